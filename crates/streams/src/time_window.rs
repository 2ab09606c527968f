//! Tumbling windows for Kinesis and DynamoDB streams.

use lambda_event_sources_base::{
    BatchItemFailure, BatchResponse, DataClass, Dict, Error, ErrorKind, RawJson, RawTimestamp, data_class,
};
use serde::Serialize;

/// Tumbling window to which the records of an event belong.
#[data_class]
pub struct TimeWindow {
    /// Time at which the window starts, in RFC 3339 format.
    pub start: RawTimestamp,
    /// Time at which the window ends, in RFC 3339 format.
    pub end: RawTimestamp,
}

/// Response to a batch in a tumbling window. It contains the state, which Lambda passes to the next batch of the
/// window.
///
/// A response without a state is treated as a failure. If the state is larger than 1 MB, Lambda ends the window early.
///
/// See [Implementing stateful Kinesis Data Streams processing](https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html)
/// and [Implementing stateful DynamoDB stream processing](https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-windows.html).
///
/// ```
/// use lambda_event_sources::{Dict, TimeWindowResponse, from_str};
/// use serde::{Deserialize, Serialize};
///
/// #[derive(Default, Serialize, Deserialize)]
/// #[serde(default)]
/// struct Totals {
///     records: usize,
/// }
///
/// // The same value as in the `state` field of the event.
/// let state: Dict = from_str(r#"{"records": 3}"#)?;
/// let mut totals: Totals = state.json()?;
/// totals.records += 2;
///
/// let response = TimeWindowResponse::new(&totals)?;
/// assert_eq!(serde_json::to_string(&response).unwrap(), r#"{"state":{"records":5},"batchItemFailures":[]}"#);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(response)]
pub struct TimeWindowResponse {
    /// State of the window, in any format.
    pub state: Dict,
    /// Records that failed. Lambda retries the batch from the first failed record on.
    pub batch_item_failures: Vec<BatchItemFailure>,
}

impl TimeWindowResponse {
    /// Creates a response with a state: a map, or your own type that serializes to a JSON object.
    ///
    /// # Errors
    ///
    /// Returns an error if the state does not serialize to a JSON object.
    pub fn new<T: Serialize + ?Sized>(state: &T) -> Result<Self, Error> {
        let state = RawJson::new(state).and_then(|state| state.json::<Dict>()).map_err(|_| {
            Error::new(ErrorKind::Invalid, "invalid state: expected a value that serializes to a JSON object")
                .at(Self::NAME, "state")
        })?;
        Ok(Self { state, batch_item_failures: Vec::new() })
    }

    /// Adds the records that failed, as in a response to a batch without tumbling windows.
    pub fn with_failures(mut self, failures: BatchResponse) -> Self {
        self.batch_item_failures = failures.batch_item_failures;
        self
    }
}
