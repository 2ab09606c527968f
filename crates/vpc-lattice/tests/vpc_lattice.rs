//! Tests of VPC Lattice requests in version 1 and responses, using fixtures of each shape.

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, from_str, testing};
use lambda_event_sources_vpc_lattice::{HttpEvent, HttpResponseParts, VpcLatticeEvent, VpcLatticeResponse};
use serde_json::{Value, json};

fn fixture(name: &str) -> VpcLatticeEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/vpc-lattice").join(name);
    testing::check(&path, &["raw_path"], &[])
}

#[test]
fn query_in_the_path() -> Result<(), Error> {
    let event = fixture("get.json");
    for shown in [event.to_string(), format!("{event:?}")] {
        assert!(!shown.contains("lattice-s3cr3t"), "{shown}");
    }
    assert_eq!((event.http_method(), event.path()), ("GET", "/orders/7"));
    assert_eq!(event.raw_path, "/orders/7?tag=red&tag=blue%2Cgreen&note=two+words");
    assert_eq!(event.query_string(), "tag=red&tag=blue%2Cgreen&note=two+words");
    assert_eq!(event.multi_value_query_string_values("tag"), ["red", "blue,green"]);
    assert_eq!(event.query_string_value("note").unwrap(), "two words");
    assert_eq!(event.query_string_parameters.get_str("tag"), Some("red"));
    assert_eq!(event.resolved_query_string_parameters().get("note").unwrap(), &["two words"]);

    assert_eq!(event.header_value("Accept"), Some("text/html,application/json"));
    let resolved = event.resolved_headers_field();
    assert_eq!(resolved.get_all("accept").collect::<Vec<_>>(), ["text/html", "application/json"]);
    assert_eq!(event.cookie("session").unwrap().expose(), "lattice-s3cr3t-session");
    assert_eq!((event.body(), event.body_json::<Option<Value>>()?), (Some(""), None));
    Ok(())
}

#[test]
fn body_in_base64() -> Result<(), Error> {
    let event = fixture("post.json");
    assert_eq!((event.http_method(), event.path()), ("POST", "/orders"));
    assert_eq!(event.is_base64_encoded, Some(true));
    assert_eq!(event.body_text()?.unwrap(), r#"{"item": "tea", "count": 2}"#);
    assert_eq!(event.body_json::<Value>()?["count"], 2);
    assert!(event.query_pairs().is_empty() && event.cookies().is_empty());
    Ok(())
}

#[test]
fn minimal_events_and_events_of_other_sources() -> Result<(), Error> {
    let event: VpcLatticeEvent =
        from_str(r#"{"raw_path": "/?", "query_string_parameters": {"a b": "1&2"}, "body": null, "headers": null}"#)?;
    assert_eq!((event.path(), event.http_method(), event.body()), ("/", "", None));
    assert_eq!(event.query_string(), "a%20b=1%262");
    assert_eq!(event.body_text()?, None);

    let error = from_str::<VpcLatticeEvent>(
        r#"{"version": "2.0", "path": "/", "method": "GET", "requestContext": {"serviceNetworkArn": "arn"}}"#,
    )
    .unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongSource, "raw_path"));
    assert!(error.to_string().contains("expected a `VpcLatticeEvent`, found a `VpcLatticeEventV2`"), "{error}");
    Ok(())
}

#[test]
fn responses() -> Result<(), Error> {
    let response = VpcLatticeResponse::text(200, "Grüße")?
        .try_with_header("cache-control", "no-store")?
        .try_with_cookie("session=lattice-s3cr3t; Secure")?;
    assert_eq!(
        serde_json::to_value(&response).unwrap(),
        json!({
            "statusCode": 200, "statusDescription": "200 OK",
            "headers": {
                "content-type": "text/plain; charset=utf-8", "cache-control": "no-store",
                "set-cookie": "session=lattice-s3cr3t; Secure"
            },
            "body": "Grüße", "isBase64Encoded": false
        })
    );
    assert!(!format!("{response} {response:?}").contains("lattice-s3cr3t"));
    assert_eq!(
        serde_json::to_value(VpcLatticeResponse::binary(404, "image/png", b"\x89PNG")?).unwrap(),
        json!({
            "statusCode": 404, "statusDescription": "404 Not Found", "headers": {"content-type": "image/png"},
            "body": "iVBORw==", "isBase64Encoded": true
        })
    );
    assert_eq!(
        serde_json::to_value(VpcLatticeResponse::new(299)?).unwrap(),
        json!({"statusCode": 299, "headers": {}, "isBase64Encoded": false})
    );
    Ok(())
}

#[test]
fn invalid_responses_are_errors() -> Result<(), Error> {
    let error = VpcLatticeResponse::new(600).unwrap_err();
    assert_eq!((error.type_name(), error.path()), ("VpcLatticeResponse", "status_code"));
    let error = VpcLatticeResponse::new(200)?.try_with_cookie("a=1")?.try_with_cookie("b=2").unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "headers"));
    assert!(VpcLatticeResponse::new(200)?.try_with_cookie("a=1\n").is_err());
    assert!(VpcLatticeResponse::new(200)?.try_with_header("a b", "c").is_err());

    let mut parts = HttpResponseParts::new(200)?;
    parts.headers.append("vary", "accept");
    parts.headers.append("vary", "origin");
    parts.headers.append("set-cookie", "a=1");
    parts.headers.append("X", "1");
    assert_eq!(
        serde_json::to_string(&VpcLatticeResponse::try_from(parts.clone())?).unwrap(),
        r#"{"statusCode":200,"statusDescription":"200 OK","headers":{"vary":"accept, origin","set-cookie":"a=1","X":"1"},"isBase64Encoded":false}"#
    );
    parts.headers.append("set-cookie", "b=2");
    assert_eq!(VpcLatticeResponse::try_from(parts).unwrap_err().kind(), ErrorKind::Invalid);
    Ok(())
}

#[cfg(feature = "http")]
#[test]
fn conversions_of_http_requests_and_responses() -> Result<(), Error> {
    let request = http::Request::try_from(&fixture("get.json"))?;
    assert_eq!(request.uri(), "/orders/7?tag=red&tag=blue%2Cgreen&note=two+words");
    assert!(request.headers()["authorization"].is_sensitive());
    let request = http::Request::try_from(&fixture("post.json"))?;
    assert_eq!((request.method().as_str(), request.body().len()), ("POST", 27));

    let response = http::Response::builder().header("set-cookie", "a=1");
    assert_eq!(
        serde_json::to_value(VpcLatticeResponse::try_from(response.body(vec![0xff_u8]).unwrap())?).unwrap(),
        json!({
            "statusCode": 200, "statusDescription": "200 OK", "headers": {"set-cookie": "a=1"},
            "body": "/w==", "isBase64Encoded": true
        })
    );
    let response = http::Response::builder().header("set-cookie", "a=1").header("set-cookie", "b=2");
    assert!(VpcLatticeResponse::try_from(response.body("").unwrap()).is_err());
    Ok(())
}
