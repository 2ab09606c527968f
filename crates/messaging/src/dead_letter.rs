//! Dead letters of AWS Lambda.

use lambda_event_sources_base::{Str, data_class};

/// Failure of an asynchronous invocation whose event Lambda has sent to a dead-letter queue or topic.
///
/// Lambda adds it as message attributes. The event of the function is the body of the SQS message, or the SNS message.
///
/// See [Adding a dead-letter queue](https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html#invocation-dlq).
#[data_class(rename_all = "PascalCase")]
pub struct LambdaDeadLetter {
    /// Request ID of the invocation, which is also in the logs of the function.
    #[data_class(name = "RequestID", required)]
    pub request_id: Str,
    /// HTTP status code of the invocation: 200 if the function was invoked and failed. Absent if the attribute is
    /// absent or not a number.
    pub error_code: Option<u16>,
    /// First kilobyte of the error message; absent if the attribute is absent.
    pub error_message: Option<Str>,
}

impl LambdaDeadLetter {
    /// Reads the message attributes of Lambda. Returns `None` if there is no request ID.
    pub(crate) fn from_attributes<'a>(attribute: impl Fn(&str) -> Option<&'a Str>) -> Option<Self> {
        Some(Self {
            request_id: attribute("RequestID")?.clone(),
            error_code: attribute("ErrorCode").and_then(|code| code.parse().ok()),
            error_message: attribute("ErrorMessage").cloned(),
        })
    }
}
