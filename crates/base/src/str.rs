use std::{borrow::Borrow, cmp::Ordering, convert::Infallible, fmt, hash, ops::Deref, str::FromStr, sync::Arc};

use faststr::FastStr;

use crate::{leaf::Leaf, scope};

/// Immutable text of an event: the string type of every field.
///
/// It derefs to [`str`], clones in constant time, compares with `str` and `String`, and converts from and into
/// `String`. Text of up to 30 bytes is kept inline. Longer text that [`from_slice`](crate::from_slice) found in an
/// event is a slice of the event's one buffer, which lives as long as the last such slice: take a
/// [`String`] of what is to outlive the event for long.
///
/// ```
/// use lambda_event_sources_base::Str;
///
/// let queue = Str::from("orders");
/// assert_eq!(queue, "orders");
/// assert!(queue.starts_with("ord"));
/// let owned: String = queue.into();
/// # assert_eq!(owned, "orders");
/// ```
#[derive(Clone, Default)]
pub struct Str(FastStr);

/// Longest text that is kept inline, in bytes.
const INLINE: usize = 30;

impl Str {
    /// Makes a `Str` of static text, without a copy.
    pub const fn from_static(text: &'static str) -> Self {
        Self(FastStr::from_static_str(text))
    }

    /// Returns the text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Takes over text that stands in the input which is being parsed: short text is copied inline, longer text
    /// shares the event's buffer where there is one.
    pub(crate) fn borrowed(text: &str) -> Self {
        if text.len() <= INLINE {
            return Self(FastStr::new(text));
        }
        scope::slice(text).map_or_else(|| text.into(), Self)
    }

    /// Hands the buffer to the parser, so that nested documents share it too.
    pub(crate) fn buffer(&self) -> FastStr {
        self.0.clone()
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
        fmt::Debug::fmt(self.as_str(), f)
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
        if text.len() <= INLINE { Self(FastStr::new(text)) } else { Self(FastStr::from_arc_str(Arc::from(text))) }
    }
}

impl From<String> for Str {
    fn from(text: String) -> Self {
        Self(FastStr::from_string(text))
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

impl Leaf for Str {
    const EXPECTED: &'static str = "a string";

    fn set_str(&mut self, text: &str) -> bool {
        *self = text.into();
        true
    }

    fn set_borrowed_str(&mut self, text: &str) -> bool {
        *self = Self::borrowed(text);
        true
    }

    fn set_bool(&mut self, value: bool) -> bool {
        *self = Self::from_static(if value { "true" } else { "false" });
        true
    }

    fn set_i64(&mut self, value: i64) -> bool {
        *self = value.to_string().into();
        true
    }

    fn set_u64(&mut self, value: u64) -> bool {
        *self = value.to_string().into();
        true
    }

    fn set_f64(&mut self, value: f64) -> bool {
        *self = value.to_string().into();
        true
    }
}

crate::leaf::text_leaf!(Str);
