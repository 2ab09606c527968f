//! Events of AWS CodePipeline.

use lambda_event_sources_base::{RawTimestamp, Str, data_class, string_enum};

use crate::detail::detail;

/// State change of a pipeline execution, `CodePipeline Pipeline Execution State Change`.
///
/// See [Monitoring CodePipeline events](https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html).
///
/// ```
/// use lambda_event_sources::{CodePipelinePipelineExecutionStateChange, CodePipelineState, EventBridgeEvent, from_str};
///
/// let event: EventBridgeEvent<CodePipelinePipelineExecutionStateChange> = from_str(
///     r#"{
///         "detail-type": "CodePipeline Pipeline Execution State Change",
///         "source": "aws.codepipeline",
///         "detail": {"pipeline": "shop", "execution-id": "0f1e2d3c", "state": "FAILED", "version": 3}
///     }"#,
/// )?;
/// assert_eq!((&*event.detail.pipeline, &event.detail.state), ("shop", &CodePipelineState::Failed));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[doc(alias = "PipelineExecutionStateChange")]
#[data_class(rename_all = "kebab-case")]
pub struct CodePipelinePipelineExecutionStateChange {
    /// Name of the pipeline.
    #[data_class(required)]
    pub pipeline: Str,
    /// ID of the pipeline execution.
    pub execution_id: Str,
    /// Version of the pipeline.
    pub version: u32,
    /// New state of the execution.
    pub state: CodePipelineState,
    /// What started the execution; absent if the execution did not start now.
    pub execution_trigger: Option<CodePipelineExecutionTrigger>,
    /// Comment of the user who stopped the execution; only for `STOPPING` and `STOPPED`.
    pub stop_execution_comments: Option<Str>,
    /// Number of the attempt, from 1; absent in some events.
    pub pipeline_execution_attempt: Option<u32>,
    /// Time at which the execution started, in RFC 3339 format; absent in some events.
    pub start_time: Option<RawTimestamp>,
}

detail!(CodePipelinePipelineExecutionStateChange, "aws.codepipeline", "CodePipeline Pipeline Execution State Change",);

string_enum! {
    /// State of a pipeline execution, a stage or an action.
    pub enum CodePipelineState {
        /// It is running.
        Started = "STARTED",
        /// A failed stage is retried.
        Resumed = "RESUMED",
        /// It has succeeded.
        Succeeded = "SUCCEEDED",
        /// It has failed. An approval was rejected.
        Failed = "FAILED",
        /// It is being stopped.
        Stopping = "STOPPING",
        /// It was stopped.
        Stopped = "STOPPED",
        /// It was canceled, because the pipeline was changed.
        Canceled = "CANCELED",
        /// A newer execution has overtaken the execution.
        Superseded = "SUPERSEDED",
        /// The action was abandoned, because the execution was stopped.
        Abandoned = "ABANDONED",
    }
}

/// What started a pipeline execution.
#[data_class(rename_all = "kebab-case")]
pub struct CodePipelineExecutionTrigger {
    /// Type, such as `StartPipelineExecution`, `Webhook` or `CloudWatchEvent`.
    pub trigger_type: Str,
    /// Detail that depends on the type, such as the ARN of the user.
    pub trigger_detail: Option<Str>,
}

/// State change of a stage, `CodePipeline Stage Execution State Change`.
///
/// See [Monitoring CodePipeline events](https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html).
#[doc(alias = "StageExecutionStateChange")]
#[data_class(rename_all = "kebab-case")]
pub struct CodePipelineStageExecutionStateChange {
    /// Name of the stage.
    #[data_class(required)]
    pub stage: Str,
    /// Name of the pipeline.
    pub pipeline: Str,
    /// ID of the pipeline execution.
    pub execution_id: Str,
    /// Version of the pipeline.
    pub version: u32,
    /// New state of the stage.
    pub state: CodePipelineState,
    /// Number of the attempt; absent in some events.
    pub pipeline_execution_attempt: Option<u32>,
    /// Time at which the stage started, in RFC 3339 format; absent in some events.
    pub start_time: Option<RawTimestamp>,
}

detail!(CodePipelineStageExecutionStateChange, "aws.codepipeline", "CodePipeline Stage Execution State Change");

/// State change of an action, `CodePipeline Action Execution State Change`.
///
/// See [Monitoring CodePipeline events](https://docs.aws.amazon.com/codepipeline/latest/userguide/detect-state-changes-cloudwatch-events.html).
#[doc(alias = "ActionExecutionStateChange")]
#[data_class(rename_all = "kebab-case")]
pub struct CodePipelineActionExecutionStateChange {
    /// Name of the action.
    #[data_class(required)]
    pub action: Str,
    /// ID of the action execution; absent in some events.
    pub action_execution_id: Option<Str>,
    /// Name of the stage.
    pub stage: Str,
    /// Name of the pipeline.
    pub pipeline: Str,
    /// ID of the pipeline execution.
    pub execution_id: Str,
    /// Version of the pipeline; absent in some events.
    pub version: Option<u32>,
    /// New state of the action.
    pub state: CodePipelineState,
    /// AWS Region of the action; absent in some events.
    pub region: Option<Str>,
    /// Type of the action.
    #[data_class(name = "type")]
    pub action_type: CodePipelineActionType,
    /// Artifacts that the action reads.
    pub input_artifacts: Vec<CodePipelineActionArtifact>,
    /// Artifacts that the action has written.
    pub output_artifacts: Vec<CodePipelineActionArtifact>,
    /// Result of the action in the service that executed it; absent until the action has ended.
    pub execution_result: Option<CodePipelineExecutionResult>,
    /// Number of the attempt; absent in some events.
    pub pipeline_execution_attempt: Option<u32>,
    /// Time at which the action started, in RFC 3339 format; absent in some events.
    pub start_time: Option<RawTimestamp>,
}

detail!(CodePipelineActionExecutionStateChange, "aws.codepipeline", "CodePipeline Action Execution State Change");

/// Type of an action.
#[data_class]
pub struct CodePipelineActionType {
    /// Owner: `AWS`, `ThirdParty` or `Custom`.
    pub owner: Str,
    /// Category: `Source`, `Build`, `Test`, `Deploy`, `Approval`, `Invoke` or `Compute`.
    pub category: Str,
    /// Provider, such as `CodeDeploy`.
    pub provider: Str,
    /// Version of the action type.
    pub version: Str,
}

/// Artifact of an action.
#[data_class]
pub struct CodePipelineActionArtifact {
    /// Name of the artifact.
    pub name: Str,
    /// Location of the artifact in Amazon S3.
    #[data_class(name = "s3location")]
    pub s3_location: CodePipelineActionArtifactLocation,
}

/// Location of an artifact in Amazon S3.
#[data_class]
pub struct CodePipelineActionArtifactLocation {
    /// Name of the bucket.
    pub bucket: Str,
    /// Key of the object.
    pub key: Str,
}

/// Result of an action in the service that executed it.
#[data_class(rename_all = "kebab-case")]
pub struct CodePipelineExecutionResult {
    /// ID of the execution in that service, such as a commit or a deployment.
    pub external_execution_id: Option<Str>,
    /// Summary of the execution, such as the message of the commit or of the error.
    pub external_execution_summary: Option<Str>,
    /// URL of the execution in the console.
    pub external_execution_url: Option<Str>,
    /// Code of the error, such as `JobFailed`; only for `FAILED`.
    pub error_code: Option<Str>,
}
