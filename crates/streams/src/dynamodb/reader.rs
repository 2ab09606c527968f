//! Deserializes DynamoDB values as user-defined types, with serde.

use lambda_event_sources_base::{__private::Failed, Base64Data, Dict, Error, ErrorKind, Str};
use serde::{
    Deserializer,
    de::{
        self, DeserializeOwned, DeserializeSeed, EnumAccess, Expected, IntoDeserializer, MapAccess, SeqAccess,
        VariantAccess, Visitor,
        value::{SeqDeserializer, StrDeserializer},
    },
};

use super::{
    attribute_value::AttributeValue,
    number::{self, Exact},
};

/// Deserializes a user-defined type. The error has a path, but no type name.
pub(super) fn read<T: DeserializeOwned>(value: Reader<'_>) -> Result<T, Error> {
    T::deserialize(value).map_err(|Failed(error)| error)
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
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failed> {
            let (Self::Number(text) | Self::Name(text)) = self else { return self.deserialize_any(visitor) };
            match number::to_whole(text).map(TryInto::try_into) {
                Some(Ok(number)) => visitor.$visit(number),
                _ => Err(not_such_a_number(text, &visitor)),
            }
        }
    )*};
}

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = Failed;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failed> {
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
            Self::Unknown => Err(Error::new(ErrorKind::Invalid, "unknown DynamoDB data type").into()),
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

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failed> {
        // The visitor of an `f32` accepts an `f64` and rounds it.
        self.deserialize_f64(visitor)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failed> {
        let (Self::Number(text) | Self::Name(text)) = self else { return self.deserialize_any(visitor) };
        match number::to_float(text) {
            Some(number) => visitor.visit_f64(number),
            None => Err(not_such_a_number(text, &visitor)),
        }
    }

    /// If a string is requested, a number is returned as text with all its digits.
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failed> {
        match self {
            Self::Number(text) => visitor.visit_str(text),
            other => other.deserialize_any(visitor),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failed> {
        self.deserialize_str(visitor)
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failed> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failed> {
        match self {
            Self::Binary(data) => visitor.visit_byte_buf(data.bytes()?),
            other => other.deserialize_any(visitor),
        }
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failed> {
        self.deserialize_bytes(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failed> {
        match self {
            Self::Null => visitor.visit_none(),
            other => visitor.visit_some(other),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _name: &'static str, visitor: V) -> Result<V::Value, Failed> {
        visitor.visit_newtype_struct(self)
    }

    /// As in JSON, text is a variant without data, and a map with one attribute is a variant with data.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failed> {
        let mut entries = match self {
            Self::Text(text) | Self::Name(text) => {
                return visitor.visit_enum(StrDeserializer::<Failed>::new(text));
            }
            Self::Map(attributes) => attributes.iter(),
            other => return other.deserialize_any(visitor),
        };
        match (entries.next(), entries.next()) {
            (Some((name, value)), None) => visitor.visit_enum(Variant { name, value }),
            _ => Err(Failed(Error::new(ErrorKind::WrongType, "expected a map with one attribute"))),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failed> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        bool identifier map seq struct tuple tuple_struct unit unit_struct
    }
}

impl IntoDeserializer<'_, Failed> for Reader<'_> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// Deserializes a list from its elements. An error contains the index of the element.
fn seq<'de, V, I>(elements: I, visitor: V) -> Result<V::Value, Failed>
where
    V: Visitor<'de>,
    I: IntoIterator<Item: IntoDeserializer<'de, Failed>>,
{
    visitor.visit_seq(Elements { rest: SeqDeserializer::new(elements.into_iter()), index: 0 })
}

struct Elements<I: Iterator> {
    rest: SeqDeserializer<I, Failed>,
    index: usize,
}

impl<'de, I: Iterator<Item: IntoDeserializer<'de, Failed>>> SeqAccess<'de> for Elements<I> {
    type Error = Failed;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Failed> {
        let element = self.rest.next_element_seed(seed).map_err(|error| Failed(error.0.under_index(self.index)));
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
    type Error = Failed;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Failed> {
        let Some((name, value)) = self.rest.next() else { return Ok(None) };
        self.value = Some((name, value));
        seed.deserialize(Reader::Name(name)).map(Some).map_err(|error| under(error, name))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Failed> {
        match self.value.take() {
            Some((name, value)) => seed.deserialize(Reader::from(value)).map_err(|error| under(error, name)),
            None => Err(de::Error::custom("the value was requested before its name")),
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
    type Error = Failed;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Failed> {
        seed.deserialize(Reader::Name(self.name)).map(|variant| (variant, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_> {
    type Error = Failed;

    fn unit_variant(self) -> Result<(), Failed> {
        self.newtype_variant_seed(std::marker::PhantomData)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Failed> {
        seed.deserialize(Reader::from(self.value)).map_err(|error| under(error, self.name))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _len: usize, visitor: V) -> Result<V::Value, Failed> {
        Reader::from(self.value).deserialize_any(visitor).map_err(|error| under(error, self.name))
    }

    fn struct_variant<V: Visitor<'de>>(self, _fields: &'static [&'static str], visitor: V) -> Result<V::Value, Failed> {
        Reader::from(self.value).deserialize_any(visitor).map_err(|error| under(error, self.name))
    }
}

#[cold]
fn not_such_a_number(text: &str, expected: &dyn Expected) -> Failed {
    let found =
        if number::to_json(text).is_some() { "a number that does not fit" } else { "text that is not a number" };
    Failed::wrong_type(expected, found)
}

#[cold]
fn under(Failed(error): Failed, name: &str) -> Failed {
    Failed(error.under_key(name))
}
