//! RabbitMQ: batches of messages from the queues of a broker.

use lambda_event_sources_base::{Base64Data, Dict, RawTimestamp, Str, data_class, data_methods};
use serde_json::Value;

/// Batch of messages from the queues of a RabbitMQ broker.
///
/// See [Using Lambda with Amazon MQ](https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html).
///
/// ```
/// use lambda_event_sources::{RabbitMqEvent, from_str};
///
/// let event: RabbitMqEvent = from_str(r#"{"rmqMessagesByQueue": {"orders::/": [{"data": "SGVsbG8="}]}}"#)?;
/// for (queue, messages) in &event.rmq_messages_by_queue {
///     assert_eq!((queue.as_str(), messages[0].data_text()?.as_str()), ("orders::/", "Hello"));
/// }
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct RabbitMqEvent {
    /// Source of the event: `aws:rmq`.
    pub event_source: Str,
    /// ARN of the broker.
    pub event_source_arn: Str,
    /// Messages by queue. The key has the format `queue::virtual-host`.
    #[data_class(required)]
    pub rmq_messages_by_queue: Dict<Vec<RabbitMqMessage>>,
}

/// Message from a RabbitMQ queue.
#[data_class(derived(decoded_data = data_text, json_data = data_json::<Value>))]
pub struct RabbitMqMessage {
    /// Properties of the message.
    pub basic_properties: RabbitMqBasicProperties,
    /// Whether the message is redelivered because an earlier delivery was not acknowledged.
    pub redelivered: Option<bool>,
    /// Body of the message.
    pub data: Base64Data,
}

data_methods!(RabbitMqMessage);

/// Properties of a RabbitMQ message. Each is absent unless the publisher or the broker set it.
///
/// See [Publishers: message properties](https://www.rabbitmq.com/docs/publishers#message-properties).
#[data_class]
pub struct RabbitMqBasicProperties {
    /// MIME type of the body.
    pub content_type: Option<Str>,
    /// Encoding of the body, such as `gzip`.
    pub content_encoding: Option<Str>,
    /// Headers by name. A text value is an object with its bytes; use [`header_text`](Self::header_text) to decode it.
    pub headers: Option<Dict>,
    /// Delivery mode: 1 for transient, 2 for persistent.
    pub delivery_mode: Option<i64>,
    /// Priority. Messages with a higher priority are delivered first.
    pub priority: Option<i64>,
    /// Correlation ID, which relates a message to other messages, such as a response to its request.
    pub correlation_id: Option<Str>,
    /// Queue to which the receiver should send a response.
    pub reply_to: Option<Str>,
    /// Time to live in milliseconds, as text.
    pub expiration: Option<Str>,
    /// Message ID, set by the publisher.
    pub message_id: Option<Str>,
    /// Time of the message, set by the publisher, in UTC and in a format such as `Jan 1, 1970, 12:33:41 AM`.
    pub timestamp: Option<RawTimestamp>,
    /// Application-specific type of the message.
    pub r#type: Option<Str>,
    /// Name of the broker user that published the message.
    pub user_id: Option<Str>,
    /// Name of the application that published the message.
    pub app_id: Option<Str>,
    /// Cluster ID. Deprecated by RabbitMQ.
    pub cluster_id: Option<Str>,
    /// Size of the body, in bytes.
    pub body_size: Option<u64>,
}

impl RabbitMqBasicProperties {
    /// Decodes a header as text. Returns `None` if the header is absent, or if it is neither text nor UTF-8 bytes.
    ///
    /// ```
    /// # use lambda_event_sources::{RabbitMqBasicProperties, from_str};
    /// let properties: RabbitMqBasicProperties = from_str(r#"{"headers": {"tenant": {"bytes": [97, 99, 109, 101]}}}"#)?;
    /// assert_eq!(properties.header_text("tenant").unwrap(), "acme");
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub fn header_text(&self, name: &str) -> Option<String> {
        let header = self.headers.as_ref()?.get(name)?;
        if let Some(text) = header.as_str() {
            return Some(text.to_owned());
        }
        let bytes = header.get("bytes")?.as_array()?.iter().map(byte).collect::<Option<Vec<u8>>>()?;
        String::from_utf8(bytes).ok()
    }
}

/// Converts a number to a byte. Java can write a byte as a negative number.
fn byte(number: &Value) -> Option<u8> {
    let number = number.as_i64()?;
    u8::try_from(number).ok().or_else(|| i8::try_from(number).ok().map(i8::cast_unsigned))
}
