use std::mem;

use serde::ser::SerializeMap;

use crate::{
    Dict, Error, Property, RawJson, Str,
    read::reader::{END, Reader, UNKNOWN},
};

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
    unknown: Dict<RawJson>,
    /// The unknown entry whose value comes next.
    key: Str,
}

impl Echo {
    /// Reads the next key as the number of its field; a name without a field begins an unknown entry.
    ///
    /// # Errors
    ///
    /// As [`Reader::next_key`].
    pub fn next_field(&mut self, reader: &mut Reader<'_>, number: fn(&[u8]) -> usize) -> Result<usize, Error> {
        let Some(key) = reader.next_key()? else { return Ok(END) };
        let field = number(key.as_str().as_bytes());
        if field == UNKNOWN {
            self.key = (&key).into();
        }
        Ok(field)
    }

    /// Reads the value of the unknown entry that [`next_field`](Self::next_field) began.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn read_unknown(&mut self, reader: &mut Reader<'_>) -> Result<bool, Error> {
        let mut value = RawJson::default();
        let present = value.read(reader).map_err(|error| error.under_key(&self.key))?;
        self.unknown.insert(mem::take(&mut self.key), value);
        Ok(present)
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
        self.unknown == other.unknown
    }
}
