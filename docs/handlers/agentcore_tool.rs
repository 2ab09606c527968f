use lambda_event_sources::{
    AgentCoreToolContext, Dict, Error, ErrorKind,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Brew {
    tea: String,
    cups: u32,
}

async fn handler(input: Dict, context: Context) -> Result<Value, Error> {
    let custom = context.client_context.iter().flat_map(|client| &client.custom);
    let call = AgentCoreToolContext::from_custom(custom)?;
    match call.tool() {
        "brew" => {
            let Brew { tea, cups } = input.json()?;
            Ok(json!({"order": format!("{cups} × {tea}"), "minutes": 2 * cups}))
        }
        "menu" => Ok(json!({"teas": ["mint", "sencha"]})),
        _ => Err(Error::new(ErrorKind::Invalid, "there is no such tool")),
    }
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
