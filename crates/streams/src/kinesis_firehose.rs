//! Amazon Data Firehose: batches of records to transform.

mod response;

use lambda_event_sources_base::{Base64Data, Error, RawTimestamp, Str, data_class, data_methods};
use serde_json::Value;

use crate::{number_or_text::NumberOrText, shown_bytes::ShownBytes};

pub use response::{
    KinesisFirehoseDataTransformationRecord, KinesisFirehoseDataTransformationRecordMetadata,
    KinesisFirehoseDataTransformationResponse, KinesisFirehoseDataTransformationResult, KinesisFirehoseOtfMetadata,
    KinesisFirehoseOtfOperation,
};

/// Batch of records from a Firehose stream, for the function to transform.
///
/// Respond with a [`KinesisFirehoseDataTransformationResponse`] that contains a result for every record of the batch.
///
/// See [Transform source data in Amazon Data Firehose](https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html).
///
/// ```
/// use lambda_event_sources::{
///     Base64Data, KinesisFirehoseDataTransformationResponse, KinesisFirehoseDataTransformationResult,
///     KinesisFirehoseEvent, from_str,
/// };
///
/// let event: KinesisFirehoseEvent =
///     from_str(r#"{"invocationId": "i-1", "records": [{"recordId": "r-1", "data": "aGVsbG8="}]}"#)?;
/// let response = KinesisFirehoseDataTransformationResponse::new(event.records.iter().map(|record| {
///     match record.data_text() {
///         Ok(text) => record.build_data_transformation_response(
///             KinesisFirehoseDataTransformationResult::Ok,
///             Base64Data::encode(text.to_uppercase()),
///         ),
///         Err(_) => record.build_data_transformation_response(
///             KinesisFirehoseDataTransformationResult::ProcessingFailed,
///             record.payload().clone(),
///         ),
///     }
/// }))?;
/// assert_eq!(
///     serde_json::to_string(&response).unwrap(),
///     r#"{"records":[{"recordId":"r-1","result":"Ok","data":"SEVMTE8="}]}"#
/// );
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct KinesisFirehoseEvent {
    /// ID of the invocation.
    pub invocation_id: Str,
    /// ARN of the Firehose stream.
    pub delivery_stream_arn: Str,
    /// ARN of the Kinesis data stream that is the source of the records; absent for other sources.
    pub source_kinesis_stream_arn: Option<Str>,
    /// ARN of the MSK cluster that is the source of the records; absent for other sources.
    #[data_class(name = "sourceMSKArn")]
    pub source_msk_arn: Option<Str>,
    /// AWS Region of the Firehose stream, such as `eu-central-1`.
    pub region: Str,
    /// Records to transform.
    #[data_class(required)]
    pub records: Vec<KinesisFirehoseRecord>,
}

/// Record of a Firehose stream.
#[data_class(derived(data_as_bytes = shown_data, data_as_text = data_text, data_as_json = data_json::<Value>))]
pub struct KinesisFirehoseRecord {
    /// ID of the record in the batch. The response must contain the same ID.
    pub record_id: Str,
    /// Approximate time at which the Firehose stream received the record, in milliseconds since the Unix epoch.
    #[data_class(unit = "milliseconds")]
    pub approximate_arrival_timestamp: RawTimestamp,
    /// Data of the record, in base64; empty if the record is from Amazon MSK.
    pub data: Base64Data,
    /// Value of the Kafka record, in base64; present only if the record is from Amazon MSK.
    pub kafka_record_value: Option<Base64Data>,
    /// Metadata of the Kinesis record; present only if the record is from a Kinesis data stream.
    #[data_class(name = "kinesisRecordMetadata")]
    pub metadata: Option<KinesisFirehoseRecordMetadata>,
    /// Metadata of the Kafka record; present only if the record is from Amazon MSK.
    pub msk_record_metadata: Option<KinesisFirehoseMskRecordMetadata>,
}

data_methods!(KinesisFirehoseRecord, |record| (record.payload(), payload_field(record.kafka_record_value.is_some())));

impl KinesisFirehoseRecord {
    /// Returns the data to transform: the data of the record, or the value of the Kafka record if it is from Amazon
    /// MSK. The methods that decode the data decode the payload.
    pub fn payload(&self) -> &Base64Data {
        self.kafka_record_value.as_ref().unwrap_or(&self.data)
    }

    /// Creates the result for this record.
    ///
    /// If a record failed, Firehose sends the data of the result to the error output. Pass the [payload](Self::payload)
    /// in this case.
    pub fn build_data_transformation_response(
        &self,
        result: KinesisFirehoseDataTransformationResult,
        data: Base64Data,
    ) -> KinesisFirehoseDataTransformationRecord {
        let response = KinesisFirehoseDataTransformationRecord::new(self.record_id.clone(), result, data);
        if self.kafka_record_value.is_some() { response.for_msk() } else { response }
    }

    fn shown_data(&self) -> Result<ShownBytes<Vec<u8>>, Error> {
        self.data_bytes().map(ShownBytes)
    }
}

/// Returns the name of the field that has the payload of a record.
pub(crate) fn payload_field(has_kafka_record_value: bool) -> &'static str {
    if has_kafka_record_value { "kafkaRecordValue" } else { "data" }
}

/// Metadata of a record from a Kinesis data stream.
#[data_class]
pub struct KinesisFirehoseRecordMetadata {
    /// ID of the shard.
    pub shard_id: Str,
    /// Partition key, which determines the shard of the record.
    pub partition_key: Str,
    /// Approximate time at which the record was added to the Kinesis data stream, in milliseconds since the Unix epoch.
    #[data_class(unit = "milliseconds")]
    pub approximate_arrival_timestamp: RawTimestamp,
    /// Sequence number of the record, unique in its shard.
    pub sequence_number: Str,
    /// Subsequence number of the record among the records that the producer aggregated. Some events have empty text.
    pub subsequence_number: NumberOrText,
}

/// Metadata of a record from a Kafka topic.
#[data_class]
pub struct KinesisFirehoseMskRecordMetadata {
    /// Offset of the record in the partition.
    pub offset: NumberOrText,
    /// Number of the partition in the topic.
    pub partition_id: NumberOrText,
    /// Approximate time at which the record was added to the topic, in milliseconds since the Unix epoch.
    #[data_class(unit = "milliseconds")]
    pub approximate_arrival_timestamp: RawTimestamp,
}
