use std::{any::Any, fmt};

use serde::{
    Serialize,
    de::{self, DeserializeOwned},
    ser::SerializeMap,
};
use serde_json::Value;

use crate::{
    Describe, Error, RawJson,
    read::{document::custom, reader::Reader},
};

/// A type that a field of a data class can have.
///
/// Values are read in place: a record, for example, is built directly in its list. [`data_class`](crate::data_class)
/// implements this trait for data classes, and [`string_enum!`](crate::string_enum) for enums.
pub trait Property: Default + fmt::Debug + Serialize + Describe + Send + Sync + 'static {
    /// Description of the expected value for error messages, such as `a string` or `an object`.
    const EXPECTED: &'static str;

    /// `true` if the type has a required property. Null is then an error for an element of a list.
    const HAS_REQUIRED: bool = false;

    /// `true` if null is a valid value when the type is deserialized on its own.
    const IS_NULLABLE: bool = false;

    /// Reads the value into `self`, which has its default value. For null, returns `false` and keeps the default.
    ///
    /// # Errors
    ///
    /// Returns an error if the value has another type. The message names the expected type and the type that was found,
    /// but never quotes the value.
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<bool, Error>;

    /// Returns `true` if the field is omitted when the event is serialized.
    fn is_absent(&self) -> bool {
        false
    }

    /// Copies all text that is a slice of the event's buffer, so that the value no longer keeps the buffer alive. This
    /// is what `into_owned` calls.
    fn detach(&mut self);
}

/// A struct with the attribute [`data_class`](crate::data_class): an event or a part of one.
pub trait DataClass: Property {
    /// Name of the type for error messages.
    const NAME: &'static str;

    /// Writes all stored and derived properties, with names in `snake_case`.
    ///
    /// # Errors
    ///
    /// Returns the error of the serializer.
    fn describe_entries<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;
}

/// Implements `Deserialize` for a type that implements [`Property`].
#[doc(hidden)]
#[macro_export]
macro_rules! deserialize_property {
    ($type:ident $(<$parameter:ident>)?) => {
        impl<'de $(, $parameter: $crate::Property)?> $crate::__private::serde::Deserialize<'de>
            for $type $(<$parameter>)?
        {
            fn deserialize<D: $crate::__private::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::__private::deserialize(deserializer)
            }
        }
    };
}

/// Implements `into_owned` for a type that implements [`Property`].
#[doc(hidden)]
#[macro_export]
macro_rules! into_owned {
    ($type:ident $(<$parameter:ident>)?) => {
        impl $(<$parameter: $crate::Property>)? $type $(<$parameter>)? {
            /// Copies all text out of the event's buffer, so that the value can be kept without the whole event.
            #[inline]
            #[must_use]
            pub fn into_owned(mut self) -> Self {
                $crate::Property::detach(&mut self);
                self
            }
        }
    };
}

/// Implements `Property`, `Serialize` and `Deserialize` for a newtype that is read and written as its inner value. With
/// `describe`, it is also shown as its inner value.
#[doc(hidden)]
#[macro_export]
macro_rules! transparent_property {
    ($type:ident($inner:ty), describe) => {
        $crate::transparent_property!($type($inner));

        impl $crate::Describe for $type {
            fn describe<S: $crate::__private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::Describe::describe(&self.0, serializer)
            }
        }
    };
    ($type:ident($inner:ty)) => {
        impl $crate::Property for $type {
            const EXPECTED: &'static str = <$inner as $crate::Property>::EXPECTED;
            const HAS_REQUIRED: bool = <$inner as $crate::Property>::HAS_REQUIRED;
            const IS_NULLABLE: bool = <$inner as $crate::Property>::IS_NULLABLE;

            fn read(
                &mut self,
                reader: &mut $crate::__private::Reader<'_>,
            ) -> ::core::result::Result<bool, $crate::Error> {
                $crate::Property::read(&mut self.0, reader)
            }

            fn is_absent(&self) -> bool {
                $crate::Property::is_absent(&self.0)
            }

            #[inline]
            fn detach(&mut self) {
                $crate::Property::detach(&mut self.0);
            }
        }

        $crate::deserialize_property!($type);
        $crate::into_owned!($type);

        impl $crate::__private::serde::Serialize for $type {
            fn serialize<S: $crate::__private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::__private::serde::Serialize::serialize(&self.0, serializer)
            }
        }
    };
}

/// The fields of an object that have been read, to detect repeated keys. Supports up to 128 fields.
#[doc(hidden)]
#[derive(Default)]
pub struct Seen(u128);

