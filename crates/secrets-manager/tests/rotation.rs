//! Tests of secret rotation events.

use std::path::Path;

use lambda_event_sources_base::{ErrorKind, from_str, testing};
use lambda_event_sources_secrets_manager::{SecretsManagerEvent, SecretsManagerStep};

fn fixture(name: &str) -> SecretsManagerEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/secrets-manager").join(name);
    testing::check(&path, &["SecretId"], &[])
}

#[test]
fn create_secret() {
    let event = fixture("create-secret.json");
    assert_eq!(event.secret_id, "arn:aws:secretsmanager:eu-central-1:123456789012:secret:orders-db-a1b2c3");
    assert_eq!(event.client_request_token, "5f0e6c1a-5c1d-4d0e-9a57-0c8f4b7d1e22");
    assert_eq!(event.version_id(), &event.client_request_token);
    assert_eq!(event.step, SecretsManagerStep::CreateSecret);
    assert_eq!(event.rotation_token, None);
}

#[test]
fn finish_secret_of_another_account() {
    let event = fixture("finish-secret-cross-account.json");
    assert_eq!(event.step, SecretsManagerStep::FinishSecret);
    assert_eq!(event.rotation_token.as_ref().unwrap().expose(), "9d4c3b2a-hush-rotation-token");
    assert!(!event.to_string().contains("hush"), "{event}");
    assert!(!format!("{event:?}").contains("hush"), "{event:?}");
}

#[test]
fn steps() {
    for (text, step) in [
        ("createSecret", SecretsManagerStep::CreateSecret),
        ("setSecret", SecretsManagerStep::SetSecret),
        ("testSecret", SecretsManagerStep::TestSecret),
        ("finishSecret", SecretsManagerStep::FinishSecret),
        ("buySecret", SecretsManagerStep::Unknown("buySecret".into())),
    ] {
        assert_eq!(SecretsManagerStep::from(text), step);
        assert_eq!(step.as_str(), text);
    }
}

#[test]
fn bad_input_has_its_path_and_is_not_quoted() {
    let error = from_str::<SecretsManagerEvent>(r#"{"Step": "createSecret"}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "SecretId"));
    let error = from_str::<SecretsManagerEvent>(r#"{"SecretId": "s", "RotationToken": ["hush"]}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "RotationToken"));
    assert!(!error.to_string().contains("hush"));
}
