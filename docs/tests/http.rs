//! Handlers of the pages "HTTP and axum" and "Function URLs" that return more than JSON.
//!
//! `UPDATE_FIXTURES=1` writes the responses of the router.

use std::{env, fs, path::Path};

use lambda_event_sources::{
    runtime::{Context, EventBody, http_source},
    testing::{self, fixture},
};
use lambda_runtime::LambdaEvent;
use serde_json::{Map, Value};
use tower::ServiceExt;

#[expect(dead_code, reason = "the function itself is not run")]
mod http_router {
    include!("../handlers/http.rs");

    pub(super) fn service() -> Router {
        router()
    }
}

#[expect(dead_code, reason = "the function itself is not run")]
mod lambda_url_stream {
    include!("../handlers/lambda_url_stream.rs");

    pub(super) async fn call(event: LambdaFunctionUrlEvent) -> Result<StreamResponse<Body>, runtime::Error> {
        handler(event, Context::default()).await
    }
}

/// Sample events of requests that the router serves.
const REQUESTS: &[&str] = &[
    "api-gateway-proxy/rest-cognito",
    "api-gateway-proxy-v2/jwt",
    "alb/single-value",
    "lambda-function-url/binary-null-identity",
    "vpc-lattice/get",
    "vpc-lattice-v2/iam",
];

#[tokio::test]
async fn the_router_serves_every_source() {
    let mut responses = Map::new();
    for name in REQUESTS {
        let event = LambdaEvent::new(EventBody::new(fixture(name).unwrap()), Context::default());
        let response = http_source(http_router::service()).oneshot(event).await.unwrap();
        responses.insert((*name).to_owned(), serde_json::to_value(&response).unwrap());
    }
    let responses = Value::from(responses);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("handlers/http.json");
    if env::var_os("UPDATE_FIXTURES").is_some() {
        fs::write(&file, format!("{responses:#}\n")).unwrap();
    }
    let expected: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    assert_eq!(responses, expected);
}

#[tokio::test]
async fn the_response_is_streamed() {
    let event = testing::lambda_function_url::public().unwrap();
    let response = lambda_url_stream::call(event).await.unwrap();
    let prelude = response.metadata_prelude;
    assert_eq!(prelude.status_code, 200);
    assert_eq!(prelude.headers["content-type"], "text/plain; charset=utf-8");
    assert_eq!(prelude.cookies, ["visited=yes; Secure; HttpOnly"]);

    let body = axum::body::to_bytes(axum::body::Body::new(response.stream), usize::MAX).await.unwrap();
    assert_eq!(body, "line 1\nline 2\nline 3\n");
}
