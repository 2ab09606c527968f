//! Events of Amazon EC2 and Amazon EBS.

use lambda_event_sources_base::{RawTimestamp, Str, data_class, string_enum};

use crate::detail::detail;

/// State change of an instance, `EC2 Instance State-change Notification`.
///
/// See [State change events for your instances](https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitoring-instance-state-changes.html).
///
/// ```
/// use lambda_event_sources::{Ec2InstanceState, Ec2InstanceStateChange, EventBridgeEvent, from_str};
///
/// let event: EventBridgeEvent = from_str(
///     r#"{
///         "detail-type": "EC2 Instance State-change Notification",
///         "source": "aws.ec2",
///         "detail": {"instance-id": "i-0123456789abcdef0", "state": "shutting-down"}
///     }"#,
/// )?;
/// if event.has_detail::<Ec2InstanceStateChange>() {
///     let detail: Ec2InstanceStateChange = event.detail_as()?;
///     assert_eq!(detail.state, Ec2InstanceState::ShuttingDown);
/// }
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[doc(alias = "InstanceStateChange")]
#[data_class(rename_all = "kebab-case")]
pub struct Ec2InstanceStateChange {
    /// ID of the instance.
    #[data_class(required)]
    pub instance_id: Str,
    /// New state of the instance.
    pub state: Ec2InstanceState,
}

detail!(Ec2InstanceStateChange, "aws.ec2", "EC2 Instance State-change Notification");

string_enum! {
    /// State of an instance.
    pub enum Ec2InstanceState {
        /// The instance is preparing to run.
        Pending = "pending",
        /// The instance is running.
        Running = "running",
        /// The instance is preparing to stop.
        Stopping = "stopping",
        /// The instance is stopped and can be started again.
        Stopped = "stopped",
        /// The instance is preparing to be terminated.
        ShuttingDown = "shutting-down",
        /// The instance is deleted.
        Terminated = "terminated",
    }
}

/// Warning that a Spot Instance will be interrupted in two minutes, `EC2 Spot Instance Interruption Warning`.
///
/// See [Spot Instance interruption notices](https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-instance-termination-notices.html).
#[data_class(rename_all = "kebab-case")]
pub struct Ec2SpotInstanceInterruptionWarning {
    /// ID of the instance.
    #[data_class(required)]
    pub instance_id: Str,
    /// What will happen to the instance. Hibernation begins immediately.
    pub instance_action: Ec2SpotInstanceAction,
}

detail!(Ec2SpotInstanceInterruptionWarning, "aws.ec2", "EC2 Spot Instance Interruption Warning");

string_enum! {
    /// Interruption of a Spot Instance.
    pub enum Ec2SpotInstanceAction {
        /// The instance is hibernated.
        Hibernate = "hibernate",
        /// The instance is stopped.
        Stop = "stop",
        /// The instance is terminated.
        Terminate = "terminate",
    }
}

/// Signal that a Spot Instance is at elevated risk of interruption, `EC2 Instance Rebalance Recommendation`.
///
/// See [EC2 instance rebalance recommendations](https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/rebalance-recommendations.html).
#[data_class(rename_all = "kebab-case")]
pub struct Ec2InstanceRebalanceRecommendation {
    /// ID of the instance.
    #[data_class(required)]
    pub instance_id: Str,
}

detail!(Ec2InstanceRebalanceRecommendation, "aws.ec2", "EC2 Instance Rebalance Recommendation");

/// Fulfillment of a Spot Instance request, `EC2 Spot Instance Request Fulfillment`.
///
/// See [Spot Instance request fulfillment events](https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-request-status.html).
#[data_class(rename_all = "kebab-case")]
pub struct Ec2SpotInstanceRequestFulfillment {
    /// ID of the Spot Instance request.
    #[data_class(required)]
    pub spot_instance_request_id: Str,
    /// ID of the instance.
    pub instance_id: Str,
}

detail!(Ec2SpotInstanceRequestFulfillment, "aws.ec2", "EC2 Spot Instance Request Fulfillment");

/// Result of an operation on an EBS volume, `EBS Volume Notification`. The ARN of the volume is in `resources` of the
/// event.
///
/// See [EventBridge events for Amazon EBS](https://docs.aws.amazon.com/ebs/latest/userguide/ebs-cloud-watch-events.html).
#[data_class(rename_all = "kebab-case")]
pub struct Ec2EbsVolumeNotification {
    /// Operation: `createVolume`, `modifyVolume`, `deleteVolume`, `attachVolume`, `reattachVolume` or `detachVolume`.
    #[data_class(required)]
    pub event: Str,
    /// Result: `available`, `failed`, `deleted`, `optimizing` or `completed`, depending on the operation.
    pub result: Str,
    /// Reason for a failure; empty otherwise.
    pub cause: Str,
    /// ID of the request; empty if there is none.
    pub request_id: Str,
}

detail!(Ec2EbsVolumeNotification, "aws.ec2", "EBS Volume Notification");

/// Result of an operation on an EBS snapshot, `EBS Snapshot Notification`.
///
/// See [EventBridge events for Amazon EBS](https://docs.aws.amazon.com/ebs/latest/userguide/ebs-cloud-watch-events.html).
#[data_class(rename_all = "kebab-case")]
pub struct Ec2EbsSnapshotNotification {
    /// Operation: `createSnapshot`, `copySnapshot` or `shareSnapshot`.
    #[data_class(required)]
    pub event: Str,
    /// Result: `succeeded` or `failed`.
    pub result: Str,
    /// Reason for a failure; empty otherwise.
    pub cause: Str,
    /// ID of the request; empty if there is none.
    pub request_id: Str,
    /// ARN of the snapshot.
    #[data_class(name = "snapshot_id")]
    pub snapshot_id: Str,
    /// ARN of the volume or of the snapshot that was copied, or the ID of the AWS account that shared the snapshot.
    pub source: Str,
    /// Time at which the operation started, in RFC 3339 format.
    #[data_class(name = "startTime", alias = "StartTime")]
    pub start_time: RawTimestamp,
    /// Time at which the operation ended, in RFC 3339 format.
    #[data_class(name = "endTime", alias = "EndTime")]
    pub end_time: RawTimestamp,
}

detail!(Ec2EbsSnapshotNotification, "aws.ec2", "EBS Snapshot Notification");
