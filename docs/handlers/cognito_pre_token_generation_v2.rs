use lambda_event_sources::{
    Error, PreTokenGenerationV2TriggerEvent,
    runtime::{self, Context, event_source},
};
use serde_json::json;

async fn handler(
    mut event: PreTokenGenerationV2TriggerEvent,
    _: Context,
) -> Result<PreTokenGenerationV2TriggerEvent, Error> {
    let groups = event.request.group_configuration.groups();
    let is_staff = groups.iter().any(|group| group == "staff");
    let details = &mut event.response.claims_scope_override_details;
    details.id_token_generation.set_claims_to_suppress(["phone_number"]);
    if is_staff {
        details
            .access_token_generation
            .set_claims_to_add_or_override([("tenant", json!({"id": "t-17"}))])
            .set_scopes_to_add(["orders/read"]);
    }
    Ok(event)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
