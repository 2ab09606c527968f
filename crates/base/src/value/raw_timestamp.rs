use std::fmt;

use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::timestamp::{Timestamp, invalid_time, rfc3339};
use crate::{
    Describe, Error, ErrorKind, Property, Str,
    read::reader::{Reader, Scalar},
    read::scalar::{self, FromScalar},
    show::debug_text,
};

/// A time as it appears in the event. Call [`timestamp`](Self::timestamp) to convert it to an instant.
///
/// The format of times differs between sources: seconds, milliseconds or microseconds since 1970, whole or with a
/// fraction, as a number or as text, or [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339). Some services write the name
/// of the month: `Jan 1, 1970, 12:33:41 AM` (Amazon MQ and CodeBuild), `Thu, 01 Jan 1970 00:33:41 GMT` (AWS Health) or
/// `Thu Jan 01 00:33:41 UTC 1970` (CodeCommit). Text that is not a valid time does not fail the event: only the
/// conversion returns an error. The time is serialized in its original form.
///
/// ```
/// use lambda_event_sources::{RawTimestamp, Timestamp, from_str};
///
/// let arrival: RawTimestamp = from_str("1545084650.987")?;
/// assert_eq!(arrival.timestamp()?, Timestamp::from_millisecond(1_545_084_650_987));
/// assert_eq!(serde_json::to_string(&arrival).unwrap(), "1545084650.987");
///
/// let published = RawTimestamp::from("2018-12-17T22:10:50.987Z");
/// assert_eq!(published.timestamp()?, arrival.timestamp()?);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct RawTimestamp {
    wire: Str,
    quoted: bool,
    unit: TimestampUnit,
}

/// Unit of the number in a [`RawTimestamp`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TimestampUnit {
    /// Seconds since 1970-01-01T00:00:00Z.
    #[default]
    Seconds,
    /// Milliseconds since 1970-01-01T00:00:00Z.
    Milliseconds,
    /// Microseconds since 1970-01-01T00:00:00Z.
    Microseconds,
}

impl TimestampUnit {
    const fn per_second(self) -> i128 {
        match self {
            Self::Seconds => 1,
            Self::Milliseconds => 1_000,
            Self::Microseconds => 1_000_000,
        }
    }
}

impl RawTimestamp {
    /// Creates a time that is serialized as a number of seconds.
    pub fn from_second(second: i64) -> Self {
        Self { wire: second.to_string().into(), quoted: false, unit: TimestampUnit::Seconds }
    }

    /// Creates a time that is serialized as a number of milliseconds.
    pub fn from_millisecond(millisecond: i64) -> Self {
        Self { wire: millisecond.to_string().into(), quoted: false, unit: TimestampUnit::Milliseconds }
    }

    /// Converts the time to an instant.
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`Missing`](ErrorKind::Missing) if the time is absent, and of kind
    /// [`Invalid`](ErrorKind::Invalid) if the text is not a valid time.
    pub fn timestamp(&self) -> Result<Timestamp, Error> {
        if self.wire.is_empty() {
            return Err(Error::new(ErrorKind::Missing, "the time is missing"));
        }
        instant(&self.wire, self.unit).ok_or_else(invalid_time)
    }

    /// Returns the number or the text as it appears in the event. Empty if the time is absent.
    pub fn as_str(&self) -> &str {
        &self.wire
    }
}

/// Sets the unit of the number in a field.
#[doc(hidden)]
#[diagnostic::on_unimplemented(message = "`unit` requires a field of type `RawTimestamp` or `Option<RawTimestamp>`")]
pub trait SetUnit {
    fn set_unit(&mut self, unit: TimestampUnit);
}

impl SetUnit for RawTimestamp {
    fn set_unit(&mut self, unit: TimestampUnit) {
        self.unit = unit;
    }
}

impl SetUnit for Option<RawTimestamp> {
    fn set_unit(&mut self, unit: TimestampUnit) {
        if let Some(timestamp) = self {
            timestamp.unit = unit;
        }
    }
}

fn instant(wire: &str, unit: TimestampUnit) -> Option<Timestamp> {
    match decimal(wire) {
        // A number that is out of range in seconds is not a valid time in any unit.
        Some(billionths) => Timestamp::new(billionths).and_then(|_| Timestamp::new(billionths / unit.per_second())),
        None => rfc3339(wire).or_else(|| rfc3339(&with_month_name(wire)?)).and_then(Timestamp::new),
    }
}

