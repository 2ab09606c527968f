use std::{borrow::Cow, convert::Infallible, fmt};

use crate::read::{detect, document};

/// Kind of an [`Error`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The text is not valid JSON, ends too early, or is nested too deeply.
    Syntax,
    /// The event or a part of it is not valid UTF-8.
    Utf8,
    /// A required property is missing or null.
    Missing,
    /// A value has another type than the property.
    WrongType,
    /// The event comes from another source.
    WrongSource,
    /// Data is not valid base64.
    Base64,
    /// Compressed data is damaged or has another format.
    Compression,
    /// Data or a response is larger than its limit.
    TooLarge,
    /// A value is not valid for its format, or for the service that receives it.
    Invalid,
    /// Another service could not be reached, or rejected a request.
    Service,
    /// All records of a batch failed.
    Batch,
}

/// The error type of all event sources.
///
/// An error has a kind, the name of a type and the path of the wrong value. If it comes from parsing text, it also has
/// a line and a column. The message never quotes a value of the event, because any value may be a secret. It has one
/// line, whatever characters the keys of the event have.
///
/// An error of your own type has the names of its fields and variants, and the types of serde that it expects. Other
/// text, such as the message of a `Deserialize` that you wrote yourself, may quote the value. It is replaced by `the
/// value is not valid for this type`.
///
/// ```
/// use lambda_event_sources::{ErrorKind, Str, data_class, from_str};
///
/// /// Batch of messages.
/// #[data_class(rename_all = "PascalCase")]
/// pub struct Batch {
///     /// Identifiers of the messages.
///     pub records: Vec<Str>,
/// }
///
/// let error = from_str::<Batch>(r#"{"Records": ["a", {"b": 1}]}"#).unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::WrongType);
/// assert_eq!(error.path(), "Records[1]");
/// assert_eq!(error.to_string(), "Batch: Records[1]: expected a string, found an object (line 1, column 19)");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Error(Box<Inner>);

#[derive(Clone, PartialEq, Eq)]
struct Inner {
    kind: ErrorKind,
    type_name: String,
    path: String,
    message: String,
    position: Option<(usize, usize)>,
}

impl Error {
    /// Creates an error. The message must not quote a value that may be a secret.
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            type_name: String::new(),
            path: String::new(),
            message: message.into(),
            position: None,
        }))
    }

    /// Sets the name of the type in which the error was found, and prepends a path to the path of the error.
    ///
    /// ```
    /// use lambda_event_sources::{Error, ErrorKind};
    ///
    /// let error = Error::new(ErrorKind::Base64, "invalid base64").at("KinesisStreamRecord", "kinesis.data");
    /// assert_eq!(error.to_string(), "KinesisStreamRecord: kinesis.data: invalid base64");
    /// assert_eq!(error.at("KinesisStreamEvent", "Records[3]").path(), "Records[3].kinesis.data");
    /// ```
    pub fn at(mut self, type_name: impl Into<String>, path: impl Into<String>) -> Self {
        let mut path: String = path.into();
        if !path.is_empty() && !self.0.path.is_empty() && !self.0.path.starts_with('[') {
            path.push('.');
        }
        path.push_str(&self.0.path);
        self.0.type_name = type_name.into();
        self.0.path = path;
        self
    }

    /// Returns the kind of the error.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Returns the name of the type that was read, such as `SqsEvent`. Empty if the name is not known.
    pub fn type_name(&self) -> &str {
        &self.0.type_name
    }

    /// Returns the path of the wrong value in the event, such as `Records[3].body`. Empty for the event as a whole.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// Returns the line in the JSON text, counted from 1, or `None` if the error does not come from parsing text.
    pub fn line(&self) -> Option<usize> {
        self.0.position.map(|(line, _)| line)
    }

    /// Returns the column in the JSON text, counted from 1, or `None` if the error does not come from parsing text.
    pub fn column(&self) -> Option<usize> {
        self.0.position.map(|(_, column)| column)
    }

    /// Sets the position in the JSON text. Line 0 is no position.
    #[doc(hidden)]
    pub fn at_position(mut self, line: usize, column: usize) -> Self {
        self.0.position = (line > 0).then_some((line, column));
        self
    }

    pub(crate) fn at_position_of(mut self, other: &Self) -> Self {
        self.0.position = other.0.position;
        self
    }

    /// Returns the path and the message.
    pub(crate) fn text(&self) -> String {
        let Inner { path, message, .. } = &*self.0;
        if path.is_empty() { message.clone() } else { format!("{path}: {message}") }
    }

    /// Prepends a key of an object to the path.
    #[doc(hidden)]
    #[cold]
    pub fn under_key(self, key: &str) -> Self {
        self.at("", key_path(key))
    }

    /// Prepends an index of a list to the path.
    #[doc(hidden)]
    #[cold]
    pub fn under_index(self, index: usize) -> Self {
        self.at("", format!("[{index}]"))
    }

    /// Creates the error for a required property that is missing.
    pub(crate) fn missing(name: &str) -> Self {
        Self::new(ErrorKind::Missing, format!("required property `{name}` is missing"))
    }

    /// Converts an error of `serde_json`.
    pub(crate) fn from_serde(error: &serde_json::Error) -> Self {
        let message = error.to_string();
        let message = without_position(&message);
        if let Some(ours) = document::ours(message) {
            return ours.at_position(error.line(), error.column());
        }
        let (kind, message) =
            if error.is_data() { without_values(message) } else { (ErrorKind::Syntax, message.to_owned()) };
        Self::new(kind, message).at_position(error.line(), error.column())
    }

    /// Turns an error into one that names the type of the source from which the event comes.
    pub(crate) fn of_source(mut self, other: &str) -> Self {
        let expected = &self.0.type_name;
        let message =
            format!("expected {} `{expected}`, found {} `{other}`", detect::article(expected), detect::article(other));
        self.0.kind = ErrorKind::WrongSource;
        self.0.message = message;
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        for part in [&inner.type_name, &inner.path] {
            if !part.is_empty() {
                write!(f, "{}: ", one_line(part))?;
            }
        }
        f.write_str(&one_line(&inner.message))?;
        match inner.position {
            Some((line, column)) => write!(f, " (line {line}, column {column})"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("type_name", &self.0.type_name)
            .field("path", &self.0.path)
            .field("message", &self.0.message)
            .field("position", &self.0.position)
            .finish()
    }
}

impl std::error::Error for Error {}

impl From<Infallible> for Error {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}

/// Converts the error into the error response of the function. Its `error_type` is the kind, such as
/// `lambda_event_sources::ErrorKind::Missing`.
#[cfg(feature = "runtime")]
impl From<Error> for lambda_runtime::Diagnostic {
    fn from(error: Error) -> Self {
        Self {
            error_type: format!("lambda_event_sources::ErrorKind::{:?}", error.kind()),
            error_message: error.to_string(),
        }
    }
}

/// Escapes line breaks and other control characters, so that an error is one line of a log.
fn one_line(text: &str) -> Cow<'_, str> {
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    if !text.contains(breaks) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if breaks(c) {
            escaped.extend(c.escape_default());
        } else {
            escaped.push(c);
        }
    }
    Cow::Owned(escaped)
}

