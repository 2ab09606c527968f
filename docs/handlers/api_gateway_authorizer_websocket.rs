use lambda_event_sources::{
    ApiGatewayAuthorizerRequestEvent, ApiGatewayAuthorizerResponse,
    ApiGatewayAuthorizerResponseWebSocket, Error, HttpEvent,
    runtime::{self, Context, event_source},
};

/// Returns the user to whom a ticket was issued. Look the ticket up in your database here.
fn user(ticket: &str) -> Option<&'static str> {
    (ticket == "wt-91").then_some("ada")
}

async fn handler(
    event: ApiGatewayAuthorizerRequestEvent,
    _: Context,
) -> Result<ApiGatewayAuthorizerResponse, Error> {
    let ticket = event.query_string_value("ticket");
    let Some(user) = ticket.as_deref().and_then(user) else {
        return Ok(ApiGatewayAuthorizerResponse::deny_all());
    };
    ApiGatewayAuthorizerResponseWebSocket::from_route_arn(&event.method_arn, user)?
        .allow_all_routes()
        .with_context("user", user)
        .build()
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
