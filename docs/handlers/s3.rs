use lambda_event_sources::{
    Error, S3Event,
    runtime::{self, Context, event_source},
};
use serde::Serialize;

#[derive(Serialize)]
struct Upload {
    bucket: String,
    key: String,
    size: Option<u64>,
}

async fn handler(event: S3Event, _: Context) -> Result<Vec<Upload>, Error> {
    let mut uploads = Vec::new();
    for record in &event.records {
        if record.event_name.is_created() {
            let (bucket, object) = (&record.s3.bucket, &record.s3.object);
            uploads.push(Upload {
                bucket: bucket.name.to_string(),
                key: object.decoded_key().to_string(),
                size: object.size,
            });
        }
    }
    Ok(uploads)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
