use lambda_event_sources::{
    ApiGatewayWebSocketEvent, ApiGatewayWebSocketEventType, ApiGatewayWebSocketResponse,
    Error, HttpEvent,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;
use serde_json::json;

#[derive(Deserialize)]
struct ChatMessage {
    text: String,
}

async fn handler(
    event: ApiGatewayWebSocketEvent,
    _: Context,
) -> Result<ApiGatewayWebSocketResponse, Error> {
    let connection = &event.request_context;
    match connection.event_type {
        ApiGatewayWebSocketEventType::Connect => {
            println!("{} has connected", connection.connection_id);
            ApiGatewayWebSocketResponse::new(200)
        }
        ApiGatewayWebSocketEventType::Message => {
            let message: ChatMessage = event.body_json()?;
            println!("{} says {}", connection.connection_id, message.text);
            let reply = json!({"received": message.text, "id": connection.message_id});
            ApiGatewayWebSocketResponse::json(200, &reply)
        }
        ApiGatewayWebSocketEventType::Disconnect => {
            println!(
                "{} is gone: {:?}",
                connection.connection_id, connection.disconnect_reason
            );
            ApiGatewayWebSocketResponse::new(200)
        }
        _ => ApiGatewayWebSocketResponse::new(400),
    }
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
