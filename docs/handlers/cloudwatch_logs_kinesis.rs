use lambda_event_sources::{
    BatchResponse, Error, KinesisStreamEvent, KinesisStreamRecord, batch,
    runtime::{self, Context, event_source},
};

fn print_logs(record: &KinesisStreamRecord) -> Result<(), Error> {
    let logs = record.cloudwatch_logs()?;
    if !logs.is_control_message() {
        for log_event in &logs.log_events {
            println!("{} {}", logs.log_group, log_event.message);
        }
    }
    Ok(())
}

async fn handler(event: KinesisStreamEvent, _: Context) -> Result<BatchResponse, Error> {
    batch::process(&event.records, print_logs).response()
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
