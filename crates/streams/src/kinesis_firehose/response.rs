use std::io;

use lambda_event_sources_base::{
    Base64Data, Describe, Dict, Error, ErrorKind, Property, Reader, Str, data_class, string_enum,
};
use serde::{Serialize, Serializer, de::DeserializeOwned};

/// Answer to a batch of a Firehose stream: what becomes of each record.
///
/// See [Required parameters for data transformation](https://docs.aws.amazon.com/firehose/latest/dev/data-transformation-status-model.html).
#[data_class(response)]
pub struct KinesisFirehoseDataTransformationResponse {
    /// Records, one for each of the batch.
    pub records: Vec<KinesisFirehoseDataTransformationRecord>,
}

impl KinesisFirehoseDataTransformationResponse {
    /// Most bytes of an answer: the 6 MB that Lambda takes from a function.
    ///
    /// See [Lambda quotas](https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html).
    pub const SIZE_LIMIT: usize = 6 * 1024 * 1024;

    /// Makes the answer.
    ///
    /// # Errors
    ///
    /// When there are no records or one has no identifier, which Firehose does not accept; and when the answer is
    /// larger than [`SIZE_LIMIT`](Self::SIZE_LIMIT). Smaller buffers of the Firehose stream, or smaller data, help.
    pub fn new(records: impl IntoIterator<Item = KinesisFirehoseDataTransformationRecord>) -> Result<Self, Error> {
        let response = Self { records: records.into_iter().collect() };
        let refuse = |kind, message: String| {
            Err(Error::new(kind, message).at("KinesisFirehoseDataTransformationResponse", "records"))
        };
        if response.records.is_empty() {
            return refuse(ErrorKind::Invalid, "there are no records".to_owned());
        }
        if response.records.iter().any(|record| record.record_id.is_empty()) {
            return refuse(ErrorKind::Invalid, "a record has no identifier".to_owned());
        }
        let size = json_size(&response)?;
        if size > Self::SIZE_LIMIT {
            return refuse(
                ErrorKind::TooLarge,
                format!("the answer has {size} bytes, and Lambda takes at most {}", Self::SIZE_LIMIT),
            );
        }
        Ok(response)
    }
}

/// Counts the bytes of the JSON without keeping them.
fn json_size<T: Serialize>(value: &T) -> Result<usize, Error> {
    struct Count(usize);

    impl io::Write for Count {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 += bytes.len();
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    let mut count = Count(0);
    match serde_json::to_writer(&mut count, value) {
        Ok(()) => Ok(count.0),
        Err(_) => Err(Error::new(ErrorKind::Invalid, "the answer has no form in JSON")),
    }
}

/// Answer to one record of a Firehose stream.
#[data_class(response)]
pub struct KinesisFirehoseDataTransformationRecord {
    /// Identifier that the record has in the event.
    pub record_id: Str,
    /// What became of the record.
    pub result: KinesisFirehoseDataTransformationResult,
    /// Transformed data, in base64; absent when the record comes from MSK.
    pub data: Option<Base64Data>,
    /// Transformed value of the Kafka record, in base64; only when the record comes from MSK.
    pub kafka_record_value: Option<Base64Data>,
    /// Where Firehose is to put the record; absent without dynamic partitioning and Iceberg tables.
    pub metadata: Option<KinesisFirehoseDataTransformationRecordMetadata>,
}

impl KinesisFirehoseDataTransformationRecord {
    /// Makes the answer to a record that a producer or a Kinesis data stream sent.
    ///
    /// [`build_data_transformation_response`](crate::KinesisFirehoseRecord::build_data_transformation_response) makes
    /// it from the record of the event, whatever its source.
    pub fn new(record_id: impl Into<Str>, result: KinesisFirehoseDataTransformationResult, data: Base64Data) -> Self {
        // Firehose wants the data even where there is none.
        let data = if data.is_empty() { "".into() } else { data };
        Self { record_id: record_id.into(), result, data: Some(data), ..Self::default() }
    }

    /// Says where Firehose is to put the record.
    ///
    /// ```
    /// use lambda_event_sources_base::Base64Data;
    /// use lambda_event_sources_streams::{
    ///     KinesisFirehoseDataTransformationRecord, KinesisFirehoseDataTransformationRecordMetadata,
    ///     KinesisFirehoseDataTransformationResult,
    /// };
    ///
    /// let record = KinesisFirehoseDataTransformationRecord::new(
    ///     "r-1",
    ///     KinesisFirehoseDataTransformationResult::Ok,
    ///     Base64Data::encode("hello"),
    /// )
    /// .with_metadata(KinesisFirehoseDataTransformationRecordMetadata::new().with_partition_key("year", "2030"));
    /// assert_eq!(
    ///     serde_json::to_value(&record).unwrap()["metadata"],
    ///     serde_json::json!({"partitionKeys": {"year": "2030"}})
    /// );
    /// ```
    pub fn with_metadata(mut self, metadata: KinesisFirehoseDataTransformationRecordMetadata) -> Self {
        self.metadata = Some(metadata);
        self
    }

    /// Decodes the transformed data as bytes.
    ///
    /// # Errors
    ///
    /// Returns an error if the data is not base64.
    #[doc(alias = "data_as_bytes")]
    pub fn data_bytes(&self) -> Result<Vec<u8>, Error> {
        self.payload().bytes().map_err(|error| self.in_payload(error))
    }

    /// Decodes the transformed data as text.
    ///
    /// # Errors
    ///
    /// Returns an error if the data is not base64, or not UTF-8.
    #[doc(alias = "data_as_text")]
    pub fn data_text(&self) -> Result<String, Error> {
        self.payload().text().map_err(|error| self.in_payload(error))
    }

    /// Parses the transformed data as JSON of your own type.
    ///
    /// # Errors
    ///
    /// Returns an error if the data is not base64, or not JSON that fits the type.
    #[doc(alias = "data_as_json")]
    pub fn data_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        self.payload().json().map_err(|error| self.in_payload(error))
    }

    pub(super) fn for_msk(mut self) -> Self {
        self.kafka_record_value = self.data.take();
        self
    }

    fn in_payload(&self, error: Error) -> Error {
        let field = if self.kafka_record_value.is_some() { "kafkaRecordValue" } else { "data" };
        error.at("KinesisFirehoseDataTransformationRecord", field)
    }

    fn payload(&self) -> Base64Data {
        self.kafka_record_value.as_ref().or(self.data.as_ref()).cloned().unwrap_or_default()
    }
}

