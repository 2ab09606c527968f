use std::{collections::HashSet, fmt};

use lambda_event_sources_base::{Base64Data, Describe, Dict, Error, ErrorKind, Property, Str};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{
        self, DeserializeOwned, DeserializeSeed, IgnoredAny, IntoDeserializer, MapAccess, SeqAccess, Visitor,
        value::MapAccessDeserializer,
    },
    ser::SerializeMap,
};
use serde_json::{Value, value::RawValue};

use super::{
    number::{self, Exact},
    reader,
};

/// Value of one attribute of an item, with its type.
///
/// See [AttributeValue](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_AttributeValue.html).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_streams::AttributeValue;
///
/// let price: AttributeValue = from_str(r#"{"N": "4.20"}"#)?;
/// assert_eq!(price, AttributeValue::N("4.20".into()));
/// assert_eq!(price.to::<f64>()?, 4.2);
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AttributeValue {
    /// Text.
    S(Str),
    /// Number of up to 38 digits, as text, so that it is exact.
    N(Str),
    /// Binary.
    B(Base64Data),
    /// Set of text.
    Ss(Vec<Str>),
    /// Set of numbers, as text.
    Ns(Vec<Str>),
    /// Set of binary.
    Bs(Vec<Base64Data>),
    /// Attributes by name.
    M(Dict<AttributeValue>),
    /// List of values of any type.
    L(Vec<AttributeValue>),
    /// Null.
    Null,
    /// Truth value.
    Bool(bool),
    /// What is none of the types that this version knows, as it stands in the event.
    Unknown(Value),
}

impl AttributeValue {
    /// Reads the value as a type of yours, as [`DynamoDbItem::to`](crate::DynamoDbItem::to) does.
    ///
    /// # Errors
    ///
    /// When the value does not fit the type.
    pub fn to<T: DeserializeOwned>(&self) -> Result<T, Error> {
        reader::read(self.into()).map_err(|error| error.at("AttributeValue", ""))
    }

    /// Reads the value as plain JSON, as [`DynamoDbItem::to_value`](crate::DynamoDbItem::to_value) does.
    ///
    /// # Errors
    ///
    /// When the text of a number is not one, or a type is unknown. The error has its path.
    pub fn to_value(&self) -> Result<Value, Error> {
        let number = |text: &Str| match number::to_exact(text).and_then(Exact::to_number) {
            Some(number) => Ok(Value::Number(number)),
            None if number::to_json(text).is_some() => Ok(text.as_str().into()),
            None => Err(Error::new(ErrorKind::Invalid, "not a number")),
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
            Self::Unknown(_) => Err(Error::new(ErrorKind::Invalid, "not a value of DynamoDB")),
        }
        .map_err(|error: Error| error.at("AttributeValue", ""))
    }
}

fn list<T>(elements: &[T], to_value: impl Fn(&T) -> Result<Value, Error>) -> Result<Value, Error> {
    let element = |(index, element): (usize, &T)| {
        to_value(element).map_err(|error| error.at("AttributeValue", format!("[{index}]")))
    };
    elements.iter().enumerate().map(element).collect()
}

/// Reads attributes as plain JSON.
pub(super) fn object(attributes: &Dict<AttributeValue>) -> Result<Value, Error> {
    let attribute = |(name, attribute): (&Str, &AttributeValue)| match attribute.to_value() {
        Ok(value) => Ok((name.to_string(), value)),
        Err(error) => Err(error.at("AttributeValue", name.as_str())),
    };
    attributes.iter().map(attribute).collect::<Result<_, _>>().map(Value::Object)
}

impl Default for AttributeValue {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl Property for AttributeValue {
    const EXPECTED: &'static str = "a value of DynamoDB";

    fn read<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<bool, D::Error> {
        *self = Self::deserialize(deserializer)?;
        Ok(true)
    }
}

impl<'de> Deserialize<'de> for AttributeValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AttributeVisitor)
    }
}

struct AttributeVisitor;

impl<'de> Visitor<'de> for AttributeVisitor {
    type Value = AttributeValue;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(AttributeValue::EXPECTED)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<AttributeValue, A::Error> {
        let Some(tag) = map.next_key::<Str>()? else {
            return Ok(AttributeValue::Unknown(Value::Object(serde_json::Map::new())));
        };
        let value = match tag.as_str() {
            "S" => AttributeValue::S(map.next_value()?),
            "N" => AttributeValue::N(map.next_value()?),
            "B" => AttributeValue::B(map.next_value()?),
            "SS" => AttributeValue::Ss(map.next_value()?),
            "NS" => AttributeValue::Ns(map.next_value()?),
            "BS" => AttributeValue::Bs(map.next_value()?),
            "M" => AttributeValue::M(map.next_value()?),
            "L" => AttributeValue::L(map.next_value()?),
            "BOOL" => AttributeValue::Bool(map.next_value()?),
            "NULL" => map.next_value::<IgnoredAny>().map(|_| AttributeValue::Null)?,
            _ => {
                let unread = Unread { tag: Some(tag), rest: map };
                return Value::deserialize(MapAccessDeserializer::new(unread)).map(AttributeValue::Unknown);
            }
        };
        // A value has one type; the first one counts.
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(value)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<AttributeValue, A::Error> {
        let mut list = Vec::new();
        while let Some(element) = seq.next_element()? {
            list.push(element);
        }
        Ok(AttributeValue::Unknown(Value::Array(list)))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<AttributeValue, E> {
        Ok(AttributeValue::Unknown(text.into()))
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<AttributeValue, E> {
        Ok(AttributeValue::Unknown(value.into()))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<AttributeValue, E> {
        Ok(AttributeValue::Unknown(value.into()))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<AttributeValue, E> {
        Ok(AttributeValue::Unknown(value.into()))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<AttributeValue, E> {
        Ok(AttributeValue::Unknown(value.into()))
    }

    fn visit_unit<E: de::Error>(self) -> Result<AttributeValue, E> {
        Ok(AttributeValue::default())
    }
}

/// A map of which the first key has been read, from its beginning.
struct Unread<A> {
    tag: Option<Str>,
    rest: A,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Unread<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        match self.tag.take() {
            Some(tag) => seed.deserialize(tag.as_str().into_deserializer()).map(Some),
            None => self.rest.next_key_seed(seed),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.rest.next_value_seed(seed)
    }
}

/// Written in the form of the event: `{"N": "4.20"}`.
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

/// Shown as the plain value, with all digits of a number.
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

/// The elements of a set, each of them once: DynamoDB sends no duplicates, but sample events do.
fn distinct<'a>(elements: impl Iterator<Item = &'a str>) -> impl Iterator<Item = &'a str> {
    let mut seen = HashSet::new();
    elements.filter(move |element| seen.insert(*element))
}

/// A number that is written as JSON with all its digits.
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
