//! Amazon Connect contact flows as an event source of AWS Lambda.
//!
//! [`ConnectContactFlowEvent`] comes from the block of a flow that invokes a function, and is answered with a
//! [`ConnectContactFlowResponse`].

mod contact_flow;
mod response;

pub use contact_flow::{
    ConnectContactFlowChannel, ConnectContactFlowData, ConnectContactFlowDetails, ConnectContactFlowEndpoint,
    ConnectContactFlowEndpointType, ConnectContactFlowEvent, ConnectContactFlowInitiationMethod,
    ConnectContactFlowMediaStreamAudio, ConnectContactFlowMediaStreamCustomer, ConnectContactFlowMediaStreams,
    ConnectContactFlowQueue,
};
pub use response::ConnectContactFlowResponse;
