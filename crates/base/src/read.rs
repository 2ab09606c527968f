//! Parsing of events from bytes, from text or from a JSON value.

pub(crate) mod detect;
pub(crate) mod document;
pub(crate) mod reader;
pub(crate) mod scalar;
mod text;
mod typed_errors;

use std::cell::Cell;

use bytes::Bytes;
use faststr::FastStr;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::{Segment, Track};

pub use self::detect::detect;
use self::{
    document::{Document, Failed},
    reader::Reader,
    typed_errors::Typed,
};
use crate::{Error, ErrorKind, Source};

/// Parses an event from bytes.
///
/// Works for event types and for your own types. The bytes are copied once, and text of more than 30 bytes is a slice
/// of this copy. To avoid the copy, use [`from_bytes`].
///
/// # Errors
///
/// Returns an error if the bytes are not UTF-8 or not valid JSON, if a required property is missing, or if a value has
/// the wrong type. The error has the path and the position of the value. If the event comes from another source, the
/// error names that source.
///
/// ```
/// use lambda_event_sources::{Str, data_class, from_slice};
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
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
pub fn from_slice<T: DeserializeOwned>(event: &[u8]) -> Result<T, Error> {
    match copy_text(event) {
        Some(text) => parse(&FastStr::from_string(text)),
        None => Err(invalid_utf8::<T>(event)),
    }
}

/// Parses an event from owned bytes, without copying them.
///
/// `event` is a `Vec<u8>`, a `String` or a `bytes::Bytes`. Text of more than 30 bytes is a slice of it.
///
/// # Errors
///
/// Returns an error in the same cases as [`from_slice`].
///
/// ```
/// use lambda_event_sources::{Dict, Str, from_bytes};
///
/// let body = br#"{"stage": "prod"}"#.to_vec();
/// let variables: Dict<Str> = from_bytes(body)?;
/// assert_eq!(variables.get("stage").unwrap(), "prod");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
pub fn from_bytes<T: DeserializeOwned>(event: impl Into<Bytes>) -> Result<T, Error> {
    let event = event.into();
    match FastStr::from_bytes(event.clone()) {
        Ok(buffer) => {
            drop(event);
            parse(&buffer)
        }
        Err(_) => Err(invalid_utf8::<T>(&event)),
    }
}

/// Parses an event from text.
///
/// # Errors
///
/// Returns an error in the same cases as [`from_slice`].
///
/// ```
/// use lambda_event_sources::{RawJson, from_str};
///
/// let detail: RawJson = from_str(r#"{"state": "running"}"#)?;
/// assert_eq!(detail.text(), r#"{"state": "running"}"#);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
pub fn from_str<T: DeserializeOwned>(event: &str) -> Result<T, Error> {
    parse(&FastStr::from_string(event.to_owned()))
}

/// Parses an event from a JSON value.
///
/// # Errors
///
/// Returns an error in the same cases as [`from_slice`]. The error has no line and no column.
///
/// ```
/// use lambda_event_sources::{Dict, Str, from_value};
///
/// let variables: Dict<Str> = from_value(&serde_json::json!({"stage": "prod"}))?;
/// assert_eq!(variables.get("stage").unwrap(), "prod");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
pub fn from_value<T: DeserializeOwned>(event: &Value) -> Result<T, Error> {
    let document = Document::Value(event);
    T::deserialize(document).map_err(|Failed(error)| {
        let error = with_path::<T>(error, document).at(detect::type_name::<T>(), "").at_position(0, 0);
        with_source(error, || detect::detect(event.to_string()))
    })
}

/// Parses a document. The result may share its buffer.
///
/// The buffer must be made from a `String` or from `Bytes`, because `FastStr` copies slices of its other kinds.
pub(crate) fn parse<T: DeserializeOwned>(buffer: &FastStr) -> Result<T, Error> {
    let document = Document::Text(buffer);
    T::deserialize(document).map_err(|Failed(error)| {
        with_source(with_path::<T>(error, document).at(detect::type_name::<T>(), ""), || {
            detect::document_source(buffer)
        })
    })
}