/// Converts a time with the name of the month to RFC 3339: `Jan 1, 1970, 12:33:41 AM`, `Thu, 01 Jan 1970 00:33:41 GMT`
/// or `Thu Jan 01 00:33:41 UTC 1970`. Newer versions of Java write a narrow no-break space before `AM`.
fn with_month_name(text: &str) -> Option<String> {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let words: Vec<&str> = text.split([' ', ',', '\u{202f}']).filter(|word| !word.is_empty()).collect();
    let (year, month, day, time) = match *words.as_slice() {
        [month, day, year, time, half @ ("AM" | "PM")] => (year, month, day, in_24_hours(time, half)?),
        [_, day, month, year, time, "GMT"] | [_, month, day, time, "UTC", year] => (year, month, day, time.to_owned()),
        _ => return None,
    };
    let month = 1 + MONTHS.iter().position(|name| *name == month)?;
    Some(format!("{year:0>4}-{month:02}-{day:0>2}T{time}Z"))
}

/// Converts a time of 12 hours to a time of 24 hours: `00:33:41` for `12:33:41` and `AM`.
fn in_24_hours(time: &str, half: &str) -> Option<String> {
    let (hour, rest) = time.split_once(':')?;
    let hour = hour.parse::<u8>().ok().filter(|hour| (1..=12).contains(hour))? % 12;
    let hour = if half == "PM" { hour + 12 } else { hour };
    Some(format!("{hour:02}:{rest}"))
}

/// Parses a decimal number as a whole number of billionths. Further digits are cut off.
pub(super) fn decimal(text: &str) -> Option<i128> {
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (unsigned, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if whole.is_empty() || whole.len() > 20 || !(whole.bytes().chain(fraction.bytes())).all(|b| b.is_ascii_digit()) {
        return None;
    }
    let fraction = fraction.get(..fraction.len().min(15))?;
    let digits = whole.bytes().chain(fraction.bytes()).fold(0, |number, digit| number * 10 + i128::from(digit - b'0'));
    let shift = 9_i32.checked_add(exponent)?.checked_sub(i32::try_from(fraction.len()).ok()?)?;
    let power = 10_i128.checked_pow(shift.unsigned_abs())?;
    let billionths = if shift < 0 { digits / power } else { digits.checked_mul(power)? };
    Some(if negative { -billionths } else { billionths })
}

impl From<Timestamp> for RawTimestamp {
    /// Formats the instant as RFC 3339.
    fn from(timestamp: Timestamp) -> Self {
        Self::from(timestamp.to_string())
    }
}

impl<T: Into<Str>> From<T> for RawTimestamp {
    fn from(text: T) -> Self {
        Self { wire: text.into(), quoted: true, unit: TimestampUnit::Seconds }
    }
}

/// Equal if both are the same instant, in any format, or the same text.
impl PartialEq for RawTimestamp {
    fn eq(&self, other: &Self) -> bool {
        if self.wire == other.wire && (self.unit == other.unit || self.wire.is_empty()) {
            return true;
        }
        // Absent times are compared often, and the conversion is slow.
        let is_present = !self.wire.is_empty() && !other.wire.is_empty();
        is_present && matches!((self.timestamp(), other.timestamp()), (Ok(one), Ok(two)) if one == two)
    }
}

impl PartialEq<str> for RawTimestamp {
    /// Compares the text as it appears in the event.
    fn eq(&self, other: &str) -> bool {
        self.wire == *other
    }
}

impl PartialEq<&str> for RawTimestamp {
    /// Compares the text as it appears in the event.
    fn eq(&self, other: &&str) -> bool {
        self.wire == **other
    }
}

impl fmt::Debug for RawTimestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawTimestamp(")?;
        debug_text(&self.wire, f, |text, f| f.write_str(text))?;
        write!(f, " {:?})", self.unit)
    }
}

impl fmt::Display for RawTimestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.wire)
    }
}

impl FromScalar for RawTimestamp {
    const EXPECTED: &'static str = "a timestamp";

    fn set(&mut self, value: &Scalar<'_, '_>) -> bool {
        let (wire, quoted) = match value {
            Scalar::Number(number) => (Str::from(*number), false),
            Scalar::Text(text) => (text.into(), true),
            // A boolean is not a valid time, but does not fail the event.
            Scalar::Bool(value) => (Str::from(value.to_string()), false),
        };
        *self = Self { wire, quoted, unit: self.unit };
        true
    }
}

impl Property for RawTimestamp {
    const EXPECTED: &'static str = <Self as FromScalar>::EXPECTED;

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<bool, Error> {
        scalar::read(self, reader)
    }

    fn is_absent(&self) -> bool {
        self.wire.is_absent()
    }

    fn detach(&mut self) {
        self.wire.detach();
    }
}

crate::deserialize_property!(RawTimestamp);
crate::into_owned!(RawTimestamp);

impl Serialize for RawTimestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.wire.is_absent() {
            return serializer.serialize_none();
        }
        if self.quoted {
            return serializer.serialize_str(&self.wire);
        }
        match self.wire.parse::<i64>() {
            Ok(number) => serializer.serialize_i64(number),
            Err(_) => {
                serde_json::from_str::<&RawValue>(&self.wire).map_err(serde::ser::Error::custom)?.serialize(serializer)
            }
        }
    }
}

impl Describe for RawTimestamp {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize(serializer)
    }
}
