//! A secret is rotated, step by step.

use lambda_event_sources_base::{Sensitive, Str, data_class, string_enum};

/// One step of the rotation of a secret, which Secrets Manager asks the function for.
///
/// It has no secret value in it: the function gets and puts those through Secrets Manager. What the function returns is
/// passed over; an error ends the rotation.
///
/// See [Rotation by Lambda function](https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda.html).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_secrets_manager::{SecretsManagerEvent, SecretsManagerStep};
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
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(rename_all = "PascalCase", derived(version_id))]
pub struct SecretsManagerEvent {
    /// ARN of the secret.
    #[data_class(required)]
    pub secret_id: Str,
    /// Identifier of the version of the secret that the rotation makes; no secret by itself.
    pub client_request_token: Str,
    /// Step of the rotation.
    pub step: SecretsManagerStep,
    /// Proof of where the request comes from, to be handed on to `PutSecretValue` when the function assumes a role;
    /// absent otherwise.
    pub rotation_token: Option<Sensitive<Str>>,
}

impl SecretsManagerEvent {
    /// Returns the identifier of the version that the rotation makes: the client request token under its other name.
    pub fn version_id(&self) -> &Str {
        &self.client_request_token
    }
}

string_enum! {
    /// Step of a rotation, in the order in which Secrets Manager asks for them.
    ///
    /// See [Rotation by Lambda function](https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html).
    pub enum SecretsManagerStep {
        /// Make a new version of the secret, labelled `AWSPENDING`.
        CreateSecret = "createSecret",
        /// Put the new version into the database or service.
        SetSecret = "setSecret",
        /// Try the new version.
        TestSecret = "testSecret",
        /// Move the label `AWSCURRENT` to the new version.
        FinishSecret = "finishSecret",
    }
}
