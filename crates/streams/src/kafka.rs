//! Apache Kafka, from Amazon MSK or a self-managed cluster: batches of records from one or more topics.

use std::borrow::Cow;

use lambda_event_sources_base::{
    Base64Data, DataClass, Describe, Dict, Error, ErrorKind, RawTimestamp, Str, batch::Record, data_class, string_enum,
};
use serde::{Serializer, de::DeserializeOwned};
use serde_json::Value;

use crate::{number_or_text::NumberOrText, shown_bytes::ShownBytes};

/// Batch of records from one or more partitions of Kafka topics.
///
/// If the event source mapping is configured to report batch item failures, respond with a [`KafkaBatchResponse`].
/// Otherwise, Lambda ignores the response, and retries the whole batch if the function returns an error.
///
/// See [Using Lambda with Amazon MSK](https://docs.aws.amazon.com/lambda/latest/dg/with-msk.html) and
/// [Using Lambda with self-managed Apache Kafka](https://docs.aws.amazon.com/lambda/latest/dg/with-kafka.html).
///
/// ```
/// use lambda_event_sources::{KafkaEvent, from_str};
///
/// let event: KafkaEvent = from_str(
///     r#"{
///         "eventSource": "aws:kafka",
///         "bootstrapServers": "b-1.example.com:9092,b-2.example.com:9092",
///         "records": {"orders-0": [{"topic": "orders", "partition": 0, "offset": 15, "value": "eyJpZCI6IDd9"}]}
///     }"#,
/// )?;
/// for record in event.records() {
///     let order: Option<serde_json::Value> = record.value_json()?;
///     assert_eq!(order.unwrap()["id"], 7);
/// }
/// assert_eq!(event.brokers(), ["b-1.example.com:9092", "b-2.example.com:9092"]);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(derived(records = shown_records, record, decoded_bootstrap_servers = brokers))]
pub struct KafkaEvent {
    /// Source of the event: `aws:kafka` or `aws:SelfManagedKafka`.
    pub event_source: Str,
    /// ARN of the MSK cluster; absent for a self-managed cluster.
    pub event_source_arn: Option<Str>,
    /// Host names and ports of the brokers, separated by commas.
    pub bootstrap_servers: Str,
    /// Records by topic and partition, such as `orders-0`. Use [`records`](Self::records) to iterate over all of them.
    #[data_class(name = "records", required, hidden)]
    pub records_by_topic_partition: Dict<Vec<KafkaEventRecord>>,
}

impl KafkaEvent {
    /// Returns all records, partition by partition. Records of a partition are in order.
    pub fn records(&self) -> impl Iterator<Item = &KafkaEventRecord> {
        self.records_by_topic_partition.values().flatten()
    }

    /// Returns the first record, or `None` if there are no records.
    pub fn record(&self) -> Option<&KafkaEventRecord> {
        self.records().next()
    }

    /// Returns the host name and port of each broker.
    #[doc(alias = "decoded_bootstrap_servers")]
    pub fn brokers(&self) -> Vec<&str> {
        self.bootstrap_servers.split(',').filter(|server| !server.is_empty()).collect()
    }

    fn shown_records(&self) -> Vec<&KafkaEventRecord> {
        self.records().collect()
    }
}

