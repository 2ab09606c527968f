use lambda_event_sources_base::{
    __private::check_json_size, Base64Data, DataClass, Dict, Error, ErrorKind, Str, closed_enum, data_class,
    data_plain_methods, string_enum,
};

/// Response to a batch of a Firehose stream. It contains the result for each record.
///
/// See [Required parameters for data transformation](https://docs.aws.amazon.com/firehose/latest/dev/data-transformation-status-model.html).
#[data_class(response)]
pub struct KinesisFirehoseDataTransformationResponse {
    /// Results, one for each record of the batch.
    pub records: Vec<KinesisFirehoseDataTransformationRecord>,
}

impl KinesisFirehoseDataTransformationResponse {
    /// Maximum size of a response in bytes: 6 MB, the maximum that Lambda accepts from a function.
    ///
    /// See [Lambda quotas](https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html).
    pub const SIZE_LIMIT: usize = 6 * 1024 * 1024;

    /// Creates a response.
    ///
    /// # Errors
    ///
    /// Returns an error if there are no records or if a record has no ID, because Firehose does not accept this. Also
    /// returns an error if the response is larger than [`SIZE_LIMIT`](Self::SIZE_LIMIT). In that case, reduce the
    /// buffer size of the Firehose stream or the size of the data.
    pub fn new(records: impl IntoIterator<Item = KinesisFirehoseDataTransformationRecord>) -> Result<Self, Error> {
        let response = Self { records: records.into_iter().collect() };
        let invalid = |message| Err(Error::new(ErrorKind::Invalid, message).at(Self::NAME, "records"));
        if response.records.is_empty() {
            return invalid("expected at least one record");
        }
        if response.records.iter().any(|record| record.record_id.is_empty()) {
            return invalid("the record ID is empty");
        }
        check_json_size(&response, Self::SIZE_LIMIT).map_err(|error| error.at(Self::NAME, "records"))?;
        Ok(response)
    }
}

/// Result for one record of a Firehose stream.
#[data_class(response)]
pub struct KinesisFirehoseDataTransformationRecord {
    /// ID of the record in the event.
    pub record_id: Str,
    /// Status of the transformation.
    pub result: KinesisFirehoseDataTransformationResult,
    /// Transformed data, in base64; absent if the record is from Amazon MSK.
    pub data: Option<Base64Data>,
    /// Transformed value of the Kafka record, in base64; present only if the record is from Amazon MSK.
    pub kafka_record_value: Option<Base64Data>,
    /// Metadata that determines the destination of the record; only for dynamic partitioning and Apache Iceberg tables.
    pub metadata: Option<KinesisFirehoseDataTransformationRecordMetadata>,
}

data_plain_methods!(KinesisFirehoseDataTransformationRecord, |record| (
    record.payload(),
    super::payload_field(record.kafka_record_value.is_some())
));

impl KinesisFirehoseDataTransformationRecord {
    /// Creates the result for a record from a producer or a Kinesis data stream.
    ///
    /// Use [`build_data_transformation_response`](crate::KinesisFirehoseRecord::build_data_transformation_response) to
    /// create it from a record of the event, for any source.
    pub fn new(record_id: impl Into<Str>, result: KinesisFirehoseDataTransformationResult, data: Base64Data) -> Self {
        // Firehose requires the data field even if it is empty.
        let data = if data.is_empty() { "".into() } else { data };
        Self { record_id: record_id.into(), result, data: Some(data), ..Self::default() }
    }

    /// Sets the metadata, which determines the destination of the record.
    ///
    /// ```
    /// use lambda_event_sources::{
    ///     Base64Data, KinesisFirehoseDataTransformationRecord, KinesisFirehoseDataTransformationRecordMetadata,
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

    pub(super) fn for_msk(mut self) -> Self {
        self.kafka_record_value = self.data.take();
        self
    }

    fn payload(&self) -> Base64Data {
        self.kafka_record_value.as_ref().or(self.data.as_ref()).cloned().unwrap_or_default()
    }
}

closed_enum! {
    /// Status of a record after the transformation. Firehose does not accept any other status.
    ///
    /// The default is failure, so that no record is reported as transformed by mistake.
    #[derive(Default)]
    pub property enum KinesisFirehoseDataTransformationResult {
        /// The record was transformed.
        Ok = "Ok",
        /// The record was dropped intentionally.
        Dropped = "Dropped",
        /// The record could not be transformed. Firehose sends it to the error output.
        #[default]
        ProcessingFailed = "ProcessingFailed",
    }
}

/// Metadata that determines the destination of a record.
#[data_class(response)]
pub struct KinesisFirehoseDataTransformationRecordMetadata {
    /// Values of the partition keys, by name, for the prefix in Amazon S3. Firehose rejects empty values.
    ///
    /// See [Dynamic partitioning](https://docs.aws.amazon.com/firehose/latest/dev/dynamic-partitioning.html).
    pub partition_keys: Option<Dict<Str>>,
    /// Table of the record, if the destination is Apache Iceberg.
    pub otf_metadata: Option<KinesisFirehoseOtfMetadata>,
}

impl KinesisFirehoseDataTransformationRecordMetadata {
    /// Creates empty metadata.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the value of a partition key.
    pub fn with_partition_key(mut self, name: impl Into<Str>, value: impl Into<Str>) -> Self {
        self.partition_keys.get_or_insert_default().insert(name, value.into());
        self
    }

    /// Sets the Apache Iceberg table.
    pub fn with_otf_metadata(mut self, otf_metadata: KinesisFirehoseOtfMetadata) -> Self {
        self.otf_metadata = Some(otf_metadata);
        self
    }
}

/// Apache Iceberg table, and the operation to apply to a record. OTF stands for open table format.
///
/// See [Route incoming records to different Iceberg tables](https://docs.aws.amazon.com/firehose/latest/dev/apache-iceberg-format-input-record-different.html).
///
/// ```
/// use lambda_event_sources::{KinesisFirehoseOtfMetadata, KinesisFirehoseOtfOperation};
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
    /// Operation to apply to the record. If absent, the record is inserted.
    pub operation: Option<KinesisFirehoseOtfOperation>,
}

impl KinesisFirehoseOtfMetadata {
    /// Creates a value with the names of the database and the table.
    pub fn new(destination_database_name: impl Into<Str>, destination_table_name: impl Into<Str>) -> Self {
        Self {
            destination_database_name: destination_database_name.into(),
            destination_table_name: destination_table_name.into(),
            operation: None,
        }
    }

    /// Sets the operation to apply to the record.
    pub fn with_operation(mut self, operation: KinesisFirehoseOtfOperation) -> Self {
        self.operation = Some(operation);
        self
    }
}

string_enum! {
    /// Operation that Firehose applies to a record in an Apache Iceberg table.
    pub enum KinesisFirehoseOtfOperation {
        /// Inserts the record as a new row.
        Insert = "insert",
        /// Updates the row with the key of the record.
        Update = "update",
        /// Deletes the row with the key of the record.
        Delete = "delete",
    }
}
