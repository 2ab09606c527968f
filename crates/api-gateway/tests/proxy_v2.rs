//! Requests to HTTP APIs with payload format 2.0, on fixtures of each shape.
#![cfg(feature = "api-gateway-proxy-v2")]

use std::path::Path;

use lambda_event_sources_api_gateway::{
    ApiGatewayProxyEventV2, ApiGatewayProxyResponseV2, HttpEvent, HttpResponseParts,
};
use lambda_event_sources_base::{Dict, Error, ErrorKind, Sensitive, from_str, testing};
use serde_json::{Value, json};

fn fixture(name: &str) -> ApiGatewayProxyEventV2 {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/api-gateway-proxy-v2").join(name);
    testing::check(&path, &["requestContext", "requestContext.http"], &[])
}

fn assert_hidden(event: &ApiGatewayProxyEventV2, secrets: &[&str]) {
    for shown in [event.to_string(), format!("{event:?}"), format!("{event:#?}")] {
        for secret in secrets {
            assert!(!shown.contains(secret), "{secret} in {shown}");
        }
    }
}

#[test]
fn jwt_on_a_named_stage() -> Result<(), Error> {
    let event = fixture("jwt.json");
    assert_hidden(&event, &["v2-jwt-secret", "v2-s3cr3t"]);
    assert_eq!((event.version.as_str(), event.route_key.as_str()), ("2.0", "POST /orders/{id}"));
    assert_eq!((event.http_method(), event.path(), event.raw_path.as_str()), ("POST", "/orders/7", "/beta/orders/7"));

    assert_eq!(event.raw_query_string, "tag=red&tag=blue%2Cgreen&note=two+words");
    assert_eq!(event.query_string(), event.raw_query_string.as_str());
    assert_eq!(event.query_string_value("tag").unwrap(), "red,blue,green");
    assert_eq!(event.multi_value_query_string_values("tag"), ["red", "blue,green"]);
    assert_eq!(event.multi_value_query_string_values("note"), ["two words"]);
    assert_eq!(event.resolved_query_string_parameters().get("tag").unwrap(), &["red", "blue", "green"]);

    assert_eq!(event.cookies, [Sensitive::new("session=v2-s3cr3t".into()), Sensitive::new("theme=dark".into())]);
    assert_eq!(event.cookie("session").unwrap().expose(), "v2-s3cr3t");
    assert_eq!(event.cookie("unknown"), None);
    assert_eq!(event.header_value("Date"), Some("Mon, 02 Jun 2025 11:45:00 GMT"));
    let resolved = event.resolved_headers_field();
    assert_eq!(resolved.get_all("accept").collect::<Vec<_>>(), ["text/html", "application/json"]);

    assert_eq!(event.body_json::<Value>()?["count"], 3);
    assert_eq!(event.path_parameters.get_str("id"), Some("7"));
    assert_eq!(event.stage_variables.get_str("table"), Some("orders-beta"));

    let context = &event.request_context;
    assert_eq!(context.jwt_claim("sub").unwrap(), "user-17");
    assert_eq!(context.jwt_claim("unknown"), None);
    let authorizer = context.authorizer.as_ref().unwrap();
    assert_eq!(authorizer.jwt_claim().len(), 3);
    assert!(authorizer.jwt_scopes().is_empty() && authorizer.context().is_empty());
    assert_eq!((context.account_id.as_str(), context.api_id.as_str()), ("123456789012", "f6g7h8i9j0"));
    assert_eq!(context.domain_name, "f6g7h8i9j0.execute-api.eu-central-1.amazonaws.com");
    assert_eq!((context.domain_prefix.as_str(), context.request_id.as_str()), ("f6g7h8i9j0", "Qz4AJhwKFiAEJcw="));
    assert_eq!((context.route_key.as_str(), context.stage.as_str()), ("POST /orders/{id}", "beta"));
    assert_eq!(context.time, "02/Jun/2025:11:45:00 +0000");
    assert_eq!(context.time_epoch.timestamp()?.as_millisecond(), 1_748_864_700_123);
    assert_eq!((&context.authentication, context.client_cert()), (&None, None));
    assert_eq!((context.http.method.as_str(), context.http.path.as_str()), ("POST", "/beta/orders/7"));
    assert_eq!((context.http.protocol.as_str(), context.http.user_agent.as_str()), ("HTTP/1.1", "example-app/3.0"));
    assert_eq!(context.http.source_ip_address().unwrap().to_string(), "198.51.100.61");
    Ok(())
}

