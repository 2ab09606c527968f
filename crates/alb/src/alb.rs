//! Requests from an Application Load Balancer.

#[cfg(feature = "http")]
use lambda_event_sources_base::Error;
use lambda_event_sources_base::{Dict, Headers, HttpEvent, Str, data_class, http_fields};
use serde_json::Value;

/// Request that an Application Load Balancer forwards to the function.
///
/// Respond with an [`AlbResponse`](crate::AlbResponse). Use the methods of [`HttpEvent`] to read the body, cookies and
/// query.
///
/// By default, headers and query parameters have one value for each name. If multi-value headers are enabled for the
/// target group, they have a list of values for each name instead. The fields of the other form are empty.
///
/// Names and values of query parameters are percent-encoded, as the client sent them. The fields and `Display` contain
/// them in this form; methods return them decoded.
///
/// See [Use Lambda functions as targets of an Application Load Balancer](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html).
///
/// ```
/// use lambda_event_sources::{AlbEvent, AlbResponse, HttpEvent, from_str};
///
/// let event: AlbEvent = from_str(
///     r#"{
///         "requestContext": {"elb": {"targetGroupArn": "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/shop/6d0ecf831eec9f09"}},
///         "httpMethod": "GET", "path": "/teas", "body": "", "isBase64Encoded": false,
///         "queryStringParameters": {"name": "Earl%20Grey"}, "headers": {"host": "shop.example.com"}
///     }"#,
/// )?;
/// assert_eq!(event.query_string_parameters.get("name").unwrap(), "Earl%20Grey");
/// assert_eq!(event.query_string_value("name").unwrap(), "Earl Grey");
///
/// let response = AlbResponse::text(&event, 200, "Tea")?;
/// assert_eq!(response.status_description.unwrap(), "200 OK");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(derived(
    decoded_body = body_text,
    json_body = body_json::<Option<Value>>,
    resolved_query_string_parameters(redact = parameters),
    resolved_headers_field,
    resolved_cookies_field
))]
pub struct AlbEvent {
    /// Request context, which identifies the target group.
    #[data_class(required)]
    pub request_context: AlbEventRequestContext,
    /// HTTP method, such as `GET`.
    pub http_method: Str,
    /// Path of the request.
    pub path: Str,
    /// Query parameters with the last value for each name, percent-encoded; empty if multi-value headers are enabled.
    #[data_class(redact = parameters)]
    pub query_string_parameters: Dict<Str>,
    /// Query parameters with all values for each name, percent-encoded; empty unless multi-value headers are enabled.
    #[data_class(redact = parameters)]
    pub multi_value_query_string_parameters: Dict<Vec<Str>>,
    /// Headers with the last value for each name; empty if multi-value headers are enabled.
    pub headers: Headers,
    /// Headers with all values for each name; empty unless multi-value headers are enabled.
    pub multi_value_headers: Headers,
    /// Request body, in base64 if `is_base64_encoded` is true; empty if the request has none.
    pub body: Option<Str>,
    /// Whether the body is in base64.
    ///
    /// The load balancer encodes a body if the request has a `Content-Encoding` header, or if its content type is not
    /// `text/*`, `application/json`, `application/javascript` or `application/xml`.
    pub is_base64_encoded: Option<bool>,
}

impl AlbEvent {
    /// Returns `true` if multi-value headers are enabled for the target group. The response must then use them as well.
    pub fn has_multi_value_headers(&self) -> bool {
        !self.multi_value_headers.is_empty()
    }

    /// Returns `true` if this is a health check by the load balancer and not a client request.
    ///
    /// A health check has a user agent that starts with `ELB-HealthChecker/`. A client can send the same user agent,
    /// but the load balancer adds an `X-Forwarded-For` header to client requests by default.
    ///
    /// ```
    /// # use lambda_event_sources::AlbEvent;
    /// let mut event = AlbEvent::default();
    /// event.headers.insert("user-agent", "ELB-HealthChecker/2.0");
    /// assert!(event.is_health_check());
    /// event.headers.insert("x-forwarded-for", "198.51.100.7");
    /// assert!(!event.is_health_check());
    /// ```
    pub fn is_health_check(&self) -> bool {
        let user_agent = self.header_value("user-agent").unwrap_or_default();
        user_agent.starts_with("ELB-HealthChecker/") && self.header_value("x-forwarded-for").is_none()
    }
}

impl HttpEvent for AlbEvent {
    const QUERY_IS_ENCODED: bool = true;

    http_fields!(
        http_method,
        path,
        headers,
        multi_value_headers,
        query_string_parameters,
        multi_value_query_string_parameters,
        body,
        is_base64_encoded
    );

    /// Returns the last value of a query parameter, decoded, in either form of the query.
    fn query_string_value(&self, name: &str) -> Option<Str> {
        self.multi_value_query_string_values(name).pop()
    }
}

/// Converts the event into an HTTP request with its method, path, query, headers, cookies and decoded body.
#[cfg(feature = "http")]
impl TryFrom<&AlbEvent> for http::Request<Vec<u8>> {
    type Error = Error;

    fn try_from(event: &AlbEvent) -> Result<Self, Error> {
        event.to_http_request()
    }
}

/// Request context of a request from an Application Load Balancer.
#[data_class(derived(elb_target_group_arn))]
pub struct AlbEventRequestContext {
    /// Target group. `Display` shows it as `elb_target_group_arn`.
    #[data_class(required, hidden)]
    pub elb: AlbEventElb,
}

impl AlbEventRequestContext {
    /// Returns the ARN of the target group that contains the function.
    pub fn elb_target_group_arn(&self) -> &Str {
        &self.elb.target_group_arn
    }
}

/// Target group of a load balancer.
#[data_class]
pub struct AlbEventElb {
    /// ARN of the target group that contains the function.
    pub target_group_arn: Str,
}
