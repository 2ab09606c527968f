use lambda_event_sources::{
    Error, PostAuthenticationTriggerEvent,
    runtime::{self, Context, event_source},
};

async fn handler(
    event: PostAuthenticationTriggerEvent,
    _: Context,
) -> Result<PostAuthenticationTriggerEvent, Error> {
    if event.request.new_device_used == Some(true) {
        println!("{} signed in on a new device", event.user_name);
    }
    Ok(event)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