/// What became of a record. Firehose accepts nothing else, so that this enum is closed.
///
/// A record is not taken for transformed unless somebody says so: the default is that it failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum KinesisFirehoseDataTransformationResult {
    /// The record was transformed, and goes on.
    Ok,
    /// The record was left out on purpose.
    Dropped,
    /// The record could not be transformed, and goes to the error output.
    #[default]
    ProcessingFailed,
}

impl KinesisFirehoseDataTransformationResult {
    /// Returns the text of the result, as Firehose reads it.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Ok => "Ok",
            Self::Dropped => "Dropped",
            Self::ProcessingFailed => "ProcessingFailed",
        }
    }
}

impl Property for KinesisFirehoseDataTransformationResult {
    const EXPECTED: &'static str = "Ok, Dropped or ProcessingFailed";

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<bool, Error> {
        let mut text = Str::default();
        let start = reader.mark();
        if !text.read(reader)? {
            return Ok(false);
        }
        let all = [Self::Ok, Self::Dropped, Self::ProcessingFailed];
        let result = all.into_iter().find(|result| text == *result.as_str());
        *self = result.ok_or_else(|| reader.refuse_at(start, Self::EXPECTED))?;
        Ok(true)
    }
}

impl Serialize for KinesisFirehoseDataTransformationResult {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl Describe for KinesisFirehoseDataTransformationResult {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize(serializer)
    }
}

/// Where Firehose is to put a record.
#[data_class(response)]
pub struct KinesisFirehoseDataTransformationRecordMetadata {
    /// Values of the partition keys, by name, for the prefix in Amazon S3. Firehose refuses empty values.
    ///
    /// See [Dynamic partitioning](https://docs.aws.amazon.com/firehose/latest/dev/dynamic-partitioning.html).
    pub partition_keys: Option<Dict<Str>>,
    /// Table for the record, when the destination is Apache Iceberg.
    pub otf_metadata: Option<KinesisFirehoseOtfMetadata>,
}

impl KinesisFirehoseDataTransformationRecordMetadata {
    /// Makes metadata that says nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the value of a partition key.
    pub fn with_partition_key(mut self, name: impl Into<Str>, value: impl Into<Str>) -> Self {
        self.partition_keys.get_or_insert_default().insert(name, value.into());
        self
    }

    /// Sets the table of Apache Iceberg.
    pub fn with_otf_metadata(mut self, otf_metadata: KinesisFirehoseOtfMetadata) -> Self {
        self.otf_metadata = Some(otf_metadata);
        self
    }
}

/// Table of Apache Iceberg, an open table format, and what to do there with a record.
///
/// See [Route incoming records to different Iceberg tables](https://docs.aws.amazon.com/firehose/latest/dev/apache-iceberg-format-input-record-different.html).
///
/// ```
/// use lambda_event_sources_streams::{KinesisFirehoseOtfMetadata, KinesisFirehoseOtfOperation};
///
/// let table = KinesisFirehoseOtfMetadata::new("shop", "orders").with_operation(KinesisFirehoseOtfOperation::Update);
/// assert_eq!(
///     serde_json::to_string(&table).unwrap(),
///     r#"{"destinationDatabaseName":"shop","destinationTableName":"orders","operation":"update"}"#
/// );
/// ```
#[data_class(response)]
pub struct KinesisFirehoseOtfMetadata {
    /// Name of the database.
    pub destination_database_name: Str,
    /// Name of the table.
    pub destination_table_name: Str,
    /// What to do with the record; inserted when absent.
    pub operation: Option<KinesisFirehoseOtfOperation>,
}

impl KinesisFirehoseOtfMetadata {
    /// Names the table.
    pub fn new(destination_database_name: impl Into<Str>, destination_table_name: impl Into<Str>) -> Self {
        Self {
            destination_database_name: destination_database_name.into(),
            destination_table_name: destination_table_name.into(),
            operation: None,
        }
    }

    /// Says what to do with the record.
    pub fn with_operation(mut self, operation: KinesisFirehoseOtfOperation) -> Self {
        self.operation = Some(operation);
        self
    }
}

string_enum! {
    /// What Firehose does with a record in a table of Apache Iceberg.
    pub enum KinesisFirehoseOtfOperation {
        /// The record becomes a new row.
        Insert = "insert",
        /// The record takes the place of the row with its key.
        Update = "update",
        /// The row with the record's key goes.
        Delete = "delete",
    }
}
