use lambda_event_sources::{
    Error, EventBridgeEvent,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;

#[derive(Deserialize)]
struct OrderPlaced {
    order: String,
    total: f64,
}

#[derive(Deserialize)]
struct OrderCanceled {
    order: String,
    reason: String,
}

async fn handler(event: EventBridgeEvent, _: Context) -> Result<String, Error> {
    Ok(match (event.source.as_str(), event.detail_type.as_str()) {
        ("com.example.shop", "OrderPlaced") => {
            let placed: OrderPlaced = event.detail_json()?;
            format!("order {}: {:.2} EUR", placed.order, placed.total)
        }
        ("com.example.shop", "OrderCanceled") => {
            let canceled: OrderCanceled = event.detail_json()?;
            format!("order {} canceled: {}", canceled.order, canceled.reason)
        }
        (source, detail_type) => format!("ignored: {detail_type} from {source}"),
    })
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
