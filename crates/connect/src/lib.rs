//! Amazon Connect as an event source of AWS Lambda: contact flows and outbound campaigns.
//!
//! - Feature `connect`: [`ConnectContactFlowEvent`], which a flow block sends; respond with a
//!   [`ConnectContactFlowResponse`]
//! - Feature `connect-outbound-campaigns`: [`ConnectOutboundCampaignsEvent`], which a custom action of an outbound
//!   campaign sends; respond with a [`ConnectOutboundCampaignsResponse`]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "connect")]
mod contact_flow;
#[cfg(feature = "connect-outbound-campaigns")]
mod outbound_campaigns;
#[cfg(feature = "connect-outbound-campaigns")]
mod outbound_campaigns_response;
#[cfg(feature = "connect")]
mod response;

pub use lambda_event_sources_base::common::*;

#[cfg(feature = "connect")]
pub use contact_flow::{
    ConnectContactFlowChannel, ConnectContactFlowData, ConnectContactFlowDetails, ConnectContactFlowEndpoint,
    ConnectContactFlowEndpointType, ConnectContactFlowEvent, ConnectContactFlowInitiationMethod,
    ConnectContactFlowMediaStreamAudio, ConnectContactFlowMediaStreamCustomer, ConnectContactFlowMediaStreams,
    ConnectContactFlowQueue,
};
#[cfg(feature = "connect-outbound-campaigns")]
pub use outbound_campaigns::{
    ConnectOutboundCampaignsContext, ConnectOutboundCampaignsCustomerProfile, ConnectOutboundCampaignsEvent,
    ConnectOutboundCampaignsInvocationMetadata, ConnectOutboundCampaignsItems,
};
#[cfg(feature = "connect-outbound-campaigns")]
pub use outbound_campaigns_response::{
    ConnectOutboundCampaignsResponse, ConnectOutboundCampaignsResult, ConnectOutboundCampaignsResultItems,
};
#[cfg(feature = "connect")]
pub use response::ConnectContactFlowResponse;

#[cfg(all(doctest, feature = "connect"))]
#[doc = include_str!("../README.md")]
struct Readme;