#[test]
fn lambda_authorizer_mutual_tls_and_binary_body() -> Result<(), Error> {
    let event = fixture("lambda-authorizer.json");
    assert_eq!(event.path(), "/photos");
    assert_eq!(&*event.body_bytes()?, b"\x89PNG");
    assert_eq!(event.body_text().unwrap_err().kind(), ErrorKind::Utf8);
    assert!(event.cookies.is_empty() && event.query_pairs().is_empty());
    let context = &event.request_context;
    assert_eq!(context.lambda_context().get_i64("level"), Some(3));
    assert_eq!(context.lambda_context().get_json::<Vec<String>>("groups")?, ["staff"]);
    assert_eq!(context.authorizer.as_ref().unwrap().jwt_claim(), &Dict::new());
    assert_eq!(context.client_cert().unwrap().serial_number, "3a:5f:91:0c:77:e2:4b:18");
    assert_eq!(context.http.source_ip_address().unwrap().to_string(), "198.51.100.61");
    Ok(())
}

#[test]
fn iam_with_and_without_cognito() {
    let event = fixture("iam.json");
    assert_hidden(&event, &["v2-iam-secret"]);
    let authorizer = event.request_context.authorizer.as_ref().unwrap();
    let iam = authorizer.iam.as_ref().unwrap();
    assert_eq!((iam.access_key.as_str(), iam.account_id.as_str()), ("ASIAEXAMPLEKEY000003", "123456789012"));
    assert_eq!(iam.caller_id, "AROAEXAMPLEROLE00002:CognitoIdentityCredentials");
    assert_eq!(iam.cognito_amr(), ["authenticated", "login.example.com"]);
    assert_eq!(iam.cognito_identity_id(), "eu-central-1:55555555-aaaa-4bbb-8ccc-666666666666");
    assert_eq!(iam.cognito_identity_pool_id(), "eu-central-1:77777777-aaaa-4bbb-8ccc-888888888888");
    assert_eq!(iam.principal_org_id, "o-exampleorg01");
    assert_eq!(iam.user_arn, "arn:aws:sts::123456789012:assumed-role/reader/CognitoIdentityCredentials");
    assert_eq!(iam.user_id, "AROAEXAMPLEROLE00002:CognitoIdentityCredentials");
    assert!(event.request_context.http.source_ip_address().unwrap().is_ipv6());
    assert_eq!(event.request_context.jwt_claim("sub"), None);

    let event = fixture("iam-user.json");
    let iam = event.request_context.authorizer.as_ref().unwrap().iam.as_ref().unwrap();
    assert!(iam.cognito_amr().is_empty());
    assert_eq!(
        (iam.cognito_identity_id(), iam.cognito_identity_pool_id(), iam.principal_org_id.as_str()),
        ("", "", "")
    );
}

#[test]
fn path_without_the_stage() -> Result<(), Error> {
    for (raw_path, stage, path) in [
        ("/beta/orders", "beta", "/orders"),
        ("/beta", "beta", ""),
        ("/beta/", "beta", "/"),
        ("/orders", "$default", "/orders"),
        ("/größe/x", "größe", "/x"),
        ("", "beta", ""),
        ("/orders", "", "/orders"),
    ] {
        let event = json!({"rawPath": raw_path, "requestContext": {"stage": stage, "http": {}}});
        assert_eq!(from_str::<ApiGatewayProxyEventV2>(&event.to_string())?.path(), path);
    }
    Ok(())
}

