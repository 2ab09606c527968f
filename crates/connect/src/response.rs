//! Responses to a contact flow.

use lambda_event_sources_base::{__private::check_json_size, Dict, Error, ErrorKind, Str};
use serde::{Serialize, Serializer};

/// Response to a contact flow: a flat object of text values. The flow reads a value as `$.External.name`.
///
/// Use it if the response validation of the block is `STRING_MAP`. If the response validation is `JSON`, any JSON is
/// accepted: return your own type from the function.
///
/// See [Grant Amazon Connect access to your AWS Lambda functions](https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html#verify-function).
///
/// ```
/// use lambda_event_sources::ConnectContactFlowResponse;
///
/// let response = ConnectContactFlowResponse::new()
///     .try_with_attribute("customerName", "Ada Lovelace")?
///     .try_with_attribute("openOrders", 3.to_string())?;
/// assert_eq!(serde_json::to_string(&response)?, r#"{"customerName":"Ada Lovelace","openOrders":"3"}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConnectContactFlowResponse(Dict<Str>);

impl ConnectContactFlowResponse {
    /// Maximum size of a response, in bytes of JSON.
    pub const MAX_BYTES: usize = 32 * 1024;

    /// Creates a response without attributes.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets an attribute.
    ///
    /// # Errors
    ///
    /// Returns an error if the name is empty, or if the response would be larger than [`MAX_BYTES`](Self::MAX_BYTES).
    /// In both cases, the flow would continue with its error branch.
    pub fn try_with_attribute(mut self, name: impl Into<Str>, value: impl Into<Str>) -> Result<Self, Error> {
        let (name, value) = (name.into(), value.into());
        if name.is_empty() {
            return Err(in_response(Error::new(ErrorKind::Invalid, "the attribute name is empty")));
        }
        self.0.insert(name, value);
        check_json_size(&self.0, Self::MAX_BYTES).map_err(in_response)?;
        Ok(self)
    }

    /// Returns the attributes.
    pub fn attributes(&self) -> &Dict<Str> {
        &self.0
    }
}

impl Serialize for ConnectContactFlowResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

fn in_response(error: Error) -> Error {
    error.at("ConnectContactFlowResponse", "")
}
