use lambda_event_sources::{
    CdkOnEventResponse as Response, CloudFormationCustomResourceEvent as Event,
    CloudFormationRequestType, Error,
    runtime::{self, Context, event_source},
};

async fn handler(event: Event, _: Context) -> Result<Response, Error> {
    let topic = event.resource_properties.get_str("Name").unwrap_or_default();
    let id = match event.request_type {
        CloudFormationRequestType::Delete => event.physical_resource_id.to_string(),
        _ => format!("{topic}-topic"),
    };
    // Start the operation in your cluster here.
    let operation = format!("{}-{id}", event.request_type.as_str().to_lowercase());
    println!("operation {operation}");
    Response::new(&event, id)?
        .with_data("Topic", topic)
        .try_with_field("OperationId", operation)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
