//! Events of AWS Systems Manager.

use lambda_event_sources_base::{Dict, JsonText, RawTimestamp, Sensitive, Str, data_class, string_enum};

use crate::detail::detail;

/// Change of a parameter, `Parameter Store Change`. The event does not have the value of the parameter.
///
/// See [Amazon EventBridge event examples for Systems Manager](https://docs.aws.amazon.com/systems-manager/latest/userguide/monitoring-systems-manager-event-examples.html).
///
/// ```
/// use lambda_event_sources::{EventBridgeEvent, SsmParameterStoreChange, SsmParameterStoreOperation, from_str};
///
/// let event: EventBridgeEvent<SsmParameterStoreChange> = from_str(
///     r#"{
///         "detail-type": "Parameter Store Change",
///         "source": "aws.ssm",
///         "detail": {"operation": "Update", "name": "/shop/flags", "type": "String"}
///     }"#,
/// )?;
/// if event.detail.operation == SsmParameterStoreOperation::Update {
///     println!("reload {}", event.detail.name);
/// }
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[doc(alias = "ParameterStoreStateChange")]
#[data_class]
pub struct SsmParameterStoreChange {
    /// Name of the parameter.
    #[data_class(required)]
    pub name: Str,
    /// Operation that changed the parameter.
    pub operation: SsmParameterStoreOperation,
    /// Type: `String`, `StringList` or `SecureString`.
    #[data_class(name = "type")]
    pub parameter_type: Str,
    /// Description of the parameter; absent if it has none.
    pub description: Option<Str>,
    /// Label that was added or removed; only for `LabelParameterVersion`.
    pub label: Option<Str>,
}

detail!(SsmParameterStoreChange, "aws.ssm", "Parameter Store Change");

string_enum! {
    /// Operation that changed a parameter.
    pub enum SsmParameterStoreOperation {
        /// The parameter was created.
        Create = "Create",
        /// The parameter was updated.
        Update = "Update",
        /// The parameter was deleted.
        Delete = "Delete",
        /// A label was attached to a version of the parameter.
        LabelParameterVersion = "LabelParameterVersion",
    }
}

/// Action of a parameter policy, `Parameter Store Policy Action`.
///
/// See [Amazon EventBridge event examples for Systems Manager](https://docs.aws.amazon.com/systems-manager/latest/userguide/monitoring-systems-manager-event-examples.html).
#[data_class(rename_all = "kebab-case")]
pub struct SsmParameterStorePolicyAction {
    /// Name of the parameter.
    #[data_class(required)]
    pub parameter_name: Str,
    /// Type of the parameter.
    pub parameter_type: Str,
    /// Type of the policy: `Expiration`, `ExpirationNotification` or `NoChangeNotification`.
    pub policy_type: Str,
    /// Policy, as JSON text.
    pub policy_content: JsonText,
    /// Status of the action: `Success` or `Failed`.
    pub action_status: Str,
    /// Reason for the action, as human-readable text.
    pub action_reason: Str,
}

detail!(SsmParameterStorePolicyAction, "aws.ssm", "Parameter Store Policy Action");

/// Status change of a command of Run Command, `EC2 Command Status-change Notification`.
///
/// Parameters are masked in all output, because AWS declares them as sensitive.
///
/// See [Amazon EventBridge event examples for Systems Manager](https://docs.aws.amazon.com/systems-manager/latest/userguide/monitoring-systems-manager-event-examples.html).
#[doc(alias = "EC2CommandStatusChange")]
#[data_class(rename_all = "kebab-case")]
pub struct SsmCommandStatusChange {
    /// ID of the command.
    #[data_class(required)]
    pub command_id: Str,
    /// Name of the document.
    pub document_name: Str,
    /// Status, such as `InProgress`, `Success`, `TimedOut`, `Cancelled` or `Failed`.
    pub status: Str,
    /// Time at which the command was requested, in RFC 3339 format.
    pub requested_date_time: RawTimestamp,
    /// Time after which the command is not started any more, in RFC 3339 format.
    pub expire_after: RawTimestamp,
    /// Parameters of the document.
    pub parameters: Sensitive<Dict<Vec<Str>>>,
}

