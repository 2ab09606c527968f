//! Every way to parse an event, with valid events, 6 MB of junk, and other deserializers.

use std::time::{Duration, Instant};

use lambda_event_sources_base::{
    Base64Data, Dict, Error, ErrorKind, Headers, JsonText, RawJson, RawTimestamp, Sensitive, Str, data_class,
    from_slice, from_str, from_value, string_enum,
};
use serde::Deserialize;
use serde_json::{Value, json};

string_enum! {
    /// Kind of an event.
    pub enum Kind {
        /// Ordinary.
        Plain = "plain",
    }
}

/// Event with a field of every kind.
#[data_class]
pub struct Event {
    /// Records.
    #[data_class(name = "Records", required)]
    pub records: Vec<Part>,
    /// Text.
    pub text: Str,
    /// Long text.
    pub long: Str,
    /// Kind.
    pub kind: Kind,
    /// Headers.
    pub headers: Headers,
    /// Open object.
    pub open: Dict,
    /// Texts by name.
    pub texts: Dict<Str>,
    /// Base64.
    pub data: Base64Data,
    /// JSON in text.
    pub body: JsonText,
    /// JSON.
    pub detail: RawJson,
    /// Seconds.
    pub time: RawTimestamp,
    /// Milliseconds, as text.
    #[data_class(unit = "milliseconds")]
    pub sent: Option<RawTimestamp>,
    /// Secret.
    pub token: Sensitive<Option<Str>>,
    /// Value.
    pub value: Value,
    /// Numbers.
    pub numbers: Vec<f64>,
    /// Number in text.
    pub count: u32,
    /// Boolean.
    pub flag: bool,
}

/// Part of an event.
#[data_class]
pub struct Part {
    /// Body.
    pub body: Str,
    /// Parts of the part.
    pub parts: Vec<Part>,
}

fn original() -> Value {
    json!({
        "Records": [{"body": "a"}, {"body": "longer than the thirty bytes that are inline", "parts": [{"body": "b"}]}],
        "text": "escaped \"text\" \n ü",
        "long": "x".repeat(5_000),
        "kind": "plain",
        "headers": {"Accept": "*/*", "Cookie": ["a=b", "c=d"], "odd": 7},
        "open": {"list": [1, -2, 3.5, null, true], "part": {"deep": {"deeper": "yes"}}},
        "texts": {"one": "1", "two": "2"},
        "data": "SGVsbG8=",
        "body": "{\"order\": 7}",
        "detail": {"any": ["thing", 1]},
        "time": 1_545_084_650.987,
        "sent": "1545084650987",
        "token": "hunter2",
        "value": [1, "two"],
        "numbers": [1, -2, 3.5],
        "count": "12",
        "flag": true,
        "unknown": {"a": [1, {"b": 2}]},
    })
}

#[test]
fn all_ways_of_reading_agree() -> Result<(), Error> {
    let (value, text) = (original(), original().to_string());
    let event: Event = from_slice(text.as_bytes())?;
    assert_eq!(event.records[1].parts[0].body, "b");
    assert_eq!((event.count, event.flag, event.numbers.as_slice()), (12, true, &[1.0, -2.0, 3.5][..]));
    assert_eq!(event.sent, Some(event.time.clone()));

    assert_eq!(from_str::<Event>(&text)?, event);
    assert_eq!(from_value::<Event>(&value)?, event);
    assert_eq!(serde_json::from_slice::<Event>(text.as_bytes()).unwrap(), event);
    assert_eq!(serde_json::from_str::<Event>(&text).unwrap(), event);
    assert_eq!(serde_json::from_reader::<_, Event>(text.as_bytes()).unwrap(), event);
    assert_eq!(serde_json::from_value::<Event>(value.clone()).unwrap(), event);
    assert_eq!(Event::deserialize(&value).unwrap(), event);
    // As the Lambda runtime does.
    let mut deserializer = serde_json::Deserializer::from_slice(text.as_bytes());
    assert_eq!(serde_path_to_error::deserialize::<_, Event>(&mut deserializer).unwrap(), event);
    assert_eq!(serde_path_to_error::deserialize::<_, Event>(&value).unwrap(), event);
    // Indented, with white space around it.
    let indented = format!(" \r\n\t{} \n", serde_json::to_string_pretty(&value).unwrap());
    assert_eq!(from_str::<Event>(&indented)?, event);
    assert_eq!(from_str::<Box<Event>>(&text)?, Box::new(event));
    Ok(())
}

