use lambda_event_sources::{
    Error, IotCoreAuthorizerEvent as Event, IotCoreAuthorizerMqtt,
    IotCoreAuthorizerResponse as Response, IotCorePolicyDocument as Policy,
    runtime::{self, Context, event_source},
};

const IOT: &str = "arn:aws:iot:eu-central-1:123456789012";

/// Checks the password of a meter. Replace this function with a request to your user store.
fn is_correct(meter: &str, password: &str) -> bool {
    meter == "meter-7" && password == "correct horse"
}

/// Returns the name of the meter if its password is correct, and if it is the client ID.
fn authenticate(mqtt: &IotCoreAuthorizerMqtt) -> Result<Option<&str>, Error> {
    let password = mqtt.password_text()?.unwrap_or_default();
    let meter =
        mqtt.username_without_query().filter(|meter| is_correct(meter, &password));
    Ok(meter.filter(|meter| mqtt.client_id.as_deref() == Some(*meter)))
}

async fn handler(event: Event, _: Context) -> Result<Response, Error> {
    let Some(mqtt) = &event.protocol_data.mqtt else { return Ok(Response::denied()) };
    let Some(meter) = authenticate(mqtt)? else { return Ok(Response::denied()) };
    let policy = Policy::new()
        .allow(["iot:Connect"], [format!("{IOT}:client/{meter}")])
        .allow(["iot:Publish"], [format!("{IOT}:topic/meters/{meter}/readings")]);
    Response::authenticated(meter.replace('-', ""), [policy])?
        .try_with_disconnect_after_in_seconds(3_600)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
