//! Amazon SQS: messages of a queue, in batches.

use std::borrow::Cow;

use lambda_event_sources_base::{
    Base64Data, BatchResponse, DataClass, Dict, Error, JsonText, RawTimestamp, Str, batch::Record, data_class,
};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Batch of messages from an SQS queue.
///
/// See [Using Lambda with Amazon SQS](https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html).
///
/// ```
/// use lambda_event_sources_base::{Error, batch, from_str};
/// use lambda_event_sources_messaging::SqsEvent;
///
/// let event: SqsEvent = from_str(r#"{"Records": [{"messageId": "m-1", "body": "{\"order\": 7}"}]}"#)?;
/// let response = batch::process(&event.records, |record| {
///     let body: serde_json::Value = record.body_json()?;
///     assert_eq!(body["order"], 7);
///     Ok::<(), Error>(())
/// })
/// .response()?;
/// assert!(response.is_success());
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(rename_all = "PascalCase")]
pub struct SqsEvent {
    /// Messages, at most 10,000 of a standard queue and 10 of a FIFO queue.
    #[data_class(required)]
    pub records: Vec<SqsRecord>,
}

/// One message that SQS handed to the function.
///
/// See [Using Lambda with Amazon SQS](https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html#example-standard-queue-message-event).
#[data_class(derived(json_body = body_json::<Value>, queue_url))]
pub struct SqsRecord {
    /// Identifier that SQS gave the message: what a partial batch response names.
    pub message_id: Str,
    /// Handle with which the message is deleted from the queue or made visible again.
    pub receipt_handle: Str,
    /// Text of the message as it was sent, often JSON.
    #[data_class(required)]
    pub body: JsonText,
    /// What SQS tells of the message.
    pub attributes: SqsRecordAttributes,
    /// What the sender attached to the message, by name.
    pub message_attributes: Dict<SqsMessageAttribute>,
    /// MD5 digest of the body, in hexadecimal.
    #[data_class(name = "md5OfBody")]
    pub md5_of_body: Str,
    /// MD5 digest of the message attributes, in hexadecimal; absent when there are none.
    #[data_class(name = "md5OfMessageAttributes")]
    pub md5_of_message_attributes: Option<Str>,
    /// Source of the record: `aws:sqs`.
    pub event_source: Str,
    /// ARN of the queue.
    #[data_class(name = "eventSourceARN")]
    pub event_source_arn: Str,
    /// Region of the queue, such as `eu-central-1`.
    pub aws_region: Str,
}

impl SqsRecord {
    /// Parses the body as JSON of your own type, or of the event that it carries: an
    /// [`SnsMessage`](crate::SnsMessage), an `S3Event`, an `EventBridgeEvent`.
    ///
    /// # Errors
    ///
    /// Returns an error if the body is not JSON that fits the type.
    #[doc(alias = "json_body")]
    pub fn body_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        self.body.json().map_err(|error: Error| error.at(Self::NAME, "body"))
    }

    /// Builds the URL of the queue from its ARN, or returns `None` if the record has no ARN of a queue, or if the
    /// partition of the ARN is not known.
    ///
    /// The DNS suffix is that of the partition, such as `amazonaws.com`, or `amazonaws.com.cn` in China.
    ///
    /// ```
    /// # use lambda_event_sources_messaging::SqsRecord;
    /// let mut record = SqsRecord::default();
    /// record.event_source_arn = "arn:aws:sqs:us-east-2:123456789012:orders".into();
    /// assert_eq!(record.queue_url().unwrap(), "https://sqs.us-east-2.amazonaws.com/123456789012/orders");
    /// ```
    pub fn queue_url(&self) -> Option<String> {
        let mut parts = self.event_source_arn.split(':');
        let (Some("arn"), Some(partition), Some("sqs"), Some(region), Some(account), Some(queue)) =
            (parts.next(), parts.next(), parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return None;
        };
        let suffix = dns_suffix(partition)?;
        Some(format!("https://sqs.{region}.{suffix}/{account}/{queue}"))
    }
}

/// Returns the DNS suffix of a partition, as the AWS SDKs list it in `partitions.json`.
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

/// Messages of a FIFO queue are handled in the order of their group; those of a standard queue in any order, even where
/// fair queues give them a group.
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

/// What SQS tells of a message.
///
/// Numbers and times come as text. See
/// [ReceiveMessage](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html).
#[data_class(rename_all = "PascalCase")]
pub struct SqsRecordAttributes {
    /// How often the message was received and not deleted, as text.
    pub approximate_receive_count: Str,
    /// Time at which the message was sent.
    #[data_class(unit = "milliseconds")]
    pub sent_timestamp: RawTimestamp,
    /// Time at which the message was first received.
    #[data_class(unit = "milliseconds")]
    pub approximate_first_receive_timestamp: RawTimestamp,
    /// Identifier of the IAM user or role that sent the message.
    pub sender_id: Str,
    /// Trace header of AWS X-Ray; absent without tracing.
    #[data_class(name = "AWSTraceHeader")]
    pub aws_trace_header: Option<Str>,
    /// Number of the message in its FIFO queue; absent in a standard queue.
    pub sequence_number: Option<Str>,
    /// Group of the message in a FIFO queue, or for fair queues; absent when it was sent without.
    pub message_group_id: Option<Str>,
    /// Identifier by which a FIFO queue drops duplicates; absent in a standard queue.
    pub message_deduplication_id: Option<Str>,
    /// ARN of the queue from which the message was moved to this dead-letter queue; absent otherwise.
    pub dead_letter_queue_source_arn: Option<Str>,
}

/// One attribute that the sender attached to a message.
///
/// See [Message attributes](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html#sqs-message-attributes).
#[data_class]
pub struct SqsMessageAttribute {
    /// Value of type `String` or `Number`; absent for binary.
    pub string_value: Option<Str>,
    /// Value of type `Binary`; absent for text.
    pub binary_value: Option<Base64Data>,
    /// Values of a list of text, which SQS does not support yet.
    pub string_list_values: Vec<Str>,
    /// Values of a list of binary, which SQS does not support yet.
    pub binary_list_values: Vec<Base64Data>,
    /// Type of the value: `String`, `Number` or `Binary`, and after a point the sender's own label, if any.
    pub data_type: Str,
}
