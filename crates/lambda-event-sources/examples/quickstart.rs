//! Reads an SQS event whose message is an S3 notification: shows it, walks to the object and answers the batch.
//!
//! ```sh
//! cargo run -p lambda-event-sources --all-features --example quickstart
//! ```

use std::error::Error;

use lambda_event_sources::{BatchResponse, S3Event, SqsEvent, testing};

fn main() -> Result<(), Box<dyn Error>> {
    let event: SqsEvent = testing::event("sqs/s3-notification")?;
    println!("{event}");

    let mut response = BatchResponse::new();
    for record in &event.records {
        match record.body_json::<S3Event>() {
            Ok(notification) => {
                for upload in &notification.records {
                    println!("s3://{}/{}", upload.s3.bucket.name, upload.s3.object.decoded_key());
                }
            }
            Err(error) => {
                println!("{error}");
                response.add_failure(record.message_id.clone())?;
            }
        }
    }
    println!("{}", serde_json::to_string(&response)?);
    Ok(())
}
