use lambda_event_sources::{
    CognitoChallengeName, CreateAuthChallengeTriggerEvent, Error,
    runtime::{self, Context, event_source},
};

async fn handler(
    mut event: CreateAuthChallengeTriggerEvent,
    _: Context,
) -> Result<CreateAuthChallengeTriggerEvent, Error> {
    if event.request.challenge_name == CognitoChallengeName::CustomChallenge {
        event
            .response
            .set_public_challenge_parameters([(
                "captchaUrl",
                "https://example.com/123.jpg",
            )])
            .set_private_challenge_parameters([("answer", "5")])
            .set_challenge_metadata("CAPTCHA_CHALLENGE");
    }
    Ok(event)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
