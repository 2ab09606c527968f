use std::{
    cmp::Ordering,
    fmt,
    hash::{Hash, Hasher},
    str::FromStr,
    time::{Duration, SystemTime},
};

use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use crate::{
    Describe, Error, ErrorKind, Property, Str,
    read::reader::{Reader, Scalar},
    read::scalar::{self, FromScalar},
};

const NANOS_PER_SECOND: i128 = 1_000_000_000;
const DAYS_FROM_YEAR_0_TO_1970: i64 = 719_468;

/// An instant, exact to the nanosecond, that serializes in the form in which it came.
///
/// Events write instants as seconds or milliseconds since 1970, whole or with a fraction, as a number or as text, or
/// as [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339). Comparisons go by the instant and not by the form. An absent
/// timestamp, the default, reads as 1970-01-01T00:00:00Z and is left out when serialized.
///
/// ```
/// use std::time::{Duration, SystemTime};
///
/// use lambda_event_sources_base::{Timestamp, from_str};
///
/// let arrival: Timestamp = from_str("1545084650.987")?;
/// assert_eq!(arrival.as_millisecond(), 1_545_084_650_987);
/// assert_eq!(serde_json::to_string(&arrival).unwrap(), "1545084650.987");
/// assert_eq!(arrival, "2018-12-17T22:10:50.987Z".parse()?);
/// assert_eq!(SystemTime::from(arrival), SystemTime::UNIX_EPOCH + Duration::from_millis(1_545_084_650_987));
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct Timestamp {
    /// Number or RFC 3339, as it stands in the event. [`instant`] has accepted it.
    wire: Str,
    quoted: bool,
    unit: TimestampUnit,
}

/// What the number of a [`Timestamp`] counts.
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

impl Timestamp {
    /// Makes an instant of seconds since 1970, written as such.
    pub fn from_second(second: i64) -> Self {
        Self { wire: second.to_string().into(), quoted: false, unit: TimestampUnit::Seconds }
    }

    /// Makes an instant of milliseconds since 1970, written as such.
    pub fn from_millisecond(millisecond: i64) -> Self {
        Self { wire: millisecond.to_string().into(), quoted: false, unit: TimestampUnit::Milliseconds }
    }

    /// Makes an instant of nanoseconds since 1970, written as seconds with a fraction.
    ///
    /// # Errors
    ///
    /// When the seconds do not fit in 64 bits.
    pub fn from_nanosecond(nanosecond: i128) -> Result<Self, Error> {
        let sign = if nanosecond < 0 { "-" } else { "" };
        let (magnitude, per_second) = (nanosecond.unsigned_abs(), NANOS_PER_SECOND.unsigned_abs());
        let (seconds, fraction) = (magnitude / per_second, magnitude % per_second);
        let mut wire = format!("{sign}{seconds}");
        if fraction != 0 {
            let digits = format!("{fraction:09}");
            wire = format!("{wire}.{}", digits.trim_end_matches('0'));
        }
        Self::parse(wire.into(), false).ok_or_else(not_an_instant)
    }

    /// Returns the whole seconds since 1970.
    pub fn as_second(&self) -> i64 {
        self.rounded(1)
    }

    /// Returns the whole milliseconds since 1970, at most those that fit.
    pub fn as_millisecond(&self) -> i64 {
        self.rounded(1_000)
    }

    /// Returns the nanoseconds since 1970.
    pub fn as_nanosecond(&self) -> i128 {
        instant(&self.wire, self.unit).unwrap_or_default()
    }

    /// Returns the number or the text as it stands in the event; empty when the timestamp is absent.
    pub fn as_str(&self) -> &str {
        &self.wire
    }

    fn rounded(&self, per_second: i128) -> i64 {
        let count = self.as_nanosecond().div_euclid(NANOS_PER_SECOND / per_second);
        i64::try_from(count).unwrap_or(if count < 0 { i64::MIN } else { i64::MAX })
    }

    fn parse(wire: Str, quoted: bool) -> Option<Self> {
        // Most are plain numbers, which need no look inside. For the others, an instant in seconds is the largest of the
        // three units, so that if it fits, all do.
        let plain = (1..=18).contains(&wire.len()) && wire.bytes().all(|b| b.is_ascii_digit());
        if !plain {
            instant(&wire, TimestampUnit::Seconds)?;
        }
        Some(Self { wire, quoted, unit: TimestampUnit::Seconds })
    }
}

