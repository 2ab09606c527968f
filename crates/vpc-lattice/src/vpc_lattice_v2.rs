//! Requests in event structure version 2.

use std::borrow::Cow;

#[cfg(feature = "http")]
use lambda_event_sources_base::Error;
use lambda_event_sources_base::{Dict, Headers, HttpEvent, RawTimestamp, Str, data_class, http_fields};
use serde_json::Value;

use crate::vpc_lattice::split_query;

/// Request from a VPC Lattice service, in event structure version 2.
///
/// Respond with a [`VpcLatticeResponse`](crate::VpcLatticeResponse). Use the methods of [`HttpEvent`] to read the body,
/// cookies and query.
///
/// See [Receive events from the VPC Lattice service](https://docs.aws.amazon.com/vpc-lattice/latest/ug/lambda-functions.html#receive-event-from-service).
///
/// ```
/// use lambda_event_sources::{HttpEvent, VpcLatticeEventV2, from_str};
///
/// let event: VpcLatticeEventV2 = from_str(
///     r#"{
///         "version": "2.0", "path": "/teas", "method": "GET", "headers": {"accept": ["text/html", "*/*"]},
///         "queryStringParameters": {"kind": ["green", "black,smoked"]},
///         "requestContext": {"region": "eu-central-1", "timeEpoch": "1748864700123456"}
///     }"#,
/// )?;
/// assert_eq!(event.header_values("Accept"), ["text/html", "*/*"]);
/// assert_eq!(event.multi_value_query_string_values("kind"), ["green", "black,smoked"]);
/// assert_eq!(event.query_string_value("kind").unwrap(), "green,black,smoked");
/// assert_eq!(event.request_context.time_epoch.timestamp()?.as_millisecond(), 1_748_864_700_123);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(derived(
    http_method,
    decoded_body = body_text,
    json_body = body_json::<Option<Value>>,
    multi_value_query_string_parameters = shown_multi_value_query_string_parameters,
    resolved_query_string_parameters(redact = parameters),
    resolved_headers_field,
    resolved_cookies_field
))]
pub struct VpcLatticeEventV2 {
    /// Version of the event structure: `2.0`.
    pub version: Str,
    /// Path of the request. It can include the query, which `Display` does not show.
    #[data_class(required, display_with = path, redact = parameters)]
    pub path: Str,
    /// HTTP method, such as `GET`.
    #[data_class(required)]
    pub method: Str,
    /// Headers of the request, with all their values.
    pub headers: Headers,
    /// Query parameters. Each value is a list or a single value; `Display` joins the values with commas.
    #[data_class(display_with = query_string_parameters, redact = parameters)]
    pub query_string_parameters: Dict,
    /// Request body, in base64 if `is_base64_encoded` is true; absent if there is none.
    pub body: Option<Str>,
    /// Whether the body is in base64.
    pub is_base64_encoded: Option<bool>,
    /// Request context.
    pub request_context: VpcLatticeEventV2RequestContext,
}

impl VpcLatticeEventV2 {
    /// Events have no property of this name, because the query parameters already contain lists.
    #[expect(clippy::unused_self, reason = "the macro calls it as a method")]
    fn shown_multi_value_query_string_parameters(&self) -> Dict<Vec<Str>> {
        Dict::new()
    }
}

impl HttpEvent for VpcLatticeEventV2 {
    http_fields!(headers, body, is_base64_encoded);

    fn http_method(&self) -> &str {
        &self.method
    }

    fn path(&self) -> &str {
        split_query(&self.path).0
    }

    /// Returns the query parameters. Multiple values are joined with commas.
    fn query_string_parameters(&self) -> Cow<'_, Dict<Str>> {
        let query = self.query_string_parameters.iter();
        Cow::Owned(query.map(|(name, value)| (name.clone(), values(value).join(",").into())).collect())
    }

    fn multi_value_query_string_parameters(&self) -> Cow<'_, Dict<Vec<Str>>> {
        Cow::Owned(self.query_string_parameters.iter().map(|(name, value)| (name.clone(), values(value))).collect())
    }

    fn raw_query_string(&self) -> Option<&str> {
        split_query(&self.path).1
    }

    /// Returns all values of each query parameter. Values are split at commas, as in version 1.
    fn resolved_query_string_parameters(&self) -> Dict<Vec<Str>> {
        let query = self.query_string_parameters();
        query.iter().map(|(name, value)| (name.clone(), value.split(',').map(Str::from).collect())).collect()
    }
}

/// Converts the event into an HTTP request with its method, path, query, headers, cookies and decoded body.
#[cfg(feature = "http")]
impl TryFrom<&VpcLatticeEventV2> for http::Request<Vec<u8>> {
    type Error = Error;

    fn try_from(event: &VpcLatticeEventV2) -> Result<Self, Error> {
        event.to_http_request()
    }
}

/// Returns the values of a query parameter.
fn values(value: &Value) -> Vec<Str> {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string().into(), Str::from);
    match value {
        Value::Array(values) => values.iter().map(text).collect(),
        Value::Null => Vec::new(),
        value => vec![text(value)],
    }
}

/// Request context of a VPC Lattice request.
#[data_class]
pub struct VpcLatticeEventV2RequestContext {
    /// ARN of the service network that delivered the request.
    pub service_network_arn: Str,
    /// ARN of the service that received the request.
    pub service_arn: Str,
    /// ARN of the target group that received the request.
    pub target_group_arn: Str,
    /// Identity of the caller.
    pub identity: VpcLatticeEventV2Identity,
    /// AWS Region of the service, such as `eu-central-1`.
    pub region: Str,
    /// Time of the request in microseconds since the Unix epoch, as text.
    #[data_class(unit = "microseconds")]
    pub time_epoch: RawTimestamp,
}

/// Identity of the caller. All fields except the VPC are present only if an auth policy authenticated the request.
#[data_class]
pub struct VpcLatticeEventV2Identity {
    /// ARN of the VPC in which the request originated.
    pub source_vpc_arn: Option<Str>,
    /// Type of the identity: `AWS_IAM`; absent if the request is not authenticated.
    pub r#type: Option<Str>,
    /// Authenticated principal.
    pub principal: Option<Str>,
    /// ID of the organization of the principal.
    #[data_class(name = "principalOrgID", alias = "principalOrgId")]
    pub principal_org_id: Option<Str>,
    /// Name of the authenticated session.
    pub session_name: Option<Str>,
    /// Organizational unit (OU) of the issuer of the X.509 certificate. Like the other `x509` fields, it is present
    /// only for IAM Roles Anywhere.
    #[data_class(alias = "X509IssuerOu")]
    pub x509_issuer_ou: Option<Str>,
    /// Subject alternative name of the certificate, as a DNS name.
    #[data_class(alias = "X509SanDns")]
    pub x509_san_dns: Option<Str>,
    /// Subject alternative name of the certificate, as a common name.
    #[data_class(alias = "X509SanNameCn")]
    pub x509_san_name_cn: Option<Str>,
    /// Subject alternative name of the certificate, as a URI.
    #[data_class(alias = "X509SanUri")]
    pub x509_san_uri: Option<Str>,
    /// Common name (CN) of the subject of the certificate.
    #[data_class(alias = "X509SubjectCn")]
    pub x509_subject_cn: Option<Str>,
}
