//! Events for the rotation of a secret.

use lambda_event_sources_base::{Sensitive, Str, data_class, string_enum};

/// Request to run one step of the rotation of a secret.
///
/// The event does not contain secret values. The function gets and sets them through the Secrets Manager API. The
/// return value of the function is ignored. If the function returns an error, the rotation fails.
///
/// See [Rotation by Lambda function](https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda.html).
///
/// ```
/// use lambda_event_sources::{SecretsManagerEvent, SecretsManagerStep, from_str};
///
/// let event: SecretsManagerEvent = from_str(
///     r#"{"SecretId": "arn:aws:secretsmanager:eu-central-1:123456789012:secret:orders-db-a1b2c3",
///         "ClientRequestToken": "5f0e6c1a-5c1d-4d0e-9a57-0c8f4b7d1e22", "Step": "createSecret"}"#,
/// )?;
/// match event.step {
///     SecretsManagerStep::CreateSecret => assert!(event.version_id().starts_with("5f0e6c1a")),
///     SecretsManagerStep::SetSecret | SecretsManagerStep::TestSecret | SecretsManagerStep::FinishSecret => {}
///     unknown => panic!("no step {unknown}"),
/// }
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(rename_all = "PascalCase", derived(version_id))]
pub struct SecretsManagerEvent {
    /// ARN of the secret.
    #[data_class(required)]
    pub secret_id: Str,
    /// ID of the new version of the secret. The token is not confidential.
    pub client_request_token: Str,
    /// Step of the rotation.
    pub step: SecretsManagerStep,
    /// Token that identifies the source of the request. If the function assumes a role for the rotation, pass it to
    /// `PutSecretValue`. Absent otherwise.
    pub rotation_token: Option<Sensitive<Str>>,
}

impl SecretsManagerEvent {
    /// Returns the ID of the new version of the secret, which is the client request token.
    pub fn version_id(&self) -> &Str {
        &self.client_request_token
    }
}

string_enum! {
    /// Step of a rotation. The variants are in the order in which Secrets Manager runs the steps.
    ///
    /// See [Rotation by Lambda function](https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html).
    pub enum SecretsManagerStep {
        /// Create a new version of the secret, with the staging label `AWSPENDING`.
        CreateSecret = "createSecret",
        /// Set the new version in the database or service.
        SetSecret = "setSecret",
        /// Test the new version.
        TestSecret = "testSecret",
        /// Move the staging label `AWSCURRENT` to the new version.
        FinishSecret = "finishSecret",
    }
}
