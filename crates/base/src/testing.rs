//! Checks for event types, for the tests of the family crates.
//!
//! They panic with a description of the problem, as assertions do.

#![expect(clippy::panic, clippy::expect_used, reason = "a check reports by panicking")]

use std::{env, fmt, fs, path::Path};

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

use crate::{ErrorKind, from_str, from_value};

/// The traits that every event type implements.
pub trait Event: DeserializeOwned + Serialize + PartialEq + fmt::Debug + fmt::Display {}

impl<T: DeserializeOwned + Serialize + PartialEq + fmt::Debug + fmt::Display> Event for T {}

/// Runs all checks on a fixture and returns the parsed event, for assertions on its properties.
///
/// - `from_str`, `serde_json` and `from_value` read the same event.
/// - The serialized event has every value of the fixture that is not null, except the values under `unknown`: JSON
///   pointers of properties that the type does not have.
/// - `Display` prints the content of the file of the same name in the folder `display` next to the fixture. If the
///   environment variable `UPDATE_FIXTURES` is set, the file is written instead. Review it before you commit it.
/// - Damage to the event never causes a panic. It causes an error only if `required` lists the property, as in
///   `Records[].body`, or if a value has a wrong type. The error has a path.
///
/// # Panics
///
/// Panics if a check fails.
pub fn check<T: Event>(fixture: &Path, required: &[&str], unknown: &[&str]) -> T {
    let text = fs::read_to_string(fixture).unwrap_or_else(|error| panic!("{}: {error}", fixture.display()));
    let event: T = from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", fixture.display()));
    let original: Value = serde_json::from_str(&text).expect("the fixture should be JSON");

    assert_eq!(serde_json::from_str::<T>(&text).expect("serde_json should read the event"), event, "serde_json");
    assert_eq!(from_value::<T>(&original).expect("from_value should read the event"), event, "from_value");

    let written = serde_json::to_string(&event).expect("the event should be serializable");
    let again: T = from_str(&written).expect("the serialized event should be readable");
    assert_eq!(again, event, "the serialized event differs");
    let written: Value = serde_json::from_str(&written).expect("the serialized event should be JSON");
    assert_kept(&original, &written, "", unknown);

    let (folder, name) = (
        fixture.parent().expect("the fixture should be in a folder"),
        fixture.file_name().expect("the fixture should have a name"),
    );
    assert_display(&event, &folder.join("display").join(name));
    assert_survives_damage::<T>(&original, required);
    event
}

/// Asserts that `written` has every value of `original` that is not null.
fn assert_kept(original: &Value, written: &Value, pointer: &str, unknown: &[&str]) {
    if unknown.contains(&pointer) {
        return;
    }
    match (original, written) {
        (Value::Object(original), Value::Object(written)) => {
            for (key, value) in original.iter().filter(|(_, value)| !value.is_null()) {
                let pointer = format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"));
                match written.get(key) {
                    Some(written) => assert_kept(value, written, &pointer, unknown),
                    None => {
                        assert!(unknown.contains(&pointer.as_str()), "{pointer} is missing in the serialized event");
                    }
                }
            }
        }
        (Value::Array(original), Value::Array(written)) if original.len() == written.len() => {
            for (index, (original, written)) in original.iter().zip(written).enumerate() {
                assert_kept(original, written, &format!("{pointer}/{index}"), unknown);
            }
        }
        _ => assert_eq!(original, written, "{pointer} differs in the serialized event"),
    }
}

fn assert_display<T: fmt::Display>(event: &T, expected: &Path) {
    let shown = format!("{event:#}\n");
    if env::var_os("UPDATE_FIXTURES").is_some() {
        fs::create_dir_all(expected.parent().expect("the file should be in a folder"))
            .expect("the folder should be writable");
        fs::write(expected, &shown).expect("the file should be writable");
    }
    let expected_text = fs::read_to_string(expected).unwrap_or_else(|error| panic!("{}: {error}", expected.display()));
    assert_eq!(shown, expected_text, "Display differs from {}", expected.display());
}

