use lambda_event_sources::{
    ConnectContactFlowChannel, ConnectContactFlowEvent as Event,
    ConnectContactFlowResponse as Response, Error,
    runtime::{self, Context, event_source},
};

async fn handler(event: Event, _: Context) -> Result<Response, Error> {
    let contact = event.contact_data();
    let greeting = match contact.attributes.get_str("language") {
        Some("de-DE") => "Willkommen",
        _ => "Welcome",
    };
    let priority = match contact.attributes.get_str("loyalty") {
        Some("gold") if contact.channel == ConnectContactFlowChannel::Voice => "high",
        _ => "normal",
    };
    let intent = event.parameters().get_str("intent").unwrap_or("other");
    if let Some(customer) = &contact.customer_endpoint {
        println!("{}: contact about {intent}", customer.endpoint_type);
    }
    Response::new()
        .try_with_attribute("greeting", greeting)?
        .try_with_attribute("priority", priority)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
