//! Responses of a lifecycle hook.

use lambda_event_sources_base::{Dict, Str, data_class, string_enum};
use serde_json::Value;

/// Response of a lifecycle hook: whether the deployment continues, is rolled back, or waits.
///
/// See [Lambda hooks for Amazon ECS service deployments](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/lambda-lifecycle-hooks.html).
///
/// ```
/// use lambda_event_sources::EcsDeploymentHookResponse;
///
/// let response = EcsDeploymentHookResponse::in_progress().with_call_back_delay(60).with_hook_detail("attempts", 3);
/// assert_eq!(
///     serde_json::to_string(&response)?,
///     r#"{"hookStatus":"IN_PROGRESS","callBackDelay":60,"hookDetails":{"attempts":3}}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[data_class(response)]
pub struct EcsDeploymentHookResponse {
    /// Status of the hook.
    #[data_class(required)]
    pub hook_status: EcsDeploymentHookStatus,
    /// Delay in seconds until Amazon ECS invokes the function again; only for the status `IN_PROGRESS`. If it is absent,
    /// the delay is 30 seconds.
    pub call_back_delay: Option<u32>,
    /// Data for the next invocation, which receives it in its `hookDetails`; only for the status `IN_PROGRESS`.
    pub hook_details: Option<Dict>,
}

impl EcsDeploymentHookResponse {
    /// Continues the deployment with the next lifecycle stage.
    pub fn succeeded() -> Self {
        Self::new(EcsDeploymentHookStatus::Succeeded)
    }

    /// Rolls the deployment back.
    pub fn failed() -> Self {
        Self::new(EcsDeploymentHookStatus::Failed)
    }

    /// Asks Amazon ECS to invoke the function again.
    pub fn in_progress() -> Self {
        Self::new(EcsDeploymentHookStatus::InProgress)
    }

    /// Sets the delay until the next invocation, in seconds. It has an effect only for the status `IN_PROGRESS`.
    pub fn with_call_back_delay(mut self, seconds: u32) -> Self {
        self.call_back_delay = Some(seconds);
        self
    }

    /// Adds data for the next invocation. It has an effect only for the status `IN_PROGRESS`.
    pub fn with_hook_detail(mut self, name: impl Into<Str>, value: impl Into<Value>) -> Self {
        self.hook_details.get_or_insert_default().insert(name, value.into());
        self
    }

    fn new(hook_status: EcsDeploymentHookStatus) -> Self {
        Self { hook_status, ..Self::default() }
    }
}

string_enum! {
    /// Status of a lifecycle hook.
    pub enum EcsDeploymentHookStatus {
        /// The deployment continues with the next lifecycle stage.
        Succeeded = "SUCCEEDED",
        /// The deployment is rolled back to the last successful service revision.
        Failed = "FAILED",
        /// The function is invoked again after a delay.
        InProgress = "IN_PROGRESS",
    }
}