detail!(SsmCommandStatusChange, "aws.ssm", "EC2 Command Status-change Notification");

/// Status change of a command on one instance, `EC2 Command Invocation Status-change Notification`.
///
/// See [Amazon EventBridge event examples for Systems Manager](https://docs.aws.amazon.com/systems-manager/latest/userguide/monitoring-systems-manager-event-examples.html).
#[doc(alias = "EC2CommandInvocationStatusChange")]
#[data_class(rename_all = "kebab-case")]
pub struct SsmCommandInvocationStatusChange {
    /// ID of the command.
    #[data_class(required)]
    pub command_id: Str,
    /// ID of the instance.
    pub instance_id: Str,
    /// Name of the document.
    pub document_name: Str,
    /// Status, such as `InProgress`, `Success`, `TimedOut`, `Cancelled` or `Failed`.
    pub status: Str,
    /// Time at which the command was requested, in RFC 3339 format.
    pub requested_date_time: RawTimestamp,
}

detail!(SsmCommandInvocationStatusChange, "aws.ssm", "EC2 Command Invocation Status-change Notification");

/// Status change of an automation, `EC2 Automation Execution Status-change Notification`.
///
/// See [Amazon EventBridge event examples for Systems Manager](https://docs.aws.amazon.com/systems-manager/latest/userguide/monitoring-systems-manager-event-examples.html).
#[doc(alias = "EC2AutomationExecutionStatusChange")]
#[data_class(rename_all = "PascalCase")]
pub struct SsmAutomationExecutionStatusChange {
    /// ID of the execution.
    #[data_class(required)]
    pub execution_id: Str,
    /// Name of the runbook.
    pub definition: Str,
    /// Version of the runbook.
    pub definition_version: u64,
    /// Status, such as `InProgress`, `Success`, `TimedOut`, `Cancelled` or `Failed`.
    pub status: Str,
    /// Time at which the execution started, such as `Nov 29, 2024 7:43:20 PM` in UTC.
    pub start_time: RawTimestamp,
    /// Time at which the execution ended; absent until then.
    pub end_time: Option<RawTimestamp>,
    /// Duration of the execution, in milliseconds; absent until it has ended.
    pub time: Option<u64>,
    /// ARN of the user who started the execution.
    pub executed_by: Str,
}

detail!(SsmAutomationExecutionStatusChange, "aws.ssm", "EC2 Automation Execution Status-change Notification");

/// Status change of a step of an automation, `EC2 Automation Step Status-change Notification`.
///
/// See [Amazon EventBridge event examples for Systems Manager](https://docs.aws.amazon.com/systems-manager/latest/userguide/monitoring-systems-manager-event-examples.html).
#[doc(alias = "EC2AutomationStepStatusChange")]
#[data_class(rename_all = "PascalCase")]
pub struct SsmAutomationStepStatusChange {
    /// ID of the execution.
    #[data_class(required)]
    pub execution_id: Str,
    /// Name of the runbook.
    pub definition: Str,
    /// Version of the runbook.
    pub definition_version: u64,
    /// Name of the step.
    pub step_name: Str,
    /// Action of the step, such as `aws:runCommand`.
    pub action: Str,
    /// Status, such as `InProgress`, `Success`, `TimedOut`, `Cancelled` or `Failed`.
    pub status: Str,
    /// Time at which the step started, such as `Nov 29, 2024 7:43:20 PM` in UTC.
    pub start_time: RawTimestamp,
    /// Time at which the step ended; absent until then.
    pub end_time: Option<RawTimestamp>,
    /// Duration of the step, in milliseconds; absent until it has ended.
    pub time: Option<u64>,
}

