//! Events of Amazon EC2 Auto Scaling.

use lambda_event_sources_base::{RawTimestamp, Str, data_class, string_enum};

use crate::detail::detail;

/// Launch or termination of an instance: `EC2 Instance Launch Successful`, `EC2 Instance Launch Unsuccessful`,
/// `EC2 Instance Terminate Successful` or `EC2 Instance Terminate Unsuccessful`.
///
/// See [Amazon EC2 Auto Scaling event reference](https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html).
///
/// ```
/// use lambda_event_sources::{AutoScalingInstanceActivity, EventBridgeEvent, from_str};
///
/// let event: EventBridgeEvent<AutoScalingInstanceActivity> = from_str(
///     r#"{
///         "detail-type": "EC2 Instance Launch Successful",
///         "source": "aws.autoscaling",
///         "detail": {
///             "AutoScalingGroupName": "workers",
///             "EC2InstanceId": "i-0123456789abcdef0",
///             "Details": {"Availability Zone": "eu-central-1b"}
///         }
///     }"#,
/// )?;
/// assert_eq!(event.detail.details.availability_zone, "eu-central-1b");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[doc(alias = "AutoScalingEvent")]
#[data_class(rename_all = "PascalCase")]
pub struct AutoScalingInstanceActivity {
    /// Name of the Auto Scaling group.
    #[data_class(required)]
    pub auto_scaling_group_name: Str,
    /// ID of the scaling activity.
    pub activity_id: Str,
    /// ID of the request.
    pub request_id: Str,
    /// Status of the activity, such as `InProgress` or `Failed`.
    pub status_code: Str,
    /// Status of the activity, as human-readable text; can be empty or absent.
    pub status_message: Option<Str>,
    /// Description of the activity, as human-readable text.
    pub description: Option<Str>,
    /// Reason for the activity, as human-readable text.
    pub cause: Str,
    /// Time at which the activity started, in RFC 3339 format.
    pub start_time: RawTimestamp,
    /// Time at which the activity ended, in RFC 3339 format.
    pub end_time: RawTimestamp,
    /// ID of the instance; empty if the launch failed before the instance had one.
    #[data_class(name = "EC2InstanceId")]
    pub ec2_instance_id: Str,
    /// Location of the instance.
    pub details: AutoScalingInstanceLocation,
    /// Place from which the instance moved; absent if the group has no warm pool.
    pub origin: Option<AutoScalingPlace>,
    /// Place to which the instance moved; absent if the group has no warm pool.
    pub destination: Option<AutoScalingPlace>,
}

detail!(
    AutoScalingInstanceActivity,
    "aws.autoscaling",
    "EC2 Instance Launch Successful",
    "EC2 Instance Launch Unsuccessful",
    "EC2 Instance Terminate Successful",
    "EC2 Instance Terminate Unsuccessful",
);

/// Location of an instance.
#[data_class]
pub struct AutoScalingInstanceLocation {
    /// Availability Zone, such as `eu-central-1b`.
    #[data_class(name = "Availability Zone")]
    pub availability_zone: Str,
    /// ID of the subnet; absent if the launch failed before a subnet was chosen.
    #[data_class(name = "Subnet ID")]
    pub subnet_id: Option<Str>,
}

string_enum! {
    /// Place of an instance before or after an activity.
    pub enum AutoScalingPlace {
        /// Outside of the Auto Scaling group: the instance is launched or terminated.
        Ec2 = "EC2",
        /// Warm pool of the group.
        WarmPool = "WarmPool",
        /// Auto Scaling group.
        AutoScalingGroup = "AutoScalingGroup",
    }
}

/// Instance that waits for a lifecycle hook: `EC2 Instance-launch Lifecycle Action` or
/// `EC2 Instance-terminate Lifecycle Action`.
///
/// See [Amazon EC2 Auto Scaling event reference](https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html).
#[data_class(rename_all = "PascalCase")]
pub struct AutoScalingLifecycleAction {
    /// Token with which the action is completed.
    #[data_class(required)]
    pub lifecycle_action_token: Str,
    /// Name of the Auto Scaling group.
    pub auto_scaling_group_name: Str,
    /// Name of the lifecycle hook.
    pub lifecycle_hook_name: Str,
    /// ID of the instance.
    #[data_class(name = "EC2InstanceId")]
    pub ec2_instance_id: Str,
    /// Transition of the instance.
    pub lifecycle_transition: AutoScalingLifecycleTransition,
    /// Text that the lifecycle hook adds to its notifications; absent if it has none.
    pub notification_metadata: Option<Str>,
    /// Place from which the instance moves; absent if the group has no warm pool.
    pub origin: Option<AutoScalingPlace>,
    /// Place to which the instance moves; absent if the group has no warm pool.
    pub destination: Option<AutoScalingPlace>,
}

detail!(
    AutoScalingLifecycleAction,
    "aws.autoscaling",
    "EC2 Instance-launch Lifecycle Action",
    "EC2 Instance-terminate Lifecycle Action",
);

string_enum! {
    /// Transition of an instance that a lifecycle hook holds up.
    pub enum AutoScalingLifecycleTransition {
        /// The instance is launched.
        Launching = "autoscaling:EC2_INSTANCE_LAUNCHING",
        /// The instance is terminated.
        Terminating = "autoscaling:EC2_INSTANCE_TERMINATING",
    }
}

/// Progress of an instance refresh: `EC2 Auto Scaling Instance Refresh Started`, `… Checkpoint Reached`, `… Succeeded`,
/// `… Failed` or `… Cancelled`.
///
/// See [Amazon EC2 Auto Scaling event reference](https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html).
#[data_class(rename_all = "PascalCase")]
pub struct AutoScalingInstanceRefresh {
    /// ID of the instance refresh.
    #[data_class(required)]
    pub instance_refresh_id: Str,
    /// Name of the Auto Scaling group.
    pub auto_scaling_group_name: Str,
    /// Percentage of instances that have been replaced, as text; only for a checkpoint.
    pub checkpoint_percentage: Option<Str>,
    /// Time to wait before the refresh continues, in seconds, as text; only for a checkpoint.
    pub checkpoint_delay: Option<Str>,
}

detail!(
    AutoScalingInstanceRefresh,
    "aws.autoscaling",
    "EC2 Auto Scaling Instance Refresh Started",
    "EC2 Auto Scaling Instance Refresh Checkpoint Reached",
    "EC2 Auto Scaling Instance Refresh Succeeded",
    "EC2 Auto Scaling Instance Refresh Failed",
    "EC2 Auto Scaling Instance Refresh Cancelled",
);
