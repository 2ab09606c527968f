use std::mem;

use serde::ser::SerializeMap;

use crate::{
    Dict, Error, Property, RawJson, Str,
    read::reader::{END, Reader, UNKNOWN},
};

/// State of a data class that is returned to its source: which fields were present, which of them were null, and the
/// entries that the struct does not have.
///
/// With this state, the object is serialized in its original form, apart from changed fields. `==` compares only the
/// unknown entries.
#[doc(hidden)]
#[derive(Clone, Default)]
pub struct Echo {
    /// One bit for each field.
    present: u64,
    null: u64,
    unknown: Dict<RawJson>,
    /// Key of the unknown entry whose value is read next.
    key: Str,
}

impl Echo {
    /// Reads the next key and returns the number of its field. The key of an unknown entry is kept.
    ///
    /// # Errors
    ///
    /// Returns an error in the same cases as [`Reader::next_key`].
    pub fn next_field(&mut self, reader: &mut Reader<'_>, number: fn(&[u8]) -> usize) -> Result<usize, Error> {
        let Some(key) = reader.next_key()? else { return Ok(END) };
        let field = number(key.as_str().as_bytes());
        if field == UNKNOWN {
            self.key = (&key).into();
        }
        Ok(field)
    }

    /// Reads the value of the unknown entry whose key [`next_field`](Self::next_field) has read.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is not valid JSON.
    pub fn read_unknown(&mut self, reader: &mut Reader<'_>) -> Result<bool, Error> {
        let mut value = RawJson::default();
        let present = value.read(reader).map_err(|error| error.under_key(&self.key))?;
        self.unknown.insert(mem::take(&mut self.key), value);
        Ok(present)
    }

    /// Copies the unknown entries out of the event's buffer.
    pub fn detach(&mut self) {
        self.unknown.detach();
    }

    /// Records that a field was present, with a value or with null.
    pub fn note(&mut self, field: usize, present: bool) {
        let bit = 1 << field;
        self.present &= !bit;
        self.null &= !bit;
        *(if present { &mut self.present } else { &mut self.null }) |= bit;
    }

    /// Writes a field if it was present or has a value now. Writes null if the field was null and still has no value.
    ///
    /// # Errors
    ///
    /// Returns the error of the serializer.
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
    /// Returns the error of the serializer.
    pub fn write_unknown<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        self.unknown.iter().try_for_each(|(name, value)| map.serialize_entry(name, value))
    }
}

/// Equal if the unknown entries are equal, in any order.
impl PartialEq for Echo {
    fn eq(&self, other: &Self) -> bool {
        self.unknown == other.unknown
    }
}