detail!(SsmAutomationStepStatusChange, "aws.ssm", "EC2 Automation Step Status-change Notification");

/// Change of a maintenance window: `Maintenance Window State-change Notification`, `… Target Registration …`, `… Task
/// Registration …`, `… Execution State-change …`, `… Task Execution State-change …` or `… Task Target Invocation
/// State-change Notification`.
///
/// See [Amazon EventBridge event examples for Systems Manager](https://docs.aws.amazon.com/systems-manager/latest/userguide/monitoring-systems-manager-event-examples.html).
#[doc(alias(
    "MaintenanceWindowStateChange",
    "MaintenanceWindowExecutionStateChange",
    "MaintenanceWindowTargetRegistration",
    "MaintenanceWindowTaskExecutionStateChange",
    "MaintenanceWindowTaskTargetInvocationStateChange"
))]
#[data_class(rename_all = "kebab-case")]
pub struct SsmMaintenanceWindowChange {
    /// ID of the maintenance window.
    #[data_class(required)]
    pub window_id: Str,
    /// Status, such as `ENABLED`, `DISABLED`, `REGISTERED`, `DEREGISTERED`, `SUCCESS`, `FAILED` or `TIMED_OUT`.
    pub status: Str,
    /// ID of the target; only for targets.
    pub window_target_id: Option<Str>,
    /// ID of the task; only for the registration of tasks.
    pub window_task_id: Option<Str>,
    /// ID of the execution of the maintenance window; only for executions.
    pub window_execution_id: Option<Str>,
    /// ID of the execution of the task; only for executions of tasks.
    pub task_execution_id: Option<Str>,
    /// Time at which the execution started, in RFC 3339 format; only for executions.
    pub start_time: Option<RawTimestamp>,
    /// Time at which the execution ended, in RFC 3339 format; only for executions.
    pub end_time: Option<RawTimestamp>,
    /// Text of the owner of the target, which AWS declares as sensitive; only for invocations on targets.
    pub owner_information: Option<Sensitive<Str>>,
}

detail!(
    SsmMaintenanceWindowChange,
    "aws.ssm",
    "Maintenance Window State-change Notification",
    "Maintenance Window Target Registration Notification",
    "Maintenance Window Task Registration Notification",
    "Maintenance Window Execution State-change Notification",
    "Maintenance Window Task Execution State-change Notification",
    "Maintenance Window Task Target Invocation State-change Notification",
);

/// State change of an association of State Manager, `EC2 State Manager Association State Change`.
///
/// See [Amazon EventBridge event examples for Systems Manager](https://docs.aws.amazon.com/systems-manager/latest/userguide/monitoring-systems-manager-event-examples.html).
#[doc(alias = "EC2StateManagerAssociationStateChange")]
#[data_class(rename_all = "kebab-case")]
pub struct SsmAssociationStateChange {
    /// ID of the association.
    #[data_class(required)]
    pub association_id: Str,
    /// Version of the association.
    pub association_version: Str,
    /// Name of the document.
    pub document_name: Str,
    /// Version of the document.
    pub document_version: Str,
    /// Targets, as JSON text.
    pub targets: JsonText,
    /// Status of the last execution, such as `Success`.
    pub status: Str,
    /// Number of instances by status, as JSON text.
    pub association_status_aggregated_count: JsonText,
    /// Schedule of the association; absent if it has none.
    pub schedule_expression: Option<Str>,
    /// Time at which the association was created, in RFC 3339 format.
    pub creation_date: RawTimestamp,
    /// Time of the last change, in RFC 3339 format.
    pub last_updated_date: RawTimestamp,
    /// Time of the last execution, in RFC 3339 format.
    pub last_execution_date: RawTimestamp,
    /// Time of the last successful execution, in RFC 3339 format; absent if there is none.
    pub last_successful_execution_date: Option<RawTimestamp>,
    /// Version of the event format, such as `1.0`.
    pub association_cwe_version: Str,
}

