use lambda_event_sources::{
    BatchResponse, Error, S3Event, SqsEvent, SqsRecord, batch,
    runtime::{self, Context, event_source},
};

fn list_uploads(record: &SqsRecord) -> Result<(), Error> {
    let notification: S3Event = record.body_json()?;
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
