use lambda_event_sources::{
    Error, VerifyAuthChallengeResponseTriggerEvent,
    runtime::{self, Context, event_source},
};

async fn handler(
    mut event: VerifyAuthChallengeResponseTriggerEvent,
    _: Context,
) -> Result<VerifyAuthChallengeResponseTriggerEvent, Error> {
    let expected = event.request.private_challenge_parameters.get("answer");
    let is_correct = expected == Some(&event.request.challenge_answer);
    event.response.set_answer_correct(is_correct);
    Ok(event)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
