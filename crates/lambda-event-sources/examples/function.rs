//! A function that reads orders from a queue and returns a partial batch response.

use lambda_event_sources::{
    BatchResponse, Dict, Error, SqsEvent, batch,
    runtime::{self, Context, event_source},
};

async fn handler(event: SqsEvent, context: Context) -> Result<BatchResponse, Error> {
    println!("{}: {event}", context.request_id);
    batch::process(&event.records, |record| record.body_json::<Dict>().map(drop)).response()
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
