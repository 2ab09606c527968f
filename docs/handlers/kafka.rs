use lambda_event_sources::{
    Error, KafkaBatchResponse, KafkaEvent, KafkaEventRecord, batch,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Order {
    id: String,
    total: f64,
}

async fn apply(record: &KafkaEventRecord) -> Result<(), Error> {
    let trace = record.header_text("trace-id")?;
    match record.value_json::<Order>()? {
        Some(order) => println!("{trace:?} order {}: {:.2} EUR", order.id, order.total),
        None => println!("{trace:?} delete order {:?}", record.key_text()?),
    }
    Ok(())
}

async fn handler(event: KafkaEvent, _: Context) -> Result<KafkaBatchResponse, Error> {
    batch::process_async(event.records(), apply).await.response()
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
