use lambda_event_sources_eventbridge::{CodeBuildBuildPhaseChange, CodeBuildBuildStateChange, CodeBuildStatus};
use serde_json::json;

use crate::detail;

#[test]
fn state_change() {
    let change: CodeBuildBuildStateChange = detail("codebuild-build-state-change.json", &["build-status"]);
    assert_eq!(change.build_status, CodeBuildStatus::Failed);
    assert_eq!((&*change.project_name, &*change.version), ("shop", "1"));
    assert!(change.build_id.ends_with(":build/shop:0f1e2d3c-4b5a-4697-8879-6a5b4c3d2e1f"));
    assert_eq!(change.current_phase, "COMPLETED");
    assert_eq!(change.current_phase_context, "[COMMAND_EXECUTION_ERROR: exit status 2]");

    let build = &change.additional_information;
    assert_eq!(
        (build.build_number, build.build_complete, &*build.initiator),
        (Some(41), Some(true), "codepipeline/shop")
    );
    assert_eq!(build.build_start_time.timestamp().unwrap().to_string(), "2024-05-14T09:20:29Z");
    assert_eq!((build.timeout_in_minutes, build.queued_timeout_in_minutes), (Some(60), Some(480)));
    assert_eq!((&*build.source.source_type, build.source.buildspec.as_deref()), ("GITHUB", Some("ci/buildspec.yml")));
    assert_eq!(build.source.location.as_deref(), Some("https://git.example.com/shop.git"));
    assert_eq!(build.source_version.as_deref(), Some("refs/heads/main"));
    let artifact = build.artifact.as_ref().unwrap();
    assert_eq!(artifact.location, "arn:aws:s3:::shop-artifacts/shop.zip");
    assert_eq!(artifact.md5sum.as_deref(), Some("0cc175b9c0f1b6a831c399e269772661"));
    assert!(artifact.sha256sum.as_ref().unwrap().starts_with("ca978112"));
    let environment = &build.environment;
    assert_eq!(
        (&*environment.environment_type, &*environment.image),
        ("LINUX_CONTAINER", "aws/codebuild/standard:7.0")
    );
    assert_eq!((&*environment.compute_type, environment.privileged_mode), ("BUILD_GENERAL1_SMALL", Some(true)));
    assert_eq!(environment.image_pull_credentials_type.as_deref(), Some("CODEBUILD"));
    let variable = &environment.environment_variables[0];
    assert_eq!((&*variable.name, variable.variable_type.as_deref()), ("NPM_TOKEN", Some("PLAINTEXT")));
    assert_eq!(variable.value.expose(), "hush-codebuild-token");
    assert_eq!(build.logs.group_name.as_deref(), Some("/aws/codebuild/shop"));
    assert_eq!(build.logs.stream_name.as_deref(), Some("0f1e2d3c-4b5a-4697-8879-6a5b4c3d2e1f"));
    assert!(build.logs.deep_link.starts_with("https://console.aws.amazon.com/cloudwatch/"));
    assert_eq!(build.cache.to_value().unwrap(), json!({"type": "LOCAL", "modes": ["LOCAL_SOURCE_CACHE"]}));
    let network = build.network_interface.as_ref().unwrap();
    assert_eq!((&*network.subnet_id, &*network.eni_id), ("subnet-0c1d2e3f", "eni-0a1b2c3d"));
}

#[test]
fn phases() {
    let change: CodeBuildBuildStateChange = detail("codebuild-build-state-change.json", &["build-status"]);
    let [submitted, build, completed] = change.additional_information.phases.as_slice() else {
        panic!("three phases");
    };
    assert_eq!((&*submitted.phase_type, submitted.phase_context.len()), ("SUBMITTED", 0));
    assert_eq!((&*build.phase_type, &build.phase_status), ("BUILD", &Some(CodeBuildStatus::Failed)));
    assert_eq!(build.phase_context, ["COMMAND_EXECUTION_ERROR: exit status 2"]);
    assert_eq!(build.start_time.timestamp().unwrap().to_string(), "2024-05-14T09:21:00Z");
    assert_eq!(build.end_time.as_ref().unwrap().timestamp().unwrap().to_string(), "2024-05-14T09:25:58Z");
    assert_eq!(build.duration_in_seconds, Some(298.5));
    assert_eq!((&completed.phase_status, &completed.end_time), (&None, &None));
    assert_eq!(completed.duration_in_seconds, None);
}

#[test]
fn phase_change() {
    let change: CodeBuildBuildPhaseChange = detail("codebuild-build-phase-change.json", &["completed-phase"]);
    assert_eq!((&*change.completed_phase, &change.completed_phase_status), ("BUILD", &CodeBuildStatus::Failed));
    assert_eq!(change.completed_phase_duration_seconds, Some(298.5));
    assert_eq!(change.completed_phase_start.timestamp().unwrap().to_string(), "2024-05-14T09:21:00Z");
    assert_eq!(change.completed_phase_end.timestamp().unwrap().to_string(), "2024-05-14T13:25:58Z");
    assert_eq!(change.completed_phase_context, "[COMMAND_EXECUTION_ERROR: exit status 2]");
    assert_eq!((&*change.project_name, &*change.version), ("shop", "1"));
    assert!(change.build_id.contains(":build/shop:"));
    let build = &change.additional_information;
    assert_eq!((build.build_complete, &*build.initiator, build.build_number), (Some(false), "ada", None));
    assert_eq!((&build.artifact, &build.source.location, &build.logs.group_name), (&None, &None, &None));
    assert!(build.cache.is_null() && build.network_interface.is_none());
}
