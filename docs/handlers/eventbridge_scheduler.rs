use lambda_event_sources::{
    Error, EventBridgeEvent,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Task {
    task: String,
    days: Vec<u8>,
}

async fn handler(event: EventBridgeEvent, _: Context) -> Result<String, Error> {
    let task: Task = event.detail_json()?;
    Ok(format!(
        "{} for {} days at {}",
        task.task,
        task.days.len(),
        event.time.timestamp()?
    ))
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
