use lambda_event_sources::{
    CloudWatchLogsEvent, Error, Str,
    runtime::{self, Context, event_source},
};
use serde::Serialize;

/// Request that the shop could not serve.
#[derive(Serialize)]
struct Missed {
    time: String,
    request: Str,
}

async fn handler(event: CloudWatchLogsEvent, _: Context) -> Result<Vec<Missed>, Error> {
    let logs = event.logs_data()?;
    if logs.is_control_message() {
        return Ok(Vec::new());
    }
    let mut missed = Vec::new();
    for log_event in &logs.log_events {
        println!("{} {}", logs.log_group, log_event.message);
        if let Some(request) = log_event.extracted_fields.get("request") {
            let time = log_event.timestamp.timestamp()?.to_string();
            missed.push(Missed { time, request: request.clone() });
        }
    }
    Ok(missed)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
