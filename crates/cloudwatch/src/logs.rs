//! Amazon CloudWatch Logs: log events of a subscription, compressed.

use std::sync::OnceLock;

use lambda_event_sources_base::{
    Base64Data, DataClass, Describe, Dict, Error, Property, RawTimestamp, Reader, Str, data_class,
    deserialize_property, string_enum,
};
use serde::{Serialize, Serializer};

/// Log events that a subscription filter matched, compressed and encoded.
///
/// See [Log group-level subscription filters](https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html#LambdaFunctionExample).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_cloudwatch::CloudWatchLogsEvent;
///
/// let event: CloudWatchLogsEvent = from_str(
///     r#"{"awslogs": {"data": "H4sIAAAAAAACA6tWyk0tLk5MTw2pLEhVslJycQxxjPd1DQ52dHdV0lHKyU93L8ovLQDK6CeWF+vnJOYmpSTq5xelpBYVQ+Rdy1LzSoqVrKKrlTJTgOoMgcIlmUBTSxJzgfoMzQ3NjUyMjQwMDI2MdWC2AdVlpObk5CvVxtYCAB+vTHeDAAAA"}}"#,
/// )?;
/// let logs = event.logs_data()?;
/// assert_eq!((logs.log_group.as_str(), logs.log_events[0].message.as_str()), ("/aws/lambda/orders", "hello"));
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(derived(raw_logs_data, decompress_logs_data = logs_data_text))]
pub struct CloudWatchLogsEvent {
    /// Compressed log events.
    #[data_class(required)]
    pub awslogs: CloudWatchLogsRawData,
}

impl CloudWatchLogsEvent {
    /// Returns the log events as they came, compressed and in base64.
    pub fn raw_logs_data(&self) -> &Base64Data {
        &self.awslogs.data
    }

    /// Decodes and decompresses the log events as JSON text.
    ///
    /// # Errors
    ///
    /// Returns an error if the data is not base64 of gzip or zlib, ends too early, is not UTF-8, or grows beyond
    /// [`Base64Data::GUNZIP_LIMIT`].
    #[doc(alias = "decompress_logs_data")]
    pub fn logs_data_text(&self) -> Result<String, Error> {
        self.awslogs.data.gunzip_text().map_err(at_data)
    }

    /// Decompresses and parses the log events. The result is kept, so further calls cost nothing.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`logs_data_text`](Self::logs_data_text), and an error if the text is not JSON of log
    /// events.
    #[doc(alias = "parse_logs_data")]
    pub fn logs_data(&self) -> Result<&CloudWatchLogsDecodedData, Error> {
        let decoded = self.awslogs.decoded.get_or_init(|| self.awslogs.data.gunzip_json().map_err(at_data));
        decoded.as_ref().map_err(Error::clone)
    }

    /// Decompresses and parses the log events with your own limit on the decompressed size, in bytes. The result is not
    /// kept.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`logs_data`](Self::logs_data).
    pub fn logs_data_up_to(&self, limit: usize) -> Result<CloudWatchLogsDecodedData, Error> {
        self.awslogs.data.gunzip_json_up_to(limit).map_err(at_data)
    }
}

fn at_data(error: Error) -> Error {
    error.at(CloudWatchLogsEvent::NAME, "awslogs.data")
}

/// Compressed log events, which remember their parsed form.
#[derive(Clone, Debug, Default)]
pub struct CloudWatchLogsRawData {
    /// Log events as JSON, in gzip, in base64.
    pub data: Base64Data,
    decoded: OnceLock<Result<CloudWatchLogsDecodedData, Error>>,
}

/// What the event holds of [`CloudWatchLogsRawData`].
#[data_class]
struct Wire {
    #[data_class(required)]
    data: Base64Data,
}

impl CloudWatchLogsRawData {
    fn wire(&self) -> Wire {
        Wire { data: self.data.clone() }
    }
}

impl PartialEq for CloudWatchLogsRawData {
    fn eq(&self, other: &Self) -> bool {
        self.data == other.data
    }
}

impl Property for CloudWatchLogsRawData {
    const EXPECTED: &'static str = Wire::EXPECTED;
    const HAS_REQUIRED: bool = Wire::HAS_REQUIRED;

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<bool, Error> {
        let mut wire = Wire::default();
        let present = wire.read(reader)?;
        *self = Self { data: wire.data, decoded: OnceLock::new() };
        Ok(present)
    }
}

deserialize_property!(CloudWatchLogsRawData);

impl Serialize for CloudWatchLogsRawData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.wire().serialize(serializer)
    }
}

impl Describe for CloudWatchLogsRawData {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.wire().describe(serializer)
    }
}

/// Log events of one log stream, as they stand in the data of a [`CloudWatchLogsEvent`], or of a record of Kinesis or
/// Firehose.
///
/// See [Log group-level subscription filters](https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html).
#[data_class]
pub struct CloudWatchLogsDecodedData {
    /// Account of the log group.
    pub owner: Str,
    /// Name of the log group.
    pub log_group: Str,
    /// Name of the log stream.
    pub log_stream: Str,
    /// Names of the subscription filters that matched.
    pub subscription_filters: Vec<Str>,
    /// Whether these are log events, or a check by CloudWatch that the destination can be reached.
    #[data_class(required)]
    pub message_type: CloudWatchLogsMessageType,
    /// Level of the subscription policy, such as `ACCOUNT_LEVEL_POLICY`; absent without one.
    pub policy_level: Option<Str>,
    /// Log events.
    pub log_events: Vec<CloudWatchLogsLogEvent>,
}

impl CloudWatchLogsDecodedData {
    /// Returns `true` if this is a check by CloudWatch that the destination can be reached, and no log events of a
    /// program.
    pub fn is_control_message(&self) -> bool {
        self.message_type == CloudWatchLogsMessageType::ControlMessage
    }
}

string_enum! {
    /// What CloudWatch Logs delivers.
    pub enum CloudWatchLogsMessageType {
        /// Log events.
        DataMessage = "DATA_MESSAGE",
        /// Check that the destination can be reached.
        ControlMessage = "CONTROL_MESSAGE",
    }
}

/// One log event.
#[data_class]
pub struct CloudWatchLogsLogEvent {
    /// Identifier of the log event.
    pub id: Str,
    /// Time of the log event.
    #[data_class(unit = "milliseconds")]
    pub timestamp: RawTimestamp,
    /// Text of the log event.
    pub message: Str,
    /// Parts of the text by the names that the filter's pattern gives them; empty when it gives none.
    pub extracted_fields: Dict<Str>,
}
