//! Tests of S3 Batch Operations, using fixtures of both versions.
#![cfg(feature = "s3-batch-operation")]

use std::path::Path;

use lambda_event_sources_base::{Dict, Error, ErrorKind, JsonText, from_str, testing};
use lambda_event_sources_s3::{
    S3BatchOperationEvent, S3BatchOperationResponse, S3BatchOperationResultCode, S3BatchOperationTask,
};
use serde_json::json;

fn fixture(name: &str) -> S3BatchOperationEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/s3-batch-operation").join(name);
    testing::check(&path, &["tasks"], &[])
}

#[test]
fn version_1_names_the_bucket_by_its_arn() {
    let event = fixture("schema-1.json");
    assert_eq!(event.invocation_id, "AAABYmF0Y2gtaW52b2NhdGlvbi1vbmU");
    assert_eq!(event.invocation_schema_version, "1.0");
    assert_eq!(event.job.id, "0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9");
    assert!(event.job.user_arguments.is_empty());
    let task = event.task().unwrap();
    assert_eq!(task.task_id, "dGFzay1vbmU");
    assert_eq!(task.s3_key, "2024/red+flower%2Bbee.jpg");
    assert_eq!(task.decoded_key(), "2024/red flower+bee.jpg");
    assert_eq!(task.s3_version_id.as_deref(), Some("Qv1EXAMPLEversionJ8.one"));
    assert_eq!(task.s3_bucket_arn.as_deref(), Some("arn:aws:s3:::example-photos"));
    assert_eq!(task.s3_bucket, None);
    assert_eq!(task.bucket(), Some("example-photos"));
}

#[test]
fn version_2_names_the_bucket_and_has_arguments() -> Result<(), Error> {
    let event = fixture("schema-2.json");
    assert_eq!(event.job.user_arguments.get_str("target"), Some("archive"));
    let task = event.task().unwrap();
    assert_eq!((task.s3_version_id.as_deref(), task.s3_bucket_arn.as_deref()), (None, None));
    assert_eq!(task.bucket(), Some("example-photos--euc1-az1--x-s3"));
    // A manifest can contain a JSON object in place of a key.
    let parts: Dict = JsonText::from(task.decoded_key()).json()?;
    assert_eq!(parts.get_str("from"), Some("a b.jpg"));
    Ok(())
}

#[test]
fn bucket_of_incomplete_tasks() {
    let mut task = S3BatchOperationTask::default();
    assert_eq!(task.bucket(), None);
    task.s3_bucket = Some("photos".into());
    task.s3_bucket_arn = Some("".into());
    assert_eq!(task.bucket(), Some("photos"));
    task.s3_bucket_arn = Some("arn:aws:s3:eu-central-1:123456789012:accesspoint/photos".into());
    assert_eq!(task.bucket(), Some("arn:aws:s3:eu-central-1:123456789012:accesspoint/photos"));
}

#[test]
fn response() -> Result<(), Error> {
    let event = fixture("schema-1.json");
    let task = event.task().unwrap();
    let result = task.build_task_batch_response(S3BatchOperationResultCode::TemporaryFailure, "timeout");
    assert_eq!(
        serde_json::to_value(event.response(result)?).unwrap(),
        json!({
            "invocationSchemaVersion": "1.0",
            "treatMissingKeysAs": "PermanentFailure",
            "invocationId": "AAABYmF0Y2gtaW52b2NhdGlvbi1vbmU",
            "results": [{"taskId": "dGFzay1vbmU", "resultCode": "TemporaryFailure", "resultString": "timeout"}]
        })
    );

    let result = task.build_task_batch_response(S3BatchOperationResultCode::Succeeded, "");
    let response = S3BatchOperationResponse::new("2.0", "i-1", result)?
        .with_treat_missing_keys_as(S3BatchOperationResultCode::Succeeded);
    assert_eq!(
        serde_json::to_value(&response).unwrap(),
        json!({
            "invocationSchemaVersion": "2.0",
            "treatMissingKeysAs": "Succeeded",
            "invocationId": "i-1",
            "results": [{"taskId": "dGFzay1vbmU", "resultCode": "Succeeded", "resultString": ""}]
        })
    );
    Ok(())
}

#[test]
fn invalid_response_is_an_error() {
    let event = fixture("schema-1.json");
    let foreign = S3BatchOperationTask::default().build_task_batch_response(S3BatchOperationResultCode::Succeeded, "x");
    let error = event.response(foreign.clone()).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "results[0].taskId"));

    let own = event.task().unwrap().build_task_batch_response(S3BatchOperationResultCode::Succeeded, "x");
    for (version, invocation, result, path) in [
        ("", "i-1", &own, "invocationSchemaVersion"),
        ("1.0", "", &own, "invocationId"),
        ("1.0", "i-1", &foreign, "results[0].taskId"),
    ] {
        let error = S3BatchOperationResponse::new(version, invocation, result.clone()).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, path));
    }
}

#[test]
fn there_are_three_result_codes() {
    for code in ["Succeeded", "TemporaryFailure", "PermanentFailure"] {
        let response: S3BatchOperationResponse = from_str(&json!({"treatMissingKeysAs": code}).to_string()).unwrap();
        assert_eq!(response.treat_missing_keys_as.as_str(), code);
        assert!(response.to_string().contains(code));
    }
    let error = from_str::<S3BatchOperationResponse>(r#"{"treatMissingKeysAs": "Perhaps"}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "treatMissingKeysAs"));
    assert!(!error.to_string().contains("Perhaps"), "{error}");
    assert_eq!(S3BatchOperationResultCode::default(), S3BatchOperationResultCode::PermanentFailure);
    assert_eq!("Succeeded".parse(), Ok(S3BatchOperationResultCode::Succeeded));
    let error = "succeeded".parse::<S3BatchOperationResultCode>().unwrap_err();
    let expected =
        "S3BatchOperationResultCode: invalid value: expected one of Succeeded, TemporaryFailure, PermanentFailure";
    assert_eq!(error.to_string(), expected);
}

#[test]
fn events_of_other_sources_are_refused() {
    for event in [json!({}), json!({"invocationId": "i-1", "records": []}), json!({"tasks": null})] {
        let error = from_str::<S3BatchOperationEvent>(&event.to_string()).unwrap_err();
        assert_eq!(error.path(), "tasks", "{event}");
    }
    assert_eq!(from_str::<S3BatchOperationEvent>(r#"{"tasks": []}"#).unwrap().task(), None);
}
