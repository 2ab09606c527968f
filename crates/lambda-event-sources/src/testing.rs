//! Sample events for the tests of your function.
//!
//! There are several for each source, of each shape in which it sends events: [`NAMES`] lists them. Names and
//! identifiers in them are made up.
//!
//! ```
//! # #[cfg(feature = "sqs")] {
//! use lambda_event_sources::{SqsEvent, testing};
//!
//! let event: SqsEvent = testing::event("sqs/standard")?;
//! assert_eq!(event.records.len(), 2);
//! # }
//! # Ok::<(), lambda_event_sources::Error>(())
//! ```

mod fixtures;

use lambda_event_sources_base::{Error, ErrorKind, from_str};
use serde::de::DeserializeOwned;

pub use fixtures::NAMES;

/// Returns a sample event as JSON text, by its kind and its name, such as `sqs/standard`.
///
/// # Errors
///
/// When there is none of this name.
pub fn fixture(name: &str) -> Result<&'static str, Error> {
    fixtures::text(name).ok_or_else(|| Error::new(ErrorKind::Invalid, format!("there is no sample event `{name}`")))
}

/// Reads a sample event as a type.
///
/// # Errors
///
/// When there is none of this name, or when it is one of another type.
pub fn event<T: DeserializeOwned>(name: &str) -> Result<T, Error> {
    from_str(fixture(name)?)
}
