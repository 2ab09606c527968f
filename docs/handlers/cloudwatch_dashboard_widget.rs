use lambda_event_sources::{
    CloudWatchDashboardCustomWidgetEvent as Event,
    CloudWatchDashboardCustomWidgetResponse as Response, Error,
    runtime::{self, Context, event_source},
};

const DOCUMENTATION: &str = "## Orders
Shows the orders of a team.

Parameter | Value
---|---
**team** | Name of the team";

async fn handler(event: Event, _: Context) -> Result<Response, Error> {
    let Some(context) = &event.widget_context else {
        return Ok(Response::markdown(DOCUMENTATION));
    };
    let range = &context.time_range;
    let start = range.zoom_start().unwrap_or(&range.start).timestamp()?;
    let end = range.zoom_end().unwrap_or(&range.end).timestamp()?;
    let team = context.params.get_str("team").unwrap_or("everyone");
    Ok(Response::markdown(format!("## Orders of {team}\nFrom {start} to {end}")))
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
