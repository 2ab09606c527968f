use lambda_event_sources::{
    BatchResponse, DynamoDbItem, DynamoDbRecord, DynamoDbRecordEventName,
    DynamoDbStreamEvent, Error, batch,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Order {
    id: String,
    paid: bool,
    total: Option<f64>,
}

async fn follow(record: &DynamoDbRecord) -> Result<(), Error> {
    let change = &record.dynamodb;
    let old: Option<Order> =
        change.old_image.as_ref().map(DynamoDbItem::json).transpose()?;
    let new: Option<Order> =
        change.new_image.as_ref().map(DynamoDbItem::json).transpose()?;
    match (&record.event_name, old, new) {
        (DynamoDbRecordEventName::Insert, _, Some(new)) => {
            println!("new order {}: {:.2}", new.id, new.total.unwrap_or_default());
        }
        (DynamoDbRecordEventName::Modify, Some(old), Some(new))
            if new.paid && !old.paid =>
        {
            println!("order {} is paid", new.id);
        }
        (DynamoDbRecordEventName::Remove, Some(old), _)
            if record.is_time_to_live_deletion() =>
        {
            println!("order {} has expired", old.id);
        }
        _ => {}
    }
    Ok(())
}

async fn handler(event: DynamoDbStreamEvent, _: Context) -> Result<BatchResponse, Error> {
    batch::process_async(&event.records, follow).await.response()
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
