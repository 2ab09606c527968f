//! Requests to REST APIs and to HTTP APIs with payload format 1.0, on fixtures of each shape.
#![cfg(feature = "api-gateway-proxy")]

use std::path::Path;

use lambda_event_sources_api_gateway::{ApiGatewayProxyEvent, ApiGatewayProxyResponse, HttpEvent, HttpResponseParts};
use lambda_event_sources_base::{Error, ErrorKind, Sensitive, Str, from_str, testing};
use serde_json::{Value, json};

fn fixture(name: &str) -> ApiGatewayProxyEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/api-gateway-proxy").join(name);
    testing::check(&path, &["httpMethod"], &[])
}

fn assert_hidden(event: &ApiGatewayProxyEvent, secrets: &[&str]) {
    for shown in [event.to_string(), format!("{event:?}"), format!("{event:#?}")] {
        for secret in secrets {
            assert!(!shown.contains(secret), "{secret} in {shown}");
        }
    }
}

#[test]
fn test_call_of_the_console_has_nulls() -> Result<(), Error> {
    let event = fixture("rest-test-invoke.json");
    assert_eq!(event.version, None);
    assert_eq!(
        (event.resource.as_str(), event.path.as_str(), event.http_method.as_str()),
        ("/orders", "/orders", "GET")
    );
    assert!(event.headers.is_empty() && event.multi_value_headers.is_empty());
    assert!(event.query_string_parameters.is_empty() && event.multi_value_query_string_parameters.is_empty());
    assert!(event.path_parameters.is_empty() && event.stage_variables.is_empty());
    assert_eq!((event.body.as_deref(), event.is_base64_encoded), (None, Some(false)));

    assert_eq!(event.body_text()?, None);
    assert!(event.body_bytes()?.is_empty());
    assert_eq!(event.body_json::<Option<Value>>()?, None);
    let error = event.body_json::<Vec<u8>>().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "body"));
    assert_eq!(error.to_string(), "ApiGatewayProxyEvent: body: the body is missing");
    assert_eq!(event.query_string(), "");
    assert!(event.cookies().is_empty() && event.query_pairs().is_empty());

    let context = &event.request_context;
    assert_eq!(context.authorizer.context().len(), 0);
    assert_eq!(context.authorizer.principal_id(), "");
    assert_eq!(context.authorizer.integration_latency(), None);
    assert_eq!(context.operation_name, None);
    assert_eq!(context.identity.source_ip, "test-invoke-source-ip");
    assert_eq!(context.identity.source_ip_address(), None);
    assert_eq!(context.identity.api_key, Some(Sensitive::new("test-invoke-api-key".into())));
    assert_eq!(context.identity.api_key_id.as_deref(), Some("test-invoke-api-key-id"));
    assert_eq!(context.identity.caller.as_deref(), Some("AIDAEXAMPLECALLER001"));
    assert_eq!(context.identity.user.as_deref(), Some("AIDAEXAMPLECALLER001"));
    assert_eq!(context.identity.access_key.as_deref(), Some("ASIAEXAMPLEKEY000001"));
    assert_eq!(context.identity.account_id.as_deref(), Some("123456789012"));
    assert_eq!(context.identity.user_arn.as_deref(), Some("arn:aws:iam::123456789012:user/tester"));
    Ok(())
}

