//! The handler for a Lambda target of an AgentCore gateway is called with the input and the client context that the book
//! shows, and its response is the one that the book shows.

use lambda_event_sources::{ErrorKind, from_str, runtime::Context};
use serde_json::Value;

#[expect(dead_code, reason = "the test does not start the runtime")]
mod agentcore_tool {
    include!("../handlers/agentcore_tool.rs");

    pub(super) async fn call(input: Dict, context: Context) -> Result<Value, Error> {
        handler(input, context).await
    }
}

const INPUT: &str = include_str!("../handlers/agentcore_tool.event.json");

#[tokio::test]
async fn the_tool_is_called() {
    let mut context = Context::default();
    let client = include_str!("../handlers/agentcore_tool.context.json");
    context.client_context = Some(serde_json::from_str(client).unwrap());
    let response = agentcore_tool::call(from_str(INPUT).unwrap(), context).await.unwrap();
    let expected: Value = serde_json::from_str(include_str!("../handlers/agentcore_tool.json")).unwrap();
    assert_eq!(response, expected);
}

#[tokio::test]
async fn an_invocation_without_a_gateway_is_refused() {
    let error = agentcore_tool::call(from_str(INPUT).unwrap(), Context::default()).await.unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "bedrockAgentCoreToolName"));
}
