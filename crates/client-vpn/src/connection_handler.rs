//! Requests to authorize a connection to a Client VPN endpoint.

use lambda_event_sources_base::{Str, data_class};
use serde_json::Value;

/// Request to authorize a new connection to a Client VPN endpoint.
///
/// The endpoint sends it after it has authenticated the device and the user. Respond with a
/// [`ClientVpnConnectionHandlerResponse`](crate::ClientVpnConnectionHandlerResponse) within 30 seconds. Otherwise, the
/// connection is denied.
///
/// See [Connection authorization in AWS Client VPN](https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/connection-authorization.html).
///
/// ```
/// use lambda_event_sources::{ClientVpnConnectionHandlerEvent, from_str};
///
/// let event: ClientVpnConnectionHandlerEvent = from_str(
///     r#"{"connection-id": "cvpn-connection-0a1b2c3d", "endpoint-id": "cvpn-endpoint-4e5f6071", "username": "ada",
///         "platform": "win", "public-ip": "198.51.100.7", "groups": ["staff"], "schema-version": "v2"}"#,
/// )?;
/// assert_eq!(event.username, "ada");
/// assert!(event.group_names().contains(&"staff"));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[doc(alias = "ClientVpnConnectionHandlerRequest")]
#[data_class(rename_all = "kebab-case")]
pub struct ClientVpnConnectionHandlerEvent {
    /// Connection ID, such as `cvpn-connection-0a1b2c3d4e5f60718`.
    #[data_class(required)]
    pub connection_id: Str,
    /// ID of the Client VPN endpoint, such as `cvpn-endpoint-0a1b2c3d4e5f60718`.
    #[data_class(required)]
    pub endpoint_id: Str,
    /// Common name of the client certificate, which identifies the device; empty without mutual authentication.
    pub common_name: Str,
    /// Username for Active Directory, or `NameID` for SAML; empty for mutual authentication.
    pub username: Str,
    /// Operating system of the client.
    pub platform: Str,
    /// Version of the operating system; empty if the client does not send it.
    pub platform_version: Str,
    /// Public IP address of the client.
    pub public_ip: Str,
    /// OpenVPN version of the client.
    #[data_class(name = "client-openvpn-version")]
    pub client_openvpn_version: Str,
    /// Groups of the user, as a list or as a string; null for mutual authentication, and before schema version `v2`.
    pub groups: Value,
    /// Schema version of the request, such as `v3`.
    pub schema_version: Str,
}

impl ClientVpnConnectionHandlerEvent {
    /// Returns the groups of the user; empty if there are none. A string is returned as a single group.
    pub fn group_names(&self) -> Vec<&str> {
        match &self.groups {
            Value::String(group) if !group.is_empty() => vec![group],
            groups => groups.as_array().into_iter().flatten().filter_map(Value::as_str).collect(),
        }
    }
}
