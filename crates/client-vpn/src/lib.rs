//! AWS Client VPN connection handlers as event sources of AWS Lambda.
//!
//! A Client VPN endpoint sends a [`ClientVpnConnectionHandlerEvent`] to authorize a new connection. Respond with a
//! [`ClientVpnConnectionHandlerResponse`].

mod connection_handler;
mod response;

pub use connection_handler::ClientVpnConnectionHandlerEvent;
pub use response::ClientVpnConnectionHandlerResponse;
