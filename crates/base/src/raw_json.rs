use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::DeserializeOwned};
use serde_json::{Value, value::RawValue};

use crate::{Describe, Error, ErrorKind, Property, Str, parse, scope};

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
        let text = serde_json::to_string(value)
            .map_err(|_| Error::new(ErrorKind::Invalid, "the value has no form in JSON"))?;
        Ok(Self(text.into()))
    }

    /// Returns the JSON text as it stands in the event.
    pub fn get(&self) -> &str {
        if self.0.is_empty() { "null" } else { &self.0 }
    }

    pub(crate) fn into_text(self) -> Str {
        self.0
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
        self.0 = if scope::has_buffer() {
            Str::borrowed(<&RawValue>::deserialize(deserializer)?.get())
        } else {
            String::from(Box::<str>::from(Box::<RawValue>::deserialize(deserializer)?)).into()
        };
        if self.0 == "null" {
            self.0 = Str::default();
        }
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
