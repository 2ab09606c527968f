use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, DeserializeOwned, DeserializeSeed, IgnoredAny, MapAccess, Visitor},
};
use serde_json::{Value, value::RawValue};

use crate::{Describe, Error, ErrorKind, Property, Str, parse};

/// A part of the event kept as it came, to be read as a type of your choice.
///
/// It costs no parsing until it is asked for. A part that is absent or null reads as `null`.
///
/// ```
/// use lambda_event_sources_base::{RawJson, from_str};
///
/// let detail: RawJson = from_str(r#"{"instance-id": "i-1", "state": "running"}"#)?;
/// assert_eq!(detail.to_value()?["state"], "running");
/// let fields: std::collections::BTreeMap<String, String> = detail.to()?;
/// assert_eq!(fields["instance-id"], "i-1");
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct RawJson(Str);

impl RawJson {
    /// Makes raw JSON of any value that can be serialized.
    ///
    /// # Errors
    ///
    /// When the value has no form in JSON, such as a map whose keys are not text.
    pub fn new<T: Serialize + ?Sized>(value: &T) -> Result<Self, Error> {
        to_text(value).map(Self)
    }

    /// Returns the JSON text as it stands in the event.
    pub fn get(&self) -> &str {
        if self.0.is_empty() { "null" } else { &self.0 }
    }

    /// Whether the part is absent or null.
    pub fn is_null(&self) -> bool {
        self.0.is_empty()
    }

    /// Reads the part as a type of yours.
    ///
    /// # Errors
    ///
    /// When the part does not fit the type.
    pub fn to<T: DeserializeOwned>(&self) -> Result<T, Error> {
        if self.is_null() { crate::from_str("null") } else { parse::parse(&self.0.buffer()) }
    }

    /// Reads the part as a JSON value.
    ///
    /// # Errors
    ///
    /// When the part is nested more than 128 levels deep.
    pub fn to_value(&self) -> Result<Value, Error> {
        self.to()
    }
}

/// Writes a value as its JSON text.
pub(crate) fn to_text<T: Serialize + ?Sized>(value: &T) -> Result<Str, Error> {
    serde_json::to_string(value)
        .map(Str::from)
        .map_err(|_| Error::new(ErrorKind::Invalid, "the value has no form in JSON"))
}

/// Reads any value as its JSON text.
///
/// `serde_json`'s `RawValue` does the same for a borrowed or for a boxed value, but one has to know which of them the
/// input allows, and neither can be read inside of an `untagged` enum or a `flatten`ed struct of the user.
pub(crate) fn read_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Cow<'de, str>, D::Error> {
    deserializer.deserialize_newtype_struct(RAW_VALUE, TextVisitor)
}

/// Name by which `RawValue` asks for the text of a value. Under any other, and from another deserializer, the value
/// itself is read and written again.
const RAW_VALUE: &str = "$serde_json::private::RawValue";

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(RawJson::EXPECTED)
    }

    /// `serde_json` hands over the text as the one entry of a map.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        map.next_key::<IgnoredAny>()?;
        map.next_value_seed(self)
    }

    fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(text.into())
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        self.visit_string(text.to_owned())
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(text.into())
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        Ok(Value::deserialize(deserializer)?.to_string().into())
    }
}

impl<'de> DeserializeSeed<'de> for TextVisitor {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// Equal when they stand for the same JSON, however it is written.
impl PartialEq for RawJson {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 || matches!((self.to_value(), other.to_value()), (Ok(one), Ok(two)) if one == two)
    }
}

impl fmt::Debug for RawJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.get())
    }
}

impl Property for RawJson {
    const EXPECTED: &'static str = "a value";

    fn read<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<bool, D::Error> {
        let text = read_text(deserializer)?;
        self.0 = match &*text {
            "null" => Str::default(),
            json => Str::shared(json).unwrap_or_else(|| text.into_owned().into()),
        };
        Ok(!self.is_null())
    }

    fn is_absent(&self) -> bool {
        self.is_null()
    }
}

impl<'de> Deserialize<'de> for RawJson {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut raw = Self::default();
        raw.read(deserializer)?;
        Ok(raw)
    }
}

impl Serialize for RawJson {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let raw: &RawValue = serde_json::from_str(self.get()).map_err(serde::ser::Error::custom)?;
        raw.serialize(serializer)
    }
}

impl Describe for RawJson {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_value().describe(serializer)
    }
}
