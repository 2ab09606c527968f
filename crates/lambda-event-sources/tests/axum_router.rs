//! The router of the example `axum_router`, driven with sample events of each source.
#![cfg(all(feature = "full", feature = "http", feature = "runtime", feature = "testing"))]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[expect(dead_code, reason = "the function itself is not run")]
#[path = "../examples/axum_router.rs"]
mod axum_router;

use axum_router::{function_url, http_api, lattice, lattice_v2, load_balancer, rest_api, router};
use lambda_event_sources::{ErrorKind, runtime::Error, testing::event};
use serde::Serialize;
use serde_json::{Value, json};

/// What the service tells of an order, as the body of its answer.
fn told(method: &str, id: &str, tags: &[&str], item: Option<&str>, has_session: bool) -> Value {
    json!({"method": method, "id": id, "tags": tags, "item": item, "has_session": has_session})
}

/// Asserts what an answer says, and all its other properties but the length that axum notes.
fn assert_answer(answer: &impl Serialize, said: &Value, properties: &Value) {
    let mut answer = serde_json::to_value(answer).unwrap();
    let body = answer.as_object_mut().unwrap().remove("body").unwrap();
    assert_eq!(&serde_json::from_str::<Value>(body.as_str().unwrap()).unwrap(), said);
    for headers in ["headers", "multiValueHeaders"] {
        if let Some(headers) = answer.get_mut(headers).and_then(Value::as_object_mut) {
            headers.remove("content-length");
        }
    }
    assert_eq!(&answer, properties);
}

#[tokio::test]
async fn orders_through_api_gateway() -> Result<(), Error> {
    let answer = rest_api(router(), event("api-gateway-proxy/rest-cognito")?).await?;
    assert_answer(
        &answer,
        &told("PUT", "A 7", &["red", "blue,green"], Some("Früchtetee"), true),
        &json!({
            "statusCode": 202, "headers": {"content-type": "application/json"},
            "multiValueHeaders": {"set-cookie": ["seen=1; Secure"]}, "isBase64Encoded": false
        }),
    );

    let answer = http_api(router(), event("api-gateway-proxy-v2/jwt")?).await?;
    assert_answer(
        &answer,
        &told("POST", "7", &["red", "blue,green"], Some("tea"), true),
        &json!({
            "statusCode": 202, "headers": {"content-type": "application/json"}, "cookies": ["seen=1; Secure"],
            "isBase64Encoded": false
        }),
    );
    Ok(())
}

#[tokio::test]
async fn orders_through_a_load_balancer() -> Result<(), Error> {
    let answer = load_balancer(router(), event("alb/single-value")?).await?;
    assert_answer(
        &answer,
        &told("POST", "Earl Grey", &[], Some("Früchtetee"), true),
        &json!({
            "statusCode": 202, "statusDescription": "202 Accepted",
            "headers": {"content-type": "application/json", "set-cookie": "seen=1; Secure"}, "isBase64Encoded": false
        }),
    );
    Ok(())
}

#[tokio::test]
async fn orders_through_a_function_url() -> Result<(), Error> {
    let answer = function_url(router(), event("lambda-function-url/iam")?).await?;
    assert_answer(
        &answer,
        &told("POST", "7", &["red", "blue,green"], Some("Früchtetee"), true),
        &json!({
            "statusCode": 202, "headers": {"content-type": "application/json"}, "cookies": ["seen=1; Secure"],
            "isBase64Encoded": false
        }),
    );
    Ok(())
}

#[tokio::test]
async fn orders_through_vpc_lattice() -> Result<(), Error> {
    let properties = json!({
        "statusCode": 202, "statusDescription": "202 Accepted",
        "headers": {"content-type": "application/json", "set-cookie": "seen=1; Secure"}, "isBase64Encoded": false
    });
    let answer = lattice(router(), event("vpc-lattice/get")?).await?;
    assert_answer(&answer, &told("GET", "7", &["red", "blue,green"], None, true), &properties);
    let answer = lattice_v2(router(), event("vpc-lattice-v2/iam")?).await?;
    assert_answer(&answer, &told("POST", "7", &["red", "blue,green"], Some("Früchtetee"), true), &properties);
    Ok(())
}

#[tokio::test]
async fn pictures_come_back_as_they_went() -> Result<(), Error> {
    let answer = load_balancer(router(), event("alb/multi-value")?).await?;
    let balancer = serde_json::to_value(answer)?;
    assert_eq!(balancer["multiValueHeaders"]["content-type"], json!(["image/png"]));
    let url = serde_json::to_value(function_url(router(), event("lambda-function-url/binary-null-identity")?).await?)?;
    let lattice = serde_json::to_value(lattice_v2(router(), event("vpc-lattice-v2/roles-anywhere")?).await?)?;
    for answer in [balancer, url, lattice] {
        assert_eq!((&answer["body"], &answer["isBase64Encoded"]), (&json!("iVBORw=="), &json!(true)), "{answer}");
        assert_eq!(answer["statusCode"], 200);
    }
    Ok(())
}

#[tokio::test]
async fn what_is_not_there_and_what_is_no_request() -> Result<(), Error> {
    let answer = load_balancer(router(), event("alb/health-check")?).await?;
    assert_eq!((answer.status_code, answer.status_description.as_deref()), (404, Some("404 Not Found")));

    let mut event = event::<lambda_event_sources::VpcLatticeEvent>("vpc-lattice/get")?;
    event.method = "".into();
    let error = lattice(router(), event).await.unwrap_err();
    assert_eq!(error.downcast_ref::<lambda_event_sources::Error>().unwrap().kind(), ErrorKind::Invalid);
    Ok(())
}
