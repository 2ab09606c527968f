//! Tests of requests to function URLs, using fixtures of each shape.

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, from_str, testing};
use lambda_event_sources_lambda_url::{HttpEvent, LambdaFunctionUrlEvent, LambdaFunctionUrlResponse};
use serde_json::{Value, json};

fn fixture(name: &str) -> LambdaFunctionUrlEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/lambda-function-url").join(name);
    testing::check(&path, &["requestContext", "requestContext.http"], &[])
}

#[test]
fn public_url_without_cookies() -> Result<(), Error> {
    let event = fixture("public.json");
    assert_eq!((event.version.as_str(), event.route_key.as_str()), ("2.0", "$default"));
    assert_eq!((event.http_method(), event.path(), event.raw_path.as_str()), ("GET", "/", "/"));
    assert!(event.cookies.is_empty() && event.query_pairs().is_empty() && event.query_string().is_empty());
    assert_eq!((event.body(), event.body_json::<Option<Value>>()?), (None, None));

    let context = &event.request_context;
    assert_eq!((context.account_id.as_str(), context.stage.as_str()), ("anonymous", "$default"));
    assert_eq!(context.api_id, "k2v7q4w9x1y8z3a6b5c0d2e4f7g9h1j3");
    assert_eq!(context.domain_name, "k2v7q4w9x1y8z3a6b5c0d2e4f7g9h1j3.lambda-url.eu-central-1.on.aws");
    assert_eq!((&context.authentication, &context.authorizer), (&None, &None));
    assert_eq!(context.time_epoch.timestamp()?.as_millisecond(), 1_748_864_700_123);
    assert_eq!(context.http.source_ip_address().unwrap().to_string(), "198.51.100.42");
    Ok(())
}

#[test]
fn iam_identity_and_cookies() -> Result<(), Error> {
    let event = fixture("iam.json");
    for shown in [event.to_string(), format!("{event:?}")] {
        assert!(!shown.contains("url-s3cr3t"), "{shown}");
    }
    assert_eq!((event.http_method(), event.path()), ("POST", "/orders/7"));
    assert_eq!(event.cookie("session").unwrap().expose(), "url-s3cr3t-session");
    assert_eq!(event.multi_value_query_string_values("tag"), ["red", "blue,green"]);
    assert_eq!(event.query_string_value("note").unwrap(), "two words");
    assert_eq!(event.body_json::<Value>()?["count"], 3);
    assert!(event.path_parameters.is_empty() && event.stage_variables.is_empty());

    let context = &event.request_context;
    assert_eq!((&context.authentication, context.client_cert()), (&None, None));
    let caller = context.authorizer.as_ref().unwrap().iam.as_ref().unwrap();
    assert_eq!((caller.access_key.as_str(), caller.account_id.as_str()), ("ASIAEXAMPLEKEY000021", "123456789012"));
    assert_eq!(caller.caller_id, "AROAEXAMPLEROLE00021:orders-client");
    assert_eq!(caller.principal_org_id, "o-exampleorg21");
    assert_eq!(caller.user_arn, "arn:aws:sts::123456789012:assumed-role/orders-client/orders-client");
    assert_eq!((&caller.cognito_identity, caller.cognito_identity_id()), (&None, ""));
    Ok(())
}

#[test]
fn binary_body_and_null_identity() -> Result<(), Error> {
    let event = fixture("binary-null-identity.json");
    assert_eq!(&*event.body_bytes()?, b"\x89PNG");
    assert_eq!(event.body_text().unwrap_err().kind(), ErrorKind::Utf8);
    assert!(event.cookies.is_empty());
    assert_eq!(event.query_string_value("name").unwrap(), "a b.png");
    let authorizer = event.request_context.authorizer.as_ref().unwrap();
    assert_eq!(authorizer.iam, None);
    assert!(event.request_context.http.source_ip_address().unwrap().is_ipv6());
    Ok(())
}

#[test]
fn errors_of_damaged_events_name_no_other_source() {
    let damaged = |http: Value| {
        let context = json!({"domainName": "k2v7.lambda-url.eu-central-1.on.aws", "http": http});
        from_str::<LambdaFunctionUrlEvent>(&json!({"rawPath": "/", "requestContext": context}).to_string())
    };
    let error = damaged(json!("GET /")).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "requestContext.http"));
    assert!(damaged(json!({})).is_ok());

    let error = from_str::<LambdaFunctionUrlEvent>(r#"{"requestContext": {"elb": {}}}"#).unwrap_err();
    assert!(error.to_string().contains("found an `AlbEvent`"), "{error}");
}

#[test]
fn responses() -> Result<(), Error> {
    let response = LambdaFunctionUrlResponse::json(201, &json!({"id": 7}))?
        .try_with_header("location", "/orders/7")?
        .try_with_cookie("session=url-s3cr3t; Secure")?
        .try_with_cookie("lang=en")?;
    assert_eq!(
        serde_json::to_value(&response).unwrap(),
        json!({
            "statusCode": 201,
            "headers": {"content-type": "application/json", "location": "/orders/7"},
            "cookies": ["session=url-s3cr3t; Secure", "lang=en"],
            "body": "{\"id\":7}", "isBase64Encoded": false
        })
    );
    assert!(!format!("{response} {response:?}").contains("url-s3cr3t"));
    Ok(())
}

#[cfg(feature = "http")]
#[test]
fn conversions_of_http_requests_and_responses() -> Result<(), Error> {
    let request = http::Request::try_from(&fixture("iam.json"))?;
    assert_eq!(request.uri(), "/orders/7?tag=red&tag=blue%2Cgreen&note=two+words");
    assert_eq!(request.headers()["cookie"], "session=url-s3cr3t-session; theme=dark");
    assert!(request.headers()["cookie"].is_sensitive());
    let request = http::Request::try_from(&fixture("binary-null-identity.json"))?;
    assert_eq!((request.method().as_str(), request.body().as_slice()), ("PUT", &b"\x89PNG"[..]));

    let response = http::Response::builder().header("set-cookie", "a=1").body(vec![0xff_u8]).unwrap();
    assert_eq!(
        serde_json::to_value(LambdaFunctionUrlResponse::from(response)).unwrap(),
        json!({"statusCode": 200, "headers": {}, "cookies": ["a=1"], "body": "/w==", "isBase64Encoded": true})
    );
    Ok(())
}
