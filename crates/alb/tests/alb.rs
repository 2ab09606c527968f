//! Requests from a load balancer, on fixtures of each shape.

use std::path::Path;

use lambda_event_sources_alb::{AlbEvent, AlbResponse, HttpEvent, HttpResponseParts};
use lambda_event_sources_base::{Error, ErrorKind, from_str, testing};
use serde_json::{Value, json};

fn fixture(name: &str) -> AlbEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/alb").join(name);
    testing::check(&path, &["requestContext", "requestContext.elb"], &[])
}

fn assert_hidden(event: &AlbEvent, secret: &str) {
    for shown in [event.to_string(), format!("{event:?}"), format!("{event:#?}")] {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
}

#[test]
fn one_value_for_each_header() -> Result<(), Error> {
    let event = fixture("single-value.json");
    assert_hidden(&event, "s3cr3t");
    assert!(!event.has_multi_value_headers() && !event.is_health_check());
    assert_eq!(
        event.request_context.elb_target_group_arn(),
        "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/shop-orders/6d0ecf831eec9f09"
    );
    assert_eq!((event.http_method(), event.path()), ("POST", "/orders/Earl%20Grey"));

    assert_eq!(event.header_value("Accept"), Some("text/html,application/json"));
    assert_eq!(event.header_values("accept"), ["text/html,application/json"]);
    assert_eq!(event.resolved_headers_field().get("host"), Some("shop.example.com"));
    assert_eq!(event.cookie("session").unwrap().expose(), "alb-s3cr3t-session");
    assert_eq!(event.cookies().len(), 2);

    assert_eq!(event.body_json::<Value>()?, json!({"item": "Früchtetee", "count": 2}));
    assert_eq!(event.body_text()?.as_deref(), event.body.as_deref());
    assert_eq!(event.is_base64_encoded, Some(false));
    Ok(())
}

#[test]
fn query_is_decoded_only_by_methods() {
    let event = fixture("single-value.json");
    let query = &event.query_string_parameters;
    assert_eq!(query.get_str("note"), Some("two%20words+%26%20more"));
    assert_eq!(query.get_str("filter%5Bcolour%5D"), Some("red%2Cgreen"));
    assert_eq!(event.resolved_query_string_parameters().get("filter%5Bcolour%5D").unwrap(), &["red%2Cgreen"]);

    assert_eq!(event.query_string_value("note").unwrap(), "two words & more");
    assert_eq!(event.query_string_value("filter[colour]").unwrap(), "red,green");
    assert_eq!(event.query_string_value("filter%5Bcolour%5D"), None);
    assert_eq!(event.multi_value_query_string_values("page"), ["2"]);
    assert_eq!(event.query_string(), "note=two%20words+%26%20more&filter%5Bcolour%5D=red%2Cgreen&page=2");
}

#[test]
fn all_values_of_each_header() -> Result<(), Error> {
    let event = fixture("multi-value.json");
    assert_hidden(&event, "s3cr3t");
    assert!(event.has_multi_value_headers() && !event.is_health_check());
    assert!(event.headers.is_empty() && event.query_string_parameters.is_empty());
    assert_eq!(event.header_values("accept"), ["text/html", "application/json"]);
    assert_eq!(event.header_value("Host"), Some("shop.example.com"));
    assert_eq!(event.resolved_headers_field().get("content-type"), Some("image/png"));
    assert_eq!(event.cookie("session").unwrap().expose(), "alb-multi-s3cr3t");
    assert_eq!(event.cookie("lang").unwrap().expose(), "en");

    assert_eq!(event.multi_value_query_string_values("tag"), ["red", "blue,green"]);
    assert_eq!(event.query_string_value("tag").unwrap(), "blue,green");
    assert_eq!(event.query_string_value("unknown"), None);
    assert_eq!(event.query_string(), "tag=red&tag=blue%2Cgreen&size=100%25");
    assert_eq!(event.resolved_query_string_parameters().get("tag").unwrap(), &["red", "blue%2Cgreen"]);

    assert_eq!(&*event.body_bytes()?, b"\x89PNG");
    assert_eq!(event.body_text().unwrap_err().kind(), ErrorKind::Utf8);
    Ok(())
}

#[test]
fn health_checks_in_both_header_formats() -> Result<(), Error> {
    let event = fixture("health-check.json");
    assert!(event.is_health_check() && !event.has_multi_value_headers());
    assert_eq!((event.path(), event.query_string().as_ref(), event.body()), ("/health", "", Some("")));
    assert_eq!(event.body_json::<Option<Value>>()?, None);

    let event: AlbEvent =
        from_str(r#"{"requestContext": {"elb": {}}, "multiValueHeaders": {"User-Agent": ["ELB-HealthChecker/2.0"]}}"#)?;
    assert!(event.is_health_check());
    assert!(!AlbEvent::default().is_health_check());
    Ok(())
}

#[test]
fn minimal_events_and_events_of_other_sources() -> Result<(), Error> {
    let event: AlbEvent = from_str(r#"{"requestContext": {"elb": {}}, "body": null, "headers": null}"#)?;
    assert_eq!((event.http_method(), event.body(), event.is_base64_encoded()), ("", None, false));
    assert!(event.query_pairs().is_empty() && event.cookies().is_empty());

    let error = from_str::<AlbEvent>(r#"{"httpMethod": "GET", "path": "/", "requestContext": {}}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongSource, "requestContext.elb"));
    assert!(error.to_string().contains("expected an `AlbEvent`, found an `ApiGatewayProxyEvent`"), "{error}");
    let error = from_str::<AlbEvent>(r#"{"Records": []}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "requestContext"));
    Ok(())
}

/// Returns a request without multi-value headers and one with them.
fn requests() -> (AlbEvent, AlbEvent) {
    (fixture("single-value.json"), fixture("multi-value.json"))
}

#[test]
fn responses_have_the_header_format_of_the_request() -> Result<(), Error> {
    let (single, multi) = requests();
    let answer = |event| AlbResponse::json(event, 201, &json!({"id": 7}))?.try_with_header("location", "/orders/7");
    assert_eq!(
        serde_json::to_value(answer(&single)?).unwrap(),
        json!({
            "statusCode": 201, "statusDescription": "201 Created",
            "headers": {"content-type": "application/json", "location": "/orders/7"},
            "body": "{\"id\":7}", "isBase64Encoded": false
        })
    );
    assert_eq!(
        serde_json::to_value(answer(&multi)?).unwrap(),
        json!({
            "statusCode": 201, "statusDescription": "201 Created",
            "multiValueHeaders": {"content-type": ["application/json"], "location": ["/orders/7"]},
            "body": "{\"id\":7}", "isBase64Encoded": false
        })
    );
    assert_eq!(answer(&single)?.headers().get("Location"), answer(&multi)?.headers().get("Location"));
    assert_eq!(AlbResponse::default().headers().len(), 0);
    Ok(())
}

#[test]
fn text_json_and_binary_responses() -> Result<(), Error> {
    let (single, multi) = requests();
    assert_eq!(
        serde_json::to_value(AlbResponse::new(&single, 204)?).unwrap(),
        json!({"statusCode": 204, "statusDescription": "204 No Content", "headers": {}, "isBase64Encoded": false})
    );
    assert_eq!(
        serde_json::to_value(AlbResponse::binary(&multi, 200, "image/png", b"\x89PNG")?).unwrap(),
        json!({
            "statusCode": 200, "statusDescription": "200 OK", "multiValueHeaders": {"content-type": ["image/png"]},
            "body": "iVBORw==", "isBase64Encoded": true
        })
    );
    let response = AlbResponse::text(&single, 299, "Grüße")?;
    assert_eq!((response.status_description.as_ref(), response.body.as_deref()), (None, Some("Grüße")));
    let response =
        response.try_with_status_description("299 Miscellaneous")?.try_with_header("Content-Type", "text/html")?;
    assert_eq!(response.status_description.as_deref(), Some("299 Miscellaneous"));
    assert_eq!(response.headers().get_all("content-type").collect::<Vec<_>>(), ["text/html"]);
    Ok(())
}

#[test]
fn several_cookies_need_multi_value_headers() -> Result<(), Error> {
    let (single, multi) = requests();
    let response = AlbResponse::new(&multi, 200)?.try_with_cookie("a=s3cr3t")?.try_with_cookie("b=2")?;
    assert_eq!(response.headers().get_all("set-cookie").collect::<Vec<_>>(), ["a=s3cr3t", "b=2"]);
    assert!(!format!("{response} {response:?}").contains("s3cr3t"));

    let response = AlbResponse::new(&single, 200)?.try_with_cookie("a=1")?;
    assert_eq!(serde_json::to_value(&response).unwrap()["headers"], json!({"set-cookie": "a=1"}));
    let error = response.try_with_cookie("b=2").unwrap_err();
    assert_eq!((error.kind(), error.type_name(), error.path()), (ErrorKind::Invalid, "AlbResponse", "headers"));

    let mut parts = HttpResponseParts::new(200)?;
    parts.headers.append("set-cookie", "a=1");
    parts.headers.append("vary", "accept");
    parts.headers.append("vary", "origin");
    parts.headers.append("X", "1");
    parts.headers.insert("location", "/a");
    let response = AlbResponse::for_request(&single, parts.clone())?;
    assert_eq!(
        serde_json::to_string(&response).unwrap(),
        r#"{"statusCode":200,"statusDescription":"200 OK","headers":{"set-cookie":"a=1","vary":"accept, origin","X":"1","location":"/a"},"isBase64Encoded":false}"#
    );
    parts.headers.append("set-cookie", "b=2");
    assert!(AlbResponse::for_request(&single, parts.clone()).is_err());
    let response = AlbResponse::for_request(&multi, parts)?;
    assert_eq!(
        serde_json::to_value(&response).unwrap()["multiValueHeaders"],
        json!({"set-cookie": ["a=1", "b=2"], "vary": ["accept", "origin"], "X": ["1"], "location": ["/a"]})
    );
    Ok(())
}

#[test]
fn invalid_responses_are_errors() -> Result<(), Error> {
    let (single, multi) = requests();
    for event in [&single, &multi] {
        let error = AlbResponse::new(event, 99).unwrap_err();
        assert_eq!((error.kind(), error.type_name(), error.path()), (ErrorKind::Invalid, "AlbResponse", "status_code"));
        assert!(AlbResponse::binary(event, 200, "image/png\n", []).is_err());
        let response = AlbResponse::new(event, 200)?;
        assert!(response.clone().try_with_header("a b", "c").is_err());
        assert!(response.clone().try_with_header("location", "/\r\nset-cookie: a=b").is_err());
        assert!(response.clone().try_with_cookie("a=b\r\n").is_err());
        for description in ["", "404 Not Found", "OK", "200 O\nK"] {
            assert!(response.clone().try_with_status_description(description).is_err(), "{description}");
        }
    }
    Ok(())
}

#[cfg(feature = "http")]
#[test]
fn conversions_of_http_requests_and_responses() -> Result<(), Error> {
    let (single, multi) = requests();
    let request = http::Request::try_from(&single)?;
    assert_eq!(request.method(), "POST");
    assert_eq!(request.uri(), "/orders/Earl%20Grey?note=two%20words+%26%20more&filter%5Bcolour%5D=red%2Cgreen&page=2");
    assert_eq!(request.headers()["cookie"], "session=alb-s3cr3t-session; theme=dark");
    assert!(request.headers()["x-amzn-oidc-accesstoken"].is_sensitive());
    assert_eq!(request.body(), single.body.as_ref().unwrap().as_bytes());

    let request = http::Request::try_from(&multi)?;
    assert_eq!(request.uri(), "/photos/7?tag=red&tag=blue%2Cgreen&size=100%25");
    assert_eq!(request.headers().get_all("accept").iter().collect::<Vec<_>>(), ["text/html", "application/json"]);
    assert_eq!(request.headers().get_all("cookie").iter().count(), 2);
    assert_eq!(request.body(), b"\x89PNG");

    let response = http::Response::builder().status(404).header("set-cookie", "a=1").body("gone").unwrap();
    assert_eq!(
        serde_json::to_value(AlbResponse::for_request(&single, response.clone())?).unwrap(),
        json!({
            "statusCode": 404, "statusDescription": "404 Not Found", "headers": {"set-cookie": "a=1"},
            "body": "gone", "isBase64Encoded": false
        })
    );
    assert_eq!(
        serde_json::to_value(AlbResponse::for_request(&multi, response)?).unwrap()["multiValueHeaders"],
        json!({"set-cookie": ["a=1"]})
    );
    Ok(())
}
