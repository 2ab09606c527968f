use lambda_event_sources::{
    Error, HttpEvent, LambdaFunctionUrlEvent, LambdaFunctionUrlResponse,
    runtime::{self, Context, event_source},
};
use serde::{Deserialize, Serialize};

#[derive(Deserialize, Serialize)]
struct Order {
    item: String,
    count: u32,
}

async fn handler(
    event: LambdaFunctionUrlEvent,
    _: Context,
) -> Result<LambdaFunctionUrlResponse, Error> {
    match (event.http_method(), event.path().strip_prefix("/orders/")) {
        ("POST", Some(id)) => {
            let Ok(order) = event.body_json::<Order>() else {
                return LambdaFunctionUrlResponse::text(400, "The body is not an order.");
            };
            LambdaFunctionUrlResponse::json(201, &order)?
                .try_with_header("location", format!("/orders/{id}"))?
                .try_with_cookie("cart=empty; Secure; HttpOnly")
        }
        _ => LambdaFunctionUrlResponse::text(404, "Not found"),
    }
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
