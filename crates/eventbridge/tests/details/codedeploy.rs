use lambda_event_sources_eventbridge::{
    CodeDeployDeploymentStateChange, CodeDeployInstanceStateChange, CodeDeployState,
};

use crate::detail;

#[test]
fn deployment() {
    let change: CodeDeployDeploymentStateChange = detail("codedeploy-deployment-state-change.json", &["deploymentId"]);
    assert_eq!((&*change.deployment_id, &*change.application), ("d-ABCDEF123", "shop"));
    assert_eq!((&*change.deployment_group, &*change.region), ("prod", "eu-central-1"));
    assert_eq!(change.instance_group_id, "c1d2e3f4-a5b6-4c78-9d0e-1f2a3b4c5d6e");
    assert_eq!(change.state, CodeDeployState::Failure);
}

#[test]
fn instance() {
    let change: CodeDeployInstanceStateChange = detail("codedeploy-instance-state-change.json", &["instanceId"]);
    assert_eq!((&*change.instance_id, &*change.deployment_id), ("i-0a1b2c3d4e5f60718", "d-ABCDEF123"));
    assert_eq!((&*change.application, &*change.deployment_group), ("shop", "prod"));
    assert_eq!(change.instance_group_id, "c1d2e3f4-a5b6-4c78-9d0e-1f2a3b4c5d6e");
    assert_eq!((&change.state, &*change.region), (&CodeDeployState::Success, "eu-central-1"));
}
