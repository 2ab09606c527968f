use crate::{Error, ErrorKind, Str, data_class};

/// Partial batch response for SQS, Kinesis and DynamoDB. It lists the failed records, so that only these are delivered
/// again.
///
/// The event source mapping must include `ReportBatchItemFailures` in its function response types. Otherwise, Lambda
/// ignores the response. If the response lists no failures, the whole batch succeeded.
///
/// See [Implementing partial batch responses](https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting).
///
/// ```
/// use lambda_event_sources::BatchResponse;
///
/// let response = BatchResponse::new().try_with_failure("m-1")?;
/// assert_eq!(
///     serde_json::to_string(&response)?,
///     r#"{"batchItemFailures":[{"itemIdentifier":"m-1"}]}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[data_class(response)]
pub struct BatchResponse {
    /// Failed records.
    pub batch_item_failures: Vec<BatchItemFailure>,
}

/// A failed record of a batch.
#[data_class(response)]
pub struct BatchItemFailure {
    /// Message ID of an SQS record, or sequence number of a stream record.
    pub item_identifier: Str,
}

impl BatchResponse {
    /// Creates a response without failures.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a failed record by its message ID (SQS) or its sequence number (streams).
    ///
    /// # Errors
    ///
    /// Returns an error if the identifier is empty, because Lambda would then treat the whole batch as failed.
    pub fn try_with_failure(mut self, item_identifier: impl Into<Str>) -> Result<Self, Error> {
        self.add_failure(item_identifier)?;
        Ok(self)
    }

    /// Adds a failed record in place. See [`try_with_failure`](Self::try_with_failure).
    ///
    /// # Errors
    ///
    /// Returns an error if the identifier is empty.
    pub fn add_failure(&mut self, item_identifier: impl Into<Str>) -> Result<(), Error> {
        let item_identifier = item_identifier.into();
        if item_identifier.is_empty() {
            return Err(
                Error::new(ErrorKind::Invalid, "the item identifier is empty").at("BatchResponse", "batchItemFailures")
            );
        }
        self.batch_item_failures.push(BatchItemFailure { item_identifier });
        Ok(())
    }

    /// Returns `true` if no record failed.
    pub fn is_success(&self) -> bool {
        self.batch_item_failures.is_empty()
    }
}
