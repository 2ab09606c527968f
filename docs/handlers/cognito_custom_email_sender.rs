use lambda_event_sources::{
    CognitoTriggerSource, CustomEmailSenderTriggerEvent, Error,
    runtime::{self, Context, event_source},
};

async fn handler(event: CustomEmailSenderTriggerEvent, _: Context) -> Result<(), Error> {
    let (Some(code), Some(email)) =
        (&event.request.code, event.request.user_attributes.email())
    else {
        return Ok(());
    };
    let encrypted = code.expose().bytes()?;
    let subject = match event.trigger_source {
        CognitoTriggerSource::CustomEmailSenderSignUp => "Confirm your account",
        CognitoTriggerSource::CustomEmailSenderForgotPassword => "Reset your password",
        _ => "Your code",
    };
    // Decrypt the code with the AWS Encryption SDK, and send the email.
    println!("to {email}: {subject}, with a code of {} encrypted bytes", encrypted.len());
    Ok(())
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
