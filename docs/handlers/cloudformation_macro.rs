use lambda_event_sources::{
    CloudFormationMacroEvent as Event, CloudFormationMacroResponse as Response, Dict,
    Error,
    runtime::{self, Context, event_source},
};
use serde_json::{Value, json};

/// Adds the parameters of the macro to a resource, as tags.
async fn handler(event: Event, _: Context) -> Result<Response, Error> {
    if event.params.is_empty() {
        return Ok(Response::failed(&event, "the macro needs a parameter for each tag"));
    }
    let tags: Value = event
        .params
        .iter()
        .map(|(key, value)| json!({"Key": key, "Value": value}))
        .collect();
    let mut properties: Dict = event.fragment.json()?;
    properties.insert("Tags", tags);
    Response::success(&event, &properties)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
