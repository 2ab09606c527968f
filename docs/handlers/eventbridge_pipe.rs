use lambda_event_sources::{
    BatchResponse, Error, KinesisPipeRecord, batch,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Measurement {
    sensor: String,
    celsius: f64,
}

async fn store(record: &KinesisPipeRecord) -> Result<(), Error> {
    let measurement: Measurement = record.data_json()?;
    println!("{}: {} °C", measurement.sensor, measurement.celsius);
    Ok(())
}

async fn handler(
    records: Vec<KinesisPipeRecord>,
    _: Context,
) -> Result<BatchResponse, Error> {
    batch::process_async(&records, store).await.response()
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
