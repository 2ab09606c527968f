use std::{borrow::Borrow, cmp::Ordering, convert::Infallible, fmt, hash, ops::Deref, str::FromStr, sync::Arc};

use faststr::FastStr;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use crate::{
    Describe, Error, Property,
    read::reader::{Reader, Scalar},
    read::scalar::{self, FromScalar},
    show::debug_text,
};

/// Immutable text. All text fields of events have this type.
///
/// It dereferences to [`str`], is cloned in constant time, compares with `str` and `String`, and converts from and into
/// `String`. Text of up to 30 bytes is stored inline. Longer text that [`from_slice`](crate::from_slice) reads from an
/// event is a slice of the event's buffer.
///
/// The buffer is freed when its last slice is dropped, so one slice keeps the text of the whole event in memory. To keep
/// text for longer than the event, such as in a cache, call [`into_owned`](Self::into_owned). Data classes,
/// [`RawJson`](crate::RawJson), [`Headers`](crate::Headers), [`Dict`](crate::Dict) and the other types of values have the
/// same method, which copies all text in them.
///
/// ```
/// use lambda_event_sources::Str;
///
/// let queue = Str::from("orders");
/// assert_eq!(queue, "orders");
/// assert!(queue.starts_with("ord"));
/// let text: String = queue.into();
/// # assert_eq!(text, "orders");
/// ```
///
/// An absent or null property is read as empty text and omitted when the event is serialized. A number or a boolean in
/// place of text is read as its JSON text and serialized in its original form.
#[derive(Clone, Default)]
pub struct Str(Repr);

#[derive(Clone, Default)]
enum Repr {
    /// Absent or null.
    #[default]
    Absent,
    Text(FastStr),
    /// JSON text of a number or a boolean.
    Literal(Box<str>),
}

/// Maximum length of text that is stored inline, in bytes.
const INLINE: usize = 30;

impl Str {
    /// Creates a `Str` from static text, without a copy.
    pub const fn from_static(text: &'static str) -> Self {
        Self(Repr::Text(FastStr::from_static_str(text)))
    }

    /// Returns the text.
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Repr::Absent => "",
            Repr::Text(text) => text.as_str(),
            Repr::Literal(json) => json,
        }
    }

    /// Creates a `Str` from a slice of a buffer. Short text is copied inline, and longer text shares the buffer.
    #[inline]
    pub(crate) fn shared(text: &str, buffer: &FastStr) -> Self {
        Self::text(if text.len() <= INLINE { FastStr::new(text) } else { buffer.slice_ref(text) })
    }

    /// Returns the text as a buffer for the reader, so that a nested document can share it.
    pub(crate) fn buffer(&self) -> FastStr {
        match &self.0 {
            Repr::Text(text) => text.clone(),
            Repr::Absent | Repr::Literal(_) => FastStr::new(self.as_str()),
        }
    }

    const fn text(text: FastStr) -> Self {
        Self(Repr::Text(text))
    }
}

impl Deref for Str {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for Str {
    fn as_ref(&self) -> &str {
        self
    }
}

impl AsRef<[u8]> for Str {
    fn as_ref(&self) -> &[u8] {
        self.as_bytes()
    }
}

impl Borrow<str> for Str {
    fn borrow(&self) -> &str {
        self
    }
}

impl fmt::Debug for Str {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug_text(self, f, fmt::Debug::fmt)
    }
}

impl fmt::Display for Str {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.as_str(), f)
    }
}

impl PartialEq for Str {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Str {}

impl PartialOrd for Str {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Str {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl hash::Hash for Str {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

macro_rules! compare_with {
    ($($other:ty),*) => {$(
        impl PartialEq<$other> for Str {
            fn eq(&self, other: &$other) -> bool {
                let other: &str = other.as_ref();
                self.as_str() == other
            }
        }

        impl PartialEq<Str> for $other {
            fn eq(&self, other: &Str) -> bool {
                other == self
            }
        }
    )*};
}

compare_with!(str, &str, String);

impl From<&str> for Str {
    fn from(text: &str) -> Self {
        Self::text(if text.len() <= INLINE { FastStr::new(text) } else { FastStr::from_arc_str(Arc::from(text)) })
    }
}

impl From<String> for Str {
    fn from(text: String) -> Self {
        Self::text(FastStr::from_string(text))
    }
}

impl From<&String> for Str {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<Str> for String {
    fn from(text: Str) -> Self {
        text.as_str().into()
    }
}

impl FromStr for Str {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(text.into())
    }
}

impl FromScalar for Str {
    const EXPECTED: &'static str = "a string";

    fn set(&mut self, value: &Scalar<'_, '_>) -> bool {
        self.0 = match value {
            Scalar::Text(text) => Self::from(text).0,
            Scalar::Number(number) => Repr::Literal((*number).into()),
            Scalar::Bool(value) => Repr::Literal(value.to_string().into()),
        };
        true
    }
}

impl Property for Str {
    const EXPECTED: &'static str = <Self as FromScalar>::EXPECTED;

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<bool, Error> {
        if reader.peek() == b'"' {
            *self = reader.str()?;
            return Ok(true);
        }
        scalar::read(self, reader)
    }

    fn is_absent(&self) -> bool {
        matches!(self.0, Repr::Absent)
    }

    fn detach(&mut self) {
        if let Repr::Text(text) = &self.0
            && text.len() > INLINE
        {
            *self = text.as_str().into();
        }
    }
}

crate::deserialize_property!(Str);
crate::into_owned!(Str);

impl Serialize for Str {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Repr::Absent => serializer.serialize_none(),
            Repr::Text(text) => serializer.serialize_str(text),
            Repr::Literal(json) => match serde_json::from_str::<&RawValue>(json) {
                Ok(value) => value.serialize(serializer),
                Err(_) => serializer.serialize_str(json),
            },
        }
    }
}

/// Absent text is shown as empty text, which is its value.
impl Describe for Str {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_absent() { serializer.serialize_str("") } else { self.serialize(serializer) }
    }
}
