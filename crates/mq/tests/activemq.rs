//! Tests of ActiveMQ events, using fixtures of each shape.
#![cfg(feature = "activemq")]

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, Timestamp, from_str, testing};
use lambda_event_sources_mq::{ActiveMqEvent, ActiveMqMessageType};
use serde_json::{Value, json};

fn fixture(name: &str) -> ActiveMqEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/activemq").join(name);
    testing::check(&path, &["messages"], &[])
}

#[test]
fn text_messages() -> Result<(), Error> {
    let event = fixture("text-messages.json");
    assert_eq!(event.event_source, "aws:amq");
    assert_eq!(
        event.event_source_arn,
        "arn:aws:mq:eu-central-1:123456789012:broker:orders:b-1a2b3c4d-0000-4111-8222-333344445555"
    );
    let message = event.message().unwrap();
    assert!(message.message_id.starts_with("ID:b-1a2b3c4d") && message.message_id.ends_with(":1:1:1:1"));
    assert_eq!(message.message_type, ActiveMqMessageType::Text);
    assert_eq!(message.data.as_str(), "eyJvcmRlcklkIjoiQS0xMDAxIiwidG90YWwiOjU5Ljl9");
    assert_eq!(message.data_text()?, r#"{"orderId":"A-1001","total":59.9}"#);
    assert_eq!(message.data_json::<Value>()?, json!({"orderId": "A-1001", "total": 59.9}));
    assert_eq!(message.connection_id.as_deref(), Some("ID:checkout-41-1717243199000-1:1"));
    assert_eq!(message.redelivered, Some(false));
    assert_eq!(message.destination_physicalname(), "orders");
    assert_eq!(message.timestamp.as_ref().unwrap().timestamp()?, Timestamp::from_millisecond(1_717_243_200_111));
    assert_eq!(message.broker_in_time.as_ref().unwrap().timestamp()?.as_millisecond(), 1_717_243_200_112);
    assert_eq!(message.broker_out_time.as_ref().unwrap().timestamp()?.as_millisecond(), 1_717_243_200_115);
    assert_eq!(message.properties.get_str("tenant"), Some("acme"));
    assert_eq!(message.properties.get_i64("attempt"), Some(2));
    assert_eq!((message.delivery_mode, message.expiration, message.priority), (Some(2), Some(60_000), Some(4)));
    assert_eq!(message.correlation_id.as_deref(), Some("order-17"));
    assert_eq!(message.reply_to.as_deref(), Some("queue://orders.answers"));
    assert_eq!(message.r#type.as_deref(), Some("order"));

    let second = &event.messages[1];
    assert!(second.properties.is_empty());
    assert_eq!((second.priority, &second.correlation_id, second.persistent), (None, &None, None));
    assert_eq!(second.data_json::<Value>().unwrap_err().kind(), ErrorKind::Syntax);
    Ok(())
}

#[test]
fn bytes_and_objects() -> Result<(), Error> {
    let event = fixture("bytes-and-object.json");
    let [bytes, object] = event.messages.as_slice() else { panic!("{} messages", event.messages.len()) };
    assert_eq!((&bytes.message_type, bytes.persistent), (&ActiveMqMessageType::Bytes, Some(false)));
    assert_eq!(bytes.data.bytes()?, [0xff, 0xfe, 0, 1, 0x80, 0x81]);
    assert_eq!(bytes.data_text().unwrap_err().kind(), ErrorKind::Utf8);
    assert_eq!(bytes.correlation_id.as_deref(), Some("reading-9"));
    assert_eq!(object.message_type, ActiveMqMessageType::Object);
    let error = object.data_text().unwrap_err();
    assert_eq!(error.to_string(), "ActiveMqMessage: data: invalid base64: invalid character at offset 4");
    Ok(())
}

#[test]
fn both_spellings_of_the_correlation_id() -> Result<(), Error> {
    let text = r#"{"messages":[{"correlationId":"reading-9"}]}"#;
    let event: ActiveMqEvent = from_str(text)?;
    assert_eq!(event.messages[0].correlation_id.as_deref(), Some("reading-9"));
    let written = serde_json::to_value(&event).unwrap();
    assert_eq!(written["messages"][0]["correlationId"], "reading-9");
    Ok(())
}

#[test]
fn events_of_other_sources_are_refused() {
    let error = from_str::<ActiveMqEvent>(r#"{"rmqMessagesByQueue": {}}"#).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::WrongSource);
    assert!(error.to_string().contains("expected an `ActiveMqEvent`, found a `RabbitMqEvent`"), "{error}");
    let error = from_str::<ActiveMqEvent>(r#"{"messages": [{"destination": 7}]}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "messages[0].destination"));
}
