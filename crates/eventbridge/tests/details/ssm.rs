use lambda_event_sources_base::Dict;
use lambda_event_sources_eventbridge::{
    SsmAssociationStateChange, SsmAutomationExecutionStatusChange, SsmAutomationStepStatusChange,
    SsmCalendarStateChange, SsmCommandInvocationStatusChange, SsmCommandStatusChange,
    SsmConfigurationComplianceStateChange, SsmInstanceAssociationStateChange, SsmMaintenanceWindowChange,
    SsmParameterStoreChange, SsmParameterStoreOperation, SsmParameterStorePolicyAction,
};
use serde_json::Value;

use crate::detail;

const INSTANCE: &str = "i-0a1b2c3d4e5f60718";

#[test]
fn parameter_store() {
    let change: SsmParameterStoreChange = detail("ssm-parameter-store-change.json", &["name"]);
    assert_eq!((&*change.name, &*change.parameter_type), ("/shop/flags", "SecureString"));
    assert_eq!(change.operation, SsmParameterStoreOperation::LabelParameterVersion);
    assert_eq!((change.description.as_deref(), change.label.as_deref()), (Some("Feature flags"), Some("live")));

    let action: SsmParameterStorePolicyAction = detail("ssm-parameter-store-policy-action.json", &["parameter-name"]);
    assert_eq!((&*action.parameter_name, &*action.parameter_type), ("/shop/flags", "String"));
    assert_eq!((&*action.policy_type, &*action.action_status), ("Expiration", "Success"));
    assert_eq!(action.policy_content.json::<Dict>().unwrap().get_str("Version"), Some("1.0"));
    assert_eq!(action.action_reason, "The parameter expired");
}

#[test]
fn run_command() {
    const COMMAND: &str = "d1e2f3a4-b5c6-4d7e-8f90-a1b2c3d4e5f6";
    let change: SsmCommandStatusChange = detail("ssm-command-status-change.json", &["command-id"]);
    assert_eq!((&*change.command_id, &*change.document_name), (COMMAND, "AWS-RunShellScript"));
    assert_eq!(change.status, "Success");
    assert_eq!(change.requested_date_time, "2024-05-14T09:26:02.049Z");
    assert_eq!(change.expire_after, "2024-05-14T11:26:02.049Z");
    let parameters = change.parameters.expose();
    assert_eq!(parameters.get("executionTimeout").unwrap(), &["3600"]);
    assert_eq!(parameters.get("commands").unwrap(), &["login --password hush-command"]);

    let change: SsmCommandInvocationStatusChange = detail("ssm-command-invocation-status-change.json", &["command-id"]);
    assert_eq!((&*change.command_id, &*change.instance_id), (COMMAND, INSTANCE));
    assert_eq!((&*change.document_name, &*change.status), ("AWS-RunShellScript", "TimedOut"));
    assert_eq!(change.requested_date_time, "2024-05-14T09:26:02.049Z");
}

#[test]
fn automation() {
    const EXECUTION: &str = "e1f2a3b4-c5d6-4e7f-8091-a2b3c4d5e6f7";
    let change: SsmAutomationExecutionStatusChange =
        detail("ssm-automation-execution-status-change.json", &["ExecutionId"]);
    assert_eq!((&*change.execution_id, &*change.definition), (EXECUTION, "patch"));
    assert_eq!((change.definition_version, &*change.status, change.time), (2, "Success", Some(5753)));
    assert_eq!(change.start_time.timestamp().unwrap().to_string(), "2024-05-14T09:25:20Z");
    assert_eq!(change.end_time.unwrap().timestamp().unwrap().to_string(), "2024-05-14T09:25:26Z");
    assert_eq!(change.executed_by, "arn:aws:iam::123456789012:user/ada");

    let change: SsmAutomationStepStatusChange = detail("ssm-automation-step-status-change.json", &["ExecutionId"]);
    assert_eq!((&*change.execution_id, &*change.definition), (EXECUTION, "patch"));
    assert_eq!((change.definition_version, &*change.status, change.time), (2, "Failed", Some(2630)));
    assert_eq!((&*change.step_name, &*change.action), ("reboot", "aws:runCommand"));
    assert_eq!(change.start_time.timestamp().unwrap().to_string(), "2024-05-14T09:25:21Z");
    assert_eq!(change.end_time.unwrap().timestamp().unwrap().to_string(), "2024-05-14T09:25:24Z");
}

