//! Responses to Amazon SES.

use lambda_event_sources_base::{data_class, string_enum};

/// Response to a synchronous invocation by SES. It controls how SES continues to process the receipt rules.
///
/// SES ignores the response unless the invocation type is `RequestResponse`.
///
/// See [Invoke Lambda function action](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda.html#receiving-email-action-lambda-function).
///
/// ```
/// use lambda_event_sources::{SesReceipt, SesResponse};
///
/// fn decide(receipt: &SesReceipt) -> SesResponse {
///     if receipt.spam_verdict.is_fail() || receipt.virus_verdict.is_fail() {
///         SesResponse::stop_rule_set()
///     } else {
///         SesResponse::continue_rule_set()
///     }
/// }
///
/// let response = decide(&SesReceipt::default());
/// assert_eq!(serde_json::to_string(&response)?, r#"{"disposition":"CONTINUE"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[data_class(response)]
pub struct SesResponse {
    /// How SES continues to process the receipt rules.
    #[data_class(required)]
    pub disposition: SesDisposition,
}

impl SesResponse {
    /// Creates a response that runs the remaining actions and rules.
    pub fn continue_rule_set() -> Self {
        Self { disposition: SesDisposition::Continue }
    }

    /// Creates a response that skips the remaining actions of this rule. The rules after it are still run.
    pub fn stop_rule() -> Self {
        Self { disposition: SesDisposition::StopRule }
    }

    /// Creates a response that skips the remaining actions of this rule and all rules after it.
    pub fn stop_rule_set() -> Self {
        Self { disposition: SesDisposition::StopRuleSet }
    }
}

string_enum! {
    /// Disposition: how SES continues to process the receipt rules.
    ///
    /// See [Invoke Lambda function action](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda.html#receiving-email-action-lambda-function).
    pub enum SesDisposition {
        /// The remaining actions and rules are run.
        Continue = "CONTINUE",
        /// The remaining actions of this rule are skipped.
        StopRule = "STOP_RULE",
        /// The remaining actions of this rule and all rules after it are skipped.
        StopRuleSet = "STOP_RULE_SET",
    }
}
