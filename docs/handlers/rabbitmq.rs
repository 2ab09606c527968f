use lambda_event_sources::{
    Error, RabbitMqEvent,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Order {
    order_id: String,
    total: f64,
}

async fn handler(event: RabbitMqEvent, _: Context) -> Result<Vec<String>, Error> {
    let mut orders = Vec::new();
    for (queue, messages) in &event.rmq_messages_by_queue {
        for message in messages {
            let properties = &message.basic_properties;
            if properties.content_type.as_deref() != Some("application/json") {
                eprintln!("{queue}: skipped a message that is not JSON");
                continue;
            }
            let order: Order = message.data_json()?;
            let tenant = properties.header_text("tenant").unwrap_or_default();
            orders.push(format!(
                "{queue} {} of {tenant}: {:.2}",
                order.order_id, order.total
            ));
        }
    }
    Ok(orders)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
