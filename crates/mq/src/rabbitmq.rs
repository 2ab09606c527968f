//! RabbitMQ: messages of a broker's queues.

use lambda_event_sources_base::{Base64Data, Dict, RawTimestamp, Str, data_class, data_methods};
use serde_json::Value;

/// Batch of messages from the queues of a RabbitMQ broker.
///
/// See [Using Lambda with Amazon MQ](https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_mq::RabbitMqEvent;
///
/// let event: RabbitMqEvent = from_str(r#"{"rmqMessagesByQueue": {"orders::/": [{"data": "SGVsbG8="}]}}"#)?;
/// for (queue, messages) in &event.rmq_messages_by_queue {
///     assert_eq!((queue.as_str(), messages[0].data_text()?.as_str()), ("orders::/", "Hello"));
/// }
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class]
pub struct RabbitMqEvent {
    /// Source of the event: `aws:rmq`.
    pub event_source: Str,
    /// ARN of the broker.
    pub event_source_arn: Str,
    /// Messages by queue, whose name has the form `queue::virtual-host`.
    #[data_class(required)]
    pub rmq_messages_by_queue: Dict<Vec<RabbitMqMessage>>,
}

/// One message of a queue of RabbitMQ.
#[data_class(derived(decoded_data = data_text, json_data = data_json::<Value>))]
pub struct RabbitMqMessage {
    /// What the sender and the broker tell of the message.
    pub basic_properties: RabbitMqBasicProperties,
    /// Whether the message was delivered before and not acknowledged.
    pub redelivered: Option<bool>,
    /// Body of the message.
    pub data: Base64Data,
}

data_methods!(RabbitMqMessage);

/// What the sender and the broker tell of a message of RabbitMQ; each is absent unless somebody set it.
///
/// See [Publishers: message properties](https://www.rabbitmq.com/docs/publishers#message-properties).
#[data_class]
pub struct RabbitMqBasicProperties {
    /// Media type of the body.
    pub content_type: Option<Str>,
    /// Encoding of the body, such as `gzip`.
    pub content_encoding: Option<Str>,
    /// Headers by name; text comes as an object with its bytes: see [`header_text`](Self::header_text).
    pub headers: Option<Dict>,
    /// Delivery mode: 1 for transient, 2 for persistent.
    pub delivery_mode: Option<i64>,
    /// Priority; higher is delivered first.
    pub priority: Option<i64>,
    /// Identifier by which the sender relates messages.
    pub correlation_id: Option<Str>,
    /// Queue to which the sender wants an answer.
    pub reply_to: Option<Str>,
    /// Time to live, in milliseconds, as text.
    pub expiration: Option<Str>,
    /// Identifier that the sender gave the message.
    pub message_id: Option<Str>,
    /// Time at which the sender made the message, such as `Jan 1, 1970, 12:33:41 AM`, in UTC.
    pub timestamp: Option<RawTimestamp>,
    /// Type that the sender gave the message.
    pub r#type: Option<Str>,
    /// User of the broker who sent the message.
    pub user_id: Option<Str>,
    /// Application that sent the message.
    pub app_id: Option<Str>,
    /// Deprecated by RabbitMQ.
    pub cluster_id: Option<Str>,
    /// Size of the body, in bytes.
    pub body_size: Option<u64>,
}

impl RabbitMqBasicProperties {
    /// Decodes a header as text; `None` when it is absent, or neither text nor bytes of text.
    ///
    /// ```
    /// # use lambda_event_sources_base::from_str;
    /// # use lambda_event_sources_mq::RabbitMqBasicProperties;
    /// let properties: RabbitMqBasicProperties = from_str(r#"{"headers": {"tenant": {"bytes": [97, 99, 109, 101]}}}"#)?;
    /// assert_eq!(properties.header_text("tenant").unwrap(), "acme");
    /// # Ok::<(), lambda_event_sources_base::Error>(())
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

/// Reads a byte, which Java may have written as a negative number.
fn byte(number: &Value) -> Option<u8> {
    let number = number.as_i64()?;
    u8::try_from(number).ok().or_else(|| i8::try_from(number).ok().map(i8::cast_unsigned))
}
