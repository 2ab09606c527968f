//! Batch processing: runs a handler on each record and reports the records that failed.
//!
//! [`process`] runs a handler on each record, and [`process_async`] runs an asynchronous handler. `process_concurrent`,
//! with the feature `runtime`, handles several records at once. Each of them returns an [`Outcome`], which has the
//! response and the errors.
//!
//! ```
//! use lambda_event_sources::batch::{self, Record};
//! # use std::borrow::Cow;
//! # use lambda_event_sources::{BatchResponse, Error};
//! # struct Message(&'static str, &'static str);
//! # impl Record for Message {
//! #     type Response = BatchResponse;
//! #     fn item_identifier(&self) -> Cow<'_, str> { self.0.into() }
//! #     fn ordering_group(&self) -> Option<Cow<'_, str>> { None }
//! #     fn add_failure(&self, response: &mut BatchResponse) -> Result<(), Error> { response.add_failure(self.0) }
//! # }
//!
//! let messages = [Message("m-1", "1"), Message("m-2", "two"), Message("m-3", "3")];
//! let outcome = batch::process(&messages, |message| message.1.parse::<u8>().map(drop));
//!
//! assert_eq!(outcome.failures()[0].record.0, "m-2");
//! assert_eq!(outcome.failures()[0].error.as_ref().unwrap().to_string(), "invalid digit found in string");
//! assert_eq!(outcome.response()?.batch_item_failures[0].item_identifier, "m-2");
//! # Ok::<(), lambda_event_sources::Error>(())
//! ```
//!
//! # Failures
//!
//! If a record cannot be decoded, return the error from the handler: the record then counts as failed. With the feature
//! `tracing`, each failed record is logged with its identifier and its error. The records themselves are not logged.
//!
//! # Order
//!
//! The records of a shard, of a Kafka partition and of an SQS message group must be handled in order. If one of them
//! fails, the later records of its group are not handled. They are reported as failed, so that all of them are
//! delivered again in order.

mod outcome;
mod response;

use std::{borrow::Cow, collections::HashSet, fmt};

#[cfg(feature = "runtime")]
use futures_util::stream::{self, StreamExt};

pub use outcome::{Failure, Outcome};
pub use response::{BatchItemFailure, BatchResponse};

use crate::Error;

/// A record of a batch whose failure can be reported.
pub trait Record {
    /// Response that lists the failed records, such as [`BatchResponse`].
    type Response: Default;

    /// Returns the identifier of the record in the response: the message ID for SQS, the sequence number for a stream,
    /// or the topic, partition and offset for Kafka.
    fn item_identifier(&self) -> Cow<'_, str>;

    /// Returns the group within which records must be handled in order, or `None` if the order does not matter.
    fn ordering_group(&self) -> Option<Cow<'_, str>>;

    /// Adds the record to the failed records of a response.
    ///
    /// # Errors
    ///
    /// Returns an error if the record has no identifier.
    fn add_failure(&self, response: &mut Self::Response) -> Result<(), Error>;
}

/// Runs a handler on each record.
///
/// `records` is a list of records such as `&event.records`, or an iterator over them.
pub fn process<'a, R, E>(
    records: impl IntoIterator<Item = &'a R>,
    mut handler: impl FnMut(&'a R) -> Result<(), E>,
) -> Outcome<'a, R, E>
where
    R: Record,
    E: fmt::Display,
{
    let mut progress = Progress::default();
    for record in records {
        if !progress.blocks(record) {
            progress.note(record, handler(record));
        }
    }
    progress.outcome
}

/// Runs an asynchronous handler on each record, one record at a time.
///
/// The handler may borrow the records and shared state, such as a client:
///
/// ```
/// use lambda_event_sources::batch::{self, Record};
/// # use std::{borrow::Cow, sync::Arc};
/// # use lambda_event_sources::{BatchResponse, Error};
/// # struct Message(&'static str);
/// # impl Record for Message {
/// #     type Response = BatchResponse;
/// #     fn item_identifier(&self) -> Cow<'_, str> { self.0.into() }
/// #     fn ordering_group(&self) -> Option<Cow<'_, str>> { None }
/// #     fn add_failure(&self, response: &mut BatchResponse) -> Result<(), Error> { response.add_failure(self.0) }
/// # }
/// # struct Client;
/// # impl Client { async fn send(&self, _: &Message) -> Result<(), Error> { Ok(()) } }
///
/// async fn handle(client: &Client, messages: &[Message]) -> Result<BatchResponse, Error> {
///     batch::process_async(messages, |message| client.send(message)).await.response()
/// }
/// ```
pub async fn process_async<'a, R, E, Fut>(
    records: impl IntoIterator<Item = &'a R>,
    mut handler: impl FnMut(&'a R) -> Fut,
) -> Outcome<'a, R, E>
where
    R: Record + 'a,
    E: fmt::Display,
    Fut: Future<Output = Result<(), E>>,
{
    let mut progress = Progress::default();
    for record in records {
        if !progress.blocks(record) {
            progress.note(record, handler(record).await);
        }
    }
    progress.outcome
}

