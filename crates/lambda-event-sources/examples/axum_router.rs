//! One axum router for REST APIs, HTTP APIs, load balancers, function URLs and VPC Lattice.
//!
//! ```sh
//! cargo lambda watch -p lambda-event-sources --all-features --example axum_router
//! ```

use axum::{
    Extension, Json, Router,
    body::Bytes,
    extract::{Path, Query},
    http::{Extensions, HeaderMap, Method, StatusCode, header},
    response::{AppendHeaders, IntoResponse},
    routing::{any, put},
};
use lambda_event_sources::{
    AlbEventRequestContext, ApiGatewayEventRequestContext, ApiGatewayRequestContextV2, Str,
    VpcLatticeEventV2RequestContext,
    runtime::{self, Context, Error},
};
use serde_json::{Value, json};

pub(crate) fn router() -> Router {
    Router::new().route("/orders/{id}", any(order)).route("/photos", put(photo)).route("/photos/{id}", put(photo))
}

/// Returns details of the request, and sets a cookie.
async fn order(
    method: Method,
    Path(id): Path<String>,
    Query(query): Query<Vec<(String, String)>>,
    headers: HeaderMap,
    Extension(context): Extension<Context>,
    extensions: Extensions,
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
        "method": method.as_str(), "id": id, "tags": tags, "item": order.get("item"), "has_session": has_session,
        "via": via(&extensions), "request_id": context.request_id,
    });
    (StatusCode::ACCEPTED, AppendHeaders([(header::SET_COOKIE, "seen=1; Secure")]), Json(answer))
}

/// Returns the API, target group or service that received the request, from the event's request context.
fn via(extensions: &Extensions) -> Option<&Str> {
    if let Some(context) = extensions.get::<ApiGatewayEventRequestContext>() {
        Some(&context.api_id)
    } else if let Some(context) = extensions.get::<ApiGatewayRequestContextV2>() {
        Some(&context.api_id)
    } else if let Some(context) = extensions.get::<AlbEventRequestContext>() {
        Some(&context.elb.target_group_arn)
    } else {
        extensions.get::<VpcLatticeEventV2RequestContext>().map(|context| &context.service_arn)
    }
}

/// Returns the picture in the body of the request.
async fn photo(headers: HeaderMap, picture: Bytes) -> impl IntoResponse {
    let content_type = headers.get(header::CONTENT_TYPE).cloned();
    (content_type.map(|content_type| [(header::CONTENT_TYPE, content_type)]), picture)
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    runtime::run_http(router()).await
}
