use lambda_event_sources::{
    Sensitive, Str, TransferFamilyWorkflowStepEvent,
    runtime::{self, Context, Error, event_source},
};
use serde::Serialize;

/// Input of `SendWorkflowStepState`.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct StepState {
    workflow_id: Str,
    execution_id: Str,
    token: Sensitive<Str>,
    status: &'static str,
}

/// Accepts only CSV files.
async fn handler(
    event: TransferFamilyWorkflowStepEvent,
    _: Context,
) -> Result<StepState, Error> {
    let file = &event.file_location;
    let path = file.key.as_deref().or(file.path.as_deref()).unwrap_or_default();
    let is_csv = path.rsplit_once('.').is_some_and(|(_, extension)| extension == "csv");
    let execution = event.service_metadata.execution_details;
    Ok(StepState {
        workflow_id: execution.workflow_id,
        execution_id: execution.execution_id,
        token: event.token,
        status: if is_csv { "SUCCESS" } else { "FAILURE" },
    })
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
