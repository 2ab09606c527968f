//! The router of the example `axum_router`, called with sample events of each source.
#![cfg(all(
    feature = "alb",
    feature = "api-gateway-proxy",
    feature = "api-gateway-proxy-v2",
    feature = "http",
    feature = "lambda-url",
    feature = "runtime",
    feature = "testing",
    feature = "vpc-lattice"
))]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[expect(dead_code, reason = "the function itself is not run")]
#[path = "../examples/axum_router.rs"]
mod axum_router;

use axum_router::router;
use lambda_event_sources::{
    runtime::{Context, EventBody, HttpSourceResponse, http_source},
    testing::fixture,
};
use lambda_runtime::{Diagnostic, LambdaEvent};
use serde_json::{Value, json};
use tower::ServiceExt;

/// Calls the router with an event.
async fn serve(event: impl Into<String>) -> Result<HttpSourceResponse, Diagnostic> {
    let mut context = Context::default();
    "request-7".clone_into(&mut context.request_id);
    Ok(http_source(router()).oneshot(LambdaEvent::new(EventBody::new(event.into()), context)).await?)
}

/// Calls the router with a sample event, and returns the response as JSON.
async fn response(name: &str) -> Value {
    serde_json::to_value(serve(fixture(name).unwrap()).await.unwrap()).unwrap()
}

/// Body of the response to an order.
fn order(method: &str, id: &str, tags: &[&str], item: Option<&str>, via: Option<&str>) -> Value {
    json!({
        "method": method, "id": id, "tags": tags, "item": item, "has_session": true, "via": via,
        "request_id": "request-7"
    })
}

/// Asserts the body of a response, and all its other properties except the length that axum adds.
fn assert_response(mut response: Value, order: &Value, properties: &Value) {
    let body = response.as_object_mut().unwrap().remove("body").unwrap();
    assert_eq!(&serde_json::from_str::<Value>(body.as_str().unwrap()).unwrap(), order);
    for headers in ["headers", "multiValueHeaders"] {
        if let Some(headers) = response.get_mut(headers).and_then(Value::as_object_mut) {
            headers.remove("content-length");
        }
    }
    assert_eq!(&response, properties);
}

#[tokio::test]
async fn orders_through_api_gateway() {
    assert_response(
        response("api-gateway-proxy/rest-cognito").await,
        &order("PUT", "A 7", &["red", "blue,green"], Some("Früchtetee"), Some("a1b2c3d4e5")),
        &json!({
            "statusCode": 202, "headers": {"content-type": "application/json"},
            "multiValueHeaders": {"set-cookie": ["seen=1; Secure"]}, "isBase64Encoded": false
        }),
    );
    assert_response(
        response("api-gateway-proxy-v2/jwt").await,
        &order("POST", "7", &["red", "blue,green"], Some("tea"), Some("f6g7h8i9j0")),
        &json!({
            "statusCode": 202, "headers": {"content-type": "application/json"}, "cookies": ["seen=1; Secure"],
            "isBase64Encoded": false
        }),
    );
}

#[tokio::test]
async fn orders_through_a_load_balancer() {
    let target_group =
        "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/shop-orders/6d0ecf831eec9f09";
    assert_response(
        response("alb/single-value").await,
        &order("POST", "Earl Grey", &[], Some("Früchtetee"), Some(target_group)),
        &json!({
            "statusCode": 202, "statusDescription": "202 Accepted",
            "headers": {"content-type": "application/json", "set-cookie": "seen=1; Secure"}, "isBase64Encoded": false
        }),
    );
}

#[tokio::test]
async fn orders_through_a_function_url() {
    assert_response(
        response("lambda-function-url/iam").await,
        &order("POST", "7", &["red", "blue,green"], Some("Früchtetee"), Some("k2v7q4w9x1y8z3a6b5c0d2e4f7g9h1j3")),
        &json!({
            "statusCode": 202, "headers": {"content-type": "application/json"}, "cookies": ["seen=1; Secure"],
            "isBase64Encoded": false
        }),
    );
}

#[tokio::test]
async fn orders_through_vpc_lattice() {
    let properties = json!({
        "statusCode": 202, "statusDescription": "202 Accepted",
        "headers": {"content-type": "application/json", "set-cookie": "seen=1; Secure"}, "isBase64Encoded": false
    });
    let body = order("GET", "7", &["red", "blue,green"], None, None);
    assert_response(response("vpc-lattice/get").await, &body, &properties);
    let service = "arn:aws:vpc-lattice:eu-central-1:123456789012:service/svc-0b2c3d4e5f6071829";
    let body = order("POST", "7", &["red", "blue,green"], Some("Früchtetee"), Some(service));
    assert_response(response("vpc-lattice-v2/iam").await, &body, &properties);
}

#[tokio::test]
async fn binary_bodies_are_returned_unchanged() {
    let balancer = response("alb/multi-value").await;
    assert_eq!(balancer["multiValueHeaders"]["content-type"], json!(["image/png"]));
    let url = response("lambda-function-url/binary-null-identity").await;
    let lattice = response("vpc-lattice-v2/roles-anywhere").await;
    for answer in [balancer, url, lattice] {
        assert_eq!((&answer["body"], &answer["isBase64Encoded"]), (&json!("iVBORw=="), &json!(true)), "{answer}");
        assert_eq!(answer["statusCode"], 200);
    }
}

#[tokio::test]
async fn unknown_paths_and_bad_requests() {
    let answer = response("alb/health-check").await;
    assert_eq!((&answer["statusCode"], &answer["statusDescription"]), (&json!(404), &json!("404 Not Found")));

    let event = fixture("vpc-lattice/get").unwrap().replace(r#""method": "GET""#, r#""method": """#);
    let error = serve(event).await.unwrap_err();
    assert_eq!(error.error_type, "lambda_event_sources::ErrorKind::Invalid");
    assert_eq!(error.error_message, "VpcLatticeEvent: http_method: invalid HTTP method");
}
