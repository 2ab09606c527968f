//! Events of IAM Access Analyzer.

use lambda_event_sources_base::{Dict, RawTimestamp, Str, data_class, string_enum};

use crate::detail::detail;

/// Finding about external access, `Access Analyzer Finding`. The ARN of the analyzer is in `resources` of the event.
///
/// See [Monitoring IAM Access Analyzer with Amazon EventBridge](https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-eventbridge.html).
///
/// ```
/// use lambda_event_sources::{AccessAnalyzerFinding, EventBridgeEvent, from_str};
///
/// let event: EventBridgeEvent<AccessAnalyzerFinding> = from_str(
///     r#"{
///         "detail-type": "Access Analyzer Finding",
///         "source": "aws.access-analyzer",
///         "detail": {"id": "f-1", "status": "ACTIVE", "resource": "arn:aws:s3:::photos", "isPublic": true}
///     }"#,
/// )?;
/// if event.detail.is_public == Some(true) {
///     println!("{} is public", event.detail.resource);
/// }
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct AccessAnalyzerFinding {
    /// ID of the finding.
    #[data_class(required)]
    pub id: Str,
    /// Status of the finding. It does not change if the finding is deleted.
    pub status: AccessAnalyzerFindingStatus,
    /// Whether the finding was deleted.
    pub is_deleted: bool,
    /// ARN of the resource.
    pub resource: Str,
    /// Type of the resource, such as `AWS::S3::Bucket`.
    pub resource_type: Str,
    /// ID of the AWS account of the resource.
    pub account_id: Str,
    /// AWS Region of the resource.
    pub region: Str,
    /// External principal, by its type; absent for an error finding.
    pub principal: Option<Dict<Str>>,
    /// Actions that the principal may use; empty for an error finding.
    pub action: Vec<Str>,
    /// Conditions of the access.
    pub condition: Option<Dict<Str>>,
    /// Whether the resource is public; absent for an error finding.
    pub is_public: Option<bool>,
    /// Error, such as `ACCESS_DENIED`; only for an error finding.
    pub error: Option<Str>,
    /// Effect of resource control policies on the finding, such as `APPLICABLE`; absent in older events.
    pub resource_control_policy_restriction: Option<Str>,
    /// Time at which the finding was created, in RFC 3339 format.
    pub created_at: RawTimestamp,
    /// Time at which the resource was analyzed, in RFC 3339 format.
    pub analyzed_at: RawTimestamp,
    /// Time of the last update, in RFC 3339 format.
    pub updated_at: RawTimestamp,
    /// Version of the format: `1.0`.
    pub version: Str,
}

detail!(AccessAnalyzerFinding, "aws.access-analyzer", "Access Analyzer Finding");

string_enum! {
    /// Status of a finding.
    pub enum AccessAnalyzerFindingStatus {
        /// The access exists.
        Active = "ACTIVE",
        /// The finding is archived.
        Archived = "ARCHIVED",
        /// The access was removed.
        Resolved = "RESOLVED",
    }
}

/// Finding about unused access, `Unused Access Finding for IAM entities`.
///
/// See [Monitoring IAM Access Analyzer with Amazon EventBridge](https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-eventbridge.html).
#[data_class]
pub struct AccessAnalyzerUnusedAccessFinding {
    /// ID of the finding.
    #[data_class(required)]
    pub finding_id: Str,
    /// Type: `UnusedIAMRole`, `UnusedIAMUserAccessKey`, `UnusedIAMUserPassword` or `UnusedPermission`.
    pub finding_type: Str,
    /// Status of the finding.
    pub status: AccessAnalyzerFindingStatus,
    /// Previous status; empty or absent for a new finding.
    pub previous_status: Option<Str>,
    /// Whether the finding was deleted.
    pub is_deleted: bool,
    /// ARN of the user or role.
    pub resource: Str,
    /// Type of the resource: `AWS::IAM::User` or `AWS::IAM::Role`.
    pub resource_type: Str,
    /// ID of the AWS account of the resource.
    pub account_id: Str,
    /// AWS Region of the analyzer.
    pub region: Str,
    /// Number of services that are not used; only for `UnusedPermission`.
    pub number_of_unused_services: Option<u32>,
    /// Number of actions that are not used; only for `UnusedPermission`.
    pub number_of_unused_actions: Option<u32>,
    /// Time at which the finding was created, in RFC 3339 format.
    pub created_at: RawTimestamp,
    /// Time at which the resource was analyzed, in RFC 3339 format.
    pub analyzed_at: RawTimestamp,
    /// Time of the last update, in RFC 3339 format.
    pub updated_at: RawTimestamp,
    /// Version of the format: `1.0`.
    pub version: Str,
}

detail!(AccessAnalyzerUnusedAccessFinding, "aws.access-analyzer", "Unused Access Finding for IAM entities");

/// State change of an access preview, `Access Preview State Change`.
///
/// See [Monitoring IAM Access Analyzer with Amazon EventBridge](https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-eventbridge.html).
#[data_class]
pub struct AccessAnalyzerAccessPreviewStateChange {
    /// ID of the access preview.
    #[data_class(required)]
    pub access_preview_id: Str,
    /// Status: `CREATING`, `COMPLETED` or `FAILED`.
    pub status: Str,
    /// Previous status; absent for a new access preview.
    pub previous_status: Option<Str>,
    /// Reason for the status; only for `FAILED`.
    pub status_reason: Option<AccessAnalyzerStatusReason>,
    /// ARNs of the resources of the access preview.
    pub configured_resources: Vec<Str>,
    /// AWS Region of the access preview.
    pub region: Str,
    /// Time at which the access preview was created, in RFC 3339 format.
    pub created_at: RawTimestamp,
    /// Version of the format: `1.0`.
    pub version: Str,
}

detail!(AccessAnalyzerAccessPreviewStateChange, "aws.access-analyzer", "Access Preview State Change");

/// Reason for the status of an access preview.
#[data_class]
pub struct AccessAnalyzerStatusReason {
    /// Code: `INTERNAL_ERROR` or `INVALID_CONFIGURATION`.
    pub code: Str,
}
