use lambda_event_sources::{
    HttpEvent, LambdaFunctionUrlEvent, LambdaFunctionUrlResponse,
    runtime::{
        self, Context, StreamResponse, event_source,
        streaming::{Body, channel},
    },
};

async fn handler(
    event: LambdaFunctionUrlEvent,
    _: Context,
) -> Result<StreamResponse<Body>, runtime::Error> {
    let count = event.query_string_value("count");
    let count: u32 = count.and_then(|count| count.parse().ok()).unwrap_or(3);
    let metadata_prelude = LambdaFunctionUrlResponse::new(200)?
        .try_with_header("content-type", "text/plain; charset=utf-8")?
        .try_with_cookie("visited=yes; Secure; HttpOnly")?
        .try_into()?;

    let (mut sender, stream) = channel();
    tokio::spawn(async move {
        for number in 1..=count {
            // Do slow work here, such as a query for each line.
            if sender.send_data(format!("line {number}\n").into()).await.is_err() {
                return; // The client has disconnected.
            }
        }
    });
    Ok(StreamResponse { metadata_prelude, stream })
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
