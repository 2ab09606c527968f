//! Tests of the interceptors and the targets of an AgentCore gateway.
#![cfg(feature = "agentcore-gateway")]

use std::{collections::HashMap, path::Path};

use lambda_event_sources_base::{Error, ErrorKind, from_str, testing};
use lambda_event_sources_bedrock::{
    AgentCoreInterceptorEvent, AgentCoreInterceptorResponse as Response, AgentCoreToolContext,
};
use serde_json::{Value, json};

fn fixture(name: &str) -> AgentCoreInterceptorEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/agentcore-gateway").join(name);
    testing::check(&path, &["interceptorInputVersion"], &[])
}

fn to_json(response: &Response) -> Value {
    let json = json!(response);
    assert_eq!(from_str(&json.to_string()).as_ref(), Ok(response));
    json
}

#[test]
fn request_to_an_mcp_target() -> Result<(), Error> {
    let event = fixture("mcp-request.json");
    assert_eq!(event.interceptor_input_version, "1.0");
    assert!(!event.is_response());
    assert_eq!(event.http, None);
    let mcp = event.mcp.as_ref().unwrap();
    assert_eq!(mcp.gateway_response, None);
    let raw: Value = from_str(mcp.raw_gateway_request.as_ref().unwrap().body.expose())?;
    let request = &mcp.gateway_request;
    assert_eq!(raw, request.body);
    assert_eq!((request.path.as_str(), request.http_method.as_str()), ("/mcp", "POST"));
    assert_eq!(request.headers.get("user-agent"), Some("tea-agent/1.4"));
    assert_eq!(request.headers.get("authorization"), Some("Bearer eyJhbGciOiJub25lIn0.e30."));
    assert_eq!((request.method(), request.tool_name()), (Some("tools/call"), Some("kitchen___brew")));
    let arguments: Value = request.arguments_json()?;
    assert_eq!(arguments, json!({"tea": "sencha", "cups": 2, "api_key": "k-4711"}));
    assert_eq!(request.body_json::<Value>()?["id"], 7);

    let error = request.arguments_json::<HashMap<String, String>>().unwrap_err();
    assert_eq!((error.type_name(), error.path()), ("AgentCoreMcpRequest", "body.params.arguments.cups"));
    assert_eq!(request.body_json::<Vec<u8>>().unwrap_err().path(), "body");
    Ok(())
}

#[test]
fn secrets_are_masked() {
    let event = fixture("mcp-request.json");
    for shown in [event.to_string(), format!("{event:?}"), format!("{:?}", Response::unchanged(&event))] {
        assert!(!shown.contains("k-4711") && !shown.contains("eyJ"), "{shown}");
        assert!(shown.contains("sencha"), "{shown}");
    }
}

#[test]
fn response_of_an_mcp_target() -> Result<(), Error> {
    let event = fixture("mcp-response.json");
    assert!(event.is_response());
    let mcp = event.mcp.as_ref().unwrap();
    assert!(mcp.gateway_request.headers.is_empty());
    assert_eq!((mcp.gateway_request.method(), mcp.gateway_request.tool_name()), (Some("tools/list"), None));
    assert_eq!(mcp.gateway_request.arguments_json::<Option<Value>>()?, None);
    let response = mcp.gateway_response.as_ref().unwrap();
    assert_eq!(response.status_code, Some(200));
    assert_eq!(response.headers.get("content-type"), Some("application/json"));
    assert!(!response.is_streaming_response);
    assert_eq!(response.body_json::<Value>()?["result"]["tools"][1]["name"], "kitchen___close");
    assert_eq!(response.body_json::<Vec<u8>>().unwrap_err().path(), "body");
    Ok(())
}

#[test]
fn streamed_response_of_an_mcp_target() {
    let event = fixture("mcp-streamed-event.json");
    assert!(event.is_response());
    let mcp = event.mcp.as_ref().unwrap();
    assert_eq!(mcp.gateway_request.tool_name(), Some("kitchen___brew"));
    let response = mcp.gateway_response.as_ref().unwrap();
    assert_eq!((response.status_code, response.is_streaming_response), (None, true));
    assert!(response.headers.is_empty());
    assert_eq!(response.body["result"]["content"][0]["text"], "The tea is ready.");
    assert_eq!(
        to_json(&Response::unchanged(&event)),
        json!({"interceptorOutputVersion": "1.0", "mcp": {"transformedGatewayResponse": {"body": response.body}}})
    );
}

