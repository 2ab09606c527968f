//! Tests of the triggers of CodeCommit.
#![cfg(feature = "codecommit")]

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, from_str, testing};
use lambda_event_sources_developer_tools::{CodeCommitEvent, CodeCommitEventName, CodeCommitRecord};

fn fixture(name: &str) -> CodeCommitEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/codecommit").join(name);
    testing::check(&path, &["Records", "Records[]", "Records[].codecommit"], &[])
}

#[test]
fn changes_of_references() -> Result<(), Error> {
    let event = fixture("reference-changes.json");
    let record = &event.records[0];
    assert_eq!(record.aws_region, "eu-central-1");
    assert_eq!(record.custom_data.as_deref(), Some("deploy to prod"));
    assert_eq!(record.event_id, "1f7a3c52-8b0e-4d6f-9a21-c3e5d7f90b14");
    assert_eq!(record.event_name, CodeCommitEventName::ReferenceChanges);
    assert_eq!((record.event_part_number, record.event_total_parts), (Some(1), Some(2)));
    assert_eq!(record.event_source, "aws:codecommit");
    assert_eq!(record.event_source_arn, "arn:aws:codecommit:eu-central-1:123456789012:orders");
    assert_eq!(record.repository_name(), "orders");
    assert_eq!(record.event_time.timestamp()?, "2026-03-02T10:15:30.250Z".parse()?);
    assert_eq!(record.event_trigger_config_id, "6b2d9e40-1c7f-4a83-b5e6-0f9d8c7a6b51");
    assert_eq!((record.event_trigger_name.as_str(), record.event_version.as_str()), ("on-push", "1.0"));
    assert_eq!(record.user_identity_arn, "arn:aws:iam::123456789012:user/ada");

    let [updated, created, deleted] = record.codecommit.references.as_slice() else { panic!("three references") };
    assert_eq!(updated.commit, "4c925148dc88a4e1b2f3d5c6a7980b1c2d3e4f50");
    assert_eq!((updated.r#ref.as_str(), updated.branch(), updated.tag()), ("refs/heads/main", Some("main"), None));
    assert_eq!((updated.created, updated.deleted), (None, None));
    assert_eq!((created.branch(), created.tag(), created.created), (None, Some("v1.2"), Some(true)));
    assert_eq!((deleted.branch(), deleted.deleted), (Some("feature/tea"), Some(true)));
    Ok(())
}

#[test]
fn test_of_a_trigger() {
    let event = fixture("trigger-test.json");
    let record = &event.records[0];
    assert_eq!(record.event_name, CodeCommitEventName::TriggerEventTest);
    assert_eq!((&record.custom_data, record.event_total_parts), (&None, Some(1)));
    assert_eq!(record.user_identity_arn, "arn:aws:iam::123456789012:root");
}

#[test]
fn bad_input_has_its_path() {
    for (event, kind, path) in [
        ("{}", ErrorKind::Missing, "Records"),
        (r#"{"Records": [{}]}"#, ErrorKind::Missing, "Records[0].codecommit"),
        (
            r#"{"Records": [{"codecommit": {"references": [{"ref": {}}]}}]}"#,
            ErrorKind::WrongType,
            "Records[0].codecommit.references[0].ref",
        ),
    ] {
        let error = from_str::<CodeCommitEvent>(event).unwrap_err();
        assert_eq!((error.kind(), error.path()), (kind, path));
    }
    assert_eq!(CodeCommitRecord::default().repository_name(), "");
}
