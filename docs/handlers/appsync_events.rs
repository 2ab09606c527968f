use lambda_event_sources::{
    AppSyncEventsOperation, AppSyncEventsResponse, AppSyncIncomingEvent,
    AppSyncOutgoingEvent, AppSyncResolverEventsEvent, Error,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;
use serde_json::json;

#[derive(Deserialize)]
struct ChatMessage {
    text: String,
}

/// Changes a message for the subscribers, or rejects it.
fn publish(event: &AppSyncIncomingEvent) -> Result<AppSyncOutgoingEvent, Error> {
    let id = event.id.clone();
    match event.payload.json::<ChatMessage>() {
        Ok(message) => {
            AppSyncOutgoingEvent::new(id, &json!({"text": message.text.trim()}))
        }
        Err(_) => AppSyncOutgoingEvent::failed(id, "expected an object with a text"),
    }
}

async fn handler(
    event: AppSyncResolverEventsEvent,
    _: Context,
) -> Result<Option<AppSyncEventsResponse>, Error> {
    let is_private = event.info.channel_path().starts_with("/chat/private/");
    match event.info.operation {
        AppSyncEventsOperation::Publish => {
            event.events.iter().map(publish).collect::<Result<_, _>>().map(Some)
        }
        // Accepts the subscription.
        AppSyncEventsOperation::Subscribe if !is_private => Ok(None),
        _ => Ok(Some(AppSyncEventsResponse::failed("this channel is private"))),
    }
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