#[test]
fn request_to_an_http_target() -> Result<(), Error> {
    let event = fixture("http-request.json");
    assert!(!event.is_response());
    assert_eq!(event.mcp, None);
    let http = event.http.as_ref().unwrap();
    assert_eq!(http.gateway_response, None);
    let request = http.gateway_request.as_ref().unwrap();
    assert_eq!((request.path.as_str(), request.http_method.as_str()), ("/concierge/invocations", "POST"));
    assert_eq!(request.headers.get("content-type"), Some("application/json"));
    assert_eq!(request.body_json::<Value>()?, json!({"prompt": "A table for two"}));
    assert_eq!(request.body_bytes()?, br#"{"prompt":"A table for two"}"#);
    assert_eq!(
        to_json(&Response::unchanged(&event)),
        json!({"interceptorOutputVersion": "1.0", "http": {"transformedGatewayRequest": {"body": request.body}}})
    );
    Ok(())
}

#[test]
fn response_of_an_http_target() -> Result<(), Error> {
    let event = fixture("http-response.json");
    assert!(event.is_response());
    let http = event.http.as_ref().unwrap();
    assert_eq!(http.gateway_request, None);
    let response = http.gateway_response.as_ref().unwrap();
    assert_eq!((response.status_code, response.content_type.as_deref()), (Some(200), Some("application/json")));
    assert!(response.headers.is_empty());
    assert_eq!(response.body_json::<Value>()?, json!({"answer": "Eight o'clock"}));
    assert_eq!(response.body_bytes()?, br#"{"answer":"Eight o'clock"}"#);
    assert_eq!(to_json(&Response::unchanged(&event)), json!({"interceptorOutputVersion": "1.0", "http": {}}));
    Ok(())
}

#[test]
fn bad_input_has_its_path() {
    for (event, kind, path) in [
        ("{}", ErrorKind::Missing, "interceptorInputVersion"),
        (r#"{"interceptorInputVersion": "1.0", "mcp": []}"#, ErrorKind::WrongType, "mcp"),
        (
            r#"{"interceptorInputVersion": "1.0", "mcp": {"gatewayResponse": {"statusCode": "OK"}}}"#,
            ErrorKind::WrongType,
            "mcp.gatewayResponse.statusCode",
        ),
    ] {
        let error = from_str::<AgentCoreInterceptorEvent>(event).unwrap_err();
        assert_eq!((error.kind(), error.path()), (kind, path));
    }
    let event = r#"{"interceptorInputVersion": "1.0", "http": {"gatewayRequest": {"body": "?"}, "gatewayResponse": {"body": "?"}}}"#;
    let http = from_str::<AgentCoreInterceptorEvent>(event).unwrap().http.unwrap();
    let request = http.gateway_request.unwrap();
    assert_eq!(request.body_bytes().unwrap_err().path(), "body");
    assert_eq!(request.body_json::<Value>().unwrap_err().type_name(), "AgentCoreHttpRequest");
    let response = http.gateway_response.unwrap();
    assert_eq!(response.body_bytes().unwrap_err().path(), "body");
    assert_eq!(response.body_json::<Value>().unwrap_err().type_name(), "AgentCoreHttpResponse");

    // JSON-RPC allows a list of requests, and a body can be anything.
    for body in [json!([{"method": "tools/call"}]), json!("text"), Value::Null, json!({"method": 1})] {
        let event = json!({"interceptorInputVersion": "1.0", "mcp": {"gatewayRequest": {"body": body}}});
        let event: AgentCoreInterceptorEvent = from_str(&event.to_string()).unwrap();
        let request = event.mcp.unwrap().gateway_request;
        assert_eq!((request.method(), request.tool_name()), (None, None));
        assert_eq!(request.body, body);
    }
    let event: AgentCoreInterceptorEvent = from_str(r#"{"interceptorInputVersion": "2.0", "grpc": {}}"#).unwrap();
    assert_eq!(to_json(&Response::unchanged(&event)), json!({"interceptorOutputVersion": "1.0", "mcp": {}}));
}

#[test]
fn responses_for_mcp_targets() -> Result<(), Error> {
    let (request, response) = (fixture("mcp-request.json"), fixture("mcp-response.json"));
    let body = &request.mcp.as_ref().unwrap().gateway_request.body;
    assert_eq!(
        to_json(&Response::unchanged(&request)),
        json!({"interceptorOutputVersion": "1.0", "mcp": {"transformedGatewayRequest": {"body": body}}})
    );
    let body = &response.mcp.as_ref().unwrap().gateway_response.as_ref().unwrap().body;
    assert_eq!(
        to_json(&Response::unchanged(&response)),
        json!({
            "interceptorOutputVersion": "1.0",
            "mcp": {"transformedGatewayResponse": {"statusCode": 200, "body": body}},
        })
    );
    assert_eq!(
        to_json(&Response::mcp_request(&json!({"id": 1}))?.try_with_header("X-Tenant", "north")?),
        json!({
            "interceptorOutputVersion": "1.0",
            "mcp": {"transformedGatewayRequest": {"headers": {"X-Tenant": "north"}, "body": {"id": 1}}},
        })
    );
    assert_eq!(
        to_json(&Response::mcp_response(202, &json!({"id": 1}))?.try_with_header("X-Tenant", "north")?),
        json!({
            "interceptorOutputVersion": "1.0",
            "mcp": {"transformedGatewayResponse": {
                "statusCode": 202, "headers": {"X-Tenant": "north"}, "body": {"id": 1},
            }},
        })
    );
    assert_eq!(
        to_json(&Response::mcp_stream_event(&json!({"id": 1}))?),
        json!({"interceptorOutputVersion": "1.0", "mcp": {"transformedGatewayResponse": {"body": {"id": 1}}}})
    );
    assert_eq!(
        to_json(&Response::mcp_error(&response, -32001, "Not for you.")?)["mcp"]["transformedGatewayResponse"],
        json!({
            "statusCode": 200,
            "body": {"jsonrpc": "2.0", "id": "list-1", "error": {"code": -32001, "message": "Not for you."}},
        })
    );
    Ok(())
}

#[test]
fn responses_for_http_targets() -> Result<(), Error> {
    assert_eq!(
        to_json(&Response::http_request("Hello")),
        json!({"interceptorOutputVersion": "1.0", "http": {"transformedGatewayRequest": {"body": "SGVsbG8="}}})
    );
    assert_eq!(
        to_json(&Response::http_response(403, "text/plain", "Hello")?.try_with_header("Cache-Control", "no-store")?),
        json!({
            "interceptorOutputVersion": "1.0",
            "http": {"transformedGatewayResponse": {
                "statusCode": 403,
                "contentType": "text/plain",
                "headers": {"Cache-Control": "no-store"},
                "body": "SGVsbG8=",
            }},
        })
    );
    let request = Response::http_request("").try_with_header("a", "1")?;
    assert_eq!(to_json(&request)["http"]["transformedGatewayRequest"]["headers"], json!({"a": "1"}));
    Ok(())
}

#[test]
fn responses_are_checked() {
    let path_of = |result: Result<Response, Error>| {
        let error = result.unwrap_err();
        (error.kind(), error.path().to_owned())
    };
    let invalid = |path: &str| (ErrorKind::Invalid, path.to_owned());
    assert_eq!(path_of(Response::mcp_response(99, &json!({}))), invalid("statusCode"));
    assert_eq!(path_of(Response::http_response(600, "text/plain", "")), invalid("statusCode"));
    let pairs = HashMap::from([((1, 2), 3)]);
    assert_eq!(path_of(Response::mcp_request(&pairs)), invalid("body"));
    assert_eq!(path_of(Response::mcp_response(200, &pairs)), invalid("body"));
    assert_eq!(path_of(Response::mcp_stream_event(&pairs)), invalid("body"));
    for (name, value) in [("a b", "1"), ("", "1"), ("a", "1\r\nb: 2")] {
        assert_eq!(path_of(Response::http_request("").try_with_header(name, value)), invalid("headers"));
    }
    let http = fixture("http-response.json");
    let missing = |path: &str| (ErrorKind::Missing, path.to_owned());
    assert_eq!(path_of(Response::unchanged(&http).try_with_header("a", "1")), missing("headers"));
    assert_eq!(path_of(Response::mcp_error(&http, -32000, "No.")), missing("mcp"));
}

#[test]
fn context_of_a_tool() -> Result<(), Error> {
    let custom = HashMap::from([
        ("bedrockAgentCoreToolName".to_owned(), "kitchen___brew___cold".to_owned()),
        ("bedrockAgentCoreMessageVersion".to_owned(), "1.0".to_owned()),
        ("bedrockAgentCoreAwsRequestId".to_owned(), "req-1".to_owned()),
        ("bedrockAgentCoreMcpMessageId".to_owned(), "7".to_owned()),
        ("bedrockAgentCoreGatewayId".to_owned(), "tea-gateway-0a1b2c3d4e".to_owned()),
        ("bedrockAgentCoreTargetId".to_owned(), "TARGET0A1B".to_owned()),
        ("another".to_owned(), "value".to_owned()),
    ]);
    let context = AgentCoreToolContext::from_custom(&custom)?;
    assert_eq!(context.tool_name, "kitchen___brew___cold");
    assert_eq!((context.target_name(), context.tool()), (Some("kitchen"), "brew___cold"));
    assert_eq!((context.message_version.as_str(), context.aws_request_id.as_str()), ("1.0", "req-1"));
    assert_eq!(context.mcp_message_id, "7");
    assert_eq!((context.gateway_id.as_str(), context.target_id.as_str()), ("tea-gateway-0a1b2c3d4e", "TARGET0A1B"));

    let context = AgentCoreToolContext::from_custom([("bedrockAgentCoreToolName", "brew")])?;
    assert_eq!((context.target_name(), context.tool()), (None, "brew"));

    let error = AgentCoreToolContext::from_custom([("a", "b")]).unwrap_err();
    let found = (error.kind(), error.type_name(), error.path());
    assert_eq!(found, (ErrorKind::Missing, "AgentCoreToolContext", "bedrockAgentCoreToolName"));
    Ok(())
}
