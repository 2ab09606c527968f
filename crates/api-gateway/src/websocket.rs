//! WebSocket APIs.

use lambda_event_sources_base::{
    Dict, Error, Headers, HttpEvent, HttpResponseParts, RawTimestamp, Str, data_class, http_fields,
};
use serde_json::Value;

use crate::{ApiGatewayEventAuthorizer, ApiGatewayEventIdentity, ApiGatewayWebSocketEventType};

/// What happened on a connection to a WebSocket API: a client connects, sends a message or is gone.
///
/// Headers and query come when a client connects, and not with its messages. Answer with an
/// [`ApiGatewayWebSocketResponse`].
///
/// See [Integrations for WebSocket APIs](https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-integrations.html).
///
/// ```
/// use lambda_event_sources_api_gateway::{ApiGatewayWebSocketEvent, ApiGatewayWebSocketEventType, HttpEvent};
/// use lambda_event_sources_base::from_str;
///
/// let event: ApiGatewayWebSocketEvent = from_str(
///     r#"{
///         "requestContext": {"connectionId": "c-1=", "eventType": "MESSAGE", "routeKey": "send"},
///         "body": "{\"action\": \"send\", \"text\": \"Hello\"}", "isBase64Encoded": false
///     }"#,
/// )?;
/// assert_eq!(event.request_context.event_type, ApiGatewayWebSocketEventType::Message);
/// assert_eq!(event.body_json::<serde_json::Value>()?["text"], "Hello");
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(derived(decoded_body = body_text, json_body = body_json::<Option<Value>>))]
pub struct ApiGatewayWebSocketEvent {
    /// Headers with their last values; when a client connects or is gone.
    pub headers: Headers,
    /// Headers with all their values; when a client connects or is gone.
    pub multi_value_headers: Headers,
    /// Query with the last value for each name, decoded; when a client connects. `Display` has names in lower case.
    #[data_class(display_with = lower_case_query)]
    pub query_string_parameters: Dict<Str>,
    /// Query with all values for each name, decoded; when a client connects. `Display` has names in lower case.
    #[data_class(display_with = lower_case_multi_value_query)]
    pub multi_value_query_string_parameters: Dict<Vec<Str>>,
    /// Variables of the stage.
    pub stage_variables: Option<Dict<Str>>,
    /// What API Gateway tells of the connection.
    #[data_class(required)]
    pub request_context: ApiGatewayWebSocketEventRequestContext,
    /// Message as it stands in the event; absent when a client connects or is gone.
    pub body: Option<Str>,
    /// Whether the message is in base64.
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

/// Writes names in lower case; of those that become equal, the last counts.
fn lower_case<V: Clone>(parameters: &Dict<V>) -> Dict<V> {
    let mut lowered = Dict::new();
    lowered.extend(parameters.iter().map(|(name, value)| (name.to_lowercase(), value.clone())));
    lowered
}

/// The request by which a client connects is a `GET`; API Gateway tells neither method nor path.
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

/// What API Gateway tells of a WebSocket connection.
///
/// See [WebSocket API mapping template reference](https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-mapping-template-reference.html).
#[data_class]
pub struct ApiGatewayWebSocketEventRequestContext {
    /// Key of the route that was chosen: `$connect`, `$disconnect`, `$default` or one of the API's own.
    pub route_key: Str,
    /// Status code with which the connection ended; only when a client is gone.
    pub disconnect_status_code: Option<i32>,
    /// Reason for which the connection ended; only when a client is gone.
    pub disconnect_reason: Option<Str>,
    /// Identifier of the message; only with a message.
    pub message_id: Option<Str>,
    /// What happened.
    pub event_type: ApiGatewayWebSocketEventType,
    /// Identifier of the request that is worth noting for support.
    pub extended_request_id: Str,
    /// Time of the request in the common log format: `dd/MMM/yyyy:HH:mm:ss +-hhmm`.
    pub request_time: Str,
    /// Direction of the message: `IN`.
    pub message_direction: Str,
    /// Stage of the API.
    pub stage: Str,
    /// Time at which the connection was made, in milliseconds.
    #[data_class(unit = "milliseconds")]
    pub connected_at: Option<RawTimestamp>,
    /// Time of the request, in milliseconds.
    #[data_class(unit = "milliseconds")]
    pub request_time_epoch: RawTimestamp,
    /// Who connected.
    pub identity: ApiGatewayEventIdentity,
    /// Identifier of the request.
    pub request_id: Str,
    /// Full name of the domain by which the API was called.
    pub domain_name: Str,
    /// Identifier of the connection, by which messages are sent back to the client.
    #[data_class(required)]
    pub connection_id: Str,
    /// Identifier of the API.
    pub api_id: Str,
    /// What the authorizer of `$connect` found out; empty without one.
    pub authorizer: ApiGatewayEventAuthorizer,
}

impl ApiGatewayWebSocketEventRequestContext {
    /// Builds the URL under which messages are sent to clients of the API: the endpoint to give to the client of the
    /// API Gateway management API.
    ///
    /// A custom domain has its mapping key, or nothing, in place of the stage.
    ///
    /// ```
    /// # use lambda_event_sources_api_gateway::ApiGatewayWebSocketEventRequestContext;
    /// let mut context = ApiGatewayWebSocketEventRequestContext::default();
    /// context.domain_name = "a1b2c3.execute-api.eu-central-1.amazonaws.com".into();
    /// context.stage = "prod".into();
    /// assert_eq!(context.callback_url(), "https://a1b2c3.execute-api.eu-central-1.amazonaws.com/prod");
    /// ```
    pub fn callback_url(&self) -> String {
        format!("https://{}/{}", self.domain_name, self.stage)
    }
}

/// Response to what happened on a connection to a WebSocket API.
///
/// When a client connects, any status code other than 2xx refuses the connection. A body reaches the client only if the
/// route has a route response.
///
/// See [Set up route responses for WebSocket APIs](https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-response.html).
///
/// ```
/// use lambda_event_sources_api_gateway::ApiGatewayWebSocketResponse;
///
/// let response = ApiGatewayWebSocketResponse::new(200)?.try_with_subprotocol("chat.v2")?;
/// assert_eq!(response.headers.get("sec-websocket-protocol"), Some("chat.v2"));
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(response)]
pub struct ApiGatewayWebSocketResponse {
    /// Status code, such as 200.
    #[data_class(required)]
    pub status_code: u16,
    /// Headers of the answer to a client that connects.
    pub headers: Headers,
    /// Body; text as it is, other bytes in base64.
    pub body: Option<Str>,
    /// Whether the body is in base64.
    pub is_base64_encoded: bool,
}

lambda_event_sources_base::__http_response!(ApiGatewayWebSocketResponse, headers);

impl ApiGatewayWebSocketResponse {
    /// Names the subprotocol, one of those that the connecting client offers in `Sec-WebSocket-Protocol`.
    ///
    /// # Errors
    ///
    /// Returns an error if it cannot be the value of a header.
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
