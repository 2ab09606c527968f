//! Apache Kafka, from Amazon MSK or from a cluster of your own: records of several topics, in batches.

use std::borrow::Cow;

use lambda_event_sources_base::{
    Base64Data, DataClass, Describe, Dict, Error, ErrorKind, RawTimestamp, Str, batch::Record, data_class, string_enum,
};
use serde::{Serializer, de::DeserializeOwned};
use serde_json::Value;

use crate::{number_or_text::NumberOrText, shown_bytes::ShownBytes};

/// Batch of records from one or more partitions of Kafka topics.
///
/// It is answered with a [`KafkaBatchResponse`] where the event source mapping reports batch item failures; otherwise
/// with anything, and an error has the whole batch delivered again.
///
/// See [Using Lambda with Amazon MSK](https://docs.aws.amazon.com/lambda/latest/dg/with-msk.html) and
/// [Using Lambda with self-managed Apache Kafka](https://docs.aws.amazon.com/lambda/latest/dg/with-kafka.html).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_streams::KafkaEvent;
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
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(derived(records = shown_records, record, decoded_bootstrap_servers = brokers))]
pub struct KafkaEvent {
    /// Source of the event: `aws:kafka`, or `aws:SelfManagedKafka`.
    pub event_source: Str,
    /// ARN of the MSK cluster; absent when the cluster is self-managed.
    pub event_source_arn: Option<Str>,
    /// Host names and ports of the cluster's brokers, with commas between them.
    pub bootstrap_servers: Str,
    /// Records by topic and partition, such as `orders-0`; [`records`](Self::records) gives all of them.
    #[data_class(name = "records", required, hidden)]
    pub records_by_topic_partition: Dict<Vec<KafkaEventRecord>>,
}

impl KafkaEvent {
    /// All records, one partition after the other; within a partition in its order.
    pub fn records(&self) -> impl Iterator<Item = &KafkaEventRecord> {
        self.records_by_topic_partition.values().flatten()
    }

    /// Returns the first record; `None` when there is none.
    pub fn record(&self) -> Option<&KafkaEventRecord> {
        self.records().next()
    }

    /// Returns host name and port of each broker of the cluster.
    #[doc(alias = "decoded_bootstrap_servers")]
    pub fn brokers(&self) -> Vec<&str> {
        self.bootstrap_servers.split(',').filter(|server| !server.is_empty()).collect()
    }

    fn shown_records(&self) -> Vec<&KafkaEventRecord> {
        self.records().collect()
    }
}

/// One record of a Kafka topic.
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
    /// Number of the partition in the topic, counted from 0.
    pub partition: NumberOrText,
    /// Number of the record in the partition.
    pub offset: i64,
    /// Time of the record: when it was made, or when the broker took it.
    #[data_class(unit = "milliseconds")]
    pub timestamp: RawTimestamp,
    /// What the time of the record means.
    pub timestamp_type: KafkaTimestampType,
    /// Key of the record, in base64; absent when the producer gave none.
    pub key: Option<Base64Data>,
    /// Value of the record, in base64; absent in a tombstone, which deletes its key.
    pub value: Option<Base64Data>,
    /// Headers, each an object of one name and its bytes: from 0 to 255, or from -128 to 127. A name can come several
    /// times.
    pub headers: Vec<Dict<Vec<i32>>>,
    /// Schema of the key; only with a schema registry.
    pub key_schema_metadata: Option<KafkaEventRecordSchemaMetadata>,
    /// Schema of the value; only with a schema registry.
    pub value_schema_metadata: Option<KafkaEventRecordSchemaMetadata>,
}

impl KafkaEventRecord {
    /// Decodes the key as bytes, or returns `None` if the record has no key.
    ///
    /// # Errors
    ///
    /// Returns an error if the key is not base64.
    #[doc(alias = "decoded_key")]
    pub fn key_bytes(&self) -> Result<Option<Vec<u8>>, Error> {
        decode(self.key.as_ref(), "key", Base64Data::bytes)
    }

