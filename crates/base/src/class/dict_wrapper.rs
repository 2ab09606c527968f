use std::{fmt, ops::Deref};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::DeserializeOwned, ser::SerializeMap};
use serde_json::Value;

use crate::{
    DataClass, Describe, Property,
    read::{
        self,
        document::{self, Document, Failed},
    },
    show,
    value::sensitive::MASK,
};

/// A typed event together with its raw JSON, for properties that the type does not have.
///
/// It dereferences to the typed event. Equality and serialization use the raw event, so that no property is lost.
/// `Debug` and `Display` show the raw event as `[SENSITIVE]`.
///
/// ```
/// use lambda_event_sources::{DictWrapper, Str, data_class, from_str};
///
/// /// Message.
/// #[data_class]
/// pub struct Message {
///     /// Identifier.
///     pub message_id: Str,
/// }
///
/// let message: DictWrapper<Message> = from_str(r#"{"messageId": "m-1", "new": {"since": 2030}}"#)?;
/// assert_eq!(message.message_id, "m-1");
/// assert_eq!(message.get("/new/since").unwrap(), 2030);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[derive(Clone)]
pub struct DictWrapper<T> {
    event: T,
    raw: Value,
}

impl<T> DictWrapper<T> {
    /// Returns the raw event.
    pub fn raw_event(&self) -> &Value {
        &self.raw
    }

    /// Returns the value at a [JSON pointer](https://www.rfc-editor.org/rfc/rfc6901) in the raw event, or `None` if
    /// there is no such value.
    pub fn get(&self, pointer: &str) -> Option<&Value> {
        self.raw.pointer(pointer)
    }

    /// Returns the typed event.
    pub fn event(&self) -> &T {
        &self.event
    }

    /// Drops the raw event and returns the typed event.
    pub fn into_event(self) -> T {
        self.event
    }
}

impl<T: Property> DictWrapper<T> {
    /// Copies all text out of the event's buffer, so that the event can be kept without the buffer.
    #[must_use]
    pub fn into_owned(mut self) -> Self {
        self.event.detach();
        self
    }
}

impl<T> Deref for DictWrapper<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.event
    }
}

impl<T> PartialEq for DictWrapper<T> {
    fn eq(&self, other: &Self) -> bool {
        self.raw == other.raw
    }
}

impl<T: fmt::Debug> fmt::Debug for DictWrapper<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DictWrapper").field("event", &self.event).field("raw", &format_args!("{MASK}")).finish()
    }
}

impl<T: DataClass> fmt::Display for DictWrapper<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show::display(self, f)
    }
}

impl<T: DataClass> Describe for DictWrapper<T> {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.event.describe_entries(&mut map)?;
        map.serialize_entry("raw_event", MASK)?;
        map.end()
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for DictWrapper<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = document::read_text(deserializer)?;
        // The typed event is read first, because its errors have a path.
        let event = T::deserialize(Document::Text(&text)).map_err(|Failed(error)| document::custom(error))?;
        let raw = read::value(&text).map_err(document::custom)?;
        Ok(Self { event, raw })
    }
}

impl<T> Serialize for DictWrapper<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.raw.serialize(serializer)
    }
}
