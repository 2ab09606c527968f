use lambda_event_sources::{
    Error, S3EventBridgeNotificationEvent,
    runtime::{self, Context, event_source},
};
use serde::Serialize;

#[derive(Serialize)]
struct Upload {
    bucket: String,
    key: String,
}

async fn handler(
    event: S3EventBridgeNotificationEvent,
    _: Context,
) -> Result<Option<Upload>, Error> {
    let detail = &event.detail;
    if event.detail_type != "Object Created" {
        return Ok(None);
    }
    let (bucket, key) = (detail.bucket.name.to_string(), detail.object.key.to_string());
    println!("{key} was created by {}", detail.reason.as_deref().unwrap_or("S3"));
    Ok(Some(Upload { bucket, key }))
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
