use lambda_event_sources::{
    AppSyncAuthorizerEvent, AppSyncAuthorizerResponse, Error,
    runtime::{self, Context, event_source},
};

struct User {
    id: &'static str,
    is_admin: bool,
}

/// Returns the user to whom a token belongs. Verify the signature of the token here.
fn user(token: &str) -> Option<User> {
    match token {
        "tea-house-token-4711" => Some(User { id: "grace", is_admin: false }),
        "tea-house-token-2323" => Some(User { id: "ada", is_admin: true }),
        _ => None,
    }
}

async fn handler(
    event: AppSyncAuthorizerEvent,
    _: Context,
) -> Result<AppSyncAuthorizerResponse, Error> {
    let Some(user) = user(event.authorization_token.expose()) else {
        return Ok(AppSyncAuthorizerResponse::new(false));
    };
    let response = AppSyncAuthorizerResponse::new(true)
        .with_ttl_override(60)
        .try_with_resolver_context("user", user.id)?;
    if user.is_admin {
        Ok(response)
    } else {
        response.try_with_denied_field("Mutation.deleteTea")
    }
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