impl Seen {
    /// Reads the value of a field. If the key is repeated, the last value replaces the earlier ones.
    ///
    /// # Errors
    ///
    /// Returns an error in the same cases as [`Property::read`].
    #[inline]
    pub fn read<T: Property>(&mut self, number: u32, field: &mut T, reader: &mut Reader<'_>) -> Result<bool, Error> {
        let bit = 1 << number;
        if self.0 & bit != 0 {
            *field = T::default();
        }
        self.0 |= bit;
        field.read(reader)
    }
}

/// Returns the error for a required property that is missing or null.
#[doc(hidden)]
#[cold]
pub fn missing(name: &str, reader: &Reader<'_>) -> Error {
    reader.missing(name).under_key(name)
}

/// Returns the error for a property that only other events have.
#[doc(hidden)]
#[cold]
pub fn unexpected(name: &str, reader: &Reader<'_>) -> Error {
    reader.unexpected(name).under_key(name)
}

/// Deserializes a part of an event as any type.
///
/// # Errors
///
/// Returns an error if the part is missing or does not fit the type.
#[doc(hidden)]
pub fn typed<T: DeserializeOwned, E: de::Error>(part: &RawJson, name: &str) -> Result<T, E> {
    part.json().map_err(|error: Error| {
        let error = if part.is_null() { Error::missing(name) } else { error };
        custom(error.at_position(0, 0).under_key(name))
    })
}

/// Returns `true` if the value is raw JSON that is null.
#[doc(hidden)]
pub fn is_absent_json<T: 'static>(value: &T) -> bool {
    (value as &dyn Any).downcast_ref::<RawJson>().is_some_and(RawJson::is_null)
}

/// Expands to the setters that `#[data_class]` generates, if the feature `setters` is enabled.
#[cfg(feature = "setters")]
#[doc(hidden)]
#[macro_export]
macro_rules! setters {
    ($($item:tt)*) => { $($item)* };
}

#[cfg(not(feature = "setters"))]
#[doc(hidden)]
#[macro_export]
macro_rules! setters {
    ($($item:tt)*) => {};
}

/// Adds the name of a field to the path of an error. An error in an unknown field is returned unchanged.
#[doc(hidden)]
#[cold]
pub fn under(error: Error, names: &[&str], field: usize) -> Error {
    match names.get(field) {
        Some(name) => error.under_key(name),
        None => error,
    }
}

/// Reads an element of a list, or the value of an entry of a dict.
pub(crate) fn read_element<T: Property>(element: &mut T, reader: &mut Reader<'_>) -> Result<(), Error> {
    if T::HAS_REQUIRED && reader.peek() == b'n' {
        return Err(reader.refuse(T::EXPECTED));
    }
    element.read(reader).map(drop)
}

/// Reads a value from a string that has its JSON text. Returns `false` if the text is empty or null.
///
/// # Errors
///
/// Returns the error for a string if its text is not the JSON text of such a value.
#[doc(hidden)]
#[cold]
pub fn read_json_text<T: Property>(target: &mut T, reader: &mut Reader<'_>) -> Result<bool, Error> {
    let start = reader.mark();
    let text = reader.str()?;
    if text.is_empty() {
        return Ok(false);
    }
    let buffer = text.buffer();
    let mut inner = reader.inner(&buffer);
    let present = target.read(&mut inner).and_then(|present| inner.end().map(|()| present));
    present.map_err(|_| reader.refuse_at(start, T::EXPECTED))
}

impl<T: Property> Property for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<bool, Error> {
        let present = self.insert(T::default()).read(reader)?;
        if !present {
            *self = None;
        }
        Ok(present)
    }

    fn is_absent(&self) -> bool {
        self.as_ref().is_none_or(Property::is_absent)
    }

    fn detach(&mut self) {
        if let Some(value) = self {
            value.detach();
        }
    }
}

impl<T: Property> Property for Vec<T> {
    const EXPECTED: &'static str = "an array";

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<bool, Error> {
        if !reader.begin_list(Self::EXPECTED)? {
            return Ok(false);
        }
        while reader.next_element()? {
            let index = self.len();
            self.push(T::default());
            if let Some(Err(error)) = self.last_mut().map(|element| read_element(element, reader)) {
                return Err(error.under_index(index));
            }
        }
        Ok(true)
    }

    fn detach(&mut self) {
        self.iter_mut().for_each(Property::detach);
    }
}

impl Property for Value {
    const EXPECTED: &'static str = "a value";

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<bool, Error> {
        *self = reader.value()?;
        Ok(!self.is_null())
    }

    fn is_absent(&self) -> bool {
        self.is_null()
    }
    /// A JSON value owns its text.
    fn detach(&mut self) {}
}
