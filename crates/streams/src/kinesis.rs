//! Amazon Kinesis Data Streams: batches of records from one shard.

use std::borrow::Cow;

use lambda_event_sources_base::{
    Base64Data, BatchResponse, Dict, Error, RawTimestamp, Str, batch::Record, data_class, data_methods,
};

use crate::time_window::TimeWindow;

/// Tumbling window of a [`KinesisStreamEvent`].
pub type KinesisStreamWindow = TimeWindow;

/// Batch of records from one shard of a Kinesis data stream.
///
/// Respond with a [`BatchResponse`](crate::BatchResponse), which contains the sequence numbers of the records that
/// failed. For tumbling windows, respond with a [`TimeWindowResponse`](crate::TimeWindowResponse).
///
/// See [Using Lambda with Amazon Kinesis Data Streams](https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html).
///
/// ```
/// use lambda_event_sources::{Error, KinesisStreamEvent, batch, from_str};
///
/// let event: KinesisStreamEvent =
///     from_str(r#"{"Records": [{"kinesis": {"sequenceNumber": "4959", "data": "eyJzcGVlZCI6IDExfQ=="}}]}"#)?;
/// let response = batch::process(&event.records, |record| {
///     let data: serde_json::Value = record.kinesis.data_json()?;
///     assert_eq!(data["speed"], 11);
///     Ok::<(), Error>(())
/// })
/// .response()?;
/// assert!(response.is_success());
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct KinesisStreamEvent {
    /// Records of the batch, at most 10,000, in the order of the shard.
    #[data_class(name = "Records", required)]
    pub records: Vec<KinesisStreamRecord>,
    /// Tumbling window to which the records belong; absent without tumbling windows.
    pub window: Option<TimeWindow>,
    /// State that the function returned for the previous batch of the tumbling window; empty for the first batch, and
    /// without tumbling windows.
    pub state: Dict,
    /// ID of the shard; absent without tumbling windows.
    pub shard_id: Option<Str>,
    /// ARN of the stream; absent without tumbling windows, where each record has it.
    #[data_class(name = "eventSourceARN")]
    pub event_source_arn: Option<Str>,
    /// Whether this is the last invocation for the tumbling window, with the final state; absent without tumbling
    /// windows.
    pub is_final_invoke_for_window: Option<bool>,
    /// Whether the tumbling window ends early because its state exceeds 1 MB; absent without tumbling windows.
    pub is_window_terminated_early: Option<bool>,
}

/// Record of a Kinesis data stream, with its metadata.
#[data_class]
pub struct KinesisStreamRecord {
    /// AWS Region of the stream, such as `eu-central-1`.
    pub aws_region: Str,
    /// Shard ID and sequence number of the record, separated by a colon.
    #[data_class(name = "eventID")]
    pub event_id: Str,
    /// Type of the event: `aws:kinesis:record`.
    pub event_name: Str,
    /// Source of the record: `aws:kinesis`.
    pub event_source: Str,
    /// ARN of the stream, or of the enhanced fan-out consumer.
    #[data_class(name = "eventSourceARN")]
    pub event_source_arn: Str,
    /// Version of the record format: `1.0`.
    pub event_version: Str,
    /// ARN of the IAM role that was used to read the stream.
    pub invoke_identity_arn: Str,
    /// The record.
    #[data_class(required)]
    pub kinesis: KinesisStreamRecordPayload,
}

/// All records of an event belong to one shard, and are handled in the order of the shard.
impl Record for KinesisStreamRecord {
    type Response = BatchResponse;

    fn item_identifier(&self) -> Cow<'_, str> {
        self.kinesis.sequence_number.as_str().into()
    }

    fn ordering_group(&self) -> Option<Cow<'_, str>> {
        Some("".into())
    }

    fn add_failure(&self, response: &mut BatchResponse) -> Result<(), Error> {
        response.add_failure(self.kinesis.sequence_number.clone())
    }
}

