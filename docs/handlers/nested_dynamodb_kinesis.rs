use lambda_event_sources::{
    BatchResponse, DynamoDbRecord, Error, KinesisStreamEvent, KinesisStreamRecord, batch,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Order {
    id: String,
    total: f64,
}

fn follow(record: &KinesisStreamRecord) -> Result<(), Error> {
    let change: DynamoDbRecord = record.kinesis.data_json()?;
    let table = change.table_name.as_deref().unwrap_or_default();
    if let Some(image) = &change.dynamodb.new_image {
        let order: Order = image.json()?;
        println!("{table}: order {} is now {:.2}", order.id, order.total);
    }
    Ok(())
}

async fn handler(event: KinesisStreamEvent, _: Context) -> Result<BatchResponse, Error> {
    batch::process(&event.records, follow).response()
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
