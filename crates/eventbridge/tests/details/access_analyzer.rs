use lambda_event_sources_eventbridge::{
    AccessAnalyzerAccessPreviewStateChange, AccessAnalyzerFinding, AccessAnalyzerFindingStatus,
    AccessAnalyzerUnusedAccessFinding,
};

use crate::detail;

#[test]
fn finding() {
    let finding: AccessAnalyzerFinding = detail("access-analyzer-finding.json", &["id"]);
    assert_eq!(finding.id, "0a1b2c3d-4e5f-4a6b-8c7d-0123456789ab");
    assert_eq!(finding.status, AccessAnalyzerFindingStatus::Active);
    assert!(!finding.is_deleted);
    assert_eq!((&*finding.resource, &*finding.resource_type), ("arn:aws:s3:::photos", "AWS::S3::Bucket"));
    assert_eq!((&*finding.account_id, &*finding.region, &*finding.version), ("123456789012", "eu-central-1", "1.0"));
    assert_eq!(finding.principal.unwrap().get_str("AWS"), Some("123456789012"));
    assert_eq!(finding.action, ["s3:GetObject"]);
    assert_eq!(finding.condition.unwrap().get_str("aws:SourceIp"), Some("198.51.100.0/24"));
    assert_eq!((finding.is_public, finding.error), (Some(false), None));
    assert_eq!(finding.resource_control_policy_restriction.unwrap(), "NOT_APPLICABLE");
    assert_eq!(finding.created_at, "2024-05-13T00:00:00Z");
    assert_eq!(finding.analyzed_at, "2024-05-14T09:20:00Z");
    assert_eq!(finding.updated_at, "2024-05-14T09:26:02Z");
}

#[test]
fn error_finding() {
    let finding: AccessAnalyzerFinding = detail("access-analyzer-error-finding.json", &["id"]);
    assert_eq!(finding.status, AccessAnalyzerFindingStatus::Resolved);
    assert!(finding.is_deleted && finding.action.is_empty());
    assert_eq!(finding.error.as_deref(), Some("ACCESS_DENIED"));
    assert_eq!((finding.principal, finding.condition, finding.is_public), (None, None, None));
    assert_eq!(finding.resource_control_policy_restriction, None);
}

#[test]
fn unused_access() {
    let finding: AccessAnalyzerUnusedAccessFinding =
        detail("access-analyzer-unused-access-finding.json", &["findingId"]);
    assert_eq!(finding.finding_id, "2a1b2c3d-4e5f-4a6b-8c7d-0123456789ab");
    assert_eq!(finding.finding_type, "UnusedPermission");
    assert_eq!(finding.status, AccessAnalyzerFindingStatus::Archived);
    assert_eq!((finding.previous_status.as_deref(), finding.is_deleted), (Some("ACTIVE"), false));
    assert_eq!(finding.resource, "arn:aws:iam::123456789012:role/reader");
    assert_eq!((&*finding.resource_type, &*finding.account_id), ("AWS::IAM::Role", "123456789012"));
    assert_eq!((&*finding.region, &*finding.version), ("eu-central-1", "1.0"));
    assert_eq!((finding.number_of_unused_services, finding.number_of_unused_actions), (Some(3), Some(14)));
    assert_eq!(finding.created_at, "2024-05-13T00:00:00Z");
    assert_eq!(finding.analyzed_at, "2024-05-14T09:20:00Z");
    assert_eq!(finding.updated_at, "2024-05-14T09:26:02Z");
}

#[test]
fn access_preview() {
    let preview: AccessAnalyzerAccessPreviewStateChange =
        detail("access-analyzer-access-preview-failed.json", &["accessPreviewId"]);
    assert_eq!(preview.access_preview_id, "3a1b2c3d-4e5f-4a6b-8c7d-0123456789ab");
    assert_eq!((&*preview.status, preview.previous_status.as_deref()), ("FAILED", Some("CREATING")));
    assert_eq!(preview.status_reason.unwrap().code, "INVALID_CONFIGURATION");
    assert_eq!(preview.configured_resources, ["arn:aws:s3:::photos"]);
    assert_eq!((&*preview.region, &*preview.version), ("eu-central-1", "1.0"));
    assert_eq!(preview.created_at, "2024-05-14T09:26:00Z");
}
