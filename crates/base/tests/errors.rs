//! `Error`: its path and position, and that it never quotes a value.

use std::fmt;

use lambda_event_sources_base::{
    Dict, DictWrapper, Error, ErrorKind, JsonText, Str, data_class, from_slice, from_str, from_value,
};
use serde::{Deserialize, Deserializer, de};
use serde_json::{Value, json};

/// Batch of messages.
#[data_class(rename_all = "PascalCase")]
pub struct Batch {
    /// Messages.
    #[data_class(required)]
    pub records: Vec<Record>,
}

/// Message.
#[data_class]
pub struct Record {
    /// Body.
    #[data_class(required)]
    pub body: JsonText,
    /// Number of deliveries.
    pub count: u32,
    /// Attachments.
    pub attributes: Dict<Dict<Str>>,
}

/// A user's type, with errors of serde itself.
#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Own {
    number: u8,
    list: Vec<bool>,
    pair: (u8, u8),
    mode: Mode,
    checked: Checked,
    record: Option<Record>,
    strict: Strict,
    nested: Vec<Nested>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Nested {
    On {
        #[allow(dead_code)]
        id: u8,
    },
}

/// A type with an error of serde that quotes the value as what it expects.
#[derive(Debug, Default, PartialEq)]
struct Strict;

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Err(de::Error::invalid_value(de::Unexpected::Str("x"), &text.as_str()))
    }
}

#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Mode {
    #[default]
    On,
    Off,
}

/// A type with its own error, which quotes the value.
#[derive(Debug, Default, PartialEq)]
struct Checked;

impl<'de> Deserialize<'de> for Checked {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Err(de::Error::custom(text))
    }
}

fn all_of(error: &impl fmt::Debug, text: &impl fmt::Display) -> String {
    format!("{error:?} {error:#?} {text} {text:#}")
}

