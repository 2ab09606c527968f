use lambda_event_sources_eventbridge::{
    CodePipelineActionExecutionStateChange, CodePipelinePipelineExecutionStateChange,
    CodePipelineStageExecutionStateChange, CodePipelineState,
};

use crate::detail;

const EXECUTION: &str = "5d4c3b2a-1908-4f7e-8d6c-5b4a39281706";

#[test]
fn pipeline() {
    let change: CodePipelinePipelineExecutionStateChange = detail("codepipeline-pipeline-started.json", &["pipeline"]);
    assert_eq!((&*change.pipeline, &*change.execution_id, change.version), ("shop", EXECUTION, 3));
    assert_eq!(change.state, CodePipelineState::Started);
    let trigger = change.execution_trigger.unwrap();
    assert_eq!(trigger.trigger_type, "StartPipelineExecution");
    assert_eq!(trigger.trigger_detail.as_deref(), Some("arn:aws:iam::123456789012:user/ada"));
    assert_eq!((change.stop_execution_comments, change.pipeline_execution_attempt), (None, Some(1)));
    assert_eq!(change.start_time.unwrap(), "2024-05-14T09:26:02.611Z");

    let change: CodePipelinePipelineExecutionStateChange = detail("codepipeline-pipeline-stopping.json", &["pipeline"]);
    assert_eq!(change.state, CodePipelineState::Stopping);
    assert_eq!(change.stop_execution_comments.as_deref(), Some("wrong commit"));
    assert_eq!((change.execution_trigger, change.pipeline_execution_attempt, change.start_time), (None, None, None));
}

#[test]
fn stage() {
    let change: CodePipelineStageExecutionStateChange = detail("codepipeline-stage-failed.json", &["stage"]);
    assert_eq!((&*change.stage, &*change.pipeline, &*change.execution_id), ("Deploy", "shop", EXECUTION));
    assert_eq!((change.version, &change.state), (3, &CodePipelineState::Failed));
    assert_eq!(change.pipeline_execution_attempt, Some(2));
    assert_eq!(change.start_time.unwrap(), "2024-05-14T09:20:02.611Z");
}

#[test]
fn action() {
    let change: CodePipelineActionExecutionStateChange = detail("codepipeline-action-failed.json", &["action"]);
    assert_eq!((&*change.action, &*change.stage, &*change.pipeline), ("DeployToProd", "Deploy", "shop"));
    assert_eq!(change.action_execution_id.as_deref(), Some("0a1b2c3d-4e5f-4607-8192-a3b4c5d6e7f8"));
    assert_eq!(
        (&*change.execution_id, change.version, &change.state),
        (EXECUTION, Some(3), &CodePipelineState::Failed)
    );
    assert_eq!(change.region.as_deref(), Some("eu-central-1"));
    assert_eq!((&*change.action_type.owner, &*change.action_type.category), ("AWS", "Deploy"));
    assert_eq!((&*change.action_type.provider, &*change.action_type.version), ("CodeDeploy", "1"));
    assert_eq!(change.input_artifacts[0].name, "BuildOutput");
    assert_eq!(change.input_artifacts[0].s3_location.bucket, "pipeline-artifacts");
    assert_eq!(change.input_artifacts[0].s3_location.key, "shop/BuildOutp/a1b2c3");
    assert_eq!(change.output_artifacts[0].name, "Report");
    let result = change.execution_result.unwrap();
    assert_eq!(result.external_execution_id.as_deref(), Some("d-ABCDEF123"));
    assert_eq!(result.external_execution_summary.as_deref(), Some("Deployment d-ABCDEF123 failed"));
    assert_eq!(result.external_execution_url.as_deref(), Some("https://console.aws.amazon.com/codedeploy/home"));
    assert_eq!(result.error_code.as_deref(), Some("JobFailed"));
    assert_eq!(change.pipeline_execution_attempt, Some(1));
    assert_eq!(change.start_time.unwrap(), "2024-05-14T09:25:02.611Z");
}
