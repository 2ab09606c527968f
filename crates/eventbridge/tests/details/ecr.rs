use lambda_event_sources_eventbridge::{
    EcrImageAction, EcrImageScan, EcrPullThroughCacheAction, EcrReplicationAction, EcrResult, EcrScanResourceChange,
};

use crate::detail;

const DIGEST: &str = "sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";

#[test]
fn image_action() {
    let action: EcrImageAction = detail("ecr-image-action.json", &["repository-name"]);
    assert_eq!((&*action.repository_name, &*action.action_type), ("shop", "PUSH"));
    assert_eq!(action.result, EcrResult::Success);
    assert_eq!((action.image_digest.as_deref(), action.image_tag.as_deref()), (Some(DIGEST), Some("v7")));
    assert_eq!(action.manifest_media_type.as_deref(), Some("application/vnd.oci.image.manifest.v1+json"));
    assert_eq!(action.artifact_media_type.as_deref(), Some("application/vnd.oci.image.config.v1+json"));
}

#[test]
fn image_scan() {
    let scan: EcrImageScan = detail("ecr-image-scan.json", &["repository-name"]);
    assert_eq!((&*scan.repository_name, &*scan.scan_status, &*scan.image_digest), ("shop", "COMPLETE", DIGEST));
    assert_eq!(scan.image_tags, ["v7", "latest"]);
    assert_eq!(scan.finding_severity_counts.get("CRITICAL"), Some(&2));
    assert_eq!(scan.finding_severity_counts.get("HIGH"), None);
}

#[test]
fn replication() {
    let action: EcrReplicationAction = detail("ecr-replication-action.json", &["repository-name"]);
    assert_eq!((&*action.repository_name, &*action.action_type), ("shop", "PUSH"));
    assert_eq!((&action.result, &*action.image_digest), (&EcrResult::Failure, DIGEST));
    assert_eq!(action.image_tag.as_deref(), Some("v7"));
    assert_eq!((&*action.source_account, &*action.source_region), ("123456789012", "eu-west-1"));
}

#[test]
fn scan_frequency() {
    let change: EcrScanResourceChange = detail("ecr-scan-resource-change.json", &["action-type"]);
    assert_eq!((&*change.action_type, &*change.resource_type), ("SCAN_FREQUENCY_CHANGE", "REPOSITORY"));
    assert_eq!(change.scan_type, "ENHANCED");
    let repository = &change.repositories[0];
    assert_eq!(repository.repository_name, "shop");
    assert_eq!(repository.repository_arn, "arn:aws:ecr:eu-central-1:123456789012:repository/shop");
    assert_eq!((&*repository.scan_frequency, &*repository.previous_scan_frequency), ("CONTINUOUS_SCAN", "MANUAL"));
}

#[test]
fn pull_through_cache() {
    let action: EcrPullThroughCacheAction = detail("ecr-pull-through-cache-action.json", &["repository-name"]);
    assert_eq!((&*action.repository_name, &*action.ecr_repository_prefix), ("public/tools", "public"));
    assert_eq!((&action.sync_status, &*action.upstream_registry_url), (&EcrResult::Failure, "registry.example.com"));
    assert_eq!((action.image_tag.as_deref(), action.image_digest.as_deref()), (Some("v7"), Some(DIGEST)));
    assert_eq!(action.failure_code.as_deref(), Some("UPSTREAM_TIMEOUT"));
    assert_eq!(action.failure_reason.as_deref(), Some("The upstream registry did not answer"));
}
