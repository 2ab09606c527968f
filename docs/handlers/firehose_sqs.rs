use lambda_event_sources::{
    Base64Data, Error, KinesisFirehoseDataTransformationRecord,
    KinesisFirehoseDataTransformationResponse,
    KinesisFirehoseDataTransformationResult::{Ok as Transformed, ProcessingFailed},
    KinesisFirehoseEvent, KinesisFirehoseRecord, SqsRecord,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Order {
    id: String,
    total: f64,
}

/// Returns a line with the order in a message, and the time at which the message was sent.
fn line(record: &KinesisFirehoseRecord) -> Result<String, Error> {
    let message: SqsRecord = record.data_json()?;
    let order: Order = message.body_json()?;
    let sent = message.attributes.sent_timestamp.timestamp()?;
    Ok(format!("{sent},{},{:.2}\n", order.id, order.total))
}

fn transform(record: &KinesisFirehoseRecord) -> KinesisFirehoseDataTransformationRecord {
    let (result, data) = match line(record) {
        Ok(line) => (Transformed, Base64Data::encode(line)),
        Err(error) => {
            tracing::warn!(%error, "no order");
            (ProcessingFailed, record.payload().clone())
        }
    };
    record.build_data_transformation_response(result, data)
}

async fn handler(
    event: KinesisFirehoseEvent,
    _: Context,
) -> Result<KinesisFirehoseDataTransformationResponse, Error> {
    KinesisFirehoseDataTransformationResponse::new(event.records.iter().map(transform))
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
