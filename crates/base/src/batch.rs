use std::collections::HashSet;

use crate::{Error, ErrorKind, Str, data_class};

/// Partial answer to a batch: names the records that failed, so that only they are delivered again.
///
/// Shared by SQS, Kinesis and DynamoDB. The event source mapping must report batch item failures
/// (`ReportBatchItemFailures`), or else Lambda ignores the answer. No failures mean that the whole batch succeeded.
///
/// See [Implementing partial batch responses](https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting).
///
/// ```
/// use lambda_event_sources_base::BatchResponse;
///
/// let response = BatchResponse::new().with_failure("m-1")?;
/// assert_eq!(
///     serde_json::to_string(&response)?,
///     r#"{"batchItemFailures":[{"itemIdentifier":"m-1"}]}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[data_class]
pub struct BatchResponse {
    /// Records that failed.
    pub batch_item_failures: Vec<BatchItemFailure>,
}

/// One record of a batch that failed.
#[data_class]
pub struct BatchItemFailure {
    /// Message identifier of an SQS record, or sequence number of a stream's record.
    pub item_identifier: Str,
}

impl BatchResponse {
    /// Makes the answer that says that all records succeeded.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a record that failed, by message identifier (SQS) or sequence number (streams).
    ///
    /// # Errors
    ///
    /// When the identifier is empty: Lambda would take the whole batch for failed.
    pub fn with_failure(mut self, item_identifier: impl Into<Str>) -> Result<Self, Error> {
        self.add_failure(item_identifier)?;
        Ok(self)
    }

    /// Adds a record that failed, in place.
    ///
    /// # Errors
    ///
    /// As [`with_failure`](Self::with_failure).
    pub fn add_failure(&mut self, item_identifier: impl Into<Str>) -> Result<(), Error> {
        let item_identifier = item_identifier.into();
        if item_identifier.is_empty() {
            return Err(Error::new(ErrorKind::Invalid, "the identifier of a failed item is empty")
                .at("BatchResponse", "batchItemFailures"));
        }
        self.batch_item_failures.push(BatchItemFailure { item_identifier });
        Ok(())
    }

    /// Whether all records succeeded.
    pub fn is_success(&self) -> bool {
        self.batch_item_failures.is_empty()
    }
}

/// A record of a batch that can be reported as failed.
pub trait BatchRecord {
    /// What a partial batch response names: the message identifier of SQS, the sequence number of a stream.
    fn item_identifier(&self) -> &str;

    /// Group within which records are handled in order; `None` when the order does not matter.
    ///
    /// All records of a stream's shard are one group, and so are the messages of an SQS FIFO queue with one message
    /// group identifier.
    fn ordering_group(&self) -> Option<&str>;
}

impl BatchResponse {
    /// Runs a handler over each record, and names those that failed.
    ///
    /// Where order matters, all later records of the same group fail without being handled, so that they come again
    /// after the one that failed. A record that cannot be decoded is one whose handler fails: decode in the handler.
    ///
    /// # Errors
    ///
    /// When a record that failed has no identifier to report it by.
    ///
    /// ```
    /// use lambda_event_sources_base::{BatchRecord, BatchResponse};
    ///
    /// struct Message(&'static str, &'static str);
    ///
    /// impl BatchRecord for Message {
    ///     fn item_identifier(&self) -> &str {
    ///         self.0
    ///     }
    ///
    ///     fn ordering_group(&self) -> Option<&str> {
    ///         None
    ///     }
    /// }
    ///
    /// let messages = [Message("m-1", "1"), Message("m-2", "two"), Message("m-3", "3")];
    /// let response = BatchResponse::process(&messages, |message| message.1.parse::<u8>().map(drop))?;
    /// assert_eq!(response.batch_item_failures[0].item_identifier, "m-2");
    /// # Ok::<(), lambda_event_sources_base::Error>(())
    /// ```
    pub fn process<R: BatchRecord, E>(
        records: &[R],
        mut handler: impl FnMut(&R) -> Result<(), E>,
    ) -> Result<Self, Error> {
        let mut progress = Progress::default();
        for record in records {
            if !progress.is_blocked(record) && handler(record).is_ok() {
                continue;
            }
            progress.fail(record)?;
        }
        Ok(progress.response)
    }

