//! Records of asynchronous invocations.

use lambda_event_sources_base::{DataClass, Error, RawJson, RawTimestamp, Str, data_class};
use serde::de::DeserializeOwned;

use crate::{LambdaDestinationCondition, LambdaDestinationRequestContext, LambdaDestinationResponseContext};

/// Record of an asynchronous invocation that has succeeded or failed.
///
/// Lambda sends it to the destination of the function for the condition. The record is the event of a function, the
/// body of an SQS message, an SNS message or an S3 object. Through EventBridge, it is the detail of an event with the
/// source `lambda` and the detail type `Lambda Function Invocation Result - Success` or `Lambda Function Invocation
/// Result - Failure`: read this event as `EventBridgeEvent<LambdaDestinationEvent>`.
///
/// By default, both payloads are kept as raw JSON, and `Display` shows them as they are. `Q` is the type of the request
/// payload, which is the event of the function, and `R` the type of the response payload. A payload that is parsed as
/// a type is required, unless the type is an `Option`, and is shown with the masks of its type.
///
/// See [Capturing records of Lambda asynchronous invocations](https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html).
///
/// ```
/// use lambda_event_sources::{LambdaDestinationCondition, LambdaDestinationEvent, from_str};
///
/// let event: LambdaDestinationEvent = from_str(
///     r#"{
///         "requestContext": {
///             "functionArn": "arn:aws:lambda:eu-central-1:123456789012:function:orders:$LATEST",
///             "condition": "RetriesExhausted",
///             "approximateInvokeCount": 3
///         },
///         "requestPayload": {"order": "A-7"},
///         "responseContext": {"statusCode": 200, "executedVersion": "$LATEST", "functionError": "Unhandled"},
///         "responsePayload": {"errorType": "OutOfStock", "errorMessage": "There is no tea left."}
///     }"#,
/// )?;
/// assert_eq!(event.request_context.condition, LambdaDestinationCondition::RetriesExhausted);
/// assert_eq!(event.request_payload_json::<serde_json::Value>()?["order"], "A-7");
/// assert_eq!(event.function_error()?.unwrap().error_type, "OutOfStock");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(recognized_by = !"DDBStreamBatchInfo" && !"KafkaBatchInfo" && !"KinesisBatchInfo")]
pub struct LambdaDestinationEvent<Q = RawJson, R = RawJson> {
    /// Version of the record format: `1.0`.
    pub version: Str,
    /// Time at which Lambda created the record, in RFC 3339 format.
    pub timestamp: RawTimestamp,
    /// Invocation of the function, and the reason for which Lambda has sent the record.
    #[data_class(required)]
    pub request_context: LambdaDestinationRequestContext,
    /// Event of the function; absent if the record would be too large for the destination.
    pub request_payload: Q,
    /// Result of the last invocation; absent if the function was not invoked.
    pub response_context: Option<LambdaDestinationResponseContext>,
    /// Response of the function, or its error; absent if the function was not invoked.
    pub response_payload: R,
}

impl<Q, R> LambdaDestinationEvent<Q, R> {
    /// Returns `true` if the function succeeded.
    pub fn is_success(&self) -> bool {
        self.request_context.condition == LambdaDestinationCondition::Success
    }
}

impl<R> LambdaDestinationEvent<RawJson, R> {
    /// Parses the request payload as your own type, or as the event that it contains.
    ///
    /// # Errors
    ///
    /// Returns an error if the payload does not match the type.
    pub fn request_payload_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        self.request_payload.json().map_err(|error: Error| error.at(<LambdaDestinationEvent>::NAME, "requestPayload"))
    }
}

impl<Q> LambdaDestinationEvent<Q, RawJson> {
    /// Parses the response payload as your own type.
    ///
    /// # Errors
    ///
    /// Returns an error if the payload does not match the type.
    pub fn response_payload_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        self.response_payload.json().map_err(|error: Error| error.at(<LambdaDestinationEvent>::NAME, "responsePayload"))
    }

    /// Parses the response payload as the error of the function. Returns `None` if the function did not fail, if it was
    /// not invoked, or if the record has no response payload.
    ///
    /// # Errors
    ///
    /// Returns an error if the function failed and the payload does not have the format of an error.
    pub fn function_error(&self) -> Result<Option<LambdaFunctionError>, Error> {
        let failed = self.response_context.as_ref().is_some_and(|response| response.function_error.is_some());
        if failed { self.response_payload_json() } else { Ok(None) }
    }
}

/// Error of a function.
///
/// The runtime or the function sets its properties. If the process of the function ended, there is only a message.
#[data_class]
pub struct LambdaFunctionError {
    /// Type of the error, such as the name of an exception or `Sandbox.Timedout`; empty if it is not known.
    pub error_type: Str,
    /// Message of the error.
    pub error_message: Str,
    /// Stack trace, one line in each element; empty if the runtime does not send it.
    #[data_class(alias = "trace")]
    pub stack_trace: Vec<Str>,
}
