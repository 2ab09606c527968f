//! Conversions of events into requests of the `http` crate, and of its responses into response types.
#![cfg(all(
    feature = "http",
    feature = "api-gateway-authorizer",
    feature = "api-gateway-proxy",
    feature = "api-gateway-proxy-v2",
    feature = "api-gateway-websocket"
))]

use std::{fs, path::Path};

use http::{Request, Response};
use lambda_event_sources_api_gateway::{
    ApiGatewayAuthorizerEventV2, ApiGatewayAuthorizerRequestEvent, ApiGatewayProxyEvent, ApiGatewayProxyEventV2,
    ApiGatewayProxyResponse, ApiGatewayProxyResponseV2, ApiGatewayWebSocketEvent, ApiGatewayWebSocketResponse,
};
use lambda_event_sources_base::{Error, ErrorKind, from_str};
use serde::de::DeserializeOwned;
use serde_json::json;

#[expect(clippy::unwrap_used, reason = "a test reports by panicking")]
fn fixture<T: DeserializeOwned>(path: &str) -> T {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures").join(path);
    from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn rest_request() -> Result<(), Error> {
    let event: ApiGatewayProxyEvent = fixture("api-gateway-proxy/rest-cognito.json");
    let request = Request::try_from(&event)?;
    assert_eq!(request.method(), "PUT");
    assert_eq!(request.uri(), "/orders/A%207?tag=red&tag=blue%2Cgreen&note=two%20words%20%26%20more&empty=");
    assert_eq!(request.headers().get_all("accept").iter().collect::<Vec<_>>(), ["text/html", "application/json"]);
    assert_eq!(request.headers()["cookie"], "session=s3cr3t-session; theme=dark");
    assert!(request.headers()["authorization"].is_sensitive() && request.headers()["cookie"].is_sensitive());
    assert!(!request.headers()["host"].is_sensitive());
    assert_eq!(request.body(), r#"{"item":"Früchtetee","count":2}"#.as_bytes());
    Ok(())
}

#[test]
fn http_api_request_has_its_cookies() -> Result<(), Error> {
    let event: ApiGatewayProxyEventV2 = fixture("api-gateway-proxy-v2/jwt.json");
    let request = Request::try_from(&event)?;
    assert_eq!(request.uri(), "/orders/7?tag=red&tag=blue%2Cgreen&note=two+words");
    assert_eq!(request.headers()["cookie"], "session=v2-s3cr3t; theme=dark");
    assert_eq!(request.headers()["date"], "Mon, 02 Jun 2025 11:45:00 GMT");
    assert!(!format!("{request:?}").contains("v2-s3cr3t"));
    assert!(request.headers()["cookie"].is_sensitive());
    Ok(())
}

#[test]
fn other_requests() -> Result<(), Error> {
    let connect: ApiGatewayWebSocketEvent = fixture("api-gateway-websocket/connect.json");
    assert_eq!(Request::try_from(&connect)?.uri(), "/?Room=garden&Room=tea%20time");
    let authorizer: ApiGatewayAuthorizerRequestEvent = fixture("api-gateway-authorizer-request/rest.json");
    assert_eq!(Request::try_from(&authorizer)?.uri(), "/orders/7/a-b?view=short");
    let authorizer: ApiGatewayAuthorizerEventV2 = fixture("api-gateway-authorizer-v2/header.json");
    assert_eq!(Request::try_from(&authorizer)?.uri(), "/orders/7?view=short&tag=a&tag=b");
    Ok(())
}

#[test]
fn paths_are_encoded_once() -> Result<(), Error> {
    for (path, expected) in [
        ("/a b", "/a%20b"),
        ("/a%20b", "/a%20b"),
        ("/100%", "/100%25"),
        ("/100%zz", "/100%25zz"),
        ("/a?b#c", "/a%3Fb%23c"),
        ("/Größe", "/Gr%C3%B6%C3%9Fe"),
        ("no-slash", "/no-slash"),
        ("//twice", "//twice"),
        ("", "/"),
    ] {
        let event = json!({"httpMethod": "GET", "path": path});
        let event: ApiGatewayProxyEvent = from_str(&event.to_string())?;
        assert_eq!(Request::try_from(&event)?.uri().path(), expected, "{path}");
    }
    Ok(())
}

#[test]
fn invalid_http_values_are_errors_with_their_path() -> Result<(), Error> {
    for (event, path) in [
        (json!({"httpMethod": "G E T"}), "http_method"),
        (json!({"httpMethod": ""}), "http_method"),
        (json!({"httpMethod": "GET", "headers": {"bad name": "x"}}), r#"headers["bad name"]"#),
        (json!({"httpMethod": "GET", "headers": {"x-value": "a\nb"}}), "headers.x-value"),
        (json!({"httpMethod": "GET", "path": "/".repeat(70_000)}), "path"),
    ] {
        let event: ApiGatewayProxyEvent = from_str(&event.to_string())?;
        let error = Request::try_from(&event).unwrap_err();
        assert_eq!((error.kind(), error.type_name(), error.path()), (ErrorKind::Invalid, "ApiGatewayProxyEvent", path));
    }
    let event: ApiGatewayProxyEvent = from_str(r#"{"httpMethod": "GET", "body": "!", "isBase64Encoded": true}"#)?;
    assert_eq!(Request::try_from(&event).unwrap_err().kind(), ErrorKind::Base64);
    Ok(())
}

#[expect(clippy::unwrap_used, reason = "a test reports by panicking")]
fn response<B>(body: B) -> Response<B> {
    Response::builder()
        .status(201)
        .header("content-type", "text/plain")
        .header("vary", "accept")
        .header("vary", "origin")
        .header("set-cookie", "a=1")
        .header("set-cookie", "b=2, c")
        .body(body)
        .unwrap()
}

#[test]
fn rest_response() {
    assert_eq!(
        serde_json::to_value(ApiGatewayProxyResponse::from(response("Grüße"))).unwrap(),
        json!({
            "statusCode": 201, "headers": {"content-type": "text/plain"},
            "multiValueHeaders": {"vary": ["accept", "origin"], "set-cookie": ["a=1", "b=2, c"]},
            "body": "Grüße", "isBase64Encoded": false
        })
    );
}

#[test]
fn http_api_response() {
    assert_eq!(
        serde_json::to_value(ApiGatewayProxyResponseV2::from(response(vec![0xff_u8, 0]))).unwrap(),
        json!({
            "statusCode": 201, "headers": {"content-type": "text/plain", "vary": "accept, origin"},
            "cookies": ["a=1", "b=2, c"], "body": "/wA=", "isBase64Encoded": true
        })
    );
}

#[test]
fn websocket_response() {
    let response = ApiGatewayWebSocketResponse::from(Response::new(Vec::new()));
    assert_eq!(
        serde_json::to_value(response).unwrap(),
        json!({"statusCode": 200, "headers": {}, "isBase64Encoded": false})
    );
}
