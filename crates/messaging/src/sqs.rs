//! Amazon SQS: batches of messages from a queue.

use std::borrow::Cow;

use lambda_event_sources_base::{
    Base64Data, BatchResponse, DataClass, Dict, Error, JsonText, Str, batch::Record, data_class,
};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::{LambdaDeadLetter, SqsRecordAttributes};

/// Batch of messages from an SQS queue.
///
/// See [Using Lambda with Amazon SQS](https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html).
///
/// ```
/// use lambda_event_sources::{Error, SqsEvent, batch, from_str};
///
/// let event: SqsEvent = from_str(r#"{"Records": [{"messageId": "m-1", "body": "{\"order\": 7}"}]}"#)?;
/// let response = batch::process(&event.records, |record| {
///     let body: serde_json::Value = record.body_json()?;
///     assert_eq!(body["order"], 7);
///     Ok::<(), Error>(())
/// })
/// .response()?;
/// assert!(response.is_success());
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(rename_all = "PascalCase")]
pub struct SqsEvent {
    /// Messages: at most 10,000 from a standard queue, and at most 10 from a FIFO queue.
    #[data_class(required)]
    pub records: Vec<SqsRecord>,
}

/// Message from an SQS queue.
///
/// See [Using Lambda with Amazon SQS](https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html#example-standard-queue-message-event).
#[data_class(derived(json_body = body_json::<Value>, queue_url))]
pub struct SqsRecord {
    /// Message ID, assigned by SQS. A partial batch response contains the message IDs of the messages that failed.
    pub message_id: Str,
    /// Receipt handle, for deleting the message or changing its visibility timeout.
    pub receipt_handle: Str,
    /// Body of the message as it was sent, often JSON.
    #[data_class(required)]
    pub body: JsonText,
    /// System attributes of the message.
    pub attributes: SqsRecordAttributes,
    /// Message attributes, set by the sender, by name.
    pub message_attributes: Dict<SqsMessageAttribute>,
    /// MD5 hash of the body, in hexadecimal.
    #[data_class(name = "md5OfBody")]
    pub md5_of_body: Str,
    /// MD5 hash of the message attributes, in hexadecimal; absent if there are none.
    #[data_class(name = "md5OfMessageAttributes")]
    pub md5_of_message_attributes: Option<Str>,
    /// Source of the record: `aws:sqs`.
    pub event_source: Str,
    /// ARN of the queue.
    #[data_class(name = "eventSourceARN")]
    pub event_source_arn: Str,
    /// AWS Region of the queue, such as `eu-central-1`.
    pub aws_region: Str,
}

impl SqsRecord {
    /// Parses the body as your own type, or as the event that it contains, such as an
    /// [`SnsMessage`](crate::SnsMessage), an `S3Event` or an `EventBridgeEvent`.
    ///
    /// # Errors
    ///
    /// Returns an error if the body is not valid JSON or does not match the type.
    #[doc(alias = "json_body")]
    pub fn body_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        self.body.json().map_err(|error: Error| error.at(Self::NAME, "body"))
    }

    /// Builds the URL of the queue from its ARN. Returns `None` if the event source ARN is not the ARN of a queue, or
    /// if the partition in the ARN is unknown.
    ///
    /// The DNS suffix is the suffix of the partition, such as `amazonaws.com`, or `amazonaws.com.cn` in China.
    ///
    /// ```
    /// # use lambda_event_sources::SqsRecord;
    /// let mut record = SqsRecord::default();
    /// record.event_source_arn = "arn:aws:sqs:us-east-2:123456789012:orders".into();
    /// assert_eq!(record.queue_url().unwrap(), "https://sqs.us-east-2.amazonaws.com/123456789012/orders");
    /// ```
    pub fn queue_url(&self) -> Option<String> {
        queue_url(&self.event_source_arn)
    }

    /// Builds the URL of the queue from which SQS has moved the message to this dead-letter queue. Returns `None` if
    /// SQS has not moved the message, or if the URL is not known, as in [`queue_url`](Self::queue_url).
    ///
    /// ```
    /// # use lambda_event_sources::SqsRecord;
    /// let mut record = SqsRecord::default();
    /// record.attributes.dead_letter_queue_source_arn = Some("arn:aws:sqs:us-east-2:123456789012:orders".into());
    /// let url = record.dead_letter_queue_source_url().unwrap();
    /// assert_eq!(url, "https://sqs.us-east-2.amazonaws.com/123456789012/orders");
    /// ```
    pub fn dead_letter_queue_source_url(&self) -> Option<String> {
        self.attributes.dead_letter_queue_source_arn.as_deref().and_then(queue_url)
    }

    /// Returns the failure of the asynchronous invocation whose event is the body. Returns `None` if the message does
    /// not come from a function with this dead-letter queue. The message attributes say so, and not the queue.
    pub fn lambda_dead_letter(&self) -> Option<LambdaDeadLetter> {
        let attributes = &self.message_attributes;
        LambdaDeadLetter::from_attributes(|name| attributes.get(name)?.string_value.as_ref())
    }
}

/// Builds the URL of a queue from its ARN.
fn queue_url(arn: &str) -> Option<String> {
    let mut parts = arn.split(':');
    let (Some("arn"), Some(partition), Some("sqs"), Some(region), Some(account), Some(queue)) =
        (parts.next(), parts.next(), parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return None;
    };
    let suffix = dns_suffix(partition)?;
    Some(format!("https://sqs.{region}.{suffix}/{account}/{queue}"))
}

/// Returns the DNS suffix of a partition, as listed in the `partitions.json` file of the AWS SDKs.
fn dns_suffix(partition: &str) -> Option<&'static str> {
    Some(match partition {
        "aws" | "aws-us-gov" => "amazonaws.com",
        "aws-cn" => "amazonaws.com.cn",
        "aws-eusc" => "amazonaws.eu",
        "aws-iso" => "c2s.ic.gov",
        "aws-iso-b" => "sc2s.sgov.gov",
        "aws-iso-e" => "cloud.adc-e.uk",
        "aws-iso-f" => "csp.hci.ic.gov",
        _ => return None,
    })
}

/// Messages of a FIFO queue are handled in order within their message group. Messages of a standard queue are handled
/// in any order, even if they have a message group ID for fair queues.
impl Record for SqsRecord {
    type Response = BatchResponse;

    fn item_identifier(&self) -> Cow<'_, str> {
        self.message_id.as_str().into()
    }

    fn ordering_group(&self) -> Option<Cow<'_, str>> {
        let is_fifo = self.attributes.sequence_number.is_some();
        self.attributes.message_group_id.as_deref().filter(|_| is_fifo).map(Cow::from)
    }

    fn add_failure(&self, response: &mut BatchResponse) -> Result<(), Error> {
        response.add_failure(self.message_id.clone())
    }
}

/// Message attribute.
///
/// See [Message attributes](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html#sqs-message-attributes).
#[data_class]
pub struct SqsMessageAttribute {
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
