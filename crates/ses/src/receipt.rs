//! What became of an email: the verdicts on it, and the action of the receipt rule.

use lambda_event_sources_base::{RawTimestamp, Str, data_class, string_enum};

/// What became of an email.
///
/// See [receipt object](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html#receiving-email-notifications-contents-receipt-object).
#[data_class]
pub struct SesReceipt {
    /// Time at which the action began, in RFC 3339.
    pub timestamp: RawTimestamp,
    /// Milliseconds from the receipt of the email to the action.
    pub processing_time_millis: u64,
    /// Addresses that the email was sent to by its envelope (`RCPT TO`) and that match the rule.
    pub recipients: Vec<Str>,
    /// Whether the email is free of spam.
    pub spam_verdict: SesReceiptStatus,
    /// Whether the email is free of viruses.
    pub virus_verdict: SesReceiptStatus,
    /// Whether the email comes from a server that may send for its domain (SPF).
    pub spf_verdict: SesReceiptStatus,
    /// Whether the email is signed by its domain (DKIM).
    pub dkim_verdict: SesReceiptStatus,
    /// Whether the email keeps to the policy of its domain (DMARC).
    pub dmarc_verdict: SesReceiptStatus,
    /// What the domain wants done with the email; absent unless the DMARC check failed.
    pub dmarc_policy: Option<SesDmarcPolicy>,
    /// Action that made SES send this.
    pub action: SesReceiptAction,
}

/// Outcome of one check of an email.
#[data_class]
pub struct SesReceiptStatus {
    /// The verdict; empty when SES does not give one.
    pub status: SesVerdict,
}

impl SesReceiptStatus {
    /// Returns `true` if the email has passed the check. It has not when the check could not be made.
    pub fn is_pass(&self) -> bool {
        self.status == SesVerdict::Pass
    }

    /// Returns `true` if the email has failed the check. It has not when the check could not be made.
    pub fn is_fail(&self) -> bool {
        self.status == SesVerdict::Fail
    }
}

string_enum! {
    /// Verdict on an email.
    ///
    /// See [spamVerdict object](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html#receiving-email-notifications-contents-spamverdict-object).
    pub enum SesVerdict {
        /// The email passed the check.
        Pass = "PASS",
        /// The email failed the check.
        Fail = "FAIL",
        /// The check came to no clear result, or its domain does not use what is checked.
        Gray = "GRAY",
        /// The check could not be made.
        ProcessingFailed = "PROCESSING_FAILED",
        /// The check is switched off.
        Disabled = "DISABLED",
    }
}

string_enum! {
    /// What a domain wants done with emails that fail its DMARC check.
    ///
    /// See [receipt object](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html#receiving-email-notifications-contents-receipt-object).
    pub enum SesDmarcPolicy {
        /// Nothing in particular.
        NoAction = "none",
        /// Treat them as suspicious.
        Quarantine = "quarantine",
        /// Reject them.
        Reject = "reject",
    }
}

/// Action of a receipt rule. Which properties it has depends on its type.
///
/// A function that SES invokes only ever sees type `Lambda`; the others stand in what SES publishes to SNS topics.
///
/// See [action object](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html#receiving-email-notifications-contents-action-object).
#[data_class]
pub struct SesReceiptAction {
    /// Type of the action.
    pub r#type: SesActionType,
    /// ARN of the SNS topic that the notification goes to; absent when none does.
    pub topic_arn: Option<Str>,
    /// ARN of the function; for type `Lambda`.
    pub function_arn: Option<Str>,
    /// Whether SES waits for the function; for type `Lambda`.
    pub invocation_type: Option<SesInvocationType>,
    /// Bucket that the email is in; for type `S3`.
    pub bucket_name: Option<Str>,
    /// Prefix of the email's key that the rule sets; for type `S3`.
    pub object_key_prefix: Option<Str>,
    /// Key of the email in the bucket; for type `S3`.
    pub object_key: Option<Str>,
    /// Encoding of the email in the notification, `UTF-8` or `BASE64`; for type `SNS`.
    pub encoding: Option<Str>,
    /// SMTP reply code of the bounce, such as `550`; for type `Bounce`.
    pub smtp_reply_code: Option<Str>,
    /// Enhanced status code of the bounce, such as `5.1.1`; for type `Bounce`.
    pub status_code: Option<Str>,
    /// Text of the bounce; for type `Bounce`.
    pub message: Option<Str>,
    /// Address that the bounce comes from; for type `Bounce`.
    pub sender: Option<Str>,
    /// ARN of the organization; for type `WorkMail`.
    pub organization_arn: Option<Str>,
    /// Name of the header that is added; for type `AddHeader`.
    pub header_name: Option<Str>,
    /// Value of the header that is added; for type `AddHeader`.
    pub header_value: Option<Str>,
}

string_enum! {
    /// Type of an action of a receipt rule.
    ///
    /// See [action object](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html#receiving-email-notifications-contents-action-object).
    pub enum SesActionType {
        /// A function is invoked.
        Lambda = "Lambda",
        /// The email is put into a bucket.
        S3 = "S3",
        /// The email is published to a topic.
        Sns = "SNS",
        /// The email is sent back.
        Bounce = "Bounce",
        /// The email is delivered to Amazon WorkMail.
        WorkMail = "WorkMail",
        /// The rule set ends.
        Stop = "Stop",
        /// A header is added to the email.
        AddHeader = "AddHeader",
    }
}

string_enum! {
    /// Way in which SES invokes a function.
    ///
    /// See [Invoke Lambda function action](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda.html).
    pub enum SesInvocationType {
        /// SES goes on at once, whatever the function returns.
        Event = "Event",
        /// SES waits up to 30 seconds for a [`SesResponse`](crate::SesResponse).
        RequestResponse = "RequestResponse",
    }
}
