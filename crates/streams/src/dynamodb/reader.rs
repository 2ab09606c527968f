//! Deserializes DynamoDB values as user-defined types, with serde.

use std::fmt;

use lambda_event_sources_base::{__private::known_expectation, Base64Data, Dict, Error, ErrorKind, Str};
use serde::{
    Deserializer,
    de::{
        self, DeserializeOwned, DeserializeSeed, EnumAccess, Expected, IntoDeserializer, MapAccess, SeqAccess,
        Unexpected, VariantAccess, Visitor,
        value::{SeqDeserializer, StrDeserializer},
    },
};

use super::{
    attribute_value::AttributeValue,
    number::{self, Exact},
};

/// Deserializes a user-defined type. The error has a path, but no type name.
pub(super) fn read<T: DeserializeOwned>(value: Reader<'_>) -> Result<T, Error> {
    T::deserialize(value).map_err(|error| error.0)
}

/// Value that is being deserialized as a user-defined type.
#[derive(Clone, Copy)]
pub(super) enum Reader<'a> {
    Text(&'a str),
    Number(&'a str),
    Binary(&'a Base64Data),
    Texts(&'a [Str]),
    Numbers(&'a [Str]),
    Binaries(&'a [Base64Data]),
    Map(&'a Dict<AttributeValue>),
    List(&'a [AttributeValue]),
    Null,
    Bool(bool),
    Unknown,
    /// The name of an attribute. As the key of a map, it can be parsed as a number.
    Name(&'a str),
}

impl<'a> From<&'a AttributeValue> for Reader<'a> {
    fn from(value: &'a AttributeValue) -> Self {
        match value {
            AttributeValue::S(text) => Self::Text(text),
            AttributeValue::N(text) => Self::Number(text),
            AttributeValue::B(data) => Self::Binary(data),
            AttributeValue::Ss(texts) => Self::Texts(texts),
            AttributeValue::Ns(texts) => Self::Numbers(texts),
            AttributeValue::Bs(all) => Self::Binaries(all),
            AttributeValue::M(attributes) => Self::Map(attributes),
            AttributeValue::L(values) => Self::List(values),
            AttributeValue::Null => Self::Null,
            AttributeValue::Bool(value) => Self::Bool(*value),
            AttributeValue::Unknown(_) => Self::Unknown,
        }
    }
}

/// Defines methods that deserialize whole numbers from text.
macro_rules! deserialize_whole {
    ($($method:ident => $visit:ident,)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
            let (Self::Number(text) | Self::Name(text)) = self else { return self.deserialize_any(visitor) };
            match number::to_whole(text).map(TryInto::try_into) {
                Some(Ok(number)) => visitor.$visit(number),
                _ => Err(not_such_a_number(text, &visitor)),
            }
        }
    )*};
}

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = ReadError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self {
            Self::Text(text) | Self::Name(text) => visitor.visit_str(text),
            Self::Number(text) => match number::to_exact(text) {
                Some(Exact::Unsigned(number)) => visitor.visit_u64(number),
                Some(Exact::Signed(number)) => visitor.visit_i64(number),
                Some(Exact::Float(number)) => visitor.visit_f64(number),
                None if number::to_json(text).is_some() => visitor.visit_str(text),
                None => Err(not_such_a_number(text, &visitor)),
            },
            Self::Binary(data) => seq(data.bytes()?, visitor),
            Self::Texts(texts) => seq(texts.iter().map(|text| Reader::Text(text)), visitor),
            Self::Numbers(texts) => seq(texts.iter().map(|text| Reader::Number(text)), visitor),
            Self::Binaries(all) => seq(all.iter().map(Reader::Binary), visitor),
            Self::Map(attributes) => visitor.visit_map(Attributes { rest: attributes.iter(), value: None }),
            Self::List(values) => seq(values.iter().map(Reader::from), visitor),
            Self::Null => visitor.visit_unit(),
            Self::Bool(value) => visitor.visit_bool(value),
            Self::Unknown => Err(Error::new(ErrorKind::Invalid, "not a value of DynamoDB").into()),
        }
    }

    deserialize_whole! {
        deserialize_i8 => visit_i8,
        deserialize_i16 => visit_i16,
        deserialize_i32 => visit_i32,
        deserialize_i64 => visit_i64,
        deserialize_i128 => visit_i128,
        deserialize_u8 => visit_u8,
        deserialize_u16 => visit_u16,
        deserialize_u32 => visit_u32,
        deserialize_u64 => visit_u64,
        deserialize_u128 => visit_u128,
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        // The visitor of an `f32` accepts an `f64` and rounds it.
        self.deserialize_f64(visitor)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        let (Self::Number(text) | Self::Name(text)) = self else { return self.deserialize_any(visitor) };
        match number::to_float(text) {
            Some(number) => visitor.visit_f64(number),
            None => Err(not_such_a_number(text, &visitor)),
        }
    }

    /// If a string is requested, a number is returned as text with all its digits.
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self {
            Self::Number(text) => visitor.visit_str(text),
            other => other.deserialize_any(visitor),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.deserialize_str(visitor)
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self {
            Self::Binary(data) => visitor.visit_byte_buf(data.bytes()?),
            other => other.deserialize_any(visitor),
        }
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        self.deserialize_bytes(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        match self {
            Self::Null => visitor.visit_none(),
            other => visitor.visit_some(other),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        visitor.visit_newtype_struct(self)
    }

    /// As in JSON, text is a variant without data, and a map with one attribute is a variant with data.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        let mut entries = match self {
            Self::Text(text) | Self::Name(text) => {
                return visitor.visit_enum(StrDeserializer::<ReadError>::new(text));
            }
            Self::Map(attributes) => attributes.iter(),
            other => return other.deserialize_any(visitor),
        };
        match (entries.next(), entries.next()) {
            (Some((name, value)), None) => visitor.visit_enum(Variant { name, value }),
            _ => Err(ReadError::new(ErrorKind::WrongType, "expected a map of one attribute".to_owned())),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadError> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        bool identifier map seq struct tuple tuple_struct unit unit_struct
    }
}

impl IntoDeserializer<'_, ReadError> for Reader<'_> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// Deserializes a list from its elements. An error contains the index of the element.
fn seq<'de, V, I>(elements: I, visitor: V) -> Result<V::Value, ReadError>
where
    V: Visitor<'de>,
    I: IntoIterator<Item: IntoDeserializer<'de, ReadError>>,
{
    visitor.visit_seq(Elements { rest: SeqDeserializer::new(elements.into_iter()), index: 0 })
}

struct Elements<I: Iterator> {
    rest: SeqDeserializer<I, ReadError>,
    index: usize,
}

impl<'de, I: Iterator<Item: IntoDeserializer<'de, ReadError>>> SeqAccess<'de> for Elements<I> {
    type Error = ReadError;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, ReadError> {
        let element = self.rest.next_element_seed(seed).map_err(|error| ReadError(error.0.under_index(self.index)));
        self.index += 1;
        element
    }

    fn size_hint(&self) -> Option<usize> {
        self.rest.size_hint()
    }
}

struct Attributes<'a> {
    rest: lambda_event_sources_base::Iter<'a, AttributeValue>,
    value: Option<(&'a str, &'a AttributeValue)>,
}

impl<'de> MapAccess<'de> for Attributes<'_> {
    type Error = ReadError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, ReadError> {
        let Some((name, value)) = self.rest.next() else { return Ok(None) };
        self.value = Some((name, value));
        seed.deserialize(Reader::Name(name)).map(Some).map_err(|error| error.under(name))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, ReadError> {
        match self.value.take() {
            Some((name, value)) => seed.deserialize(Reader::from(value)).map_err(|error| error.under(name)),
            None => Err(de::Error::custom("a value is asked for before its name")),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}

/// Enum variant with data.
struct Variant<'a> {
    name: &'a str,
    value: &'a AttributeValue,
}

impl<'de> EnumAccess<'de> for Variant<'_> {
    type Error = ReadError;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), ReadError> {
        seed.deserialize(Reader::Name(self.name)).map(|variant| (variant, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_> {
    type Error = ReadError;

    fn unit_variant(self) -> Result<(), ReadError> {
        self.newtype_variant_seed(std::marker::PhantomData)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, ReadError> {
        seed.deserialize(Reader::from(self.value)).map_err(|error| error.under(self.name))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _len: usize, visitor: V) -> Result<V::Value, ReadError> {
        Reader::from(self.value).deserialize_any(visitor).map_err(|error| error.under(self.name))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadError> {
        Reader::from(self.value).deserialize_any(visitor).map_err(|error| error.under(self.name))
    }
}

/// Error type for serde. It never quotes a value, and it collects its path while it is returned.
#[derive(Debug)]
pub(super) struct ReadError(Error);

impl ReadError {
    fn new(kind: ErrorKind, message: String) -> Self {
        Self(Error::new(kind, message))
    }

    fn under(self, segment: &str) -> Self {
        Self(self.0.under_key(segment))
    }
}

#[cold]
fn not_such_a_number(text: &str, expected: &dyn Expected) -> ReadError {
    let found = if number::to_json(text).is_some() { "a number that does not fit" } else { "text that is no number" };
    let expected = known_expectation(&expected.to_string());
    ReadError::new(ErrorKind::WrongType, format!("expected {expected}, found {found}"))
}

impl From<Error> for ReadError {
    fn from(error: Error) -> Self {
        Self(error)
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for ReadError {}

impl de::Error for ReadError {
    fn custom<T: fmt::Display>(_message: T) -> Self {
        // The message of the type may quote the value.
        Self::new(ErrorKind::WrongType, "the type refuses this value".to_owned())
    }

    fn invalid_type(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let found = match unexpected {
            Unexpected::Bool(_) => "a boolean",
            Unexpected::Unsigned(_) | Unexpected::Signed(_) | Unexpected::Float(_) => "a number",
            Unexpected::Char(_) | Unexpected::Str(_) => "text",
            Unexpected::Bytes(_) => "binary",
            Unexpected::Unit | Unexpected::Option => "null",
            Unexpected::Seq => "a list",
            Unexpected::Map => "a map",
            _ => return Self::new(ErrorKind::WrongType, format!("expected {expected}")),
        };
        let expected = known_expectation(&expected.to_string());
        Self::new(ErrorKind::WrongType, format!("expected {expected}, found {found}"))
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let expected = known_expectation(&expected.to_string());
        Self::new(ErrorKind::WrongType, format!("expected {expected}, found another value"))
    }

    fn invalid_length(length: usize, expected: &dyn Expected) -> Self {
        let expected = known_expectation(&expected.to_string());
        Self::new(ErrorKind::WrongType, format!("expected {expected}, found {length} elements"))
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        Self::new(ErrorKind::WrongType, format!("unknown variant, expected one of {}", expected.join(", ")))
    }

    fn unknown_field(_: &str, expected: &'static [&'static str]) -> Self {
        Self::new(ErrorKind::WrongType, format!("unknown field, expected one of {}", expected.join(", ")))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(ErrorKind::Missing, format!("missing field `{field}`"))
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::new(ErrorKind::WrongType, format!("duplicate field `{field}`"))
    }
}
