use lambda_event_sources_eventbridge::{CloudTrailEventType, SecretsManagerRotation};

use crate::detail;

const REQUIRED: [&str; 3] = ["eventVersion", "additionalEventData", "additionalEventData.SecretId"];

#[test]
fn rotations() {
    for (name, event_name) in [
        ("secrets-manager-rotation-succeeded.json", "RotationSucceeded"),
        ("secrets-manager-rotation-failed.json", "RotationFailed"),
    ] {
        let rotation: SecretsManagerRotation = detail(name, &REQUIRED);
        assert_eq!(rotation.event_name, event_name);
        assert_eq!(rotation.event_type, CloudTrailEventType::AwsServiceEvent);
        let secret = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:db-AbCdEf";
        assert_eq!(rotation.additional_event_data.secret_id, secret);
        assert_eq!(rotation.user_identity.invoked_by.as_deref(), Some("secretsmanager.amazonaws.com"));
        assert_eq!(rotation.error_message.is_some(), event_name == "RotationFailed");
    }
}
