//! Requests that a load balancer forwards.

#[cfg(feature = "http")]
use lambda_event_sources_base::Error;
use lambda_event_sources_base::{Dict, Headers, HttpEvent, Str, data_class, http_fields};
use serde_json::Value;

/// Request that an Application Load Balancer forwards.
///
/// Respond with an [`AlbResponse`](crate::AlbResponse). Bodies, cookies and queries are read by the methods of
/// [`HttpEvent`].
///
/// Headers and query come in one of two forms, of which the other is empty: with one value for each name, which is the
/// default, or with all, when the target group has multi-value headers enabled. Names and values of the query are
/// percent-encoded, as the client wrote them: methods decode them, fields and what is shown do not.
///
/// See [Use Lambda functions as targets of an Application Load Balancer](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html).
///
/// ```
/// use lambda_event_sources_alb::{AlbEvent, AlbResponse, HttpEvent};
/// use lambda_event_sources_base::from_str;
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
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(derived(
    decoded_body = body_text,
    json_body = body_json::<Option<Value>>,
    resolved_query_string_parameters,
    resolved_headers_field,
    resolved_cookies_field
))]
pub struct AlbEvent {
    /// What the load balancer tells of the request.
    #[data_class(required)]
    pub request_context: AlbEventRequestContext,
    /// Method of the request, such as `GET`.
    pub http_method: Str,
    /// Path of the request.
    pub path: Str,
    /// Query with the last value for each name, percent-encoded; empty with multi-value headers.
    pub query_string_parameters: Dict<Str>,
    /// Query with all values for each name, percent-encoded; empty without multi-value headers.
    pub multi_value_query_string_parameters: Dict<Vec<Str>>,
    /// Headers with their last values; empty with multi-value headers.
    pub headers: Headers,
    /// Headers with all their values; empty without multi-value headers.
    pub multi_value_headers: Headers,
    /// Body as it stands in the event; empty when there is none.
    pub body: Option<Str>,
    /// Whether the body is in base64: all are but text, JSON, JavaScript and XML.
    pub is_base64_encoded: Option<bool>,
}

impl AlbEvent {
    /// Returns `true` if the target group has multi-value headers enabled, so that the answer needs them as well.
    pub fn has_multi_value_headers(&self) -> bool {
        !self.multi_value_headers.is_empty()
    }

    /// Returns `true` if this is a health check of the load balancer, and no request of a client.
    ///
    /// A client can send the same user agent, but not without the load balancer noting its address.
    ///
    /// ```
    /// # use lambda_event_sources_alb::AlbEvent;
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

    /// Returns the value of a query parameter, decoded: the last, in whichever form the query came.
    fn query_string_value(&self, name: &str) -> Option<Str> {
        self.multi_value_query_string_values(name).pop()
    }
}

/// Makes the request that the event tells of: method, path, query, headers, cookies and decoded body.
#[cfg(feature = "http")]
impl TryFrom<&AlbEvent> for http::Request<Vec<u8>> {
    type Error = Error;

    fn try_from(event: &AlbEvent) -> Result<Self, Error> {
        event.to_http_request()
    }
}

/// What a load balancer tells of a request.
#[data_class(derived(elb_target_group_arn))]
pub struct AlbEventRequestContext {
    /// Target group; shown as `elb_target_group_arn`.
    #[data_class(required, hidden)]
    pub elb: AlbEventElb,
}

impl AlbEventRequestContext {
    /// Returns the ARN of the target group in which the function is.
    pub fn elb_target_group_arn(&self) -> &Str {
        &self.elb.target_group_arn
    }
}

/// Target group of a load balancer.
#[data_class]
pub struct AlbEventElb {
    /// ARN of the target group in which the function is.
    pub target_group_arn: Str,
}
