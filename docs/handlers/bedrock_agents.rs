use lambda_event_sources::{
    BedrockAgentEvent, BedrockResponse, Error,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;
use serde_json::json;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct TeaSearch {
    maker_id: u32,
    max_price: Option<f64>,
    #[serde(default)]
    tags: Vec<String>,
}

async fn handler(event: BedrockAgentEvent, _: Context) -> Result<BedrockResponse, Error> {
    let response = BedrockResponse::new(&event);
    match (event.http_method.as_str(), event.api_path.as_str()) {
        ("GET", "/makers/{makerId}/teas") => {
            let search: TeaSearch = event.parameters_json()?;
            println!("teas for {:?} with {:?}", search.max_price, search.tags);
            let teas = json!([{"name": "Gyokuro", "maker": search.maker_id}]);
            let response = response.try_with_json_body(&teas)?;
            Ok(response.with_session_attribute("lastMaker", search.maker_id.to_string()))
        }
        _ => response.try_with_status_code(404)?.try_with_json_body("no such operation"),
    }
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
