use std::fmt;

use lambda_event_sources_base::{Describe, Dict, Error, ErrorKind, RawJson, transparent_property};
use serde::{Serializer, de::DeserializeOwned};
use serde_json::Value;

use super::{attribute_value, attribute_value::AttributeValue, reader};

/// Attributes of an item: its key, or its image before or after a change.
///
/// They stay as they came until they are asked for, so that a record whose images nobody reads costs next to nothing,
/// and a damaged image fails its reader and not the event.
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_streams::{AttributeValue, DynamoDbItem};
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
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct DynamoDbItem(RawJson);

impl DynamoDbItem {
    /// Reads all attributes, in the event's order; there are none when the item is absent.
    ///
    /// # Errors
    ///
    /// Returns an error if a value is not of the kind that its type says. The error has its path.
    pub fn attributes(&self) -> Result<Dict<AttributeValue>, Error> {
        if self.0.is_null() { Ok(Dict::new()) } else { self.0.json().map_err(in_item) }
    }

    /// Reads one attribute; `None` when the item does not have it.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is not of the kind that its type says.
    pub fn get(&self, name: &str) -> Result<Option<AttributeValue>, Error> {
        if self.0.is_null() {
            return Ok(None);
        }
        let attributes: Dict<RawJson> = self.0.json().map_err(in_item)?;
        attributes.get(name).map(RawJson::json).transpose().map_err(|error: Error| error.at(NAME, name))
    }

    /// Parses one attribute as your own type, as [`json`](Self::json) does.
    ///
    /// # Errors
    ///
    /// Returns an error if the item does not have the attribute, or the value does not fit the type.
    ///
    /// ```
    /// use lambda_event_sources_base::from_str;
    /// use lambda_event_sources_streams::DynamoDbItem;
    ///
    /// let keys: DynamoDbItem = from_str(r#"{"id": {"N": "101"}}"#)?;
    /// assert_eq!(keys.get_json::<u64>("id")?, 101);
    /// assert_eq!(keys.get_json::<u64>("name").unwrap_err().to_string(), "DynamoDbItem: name: no such attribute");
    /// # Ok::<(), lambda_event_sources_base::Error>(())
    /// ```
    pub fn get_json<T: DeserializeOwned>(&self, name: &str) -> Result<T, Error> {
        match self.get(name)? {
            Some(value) => value.json().map_err(|error| error.at(NAME, name)),
            None => Err(Error::new(ErrorKind::Missing, "no such attribute").at(NAME, name)),
        }
    }

    /// Parses the item as your own type.
    ///
    /// | type | reads as |
    /// |---|---|
    /// | `S` | text, or an enum without data |
    /// | `N` | any number that holds it, or text with all its digits |
    /// | `B` | bytes: `Vec<u8>`, and the types of `serde_bytes` and `bytes` |
    /// | `SS`, `NS`, `BS`, `L` | `Vec`, sets, tuples |
    /// | `M` | structs, maps, and enums with data |
    /// | `NULL` | `None`, `()` |
    /// | `BOOL` | `bool` |
    ///
    /// Where the type takes anything, as `Value` and untagged enums do, a number becomes a number if that is exact,
    /// and text otherwise; binary becomes a list of bytes.
    ///
    /// # Errors
    ///
    /// Returns an error if the item does not fit the type. The error has its path.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        reader::read(reader::Reader::Map(&self.attributes()?)).map_err(in_item)
    }

    /// Reads the item as plain JSON, without the types.
    ///
    /// A number becomes a JSON number if that is exact, and text with all its digits otherwise, which only those with
    /// more than 15 digits can need. Binary stays in base64, and sets become lists.
    ///
    /// # Errors
    ///
    /// Returns an error if a value is not of the kind that its type says, or its type is unknown. The error has its
    /// path.
    ///
    /// ```
    /// use lambda_event_sources_base::from_str;
    /// use lambda_event_sources_streams::DynamoDbItem;
    ///
    /// let item: DynamoDbItem =
    ///     from_str(r#"{"price": {"N": "4.2"}, "id": {"N": "12345678901234567890123456789012345678"}}"#)?;
    /// assert_eq!(
    ///     item.to_value()?,
    ///     serde_json::json!({"price": 4.2, "id": "12345678901234567890123456789012345678"})
    /// );
    /// # Ok::<(), lambda_event_sources_base::Error>(())
    /// ```
    pub fn to_value(&self) -> Result<Value, Error> {
        attribute_value::object(&self.attributes()?).map_err(in_item)
    }

    /// Returns the item as it stands in the event, with the types.
    pub fn as_raw(&self) -> &RawJson {
        &self.0
    }
}

/// Name of the type in errors.
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

/// Shown as plain JSON, with all digits of the numbers; an absent item as an empty object.
impl Describe for DynamoDbItem {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Damage anywhere in the item shows for the item as a whole.
        self.attributes()
            .and_then(|attributes| attribute_value::object(&attributes).map(|_| attributes))
            .describe(serializer)
    }
}
