//! Records of discarded batches.

use lambda_event_sources_base::{DataClass, Dict, Error, ErrorKind, RawJson, RawTimestamp, Str, data_class};
use serde::de::DeserializeOwned;

use crate::{LambdaDestinationRequestContext, LambdaDestinationResponseContext};

/// Record of a batch that an event source mapping has discarded, because the function failed or the records became too
/// old.
///
/// Lambda sends it to the on-failure destination of an event source mapping for a DynamoDB stream, a Kinesis stream or
/// Kafka. The record is the body of an SQS message, an SNS message, an S3 object or the value of a Kafka record. It has
/// the position of the batch, with which you can read the batch again until its records expire. Only S3 objects and
/// Kafka records also have the batch itself.
///
/// See for [DynamoDB](https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html),
/// [Kinesis](https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html) and
/// [Kafka](https://docs.aws.amazon.com/lambda/latest/dg/kafka-on-failure.html).
///
/// ```
/// use lambda_event_sources::{StreamOnFailureEvent, from_str};
///
/// let event: StreamOnFailureEvent = from_str(
///     r#"{
///         "requestContext": {
///             "functionArn": "arn:aws:lambda:eu-central-1:123456789012:function:meters",
///             "condition": "RetryAttemptsExhausted"
///         },
///         "KinesisBatchInfo": {
///             "shardId": "shardId-000000000001",
///             "startSequenceNumber": "4960118965842235",
///             "batchSize": 100,
///             "streamArn": "arn:aws:kinesis:eu-central-1:123456789012:stream/meters"
///         }
///     }"#,
/// )?;
/// let batch = event.batch_info().unwrap();
/// assert_eq!((batch.shard_id.as_str(), batch.batch_size), ("shardId-000000000001", 100));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(recognized_by = kinesis_batch_info || ddb_stream_batch_info || kafka_batch_info)]
pub struct StreamOnFailureEvent {
    /// Version of the record format: `1.0`.
    pub version: Str,
    /// Time at which Lambda created the record, in RFC 3339 format.
    pub timestamp: RawTimestamp,
    /// Invocation of the function, and the reason for which Lambda has discarded the batch.
    #[data_class(required)]
    pub request_context: LambdaDestinationRequestContext,
    /// Result of the last invocation; absent if the function was not invoked, for example because the batch is too
    /// large.
    pub response_context: Option<LambdaDestinationResponseContext>,
    /// Position of the batch in a Kinesis stream; absent for other sources.
    #[data_class(name = "KinesisBatchInfo")]
    pub kinesis_batch_info: Option<StreamOnFailureBatchInfo>,
    /// Position of the batch in a DynamoDB stream; absent for other sources.
    #[data_class(name = "DDBStreamBatchInfo")]
    pub ddb_stream_batch_info: Option<StreamOnFailureBatchInfo>,
    /// Positions of the batch in the partitions of Kafka topics; absent for other sources.
    #[data_class(name = "KafkaBatchInfo")]
    pub kafka_batch_info: Option<StreamOnFailureKafkaBatchInfo>,
    /// Batch that was sent to the function, in a string of JSON in an S3 object, or as an object in a Kafka record;
    /// null for other destinations. Use [`payload_json`](Self::payload_json) for both.
    pub payload: RawJson,
}

impl StreamOnFailureEvent {
    /// Returns the position of the batch in a stream. Returns `None` for Kafka.
    pub fn batch_info(&self) -> Option<&StreamOnFailureBatchInfo> {
        self.kinesis_batch_info.as_ref().or(self.ddb_stream_batch_info.as_ref())
    }

    /// Parses the batch that was sent to the function, as a `KinesisStreamEvent`, a `DynamoDbStreamEvent`, a
    /// `KafkaEvent` or your own type. Returns `None` if the destination receives only the position of the batch.
    ///
    /// # Errors
    ///
    /// Returns an error if the batch is not valid JSON or does not match the type.
    pub fn payload_json<T: DeserializeOwned>(&self) -> Result<Option<T>, Error> {
        if self.payload.is_null() {
            return Ok(None);
        }
        self.payload.json_or_text().map(Some).map_err(|error: Error| error.at(Self::NAME, "payload"))
    }
}

