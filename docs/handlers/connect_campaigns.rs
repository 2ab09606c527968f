use lambda_event_sources::{
    ConnectOutboundCampaignsEvent as Event, ConnectOutboundCampaignsResponse as Response,
    Error,
    runtime::{self, Context, event_source},
};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
struct Customer {
    #[serde(default)]
    orders: Vec<u32>,
}

#[derive(Serialize)]
struct Offer {
    discount: &'static str,
}

async fn handler(event: Event, _: Context) -> Result<Response, Error> {
    let mut response = Response::new();
    for profile in &event.items.customer_profiles {
        match profile.customer_data_json::<Customer>() {
            Ok(customer) if customer.orders.is_empty() => {
                response.add_empty_result(profile.profile_id.clone())?;
            }
            Ok(_) => {
                response
                    .add_result(profile.profile_id.clone(), &Offer { discount: "10%" })?;
            }
            // A profile without a result is treated as an error.
            Err(error) => println!("{}: {error}", profile.profile_id),
        }
    }
    Ok(response)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
