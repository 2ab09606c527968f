use lambda_event_sources_base::Dict;
use lambda_event_sources_eventbridge::{
    EmrAutoScalingPolicyStateChange, EmrClusterStateChange, EmrConfigurationError, EmrInstanceFleetStateChange,
    EmrInstanceGroupStateChange, EmrStepStatusChange,
};

use crate::detail;

const CLUSTER: &str = "j-0123456789ABC";

#[test]
fn cluster() {
    let change: EmrClusterStateChange = detail("emr-cluster-state-change.json", &["clusterId"]);
    assert_eq!((&*change.cluster_id, &*change.name), (CLUSTER, "nightly"));
    assert_eq!((&*change.state, &*change.severity), ("TERMINATED_WITH_ERRORS", "CRITICAL"));
    let reason: Dict = change.state_change_reason.json().unwrap();
    assert_eq!(reason.get_str("message"), Some("exit code 3"));
    assert_eq!(change.message, "The cluster has failed.");
}

#[test]
fn step() {
    let change: EmrStepStatusChange = detail("emr-step-status-change.json", &["stepId"]);
    assert_eq!((&*change.step_id, &*change.cluster_id, &*change.name), ("s-0123456789DEF", CLUSTER, "join"));
    assert_eq!((&*change.state, &*change.action_on_failure), ("FAILED", "CONTINUE"));
    assert_eq!((&*change.severity, &*change.message), ("ERROR", "The step has failed."));
}

#[test]
fn instance_group() {
    let change: EmrInstanceGroupStateChange = detail("emr-instance-group-state-change.json", &["instanceGroupId"]);
    assert_eq!((&*change.instance_group_id, &*change.cluster_id), ("ig-0123456789GHI", CLUSTER));
    assert_eq!((&*change.instance_group_type, &*change.instance_type), ("CORE", "m5.xlarge"));
    assert_eq!((&*change.market, &*change.state), ("SPOT", "RESIZING"));
    assert_eq!((&*change.requested_instance_count, &*change.running_instance_count), ("4", "3"));
    assert_eq!((&*change.severity, &*change.message), ("INFO", "A resize has started."));
}

#[test]
fn instance_fleet() {
    let change: EmrInstanceFleetStateChange = detail("emr-instance-fleet-state-change.json", &["instanceFleetId"]);
    assert_eq!((&*change.instance_fleet_id, &*change.cluster_id), ("if-0123456789JKL", CLUSTER));
    assert_eq!((&*change.instance_fleet_type, &*change.state), ("TASK", "RUNNING"));
    assert_eq!((change.target_on_demand_capacity, change.provisioned_on_demand_capacity), (Some(20), Some(18)));
    assert_eq!((change.target_spot_capacity, change.provisioned_spot_capacity), (Some(32), Some(30)));
    assert_eq!((&*change.severity, &*change.message), ("INFO", "A resize has ended."));
}

#[test]
fn auto_scaling_policy() {
    let change: EmrAutoScalingPolicyStateChange = detail("emr-auto-scaling-policy-state-change.json", &["resourceId"]);
    assert_eq!((&*change.resource_id, &*change.scaling_resource_type), ("ig-0123456789GHI", "INSTANCE_GROUP"));
    assert_eq!((&*change.cluster_id, &*change.state), (CLUSTER, "ATTACHED"));
    assert_eq!(change.message, "The policy is attached.");
}

#[test]
fn configuration_error() {
    let error: EmrConfigurationError = detail("emr-configuration-error.json", &["clusterId"]);
    assert_eq!((&*error.cluster_id, &*error.severity), (CLUSTER, "ERROR"));
    assert_eq!(error.description, "The primary node is unreachable.");
}