/// Record of a Kafka topic.
///
/// See [Example event](https://docs.aws.amazon.com/lambda/latest/dg/with-msk.html#msk-sample-event).
#[data_class(derived(
    decoded_key = shown_key,
    decoded_value = shown_value,
    json_value = value_json::<Value>,
    decoded_headers = shown_headers
))]
pub struct KafkaEventRecord {
    /// Name of the topic.
    pub topic: Str,
    /// Number of the partition in the topic, starting at 0.
    pub partition: NumberOrText,
    /// Offset of the record in the partition.
    pub offset: i64,
    /// Time of the record: its creation time, or the time at which the broker appended it. In milliseconds since the
    /// Unix epoch.
    #[data_class(unit = "milliseconds")]
    pub timestamp: RawTimestamp,
    /// Timestamp type, which defines the meaning of the time.
    pub timestamp_type: KafkaTimestampType,
    /// Key of the record, in base64; absent if the record has no key.
    pub key: Option<Base64Data>,
    /// Value of the record, in base64; absent in a tombstone, which deletes the key.
    pub value: Option<Base64Data>,
    /// Headers. Each is an object with one name and its bytes, from 0 to 255 or from -128 to 127. A name can occur
    /// several times.
    pub headers: Vec<Dict<Vec<i32>>>,
    /// Schema metadata of the key; present only with a schema registry.
    pub key_schema_metadata: Option<KafkaEventRecordSchemaMetadata>,
    /// Schema metadata of the value; present only with a schema registry.
    pub value_schema_metadata: Option<KafkaEventRecordSchemaMetadata>,
}

impl KafkaEventRecord {
    /// Decodes the key as bytes. Returns `None` if the record has no key.
    ///
    /// # Errors
    ///
    /// Returns an error if the key is not valid base64.
    #[doc(alias = "decoded_key")]
    pub fn key_bytes(&self) -> Result<Option<Vec<u8>>, Error> {
        decode(self.key.as_ref(), "key", Base64Data::bytes)
    }

    /// Decodes the key as text. Returns `None` if the record has no key.
    ///
    /// # Errors
    ///
    /// Returns an error if the key is not valid base64 or not UTF-8.
    pub fn key_text(&self) -> Result<Option<String>, Error> {
        decode(self.key.as_ref(), "key", Base64Data::text)
    }

    /// Parses the key as JSON of your own type. Returns `None` if the record has no key.
    ///
    /// # Errors
    ///
    /// Returns an error if the key is not valid base64, not valid JSON, or does not match the type.
    pub fn key_json<T: DeserializeOwned>(&self) -> Result<Option<T>, Error> {
        decode(self.key.as_ref(), "key", Base64Data::json)
    }

    /// Decodes the value as bytes. Returns `None` if the record is a tombstone.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is not valid base64.
    #[doc(alias = "decoded_value")]
    pub fn value_bytes(&self) -> Result<Option<Vec<u8>>, Error> {
        decode(self.value.as_ref(), "value", Base64Data::bytes)
    }

    /// Decodes the value as text. Returns `None` if the record is a tombstone.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is not valid base64 or not UTF-8.
    pub fn value_text(&self) -> Result<Option<String>, Error> {
        decode(self.value.as_ref(), "value", Base64Data::text)
    }

    /// Parses the value as JSON of your own type. Returns `None` if the record is a tombstone.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is not valid base64, not valid JSON, or does not match the type.
    #[doc(alias = "json_value")]
    pub fn value_json<T: DeserializeOwned>(&self) -> Result<Option<T>, Error> {
        decode(self.value.as_ref(), "value", Base64Data::json)
    }

    /// Decodes all headers as bytes. The names are converted to lower case.
    ///
    /// If a name occurs several times, the last value is used. Use [`header_bytes`](Self::header_bytes) to get all
    /// values.
    ///
    /// # Errors
    ///
    /// Returns an error if a number is not a valid byte.
    ///
    /// ```
    /// use lambda_event_sources::{KafkaEventRecord, from_str};
    ///
    /// let record: KafkaEventRecord = from_str(r#"{"headers": [{"Unit": [-62, -80, 67]}, {"unit": [194, 176, 70]}]}"#)?;
    /// assert_eq!(record.headers_bytes()?.get("unit").unwrap(), "°F".as_bytes());
    /// assert_eq!(record.header_bytes("Unit")?, ["°C".as_bytes(), "°F".as_bytes()]);
    /// assert_eq!(record.header_text("Unit")?.unwrap(), "°F");
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    #[doc(alias = "decoded_headers")]
    pub fn headers_bytes(&self) -> Result<Dict<Vec<u8>>, Error> {
        let mut decoded = Dict::new();
        for (index, name, value) in self.header_entries() {
            decoded.insert(name.to_lowercase(), header_bytes(index, name, value)?);
        }
        Ok(decoded)
    }

