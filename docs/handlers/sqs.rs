use lambda_event_sources::{
    BatchResponse, Error, SqsEvent, SqsRecord, batch,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Order {
    order_id: String,
    total: f64,
}

async fn store(record: &SqsRecord) -> Result<(), Error> {
    let order: Order = record.body_json()?;
    println!("order {}: {:.2} EUR", order.order_id, order.total);
    Ok(())
}

async fn handler(event: SqsEvent, _: Context) -> Result<BatchResponse, Error> {
    batch::process_async(&event.records, store).await.response()
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
