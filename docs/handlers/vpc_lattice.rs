use lambda_event_sources::{
    Error, HttpEvent, VpcLatticeEventV2, VpcLatticeResponse,
    runtime::{self, Context, event_source},
};
use serde::{Deserialize, Serialize};

#[derive(Deserialize, Serialize)]
struct Order {
    item: String,
    count: u32,
}

async fn handler(
    event: VpcLatticeEventV2,
    _: Context,
) -> Result<VpcLatticeResponse, Error> {
    let caller = &event.request_context.identity;
    if caller.principal.is_none() {
        return VpcLatticeResponse::text(403, "The request is not signed.");
    }
    match (event.http_method(), event.path().strip_prefix("/orders/")) {
        ("POST", Some(id)) => {
            let Ok(order) = event.body_json::<Order>() else {
                return VpcLatticeResponse::text(400, "The body is not an order.");
            };
            println!("order {id} from {:?}", caller.source_vpc_arn);
            VpcLatticeResponse::json(201, &order)?
                .try_with_header("location", format!("/orders/{id}"))
        }
        _ => VpcLatticeResponse::text(404, "Not found"),
    }
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
