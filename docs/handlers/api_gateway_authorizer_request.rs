use lambda_event_sources::{
    ApiGatewayAuthorizerRequestEvent, ApiGatewayAuthorizerResponse, ApiGatewayHttpVerb,
    HttpEvent,
    runtime::{self, Context, event_source},
};

/// Returns the user of a session. Look the session up in your database here.
fn user(session: &str) -> Option<&'static str> {
    (session == "request-s3cr3t").then_some("ada")
}

async fn handler(
    event: ApiGatewayAuthorizerRequestEvent,
    _: Context,
) -> Result<ApiGatewayAuthorizerResponse, runtime::Error> {
    let session = event.cookie("session");
    let Some(user) = session.as_ref().and_then(|session| user(session.expose())) else {
        // API Gateway turns exactly this message into the status code 401.
        return Err("Unauthorized".into());
    };
    let response = ApiGatewayAuthorizerResponse::from_route_arn(&event.method_arn, user)?
        .allow_all_routes(ApiGatewayHttpVerb::All)
        .with_context("user", user)
        .build()?;
    Ok(response)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
