//! `DictWrapper`: the typed event and its raw JSON together.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use lambda_event_sources_base::{
    DictWrapper, Error, ErrorKind, RawJson, RawTimestamp, Sensitive, Str, data_class, from_str, properties,
};
use serde_json::{Value, json};

/// Message.
#[data_class]
pub struct Message {
    /// Identifier.
    #[data_class(required)]
    pub id: Str,
    /// Secret.
    pub token: Sensitive<Str>,
    /// Raw part.
    pub detail: RawJson,
    /// Time.
    pub sent: RawTimestamp,
}

const TEXT: &str =
    r#"{"id": "m-1", "token": "hunter2", "detail": {"a": 1.5}, "sent": 17.25, "new": {"a/b": [7], "n": null}}"#;

fn parsed() -> DictWrapper<Message> {
    from_str(TEXT).unwrap()
}

#[test]
fn both_views() {
    let message = parsed();
    assert_eq!(
        (&*message.id, message.token.expose().as_str(), message.detail.text()),
        ("m-1", "hunter2", r#"{"a": 1.5}"#)
    );
    assert_eq!(message.sent.timestamp().unwrap().as_millisecond(), 17_250);
    assert_eq!(message.get("/new/a~1b/0"), Some(&json!(7)));
    assert_eq!(
        (message.get("/new/n"), message.get("/old"), message.get("")),
        (Some(&Value::Null), None, Some(message.raw_event()))
    );
    assert_eq!(serde_json::to_value(&message).unwrap(), serde_json::from_str::<Value>(TEXT).unwrap());
    assert_eq!(message.event(), &*message);
    assert_eq!(message.into_event().id, "m-1");
}

#[test]
fn equality_compares_the_raw_event() -> Result<(), Error> {
    assert_eq!(parsed(), parsed());
    let other: DictWrapper<Message> = from_str(&TEXT.replace("[7]", "[8]"))?;
    assert_ne!(parsed(), other);
    assert_eq!(parsed().event(), other.event());
    Ok(())
}

#[test]
fn the_raw_event_is_not_shown() {
    let message = parsed();
    let shown = format!("{message} {message:?}");
    assert!(!shown.contains("hunter2") && !shown.contains("a/b"), "{shown}");
    let expected =
        json!({"id": "m-1", "token": "[SENSITIVE]", "detail": {"a": 1.5}, "sent": 17.25, "raw_event": "[SENSITIVE]"});
    assert_eq!(serde_json::from_str::<Value>(&message.to_string()).unwrap(), expected);
    assert_eq!(serde_json::to_value(properties(&message)).unwrap(), expected);
}

#[test]
fn errors_are_those_of_the_event() {
    let error = from_str::<DictWrapper<Message>>("{}").unwrap_err();
    assert_eq!((error.kind(), error.type_name(), error.path()), (ErrorKind::Missing, "Message", "id"));
    let error = from_str::<DictWrapper<Message>>(r#"{"id": "m-1", "token": ["hunter2"]}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "token"));
    assert!(!format!("{error:?}").contains("hunter2"));
    assert_eq!(from_str::<DictWrapper<Message>>("{").unwrap_err().kind(), ErrorKind::Syntax);
    assert_eq!(from_str::<DictWrapper<Message>>("null").unwrap_err().kind(), ErrorKind::WrongType);
}
