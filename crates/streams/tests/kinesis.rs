//! Tests of Kinesis events, using fixtures of each shape.
#![cfg(feature = "kinesis")]

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, RawTimestamp, Timestamp, batch, from_str, testing};
use lambda_event_sources_streams::{BatchResponse, KinesisPipeRecord, KinesisStreamEvent, TimeWindowResponse};
use serde_json::{Value, json};

fn fixture(name: &str) -> KinesisStreamEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/kinesis-stream").join(name);
    testing::check(&path, &["Records", "Records[]", "Records[].kinesis"], &[])
}

#[test]
fn records_of_a_shard() -> Result<(), Error> {
    let event = fixture("records.json");
    assert_eq!((&event.window, &event.shard_id, &event.event_source_arn), (&None, &None, &None));
    assert_eq!((event.is_final_invoke_for_window, event.is_window_terminated_early), (None, None));
    assert!(event.state.is_empty());

    let [first, second, third, _] = event.records.as_slice() else { panic!("{} records", event.records.len()) };
    assert_eq!(first.aws_region, "eu-central-1");
    assert_eq!(first.event_id, "shardId-000000000002:49651122334455667788990011223344556677889900112233445501");
    assert_eq!(first.event_name, "aws:kinesis:record");
    assert_eq!(first.event_source, "aws:kinesis");
    assert_eq!(first.event_source_arn, "arn:aws:kinesis:eu-central-1:123456789012:stream/measurements");
    assert_eq!(first.event_version, "1.0");
    assert_eq!(first.invoke_identity_arn, "arn:aws:iam::123456789012:role/measurements-reader");

    let payload = &first.kinesis;
    assert_eq!(payload.approximate_arrival_timestamp.timestamp()?.as_millisecond(), 1_717_243_200_123);
    assert_eq!(payload.data.as_str(), "eyJzZW5zb3IiOiJzLTE3IiwiY2Vsc2l1cyI6MjEuNX0=");
    assert_eq!(payload.encryption_type, None);
    assert_eq!(payload.kinesis_schema_version, "1.0");
    assert_eq!(payload.partition_key, "s-17");
    assert_eq!(payload.sequence_number, "49651122334455667788990011223344556677889900112233445501");
    assert_eq!(payload.data_json::<Value>()?["celsius"], 21.5);

    assert_eq!(second.kinesis.approximate_arrival_timestamp.timestamp()?, Timestamp::from_second(1_717_243_201));
    assert_eq!(second.kinesis.data_text()?, "plain words, über all");
    assert_eq!(third.kinesis.data_bytes()?, [0, 255, 254, 1]);
    assert_eq!(third.kinesis.encryption_type.as_deref(), Some("KMS"));
    Ok(())
}

#[test]
fn data_that_cannot_be_decoded_has_its_path() {
    let event = fixture("records.json");
    let [_, second, third, _] = event.records.as_slice() else { panic!("{} records", event.records.len()) };
    let error = second.kinesis.data_json::<Value>().unwrap_err();
    assert_eq!(
        (error.kind(), error.type_name(), error.path()),
        (ErrorKind::Syntax, "KinesisStreamRecordPayload", "data")
    );
    let error = third.kinesis.data_text().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Utf8, "data"));

    let event: KinesisStreamEvent = from_str(r#"{"Records": [{"kinesis": {"data": "not base64!"}}]}"#).unwrap();
    let error = event.records[0].kinesis.data_bytes().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Base64, "data"));
}

#[cfg(feature = "flate2")]
#[test]
fn compressed_data() -> Result<(), Error> {
    let event = fixture("records.json");
    let data: Value = event.records[3].kinesis.data_gunzip_json()?;
    assert_eq!(data, json!({"level": "warn", "count": 3}));
    let error = event.records[0].kinesis.data_gunzip_json::<Value>().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Compression, "data"));
    Ok(())
}

