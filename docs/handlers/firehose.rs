use lambda_event_sources::{
    Base64Data, Error, KinesisFirehoseDataTransformationRecord,
    KinesisFirehoseDataTransformationResponse,
    KinesisFirehoseDataTransformationResult::{
        Dropped, Ok as Transformed, ProcessingFailed,
    },
    KinesisFirehoseEvent, KinesisFirehoseRecord,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Click {
    page: String,
    ms: u32,
}

fn transform(record: &KinesisFirehoseRecord) -> KinesisFirehoseDataTransformationRecord {
    let (result, data) = if let Ok(click) = record.data_json::<Click>() {
        (Transformed, Base64Data::encode(format!("{},{}\n", click.page, click.ms)))
    } else if record.data_text().is_ok() {
        (ProcessingFailed, record.payload().clone())
    } else {
        // Binary records are heartbeats, which nobody needs in the destination.
        (Dropped, Base64Data::default())
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
