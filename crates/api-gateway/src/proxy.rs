//! Requests to REST APIs, and to HTTP APIs with payload format 1.0.

use lambda_event_sources_base::{
    DataClass, Dict, Error, Headers, HttpEvent, HttpResponseParts, Str, data_class, http_fields,
};
use serde_json::Value;

use crate::ApiGatewayEventRequestContext;

/// Request to a REST API, or to an HTTP API with payload format 1.0.
///
/// Respond with an [`ApiGatewayProxyResponse`]. Use the methods of [`HttpEvent`] to read the body, cookies and query.
///
/// See [Input format of a Lambda function for proxy integration](https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-input-format).
///
/// ```
/// use lambda_event_sources::{ApiGatewayProxyEvent, ApiGatewayProxyResponse, HttpEvent, from_str};
///
/// let event: ApiGatewayProxyEvent = from_str(
///     r#"{
///         "httpMethod": "POST", "path": "/orders", "headers": {"Content-Type": "application/json"},
///         "body": "eyJpdGVtIjogInRlYSJ9", "isBase64Encoded": true
///     }"#,
/// )?;
/// let order: serde_json::Value = event.body_json()?;
/// assert_eq!(order["item"], "tea");
///
/// let response = ApiGatewayProxyResponse::json(201, &order)?.try_with_header("location", "/orders/7")?;
/// assert_eq!(response.body.unwrap(), r#"{"item":"tea"}"#);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(derived(
    decoded_body = body_text,
    json_body = body_json::<Option<Value>>,
    resolved_query_string_parameters(redact = parameters),
    resolved_headers_field,
    resolved_cookies_field
), recognized_by = http_method || self.names_route())]
pub struct ApiGatewayProxyEvent {
    /// Version of the payload format: `1.0`; absent for REST APIs.
    pub version: Option<Str>,
    /// Resource path, such as `/orders/{id}`.
    pub resource: Str,
    /// Path of the request. REST APIs leave out the stage; HTTP APIs include it, unless it is `$default`.
    pub path: Str,
    /// HTTP method, such as `GET`; empty for WebSocket APIs.
    pub http_method: Str,
    /// Headers with the last value for each name.
    pub headers: Headers,
    /// Headers with all values for each name.
    pub multi_value_headers: Headers,
    /// Query parameters with the last value for each name, decoded.
    #[data_class(redact = parameters)]
    pub query_string_parameters: Dict<Str>,
    /// Query parameters with all values for each name, decoded.
    #[data_class(redact = parameters)]
    pub multi_value_query_string_parameters: Dict<Vec<Str>>,
    /// Values of the path parameters, such as `id` in `/orders/{id}`.
    pub path_parameters: Dict<Str>,
    /// Stage variables.
    #[data_class(redact = keys)]
    pub stage_variables: Dict<Str>,
    /// Request context.
    pub request_context: ApiGatewayEventRequestContext,
    /// Request body, in base64 if `is_base64_encoded` is true; absent if there is none.
    pub body: Option<Str>,
    /// Whether the body is in base64.
    pub is_base64_encoded: Option<bool>,
}

impl ApiGatewayProxyEvent {
    /// Returns `true` if the event can be recognized without a method.
    ///
    /// A path is enough, because events of payload format 2.0 and VPC Lattice have another name for it or another
    /// version. So is the connection ID of a WebSocket API.
    fn names_route(&self) -> bool {
        let has_path = !self.path.is_empty() || !self.resource.is_empty();
        (has_path && self.version.as_deref() != Some("2.0")) || self.request_context.connection_id.is_some()
    }
}

impl HttpEvent for ApiGatewayProxyEvent {
    http_fields!(
        http_method,
        headers,
        multi_value_headers,
        query_string_parameters,
        multi_value_query_string_parameters,
        body,
        is_base64_encoded
    );

    fn path(&self) -> &str {
        self.request_context.path_without_stage(self.version.as_deref(), &self.path)
    }
}

/// Response to a request to a REST API, or to an HTTP API with payload format 1.0.
///
/// A REST API returns a binary body only if binary media types are configured for it.
///
/// See [Output format of a Lambda function for proxy integration](https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-output-format).
///
/// ```
/// use lambda_event_sources::ApiGatewayProxyResponse;
/// use serde_json::json;
///
/// let response = ApiGatewayProxyResponse::text(200, "Hello")?
///     .try_with_header("cache-control", "no-store")?
///     .try_with_cookie("theme=dark; Secure")?
///     .try_with_cookie("lang=en")?;
/// assert_eq!(
///     serde_json::to_value(&response).unwrap(),
///     json!({
///         "statusCode": 200,
///         "headers": {"content-type": "text/plain; charset=utf-8", "cache-control": "no-store"},
///         "multiValueHeaders": {"set-cookie": ["theme=dark; Secure", "lang=en"]},
///         "body": "Hello",
///         "isBase64Encoded": false
///     })
/// );
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(response)]
pub struct ApiGatewayProxyResponse {
    /// HTTP status code, such as 200.
    #[data_class(required)]
    pub status_code: u16,
    /// Headers with one value for each name.
    pub headers: Headers,
    /// Headers with a list of values for each name, in addition to `headers`. Cookies are among them.
    pub multi_value_headers: Headers,
    /// Response body: text, or base64 if [`is_base64_encoded`](Self::is_base64_encoded) is true; absent if there is
    /// none.
    pub body: Option<Str>,
    /// Whether the body is in base64.
    pub is_base64_encoded: bool,
}

lambda_event_sources_base::__http_response!(ApiGatewayProxyResponse, headers);

impl ApiGatewayProxyResponse {
    /// Adds a value to a header that can have several values.
    ///
    /// # Errors
    ///
    /// Returns an error if the name or the value is not valid in an HTTP header.
    pub fn try_with_multi_value_header(mut self, name: impl Into<Str>, value: impl Into<Str>) -> Result<Self, Error> {
        let (name, value) = (name.into(), value.into());
        HttpResponseParts::check_header(&name, &value).map_err(|error| error.at(Self::NAME, "multi_value_headers"))?;
        self.multi_value_headers.append(name, value);
        Ok(self)
    }

    /// Adds a cookie. The argument is the value of a `Set-Cookie` header.
    ///
    /// # Errors
    ///
    /// Returns an error if the cookie is not a valid header value.
    pub fn try_with_cookie(self, cookie: impl Into<Str>) -> Result<Self, Error> {
        self.try_with_multi_value_header("set-cookie", cookie)
    }
}

impl From<HttpResponseParts> for ApiGatewayProxyResponse {
    /// Cookies and headers with several values become multi-value headers. All other headers have one value.
    fn from(mut parts: HttpResponseParts) -> Self {
        let mut multi_value_headers = Headers::new();
        for (name, value) in parts.headers.iter() {
            if name.eq_ignore_ascii_case("set-cookie") || parts.headers.get_all(name).nth(1).is_some() {
                multi_value_headers.append(name, value);
            }
        }
        for (name, _) in multi_value_headers.iter() {
            parts.headers.remove(name);
        }
        Self {
            status_code: parts.status_code,
            headers: parts.headers.join_with_commas(),
            multi_value_headers,
            body: parts.body,
            is_base64_encoded: parts.is_base64_encoded,
        }
    }
}
