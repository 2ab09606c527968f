use lambda_event_sources_eventbridge::MacieFinding;
use serde_json::json;

use crate::detail;

#[test]
fn sensitive_data() {
    let finding: MacieFinding = detail("macie-sensitive-data-finding.json", &["id"]);
    assert_eq!(finding.id, "4a1b2c3d-4e5f-4a6b-8c7d-0123456789ab");
    assert_eq!((&*finding.finding_type, &*finding.category), ("SensitiveData:S3Object/Personal", "CLASSIFICATION"));
    assert_eq!((finding.severity.score, &*finding.severity.description), (2, "Medium"));
    assert_eq!((&*finding.title, &*finding.description), ("Title", "Description"));
    assert_eq!((&*finding.account_id, &*finding.region), ("123456789012", "eu-central-1"));
    assert_eq!((&*finding.partition, &*finding.schema_version, finding.count), ("aws", "1.0", 1));
    assert_eq!(finding.created_at, "2024-05-14T09:20:00Z");
    assert_eq!(finding.updated_at, "2024-05-14T09:26:02Z");
    assert!(!finding.sample && !finding.archived);

    let object = finding.resources_affected.s3_object.as_ref().unwrap();
    assert_eq!((&*object.bucket_arn, &*object.key), ("arn:aws:s3:::photos", "in/cv.csv"));
    assert_eq!((&*object.path, &*object.extension), ("photos/in/cv.csv", "csv"));
    assert_eq!((object.version_id.as_deref(), &*object.e_tag, object.size), (Some("v1"), "9b2c", 4096));
    assert_eq!(object.storage_class, "STANDARD");
    assert_eq!(object.last_modified, "2024-05-14T08:00:00Z");
    assert_eq!(object.server_side_encryption.encryption_type, "NONE");
    assert_eq!((object.server_side_encryption.kms_master_key_id.as_deref(), object.public_access), (None, true));
    assert_eq!((&*object.tags[0].key, &*object.tags[0].value), ("k", "v"));

    let data = finding.classification_details.unwrap();
    assert_eq!(data.job_arn.as_deref(), Some("arn:aws:macie2:eu-central-1:123456789012:classification-job/1"));
    assert_eq!(
        (data.job_id.as_deref(), data.origin_type.as_deref()),
        (Some("1"), Some("SENSITIVE_DATA_DISCOVERY_JOB"))
    );
    assert_eq!(data.detailed_results_location.as_deref(), Some("s3://results/1.jsonl.gz"));
    assert_eq!(data.result.to_value().unwrap(), json!({"status": {"code": "COMPLETE"}}));
    assert_eq!(finding.policy_details, None);
}

#[test]
fn policy() {
    let finding: MacieFinding = detail("macie-policy-finding.json", &["id"]);
    assert_eq!((finding.count, finding.classification_details), (2, None));
    let details = finding.policy_details.unwrap();
    assert_eq!(details.action.to_value().unwrap(), json!({"actionType": "AWS_API_CALL"}));
    assert_eq!(details.actor.to_value().unwrap(), json!({"userIdentity": {"type": "IAMUser"}}));
    assert_eq!(finding.resources_affected.s3_object, None);

    let bucket = &finding.resources_affected.s3_bucket;
    assert_eq!((&*bucket.arn, &*bucket.name), ("arn:aws:s3:::photos", "photos"));
    assert_eq!(bucket.created_at, "2023-01-02T03:04:05Z");
    assert_eq!((&*bucket.owner.id, &*bucket.owner.display_name), ("0123abcd", "shop"));
    assert_eq!((&*bucket.tags[0].key, &*bucket.tags[0].value), ("stage", "prod"));
    assert_eq!(bucket.default_server_side_encryption.encryption_type, "aws:kms");
    assert!(bucket.default_server_side_encryption.kms_master_key_id.as_ref().unwrap().contains(":key/"));
    assert_eq!(bucket.public_access.effective_permission, "PUBLIC");
    assert_eq!(
        bucket.public_access.permission_configuration.to_value().unwrap(),
        json!({"bucketLevelPermissions": {}})
    );
    assert_eq!(bucket.allows_unencrypted_object_uploads.as_deref(), Some("TRUE"));
}
