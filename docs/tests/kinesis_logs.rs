//! The handler `kinesis_logs` of the book reports only the record whose data is not from CloudWatch Logs.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use lambda_event_sources::{CloudWatchLogsEvent, KinesisStreamRecordPayload, testing};
use serde_json::json;

include!("../handlers/kinesis_logs.rs");

/// Returns a record with the compressed data of an event of CloudWatch Logs.
fn record(event: &str, sequence_number: &str) -> KinesisStreamRecord {
    let event: CloudWatchLogsEvent = testing::event(event).unwrap();
    let payload = KinesisStreamRecordPayload::default()
        .with_data(event.raw_logs_data().clone())
        .with_sequence_number(sequence_number);
    KinesisStreamRecord::default().with_kinesis(payload)
}

#[tokio::test]
async fn only_the_broken_record_fails() {
    let event = KinesisStreamEvent::default().with_records([
        record("cloudwatch-logs/control-message", "1"),
        record("cloudwatch-logs/data-message", "2"),
        record("cloudwatch-logs/broken-data", "3"),
    ]);
    let response = handler(event, Context::default()).await.unwrap();
    assert_eq!(serde_json::to_value(&response).unwrap(), json!({"batchItemFailures": [{"itemIdentifier": "3"}]}));
}
