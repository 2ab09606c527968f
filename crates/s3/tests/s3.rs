//! Tests of S3 notifications, using fixtures of each shape.
#![cfg(feature = "s3")]

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, RawTimestamp, Timestamp, from_str, testing};
use lambda_event_sources_s3::{S3Event, S3EventName, S3EventRecord, S3EventRecordGlacierRestoreEventData};
use serde_json::{Value, json};

fn fixture(name: &str) -> S3Event {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/s3").join(name);
    testing::check(&path, &["Records", "Records[]", "Records[].s3", "Event"], &[])
}

#[test]
fn created() -> Result<(), Error> {
    let event = fixture("created.json");
    let [put, copy] = event.records.as_slice() else { panic!("{} records", event.records.len()) };

    assert_eq!(put.event_version, "2.6");
    assert_eq!(put.event_source, "aws:s3");
    assert_eq!(put.aws_region, "eu-central-1");
    assert_eq!(put.event_time, "2024-05-01T12:30:00.250Z");
    assert_eq!(put.event_time.timestamp()?, Timestamp::from_millisecond(1_714_566_600_250));
    assert_eq!(put.event_name, S3EventName::ObjectCreatedPut);
    assert!(put.event_name.is_created() && !put.event_name.is_removed());
    assert_eq!(put.user_identity.principal_id, "AWS:AROAEXAMPLEUPLOADER:deploy");
    assert_eq!(put.request_parameters.source_ip_address, "198.51.100.23");
    assert_eq!(put.response_elements.get_str("x-amz-request-id"), Some("7QFJ2EXAMPLE0001"));
    assert!(put.response_elements.get_str("x-amz-id-2").unwrap().starts_with("kq3Vw1example"));
    assert_eq!(put.s3.s3_schema_version, "1.0");
    assert_eq!(put.s3.configuration_id, "photo-index");
    assert_eq!(put.s3.bucket.name, "example-photos");
    assert_eq!(put.s3.bucket.owner_identity.principal_id, "A2EXAMPLEOWNER1");
    assert_eq!(put.s3.bucket.arn, "arn:aws:s3:::example-photos");
    let tags = put.s3.bucket.aws_generated_tags.as_ref().unwrap();
    assert_eq!(tags.get_str("aws:cloudformation:stack-name"), Some("photo-site"));
    assert_eq!(put.s3.object.key, "2024/red+flower%2Bbee.jpg");
    assert_eq!(put.s3.object.decoded_key(), "2024/red flower+bee.jpg");
    assert_eq!(put.s3.object.size, Some(48_213));
    assert_eq!(put.s3.object.etag, "0f1e2d3c4b5a69788796a5b4c3d2e1f0");
    assert_eq!(put.s3.object.version_id.as_deref(), Some("Qv1EXAMPLEversionJ8.one"));
    assert_eq!(put.s3.object.sequencer, "006632355A8C1D2E3F");
    assert_eq!(put.s3.object.has_object_annotation, None);
    assert_eq!(put.glacier_event_data, None);
    assert_eq!(put.intelligent_tiering_event_data, None);
    assert_eq!(put.lifecycle_event_data, None);
    assert_eq!(put.replication_event_data, None);
    assert_eq!(put.object_retention_event_data, None);
    assert!(put.object_annotation.is_null());

    assert_eq!(copy.event_name, S3EventName::ObjectCreatedCopy);
    assert_eq!(copy.request_parameters.source_ip_address, "2001:db8::17");
    assert_eq!(copy.s3.object.decoded_key(), "2024/über die Brücke/日本.png");
    assert_eq!(copy.s3.object.size, Some(5_368_709_120));
    assert_eq!(copy.s3.object.version_id, None);
    assert_eq!(copy.s3.object.has_object_annotation, Some(true));
    assert!(put.s3.object.compare_sequencer(&copy.s3.object).is_lt());

    assert_eq!(event.record(), Some(put));
    assert_eq!(event.bucket_name().unwrap(), "example-photos");
    assert_eq!(event.object_key().unwrap(), "2024/red flower+bee.jpg");
    assert_eq!(event.test_event(), None);
    Ok(())
}

#[test]
fn removed() {
    let event = fixture("removed.json");
    let [deleted, hidden] = event.records.as_slice() else { panic!("{} records", event.records.len()) };
    assert_eq!(deleted.event_name, S3EventName::ObjectRemovedDelete);
    assert!(deleted.event_name.is_removed());
    assert_eq!((deleted.s3.object.size, &*deleted.s3.object.etag), (None, ""));
    assert_eq!(hidden.event_name, S3EventName::ObjectRemovedDeleteMarkerCreated);
    assert_eq!(hidden.s3.object.decoded_key(), "2024/hidden one.jpg");
    assert_eq!(hidden.s3.object.etag, "d41d8cd98f00b204e9800998ecf8427e");
    // Absent fields stay absent when the record is serialized.
    let written = serde_json::to_value(deleted).unwrap();
    assert_eq!(written["s3"]["object"], json!({"key": "2024/old.jpg", "sequencer": "006632360000000001"}));
}

