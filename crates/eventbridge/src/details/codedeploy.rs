//! Events of AWS CodeDeploy.

use lambda_event_sources_base::{Str, data_class, string_enum};

use crate::detail::detail;

/// State change of a deployment, `CodeDeploy Deployment State-change Notification`.
///
/// See [Monitoring deployments with Amazon CloudWatch Events](https://docs.aws.amazon.com/codedeploy/latest/userguide/monitoring-cloudwatch-events.html).
///
/// ```
/// use lambda_event_sources::{CodeDeployDeploymentStateChange, CodeDeployState, EventBridgeEvent, from_str};
///
/// let event: EventBridgeEvent<CodeDeployDeploymentStateChange> = from_str(
///     r#"{
///         "detail-type": "CodeDeploy Deployment State-change Notification",
///         "source": "aws.codedeploy",
///         "detail": {"application": "shop", "deploymentId": "d-ABCDEF123", "state": "FAILURE"}
///     }"#,
/// )?;
/// assert_eq!(event.detail.state, CodeDeployState::Failure);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[doc(alias("CodeDeployEvent", "DeploymentStateChangeNotification"))]
#[data_class]
pub struct CodeDeployDeploymentStateChange {
    /// ID of the deployment, such as `d-ABCDEF123`.
    #[data_class(required)]
    pub deployment_id: Str,
    /// Name of the application.
    pub application: Str,
    /// Name of the deployment group.
    pub deployment_group: Str,
    /// ID of the deployment group.
    pub instance_group_id: Str,
    /// New state of the deployment.
    pub state: CodeDeployState,
    /// AWS Region of the deployment.
    pub region: Str,
}

detail!(CodeDeployDeploymentStateChange, "aws.codedeploy", "CodeDeploy Deployment State-change Notification");

string_enum! {
    /// State of a deployment or of an instance in it.
    pub enum CodeDeployState {
        /// The deployment has started.
        Start = "START",
        /// The deployment is ready to route traffic to the replacement environment.
        Ready = "READY",
        /// The deployment has succeeded.
        Success = "SUCCESS",
        /// The deployment has failed.
        Failure = "FAILURE",
        /// The deployment was stopped.
        Stop = "STOP",
    }
}

/// State change of an instance in a deployment, `CodeDeploy Instance State-change Notification`.
///
/// See [Monitoring deployments with Amazon CloudWatch Events](https://docs.aws.amazon.com/codedeploy/latest/userguide/monitoring-cloudwatch-events.html).
#[doc(alias = "InstanceStateChangeNotification")]
#[data_class]
pub struct CodeDeployInstanceStateChange {
    /// ID of the instance.
    #[data_class(required)]
    pub instance_id: Str,
    /// ID of the deployment, such as `d-ABCDEF123`.
    pub deployment_id: Str,
    /// Name of the application.
    pub application: Str,
    /// Name of the deployment group.
    pub deployment_group: Str,
    /// ID of the deployment group.
    pub instance_group_id: Str,
    /// New state of the deployment on the instance.
    pub state: CodeDeployState,
    /// AWS Region of the deployment.
    pub region: Str,
}

detail!(CodeDeployInstanceStateChange, "aws.codedeploy", "CodeDeploy Instance State-change Notification");
