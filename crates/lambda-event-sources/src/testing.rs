//! Sample events for the tests of your function.
//!
//! There are several sample events for each source, one for each format in which the source sends events. Each sample
//! event has a function, in a module that is named after the kind of the event. Names and identifiers in the events are
//! made up.
//!
//! ```
//! # #[cfg(feature = "sqs")] {
//! use lambda_event_sources::testing;
//!
//! let event = testing::sqs::standard()?;
//! assert_eq!(event.records.len(), 2);
//! # }
//! # Ok::<(), lambda_event_sources::Error>(())
//! ```
//!
//! [`NAMES`] lists the sample events of all sources, including sources whose feature is not enabled. A sample event can
//! be read by its name as any type:
//!
//! ```
//! use lambda_event_sources::{AnyEvent, testing};
//!
//! for name in testing::NAMES {
//!     let event: AnyEvent = testing::event(name)?;
//! }
//! # Ok::<(), lambda_event_sources::Error>(())
//! ```

/// Declares the sample events of each kind: a module with a function for each event, and the list of names.
macro_rules! fixtures {
    ($($kind:ident: $event:ident if $feature:literal { $($function:ident = $name:literal,)* })*) => {
        /// Names of all sample events, such as `sqs/standard`.
        pub const NAMES: &[&str] = &[$($($name),*),*];

        pub(super) fn text(name: &str) -> Option<&'static str> {
            match name {
                $($($name => Some(include_str!(concat!("../../fixtures/", $name, ".json"))),)*)*
                _ => None,
            }
        }

        $(
            #[cfg(feature = $feature)]
            #[doc = concat!("Sample events for [`", stringify!($event), "`](crate::", stringify!($event), ").")]
            pub mod $kind {
                use lambda_event_sources_base::Error;

                use crate::$event;

                $(
                    #[doc = concat!("Returns the sample event `", $name, "`.")]
                    ///
                    /// # Errors
                    ///
                    /// Returns an error if the sample event cannot be read. The tests of this crate check that it can.
                    pub fn $function() -> Result<$event, Error> {
                        crate::testing::event($name)
                    }
                )*
            }
        )*
    };
}

mod fixtures;
mod near;

use lambda_event_sources_base::{Error, ErrorKind, from_str};
use serde::de::DeserializeOwned;

pub use fixtures::*;

/// Returns a sample event as JSON text. Its name begins with the kind of the event, as in `sqs/standard`.
///
/// # Errors
///
/// Returns an error if there is no sample event of this name. The error lists similar names.
pub fn fixture(name: &str) -> Result<&'static str, Error> {
    fixtures::text(name).ok_or_else(|| {
        let near: Vec<String> = near::names(name).iter().map(|name| format!("`{name}`")).collect();
        let hint = if near.is_empty() {
            ": `testing::NAMES` lists all sample events".to_owned()
        } else {
            format!(": did you mean {}?", near.join(", "))
        };
        Error::new(ErrorKind::Invalid, format!("unknown sample event `{name}`{hint}"))
    })
}

/// Reads a sample event as any type. It has the same name as in [`fixture`].
///
/// # Errors
///
/// Returns an error if there is no sample event of this name, or if the type cannot read the event.
pub fn event<T: DeserializeOwned>(name: &str) -> Result<T, Error> {
    from_str(fixture(name)?)
}
