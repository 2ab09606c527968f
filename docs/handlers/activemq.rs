use lambda_event_sources::{
    ActiveMqEvent, ActiveMqMessage, Error,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Order {
    order_id: String,
    total: f64,
}

fn describe(message: &ActiveMqMessage) -> Result<String, Error> {
    let queue = message.destination_physicalname();
    match message.data_json::<Order>() {
        Ok(order) => {
            let tenant = message.properties.get_str("tenant").unwrap_or("unknown");
            Ok(format!(
                "{queue}: order {} of {tenant}: {:.2}",
                order.order_id, order.total
            ))
        }
        Err(_) => Ok(format!("{queue}: {}", message.data_text()?)),
    }
}

async fn handler(event: ActiveMqEvent, _: Context) -> Result<Vec<String>, Error> {
    event.messages.iter().map(describe).collect()
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