#[test]
fn minimal_events_and_events_of_other_sources() -> Result<(), Error> {
    let event: ApiGatewayProxyEventV2 = from_str(r#"{"requestContext": {"http": {"method": "GET"}}}"#)?;
    assert_eq!(event.http_method(), "GET");
    let shown: Value = serde_json::from_str(&event.to_string()).unwrap();
    let authorizer = &shown["request_context"]["authorizer"];
    assert_eq!((&authorizer["jwt_claim"], &authorizer["jwt_scopes"]), (&json!({}), &json!([])));
    assert_eq!((&authorizer["lambda"], &authorizer["iam"]["user_id"]), (&json!({}), &json!("")));
    assert_eq!(shown["multi_value_query_string_parameters"], json!({}));
    // Absent values stay absent.
    assert_eq!(serde_json::to_value(&event).unwrap()["requestContext"].get("authorizer"), None);

    let error = from_str::<ApiGatewayProxyEventV2>(r#"{"httpMethod": "GET", "requestContext": {}}"#).unwrap_err();
    assert_eq!(error.path(), "requestContext.http");
    let error = from_str::<ApiGatewayProxyEventV2>(r#"{"Records": []}"#).unwrap_err();
    assert_eq!(error.path(), "requestContext");
    Ok(())
}

#[test]
fn missing_raw_query_is_built_from_the_parameters() -> Result<(), Error> {
    let event: ApiGatewayProxyEventV2 =
        from_str(r#"{"queryStringParameters": {"a b": "1&2"}, "requestContext": {"http": {}}}"#)?;
    assert_eq!(event.query_string(), "a%20b=1%262");
    assert_eq!(event.query_pairs(), [("a b".into(), "1&2".into())]);
    Ok(())
}

#[test]
fn responses() -> Result<(), Error> {
    let response = ApiGatewayProxyResponseV2::text(200, "Hello")?
        .try_with_header("cache-control", "no-store")?
        .try_with_cookie("session=v2-response-secret; Secure")?
        .try_with_cookie("lang=en")?;
    assert_eq!(
        serde_json::to_value(&response).unwrap(),
        json!({
            "statusCode": 200,
            "headers": {"content-type": "text/plain; charset=utf-8", "cache-control": "no-store"},
            "cookies": ["session=v2-response-secret; Secure", "lang=en"],
            "body": "Hello", "isBase64Encoded": false
        })
    );
    assert!(!format!("{response:?}{response}").contains("v2-response-secret"));
    assert_eq!(ApiGatewayProxyResponseV2::new(200)?.try_with_cookie("a=b\r\n").unwrap_err().kind(), ErrorKind::Invalid);
    assert_eq!(ApiGatewayProxyResponseV2::new(1000).unwrap_err().type_name(), "ApiGatewayProxyResponseV2");
    Ok(())
}

#[test]
fn response_headers_with_several_values_are_joined() -> Result<(), Error> {
    let mut parts = HttpResponseParts::new(200)?;
    parts.headers.append("X", "1");
    parts.headers.append("Vary", "accept");
    parts.headers.append("vary", "origin");
    parts.headers.append("Set-Cookie", "a=1");
    parts.headers.append("set-cookie", "b=2");
    assert_eq!(
        serde_json::to_string(&ApiGatewayProxyResponseV2::from(parts)).unwrap(),
        r#"{"statusCode":200,"headers":{"X":"1","Vary":"accept, origin"},"cookies":["a=1","b=2"],"isBase64Encoded":false}"#
    );
    Ok(())
}

#[cfg(all(feature = "http", feature = "runtime"))]
#[test]
fn streamed_responses() -> Result<(), Error> {
    use lambda_runtime::MetadataPrelude;

    let response = ApiGatewayProxyResponseV2::new(206)?
        .try_with_header("content-type", "text/plain")?
        .try_with_cookie("a=1; Secure")?
        .try_with_cookie("b=2")?;
    assert_eq!(
        serde_json::to_value(MetadataPrelude::try_from(response)?).unwrap(),
        json!({"statusCode": 206, "headers": {"content-type": "text/plain"}, "cookies": ["a=1; Secure", "b=2"]})
    );

    let with_body = ApiGatewayProxyResponseV2::text(200, "Hello")?;
    let error = MetadataPrelude::try_from(with_body).unwrap_err();
    assert_eq!((error.type_name(), error.path()), ("ApiGatewayProxyResponseV2", "body"));
    Ok(())
}
