//! Damages every value of an event in every way, one at a time.

use std::{
    any::Any,
    panic::{AssertUnwindSafe, catch_unwind},
};

use lambda_event_sources::{Error, ErrorKind};

use crate::{
    json::{Node, Place, joined, quoted},
    kind::Kind,
};

/// An event with one damaged value.
pub(crate) struct Variant<'a> {
    pub(crate) text: String,
    place: &'a Place,
    damage: Damage,
    /// Permitted results.
    expected: Expected,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Damage {
    Dropped,
    Null,
    NumberAsText,
    TextAsNumber,
    UnknownText,
    WrongType,
    UnknownField,
    RepeatedKey,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Expected {
    /// The event can be read.
    Success,
    /// The event is the same as the original.
    SameEvent,
    /// The event can be read, unless the property is required.
    SuccessUnlessRequired,
    /// The event can be read, or the error is at this place or inside it.
    Either,
    /// The event can be read, or the error is at the new field, which is an entry of another type than all others.
    ErrorAtNewField,
}

const NEW_FIELD: &str = "aFieldOfTheFuture";

/// Returns all variants of an event.
pub(crate) fn variants<'a>(text: &str, places: &'a [Place]) -> Vec<Variant<'a>> {
    let mut variants = Vec::new();
    for place in places {
        let mut add = |damage, expected, text| variants.push(Variant { text, place, damage, expected });
        let original = &text[place.value.clone()];
        let value = Node::parse(original);

        for field in [r#""text""#, "7", "null", "[1]", r#"{"deep":[1,"two"]}"#] {
            if let Some(object) = value.with_entry(NEW_FIELD, field) {
                add(Damage::UnknownField, Expected::ErrorAtNewField, place.replaced(text, &object));
            }
        }
        if place.path.is_empty() {
            continue;
        }
        add(Damage::Dropped, Expected::SuccessUnlessRequired, place.dropped(text));
        add(Damage::Null, Expected::SuccessUnlessRequired, place.replaced(text, "null"));
        if value.is_number() || value.is_bool() {
            add(Damage::NumberAsText, Expected::Success, place.replaced(text, &quoted(original)));
        }
        if value.is_string() {
            add(Damage::TextAsNumber, Expected::Either, place.replaced(text, "7"));
            add(Damage::UnknownText, Expected::Success, place.replaced(text, r#""of the future""#));
            add(Damage::UnknownText, Expected::Success, place.replaced(text, r#""""#));
        }
        for wrong in [
            r#""text""#,
            r#""7""#,
            "7",
            "-1.5",
            "1e400",
            "123456789012345678901234567890",
            "true",
            "[]",
            "{}",
            "[null,1]",
            r#"["a"]"#,
            r#"[[{"a":[]}]]"#,
            r#"{"a":"b"}"#,
            r#"{"a":[{"b":null}]}"#,
            r#""{\"a\":\"b\"}""#,
        ] {
            add(Damage::WrongType, Expected::Either, place.replaced(text, wrong));
        }
        if let Some(key) = place.key(text) {
            add(Damage::RepeatedKey, Expected::SameEvent, place.preceded(text, &format!("{key}:null,")));
            add(Damage::RepeatedKey, Expected::SameEvent, place.preceded(text, &format!("{key}:{original},")));
            add(Damage::RepeatedKey, Expected::SuccessUnlessRequired, place.followed(text, &format!(",{key}:null")));
            for wrong in ["7", r#""text""#, "[]", r#"{"a":"b"}"#] {
                add(Damage::RepeatedKey, Expected::Either, place.preceded(text, &format!("{key}:{wrong},")));
            }
        }
    }
    variants
}

/// Result of reading a variant.
pub(crate) enum Outcome {
    /// The event was read, written and read again.
    Read,
    /// The event was refused.
    Refused {
        /// Path of the required property, with `[]` for every index, if it is missing or null.
        required: Option<String>,
    },
    /// The code panicked, or the result is wrong.
    Failed(String),
}

impl Variant<'_> {
    /// Returns `true` if the variant shows whether a property is required.
    pub(crate) fn finds_required(&self) -> bool {
        matches!(self.damage, Damage::Dropped | Damage::Null)
    }

    /// Reads the variant and checks the result.
    pub(crate) fn outcome(&self, kind: &Kind, original: &str) -> Outcome {
        let read = match catch_unwind(AssertUnwindSafe(|| (kind.check)(&self.text))) {
            Ok(read) => read,
            Err(panic) => return self.failed(&message(&*panic)),
        };
        match read {
            Ok(_) if self.expected == Expected::SameEvent && !(kind.is_same)(original, &self.text) => {
                self.failed("the event differs")
            }
            Ok(_) => Outcome::Read,
            Err(error) if self.permits(&error) => {
                let is_required = self.finds_required();
                Outcome::Refused { required: is_required.then(|| self.place.pattern()) }
            }
            Err(error) => self.failed(&error.to_string()),
        }
    }

    fn permits(&self, error: &Error) -> bool {
        let (place, path) = (self.place.path.as_str(), error.path());
        match self.expected {
            Expected::Success | Expected::SuccessUnlessRequired if self.is_unrecognized(error) => true,
            Expected::Success | Expected::SameEvent => false,
            Expected::SuccessUnlessRequired => is_in(path, place),
            Expected::Either => is_in(path, place) || self.is_unrecognized(error),
            Expected::ErrorAtNewField => is_in(path, &joined(place, NEW_FIELD)),
        }
    }

    /// Returns `true` if the value identified the event, so that another property next to it is now required, or the
    /// event looks like that of another source.
    fn is_unrecognized(&self, error: &Error) -> bool {
        let parent = |path: &str| path.rsplit_once('.').map_or_else(String::new, |(parent, _)| parent.to_owned());
        matches!(error.kind(), ErrorKind::Missing | ErrorKind::WrongSource)
            && parent(error.path()) == parent(&self.place.path)
    }

    fn failed(&self, why: &str) -> Outcome {
        Outcome::Failed(format!("{:?} {}: {why}", self.damage, self.place.path))
    }
}

/// Returns `true` if a path is a place, or is inside it.
fn is_in(path: &str, place: &str) -> bool {
    path.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

fn message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(ToString::to_string);
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVENT: &str = r#"{"a": 7}"#;

    /// Returns the outcomes of all variants of the event, in a kind of event with these functions.
    fn outcomes(check: fn(&str) -> Result<String, Error>, is_same: fn(&str, &str) -> bool) -> Vec<(Damage, Outcome)> {
        let kind = Kind { check, is_same, views: |_| Err(Error::new(ErrorKind::Invalid, "no views")) };
        let places = crate::places(EVENT);
        variants(EVENT, &places).iter().map(|variant| (variant.damage, variant.outcome(&kind, EVENT))).collect()
    }

    #[test]
    fn a_panic_is_a_failure() {
        for (damage, outcome) in outcomes(|_| panic!("a panic"), |_, _| true) {
            assert!(matches!(outcome, Outcome::Failed(why) if why.ends_with("a panic")), "{damage:?}");
        }
    }

    #[test]
    fn only_a_required_property_may_be_missing() {
        let missing = |_: &str| Err(Error::new(ErrorKind::WrongType, "expected 1, found 2").at("Event", "a"));
        for (damage, outcome) in outcomes(missing, |_, _| true) {
            match (damage, outcome) {
                (Damage::Dropped | Damage::Null, Outcome::Refused { required }) => assert_eq!(required.unwrap(), "a"),
                (Damage::WrongType | Damage::RepeatedKey, Outcome::Refused { required }) => assert_eq!(required, None),
                (Damage::NumberAsText | Damage::UnknownField | Damage::RepeatedKey, Outcome::Failed(_)) => {}
                _ => panic!("{damage:?}"),
            }
        }
    }

    #[test]
    fn an_error_is_at_the_damaged_value() {
        let elsewhere = |_: &str| Err(Error::new(ErrorKind::WrongType, "expected 1, found 2").at("Event", "ab"));
        for (damage, outcome) in outcomes(elsewhere, |_, _| true) {
            assert!(matches!(outcome, Outcome::Failed(_)), "{damage:?}");
        }
    }

    #[test]
    fn a_repeated_key_does_not_change_the_event() {
        let failed = |is_same| {
            let outcomes = outcomes(|text| Ok(text.to_owned()), is_same);
            outcomes.iter().filter(|(_, outcome)| matches!(outcome, Outcome::Failed(_))).count()
        };
        assert_eq!(failed(|_, _| true), 0);
        assert_eq!(failed(|_, _| false), 2);
    }
}
