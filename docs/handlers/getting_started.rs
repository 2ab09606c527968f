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

fn ship(record: &SqsRecord) -> Result<(), Error> {
    let order: Order = record.body_json()?;
    println!("shipping order {} for {:.2} EUR", order.order_id, order.total);
    Ok(())
}

async fn handler(event: SqsEvent, _: Context) -> Result<BatchResponse, Error> {
    batch::process(&event.records, ship).response()
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}

#[cfg(test)]
mod tests {
    use lambda_event_sources::testing;

    use super::*;

    #[tokio::test]
    async fn only_the_invalid_message_fails() -> Result<(), Error> {
        let event = testing::sqs::standard()?;
        let invalid = event.records[1].message_id.clone();

        let response = handler(event, Context::default()).await?;

        assert_eq!(response.batch_item_failures.len(), 1);
        assert_eq!(response.batch_item_failures[0].item_identifier, invalid);
        Ok(())
    }
}
