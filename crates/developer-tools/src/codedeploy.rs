//! AWS CodeDeploy: lifecycle event hooks, in which a function validates a deployment.

use lambda_event_sources_base::{Str, data_class};

/// Lifecycle event hook of a deployment. CodeDeploy waits for the result of the function.
///
/// To report the result, call the `PutLifecycleEventHookExecutionStatus` operation of CodeDeploy with both IDs.
///
/// See [AppSpec 'hooks' section](https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html).
///
/// ```
/// use lambda_event_sources::{CodeDeployLifecycleHookEvent, from_str};
///
/// let event: CodeDeployLifecycleHookEvent =
///     from_str(r#"{"DeploymentId": "d-ABCDEF123", "LifecycleEventHookExecutionId": "eyJlbmNyeXB0"}"#)?;
/// assert_eq!(event.deployment_id, "d-ABCDEF123");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(rename_all = "PascalCase")]
pub struct CodeDeployLifecycleHookEvent {
    /// ID of the deployment.
    #[data_class(required)]
    pub deployment_id: Str,
    /// ID of this execution of the hook.
    pub lifecycle_event_hook_execution_id: Str,
}
