use lambda_event_sources::{
    AlbEvent, AlbResponse, Error, HttpEvent,
    runtime::{self, Context, event_source},
};
use serde::{Deserialize, Serialize};

#[derive(Deserialize, Serialize)]
struct Order {
    item: String,
    count: u32,
}

async fn handler(event: AlbEvent, _: Context) -> Result<AlbResponse, Error> {
    if event.is_health_check() {
        return AlbResponse::new(&event, 200);
    }
    match (event.http_method(), event.path().strip_prefix("/orders/")) {
        ("POST", Some(id)) => {
            let Ok(order) = event.body_json::<Order>() else {
                return AlbResponse::text(&event, 400, "The body is not an order.");
            };
            println!("order {id}, note: {:?}", event.query_string_value("note"));
            AlbResponse::json(&event, 201, &order)?
                .try_with_header("location", format!("/orders/{id}"))?
                .try_with_cookie("cart=empty; Secure; HttpOnly")
        }
        _ => AlbResponse::text(&event, 404, "Not found"),
    }
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
