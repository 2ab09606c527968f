use std::fmt;

use serde::{
    Deserializer,
    de::{self, DeserializeSeed, MapAccess, Visitor},
    ser::SerializeMap,
};

use crate::{Property, RawJson, Str, property::read_value};

/// How a data class was read that is given back to its source: which fields were there, which of them were null, and
/// the entries that the struct does not have.
///
/// With it the object is written as it came, apart from what was changed. Only the unknown entries are part of the
/// object's value.
#[doc(hidden)]
#[derive(Clone, Default)]
pub struct Echo {
    /// One bit a field.
    present: u64,
    null: u64,
    unknown: Vec<(Str, RawJson)>,
}

impl Echo {
    /// Finds the number of a field by its wire name; a name without a field begins an unknown entry.
    pub fn key(&mut self, number: fn(&[u8]) -> usize) -> EchoKey<'_> {
        EchoKey { number, unknown: &mut self.unknown }
    }

    /// Reads the value of the unknown entry that [`key`](Self::key) began.
    ///
    /// # Errors
    ///
    /// The deserializer's.
    pub fn read_unknown<'de, A: MapAccess<'de>>(&mut self, map: &mut A) -> Result<(), A::Error> {
        self.unknown.last_mut().map_or(Ok(()), |(name, value)| read_value(map, name, value).map(drop))
    }

    /// Notes that a field was there: with a value, or null.
    pub fn note(&mut self, field: usize, present: bool) {
        let bit = 1 << field;
        self.present &= !bit;
        self.null &= !bit;
        *(if present { &mut self.present } else { &mut self.null }) |= bit;
    }

    /// Writes a field: if it was there or is there now, and as null if it was null and still has no value.
    ///
    /// # Errors
    ///
    /// The serializer's.
    pub fn write<M, T>(&self, map: &mut M, field: usize, name: &str, value: &T) -> Result<(), M::Error>
    where
        M: SerializeMap,
        T: Property + PartialEq,
    {
        let bit = 1 << field;
        let is_default = *value == T::default();
        if is_default && self.null & bit != 0 {
            return map.serialize_entry(name, &());
        }
        if value.is_absent() || is_default && self.present & bit == 0 {
            return Ok(());
        }
        map.serialize_entry(name, value)
    }

    /// Writes the unknown entries.
    ///
    /// # Errors
    ///
    /// The serializer's.
    pub fn write_unknown<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        self.unknown.iter().try_for_each(|(name, value)| map.serialize_entry(name, value))
    }
}

/// Equal when the unknown entries are, whatever their order.
impl PartialEq for Echo {
    fn eq(&self, other: &Self) -> bool {
        self.unknown.len() == other.unknown.len() && self.unknown.iter().all(|entry| other.unknown.contains(entry))
    }
}

/// Reads the name of an entry; see [`Echo::key`].
#[doc(hidden)]
pub struct EchoKey<'a> {
    number: fn(&[u8]) -> usize,
    unknown: &'a mut Vec<(Str, RawJson)>,
}

impl EchoKey<'_> {
    fn find(self, name: &str, to_str: impl FnOnce(&str) -> Str) -> usize {
        let number = (self.number)(name.as_bytes());
        if number == usize::MAX {
            self.unknown.push((to_str(name), RawJson::default()));
        }
        number
    }
}

impl<'de> DeserializeSeed<'de> for EchoKey<'_> {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'de> Visitor<'de> for EchoKey<'_> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a property")
    }

    fn visit_borrowed_str<E: de::Error>(self, name: &'de str) -> Result<usize, E> {
        Ok(self.find(name, Str::borrowed))
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<usize, E> {
        Ok(self.find(name, |name| name.into()))
    }
}
