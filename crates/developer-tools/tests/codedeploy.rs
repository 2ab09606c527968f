//! Tests of CodeDeploy hooks, using fixtures of each shape.
#![cfg(feature = "codedeploy")]

use std::path::Path;

use lambda_event_sources_base::{ErrorKind, from_str, testing};
use lambda_event_sources_developer_tools::CodeDeployLifecycleHookEvent;

fn fixture(name: &str, unknown: &[&str]) -> CodeDeployLifecycleHookEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/codedeploy-lifecycle-hook").join(name);
    testing::check(&path, &["DeploymentId"], unknown)
}

#[test]
fn hooks() {
    let event = fixture("before-allow-traffic.json", &[]);
    assert_eq!(event.deployment_id, "d-A1B2C3D4E");
    assert_eq!(event.lifecycle_event_hook_execution_id, "eyJlbmNyeXB0ZWREYXRhIjoiYmVmb3JlIn0=");
    let event = fixture("combined.json", &["/Combined"]);
    assert_eq!(event.deployment_id, "d-F5G6H7I8J");
}

#[test]
fn events_of_other_sources_are_refused() {
    let error = from_str::<CodeDeployLifecycleHookEvent>(r#"{"CodePipeline.job": {}}"#).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::WrongSource);
    assert!(error.to_string().contains("found a `CodePipelineJobEvent`"), "{error}");
}
