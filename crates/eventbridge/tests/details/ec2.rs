use lambda_event_sources_eventbridge::{
    Ec2EbsSnapshotNotification, Ec2EbsVolumeNotification, Ec2InstanceRebalanceRecommendation, Ec2InstanceState,
    Ec2InstanceStateChange, Ec2SpotInstanceAction, Ec2SpotInstanceInterruptionWarning,
    Ec2SpotInstanceRequestFulfillment,
};

use crate::detail;

const INSTANCE: &str = "i-0a1b2c3d4e5f60718";

#[test]
fn instances() {
    let change: Ec2InstanceStateChange = detail("ec2-instance-state-change.json", &["instance-id"]);
    assert_eq!((&*change.instance_id, &change.state), (INSTANCE, &Ec2InstanceState::ShuttingDown));

    let warning: Ec2SpotInstanceInterruptionWarning =
        detail("ec2-spot-instance-interruption-warning.json", &["instance-id"]);
    assert_eq!((&*warning.instance_id, &warning.instance_action), (INSTANCE, &Ec2SpotInstanceAction::Hibernate));

    let recommendation: Ec2InstanceRebalanceRecommendation =
        detail("ec2-instance-rebalance-recommendation.json", &["instance-id"]);
    assert_eq!(recommendation.instance_id, INSTANCE);

    let fulfillment: Ec2SpotInstanceRequestFulfillment =
        detail("ec2-spot-instance-request-fulfillment.json", &["spot-instance-request-id"]);
    assert_eq!((&*fulfillment.spot_instance_request_id, &*fulfillment.instance_id), ("sir-7f8e9d0c", INSTANCE));
}

#[test]
fn volume() {
    let notification: Ec2EbsVolumeNotification = detail("ec2-ebs-volume-notification.json", &["event"]);
    assert_eq!((&*notification.event, &*notification.result), ("createVolume", "failed"));
    assert!(notification.cause.ends_with(" is disabled."));
    assert_eq!(notification.request_id, "0e1d2c3b-4a59-4687-9786-a5b4c3d2e1f0");
}

#[test]
fn snapshots() {
    let created: Ec2EbsSnapshotNotification = detail("ec2-ebs-snapshot-notification.json", &["event"]);
    assert_eq!((&*created.event, &*created.result), ("createSnapshot", "succeeded"));
    assert_eq!((&*created.cause, &*created.request_id), ("", ""));
    assert_eq!(created.snapshot_id, "arn:aws:ec2::eu-central-1:snapshot/snap-0123abcd4567ef890");
    assert_eq!(created.source, "arn:aws:ec2::eu-central-1:volume/vol-0f1e2d3c4b5a69788");
    assert_eq!(created.start_time, "2024-05-14T09:10:00Z");
    assert_eq!(created.end_time, "2024-05-14T09:25:59Z");

    let failed: Ec2EbsSnapshotNotification = detail("ec2-ebs-snapshot-copy-failed.json", &["event"]);
    assert_eq!(failed.cause, "Source snapshot is not readable");
    assert_eq!(failed.start_time, "2024-05-14T09:10:00Z");
    assert_eq!(failed.end_time, "2024-05-14T09:11:30Z");
}
