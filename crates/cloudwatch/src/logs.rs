//! Log events of Amazon CloudWatch Logs subscriptions.

use lambda_event_sources_base::{Base64Data, DataClass, Dict, Error, RawTimestamp, Str, data_class, string_enum};

/// Log events that matched a subscription filter, compressed and encoded.
///
/// See [Log group-level subscription filters](https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html#LambdaFunctionExample).
///
/// ```
/// use lambda_event_sources::{CloudWatchLogsEvent, from_str};
///
/// let event: CloudWatchLogsEvent = from_str(
///     r#"{"awslogs": {"data": "H4sIAAAAAAACA6tWyk0tLk5MTw2pLEhVslJycQxxjPd1DQ52dHdV0lHKyU93L8ovLQDK6CeWF+vnJOYmpSTq5xelpBYVQ+Rdy1LzSoqVrKKrlTJTgOoMgcIlmUBTSxJzgfoMzQ3NjUyMjQwMDI2MdWC2AdVlpObk5CvVxtYCAB+vTHeDAAAA"}}"#,
/// )?;
/// let logs = event.logs_data()?;
/// assert_eq!((logs.log_group.as_str(), logs.log_events[0].message.as_str()), ("/aws/lambda/orders", "hello"));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(derived(raw_logs_data, decompress_logs_data = logs_data_text))]
pub struct CloudWatchLogsEvent {
    /// Compressed log events.
    #[data_class(required)]
    pub awslogs: CloudWatchLogsRawData,
}

impl CloudWatchLogsEvent {
    /// Returns the log events in their original form, compressed and in base64.
    pub fn raw_logs_data(&self) -> &Base64Data {
        &self.awslogs.data
    }

    /// Decodes and decompresses the log events, and returns their JSON text.
    ///
    /// # Errors
    ///
    /// Returns an error if the data is not base64 of gzip or zlib, is truncated, is not UTF-8, or is larger than
    /// [`Base64Data::gunzip_limit`] after decompression.
    #[doc(alias = "decompress_logs_data")]
    pub fn logs_data_text(&self) -> Result<String, Error> {
        self.awslogs.data.gunzip_text().map_err(at_data)
    }

    /// Decompresses and parses the log events. The result is not cached, so keep it if you need it more than once.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`logs_data_text`](Self::logs_data_text), and an error if the text is not JSON that
    /// contains log events.
    #[doc(alias = "parse_logs_data")]
    pub fn logs_data(&self) -> Result<CloudWatchLogsDecodedData, Error> {
        self.logs_data_up_to(Base64Data::gunzip_limit())
    }

    /// Decompresses and parses the log events like [`logs_data`](Self::logs_data), with your own limit for the
    /// decompressed size in bytes.
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

/// Compressed log events.
#[data_class]
pub struct CloudWatchLogsRawData {
    /// Log events as JSON, compressed with gzip and encoded in base64.
    #[data_class(required)]
    pub data: Base64Data,
}

/// Log events of a log stream, from the data of a [`CloudWatchLogsEvent`] or of a record of Kinesis or Firehose.
///
/// See [Log group-level subscription filters](https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html).
#[data_class]
pub struct CloudWatchLogsDecodedData {
    /// ID of the AWS account that owns the log group.
    pub owner: Str,
    /// Name of the log group.
    pub log_group: Str,
    /// Name of the log stream.
    pub log_stream: Str,
    /// Names of the subscription filters that matched.
    pub subscription_filters: Vec<Str>,
    /// Type of the message: log events, or a check that the destination is reachable.
    #[data_class(required)]
    pub message_type: CloudWatchLogsMessageType,
    /// Level at which the subscription policy applies, such as `ACCOUNT_LEVEL_POLICY`; absent without a policy.
    pub policy_level: Option<Str>,
    /// Log events.
    pub log_events: Vec<CloudWatchLogsLogEvent>,
}

impl CloudWatchLogsDecodedData {
    /// Returns `true` if this is a check by CloudWatch Logs that the destination is reachable, and not a message with
    /// log events.
    pub fn is_control_message(&self) -> bool {
        self.message_type == CloudWatchLogsMessageType::ControlMessage
    }
}

string_enum! {
    /// Type of a message from CloudWatch Logs.
    pub enum CloudWatchLogsMessageType {
        /// Log events.
        DataMessage = "DATA_MESSAGE",
        /// Check that the destination is reachable.
        ControlMessage = "CONTROL_MESSAGE",
    }
}

/// Log event.
#[data_class]
pub struct CloudWatchLogsLogEvent {
    /// Unique ID of the log event.
    pub id: Str,
    /// Time of the log event, in milliseconds since the Unix epoch.
    #[data_class(unit = "milliseconds")]
    pub timestamp: RawTimestamp,
    /// Message of the log event.
    pub message: Str,
    /// Fields that the filter pattern extracts from the message, by name; empty if it extracts none.
    pub extracted_fields: Dict<Str>,
}
