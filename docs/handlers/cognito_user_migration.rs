use lambda_event_sources::{
    CognitoMessageAction, CognitoTriggerSource, CognitoUserStatus,
    UserMigrationTriggerEvent,
    runtime::{self, Context, Error, event_source},
};

/// Returns the email address of a user whose password is correct.
///
/// Replace this function with a request to your old user directory.
fn sign_in_to_old_directory(user: &str, password: &str) -> Option<&'static str> {
    (user == "ana" && password == "correct horse battery").then_some("ana@example.com")
}

async fn handler(
    mut event: UserMigrationTriggerEvent,
    _: Context,
) -> Result<UserMigrationTriggerEvent, Error> {
    if event.trigger_source != CognitoTriggerSource::UserMigrationAuthentication {
        return Err("Sign in with your old password first.".into());
    }
    let password = event.request.password.as_ref().ok_or("The password is missing.")?;
    let email = sign_in_to_old_directory(&event.user_name, password.expose())
        .ok_or("Incorrect username or password.")?;
    event
        .response
        .set_user_attributes([("email", email), ("email_verified", "true")])
        .set_final_user_status(CognitoUserStatus::Confirmed)
        .set_message_action(CognitoMessageAction::Suppress);
    Ok(event)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