#[test]
fn events_in_custom_types() -> Result<(), Error> {
    /// Distinguishes events by trying each type.
    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(untagged)]
    enum Any {
        Event(Box<Event>),
        Other { other: RawTimestamp, raw: RawJson },
    }
    /// Distinguishes events by a property.
    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(tag = "kind", rename_all = "lowercase")]
    enum Tagged {
        Plain(Box<Event>),
    }
    /// Adds a property to an event.
    #[derive(Debug, PartialEq, Deserialize)]
    struct Flattened {
        unknown: Value,
        #[serde(flatten)]
        event: Event,
    }

    let text = original().to_string();
    let event: Event = from_str(&text)?;
    assert_eq!(from_str::<Any>(&text)?, Any::Event(Box::new(event.clone())));
    assert_eq!(serde_json::from_slice::<Any>(text.as_bytes()).unwrap(), Any::Event(Box::new(event.clone())));
    let other = Any::Other { other: RawTimestamp::from_millisecond(1_500), raw: RawJson::new(&[1])? };
    assert_eq!(from_str::<Any>(r#"{"other": 1.5, "raw": [1]}"#)?, other);
    assert_eq!(from_str::<Any>(r#"{"other": "1970-01-01T00:00:01.5Z", "raw": [1]}"#)?, other);
    let Tagged::Plain(tagged) = from_str(&text)?;
    assert_eq!(*tagged, Event { kind: Kind::default(), ..event.clone() }, "the tag is taken away");
    let flattened: Flattened = from_str(&text)?;
    assert_eq!((flattened.event, &flattened.unknown), (event, &original()["unknown"]));
    Ok(())
}

#[test]
fn large_events_with_characters_of_every_length() -> Result<(), Error> {
    // Characters of two to four bytes, at the boundaries of the pieces in which the event is copied.
    for shift in 0..5 {
        let body = "a".repeat(shift) + &"äß€語😀".repeat(2_000);
        let text = format!(r#"{{"Records":[{{"body":"{body}"}}]}}"#);
        assert_eq!(from_slice::<Event>(text.as_bytes())?.records[0].body, body);
    }
    for length in [2_044, 2_045, 2_046, 2_047, 2_048, 2_049, 4_096, 4_097] {
        let text = format!("\"{}\"", "x".repeat(length - 2));
        assert_eq!(from_slice::<Str>(text.as_bytes())?.len(), length - 2);
    }
    Ok(())
}

#[test]
fn bytes_that_are_not_utf8() {
    for bad in
        [&b"\xff"[..], b"\xc3", b"\xe2\x82", b"\xf0\x9f\x98", b"\xc0\x80", b"\xed\xa0\x80", b"\x80\x80\x80\x80\x80"]
    {
        for before in [0, 1, 2_020, 2_021, 2_022, 2_023, 2_024, 2_025, 2_026, 2_027, 5_000] {
            let event = [br#"{"Records":[{"body":""#, "x".repeat(before).as_bytes(), bad, b"\"}]}"].concat();
            let error = from_slice::<Event>(&event).unwrap_err();
            assert_eq!((error.kind(), error.path()), (ErrorKind::Utf8, "Records[0].body"));
            assert_eq!((error.line(), error.column()), (Some(1), Some(22 + before)));
        }
    }
    let error = from_slice::<Event>(b"{\"Records\": [],\n \"text\":\n  \"\xff\"}").unwrap_err();
    assert_eq!((error.path(), error.line(), error.column()), ("text", Some(3), Some(4)));
    // In a part that is skipped.
    let error = from_slice::<Event>(b"{\"Records\": [], \"unknown\": \"\xff\"}").unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Utf8, ""));
    assert_eq!(from_slice::<Event>(b"\xff").unwrap_err().kind(), ErrorKind::Utf8);
    assert_eq!(from_slice::<Event>(b"\xef\xbb\xbf{}").unwrap_err().kind(), ErrorKind::Syntax, "a byte order mark");
}

#[test]
fn deep_nesting() {
    let nested = |open: &str, close: &str, depth: usize| open.repeat(depth) + "1" + &close.repeat(depth);
    let record = |depth| format!(r#"{{"Records":[{}]}}"#, nested(r#"{"parts":["#, "]}", depth).replace('1', ""));
    assert!(from_str::<Event>(&record(60)).is_ok());
    let error = from_str::<Event>(&record(200)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Syntax);
    assert!(error.path().starts_with("Records[0].parts[0].parts[0]"), "{}", error.path());
    assert!(error.to_string().contains("recursion limit exceeded"), "{error}");
    for property in ["open", "value", "headers"] {
        let text = format!(r#"{{"Records":[],"{property}":{{"a":{}}}}}"#, nested("[", "]", 200));
        let error = from_str::<Event>(&text).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Syntax, "{property}");
        assert!(error.path().starts_with(property), "{}", error.path());
    }
    // The limit is the same for parts that are skipped, and includes the levels around them.
    for property in ["detail", "unknown"] {
        let text = |depth| format!(r#"{{"Records":[],"{property}":{}}}"#, nested("[", "]", depth));
        assert!(from_str::<Event>(&text(126)).is_ok(), "{property}");
        let error = from_str::<Event>(&text(127)).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Syntax, "{property}");
        assert!(from_str::<Event>(&text(1_000_000)).is_err(), "{property}");
    }
}

/// Parses several megabytes of junk in all ways, which must neither panic nor take long.
#[test]
fn large_invalid_documents() {
    const SIZE: usize = 6_000_000;
    let random = (0_u32..).flat_map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()).take(SIZE).collect();
    let fill = |pattern: &str| pattern.repeat(SIZE / pattern.len() + 1).into_bytes();
    let within =
        |before: &str, pattern: &str, after: &str| [before.as_bytes(), &fill(pattern), after.as_bytes()].concat();
    let junk = [
        random,
        vec![0; SIZE],
        vec![0xff; SIZE],
        fill(" "),
        fill("["),
        fill("]"),
        fill("{\"a\":"),
        fill("{\"Records\":["),
        fill("\""),
        fill("\\"),
        fill("\"\\u"),
        fill("9"),
        fill("-"),
        fill("1e"),
        fill("null,"),
        within("[", "1234567,", "1]"),
        within("[", "{\"body\":\"\"},", "{}]"),
        within("{\"Records\":", "[", ""),
        within("{\"Records\":[", "7,", "7]}"),
        within("{\"Records\":[", "null,", "7]}"),
        within("{\"Records\":[", "{\"body\":1},", "[]]}"),
        within("{\"Records\":[{\"body\":\"", "\\ud83d", "\"}]}"),
        within("{\"Records\":[],\"detail\":", "[", ""),
        within("{\"Records\":[],\"headers\":{\"a\":[", "[],", "[]]},\"count\":[]}"),
        within("{\"", "k", "\":1}"),
        within("{\"Records\":[],\"open\":{", "\"a\":{},", "\"b\":["),
        within("{", "\"Records\":[],", "\"Records\":7}"),
    ];
    for (number, junk) in junk.iter().enumerate() {
        let start = Instant::now();
        let error = from_slice::<Event>(junk).expect_err("junk is no event");
        assert!(error.to_string().len() < 1_000, "case {number}: a short message");
        let _ = from_slice::<RawJson>(junk);
        let _ = from_slice::<Dict<Headers>>(junk);
        let taken = start.elapsed();
        // A test build needs some tenths of a second. With quadratic complexity, it would take minutes.
        assert!(taken < Duration::from_secs(20), "case {number} took {taken:?}");
    }
}

#[test]
fn number_formats() -> Result<(), Error> {
    let parse = |json: &str| from_str::<Event>(&format!(r#"{{"Records":[],"count":{json}}}"#)).map(|event| event.count);
    for (json, count) in [("7", 7), ("\"7\"", 7), ("7.0", 7), ("7e0", 7), ("4294967295", u32::MAX), ("null", 0)] {
        assert_eq!(parse(json)?, count, "{json}");
    }
    for json in ["-1", "4294967296", "1.5", "1e10", "\"1.5\"", "\"\"", "\" 7\"", "true", "[]", "{}", "1e300"] {
        let error = parse(json).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "count"), "{json}");
    }
    let flag = |json: &str| from_str::<Event>(&format!(r#"{{"Records":[],"flag":{json}}}"#)).map(|event| event.flag);
    assert!(flag("true")? && flag("\"true\"")? && !flag("\"false\"")? && !flag("null")?);
    for json in ["1", "0", "\"True\"", "\"yes\"", "[]"] {
        assert_eq!(flag(json).unwrap_err().kind(), ErrorKind::WrongType, "{json}");
    }
    let floats =
        |json: &str| from_str::<Event>(&format!(r#"{{"Records":[],"numbers":[{json}]}}"#)).map(|event| event.numbers);
    assert_eq!(
        floats("1, -2, 0.5, \"1e3\", 18446744073709551615")?,
        [1.0, -2.0, 0.5, 1000.0, 18_446_744_073_709_551_615.0]
    );
    for json in ["\"inf\"", "\"NaN\"", "\"\"", "true"] {
        assert_eq!(floats(json).unwrap_err().kind(), ErrorKind::WrongType, "{json}");
    }
    Ok(())
}

#[test]
fn numbers_and_booleans_may_be_text() {
    for text in ["7", "7.0", "0.7e1", "70e-1"] {
        let event: Event = from_value(&json!({"Records": [], "count": text, "numbers": [text]})).unwrap();
        assert_eq!((event.count, event.numbers), (7, vec![7.0]), "{text}");
    }
    for text in ["", "7.5", "-7", "seven", "inf", "NaN", "4294967296", "1e400"] {
        let error = from_value::<Event>(&json!({"Records": [], "count": text})).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "count"), "{text}");
    }
    let event: Event = from_value(&json!({"Records": [], "flag": "true"})).unwrap();
    assert!(event.flag);
}
