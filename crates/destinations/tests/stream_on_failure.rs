//! Tests of the records of discarded batches.
#![cfg(feature = "stream-on-failure")]

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, Timestamp, from_str, testing};
use lambda_event_sources_destinations::{LambdaDestinationCondition as Condition, StreamOnFailureEvent};
use serde_json::{Value, json};

fn fixture(name: &str, info: &str) -> StreamOnFailureEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/stream-on-failure").join(name);
    testing::check(&path, &["requestContext", "requestContext.functionArn", info], &[])
}

#[test]
fn batch_of_a_kinesis_stream() -> Result<(), Error> {
    let event = fixture("kinesis.json", "KinesisBatchInfo");
    assert_eq!((event.version.as_str(), event.timestamp.as_str()), ("1.0", "2025-03-10T11:20:06.021Z"));
    let context = &event.request_context;
    assert_eq!(context.request_id, "5e83b1f7-2a9c-4d06-b8e5-90c7d1a2f346");
    assert_eq!(context.function_arn, "arn:aws:lambda:eu-central-1:123456789012:function:meters");
    assert_eq!((&context.condition, context.approximate_invoke_count), (&Condition::RetryAttemptsExhausted, 4));
    let response = event.response_context.as_ref().unwrap();
    assert_eq!((response.status_code, response.executed_version.as_str()), (200, "$LATEST"));
    assert_eq!(response.function_error.as_deref(), Some("Unhandled"));
    let batch = event.batch_info().unwrap();
    assert_eq!(Some(batch), event.kinesis_batch_info.as_ref());
    assert_eq!(batch.stream_arn, "arn:aws:kinesis:eu-central-1:123456789012:stream/meters");
    assert_eq!((batch.shard_id.as_str(), batch.batch_size), ("shardId-000000000003", 50));
    assert!(batch.start_sequence_number.ends_with("0101") && batch.end_sequence_number.ends_with("0150"));
    let (first, last) = (&batch.approximate_arrival_of_first_record, &batch.approximate_arrival_of_last_record);
    assert_eq!(first.timestamp()?, Timestamp::from_millisecond(1_741_605_598_835));
    assert_eq!(last.timestamp()?, Timestamp::from_millisecond(1_741_605_601_580));
    assert_eq!(event.payload_json::<Value>()?, None);
    assert_eq!((&event.ddb_stream_batch_info, &event.kafka_batch_info), (&None, &None));
    Ok(())
}

#[test]
fn batch_of_a_dynamodb_stream_in_s3() -> Result<(), Error> {
    let event = fixture("dynamodb-s3.json", "DDBStreamBatchInfo");
    assert_eq!(event.request_context.condition, Condition::RecordAgeExceeded);
    assert_eq!(event.response_context, None);
    let batch = event.batch_info().unwrap();
    assert_eq!(Some(batch), event.ddb_stream_batch_info.as_ref());
    assert_eq!(batch.start_sequence_number, batch.end_sequence_number);
    assert_eq!(batch.approximate_arrival_of_last_record.timestamp()?, Timestamp::from_second(1_741_605_199));
    let payload: Value = event.payload_json::<serde_json::Map<_, _>>()?.unwrap().into();
    assert_eq!(payload["Records"][0]["dynamodb"]["Keys"], json!({"order": {"S": "A-1004"}}));
    Ok(())
}

#[test]
fn batch_of_kafka_that_is_too_large() -> Result<(), Error> {
    let event = fixture("kafka.json", "KafkaBatchInfo");
    assert_eq!(event.request_context.condition, Condition::MaximumPayloadSizeExceeded);
    assert_eq!((&event.response_context, event.batch_info()), (&None, None));
    let batch = event.kafka_batch_info.as_ref().unwrap();
    assert_eq!((batch.batch_size, batch.payload_size), (5, 6_340_211));
    assert!(batch.event_source_arn.as_deref().unwrap().contains(":cluster/shop/"));
    assert_eq!(batch.bootstrap_servers, "b-1.example.com:9098,b-2.example.com:9098");
    assert_eq!(batch.record_info, None);
    let [(topic, partition, info), (other_topic, other_partition, _)] = batch.partitions()?[..] else {
        panic!("two partitions")
    };
    assert_eq!((topic, partition, other_topic, other_partition), ("prices", 0, "list-prices", 2));
    assert_eq!((info.first_record_offset.as_str(), info.last_record_offset.as_str()), ("1204", "1206"));
    assert_eq!(info.first_record_timestamp.timestamp()?, Timestamp::from_millisecond(1_741_611_904_835));
    assert_eq!(info.last_record_timestamp, "2025-03-10T13:05:05.580Z");
    Ok(())
}