#[test]
fn kinds_paths_and_positions() {
    for (text, kind, path, position) in [
        ("", ErrorKind::Syntax, "", (1, 0)),
        ("{", ErrorKind::Syntax, "", (1, 1)),
        ("{}", ErrorKind::Missing, "Records", (1, 2)),
        ("[]", ErrorKind::WrongType, "", (1, 1)),
        ("{\"Records\":\n [{\"body\": \"\"},\n  {\"body\": {}}]}", ErrorKind::WrongType, "Records[1].body", (3, 12)),
        (r#"{"Records": [{"body": "", "count": -1}]}"#, ErrorKind::WrongType, "Records[0].count", (1, 36)),
        (r#"{"Records": [{"body": "", "count": 1.5}]}"#, ErrorKind::WrongType, "Records[0].count", (1, 36)),
        (r#"{"Records": [{"body": "", "count": "x"}]}"#, ErrorKind::WrongType, "Records[0].count", (1, 36)),
        (
            r#"{"Records": [{"body": "", "attributes": {"a": {"b c": []}}}]}"#,
            ErrorKind::WrongType,
            r#"Records[0].attributes.a["b c"]"#,
            (1, 55),
        ),
        (r#"{"Records": [{"body": "a\qb"}]}"#, ErrorKind::Syntax, "Records[0].body", (1, 26)),
        (r#"{"Records": [{"body": "a"}"#, ErrorKind::Syntax, "Records", (1, 26)),
        (r#"{"Records": [{"body": "a"}]} x"#, ErrorKind::Syntax, "", (1, 30)),
    ] {
        let error = from_str::<Batch>(text).unwrap_err();
        assert_eq!((error.kind(), error.path(), error.type_name()), (kind, path, "Batch"), "{text}: {error}");
        assert_eq!((error.line(), error.column()), (Some(position.0), Some(position.1)), "{text}");
        assert!(error.to_string().starts_with("Batch: "));
        // The same from a JSON value, without a position.
        if let Ok(value) = serde_json::from_str::<Value>(text) {
            let error = from_value::<Batch>(&value).unwrap_err();
            assert_eq!((error.kind(), error.path(), error.line(), error.column()), (kind, path, None, None), "{text}");
        }
    }
}

#[test]
fn messages_never_quote_a_value() {
    let secret = "hunter2";
    for value in
        [json!(secret), json!([secret]), json!({ secret: secret }), json!(1_234_567_890_123_u64), json!(-77_777.5)]
    {
        let value = &value;
        let batches = [
            json!(value),
            json!({"Records": value}),
            json!({"Records": [value]}),
            json!({"Records": [{"body": "", "count": value}]}),
        ];
        let shown_batches = batches.iter().filter_map(|event| from_str::<Batch>(&event.to_string()).err());
        let owns = ["number", "list", "pair", "mode", "checked", "record"].map(|field| json!({ field: value }));
        let shown_owns = owns.iter().chain([value]).filter_map(|event| from_str::<Own>(&event.to_string()).err());
        let by_value = owns.iter().filter_map(|event| from_value::<Own>(event).err());
        let wrapped = batches.iter().filter_map(|event| from_str::<DictWrapper<Batch>>(&event.to_string()).err());
        let mut count = 0;
        for error in shown_batches.chain(shown_owns).chain(by_value).chain(wrapped) {
            let shown = all_of(&error, &error);
            // The name of an entry is part of the path.
            let shown = shown.replace("[\"hunter2\"]", "").replace(".hunter2", "").replace("\"hunter2\"", "");
            let shown = shown.replace(": hunter2: unknown field", "");
            assert!(!shown.contains(secret) && !shown.contains("1234567890123") && !shown.contains("77777"), "{shown}");
            count += 1;
        }
        assert!(count > 10, "{count} errors");
    }
}

#[test]
fn messages_of_custom_types_keep_safe_parts() {
    const REFUSED: &str = "Own: checked: the value is not valid for this type";
    for (text, kind, message) in [
        (r#"{"number": "hunter2"}"#, ErrorKind::WrongType, "Own: number: expected u8, found a string"),
        (r#"{"number": 300}"#, ErrorKind::WrongType, "Own: number: invalid value: expected u8"),
        (
            r#"{"pair": [1]}"#,
            ErrorKind::WrongType,
            "Own: pair: invalid length: expected an array of a different length",
        ),
        (r#"{"mode": "hunter2"}"#, ErrorKind::WrongType, "Own: mode: unknown variant: expected `on` or `off`"),
        (r#"{"checked": "hunter2"}"#, ErrorKind::WrongType, REFUSED),
        (r#"{"checked": "missing field `hunter2"}"#, ErrorKind::WrongType, REFUSED),
        (r#"{"checked": "invalid type: hunter2"}"#, ErrorKind::WrongType, REFUSED),
        (r#"{"checked": "invalid value: x, expected hunter2"}"#, ErrorKind::WrongType, REFUSED),
        (r#"{"checked": "invalid length 1, expected a tuple of size 4711"}"#, ErrorKind::WrongType, REFUSED),
        (r#"{"checked": "missing field `hunter2`"}"#, ErrorKind::WrongType, REFUSED),
        (r#"{"checked": "duplicate field `hunter2`"}"#, ErrorKind::WrongType, REFUSED),
        (r#"{"checked": "unknown variant `x`, expected `hunter2`"}"#, ErrorKind::WrongType, REFUSED),
        (r#"{"strict": "hunter2"}"#, ErrorKind::WrongType, "Own: strict: invalid value: expected a different value"),
        (r#"{"nested": [{"on": {}}]}"#, ErrorKind::Missing, "Own: nested[0].on: missing field `id`"),
        (r#"{"nested": ["hunter2"]}"#, ErrorKind::WrongType, "Own: nested[0]: unknown variant: expected `on`"),
        (r#"{"record": 7}"#, ErrorKind::WrongType, "Own: record: expected an object, found a number"),
        (r#"{"number": 1, "number": 2}"#, ErrorKind::WrongType, "Own: duplicate field `number`"),
        (r#"{"record": {}}"#, ErrorKind::Missing, "Own: record.body: required property `body` is missing"),
    ] {
        let error = from_str::<Own>(text).unwrap_err();
        assert_eq!((error.kind(), error.to_string().split(" (line 1").next().unwrap()), (kind, message));
    }
    let error = from_str::<Own>(r#"{"colour": 1}"#).unwrap_err();
    assert!(error.to_string().starts_with("Own: colour: unknown field: expected one of `number`, `list`"), "{error}");
    // A value that looks like the end of a message.
    let error = from_str::<Own>(r#"{"number": ", expected hunter2 at line 1 column 1"}"#).unwrap_err();
    assert_eq!(error.to_string(), "Own: number: expected u8, found a string (line 1, column 50)");
}

#[test]
fn errors_of_nested_custom_types_have_no_value() {
    /// Event with a part of the user's type.
    #[data_class]
    struct Event<T> {
        /// Part.
        #[data_class(required)]
        pub part: T,
    }
    for message in ["invalid value: x, expected hunter2", "missing field `hunter2`", "hunter2"] {
        let event = json!({"part": {"checked": message}});
        for error in [
            from_str::<Event<Own>>(&event.to_string()).unwrap_err(),
            from_value::<Event<Own>>(&event).unwrap_err(),
            JsonText::from(event["part"].to_string()).json::<Own>().unwrap_err(),
            from_str::<Dict<Value>>(&event.to_string()).and_then(|dict| dict.json::<Event<Own>>()).unwrap_err(),
        ] {
            assert!(!all_of(&error, &error).contains("hunter2"), "{error}");
            assert!(error.path().ends_with("checked"), "{error}");
        }
    }
}

#[test]
fn errors_have_one_line() {
    let key = "a\nb\r\u{1b}[31m\u{2028}\u{85}c";
    let event = json!({"Records": [{"body": "", "attributes": { key: {"x": []} }}]}).to_string();
    let found = from_str::<Batch>(&event).unwrap_err();
    let by_hand = Error::new(ErrorKind::Invalid, key).at(key, key);
    let missing = Dict::<Value>::new().get_json::<u8>(key).unwrap_err();
    for error in [found, by_hand, missing] {
        for shown in [error.to_string(), format!("{error:?}")] {
            assert!(!shown.contains(|c: char| c.is_control() || c == '\u{2028}'), "{shown}");
            assert!(shown.contains("\\n"), "{shown}");
        }
    }
}

#[test]
fn dropped_errors_do_not_affect_later_reads() {
    /// Tries our type first.
    #[derive(Debug, Deserialize)]
    #[serde(untagged)]
    enum Either {
        Batch(#[allow(dead_code)] Batch),
        Number(#[allow(dead_code)] u8),
    }
    #[derive(Debug, Deserialize)]
    struct Two {
        #[allow(dead_code)]
        first: Either,
        #[allow(dead_code)]
        then: u8,
    }
    #[derive(Debug, Deserialize)]
    struct ThenOurs {
        #[allow(dead_code)]
        first: Either,
        #[allow(dead_code)]
        then: Record,
    }
    assert!(from_str::<Two>(r#"{"first": {"Records": []}, "then": 1}"#).is_ok());
    let error = from_str::<Two>(r#"{"first": 1, "then": "hunter2"}"#).unwrap_err();
    assert_eq!(error.to_string(), "Two: then: expected u8, found a string (line 1, column 30)");
    let error = from_str::<ThenOurs>(r#"{"first": 1, "then": {"body": [2]}}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "then.body"));
    let error = from_str::<Either>(r#""hunter2""#).unwrap_err();
    assert_eq!(error.to_string(), "Either: the value is not valid for this type");
}

#[test]
fn nested_reads() -> Result<(), Error> {
    /// Body that is parsed together with the record.
    #[derive(Debug, PartialEq)]
    struct Parsed(Batch);

    impl<'de> Deserialize<'de> for Parsed {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let text = Str::deserialize(deserializer)?;
            from_str(&text).map(Self).map_err(de::Error::custom)
        }
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Outer {
        before: Str,
        inner: Parsed,
        after: Str,
    }
    const LONG: &str = "longer than the thirty bytes that are kept inline";
    let inner = json!({"Records": [{"body": LONG}]}).to_string();
    let text = json!({"before": LONG, "inner": inner, "after": LONG.to_uppercase()}).to_string();
    let outer: Outer = from_slice(text.as_bytes())?;
    assert_eq!((outer.before.as_str(), outer.after), (LONG, LONG.to_uppercase().into()));
    assert_eq!(outer.inner.0.records[0].body, LONG);

    let text = json!({"before": "", "inner": r#"{"Records": [{"body": ["hunter2"]}]}"#, "after": ""}).to_string();
    let error = from_str::<Outer>(&text).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::WrongType);
    assert!(!error.to_string().contains("hunter2"));
    Ok(())
}

#[test]
fn panics_in_a_read_do_not_affect_later_reads() {
    #[derive(Debug)]
    struct Bomb;

    impl<'de> Deserialize<'de> for Bomb {
        fn deserialize<D: Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
            panic!("a user's type panics")
        }
    }
    assert!(std::panic::catch_unwind(|| from_str::<Vec<Bomb>>("[1]").is_ok()).is_err());
    assert_eq!(from_str::<Batch>("{}").unwrap_err().path(), "Records");
    let long = "x".repeat(100);
    assert_eq!(from_str::<Str>(&format!("\"{long}\"")).unwrap(), long);
}

#[test]
fn errors_created_by_the_caller() {
    let error = Error::new(ErrorKind::Base64, "invalid base64");
    assert_eq!(
        (error.type_name(), error.path(), error.line(), error.to_string().as_str()),
        ("", "", None, "invalid base64")
    );
    let error = error.at("Inner", "data");
    assert_eq!(error.to_string(), "Inner: data: invalid base64");
    let error = error.at("Outer", "records[0]");
    assert_eq!((error.type_name(), error.path()), ("Outer", "records[0].data"));
    let indexed = Error::new(ErrorKind::Invalid, "x").at("A", "[3]").at("B", "list").at("C", "");
    assert_eq!(indexed.to_string(), "C: list[3]: x");
    assert_eq!(error.clone(), error);
    let _: Box<dyn std::error::Error + Send + Sync> = error.into();
}
