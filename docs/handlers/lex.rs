use lambda_event_sources::{
    Error, LexV2Event as Event, LexV2IntentState, LexV2InvocationSource,
    LexV2Response as Response,
    runtime::{self, Context, event_source},
};

const CITIES: [&str; 2] = ["Lisbon", "Rome"];

async fn handler(event: Event, _: Context) -> Result<Response, Error> {
    match event.slot_value("City") {
        Some(city) if !CITIES.contains(&city) => {
            let message = format!("We have no hotels in {city}. Lisbon or Rome?");
            Response::elicit_slot(&event, "City")?
                .try_with_slot("City", None)?
                .try_with_plain_text(message)
        }
        Some(city)
            if event.invocation_source == LexV2InvocationSource::FulfillmentCodeHook =>
        {
            let message = format!("Your room in {city} is booked.");
            Response::close(&event, LexV2IntentState::Fulfilled)?
                .try_with_plain_text(message)
        }
        _ => Ok(Response::delegate(&event)),
    }
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
