use lambda_event_sources::{
    Error, LambdaDestinationEvent,
    runtime::{self, Context, event_source},
};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
struct Order {
    order: String,
}

#[derive(Serialize)]
struct Report {
    order: String,
    attempts: u32,
    reason: String,
}

async fn handler(
    event: LambdaDestinationEvent<Order>,
    _: Context,
) -> Result<Report, Error> {
    let context = &event.request_context;
    let reason = match event.function_error()? {
        Some(error) => format!("{}: {}", error.error_type, error.error_message),
        None => context.condition.as_str().to_owned(),
    };
    Ok(Report {
        order: event.request_payload.order,
        attempts: context.approximate_invoke_count,
        reason,
    })
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