/// Adds what errors of `serde_json` do not have, by reading the document a second time: the path in the user's own
/// types, and the names of fields and variants.
///
/// Before that, the path begins only at the first of our own types.
#[cold]
fn with_path<T: DeserializeOwned>(error: Error, document: Document<'_>) -> Error {
    let mut track = Track::new();
    let passing = Cell::new(None);
    let document = Typed::new(document, &passing);
    match T::deserialize(serde_path_to_error::Deserializer::new(document, &mut track)) {
        Ok(_) => error,
        Err(failed) => {
            let error = failed.replace(error);
            // The path begins at the root, but an error builds its path from the end.
            let path = track.path();
            let segments: Vec<_> = path.iter().collect();
            segments.iter().rev().fold(error, |error, segment| match segment {
                Segment::Seq { index } => error.under_index(*index),
                Segment::Map { key } => error.under_key(key),
                Segment::Enum { variant } => error.under_key(variant),
                Segment::Unknown => error,
            })
        }
    }
}

/// Parses a document as a JSON value of any type.
pub(crate) fn value(buffer: &FastStr) -> Result<Value, Error> {
    let mut reader = Reader::new(buffer);
    let value = reader.value()?;
    reader.end().map(|()| value)
}

/// Copies bytes if they are UTF-8, and returns `None` otherwise. Each piece is checked while it is in the processor's
/// cache.
fn copy_text(event: &[u8]) -> Option<String> {
    const PIECE: usize = 2048;
    let mut text = String::with_capacity(event.len());
    let mut rest = event;
    while !rest.is_empty() {
        // A piece ends before the first byte of a character. All other bytes of a character begin with the bits 10.
        let starts_character = |at: &usize| rest.get(*at).is_none_or(|byte| byte & 0b1100_0000 != 0b1000_0000);
        let end = (PIECE - 3..=PIECE).rev().find(starts_character).unwrap_or(PIECE);
        let (piece, after) = rest.split_at_checked(end).unwrap_or((rest, &[]));
        text.push_str(simdutf8::basic::from_utf8(piece).ok()?);
        rest = after;
    }
    Some(text)
}

/// Adds the detected source to an error, if it is not the expected one.
#[cold]
fn with_source(error: Error, source: impl FnOnce() -> Option<Source>) -> Error {
    if !matches!(error.kind(), ErrorKind::Missing | ErrorKind::WrongType) {
        return error;
    }
    // `AnyEvent` of the facade reads the type of the detected source.
    let is_any = error.type_name() == "AnyEvent";
    if !is_any && !detect::is_event(error.type_name()) {
        return error;
    }
    match source() {
        Some(source) if is_any => error.at(source.type_name(), ""),
        Some(source) if !detect::reads(error.type_name(), source) => error.of_source(source.type_name()),
        _ => error,
    }
}

/// Returns the error for bytes that are not UTF-8. Its path is found by parsing the event up to the invalid bytes.
#[cold]
fn invalid_utf8<T: DeserializeOwned>(event: &[u8]) -> Error {
    let valid = std::str::from_utf8(event).map_or_else(|error| error.valid_up_to(), str::len);
    let before = event.get(..valid).unwrap_or_default();
    let cut_off = std::str::from_utf8(before).ok().and_then(|text| from_str::<T>(text).err());
    let path = cut_off.map_or_else(String::new, |error| error.path().to_owned());
    let line = before.split(|byte| *byte == b'\n').count();
    let column = 1 + before.iter().rev().take_while(|byte| **byte != b'\n').count();
    Error::new(ErrorKind::Utf8, "the event is not valid UTF-8")
        .at(detect::type_name::<T>(), path)
        .at_position(line, column)
}
