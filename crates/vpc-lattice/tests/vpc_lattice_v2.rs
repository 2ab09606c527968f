//! Tests of VPC Lattice requests in version 2, using fixtures of each shape.

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, from_str, testing};
use lambda_event_sources_vpc_lattice::{HttpEvent, VpcLatticeEventV2};
use serde_json::{Value, json};

fn fixture(name: &str) -> VpcLatticeEventV2 {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/vpc-lattice-v2").join(name);
    testing::check(&path, &["path", "method"], &[])
}

#[test]
fn iam_identity_lists_and_cookies() -> Result<(), Error> {
    let event = fixture("iam.json");
    for shown in [event.to_string(), format!("{event:?}")] {
        assert!(!shown.contains("lattice-s3cr3t"), "{shown}");
    }
    assert_eq!((event.version.as_str(), event.http_method(), event.path()), ("2.0", "POST", "/orders/7"));
    assert_eq!(event.header_values("Accept"), ["text/html", "application/json"]);
    assert_eq!(event.resolved_headers_field().get("content-type"), Some("application/json"));
    assert_eq!(event.cookie("session").unwrap().expose(), "lattice-s3cr3t-session");
    assert_eq!(event.cookie("lang").unwrap().expose(), "en");

    assert_eq!(event.query_string_value("tag").unwrap(), "red,blue,green");
    assert_eq!(event.multi_value_query_string_values("tag"), ["red", "blue,green"]);
    assert_eq!(event.multi_value_query_string_parameters().get("note").unwrap(), &["two words"]);
    assert_eq!(event.resolved_query_string_parameters().get("tag").unwrap(), &["red", "blue", "green"]);
    assert_eq!(event.query_string(), "tag=red&tag=blue%2Cgreen&note=two%20words");
    assert_eq!(event.body_json::<Value>()?["count"], 3);

    let context = &event.request_context;
    let arn = |rest| format!("arn:aws:vpc-lattice:eu-central-1:123456789012:{rest}");
    assert_eq!(context.service_network_arn, arn("servicenetwork/sn-0a1b2c3d4e5f60718"));
    assert_eq!(context.service_arn, arn("service/svc-0b2c3d4e5f6071829"));
    assert_eq!(context.target_group_arn, arn("targetgroup/tg-0c3d4e5f607182930"));
    assert_eq!((context.region.as_str(), context.time_epoch.as_str()), ("eu-central-1", "1748864700123456"));
    assert_eq!(context.time_epoch.timestamp()?.as_nanosecond(), 1_748_864_700_123_456_000);
    let identity = &context.identity;
    assert_eq!(
        identity.source_vpc_arn.as_deref(),
        Some("arn:aws:ec2:eu-central-1:123456789012:vpc/vpc-0d4e5f60718293a4b")
    );
    assert_eq!(identity.r#type.as_deref(), Some("AWS_IAM"));
    assert_eq!(
        identity.principal.as_deref(),
        Some("arn:aws:sts::123456789012:assumed-role/orders-client/i-0e5f60718293a4b5c")
    );
    assert_eq!(identity.principal_org_id.as_deref(), Some("o-exampleorg31"));
    assert_eq!((identity.session_name.as_deref(), &identity.x509_san_dns), (Some("i-0e5f60718293a4b5c"), &None));
    Ok(())
}

#[test]
fn certificate_of_roles_anywhere_and_binary_body() -> Result<(), Error> {
    let event = fixture("roles-anywhere.json");
    assert_eq!(&*event.body_bytes()?, b"\x89PNG");
    assert!(event.query_pairs().is_empty() && event.cookies().is_empty());
    let identity = &event.request_context.identity;
    assert_eq!(identity.x509_issuer_ou.as_deref(), Some("Cameras"));
    assert_eq!(identity.x509_san_dns.as_deref(), Some("camera-7.example.com"));
    assert_eq!(identity.x509_san_name_cn.as_deref(), Some("Camera 7"));
    assert_eq!(identity.x509_san_uri.as_deref(), Some("urn:example:camera:7"));
    assert_eq!(identity.x509_subject_cn.as_deref(), Some("camera-7"));
    Ok(())
}

#[test]
fn certificate_with_the_other_spelling() -> Result<(), Error> {
    let identity = json!({
        "principalOrgId": "o-1", "X509IssuerOu": "a", "X509SanDns": "b", "X509SanNameCn": "c", "X509SanUri": "d",
        "X509SubjectCn": "e"
    });
    let event = json!({"path": "/", "method": "GET", "requestContext": {"identity": identity}}).to_string();
    let event: VpcLatticeEventV2 = from_str(&event)?;
    let read = &event.request_context.identity;
    assert_eq!((read.principal_org_id.as_deref(), read.x509_issuer_ou.as_deref()), (Some("o-1"), Some("a")));
    assert_eq!(serde_json::to_value(read).unwrap(), identity);
    Ok(())
}

#[test]
fn query_in_the_path_without_identity() -> Result<(), Error> {
    let event = fixture("anonymous.json");
    assert_eq!((event.path(), event.path.as_str()), ("/teas", "/teas?kind=green&kind=black%2Csmoked"));
    assert_eq!(event.query_string(), "kind=green&kind=black%2Csmoked");
    assert_eq!(event.multi_value_query_string_values("kind"), ["green", "black,smoked"]);
    assert_eq!((event.body(), event.body_json::<Option<Value>>()?), (None, None));
    assert_eq!(event.request_context.identity.principal, None);
    Ok(())
}

#[test]
fn query_formats() -> Result<(), Error> {
    let event: VpcLatticeEventV2 = from_str(
        r#"{"path": "/", "method": "GET", "queryStringParameters": {"a": "one", "b": 2, "c": [true, "x"], "d": null}}"#,
    )?;
    assert_eq!(event.query_string_value("a").unwrap(), "one");
    assert_eq!(event.query_string(), "a=one&b=2&c=true&c=x");
    Ok(())
}

#[test]
fn minimal_events_and_events_of_other_sources() -> Result<(), Error> {
    let event: VpcLatticeEventV2 = from_str(r#"{"path": "/", "method": "GET", "requestContext": {"identity": null}}"#)?;
    assert_eq!((event.path(), event.http_method()), ("/", "GET"));
    let error = event.request_context.time_epoch.timestamp().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Missing);

    let error = from_str::<VpcLatticeEventV2>(r#"{"raw_path": "/", "method": "GET"}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongSource, "path"));
    assert!(error.to_string().contains("expected a `VpcLatticeEventV2`, found a `VpcLatticeEvent`"), "{error}");
    let error = from_str::<VpcLatticeEventV2>(r#"{"path": "/", "httpMethod": "GET"}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "method"));
    Ok(())
}

#[cfg(feature = "http")]
#[test]
fn conversions_to_http_requests() -> Result<(), Error> {
    let request = http::Request::try_from(&fixture("iam.json"))?;
    assert_eq!(
        (request.method().as_str(), request.uri().to_string().as_str()),
        ("POST", "/orders/7?tag=red&tag=blue%2Cgreen&note=two%20words")
    );
    assert_eq!(request.headers().get_all("accept").iter().count(), 2);
    assert!(request.headers()["cookie"].is_sensitive());
    let request = http::Request::try_from(&fixture("anonymous.json"))?;
    assert_eq!(request.uri(), "/teas?kind=green&kind=black%2Csmoked");
    Ok(())
}
