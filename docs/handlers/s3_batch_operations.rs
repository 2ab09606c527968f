use lambda_event_sources::{
    S3BatchOperationEvent, S3BatchOperationResponse,
    S3BatchOperationResultCode::{PermanentFailure, Succeeded},
    S3BatchOperationTask,
    runtime::{self, Context, event_source},
};

/// Checks that a key follows the naming rules of the bucket.
fn check_name(task: &S3BatchOperationTask) -> Result<String, String> {
    let bucket = task.bucket().ok_or("the task has no bucket")?;
    let key = task.decoded_key();
    match key.chars().find(|c| !c.is_ascii_alphanumeric() && !"/-_.".contains(*c)) {
        Some(c) => Err(format!("s3://{bucket}/{key} contains {c:?}")),
        None => Ok(format!("s3://{bucket}/{key}")),
    }
}

async fn handler(
    event: S3BatchOperationEvent,
    _: Context,
) -> Result<S3BatchOperationResponse, runtime::Error> {
    let task = event.task().ok_or("the event has no task")?;
    let result = match check_name(task) {
        Ok(report) => task.build_task_batch_response(Succeeded, report),
        Err(report) => task.build_task_batch_response(PermanentFailure, report),
    };
    Ok(event.response(result)?)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
