//! Output of `Display` and [`properties`].

use std::{borrow::Cow, fmt, io};

use serde::{
    Serialize, Serializer,
    ser::{SerializeMap, SerializeSeq},
};
use serde_json::{
    Value,
    ser::{CharEscape, CompactFormatter, Formatter, PrettyFormatter},
};

use crate::DataClass;

/// A type that `Display` and [`properties`] can show as JSON, without secrets.
pub trait Describe {
    /// Serializes the value in the form in which it is shown.
    ///
    /// # Errors
    ///
    /// Returns the error of the serializer.
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
}

/// Returns the JSON that `Display` prints for an event or a part of one, as a value that serde can serialize. Use it
/// for structured logs.
///
/// Names are in `snake_case`. Derived properties are included, and secrets are shown as `[SENSITIVE]`. Unlike `Display`,
/// this function does not cut long text.
///
/// ```
/// use lambda_event_sources::{Sensitive, Str, data_class, from_str, properties};
///
/// /// Caller of a request.
/// #[data_class]
/// pub struct Caller {
///     /// Identifier of the account.
///     pub account_id: Str,
///     /// Key of the caller.
///     pub api_key: Sensitive<Str>,
/// }
///
/// let caller: Caller = from_str(r#"{"accountId": "123456789012", "apiKey": "hush"}"#)?;
/// assert_eq!(
///     serde_json::to_string(&properties(&caller))?,
///     r#"{"account_id":"123456789012","api_key":"[SENSITIVE]"}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn properties<T: Describe + ?Sized>(value: &T) -> impl Serialize + '_ {
    Described(value)
}

/// Wrapper that serializes a value in the form in which it is shown.
#[doc(hidden)]
pub struct Described<'a, T: ?Sized>(pub &'a T);

impl<T: Describe + ?Sized> Serialize for Described<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.describe(serializer)
    }
}

/// Maximum length of a text that `Display` and `Debug` show, in bytes. Longer text is cut, and its length is shown.
const SHOWN: usize = 4096;

/// Returns the beginning of a text that is longer than `limit` bytes, or `None` if it is not.
fn cut(text: &str, limit: usize) -> Option<&str> {
    if text.len() <= limit {
        return None;
    }
    (0..=limit).rev().find_map(|end| text.get(..end))
}

/// Formats a text with `format`. If it is long, only its beginning is formatted, and its length is added.
pub(crate) fn debug_text(
    text: &str,
    f: &mut fmt::Formatter<'_>,
    format: fn(&str, &mut fmt::Formatter<'_>) -> fmt::Result,
) -> fmt::Result {
    match cut(text, SHOWN) {
        Some(start) => {
            format(start, f)?;
            write!(f, "… ({} bytes)", text.len())
        }
        None => format(text, f),
    }
}

/// Writes a value as JSON in the form in which it is shown: on one line, or indented with `{:#}`. This is the `Display`
/// of data classes.
#[doc(hidden)]
pub fn display<T: Describe + ?Sized>(value: &T, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    fn write<T: Describe + ?Sized>(value: &T, f: &mut fmt::Formatter<'_>, inner: impl Formatter) -> fmt::Result {
        let formatter = Cutting { inner, length: 0 };
        let mut serializer = serde_json::Serializer::with_formatter(FormatterWriter(f), formatter);
        value.describe(&mut serializer).map_err(|_| fmt::Error)
    }
    if f.alternate() { write(value, f, PrettyFormatter::new()) } else { write(value, f, CompactFormatter) }
}

/// Formatter for JSON that cuts strings after [`SHOWN`] bytes.
struct Cutting<F> {
    inner: F,
    /// Length of the current string so far, in bytes.
    length: usize,
}

/// Passes the calls of these methods to the inner formatter.
macro_rules! forward {
    ($($method:ident($($argument:ident: $type:ty)?);)*) => {$(
        fn $method<W: io::Write + ?Sized>(&mut self, writer: &mut W $(, $argument: $type)?) -> io::Result<()> {
            self.inner.$method(writer $(, $argument)?)
        }
    )*};
}

impl<F: Formatter> Formatter for Cutting<F> {
    forward! {
        begin_array();
        end_array();
        begin_array_value(first: bool);
        end_array_value();
        begin_object();
        end_object();
        begin_object_key(first: bool);
        end_object_key();
        begin_object_value();
        end_object_value();
    }

    fn begin_string<W: io::Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.length = 0;
        self.inner.begin_string(writer)
    }

    fn write_string_fragment<W: io::Write + ?Sized>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let shown = cut(fragment, SHOWN.saturating_sub(self.length)).unwrap_or(fragment);
        self.length += fragment.len();
        self.inner.write_string_fragment(writer, shown)
    }

    fn write_char_escape<W: io::Write + ?Sized>(&mut self, writer: &mut W, escape: CharEscape) -> io::Result<()> {
        // Only characters of one byte are escaped.
        self.length += 1;
        if self.length <= SHOWN { self.inner.write_char_escape(writer, escape) } else { Ok(()) }
    }

    fn end_string<W: io::Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        if self.length > SHOWN {
            write!(writer, "… ({} bytes)", self.length)?;
        }
        self.inner.end_string(writer)
    }

    /// Writes a number that is kept as text. A number that is too long becomes a string.
    fn write_raw_fragment<W: io::Write + ?Sized>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        if fragment.len() <= SHOWN {
            return self.inner.write_raw_fragment(writer, fragment);
        }
        self.begin_string(writer)?;
        self.write_string_fragment(writer, fragment)?;
        self.end_string(writer)
    }
}

/// Writer that passes text from `serde_json` to a formatter as it is produced, so that the whole text is never in
/// memory.
struct FormatterWriter<'a, 'b>(&'a mut fmt::Formatter<'b>);

impl io::Write for FormatterWriter<'_, '_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // serde_json never splits a character between two writes.
        let text = simdutf8::basic::from_utf8(bytes).map_err(io::Error::other)?;
        self.0.write_str(text).map_err(io::Error::other)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Serializes a data class as an object of its properties.
#[doc(hidden)]
pub fn describe_object<T: DataClass, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    value.describe_entries(&mut map)?;
    map.end()
}

impl<T: Describe> Describe for Option<T> {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Some(value) => value.describe(serializer),
            None => serializer.serialize_none(),
        }
    }
}

/// A derived property that returns an error is shown as `[Cannot be deserialized]`.
impl<T: Describe, E> Describe for Result<T, E> {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Ok(value) => value.describe(serializer),
            Err(_) => serializer.serialize_str("[Cannot be deserialized]"),
        }
    }
}

impl<T: Describe + ?Sized> Describe for &T {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).describe(serializer)
    }
}

impl<T: Describe + ToOwned + ?Sized> Describe for Cow<'_, T> {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).describe(serializer)
    }
}

impl<T: Describe> Describe for Vec<T> {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_slice().describe(serializer)
    }
}

impl<T: Describe> Describe for [T] {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.len()))?;
        for element in self {
            list.serialize_element(&Described(element))?;
        }
        list.end()
    }
}

/// Returns text that is not empty: an empty text is shown as null where the property may be absent.
#[doc(hidden)]
pub fn non_empty(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

macro_rules! describe_as_serialized {
    ($($type:ty),*) => {$(
        impl Describe for $type {
            fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.serialize(serializer)
            }
        }
    )*};
}

describe_as_serialized!(Value, bool, u16, u32, u64, i32, i64, f64, str, String);
