use std::{collections::HashMap, fmt, slice, vec};

use serde::{Serialize, Serializer, de::DeserializeOwned, ser::SerializeMap};
use serde_json::Value;

use crate::{
    Describe, Error, ErrorKind, Property, Str,
    class::property::{read_element, read_json_text},
    error::key_path,
    read::reader::Reader,
    show::Described,
};

/// An ordered map with text keys, for the open parts of events, such as query parameters, attributes, claims and
/// context.
///
/// Entries are in the order of the event. If a key is repeated, its last value is used, at the position of the first.
///
/// A string with the JSON text of an object is read as this object, because test events often have such a string. It is
/// serialized as an object. Empty text is the same as null.
///
/// ```
/// use lambda_event_sources::{Dict, Str, from_str};
///
/// let query: Dict<Str> = from_str(r#"{"page": "2", "sort": "name"}"#)?;
/// assert_eq!(query.get("page").unwrap(), "2");
/// assert_eq!(query.keys().collect::<Vec<_>>(), ["page", "sort"]);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[derive(Clone)]
pub struct Dict<V = Value> {
    /// Entries in order. Each key appears once.
    entries: Vec<(Str, V)>,
    /// Index of each key in `entries`, if there are more than [`SMALL`].
    #[expect(clippy::box_collection, reason = "a map is six times as large as a pointer, and few dicts have one")]
    places: Option<Box<HashMap<Str, usize>>>,
}

/// Number of entries up to which a search through all of them is as fast as a hash map.
pub(crate) const SMALL: usize = 32;

impl<V> Dict<V> {
    /// Creates an empty dict.
    pub const fn new() -> Self {
        Self { entries: Vec::new(), places: None }
    }

    /// Returns the value of a key, or `None` if the key is absent.
    pub fn get(&self, key: &str) -> Option<&V> {
        self.entries.get(self.place(key)?).map(|(_, value)| value)
    }

    /// Returns a mutable reference to the value of a key, or `None` if the key is absent.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut V> {
        let place = self.place(key)?;
        self.entries.get_mut(place).map(|(_, value)| value)
    }

    /// Returns `true` if the key is present.
    pub fn contains_key(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// Sets the value of a key and returns its previous value.
    pub fn insert(&mut self, key: impl Into<Str>, value: V) -> Option<V> {
        let key = key.into();
        if let Some(slot) = self.get_mut(&key) {
            return Some(std::mem::replace(slot, value));
        }
        self.push(key, value);
        None
    }

    fn place(&self, key: &str) -> Option<usize> {
        match &self.places {
            Some(places) => places.get(key).copied(),
            None => self.entries.iter().position(|(name, _)| name == key),
        }
    }

    /// Appends an entry with a new key.
    fn push(&mut self, key: Str, value: V) {
        if let Some(places) = &mut self.places {
            places.insert(key.clone(), self.entries.len());
        }
        self.entries.push((key, value));
        if self.places.is_none() && self.entries.len() > SMALL {
            self.find_places();
        }
    }

    #[cold]
    fn find_places(&mut self) {
        let places = self.entries.iter().enumerate().map(|(place, (key, _))| (key.clone(), place));
        self.places = (self.entries.len() > SMALL).then(|| Box::new(places.collect()));
    }

    /// Removes a key and returns its value.
    pub fn remove(&mut self, key: &str) -> Option<V> {
        let place = self.place(key)?;
        let (_, value) = self.entries.remove(place);
        self.find_places();
        Some(value)
    }

    /// Returns the number of entries.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Returns `true` if there are no entries.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Returns the keys, in the order of the event.
    pub fn keys(&self) -> impl Iterator<Item = &Str> {
        self.iter().map(|(key, _)| key)
    }

    /// Returns the values, in the order of the event.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.iter().map(|(_, value)| value)
    }

    /// Returns the entries, in the order of the event.
    pub fn iter(&self) -> Iter<'_, V> {
        Iter(self.entries.iter())
    }
}

impl Dict<Str> {
    /// Returns the value of a key as text, or `None` if the key is absent.
    pub fn get_str(&self, key: &str) -> Option<&str> {
        self.get(key).map(Str::as_str)
    }
}

impl Dict<Value> {
    /// Returns the value of a key as text, or `None` if the key is absent or its value is not a string.
    pub fn get_str(&self, key: &str) -> Option<&str> {
        self.get(key)?.as_str()
    }

    /// Returns the value of a key as a boolean, or `None` if the key is absent or its value is not a boolean.
    pub fn get_bool(&self, key: &str) -> Option<bool> {
        self.get(key)?.as_bool()
    }

    /// Returns the value of a key as a whole number, or `None` if the key is absent or its value is not a whole
    /// number.
    pub fn get_i64(&self, key: &str) -> Option<i64> {
        self.get(key)?.as_i64()
    }

