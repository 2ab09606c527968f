use faststr::FastStr;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::{Error, ErrorKind, detect, scope::Scope};

/// Parses an event from the bytes that Lambda hands over: the fast path, and the one with the good errors.
///
/// Text longer than 30 bytes is not copied: it shares one buffer, a copy of the whole event. Works for event types and
/// for types of your own.
///
/// # Errors
///
/// When the bytes are not UTF-8 or not JSON, when a required property is missing or a value is of a wrong kind. The
/// error has the path and the position, and tells when the event is one of another source.
///
/// ```
/// use lambda_event_sources_base::{Str, data_class, from_slice};
///
/// /// Message.
/// #[data_class]
/// pub struct Message {
///     /// Identifier.
///     pub message_id: Str,
/// }
///
/// let message: Message = from_slice(br#"{"messageId": "m-1"}"#)?;
/// assert_eq!(message.message_id, "m-1");
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
pub fn from_slice<T: DeserializeOwned>(event: &[u8]) -> Result<T, Error> {
    match copy_text(event) {
        Some(text) => parse(&FastStr::from_string(text)),
        None => Err(invalid_utf8::<T>(event)),
    }
}

/// Copies an event and checks that it is UTF-8: piece by piece, while the piece is in the processor's cache.
fn copy_text(event: &[u8]) -> Option<String> {
    const PIECE: usize = 2048;
    let mut text = String::with_capacity(event.len());
    let mut rest = event;
    while !rest.is_empty() {
        // Not to cut a character, of up to four bytes: those after its first begin with the bits 10.
        let starts_character = |at: &usize| rest.get(*at).is_none_or(|byte| byte & 0b1100_0000 != 0b1000_0000);
        let end = (PIECE - 3..=PIECE).rev().find(starts_character).unwrap_or(PIECE);
        let (piece, after) = rest.split_at_checked(end).unwrap_or((rest, &[]));
        text.push_str(simdutf8::basic::from_utf8(piece).ok()?);
        rest = after;
    }
    Some(text)
}

/// Parses an event from text, like [`from_slice`].
///
/// # Errors
///
/// As [`from_slice`].
///
/// ```
/// use lambda_event_sources_base::{RawJson, from_str};
///
/// let detail: RawJson = from_str(r#"{"state": "running"}"#)?;
/// assert_eq!(detail.get(), r#"{"state": "running"}"#);
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
pub fn from_str<T: DeserializeOwned>(event: &str) -> Result<T, Error> {
    parse(&FastStr::from_string(event.to_owned()))
}

/// Reads an event from a JSON value.
///
/// # Errors
///
/// As [`from_slice`]; there is no line and no column.
///
/// ```
/// use lambda_event_sources_base::{Dict, Str, from_value};
///
/// let variables: Dict<Str> = from_value(&serde_json::json!({"stage": "prod"}))?;
/// assert_eq!(variables.get("stage").unwrap(), "prod");
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
pub fn from_value<T: DeserializeOwned>(event: &Value) -> Result<T, Error> {
    let scope = Scope::enter(FastStr::empty());
    T::deserialize(event).map_err(|error| {
        let trail = scope.trail();
        with_source(Error::from_parse::<T>(&error, &trail), || Some(event.clone()))
    })
}

/// Parses text whose buffer the result shares. The buffer is to be made of a `String` or a slice of one: `FastStr`
/// copies the slices of its other kinds.
pub(crate) fn parse<T: DeserializeOwned>(buffer: &FastStr) -> Result<T, Error> {
    let scope = Scope::enter(buffer.clone());
    serde_json::from_str(buffer).map_err(|error| {
        let trail = scope.trail();
        with_source(Error::from_parse::<T>(&error, &trail), || serde_json::from_str(buffer).ok())
    })
}

/// Says of an event that could not be read whether it is one of another source.
#[cold]
fn with_source(error: Error, event: impl FnOnce() -> Option<Value>) -> Error {
    if !matches!(error.kind(), ErrorKind::Missing | ErrorKind::WrongType) || !detect::is_event(error.type_name()) {
        return error;
    }
    match event().as_ref().and_then(detect::detect) {
        Some(source) if !detect::reads(error.type_name(), source) => error.looks_like(source.type_name),
        _ => error,
    }
}

/// Finds the path of the bytes that are not UTF-8 by reading the event once more, from bytes.
#[cold]
fn invalid_utf8<T: DeserializeOwned>(event: &[u8]) -> Error {
    let scope = Scope::enter(FastStr::empty());
    let path = match serde_json::from_slice::<T>(event) {
        Ok(_) => String::new(),
        Err(_) => scope.trail().path(),
    };
    let valid = std::str::from_utf8(event).map_or_else(|error| error.valid_up_to(), str::len);
    let before = event.get(..valid).unwrap_or_default();
    let line = before.split(|byte| *byte == b'\n').count();
    let column = 1 + before.iter().rev().take_while(|byte| **byte != b'\n').count();
    Error::new(ErrorKind::Utf8, "the bytes are not UTF-8").at(detect::type_name::<T>(), path).at_position(line, column)
}
