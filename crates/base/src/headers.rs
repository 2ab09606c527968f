use std::{fmt, slice};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, MapAccess, SeqAccess, Visitor},
    ser::SerializeMap,
};
use serde_json::Value;

use crate::{Describe, Dict, Property, Str, property, sensitive::MASK};
#[cfg(feature = "http")]
use crate::{Error, ErrorKind, scope};

/// Headers whose values are never shown.
const SECRET: [&str; 8] = [
    "authorization",
    "proxy-authorization",
    "cookie",
    "set-cookie",
    "x-api-key",
    "x-amz-security-token",
    // A load balancer that authenticates users hands on their tokens.
    "x-amzn-oidc-accesstoken",
    "x-amzn-oidc-data",
];

/// HTTP headers: names without regard to ASCII case, one value or several for each.
///
/// Order and case stay as they came, and so does the form, a value or a list of values. A value that is not text never
/// fails an event. When shown, by `Debug` or `Display`, names are in lower case, and `authorization`,
/// `proxy-authorization`, `cookie`, `set-cookie`, `x-api-key`, `x-amz-security-token`, `x-amzn-oidc-accesstoken` and
/// `x-amzn-oidc-data` have the value `[SENSITIVE]`.
///
/// ```
/// use lambda_event_sources_base::{Headers, from_str};
///
/// let headers: Headers = from_str(r#"{"Content-Type": "text/html", "X-Forwarded-For": ["10.0.0.1", "10.0.0.2"]}"#)?;
/// assert_eq!(headers.get("content-type"), Some("text/html"));
/// assert_eq!(headers.get_all("x-forwarded-for").collect::<Vec<_>>(), ["10.0.0.1", "10.0.0.2"]);
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct Headers(Dict<Values>);

/// The values of one header, in the form in which they came.
#[derive(Clone, PartialEq)]
enum Values {
    One(Str),
    /// A list of one, the common case of multi-value headers, needs no allocation.
    ListOfOne(Str),
    List(Vec<Str>),
    /// What no client can send, but an event can hold.
    Odd(Value),
}

impl Values {
    fn as_slice(&self) -> &[Str] {
        match self {
            Self::One(value) | Self::ListOfOne(value) => slice::from_ref(value),
            Self::List(values) => values,
            Self::Odd(_) => &[],
        }
    }
}

impl Headers {
    /// Makes an empty set of headers.
    pub const fn new() -> Self {
        Self(Dict::new())
    }

    /// Returns the first value of a header.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.get_all(name).next()
    }

    /// Returns all values of a header.
    pub fn get_all(&self, name: &str) -> impl Iterator<Item = &str> {
        let values = self.find(name).map_or(&[][..], Values::as_slice);
        values.iter().map(Str::as_str)
    }

    /// Whether the header is there.
    pub fn contains(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// Sets a header to one value, in place of those that it had.
    pub fn insert(&mut self, name: impl Into<Str>, value: impl Into<Str>) {
        self.set(name.into(), Values::One(value.into()));
    }

    /// Adds a value to a header, which becomes a list.
    pub fn append(&mut self, name: impl Into<Str>, value: impl Into<Str>) {
        let (name, value) = (name.into(), value.into());
        let values = match self.find(&name).map(Values::as_slice) {
            None | Some([]) => Values::ListOfOne(value),
            Some(values) => Values::List(values.iter().cloned().chain([value]).collect()),
        };
        self.set(name, values);
    }

    /// Removes a header and returns its values.
    pub fn remove(&mut self, name: &str) -> Vec<Str> {
        let removed = self.find(name).map(|values| values.as_slice().to_vec()).unwrap_or_default();
        let keys: Vec<Str> = self.0.keys().filter(|key| key.eq_ignore_ascii_case(name)).cloned().collect();
        for key in keys {
            self.0.remove(&key);
        }
        removed
    }

    /// Splits values at commas into lists, as is done of headers into which a source has joined several values.
    ///
    /// Some values have commas of their own, such as dates and user agents.
    pub fn split_at_commas(&self) -> Self {
        let split = |values: &Values| match values {
            Values::One(value) if value.contains(',') => Values::List(value.split(',').map(Str::from).collect()),
            values => values.clone(),
        };
        Self(self.0.iter().map(|(name, values)| (name.clone(), split(values))).collect())
    }

    /// Joins lists of values with commas, for receivers that want one value for each header.
    ///
    /// `Set-Cookie` is the one header that must not be joined: remove it first.
    pub fn join_with_commas(&self) -> Self {
        let joined = |values: &Values| match values {
            Values::ListOfOne(_) | Values::List(_) => Values::One(values.as_slice().join(", ").into()),
            values => values.clone(),
        };
        Self(self.0.iter().map(|(name, values)| (name.clone(), joined(values))).collect())
    }

    /// Number of headers.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are no headers.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Names and values in the event's order; a header with several values comes several times.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().flat_map(|(name, values)| values.as_slice().iter().map(|value| (name.as_str(), value.as_str())))
    }

    fn find(&self, name: &str) -> Option<&Values> {
        // As with Dict, the last entry counts.
        self.0.iter().filter(|(key, _)| key.eq_ignore_ascii_case(name)).last().map(|(_, values)| values)
    }

    fn set(&mut self, name: Str, values: Values) {
        let key = self.0.keys().find(|key| key.eq_ignore_ascii_case(&name)).cloned().unwrap_or(name);
        self.0.insert(key, values);
    }
}

