use lambda_event_sources::{
    BatchResponse, Error, S3Event, SnsMessage, SqsEvent, SqsRecord, batch,
    runtime::{self, Context, event_source},
};

fn list_uploads(record: &SqsRecord) -> Result<(), Error> {
    let message: SnsMessage = record.body_json()?;
    let notification: S3Event = message.message_json()?;
    for upload in &notification.records {
        println!("s3://{}/{}", upload.s3.bucket.name, upload.s3.object.decoded_key());
    }
    Ok(())
}

async fn handler(event: SqsEvent, _: Context) -> Result<BatchResponse, Error> {
    batch::process(&event.records, list_uploads).response()
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
