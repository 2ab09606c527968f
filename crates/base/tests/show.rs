//! Long text in `Display` and `Debug`.
#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

use lambda_event_sources_base::{Base64Data, Dict, RawJson, RawTimestamp, Str, data_class, from_value, properties};
use serde_json::{Value, json};

/// Maximum length of a text that is shown, in bytes.
const SHOWN: usize = 4096;

/// A message.
#[data_class]
pub struct Message {
    /// Text.
    pub text: Str,
    /// Any JSON.
    pub detail: RawJson,
    /// Attributes.
    pub attributes: Dict,
}

fn shown_text(text: &str) -> String {
    let message: Message = from_value(&json!({"text": text})).unwrap();
    let shown: Value = serde_json::from_str(&message.to_string()).unwrap();
    let indented: Value = serde_json::from_str(&format!("{message:#}")).unwrap();
    assert_eq!(shown, indented);
    // `properties` and the serialized event are complete.
    assert_eq!(serde_json::to_value(properties(&message)).unwrap()["text"], text);
    assert_eq!(serde_json::to_value(&message).unwrap()["text"], text);
    shown["text"].as_str().unwrap().to_owned()
}

#[test]
fn long_text_is_cut() {
    let longest = "a".repeat(SHOWN);
    assert_eq!(shown_text(&longest), longest);
    assert_eq!(shown_text(&format!("{longest}b")), format!("{longest}… (4097 bytes)"));
    assert_eq!(shown_text(&"a".repeat(1_000_000)), format!("{longest}… (1000000 bytes)"));
}

#[test]
fn cut_text_has_whole_characters() {
    // A character of three bytes begins one byte before the limit.
    let start = "a".repeat(SHOWN - 1);
    assert_eq!(shown_text(&format!("{start}€\"€")), format!("{start}… (4102 bytes)"));
    // The last character that is shown is escaped in JSON.
    assert_eq!(shown_text(&format!("{start}\n")), format!("{start}\n"));
    assert_eq!(shown_text(&format!("{start}\n\n")), format!("{start}\n… (4097 bytes)"));
    assert_eq!(shown_text(&"\u{1}".repeat(SHOWN + 2)), format!("{}… (4098 bytes)", "\u{1}".repeat(SHOWN)));
}

#[test]
fn each_text_is_cut_separately() {
    let long = "x".repeat(SHOWN + 10);
    let message: Message = from_value(&json!({
        "text": "short", "detail": {"list": [long, "short", long]}, "attributes": {&long: {"a": long}},
    }))
    .unwrap();
    let cut = format!("{}… (4106 bytes)", "x".repeat(SHOWN));
    let expected = json!({"text": "short", "detail": {"list": [cut, "short", cut]}, "attributes": {&cut: {"a": cut}}});
    assert_eq!(serde_json::from_str::<Value>(&message.to_string()).unwrap(), expected);
}

#[test]
fn a_long_number_is_shown_as_text() {
    let digits = "7".repeat(SHOWN + 1);
    let message: Message = lambda_event_sources_base::from_str(&format!(r#"{{"text": {digits}}}"#)).unwrap();
    let shown: Value = serde_json::from_str(&message.to_string()).unwrap();
    assert_eq!(shown["text"], format!("{}… (4097 bytes)", "7".repeat(SHOWN)));
    assert_eq!(serde_json::to_string(&message.text).unwrap(), digits);
}

#[test]
fn debug_is_cut_too() {
    let start = "a".repeat(SHOWN);
    let long = format!("{start}b");
    assert_eq!(format!("{:?}", Str::from(&start)), format!("{start:?}"));
    assert_eq!(format!("{:?}", Str::from(&long)), format!("{start:?}… (4097 bytes)"));
    assert_eq!(format!("{:?}", Base64Data::from(&long)), format!("{start:?}… (4097 bytes)"));
    assert_eq!(format!("{:?}", RawTimestamp::from(&long)), format!("RawTimestamp({start}… (4097 bytes) Seconds)"));
    let list: RawJson = from_value(&json!([long])).unwrap();
    assert_eq!(format!("{list:?}"), format!("[\"{}… (4101 bytes)", "a".repeat(SHOWN - 2)));
    // `Display` of a text is the text itself.
    assert_eq!(Str::from(&long).to_string(), long);
}
