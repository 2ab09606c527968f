use lambda_event_sources::{
    PreAuthenticationTriggerEvent,
    runtime::{self, Context, Error, event_source},
};

async fn handler(
    event: PreAuthenticationTriggerEvent,
    _: Context,
) -> Result<PreAuthenticationTriggerEvent, Error> {
    let user = &event.request.user_attributes;
    let channel = event.request.validation_data.get_str("channel");
    if channel == Some("kiosk") && user.custom("team").is_none() {
        return Err("Only members of a team can sign in at the kiosk.".into());
    }
    Ok(event)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
