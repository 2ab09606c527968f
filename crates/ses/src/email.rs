//! An email was received.

use lambda_event_sources_base::{Boxed, RawTimestamp, Str, data_class};

use crate::SesReceipt;

/// Email that Amazon SES has received, without its body.
///
/// See [Invoke Lambda function action](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda.html).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_ses::SesEvent;
///
/// let event: SesEvent = from_str(
///     r#"{"Records": [{"eventSource": "aws:ses", "ses": {
///         "mail": {"source": "ada@example.com", "headers": [{"name": "X-Ticket", "value": "17"}]},
///         "receipt": {"virusVerdict": {"status": "PASS"}}}}]}"#,
/// )?;
/// let mail = event.mail().unwrap();
/// assert_eq!(mail.header("x-ticket"), Some("17"));
/// assert!(event.receipt().unwrap().virus_verdict.is_pass());
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(derived(record, mail, receipt))]
pub struct SesEvent {
    /// Emails; SES sends one at a time.
    #[data_class(name = "Records", required)]
    pub records: Vec<SesEventRecord>,
}

impl SesEvent {
    /// Returns the first record; `None` when there is none.
    pub fn record(&self) -> Option<&SesEventRecord> {
        self.records.first()
    }

    /// Returns the email of the first record; `None` when there is none.
    pub fn mail(&self) -> Option<&SesMail> {
        self.record().map(|record| &*record.ses.mail)
    }

    /// Returns what became of the email of the first record; `None` when there is none.
    pub fn receipt(&self) -> Option<&SesReceipt> {
        self.record().map(|record| &*record.ses.receipt)
    }
}

/// One email.
#[data_class]
pub struct SesEventRecord {
    /// Source of the record: `aws:ses`.
    pub event_source: Str,
    /// Version of the record's format: `1.0`.
    pub event_version: Str,
    /// The email, and what became of it.
    #[data_class(required)]
    pub ses: Boxed<SesMessage>,
}

/// Email and what became of it: in a record of [`SesEvent`], and as the text of an SNS notification.
///
/// Of an SNS notification it is read with `record.sns.message_json::<SesMessage>()`.
///
/// See [Contents of notifications for Amazon SES email receiving](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html).
#[data_class]
pub struct SesMessage {
    /// Kind of the notification: `Received`; absent when a function is invoked.
    pub notification_type: Option<Str>,
    /// The email.
    pub mail: Boxed<SesMail>,
    /// What became of the email.
    pub receipt: Boxed<SesReceipt>,
    /// The whole email in MIME; only in the notification of an SNS action.
    pub content: Option<Str>,
}

/// Email, without its body.
///
/// See [mail object](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html#receiving-email-notifications-contents-mail-object).
#[data_class]
pub struct SesMail {
    /// Time at which the email was received, in RFC 3339.
    pub timestamp: RawTimestamp,
    /// Address that the email came from, by its envelope (`MAIL FROM`).
    pub source: Str,
    /// Identifier that SES gave the email, which is also its key in the bucket of an S3 action.
    pub message_id: Str,
    /// Addresses that the email's headers name as its recipients.
    pub destination: Vec<Str>,
    /// Whether headers are missing because they were longer than 10 KB.
    pub headers_truncated: bool,
    /// Headers of the email in their order; [`header`](Self::header) finds one by its name.
    pub headers: Vec<SesMailHeader>,
    /// Headers that most emails have.
    pub common_headers: SesMailCommonHeaders,
}

impl SesMail {
    /// Returns the value of the first header of a name, in any case; `None` when there is none.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.header_values(name).next()
    }

    /// Returns the values of all headers of a name, in any case: an email has several `Received`.
    ///
    /// ```
    /// use lambda_event_sources_base::from_str;
    /// use lambda_event_sources_ses::SesMail;
    ///
    /// let mail: SesMail =
    ///     from_str(r#"{"headers": [{"name": "Received", "value": "by b"}, {"name": "received", "value": "by a"}]}"#)?;
    /// assert_eq!(mail.header_values("Received").collect::<Vec<_>>(), ["by b", "by a"]);
    /// # Ok::<(), lambda_event_sources_base::Error>(())
    /// ```
    pub fn header_values(&self, name: &str) -> impl Iterator<Item = &str> {
        self.headers.iter().filter(move |header| header.name.eq_ignore_ascii_case(name)).map(|header| &*header.value)
    }
}

/// One header of an email.
#[data_class]
pub struct SesMailHeader {
    /// Name of the header, as it is written in the email.
    pub name: Str,
    /// Value of the header, unfolded.
    pub value: Str,
}

/// Headers that most emails have. They are as the sender wrote them, and prove nothing.
///
/// See [commonHeaders object](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html#receiving-email-notifications-contents-mail-object-commonHeaders).
#[data_class]
pub struct SesMailCommonHeaders {
    /// Address that bounces go to.
    pub return_path: Str,
    /// Senders, each as `Ada <ada@example.com>` or as a bare address.
    pub from: Vec<Str>,
    /// Date that the sender wrote, in the form of RFC 5322; absent when the email has none.
    pub date: Option<Str>,
    /// Recipients; empty when the email has none in its header, as one that came by blind copy.
    pub to: Vec<Str>,
    /// Identifier that the sender gave the email; absent when the email has none.
    pub message_id: Option<Str>,
    /// Subject; absent when the email has none.
    pub subject: Option<Str>,
    /// Recipients of a copy.
    pub cc: Vec<Str>,
    /// Recipients of a blind copy, which senders seldom leave in.
    pub bcc: Vec<Str>,
    /// Who sent the email for those in `from`.
    pub sender: Vec<Str>,
    /// Addresses that answers go to, when they are not those in `from`.
    pub reply_to: Vec<Str>,
}
