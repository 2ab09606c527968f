//! Events of Amazon EMR.

use lambda_event_sources_base::{JsonText, Str, data_class};

use crate::detail::detail;

/// State change of a cluster, `EMR Cluster State Change`.
///
/// See [Monitoring Amazon EMR events with CloudWatch](https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-manage-cloudwatch-events.html).
///
/// ```
/// use lambda_event_sources::{Dict, EmrClusterStateChange, EventBridgeEvent, from_str};
///
/// let event: EventBridgeEvent<EmrClusterStateChange> = from_str(
///     r#"{
///         "detail-type": "EMR Cluster State Change",
///         "source": "aws.emr",
///         "detail": {
///             "clusterId": "j-0123456789ABC",
///             "state": "TERMINATED",
///             "stateChangeReason": "{\"code\": \"USER_REQUEST\"}"
///         }
///     }"#,
/// )?;
/// let reason: Dict = event.detail.state_change_reason.json()?;
/// assert_eq!(reason.get_str("code"), Some("USER_REQUEST"));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[doc(alias = "ClusterStateChange")]
#[data_class]
pub struct EmrClusterStateChange {
    /// ID of the cluster.
    #[data_class(required)]
    pub cluster_id: Str,
    /// Name of the cluster.
    pub name: Str,
    /// New state, such as `STARTING`, `WAITING`, `TERMINATED` or `TERMINATED_WITH_ERRORS`.
    pub state: Str,
    /// Reason for the change, as JSON text with a `code` and a `message`.
    pub state_change_reason: JsonText,
    /// Severity: `INFO`, `WARN`, `ERROR` or `CRITICAL`.
    pub severity: Str,
    /// Human-readable message.
    pub message: Str,
}

detail!(EmrClusterStateChange, "aws.emr", "EMR Cluster State Change");

/// Status change of a step, `EMR Step Status Change`.
///
/// See [Monitoring Amazon EMR events with CloudWatch](https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-manage-cloudwatch-events.html).
#[doc(alias = "StepStatusChange")]
#[data_class]
pub struct EmrStepStatusChange {
    /// ID of the step.
    #[data_class(required)]
    pub step_id: Str,
    /// ID of the cluster.
    pub cluster_id: Str,
    /// Name of the step.
    pub name: Str,
    /// New state: `PENDING`, `RUNNING`, `COMPLETED`, `CANCELLED` or `FAILED`.
    pub state: Str,
    /// What the cluster does if the step fails, such as `CONTINUE`.
    pub action_on_failure: Str,
    /// Severity: `INFO`, `WARN` or `ERROR`.
    pub severity: Str,
    /// Human-readable message.
    pub message: Str,
}

detail!(EmrStepStatusChange, "aws.emr", "EMR Step Status Change");

/// State change of an instance group, `EMR Instance Group State Change`.
///
/// See [Monitoring Amazon EMR events with CloudWatch](https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-manage-cloudwatch-events.html).
#[doc(alias = "InstanceGroupStateChange")]
#[data_class]
pub struct EmrInstanceGroupStateChange {
    /// ID of the instance group.
    #[data_class(required)]
    pub instance_group_id: Str,
    /// ID of the cluster.
    pub cluster_id: Str,
    /// Type of the instance group: `MASTER`, `CORE` or `TASK`.
    pub instance_group_type: Str,
    /// Type of the instances, such as `m5.xlarge`.
    pub instance_type: Str,
    /// Market of the instances: `ON_DEMAND` or `SPOT`.
    pub market: Str,
    /// Requested number of instances, as text.
    pub requested_instance_count: Str,
    /// Number of running instances, as text.
    pub running_instance_count: Str,
    /// New state, such as `RESIZING` or `RUNNING`.
    pub state: Str,
    /// Severity: `INFO`, `WARN` or `ERROR`.
    pub severity: Str,
    /// Human-readable message.
    pub message: Str,
}

detail!(EmrInstanceGroupStateChange, "aws.emr", "EMR Instance Group State Change");

/// State change of an instance fleet, `EMR Instance Fleet State Change`.
///
/// See [Monitoring Amazon EMR events with CloudWatch](https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-manage-cloudwatch-events.html).
#[data_class]
pub struct EmrInstanceFleetStateChange {
    /// ID of the instance fleet.
    #[data_class(required)]
    pub instance_fleet_id: Str,
    /// ID of the cluster.
    pub cluster_id: Str,
    /// Type of the instance fleet: `MASTER`, `CORE` or `TASK`.
    pub instance_fleet_type: Str,
    /// Target capacity of On-Demand Instances, in units of the fleet.
    pub target_on_demand_capacity: Option<u32>,
    /// Provisioned capacity of On-Demand Instances.
    pub provisioned_on_demand_capacity: Option<u32>,
    /// Target capacity of Spot Instances.
    pub target_spot_capacity: Option<u32>,
    /// Provisioned capacity of Spot Instances.
    pub provisioned_spot_capacity: Option<u32>,
    /// New state, such as `RESIZING` or `RUNNING`.
    pub state: Str,
    /// Severity: `INFO`, `WARN` or `ERROR`.
    pub severity: Str,
    /// Human-readable message.
    pub message: Str,
}

detail!(EmrInstanceFleetStateChange, "aws.emr", "EMR Instance Fleet State Change");

/// State change of an automatic scaling policy, `EMR Auto Scaling Policy State Change`.
///
/// See [Monitoring Amazon EMR events with CloudWatch](https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-manage-cloudwatch-events.html).
#[doc(alias = "AutoScalingPolicyStateChange")]
#[data_class]
pub struct EmrAutoScalingPolicyStateChange {
    /// ID of the resource that is scaled, such as an instance group.
    #[data_class(required)]
    pub resource_id: Str,
    /// Type of the resource: `INSTANCE_GROUP`.
    pub scaling_resource_type: Str,
    /// ID of the cluster.
    pub cluster_id: Str,
    /// New state: `PENDING`, `ATTACHED`, `DETACHED` or `FAILED`.
    pub state: Str,
    /// Human-readable message.
    pub message: Str,
}

detail!(EmrAutoScalingPolicyStateChange, "aws.emr", "EMR Auto Scaling Policy State Change");

/// Problem with the configuration of a cluster, `EMR Configuration Error`.
///
/// See [Monitoring Amazon EMR events with CloudWatch](https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-manage-cloudwatch-events.html).
#[data_class]
pub struct EmrConfigurationError {
    /// ID of the cluster.
    #[data_class(required)]
    pub cluster_id: Str,
    /// Severity: `ERROR`.
    pub severity: Str,
    /// Description of the problem, as human-readable text.
    pub description: Str,
}

detail!(EmrConfigurationError, "aws.emr", "EMR Configuration Error");