/// Permitted results of one kind of damage.
enum Outcome {
    /// An error is permitted only for a required property.
    ErrorIfRequired,
    /// Success and an error with a path are both permitted.
    Either,
}

/// Damages every value of the event in every way, one at a time.
fn assert_survives_damage<T: Event>(original: &Value, required: &[&str]) {
    for place in places(original) {
        let pointer = place.pointer.as_str();
        attempt::<T>(&removed(original, &place), &place, required, &Outcome::ErrorIfRequired);
        attempt::<T>(&replaced(original, pointer, Value::Null), &place, required, &Outcome::ErrorIfRequired);
        for wrong in [
            Value::from("text"),
            Value::from("7"),
            Value::from(7),
            Value::from(-1.5),
            Value::from(true),
            Value::Array(vec![]),
            Value::from(vec![Value::Null, Value::from(1)]),
            Value::Object(Map::new()),
        ] {
            attempt::<T>(&replaced(original, pointer, wrong), &place, required, &Outcome::Either);
        }
        if let Some(Value::Object(object)) = original.pointer(pointer) {
            let mut object = object.clone();
            object.insert("aPropertyOfTheFuture".into(), serde_json::json!({"deep": [1, "two"]}));
            // An object in an open part may reject an entry of another type.
            attempt::<T>(&replaced(original, pointer, object.into()), &place, required, &Outcome::Either);
        }
    }
}

fn attempt<T: Event>(damaged: &Value, place: &Place, required: &[&str], outcome: &Outcome) {
    match from_str::<T>(&damaged.to_string()) {
        Ok(event) => {
            let shown = event.to_string();
            serde_json::from_str::<Value>(&shown).expect("Display should write JSON");
            let written = serde_json::to_string(&event).expect("a damaged event should be serializable");
            let again: T = from_str(&written).unwrap_or_else(|error| panic!("{}: {error}", place.pointer));
            assert_eq!(again, event, "{}: the serialized event differs", place.pointer);
        }
        Err(error) => {
            assert!(!error.path().is_empty(), "{}: the error has no path: {error}", place.pointer);
            let expected = [ErrorKind::Missing, ErrorKind::WrongType, ErrorKind::WrongSource];
            assert!(expected.contains(&error.kind()), "{}: {error}", place.pointer);
            if matches!(outcome, Outcome::ErrorIfRequired) {
                assert!(required.contains(&place.path.as_str()), "{}: unexpected error: {error}", place.path);
            }
        }
    }
}

/// A place in an event, below the top level.
struct Place {
    pointer: String,
    /// Path with `[]` for any index, such as `Records[].body`.
    path: String,
}

fn places(event: &Value) -> Vec<Place> {
    fn walk(value: &Value, pointer: &str, path: &str, found: &mut Vec<Place>) {
        let mut visit = |key: &str, path: String, value: &Value| {
            let pointer = format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"));
            found.push(Place { pointer: pointer.clone(), path: path.clone() });
            walk(value, &pointer, &path, found);
        };
        match value {
            Value::Object(object) => {
                for (key, value) in object {
                    let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                    visit(key, path, value);
                }
            }
            Value::Array(array) => {
                for (index, value) in array.iter().enumerate() {
                    visit(&index.to_string(), format!("{path}[]"), value);
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(event, "", "", &mut found);
    found
}

fn replaced(original: &Value, pointer: &str, by: Value) -> Value {
    let mut damaged = original.clone();
    *damaged.pointer_mut(pointer).expect("the place should be in the event") = by;
    damaged
}

fn removed(original: &Value, place: &Place) -> Value {
    let mut damaged = original.clone();
    let (parent, key) = place.pointer.rsplit_once('/').expect("a pointer should have a slash");
    let key = key.replace("~1", "/").replace("~0", "~");
    match damaged.pointer_mut(parent) {
        Some(Value::Object(object)) => {
            object.remove(&key);
        }
        Some(Value::Array(array)) => {
            array.remove(key.parse().expect("an index should be a number"));
        }
        _ => panic!("{parent} is neither an object nor an array"),
    }
    damaged
}
