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
    let outcome = batch::process_concurrent(&event.records, 10, store).await;
    for failure in outcome.failures() {
        let attempt = &failure.record.attributes.approximate_receive_count;
        println!("message {} failed in attempt {attempt}", failure.record.message_id);
    }
    outcome.error_if_all_failed()?.response()
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
