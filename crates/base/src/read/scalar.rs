//! Parsing of strings, numbers and booleans.

use super::reader::{Reader, Scalar};
use crate::{Error, Property};

/// A type that is read from a string, a number or a boolean.
pub trait FromScalar: Default {
    /// Description of the expected value for error messages, such as `a string`.
    const EXPECTED: &'static str;

    /// Sets `self` to the value. Returns `false` if the type does not accept the value.
    fn set(&mut self, value: &Scalar<'_, '_>) -> bool;
}

/// Reads a scalar in place. Returns `false` for null.
///
/// # Errors
///
/// Returns an error if the value has another type.
pub fn read<T: FromScalar>(target: &mut T, reader: &mut Reader<'_>) -> Result<bool, Error> {
    let mark = reader.mark();
    let Some(value) = reader.scalar(T::EXPECTED)? else {
        return Ok(false);
    };
    if target.set(&value) {
        return Ok(true);
    }
    Err(reader.refuse_at(mark, T::EXPECTED))
}

impl FromScalar for bool {
    const EXPECTED: &'static str = "a boolean";

    fn set(&mut self, value: &Scalar<'_, '_>) -> bool {
        match value {
            Scalar::Bool(value) => *self = *value,
            Scalar::Text(text) => return text.as_str().parse().map(|value| *self = value).is_ok(),
            Scalar::Number(_) => return false,
        }
        true
    }
}

impl FromScalar for f64 {
    const EXPECTED: &'static str = "a number";

    fn set(&mut self, value: &Scalar<'_, '_>) -> bool {
        let text = match value {
            Scalar::Number(text) => text,
            Scalar::Text(text) => text.as_str(),
            Scalar::Bool(_) => return false,
        };
        text.parse().is_ok_and(|value: Self| {
            *self = value;
            value.is_finite()
        })
    }
}

/// Whole numbers are read from numbers without a fractional part, such as `1.0`, and from the text of such numbers.
macro_rules! whole_number {
    ($($type:ty),*) => {$(
        impl FromScalar for $type {
            const EXPECTED: &'static str = "an integer";

            fn set(&mut self, value: &Scalar<'_, '_>) -> bool {
                let text = match value {
                    Scalar::Number(text) => text,
                    Scalar::Text(text) => text.as_str(),
                    Scalar::Bool(_) => return false,
                };
                // A float without a fractional part is formatted without a point and without an exponent.
                let parsed = text.parse().ok().or_else(|| text.parse::<f64>().ok()?.to_string().parse().ok());
                parsed.map(|value| *self = value).is_some()
            }
        }
    )*};
}

whole_number!(u16, u32, u64, i32, i64);

macro_rules! scalar_property {
    ($($type:ty),*) => {$(
        impl Property for $type {
            const EXPECTED: &'static str = <$type as FromScalar>::EXPECTED;

            fn read(&mut self, reader: &mut Reader<'_>) -> Result<bool, Error> {
                read(self, reader)
            }

            fn detach(&mut self) {}
        }
    )*};
}

scalar_property!(bool, f64, u16, u32, u64, i32, i64);

/// Implements `Property` and serde's traits for a wrapper of [`Str`](crate::Str) that is read from strings only.
macro_rules! text_property {
    ($type:ident, $expected:literal) => {
        impl $crate::read::scalar::FromScalar for $type {
            const EXPECTED: &'static str = $expected;

            fn set(&mut self, value: &$crate::read::reader::Scalar<'_, '_>) -> bool {
                matches!(value, $crate::read::reader::Scalar::Text(_)) && self.0.set(value)
            }
        }

        impl $crate::Property for $type {
            const EXPECTED: &'static str = $expected;

            fn read(&mut self, reader: &mut $crate::read::reader::Reader<'_>) -> Result<bool, $crate::Error> {
                if reader.peek() == b'"' { self.0.read(reader) } else { $crate::read::scalar::read(self, reader) }
            }

            fn is_absent(&self) -> bool {
                self.0.is_absent()
            }

            fn detach(&mut self) {
                self.0.detach();
            }
        }

        $crate::deserialize_property!($type);
        $crate::into_owned!($type);

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