    /// Returns the value of a key as a number, or `None` if the key is absent or its value is not a number.
    pub fn get_f64(&self, key: &str) -> Option<f64> {
        self.get(key)?.as_f64()
    }

    /// Deserializes the value of a key as your own type.
    ///
    /// # Errors
    ///
    /// Returns an error if the key is absent or its value does not fit the type.
    ///
    /// ```
    /// use lambda_event_sources::{Dict, from_str};
    ///
    /// let claims: Dict = from_str(r#"{"groups": ["admin", "staff"]}"#)?;
    /// assert_eq!(claims.get_json::<Vec<String>>("groups")?, ["admin", "staff"]);
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub fn get_json<T: DeserializeOwned>(&self, key: &str) -> Result<T, Error> {
        let value = self
            .get(key)
            .ok_or_else(|| Error::new(ErrorKind::Missing, format!("entry `{}` is missing", key_path(key))))?;
        crate::from_value(value)
    }

    /// Deserializes all entries as your own type.
    ///
    /// # Errors
    ///
    /// Returns an error if the entries do not fit the type.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        let entries = self.iter().map(|(key, value)| (key.to_string(), value.clone())).collect();
        crate::from_value(&Value::Object(entries))
    }
}

/// Iterator over the entries of a [`Dict`], in the order of the event.
#[derive(Clone, Debug)]
pub struct Iter<'a, V>(slice::Iter<'a, (Str, V)>);

impl<'a, V> Iterator for Iter<'a, V> {
    type Item = (&'a Str, &'a V);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(|(key, value)| (key, value))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl<V> ExactSizeIterator for Iter<'_, V> {}

impl<'a, V> IntoIterator for &'a Dict<V> {
    type Item = (&'a Str, &'a V);
    type IntoIter = Iter<'a, V>;

    fn into_iter(self) -> Iter<'a, V> {
        self.iter()
    }
}

impl<V> IntoIterator for Dict<V> {
    type Item = (Str, V);
    type IntoIter = vec::IntoIter<(Str, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

impl<K: Into<Str>, V> FromIterator<(K, V)> for Dict<V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut dict = Self::new();
        dict.extend(entries);
        dict
    }
}

impl<K: Into<Str>, V> Extend<(K, V)> for Dict<V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) {
        for (key, value) in entries {
            self.insert(key, value);
        }
    }
}

impl<V> Default for Dict<V> {
    fn default() -> Self {
        Self::new()
    }
}

/// Equal if the entries are equal, in any order.
impl<V: PartialEq> PartialEq for Dict<V> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().all(|(key, value)| other.get(key) == Some(value))
    }
}

impl<V: fmt::Debug> fmt::Debug for Dict<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl<V: Property> Property for Dict<V> {
    const EXPECTED: &'static str = "an object";

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<bool, Error> {
        if reader.peek() == b'"' {
            return read_json_text(self, reader);
        }
        if !reader.begin_object(Self::EXPECTED)? {
            return Ok(false);
        }
        let mut keys = KeyFilter::default();
        while let Some(key) = reader.next_key()? {
            let key = Str::from(&key);
            let known = if keys.insert(&key) { self.place(&key) } else { None };
            let place = known.unwrap_or(self.entries.len());
            if known.is_some() {
                // The key is repeated: its last value is used.
                self.insert(key, V::default());
            } else {
                self.push(key, V::default());
            }
            if let Some((key, value)) = self.entries.get_mut(place) {
                read_element(value, reader).map_err(|error| error.under_key(key))?;
            }
        }
        Ok(true)
    }

    fn detach(&mut self) {
        for (key, value) in &mut self.entries {
            key.detach();
            value.detach();
        }
        self.find_places();
    }
}

/// A small Bloom filter, which identifies most new keys without a search.
#[derive(Default)]
struct KeyFilter(u128);

impl KeyFilter {
    /// Adds a key. Returns `false` if it is certainly new, and `true` if it may be repeated.
    fn insert(&mut self, key: &str) -> bool {
        let (first, last) = (key.as_bytes().first().copied(), key.as_bytes().last().copied());
        let hash = key.len() * 5 + usize::from(first.unwrap_or(0)) * 3 + usize::from(last.unwrap_or(0)) * 7;
        let bit = 1 << (hash % 128);
        let seen = self.0 & bit != 0;
        self.0 |= bit;
        seen
    }
}

crate::deserialize_property!(Dict<V>);
crate::into_owned!(Dict<V>);

impl<V: Serialize> Serialize for Dict<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter().map(|(key, value)| (key.as_str(), value)))
    }
}

impl<V: Property> Describe for Dict<V> {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.len()))?;
        for (key, value) in self {
            // Unlike an absent property, an entry whose value is null is shown.
            if value.is_absent() {
                map.serialize_entry(key.as_str(), &None::<V>)?;
            } else {
                map.serialize_entry(key.as_str(), &Described(value))?;
            }
        }
        map.end()
    }
}
