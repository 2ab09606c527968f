//! Tests of SNS events, using fixtures of each shape.
#![cfg(feature = "sns")]

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, Timestamp, from_str, testing};
use lambda_event_sources_messaging::{SnsEvent, SnsMessageType};
use serde_json::{Value, json};

fn fixture(name: &str) -> SnsEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/sns").join(name);
    testing::check(&path, &["Records", "Records[]", "Records[].Sns"], &[])
}

#[test]
fn notification() -> Result<(), Error> {
    let event = fixture("notification.json");
    let record = event.record().unwrap();
    assert_eq!(record.event_source, "aws:sns");
    assert_eq!(record.event_version, "1.0");
    assert_eq!(
        record.event_subscription_arn,
        "arn:aws:sns:eu-central-1:123456789012:prices:0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9"
    );

    let message = &record.sns;
    assert_eq!(message.r#type, SnsMessageType::Notification);
    assert_eq!(message.message_id, "95df01b4-ee98-5cb9-9903-4c221d41eb5e");
    assert_eq!(message.topic_arn, "arn:aws:sns:eu-central-1:123456789012:prices");
    assert_eq!(message.subject.as_deref(), Some("Price change"));
    assert_eq!(event.sns_message().unwrap(), r#"{"sku":"TEA-01","price":4.2}"#);
    assert_eq!(message.message_json::<Value>()?, json!({"sku": "TEA-01", "price": 4.2}));
    assert_eq!(message.timestamp, "2024-06-01T12:00:01.250Z");
    assert_eq!(message.timestamp.timestamp()?, Timestamp::from_millisecond(1_717_243_201_250));
    assert_eq!(message.signature_version.as_deref(), Some("1"));
    assert_eq!(message.signature.as_deref(), Some("c2lnbmF0dXJlLW9mLXRoZS1tZXNzYWdl"));
    assert!(message.signing_cert_url.as_ref().unwrap().ends_with("SimpleNotificationService-0123456789abcdef.pem"));
    assert!(message.unsubscribe_url.as_ref().unwrap().contains("Action=Unsubscribe"));
    let currency = message.message_attributes.get("currency").unwrap();
    assert_eq!((&*currency.r#type, &*currency.value), ("String", "EUR"));
    assert_eq!(message.message_attributes.get("digest").unwrap().r#type, "Binary");
    assert!(message.sequence_number.is_none() && message.token.is_none() && message.subscribe_url.is_none());
    Ok(())
}

#[test]
fn dead_letter() -> Result<(), Error> {
    let event = fixture("lambda-dead-letter.json");
    let message = &event.record().unwrap().sns;
    let failure = message.lambda_dead_letter().unwrap();
    assert_eq!((&*failure.request_id, failure.error_code), ("e5f60718-293a-4b5c-8d6e-7f8091a2b3c4", Some(429)));
    assert_eq!(failure.error_message.as_deref(), Some("Rate Exceeded."));
    assert_eq!(message.message_json::<Value>()?, json!({"order": "A-1006"}));
    assert_eq!(fixture("notification.json").record().unwrap().sns.lambda_dead_letter(), None);
    Ok(())
}

#[test]
fn fifo_topic_has_no_signature() {
    let event = fixture("fifo.json");
    let message = &event.record().unwrap().sns;
    assert_eq!(message.sequence_number.as_deref(), Some("10000000000000003000"));
    assert_eq!(message.subject, None);
    assert!(message.signature.is_none() && message.signature_version.is_none() && message.signing_cert_url.is_none());
    assert!(message.message_attributes.is_empty());
    assert_eq!(message.message_json::<Value>().unwrap_err().path(), "Message");
}

#[test]
fn subscription_confirmation_hides_its_token() {
    let event = fixture("subscription-confirmation.json");
    let message = &event.record().unwrap().sns;
    let token = "2336412f37fb687f5d51e6e241d09c805a5a57b30d712f794cc5f6a988666d92";
    assert_eq!(message.r#type, SnsMessageType::SubscriptionConfirmation);
    assert_eq!(message.token.as_ref().unwrap().expose(), token);
    assert!(message.subscribe_url.as_ref().unwrap().expose().ends_with(token));
    assert!(!format!("{event} {event:?}").contains(token));
}

#[test]
fn unknown_type_is_kept() -> Result<(), Error> {
    let text = r#"{"Records":[{"Sns":{"Type":"Rumour","MessageId":"m-1","MessageAttributes":{}}}]}"#;
    let event: SnsEvent = from_str(text)?;
    assert_eq!(event.record().unwrap().sns.r#type, SnsMessageType::Unknown("Rumour".into()));
    assert_eq!(serde_json::to_string(&event).unwrap(), text);
    Ok(())
}

#[test]
fn no_records() -> Result<(), Error> {
    assert_eq!(from_str::<SnsEvent>(r#"{"Records": []}"#)?.record(), None);
    let error = from_str::<SnsEvent>(r#"{"Records": [{}]}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "Records[0].Sns"));
    Ok(())
}

#[test]
fn invalid_timestamp() {
    let mut message = fixture("fifo.json").records[0].sns.clone();
    message.timestamp = "yesterday".into();
    let error = message.timestamp.timestamp().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Invalid);
    assert_eq!(error.to_string(), "invalid time: expected a number or RFC 3339");
}
