//! The answer of a function that SES waits for.

use lambda_event_sources_base::{data_class, string_enum};

/// Response of a function that SES invokes synchronously: how its rules go on.
///
/// SES reads it only when the invocation type is `RequestResponse`.
///
/// See [Invoke Lambda function action](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda.html#receiving-email-action-lambda-function).
///
/// ```
/// use lambda_event_sources_ses::{SesReceipt, SesResponse};
///
/// fn decide(receipt: &SesReceipt) -> SesResponse {
///     if receipt.spam_verdict.is_fail() || receipt.virus_verdict.is_fail() {
///         SesResponse::stop_rule_set()
///     } else {
///         SesResponse::go_on()
///     }
/// }
///
/// let response = decide(&SesReceipt::default());
/// assert_eq!(serde_json::to_string(&response)?, r#"{"disposition":"CONTINUE"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[data_class(response)]
pub struct SesResponse {
    /// How the rules go on.
    #[data_class(required)]
    pub disposition: SesDisposition,
}

impl SesResponse {
    /// Lets the remaining actions and rules run.
    pub fn go_on() -> Self {
        Self { disposition: SesDisposition::Continue }
    }

    /// Ends this rule; the rules after it run.
    pub fn stop_rule() -> Self {
        Self { disposition: SesDisposition::StopRule }
    }

    /// Ends this rule and all that come after it.
    pub fn stop_rule_set() -> Self {
        Self { disposition: SesDisposition::StopRuleSet }
    }
}

string_enum! {
    /// How the rules of SES go on.
    ///
    /// See [Invoke Lambda function action](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda.html#receiving-email-action-lambda-function).
    pub enum SesDisposition {
        /// The remaining actions and rules run.
        Continue = "CONTINUE",
        /// This rule ends.
        StopRule = "STOP_RULE",
        /// This rule and all that come after it end.
        StopRuleSet = "STOP_RULE_SET",
    }
}
