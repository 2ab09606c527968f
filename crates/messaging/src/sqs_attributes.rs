//! System attributes of the messages of Amazon SQS.

use lambda_event_sources_base::{RawTimestamp, Str, data_class};

/// System attributes of a message.
///
/// Numbers and times are text. See
/// [ReceiveMessage](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html).
#[data_class(rename_all = "PascalCase")]
pub struct SqsRecordAttributes {
    /// Number of times that the message was received but not deleted, as text. The number is approximate.
    pub approximate_receive_count: Str,
    /// Time at which the message was sent to the queue, in milliseconds since the Unix epoch.
    #[data_class(unit = "milliseconds")]
    pub sent_timestamp: RawTimestamp,
    /// Time at which the message was first received from the queue, in milliseconds since the Unix epoch.
    #[data_class(unit = "milliseconds")]
    pub approximate_first_receive_timestamp: RawTimestamp,
    /// ID of the IAM user or role that sent the message.
    pub sender_id: Str,
    /// AWS X-Ray trace header; absent if tracing is not used.
    #[data_class(name = "AWSTraceHeader")]
    pub aws_trace_header: Option<Str>,
    /// Sequence number of the message; absent for standard queues.
    pub sequence_number: Option<Str>,
    /// Message group ID, in a FIFO queue or for fair queues; absent if the message was sent without one.
    pub message_group_id: Option<Str>,
    /// Message deduplication ID; absent for standard queues.
    pub message_deduplication_id: Option<Str>,
    /// ARN of the source queue from which the message was moved to this dead-letter queue; absent for other messages.
    pub dead_letter_queue_source_arn: Option<Str>,
}
