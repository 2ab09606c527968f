//! Amazon Bedrock Agents and AgentCore Gateway as event sources of AWS Lambda.
//!
//! - Feature `bedrock-agent`: [`BedrockAgentEvent`], for action groups defined with an API schema; respond with a
//!   [`BedrockResponse`]
//! - Feature `bedrock-agent-function`: [`BedrockAgentFunctionEvent`], for action groups defined with function details;
//!   respond with a [`BedrockFunctionResponse`]
//! - Feature `agentcore-gateway`: [`AgentCoreInterceptorEvent`], for interceptors of an AgentCore gateway; respond with an
//!   [`AgentCoreInterceptorResponse`]. [`AgentCoreToolContext`] has the name of the tool that a gateway calls.
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "bedrock-agent")]
mod agent;
#[cfg(feature = "bedrock-agent-function")]
mod function;
#[cfg(feature = "agentcore-gateway")]
mod gateway_interceptor;
#[cfg(feature = "agentcore-gateway")]
mod gateway_interceptor_response;
#[cfg(feature = "agentcore-gateway")]
mod gateway_target;
#[cfg(any(feature = "bedrock-agent", feature = "bedrock-agent-function"))]
mod knowledge_base;
#[cfg(any(feature = "bedrock-agent", feature = "bedrock-agent-function"))]
mod request;
#[cfg(any(feature = "bedrock-agent", feature = "bedrock-agent-function"))]
mod response;

pub use lambda_event_sources_base::common::*;

#[cfg(feature = "bedrock-agent")]
pub use agent::{
    BedrockAgentEvent, BedrockAgentRequestBody, BedrockAgentRequestMedia, BedrockApiResponse, BedrockResponse,
};
#[cfg(feature = "bedrock-agent-function")]
pub use function::{
    BedrockAgentFunctionEvent, BedrockAgentFunctionParameter, BedrockFunctionAction, BedrockFunctionResponse,
    BedrockFunctionResult, BedrockResponseState,
};
#[cfg(feature = "agentcore-gateway")]
pub use gateway_interceptor::{
    AgentCoreHttpExchange, AgentCoreHttpRequest, AgentCoreHttpResponse, AgentCoreInterceptorEvent,
    AgentCoreMcpExchange, AgentCoreMcpRequest, AgentCoreMcpResponse, AgentCoreRawRequest,
};
#[cfg(feature = "agentcore-gateway")]
pub use gateway_interceptor_response::{
    AgentCoreHttpOutput, AgentCoreHttpOutputRequest, AgentCoreHttpOutputResponse, AgentCoreInterceptorResponse,
    AgentCoreMcpOutput, AgentCoreMcpOutputRequest, AgentCoreMcpOutputResponse,
};
#[cfg(feature = "agentcore-gateway")]
pub use gateway_target::AgentCoreToolContext;
#[cfg(any(feature = "bedrock-agent", feature = "bedrock-agent-function"))]
pub use knowledge_base::{
    BedrockKnowledgeBaseConfiguration, BedrockRetrievalConfiguration, BedrockSearchType,
    BedrockVectorSearchConfiguration,
};
#[cfg(any(feature = "bedrock-agent", feature = "bedrock-agent-function"))]
pub use request::{BedrockAgentInfo, BedrockAgentProperty};
#[cfg(any(feature = "bedrock-agent", feature = "bedrock-agent-function"))]
pub use response::BedrockResponseBody;

#[cfg(all(doctest, feature = "bedrock-agent-function"))]
#[doc = include_str!("../README.md")]
struct Readme;
