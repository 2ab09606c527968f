//! Events of WebSocket APIs.

use lambda_event_sources_base::{
    Dict, Error, Headers, HttpEvent, HttpResponseParts, RawJson, RawTimestamp, Str, data_class, http_fields,
};
use serde_json::Value;

use crate::{ApiGatewayEventAuthorizer, ApiGatewayEventIdentity, ApiGatewayWebSocketEventType};

/// Event of a WebSocket API: a client connects, sends a message, or disconnects.
///
/// Headers are present if a client connects or disconnects, and query parameters if it connects. Messages have neither.
/// Respond with an [`ApiGatewayWebSocketResponse`].
///
/// See [Integrations for WebSocket APIs](https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-integrations.html).
///
/// ```
/// use lambda_event_sources::{ApiGatewayWebSocketEvent, ApiGatewayWebSocketEventType, HttpEvent, from_str};
///
/// let event: ApiGatewayWebSocketEvent = from_str(
///     r#"{
///         "requestContext": {"connectionId": "c-1=", "eventType": "MESSAGE", "routeKey": "send"},
///         "body": "{\"action\": \"send\", \"text\": \"Hello\"}", "isBase64Encoded": false
///     }"#,
/// )?;
/// assert_eq!(event.request_context.event_type, ApiGatewayWebSocketEventType::Message);
/// assert_eq!(event.body_json::<serde_json::Value>()?["text"], "Hello");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(derived(decoded_body = body_text, json_body = body_json::<Option<Value>>))]
pub struct ApiGatewayWebSocketEvent {
    /// Headers with the last value for each name; only if a client connects or disconnects.
    pub headers: Headers,
    /// Headers with all values for each name; only if a client connects or disconnects.
    pub multi_value_headers: Headers,
    /// Query parameters with the last value for each name, decoded; only if a client connects. `Display` shows their
    /// names in lowercase.
    #[data_class(display_with = lower_case_query, redact = parameters)]
    pub query_string_parameters: Dict<Str>,
    /// Query parameters with all values for each name, decoded; only if a client connects. `Display` shows their names
    /// in lowercase.
    #[data_class(display_with = lower_case_multi_value_query, redact = parameters)]
    pub multi_value_query_string_parameters: Dict<Vec<Str>>,
    /// Stage variables.
    #[data_class(redact = keys)]
    pub stage_variables: Option<Dict<Str>>,
    /// Request context.
    #[data_class(required)]
    pub request_context: ApiGatewayWebSocketEventRequestContext,
    /// Message body, in base64 if `is_base64_encoded` is true; absent if a client connects or disconnects.
    pub body: Option<Str>,
    /// Whether the body is in base64.
    pub is_base64_encoded: Option<bool>,
}

impl ApiGatewayWebSocketEvent {
    fn lower_case_query(&self) -> Dict<Str> {
        lower_case(&self.query_string_parameters)
    }

    fn lower_case_multi_value_query(&self) -> Dict<Vec<Str>> {
        lower_case(&self.multi_value_query_string_parameters)
    }
}

/// Converts names to lowercase. If two names become equal, the last value is kept.
fn lower_case<V: Clone>(parameters: &Dict<V>) -> Dict<V> {
    let mut lowered = Dict::new();
    lowered.extend(parameters.iter().map(|(name, value)| (name.to_lowercase(), value.clone())));
    lowered
}

/// A client connects with a `GET` request. API Gateway sends neither its method nor its path.
impl HttpEvent for ApiGatewayWebSocketEvent {
    http_fields!(
        headers,
        multi_value_headers,
        query_string_parameters,
        multi_value_query_string_parameters,
        body,
        is_base64_encoded
    );

    fn http_method(&self) -> &'static str {
        "GET"
    }

    fn path(&self) -> &'static str {
        "/"
    }
}

/// Request context of a WebSocket API.
///
/// See [WebSocket API mapping template reference](https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-mapping-template-reference.html).
#[data_class]
pub struct ApiGatewayWebSocketEventRequestContext {
    /// Key of the selected route: `$connect`, `$disconnect`, `$default` or a custom route key.
    pub route_key: Str,
    /// WebSocket close code of the connection; only if a client disconnects.
    pub disconnect_status_code: Option<i32>,
    /// Reason for the end of the connection; only if a client disconnects.
    pub disconnect_reason: Option<Str>,
    /// Message ID; only for messages.
    pub message_id: Option<Str>,
    /// Type of the event.
    pub event_type: ApiGatewayWebSocketEventType,
    /// Extended request ID, which helps AWS Support to debug a request.
    pub extended_request_id: Str,
    /// Time of the request in Common Log Format: `dd/MMM/yyyy:HH:mm:ss +-hhmm`.
    pub request_time: Str,
    /// Direction of the message: `IN`.
    pub message_direction: Str,
    /// Stage of the API.
    pub stage: Str,
    /// Time of the connection, in milliseconds since the Unix epoch.
    #[data_class(unit = "milliseconds")]
    pub connected_at: Option<RawTimestamp>,
    /// Time of the request, in milliseconds since the Unix epoch.
    #[data_class(unit = "milliseconds")]
    pub request_time_epoch: RawTimestamp,
    /// Identity of the caller.
    pub identity: ApiGatewayEventIdentity,
    /// Request ID.
    pub request_id: Str,
    /// Full domain name used to invoke the API.
    pub domain_name: Str,
    /// Connection ID, which you use to send messages to the client.
    #[data_class(required)]
    pub connection_id: Str,
    /// API ID.
    pub api_id: Str,
    /// Output of the authorizer of the `$connect` route; empty if the route has none.
    pub authorizer: ApiGatewayEventAuthorizer,
    /// ID of the AWS account that owns the API; absent from most events.
    pub account_id: Option<Str>,
    /// Resource ID; absent from most events.
    pub resource_id: Option<Str>,
    /// Resource path; absent from most events.
    pub resource_path: Option<Str>,
    /// HTTP method; absent from most events.
    pub http_method: Option<Str>,
    /// Status of the response, such as `200`, as a number or a string; absent from most events.
    pub status: Option<Str>,
    /// Error that API Gateway reports, as a string or as an object with entries such as `messageString` and
    /// `validationErrorString`; null in most events.
    pub error: RawJson,
    /// Latency of the integration in milliseconds, as a number or a string; absent from most events.
    pub integration_latency: Option<Str>,
}