/// Formats a key as a path: `key`, or `["key"]` if it has characters other than letters, digits, `_` and `-`. A long
/// key is truncated.
pub(crate) fn key_path(key: &str) -> String {
    const LONGEST: usize = 64;
    if (1..=LONGEST).contains(&key.len()) && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-') {
        return key.to_owned();
    }
    let mut shown: String = key.chars().take(LONGEST).collect();
    if shown.len() < key.len() {
        shown.push('…');
    }
    format!("[{shown:?}]")
}

/// Message of an error that a user's type raised with its own text, which may quote a value.
pub(crate) const INVALID_FOR_TYPE: &str = "the value is not valid for this type";

fn without_position(message: &str) -> &str {
    message.rsplit_once(" at line ").map_or(message, |(message, _)| message)
}

/// Removes from the message of another type everything that may quote a value of the event.
///
/// A message of serde begins with the kind of error. The names that follow it are not kept, because a message of the
/// user's own can quote a value in their place.
fn without_values(message: &str) -> (ErrorKind, String) {
    for (known, kind) in [("missing field", ErrorKind::Missing), ("duplicate field", ErrorKind::WrongType)] {
        if message.starts_with(known) {
            return (kind, known.to_owned());
        }
    }
    let (found, expected) = message.rsplit_once(", expected ").unwrap_or((message, ""));
    let expected = known_expectation(expected);
    if let Some(found) = found.strip_prefix("invalid type: ") {
        return (ErrorKind::WrongType, format!("expected {expected}, found {}", known_kind(found)));
    }
    for known in ["invalid value", "invalid length", "unknown variant", "unknown field"] {
        if message.starts_with(known) {
            return (ErrorKind::WrongType, format!("{known}: expected {expected}"));
        }
    }
    (ErrorKind::WrongType, INVALID_FOR_TYPE.to_owned())
}

/// Returns the kind of a value in the terms of JSON, from the description of the value by serde.
pub(crate) fn known_kind(text: &str) -> &'static str {
    const BEGINNINGS: &[(&str, &str)] = &[
        ("boolean ", "a boolean"),
        ("byte array", "bytes"),
        ("character ", "a string"),
        ("floating point ", "a number"),
        ("integer ", "a number"),
        ("map", "an object"),
        ("null", "null"),
        ("sequence", "an array"),
        ("string ", "a string"),
        ("unit value", "null"),
    ];
    let known = BEGINNINGS.iter().find(|(beginning, _)| text.starts_with(beginning));
    known.map_or("a different value", |(_, shown)| shown)
}

/// Returns what a type expects in the terms of JSON, if serde or the standard library has the text, and `a different
/// value` otherwise.
///
/// The text of a user's type can quote a value of the event, and so can a name or a number in it. So the text itself is
/// never returned.
pub(crate) fn known_expectation(text: &str) -> &'static str {
    const EXACT: &[&str] = &[
        "a borrowed byte array",
        "a borrowed string",
        "a boolean",
        "a byte array",
        "a character",
        "a string",
        "any value",
        "f32",
        "f64",
        "i128",
        "i16",
        "i32",
        "i64",
        "i8",
        "isize",
        "u128",
        "u16",
        "u32",
        "u64",
        "u8",
        "usize",
    ];
    const BEGINNINGS: &[(&str, &str)] = &[
        ("a nonzero ", "a number other than zero"),
        ("a tuple of size ", "an array of a different length"),
        ("an array of length ", "an array of a different length"),
        ("enum ", "an enum variant"),
        ("a map", "an object"),
        ("a sequence", "an array"),
        ("option", "any value"),
        ("struct ", "an object"),
        ("tuple struct ", "an array"),
        ("tuple variant ", "an array"),
        ("unit", "null"),
    ];
    let exact = EXACT.iter().find(|known| **known == text).copied();
    let beginning = || BEGINNINGS.iter().find(|(beginning, _)| text.starts_with(beginning)).map(|(_, shown)| *shown);
    exact.or_else(beginning).unwrap_or("a different value")
}
