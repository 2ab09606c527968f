//! Apache ActiveMQ: batches of messages from a queue of a broker.

use lambda_event_sources_base::{Base64Data, Dict, RawTimestamp, Str, data_class, data_methods, string_enum};
use serde_json::Value;

/// Batch of messages from a queue of an ActiveMQ broker.
///
/// See [Using Lambda with Amazon MQ](https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html).
///
/// ```
/// use lambda_event_sources::{ActiveMqEvent, from_str};
///
/// let event: ActiveMqEvent = from_str(r#"{"messages": [{"messageID": "ID:1", "data": "eyJhIjoxfQ=="}]}"#)?;
/// assert_eq!(event.messages[0].data_json::<serde_json::Value>()?["a"], 1);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(derived(message))]
pub struct ActiveMqEvent {
    /// Source of the event: `aws:amq`.
    pub event_source: Str,
    /// ARN of the broker.
    pub event_source_arn: Str,
    /// Messages of the batch.
    #[data_class(required)]
    pub messages: Vec<ActiveMqMessage>,
}

impl ActiveMqEvent {
    /// Returns the first message, or `None` if there are no messages.
    pub fn message(&self) -> Option<&ActiveMqMessage> {
        self.messages.first()
    }
}

/// Message from an ActiveMQ queue.
///
/// See [Using Lambda with Amazon MQ](https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html).
#[data_class(derived(decoded_data = data_text, json_data = data_json::<Value>, destination_physicalname))]
pub struct ActiveMqMessage {
    /// Message ID.
    #[data_class(name = "messageID")]
    pub message_id: Str,
    /// Type of the JMS message, such as text, bytes or object.
    pub message_type: ActiveMqMessageType,
    /// Body of the message.
    pub data: Base64Data,
    /// ID of the connection over which the message was sent.
    pub connection_id: Option<Str>,
    /// Whether the message is redelivered because an earlier delivery was not acknowledged.
    pub redelivered: Option<bool>,
    /// Whether the message survives a restart of the broker.
    pub persistent: Option<bool>,
    /// Destination of the message.
    pub destination: ActiveMqDestination,
    /// Time at which the sender passed the message to its JMS client, in milliseconds since the Unix epoch.
    #[data_class(unit = "milliseconds")]
    pub timestamp: Option<RawTimestamp>,
    /// Time at which the message arrived at the broker, in milliseconds since the Unix epoch.
    #[data_class(unit = "milliseconds")]
    pub broker_in_time: Option<RawTimestamp>,
    /// Time at which the message left the broker, in milliseconds since the Unix epoch.
    #[data_class(unit = "milliseconds")]
    pub broker_out_time: Option<RawTimestamp>,
    /// Message properties, set by the sender, by name.
    pub properties: Dict,
    /// JMS delivery mode: 1 for non-persistent, 2 for persistent.
    pub delivery_mode: Option<i64>,
    /// Correlation ID, which relates a message to other messages, such as a response to its request.
    #[data_class(name = "correlationID", alias = "correlationId")]
    pub correlation_id: Option<Str>,
    /// Queue to which the receiver should send a response.
    pub reply_to: Option<Str>,
    /// Application-specific type of the message.
    pub r#type: Option<Str>,
    /// Time at which the message expires, in milliseconds since the Unix epoch. 0 if it does not expire.
    pub expiration: Option<i64>,
    /// JMS priority, from 0 (lowest) to 9 (highest).
    pub priority: Option<i64>,
}

data_methods!(ActiveMqMessage);

impl ActiveMqMessage {
    /// Returns the name of the destination queue.
    pub fn destination_physicalname(&self) -> &Str {
        &self.destination.physical_name
    }
}

/// Destination queue of a message.
#[data_class]
pub struct ActiveMqDestination {
    /// Name of the queue.
    pub physical_name: Str,
}

string_enum! {
    /// Type of a JMS message.
    pub enum ActiveMqMessageType {
        /// Text message.
        Text = "jms/text-message",
        /// Bytes message.
        Bytes = "jms/bytes-message",
        /// Message with a serialized Java object.
        Object = "jms/object-message",
        /// Message with a sequence of values.
        Stream = "jms/stream-message",
        /// Message with named values.
        Map = "jms/map-message",
    }
}
