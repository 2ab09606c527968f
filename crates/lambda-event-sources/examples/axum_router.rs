//! One axum router, unchanged, behind REST and HTTP APIs, a load balancer, a function URL and VPC Lattice.
//!
//! A function has one of them in front. Here the environment variable `SOURCE` says which:
//!
//! ```sh
//! SOURCE=alb cargo lambda watch -p lambda-event-sources --all-features --example axum_router
//! ```

use std::env;

use axum::{
    Json, Router,
    body::{self, Body, Bytes},
    extract::{Path, Query},
    http::{HeaderMap, Method, Response, StatusCode, header},
    response::{AppendHeaders, IntoResponse},
    routing::{any, put},
};
use lambda_event_sources::{
    AlbEvent, AlbResponse, ApiGatewayProxyEvent, ApiGatewayProxyEventV2, ApiGatewayProxyResponse,
    ApiGatewayProxyResponseV2, HttpEvent, LambdaFunctionUrlEvent, LambdaFunctionUrlResponse, VpcLatticeEvent,
    VpcLatticeEventV2, VpcLatticeResponse,
    runtime::{Context, Error, event_source, run},
};
use serde_json::{Value, json};
use tower::ServiceExt;

/// More than Lambda takes for an answer.
const LARGEST_BODY: usize = 8 << 20;

/// The service: it knows of HTTP, and not of Lambda.
pub(crate) fn router() -> Router {
    Router::new().route("/orders/{id}", any(order)).route("/photos", put(photo)).route("/photos/{id}", put(photo))
}

/// Tells what has arrived, and sets a cookie.
async fn order(
    method: Method,
    Path(id): Path<String>,
    Query(query): Query<Vec<(String, String)>>,
    headers: HeaderMap,
    body: String,
) -> impl IntoResponse {
    let tags: Vec<&String> = query.iter().filter(|(name, _)| name == "tag").map(|(_, tag)| tag).collect();
    let order = serde_json::from_str::<Value>(&body).unwrap_or_default();
    let has_session = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|cookie| cookie.to_str().ok())
        .any(|cookie| cookie.contains("session="));
    let answer = json!({
        "method": method.as_str(), "id": id, "tags": tags, "item": order.get("item"), "has_session": has_session
    });
    (StatusCode::ACCEPTED, AppendHeaders([(header::SET_COOKIE, "seen=1; Secure")]), Json(answer))
}

/// Gives a picture back.
async fn photo(headers: HeaderMap, picture: Bytes) -> impl IntoResponse {
    let content_type = headers.get(header::CONTENT_TYPE).cloned();
    (content_type.map(|content_type| [(header::CONTENT_TYPE, content_type)]), picture)
}

/// Hands the request of an event to a router.
pub(crate) async fn serve<E: HttpEvent>(router: Router, event: &E) -> Result<Response<Bytes>, Error> {
    let request = event.to_http_request()?.map(Body::from);
    let (parts, body) = router.oneshot(request).await?.into_parts();
    Ok(Response::from_parts(parts, body::to_bytes(body, LARGEST_BODY).await?))
}

/// Behind a REST API.
pub(crate) async fn rest_api(router: Router, event: ApiGatewayProxyEvent) -> Result<ApiGatewayProxyResponse, Error> {
    Ok(serve(router, &event).await?.into())
}

/// Behind an HTTP API.
pub(crate) async fn http_api(
    router: Router,
    event: ApiGatewayProxyEventV2,
) -> Result<ApiGatewayProxyResponseV2, Error> {
    Ok(serve(router, &event).await?.into())
}

/// Behind a load balancer, whose answers have the form of their requests.
pub(crate) async fn load_balancer(router: Router, event: AlbEvent) -> Result<AlbResponse, Error> {
    Ok(AlbResponse::for_request(&event, serve(router, &event).await?)?)
}

/// Behind a function URL.
pub(crate) async fn function_url(
    router: Router,
    event: LambdaFunctionUrlEvent,
) -> Result<LambdaFunctionUrlResponse, Error> {
    Ok(serve(router, &event).await?.into())
}

/// Behind VPC Lattice, which takes one cookie at most.
pub(crate) async fn lattice(router: Router, event: VpcLatticeEvent) -> Result<VpcLatticeResponse, Error> {
    Ok(serve(router, &event).await?.try_into()?)
}

/// Behind VPC Lattice, with version 2 of the event structure.
pub(crate) async fn lattice_v2(router: Router, event: VpcLatticeEventV2) -> Result<VpcLatticeResponse, Error> {
    Ok(serve(router, &event).await?.try_into()?)
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    let router = router();
    match env::var("SOURCE").unwrap_or_default().as_str() {
        "rest-api" => run(event_source(|event, _: Context| rest_api(router.clone(), event))).await,
        "http-api" => run(event_source(|event, _: Context| http_api(router.clone(), event))).await,
        "alb" => run(event_source(|event, _: Context| load_balancer(router.clone(), event))).await,
        "function-url" => run(event_source(|event, _: Context| function_url(router.clone(), event))).await,
        "vpc-lattice" => run(event_source(|event, _: Context| lattice(router.clone(), event))).await,
        "vpc-lattice-v2" => run(event_source(|event, _: Context| lattice_v2(router.clone(), event))).await,
        _ => Err("SOURCE has to name the source in front of the function".into()),
    }
}
