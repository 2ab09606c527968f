use lambda_event_sources::{
    Error, HttpEvent, VpcLatticeEvent, VpcLatticeResponse,
    runtime::{self, Context, event_source},
};
use serde::{Deserialize, Serialize};

#[derive(Deserialize, Serialize)]
struct Order {
    item: String,
    count: u32,
}

async fn handler(
    event: VpcLatticeEvent,
    _: Context,
) -> Result<VpcLatticeResponse, Error> {
    match (event.http_method(), event.path()) {
        ("POST", "/orders") => match event.body_json::<Order>() {
            Ok(order) => VpcLatticeResponse::json(201, &order),
            Err(_) => VpcLatticeResponse::text(400, "The body is not an order."),
        },
        _ => VpcLatticeResponse::text(404, "Not found"),
    }
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
