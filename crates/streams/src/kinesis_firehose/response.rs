use lambda_event_sources_base::{
    __private::check_json_size, Base64Data, DataClass, Dict, Error, ErrorKind, Str, closed_enum, data_class,
    string_enum,
};
use serde::de::DeserializeOwned;

/// Response to a batch of a Firehose stream: what becomes of each record.
///
/// See [Required parameters for data transformation](https://docs.aws.amazon.com/firehose/latest/dev/data-transformation-status-model.html).
#[data_class(response)]
pub struct KinesisFirehoseDataTransformationResponse {
    /// Records, one for each of the batch.
    pub records: Vec<KinesisFirehoseDataTransformationRecord>,
}

impl KinesisFirehoseDataTransformationResponse {
    /// Maximum number of bytes of a response: the 6 MB that Lambda accepts from a function.
    ///
    /// See [Lambda quotas](https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html).
    pub const SIZE_LIMIT: usize = 6 * 1024 * 1024;

    /// Creates the response.
    ///
    /// # Errors
    ///
    /// Returns an error if there are no records or one has no identifier, which Firehose does not accept; and if the
    /// answer is larger than [`SIZE_LIMIT`](Self::SIZE_LIMIT). Smaller buffers of the Firehose stream, or smaller data,
    /// help.
    pub fn new(records: impl IntoIterator<Item = KinesisFirehoseDataTransformationRecord>) -> Result<Self, Error> {
        let response = Self { records: records.into_iter().collect() };
        let refuse = |message| Err(Error::new(ErrorKind::Invalid, message).at(Self::NAME, "records"));
        if response.records.is_empty() {
            return refuse("there are no records");
        }
        if response.records.iter().any(|record| record.record_id.is_empty()) {
            return refuse("a record has no identifier");
        }
        check_json_size(&response, Self::SIZE_LIMIT).map_err(|error| error.at(Self::NAME, "records"))?;
        Ok(response)
    }
}

/// Response to one record of a Firehose stream.
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
    /// Creates the response to a record that a producer or a Kinesis data stream sent.
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
        error.at(Self::NAME, field)
    }

    fn payload(&self) -> Base64Data {
        self.kafka_record_value.as_ref().or(self.data.as_ref()).cloned().unwrap_or_default()
    }
}

closed_enum! {
    /// Result of a record. Firehose accepts no other.
    ///
    /// The default is failure, so that no record counts as transformed by mistake.
    #[derive(Default)]
    pub property enum KinesisFirehoseDataTransformationResult {
        /// The record was transformed.
        Ok = "Ok",
        /// The record was left out on purpose.
        Dropped = "Dropped",
        /// The record could not be transformed, and goes to the error output.
        #[default]
        ProcessingFailed = "ProcessingFailed",
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
