use std::fmt;

use super::Record;
use crate::{Error, ErrorKind};

/// Result of processing a batch: the failed records and their errors.
#[must_use = "the failed records must be reported: return `outcome.response()` from the handler"]
pub struct Outcome<'a, R, E> {
    /// Number of records in the batch.
    pub(super) records: usize,
    pub(super) failures: Vec<Failure<'a, R, E>>,
}

/// A record that failed.
pub struct Failure<'a, R, E> {
    /// The failed record.
    pub record: &'a R,
    /// Error of the handler. `None` if the handler was not called because an earlier record of the same group failed.
    pub error: Option<E>,
}

impl<'a, R: Record, E> Outcome<'a, R, E> {
    /// Returns the response that lists the failed records, so that only these are delivered again.
    ///
    /// # Errors
    ///
    /// Returns an error if a failed record has no identifier. If the function returns this error, the whole batch is
    /// delivered again.
    pub fn response(&self) -> Result<R::Response, Error> {
        let mut response = R::Response::default();
        for failure in &self.failures {
            failure.record.add_failure(&mut response)?;
        }
        Ok(response)
    }

    /// Returns an error if all records failed. If the function returns this error, the invocation fails and is counted
    /// in the function's error metric.
    ///
    /// Without this check, the invocation succeeds even if all records of the batch failed. All records are delivered
    /// again in either case. A batch without records does not fail.
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`Batch`](ErrorKind::Batch) if all records failed.
    ///
    /// ```
    /// use lambda_event_sources::{BatchResponse, Error, batch::{self, Record}};
    ///
    /// fn handle<R: Record<Response = BatchResponse>>(records: &[R]) -> Result<BatchResponse, Error> {
    ///     batch::process(records, |_| Err("not today")).error_if_all_failed()?.response()
    /// }
    /// ```
    #[doc(alias = "raise_on_entire_batch_failure")]
    pub fn error_if_all_failed(self) -> Result<Self, Error> {
        if self.records > 0 && self.failures.len() == self.records {
            return Err(Error::new(ErrorKind::Batch, format!("all records of the batch failed: {}", self.records)));
        }
        Ok(self)
    }

    /// Returns the failed records and their errors.
    pub fn failures(&self) -> &[Failure<'a, R, E>] {
        &self.failures
    }

    /// Consumes the outcome and returns the failed records and their errors.
    pub fn into_failures(self) -> Vec<Failure<'a, R, E>> {
        self.failures
    }

    /// Returns `true` if no record failed.
    pub fn is_success(&self) -> bool {
        self.failures.is_empty()
    }
}

/// Shows the identifiers of the failed records and their errors, but not the records.
impl<R: Record, E: fmt::Debug> fmt::Debug for Outcome<'_, R, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Outcome").field("records", &self.records).field("failures", &self.failures).finish()
    }
}

/// Shows the identifier of the record and the error, but not the record.
impl<R: Record, E: fmt::Debug> fmt::Debug for Failure<'_, R, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Failure")
            .field("item_identifier", &self.record.item_identifier())
            .field("error", &self.error)
            .finish()
    }
}
