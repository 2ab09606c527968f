//! Tests of the custom workflow steps of Transfer Family.
#![cfg(feature = "transfer-workflow-step")]

use std::path::Path;

use lambda_event_sources_base::{ErrorKind, from_str, testing};
use lambda_event_sources_transfer_family::{TransferFamilyStorage, TransferFamilyWorkflowStepEvent};

fn fixture(name: &str) -> TransferFamilyWorkflowStepEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/transfer-workflow-step").join(name);
    testing::check(&path, &["serviceMetadata", "fileLocation"], &[])
}

#[test]
fn file_in_s3() {
    let event = fixture("s3.json");
    assert_eq!(event.token.expose(), "aHVzaC1zdGVwLXRva2VuLTE");
    assert!(!format!("{event}{event:?}{event:#?}").contains("aHVzaC"));
    let execution = &event.service_metadata.execution_details;
    assert_eq!(execution.workflow_id, "w-0a1b2c3d4e5f60718");
    assert_eq!(execution.execution_id, "7d1c9b52-0e3f-4a86-95b7-c8d6e4f2a013");
    let transfer = &event.service_metadata.transfer_details;
    assert_eq!((transfer.session_id.as_str(), transfer.user_name.as_str()), ("4d0b7c2e9f16a385", "ada"));
    assert_eq!(transfer.server_id, "s-0123456789abcdef0");
    let file = &event.file_location;
    assert_eq!(file.domain, TransferFamilyStorage::S3);
    assert_eq!((file.bucket.as_deref(), file.key.as_deref()), (Some("example-uploads"), Some("ada/orders 7.csv")));
    assert_eq!(file.e_tag.as_deref(), Some("0f343b0931126a20f133d67c2b018a3b"));
    assert_eq!((&file.version_id, &file.file_system_id, &file.path), (&None, &None, &None));
}

#[test]
fn file_in_efs() {
    let file = fixture("efs.json").file_location;
    assert_eq!(file.domain, TransferFamilyStorage::Efs);
    assert_eq!(file.file_system_id.as_deref(), Some("fs-0123456789abcdef0"));
    assert_eq!(file.path.as_deref(), Some("/home/ada/orders.csv"));
    assert_eq!((&file.bucket, &file.key, &file.e_tag), (&None, &None, &None));
}

#[test]
fn bad_input_has_its_path_and_is_not_quoted() {
    for (event, kind, path) in [
        (r#"{"fileLocation": {}}"#, ErrorKind::Missing, "serviceMetadata"),
        (r#"{"serviceMetadata": {}}"#, ErrorKind::Missing, "fileLocation"),
        (r#"{"token": ["hush"], "serviceMetadata": {}, "fileLocation": {}}"#, ErrorKind::WrongType, "token"),
        (
            r#"{"serviceMetadata": {"transferDetails": "hush"}, "fileLocation": {}}"#,
            ErrorKind::WrongType,
            "serviceMetadata.transferDetails",
        ),
    ] {
        let error = from_str::<TransferFamilyWorkflowStepEvent>(event).unwrap_err();
        assert_eq!((error.kind(), error.path()), (kind, path));
        assert!(!error.to_string().contains("hush"));
    }
}
