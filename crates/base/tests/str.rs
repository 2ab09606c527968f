//! `Str`: text inline, shared and owned.

use std::{
    cmp::Ordering,
    collections::{BTreeSet, HashMap, HashSet},
};

use lambda_event_sources_base::{Error, Str, data_class, from_slice, from_str};
use serde_json::json;

/// Event with two texts.
#[data_class]
pub struct Texts {
    /// One.
    pub one: Str,
    /// Other.
    pub other: Str,
}

const LONG: &str = "longer than the thirty bytes that are kept inline";

fn address(text: &str) -> usize {
    text.as_ptr() as usize
}

#[test]
fn size_of_the_type() {
    assert_eq!((size_of::<Str>(), size_of::<Option<Str>>()), (32, 32));
}

#[test]
fn lengths_around_the_inline_limit() {
    for length in [0, 1, 29, 30, 31, 32, 1000] {
        for text in ["x".repeat(length), "ü".repeat(length)] {
            for made in [Str::from(text.as_str()), Str::from(text.clone()), Str::from(&text), text.parse().unwrap()] {
                assert_eq!((made.as_str(), made.len(), made.is_empty()), (text.as_str(), text.len(), length == 0));
                assert_eq!(made.clone(), made);
                assert_eq!(String::from(made), text);
            }
            let json = serde_json::to_string(&text).unwrap();
            assert_eq!(from_str::<Str>(&json).unwrap(), text);
            assert_eq!(serde_json::from_str::<Str>(&json).unwrap(), text);
            assert_eq!(serde_json::to_string(&Str::from(text)).unwrap(), json);
        }
    }
}

#[test]
fn long_texts_share_the_buffer_of_the_event() -> Result<(), Error> {
    let json = json!({"one": LONG, "other": LONG.to_uppercase()}).to_string();
    let distance = json.find(&LONG.to_uppercase()).unwrap() - json.find(LONG).unwrap();
    for event in [from_slice::<Texts>(json.as_bytes())?, from_str::<Texts>(&json)?] {
        assert_eq!(address(&event.other) - address(&event.one), distance, "they lie as in the event");
        let copy = event.one.clone();
        assert_eq!(address(&copy), address(&event.one), "a clone is the same text");
        // The buffer lives as long as the last slice of it.
        drop(event);
        assert_eq!(copy, LONG);
    }
    Ok(())
}

#[test]
fn text_can_be_sent_to_another_thread() {
    let event: Texts = from_str(&json!({"one": LONG}).to_string()).unwrap();
    let text = event.one.clone();
    drop(event);
    assert_eq!(std::thread::spawn(move || text.to_uppercase()).join().unwrap(), LONG.to_uppercase());
}

#[test]
fn escaped_text_is_unescaped() -> Result<(), Error> {
    let event: Texts =
        from_str(r#"{"one": "a\n\"b\" \u00fc \ud83d\ude00 and so on until it is long", "other": "\u0000"}"#)?;
    assert_eq!(event.one, "a\n\"b\" ü 😀 and so on until it is long");
    assert_eq!(event.other, "\0");
    Ok(())
}

#[test]
fn numbers_and_booleans_where_text_is_expected() -> Result<(), Error> {
    for (json, text) in [
        ("7", "7"),
        ("-7", "-7"),
        ("18446744073709551615", "18446744073709551615"),
        ("1.5", "1.5"),
        ("1.0", "1.0"),
        ("1.50", "1.50"),
        ("1e400", "1e400"),
        (
            "49590338271490256608559692538361571095921575989136588898",
            "49590338271490256608559692538361571095921575989136588898",
        ),
        ("true", "true"),
        ("false", "false"),
    ] {
        let event: Texts = from_str(&format!(r#"{{"one": {json}}}"#))?;
        assert_eq!(event.one, text);
        let written = serde_json::to_string(&event).unwrap();
        assert_eq!(written, format!(r#"{{"one":{json}}}"#), "every digit is kept");
        assert_eq!(event.one.clone(), event.one);
    }
    assert!(from_str::<Texts>(r#"{"one": []}"#).is_err());
    assert!(from_str::<Texts>(r#"{"one": {}}"#).is_err());
    Ok(())
}

#[test]
fn absent_null_and_empty() -> Result<(), Error> {
    for json in ["{}", r#"{"one": null}"#] {
        let event: Texts = from_str(json)?;
        assert_eq!(event.one, "");
        assert_eq!(serde_json::to_string(&event).unwrap(), "{}");
    }
    let event: Texts = from_str(r#"{"one":""}"#)?;
    assert_eq!(event.one, "");
    assert_eq!(serde_json::to_string(&event).unwrap(), r#"{"one":""}"#);
    assert_eq!(Str::default(), Str::from(""));
    assert!(from_str::<Str>("null").is_err());
    Ok(())
}

#[test]
fn comparisons_and_conversions() {
    let text = Str::from("orders");
    let string = String::from("orders");
    assert_eq!(text, "orders");
    assert_eq!("orders", text);
    assert_eq!(text, *"orders");
    assert_eq!(*"orders", text);
    assert_eq!(text, string);
    assert_eq!(string, text);
    assert_ne!(text, "Orders");
    assert_eq!(Str::from("a").cmp(&Str::from("b")), Ordering::Less);
    assert_eq!(Str::from("b").partial_cmp(&Str::from("a")), Some(Ordering::Greater));
    assert!(text.starts_with("ord") && text.len() == 6);
    assert_eq!((AsRef::<str>::as_ref(&text), AsRef::<[u8]>::as_ref(&text)), ("orders", &b"orders"[..]));
    assert_eq!(
        (format!("{text}"), format!("{text:>8}"), format!("{text:?}")),
        (string.clone(), "  orders".into(), "\"orders\"".into())
    );

    // A map with such keys can be searched by `str`.
    assert_eq!(HashMap::from([(text.clone(), 1)]).get("orders"), Some(&1));
    assert!(HashSet::from([text.clone()]).contains("orders"));
    assert!(BTreeSet::from([text]).contains("orders"));

    let literal = "a text that is longer than the inline limit";
    assert_eq!(address(&Str::from_static(literal)), address(literal), "static text is not copied");
}
