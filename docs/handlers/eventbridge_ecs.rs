use lambda_event_sources::{
    EcsTaskStateChange, Error, EventBridgeEvent,
    runtime::{self, Context, event_source},
};

async fn handler(
    event: EventBridgeEvent<EcsTaskStateChange>,
    _: Context,
) -> Result<Vec<String>, Error> {
    let task = &event.detail;
    if task.last_status != "STOPPED" {
        return Ok(Vec::new());
    }
    let failed = task.containers.iter().filter_map(|container| {
        let exit_code = container.exit_code.filter(|code| *code != 0)?;
        let reason = container.reason.as_deref().unwrap_or("no reason given");
        Some(format!("{}: exit code {exit_code}, {reason}", container.name))
    });
    Ok(failed.collect())
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
