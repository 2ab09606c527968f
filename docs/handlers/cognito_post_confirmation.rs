use lambda_event_sources::{
    CognitoTriggerSource, Error, PostConfirmationTriggerEvent,
    runtime::{self, Context, event_source},
};

async fn handler(
    event: PostConfirmationTriggerEvent,
    _: Context,
) -> Result<PostConfirmationTriggerEvent, Error> {
    if event.trigger_source == CognitoTriggerSource::PostConfirmationConfirmSignUp {
        let user = &event.request.user_attributes;
        let campaign = event.request.client_metadata.get_str("campaign");
        println!("new user {:?} from campaign {campaign:?}", user.sub());
    }
    Ok(event)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
