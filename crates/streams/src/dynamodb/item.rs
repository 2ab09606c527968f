use std::fmt;

use lambda_event_sources_base::{Describe, Dict, Error, ErrorKind, RawJson, transparent_property};
use serde::{Serializer, de::DeserializeOwned};
use serde_json::Value;

use super::{attribute_value, attribute_value::AttributeValue, reader};

/// Attributes of an item: its primary key, or its image before or after a change.
///
/// The attributes are kept as raw JSON and parsed on demand. So an image that you do not use costs almost nothing, and
/// an invalid image does not fail the whole event.
///
/// ```
/// use lambda_event_sources::{AttributeValue, DynamoDbItem, from_str};
/// use serde::Deserialize;
///
/// #[derive(Deserialize)]
/// struct Order {
///     id: String,
///     total: f64,
///     tags: Vec<String>,
/// }
///
/// let item: DynamoDbItem =
///     from_str(r#"{"id": {"S": "A-7"}, "total": {"N": "12.5"}, "tags": {"SS": ["new", "gift"]}}"#)?;
/// let order: Order = item.json()?;
/// assert_eq!((order.id.as_str(), order.total, order.tags.len()), ("A-7", 12.5, 2));
///
/// assert_eq!(item.get("total")?, Some(AttributeValue::N("12.5".into())));
/// assert_eq!(item.to_value()?["tags"][1], "gift");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct DynamoDbItem(RawJson);

impl DynamoDbItem {
    /// Parses all attributes, in the order of the event. If the item is absent, there are none.
    ///
    /// # Errors
    ///
    /// Returns an error if a value does not match its data type. The error contains the path of the value.
    pub fn attributes(&self) -> Result<Dict<AttributeValue>, Error> {
        if self.0.is_null() { Ok(Dict::new()) } else { self.0.json().map_err(in_item) }
    }

    /// Parses an attribute. Returns `None` if the item does not have the attribute.
    ///
    /// # Errors
    ///
    /// Returns an error if the value does not match its data type.
    pub fn get(&self, name: &str) -> Result<Option<AttributeValue>, Error> {
        if self.0.is_null() {
            return Ok(None);
        }
        let attributes: Dict<RawJson> = self.0.json().map_err(in_item)?;
        attributes.get(name).map(RawJson::json).transpose().map_err(|error: Error| error.at(NAME, name))
    }

    /// Parses an attribute as your own type, like [`json`](Self::json).
    ///
    /// # Errors
    ///
    /// Returns an error if the item does not have the attribute, or if the value does not match the type.
    ///
    /// ```
    /// use lambda_event_sources::{DynamoDbItem, from_str};
    ///
    /// let keys: DynamoDbItem = from_str(r#"{"id": {"N": "101"}}"#)?;
    /// assert_eq!(keys.get_json::<u64>("id")?, 101);
    /// let error = keys.get_json::<u64>("name").unwrap_err();
    /// assert_eq!(error.to_string(), "DynamoDbItem: name: the attribute is missing");
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub fn get_json<T: DeserializeOwned>(&self, name: &str) -> Result<T, Error> {
        match self.get(name)? {
            Some(value) => value.json().map_err(|error| error.at(NAME, name)),
            None => Err(Error::new(ErrorKind::Missing, "the attribute is missing").at(NAME, name)),
        }
    }

    /// Parses the item as your own type.
    ///
    /// | data type | Rust type |
    /// |---|---|
    /// | `S` | string, or an enum without data |
    /// | `N` | any number type that can represent it, or a string with all its digits |
    /// | `B` | bytes: `Vec<u8>`, and the types of `serde_bytes` and `bytes` |
    /// | `SS`, `NS`, `BS`, `L` | `Vec`, sets, tuples |
    /// | `M` | structs, maps, and enums with data |
    /// | `NULL` | `None`, `()` |
    /// | `BOOL` | `bool` |
    ///
    /// For types that accept any value, such as `Value` and untagged enums, a number becomes a number if it can be
    /// represented exactly, and a string otherwise. Binary becomes a list of bytes.
    ///
    /// # Errors
    ///
    /// Returns an error if the item does not match the type. The error contains the path of the value.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        reader::read(reader::Reader::Map(&self.attributes()?)).map_err(in_item)
    }

    /// Converts the item to plain JSON, without the data types.
    ///
    /// A number becomes a JSON number if it can be represented exactly, and a string with all its digits otherwise.
    /// Only numbers with more than 15 digits can become strings. Binary stays in base64, and sets become lists.
    ///
    /// # Errors
    ///
    /// Returns an error if a value does not match its data type, or if its data type is unknown. The error contains the
    /// path of the value.
    ///
    /// ```
    /// use lambda_event_sources::{DynamoDbItem, from_str};
    ///
    /// let item: DynamoDbItem =
    ///     from_str(r#"{"price": {"N": "4.2"}, "id": {"N": "12345678901234567890123456789012345678"}}"#)?;
    /// assert_eq!(
    ///     item.to_value()?,
    ///     serde_json::json!({"price": 4.2, "id": "12345678901234567890123456789012345678"})
    /// );
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub fn to_value(&self) -> Result<Value, Error> {
        attribute_value::object(&self.attributes()?).map_err(in_item)
    }

    /// Returns the item as raw JSON in the format of the event, with the data types.
    pub fn as_raw(&self) -> &RawJson {
        &self.0
    }
}

/// Type name for errors.
const NAME: &str = "DynamoDbItem";

fn in_item(error: Error) -> Error {
    error.at(NAME, "")
}

impl From<RawJson> for DynamoDbItem {
    fn from(raw: RawJson) -> Self {
        Self(raw)
    }
}

impl fmt::Debug for DynamoDbItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

transparent_property!(DynamoDbItem(RawJson));

/// Shows the item as plain JSON. Numbers have all their digits, and an absent item is an empty object.
impl Describe for DynamoDbItem {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // An error anywhere in the item is shown for the whole item.
        self.attributes()
            .and_then(|attributes| attribute_value::object(&attributes).map(|_| attributes))
            .describe(serializer)
    }
}
