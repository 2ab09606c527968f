use lambda_event_sources_eventbridge::{
    AutoScalingInstanceActivity, AutoScalingInstanceRefresh, AutoScalingLifecycleAction,
    AutoScalingLifecycleTransition, AutoScalingPlace,
};

use crate::detail;

#[test]
fn launch() {
    let activity: AutoScalingInstanceActivity =
        detail("auto-scaling-launch-successful.json", &["AutoScalingGroupName"]);
    assert_eq!(activity.auto_scaling_group_name, "workers");
    assert_eq!(activity.activity_id, "f0e1d2c3-b4a5-4968-8778-695a4b3c2d1e");
    assert_eq!(activity.request_id, "f0e1d2c3-b4a5-4968-8778-695a4b3c2d1e");
    assert_eq!((&*activity.status_code, activity.status_message.as_deref()), ("InProgress", Some("")));
    assert_eq!(activity.description.unwrap(), "Launching a new EC2 instance: i-0a1b2c3d4e5f60718");
    assert!(activity.cause.contains("monitor alarm orders-queue-too-long"));
    assert_eq!(activity.start_time, "2024-05-14T09:25:13.671Z");
    assert_eq!(activity.end_time, "2024-05-14T09:26:01.208Z");
    assert_eq!(activity.ec2_instance_id, "i-0a1b2c3d4e5f60718");
    assert_eq!(activity.details.availability_zone, "eu-central-1b");
    assert_eq!(activity.details.subnet_id.unwrap(), "subnet-0c1d2e3f");
    assert_eq!(activity.origin, Some(AutoScalingPlace::WarmPool));
    assert_eq!(activity.destination, Some(AutoScalingPlace::AutoScalingGroup));
}

#[test]
fn failed_launch() {
    let activity: AutoScalingInstanceActivity =
        detail("auto-scaling-launch-unsuccessful.json", &["AutoScalingGroupName"]);
    assert_eq!((&*activity.status_code, &*activity.ec2_instance_id), ("Failed", ""));
    assert_eq!((activity.status_message, activity.description), (None, None));
    assert_eq!((activity.origin, activity.destination, activity.details.subnet_id), (None, None, None));
}

#[test]
fn lifecycle_actions() {
    let action: AutoScalingLifecycleAction =
        detail("auto-scaling-launch-lifecycle-action.json", &["LifecycleActionToken"]);
    assert_eq!(action.lifecycle_action_token, "3c2b1a09-8f7e-4d6c-9b5a-403928171605");
    assert_eq!((&*action.auto_scaling_group_name, &*action.lifecycle_hook_name), ("workers", "install-agent"));
    assert_eq!(action.ec2_instance_id, "i-0a1b2c3d4e5f60718");
    assert_eq!(action.lifecycle_transition, AutoScalingLifecycleTransition::Launching);
    assert_eq!(action.notification_metadata.unwrap(), "agent=7");
    assert_eq!((action.origin, action.destination), (Some(AutoScalingPlace::Ec2), Some(AutoScalingPlace::WarmPool)));

    let action: AutoScalingLifecycleAction =
        detail("auto-scaling-terminate-lifecycle-action.json", &["LifecycleActionToken"]);
    assert_eq!(action.lifecycle_transition, AutoScalingLifecycleTransition::Terminating);
    assert_eq!((action.notification_metadata, action.origin, action.destination), (None, None, None));
}

#[test]
fn instance_refresh() {
    let refresh: AutoScalingInstanceRefresh =
        detail("auto-scaling-instance-refresh-checkpoint.json", &["InstanceRefreshId"]);
    assert_eq!(refresh.instance_refresh_id, "6d5c4b3a-2918-4706-b5f4-e3d2c1b0a998");
    assert_eq!(refresh.auto_scaling_group_name, "workers");
    assert_eq!(refresh.checkpoint_percentage.unwrap(), "40");
    assert_eq!(refresh.checkpoint_delay.unwrap(), "1800");
}
