use lambda_event_sources::{
    BatchResponse, Error, KinesisStreamEvent, KinesisStreamRecord, batch,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Measurement {
    sensor: String,
    celsius: f64,
}

async fn store(record: &KinesisStreamRecord) -> Result<(), Error> {
    match record.kinesis.data_json::<Measurement>() {
        Ok(measurement) => println!("{}: {} °C", measurement.sensor, measurement.celsius),
        Err(_) => println!("comment: {}", record.kinesis.data_text()?),
    }
    Ok(())
}

async fn handler(event: KinesisStreamEvent, _: Context) -> Result<BatchResponse, Error> {
    batch::process_async(&event.records, store).await.response()
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
