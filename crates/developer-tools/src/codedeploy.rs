//! AWS CodeDeploy: a step of a deployment that the function checks.

use lambda_event_sources_base::{Str, data_class};

/// Step of a deployment at which CodeDeploy waits for the function's verdict.
///
/// Report the verdict with `PutLifecycleEventHookExecutionStatus` of CodeDeploy, naming both identifiers.
///
/// See [AppSpec 'hooks' section](https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_developer_tools::CodeDeployLifecycleHookEvent;
///
/// let event: CodeDeployLifecycleHookEvent =
///     from_str(r#"{"DeploymentId": "d-ABCDEF123", "LifecycleEventHookExecutionId": "eyJlbmNyeXB0"}"#)?;
/// assert_eq!(event.deployment_id, "d-ABCDEF123");
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(rename_all = "PascalCase")]
pub struct CodeDeployLifecycleHookEvent {
    /// Identifier of the deployment.
    #[data_class(required)]
    pub deployment_id: Str,
    /// Identifier of this run of the step.
    pub lifecycle_event_hook_execution_id: Str,
}
