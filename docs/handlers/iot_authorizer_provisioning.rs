use lambda_event_sources::{
    Error, IotCorePreProvisioningHookEvent as Event,
    IotCorePreProvisioningHookResponse as Response,
    runtime::{self, Context, event_source},
};

/// The serial numbers of the devices that have been sold, and their customers.
const SOLD: [(&str, &str); 2] = [("S-0007", "ada"), ("S-0012", "grace")];

async fn handler(event: Event, _: Context) -> Result<Response, Error> {
    let serial = event.parameters.get_str("SerialNumber").unwrap_or_default();
    let Some((_, customer)) = SOLD.iter().find(|(sold, _)| *sold == serial) else {
        return Ok(Response::denied());
    };
    Ok(Response::allowed().with_parameter_override("Customer", *customer))
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