impl ApiGatewayWebSocketEventRequestContext {
    /// Returns the URL for sending messages to connected clients, which is the endpoint for a client of the API Gateway
    /// Management API.
    ///
    /// Use it if clients connect to the API's own domain name, `{api_id}.execute-api.{region}.amazonaws.com`. If they
    /// connect to a custom domain name, use [`callback_url_for`](Self::callback_url_for).
    ///
    /// ```
    /// # use lambda_event_sources::ApiGatewayWebSocketEventRequestContext;
    /// let mut context = ApiGatewayWebSocketEventRequestContext::default();
    /// context.domain_name = "a1b2c3.execute-api.eu-central-1.amazonaws.com".into();
    /// context.stage = "prod".into();
    /// assert_eq!(context.callback_url(), "https://a1b2c3.execute-api.eu-central-1.amazonaws.com/prod");
    /// ```
    pub fn callback_url(&self) -> String {
        self.callback_url_for(&self.stage)
    }

    /// Returns the URL for sending messages to connected clients behind a custom domain name.
    ///
    /// The path of a custom domain name is the key of the API mapping, and not the stage. Pass an empty key for an API
    /// mapping without a path. The event does not contain the key.
    ///
    /// See [Map API stages to a custom domain name for WebSocket APIs](https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-mappings.html).
    ///
    /// ```
    /// # use lambda_event_sources::ApiGatewayWebSocketEventRequestContext;
    /// let mut context = ApiGatewayWebSocketEventRequestContext::default();
    /// context.domain_name = "chat.example.com".into();
    /// context.stage = "prod".into();
    /// assert_eq!(context.callback_url_for("v1/rooms"), "https://chat.example.com/v1/rooms");
    /// assert_eq!(context.callback_url_for(""), "https://chat.example.com");
    /// ```
    pub fn callback_url_for(&self, mapping_key: &str) -> String {
        let separator = if mapping_key.is_empty() { "" } else { "/" };
        format!("https://{}{separator}{mapping_key}", self.domain_name)
    }
}

/// Response to an event of a WebSocket API.
///
/// If a client connects, any status code other than 2xx rejects the connection. API Gateway sends the body to the
/// client only if a route response is configured for the route.
///
/// See [Set up route responses for WebSocket APIs](https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-response.html).
///
/// ```
/// use lambda_event_sources::ApiGatewayWebSocketResponse;
///
/// let response = ApiGatewayWebSocketResponse::new(200)?.try_with_subprotocol("chat.v2")?;
/// assert_eq!(response.headers.get("sec-websocket-protocol"), Some("chat.v2"));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(response)]
pub struct ApiGatewayWebSocketResponse {
    /// HTTP status code, such as 200.
    #[data_class(required)]
    pub status_code: u16,
    /// Headers of the response to a client that connects.
    pub headers: Headers,
    /// Response body: text, or base64 if [`is_base64_encoded`](Self::is_base64_encoded) is true; absent if there is
    /// none.
    pub body: Option<Str>,
    /// Whether the body is in base64.
    pub is_base64_encoded: bool,
}

lambda_event_sources_base::__http_response!(ApiGatewayWebSocketResponse, headers);

impl ApiGatewayWebSocketResponse {
    /// Selects a subprotocol from those that the client offers in its `Sec-WebSocket-Protocol` header.
    ///
    /// # Errors
    ///
    /// Returns an error if the subprotocol is not a valid header value.
    pub fn try_with_subprotocol(self, subprotocol: impl Into<Str>) -> Result<Self, Error> {
        self.try_with_header("Sec-WebSocket-Protocol", subprotocol)
    }
}

impl From<HttpResponseParts> for ApiGatewayWebSocketResponse {
    fn from(parts: HttpResponseParts) -> Self {
        Self {
            status_code: parts.status_code,
            headers: parts.headers.join_with_commas(),
            body: parts.body,
            is_base64_encoded: parts.is_base64_encoded,
        }
    }
}