#[test]
fn lifecycle_events_have_a_host_name_as_source_ip() {
    let event = fixture("lifecycle.json");
    let [expired, moved] = event.records.as_slice() else { panic!("{} records", event.records.len()) };
    assert_eq!(expired.event_name, S3EventName::LifecycleExpirationDelete);
    assert!(expired.event_name.is_removed());
    assert_eq!(expired.request_parameters.source_ip_address, "s3.amazonaws.com");
    assert_eq!(expired.user_identity.principal_id, "s3.amazonaws.com");
    assert_eq!(moved.event_name, S3EventName::LifecycleTransition);
    let data = moved.lifecycle_event_data.as_ref().unwrap();
    assert_eq!(data.transition_event_data.destination_storage_class, "GLACIER_IR");
}

#[test]
fn restore() -> Result<(), Error> {
    let event = fixture("restore.json");
    let [begun, done, expired] = event.records.as_slice() else { panic!("{} records", event.records.len()) };
    assert_eq!(begun.event_name, S3EventName::ObjectRestorePost);
    assert_eq!(done.event_name, S3EventName::ObjectRestoreCompleted);
    assert_eq!(expired.event_name, S3EventName::ObjectRestoreDelete);
    let data = &done.glacier_event_data.as_ref().unwrap().restore_event_data;
    assert_eq!(
        data.lifecycle_restoration_expiry_time.as_ref().map(RawTimestamp::as_str),
        Some("2024-05-08T00:00:00.000Z")
    );
    let expiry = data.lifecycle_restoration_expiry_time.as_ref().unwrap();
    assert_eq!(expiry.timestamp()?, Timestamp::from_second(1_715_126_400));
    assert_eq!(data.lifecycle_restore_storage_class, "GLACIER");

    let absent: S3EventRecordGlacierRestoreEventData = from_str("{}")?;
    assert_eq!(absent.lifecycle_restoration_expiry_time, None);
    let soon: S3EventRecordGlacierRestoreEventData = from_str(r#"{"lifecycleRestorationExpiryTime": "soon"}"#)?;
    let expiry = soon.lifecycle_restoration_expiry_time.as_ref().unwrap();
    assert_eq!((expiry.as_str(), expiry.timestamp().unwrap_err().kind()), ("soon", ErrorKind::Invalid));
    Ok(())
}

#[test]
fn replication() {
    let event = fixture("replication.json");
    let data: Vec<_> = event.records.iter().map(|record| record.replication_event_data.as_ref().unwrap()).collect();
    let names: Vec<_> = event.records.iter().map(|record| record.event_name.clone()).collect();
    assert_eq!(
        names,
        [
            S3EventName::ReplicationOperationFailedReplication,
            S3EventName::ReplicationOperationMissedThreshold,
            S3EventName::ReplicationOperationReplicatedAfterThreshold,
            S3EventName::ReplicationOperationNotTracked,
        ]
    );
    assert_eq!(data[0].replication_rule_id, "to-ireland");
    assert_eq!(data[0].destination_bucket, "arn:aws:s3:::example-orders-ireland");
    assert_eq!(data[0].s3_operation, "OBJECT_PUT");
    assert_eq!(data[0].request_time, "2024-05-01T12:10:00.000Z");
    assert_eq!(data[0].failure_reason.as_deref(), Some("DstBucketNotFound"));
    assert_eq!((data[0].threshold.as_deref(), data[0].replication_time.as_deref()), (None, None));
    assert_eq!((data[1].threshold.as_deref(), data[1].replication_time.as_deref()), (Some("15"), None));
    assert_eq!((data[2].threshold.as_deref(), data[2].replication_time.as_deref()), (Some("15"), Some("21")));
    assert_eq!(data[3].failure_reason, None);
}

#[test]
fn intelligent_tiering_with_get_object() {
    let event = fixture("intelligent-tiering.json");
    let [first, second] = event.records.as_slice() else { panic!("{} records", event.records.len()) };
    assert_eq!(first.event_name, S3EventName::IntelligentTiering);
    assert_eq!(first.s3.object.decoded_key(), "cold/2017 backup.tar");
    assert_eq!(event.object_key().unwrap(), "cold/2017 backup.tar");
    let tier = |record: &S3EventRecord| {
        record.intelligent_tiering_event_data.as_ref().map(|data| data.destination_access_tier.to_string())
    };
    assert_eq!(tier(first).as_deref(), Some("DEEP_ARCHIVE_ACCESS"));
    assert_eq!(tier(second).as_deref(), Some("ARCHIVE_ACCESS"));
    let written = serde_json::to_value(&event).unwrap();
    assert_eq!(written["Records"][0]["s3"]["get_object"]["size"], 987_654_321);
    assert_eq!(written["Records"][1]["s3"]["object"]["size"], 12);
}

#[test]
fn metadata() {
    let event = fixture("metadata.json");
    let names: Vec<_> = event.records.iter().map(|record| record.event_name.clone()).collect();
    assert_eq!(
        names,
        [
            S3EventName::ObjectTaggingPut,
            S3EventName::ObjectTaggingDelete,
            S3EventName::ObjectAclPut,
            S3EventName::ObjectRetentionPut,
            S3EventName::ObjectAnnotationPut,
        ]
    );
    let retention = event.records[3].object_retention_event_data.as_ref().unwrap();
    assert_eq!(retention.mode, "COMPLIANCE");
    assert_eq!(retention.retain_until_date.as_ref().map(RawTimestamp::as_str), Some("2031-05-01T00:00:00.000Z"));
    assert_eq!(retention.event_hold.as_deref(), Some("ON"));
    assert_eq!(retention.event_hold_duration.as_ref().unwrap().get("days"), Some(&90));
    assert_eq!(event.records[4].object_annotation.json::<serde_json::Value>().unwrap()[0]["name"], "summary");
}

#[test]
fn test_event_has_no_records() {
    let event = fixture("test-event.json");
    assert!(event.records.is_empty());
    assert_eq!((event.record(), event.bucket_name(), event.object_key()), (None, None, None));
    let test = event.test_event().unwrap();
    assert_eq!(test.service, "Amazon S3");
    assert_eq!(test.event, "s3:TestEvent");
    assert_eq!(test.time, "2024-05-01T12:00:00.089Z");
    assert_eq!(test.bucket, "example-photos");
    assert_eq!(test.request_id, "T3EXAMPLE0000001");
    assert!(test.host_id.starts_with("exampleHostId0002/"));
}

#[test]
fn minimal_events_are_read() {
    let read = |object: Value| {
        let event: S3Event = from_str(&json!({"Records": [{"s3": {"object": object}}]}).to_string()).unwrap();
        event.records[0].clone()
    };
    let record = read(json!({"key": "a+b", "size": "1024", "versionId": null}));
    assert_eq!(record.s3.object.decoded_key(), "a b");
    assert_eq!((record.s3.object.size, record.s3.object.version_id), (Some(1024), None));
    assert_eq!(record.event_name.as_str(), "");
    assert!(from_str::<S3Event>(r#"{"Records": []}"#).unwrap().records.is_empty());
    assert_eq!(read(Value::Null).s3.object.key, "");
}

#[test]
fn events_of_other_sources_are_refused() {
    for (event, path) in [
        (json!({}), "Records"),
        (json!({"Records": null}), "Records"),
        (json!({"Event": "s3:ObjectCreated:Put"}), "Records"),
        (json!({"Records": [{"body": "x", "messageId": "m-1"}]}), "Records[0].s3"),
        (json!({"Records": [{"s3": {}}, {"s3": null}]}), "Records[1].s3"),
        (json!({"detail-type": "Object Created", "detail": {}}), "Records"),
    ] {
        let error = from_str::<S3Event>(&event.to_string()).unwrap_err();
        assert_eq!(error.path(), path, "{event}");
        assert!(matches!(error.kind(), ErrorKind::Missing | ErrorKind::WrongSource), "{event}: {error}");
    }
    let error = from_str::<S3Event>(r#"{"Records": [{"s3": {"object": {"size": "large"}}}]}"#).unwrap_err();
    assert_eq!(
        error.to_string(),
        "S3Event: Records[0].s3.object.size: expected an integer, found a string (line 1, column 41)"
    );
}

#[test]
fn unknown_names_are_kept() {
    let record: S3EventRecord = from_str(r#"{"eventName": "s3:ObjectForgotten:Softly", "s3": {}}"#).unwrap();
    assert_eq!(record.event_name, "s3:ObjectForgotten:Softly");
    assert_eq!(serde_json::to_value(&record).unwrap()["eventName"], "s3:ObjectForgotten:Softly");
    assert_eq!(record.event_time.timestamp().unwrap_err().kind(), ErrorKind::Missing);
}
