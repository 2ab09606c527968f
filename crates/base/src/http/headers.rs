use std::{collections::HashMap, fmt, mem, slice};

use serde::{Serialize, Serializer, ser::SerializeMap};
use serde_json::Value;

use crate::{
    Describe, Dict, Error, Property, Str,
    read::reader::Reader,
    redact::is_secret_header,
    value::{dict::SMALL, sensitive::MASK},
};
#[cfg(feature = "http")]
use crate::{
    ErrorKind,
    error::key_path,
    http::{INVALID_HEADER_NAME, INVALID_HEADER_VALUE},
};

/// HTTP headers. Names are compared without regard to ASCII case, and a header can have several values.
///
/// The order and the case of the names are kept as they appear in the event, and so is the form of the values: one
/// value or a list of values. A value that is not text never fails an event. `Debug` and `Display` show names in lower
/// case, and `[SENSITIVE]` as the value of every header that is known to carry a secret, such as `authorization`,
/// `cookie` and `x-api-key`. [`add_sensitive_names`](crate::add_sensitive_names) adds headers of your own.
///
/// ```
/// use lambda_event_sources::{Headers, from_str};
///
/// let headers: Headers = from_str(r#"{"Content-Type": "text/html", "X-Forwarded-For": ["10.0.0.1", "10.0.0.2"]}"#)?;
/// assert_eq!(headers.get("content-type"), Some("text/html"));
/// assert_eq!(headers.get_all("x-forwarded-for").collect::<Vec<_>>(), ["10.0.0.1", "10.0.0.2"]);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct Headers {
    entries: Dict<Values>,
    /// The last key of each name in lower case. `None` if there are only a few headers.
    #[expect(clippy::box_collection, reason = "a map is six times as large as a pointer, and few events need one")]
    keys: Option<Box<HashMap<String, Str>>>,
}

/// The values of one header, in the form in which they appear in the event.
#[derive(Clone, PartialEq)]
enum Values {
    One(Str),
    /// A list of one value. It is the common case of multi-value headers, and needs no allocation.
    ListOfOne(Str),
    List(Vec<Str>),
    /// A value of another type. Clients cannot send it, but an event can contain it.
    Odd(Value),
}

impl Values {
    /// Reads a list of strings. Returns `None`, without reading the rest, if an element is not a string.
    fn texts(reader: &mut Reader<'_>) -> Result<Option<Self>, Error> {
        reader.begin_list(Self::EXPECTED)?;
        let mut only = None;
        let mut values = Vec::new();
        while reader.next_element()? {
            if reader.peek() != b'"' {
                return Ok(None);
            }
            if let Some(before) = only.replace(reader.str()?) {
                values.push(before);
            }
        }
        Ok(Some(match only {
            Some(only) if values.is_empty() => Self::ListOfOne(only),
            last => {
                values.extend(last);
                Self::List(values)
            }
        }))
    }

    /// Adds a value. A single value becomes a list.
    fn push(&mut self, value: Str) {
        match self {
            Self::One(first) | Self::ListOfOne(first) => *self = Self::List(vec![mem::take(first), value]),
            Self::List(values) if !values.is_empty() => values.push(value),
            Self::List(_) | Self::Odd(_) => *self = Self::ListOfOne(value),
        }
    }

    fn as_slice(&self) -> &[Str] {
        match self {
            Self::One(value) | Self::ListOfOne(value) => slice::from_ref(value),
            Self::List(values) => values,
            Self::Odd(_) => &[],
        }
    }
}

impl Headers {
    /// Creates an empty set of headers.
    pub const fn new() -> Self {
        Self { entries: Dict::new(), keys: None }
    }

    fn from_entries(entries: Dict<Values>) -> Self {
        let mut headers = Self { entries, keys: None };
        headers.find_keys();
        headers
    }

    fn find_keys(&mut self) {
        let keys = self.entries.keys().map(|key| (key.to_ascii_lowercase(), key.clone()));
        self.keys = (self.entries.len() > SMALL).then(|| Box::new(keys.collect()));
    }

