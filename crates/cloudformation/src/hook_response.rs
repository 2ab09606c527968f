//! Responses of Lambda Hooks.

use lambda_event_sources_base::{DataClass, Error, RawJson, Str, data_class, string_enum};
use serde::Serialize;

use crate::CloudFormationHookEvent;

/// Response of a Lambda Hook.
///
/// See [Response input](https://docs.aws.amazon.com/cloudformation-cli/latest/hooks-userguide/lambda-hooks-create-lambda-function.html#lambda-hooks-create-lambda-function-request-response).
///
/// ```
/// use lambda_event_sources::{CloudFormationHookEvent, CloudFormationHookResponse, from_str};
///
/// let event: CloudFormationHookEvent = from_str(
///     r#"{"hookTypeName": "Example::Buckets::Names", "clientRequestToken": "t-1",
///         "actionInvocationPoint": "CREATE_PRE_PROVISION"}"#,
/// )?;
/// let response = CloudFormationHookResponse::non_compliant(&event, "the bucket is public");
/// assert_eq!(
///     serde_json::to_value(&response)?,
///     serde_json::json!({
///         "hookStatus": "FAILED",
///         "errorCode": "NonCompliant",
///         "message": "the bucket is public",
///         "clientRequestToken": "t-1",
///     })
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[data_class(response)]
pub struct CloudFormationHookResponse {
    /// Status of the hook.
    pub hook_status: CloudFormationHookStatus,
    /// Reason for a failure; absent if the hook did not fail.
    pub error_code: Option<CloudFormationHookErrorCode>,
    /// Message for the caller, with the reason why the hook succeeded or failed.
    ///
    /// CloudFormation truncates it to 4,096 characters, and to 1,024 for an operation of the Cloud Control API.
    pub message: Option<Str>,
    /// Request token, copied from the event.
    pub client_request_token: Str,
    /// Context for the next invocation, which receives it as `requestContext.callbackContext`; null unless the hook is
    /// in progress.
    pub callback_context: RawJson,
    /// Time until the next invocation, in seconds; absent unless the hook is in progress.
    pub callback_delay_seconds: Option<u32>,
    /// Results of single checks; absent if there are none.
    pub annotations: Option<Vec<CloudFormationHookAnnotation>>,
}

string_enum! {
    /// Status of a hook.
    pub enum CloudFormationHookStatus {
        /// The operation may proceed.
        Success = "SUCCESS",
        /// The hook failed. Depending on its failure mode, the operation stops or proceeds with a warning.
        Failed = "FAILED",
        /// The hook needs more time. CloudFormation invokes the function again.
        InProgress = "IN_PROGRESS",
    }
}

string_enum! {
    /// Reason for the failure of a hook.
    pub enum CloudFormationHookErrorCode {
        /// The operation was evaluated and is not valid.
        NonCompliant = "NonCompliant",
        /// An error prevented the evaluation.
        InternalFailure = "InternalFailure",
    }
}

impl CloudFormationHookResponse {
    /// Creates a response that lets the operation proceed.
    pub fn success(event: &CloudFormationHookEvent) -> Self {
        Self {
            hook_status: CloudFormationHookStatus::Success,
            client_request_token: event.client_request_token.clone(),
            ..Self::default()
        }
    }

    /// Creates a response for an operation that is not valid, with a message for the caller.
    pub fn non_compliant(event: &CloudFormationHookEvent, message: impl Into<Str>) -> Self {
        Self::failed(event, CloudFormationHookErrorCode::NonCompliant, message.into())
    }

    /// Creates a response for an error that prevented the evaluation, with a message for the caller.
    pub fn internal_failure(event: &CloudFormationHookEvent, message: impl Into<Str>) -> Self {
        Self::failed(event, CloudFormationHookErrorCode::InternalFailure, message.into())
    }

    fn failed(event: &CloudFormationHookEvent, error_code: CloudFormationHookErrorCode, message: Str) -> Self {
        Self {
            hook_status: CloudFormationHookStatus::Failed,
            error_code: Some(error_code),
            ..Self::success(event).with_message(message)
        }
    }

