use lambda_event_sources::{
    CognitoChallengeName as Name, DefineAuthChallengeTriggerEvent, Error,
    runtime::{self, Context, event_source},
};

async fn handler(
    mut event: DefineAuthChallengeTriggerEvent,
    _: Context,
) -> Result<DefineAuthChallengeTriggerEvent, Error> {
    let last = event.request.session.last();
    let last = last.map(|last| (&last.challenge_name, last.challenge_result));
    let response = &mut event.response;
    response.set_issue_tokens(false).set_fail_authentication(false);
    match last {
        // First the password, if the app sends one.
        Some((Name::SrpA, _)) => response.set_challenge_name(Name::PasswordVerifier),
        None | Some((Name::PasswordVerifier, true)) => {
            response.set_challenge_name(Name::CustomChallenge)
        }
        Some((Name::CustomChallenge, true)) => response.set_issue_tokens(true),
        _ => response.set_fail_authentication(true),
    };
    Ok(event)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
