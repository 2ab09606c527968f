use lambda_event_sources::{
    ApiGatewayProxyEvent, ApiGatewayProxyResponse, Error, HttpEvent,
    runtime::{self, Context, event_source},
};
use serde::{Deserialize, Serialize};

#[derive(Deserialize, Serialize)]
struct Order {
    item: String,
    count: u32,
}

async fn handler(
    event: ApiGatewayProxyEvent,
    _: Context,
) -> Result<ApiGatewayProxyResponse, Error> {
    match (event.http_method(), event.resource.as_str()) {
        ("PUT", "/orders/{id}") => {
            let id = event.path_parameters.get_str("id").unwrap_or_default();
            let customer = event.request_context.authorizer.claim("email");
            let Ok(order) = event.body_json::<Order>() else {
                return ApiGatewayProxyResponse::text(400, "The body is not an order.");
            };
            println!("order {id} of {customer:?}: {} × {}", order.count, order.item);
            ApiGatewayProxyResponse::json(200, &order)?
                .try_with_header("cache-control", "no-store")?
                .try_with_cookie("cart=empty; Secure; HttpOnly")
        }
        _ => ApiGatewayProxyResponse::text(404, "Not found"),
    }
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
