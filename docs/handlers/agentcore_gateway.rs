use lambda_event_sources::{
    AgentCoreInterceptorEvent as Event, AgentCoreInterceptorResponse as Response, Error,
    runtime::{self, Context, event_source},
};
use serde_json::Value;

/// Tool that callers may neither see nor call.
const HIDDEN: &str = "kitchen___close";

fn without_hidden_tool(mut body: Value) -> Value {
    let tools = body.pointer_mut("/result/tools");
    if let Some(tools) = tools.and_then(Value::as_array_mut) {
        tools.retain(|tool| tool["name"] != HIDDEN);
    }
    body
}

async fn handler(event: Event, _: Context) -> Result<Response, Error> {
    let Some(mcp) = &event.mcp else {
        return Ok(Response::unchanged(&event));
    };
    if mcp.gateway_request.tool_name() == Some(HIDDEN) && !event.is_response() {
        return Response::mcp_error(&event, -32000, "You may not call this tool.");
    }
    match &mcp.gateway_response {
        Some(response) if mcp.gateway_request.method() == Some("tools/list") => {
            let body = without_hidden_tool(response.body.clone());
            Response::mcp_response(response.status_code.unwrap_or(200), &body)
        }
        _ => Ok(Response::unchanged(&event)),
    }
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
