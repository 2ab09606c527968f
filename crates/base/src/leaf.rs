//! Reading of values that are not made of properties, and the one place that refuses a value of a wrong kind.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{self, MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer},
};
use serde_json::Number;

use crate::{ErrorKind, Property, scope};

/// A scalar of an event: text, number or truth value. Each setter says whether it takes the value.
pub trait Leaf: Default {
    /// What stands in an event for this type, for error messages.
    const EXPECTED: &'static str;

    /// Takes text.
    fn set_str(&mut self, _: &str) -> bool {
        false
    }

    /// Takes text that stands in the input.
    fn set_borrowed_str(&mut self, text: &str) -> bool {
        self.set_str(text)
    }

    /// Takes a truth value.
    fn set_bool(&mut self, _: bool) -> bool {
        false
    }

    /// Takes a negative whole number.
    fn set_i64(&mut self, _: i64) -> bool {
        false
    }

    /// Takes a whole number.
    fn set_u64(&mut self, _: u64) -> bool {
        false
    }

    /// Takes a fraction.
    fn set_f64(&mut self, _: f64) -> bool {
        false
    }
}

/// Reads a scalar in place; `false` when it is null.
#[doc(hidden)]
pub fn read<'de, T: Leaf, D: Deserializer<'de>>(leaf: &mut T, deserializer: D) -> Result<bool, D::Error> {
    deserializer.deserialize_any(LeafVisitor(leaf))
}

/// The error for a value of a wrong kind. It does not quote the value, which may be a secret.
#[cold]
pub(crate) fn refuse<E: de::Error>(expected: &str, found: &str) -> E {
    let message = format!("expected {expected}, found {found}");
    scope::note_error(ErrorKind::WrongType, &message);
    E::custom(message)
}

struct LeafVisitor<'a, T>(&'a mut T);

impl<T: Leaf> LeafVisitor<'_, T> {
    fn taken<E: de::Error>(taken: bool, found: &str) -> Result<bool, E> {
        if taken { Ok(true) } else { Err(refuse(T::EXPECTED, found)) }
    }
}

