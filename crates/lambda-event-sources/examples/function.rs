//! A function that reads orders from a queue, with a partial batch response.

use lambda_event_sources::{
    BatchResponse, Dict, Error, SqsEvent,
    runtime::{self, Context, event_source},
};

async fn handler(event: SqsEvent, context: Context) -> Result<BatchResponse, Error> {
    println!("{}: {event}", context.request_id);
    BatchResponse::process(&event.records, |record| record.body_json::<Dict>().map(drop))
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    runtime::run(event_source(handler)).await
}
