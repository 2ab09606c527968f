use std::{collections::HashSet, mem};

use lambda_event_sources_base::{
    Base64Data, Describe, Dict, Error, ErrorKind, Property, Reader, Str, deserialize_property, into_owned,
};
use serde::{Serialize, Serializer, de::DeserializeOwned, ser::SerializeMap};
use serde_json::{Value, value::RawValue};

use super::{
    number::{self, Exact},
    reader,
};

/// Value of an attribute, with its data type.
///
/// See [AttributeValue](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_AttributeValue.html).
///
/// ```
/// use lambda_event_sources::{AttributeValue, from_str};
///
/// let price: AttributeValue = from_str(r#"{"N": "4.20"}"#)?;
/// assert_eq!(price, AttributeValue::N("4.20".into()));
/// assert_eq!(price.json::<f64>()?, 4.2);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AttributeValue {
    /// String.
    S(Str),
    /// Number with up to 38 digits, as text so that no precision is lost.
    N(Str),
    /// Binary.
    B(Base64Data),
    /// String set.
    Ss(Vec<Str>),
    /// Number set, as text.
    Ns(Vec<Str>),
    /// Binary set.
    Bs(Vec<Base64Data>),
    /// Map of attribute values by name.
    M(Dict<AttributeValue>),
    /// List of attribute values.
    L(Vec<AttributeValue>),
    /// Null.
    Null,
    /// Boolean.
    Bool(bool),
    /// Value of an unknown data type, as raw JSON.
    Unknown(Value),
}

/// Type name for errors.
const NAME: &str = "AttributeValue";

impl AttributeValue {
    /// Parses the value as your own type, like [`DynamoDbItem::json`](crate::DynamoDbItem::json).
    ///
    /// # Errors
    ///
    /// Returns an error if the value does not match the type.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        reader::read(self.into()).map_err(|error| error.at(NAME, ""))
    }

    /// Converts the value to plain JSON, like [`DynamoDbItem::to_value`](crate::DynamoDbItem::to_value).
    ///
    /// # Errors
    ///
    /// Returns an error if the text of a number is not a number, or if a data type is unknown. The error contains the
    /// path of the value.
    pub fn to_value(&self) -> Result<Value, Error> {
        let number = |text: &Str| match number::to_exact(text).and_then(Exact::to_number) {
            Some(number) => Ok(Value::Number(number)),
            None if number::to_json(text).is_some() => Ok(text.as_str().into()),
            None => Err(Error::new(ErrorKind::Invalid, "invalid number")),
        };
        match self {
            Self::S(text) => Ok(text.as_str().into()),
            Self::N(text) => number(text),
            Self::B(data) => Ok(data.as_str().into()),
            Self::Ss(texts) => Ok(texts.iter().map(Str::as_str).collect()),
            Self::Ns(texts) => list(texts, number),
            Self::Bs(all) => Ok(all.iter().map(Base64Data::as_str).collect()),
            Self::M(attributes) => object(attributes),
            Self::L(values) => list(values, Self::to_value),
            Self::Null => Ok(Value::Null),
            Self::Bool(value) => Ok((*value).into()),
            Self::Unknown(_) => Err(Error::new(ErrorKind::Invalid, "unknown DynamoDB data type")),
        }
        .map_err(|error: Error| error.at(NAME, ""))
    }
}

fn list<T>(elements: &[T], to_value: impl Fn(&T) -> Result<Value, Error>) -> Result<Value, Error> {
    let element =
        |(index, element): (usize, &T)| to_value(element).map_err(|error| error.at(NAME, format!("[{index}]")));
    elements.iter().enumerate().map(element).collect()
}

/// Converts attributes to plain JSON.
pub(super) fn object(attributes: &Dict<AttributeValue>) -> Result<Value, Error> {
    let attribute = |(name, attribute): (&Str, &AttributeValue)| match attribute.to_value() {
        Ok(value) => Ok((name.to_string(), value)),
        Err(error) => Err(error.at(NAME, name.as_str())),
    };
    attributes.iter().map(attribute).collect::<Result<_, _>>().map(Value::Object)
}

impl Default for AttributeValue {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl Property for AttributeValue {
    const EXPECTED: &'static str = "a DynamoDB attribute value";

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<bool, Error> {
        let start = reader.mark();
        *self = if let Some(value) = Self::tagged(reader)? {
            value
        } else {
            reader.reset(start);
            Self::Unknown(reader.value()?)
        };
        Ok(true)
    }

