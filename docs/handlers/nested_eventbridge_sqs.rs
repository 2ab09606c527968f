use lambda_event_sources::{
    BatchResponse, Error, EventBridgeEvent, SqsEvent, SqsRecord, batch,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;

#[derive(Deserialize)]
struct OrderPlaced {
    order: String,
    total: f64,
}

fn handle(record: &SqsRecord) -> Result<(), Error> {
    let event: EventBridgeEvent = record.body_json()?;
    if event.detail_type == "OrderPlaced" {
        let placed: OrderPlaced = event.detail_json()?;
        println!("order {}: {:.2} EUR", placed.order, placed.total);
    }
    Ok(())
}

async fn handler(event: SqsEvent, _: Context) -> Result<BatchResponse, Error> {
    batch::process(&event.records, handle).response()
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
