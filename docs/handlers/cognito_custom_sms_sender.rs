use lambda_event_sources::{
    CustomSmsSenderTriggerEvent, Error,
    runtime::{self, Context, event_source},
};

async fn handler(event: CustomSmsSenderTriggerEvent, _: Context) -> Result<(), Error> {
    let user = &event.request.user_attributes;
    if let (Some(code), Some(phone)) = (&event.request.code, user.phone_number()) {
        let encrypted = code.expose().bytes()?;
        // Decrypt the code with the AWS Encryption SDK, and send the SMS message.
        println!("to {phone}: a code of {} encrypted bytes", encrypted.len());
    }
    Ok(())
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
