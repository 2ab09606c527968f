//! Requests in event structure version 1.

use std::borrow::Cow;

#[cfg(feature = "http")]
use lambda_event_sources_base::Error;
use lambda_event_sources_base::{Dict, Headers, HttpEvent, Str, data_class, http_fields};
use serde_json::Value;

/// Request from a VPC Lattice service, in event structure version 1.
///
/// Respond with a [`VpcLatticeResponse`](crate::VpcLatticeResponse). Use the methods of [`HttpEvent`] to read the body,
/// cookies and query.
///
/// See [Receive events from the VPC Lattice service](https://docs.aws.amazon.com/vpc-lattice/latest/ug/lambda-functions.html#receive-event-from-service).
///
/// ```
/// use lambda_event_sources::{HttpEvent, VpcLatticeEvent, from_str};
///
/// let event: VpcLatticeEvent = from_str(
///     r#"{"raw_path": "/teas?size=small", "method": "POST", "body": "eyJuIjogMn0=", "is_base64_encoded": true}"#,
/// )?;
/// assert_eq!((event.path(), event.query_string()), ("/teas", "size=small".into()));
/// assert_eq!(event.body_json::<serde_json::Value>()?["n"], 2);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(
    rename_all = "snake_case",
    derived(
        path,
        http_method,
        decoded_body = body_text,
        json_body = body_json::<Option<Value>>,
        multi_value_query_string_parameters(redact = parameters),
        resolved_query_string_parameters(redact = parameters),
        resolved_headers_field,
        resolved_cookies_field
    )
)]
pub struct VpcLatticeEvent {
    /// Path of the request, including the query.
    #[data_class(required, redact = parameters)]
    pub raw_path: Str,
    /// HTTP method, such as `GET`.
    pub method: Str,
    /// Headers of the request. Multiple values are joined with commas.
    pub headers: Headers,
    /// Query parameters, with one value each.
    #[data_class(redact = parameters)]
    pub query_string_parameters: Dict<Str>,
    /// Request body, in base64 if `is_base64_encoded` is true; absent if there is none.
    pub body: Option<Str>,
    /// Whether the body is in base64.
    pub is_base64_encoded: Option<bool>,
}

impl HttpEvent for VpcLatticeEvent {
    http_fields!(headers, query_string_parameters, body, is_base64_encoded);

    fn http_method(&self) -> &str {
        &self.method
    }

    fn path(&self) -> &str {
        split_query(&self.raw_path).0
    }

    fn raw_query_string(&self) -> Option<&str> {
        split_query(&self.raw_path).1
    }

    /// Returns the headers. Values that contain commas are split.
    fn resolved_headers_field(&self) -> Cow<'_, Headers> {
        Cow::Owned(self.headers.split_at_commas())
    }
}

/// Converts the event into an HTTP request with its method, path, query, headers, cookies and decoded body.
#[cfg(feature = "http")]
impl TryFrom<&VpcLatticeEvent> for http::Request<Vec<u8>> {
    type Error = Error;

    fn try_from(event: &VpcLatticeEvent) -> Result<Self, Error> {
        event.to_http_request()
    }
}

/// Splits a path at the query.
pub(crate) fn split_query(path: &str) -> (&str, Option<&str>) {
    path.split_once('?').map_or((path, None), |(path, query)| (path, Some(query)))
}
