use lambda_event_sources::{
    ApiGatewayAuthorizerResponse, ApiGatewayAuthorizerTokenEvent, ApiGatewayHttpVerb,
    Error,
    runtime::{self, Context, event_source},
};

/// Returns the user to whom a token belongs. Verify the signature of the token here.
fn user(token: &str) -> Option<&'static str> {
    (token == "token-secret-1").then_some("ada")
}

async fn handler(
    event: ApiGatewayAuthorizerTokenEvent,
    _: Context,
) -> Result<ApiGatewayAuthorizerResponse, Error> {
    let token = event.authorization_token.expose().strip_prefix("Bearer ");
    let Some(user) = token.and_then(user) else {
        return Ok(ApiGatewayAuthorizerResponse::deny_all());
    };
    ApiGatewayAuthorizerResponse::from_route_arn(&event.method_arn, user)?
        .allow_route("GET", "/orders/*")
        .allow_route("PUT", "/orders/*")
        .deny_route(ApiGatewayHttpVerb::All, "/orders/archive/*")
        .with_context("tenant", "t-1")
        .build()
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