    /// Creates a response for an evaluation that needs more time, with a context for the next invocation.
    ///
    /// CloudFormation invokes the function up to 3 times. If there is no result then, the hook fails.
    ///
    /// # Errors
    ///
    /// Returns an error if the context cannot be serialized as JSON.
    ///
    /// ```
    /// use lambda_event_sources::{CloudFormationHookEvent, CloudFormationHookResponse, from_str};
    ///
    /// let event: CloudFormationHookEvent =
    ///     from_str(r#"{"hookTypeName": "Example::Scan::Images", "actionInvocationPoint": "CREATE_PRE_PROVISION"}"#)?;
    /// let response = CloudFormationHookResponse::in_progress(&event, "scan-7")?.with_callback_delay_seconds(20);
    /// assert_eq!(response.callback_context.text(), r#""scan-7""#);
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub fn in_progress<T: Serialize + ?Sized>(
        event: &CloudFormationHookEvent,
        callback_context: &T,
    ) -> Result<Self, Error> {
        let callback_context =
            RawJson::new(callback_context).map_err(|error| error.at(Self::NAME, "callbackContext"))?;
        Ok(Self { hook_status: CloudFormationHookStatus::InProgress, callback_context, ..Self::success(event) })
    }

    /// Sets the message for the caller.
    pub fn with_message(mut self, message: impl Into<Str>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// Sets the time until the next invocation, in seconds, for a hook that is in progress.
    pub fn with_callback_delay_seconds(mut self, seconds: u32) -> Self {
        self.callback_delay_seconds = Some(seconds);
        self
    }

    /// Adds the result of a single check.
    pub fn with_annotation(mut self, annotation: CloudFormationHookAnnotation) -> Self {
        self.annotations.get_or_insert_default().push(annotation);
        self
    }
}

/// Result of a single check of a hook.
///
/// See [Response input](https://docs.aws.amazon.com/cloudformation-cli/latest/hooks-userguide/lambda-hooks-create-lambda-function.html#lambda-hooks-create-lambda-function-request-response).
///
/// ```
/// use lambda_event_sources::{
///     CloudFormationHookAnnotation, CloudFormationHookAnnotationStatus, CloudFormationHookSeverity,
/// };
///
/// let annotation =
///     CloudFormationHookAnnotation::new("PublicAccess", CloudFormationHookAnnotationStatus::Failed)
///         .with_status_message("the bucket is public")
///         .with_remediation_message("block public access")
///         .with_severity_level(CloudFormationHookSeverity::High);
/// assert_eq!(annotation.severity_level.unwrap().as_str(), "HIGH");
/// ```
#[data_class(response)]
pub struct CloudFormationHookAnnotation {
    /// Name of the check.
    pub annotation_name: Str,
    /// Status of the check.
    pub status: CloudFormationHookAnnotationStatus,
    /// Explanation of the status; absent if there is none.
    pub status_message: Option<Str>,
    /// Suggestion to solve the problem; absent if there is none.
    pub remediation_message: Option<Str>,
    /// URL of more information on the solution; absent if there is none.
    pub remediation_link: Option<Str>,
    /// Severity of the problem; absent if the check passed or has no severity.
    pub severity_level: Option<CloudFormationHookSeverity>,
}

string_enum! {
    /// Status of a single check of a hook.
    pub enum CloudFormationHookAnnotationStatus {
        /// The check passed.
        Passed = "PASSED",
        /// The check failed.
        Failed = "FAILED",
        /// The check was skipped.
        Skipped = "SKIPPED",
    }
}

string_enum! {
    /// Severity of a problem that a check found.
    pub enum CloudFormationHookSeverity {
        /// Information only.
        Informational = "INFORMATIONAL",
        /// Low severity.
        Low = "LOW",
        /// Medium severity.
        Medium = "MEDIUM",
        /// High severity.
        High = "HIGH",
        /// Critical severity.
        Critical = "CRITICAL",
    }
}

impl CloudFormationHookAnnotation {
    /// Creates the result of a check with its name and status.
    pub fn new(name: impl Into<Str>, status: CloudFormationHookAnnotationStatus) -> Self {
        Self { annotation_name: name.into(), status, ..Self::default() }
    }

    /// Sets the explanation of the status.
    pub fn with_status_message(mut self, message: impl Into<Str>) -> Self {
        self.status_message = Some(message.into());
        self
    }

    /// Sets the suggestion to solve the problem.
    pub fn with_remediation_message(mut self, message: impl Into<Str>) -> Self {
        self.remediation_message = Some(message.into());
        self
    }

    /// Sets the URL of more information on the solution.
    pub fn with_remediation_link(mut self, url: impl Into<Str>) -> Self {
        self.remediation_link = Some(url.into());
        self
    }

    /// Sets the severity of the problem.
    pub fn with_severity_level(mut self, severity: CloudFormationHookSeverity) -> Self {
        self.severity_level = Some(severity);
        self
    }
}
