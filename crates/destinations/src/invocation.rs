//! The parts of a record that describe the invocation.

use lambda_event_sources_base::{Str, data_class, string_enum};

/// Invocation of the function, and the reason for which Lambda has sent the record.
#[data_class]
pub struct LambdaDestinationRequestContext {
    /// Request ID of the invocation, which is also in the logs of the function.
    pub request_id: Str,
    /// ARN of the function, with or without a version or an alias at its end, such as `:$LATEST`.
    #[data_class(required)]
    pub function_arn: Str,
    /// Reason for which Lambda has sent the record.
    pub condition: LambdaDestinationCondition,
    /// Number of times that the function was invoked for this event or batch. The number is approximate.
    pub approximate_invoke_count: u32,
}

string_enum! {
    /// Reason for which Lambda has sent a record to a destination.
    ///
    /// AWS documents only some of the values.
    pub enum LambdaDestinationCondition {
        /// The function succeeded.
        Success = "Success",
        /// The function failed in all attempts. Also sent to Kafka topics for records of Kafka.
        RetriesExhausted = "RetriesExhausted",
        /// The event became older than the maximum event age of the function.
        EventAgeExceeded = "EventAgeExceeded",
        /// The reserved concurrency of the function is zero, so that it was not invoked.
        ZeroReservedConcurrency = "ZeroReservedConcurrency",
        /// The function failed for the batch in all attempts of the event source mapping.
        RetryAttemptsExhausted = "RetryAttemptsExhausted",
        /// The records became older than the maximum record age of the event source mapping.
        RecordAgeExceeded = "RecordAgeExceeded",
        /// A record of Kafka is too large for an invocation.
        MaximumPayloadSizeExceeded = "MaximumPayloadSizeExceeded",
    }
}

/// Result of the last invocation of the function.
#[data_class]
pub struct LambdaDestinationResponseContext {
    /// HTTP status code of the invocation: 200 if the function was invoked, even if it failed.
    pub status_code: u16,
    /// Version of the function that was invoked, such as `$LATEST`.
    pub executed_version: Str,
    /// Type of the error, such as `Unhandled`; absent if the function succeeded or reported failures of single records.
    pub function_error: Option<Str>,
}
