use lambda_event_sources::{
    Error, InboundFederationProviderType, InboundFederationTriggerEvent,
    runtime::{self, Context, event_source},
};

async fn handler(
    mut event: InboundFederationTriggerEvent,
    _: Context,
) -> Result<InboundFederationTriggerEvent, Error> {
    let user = &event.request.attributes.user_info;
    if event.request.provider_type == InboundFederationProviderType::Google
        && let (Some(sub), Some(email)) = (user.get_str("sub"), user.get_str("email"))
    {
        let attributes = [("sub", sub.to_owned()), ("email", email.to_lowercase())];
        event.response.set_user_attributes_to_map(attributes);
    }
    Ok(event)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