#[test]
fn record_of_kafka_in_a_topic() -> Result<(), Error> {
    let event = fixture("kafka-topic.json", "KafkaBatchInfo");
    assert_eq!(event.request_context.condition, Condition::RetriesExhausted);
    let batch = event.kafka_batch_info.as_ref().unwrap();
    let record = batch.record_info.as_ref().unwrap();
    assert_eq!((record.offset.as_str(), record.timestamp.as_str()), ("1207", "2025-03-10T13:16:04.835Z"));
    assert_eq!((&batch.event_source_arn, batch.partitions()?), (&None, Vec::new()));
    assert_eq!(event.payload_json::<Value>()?.unwrap()["records"]["prices-0"][0]["offset"], 1207);
    Ok(())
}

#[test]
fn partitions_without_a_number_are_refused() -> Result<(), Error> {
    for name in ["prices", "prices-", "prices-one", ""] {
        let event = json!({"requestContext": {"functionArn": "a"}, "KafkaBatchInfo": {"recordsInfo": {name: {}}}});
        let event: StreamOnFailureEvent = from_str(&event.to_string())?;
        let error = event.kafka_batch_info.unwrap().partitions().unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "recordsInfo"), "{name}");
    }
    Ok(())
}

#[test]
fn payloads_that_are_not_json_have_their_path() -> Result<(), Error> {
    let event = |payload: Value| {
        let event = json!({"requestContext": {"functionArn": "a"}, "KafkaBatchInfo": {}, "payload": payload});
        from_str::<StreamOnFailureEvent>(&event.to_string())
    };
    let error = event(json!("hunter2"))?.payload_json::<Vec<u8>>().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Syntax, "payload"));
    assert!(!error.to_string().contains("hunter2"));
    assert_eq!(event(json!("[7, \"x\"]"))?.payload_json::<Vec<u8>>().unwrap_err().path(), "payload[1]");
    assert_eq!(event(json!([7]))?.payload_json::<Vec<u8>>()?, Some(vec![7]));
    Ok(())
}

#[test]
fn bad_input_has_its_path() {
    for (event, kind, path) in [
        (json!({"KafkaBatchInfo": {}}), ErrorKind::Missing, "requestContext"),
        (json!({"requestContext": {}, "KafkaBatchInfo": {}}), ErrorKind::Missing, "requestContext.functionArn"),
        (
            json!({"requestContext": {"functionArn": "a"}, "KinesisBatchInfo": {"batchSize": "many"}}),
            ErrorKind::WrongType,
            "KinesisBatchInfo.batchSize",
        ),
        (
            json!({"requestContext": {"functionArn": "a"}, "KafkaBatchInfo": {"recordsInfo": {"t-0": 7}}}),
            ErrorKind::WrongType,
            "KafkaBatchInfo.recordsInfo.t-0",
        ),
    ] {
        let error = from_str::<StreamOnFailureEvent>(&event.to_string()).unwrap_err();
        assert_eq!((error.kind(), error.path()), (kind, path), "{event}");
    }
}

#[test]
fn records_of_asynchronous_invocations_are_refused() {
    let event = r#"{"requestContext": {"functionArn": "a", "condition": "Success"}, "requestPayload": {}}"#;
    let error = from_str::<StreamOnFailureEvent>(event).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::WrongSource);
    assert!(error.to_string().contains("found a `LambdaDestinationEvent`"), "{error}");
}
