//! Amazon SNS: notifications of a topic.

use lambda_event_sources_base::{
    DataClass, Dict, Error, JsonText, RawTimestamp, Sensitive, Str, data_class, string_enum,
};
use serde::de::DeserializeOwned;

/// Notification from an SNS topic.
///
/// See [Invoking Lambda functions with Amazon SNS notifications](https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_messaging::SnsEvent;
///
/// let event: SnsEvent = from_str(r#"{"Records": [{"Sns": {"Subject": "News", "Message": "Hello"}}]}"#)?;
/// assert_eq!(event.sns_message().unwrap(), "Hello");
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(rename_all = "PascalCase", derived(record, sns_message))]
pub struct SnsEvent {
    /// Notifications; SNS sends one at a time.
    #[data_class(required)]
    pub records: Vec<SnsEventRecord>,
}

impl SnsEvent {
    /// Returns the first notification; `None` when there is none.
    pub fn record(&self) -> Option<&SnsEventRecord> {
        self.records.first()
    }

    /// Returns the text of the first notification; `None` when there is none.
    pub fn sns_message(&self) -> Option<&JsonText> {
        self.record().map(|record| &record.sns.message)
    }
}

/// One notification, with the subscription that it came by.
#[data_class(rename_all = "PascalCase")]
pub struct SnsEventRecord {
    /// Version of the record's format: `1.0`.
    pub event_version: Str,
    /// ARN of the function's subscription to the topic.
    pub event_subscription_arn: Str,
    /// Source of the record: `aws:sns`.
    pub event_source: Str,
    /// The notification itself.
    #[data_class(required)]
    pub sns: SnsMessage,
}

/// Message as SNS delivers it: in a record of [`SnsEvent`], and as JSON in the body of an SQS message.
///
/// To a function SNS writes `SigningCertUrl` and `UnsubscribeUrl`, to a queue `SigningCertURL` and `UnsubscribeURL`:
/// both are read, and serialized as they came.
///
/// See [Parsing Amazon SNS message formats](https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html).
#[data_class(rename_all = "PascalCase")]
pub struct SnsMessage {
    /// What is delivered: a notification, or the question whether to confirm a subscription.
    pub r#type: SnsMessageType,
    /// Identifier that SNS gave the message.
    pub message_id: Str,
    /// ARN of the topic.
    pub topic_arn: Str,
    /// Subject that the sender gave; absent when it gave none.
    pub subject: Option<Str>,
    /// Text of the message, often JSON.
    pub message: JsonText,
    /// Time at which the message was published, in RFC 3339.
    pub timestamp: RawTimestamp,
    /// Version of the signature: `1` or `2`; absent for FIFO topics.
    pub signature_version: Option<Str>,
    /// Signature of the message, in base64; absent for FIFO topics.
    pub signature: Option<Str>,
    /// URL of the certificate that signed the message; absent for FIFO topics.
    #[data_class(alias = "SigningCertURL")]
    pub signing_cert_url: Option<Str>,
    /// URL that ends the subscription; whoever has it can.
    #[data_class(alias = "UnsubscribeURL")]
    pub unsubscribe_url: Option<Str>,
    /// What the sender attached to the message, by name.
    pub message_attributes: Dict<SnsMessageAttribute>,
    /// Number of the message in its FIFO topic; absent in a standard topic.
    pub sequence_number: Option<Str>,
    /// Token that confirms the subscription; only when asked to confirm.
    pub token: Option<Sensitive<Str>>,
    /// URL that confirms the subscription, with the token in it; only when asked to confirm.
    #[data_class(name = "SubscribeURL", alias = "SubscribeUrl")]
    pub subscribe_url: Option<Sensitive<Str>>,
}

impl SnsMessage {
    /// Parses the text of the message as JSON of your own type, or of the event that it carries.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not JSON that fits the type.
    pub fn message_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        self.message.json().map_err(|error: Error| error.at(Self::NAME, "Message"))
    }
}

string_enum! {
    /// What an SNS message is for.
    pub enum SnsMessageType {
        /// A message that somebody published.
        Notification = "Notification",
        /// The question whether the subscription was meant; answered by a visit to its URL.
        SubscriptionConfirmation = "SubscriptionConfirmation",
        /// The news that the subscription has ended.
        UnsubscribeConfirmation = "UnsubscribeConfirmation",
    }
}

/// One attribute that the sender attached to a message.
///
/// See [Amazon SNS message attributes](https://docs.aws.amazon.com/sns/latest/dg/sns-message-attributes.html).
#[data_class(rename_all = "PascalCase")]
pub struct SnsMessageAttribute {
    /// Type of the value: `String`, `String.Array`, `Number` or `Binary`.
    pub r#type: Str,
    /// The value; binary is in base64.
    pub value: Str,
}
