//! A function URL with the invoke mode `RESPONSE_STREAM`: the response is sent in chunks.
//!
//! ```sh
//! cargo lambda watch -p lambda-event-sources --all-features --example streaming
//! curl --no-buffer 'http://127.0.0.1:9000/?count=3'
//! ```

use std::time::Duration;

use lambda_event_sources::{
    HttpEvent, LambdaFunctionUrlEvent, LambdaFunctionUrlResponse,
    runtime::{
        self, Context, Error, StreamResponse, event_source,
        streaming::{Body, channel},
    },
};
use tokio::time::sleep;

async fn handler(event: LambdaFunctionUrlEvent, _: Context) -> Result<StreamResponse<Body>, Error> {
    let count: u32 = event.query_string_value("count").and_then(|count| count.parse().ok()).unwrap_or(10);
    let metadata_prelude = LambdaFunctionUrlResponse::new(200)?
        .try_with_header("content-type", "text/plain; charset=utf-8")?
        .try_with_header("cache-control", "no-store")?
        .try_with_cookie("streamed=1; Secure")?
        .try_into()?;
    let (mut sender, stream) = channel();
    tokio::spawn(async move {
        for line in 1..=count {
            if sender.send_data(format!("line {line}\n").into()).await.is_err() {
                // The client has disconnected.
                return;
            }
            sleep(Duration::from_millis(100)).await;
        }
    });
    Ok(StreamResponse { metadata_prelude, stream })
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    runtime::run(event_source(handler)).await
}
