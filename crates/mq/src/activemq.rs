//! Apache ActiveMQ: messages of a broker's queue.

use lambda_event_sources_base::{Base64Data, Dict, RawTimestamp, Str, data_class, data_methods, string_enum};
use serde_json::Value;

/// Batch of messages from a queue of an ActiveMQ broker.
///
/// See [Using Lambda with Amazon MQ](https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_mq::ActiveMqEvent;
///
/// let event: ActiveMqEvent = from_str(r#"{"messages": [{"messageID": "ID:1", "data": "eyJhIjoxfQ=="}]}"#)?;
/// assert_eq!(event.messages[0].data_json::<serde_json::Value>()?["a"], 1);
/// # Ok::<(), lambda_event_sources_base::Error>(())
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
    /// Returns the first message; `None` when there is none.
    pub fn message(&self) -> Option<&ActiveMqMessage> {
        self.messages.first()
    }
}

/// One message of a queue of ActiveMQ.
///
/// See [Using Lambda with Amazon MQ](https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html).
#[data_class(derived(decoded_data = data_text, json_data = data_json::<Value>, destination_physicalname))]
pub struct ActiveMqMessage {
    /// Identifier of the message.
    #[data_class(name = "messageID")]
    pub message_id: Str,
    /// What the sender's client made: text, bytes or an object.
    pub message_type: ActiveMqMessageType,
    /// Body of the message.
    pub data: Base64Data,
    /// Identifier of the connection that the message was sent by.
    pub connection_id: Option<Str>,
    /// Whether the message was delivered before and not acknowledged.
    pub redelivered: Option<bool>,
    /// Whether the message outlives a restart of the broker.
    pub persistent: Option<bool>,
    /// Queue that the message was sent to.
    pub destination: ActiveMqDestination,
    /// Time at which the sender handed the message over.
    #[data_class(unit = "milliseconds")]
    pub timestamp: Option<RawTimestamp>,
    /// Time at which the message arrived at the broker.
    #[data_class(unit = "milliseconds")]
    pub broker_in_time: Option<RawTimestamp>,
    /// Time at which the message left the broker.
    #[data_class(unit = "milliseconds")]
    pub broker_out_time: Option<RawTimestamp>,
    /// What the sender attached to the message, by name.
    pub properties: Dict,
    /// Delivery mode of JMS: 1 for not persistent, 2 for persistent.
    pub delivery_mode: Option<i64>,
    /// Identifier by which the sender relates messages.
    #[data_class(name = "correlationID", alias = "correlationId")]
    pub correlation_id: Option<Str>,
    /// Queue to which the sender wants an answer.
    pub reply_to: Option<Str>,
    /// Type that the sender gave the message.
    pub r#type: Option<Str>,
    /// Time after which the message is dropped, in milliseconds since 1970; 0 for never.
    pub expiration: Option<i64>,
    /// Priority of JMS, from 0, the lowest, to 9.
    pub priority: Option<i64>,
}

data_methods!(ActiveMqMessage);

impl ActiveMqMessage {
    /// Returns the name of the queue that the message was sent to.
    pub fn destination_physicalname(&self) -> &Str {
        &self.destination.physical_name
    }
}

/// Queue that a message was sent to.
#[data_class]
pub struct ActiveMqDestination {
    /// Name of the queue.
    pub physical_name: Str,
}

string_enum! {
    /// What the sender's client made of the body.
    pub enum ActiveMqMessageType {
        /// Text.
        Text = "jms/text-message",
        /// Bytes.
        Bytes = "jms/bytes-message",
        /// Serialized object of Java.
        Object = "jms/object-message",
        /// List of values, one after the other.
        Stream = "jms/stream-message",
        /// Values by name.
        Map = "jms/map-message",
    }
}
