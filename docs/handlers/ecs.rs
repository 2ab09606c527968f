use lambda_event_sources::{
    EcsDeploymentHookEvent as Event, EcsDeploymentHookResponse as Response,
    runtime::{self, Context, Error, event_source},
};

/// Number of invocations, one a minute, before the deployment continues.
const INVOCATIONS: i64 = 5;

async fn handler(event: Event, _: Context) -> Result<Response, Error> {
    if event.is_rollback() {
        return Ok(Response::succeeded());
    }
    let attempts = event.hook_details.get_i64("attempts").unwrap_or(0) + 1;
    println!("{}: invocation {attempts}", event.lifecycle_stage);
    if attempts >= INVOCATIONS {
        return Ok(Response::succeeded());
    }
    Ok(Response::in_progress()
        .with_call_back_delay(60)
        .with_hook_detail("attempts", attempts))
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
