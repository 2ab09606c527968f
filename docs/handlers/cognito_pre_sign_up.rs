use lambda_event_sources::{
    PreSignUpTriggerEvent,
    runtime::{self, Context, Error, event_source},
};

async fn handler(
    mut event: PreSignUpTriggerEvent,
    _: Context,
) -> Result<PreSignUpTriggerEvent, Error> {
    if event.request.validation_data.get_str("invitation").is_none() {
        return Err("You need an invitation.".into());
    }
    let email = event.request.user_attributes.email();
    if email.is_some_and(|email| email.ends_with("@example.com")) {
        event.response.set_auto_confirm_user(true).set_auto_verify_email(true);
    }
    Ok(event)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
