use lambda_event_sources::{
    Error, PreTokenGenerationTriggerEvent,
    runtime::{self, Context, event_source},
};

async fn handler(
    mut event: PreTokenGenerationTriggerEvent,
    _: Context,
) -> Result<PreTokenGenerationTriggerEvent, Error> {
    let groups = event.request.group_configuration.groups();
    let role =
        if groups.iter().any(|group| group == "staff") { "editor" } else { "reader" };
    event
        .response
        .claims_override_details
        .set_claims_to_add_or_override([("shop_role", role)])
        .set_claims_to_suppress(["phone_number"]);
    Ok(event)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