#[test]
fn tumbling_window() -> Result<(), Error> {
    let event = fixture("tumbling-window.json");
    let window = event.window.as_ref().unwrap();
    assert_eq!((window.start.as_str(), window.end.as_str()), ("2024-06-01T12:00:00Z", "2024-06-01T12:02:00Z"));
    assert_eq!(window.start.timestamp()?, Timestamp::from_second(1_717_243_200));
    assert_eq!(window.end.timestamp()?.as_second(), 1_717_243_320);
    assert_eq!(event.state.get_f64("total"), Some(17.5));
    assert_eq!(event.state.get_json::<Vec<String>>("customers")?, ["c-1", "c-2"]);
    assert_eq!(event.shard_id.as_deref(), Some("shardId-000000000002"));
    assert_eq!(
        event.event_source_arn.as_deref(),
        Some("arn:aws:kinesis:eu-central-1:123456789012:stream/measurements")
    );
    assert_eq!((event.is_final_invoke_for_window, event.is_window_terminated_early), (Some(false), Some(false)));
    Ok(())
}

#[test]
fn last_invocation_of_a_window_with_null_state() {
    let event = fixture("tumbling-window-final.json");
    assert!(event.records.is_empty());
    assert!(event.state.is_empty());
    assert_eq!(event.is_final_invoke_for_window, Some(true));
}

#[test]
fn window_with_invalid_times() {
    let event: KinesisStreamEvent = from_str(r#"{"Records": [], "window": {"start": "noon", "end": ""}}"#).unwrap();
    let window = event.window.unwrap();
    assert_eq!(window.start, "noon");
    assert_eq!(window.start.timestamp().unwrap_err().kind(), ErrorKind::Invalid);
    assert_eq!(window.end.timestamp().unwrap_err().kind(), ErrorKind::Missing);
}

#[cfg(feature = "dynamodb")]
#[test]
fn change_of_a_table() -> Result<(), Error> {
    use lambda_event_sources_streams::{DynamoDbRecord, DynamoDbRecordEventName, DynamoDbTimestampPrecision};

    let event = fixture("dynamodb-change.json");
    let mut change: DynamoDbRecord = event.records[0].kinesis.data_json()?;
    assert_eq!(change.table_name.as_deref(), Some("orders"));
    assert_eq!(change.record_format.as_deref(), Some("application/json"));
    assert_eq!(change.event_name, DynamoDbRecordEventName::Modify);
    assert_eq!(change.dynamodb.new_image.as_ref().unwrap().get_json::<u32>("total")?, 20);
    assert_eq!(change.dynamodb.old_image.as_ref().unwrap().get_json::<u32>("total")?, 10);
    assert_eq!(change.dynamodb.approximate_creation_date_time_precision, Some(DynamoDbTimestampPrecision::Microsecond));
    assert_eq!(change.timestamp()?.unwrap().as_nanosecond(), 1_717_243_200_123_456_000);

    // Records from before the precision was introduced have milliseconds.
    change.dynamodb.approximate_creation_date_time_precision = None;
    change.dynamodb.approximate_creation_date_time = Some(RawTimestamp::from_second(1_717_243_200_123));
    assert_eq!(change.timestamp()?.unwrap().as_millisecond(), 1_717_243_200_123);
    change.dynamodb.approximate_creation_date_time = None;
    assert_eq!(change.timestamp()?, None);
    Ok(())
}

#[cfg(feature = "cloudwatch-logs")]
#[test]
fn log_events_of_a_subscription_filter() -> Result<(), Error> {
    let event = fixture("cloudwatch-logs.json");
    let [control, errors] = event.records.as_slice() else { panic!("{} records", event.records.len()) };
    assert!(control.cloudwatch_logs()?.is_control_message());

    let logs = errors.cloudwatch_logs()?;
    assert!(!logs.is_control_message());
    assert_eq!((logs.log_group.as_str(), logs.owner.as_str()), ("/aws/lambda/checkout", "123456789012"));
    assert_eq!(logs.subscription_filters, ["errors-to-kinesis"]);
    let messages: Vec<_> = logs.log_events.iter().map(|log_event| log_event.message.as_str()).collect();
    assert_eq!(messages, ["ERROR payment of order A-1001 was declined", "ERROR order A-1001 was cancelled"]);
    assert_eq!(logs.log_events[1].timestamp.timestamp()?.as_millisecond(), 1_717_243_200_900);
    Ok(())
}

#[test]
fn events_of_other_sources_are_refused() {
    let error = from_str::<KinesisStreamEvent>("{}").unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "Records"));
    let error = from_str::<KinesisStreamEvent>(r#"{"Records": [{"body": "x"}]}"#).unwrap_err();
    assert_eq!(error.path(), "Records[0].kinesis");
}