/// Position of a batch in a DynamoDB stream or a Kinesis stream.
///
/// To read the batch again, get a shard iterator of the type `AT_SEQUENCE_NUMBER` with the ARN of the stream, the shard
/// ID and the first sequence number, and then get as many records as the batch had.
#[data_class]
pub struct StreamOnFailureBatchInfo {
    /// ARN of the stream.
    pub stream_arn: Str,
    /// ID of the shard.
    pub shard_id: Str,
    /// Sequence number of the first record.
    pub start_sequence_number: Str,
    /// Sequence number of the last record.
    pub end_sequence_number: Str,
    /// Approximate time at which the first record arrived in the stream, in RFC 3339 format.
    pub approximate_arrival_of_first_record: RawTimestamp,
    /// Approximate time at which the last record arrived in the stream, in RFC 3339 format.
    pub approximate_arrival_of_last_record: RawTimestamp,
    /// Number of records of the batch.
    pub batch_size: u32,
}

/// Positions of a batch in the partitions of Kafka topics.
#[data_class]
pub struct StreamOnFailureKafkaBatchInfo {
    /// Number of records of the batch.
    pub batch_size: u32,
    /// ARN of the MSK cluster; absent for a self-managed cluster.
    pub event_source_arn: Option<Str>,
    /// Host names and ports of the brokers, separated by commas.
    pub bootstrap_servers: Str,
    /// Size of the batch in bytes.
    pub payload_size: u64,
    /// Positions by topic and partition, such as `orders-0`; empty if the destination is a Kafka topic. Use
    /// [`partitions`](Self::partitions) to iterate over them.
    pub records_info: Dict<StreamOnFailureKafkaRecordsInfo>,
    /// Position of the only record; only if the destination is a Kafka topic. Its topic and its partition are in the
    /// payload of the event.
    pub record_info: Option<StreamOnFailureKafkaRecordInfo>,
}

impl StreamOnFailureKafkaBatchInfo {
    /// Returns the topic, the partition and the positions of the records for each partition of the batch.
    ///
    /// # Errors
    ///
    /// Returns an error if a name in `records_info` is not a topic and the number of a partition, with a hyphen between
    /// them.
    ///
    /// ```
    /// use lambda_event_sources::{StreamOnFailureKafkaBatchInfo, from_str};
    ///
    /// let batch: StreamOnFailureKafkaBatchInfo =
    ///     from_str(r#"{"recordsInfo": {"new-orders-3": {"firstRecordOffset": "70", "lastRecordOffset": "74"}}}"#)?;
    /// let [(topic, partition, info)] = batch.partitions()?[..] else { panic!("one partition") };
    /// assert_eq!((topic, partition, info.first_record_offset.as_str()), ("new-orders", 3, "70"));
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub fn partitions(&self) -> Result<Vec<(&str, i32, &StreamOnFailureKafkaRecordsInfo)>, Error> {
        let partition = |(name, info)| {
            let (topic, partition) = str::rsplit_once(name, '-')?;
            Some((topic, partition.parse().ok()?, info))
        };
        let partitions = self.records_info.iter().map(|(name, info)| partition((name.as_ref(), info)));
        partitions.collect::<Option<_>>().ok_or_else(|| {
            Error::new(ErrorKind::Invalid, "a name is not a topic and a partition").at(Self::NAME, "recordsInfo")
        })
    }
}

/// Positions of the records of a batch in a partition of a Kafka topic.
#[data_class]
pub struct StreamOnFailureKafkaRecordsInfo {
    /// Offset of the first record, as text.
    pub first_record_offset: Str,
    /// Offset of the last record, as text.
    pub last_record_offset: Str,
    /// Time of the first record, in RFC 3339 format.
    pub first_record_timestamp: RawTimestamp,
    /// Time of the last record, in RFC 3339 format.
    pub last_record_timestamp: RawTimestamp,
}

/// Position of one record of Kafka.
#[data_class]
pub struct StreamOnFailureKafkaRecordInfo {
    /// Offset of the record, as text.
    pub offset: Str,
    /// Time of the record, in RFC 3339 format.
    pub timestamp: RawTimestamp,
}
