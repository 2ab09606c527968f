//! Tests of the lifecycle hooks of Amazon ECS, and of their responses.

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, from_str, testing};
use lambda_event_sources_ecs::{
    EcsDeploymentHookEvent, EcsDeploymentHookResponse, EcsDeploymentHookStatus, EcsDeploymentLifecycleStage,
};
use serde_json::json;

const GREEN: &str = "arn:aws:ecs:eu-central-1:123456789012:service-revision/shop/orders/7000000000000000002";
const BLUE: &str = "arn:aws:ecs:eu-central-1:123456789012:service-revision/shop/orders/7000000000000000001";

fn fixture(name: &str) -> EcsDeploymentHookEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/ecs-deployment-hook").join(name);
    testing::check(&path, &["lifecycleStage", "executionDetails"], &[])
}

#[test]
fn canary_step() {
    let event = fixture("canary-step.json");
    assert_eq!(event.execution_id, "0b7e4a51-9c2d-4f36-8a17-5d3e2f1c0b9a");
    assert_eq!(event.lifecycle_stage, EcsDeploymentLifecycleStage::ProductionTrafficShift);
    assert_eq!(
        event.resource_arn,
        "arn:aws:ecs:eu-central-1:123456789012:service-deployment/shop/orders/Fe2XkLmNoPqRsTuVwXyZ1"
    );
    let details = &event.execution_details;
    assert_eq!(details.service_arn, "arn:aws:ecs:eu-central-1:123456789012:service/shop/orders");
    assert_eq!(details.target_service_revision_arn, GREEN);
    assert!(details.test_traffic_weights.is_empty() && event.hook_details.is_empty());
    assert_eq!(details.production_traffic_weights.get_f64(GREEN), Some(12.5));
    assert_eq!(details.production_traffic_weights.get_f64(BLUE), Some(87.5));
    assert!(!event.is_rollback());
}

#[test]
fn second_invocation() {
    let event = fixture("second-invocation.json");
    assert_eq!(event.lifecycle_stage, EcsDeploymentLifecycleStage::TestTrafficShift);
    assert_eq!(event.execution_details.test_traffic_weights.get_i64(GREEN), Some(100));
    assert!(event.execution_details.production_traffic_weights.is_empty());
    assert_eq!(event.hook_details.get_str("bucket"), Some("example-approvals"));
    assert_eq!(event.hook_details.get_i64("attempts"), Some(2));
    assert!(!event.is_rollback());
}

#[test]
fn rollback() {
    let mut event = fixture("rollback.json");
    assert_eq!(event.execution_details.production_traffic_weights.get_i64(BLUE), Some(100));
    assert!(event.is_rollback());
    // Before the first step of a deployment, the weights are the same.
    event.lifecycle_stage = EcsDeploymentLifecycleStage::PreProductionTrafficShift;
    assert!(!event.is_rollback());
}

#[test]
fn bad_input_has_its_path() -> Result<(), Error> {
    for (event, kind, path) in [
        (r#"{"executionDetails": {}}"#, ErrorKind::Missing, "lifecycleStage"),
        (r#"{"lifecycleStage": "PRE_SCALE_UP"}"#, ErrorKind::Missing, "executionDetails"),
        (
            r#"{"lifecycleStage": "PRE_SCALE_UP", "executionDetails": {"testTrafficWeights": 7}}"#,
            ErrorKind::WrongType,
            "executionDetails.testTrafficWeights",
        ),
    ] {
        let error = from_str::<EcsDeploymentHookEvent>(event).unwrap_err();
        assert_eq!((error.kind(), error.path()), (kind, path));
    }
    let event: EcsDeploymentHookEvent = from_str(r#"{"lifecycleStage": "BAKE", "executionDetails": {}}"#)?;
    assert_eq!(event.lifecycle_stage, "BAKE");
    Ok(())
}

#[test]
fn responses() -> Result<(), Error> {
    let json_of = |response: &EcsDeploymentHookResponse| serde_json::to_value(response).unwrap();
    assert_eq!(json_of(&EcsDeploymentHookResponse::succeeded()), json!({"hookStatus": "SUCCEEDED"}));
    assert_eq!(json_of(&EcsDeploymentHookResponse::failed()), json!({"hookStatus": "FAILED"}));
    assert_eq!(json_of(&EcsDeploymentHookResponse::in_progress()), json!({"hookStatus": "IN_PROGRESS"}));
    let response = EcsDeploymentHookResponse::in_progress()
        .with_call_back_delay(45)
        .with_hook_detail("attempts", 3)
        .with_hook_detail("bucket", "example-approvals");
    assert_eq!(
        json_of(&response),
        json!({"hookStatus": "IN_PROGRESS", "callBackDelay": 45,
               "hookDetails": {"attempts": 3, "bucket": "example-approvals"}})
    );
    let again: EcsDeploymentHookResponse = from_str(&json_of(&response).to_string())?;
    assert_eq!((again.hook_status, again.call_back_delay), (EcsDeploymentHookStatus::InProgress, Some(45)));
    assert!(from_str::<EcsDeploymentHookResponse>("{}").is_err());
    Ok(())
}
