use lambda_event_sources::{
    CognitoTriggerSource, CustomMessageTriggerEvent, Error,
    runtime::{self, Context, event_source},
};

async fn handler(
    mut event: CustomMessageTriggerEvent,
    _: Context,
) -> Result<CustomMessageTriggerEvent, Error> {
    if event.trigger_source == CognitoTriggerSource::CustomMessageSignUp {
        let code = &event.request.code_parameter;
        let (subject, message) = match event.request.client_metadata.get_str("language") {
            Some("de") => ("Willkommen", format!("Dein Code ist {code}.")),
            _ => ("Welcome", format!("Your code is {code}.")),
        };
        event.response.set_email_subject(subject).set_email_message(message);
    }
    Ok(event)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
