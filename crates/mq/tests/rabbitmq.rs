//! Tests of RabbitMQ events, using fixtures of each shape.
#![cfg(feature = "rabbitmq")]

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, RawTimestamp, Timestamp, from_str, testing};
use lambda_event_sources_mq::{RabbitMqBasicProperties, RabbitMqEvent};
use serde_json::{Value, json};

fn fixture(name: &str) -> RabbitMqEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/rabbitmq").join(name);
    testing::check(&path, &["rmqMessagesByQueue"], &[])
}

#[test]
fn queues() -> Result<(), Error> {
    let event = fixture("queues.json");
    assert_eq!(event.event_source, "aws:rmq");
    assert!(event.event_source_arn.contains(":broker:kitchen:"));
    assert_eq!(event.rmq_messages_by_queue.keys().collect::<Vec<_>>(), ["orders::/", "notes::tenant-a"]);

    let message = &event.rmq_messages_by_queue.get("orders::/").unwrap()[0];
    assert_eq!(message.redelivered, Some(true));
    assert_eq!(message.data.as_str(), "eyJvcmRlcklkIjoiQS0xMDAxIiwidG90YWwiOjU5Ljl9");
    assert_eq!(message.data_text()?, r#"{"orderId":"A-1001","total":59.9}"#);
    assert_eq!(message.data_json::<Value>()?, json!({"orderId": "A-1001", "total": 59.9}));

    let properties = &message.basic_properties;
    assert_eq!(properties.content_type.as_deref(), Some("application/json"));
    assert_eq!(properties.content_encoding.as_deref(), Some("identity"));
    assert_eq!(properties.header_text("tenant").as_deref(), Some("acme"));
    assert_eq!(properties.header_text("signed").as_deref(), Some("café"));
    assert_eq!(properties.header_text("raw"), None);
    assert_eq!(properties.header_text("attempt"), None);
    assert_eq!(properties.headers.as_ref().unwrap().get_i64("attempt"), Some(3));
    assert_eq!((properties.delivery_mode, properties.priority, properties.body_size), (Some(2), Some(7), Some(33)));
    assert_eq!(properties.correlation_id.as_deref(), Some("order-17"));
    assert_eq!(properties.reply_to.as_deref(), Some("amq.rabbitmq.reply-to"));
    assert_eq!(properties.expiration.as_deref(), Some("60000"));
    assert_eq!(properties.message_id.as_deref(), Some("m-1"));
    assert_eq!(properties.timestamp.as_ref().map(RawTimestamp::as_str), Some("Jun 1, 2024, 12:00:01 PM"));
    assert_eq!(properties.timestamp.as_ref().unwrap().timestamp()?, Timestamp::from_second(1_717_243_201));
    assert_eq!(properties.r#type.as_deref(), Some("order"));
    assert_eq!(properties.user_id.as_deref(), Some("checkout"));
    assert_eq!(properties.app_id.as_deref(), Some("shop"));
    assert_eq!(properties.cluster_id.as_deref(), Some("eu"));
    Ok(())
}

#[test]
fn unset_properties() -> Result<(), Error> {
    let event = fixture("queues.json");
    let [plain, bytes] = event.rmq_messages_by_queue.get("notes::tenant-a").unwrap().as_slice() else {
        panic!("two messages")
    };
    let mut expected = RabbitMqBasicProperties::default();
    expected.body_size = Some(10);
    assert_eq!(plain.basic_properties, expected);
    assert_eq!(plain.basic_properties.timestamp, None);
    assert_eq!(plain.basic_properties.header_text("tenant"), None);
    let epoch = bytes.basic_properties.timestamp.as_ref().unwrap();
    assert_eq!(epoch.timestamp()?, Timestamp::from_second(33 * 60 + 41));
    assert_eq!(
        bytes.data_text().unwrap_err().to_string(),
        "RabbitMqMessage: data: the data is not valid UTF-8: invalid byte at offset 0"
    );
    Ok(())
}

#[test]
fn invalid_dates() {
    for text in [
        "yesterday",
        "Jux 1, 2024, 12:00:01 PM",
        "Jun 1, 2024, 13:00:01 PM",
        "Jun 31, 2024, 1:00:01 AM",
        "é, , , :, AM",
    ] {
        let json = json!({"timestamp": text}).to_string();
        let time = from_str::<RabbitMqBasicProperties>(&json).unwrap().timestamp.unwrap();
        assert_eq!((time.as_str(), time.timestamp().unwrap_err().kind()), (text, ErrorKind::Invalid));
    }
}

#[test]
fn no_messages() {
    assert!(fixture("empty-queue.json").rmq_messages_by_queue.get("idle::/").unwrap().is_empty());
    let error = from_str::<RabbitMqEvent>(r#"{"eventSource": "aws:rmq"}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "rmqMessagesByQueue"));
}
