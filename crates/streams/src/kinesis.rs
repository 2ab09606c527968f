//! Amazon Kinesis Data Streams: records of one shard, in batches.

use lambda_event_sources_base::{Base64Data, BatchRecord, Dict, Error, Str, Timestamp, data_class};
use serde::de::DeserializeOwned;

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
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_streams::{BatchResponse, KinesisStreamEvent};
///
/// let event: KinesisStreamEvent =
///     from_str(r#"{"Records": [{"kinesis": {"sequenceNumber": "4959", "data": "eyJzcGVlZCI6IDExfQ=="}}]}"#)?;
/// let mut response = BatchResponse::new();
/// for record in &event.records {
///     match record.kinesis.data_as_json::<serde_json::Value>() {
///         Ok(data) => assert_eq!(data["speed"], 11),
///         Err(_) => response.add_failure(record.kinesis.sequence_number.clone())?,
///     }
/// }
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
impl BatchRecord for KinesisStreamRecord {
    fn item_identifier(&self) -> &str {
        &self.kinesis.sequence_number
    }

    fn ordering_group(&self) -> Option<&str> {
        Some("")
    }
}

/// Record as it stands in the stream.
///
/// See [Record](https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Record.html).
#[data_class]
pub struct KinesisStreamRecordPayload {
    /// Approximate time at which the record came into the stream, exact to the millisecond.
    pub approximate_arrival_timestamp: Timestamp,
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

impl KinesisStreamRecordPayload {
    /// Decodes the data.
    ///
    /// # Errors
    ///
    /// When the data is not base64.
    pub fn data_as_bytes(&self) -> Result<Vec<u8>, Error> {
        self.data.to_bytes().map_err(in_data)
    }

    /// Decodes the data as text.
    ///
    /// # Errors
    ///
    /// When the data is not base64, or not UTF-8.
    pub fn data_as_text(&self) -> Result<String, Error> {
        self.data.to_text().map_err(in_data)
    }

    /// Decodes the data as JSON of a type of yours, or of the event that it carries.
    ///
    /// With the feature `dynamodb`, changes that a table sends to a Kinesis data stream are
    /// `DynamoDbRecord`s.
    ///
    /// # Errors
    ///
    /// When the data is not base64, or not JSON that fits the type.
    pub fn data_as_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        self.data.to_json().map_err(in_data)
    }

    /// Decodes and decompresses the data, from gzip or zlib, as JSON of a type of yours.
    ///
    /// # Errors
    ///
    /// When the data is not base64, not compressed, larger than
    /// [`GUNZIP_LIMIT`](Base64Data::GUNZIP_LIMIT) when decompressed, or not JSON that fits the type.
    #[cfg(feature = "flate2")]
    pub fn data_zlib_compressed_as_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        self.data.gunzip_json().map_err(in_data)
    }
}

fn in_data(error: Error) -> Error {
    error.at("KinesisStreamRecordPayload", "data")
}
