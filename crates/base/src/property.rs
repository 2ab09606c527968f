use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor},
    ser::{SerializeMap, SerializeSeq},
};
use serde_json::Value;

use crate::{ErrorKind, leaf, scope};

/// A value that can stand in a field of a data class.
///
/// All fields are read in place, so that a record is built where it stays. [`data_class`](crate::data_class)
/// implements this for data classes and [`string_enum!`](crate::string_enum) for enums.
pub trait Property: Default + fmt::Debug + Serialize + Describe {
    /// What stands in an event for this type, for error messages: `a string`, `an object`.
    const EXPECTED: &'static str;

    /// Whether something in it is required, so that null cannot stand for it in a list.
    const HAS_REQUIRED: bool = false;

    /// Reads the value; `false` when it is null, which leaves the default.
    ///
    /// # Errors
    ///
    /// The deserializer's, when what stands there is something else. The message says what was expected and what kind
    /// of value was found, never the value.
    fn read<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<bool, D::Error>;

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

    /// Reads the entries of the object.
    ///
    /// # Errors
    ///
    /// The deserializer's, for a value of a wrong kind or a required property that is missing.
    fn read_entries<'de, A: MapAccess<'de>>(&mut self, map: A) -> Result<(), A::Error>;

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
    let text = serde_json::to_string_pretty(&Described(value)).map_err(|_| fmt::Error)?;
    f.write_str(&text)
}

/// Deserializes any property on its own; null is refused.
#[doc(hidden)]
pub fn deserialize<'de, T: Property, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    scope::forget_error();
    let mut value = T::default();
    if value.read(deserializer)? { Ok(value) } else { Err(leaf::refuse(T::EXPECTED, "null")) }
}

/// Reads a data class from an object.
#[doc(hidden)]
pub fn read_object<'de, T: DataClass, D: Deserializer<'de>>(target: &mut T, deserializer: D) -> Result<bool, D::Error> {
    deserializer.deserialize_any(leaf::PartsVisitor(ObjectParts(target)))
}

struct ObjectParts<'a, T>(&'a mut T);

impl<T: DataClass> leaf::Parts for ObjectParts<'_, T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn map<'de, A: MapAccess<'de>>(self, map: A) -> Option<Result<(), A::Error>> {
        Some(self.0.read_entries(map))
    }
}

/// Shows a data class as an object of its properties.
#[doc(hidden)]
pub fn describe_object<T: DataClass, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    value.describe_entries(&mut map)?;
    map.end()
}

/// Finds the number of a field by its wire name.
#[doc(hidden)]
pub struct Key(pub fn(&[u8]) -> usize);

impl<'de> DeserializeSeed<'de> for Key {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Key {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a property")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<usize, E> {
        Ok(self.0(name.as_bytes()))
    }
}

/// Reads the value of one entry into its field.
#[doc(hidden)]
pub fn read_value<'de, A: MapAccess<'de>, T: Property>(
    map: &mut A,
    name: &str,
    field: &mut T,
) -> Result<bool, A::Error> {
    map.next_value_seed(InPlace(field)).inspect_err(|_| scope::note_key(name))
}

/// Passes over the value of an entry that the type does not know.
#[doc(hidden)]
pub fn skip_value<'de, A: MapAccess<'de>>(map: &mut A) -> Result<(), A::Error> {
    map.next_value::<IgnoredAny>().map(drop)
}

/// The error for a required property that is missing or null.
#[doc(hidden)]
#[cold]
pub fn missing<E: de::Error>(name: &str) -> E {
    let message = format!("required property `{name}` is missing");
    scope::note_error(ErrorKind::Missing, &message);
    scope::note_key(name);
    E::custom(message)
}

/// Reads an element of a list or an entry of a dict in its place.
pub(crate) fn read_element<'de, T: Property, D: Deserializer<'de>>(
    element: &mut T,
    deserializer: D,
) -> Result<(), D::Error> {
    let present = element.read(deserializer)?;
    if present || !T::HAS_REQUIRED { Ok(()) } else { Err(leaf::refuse(T::EXPECTED, "null")) }
}

/// Reads a property in place of making one.
struct InPlace<'a, T>(&'a mut T);

impl<'de, T: Property> DeserializeSeed<'de> for InPlace<'_, T> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        self.0.read(deserializer)
    }
}

impl<T: Property> Property for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn read<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<bool, D::Error> {
        let present = self.insert(T::default()).read(deserializer)?;
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

    fn read<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<bool, D::Error> {
        self.clear();
        deserializer.deserialize_any(leaf::PartsVisitor(ListParts(self)))
    }
}

struct ListParts<'a, T>(&'a mut Vec<T>);

impl<T: Property> leaf::Parts for ListParts<'_, T> {
    const EXPECTED: &'static str = Vec::<T>::EXPECTED;

    fn seq<'de, A: SeqAccess<'de>>(self, mut seq: A) -> Option<Result<(), A::Error>> {
        loop {
            match seq.next_element_seed(Push(self.0)) {
                Ok(Some(())) => {}
                Ok(None) => return Some(Ok(())),
                Err(error) => {
                    // An error in front of the first element has no index.
                    if let Some(last) = self.0.len().checked_sub(1) {
                        scope::note_index(last);
                    }
                    return Some(Err(error));
                }
            }
        }
    }
}

/// Appends one element and reads it where it stays.
struct Push<'a, T>(&'a mut Vec<T>);

impl<'de, T: Property> DeserializeSeed<'de> for Push<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.push(T::default());
        self.0.last_mut().map_or(Ok(()), |element| read_element(element, deserializer))
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

    fn read<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<bool, D::Error> {
        *self = Self::deserialize(deserializer)?;
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
