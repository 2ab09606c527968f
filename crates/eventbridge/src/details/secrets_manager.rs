//! Events of AWS Secrets Manager.

use lambda_event_sources_base::{Str, data_class};

use crate::{CloudTrailEvent, EventBridgeDetail};

/// Start, success, failure or abandonment of a rotation, which CloudTrail delivers as `AWS Service Event via
/// CloudTrail`. The event name is `RotationStarted`, `RotationSucceeded`, `RotationFailed` or `RotationAbandoned`. The
/// deletion of a version of a secret has the same format, with other event names.
///
/// See [Match AWS Secrets Manager events with Amazon EventBridge](https://docs.aws.amazon.com/secretsmanager/latest/userguide/monitoring-eventbridge.html).
///
/// ```
/// use lambda_event_sources::{EventBridgeEvent, SecretsManagerRotation, from_str};
///
/// let event: EventBridgeEvent<SecretsManagerRotation> = from_str(
///     r#"{
///         "detail-type": "AWS Service Event via CloudTrail",
///         "source": "aws.secretsmanager",
///         "detail": {
///             "eventVersion": "1.08",
///             "eventName": "RotationFailed",
///             "additionalEventData": {"SecretId": "arn:aws:secretsmanager:eu-central-1:123456789012:secret:db-AbCdEf"}
///         }
///     }"#,
/// )?;
/// assert_eq!(event.detail.event_name, "RotationFailed");
/// assert!(event.detail.additional_event_data.secret_id.ends_with(":secret:db-AbCdEf"));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
pub type SecretsManagerRotation = CloudTrailEvent<SecretsManagerRotationData>;

impl EventBridgeDetail for SecretsManagerRotation {
    const SOURCE: Option<&'static str> = Some("aws.secretsmanager");
    const DETAIL_TYPES: &'static [&'static str] = &["AWS Service Event via CloudTrail"];
}

/// Additional data of a rotation.
#[data_class(rename_all = "PascalCase")]
pub struct SecretsManagerRotationData {
    /// ARN of the secret.
    #[data_class(required)]
    pub secret_id: Str,
}
