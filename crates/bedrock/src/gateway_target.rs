//! Context of a tool that an AgentCore gateway calls.

use lambda_event_sources_base::{Error, Str, data_class, from_value};
use serde_json::Value;

/// Context of a tool call, which an Amazon Bedrock AgentCore gateway sends to a Lambda target in the client context.
///
/// The event of a Lambda target is the input of the tool, which has the schema that you define for the tool. The name
/// of the tool is only in the client context of the invocation.
///
/// See [AWS Lambda function targets](https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/gateway-add-target-lambda.html).
///
/// ```
/// use std::collections::HashMap;
///
/// use lambda_event_sources::AgentCoreToolContext;
///
/// // With `lambda_runtime`: `context.client_context.iter().flat_map(|client| &client.custom)`
/// let custom = HashMap::from([("bedrockAgentCoreToolName", "kitchen___brew")]);
/// let context = AgentCoreToolContext::from_custom(&custom)?;
/// assert_eq!((context.target_name(), context.tool()), (Some("kitchen"), "brew"));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(derived(target_name, tool))]
pub struct AgentCoreToolContext {
    /// Name of the tool, with the prefix of its target: `<target>___<tool>`.
    #[data_class(name = "bedrockAgentCoreToolName", required)]
    pub tool_name: Str,
    /// Version of the message format, such as `1.0`.
    #[data_class(name = "bedrockAgentCoreMessageVersion")]
    pub message_version: Str,
    /// Request ID of the gateway.
    #[data_class(name = "bedrockAgentCoreAwsRequestId")]
    pub aws_request_id: Str,
    /// ID of the caller's MCP message.
    #[data_class(name = "bedrockAgentCoreMcpMessageId")]
    pub mcp_message_id: Str,
    /// ID of the gateway.
    #[data_class(name = "bedrockAgentCoreGatewayId")]
    pub gateway_id: Str,
    /// ID of the target.
    #[data_class(name = "bedrockAgentCoreTargetId")]
    pub target_id: Str,
}

impl AgentCoreToolContext {
    /// Separator between the name of the target and the name of the tool.
    pub const SEPARATOR: &'static str = "___";

    /// Reads the context from the custom values of the client context, in a map or as pairs.
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`Missing`](lambda_event_sources_base::ErrorKind::Missing) if there is no tool name, for
    /// example because the function was not invoked by a gateway.
    pub fn from_custom<N: AsRef<str>, V: AsRef<str>>(custom: impl IntoIterator<Item = (N, V)>) -> Result<Self, Error> {
        let custom = custom.into_iter().map(|(name, value)| (name.as_ref().to_owned(), value.as_ref().into()));
        from_value(&Value::Object(custom.collect()))
    }

    /// Returns the name of the tool without the prefix of its target.
    pub fn tool(&self) -> &str {
        self.tool_name.split_once(Self::SEPARATOR).map_or(&self.tool_name, |(_, tool)| tool)
    }

    /// Returns the name of the target, or `None` if the tool name has no prefix.
    pub fn target_name(&self) -> Option<&str> {
        self.tool_name.split_once(Self::SEPARATOR).map(|(target, _)| target)
    }
}
