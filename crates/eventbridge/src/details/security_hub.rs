//! Events of AWS Security Hub.

use lambda_event_sources_base::{Dict, RawJson, RawTimestamp, Str, data_class};

use crate::detail::detail;

/// Findings that were imported or updated (`Security Hub Findings - Imported`), or that a user sent to a custom action
/// (`Security Hub Findings - Custom Action`).
///
/// See [EventBridge event types in Security Hub](https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-cwe-event-formats.html).
///
/// ```
/// use lambda_event_sources::{EventBridgeEvent, SecurityHubFindings, from_str};
///
/// let event: EventBridgeEvent<SecurityHubFindings> = from_str(
///     r#"{
///         "detail-type": "Security Hub Findings - Imported",
///         "source": "aws.securityhub",
///         "detail": {
///             "findings": [{"Id": "f-1", "Severity": {"Label": "HIGH"}, "Workflow": {"Status": "NEW"}}]
///         }
///     }"#,
/// )?;
/// let new = event.detail.findings.iter().filter(|finding| finding.workflow.status.as_deref() == Some("NEW"));
/// assert_eq!(new.count(), 1);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct SecurityHubFindings {
    /// Findings. The event of an import has one.
    #[data_class(required)]
    pub findings: Vec<SecurityHubFinding>,
    /// Name of the custom action; only for custom actions.
    pub action_name: Option<Str>,
    /// Description of the custom action; only for custom actions.
    pub action_description: Option<Str>,
}

detail!(
    SecurityHubFindings,
    "aws.securityhub",
    "Security Hub Findings - Imported",
    "Security Hub Findings - Custom Action",
);

/// Finding in the AWS Security Finding Format.
///
/// The properties that all products share are typed. The details of resources and the properties of some products are
/// kept as raw JSON, because AWS often extends them.
///
/// See [AWS Security Finding Format (ASFF)](https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings-format.html).
#[data_class(rename_all = "PascalCase")]
pub struct SecurityHubFinding {
    /// ID of the finding, chosen by the product.
    #[data_class(required)]
    pub id: Str,
    /// Version of the format: `2018-10-08`.
    pub schema_version: Str,
    /// ARN of the product.
    pub product_arn: Str,
    /// Name of the product, such as `Security Hub`; absent in older findings.
    pub product_name: Option<Str>,
    /// Name of the company, such as `AWS`; absent in older findings.
    pub company_name: Option<Str>,
    /// ID of the part of the product that generated the finding, such as a rule or control.
    pub generator_id: Str,
    /// ID of the AWS account of the finding.
    pub aws_account_id: Str,
    /// Name of the AWS account; absent in older findings.
    pub aws_account_name: Option<Str>,
    /// AWS Region of the finding; absent in older findings.
    pub region: Option<Str>,
    /// Types, as `namespace/category/classifier`; empty for findings of controls.
    pub types: Vec<Str>,
    /// Title of the finding.
    pub title: Str,
    /// Description of the finding.
    pub description: Str,
    /// Severity of the finding.
    pub severity: SecurityHubSeverity,
    /// Confidence that the finding is correct, from 0 to 100; absent if the product does not set it.
    pub confidence: Option<u32>,
    /// Criticality of the resources, from 0 to 100; absent if it is not set.
    pub criticality: Option<u32>,
    /// Time at which the finding was created, in RFC 3339 format, as all times of the finding.
    pub created_at: RawTimestamp,
    /// Time of the last update by the product.
    pub updated_at: RawTimestamp,
    /// Time at which the problem was first observed; absent if it is not known.
    pub first_observed_at: Option<RawTimestamp>,
    /// Time at which the problem was last observed; absent if it is not known.
    pub last_observed_at: Option<RawTimestamp>,
    /// Time at which Security Hub received the finding; absent in older findings.
    pub processed_at: Option<RawTimestamp>,
    /// Resources of the finding.
    pub resources: Vec<SecurityHubResource>,
    /// Result of a control; only for findings of controls.
    pub compliance: Option<SecurityHubCompliance>,
    /// Remediation; absent if there is none.
    pub remediation: Option<SecurityHubRemediation>,
    /// URL of the finding in the product; absent if there is none.
    pub source_url: Option<Str>,
    /// Status of the investigation.
    pub workflow: SecurityHubWorkflow,
    /// Former status of the investigation, such as `NEW`.
    pub workflow_state: Option<Str>,
    /// State of the record: `ACTIVE` or `ARCHIVED`.
    pub record_state: Str,
    /// Result of the verification, such as `TRUE_POSITIVE`; absent if it is not set.
    pub verification_state: Option<Str>,
    /// Note of a user; absent if there is none.
    pub note: Option<SecurityHubNote>,
    /// Properties of the product by name.
    pub product_fields: Dict<Str>,
    /// Properties that users added, by name.
    pub user_defined_fields: Dict<Str>,
    /// Values that the product sets and that users may override.
    pub finding_provider_fields: RawJson,
    /// Whether the finding is a sample; absent if it is not.
    pub sample: Option<bool>,
    /// Related findings; empty if there are none.
    pub related_findings: Vec<SecurityHubRelatedFinding>,
    /// Activity that was detected.
    pub action: RawJson,
    /// Attack sequence that was detected.
    pub detection: RawJson,
    /// Malware.
    pub malware: RawJson,
    /// Network connection.
    pub network: RawJson,
    /// Network path.
    pub network_path: RawJson,
    /// Summary of patches.
    pub patch_summary: RawJson,
    /// Process.
    pub process: RawJson,
    /// Threats.
    pub threats: RawJson,
    /// Indicators of threat intelligence.
    pub threat_intel_indicators: RawJson,
    /// Vulnerabilities.
    pub vulnerabilities: RawJson,
    /// Part of the product that generated the finding.
    pub generator_details: RawJson,
}

