//! Amazon SNS: messages of a topic.

use lambda_event_sources_base::{
    DataClass, Dict, Error, JsonText, RawTimestamp, Sensitive, Str, data_class, string_enum,
};
use serde::de::DeserializeOwned;

use crate::LambdaDeadLetter;

/// Messages from an SNS topic.
///
/// See [Invoking Lambda functions with Amazon SNS notifications](https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html).
///
/// ```
/// use lambda_event_sources::{SnsEvent, from_str};
///
/// let event: SnsEvent = from_str(r#"{"Records": [{"Sns": {"Subject": "News", "Message": "Hello"}}]}"#)?;
/// assert_eq!(event.sns_message().unwrap(), "Hello");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(rename_all = "PascalCase", derived(record, sns_message))]
pub struct SnsEvent {
    /// Records of the event. SNS sends one record at a time.
    #[data_class(required)]
    pub records: Vec<SnsEventRecord>,
}

impl SnsEvent {
    /// Returns the first record, or `None` if there are no records.
    pub fn record(&self) -> Option<&SnsEventRecord> {
        self.records.first()
    }

    /// Returns the text of the first message, or `None` if there are no records.
    pub fn sns_message(&self) -> Option<&JsonText> {
        self.record().map(|record| &record.sns.message)
    }
}

/// SNS message, with the subscription that delivered it.
#[data_class(rename_all = "PascalCase")]
pub struct SnsEventRecord {
    /// Version of the record format: `1.0`.
    pub event_version: Str,
    /// ARN of the subscription of the function to the topic.
    pub event_subscription_arn: Str,
    /// Source of the record: `aws:sns`.
    pub event_source: Str,
    /// The SNS message.
    #[data_class(required)]
    pub sns: SnsMessage,
}

/// SNS message, in a record of an [`SnsEvent`] or as JSON in the body of an SQS message.
///
/// SNS uses the names `SigningCertUrl` and `UnsubscribeUrl` in messages to a function, and `SigningCertURL` and
/// `UnsubscribeURL` in messages to a queue. Both are accepted, and serialized under the name that was received.
///
/// See [Parsing Amazon SNS message formats](https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html).
#[data_class(rename_all = "PascalCase")]
pub struct SnsMessage {
    /// Type of the message: a notification, or the confirmation of a subscription or of its end.
    pub r#type: SnsMessageType,
    /// Message ID, assigned by SNS.
    pub message_id: Str,
    /// ARN of the topic.
    pub topic_arn: Str,
    /// Subject of the message; absent if the publisher did not set it.
    pub subject: Option<Str>,
    /// Text of the message, often JSON.
    pub message: JsonText,
    /// Time at which the message was published, in RFC 3339 format.
    pub timestamp: RawTimestamp,
    /// Version of the signature: `1` or `2`; absent for FIFO topics.
    pub signature_version: Option<Str>,
    /// Signature of the message, in base64; absent for FIFO topics.
    pub signature: Option<Str>,
    /// URL of the certificate that was used to sign the message; absent for FIFO topics.
    #[data_class(alias = "SigningCertURL")]
    pub signing_cert_url: Option<Str>,
    /// URL that ends the subscription. Anyone who has the URL can use it.
    #[data_class(alias = "UnsubscribeURL", redact = parameters)]
    pub unsubscribe_url: Option<Str>,
    /// Message attributes, by name.
    pub message_attributes: Dict<SnsMessageAttribute>,
    /// Sequence number of the message; absent for standard topics.
    pub sequence_number: Option<Str>,
    /// Token that confirms the subscription; present only in confirmation messages.
    pub token: Option<Sensitive<Str>>,
    /// URL that confirms the subscription, including the token; present only in confirmation messages.
    #[data_class(name = "SubscribeURL", alias = "SubscribeUrl")]
    pub subscribe_url: Option<Sensitive<Str>>,
}

impl SnsMessage {
    /// Parses the text of the message as your own type, or as the event that it contains.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not valid JSON or does not match the type.
    pub fn message_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        self.message.json().map_err(|error: Error| error.at(Self::NAME, "Message"))
    }

    /// Returns the failure of the asynchronous invocation whose event is this message. Returns `None` if the topic is
    /// not the dead-letter topic of a function.
    pub fn lambda_dead_letter(&self) -> Option<LambdaDeadLetter> {
        LambdaDeadLetter::from_attributes(|name| self.message_attributes.get(name).map(|attribute| &attribute.value))
    }
}

string_enum! {
    /// Type of an SNS message.
    pub enum SnsMessageType {
        /// A message that was published to the topic.
        Notification = "Notification",
        /// A request to confirm the subscription. To confirm it, visit the `SubscribeURL` of the message.
        SubscriptionConfirmation = "SubscriptionConfirmation",
        /// A confirmation that the subscription has ended.
        UnsubscribeConfirmation = "UnsubscribeConfirmation",
    }
}

/// Message attribute.
///
/// See [Amazon SNS message attributes](https://docs.aws.amazon.com/sns/latest/dg/sns-message-attributes.html).
#[data_class(rename_all = "PascalCase")]
pub struct SnsMessageAttribute {
    /// Type of the value: `String`, `String.Array`, `Number` or `Binary`.
    pub r#type: Str,
    /// Value of the attribute. A binary value is in base64.
    pub value: Str,
}
