//! Amazon Data Firehose: records on their way through a delivery stream, to be transformed.

mod response;

use lambda_event_sources_base::{Base64Data, DataClass, Error, RawTimestamp, Str, data_class};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::{number_or_text::NumberOrText, shown_bytes::ShownBytes};

pub use response::{
    KinesisFirehoseDataTransformationRecord, KinesisFirehoseDataTransformationRecordMetadata,
    KinesisFirehoseDataTransformationResponse, KinesisFirehoseDataTransformationResult, KinesisFirehoseOtfMetadata,
    KinesisFirehoseOtfOperation,
};

/// Batch of records that a Firehose stream has transformed.
///
/// It is answered with a [`KinesisFirehoseDataTransformationResponse`] that has every record of the batch.
///
/// See [Transform source data in Amazon Data Firehose](https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html).
///
/// ```
/// use lambda_event_sources_base::{Base64Data, from_str};
/// use lambda_event_sources_streams::{
///     KinesisFirehoseDataTransformationResponse, KinesisFirehoseDataTransformationResult, KinesisFirehoseEvent,
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
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class]
pub struct KinesisFirehoseEvent {
    /// Identifier of the invocation.
    pub invocation_id: Str,
    /// ARN of the Firehose stream.
    pub delivery_stream_arn: Str,
    /// ARN of the Kinesis data stream that the records come from; absent with another source.
    pub source_kinesis_stream_arn: Option<Str>,
    /// ARN of the MSK cluster that the records come from; absent with another source.
    #[data_class(name = "sourceMSKArn")]
    pub source_msk_arn: Option<Str>,
    /// Region of the Firehose stream, such as `eu-central-1`.
    pub region: Str,
    /// Records to transform.
    #[data_class(required)]
    pub records: Vec<KinesisFirehoseRecord>,
}

/// One record of a Firehose stream.
#[data_class(derived(data_as_bytes = shown_data, data_as_text = data_text, data_as_json = data_json::<Value>))]
pub struct KinesisFirehoseRecord {
    /// Identifier of the record in the batch, which the answer repeats.
    pub record_id: Str,
    /// Approximate time at which the record came into the Firehose stream.
    #[data_class(unit = "milliseconds")]
    pub approximate_arrival_timestamp: RawTimestamp,
    /// What the producer sent, in base64; empty when the records come from MSK.
    pub data: Base64Data,
    /// Value of the Kafka record, in base64; only when the records come from MSK.
    pub kafka_record_value: Option<Base64Data>,
    /// Place of the record in a Kinesis data stream; only when the records come from one.
    #[data_class(name = "kinesisRecordMetadata")]
    pub metadata: Option<KinesisFirehoseRecordMetadata>,
    /// Place of the record in a Kafka topic; only when the records come from MSK.
    pub msk_record_metadata: Option<KinesisFirehoseMskRecordMetadata>,
}

impl KinesisFirehoseRecord {
    /// Returns what is to be transformed: the data, or the value of the Kafka record when the record comes from MSK.
    pub fn payload(&self) -> &Base64Data {
        self.kafka_record_value.as_ref().unwrap_or(&self.data)
    }

    /// Decodes the [payload](Self::payload) as bytes.
    ///
    /// # Errors
    ///
    /// Returns an error if the payload is not base64.
    #[doc(alias = "data_as_bytes")]
    pub fn data_bytes(&self) -> Result<Vec<u8>, Error> {
        self.payload().bytes().map_err(|error| self.in_payload(error))
    }

    /// Decodes the [payload](Self::payload) as text.
    ///
    /// # Errors
    ///
    /// Returns an error if the payload is not base64, or not UTF-8.
    #[doc(alias = "data_as_text")]
    pub fn data_text(&self) -> Result<String, Error> {
        self.payload().text().map_err(|error| self.in_payload(error))
    }

    /// Parses the [payload](Self::payload) as JSON of your own type.
    ///
    /// # Errors
    ///
    /// Returns an error if the payload is not base64, or not JSON that fits the type.
    #[doc(alias = "data_as_json")]
    pub fn data_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        self.payload().json().map_err(|error| self.in_payload(error))
    }

    /// Decodes and decompresses the [payload](Self::payload), from gzip or zlib, and parses it as JSON of your own type.
    ///
    /// # Errors
    ///
    /// Returns an error if the payload is not base64, not compressed, larger than
    /// [`GUNZIP_LIMIT`](Base64Data::GUNZIP_LIMIT) when decompressed, or not JSON that fits the type.
    #[cfg(feature = "flate2")]
    pub fn data_gunzip_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        self.payload().gunzip_json().map_err(|error| self.in_payload(error))
    }

    /// Creates the response to this record.
    ///
    /// A record that failed goes to the error output with the data of the answer: give it the
    /// [payload](Self::payload).
    pub fn build_data_transformation_response(
        &self,
        result: KinesisFirehoseDataTransformationResult,
        data: Base64Data,
    ) -> KinesisFirehoseDataTransformationRecord {
        let answer = KinesisFirehoseDataTransformationRecord::new(self.record_id.clone(), result, data);
        if self.kafka_record_value.is_some() { answer.for_msk() } else { answer }
    }

    fn in_payload(&self, error: Error) -> Error {
        let name = if self.kafka_record_value.is_some() { "kafkaRecordValue" } else { "data" };
        error.at(Self::NAME, name)
    }

    fn shown_data(&self) -> Result<ShownBytes<Vec<u8>>, Error> {
        self.data_bytes().map(ShownBytes)
    }
}

/// Place of a record in the Kinesis data stream that it comes from.
#[data_class]
pub struct KinesisFirehoseRecordMetadata {
    /// Identifier of the shard.
    pub shard_id: Str,
    /// Key by which the producer spread its records over the shards.
    pub partition_key: Str,
    /// Approximate time at which the record came into the Kinesis data stream.
    #[data_class(unit = "milliseconds")]
    pub approximate_arrival_timestamp: RawTimestamp,
    /// Number of the record, unique in its shard.
    pub sequence_number: Str,
    /// Number of the record among those that the producer packed into one; some events have empty text.
    pub subsequence_number: NumberOrText,
}

/// Place of a record in the Kafka topic that it comes from.
#[data_class]
pub struct KinesisFirehoseMskRecordMetadata {
    /// Number of the record in its partition.
    pub offset: NumberOrText,
    /// Number of the partition in its topic.
    pub partition_id: NumberOrText,
    /// Approximate time at which the record came into the topic.
    #[data_class(unit = "milliseconds")]
    pub approximate_arrival_timestamp: RawTimestamp,
}