detail!(SsmAssociationStateChange, "aws.ssm", "EC2 State Manager Association State Change");

/// State change of an association on one instance, `EC2 State Manager Instance Association State Change`.
///
/// See [Amazon EventBridge event examples for Systems Manager](https://docs.aws.amazon.com/systems-manager/latest/userguide/monitoring-systems-manager-event-examples.html).
#[doc(alias = "EC2StateManagerInstanceAssociationStateChange")]
#[data_class(rename_all = "kebab-case")]
pub struct SsmInstanceAssociationStateChange {
    /// ID of the association.
    #[data_class(required)]
    pub association_id: Str,
    /// ID of the instance.
    pub instance_id: Str,
    /// Name of the document.
    pub document_name: Str,
    /// Version of the document.
    pub document_version: Str,
    /// Targets, as JSON text.
    pub targets: JsonText,
    /// Status of the last execution, such as `Success`.
    pub status: Str,
    /// Detailed status of the last execution; empty if there is none.
    pub detailed_status: Str,
    /// Code of the error; empty if there is none.
    pub error_code: Str,
    /// Summary of the execution, as human-readable text.
    pub execution_summary: Str,
    /// URL of the output in Amazon S3; empty if there is none.
    pub output_url: Str,
    /// Time at which the association was created, in RFC 3339 format.
    pub creation_date: RawTimestamp,
    /// Time of the last execution, in RFC 3339 format.
    pub last_execution_date: RawTimestamp,
    /// Time of the last successful execution, in RFC 3339 format; absent if there is none.
    pub last_successful_execution_date: Option<RawTimestamp>,
    /// Version of the event format, such as `1.0`.
    pub instance_association_cwe_version: Str,
}

detail!(SsmInstanceAssociationStateChange, "aws.ssm", "EC2 State Manager Instance Association State Change");

/// Change of the compliance of a managed node, `Configuration Compliance State Change`.
///
/// See [Amazon EventBridge event examples for Systems Manager](https://docs.aws.amazon.com/systems-manager/latest/userguide/monitoring-systems-manager-event-examples.html).
#[doc(alias = "ConfigurationComplianceStateChange")]
#[data_class(rename_all = "kebab-case")]
pub struct SsmConfigurationComplianceStateChange {
    /// ID of the resource.
    #[data_class(required)]
    pub resource_id: Str,
    /// Type of the resource: `managed-instance`.
    pub resource_type: Str,
    /// Compliance: `compliant` or `non_compliant`.
    pub compliance_status: Str,
    /// Type of the compliance: `Association`, `Patch` or a custom type.
    pub compliance_type: Str,
    /// ID of the patch baseline; only for patches.
    pub patch_baseline_id: Option<Str>,
    /// Severity, such as `critical`; only for patches that are missing.
    pub severity: Option<Str>,
    /// Time of the last check, in RFC 3339 format; only for associations.
    pub last_runtime: Option<RawTimestamp>,
}

detail!(SsmConfigurationComplianceStateChange, "aws.ssm", "Configuration Compliance State Change");

/// State change of a calendar of Change Calendar, `Calendar State Change`.
///
/// See [Amazon EventBridge event examples for Systems Manager](https://docs.aws.amazon.com/systems-manager/latest/userguide/monitoring-systems-manager-event-examples.html).
#[data_class]
pub struct SsmCalendarStateChange {
    /// New state: `OPEN` or `CLOSED`.
    #[data_class(required)]
    pub state: Str,
    /// Time of the change, in RFC 3339 format.
    pub at_time: RawTimestamp,
    /// Name of the calendar's event that caused the change; absent if there is none.
    pub event: Option<Str>,
    /// Time of the next change, in RFC 3339 format; absent if there is none.
    pub next_transition_time: Option<RawTimestamp>,
}

detail!(SsmCalendarStateChange, "aws.ssm", "Calendar State Change");