    /// Decodes the key as text, or returns `None` if the record has no key.
    ///
    /// # Errors
    ///
    /// Returns an error if the key is not base64, or not UTF-8.
    pub fn key_text(&self) -> Result<Option<String>, Error> {
        decode(self.key.as_ref(), "key", Base64Data::text)
    }

    /// Parses the key as JSON of your own type, or returns `None` if the record has no key.
    ///
    /// # Errors
    ///
    /// Returns an error if the key is not base64, or not JSON that fits the type.
    pub fn key_json<T: DeserializeOwned>(&self) -> Result<Option<T>, Error> {
        decode(self.key.as_ref(), "key", Base64Data::json)
    }

    /// Decodes the value as bytes, or returns `None` if the record is a tombstone.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is not base64.
    #[doc(alias = "decoded_value")]
    pub fn value_bytes(&self) -> Result<Option<Vec<u8>>, Error> {
        decode(self.value.as_ref(), "value", Base64Data::bytes)
    }

    /// Decodes the value as text, or returns `None` if the record is a tombstone.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is not base64, or not UTF-8.
    pub fn value_text(&self) -> Result<Option<String>, Error> {
        decode(self.value.as_ref(), "value", Base64Data::text)
    }

    /// Parses the value as JSON of your own type, or returns `None` if the record is a tombstone.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is not base64, or not JSON that fits the type.
    #[doc(alias = "json_value")]
    pub fn value_json<T: DeserializeOwned>(&self) -> Result<Option<T>, Error> {
        decode(self.value.as_ref(), "value", Base64Data::json)
    }

    /// Decodes all headers as bytes, with names in lower case.
    ///
    /// If a name comes several times, its last value counts; [`header_bytes`](Self::header_bytes) returns all of them.
    ///
    /// # Errors
    ///
    /// Returns an error if a number is not a byte.
    ///
    /// ```
    /// use lambda_event_sources_base::from_str;
    /// use lambda_event_sources_streams::KafkaEventRecord;
    ///
    /// let record: KafkaEventRecord = from_str(r#"{"headers": [{"Unit": [-62, -80, 67]}, {"unit": [194, 176, 70]}]}"#)?;
    /// assert_eq!(record.headers_bytes()?.get("unit").unwrap(), "°F".as_bytes());
    /// assert_eq!(record.header_bytes("Unit")?, ["°C".as_bytes(), "°F".as_bytes()]);
    /// assert_eq!(record.header_text("Unit")?.unwrap(), "°F");
    /// # Ok::<(), lambda_event_sources_base::Error>(())
    /// ```
    #[doc(alias = "decoded_headers")]
    pub fn headers_bytes(&self) -> Result<Dict<Vec<u8>>, Error> {
        let mut decoded = Dict::new();
        for (index, name, value) in self.header_entries() {
            decoded.insert(name.to_lowercase(), header_bytes(index, name, value)?);
        }
        Ok(decoded)
    }

    /// Decodes all values of a header as bytes, in the record's order. The case of the name is ignored.
    ///
    /// # Errors
    ///
    /// Returns an error if a number is not a byte.
    pub fn header_bytes(&self, name: &str) -> Result<Vec<Vec<u8>>, Error> {
        self.header_values(name).map(|(index, key, value)| header_bytes(index, key, value)).collect()
    }

