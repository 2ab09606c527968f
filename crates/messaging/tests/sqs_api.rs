//! Tests of messages in the format of the API of SQS.
#![cfg(feature = "sqs-api")]

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, from_str, testing};
use lambda_event_sources_messaging::{SqsApiEvent, SqsApiMessage};
use serde_json::{Value, json};

fn fixture(name: &str) -> SqsApiEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/sqs-api").join(name);
    testing::check(&path, &["Messages", "Messages[]", "Messages[].Body"], &[])
}

#[test]
fn result_of_a_state_machine() -> Result<(), Error> {
    let event = fixture("step-functions.json");
    let [first, second] = event.messages.as_slice() else { panic!("{} messages", event.messages.len()) };

    assert_eq!(first.message_id, "5f0c1d2e-3b4a-4958-8776-a5b4c3d2e1f0");
    assert_eq!(first.receipt_handle, "AQEBc3RlcC1mdW5jdGlvbnMtcmVjZWlwdA==");
    assert_eq!(first.body, r#"{"order":"B-8","total":12.5}"#);
    assert_eq!(first.body_json::<Value>()?, json!({"order": "B-8", "total": 12.5}));
    assert_eq!(first.md5_of_body, "6b1f3a5c7e9d0b2a4c6e8f1032547698");
    assert_eq!(first.md5_of_message_attributes.as_deref(), Some("90a1b2c3d4e5f60718293a4b5c6d7e8f"));

    let attributes = &first.attributes;
    assert_eq!(attributes.sender_id, "AROAEXAMPLEROLE00002:checkout");
    assert_eq!(attributes.sent_timestamp.timestamp()?.as_millisecond(), 1_717_243_200_500);
    assert_eq!(attributes.approximate_first_receive_timestamp.timestamp()?.as_millisecond(), 1_717_243_201_000);
    assert_eq!(attributes.approximate_receive_count, "2");
    assert_eq!(attributes.sequence_number.as_deref(), Some("18887290411123456999"));
    assert_eq!(attributes.message_group_id.as_deref(), Some("customer-23"));
    assert_eq!(attributes.message_deduplication_id.as_deref(), Some("customer-23-order-8"));

    let attribute = |name| first.message_attributes.get(name).unwrap();
    assert_eq!(attribute("channel").string_value.as_deref(), Some("app"));
    assert_eq!((attribute("attempt").data_type.as_str(), &attribute("attempt").binary_value), ("Number.int", &None));
    assert_eq!(attribute("thumbnail").binary_value.as_ref().unwrap().bytes()?, b"\x89PNG\r\n\x1a\n");

    assert_eq!(second.body, "a note without attributes");
    assert!(second.message_attributes.is_empty() && second.md5_of_message_attributes.is_none());
    assert_eq!(second.attributes.sent_timestamp.timestamp().unwrap_err().kind(), ErrorKind::Missing);
    let error = second.body_json::<Value>().unwrap_err();
    assert_eq!((error.kind(), error.type_name(), error.path()), (ErrorKind::Syntax, "SqsApiMessage", "body"));
    Ok(())
}

#[test]
fn result_of_the_api() -> Result<(), Error> {
    let event = fixture("api.json");
    let message = &event.messages[0];
    assert_eq!(message.message_id, "7c8d9e0f-1a2b-4c3d-8e4f-5a6b7c8d9e0f");
    assert_eq!(message.receipt_handle, "AQEBYXBpLXJlY2VpcHQtaGFuZGxl");
    assert_eq!(message.md5_of_body, "a0b1c2d3e4f5061728394a5b6c7d8e9f");
    assert_eq!(message.md5_of_message_attributes.as_deref(), Some("0f1e2d3c4b5a69788796a5b4c3d2e1f0"));
    assert_eq!(message.body_json::<Vec<u8>>()?, [1, 2]);
    assert_eq!(message.attributes.sender_id, "AIDAEXAMPLESENDER0003");
    assert!(message.attributes.aws_trace_header.as_ref().unwrap().ends_with("Sampled=0"));
    assert_eq!(
        message.attributes.dead_letter_queue_source_arn.as_deref(),
        Some("arn:aws:sqs:eu-central-1:123456789012:orders")
    );
    assert_eq!(message.message_attributes.get("colors").unwrap().string_list_values, ["red", "blue"]);
    assert_eq!(message.message_attributes.get("blobs").unwrap().binary_list_values[1].bytes()?, [2]);
    Ok(())
}

#[test]
fn one_message_is_an_event_too() -> Result<(), Error> {
    let message: SqsApiMessage = from_str(r#"{"MessageId": "m-1", "Body": "{\"order\": 7}"}"#)?;
    assert_eq!((message.message_id.as_str(), message.body_json::<Value>()?["order"].as_u64()), ("m-1", Some(7)));
    Ok(())
}

#[test]
fn bad_input_has_its_path() {
    for (event, kind, path) in [
        ("{}", ErrorKind::Missing, "Messages"),
        (r#"{"Messages": [{"MessageId": "m-1"}]}"#, ErrorKind::Missing, "Messages[0].Body"),
        (r#"{"Messages": [{"Body": {}}]}"#, ErrorKind::WrongType, "Messages[0].Body"),
        (
            r#"{"Messages": [{"Body": "", "MessageAttributes": {"a": 1}}]}"#,
            ErrorKind::WrongType,
            "Messages[0].MessageAttributes.a",
        ),
    ] {
        let error = from_str::<SqsApiEvent>(event).unwrap_err();
        assert_eq!((error.kind(), error.path()), (kind, path));
    }
    // A batch of an event source mapping has another format.
    let error = from_str::<SqsApiEvent>(r#"{"Records": [{"eventSource": "aws:sqs", "body": ""}]}"#).unwrap_err();
    assert_eq!(
        error.to_string(),
        "SqsApiEvent: Messages: expected an `SqsApiEvent`, found an `SqsEvent` (line 1, column 53)"
    );
}
