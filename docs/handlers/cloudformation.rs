use lambda_event_sources::{
    CloudFormationCustomResourceEvent as Event,
    CloudFormationCustomResourceResponse as Response, CloudFormationRequestType,
    CloudFormationResponseSender, Error,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Topic {
    name: String,
    partitions: String,
}

fn change_topic(event: &Event) -> Result<Response, Error> {
    if event.request_type == CloudFormationRequestType::Delete {
        println!("delete topic {}", event.physical_resource_id);
        return Response::success(event, event.physical_resource_id.clone());
    }
    let topic: Topic = event.resource_properties.json()?;
    println!("{}: {} partitions", topic.name, topic.partitions);
    let id = format!("{}-topic", topic.name);
    Ok(Response::success(event, id)?.with_data("Partitions", topic.partitions))
}

async fn handler(
    sender: &CloudFormationResponseSender,
    event: Event,
    context: Context,
) -> Result<(), Error> {
    let response = change_topic(&event)
        .unwrap_or_else(|error| Response::failed(&event, error.to_string()));
    sender.send(&event, &response, context.deadline()).await
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    let sender = CloudFormationResponseSender::new()?;
    let handler = async |event, context| handler(&sender, event, context).await;
    runtime::run(event_source(handler)).await
}
