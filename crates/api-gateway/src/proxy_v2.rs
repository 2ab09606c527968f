//! Requests to HTTP APIs with payload format 2.0.

use std::borrow::Cow;

use lambda_event_sources_base::{
    DataClass, Dict, Error, Headers, HttpEvent, HttpResponseParts, Sensitive, Str, data_class, http_fields,
};
use serde_json::Value;

use crate::ApiGatewayRequestContextV2;

/// Request to an HTTP API with payload format 2.0.
///
/// Respond with an [`ApiGatewayProxyResponseV2`]. Use the methods of [`HttpEvent`] to read the body, cookies and query.
///
/// The format has no multi-value fields. API Gateway joins several values of a header or a query parameter with commas.
///
/// See [Create AWS Lambda proxy integrations for HTTP APIs](https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html).
///
/// ```
/// use lambda_event_sources::{ApiGatewayProxyEventV2, HttpEvent, from_str};
///
/// let event: ApiGatewayProxyEventV2 = from_str(
///     r#"{
///         "version": "2.0", "rawPath": "/beta/orders", "rawQueryString": "tag=a%2Cb&tag=c", "cookies": ["lang=en"],
///         "requestContext": {"http": {"method": "GET", "path": "/beta/orders"}, "stage": "beta"}
///     }"#,
/// )?;
/// assert_eq!((event.http_method(), event.path()), ("GET", "/orders"));
/// assert_eq!(event.multi_value_query_string_values("tag"), ["a,b", "c"]);
/// assert_eq!(event.cookie("lang").unwrap().expose(), "en");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(derived(
    path,
    http_method,
    decoded_body = body_text,
    json_body = body_json::<Option<Value>>,
    multi_value_query_string_parameters(redact = parameters),
    resolved_query_string_parameters(redact = parameters),
    resolved_headers_field,
    resolved_cookies_field
))]
pub struct ApiGatewayProxyEventV2 {
    /// Version of the payload format: `2.0`.
    pub version: Str,
    /// Key of the selected route, such as `GET /orders/{id}` or `$default`.
    pub route_key: Str,
    /// Path of the request, including the stage unless it is `$default`.
    pub raw_path: Str,
    /// Query string as the client sent it, percent-encoded and without the `?`.
    #[data_class(redact = parameters)]
    pub raw_query_string: Str,
    /// Cookies, each as `name=value`. The headers do not include them.
    pub cookies: Vec<Sensitive<Str>>,
    /// Headers. Several values of a header are joined with commas.
    pub headers: Headers,
    /// Query parameters, decoded. Several values of a parameter are joined with commas.
    #[data_class(redact = parameters)]
    pub query_string_parameters: Dict<Str>,
    /// Values of the path parameters, such as `id` in `/orders/{id}`.
    pub path_parameters: Dict<Str>,
    /// Stage variables.
    #[data_class(redact = keys)]
    pub stage_variables: Dict<Str>,
    /// Request context.
    #[data_class(required)]
    pub request_context: ApiGatewayRequestContextV2,
    /// Request body, in base64 if `is_base64_encoded` is true; absent if there is none.
    pub body: Option<Str>,
    /// Whether the body is in base64.
    pub is_base64_encoded: Option<bool>,
}

impl HttpEvent for ApiGatewayProxyEventV2 {
    http_fields!(headers, query_string_parameters, raw_query_string, cookies, body, is_base64_encoded);

    fn http_method(&self) -> &str {
        &self.request_context.http.method
    }

    fn path(&self) -> &str {
        self.request_context.path_without_stage(&self.raw_path)
    }

    /// Returns the headers, with values that contain commas split at the commas.
    fn resolved_headers_field(&self) -> Cow<'_, Headers> {
        Cow::Owned(self.headers.split_at_commas())
    }
}

/// Response to a request to an HTTP API with payload format 2.0, or to a function URL.
///
/// See [Lambda function response for format 2.0](https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html#http-api-develop-integrations-lambda.v2).
///
/// ```
/// use lambda_event_sources::ApiGatewayProxyResponseV2;
/// use serde_json::json;
///
/// let response = ApiGatewayProxyResponseV2::json(200, &json!({"id": 7}))?.try_with_cookie("lang=en; Secure")?;
/// assert_eq!(
///     serde_json::to_value(&response).unwrap(),
///     json!({
///         "statusCode": 200,
///         "headers": {"content-type": "application/json"},
///         "cookies": ["lang=en; Secure"],
///         "body": "{\"id\":7}",
///         "isBase64Encoded": false
///     })
/// );
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(response)]
pub struct ApiGatewayProxyResponseV2 {
    /// HTTP status code, such as 200.
    #[data_class(required)]
    pub status_code: u16,
    /// Headers with one value for each name.
    pub headers: Headers,
    /// Cookies, each as the value of a `Set-Cookie` header.
    pub cookies: Vec<Sensitive<Str>>,
    /// Response body: text, or base64 if [`is_base64_encoded`](Self::is_base64_encoded) is true; absent if there is
    /// none.
    pub body: Option<Str>,
    /// Whether the body is in base64.
    pub is_base64_encoded: bool,
}

lambda_event_sources_base::__http_response!(ApiGatewayProxyResponseV2, headers);

impl ApiGatewayProxyResponseV2 {
    /// Adds a cookie. The argument is the value of a `Set-Cookie` header.
    ///
    /// # Errors
    ///
    /// Returns an error if the cookie is not a valid header value.
    pub fn try_with_cookie(mut self, cookie: impl Into<Str>) -> Result<Self, Error> {
        let cookie = cookie.into();
        HttpResponseParts::check_header("set-cookie", &cookie).map_err(|error| error.at(Self::NAME, "cookies"))?;
        self.cookies.push(cookie.into());
        Ok(self)
    }
}

impl From<HttpResponseParts> for ApiGatewayProxyResponseV2 {
    /// Several values of a header are joined with commas, except for cookies.
    fn from(mut parts: HttpResponseParts) -> Self {
        let cookies = parts.headers.remove("set-cookie").into_iter().map(Sensitive::new).collect();
        Self {
            status_code: parts.status_code,
            headers: parts.headers.join_with_commas(),
            cookies,
            body: parts.body,
            is_base64_encoded: parts.is_base64_encoded,
        }
    }
}
