//! Reads an SQS event whose message is an S3 notification. Prints the event, the uploaded objects and the response.
//!
//! ```sh
//! cargo run -p quickstart
//! ```

use std::error::Error;

use lambda_event_sources::{S3Event, batch, testing};

fn main() -> Result<(), Box<dyn Error>> {
    let event = testing::sqs::s3_notification()?;
    println!("{event:#}");

    let outcome = batch::process(&event.records, |record| {
        for upload in &record.body_json::<S3Event>()?.records {
            println!("s3://{}/{}", upload.s3.bucket.name, upload.s3.object.decoded_key());
        }
        Ok::<(), lambda_event_sources::Error>(())
    });
    println!("{}", serde_json::to_string(&outcome.response()?)?);
    Ok(())
}
