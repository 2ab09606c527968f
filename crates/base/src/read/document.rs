//! Integration of the reader with serde.
//!
//! Our types deserialize from the JSON text of their value, which any deserializer can provide. [`Document`] provides
//! it without a copy.

use std::{cell::Cell, fmt};

use faststr::FastStr;
use serde::{
    Deserializer,
    de::{self, DeserializeSeed, Expected, MapAccess, SeqAccess, Unexpected, Visitor},
};
use serde_json::{Map, Value};

use super::reader::Reader;
use crate::{
    Error, ErrorKind, Property,
    error::{INVALID_FOR_TYPE, known_expectation, known_kind},
};

/// Name of the newtype struct with which `serde_json`'s `RawValue` requests the text of a value from a deserializer.
const RAW_VALUE: &str = "$serde_json::private::RawValue";

/// Deserializes a property from the JSON text of its value.
///
/// # Errors
///
/// Returns an error if the text does not fit the property, or if it is null and the property does not accept null.
pub fn deserialize<'de, T: Property, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let text = read_text(deserializer)?;
    read_document(&text).map_err(custom)
}

/// Reads a property from a whole document.
fn read_document<T: Property>(text: &FastStr) -> Result<T, Error> {
    let mut value = T::default();
    let mut reader = Reader::new(text);
    let start = reader.mark();
    if !value.read(&mut reader)? && !T::IS_NULLABLE {
        return Err(reader.refuse_at(start, T::EXPECTED));
    }
    reader.end()?;
    Ok(value)
}

