use std::{fmt, ops::Deref};

use serde::de::DeserializeOwned;

use crate::{Error, Str};

/// JSON inside a string, such as the body of a message.
///
/// It dereferences to `str`, because senders may send text that is not JSON. The JSON may be an event of another
/// source: parse it as the type of that event.
///
/// ```
/// use lambda_event_sources::{Dict, JsonText};
///
/// let body = JsonText::from(r#"{"order": "A-7"}"#);
/// let order: Dict = body.json()?;
/// assert_eq!(order.get_str("order"), Some("A-7"));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct JsonText(Str);

impl JsonText {
    /// Returns the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Parses the text as your own type, as the event of another source or as a `serde_json::Value`.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not valid JSON or does not fit the type.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        // The text is copied: it was escaped in the event, so it is not part of the event's buffer.
        crate::from_str(self)
    }
}

impl Deref for JsonText {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl<T: Into<Str>> From<T> for JsonText {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

impl PartialEq<str> for JsonText {
    fn eq(&self, other: &str) -> bool {
        self.0 == *other
    }
}

impl PartialEq<&str> for JsonText {
    fn eq(&self, other: &&str) -> bool {
        self.0 == **other
    }
}

impl fmt::Debug for JsonText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for JsonText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

crate::read::scalar::text_property!(JsonText, "a string");
