//! Lifecycle hooks of Amazon ECS service deployments.

use lambda_event_sources_base::{Dict, Str, data_class, string_enum};

/// Invocation of a lifecycle hook of a service deployment.
///
/// Respond with an [`EcsDeploymentHookResponse`](crate::EcsDeploymentHookResponse). If the function fails or responds
/// with anything else, Amazon ECS rolls the deployment back.
///
/// See [Lambda hooks for Amazon ECS service deployments](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/lambda-lifecycle-hooks.html).
///
/// ```
/// use lambda_event_sources::{EcsDeploymentHookEvent, EcsDeploymentLifecycleStage, from_str};
///
/// let event: EcsDeploymentHookEvent = from_str(
///     r#"{"executionId": "e-7", "lifecycleStage": "POST_TEST_TRAFFIC_SHIFT",
///         "executionDetails": {"serviceArn": "arn:aws:ecs:eu-central-1:123456789012:service/shop/orders"},
///         "hookDetails": {"attempts": 2}}"#,
/// )?;
/// assert_eq!(event.lifecycle_stage, EcsDeploymentLifecycleStage::PostTestTrafficShift);
/// assert_eq!(event.hook_details.get_i64("attempts"), Some(2));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct EcsDeploymentHookEvent {
    /// ID of this execution of the hook.
    pub execution_id: Str,
    /// Lifecycle stage that the deployment has reached.
    #[data_class(required)]
    pub lifecycle_stage: EcsDeploymentLifecycleStage,
    /// ARN of the service deployment.
    pub resource_arn: Str,
    /// Service and traffic weights of the deployment.
    #[data_class(required)]
    pub execution_details: EcsDeploymentHookExecutionDetails,
    /// Parameters from the configuration of the hook, together with those of your response to the previous invocation;
    /// empty if there are none.
    pub hook_details: Dict,
}

impl EcsDeploymentHookEvent {
    /// Returns `true` if the production traffic shifts away from the target service revision, because the deployment is
    /// rolled back.
    ///
    /// Amazon ECS has no lifecycle stage for a rollback. It invokes the hooks of the stages `PRODUCTION_TRAFFIC_SHIFT`
    /// and `TEST_TRAFFIC_SHIFT` again. Only the first of them can be recognized, by a production traffic weight of 0
    /// for the target service revision.
    pub fn is_rollback(&self) -> bool {
        let details = &self.execution_details;
        self.lifecycle_stage == EcsDeploymentLifecycleStage::ProductionTrafficShift
            && details.production_traffic_weights.get_f64(&details.target_service_revision_arn) == Some(0.0)
    }
}

/// Service and traffic weights of a deployment.
#[data_class]
pub struct EcsDeploymentHookExecutionDetails {
    /// ARN of the service.
    pub service_arn: Str,
    /// ARN of the service revision that is deployed. It stays the same in a rollback.
    pub target_service_revision_arn: Str,
    /// Weights of the test traffic in percent, by the ARN of the service revision; empty at stages at which no test
    /// traffic shifts.
    pub test_traffic_weights: Dict,
    /// Weights of the production traffic in percent, by the ARN of the service revision; empty at stages at which no
    /// production traffic shifts.
    pub production_traffic_weights: Dict,
}

string_enum! {
    /// Lifecycle stage of a service deployment.
    ///
    /// See [DeploymentLifecycleHook](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHook.html).
    pub enum EcsDeploymentLifecycleStage {
        /// The deployment starts while the service has more than one active service revision.
        ReconcileService = "RECONCILE_SERVICE",
        /// The tasks of the new service revision have not started.
        PreScaleUp = "PRE_SCALE_UP",
        /// The tasks of the new service revision are healthy, and receive no traffic.
        PostScaleUp = "POST_SCALE_UP",
        /// Test traffic shifts to the new service revision.
        TestTrafficShift = "TEST_TRAFFIC_SHIFT",
        /// The new service revision receives all test traffic.
        PostTestTrafficShift = "POST_TEST_TRAFFIC_SHIFT",
        /// Production traffic is about to shift. Linear and canary deployments have this stage before each step.
        PreProductionTrafficShift = "PRE_PRODUCTION_TRAFFIC_SHIFT",
        /// Production traffic shifts to the new service revision. Linear and canary deployments have this stage at each
        /// step.
        ProductionTrafficShift = "PRODUCTION_TRAFFIC_SHIFT",
        /// The new service revision receives all production traffic.
        PostProductionTrafficShift = "POST_PRODUCTION_TRAFFIC_SHIFT",
    }
}
