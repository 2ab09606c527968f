//! Tests of S3 notifications through EventBridge, using fixtures of each shape.
#![cfg(feature = "s3-eventbridge-notification")]

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, RawTimestamp, from_str, testing};
use lambda_event_sources_s3::{S3EventBridgeNotificationDetail, S3EventBridgeNotificationEvent};
use serde_json::json;

fn fixture(name: &str) -> S3EventBridgeNotificationEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/s3-eventbridge-notification").join(name);
    let event: S3EventBridgeNotificationEvent = testing::check(&path, &["detail-type", "detail", "detail.bucket"], &[]);
    assert!(event.has_detail::<S3EventBridgeNotificationDetail>(), "{name}");
    event
}

#[test]
fn object_created() -> Result<(), Error> {
    let event = fixture("object-created.json");
    assert_eq!(event.detail_type, "Object Created");
    assert_eq!(event.source, "aws.s3");
    assert_eq!(event.resources, ["arn:aws:s3:::example-photos"]);
    assert_eq!(event.time.timestamp()?.as_second(), 1_714_566_600);

    let detail = &event.detail;
    assert_eq!(detail.version, "0");
    assert_eq!(detail.event_version.as_deref(), Some("1.1"));
    assert_eq!(detail.bucket.name, "example-photos");
    let tags = detail.bucket.aws_generated_tags.as_ref().unwrap();
    assert_eq!(tags.get_str("aws:cloudformation:stack-name"), Some("photo-site"));
    assert_eq!(detail.object.key, "2024/red flower%2Bbee+1.jpg");
    assert_eq!(detail.object.decoded_key(), "2024/red flower+bee 1.jpg");
    assert_eq!(detail.object.size, Some(48_213));
    assert_eq!(detail.object.etag, "0f1e2d3c4b5a69788796a5b4c3d2e1f0");
    assert_eq!(detail.object.version_id.as_deref(), Some("Qv1EXAMPLEversionJ8.one"));
    assert_eq!(detail.object.sequencer, "006632355A8C1D2E3F");
    assert_eq!(detail.object.has_object_annotation, Some(false));
    assert_eq!(detail.request_id, "P8EXAMPLE0000007");
    assert_eq!(detail.requester, "123456789012");
    assert_eq!(detail.source_ip_address.as_deref(), Some("198.51.100.23"));
    assert_eq!(detail.reason.as_deref(), Some("CopyObject"));
    assert_eq!(detail.deletion_type, None);

    // `Display` shows the decoded key. Serialization keeps the original key.
    assert!(event.to_string().contains(r#""key":"2024/red flower+bee 1.jpg""#));
    assert_eq!(serde_json::to_value(&event).unwrap()["detail"]["object"]["key"], "2024/red flower%2Bbee+1.jpg");
    Ok(())
}

#[test]
fn object_deleted() {
    let event = fixture("object-deleted.json");
    assert_eq!(event.detail.reason.as_deref(), Some("DeleteObject"));
    assert_eq!(event.detail.deletion_type.as_deref(), Some("Permanently Deleted"));
    assert_eq!((event.detail.object.size, &*event.detail.object.etag), (None, ""));

    let expired = fixture("object-expired.json");
    assert_eq!(expired.detail.reason.as_deref(), Some("Lifecycle Expiration"));
    assert_eq!(expired.detail.deletion_type.as_deref(), Some("Delete Marker Created"));
    assert_eq!(expired.detail.requester, "s3.amazonaws.com");
    assert_eq!(expired.detail.source_ip_address, None);
    assert!(expired.detail.object.compare_sequencer(&event.detail.object).is_gt());
}

#[test]
fn restore() {
    let initiated = fixture("restore-initiated.json").detail;
    assert_eq!(initiated.source_storage_class.as_deref(), Some("DEEP_ARCHIVE"));
    let completed = fixture("restore-completed.json").detail;
    assert_eq!(completed.source_storage_class.as_deref(), Some("GLACIER"));
    assert_eq!(completed.restore_expiry_time.as_ref().map(RawTimestamp::as_str), Some("2024-05-08T00:00:00Z"));
    assert_eq!((completed.object.version_id, &*completed.object.sequencer), (None, ""));
    let expired = fixture("restore-expired.json");
    assert_eq!(expired.detail_type, "Object Restore Expired");
}

#[test]
fn change_of_class_and_tier() {
    let class = fixture("storage-class-changed.json").detail;
    assert_eq!(class.destination_storage_class.as_deref(), Some("GLACIER_IR"));
    let tier = fixture("access-tier-changed.json").detail;
    assert_eq!(tier.destination_access_tier.as_deref(), Some("ARCHIVE_ACCESS"));
}

#[test]
fn change_of_metadata() {
    assert_eq!(fixture("tags-added.json").detail_type, "Object Tags Added");
    assert_eq!(fixture("acl-updated.json").detail.object.size, None);
    let detail = fixture("annotation-created.json").detail;
    assert_eq!(detail.reason.as_deref(), Some("PutObjectAnnotation"));
    let annotation = detail.object_annotation.unwrap();
    assert_eq!(annotation.name, "labels");
    assert_eq!(annotation.size, Some(24));
    assert_eq!(annotation.etag.as_deref(), Some("24242424abababab24242424abababab"));
}

#[test]
fn events_of_other_sources_are_refused() {
    for (event, path) in [
        (json!({"Records": [{"s3": {}}]}), "detail-type"),
        (json!({"detail-type": "Object Created"}), "detail"),
        (json!({"detail-type": "EC2 Instance State-change Notification", "detail": {"state": "x"}}), "detail.bucket"),
    ] {
        let error = from_str::<S3EventBridgeNotificationEvent>(&event.to_string()).unwrap_err();
        assert_eq!(error.path(), path, "{event}");
        assert!(matches!(error.kind(), ErrorKind::Missing | ErrorKind::WrongSource), "{error}");
    }
}
