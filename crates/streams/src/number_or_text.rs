use std::fmt;

use lambda_event_sources_base::transparent_property;
use serde_json::Value;

/// Whole number that some events contain as a number and others as text. It is serialized in the form that was
/// received.
///
/// ```
/// use lambda_event_sources::{NumberOrText, from_str};
///
/// let number: NumberOrText = from_str("7")?;
/// let text: NumberOrText = from_str(r#""7""#)?;
/// assert_eq!((number.to_i64(), text.to_i64()), (Some(7), Some(7)));
/// assert_eq!(serde_json::to_string(&text).unwrap(), r#""7""#);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct NumberOrText(Value);

impl NumberOrText {
    /// Returns the number, or `None` if it is absent or if the text is not a whole number.
    pub fn to_i64(&self) -> Option<i64> {
        match &self.0 {
            Value::String(text) => text.parse().ok(),
            number => number.as_i64(),
        }
    }
}

/// Writes the number or the text, or nothing if it is absent.
impl fmt::Display for NumberOrText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Value::Null => Ok(()),
            Value::String(text) => f.write_str(text),
            number => write!(f, "{number}"),
        }
    }
}

impl fmt::Debug for NumberOrText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl From<i64> for NumberOrText {
    fn from(number: i64) -> Self {
        Self(number.into())
    }
}

impl PartialEq<i64> for NumberOrText {
    fn eq(&self, other: &i64) -> bool {
        self.to_i64() == Some(*other)
    }
}

transparent_property!(NumberOrText(Value), describe);