#[test]
fn maintenance_windows() {
    let change: SsmMaintenanceWindowChange =
        detail("ssm-maintenance-window-task-target-invocation.json", &["window-id"]);
    assert_eq!((&*change.window_id, &*change.status), ("mw-0a1b2c3d4e5f60718", "TIMED_OUT"));
    assert_eq!(
        (change.window_execution_id.as_deref(), change.task_execution_id.as_deref()),
        (Some("we-1"), Some("te-1"))
    );
    assert_eq!((change.window_target_id.as_deref(), change.window_task_id), (Some("wt-1"), None));
    assert_eq!(change.start_time.unwrap(), "2024-05-14T09:00:56.427Z");
    assert_eq!(change.end_time.unwrap(), "2024-05-14T09:00:57.070Z");
    assert_eq!(change.owner_information.unwrap().expose(), "hush-owner");

    let change: SsmMaintenanceWindowChange = detail("ssm-maintenance-window-task-registration.json", &["window-id"]);
    assert_eq!((change.window_task_id.as_deref(), &*change.status), (Some("wk-1"), "REGISTERED"));
    assert_eq!((change.start_time, change.window_execution_id, change.owner_information), (None, None, None));
}

#[test]
fn associations() {
    let change: SsmAssociationStateChange = detail("ssm-association-state-change.json", &["association-id"]);
    assert_eq!((&*change.association_id, &*change.association_version), ("as-1", "1"));
    assert_eq!((&*change.document_name, &*change.document_version), ("install-agent", "2"));
    assert_eq!(change.targets.json::<Value>().unwrap()[0]["key"], "InstanceIds");
    assert_eq!((&*change.status, change.schedule_expression.as_deref()), ("Success", Some("rate(30 minutes)")));
    assert_eq!(change.association_status_aggregated_count.json::<Dict>().unwrap().get_i64("Success"), Some(3));
    assert_eq!(change.creation_date, "2024-05-01T00:00:00Z");
    assert_eq!(change.last_updated_date, "2024-05-02T00:00:00Z");
    assert_eq!(change.last_execution_date, "2024-05-14T09:26:00Z");
    assert_eq!(change.last_successful_execution_date.unwrap(), "2024-05-14T09:00:00Z");
    assert_eq!(change.association_cwe_version, "1.0");

    let change: SsmInstanceAssociationStateChange =
        detail("ssm-instance-association-state-change.json", &["association-id"]);
    assert_eq!((&*change.association_id, &*change.instance_id), ("as-1", INSTANCE));
    assert_eq!((&*change.document_name, &*change.document_version), ("install-agent", "2"));
    assert_eq!(change.targets.json::<Value>().unwrap()[0]["values"][0], "*");
    assert_eq!((&*change.status, &*change.detailed_status, &*change.error_code), ("Failed", "Failed", "E7"));
    assert_eq!(change.execution_summary, "1 out of 2 plugins failed");
    assert_eq!(change.output_url, "https://s3.example.com/out");
    assert_eq!(change.creation_date, "2024-05-01T00:00:00Z");
    assert_eq!(change.last_execution_date, "2024-05-14T09:26:00Z");
    assert_eq!(change.last_successful_execution_date.unwrap(), "2024-05-14T09:00:00Z");
    assert_eq!(change.instance_association_cwe_version, "1");
}

#[test]
fn compliance() {
    let change: SsmConfigurationComplianceStateChange = detail("ssm-compliance-state-change.json", &["resource-id"]);
    assert_eq!((&*change.resource_id, &*change.resource_type), (INSTANCE, "managed-instance"));
    assert_eq!((&*change.compliance_status, &*change.compliance_type), ("non_compliant", "Patch"));
    assert_eq!((change.patch_baseline_id.as_deref(), change.severity.as_deref()), (Some("pb-1"), Some("critical")));
    assert_eq!(change.last_runtime.unwrap(), "2024-05-14T09:26:02Z");
}

#[test]
fn calendar() {
    let change: SsmCalendarStateChange = detail("ssm-calendar-state-change.json", &["state"]);
    assert_eq!((&*change.state, change.event.as_deref()), ("CLOSED", Some("freeze")));
    assert_eq!(change.at_time, "2024-05-14T09:26:00Z");
    assert_eq!(change.next_transition_time.unwrap(), "2024-05-15T09:26:00Z");
}
