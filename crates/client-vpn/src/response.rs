//! Responses of a connection handler.

use lambda_event_sources_base::{DataClass, Error, ErrorKind, Str, data_class};

use crate::ClientVpnConnectionHandlerEvent;

/// Response to a connection request: whether the connection is allowed, in the schema version of the request.
///
/// See [Connection authorization in AWS Client VPN](https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/connection-authorization.html).
///
/// ```
/// use lambda_event_sources::{ClientVpnConnectionHandlerEvent, ClientVpnConnectionHandlerResponse, from_str};
///
/// let event: ClientVpnConnectionHandlerEvent = from_str(
///     r#"{"connection-id": "cvpn-connection-0a1b2c3d", "endpoint-id": "cvpn-endpoint-4e5f6071", "schema-version": "v2"}"#,
/// )?;
/// let response = ClientVpnConnectionHandlerResponse::try_denied(&event, "Update your operating system.")?
///     .try_with_posture_compliance_statuses(["outdated"])?;
/// assert_eq!(
///     serde_json::to_value(&response)?,
///     serde_json::json!({
///         "allow": false,
///         "error-msg-on-denied-connection": "Update your operating system.",
///         "posture-compliance-statuses": ["outdated"],
///         "schema-version": "v2",
///     })
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[data_class(rename_all = "kebab-case", response)]
pub struct ClientVpnConnectionHandlerResponse {
    /// Whether the connection is allowed.
    #[data_class(required)]
    pub allow: bool,
    /// Message to the user if the connection is denied; absent in schema version `v1`.
    pub error_msg_on_denied_connection: Option<Str>,
    /// Message to the user if the connection is denied; only in schema version `v1`.
    pub error_msg_on_failed_posture_compliance: Option<Str>,
    /// Posture compliance statuses of the device, such as `compliant`, with names of your choice.
    #[data_class(required)]
    pub posture_compliance_statuses: Vec<Str>,
    /// Schema version of the response, which is that of the request.
    #[data_class(required)]
    pub schema_version: Str,
}

impl ClientVpnConnectionHandlerResponse {
    /// Maximum length of a message or a status, in characters.
    pub const MAX_CHARACTERS: usize = 255;

    /// Maximum number of posture compliance statuses.
    pub const MAX_STATUSES: usize = 10;

    /// Allows the connection.
    pub fn allowed(event: &ClientVpnConnectionHandlerEvent) -> Self {
        Self::new(event, true, "".into())
    }

    /// Denies the connection, with a message to the user.
    ///
    /// # Errors
    ///
    /// Returns an error if the message is longer than [`MAX_CHARACTERS`](Self::MAX_CHARACTERS).
    pub fn try_denied(event: &ClientVpnConnectionHandlerEvent, message: impl Into<Str>) -> Result<Self, Error> {
        let message = message.into();
        if is_too_long(&message) {
            return Err(invalid("error-msg-on-denied-connection", "invalid message: expected at most 255 characters"));
        }
        Ok(Self::new(event, false, message))
    }

    /// Sets the posture compliance statuses of the device, which appear in the connection log.
    ///
    /// # Errors
    ///
    /// Returns an error if there are more than [`MAX_STATUSES`](Self::MAX_STATUSES), or if one of them is empty or
    /// longer than [`MAX_CHARACTERS`](Self::MAX_CHARACTERS).
    pub fn try_with_posture_compliance_statuses<T: Into<Str>>(
        mut self,
        statuses: impl IntoIterator<Item = T>,
    ) -> Result<Self, Error> {
        self.posture_compliance_statuses = statuses.into_iter().map(Into::into).collect();
        let statuses = &self.posture_compliance_statuses;
        if statuses.len() > Self::MAX_STATUSES {
            return Err(invalid("posture-compliance-statuses", "too many statuses: expected at most 10"));
        }
        if statuses.iter().any(|status| status.is_empty() || is_too_long(status)) {
            return Err(invalid("posture-compliance-statuses", "invalid status: expected 1 to 255 characters"));
        }
        Ok(self)
    }

    fn new(event: &ClientVpnConnectionHandlerEvent, allow: bool, message: Str) -> Self {
        let is_first_version = event.schema_version.is_empty() || event.schema_version == "v1";
        let (first, later) = if is_first_version { (Some(message), None) } else { (None, Some(message)) };
        Self {
            allow,
            error_msg_on_denied_connection: later,
            error_msg_on_failed_posture_compliance: first,
            posture_compliance_statuses: Vec::new(),
            schema_version: if is_first_version { "v1".into() } else { event.schema_version.clone() },
        }
    }
}

fn is_too_long(text: &str) -> bool {
    text.chars().count() > ClientVpnConnectionHandlerResponse::MAX_CHARACTERS
}

fn invalid(path: &str, message: &str) -> Error {
    Error::new(ErrorKind::Invalid, message).at(ClientVpnConnectionHandlerResponse::NAME, path)
}
