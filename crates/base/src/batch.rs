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
