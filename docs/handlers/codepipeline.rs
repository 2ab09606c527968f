use lambda_event_sources::{
    CodePipelineJobEvent, Error,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Parameters {
    stage: String,
    retries: u32,
}

fn deploy(event: &CodePipelineJobEvent) -> Result<String, Error> {
    let Parameters { stage, retries } = event.user_parameters_json()?;
    let object = event.input_object_key().unwrap_or_default();
    Ok(format!("deployed {object} to {stage} with up to {retries} retries"))
}

/// Returns the input of `PutJobSuccessResult` or `PutJobFailureResult`.
async fn handler(event: CodePipelineJobEvent, _: Context) -> Result<Value, Error> {
    let id = event.id();
    Ok(match deploy(&event) {
        Ok(summary) => json!({"jobId": id, "executionDetails": {"summary": summary}}),
        Err(error) => json!({
            "jobId": id,
            "failureDetails": {"type": "ConfigurationError", "message": error.to_string()},
        }),
    })
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
