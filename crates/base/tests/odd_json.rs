//! Valid but unusual JSON: repeated keys, `serde_json`'s own keys, deep nesting, many entries.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    thread,
    time::{Duration, Instant},
};

use lambda_event_sources_base::{
    Dict, DictWrapper, ErrorKind, Headers, JsonText, RawJson, RawTimestamp, Sensitive, Str, data_class, from_bytes,
    from_slice, from_str, from_value,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

/// An object of an object store.
#[data_class]
pub struct Object {
    /// Name.
    pub key: Str,
    /// Number of bytes.
    pub size: Option<u64>,
}

/// An event with a field of every kind.
#[data_class]
pub struct Event {
    /// Text.
    #[data_class(required)]
    pub id: Str,
    /// Object.
    pub object: Object,
    /// Object that may be absent.
    pub previous: Option<Object>,
    /// Objects.
    pub objects: Vec<Object>,
    /// Time.
    pub time: RawTimestamp,
    /// Text by key.
    pub labels: Dict<Str>,
    /// Objects by key.
    pub by_key: Dict<Object>,
    /// Values of any kind by key.
    pub context: Dict,
    /// Headers.
    pub headers: Headers,
    /// Secret.
    pub token: Sensitive<Str>,
    /// JSON in text.
    pub body: JsonText,
    /// Raw JSON.
    pub detail: RawJson,
}

/// A user's type that contains an event.
#[derive(Debug, Deserialize, PartialEq, Serialize)]
struct Inside<T> {
    event: T,
}

#[derive(Debug, Deserialize, PartialEq)]
struct Flattened<T> {
    #[serde(flatten)]
    event: T,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(untagged)]
enum Untagged<T> {
    Number(u64),
    Event(T),
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(tag = "kind")]
enum Tagged<T> {
    Event(T),
}

/// Reads a document in every way, and asserts that the results are equal.
fn in_all_ways<T: DeserializeOwned + PartialEq + std::fmt::Debug>(text: &str) -> T {
    let event: T = from_str(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    let inside = format!(r#"{{"event":{text}}}"#);
    assert_eq!(from_slice::<T>(text.as_bytes()).unwrap(), event, "from_slice");
    assert_eq!(from_bytes::<T>(text.to_owned()).unwrap(), event, "from_bytes");
    assert_eq!(serde_json::from_str::<T>(text).unwrap(), event, "serde_json::from_str");
    assert_eq!(serde_json::from_slice::<T>(text.as_bytes()).unwrap(), event, "serde_json::from_slice");
    assert_eq!(serde_json::from_reader::<_, T>(text.as_bytes()).unwrap(), event, "serde_json::from_reader");
    assert_eq!(from_str::<Inside<T>>(&inside).unwrap().event, event, "inside a type of the user");
    assert_eq!(serde_json::from_str::<Inside<T>>(&inside).unwrap().event, event, "inside, by serde_json");
    assert_eq!(from_str::<RawJson>(text).unwrap().json::<T>().unwrap(), event, "from raw JSON");
    assert_eq!(&**from_str::<DictWrapper<Owned<T>>>(text).unwrap().event(), &event, "with its raw event");
    event
}

/// Passes the event through a user's type, for `DictWrapper`.
#[derive(Debug, Deserialize, PartialEq)]
#[serde(transparent)]
struct Owned<T>(T);

impl<T> std::ops::Deref for Owned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

#[test]
fn last_of_duplicate_keys_is_used() {
    let text = r#"{
        "id": "first", "id": "last",
        "object": {"key": "a", "size": 1}, "object": {"key": "b"},
        "previous": {"key": "a", "size": 1}, "previous": {"size": 2, "size": 3},
        "objects": [{"key": "a"}, {"key": "b"}], "objects": [{"key": "c"}],
        "time": 1, "time": 2,
        "labels": {"x": "1"}, "labels": {"y": "2", "z": "3", "y": "4"},
        "byKey": {"x": {"key": "a", "size": 1}, "x": {"key": "b"}},
        "context": {"x": [1], "x": {"y": 2}, "y": {"z": 1, "z": 2}},
        "headers": {"Accept": "a", "Accept": ["b", "c"]},
        "token": "one", "token": "two",
        "body": "{}", "body": "[]",
        "detail": {"x": 1}, "detail": [2]
    }"#;
    let event: Event = in_all_ways(text);
    assert_eq!(event.id, "last");
    assert_eq!((event.object.key.as_str(), event.object.size), ("b", None), "objects are not merged");
    assert_eq!(event.previous.as_ref().map(|object| (object.key.as_str(), object.size)), Some(("", Some(3))));
    assert_eq!(event.objects.iter().map(|object| object.key.as_str()).collect::<Vec<_>>(), ["c"]);
    assert_eq!(event.time.timestamp().unwrap().as_second(), 2);
    assert_eq!(event.labels.iter().collect::<Vec<_>>(), [(&"y".into(), &"4".into()), (&"z".into(), &"3".into())]);
    assert_eq!(event.by_key.get("x").map(|object| (object.key.as_str(), object.size)), Some(("b", None)));
    assert_eq!(serde_json::to_string(&event.context).unwrap(), r#"{"x":{"y":2},"y":{"z":2}}"#);
    assert_eq!(event.headers.get_all("accept").collect::<Vec<_>>(), ["b", "c"]);
    assert_eq!(event.token.expose(), "two");
    assert_eq!((event.body.as_str(), event.detail.text()), ("[]", "[2]"));

    let value: Value = serde_json::from_str(text).unwrap();
    assert_eq!(from_value::<Event>(&value).unwrap(), event);
    assert_eq!(from_str::<Flattened<Event>>(r#"{"id": "a", "object": {"key": "k"}}"#).unwrap().event.object.key, "k");
}

#[test]
fn null_replaces_earlier_values() {
    let text = r#"{"id": "a", "object": {"key": "b"}, "object": null, "objects": [{}], "objects": null,
        "previous": {}, "previous": null, "labels": {"a": "b"}, "labels": null, "time": 7, "time": null}"#;
    let event: Event = in_all_ways(text);
    assert_eq!(event, from_str(r#"{"id": "a"}"#).unwrap());
    let error = from_str::<Event>(r#"{"id": "a", "id": null}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "id"));
}

#[test]
fn private_keys_of_serde_json_are_ordinary_keys() {
    for key in ["$serde_json::private::RawValue", "$serde_json::private::Number"] {
        let text = format!(
            r#"{{"id":"a","labels":{{"{key}":"1"}},"byKey":{{"{key}":{{"key":"k"}}}},"context":{{"{key}":"[1]","b":{{"{key}":"2"}}}},"headers":{{"{key}":"3"}},"detail":{{"{key}":"{{\"x\":1}}"}},"{key}":"unknown"}}"#
        );
        let event: Event = in_all_ways(&text);
        assert_eq!(event.labels.get_str(key), Some("1"));
        assert_eq!(event.by_key.get(key).unwrap().key, "k");
        assert_eq!(event.context.get_str(key), Some("[1]"));
        assert_eq!(event.context.get("b").unwrap()[key], "2");
        assert_eq!(event.headers.get(key), Some("3"));
        assert_eq!(event.detail.to_value().unwrap()[key], r#"{"x":1}"#);
        let whole = format!(r#"{{"{key}":"{{\"id\":\"swapped\"}}"}}"#);
        assert_eq!(from_str::<Event>(&whole).unwrap_err().kind(), ErrorKind::Missing);
        let wrapped: DictWrapper<Event> = from_str(&text).unwrap();
        assert_eq!(wrapped.get("/detail").unwrap()[key], r#"{"x":1}"#);
        assert_eq!(from_str::<Untagged<Event>>(&text).unwrap(), Untagged::Event(event));
    }
}

#[test]
fn events_in_custom_types() {
    let text = r#"{"id": "a", "object": {"key": "k", "size": 3}, "detail": {"b": 1, "a": [1.5]}}"#;
    let event: Event = in_all_ways(text);
    assert_eq!(from_str::<Untagged<Event>>(text).unwrap(), Untagged::Event(event.clone()));
    assert_eq!(from_str::<Untagged<Event>>("7").unwrap(), Untagged::Number(7));
    assert_eq!(from_str::<Flattened<Event>>(text).unwrap().event, event);
    let tagged = text.replacen('{', r#"{"kind": "Event","#, 1);
    assert_eq!(from_str::<Tagged<Event>>(&tagged).unwrap(), Tagged::Event(event.clone()));
    assert_eq!(serde_json::from_value::<Event>(serde_json::from_str(text).unwrap()).unwrap(), event);
    assert_eq!(from_str::<Vec<Event>>(&format!("[{text},{text}]")).unwrap(), [event.clone(), event]);
    let error = from_str::<Inside<Event>>(r#"{"event": {"id": "a", "objects": [{}, {"size": "x"}]}}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "event.objects[1].size"));
}

#[test]
fn long_text_shares_the_buffer_of_from_bytes() {
    let long = "a text of more than thirty bytes, without escapes";
    let bytes = format!(r#"{{"id":"{long}","labels":{{"x":"{long}"}},"detail":{{"key":"{long}"}}}}"#).into_bytes();
    let place = bytes.as_ptr_range();
    let event: Event = from_bytes(bytes).unwrap();
    let nested: Object = event.detail.json().unwrap();
    for text in [&event.id, event.labels.get("x").unwrap(), &nested.key] {
        assert_eq!(text, long);
        assert!(place.contains(&text.as_ptr()), "no copy is made");
    }
}

#[test]
fn deepest_event_fits_in_a_small_stack() {
    let deep = "[".repeat(125) + "1" + &"]".repeat(125);
    let objects = r#"{"a":"#.repeat(125) + "1" + &"}".repeat(125);
    for inner in [deep, objects] {
        let body = serde_json::to_string(&inner).unwrap();
        let text = format!(r#"{{"id":"a","context":{{"x":{inner}}},"detail":[{inner}],"body":{body}}}"#);
        let run = move || {
            let event: Event = from_str(&text).unwrap();
            let wrapped: DictWrapper<Event> = from_str(&text).unwrap();
            let body: Value = event.body.json().unwrap();
            assert!(format!("{event}{event:?}{wrapped}{wrapped:?}{body}").len() > 1_000);
            assert_eq!(event, from_str(&serde_json::to_string(&event).unwrap()).unwrap());
        };
        thread::Builder::new().stack_size(2 << 20).spawn(run).unwrap().join().unwrap();
    }
    let too_deep = format!(r#"{{"id":"a","unknown":{}1{}}}"#, "[".repeat(2_000_000), "]".repeat(2_000_000));
    assert_eq!(from_str::<Event>(&too_deep).unwrap_err().kind(), ErrorKind::Syntax);
    assert!(serde_json::from_str::<Event>(&too_deep).is_err());
}

/// Runs all operations on 50,000 entries. With quadratic complexity, they would take minutes.
#[test]
fn many_entries_take_linear_time() {
    const COUNT: usize = 50_000;
    let started = Instant::now();
    let keys = || (0..COUNT).map(|number| format!("key-{number}"));

    let mut inserted = Dict::new();
    for key in keys() {
        inserted.insert(key, 1);
    }
    let mut extended: Dict<i32> = Dict::new();
    extended.extend(keys().map(|key| (key, 1)));
    let collected: Dict<i32> = keys().map(|key| (key, 1)).collect();
    assert_eq!((inserted.len(), &inserted, &extended), (COUNT, &extended, &collected));
    assert!(keys().all(|key| inserted.get(&key) == Some(&1)));

    let text = format!("{{{}}}", keys().map(|key| format!(r#""{key}":"1","{key}":"2""#)).collect::<Vec<_>>().join(","));
    let read: Dict<Str> = from_str(&text).unwrap();
    assert_eq!((read.len(), read.get_str("key-49999")), (COUNT, Some("2")));
    assert_eq!(read, read.clone());

    let headers: Headers = from_str(&text).unwrap();
    assert!(keys().all(|key| headers.get(&key.to_uppercase()) == Some("2")));
    let mut appended = Headers::new();
    for key in keys() {
        appended.append(key.to_uppercase(), "a");
        appended.append("one-name", "b");
        appended.insert(key, "2");
    }
    assert_eq!((appended.len(), appended.get_all("One-Name").count()), (COUNT + 1, COUNT));
    assert_eq!(appended, appended.clone());
    assert_eq!(keys().map(|key| (key, "a")).collect::<Headers>().len(), COUNT);
    assert!(started.elapsed() < Duration::from_secs(20), "{:?}", started.elapsed());
}

#[test]
fn dict_keeps_its_order_when_entries_are_removed() {
    let mut dict: Dict<usize> = (0..40).map(|number| (number.to_string(), number)).collect();
    assert_eq!(dict.remove("7"), Some(7));
    assert_eq!(dict.remove("7"), None);
    assert_eq!((dict.get("6"), dict.get("8"), dict.get("39")), (Some(&6), Some(&8), Some(&39)));
    for number in 10..40 {
        assert_eq!(dict.remove(&number.to_string()), Some(number));
    }
    dict.insert("7", 70);
    assert_eq!(dict.values().copied().collect::<Vec<_>>(), [0, 1, 2, 3, 4, 5, 6, 8, 9, 70]);
    assert_eq!(dict, dict.clone());
}
