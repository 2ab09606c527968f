use lambda_event_sources::{
    ApiGatewayWebSocketEvent, ApiGatewayWebSocketResponse, Error, HttpEvent,
    runtime::{self, Context, event_source},
};

async fn handler(
    event: ApiGatewayWebSocketEvent,
    _: Context,
) -> Result<ApiGatewayWebSocketResponse, Error> {
    if event.cookie("session").is_none() {
        return ApiGatewayWebSocketResponse::new(401);
    }
    let offered = event.header_value("sec-websocket-protocol").unwrap_or_default();
    if !offered.split(',').any(|protocol| protocol.trim() == "chat.v2") {
        return ApiGatewayWebSocketResponse::text(400, "This API needs chat.v2.");
    }
    let room = event.query_string_value("Room");
    println!("{} enters {room:?}", event.request_context.connection_id);
    ApiGatewayWebSocketResponse::new(200)?.try_with_subprotocol("chat.v2")
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