/// Tells a field's [`Timestamp`] what its number counts.
#[doc(hidden)]
#[diagnostic::on_unimplemented(message = "`unit` is for a `Timestamp` or an `Option<Timestamp>`")]
pub trait SetUnit {
    fn set_unit(&mut self, unit: TimestampUnit);
}

impl SetUnit for Timestamp {
    fn set_unit(&mut self, unit: TimestampUnit) {
        self.unit = unit;
    }
}

impl SetUnit for Option<Timestamp> {
    fn set_unit(&mut self, unit: TimestampUnit) {
        if let Some(timestamp) = self {
            timestamp.unit = unit;
        }
    }
}

fn not_an_instant() -> Error {
    Error::new(ErrorKind::Invalid, "not an instant: expected a number or RFC 3339")
}

/// Reads a number of units, or RFC 3339, as nanoseconds since 1970.
fn instant(wire: &str, unit: TimestampUnit) -> Option<i128> {
    let nanoseconds = match decimal(wire) {
        Some(billionths) => billionths / unit.per_second(),
        None => rfc3339(wire)?,
    };
    let most = i128::from(i64::MAX) * NANOS_PER_SECOND;
    (-most..=most).contains(&nanoseconds).then_some(nanoseconds)
}

/// Reads a decimal number as a whole number of billionths; what is finer is cut off.
fn decimal(text: &str) -> Option<i128> {
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

/// Reads `2024-05-01T12:30:00.25Z`, with `Z` or an offset with or without colon, as nanoseconds since 1970.
fn rfc3339(text: &str) -> Option<i128> {
    let number = |from: usize, to: usize| -> Option<i64> {
        let digits = text.get(from..to)?;
        digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())?
    };
    for (at, marks) in [(4, "-"), (7, "-"), (10, "Tt "), (13, ":"), (16, ":")] {
        text.get(at..=at).filter(|found| marks.contains(found))?;
    }
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
    if !(1..=12).contains(&month) || !(1..=days_of_month(year, month)).contains(&day) {
        return None;
    }
    // 60 is a leap second, which falls on the next minute's first.
    if hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let rest = text.get(19..)?;
    let digits = rest.strip_prefix('.').map_or("", |after| {
        let end = after.bytes().take_while(u8::is_ascii_digit).count();
        after.get(..end).unwrap_or_default()
    });
    if rest.starts_with('.') && digits.is_empty() {
        return None;
    }
    let zone = if digits.is_empty() { rest } else { rest.get(1 + digits.len()..)? };
    let nanos: i128 = format!("{:0<9}", digits.get(..digits.len().min(9))?).parse().ok()?;
    let seconds = days_since_1970(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second - offset(zone)?;
    Some(i128::from(seconds) * NANOS_PER_SECOND + nanos)
}

/// Reads `Z`, `+02:00` or `+0200` as seconds east of Greenwich.
fn offset(zone: &str) -> Option<i64> {
    if zone.eq_ignore_ascii_case("z") {
        return Some(0);
    }
    let sign = match zone.get(..1)? {
        "+" => 1,
        "-" => -1,
        _ => return None,
    };
    let digits = zone.get(1..)?.replacen(':', "", 1);
    if digits.len() != 4 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes): (i64, i64) = (digits.get(..2)?.parse().ok()?, digits.get(2..)?.parse().ok()?);
    (hours < 24 && minutes < 60).then_some(sign * (hours * 3_600 + minutes * 60))
}

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_of_month(year: i64, month: i64) -> i64 {
    match month {
        2 => 28 + i64::from(is_leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Counts the days by years that begin in March, so that the leap day comes last.
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year
        - DAYS_FROM_YEAR_0_TO_1970
}

impl FromStr for Timestamp {
    type Err = Error;

    /// Parses RFC 3339, or seconds since 1970.
    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text.into(), true).ok_or_else(not_an_instant)
    }
}

impl PartialEq for Timestamp {
    fn eq(&self, other: &Self) -> bool {
        self.as_nanosecond() == other.as_nanosecond()
    }
}

impl Eq for Timestamp {}

impl PartialOrd for Timestamp {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Timestamp {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_nanosecond().cmp(&other.as_nanosecond())
    }
}

impl Hash for Timestamp {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_nanosecond().hash(state);
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Timestamp({} {:?})", self.wire, self.unit)
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.wire)
    }
}

