use lambda_event_sources::{
    CdkIsCompleteResponse as Response, CloudFormationCustomResourceEvent, DictWrapper,
    runtime::{self, Context, Error, event_source},
};
use serde_json::Value;

type Event = DictWrapper<CloudFormationCustomResourceEvent>;

/// Returns whether an operation is running. Replace this function with a request to your
/// cluster.
fn is_running(operation: &str) -> bool {
    operation == "op-8"
}

async fn handler(event: Event, _: Context) -> Result<Response, Error> {
    let operation = event.get("/OperationId").and_then(Value::as_str);
    if is_running(operation.ok_or("the ID of the operation is missing")?) {
        return Ok(Response::in_progress());
    }
    let endpoint = format!("{}.kafka.example.com:9092", event.physical_resource_id);
    Ok(Response::complete().try_with_data("Endpoint", endpoint)?)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