    /// Decodes all values of a header as bytes, in the order of the record. The case of the name is ignored.
    ///
    /// # Errors
    ///
    /// Returns an error if a number is not a valid byte.
    pub fn header_bytes(&self, name: &str) -> Result<Vec<Vec<u8>>, Error> {
        self.header_values(name).map(|(index, key, value)| header_bytes(index, key, value)).collect()
    }

    /// Decodes the last value of a header as text. Returns `None` if the record does not have the header. The case of
    /// the name is ignored.
    ///
    /// # Errors
    ///
    /// Returns an error if a number is not a valid byte, or if the value is not UTF-8.
    pub fn header_text(&self, name: &str) -> Result<Option<String>, Error> {
        let Some((index, key, value)) = self.header_values(name).last() else { return Ok(None) };
        let text = String::from_utf8(header_bytes(index, key, value)?);
        text.map(Some).map_err(|_| in_header(index, key, Error::new(ErrorKind::Utf8, "the value is not valid UTF-8")))
    }

    fn header_values(&self, name: &str) -> impl Iterator<Item = (usize, &Str, &[i32])> {
        self.header_entries().filter(move |(_, key, _)| key.eq_ignore_ascii_case(name))
    }

    fn header_entries(&self) -> impl Iterator<Item = (usize, &Str, &[i32])> {
        self.headers
            .iter()
            .enumerate()
            .flat_map(|(index, header)| header.iter().map(move |(name, value)| (index, name, value.as_slice())))
    }

    fn shown_key(&self) -> Result<Option<ShownBytes<Vec<u8>>>, Error> {
        Ok(self.key_bytes()?.map(ShownBytes))
    }

    fn shown_value(&self) -> Result<Option<ShownBytes<Vec<u8>>>, Error> {
        Ok(self.value_bytes()?.map(ShownBytes))
    }

    fn shown_headers(&self) -> Result<ShownHeaders, Error> {
        self.headers_bytes().map(ShownHeaders)
    }
}

fn decode<T>(
    data: Option<&Base64Data>,
    name: &str,
    decode: impl Fn(&Base64Data) -> Result<T, Error>,
) -> Result<Option<T>, Error> {
    data.map(decode).transpose().map_err(|error| error.at(KafkaEventRecord::NAME, name))
}

/// Converts signed or unsigned numbers to bytes.
fn header_bytes(index: usize, name: &str, value: &[i32]) -> Result<Vec<u8>, Error> {
    let byte = |number: &i32| u8::try_from(*number).or_else(|_| i8::try_from(*number).map(i8::cast_unsigned));
    let bytes = value.iter().map(byte).collect::<Result<_, _>>();
    bytes.map_err(|_| in_header(index, name, Error::new(ErrorKind::Invalid, "invalid byte: expected -128 to 255")))
}

fn in_header(index: usize, name: &str, error: Error) -> Error {
    error.under_key(name).under_index(index).at(KafkaEventRecord::NAME, "headers")
}

/// Records of a partition are handled in order.
impl Record for KafkaEventRecord {
    type Response = KafkaBatchResponse;

    /// Returns the topic, partition and offset, such as `orders-0@15`.
    fn item_identifier(&self) -> Cow<'_, str> {
        format!("{}-{}@{}", self.topic, self.partition, self.offset).into()
    }

    fn ordering_group(&self) -> Option<Cow<'_, str>> {
        Some(format!("{}-{}", self.topic, self.partition).into())
    }

    fn add_failure(&self, response: &mut KafkaBatchResponse) -> Result<(), Error> {
        response.add_failure(self)
    }
}

struct ShownHeaders(Dict<Vec<u8>>);