/// Severity of a finding.
#[data_class(rename_all = "PascalCase")]
pub struct SecurityHubSeverity {
    /// Label: `INFORMATIONAL`, `LOW`, `MEDIUM`, `HIGH` or `CRITICAL`; absent in older findings.
    pub label: Option<Str>,
    /// Severity from 0 to 100.
    pub normalized: Option<u32>,
    /// Severity in the format of the product.
    pub original: Option<Str>,
    /// Former severity of the product.
    pub product: Option<f64>,
}

/// Resource of a finding.
#[data_class(rename_all = "PascalCase")]
pub struct SecurityHubResource {
    /// Type, such as `AwsS3Bucket`.
    #[data_class(name = "Type")]
    pub resource_type: Str,
    /// ARN or ID of the resource.
    pub id: Str,
    /// Partition, such as `aws`.
    pub partition: Option<Str>,
    /// AWS Region of the resource.
    pub region: Option<Str>,
    /// Role of the resource: `Target` or `Actor`; absent if it is not known.
    pub resource_role: Option<Str>,
    /// Name of the application to which the resource belongs; absent if there is none.
    pub application_name: Option<Str>,
    /// ARN of the application; absent if there is none.
    pub application_arn: Option<Str>,
    /// Tags of the resource.
    pub tags: Dict<Str>,
    /// Details by type, such as `AwsS3Bucket`.
    pub details: RawJson,
}

/// Result of a control.
#[data_class(rename_all = "PascalCase")]
pub struct SecurityHubCompliance {
    /// Status: `PASSED`, `WARNING`, `FAILED` or `NOT_AVAILABLE`.
    pub status: Str,
    /// Reasons for the status.
    pub status_reasons: Vec<SecurityHubStatusReason>,
    /// Requirements of standards, such as `NIST.800-53.r5 AC-2`.
    pub related_requirements: Vec<Str>,
    /// ID of the control, such as `IAM.1`; absent in older findings.
    pub security_control_id: Option<Str>,
    /// Standards in which the control is enabled.
    pub associated_standards: Vec<SecurityHubStandard>,
    /// Parameters of the control.
    pub security_control_parameters: RawJson,
}

/// Reason for the status of a control.
#[data_class(rename_all = "PascalCase")]
pub struct SecurityHubStatusReason {
    /// Code of the reason.
    pub reason_code: Str,
    /// Description of the reason.
    pub description: Option<Str>,
}

/// Standard in which a control is enabled.
#[data_class(rename_all = "PascalCase")]
pub struct SecurityHubStandard {
    /// ID of the standard.
    pub standards_id: Str,
}

/// Remediation of a finding.
#[data_class(rename_all = "PascalCase")]
pub struct SecurityHubRemediation {
    /// Recommendation.
    pub recommendation: SecurityHubRecommendation,
}

/// Recommendation for a finding.
#[data_class(rename_all = "PascalCase")]
pub struct SecurityHubRecommendation {
    /// Human-readable text.
    pub text: Option<Str>,
    /// URL of instructions.
    pub url: Option<Str>,
}

/// Status of the investigation of a finding.
#[data_class(rename_all = "PascalCase")]
pub struct SecurityHubWorkflow {
    /// Status: `NEW`, `NOTIFIED`, `RESOLVED` or `SUPPRESSED`; absent in older findings.
    pub status: Option<Str>,
}

/// Note of a user on a finding.
#[data_class(rename_all = "PascalCase")]
pub struct SecurityHubNote {
    /// Text of the note.
    pub text: Str,
    /// Principal that wrote the note.
    pub updated_by: Str,
    /// Time of the note, in RFC 3339 format.
    pub updated_at: RawTimestamp,
}

/// Related finding.
#[data_class(rename_all = "PascalCase")]
pub struct SecurityHubRelatedFinding {
    /// ID of the finding.
    pub id: Str,
    /// ARN of the product.
    pub product_arn: Str,
}

/// Results of an insight that a user sent to a custom action, `Security Hub Insight Results`.
///
/// See [EventBridge event types in Security Hub](https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-cwe-event-formats.html).
#[data_class]
pub struct SecurityHubInsightResults {
    /// ARN of the insight.
    #[data_class(required)]
    pub insight_arn: Str,
    /// Name of the insight.
    pub insight_name: Str,
    /// Name of the custom action.
    pub action_name: Str,
    /// Description of the custom action.
    pub action_description: Str,
    /// Property by which the results are grouped, such as `ResourceAwsIamAccessKeyUserName`.
    pub result_type: Str,
    /// Number of findings by the value of that property. Each entry is an object with one key.
    pub insight_results: Vec<Dict<u64>>,
}

detail!(SecurityHubInsightResults, "aws.securityhub", "Security Hub Insight Results");