    /// Like [`process`](Self::process), with an asynchronous handler; records are handled one after the other.
    ///
    /// # Errors
    ///
    /// As [`process`](Self::process).
    pub async fn process_async<R: BatchRecord, E>(
        records: &[R],
        mut handler: impl AsyncFnMut(&R) -> Result<(), E>,
    ) -> Result<Self, Error> {
        let mut progress = Progress::default();
        for record in records {
            if !progress.is_blocked(record) && handler(record).await.is_ok() {
                continue;
            }
            progress.fail(record)?;
        }
        Ok(progress.response)
    }
}

/// What has failed so far.
#[derive(Default)]
struct Progress<'a> {
    response: BatchResponse,
    blocked_groups: HashSet<&'a str>,
}

impl<'a> Progress<'a> {
    fn is_blocked(&self, record: &impl BatchRecord) -> bool {
        record.ordering_group().is_some_and(|group| self.blocked_groups.contains(group))
    }

    fn fail(&mut self, record: &'a impl BatchRecord) -> Result<(), Error> {
        self.blocked_groups.extend(record.ordering_group());
        self.response.add_failure(record.item_identifier())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Record(&'static str, Option<&'static str>);

    impl BatchRecord for Record {
        fn item_identifier(&self) -> &str {
            self.0
        }

        fn ordering_group(&self) -> Option<&str> {
            self.1
        }
    }

    fn failing(ids: &'static [&'static str], seen: &mut Vec<&'static str>) -> impl FnMut(&Record) -> Result<(), ()> {
        move |record| {
            seen.push(record.0);
            if ids.contains(&record.0) { Err(()) } else { Ok(()) }
        }
    }

    fn failures(response: &BatchResponse) -> Vec<&str> {
        response.batch_item_failures.iter().map(|failure| failure.item_identifier.as_str()).collect()
    }

    #[test]
    fn without_order_every_record_is_handled() -> Result<(), Error> {
        let records = [Record("1", None), Record("2", None), Record("3", None)];
        let mut seen = Vec::new();
        let response = BatchResponse::process(&records, failing(&["1", "3"], &mut seen))?;
        assert_eq!(failures(&response), ["1", "3"]);
        assert_eq!(seen, ["1", "2", "3"]);
        Ok(())
    }

    #[test]
    fn a_failure_holds_up_the_rest_of_its_group() -> Result<(), Error> {
        let records = [Record("1", Some("a")), Record("2", Some("b")), Record("3", Some("a")), Record("4", Some("b"))];
        let mut seen = Vec::new();
        let response = BatchResponse::process(&records, failing(&["1"], &mut seen))?;
        assert_eq!(failures(&response), ["1", "3"]);
        assert_eq!(seen, ["1", "2", "4"]);
        Ok(())
    }

    #[test]
    fn asynchronous_handlers_give_the_same() -> Result<(), Error> {
        let records = [Record("1", Some("a")), Record("2", Some("a")), Record("3", None)];
        let mut seen = Vec::new();
        let mut handler = failing(&["1"], &mut seen);
        let future = std::pin::pin!(BatchResponse::process_async(&records, async |record| handler(record)));
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        let std::task::Poll::Ready(response) = future.poll(&mut context) else { panic!("nothing to wait for") };
        assert_eq!(failures(&response?), ["1", "2"]);
        Ok(())
    }

    #[test]
    fn a_failed_record_needs_an_identifier() {
        let error = BatchResponse::process(&[Record("", None)], |_| Err(())).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Invalid);
        assert!(BatchResponse::process(&[Record("", None)], |_| Ok::<(), ()>(())).is_ok());
    }
}