impl From<Timestamp> for SystemTime {
    /// Instants that the platform's clock cannot hold become 1970-01-01T00:00:00Z.
    fn from(timestamp: Timestamp) -> Self {
        let nanoseconds = timestamp.as_nanosecond();
        let duration = Duration::new(
            u64::try_from(nanoseconds.abs() / NANOS_PER_SECOND).unwrap_or_default(),
            u32::try_from(nanoseconds.abs() % NANOS_PER_SECOND).unwrap_or_default(),
        );
        let instant = if nanoseconds < 0 {
            Self::UNIX_EPOCH.checked_sub(duration)
        } else {
            Self::UNIX_EPOCH.checked_add(duration)
        };
        instant.unwrap_or(Self::UNIX_EPOCH)
    }
}

impl TryFrom<SystemTime> for Timestamp {
    type Error = Error;

    fn try_from(time: SystemTime) -> Result<Self, Error> {
        let nanosecond = match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => i128::try_from(after.as_nanos()),
            Err(before) => i128::try_from(before.duration().as_nanos()).map(|nanosecond| -nanosecond),
        };
        nanosecond.map_err(|_| not_an_instant()).and_then(Self::from_nanosecond)
    }
}

#[cfg(any(feature = "jiff", feature = "chrono", feature = "time"))]
fn out_of_range() -> Error {
    Error::new(ErrorKind::Invalid, "the instant is outside of the range of the other type")
}

#[cfg(feature = "jiff")]
impl TryFrom<&Timestamp> for jiff::Timestamp {
    type Error = Error;

    fn try_from(timestamp: &Timestamp) -> Result<Self, Error> {
        Self::from_nanosecond(timestamp.as_nanosecond()).map_err(|_| out_of_range())
    }
}

#[cfg(feature = "jiff")]
impl TryFrom<jiff::Timestamp> for Timestamp {
    type Error = Error;

    fn try_from(timestamp: jiff::Timestamp) -> Result<Self, Error> {
        Self::from_nanosecond(timestamp.as_nanosecond())
    }
}

#[cfg(feature = "chrono")]
impl TryFrom<&Timestamp> for chrono::DateTime<chrono::Utc> {
    type Error = Error;

    fn try_from(timestamp: &Timestamp) -> Result<Self, Error> {
        let nanos = timestamp.as_nanosecond().rem_euclid(NANOS_PER_SECOND);
        Self::from_timestamp(timestamp.as_second(), u32::try_from(nanos).unwrap_or_default()).ok_or_else(out_of_range)
    }
}

#[cfg(feature = "chrono")]
impl TryFrom<chrono::DateTime<chrono::Utc>> for Timestamp {
    type Error = Error;

    fn try_from(time: chrono::DateTime<chrono::Utc>) -> Result<Self, Error> {
        Self::from_nanosecond(
            i128::from(time.timestamp()) * NANOS_PER_SECOND + i128::from(time.timestamp_subsec_nanos()),
        )
    }
}

#[cfg(feature = "time")]
impl TryFrom<&Timestamp> for time::OffsetDateTime {
    type Error = Error;

    fn try_from(timestamp: &Timestamp) -> Result<Self, Error> {
        Self::from_unix_timestamp_nanos(timestamp.as_nanosecond()).map_err(|_| out_of_range())
    }
}

#[cfg(feature = "time")]
impl TryFrom<time::OffsetDateTime> for Timestamp {
    type Error = Error;

    fn try_from(time: time::OffsetDateTime) -> Result<Self, Error> {
        Self::from_nanosecond(time.unix_timestamp_nanos())
    }
}

impl FromScalar for Timestamp {
    const EXPECTED: &'static str = "a timestamp";

    fn set(&mut self, value: &Scalar<'_, '_>) -> bool {
        let (text, quoted) = match value {
            Scalar::Number(number) => (Str::from(*number), false),
            Scalar::Text(text) => (text.into(), true),
            Scalar::Bool(_) => return false,
        };
        Self::parse(text, quoted).map(|parsed| *self = parsed).is_some()
    }
}

impl Property for Timestamp {
    const EXPECTED: &'static str = <Self as FromScalar>::EXPECTED;

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<bool, Error> {
        scalar::read(self, reader)
    }

    fn is_absent(&self) -> bool {
        self.wire.is_empty()
    }
}

crate::deserialize_property!(Timestamp);

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.wire.is_empty() {
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

impl Describe for Timestamp {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize(serializer)
    }
}
