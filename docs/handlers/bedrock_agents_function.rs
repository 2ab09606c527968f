use lambda_event_sources::{
    BedrockAgentFunctionEvent, BedrockFunctionResponse, BedrockResponseState, Error,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Brew {
    tea: String,
    cups: Option<u32>,
    #[serde(default)]
    guests: Vec<String>,
}

async fn handler(
    event: BedrockAgentFunctionEvent,
    _: Context,
) -> Result<BedrockFunctionResponse, Error> {
    if event.function != "brew" {
        return BedrockFunctionResponse::new(&event, "There is no such function.")
            .try_with_response_state(BedrockResponseState::Failure);
    }
    let Brew { tea, cups, guests } = event.parameters_json()?;
    match cups {
        Some(cups) => {
            let text =
                format!("{cups} cups of {tea} are ready for {}.", guests.join(" and "));
            Ok(BedrockFunctionResponse::new(&event, text)
                .with_session_attribute("lastTea", tea))
        }
        // The agent asks the user.
        None => BedrockFunctionResponse::new(&event, "How many cups?")
            .try_with_response_state(BedrockResponseState::Reprompt),
    }
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
