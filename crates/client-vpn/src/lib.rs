//! AWS Client VPN connection handlers as event sources of AWS Lambda.
//!
//! A Client VPN endpoint sends a [`ClientVpnConnectionHandlerEvent`] to authorize a new connection. Respond with a
//! [`ClientVpnConnectionHandlerResponse`].
#![cfg_attr(docsrs, feature(doc_cfg))]

mod connection_handler;
mod response;

pub use lambda_event_sources_base::common::*;

pub use connection_handler::ClientVpnConnectionHandlerEvent;
pub use response::ClientVpnConnectionHandlerResponse;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