impl<'de, T: Leaf> Visitor<'de> for LeafVisitor<'_, T> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<bool, E> {
        Self::taken(self.0.set_borrowed_str(text), "a string")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<bool, E> {
        Self::taken(self.0.set_str(text), "a string")
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<bool, E> {
        Self::taken(self.0.set_bool(value), "a boolean")
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<bool, E> {
        Self::taken(self.0.set_i64(value), "a number")
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<bool, E> {
        Self::taken(self.0.set_u64(value), "a number")
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<bool, E> {
        Self::taken(self.0.set_f64(value), "a number")
    }

    fn visit_unit<E: de::Error>(self) -> Result<bool, E> {
        *self.0 = T::default();
        Ok(false)
    }

    fn visit_none<E: de::Error>(self) -> Result<bool, E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<bool, A::Error> {
        Err(refuse(T::EXPECTED, "a list"))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<bool, A::Error> {
        // A number comes as an object when serde_json's feature `arbitrary_precision` is on somewhere in the program.
        let Ok(number) = Number::deserialize(MapAccessDeserializer::new(map)) else {
            return Err(refuse(T::EXPECTED, "an object"));
        };
        if let Some(number) = number.as_u64() {
            self.visit_u64(number)
        } else if let Some(number) = number.as_i64() {
            self.visit_i64(number)
        } else {
            self.visit_f64(number.as_f64().unwrap_or(f64::INFINITY))
        }
    }
}

/// A list or an object that is read element by element; `None` says that it is not of this kind.
pub(crate) trait Parts: Sized {
    const EXPECTED: &'static str;

    fn map<'de, A: MapAccess<'de>>(self, _: A) -> Option<Result<(), A::Error>> {
        None
    }

    fn seq<'de, A: SeqAccess<'de>>(self, _: A) -> Option<Result<(), A::Error>> {
        None
    }
}

pub(crate) struct PartsVisitor<T>(pub(crate) T);

impl<'de, T: Parts> Visitor<'de> for PartsVisitor<T> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<bool, A::Error> {
        self.0.map(map).unwrap_or_else(|| Err(refuse(T::EXPECTED, "an object"))).map(|()| true)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<bool, A::Error> {
        self.0.seq(seq).unwrap_or_else(|| Err(refuse(T::EXPECTED, "a list"))).map(|()| true)
    }

    fn visit_unit<E: de::Error>(self) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_none<E: de::Error>(self) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_str<E: de::Error>(self, _: &str) -> Result<bool, E> {
        Err(refuse(T::EXPECTED, "a string"))
    }

    fn visit_bool<E: de::Error>(self, _: bool) -> Result<bool, E> {
        Err(refuse(T::EXPECTED, "a boolean"))
    }

    fn visit_i64<E: de::Error>(self, _: i64) -> Result<bool, E> {
        Err(refuse(T::EXPECTED, "a number"))
    }

    fn visit_u64<E: de::Error>(self, _: u64) -> Result<bool, E> {
        Err(refuse(T::EXPECTED, "a number"))
    }

    fn visit_f64<E: de::Error>(self, _: f64) -> Result<bool, E> {
        Err(refuse(T::EXPECTED, "a number"))
    }
}

impl Leaf for bool {
    const EXPECTED: &'static str = "a boolean";

    fn set_bool(&mut self, value: bool) -> bool {
        *self = value;
        true
    }

    fn set_str(&mut self, text: &str) -> bool {
        text.parse().map(|value| *self = value).is_ok()
    }
}

impl Leaf for f64 {
    const EXPECTED: &'static str = "a number";

    fn set_f64(&mut self, value: f64) -> bool {
        *self = value;
        true
    }

    #[expect(clippy::cast_precision_loss, reason = "the field is a float: a longer number is rounded, as JSON has it")]
    fn set_i64(&mut self, value: i64) -> bool {
        self.set_f64(value as Self)
    }

    #[expect(clippy::cast_precision_loss, reason = "the field is a float: a longer number is rounded, as JSON has it")]
    fn set_u64(&mut self, value: u64) -> bool {
        self.set_f64(value as Self)
    }

    fn set_str(&mut self, text: &str) -> bool {
        text.parse().is_ok_and(|value: Self| value.is_finite() && self.set_f64(value))
    }
}

/// Whole numbers are read from whole numbers, from fractions without a fractional part and from text.
macro_rules! whole_number {
    ($($type:ty),*) => {$(
        impl Leaf for $type {
            const EXPECTED: &'static str = "a whole number";

            fn set_i64(&mut self, value: i64) -> bool {
                value.try_into().map(|value| *self = value).is_ok()
            }

            fn set_u64(&mut self, value: u64) -> bool {
                value.try_into().map(|value| *self = value).is_ok()
            }

            fn set_f64(&mut self, value: f64) -> bool {
                // The text form of a float without a fractional part has neither point nor exponent.
                self.set_str(&value.to_string())
            }

            fn set_str(&mut self, text: &str) -> bool {
                text.parse().map(|value| *self = value).is_ok()
            }
        }
    )*};
}

whole_number!(u16, u32, u64, i32, i64);

macro_rules! leaf_property {
    ($($type:ty),*) => {$(
        impl Property for $type {
            const EXPECTED: &'static str = <$type as Leaf>::EXPECTED;

            fn read<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<bool, D::Error> {
                read(self, deserializer)
            }
        }
    )*};
}

leaf_property!(bool, f64, u16, u32, u64, i32, i64);

/// Makes a wrapper of [`Str`](crate::Str) a property that takes text only.
macro_rules! text_property {
    ($type:ident, $expected:literal) => {
        impl $crate::leaf::Leaf for $type {
            const EXPECTED: &'static str = $expected;

            fn set_str(&mut self, text: &str) -> bool {
                self.0.set_str(text)
            }

            fn set_borrowed_str(&mut self, text: &str) -> bool {
                self.0.set_borrowed_str(text)
            }
        }

        impl $crate::Property for $type {
            const EXPECTED: &'static str = $expected;

            fn read<'de, D: serde::Deserializer<'de>>(&mut self, deserializer: D) -> Result<bool, D::Error> {
                $crate::leaf::read(self, deserializer)
            }

            fn is_absent(&self) -> bool {
                self.0.is_absent()
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::property::deserialize(deserializer)
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.0.serialize(serializer)
            }
        }

        impl $crate::Describe for $type {
            fn describe<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.0.describe(serializer)
            }
        }
    };
}

pub(crate) use text_property;
