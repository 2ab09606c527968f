//! Amazon Connect contact flows as an event source of AWS Lambda.
//!
//! A flow block that invokes a function sends a [`ConnectContactFlowEvent`]. Respond with a
//! [`ConnectContactFlowResponse`].
#![cfg_attr(docsrs, feature(doc_cfg))]

mod contact_flow;
mod response;

pub use lambda_event_sources_base::common::*;

pub use contact_flow::{
    ConnectContactFlowChannel, ConnectContactFlowData, ConnectContactFlowDetails, ConnectContactFlowEndpoint,
    ConnectContactFlowEndpointType, ConnectContactFlowEvent, ConnectContactFlowInitiationMethod,
    ConnectContactFlowMediaStreamAudio, ConnectContactFlowMediaStreamCustomer, ConnectContactFlowMediaStreams,
    ConnectContactFlowQueue,
};
pub use response::ConnectContactFlowResponse;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