#[test]
fn cognito_user_with_base64_body() -> Result<(), Error> {
    let event = fixture("rest-cognito.json");
    assert_hidden(&event, &["rest-cognito-secret", "s3cr3t-session", "k-rest-secret"]);

    assert_eq!(event.body_text()?.unwrap(), r#"{"item":"Früchtetee","count":2}"#);
    assert_eq!(event.body_json::<Value>()?["count"], 2);
    assert_eq!(event.body_bytes()?.len(), 32);

    assert_eq!(event.header_value("accept"), Some("application/json"));
    assert_eq!(event.header_values("accept"), ["text/html", "application/json"]);
    assert_eq!(event.header_value("x-unknown"), None);
    assert!(event.header_values("x-unknown").is_empty());
    assert_eq!(event.resolved_headers_field().get_all("ACCEPT").count(), 2);

    assert_eq!(event.query_string_value("tag").unwrap(), "blue,green");
    assert_eq!(event.query_string_value("unknown"), None);
    assert_eq!(event.multi_value_query_string_values("tag"), ["red", "blue,green"]);
    assert_eq!(event.resolved_query_string_parameters().get("tag").unwrap(), &["red", "blue,green"]);
    assert_eq!(event.query_pairs().len(), 4);
    assert_eq!(event.query_string(), "tag=red&tag=blue%2Cgreen&note=two%20words%20%26%20more&empty=");

    assert_eq!(event.cookie("session").unwrap().expose(), "s3cr3t-session");
    assert_eq!(
        event.cookies().iter().map(Sensitive::expose).collect::<Vec<_>>(),
        ["session=s3cr3t-session", "theme=dark"]
    );
    assert_eq!(event.resolved_cookies_field().keys().collect::<Vec<_>>(), ["session", "theme"]);
    assert_eq!(event.path_parameters.get_str("id"), Some("A 7"));
    assert_eq!(event.stage_variables.get_str("table"), Some("orders-prod"));

    let context = &event.request_context;
    assert_eq!(context.authorizer.claim("email").unwrap(), "ada@example.com");
    assert_eq!(context.authorizer.claims().get_str("cognito:username"), Some("ada"));
    assert!(context.authorizer.scopes().is_empty());
    assert_eq!(context.identity.source_ip_address().unwrap().to_string(), "2001:db8::17");
    assert_eq!(context.identity.user_agent.as_deref(), Some("example-shop/2.1 (tablet, portrait)"));
    assert_eq!(context.deployment_id.as_deref(), Some("dep4x1"));
    assert_eq!((context.api_id.as_str(), context.account_id.as_str()), ("a1b2c3d4e5", "123456789012"));
    assert_eq!(context.domain_name.as_deref(), Some("shop.example.com"));
    assert_eq!(context.domain_prefix.as_deref(), Some("shop"));
    assert_eq!(context.extended_request_id.as_deref(), Some("Qz3yKFLSDoEEZgw="));
    assert_eq!((context.protocol.as_str(), context.http_method.as_str()), ("HTTP/2.0", "PUT"));
    assert_eq!((context.path.as_str(), context.stage.as_str()), ("/prod/orders/A%207", "prod"));
    assert_eq!(context.request_id, "b2c9a3fb-7b0f-4a35-8f7e-0c2f6a1d2e33");
    assert_eq!(context.request_time.as_deref(), Some("02/Jun/2025:09:20:11 +0000"));
    assert_eq!(context.request_time_epoch.timestamp()?.as_millisecond(), 1_748_856_011_048);
    assert_eq!(context.resource_id.as_deref(), Some("p0q1r2"));
    assert_eq!(context.resource_path, "/orders/{id}");
    assert_eq!((&context.connected_at, &context.connection_id, &context.event_type), (&None, &None, &None));
    assert_eq!((&context.message_direction, &context.message_id, &context.route_key), (&None, &None, &None));
    Ok(())
}

#[test]
fn lambda_authorizer_and_binary_body() -> Result<(), Error> {
    let event = fixture("rest-lambda-authorizer-iam-identity.json");
    assert_hidden(&event, &["rest-iam-secret"]);
    assert_eq!(&*event.body_bytes()?, b"\x00\xff\x10\x80");
    let error = event.body_text().unwrap_err();
    assert_eq!((error.kind(), error.type_name(), error.path()), (ErrorKind::Utf8, "ApiGatewayProxyEvent", "body"));

    let authorizer = &event.request_context.authorizer;
    assert_eq!((authorizer.principal_id(), authorizer.integration_latency()), ("robot-7", Some(187)));
    assert_eq!(authorizer.context().get_str("tenant"), Some("t-1"));
    assert!(!format!("{authorizer:?}{authorizer}").contains("t-1"));
    assert_eq!(event.request_context.operation_name.as_deref(), Some("CreateReport"));

    let identity = &event.request_context.identity;
    assert_eq!(identity.cognito_identity_id.as_deref(), Some("eu-central-1:33333333-aaaa-4bbb-8ccc-444444444444"));
    assert_eq!(identity.cognito_identity_pool_id.as_deref(), Some("eu-central-1:11111111-aaaa-4bbb-8ccc-222222222222"));
    assert_eq!(identity.cognito_authentication_type.as_deref(), Some("authenticated"));
    assert!(identity.cognito_authentication_provider.as_ref().unwrap().starts_with("cognito-idp.eu-central-1"));
    assert_eq!(identity.principal_org_id.as_deref(), Some("o-exampleorg01"));
    assert_eq!((&identity.cognito_amr, &identity.client_cert), (&Value::Null, &None));
    Ok(())
}

#[test]
fn private_rest_api() {
    let identity = fixture("rest-private.json").request_context.identity;
    assert_eq!(identity.vpc_id.as_deref(), Some("vpc-0123456789abcdef0"));
    assert_eq!(identity.vpce_id.as_deref(), Some("vpce-0a1b2c3d4e5f60718"));
    assert_eq!(identity.source_ip, "198.51.100.41");
    let identity = fixture("rest-test-invoke.json").request_context.identity;
    assert_eq!((identity.vpc_id, identity.vpce_id), (None, None));
}

#[test]
fn http_api_with_format_1_and_mutual_tls() {
    let event = fixture("http-api-jwt.json");
    assert_hidden(&event, &["http-jwt-secret", "v-91"]);
    assert_eq!(event.version.as_deref(), Some("1.0"));
    assert!(event.request_context.authorizer.scopes().is_empty());
    assert_eq!(event.request_context.authorizer.claim("sub").unwrap(), "guest-12");
    assert_eq!(event.request_context.authorizer.claim("unknown"), None);
    let cert = event.request_context.identity.client_cert.as_ref().unwrap();
    assert!(cert.client_cert_pem.starts_with("-----BEGIN"));
    assert_eq!(cert.issuer_dn, "CN=Example Internal CA");
    assert_eq!(cert.subject_dn, "CN=warehouse.example.com,O=Example Corp");
    assert_eq!(cert.serial_number, "3a:5f:91:0c:77:e2:4b:18");
    assert_eq!(cert.validity_not_before(), "Mar  3 08:00:00 2025 GMT");
    assert_eq!(cert.validity_not_after(), "Mar  3 08:00:00 2027 GMT");
}

#[test]
fn minimal_events_are_read() -> Result<(), Error> {
    let event: ApiGatewayProxyEvent = from_str(r#"{"httpMethod": "GET", "path": "/"}"#)?;
    assert_eq!((event.path.as_str(), event.is_base64_encoded, event.is_base64_encoded()), ("/", None, false));
    let shown: Value = serde_json::from_str(&event.to_string()).unwrap();
    assert_eq!(
        shown["request_context"]["authorizer"],
        json!({"claims": {}, "scopes": [], "principal_id": "", "integration_latency": null})
    );
    assert_eq!(shown["body_json"], Value::Null);
    Ok(())
}

#[test]
fn single_values_are_used_if_multi_values_are_missing() -> Result<(), Error> {
    let event: ApiGatewayProxyEvent = from_str(
        r#"{"httpMethod": "GET", "headers": {"Cookie": "a=1"}, "multiValueHeaders": {"Accept": ["*/*"]},
            "queryStringParameters": {"x": "1,2", "y": "3"}, "multiValueQueryStringParameters": {"y": ["3", "4"]}}"#,
    )?;
    assert_eq!(event.cookie("a").unwrap().expose(), "1");
    assert_eq!(event.header_values("cookie"), ["a=1"]);
    assert_eq!(event.query_string(), "x=1%2C2&y=3&y=4");
    let resolved = event.resolved_query_string_parameters();
    assert_eq!(resolved.get("x").unwrap(), &["1", "2"]);
    assert_eq!(resolved.get("y").unwrap(), &["3", "4"]);

    let event: ApiGatewayProxyEvent =
        from_str(r#"{"httpMethod": "GET", "multiValueHeaders": {"Cookie": ["a=1; b", "c= 3 "]}}"#)?;
    assert_eq!(event.header_value("cookie"), Some("a=1; b"));
    let cookies = event.resolved_cookies_field();
    assert_eq!(
        cookies.iter().map(|(name, value)| format!("{name}={}", value.expose())).collect::<Vec<_>>(),
        ["a=1", "c=3"]
    );
    Ok(())
}

#[test]
fn errors_of_invalid_bodies_have_the_path_but_no_value() -> Result<(), Error> {
    let event: ApiGatewayProxyEvent =
        from_str(r#"{"httpMethod": "GET", "body": "hunter2!", "isBase64Encoded": true}"#)?;
    let error = event.body_bytes().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Base64, "body"));
    assert!(!error.to_string().contains("hunter2"), "{error}");
    assert!(event.to_string().contains(r#""decoded_body":"[Cannot be deserialized]""#));

    let event: ApiGatewayProxyEvent = from_str(r#"{"httpMethod": "GET", "body": "hunter2"}"#)?;
    let error = event.body_json::<Value>().unwrap_err();
    assert_eq!((error.kind(), error.type_name(), error.path()), (ErrorKind::Syntax, "ApiGatewayProxyEvent", "body"));
    assert!(!error.to_string().contains("hunter2"), "{error}");
    Ok(())
}

#[test]
fn events_without_a_method_need_a_path_or_a_connection() {
    for accepted in [
        r#"{"path": "/", "body": null}"#,
        r#"{"resource": "/orders"}"#,
        r#"{"requestContext": {"routeKey": "$connect", "connectionId": "c-1"}}"#,
    ] {
        assert_eq!(from_str::<ApiGatewayProxyEvent>(accepted).unwrap().http_method, "", "{accepted}");
    }
    let lattice = r#"{"version": "2.0", "path": "/", "method": "GET", "body": "x"}"#;
    assert_eq!(from_str::<ApiGatewayProxyEvent>(lattice).unwrap_err().path(), "httpMethod");
    let error = from_str::<ApiGatewayProxyEvent>(r#"{"version": "2.0", "rawPath": "/"}"#).unwrap_err();
    assert_eq!(error.path(), "httpMethod");
    let error = from_str::<ApiGatewayProxyEvent>(r#"{"httpMethod": "GET", "headers": "none"}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "headers"));
}

#[test]
fn events_of_a_load_balancer_are_refused() {
    let event = r#"{"httpMethod": "GET", "path": "/", "requestContext": {"elb": {"targetGroupArn": "arn:aws:e:::t"}}}"#;
    let error = from_str::<ApiGatewayProxyEvent>(event).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongSource, "requestContext.elb"));
    assert!(error.to_string().contains("expected an `ApiGatewayProxyEvent`, found an `AlbEvent`"), "{error}");
    assert!(serde_json::from_str::<ApiGatewayProxyEvent>(event).is_err());
}

#[test]
fn empty_authorizers_are_serialized() -> Result<(), Error> {
    let event: ApiGatewayProxyEvent = from_str(r#"{"httpMethod": "GET", "requestContext": {"authorizer": {}}}"#)?;
    assert_eq!(serde_json::to_value(&event).unwrap()["requestContext"]["authorizer"], json!({}));
    let event: ApiGatewayProxyEvent = from_str(r#"{"httpMethod": "GET"}"#)?;
    assert_eq!(serde_json::to_value(&event).unwrap()["requestContext"].get("authorizer"), None);
    Ok(())
}

#[test]
fn responses() -> Result<(), Error> {
    let text = ApiGatewayProxyResponse::text(200, "Hello")?
        .try_with_header("content-type", "text/html")?
        .try_with_multi_value_header("Link", "</a>; rel=prev")?
        .try_with_multi_value_header("link", "</c>; rel=next")?
        .try_with_cookie("session=response-secret; HttpOnly")?;
    assert_eq!(
        serde_json::to_value(&text).unwrap(),
        json!({
            "statusCode": 200, "headers": {"content-type": "text/html"},
            "multiValueHeaders": {
                "Link": ["</a>; rel=prev", "</c>; rel=next"], "set-cookie": ["session=response-secret; HttpOnly"]
            },
            "body": "Hello", "isBase64Encoded": false
        })
    );
    assert!(!format!("{text:?}{text}").contains("response-secret"));

    assert_eq!(
        serde_json::to_value(ApiGatewayProxyResponse::new(204)?).unwrap(),
        json!({"statusCode": 204, "headers": {}, "multiValueHeaders": {}, "isBase64Encoded": false})
    );
    let binary = ApiGatewayProxyResponse::binary(200, "image/png", b"\x89PNG")?;
    assert_eq!((binary.body.as_deref(), binary.is_base64_encoded), (Some("iVBORw=="), true));
    let json = ApiGatewayProxyResponse::json(201, &json!({"id": 7}))?;
    assert_eq!(json.headers.get("content-type"), Some("application/json"));
    assert_eq!(json.body.as_deref(), Some(r#"{"id":7}"#));
    let again: ApiGatewayProxyResponse = from_str(&serde_json::to_string(&json).unwrap())?;
    assert_eq!(again, json);
    Ok(())
}

#[test]
fn response_headers_with_several_values_are_multi_value_headers() -> Result<(), Error> {
    let mut parts = HttpResponseParts::new(200)?;
    parts.headers.append("X", "1");
    assert_eq!(
        serde_json::to_string(&ApiGatewayProxyResponse::from(parts.clone())).unwrap(),
        r#"{"statusCode":200,"headers":{"X":"1"},"multiValueHeaders":{},"isBase64Encoded":false}"#
    );
    parts.headers.append("x", "2");
    parts.headers.append("Set-Cookie", "a=1");
    parts.headers.insert("Location", "/a");
    parts.headers.append("Vary", "accept");
    assert_eq!(
        serde_json::to_value(ApiGatewayProxyResponse::from(parts)).unwrap(),
        json!({
            "statusCode": 200, "headers": {"Location": "/a", "Vary": "accept"},
            "multiValueHeaders": {"X": ["1", "2"], "Set-Cookie": ["a=1"]}, "isBase64Encoded": false
        })
    );
    Ok(())
}

#[test]
fn invalid_responses_are_errors() -> Result<(), Error> {
    for status_code in [0, 99, 600, u16::MAX] {
        let error = ApiGatewayProxyResponse::new(status_code).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "status_code"));
        assert_eq!(error.type_name(), "ApiGatewayProxyResponse");
    }
    let unprintable = std::collections::HashMap::from([((1, 2), 3)]);
    assert_eq!(ApiGatewayProxyResponse::json(200, &unprintable).unwrap_err().path(), "body");
    let response = ApiGatewayProxyResponse::new(200)?;
    for (name, value) in [("", "a"), ("a b", "c"), ("a", "b\r\nset-cookie: c=d"), ("é", "f")] {
        assert_eq!(response.clone().try_with_header(name, value).unwrap_err().kind(), ErrorKind::Invalid);
        assert_eq!(
            response.clone().try_with_multi_value_header(name, value).unwrap_err().path(),
            "multi_value_headers"
        );
    }
    assert!(response.clone().try_with_cookie("a=b\n").is_err());
    assert!(response.try_with_header("x-name", "Müller\tand sons").is_ok());
    assert!(ApiGatewayProxyResponse::binary(200, "image/png\n", [1_u8]).is_err());
    Ok(())
}

#[test]
fn handlers_can_be_generic() {
    fn greeting(event: &impl HttpEvent) -> Str {
        event.query_string_value("name").unwrap_or_else(|| "you".into())
    }
    assert_eq!(greeting(&fixture("rest-test-invoke.json")), "you");
}

#[cfg(all(feature = "http", feature = "runtime"))]
#[test]
fn streamed_responses() -> Result<(), Error> {
    use lambda_runtime::MetadataPrelude;

    let response = ApiGatewayProxyResponse::new(200)?
        .try_with_header("content-type", "text/plain")?
        .try_with_multi_value_header("vary", "accept")?
        .try_with_multi_value_header("vary", "origin")?
        .try_with_cookie("a=1; Secure")?
        .try_with_cookie("b=2")?;
    assert_eq!(
        serde_json::to_value(MetadataPrelude::try_from(response)?).unwrap(),
        json!({
            "statusCode": 200, "headers": {"content-type": "text/plain", "vary": "accept, origin"},
            "cookies": ["a=1; Secure", "b=2"]
        })
    );

    let mut response = ApiGatewayProxyResponse::new(200)?;
    response.status_code = 99;
    let error = MetadataPrelude::try_from(response).unwrap_err();
    assert_eq!((error.type_name(), error.path()), ("ApiGatewayProxyResponse", "status_code"));
    Ok(())
}

#[test]
fn the_path_of_the_request_has_no_stage() -> Result<(), Error> {
    let event = fixture("http-api-jwt.json");
    assert_eq!((event.path.as_str(), HttpEvent::path(&event)), ("/beta/menu", "/menu"));
    #[cfg(feature = "http")]
    assert_eq!(event.to_http_request()?.uri().path(), "/menu");
    for (version, stage, path, expected) in [
        (r#""1.0""#, "beta", "/beta", "/"),
        (r#""1.0""#, "beta", "/beta/", "/"),
        (r#""1.0""#, "beta", "/beta/beta/menu", "/beta/menu"),
        (r#""1.0""#, "beta", "/betaversion", "/betaversion"),
        (r#""1.0""#, "beta", "/menu", "/menu"),
        (r#""1.0""#, "$default", "/beta/menu", "/beta/menu"),
        (r#""1.0""#, "", "/beta/menu", "/beta/menu"),
        // A REST API with a resource that has the same name as the stage.
        ("null", "beta", "/beta/menu", "/beta/menu"),
    ] {
        let event: ApiGatewayProxyEvent = from_str(&format!(
            r#"{{"version": {version}, "httpMethod": "GET", "path": "{path}", "requestContext": {{"stage": "{stage}"}}}}"#
        ))?;
        assert_eq!(HttpEvent::path(&event), expected, "{version} {stage} {path}");
        #[cfg(feature = "api-gateway-authorizer")]
        {
            let event: lambda_event_sources_api_gateway::ApiGatewayAuthorizerRequestEvent = from_str(&format!(
                r#"{{"version": {version}, "type": "REQUEST", "methodArn": "arn", "path": "{path}",
                    "requestContext": {{"stage": "{stage}"}}}}"#
            ))?;
            assert_eq!(HttpEvent::path(&event), expected, "{version} {stage} {path}");
        }
    }
    Ok(())
}

#[test]
fn open_objects_may_be_json_text() -> Result<(), Error> {
    let event: ApiGatewayProxyEvent = from_str(
        r#"{
            "httpMethod": "GET", "path": "/teas", "headers": "{\"Accept\": \"text/html\"}",
            "queryStringParameters": "{\"sort\": \"name\", \"page\": 2}",
            "multiValueQueryStringParameters": "{\"tag\": [\"red\", \"green\"]}",
            "pathParameters": "null", "stageVariables": ""
        }"#,
    )?;
    assert_eq!(event.query_string_value("sort").as_deref(), Some("name"));
    assert_eq!(event.query_string_parameters.get_str("page"), Some("2"));
    assert_eq!(event.multi_value_query_string_parameters.get("tag").unwrap(), &["red", "green"]);
    assert_eq!(event.header_value("accept"), Some("text/html"));
    assert!(event.path_parameters.is_empty() && event.stage_variables.is_empty());

    let error =
        from_str::<ApiGatewayProxyEvent>(r#"{"httpMethod": "GET", "queryStringParameters": "hush"}"#).unwrap_err();
    assert_eq!(error.path(), "queryStringParameters");
    assert!(error.to_string().contains("expected an object, found a string"), "{error}");
    Ok(())
}
