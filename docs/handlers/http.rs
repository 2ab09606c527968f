use axum::{
    Router,
    body::Bytes,
    extract::Path,
    http::{Method, StatusCode, header},
    response::{AppendHeaders, IntoResponse},
    routing::{any, put},
};
use lambda_event_sources::runtime;

async fn order(method: Method, Path(id): Path<String>) -> impl IntoResponse {
    let cookie = AppendHeaders([(header::SET_COOKIE, "cart=empty; Secure")]);
    (StatusCode::ACCEPTED, cookie, format!("{method} order {id}"))
}

async fn photo(photo: Bytes) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "image/png")], photo)
}

fn router() -> Router {
    Router::new().route("/orders/{id}", any(order)).route("/photos", put(photo))
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run_http(router()).await
}
