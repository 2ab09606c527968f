use lambda_event_sources::{
    CodeDeployLifecycleHookEvent, Error, Str,
    runtime::{self, Context, event_source},
};
use serde::Serialize;

/// Input of `PutLifecycleEventHookExecutionStatus`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct HookStatus {
    deployment_id: Str,
    lifecycle_event_hook_execution_id: Str,
    status: &'static str,
}

fn total_in_cents(items: &[(u32, u32)]) -> u32 {
    items.iter().map(|(count, price)| count * price).sum()
}

async fn handler(
    event: CodeDeployLifecycleHookEvent,
    _: Context,
) -> Result<HookStatus, Error> {
    let is_valid = total_in_cents(&[(2, 150), (1, 99)]) == 399;
    Ok(HookStatus {
        deployment_id: event.deployment_id,
        lifecycle_event_hook_execution_id: event.lifecycle_event_hook_execution_id,
        status: if is_valid { "Succeeded" } else { "Failed" },
    })
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
