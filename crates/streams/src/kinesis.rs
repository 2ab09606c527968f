//! Amazon Kinesis Data Streams: records of one shard, in batches.

use std::borrow::Cow;

use lambda_event_sources_base::{
    Base64Data, BatchResponse, Dict, Error, RawTimestamp, Str, batch::Record, data_class, data_methods,
};

use crate::time_window::TimeWindow;

/// Tumbling window of a [`KinesisStreamEvent`].
pub type KinesisStreamWindow = TimeWindow;

/// Batch of records from one shard of a Kinesis data stream.
///
/// It is answered with a [`BatchResponse`](crate::BatchResponse), which names records by their sequence numbers; in
/// tumbling windows with a [`TimeWindowResponse`](crate::TimeWindowResponse).
///
/// See [Using Lambda with Amazon Kinesis Data Streams](https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html).
///
/// ```
/// use lambda_event_sources_base::{Error, batch, from_str};
/// use lambda_event_sources_streams::KinesisStreamEvent;
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
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class]
pub struct KinesisStreamEvent {
    /// Records in the order of the shard, at most 10,000.
    #[data_class(name = "Records", required)]
    pub records: Vec<KinesisStreamRecord>,
    /// Tumbling window that the records belong to; absent outside of windows.
    pub window: Option<TimeWindow>,
    /// What the function answered to the batch before in this window; empty for the first batch and outside of
    /// windows.
    pub state: Dict,
    /// Identifier of the shard; absent outside of windows.
    pub shard_id: Option<Str>,
    /// ARN of the stream; absent outside of windows, where each record has it.
    #[data_class(name = "eventSourceARN")]
    pub event_source_arn: Option<Str>,
    /// Whether this is the last invocation for the window, with the final state; absent outside of windows.
    pub is_final_invoke_for_window: Option<bool>,
    /// Whether the window ends early because its state has grown beyond 1 MB; absent outside of windows.
    pub is_window_terminated_early: Option<bool>,
}

/// One record of a Kinesis data stream, with where it comes from.
#[data_class]
pub struct KinesisStreamRecord {
    /// Region of the stream, such as `eu-central-1`.
    pub aws_region: Str,
    /// Shard and sequence number of the record, with a colon between them.
    #[data_class(name = "eventID")]
    pub event_id: Str,
    /// Kind of event: `aws:kinesis:record`.
    pub event_name: Str,
    /// Source of the record: `aws:kinesis`.
    pub event_source: Str,
    /// ARN of the stream, or of the consumer with enhanced fan-out.
    #[data_class(name = "eventSourceARN")]
    pub event_source_arn: Str,
    /// Version of the record's format: `1.0`.
    pub event_version: Str,
    /// ARN of the role with which the stream was read.
    pub invoke_identity_arn: Str,
    /// The record itself.
    #[data_class(required)]
    pub kinesis: KinesisStreamRecordPayload,
}

/// All records of an event are of one shard, and are handled in its order.
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

/// Record as it stands in the stream.
///
/// See [Record](https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Record.html).
#[data_class]
pub struct KinesisStreamRecordPayload {
    /// Approximate time at which the record came into the stream, exact to the millisecond.
    pub approximate_arrival_timestamp: RawTimestamp,
    /// What the producer put into the stream, in base64.
    pub data: Base64Data,
    /// How the record is encrypted: `NONE` or `KMS`; absent in most events.
    pub encryption_type: Option<Str>,
    /// Version of the payload's format: `1.0`.
    pub kinesis_schema_version: Str,
    /// Key by which the producer spread its records over the shards.
    pub partition_key: Str,
    /// Number of the record, unique in its shard: what a partial batch response names.
    pub sequence_number: Str,
}

data_methods!(KinesisStreamRecordPayload);

/// One record of a Kinesis data stream as EventBridge Pipes delivers it: without the object `kinesis` around its data.
///
/// A pipe invokes a function with a list of records, which is read as `Vec<KinesisPipeRecord>`. Records of the other
/// sources of pipes are those of their own events, such as `Vec<SqsRecord>`.
///
/// See [Amazon Kinesis stream as a source for EventBridge Pipes](https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-kinesis.html).
///
/// ```
/// use lambda_event_sources_base::{Error, batch, from_str};
/// use lambda_event_sources_streams::KinesisPipeRecord;
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
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class]
pub struct KinesisPipeRecord {
    /// Version of the payload's format: `1.0`.
    pub kinesis_schema_version: Str,
    /// Key that assigns the record to a shard.
    pub partition_key: Str,
    /// Sequence number of the record, unique in its shard.
    #[data_class(required)]
    pub sequence_number: Str,
    /// Data of the record, in base64.
    pub data: Base64Data,
    /// Approximate time at which the stream received the record.
    pub approximate_arrival_timestamp: RawTimestamp,
    /// How the record is encrypted: `NONE` or `KMS`; absent in most events.
    pub encryption_type: Option<Str>,
    /// Source of the record: `aws:kinesis`.
    pub event_source: Str,
    /// Version of the record's format: `1.0`.
    pub event_version: Str,
    /// Shard ID and sequence number of the record, separated by a colon.
    #[data_class(name = "eventID")]
    pub event_id: Str,
    /// Type of the event: `aws:kinesis:record`.
    pub event_name: Str,
    /// ARN of the role with which the pipe reads the stream.
    pub invoke_identity_arn: Str,
    /// Region of the stream, such as `eu-central-1`.
    pub aws_region: Str,
    /// ARN of the stream.
    #[data_class(name = "eventSourceARN")]
    pub event_source_arn: Str,
}

data_methods!(KinesisPipeRecord);

/// All records of an invocation are of one shard, and are handled in its order.
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
