//! Reads events of any kind, and checks each of them in every way.

use std::fmt::{Debug, Display};

use lambda_event_sources::{
    self as sources, Describe, DictWrapper, Error, ErrorKind, RawJson, Source, for_each_source, from_slice, from_str,
    from_value, properties,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::json::Node;

/// What is done with the events of one kind.
pub(crate) struct Kind {
    /// Reads an event in all ways, writes it and reads it again. Returns the text that was written.
    pub(crate) check: fn(&str) -> Result<String, Error>,
    /// Returns `true` if two documents are the same event.
    pub(crate) is_same: fn(&str, &str) -> bool,
    /// Returns everything that shows an event.
    pub(crate) views: fn(&str) -> Result<Views, Error>,
}

/// Everything that shows an event.
pub(crate) struct Views {
    pub(crate) written: String,
    pub(crate) debug: String,
    /// `{}`, `{:#}`, `{:?}`, `{:#?}` and `properties`.
    pub(crate) all: String,
}

trait Event: DeserializeOwned + Serialize + Describe + PartialEq + Debug + Display {}

impl<T: DeserializeOwned + Serialize + Describe + PartialEq + Debug + Display> Event for T {}

/// # Panics
///
/// Panics if the ways of reading differ, or if the event that is read again is another one.
fn check<T: Event>(text: &str) -> Result<String, Error> {
    let plain = serde_json::from_str::<T>(text);
    let event: T = match from_slice(text.as_bytes()) {
        Ok(event) => event,
        Err(error) => {
            assert!(plain.is_err(), "serde_json accepts the event");
            assert!(from_str::<DictWrapper<T>>(text).is_err(), "DictWrapper accepts the event");
            assert_complete(&error);
            return Err(error);
        }
    };
    assert!(plain.is_ok_and(|plain| plain == event), "serde_json reads a different event");
    // A `Value` cannot have a number that does not fit in a float, and has fewer digits than the text.
    if let Ok(value) = serde_json::from_str::<Value>(text) {
        assert!(from_value::<T>(&value).is_ok(), "from_value rejects the event");
        assert!(
            from_str::<DictWrapper<T>>(text).is_ok_and(|other| *other == event),
            "DictWrapper reads a different event"
        );
    }

    let written = json(&event);
    let again = from_str::<T>(&written);
    assert!(again.as_ref().is_ok_and(|again| *again == event), "the serialized event differs: {:?}", again.err());
    assert!(again.is_ok_and(|again| json(&again) == written), "serializing the event again gives different JSON");
    assert!(from_str::<RawJson>(&event.to_string()).is_ok(), "Display does not write JSON");
    Ok(written)
}

/// Checks that an error names the type, the path and what was found.
fn assert_complete(error: &Error) {
    let message = error.to_string();
    let is_out_of_range = error.kind() == ErrorKind::Syntax && message.contains("number out of range");
    let expected = [ErrorKind::Missing, ErrorKind::WrongType, ErrorKind::WrongSource];
    assert!(is_out_of_range || expected.contains(&error.kind()), "unexpected kind of error: {error:?}");
    assert!(!error.type_name().is_empty() && !error.path().is_empty(), "the error has no type or no path: {error:?}");
    let says_what = message.contains("expected ") && message.contains(", found ");
    let is_unexpected = message.contains("unexpected property ");
    let is_explained = error.kind() != ErrorKind::WrongType || says_what || is_unexpected;
    assert!(is_explained, "the error does not name what was found: {error:?}");
}

fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_else(|error| panic!("failed to serialize an event: {error}"))
}

fn is_same<T: Event>(one: &str, two: &str) -> bool {
    matches!((from_str::<T>(one), from_str::<T>(two)), (Ok(one), Ok(two)) if one == two)
}

fn views<T: Event>(text: &str) -> Result<Views, Error> {
    let event: T = from_str(text)?;
    let debug = format!("{event:?}");
    let all = format!("{event} {event:#} {debug} {event:#?} {}", json(&properties(&event)));
    Ok(Views { written: json(&event), debug, all })
}

macro_rules! kinds {
    ($($source:ident($event:ident) $kind:literal feature $feature:literal response $response:literal page $page:literal;)*) => {
        /// Returns the functions for the events of a source.
        pub(crate) fn kind(source: Source) -> Kind {
            match source {
                $(Source::$source => Kind {
                    check: check::<sources::$event>,
                    is_same: is_same::<sources::$event>,
                    views: views::<sources::$event>,
                },)*
                _ => unreachable!("all sources are in the table"),
            }
        }
    };
}

for_each_source!(kinds);

/// Returns the paths of the values of an event that are not in what is written, or are changed, although the type has a
/// property for them: the event would be another one without the value.
pub(crate) fn lost(kind: &Kind, text: &str, written: &str) -> Vec<String> {
    let (event, mut places, mut lost) = (Node::parse(text), Vec::new(), Vec::new());
    event.places("", &mut places);
    event.lost(Some(&Node::parse(written)), "", &mut lost);
    lost.retain(|path| {
        let place = places.iter().find(|place| place.path == *path);
        place.is_none_or(|place| !(kind.is_same)(text, &place.dropped(text)))
    });
    lost
}