/// A whole document, as a deserializer.
///
/// Our types receive its text. Other types are deserialized by `serde_json`.
#[derive(Clone, Copy)]
pub(crate) enum Document<'a> {
    Text(&'a FastStr),
    Value(&'a Value),
}

thread_local! {
    /// The buffer of the text that [`Document`] passes to a visitor. serde can pass the text, but not its owner.
    ///
    /// It is set just before the visitor is called, and taken by the visitor before anything else.
    static BUFFER: Cell<Option<FastStr>> = const { Cell::new(None) };

    /// The last of our errors that passed through another deserializer. serde can pass only the text of an error.
    static ERROR: Cell<Option<Error>> = const { Cell::new(None) };
}

/// Calls the macro `$then` with the methods of `Deserializer` that are forwarded to another deserializer.
///
/// `deserialize_newtype_struct` is not among them, because the text of a value is requested by it.
macro_rules! for_each_method {
    ($then:ident) => {
        $then! {
            deserialize_any();
            deserialize_bool();
            deserialize_i8();
            deserialize_i16();
            deserialize_i32();
            deserialize_i64();
            deserialize_i128();
            deserialize_u8();
            deserialize_u16();
            deserialize_u32();
            deserialize_u64();
            deserialize_u128();
            deserialize_f32();
            deserialize_f64();
            deserialize_char();
            deserialize_str();
            deserialize_string();
            deserialize_bytes();
            deserialize_byte_buf();
            deserialize_option();
            deserialize_unit();
            deserialize_unit_struct(name: &'static str);
            deserialize_seq();
            deserialize_tuple(len: usize);
            deserialize_tuple_struct(name: &'static str, len: usize);
            deserialize_map();
            deserialize_struct(name: &'static str, fields: &'static [&'static str]);
            deserialize_enum(name: &'static str, variants: &'static [&'static str]);
            deserialize_identifier();
            deserialize_ignored_any();
        }
    };
}
pub(super) use for_each_method;

macro_rules! forward {
    ($($method:ident($($name:ident: $type:ty),*);)*) => {$(
        fn $method<V: Visitor<'de>>(self, $($name: $type,)* visitor: V) -> Result<V::Value, Failed> {
            match self {
                Self::Text(text) => {
                    let mut deserializer = serde_json::Deserializer::from_str(text);
                    let value = deserializer.$method($($name,)* visitor)?;
                    deserializer.end()?;
                    Ok(value)
                }
                Self::Value(value) => Ok(value.$method($($name,)* visitor)?),
            }
        }
    )*};
}

impl<'de> Deserializer<'de> for Document<'de> {
    type Error = Failed;

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Failed> {
        match self {
            Self::Text(text) if name == RAW_VALUE => {
                BUFFER.set(Some(text.clone()));
                let value = visitor.visit_borrowed_str(text);
                BUFFER.set(None);
                value
            }
            Self::Value(value) if name == RAW_VALUE => visitor.visit_string(value.to_string()),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    for_each_method!(forward);
}

/// Reads the JSON text of any value.
///
/// `serde_json`'s `RawValue` does the same for borrowed or owned text, but does not work inside an `untagged` enum or a
/// `flatten`ed struct.
pub(crate) fn read_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<FastStr, D::Error> {
    deserializer.deserialize_newtype_struct(RAW_VALUE, TextVisitor)
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = FastStr;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<FastStr, E> {
        match BUFFER.take() {
            Some(buffer) if buffer.as_ptr() == text.as_ptr() => Ok(buffer),
            _ => self.visit_str(text),
        }
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<FastStr, E> {
        self.visit_string(text.to_owned())
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<FastStr, E> {
        Ok(FastStr::from_string(text))
    }

    /// `serde_json` passes the text as the only entry of a map.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<FastStr, A::Error> {
        map.next_key::<de::IgnoredAny>()?;
        map.next_value_seed(self)
    }

    /// A deserializer that does not support the name passes the value itself.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<FastStr, D::Error> {
        self.visit_string(deserializer.deserialize_any(ValueVisitor)?.to_string())
    }
}

impl<'de> DeserializeSeed<'de> for TextVisitor {
    type Value = FastStr;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<FastStr, D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// Visitor for a value of any type. Unlike `Value` itself, it treats a key that `serde_json` uses as a marker as an
/// ordinary key.
struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E: de::Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(element) = seq.next_element_seed(Self)? {
            list.push(element);
        }
        Ok(list.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(key) = map.next_key::<String>()? {
            object.insert(key, map.next_value_seed(Self)?);
        }
        Ok(object.into())
    }
}

impl<'de> DeserializeSeed<'de> for ValueVisitor {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// Converts one of our errors into an error of another deserializer.
#[cold]
pub(crate) fn custom<E: de::Error>(error: Error) -> E {
    let text = error.text();
    ERROR.set(Some(error));
    E::custom(text)
}

/// Returns our error with this text, if it was the last that passed through another deserializer.
#[cold]
pub(crate) fn ours(text: &str) -> Option<Error> {
    ERROR.take().filter(|error| error.text() == text)
}

/// Lists the names that a type expects.
fn one_of(names: &[&str]) -> String {
    let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    match names.as_slice() {
        [] => "nothing".to_owned(),
        [name] => name.clone(),
        [one, two] => format!("{one} or {two}"),
        names => format!("one of {}", names.join(", ")),
    }
}

/// Error of a deserializer whose messages never quote a value of the event.
///
/// It keeps the names of fields and variants, because they are part of the type. Any other text may quote a value.
#[derive(Debug)]
pub struct Failed(pub Error);

impl Failed {
    /// Creates an error without a message, which is replaced by an earlier error.
    pub(super) fn untyped() -> Self {
        Self(Error::new(ErrorKind::Syntax, ""))
    }

    /// Returns the error, with the position of an earlier one, or the earlier one if nothing else is known.
    pub(super) fn replace(self, earlier: Error) -> Error {
        let Self(error) = self;
        if error.text().is_empty() { earlier } else { error.at_position_of(&earlier) }
    }

    /// Creates an error for a value of another type than the expected one.
    #[cold]
    pub fn wrong_type(expected: &dyn Expected, found: &str) -> Self {
        Self::mismatch(format!("expected {}, found {found}", known_expectation(&expected.to_string())))
    }

    fn mismatch(message: impl Into<String>) -> Self {
        Self(Error::new(ErrorKind::WrongType, message))
    }
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Failed {}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self(error)
    }
}

impl From<serde_json::Error> for Failed {
    #[cold]
    fn from(error: serde_json::Error) -> Self {
        Self(Error::from_serde(&error))
    }
}

impl de::Error for Failed {
    #[cold]
    fn custom<T: fmt::Display>(message: T) -> Self {
        // The message of another type may quote the value.
        ours(&message.to_string()).map_or_else(|| Self::mismatch(INVALID_FOR_TYPE), Self)
    }

    #[cold]
    fn invalid_type(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::wrong_type(expected, known_kind(&unexpected.to_string()))
    }

    #[cold]
    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::mismatch(format!("invalid value: expected {}", known_expectation(&expected.to_string())))
    }

    #[cold]
    fn invalid_length(_: usize, expected: &dyn Expected) -> Self {
        Self::mismatch(format!("invalid length: expected {}", known_expectation(&expected.to_string())))
    }

    #[cold]
    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        Self::mismatch(format!("unknown variant: expected {}", one_of(expected)))
    }

    #[cold]
    fn unknown_field(_: &str, expected: &'static [&'static str]) -> Self {
        Self::mismatch(format!("unknown field: expected {}", one_of(expected)))
    }

    #[cold]
    fn missing_field(field: &'static str) -> Self {
        Self(Error::new(ErrorKind::Missing, format!("missing field `{field}`")))
    }

    #[cold]
    fn duplicate_field(field: &'static str) -> Self {
        Self::mismatch(format!("duplicate field `{field}`"))
    }
}