/// Record in a Kinesis data stream.
///
/// See [Record](https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Record.html).
#[data_class]
pub struct KinesisStreamRecordPayload {
    /// Approximate time at which the record was added to the stream, in seconds since the Unix epoch, with millisecond
    /// precision.
    pub approximate_arrival_timestamp: RawTimestamp,
    /// Data of the record, in base64.
    pub data: Base64Data,
    /// Encryption type of the record: `NONE` or `KMS`; absent in most events.
    pub encryption_type: Option<Str>,
    /// Version of the record schema: `1.0`.
    pub kinesis_schema_version: Str,
    /// Partition key, which determines the shard of the record.
    pub partition_key: Str,
    /// Sequence number of the record, unique in its shard. A partial batch response contains the sequence numbers of
    /// the records that failed.
    pub sequence_number: Str,
}

data_methods!(KinesisStreamRecordPayload);

/// Record of a Kinesis data stream that EventBridge Pipes delivers. Unlike a [`KinesisStreamRecord`], it has no
/// `kinesis` object around the data.
///
/// A pipe invokes a function with a list of records. Use `Vec<KinesisPipeRecord>` as the type of the event. For other
/// sources of a pipe, use the record type of the source's own event, such as `Vec<SqsRecord>`.
///
/// See [Amazon Kinesis stream as a source for EventBridge Pipes](https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-kinesis.html).
///
/// ```
/// use lambda_event_sources::{Error, KinesisPipeRecord, batch, from_str};
///
/// let records: Vec<KinesisPipeRecord> = from_str(
///     r#"[{"partitionKey": "1", "sequenceNumber": "4959", "data": "eyJzcGVlZCI6IDExfQ==", "eventSource": "aws:kinesis"}]"#,
/// )?;
/// let response = batch::process(&records, |record| {
///     let data: serde_json::Value = record.data_json()?;
///     assert_eq!(data["speed"], 11);
///     Ok::<(), Error>(())
/// })
/// .response()?;
/// assert!(response.is_success());
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct KinesisPipeRecord {
    /// Version of the record schema: `1.0`.
    pub kinesis_schema_version: Str,
    /// Partition key, which determines the shard of the record.
    pub partition_key: Str,
    /// Sequence number of the record, unique in its shard.
    #[data_class(required)]
    pub sequence_number: Str,
    /// Data of the record, in base64.
    pub data: Base64Data,
    /// Approximate time at which the record was added to the stream, in seconds since the Unix epoch, with millisecond
    /// precision.
    pub approximate_arrival_timestamp: RawTimestamp,
    /// Encryption type of the record: `NONE` or `KMS`; absent in most events.
    pub encryption_type: Option<Str>,
    /// Source of the record: `aws:kinesis`.
    pub event_source: Str,
    /// Version of the record format: `1.0`.
    pub event_version: Str,
    /// Shard ID and sequence number of the record, separated by a colon.
    #[data_class(name = "eventID")]
    pub event_id: Str,
    /// Type of the event: `aws:kinesis:record`.
    pub event_name: Str,
    /// ARN of the IAM role that the pipe uses to read the stream.
    pub invoke_identity_arn: Str,
    /// AWS Region of the stream, such as `eu-central-1`.
    pub aws_region: Str,
    /// ARN of the stream.
    #[data_class(name = "eventSourceARN")]
    pub event_source_arn: Str,
}

data_methods!(KinesisPipeRecord);

/// All records of an invocation belong to one shard, and are handled in the order of the shard.
impl Record for KinesisPipeRecord {
    type Response = BatchResponse;

    fn item_identifier(&self) -> Cow<'_, str> {
        self.sequence_number.as_str().into()
    }

    fn ordering_group(&self) -> Option<Cow<'_, str>> {
        Some("".into())
    }

    fn add_failure(&self, response: &mut BatchResponse) -> Result<(), Error> {
        response.add_failure(self.sequence_number.clone())
    }
}
