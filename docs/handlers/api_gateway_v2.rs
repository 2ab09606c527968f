use lambda_event_sources::{
    ApiGatewayProxyEventV2, ApiGatewayProxyResponseV2, Error, HttpEvent,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;
use serde_json::json;

#[derive(Deserialize)]
struct Order {
    item: String,
    count: u32,
}

async fn handler(
    event: ApiGatewayProxyEventV2,
    _: Context,
) -> Result<ApiGatewayProxyResponseV2, Error> {
    match event.route_key.as_str() {
        "POST /orders/{id}" => {
            let id = event.path_parameters.get_str("id").unwrap_or_default();
            let Ok(order) = event.body_json::<Order>() else {
                return ApiGatewayProxyResponseV2::text(400, "The body is not an order.");
            };
            let response = json!({
                "item": order.item,
                "count": order.count,
                "customer": event.request_context.jwt_claim("sub"),
                "tags": event.multi_value_query_string_values("tag"),
            });
            ApiGatewayProxyResponseV2::json(201, &response)?
                .try_with_header("location", format!("/orders/{id}"))?
                .try_with_cookie("cart=empty; Secure; HttpOnly")
        }
        _ => ApiGatewayProxyResponseV2::text(404, "Not found"),
    }
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