#[test]
fn partial_batch_response() -> Result<(), Error> {
    let event = fixture("records.json");
    let response = batch::process(&event.records, |record| record.kinesis.data_json::<Value>().map(drop)).response()?;
    // To preserve the order of the shard, all records from the first failure on are retried.
    let failed: Vec<_> = response.batch_item_failures.iter().map(|failure| &failure.item_identifier).collect();
    let expected: Vec<_> = event.records[1..].iter().map(|record| &record.kinesis.sequence_number).collect();
    assert_eq!(failed, expected);
    Ok(())
}

#[test]
fn time_window_response() -> Result<(), Error> {
    let mut state = fixture("tumbling-window.json").state;
    state.insert("total", json!(21.7));
    let failures = BatchResponse::new().try_with_failure("49651")?;
    let response = TimeWindowResponse::new(&state)?.with_failures(failures);
    assert_eq!(
        serde_json::to_value(&response).unwrap(),
        json!({
            "state": {"total": 21.7, "customers": ["c-1", "c-2"]},
            "batchItemFailures": [{"itemIdentifier": "49651"}]
        })
    );
    let error = TimeWindowResponse::new(&[1, 2]).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "state"));
    Ok(())
}

#[test]
fn records_of_a_pipe() -> Result<(), Error> {
    let text = json!([
        {"kinesisSchemaVersion": "1.0", "partitionKey": "s-17", "sequenceNumber": "49651", "data": "eyJjZWxzaXVzIjogMjEuNX0=",
            "approximateArrivalTimestamp": 1_717_243_200.123, "eventSource": "aws:kinesis", "eventVersion": "1.0",
            "eventID": "shardId-000000000002:49651", "eventName": "aws:kinesis:record",
            "invokeIdentityArn": "arn:aws:iam::123456789012:role/pipe", "awsRegion": "eu-central-1",
            "eventSourceARN": "arn:aws:kinesis:eu-central-1:123456789012:stream/measurements"},
        {"partitionKey": "s-17", "sequenceNumber": "49652", "data": "bm90IEpTT04="},
        {"partitionKey": "s-18", "sequenceNumber": "49653", "data": "e30="}
    ])
    .to_string();
    let records: Vec<KinesisPipeRecord> = from_str(&text)?;
    let first = &records[0];
    assert_eq!((&*first.partition_key, &*first.sequence_number), ("s-17", "49651"));
    assert_eq!(first.event_id, "shardId-000000000002:49651");
    assert_eq!(first.event_source_arn, "arn:aws:kinesis:eu-central-1:123456789012:stream/measurements");
    assert_eq!(first.approximate_arrival_timestamp.timestamp()?.as_millisecond(), 1_717_243_200_123);
    assert_eq!(first.data_json::<Value>()?, json!({"celsius": 21.5}));
    assert_eq!(records[1].data_text()?, "not JSON");
    assert_eq!(serde_json::to_value(&records).unwrap(), serde_json::from_str::<Value>(&text).unwrap());

    let response = batch::process(&records, |record| record.data_json::<Value>().map(drop)).response()?;
    assert_eq!(
        serde_json::to_value(&response).unwrap(),
        json!({"batchItemFailures": [{"itemIdentifier": "49652"}, {"itemIdentifier": "49653"}]})
    );
    Ok(())
}
