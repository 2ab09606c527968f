//! `into_owned`: values that are kept without the buffer of their event.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::{Arc, Weak};

use bytes::Bytes;
use lambda_event_sources_base::{
    Base64Data, Boxed, Dict, DictWrapper, Headers, JsonText, Property, RawJson, RawTimestamp, Sensitive, Str,
    data_class, from_bytes, string_enum,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

/// Text that is too long to be stored inline.
const LONG: &str = "text of a value that is longer than 30 bytes";

/// Owner of a buffer. The weak reference shows whether the buffer still exists.
struct Owner(Arc<Vec<u8>>);

impl AsRef<[u8]> for Owner {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

fn read<T: DeserializeOwned>(text: &str) -> (T, Weak<Vec<u8>>) {
    let bytes = Arc::new(text.as_bytes().to_vec());
    let buffer = Arc::downgrade(&bytes);
    (from_bytes(Bytes::from_owner(Owner(bytes))).unwrap(), buffer)
}

/// Asserts that a value keeps the buffer alive until it is copied, and that the copy is equal.
#[track_caller]
fn assert_detached<T>(json: &Value, into_owned: fn(T) -> T)
where
    T: DeserializeOwned + Serialize + PartialEq + std::fmt::Debug,
{
    let text = json.to_string();
    let (value, buffer) = read::<T>(&text);
    assert_eq!(buffer.strong_count(), 1, "{text} has no slice of the buffer");
    let owned = into_owned(value);
    assert_eq!(buffer.strong_count(), 0, "{text} still has a slice of the buffer");
    assert_eq!(serde_json::to_string(&owned).unwrap(), text);
    assert_eq!(owned, read::<T>(&text).0);
}

string_enum! {
    /// Size of an item.
    pub enum Size {
        /// Small.
        Small = "small",
    }
}

/// A part with every type of value.
#[data_class]
pub struct Part {
    /// Attributes.
    pub attributes: Dict<Str>,
    /// Data.
    pub data: Base64Data,
    /// Large part.
    pub large: Boxed<Large>,
    /// Name.
    pub name: Option<Str>,
    /// Parts.
    pub parts: Vec<Large>,
    /// Secret.
    pub secret: Sensitive<Str>,
    /// Size.
    pub size: Size,
    /// Time.
    pub time: RawTimestamp,
}

/// A large part.
#[data_class]
pub struct Large {
    /// Text.
    pub text: Str,
}

/// An event that is returned to its source.
#[data_class(echo)]
pub struct Echoed {
    /// Number.
    pub number: u32,
}

/// An event with a part of any type.
#[data_class]
pub struct Envelope<T = RawJson> {
    /// The part.
    pub detail: T,
}

#[test]
fn values() {
    assert_detached(&json!(LONG), Str::into_owned);
    assert_detached(&json!(LONG), Base64Data::into_owned);
    assert_detached(&json!(LONG), JsonText::into_owned);
    assert_detached(&json!(LONG), RawTimestamp::into_owned);
    assert_detached(&json!(LONG), Sensitive::<Str>::into_owned);
    assert_detached(&json!(LONG), Size::into_owned);
    assert_detached(&json!([LONG, {"a": LONG}]), RawJson::into_owned);
    assert_detached(&json!({LONG: "a"}), Dict::<Str>::into_owned);
    assert_detached(&json!({"a": LONG}), Dict::<Str>::into_owned);
    assert_detached(&json!({"a": [LONG]}), Dict::<RawJson>::into_owned);
    assert_detached(&json!({LONG: 1}), Dict::<Value>::into_owned);
    assert_detached(&json!({"a": LONG, "b": [LONG], "c": [LONG, "d"], "e": 1}), Headers::into_owned);
}

#[test]
fn indexes_of_large_dicts() {
    let entries: serde_json::Map<_, _> = (0..100).map(|number| (format!("{LONG} {number:02}"), json!("a"))).collect();
    let entries = Value::Object(entries);
    assert_detached(&entries, Dict::<Str>::into_owned);
    assert_detached(&entries, Headers::into_owned);
    let headers = read::<Headers>(&entries.to_string()).0.into_owned();
    assert_eq!(headers.get(&format!("{LONG} 99").to_uppercase()), Some("a"));
    let dict = read::<Dict<Str>>(&entries.to_string()).0.into_owned();
    assert_eq!(dict.get_str(&format!("{LONG} 42")), Some("a"));
}

#[test]
fn data_classes() {
    for part in [
        json!({"attributes": {LONG: ""}}),
        json!({"data": LONG}),
        json!({"large": {"text": LONG}}),
        json!({"name": LONG}),
        json!({"parts": [{"text": "a"}, {"text": LONG}]}),
        json!({"secret": LONG}),
        json!({"size": LONG}),
        json!({"time": LONG}),
    ] {
        let fields = serde_json::to_value(Part::default()).unwrap();
        let whole = Value::Object(
            fields
                .as_object()
                .into_iter()
                .chain(part.as_object())
                .flatten()
                .map(|(key, value)| (key.clone(), value.clone()))
                .collect(),
        );
        assert_detached(&whole, Part::into_owned);
        assert_detached(&json!({"detail": whole}), Envelope::<Part>::into_owned);
    }
    assert_detached(&json!({"detail": [LONG]}), Envelope::<RawJson>::into_owned);
    assert_detached(&json!({"large": {"text": LONG}}).clone(), DictWrapper::<Part>::into_owned);
    assert_detached(&json!({"number": 1, "unknown": LONG}), Echoed::into_owned);
    assert_detached(&json!({"number": 1, LONG: 2}), Echoed::into_owned);
}

#[test]
fn parts_of_an_event() {
    let text = json!({"parts": [{"text": LONG}, {"text": LONG.repeat(1000)}]}).to_string();
    let (part, buffer) = read::<Part>(&text);
    let kept: Str = part.parts.first().unwrap().text.clone().into_owned();
    drop(part);
    assert_eq!(buffer.strong_count(), 0);
    assert_eq!(kept, LONG);

    let (mut parts, buffer) = read::<Vec<Str>>(&json!([LONG, "short"]).to_string());
    parts.detach();
    assert_eq!(buffer.strong_count(), 0);
    assert_eq!(parts, [LONG, "short"]);
}
