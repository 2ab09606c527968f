use std::{fmt, slice, vec};

use faststr::FastStr;
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{DeserializeOwned, DeserializeSeed, MapAccess, value::MapDeserializer},
    ser::SerializeMap,
};
use serde_json::Value;

use crate::{
    Describe, Error, ErrorKind, Property, Str, leaf,
    property::{self, Described, read_element},
    scope::{self, Scope},
};

/// Ordered map with text keys: the open parts of events, such as query parameters, attributes, claims and context.
///
/// Entries keep the event's order. Should a key come twice, the last one counts, as in most JSON readers.
///
/// ```
/// use lambda_event_sources_base::{Dict, Str, from_str};
///
/// let query: Dict<Str> = from_str(r#"{"page": "2", "sort": "name"}"#)?;
/// assert_eq!(query.get("page").unwrap(), "2");
/// assert_eq!(query.keys().collect::<Vec<_>>(), ["page", "sort"]);
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[derive(Clone)]
pub struct Dict<V = Value>(Vec<(Str, V)>);

impl<V> Dict<V> {
    /// Makes an empty dict.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Returns the value of a key.
    pub fn get(&self, key: &str) -> Option<&V> {
        self.0.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// Returns the value of a key, to change it.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut V> {
        self.0.iter_mut().rev().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// Whether the key is there.
    pub fn contains_key(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// Sets the value of a key and returns the one it had.
    pub fn insert(&mut self, key: impl Into<Str>, value: V) -> Option<V> {
        let key = key.into();
        if let Some(slot) = self.get_mut(&key) {
            return Some(std::mem::replace(slot, value));
        }
        self.0.push((key, value));
        None
    }

    /// Removes a key and returns its value.
    pub fn remove(&mut self, key: &str) -> Option<V> {
        let index = self.0.iter().rposition(|(name, _)| name == key)?;
        let (_, value) = self.0.remove(index);
        self.0.retain(|(name, _)| name != key);
        Some(value)
    }

    /// Number of entries.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The keys, in the event's order.
    pub fn keys(&self) -> impl Iterator<Item = &Str> {
        self.iter().map(|(key, _)| key)
    }

    /// The values, in the event's order.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.iter().map(|(_, value)| value)
    }

    /// The entries, in the event's order.
    pub fn iter(&self) -> Iter<'_, V> {
        Iter(self.0.iter())
    }
}

impl Dict<Str> {
    /// Returns the text of a key.
    pub fn get_str(&self, key: &str) -> Option<&str> {
        self.get(key).map(Str::as_str)
    }
}

impl Dict<Value> {
    /// Returns the text of a key; `None` when it is absent or not text.
    pub fn get_str(&self, key: &str) -> Option<&str> {
        self.get(key)?.as_str()
    }

    /// Returns the truth value of a key; `None` when it is absent or not a truth value.
    pub fn get_bool(&self, key: &str) -> Option<bool> {
        self.get(key)?.as_bool()
    }

    /// Returns the whole number of a key; `None` when it is absent or not a whole number.
    pub fn get_i64(&self, key: &str) -> Option<i64> {
        self.get(key)?.as_i64()
    }

    /// Returns the number of a key; `None` when it is absent or not a number.
    pub fn get_f64(&self, key: &str) -> Option<f64> {
        self.get(key)?.as_f64()
    }

    /// Reads the value of a key as a type of yours.
    ///
    /// # Errors
    ///
    /// When the key is absent or its value does not fit the type.
    ///
    /// ```
    /// use lambda_event_sources_base::{Dict, from_str};
    ///
    /// let claims: Dict = from_str(r#"{"groups": ["admin", "staff"]}"#)?;
    /// assert_eq!(claims.get_as::<Vec<String>>("groups")?, ["admin", "staff"]);
    /// # Ok::<(), lambda_event_sources_base::Error>(())
    /// ```
    pub fn get_as<T: DeserializeOwned>(&self, key: &str) -> Result<T, Error> {
        let value = self.get(key).ok_or_else(|| Error::new(ErrorKind::Missing, format!("no entry `{key}`")))?;
        crate::from_value(value)
    }

    /// Reads all entries as a type of yours.
    ///
    /// # Errors
    ///
    /// When the entries do not fit the type.
    pub fn to<T: DeserializeOwned>(&self) -> Result<T, Error> {
        let scope = Scope::enter(FastStr::empty());
        let entries = self.iter().map(|(key, value)| (key.as_str(), value));
        T::deserialize(MapDeserializer::new(entries))
            .map_err(|error: serde_json::Error| Error::from_parse::<T>(&error, &scope.trail()))
    }
}

/// Entries of a [`Dict`], in the event's order.
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
        self.0.into_iter()
    }
}

impl<K: Into<Str>, V> FromIterator<(K, V)> for Dict<V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        Self(entries.into_iter().map(|(key, value)| (key.into(), value)).collect())
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

/// Equal when the entries are, whatever their order.
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

    fn read<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<bool, D::Error> {
        self.0.clear();
        deserializer.deserialize_any(leaf::PartsVisitor(Entries(&mut self.0)))
    }
}

struct Entries<'a, V>(&'a mut Vec<(Str, V)>);

impl<V: Property> leaf::Parts for Entries<'_, V> {
    const EXPECTED: &'static str = Dict::<V>::EXPECTED;

    fn map<'de, A: MapAccess<'de>>(self, mut map: A) -> Option<Result<(), A::Error>> {
        loop {
            match map.next_key_seed(PushEntry(self.0)) {
                Ok(Some(())) => {}
                Ok(None) => return Some(Ok(())),
                Err(error) => return Some(Err(error)),
            }
            if let Some((key, value)) = self.0.last_mut()
                && let Err(error) = map.next_value_seed(Entry(value))
            {
                scope::note_key(key);
                return Some(Err(error));
            }
        }
    }
}

/// Appends an entry with the key that is read.
struct PushEntry<'a, V>(&'a mut Vec<(Str, V)>);

impl<'de, V: Default> DeserializeSeed<'de> for PushEntry<'_, V> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let mut key = Str::default();
        key.read(deserializer)?;
        self.0.push((key, V::default()));
        Ok(())
    }
}

/// Reads the value of an entry where it stays.
struct Entry<'a, V>(&'a mut V);

impl<'de, V: Property> DeserializeSeed<'de> for Entry<'_, V> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        read_element(self.0, deserializer)
    }
}

impl<'de, V: Property> Deserialize<'de> for Dict<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        property::deserialize(deserializer)
    }
}

impl<V: Serialize> Serialize for Dict<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter().map(|(key, value)| (key.as_str(), value)))
    }
}

impl<V: Property> Describe for Dict<V> {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.len()))?;
        for (key, value) in self {
            // An entry says more than an absent property: it is there, and null.
            if value.is_absent() {
                map.serialize_entry(key.as_str(), &None::<V>)?;
            } else {
                map.serialize_entry(key.as_str(), &Described(value))?;
            }
        }
        map.end()
    }
}
