use std::{fmt, io};

use faststr::FastStr;
use serde::{Serialize, Serializer, de::DeserializeOwned};
use serde_json::{Value, value::RawValue};

use crate::{
    Describe, Error, ErrorKind, JsonText, Property, Str,
    read::{self, reader::Reader},
    show::debug_text,
};

/// A part of an event that is kept as raw JSON, and can be deserialized as any type.
///
/// It is not parsed until you call a method. A part that is absent or null is read as `null`.
///
/// ```
/// use lambda_event_sources::{RawJson, from_str};
///
/// let detail: RawJson = from_str(r#"{"instance-id": "i-1", "state": "running"}"#)?;
/// assert_eq!(detail.json::<serde_json::Value>()?["state"], "running");
/// let fields: std::collections::BTreeMap<String, String> = detail.json()?;
/// assert_eq!(fields["instance-id"], "i-1");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct RawJson(Str);

impl RawJson {
    /// Creates raw JSON from a value that can be serialized.
    ///
    /// # Errors
    ///
    /// Returns an error if the value cannot be serialized as JSON, such as a map whose keys are not strings.
    pub fn new<T: Serialize + ?Sized>(value: &T) -> Result<Self, Error> {
        to_text(value).map(Self)
    }

    /// Returns the JSON text as it appears in the event, or `null` if the part is absent.
    pub fn text(&self) -> &str {
        if self.0.is_empty() { "null" } else { &self.0 }
    }

    /// Returns `true` if the part is absent or null.
    pub fn is_null(&self) -> bool {
        self.0.is_empty()
    }

    /// Deserializes the part as your own type.
    ///
    /// # Errors
    ///
    /// Returns an error if the part does not fit the type.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        read::parse(&self.buffer())
    }

    /// Deserializes the part as your own type. If the part is a string that the type does not accept, the JSON text in
    /// the string is deserialized.
    ///
    /// # Errors
    ///
    /// Returns an error if neither the part nor the text in it fits the type.
    ///
    /// ```
    /// use lambda_event_sources::{Dict, RawJson, from_str};
    ///
    /// for part in [r#"{"task": "report"}"#, r#""{\"task\": \"report\"}""#] {
    ///     let part: RawJson = from_str(part)?;
    ///     assert_eq!(part.json_or_text::<Dict>()?.get_str("task"), Some("report"));
    /// }
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub fn json_or_text<T: DeserializeOwned>(&self) -> Result<T, Error> {
        match self.json() {
            Err(_) if self.text().starts_with('"') => self.json::<JsonText>().and_then(|text| text.json()),
            result => result,
        }
    }

    /// Parses the part as a JSON value of any type.
    ///
    /// # Errors
    ///
    /// Returns an error if a number does not fit in a 64-bit float.
    pub fn to_value(&self) -> Result<Value, Error> {
        read::value(&self.buffer()).map_err(|error| error.at("Value", ""))
    }

    /// Returns the text as a buffer, which values that are read from it can share.
    #[doc(hidden)]
    pub fn buffer(&self) -> FastStr {
        if self.is_null() { FastStr::from_static_str("null") } else { self.0.buffer() }
    }
}

/// Checks that the JSON text of a response has at most `limit` bytes, without storing the text.
///
/// # Errors
///
/// Returns an error of kind [`TooLarge`](ErrorKind::TooLarge) if the text is longer, and of kind
/// [`Invalid`](ErrorKind::Invalid) if the value cannot be serialized as JSON.
#[doc(hidden)]
pub fn check_json_size<T: Serialize + ?Sized>(value: &T, limit: usize) -> Result<(), Error> {
    struct Count(usize);

    impl io::Write for Count {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 += bytes.len();
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    let mut count = Count(0);
    serde_json::to_writer(&mut count, value).map_err(|_| not_serializable())?;
    if count.0 > limit {
        let message = format!("the JSON has {} bytes, which exceeds the limit of {limit} bytes", count.0);
        return Err(Error::new(ErrorKind::TooLarge, message));
    }
    Ok(())
}

fn not_serializable() -> Error {
    Error::new(ErrorKind::Invalid, "the value cannot be serialized as JSON")
}

/// Serializes a value as JSON text.
///
/// # Errors
///
/// Returns an error if the value cannot be serialized as JSON, such as a map whose keys are not strings.
#[doc(hidden)]
pub fn to_text<T: Serialize + ?Sized>(value: &T) -> Result<Str, Error> {
    serde_json::to_string(value).map(Str::from).map_err(|_| not_serializable())
}

/// Equal if both are the same JSON value, however it is formatted.
impl PartialEq for RawJson {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 || matches!((self.to_value(), other.to_value()), (Ok(one), Ok(two)) if one == two)
    }
}

impl fmt::Debug for RawJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Line breaks are possible only between tokens, because those in strings are escaped.
        debug_text(self.text(), f, |text, f| f.write_str(&text.replace(['\n', '\r'], " ")))
    }
}

impl Property for RawJson {
    const EXPECTED: &'static str = "a value";
    const IS_NULLABLE: bool = true;

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<bool, Error> {
        let (text, buffer) = reader.raw()?;
        self.0 = if text == "null" { Str::default() } else { Str::shared(text, buffer) };
        Ok(!self.is_null())
    }

    fn is_absent(&self) -> bool {
        self.is_null()
    }

    fn detach(&mut self) {
        self.0.detach();
    }
}

crate::deserialize_property!(RawJson);
crate::into_owned!(RawJson);

impl Serialize for RawJson {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let raw: &RawValue = serde_json::from_str(self.text()).map_err(serde::ser::Error::custom)?;
        raw.serialize(serializer)
    }
}

impl Describe for RawJson {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_value().describe(serializer)
    }
}