/// Runs an asynchronous handler on each record, for at most `limit` records at once.
///
/// Records of the same group are handled one after the other, in order. Different groups, and records without a group,
/// are handled concurrently. All records of a Kinesis or DynamoDB shard form one group. A `limit` of 0 is treated as 1.
///
/// The failures of the outcome are in the order of the records.
#[cfg(feature = "runtime")]
pub async fn process_concurrent<'a, R, E, Fut>(
    records: impl IntoIterator<Item = &'a R>,
    limit: usize,
    handler: impl Fn(&'a R) -> Fut,
) -> Outcome<'a, R, E>
where
    R: Record + 'a,
    E: fmt::Display,
    Fut: Future<Output = Result<(), E>>,
{
    let groups = groups(records);
    let handler = &handler;
    let run = |group: Vec<(usize, &'a R)>| async move {
        let mut progress = Progress::default();
        let mut numbers = Vec::new();
        for (number, record) in group {
            if !progress.blocks(record) {
                progress.note(record, handler(record).await);
            }
            numbers.resize(progress.outcome.failures.len(), number);
        }
        (progress.outcome, numbers)
    };
    // Collected first, because a future that holds the closure would not be `Send`.
    let runs: Vec<_> = groups.into_iter().map(run).collect();
    let mut outcomes = stream::iter(runs).buffer_unordered(limit.max(1));
    let mut records = 0;
    let mut failures = Vec::new();
    while let Some((outcome, numbers)) = outcomes.next().await {
        records += outcome.records;
        failures.extend(numbers.into_iter().zip(outcome.failures));
    }
    failures.sort_unstable_by_key(|(number, _)| *number);
    Outcome { records, failures: failures.into_iter().map(|(_, failure)| failure).collect() }
}

/// Splits records into their groups. A record without a group forms a group of its own. Each record comes with its
/// index in the batch.
#[cfg(feature = "runtime")]
fn groups<'a, R: Record>(records: impl IntoIterator<Item = &'a R>) -> Vec<Vec<(usize, &'a R)>> {
    let mut groups = Vec::<Vec<_>>::new();
    let mut places = std::collections::HashMap::new();
    for record in records.into_iter().enumerate() {
        match record.1.ordering_group() {
            None => groups.push(vec![record]),
            Some(group) => {
                let place = *places.entry(group).or_insert(groups.len());
                match groups.get_mut(place) {
                    Some(group) => group.push(record),
                    None => groups.push(vec![record]),
                }
            }
        }
    }
    groups
}

/// The records and the groups that have failed so far.
struct Progress<'a, R, E> {
    outcome: Outcome<'a, R, E>,
    failed_groups: HashSet<Cow<'a, str>>,
}

impl<R, E> Default for Progress<'_, R, E> {
    fn default() -> Self {
        Self { outcome: Outcome { records: 0, failures: Vec::new() }, failed_groups: HashSet::new() }
    }
}

impl<'a, R: Record, E: fmt::Display> Progress<'a, R, E> {
    /// Returns `true` if an earlier record of the group failed. In that case, this record is added to the failed ones.
    fn blocks(&mut self, record: &'a R) -> bool {
        self.outcome.records += 1;
        if self.failed_groups.is_empty()
            || record.ordering_group().is_none_or(|group| !self.failed_groups.contains(&group))
        {
            return false;
        }
        #[cfg(feature = "tracing")]
        tracing::warn!(
            item_identifier = %record.item_identifier().escape_debug(),
            "record skipped: an earlier record of its group failed"
        );
        self.outcome.failures.push(Failure { record, error: None });
        true
    }

    fn note(&mut self, record: &'a R, result: Result<(), E>) {
        if let Err(error) = result {
            #[cfg(feature = "tracing")]
            tracing::error!(item_identifier = %record.item_identifier().escape_debug(), %error, "record failed");
            self.failed_groups.extend(record.ordering_group());
            self.outcome.failures.push(Failure { record, error: Some(error) });
        }
    }
}
