//! Receipt of an email: the verdicts of the checks, and the action of the receipt rule.

use lambda_event_sources_base::{RawTimestamp, Str, data_class, string_enum};

/// Receipt of an email: the verdicts of the checks, and the action of the receipt rule.
///
/// See [receipt object](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html#receiving-email-notifications-contents-receipt-object).
#[data_class]
pub struct SesReceipt {
    /// Time at which the action was triggered, in RFC 3339 format.
    pub timestamp: RawTimestamp,
    /// Time in milliseconds from the receipt of the email until the action was triggered.
    pub processing_time_millis: u64,
    /// Recipients from the envelope (`RCPT TO`) that match the rule.
    pub recipients: Vec<Str>,
    /// Verdict of the spam check.
    pub spam_verdict: SesReceiptStatus,
    /// Verdict of the virus check.
    pub virus_verdict: SesReceiptStatus,
    /// Verdict of the Sender Policy Framework (SPF) check.
    pub spf_verdict: SesReceiptStatus,
    /// Verdict of the DomainKeys Identified Mail (DKIM) check.
    pub dkim_verdict: SesReceiptStatus,
    /// Verdict of the Domain-based Message Authentication, Reporting & Conformance (DMARC) check.
    pub dmarc_verdict: SesReceiptStatus,
    /// DMARC policy of the sending domain; absent unless the DMARC check failed.
    pub dmarc_policy: Option<SesDmarcPolicy>,
    /// Action of the receipt rule that was run.
    pub action: SesReceiptAction,
}

/// Result of a check of an email.
#[data_class]
pub struct SesReceiptStatus {
    /// Verdict; empty if SES does not provide one.
    pub status: SesVerdict,
}

impl SesReceiptStatus {
    /// Returns `true` if the email passed the check. Returns `false` if it failed or if the check was not possible.
    pub fn is_pass(&self) -> bool {
        self.status == SesVerdict::Pass
    }

    /// Returns `true` if the email failed the check. Returns `false` if it passed or if the check was not possible.
    pub fn is_fail(&self) -> bool {
        self.status == SesVerdict::Fail
    }
}

string_enum! {
    /// Verdict of a check of an email.
    ///
    /// See [spamVerdict object](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html#receiving-email-notifications-contents-spamverdict-object).
    pub enum SesVerdict {
        /// The email passed the check.
        Pass = "PASS",
        /// The email failed the check.
        Fail = "FAIL",
        /// The check was inconclusive, or the domain does not use the checked mechanism.
        Gray = "GRAY",
        /// SES could not perform the check.
        ProcessingFailed = "PROCESSING_FAILED",
        /// The check is disabled.
        Disabled = "DISABLED",
    }
}

string_enum! {
    /// DMARC policy of a domain: the requested treatment of emails that fail the DMARC check.
    ///
    /// See [receipt object](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html#receiving-email-notifications-contents-receipt-object).
    pub enum SesDmarcPolicy {
        /// No specific action is requested.
        NoAction = "none",
        /// The emails should be treated as suspicious.
        Quarantine = "quarantine",
        /// The emails should be rejected.
        Reject = "reject",
    }
}

/// Action of a receipt rule. Which fields are present depends on the type of the action.
///
/// If SES invokes a function, the type is always `Lambda`. The other types are used in notifications to SNS topics.
///
/// See [action object](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html#receiving-email-notifications-contents-action-object).
#[data_class]
pub struct SesReceiptAction {
    /// Type of the action.
    pub r#type: SesActionType,
    /// ARN of the SNS topic to which the notification is published; absent if there is no notification.
    pub topic_arn: Option<Str>,
    /// ARN of the function; only for type `Lambda`.
    pub function_arn: Option<Str>,
    /// Invocation type of the function; only for type `Lambda`.
    pub invocation_type: Option<SesInvocationType>,
    /// Name of the bucket in which the email is stored; only for type `S3`.
    pub bucket_name: Option<Str>,
    /// Prefix of the object key, set in the receipt rule; only for type `S3`.
    pub object_key_prefix: Option<Str>,
    /// Key of the object in which the email is stored; only for type `S3`.
    pub object_key: Option<Str>,
    /// Encoding of the email in the notification: `UTF-8` or `BASE64`; only for type `SNS`.
    pub encoding: Option<Str>,
    /// SMTP reply code of the bounce, such as `550`; only for type `Bounce`.
    pub smtp_reply_code: Option<Str>,
    /// Enhanced status code of the bounce, such as `5.1.1`; only for type `Bounce`.
    pub status_code: Option<Str>,
    /// Text of the bounce message; only for type `Bounce`.
    pub message: Option<Str>,
    /// Address of the sender of the bounce; only for type `Bounce`.
    pub sender: Option<Str>,
    /// ARN of the Amazon WorkMail organization; only for type `WorkMail`.
    pub organization_arn: Option<Str>,
    /// Name of the added header; only for type `AddHeader`.
    pub header_name: Option<Str>,
    /// Value of the added header; only for type `AddHeader`.
    pub header_value: Option<Str>,
}

string_enum! {
    /// Type of an action of a receipt rule.
    ///
    /// See [action object](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html#receiving-email-notifications-contents-action-object).
    pub enum SesActionType {
        /// Invokes a function.
        Lambda = "Lambda",
        /// Stores the email in a bucket.
        S3 = "S3",
        /// Publishes the email to an SNS topic.
        Sns = "SNS",
        /// Rejects the email by returning a bounce response to the sender.
        Bounce = "Bounce",
        /// Delivers the email to Amazon WorkMail.
        WorkMail = "WorkMail",
        /// Ends the evaluation of the rule set.
        Stop = "Stop",
        /// Adds a header to the email.
        AddHeader = "AddHeader",
    }
}

string_enum! {
    /// Invocation type of a function.
    ///
    /// See [Invoke Lambda function action](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda.html).
    pub enum SesInvocationType {
        /// Asynchronous: SES ignores the response of the function.
        Event = "Event",
        /// Synchronous: SES waits up to 30 seconds for a [`SesResponse`](crate::SesResponse).
        RequestResponse = "RequestResponse",
    }
}
