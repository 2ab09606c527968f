//! Amazon SQS: messages as the API operation `ReceiveMessage` returns them.

use lambda_event_sources_base::{Base64Data, DataClass, Dict, Error, JsonText, Str, data_class};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::SqsRecordAttributes;

/// Messages in the format of the API operation `ReceiveMessage`, such as the result of a task of AWS Step Functions.
///
/// If the queue has no messages, the result does not have the list either, which is an error here. Check for `Messages`
/// before you pass the result to the function.
///
/// Lambda's own event source mapping and EventBridge Pipes send messages in another format: `SqsEvent` and `SqsRecord`.
///
/// See [ReceiveMessage](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html).
///
/// ```
/// use lambda_event_sources::{SqsApiEvent, from_str};
///
/// let event: SqsApiEvent = from_str(r#"{"Messages": [{"MessageId": "m-1", "Body": "{\"order\": 7}"}]}"#)?;
/// for message in &event.messages {
///     assert_eq!(message.body_json::<serde_json::Value>()?["order"], 7);
/// }
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[doc(alias = "SqsApiEventObj")]
#[data_class(rename_all = "PascalCase")]
pub struct SqsApiEvent {
    /// Messages, at most 10.
    #[data_class(required)]
    pub messages: Vec<SqsApiMessage>,
}

/// Message in the format of the API operation `ReceiveMessage`.
///
/// It is the event of a function that a state machine invokes for each message, in a `Map` state.
///
/// See [Message](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_Message.html).
#[doc(alias = "SqsApiMessageObj")]
#[data_class(rename_all = "PascalCase", derived(json_body = body_json::<Value>))]
pub struct SqsApiMessage {
    /// Message ID, assigned by SQS.
    pub message_id: Str,
    /// Receipt handle, for deleting the message or changing its visibility timeout.
    pub receipt_handle: Str,
    /// Body of the message as it was sent, often JSON.
    #[data_class(required)]
    pub body: JsonText,
    /// System attributes of the message. Those that the request did not ask for are absent or empty.
    pub attributes: SqsRecordAttributes,
    /// Message attributes, set by the sender, by name. Those that the request did not ask for are absent.
    pub message_attributes: Dict<SqsApiMessageAttribute>,
    /// MD5 hash of the body, in hexadecimal.
    #[data_class(name = "MD5OfBody", alias = "Md5OfBody")]
    pub md5_of_body: Str,
    /// MD5 hash of the message attributes, in hexadecimal; absent if there are none.
    #[data_class(name = "MD5OfMessageAttributes", alias = "Md5OfMessageAttributes")]
    pub md5_of_message_attributes: Option<Str>,
}

impl SqsApiMessage {
    /// Parses the body as your own type, or as the event that it contains.
    ///
    /// # Errors
    ///
    /// Returns an error if the body is not valid JSON or does not match the type.
    pub fn body_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        self.body.json().map_err(|error: Error| error.at(Self::NAME, "body"))
    }
}

/// Message attribute in the format of the API.
///
/// See [MessageAttributeValue](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_MessageAttributeValue.html).
#[data_class(rename_all = "PascalCase")]
pub struct SqsApiMessageAttribute {
    /// Value of type `String` or `Number`; absent for binary values.
    pub string_value: Option<Str>,
    /// Value of type `Binary`; absent for text values.
    pub binary_value: Option<Base64Data>,
    /// List of text values. SQS does not support it yet.
    pub string_list_values: Vec<Str>,
    /// List of binary values. SQS does not support it yet.
    pub binary_list_values: Vec<Base64Data>,
    /// Type of the value: `String`, `Number` or `Binary`, optionally followed by a period and a custom label.
    pub data_type: Str,
}
