//! Events of WebSocket APIs, on a fixture of each type.
#![cfg(feature = "api-gateway-websocket")]

use std::path::Path;

use lambda_event_sources_api_gateway::{
    ApiGatewayWebSocketEvent, ApiGatewayWebSocketEventType, ApiGatewayWebSocketResponse, HttpEvent, HttpResponseParts,
};
use lambda_event_sources_base::{Error, ErrorKind, from_str, testing};
use serde_json::{Value, json};

fn fixture(name: &str) -> ApiGatewayWebSocketEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/api-gateway-websocket").join(name);
    testing::check(&path, &["requestContext", "requestContext.connectionId"], &[])
}

#[test]
fn connect() -> Result<(), Error> {
    let event = fixture("connect.json");
    for secret in ["ws-secret", "ws-s3cr3t"] {
        assert!(!format!("{event:?}{event}").contains(secret));
    }
    assert_eq!(event.header_value("sec-websocket-version"), Some("13"));
    assert_eq!(event.header_values("sec-websocket-protocol"), ["chat.v2", "chat.v1"]);
    assert_eq!(event.cookie("session").unwrap().expose(), "ws-s3cr3t");
    assert_eq!(event.query_string_value("Room").unwrap(), "tea time");
    assert_eq!(event.multi_value_query_string_values("Room"), ["garden", "tea time"]);
    assert_eq!((event.http_method(), event.path(), event.body.as_deref()), ("GET", "/", None));
    assert_eq!((event.is_base64_encoded, &event.stage_variables), (Some(false), &None));
    let shown: Value = serde_json::from_str(&event.to_string()).unwrap();
    assert_eq!(shown["query_string_parameters"], json!({"room": "tea time"}));
    assert_eq!(shown["multi_value_query_string_parameters"], json!({"room": ["garden", "tea time"]}));

    let context = &event.request_context;
    assert_eq!((context.route_key.as_str(), context.stage.as_str()), ("$connect", "prod"));
    assert_eq!(context.event_type, ApiGatewayWebSocketEventType::Connect);
    assert_eq!((context.disconnect_status_code, &context.disconnect_reason, &context.message_id), (None, &None, &None));
    assert_eq!(context.extended_request_id, "Qz5BBFGmFiAFZkQ=");
    assert_eq!(context.request_time, "02/Jun/2025:13:00:00 +0000");
    assert_eq!(context.message_direction, "IN");
    assert_eq!(context.connected_at.as_ref().unwrap().timestamp()?.as_millisecond(), 1_748_869_200_100);
    assert_eq!(context.request_time_epoch.timestamp()?.as_millisecond(), 1_748_869_200_104);
    assert_eq!(context.identity.source_ip, "198.51.100.80");
    assert_eq!(context.identity.user_agent.as_deref(), Some("Mozilla/5.0"));
    assert_eq!(context.request_id, "Qz5BBFGmFiAFZkQ=");
    assert_eq!(context.domain_name, "w1x2y3z4a5.execute-api.eu-central-1.amazonaws.com");
    assert_eq!((context.connection_id.as_str(), context.api_id.as_str()), ("Qz5BBcrpFiACIFA=", "w1x2y3z4a5"));
    assert_eq!(context.authorizer.principal_id(), "ada");
    assert_eq!(context.callback_url(), "https://w1x2y3z4a5.execute-api.eu-central-1.amazonaws.com/prod");
    Ok(())
}

#[test]
fn message() -> Result<(), Error> {
    let event = fixture("message.json");
    assert_eq!(event.request_context.event_type, ApiGatewayWebSocketEventType::Message);
    assert_eq!(event.request_context.message_id.as_deref(), Some("Qz5CMe3eliACIFA="));
    assert_eq!(event.body_json::<Value>()?["text"], "Good afternoon");
    assert!(event.headers.is_empty() && event.query_string_parameters.is_empty());
    Ok(())
}

#[test]
fn optional_context_variables() -> Result<(), Error> {
    let event = fixture("rare-variables.json");
    let context = &event.request_context;
    assert_eq!((context.account_id.as_deref(), context.resource_id.as_deref()), (Some("123456789012"), Some("r4r3v5")));
    assert_eq!((context.resource_path.as_deref(), context.http_method.as_deref()), (Some("send"), Some("POST")));
    assert_eq!((context.status.as_deref(), context.integration_latency.as_deref()), (Some("400"), Some("41")));
    assert_eq!(context.error.to_value()?["validationErrorString"], "text: is required");
    assert_eq!(context.identity.vpc_id.as_deref(), Some("vpc-0123456789abcdef0"));
    assert_eq!(context.identity.vpce_id.as_deref(), Some("vpce-0a1b2c3d4e5f60718"));

    let usual = fixture("message.json").request_context;
    assert_eq!((usual.account_id, usual.resource_id, usual.resource_path, usual.http_method), (None, None, None, None));
    assert_eq!((usual.status, usual.integration_latency, usual.error.is_null()), (None, None, true));
    let text = r#"{"requestContext": {"connectionId": "c", "status": "502", "error": "Internal server error"}}"#;
    let event: ApiGatewayWebSocketEvent = from_str(text)?;
    assert_eq!(event.request_context.error.json::<String>()?, "Internal server error");
    let error = from_str::<ApiGatewayWebSocketEvent>(r#"{"requestContext": {"connectionId": "c", "status": {}}}"#);
    assert_eq!(error.unwrap_err().path(), "requestContext.status");
    Ok(())
}

#[test]
fn disconnect() {
    let event = fixture("disconnect.json");
    let context = &event.request_context;
    assert_eq!(context.event_type, ApiGatewayWebSocketEventType::Disconnect);
    assert_eq!(context.disconnect_status_code, Some(1001));
    assert_eq!(context.disconnect_reason.as_deref(), Some("Going away"));
    assert_eq!(context.connected_at, None);
}

#[test]
fn events_of_other_apis_are_refused() {
    let error = from_str::<ApiGatewayWebSocketEvent>(r#"{"requestContext": {"routeKey": "GET /"}}"#).unwrap_err();
    assert_eq!(error.path(), "requestContext.connectionId");
}

#[test]
fn responses() -> Result<(), Error> {
    assert_eq!(
        serde_json::to_value(ApiGatewayWebSocketResponse::new(200)?.try_with_subprotocol("chat.v2")?).unwrap(),
        json!({"statusCode": 200, "headers": {"Sec-WebSocket-Protocol": "chat.v2"}, "isBase64Encoded": false})
    );
    let mut parts = HttpResponseParts::new(200)?;
    parts.headers.append("X", "1");
    assert_eq!(
        serde_json::to_string(&ApiGatewayWebSocketResponse::from(parts)).unwrap(),
        r#"{"statusCode":200,"headers":{"X":"1"},"isBase64Encoded":false}"#
    );
    let error = ApiGatewayWebSocketResponse::new(200)?.try_with_subprotocol("a\nb").unwrap_err();
    assert_eq!((error.kind(), error.type_name()), (ErrorKind::Invalid, "ApiGatewayWebSocketResponse"));
    Ok(())
}