impl Describe for ShownHeaders {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, ShownBytes(value))))
    }
}

string_enum! {
    /// Timestamp type of a Kafka record, which defines the meaning of its time.
    pub enum KafkaTimestampType {
        /// Time at which the producer created the record.
        CreateTime = "CREATE_TIME",
        /// Time at which the broker appended the record to the log.
        LogAppendTime = "LOG_APPEND_TIME",
        /// The record has no time.
        NoTimestampType = "NO_TIMESTAMP_TYPE",
    }
}

/// Schema metadata of a key or value, from a schema registry.
///
/// See [Using schema registries with Kafka event sources](https://docs.aws.amazon.com/lambda/latest/dg/services-consume-kafka-events.html).
#[data_class]
pub struct KafkaEventRecordSchemaMetadata {
    /// Format of the data: `AVRO`, `PROTOBUF` or `JSON`.
    pub data_format: Option<Str>,
    /// ID of the schema: a UUID in AWS Glue Schema Registry, or a number as text in other registries.
    pub schema_id: Option<Str>,
}

/// Partial batch response: the records that failed, so that Lambda retries only these records.
///
/// The event source mapping must use provisioned mode and report batch item failures (`ReportBatchItemFailures`).
/// Otherwise, Lambda ignores the response. If the response contains no failures, the whole batch succeeded.
///
/// See [Configuring error handling controls for Kafka event sources](https://docs.aws.amazon.com/lambda/latest/dg/kafka-retry-configurations.html).
///
/// ```
/// use lambda_event_sources::{KafkaBatchResponse, KafkaEventRecord, from_str};
///
/// let record: KafkaEventRecord = from_str(r#"{"topic": "orders", "partition": 0, "offset": 15}"#)?;
/// let response = KafkaBatchResponse::new().try_with_failure(&record)?;
/// assert_eq!(
///     serde_json::to_string(&response).unwrap(),
///     r#"{"batchItemFailures":[{"itemIdentifier":{"partition":"orders-0","offset":15}}]}"#
/// );
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(response)]
pub struct KafkaBatchResponse {
    /// Records that failed.
    pub batch_item_failures: Vec<KafkaBatchItemFailure>,
}

/// Kafka record that failed.
#[data_class(response)]
pub struct KafkaBatchItemFailure {
    /// Position of the record.
    pub item_identifier: KafkaItemIdentifier,
}

/// Position of a Kafka record.
#[data_class(response)]
pub struct KafkaItemIdentifier {
    /// Topic and partition, such as `orders-0`.
    pub partition: Str,
    /// Offset of the record in the partition.
    pub offset: i64,
}

impl KafkaBatchResponse {
    /// Creates a response without failures.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a record that failed, and returns the response.
    ///
    /// # Errors
    ///
    /// Returns an error if the record has no topic or no partition. Lambda would treat the whole batch as failed.
    pub fn try_with_failure(mut self, record: &KafkaEventRecord) -> Result<Self, Error> {
        self.add_failure(record)?;
        Ok(self)
    }

    /// Adds a record that failed, in place.
    ///
    /// # Errors
    ///
    /// Returns an error in the same cases as [`try_with_failure`](Self::try_with_failure).
    pub fn add_failure(&mut self, record: &KafkaEventRecord) -> Result<(), Error> {
        let partition = record.partition.to_i64().filter(|_| !record.topic.is_empty()).ok_or_else(|| {
            Error::new(ErrorKind::Invalid, "the topic or the partition of the record is missing")
                .at(Self::NAME, "batchItemFailures")
        })?;
        let partition = format!("{}-{partition}", record.topic).into();
        let item_identifier = KafkaItemIdentifier { partition, offset: record.offset };
        self.batch_item_failures.push(KafkaBatchItemFailure { item_identifier });
        Ok(())
    }

    /// Returns `true` if all records succeeded.
    pub fn is_success(&self) -> bool {
        self.batch_item_failures.is_empty()
    }
}
