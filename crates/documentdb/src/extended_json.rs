//! Values of a database in MongoDB Extended JSON.

use std::fmt;

use lambda_event_sources_base::{
    __private::json_text, Describe, Dict, Error, ErrorKind, Property, RawJson, Reader, Str, Timestamp, from_bytes,
    transparent_property,
};
use serde::{Serializer, de::DeserializeOwned};
use serde_json::Value;

/// A document, or another value of a database, in MongoDB Extended JSON.
///
/// A value of a type that JSON does not have is an object with the name of the type, such as
/// `{"$oid": "65f1a2b3c4d5e6f708192a3b"}`. [`json`](Self::json) and [`to_value`](Self::to_value) read such an object as
/// a plain value. Versions 1 and 2 of the format are supported, and both modes of version 2, *canonical* and *relaxed*.
///
/// The value is kept as raw JSON and parsed on demand. So a document that you do not use costs almost nothing, and an
/// invalid document does not fail the whole event.
///
/// See [MongoDB Extended JSON](https://www.mongodb.com/docs/manual/reference/mongodb-extended-json/).
///
/// ```
/// use lambda_event_sources::{ExtendedJson, RawTimestamp, from_str};
/// use serde::Deserialize;
///
/// #[derive(Deserialize)]
/// struct Order {
///     #[serde(rename = "_id")]
///     id: String,
///     quantity: i64,
///     placed: RawTimestamp,
/// }
///
/// let document: ExtendedJson = from_str(
///     r#"{
///         "_id": {"$oid": "65f1a2b3c4d5e6f708192a3b"},
///         "quantity": {"$numberLong": "12"},
///         "placed": {"$date": 1717243200123}
///     }"#,
/// )?;
/// let order: Order = document.json()?;
/// assert_eq!((order.id.as_str(), order.quantity), ("65f1a2b3c4d5e6f708192a3b", 12));
/// assert_eq!(order.placed.timestamp()?.as_millisecond(), 1_717_243_200_123);
/// assert_eq!(document.to_value()?["placed"], "2024-06-01T12:00:00.123Z");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct ExtendedJson(RawJson);

impl ExtendedJson {
    /// Parses the value as your own type.
    ///
    /// | type of MongoDB | in Extended JSON | plain value |
    /// |---|---|---|
    /// | object ID, UUID, symbol, code | `$oid`, `$uuid`, `$symbol`, `$code` | string |
    /// | integer | `$numberInt`, `$numberLong` | number |
    /// | double | `$numberDouble` | number; the strings `Infinity`, `-Infinity` and `NaN` |
    /// | decimal | `$numberDecimal` | string with all its digits |
    /// | date | `$date` | string in RFC 3339, for a [`RawTimestamp`](crate::RawTimestamp) |
    /// | binary | `$binary` | string in base64, for [`Base64Data`](crate::Base64Data) |
    /// | timestamp | `$timestamp` | object, for a [`DocumentDbTimestamp`](crate::DocumentDbTimestamp) |
    /// | undefined | `$undefined` | null |
    ///
    /// Objects of other types, such as regular expressions, code with a scope and references, are read as they are.
    ///
    /// # Errors
    ///
    /// Returns an error if a value is not one of its type, such as text in `$numberLong` that is no number, or if the
    /// plain value does not match your type. The error has the path of the value.
    ///
    /// ```
    /// use lambda_event_sources::{ExtendedJson, from_str};
    ///
    /// let prices: ExtendedJson = from_str(r#"{"prices": [{"$numberDecimal": "9.90"}, {"$numberLong": "a"}]}"#)?;
    /// let error = prices.json::<serde_json::Value>().unwrap_err();
    /// assert_eq!(error.to_string(), r#"ExtendedJson: prices[1]["$numberLong"]: not a whole number of 64 bits"#);
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        let mut plain = String::new();
        read_plain(&mut Reader::new(&self.0.buffer()), &mut plain).and_then(|()| from_bytes(plain)).map_err(in_json)
    }

    /// Parses a field of a document as your own type, like [`json`](Self::json).
    ///
    /// # Errors
    ///
    /// Returns an error if the document does not have the field, or if its value does not match the type.
    ///
    /// ```
    /// use lambda_event_sources::{ExtendedJson, from_str};
    ///
    /// let key: ExtendedJson = from_str(r#"{"_id": {"$numberLong": "9007199254740993"}}"#)?;
    /// assert_eq!(key.get_json::<i64>("_id")?, 9_007_199_254_740_993);
    /// assert_eq!(key.get_json::<i64>("name").unwrap_err().to_string(), "ExtendedJson: name: no such field");
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub fn get_json<T: DeserializeOwned>(&self, name: &str) -> Result<T, Error> {
        let fields: Dict<Self> = self.0.json().map_err(in_json)?;
        let no_such_field = || Error::new(ErrorKind::Missing, "no such field");
        let value = fields.get(name).ok_or_else(no_such_field).and_then(Self::json);
        value.map_err(|error| in_json(error.under_key(name)))
    }

    /// Converts the value to plain JSON, without the names of types, like [`json`](Self::json).
    ///
    /// # Errors
    ///
    /// Returns an error if a value is not one of its type, or if a number does not fit in a 64-bit float. The error has
    /// the path of the value.
    pub fn to_value(&self) -> Result<Value, Error> {
        self.json::<RawJson>()?.to_value().map_err(in_json)
    }

    /// Returns the value as raw JSON in the format of the event, with the names of types.
    pub fn as_raw(&self) -> &RawJson {
        &self.0
    }
}