    fn detach(&mut self) {
        match self {
            Self::S(text) | Self::N(text) => text.detach(),
            Self::B(data) => data.detach(),
            Self::Ss(texts) | Self::Ns(texts) => texts.detach(),
            Self::Bs(all) => all.detach(),
            Self::M(attributes) => attributes.detach(),
            Self::L(values) => values.detach(),
            Self::Unknown(value) => value.detach(),
            Self::Null | Self::Bool(_) => {}
        }
    }
}

impl AttributeValue {
    /// Reads a value with its data type. Returns `None` if the value, or a value inside it, has no known data type.
    fn tagged(reader: &mut Reader<'_>) -> Result<Option<Self>, Error> {
        fn read<T: Property>(reader: &mut Reader<'_>, make: fn(T) -> AttributeValue) -> Result<AttributeValue, Error> {
            let mut value = T::default();
            let start = reader.mark();
            if value.read(reader)? { Ok(make(value)) } else { Err(reader.refuse_at(start, T::EXPECTED)) }
        }
        if reader.peek() != b'{' || !reader.begin_object(Self::EXPECTED)? {
            return Ok(None);
        }
        let mut value = None;
        while let Some(tag) = reader.next_key()? {
            let read = match tag.as_str() {
                "S" => read(reader, Self::S)?,
                "N" => read(reader, Self::N)?,
                "B" => read(reader, Self::B)?,
                "SS" => read(reader, Self::Ss)?,
                "NS" => read(reader, Self::Ns)?,
                "BS" => read(reader, Self::Bs)?,
                "M" => read(reader, Self::M)?,
                "L" => read(reader, Self::L)?,
                "BOOL" => read(reader, Self::Bool)?,
                "NULL" => reader.skip().map(|_| Self::Null)?,
                _ if value.is_none() => return Ok(None),
                _ => {
                    reader.skip()?;
                    continue;
                }
            };
            // A value has one data type: the first one counts. If it is repeated, its last value counts.
            if value.as_ref().is_none_or(|first| mem::discriminant(first) == mem::discriminant(&read)) {
                value = Some(read);
            }
        }
        Ok(value)
    }
}

deserialize_property!(AttributeValue);
into_owned!(AttributeValue);

/// Serializes the value in the format of the event, such as `{"N": "4.20"}`.
impl Serialize for AttributeValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        fn tagged<S: Serializer, T: Serialize + ?Sized>(s: S, tag: &str, value: &T) -> Result<S::Ok, S::Error> {
            let mut map = s.serialize_map(Some(1))?;
            map.serialize_entry(tag, value)?;
            map.end()
        }
        match self {
            Self::S(text) => tagged(serializer, "S", text),
            Self::N(text) => tagged(serializer, "N", text),
            Self::B(data) => tagged(serializer, "B", data),
            Self::Ss(texts) => tagged(serializer, "SS", texts),
            Self::Ns(texts) => tagged(serializer, "NS", texts),
            Self::Bs(all) => tagged(serializer, "BS", all),
            Self::M(attributes) => tagged(serializer, "M", attributes),
            Self::L(values) => tagged(serializer, "L", values),
            Self::Null => tagged(serializer, "NULL", &true),
            Self::Bool(value) => tagged(serializer, "BOOL", value),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

/// Shows the plain value. Numbers have all their digits.
impl Describe for AttributeValue {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::S(text) => text.describe(serializer),
            Self::N(text) => Digits(text).serialize(serializer),
            Self::B(data) => data.describe(serializer),
            Self::Ss(texts) => serializer.collect_seq(distinct(texts.iter().map(Str::as_str))),
            Self::Ns(texts) => serializer.collect_seq(distinct(texts.iter().map(Str::as_str)).map(Digits)),
            Self::Bs(all) => serializer.collect_seq(distinct(all.iter().map(Base64Data::as_str))),
            Self::M(attributes) => attributes.describe(serializer),
            Self::L(values) => values.describe(serializer),
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => value.describe(serializer),
            Self::Unknown(_) => Err::<&str, ()>(()).describe(serializer),
        }
    }
}

/// Returns the elements of a set without duplicates. DynamoDB does not send duplicates, but some sample events contain
/// them.
fn distinct<'a>(elements: impl Iterator<Item = &'a str>) -> impl Iterator<Item = &'a str> {
    let mut seen = HashSet::new();
    elements.filter(move |element| seen.insert(*element))
}

/// Number that is serialized as JSON with all its digits.
struct Digits<'a>(&'a str);

impl Serialize for Digits<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Some(number) = number::to_exact(self.0).and_then(Exact::to_number) {
            return number.serialize(serializer);
        }
        match number::to_json(self.0).map(|json| RawValue::from_string(json.into_owned())) {
            Some(Ok(raw)) => raw.serialize(serializer),
            _ => Err::<&str, ()>(()).describe(serializer),
        }
    }
}
