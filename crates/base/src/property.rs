use std::{borrow::Cow, fmt, io};

use serde::{
    Serialize, Serializer,
    ser::{SerializeMap, SerializeSeq},
};
use serde_json::Value;

use crate::{Error, read::reader::Reader};

/// A value that can stand in a field of a data class.
///
/// All fields are read in place, so that a record is built where it stays. [`data_class`](crate::data_class)
/// implements this for data classes and [`string_enum!`](crate::string_enum) for enums.
pub trait Property: Default + fmt::Debug + Serialize + Describe {
    /// What stands in an event for this type, for error messages: `a string`, `an object`.
    const EXPECTED: &'static str;

    /// Whether something in it is required, so that null cannot stand for it in a list.
    const HAS_REQUIRED: bool = false;

    /// Whether null is a value of the type when it is read on its own.
    const IS_NULLABLE: bool = false;

    /// Reads the value into `self`, which is the default. Returns `false` for null, and `self` stays the default.
    ///
    /// # Errors
    ///
    /// If the value is of another type. The message names the expected type and the one found, never the value.
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<bool, Error>;

    /// Whether the field is left out when the event is serialized.
    fn is_absent(&self) -> bool {
        false
    }
}

/// The way in which a value is shown by `Display` and [`properties`]: the JSON that it stands for, without secrets.
pub trait Describe {
    /// Serializes the shown form.
    ///
    /// # Errors
    ///
    /// The serializer's.
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
}

/// A struct under [`data_class`](crate::data_class): an event or a part of one.
pub trait DataClass: Property {
    /// Name of the type, for error messages.
    const NAME: &'static str;

    /// Writes all properties, stored and derived, with names in `snake_case`.
    ///
    /// # Errors
    ///
    /// The serializer's.
    fn describe_entries<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;
}

/// What `Display` prints of an event or of a part of one, as something that serde can serialize: for structured logs.
///
/// Names are in `snake_case`, derived properties included, and secrets stand as `[SENSITIVE]`.
///
/// ```
/// use lambda_event_sources_base::{Sensitive, Str, data_class, from_str, properties};
///
/// /// Caller of a request.
/// #[data_class]
/// pub struct Caller {
///     /// Identifier of the account.
///     pub account_id: Str,
///     /// Key of the caller.
///     pub api_key: Sensitive<Str>,
/// }
///
/// let caller: Caller = from_str(r#"{"accountId": "123456789012", "apiKey": "hush"}"#)?;
/// assert_eq!(
///     serde_json::to_string(&properties(&caller))?,
///     r#"{"account_id":"123456789012","api_key":"[SENSITIVE]"}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn properties<T: Describe + ?Sized>(value: &T) -> impl Serialize + '_ {
    Described(value)
}

/// Serializes a value in its shown form.
#[doc(hidden)]
pub struct Described<'a, T: ?Sized>(pub &'a T);

impl<T: Describe + ?Sized> Serialize for Described<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.describe(serializer)
    }
}

/// Prints the shown form of a value as indented JSON: the `Display` of data classes.
#[doc(hidden)]
pub fn display<T: Describe + ?Sized>(value: &T, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    serde_json::to_writer_pretty(FormatterWriter(f), &Described(value)).map_err(|_| fmt::Error)
}

/// Writes to a formatter as `serde_json` produces the text, so that the whole text is never in memory.
struct FormatterWriter<'a, 'b>(&'a mut fmt::Formatter<'b>);

impl io::Write for FormatterWriter<'_, '_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // serde_json writes whole characters.
        let text = simdutf8::basic::from_utf8(bytes).map_err(io::Error::other)?;
        self.0.write_str(text).map_err(io::Error::other)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
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

/// The fields of an object that were read, to find a key that comes again. There may be up to 128 fields.
#[doc(hidden)]
#[derive(Default)]
pub struct Seen(u128);

impl Seen {
    /// Reads the value of a field. If the key comes again, the last value replaces the others.
    ///
    /// # Errors
    ///
    /// Those of [`Property::read`].
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

/// Shows a data class as an object of its properties.
#[doc(hidden)]
pub fn describe_object<T: DataClass, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    value.describe_entries(&mut map)?;
    map.end()
}

/// The error for a required property that is missing or null.
#[doc(hidden)]
#[cold]
pub fn missing(name: &str, reader: &Reader<'_>) -> Error {
    reader.missing(name).under_key(name)
}

/// Adds the name of the field to the path of an error; an unknown field has no name.
#[doc(hidden)]
#[cold]
pub fn under(error: Error, names: &[&str], field: usize) -> Error {
    match names.get(field) {
        Some(name) => error.under_key(name),
        None => error,
    }
}

/// Reads an element of a list or an entry of a dict.
pub(crate) fn read_element<T: Property>(element: &mut T, reader: &mut Reader<'_>) -> Result<(), Error> {
    if T::HAS_REQUIRED && reader.peek() == b'n' {
        return Err(reader.refuse(T::EXPECTED));
    }
    element.read(reader).map(drop)
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
}

impl<T: Describe> Describe for Option<T> {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Some(value) => value.describe(serializer),
            None => serializer.serialize_none(),
        }
    }
}

/// A derived property that fails stands as `[Cannot be deserialized]`.
impl<T: Describe, E> Describe for Result<T, E> {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Ok(value) => value.describe(serializer),
            Err(_) => serializer.serialize_str("[Cannot be deserialized]"),
        }
    }
}

impl<T: Describe + ?Sized> Describe for &T {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).describe(serializer)
    }
}

impl<T: Describe + ToOwned + ?Sized> Describe for Cow<'_, T> {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).describe(serializer)
    }
}

impl<T: Property> Property for Vec<T> {
    const EXPECTED: &'static str = "a list";

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
}

impl<T: Describe> Describe for Vec<T> {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_slice().describe(serializer)
    }
}

impl<T: Describe> Describe for [T] {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.len()))?;
        for element in self {
            list.serialize_element(&Described(element))?;
        }
        list.end()
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
}

macro_rules! describe_as_serialized {
    ($($type:ty),*) => {$(
        impl Describe for $type {
            fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.serialize(serializer)
            }
        }
    )*};
}

describe_as_serialized!(Value, bool, u16, u32, u64, i32, i64, f64, str, String);
