//! Amazon Bedrock Agents as an event source of AWS Lambda.
//!
//! - Feature `bedrock-agent`: [`BedrockAgentEvent`], for action groups defined with an API schema; respond with a
//!   [`BedrockResponse`]
//! - Feature `bedrock-agent-function`: [`BedrockAgentFunctionEvent`], for action groups defined with function details;
//!   respond with a [`BedrockFunctionResponse`]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "bedrock-agent")]
mod agent;
#[cfg(feature = "bedrock-agent-function")]
mod function;
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