/// Names the type in an error. A position would be one in a text that the event does not have.
fn in_json(error: Error) -> Error {
    error.at_position(0, 0).at("ExtendedJson", "")
}

impl From<RawJson> for ExtendedJson {
    fn from(raw: RawJson) -> Self {
        Self(raw)
    }
}

impl fmt::Debug for ExtendedJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

transparent_property!(ExtendedJson(RawJson));

/// Shows the value as plain JSON.
impl Describe for ExtendedJson {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_value().describe(serializer)
    }
}

/// Reads the next value of Extended JSON, and appends its plain value to `plain`. Numbers keep all their digits.
fn read_plain(reader: &mut Reader<'_>, plain: &mut String) -> Result<(), Error> {
    match reader.peek() {
        b'{' => match read_typed(reader)? {
            Some(value) => plain.push_str(&value),
            None => read_object(reader, plain)?,
        },
        b'[' => {
            reader.begin_list("a list")?;
            plain.push('[');
            let mut index = 0;
            while reader.next_element()? {
                plain.push_str(if index == 0 { "" } else { "," });
                read_plain(reader, plain).map_err(|error| error.under_index(index))?;
                index += 1;
            }
            plain.push(']');
        }
        _ => plain.push_str(reader.raw()?.0),
    }
    Ok(())
}

fn read_object(reader: &mut Reader<'_>, plain: &mut String) -> Result<(), Error> {
    reader.begin_object("an object")?;
    plain.push('{');
    let mut separator = "";
    while let Some(key) = reader.next_key()? {
        let key = Str::from(&key);
        plain.push_str(separator);
        plain.push_str(&json_text(key.as_str())?);
        plain.push(':');
        read_plain(reader, plain).map_err(|error| error.under_key(&key))?;
        separator = ",";
    }
    plain.push('}');
    Ok(())
}

/// Reads an object with the name of a type, and returns the JSON text of its plain value. Otherwise, returns `None` and
/// reads nothing.
fn read_typed(reader: &mut Reader<'_>) -> Result<Option<Str>, Error> {
    let start = reader.mark();
    reader.begin_object("an object")?;
    let has_type = reader.next_key()?.is_some_and(|key| key.as_str().starts_with('$'));
    reader.reset(start);
    if !has_type {
        return Ok(None);
    }
    let mut entries = Dict::<RawJson>::new();
    entries.read(reader)?;
    let names: Vec<&str> = entries.keys().map(Str::as_str).collect();
    let name = match names.as_slice() {
        [name] => name,
        // Version 1 has the subtype of binary data next to the data.
        ["$binary", "$type"] | ["$type", "$binary"] => "$binary",
        _ => "",
    };
    if let Some(value) = entries.get(name)
        && let Some(plain) = plain(name, value).map_err(|error| error.under_key(name))?
    {
        return Ok(Some(plain));
    }
    reader.reset(start);
    Ok(None)
}

/// Returns the JSON text of the plain value of a type. Returns `None` for a type that has no plain value, and for any
/// other name.
fn plain(name: &str, value: &RawJson) -> Result<Option<Str>, Error> {
    Ok(Some(match name {
        "$oid" | "$uuid" | "$symbol" | "$code" | "$numberDecimal" => string(value)?,
        "$numberInt" | "$numberLong" => whole(&value.json::<Str>()?)?.to_string().into(),
        "$numberDouble" => double(&value.json::<Str>()?)?,
        "$date" => date(value)?,
        "$binary" => match fields(value)? {
            Some(fields) => string(fields.get("base64").unwrap_or(&RawJson::default()))?,
            None => string(value)?,
        },
        "$timestamp" => value.text().into(),
        "$undefined" => "null".into(),
        _ => return Ok(None),
    }))
}

/// Returns the fields of an object, or `None` if the value is not an object.
fn fields(value: &RawJson) -> Result<Option<Dict<RawJson>>, Error> {
    value.text().starts_with('{').then(|| value.json()).transpose()
}

fn string(value: &RawJson) -> Result<Str, Error> {
    json_text(value.json::<Str>()?.as_str())
}

fn whole(digits: &str) -> Result<i64, Error> {
    digits.parse().map_err(|_| Error::new(ErrorKind::Invalid, "not a whole number of 64 bits"))
}

fn double(digits: &Str) -> Result<Str, Error> {
    if matches!(digits.as_str(), "Infinity" | "-Infinity" | "NaN") {
        return json_text(digits.as_str());
    }
    match serde_json::from_str::<f64>(digits) {
        Ok(_) => Ok(digits.clone()),
        Err(_) => Err(Error::new(ErrorKind::Invalid, "not a number")),
    }
}

/// Returns a date in RFC 3339. The value is a number of milliseconds since the Unix epoch, with or without its type, or
/// text in RFC 3339.
fn date(value: &RawJson) -> Result<Str, Error> {
    if value.text().starts_with('"') {
        return string(value);
    }
    let milliseconds = match fields(value)? {
        Some(fields) => fields.get("$numberLong").unwrap_or(&RawJson::default()).json::<Str>()?,
        None => value.json()?,
    };
    json_text(&Timestamp::from_millisecond(whole(&milliseconds)?).to_string())
}