    /// Decodes the last value of a header as text, or returns `None` if the record does not have the header. The case
    /// of the name is ignored.
    ///
    /// # Errors
    ///
    /// Returns an error if a number is not a byte, or if the value is not UTF-8.
    pub fn header_text(&self, name: &str) -> Result<Option<String>, Error> {
        let Some((index, key, value)) = self.header_values(name).last() else { return Ok(None) };
        let text = String::from_utf8(header_bytes(index, key, value)?);
        text.map(Some).map_err(|_| in_header(index, key, Error::new(ErrorKind::Utf8, "the value is not UTF-8")))
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

/// Takes bytes with or without a sign.
fn header_bytes(index: usize, name: &str, value: &[i32]) -> Result<Vec<u8>, Error> {
    let byte = |number: &i32| u8::try_from(*number).or_else(|_| i8::try_from(*number).map(i8::cast_unsigned));
    let bytes = value.iter().map(byte).collect::<Result<_, _>>();
    bytes.map_err(|_| in_header(index, name, Error::new(ErrorKind::Invalid, "a number is not a byte")))
}

fn in_header(index: usize, name: &str, error: Error) -> Error {
    error.under_key(name).under_index(index).at(KafkaEventRecord::NAME, "headers")
}

/// The records of a partition are handled in order.
impl Record for KafkaEventRecord {
    type Response = KafkaBatchResponse;

    /// Returns topic, partition and offset, such as `orders-0@15`.
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
    /// What the time of a Kafka record means.
    pub enum KafkaTimestampType {
        /// Time at which the producer made the record.
        CreateTime = "CREATE_TIME",
        /// Time at which the broker took the record.
        LogAppendTime = "LOG_APPEND_TIME",
        /// The record has no time.
        NoTimestampType = "NO_TIMESTAMP_TYPE",
    }
}

/// Schema of a key or of a value, from a schema registry.
///
/// See [Using schema registries with Kafka event sources](https://docs.aws.amazon.com/lambda/latest/dg/services-consume-kafka-events.html).
#[data_class]
pub struct KafkaEventRecordSchemaMetadata {
    /// Format of the data: `AVRO`, `PROTOBUF` or `JSON`.
    pub data_format: Option<Str>,
    /// Identifier of the schema: a UUID in Glue, a number as text in other registries.
    pub schema_id: Option<Str>,
}

/// Partial answer to a batch: names the records that failed, so that only they are delivered again.
///
/// The event source mapping must be in provisioned mode and report batch item failures (`ReportBatchItemFailures`), or
/// else Lambda ignores the answer. No failures mean that the whole batch succeeded.
///
/// See [Configuring error handling controls for Kafka event sources](https://docs.aws.amazon.com/lambda/latest/dg/kafka-retry-configurations.html).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_streams::{KafkaBatchResponse, KafkaEventRecord};
///
/// let record: KafkaEventRecord = from_str(r#"{"topic": "orders", "partition": 0, "offset": 15}"#)?;
/// let response = KafkaBatchResponse::new().try_with_failure(&record)?;
/// assert_eq!(
///     serde_json::to_string(&response).unwrap(),
///     r#"{"batchItemFailures":[{"itemIdentifier":{"partition":"orders-0","offset":15}}]}"#
/// );
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(response)]
pub struct KafkaBatchResponse {
    /// Records that failed.
    pub batch_item_failures: Vec<KafkaBatchItemFailure>,
}

/// One Kafka record that failed.
#[data_class(response)]
pub struct KafkaBatchItemFailure {
    /// Place of the record.
    pub item_identifier: KafkaItemIdentifier,
}

/// Place of a Kafka record.
#[data_class(response)]
pub struct KafkaItemIdentifier {
    /// Topic and partition, such as `orders-0`.
    pub partition: Str,
    /// Number of the record in the partition.
    pub offset: i64,
}

impl KafkaBatchResponse {
    /// Creates the response that says that all records succeeded.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a record that failed.
    ///
    /// # Errors
    ///
    /// Returns an error if the record does not say its topic or its partition: Lambda would take the whole batch for
    /// failed.
    pub fn try_with_failure(mut self, record: &KafkaEventRecord) -> Result<Self, Error> {
        self.add_failure(record)?;
        Ok(self)
    }

    /// Adds a record that failed, in place.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`try_with_failure`](Self::try_with_failure).
    pub fn add_failure(&mut self, record: &KafkaEventRecord) -> Result<(), Error> {
        let partition = record.partition.to_i64().filter(|_| !record.topic.is_empty()).ok_or_else(|| {
            Error::new(ErrorKind::Invalid, "a failed record has no topic or no partition")
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
