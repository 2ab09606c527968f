//! Tests of CodePipeline jobs, using fixtures of each shape.
#![cfg(feature = "codepipeline")]

use std::{collections::BTreeMap, path::Path};

use lambda_event_sources_base::{Error, ErrorKind, from_str, testing};
use lambda_event_sources_developer_tools::CodePipelineJobEvent;
use serde_json::{Value, json};

fn fixture(name: &str) -> CodePipelineJobEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/codepipeline-job").join(name);
    let event: CodePipelineJobEvent = testing::check(&path, &["CodePipeline.job"], &[]);
    let shown = format!("{event} {event:?}");
    assert!(!shown.contains("secret-of-the-job") && !shown.contains("token-of-the-job"), "credentials are secret");
    event
}

#[test]
fn json_parameters() -> Result<(), Error> {
    let event = fixture("json-parameters.json");
    assert_eq!(event.id(), "7f3c2a1b-0000-4111-8222-333344445555");
    assert_eq!(event.account_id(), "123456789012");
    assert_eq!(event.user_parameters().unwrap(), r#"{"stage":"prod","retries":3}"#);
    assert_eq!(event.user_parameters_json::<Value>()?, json!({"stage": "prod", "retries": 3}));
    assert_eq!(event.input_bucket_name().unwrap(), "codepipeline-eu-central-1-123456789012");
    assert_eq!(event.input_object_key().unwrap(), "shop/Source/release notes/v1.zip");

    let data = event.data();
    assert_eq!(data.action_configuration.configuration.function_name, "deploy-notes");
    assert_eq!(data.continuation_token.as_deref(), Some("page-2"));
    let key = data.encryption_key.as_ref().unwrap();
    assert_eq!(key.r#type, "KMS");
    assert_eq!(key.id, "arn:aws:kms:eu-central-1:123456789012:key/1a2b3c4d-5e6f-4708-9192-a3b4c5d6e7f8");
    let credentials = &data.artifact_credentials;
    assert_eq!(credentials.access_key_id, "AKIAIOSFODNN7EXAMPLE");
    assert_eq!(credentials.secret_access_key.expose(), "secret-of-the-job");
    assert_eq!(credentials.session_token.expose(), "token-of-the-job");
    let expiration = credentials.expiration_time.as_ref().unwrap();
    assert_eq!(expiration.timestamp()?, "2024-06-01T13:00:00Z".parse()?);

    let source = event.find_input_artifact("Source").unwrap();
    assert_eq!(source.revision.as_deref(), Some("4f2e9c1"));
    assert_eq!(source.location.r#type, "S3");
    assert_eq!(source.location.s3_location.key, "shop/Source/release+notes%2Fv1.zip");
    assert_eq!(event.find_input_artifact("Build").unwrap().revision, None);
    assert_eq!(event.find_output_artifact("Notes").unwrap().location.s3_location.key, "shop/Notes/n.txt");
    assert_eq!((event.find_input_artifact("Notes"), event.find_output_artifact("Source")), (None, None));
    Ok(())
}

#[test]
fn parameters_that_are_not_json() {
    let event = fixture("text-parameters.json");
    assert_eq!(event.user_parameters().unwrap(), "https://example.com/hook");
    let error = event.user_parameters_json::<Value>().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Syntax, "UserParameters"));
    assert!(event.to_string().contains(r#""decoded_user_parameters":"[Cannot be deserialized]""#));
    assert_eq!((&event.data().encryption_key, &event.data().continuation_token), (&None, &None));
    assert_eq!(event.data().artifact_credentials.expiration_time, None);
}

#[test]
fn no_parameters_and_no_artifacts() -> Result<(), Error> {
    let event = fixture("no-parameters.json");
    assert_eq!(event.user_parameters(), None);
    assert_eq!(event.user_parameters_json::<BTreeMap<String, Value>>()?, BTreeMap::new());
    assert_eq!((event.input_bucket_name(), event.input_object_key()), (None, None));
    Ok(())
}

#[test]
fn an_event_without_job_is_refused() {
    let error = from_str::<CodePipelineJobEvent>("{}").unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, r#"["CodePipeline.job"]"#));
}
