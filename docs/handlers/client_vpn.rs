use lambda_event_sources::{
    ClientVpnConnectionHandlerEvent as Event,
    ClientVpnConnectionHandlerResponse as Response, Error,
    runtime::{self, Context, event_source},
};

async fn handler(event: Event, _: Context) -> Result<Response, Error> {
    if !event.group_names().contains(&"staff") {
        return Response::try_denied(&event, "Only staff may use this VPN.");
    }
    match event.platform.as_str() {
        "linux" | "mac" | "win" => {
            Response::allowed(&event).try_with_posture_compliance_statuses(["compliant"])
        }
        _ => Response::try_denied(&event, "This VPN is for computers only.")?
            .try_with_posture_compliance_statuses(["unsupported-platform"]),
    }
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