    /// Returns the first value of a header, or `None` if the header is absent.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.get_all(name).next()
    }

    /// Returns all values of a header.
    pub fn get_all(&self, name: &str) -> impl Iterator<Item = &str> {
        let values = self.find(name).map_or(&[][..], Values::as_slice);
        values.iter().map(Str::as_str)
    }

    /// Returns `true` if the header is present.
    pub fn contains(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// Sets a header to one value, which replaces its previous values.
    pub fn insert(&mut self, name: impl Into<Str>, value: impl Into<Str>) {
        self.set(name.into(), Values::One(value.into()));
    }

    /// Adds a value to a header. The values of the header become a list.
    pub fn append(&mut self, name: impl Into<Str>, value: impl Into<Str>) {
        let (name, value) = (name.into(), value.into());
        let key = self.key(&name).cloned();
        match key.and_then(|key| self.entries.get_mut(&key)) {
            Some(values) => values.push(value),
            None => self.set(name, Values::ListOfOne(value)),
        }
    }

    /// Removes a header and returns its values.
    pub fn remove(&mut self, name: &str) -> Vec<Str> {
        let removed = self.find(name).map(|values| values.as_slice().to_vec()).unwrap_or_default();
        let keys: Vec<Str> = self.entries.keys().filter(|key| key.eq_ignore_ascii_case(name)).cloned().collect();
        for key in keys {
            self.entries.remove(&key);
        }
        self.find_keys();
        removed
    }

    /// Splits each single value at commas into a list of values, for sources that join several values with commas.
    ///
    /// Some values contain commas themselves, such as dates and user agents. They are split, too.
    pub fn split_at_commas(&self) -> Self {
        let split = |values: &Values| match values {
            Values::One(value) if value.contains(',') => Values::List(value.split(',').map(Str::from).collect()),
            values => values.clone(),
        };
        Self::from_entries(self.entries.iter().map(|(name, values)| (name.clone(), split(values))).collect())
    }

    /// Joins the values of each header with commas, for receivers that accept one text value for each header.
    ///
    /// A header without a text value, such as one whose value is null or an empty list, is omitted.
    ///
    /// The values of `Set-Cookie` must not be joined: remove this header first.
    pub fn join_with_commas(&self) -> Self {
        let joined = |values: &Values| match values {
            Values::Odd(_) => None,
            Values::One(_) => Some(values.clone()),
            Values::ListOfOne(value) => Some(Values::One(value.clone())),
            Values::List(values) => (!values.is_empty()).then(|| Values::One(values.join(", ").into())),
        };
        let entries = self.entries.iter();
        Self::from_entries(entries.filter_map(|(name, values)| Some((name.clone(), joined(values)?))).collect())
    }

    /// Returns the headers with other values. `map_odd` maps the values of another type than text.
    pub(crate) fn map_values(&self, map: impl Fn(&Str) -> Str, map_odd: impl Fn(&Value) -> Value) -> Self {
        let mapped = |values: &Values| match values {
            Values::One(value) => Values::One(map(value)),
            Values::ListOfOne(value) => Values::ListOfOne(map(value)),
            Values::List(values) => Values::List(values.iter().map(&map).collect()),
            Values::Odd(value) => Values::Odd(map_odd(value)),
        };
        Self::from_entries(self.entries.iter().map(|(name, values)| (name.clone(), mapped(values))).collect())
    }

    /// Returns the number of headers.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Returns `true` if there are no headers.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Returns the names and values in the order of the event. A header with several values appears several times.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.entries
            .iter()
            .flat_map(|(name, values)| values.as_slice().iter().map(|value| (name.as_str(), value.as_str())))
    }

    fn find(&self, name: &str) -> Option<&Values> {
        self.entries.get(self.key(name)?)
    }

    /// Returns the key of a header as it appears in the event, or the last key if there are several.
    fn key(&self, name: &str) -> Option<&Str> {
        match &self.keys {
            Some(keys) => keys.get(&name.to_ascii_lowercase()),
            None => self.entries.keys().filter(|key| key.eq_ignore_ascii_case(name)).last(),
        }
    }

    fn set(&mut self, name: Str, values: Values) {
        let key = self.key(&name).cloned().unwrap_or(name);
        if let Some(keys) = &mut self.keys {
            keys.insert(key.to_ascii_lowercase(), key.clone());
        }
        self.entries.insert(key, values);
        if self.keys.is_none() {
            self.find_keys();
        }
    }
}

impl<N: Into<Str>, V: Into<Str>> FromIterator<(N, V)> for Headers {
    /// Collects headers. If a name is repeated, the value is added to the header.
    fn from_iter<I: IntoIterator<Item = (N, V)>>(headers: I) -> Self {
        let mut collected = Self::new();
        for (name, value) in headers {
            let name = name.into();
            if collected.contains(&name) {
                collected.append(name, value);
            } else {
                collected.insert(name, value);
            }
        }
        collected
    }
}

