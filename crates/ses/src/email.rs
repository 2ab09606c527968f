//! Events for a received email.

use lambda_event_sources_base::{Boxed, RawTimestamp, Str, data_class};

use crate::SesReceipt;

/// Email that Amazon SES received, without its body.
///
/// See [Invoke Lambda function action](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda.html).
///
/// ```
/// use lambda_event_sources::{SesEvent, from_str};
///
/// let event: SesEvent = from_str(
///     r#"{"Records": [{"eventSource": "aws:ses", "ses": {
///         "mail": {"source": "ada@example.com", "headers": [{"name": "X-Ticket", "value": "17"}]},
///         "receipt": {"virusVerdict": {"status": "PASS"}}}}]}"#,
/// )?;
/// let mail = event.mail().unwrap();
/// assert_eq!(mail.header("x-ticket"), Some("17"));
/// assert!(event.receipt().unwrap().virus_verdict.is_pass());
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(derived(record, mail, receipt))]
pub struct SesEvent {
    /// Records of the event. SES sends one record at a time.
    #[data_class(name = "Records", required)]
    pub records: Vec<SesEventRecord>,
}

impl SesEvent {
    /// Returns the first record, or `None` if there are no records.
    pub fn record(&self) -> Option<&SesEventRecord> {
        self.records.first()
    }

    /// Returns the email of the first record, or `None` if there are no records.
    pub fn mail(&self) -> Option<&SesMail> {
        self.record().map(|record| &*record.ses.mail)
    }

    /// Returns the receipt of the first record, or `None` if there are no records.
    pub fn receipt(&self) -> Option<&SesReceipt> {
        self.record().map(|record| &*record.ses.receipt)
    }
}

/// Record of a received email.
#[data_class]
pub struct SesEventRecord {
    /// Source of the record: `aws:ses`.
    pub event_source: Str,
    /// Version of the record format: `1.0`.
    pub event_version: Str,
    /// Email and its receipt.
    #[data_class(required)]
    pub ses: Boxed<SesMessage>,
}

/// Email and its receipt, in a record of [`SesEvent`] or as the message of an SNS notification.
///
/// To get it from an SNS notification, use `record.sns.message_json::<SesMessage>()`.
///
/// See [Contents of notifications for Amazon SES email receiving](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html).
#[data_class]
pub struct SesMessage {
    /// Type of the notification: `Received`; absent if SES invokes a function.
    pub notification_type: Option<Str>,
    /// Email.
    pub mail: Boxed<SesMail>,
    /// Receipt: the delivery information of the email.
    pub receipt: Boxed<SesReceipt>,
    /// Raw email, usually in MIME format; only in notifications of an SNS action.
    pub content: Option<Str>,
}

/// Email, without its body.
///
/// See [mail object](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html#receiving-email-notifications-contents-mail-object).
#[data_class]
pub struct SesMail {
    /// Time at which the email was received, in RFC 3339 format.
    pub timestamp: RawTimestamp,
    /// Address of the sender from the envelope (`MAIL FROM`).
    pub source: Str,
    /// Message ID, assigned by SES. It is also part of the object key if an S3 action stores the email.
    pub message_id: Str,
    /// Addresses of all recipients in the MIME headers of the email.
    pub destination: Vec<Str>,
    /// Whether the headers are truncated because they are larger than 10 KB.
    pub headers_truncated: bool,
    /// Headers of the email, in order. Use [`header`](Self::header) to find a header by name.
    pub headers: Vec<SesMailHeader>,
    /// Headers that are common to all emails.
    pub common_headers: SesMailCommonHeaders,
}

impl SesMail {
    /// Returns the value of the first header with the given name, or `None` if there is none. The case of the name is
    /// ignored.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.header_values(name).next()
    }

    /// Returns the values of all headers with the given name. The case of the name is ignored. An email can have
    /// several headers with the same name, such as `Received`.
    ///
    /// ```
    /// use lambda_event_sources::{SesMail, from_str};
    ///
    /// let mail: SesMail =
    ///     from_str(r#"{"headers": [{"name": "Received", "value": "by b"}, {"name": "received", "value": "by a"}]}"#)?;
    /// assert_eq!(mail.header_values("Received").collect::<Vec<_>>(), ["by b", "by a"]);
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub fn header_values(&self, name: &str) -> impl Iterator<Item = &str> {
        self.headers.iter().filter(move |header| header.name.eq_ignore_ascii_case(name)).map(|header| &*header.value)
    }
}

/// Header of an email.
#[data_class]
pub struct SesMailHeader {
    /// Name of the header, as written in the email.
    pub name: Str,
    /// Value of the header, without line folding.
    pub value: Str,
}

/// Headers that are common to all emails. The sender sets them, so do not use them for authentication.
///
/// See [commonHeaders object](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html#receiving-email-notifications-contents-mail-object-commonHeaders).
#[data_class]
pub struct SesMailCommonHeaders {
    /// Address to which bounces are sent.
    pub return_path: Str,
    /// Authors of the email, each as `Ada <ada@example.com>` or as an address.
    pub from: Vec<Str>,
    /// Date set by the sender, in RFC 5322 format; absent if the email has none.
    pub date: Option<Str>,
    /// Recipients; empty if the email has no `To` header, for example if it was sent as a blind copy.
    pub to: Vec<Str>,
    /// Message ID, set by the sender; absent if the email has none.
    pub message_id: Option<Str>,
    /// Subject; absent if the email has none.
    pub subject: Option<Str>,
    /// Recipients of a copy (`Cc`).
    pub cc: Vec<Str>,
    /// Recipients of a blind copy (`Bcc`). Usually empty.
    pub bcc: Vec<Str>,
    /// Address that sent the email on behalf of the authors in `from`.
    pub sender: Vec<Str>,
    /// Addresses for replies; empty if the email has no `Reply-To` header.
    pub reply_to: Vec<Str>,
}