impl<N: Into<Str>, V: Into<Str>> FromIterator<(N, V)> for Headers {
    /// Collects headers; a name that comes again adds a value.
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

/// Whether the values of a header are never shown.
fn is_secret(name: &str) -> bool {
    SECRET.iter().any(|secret| name.eq_ignore_ascii_case(secret))
}

/// A header as it is shown.
struct Shown<'a>(&'a Str, &'a Values);

impl Serialize for Shown<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if is_secret(self.0) { serializer.serialize_str(MASK) } else { self.1.serialize(serializer) }
    }
}

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_secret(self.0) { f.write_str(MASK) } else { fmt::Debug::fmt(self.1, f) }
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
            .entries(self.0.iter().map(|(name, values)| (name.to_ascii_lowercase(), Shown(name, values))))
            .finish()
    }
}

impl Describe for Headers {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.len()))?;
        for (name, values) in &self.0 {
            map.serialize_entry(&name.to_ascii_lowercase(), &Shown(name, values))?;
        }
        map.end()
    }
}

impl Property for Headers {
    const EXPECTED: &'static str = "an object";

    fn read<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<bool, D::Error> {
        self.0.read(deserializer)
    }
}

impl<'de> Deserialize<'de> for Headers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        property::deserialize(deserializer)
    }
}

impl Serialize for Headers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl Default for Values {
    fn default() -> Self {
        Self::Odd(Value::Null)
    }
}

impl Property for Values {
    const EXPECTED: &'static str = "a string or a list of strings";

    fn read<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<bool, D::Error> {
        *self = deserializer.deserialize_any(ValuesVisitor)?;
        Ok(true)
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

struct ValuesVisitor;

impl<'de> Visitor<'de> for ValuesVisitor {
    type Value = Values;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Values::EXPECTED)
    }

    fn visit_borrowed_str<E: de::Error>(self, value: &'de str) -> Result<Values, E> {
        Ok(Values::One(Str::borrowed(value)))
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Values, E> {
        Ok(Values::One(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Values, A::Error> {
        let mut values = match seq.next_element::<Values>()? {
            None => return Ok(Values::List(Vec::new())),
            Some(Values::One(first)) => vec![first],
            Some(odd) => return odd_list(&[], &odd, seq),
        };
        while let Some(value) = seq.next_element::<Values>()? {
            match value {
                Values::One(value) => values.push(value),
                odd => return odd_list(&values, &odd, seq),
            }
        }
        match <[Str; 1]>::try_from(values) {
            Ok([only]) => Ok(Values::ListOfOne(only)),
            Err(values) => Ok(Values::List(values)),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Values, A::Error> {
        Value::deserialize(de::value::MapAccessDeserializer::new(map)).map(Values::Odd)
    }

    fn visit_unit<E: de::Error>(self) -> Result<Values, E> {
        Ok(Values::default())
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Values, E> {
        Ok(Values::Odd(value.into()))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Values, E> {
        Ok(Values::Odd(value.into()))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Values, E> {
        Ok(Values::Odd(value.into()))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Values, E> {
        Ok(Values::Odd(value.into()))
    }
}

impl<'de> Deserialize<'de> for Values {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValuesVisitor)
    }
}

/// Keeps a list of which some element is not text.
fn odd_list<'de, A: SeqAccess<'de>>(text: &[Str], odd: &Values, mut seq: A) -> Result<Values, A::Error> {
    let to_value = |values: &Values| serde_json::to_value(values).map_err(de::Error::custom);
    let mut list: Vec<Value> = text.iter().map(|value| Value::from(value.as_str())).collect();
    list.push(to_value(odd)?);
    while let Some(value) = seq.next_element::<Value>()? {
        list.push(value);
    }
    Ok(Values::Odd(list.into()))
}

#[cfg(feature = "http")]
impl TryFrom<&Headers> for http::HeaderMap {
    type Error = Error;

    /// Takes all values of all headers; secret ones are marked as sensitive.
    fn try_from(headers: &Headers) -> Result<Self, Error> {
        let mut map = Self::new();
        for (name, value) in headers.iter() {
            let refuse = |kind, message| Error::new(kind, message).at("Headers", scope::key_path(name));
            let key = http::HeaderName::try_from(name)
                .map_err(|_| refuse(ErrorKind::Invalid, "the name is not one of a header"))?;
            let mut header = http::HeaderValue::try_from(value)
                .map_err(|_| refuse(ErrorKind::Invalid, "the value is not one of a header"))?;
            header.set_sensitive(is_secret(name));
            map.try_append(key, header).map_err(|_| refuse(ErrorKind::TooLarge, "there are too many headers"))?;
        }
        Ok(map)
    }
}

#[cfg(feature = "http")]
impl From<&http::HeaderMap> for Headers {
    /// Takes all values of all headers; bytes that are not UTF-8 become U+FFFD.
    fn from(map: &http::HeaderMap) -> Self {
        map.iter()
            .map(|(name, value)| (name.as_str(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
            .collect()
    }
}