/// Equal if the headers have the same names and values. The case of names and the order of different names are ignored.
impl PartialEq for Headers {
    fn eq(&self, other: &Self) -> bool {
        fn by_name(headers: &Headers) -> Vec<(String, &Values)> {
            let entries = headers.entries.iter().map(|(name, values)| (name.to_ascii_lowercase(), values));
            let mut entries: Vec<_> = entries.collect();
            // The sort is stable, so that names that differ only in case keep their order.
            entries.sort_by(|(one, _), (two, _)| one.cmp(two));
            entries
        }
        self.entries.len() == other.entries.len() && by_name(self) == by_name(other)
    }
}

/// A header in the form in which it is shown.
struct Shown<'a>(&'a Str, &'a Values);

impl Serialize for Shown<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if is_secret_header(self.0) { serializer.serialize_str(MASK) } else { self.1.serialize(serializer) }
    }
}

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_secret_header(self.0) { f.write_str(MASK) } else { fmt::Debug::fmt(self.1, f) }
    }
}

impl fmt::Debug for Values {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One(value) => fmt::Debug::fmt(value, f),
            Self::ListOfOne(_) | Self::List(_) => f.debug_list().entries(self.as_slice()).finish(),
            Self::Odd(value) => write!(f, "{value}"),
        }
    }
}

impl fmt::Debug for Headers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map()
            .entries(self.entries.iter().map(|(name, values)| (name.to_ascii_lowercase(), Shown(name, values))))
            .finish()
    }
}

impl Describe for Headers {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.len()))?;
        for (name, values) in &self.entries {
            map.serialize_entry(&name.to_ascii_lowercase(), &Shown(name, values))?;
        }
        map.end()
    }
}

impl Property for Headers {
    const EXPECTED: &'static str = "an object";

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<bool, Error> {
        let present = self.entries.read(reader)?;
        self.find_keys();
        Ok(present)
    }

    fn detach(&mut self) {
        self.entries.detach();
        self.find_keys();
    }
}

crate::deserialize_property!(Headers);
crate::into_owned!(Headers);

impl Serialize for Headers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.entries.serialize(serializer)
    }
}

impl Default for Values {
    fn default() -> Self {
        Self::Odd(Value::Null)
    }
}

impl Property for Values {
    const EXPECTED: &'static str = "a string or an array of strings";

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<bool, Error> {
        *self = match reader.peek() {
            b'"' => Self::One(reader.str()?),
            b'[' => {
                let mark = reader.mark();
                if let Some(texts) = Self::texts(reader)? {
                    texts
                } else {
                    reader.reset(mark);
                    Self::Odd(reader.value()?)
                }
            }
            _ => Self::Odd(reader.value()?),
        };
        Ok(true)
    }

    fn detach(&mut self) {
        match self {
            Self::One(value) | Self::ListOfOne(value) => value.detach(),
            Self::List(values) => values.detach(),
            Self::Odd(value) => value.detach(),
        }
    }
}

impl Serialize for Values {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::One(value) => value.serialize(serializer),
            Self::ListOfOne(_) | Self::List(_) => self.as_slice().serialize(serializer),
            Self::Odd(value) => value.serialize(serializer),
        }
    }
}

impl Describe for Values {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize(serializer)
    }
}

#[cfg(feature = "http")]
impl TryFrom<&Headers> for http::HeaderMap {
    type Error = Error;

    /// Converts all values of all headers. Secret values are marked as sensitive.
    ///
    /// Returns an error if the name or the value of a header is not valid in HTTP, or if there are too many headers.
    fn try_from(headers: &Headers) -> Result<Self, Error> {
        let mut map = Self::new();
        for (name, value) in headers.iter() {
            let error = |kind, message| Error::new(kind, message).at("Headers", key_path(name));
            let key = http::HeaderName::try_from(name).map_err(|_| error(ErrorKind::Invalid, INVALID_HEADER_NAME))?;
            let mut header =
                http::HeaderValue::try_from(value).map_err(|_| error(ErrorKind::Invalid, INVALID_HEADER_VALUE))?;
            header.set_sensitive(is_secret_header(name));
            map.try_append(key, header).map_err(|_| error(ErrorKind::TooLarge, "too many headers"))?;
        }
        Ok(map)
    }
}

#[cfg(feature = "http")]
impl From<&http::HeaderMap> for Headers {
    /// Converts all values of all headers. Bytes that are not UTF-8 become U+FFFD.
    fn from(map: &http::HeaderMap) -> Self {
        map.iter()
            .map(|(name, value)| (name.as_str(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
            .collect()
    }
}
