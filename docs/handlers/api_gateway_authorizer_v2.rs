use lambda_event_sources::{
    ApiGatewayAuthorizerEventV2, ApiGatewayAuthorizerResponseV2, Error, HttpEvent,
    runtime::{self, Context, event_source},
};

/// Returns the user to whom a token belongs. Verify the signature of the token here.
fn user(token: &str) -> Option<&'static str> {
    (token == "v2-auth-secret").then_some("ada")
}

async fn handler(
    event: ApiGatewayAuthorizerEventV2,
    _: Context,
) -> Result<ApiGatewayAuthorizerResponseV2, Error> {
    let authorization = event.header_value("authorization").unwrap_or_default();
    Ok(match authorization.strip_prefix("Bearer ").and_then(user) {
        Some(user) => ApiGatewayAuthorizerResponseV2::new(true)
            .with_context("user", user)
            .with_context("tenant", event.header_value("x-tenant")),
        None => ApiGatewayAuthorizerResponseV2::new(false),
    })
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
