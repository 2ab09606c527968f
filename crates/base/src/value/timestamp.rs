use std::{
    fmt, iter,
    str::FromStr,
    time::{Duration, SystemTime},
};

use serde::{Serialize, Serializer};

use super::raw_timestamp::decimal;
use crate::{Describe, Error, ErrorKind};

const NANOS_PER_SECOND: i128 = 1_000_000_000;
const DAYS_FROM_YEAR_0_TO_1970: i64 = 719_468;

/// An instant with nanosecond precision.
///
/// Fields of events are [`RawTimestamp`](crate::RawTimestamp)s, whose method `timestamp` returns this type. `try_into`
/// converts it to [`SystemTime`] and, with the features `jiff`, `chrono` and `time`, to the corresponding types of
/// these crates. The conversion returns an error if the other type cannot represent the instant. `Display` writes RFC
/// 3339 in UTC. Set the number of decimal places with a precision, such as `{:.3}`. A year that RFC 3339 does not have,
/// such as 10000, is written with a sign and six digits, and cannot be parsed.
///
/// ```
/// use std::time::{Duration, SystemTime};
///
/// use lambda_event_sources::Timestamp;
///
/// let arrival: Timestamp = "2018-12-17T22:10:50.987Z".parse()?;
/// assert_eq!(arrival.as_millisecond(), 1_545_084_650_987);
/// assert_eq!(arrival, Timestamp::from_millisecond(1_545_084_650_987));
/// assert_eq!(arrival.to_string(), "2018-12-17T22:10:50.987Z");
/// assert_eq!(SystemTime::try_from(arrival)?, SystemTime::UNIX_EPOCH + Duration::from_millis(1_545_084_650_987));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp {
    second: i64,
    /// Nanoseconds after the second, less than a billion.
    nanosecond: u32,
}

impl Timestamp {
    /// Creates an instant from seconds since 1970-01-01T00:00:00Z.
    pub const fn from_second(second: i64) -> Self {
        Self { second, nanosecond: 0 }
    }

    /// Creates an instant from milliseconds since 1970-01-01T00:00:00Z.
    pub const fn from_millisecond(millisecond: i64) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "it is less than a thousand")]
        let nanosecond = millisecond.rem_euclid(1_000) as u32 * 1_000_000;
        Self { second: millisecond.div_euclid(1_000), nanosecond }
    }

    /// Creates an instant from nanoseconds since 1970-01-01T00:00:00Z.
    ///
    /// # Errors
    ///
    /// Returns an error if the seconds do not fit in 64 bits.
    pub fn from_nanosecond(nanosecond: i128) -> Result<Self, Error> {
        Self::new(nanosecond).ok_or_else(out_of_range)
    }

    pub(super) fn new(nanosecond: i128) -> Option<Self> {
        let second = i64::try_from(nanosecond.div_euclid(NANOS_PER_SECOND)).ok()?;
        let nanosecond = u32::try_from(nanosecond.rem_euclid(NANOS_PER_SECOND)).ok()?;
        Some(Self { second, nanosecond })
    }

    /// Returns the current time.
    ///
    /// # Errors
    ///
    /// Returns an error if the time of the system clock is out of range.
    pub fn now() -> Result<Self, Error> {
        SystemTime::now().try_into()
    }

    /// Returns the number of whole seconds since 1970-01-01T00:00:00Z, rounded down.
    pub const fn as_second(self) -> i64 {
        self.second
    }

    /// Returns the number of whole milliseconds since 1970-01-01T00:00:00Z, rounded down. Numbers that do not fit are
    /// limited to `i64::MIN` and `i64::MAX`.
    pub fn as_millisecond(self) -> i64 {
        let millisecond = self.as_nanosecond().div_euclid(1_000_000);
        i64::try_from(millisecond).unwrap_or(if self.second < 0 { i64::MIN } else { i64::MAX })
    }

    /// Returns the number of nanoseconds since 1970-01-01T00:00:00Z.
    pub const fn as_nanosecond(self) -> i128 {
        self.second as i128 * NANOS_PER_SECOND + self.nanosecond as i128
    }
}

pub(super) fn invalid_time() -> Error {
    Error::new(ErrorKind::Invalid, "invalid time: expected a number or RFC 3339")
}

fn out_of_range() -> Error {
    Error::new(ErrorKind::Invalid, "the time is out of range")
}

/// Parses `2024-05-01T12:30:00.25Z`, with `Z` or an offset with or without a colon, as nanoseconds since 1970.
pub(super) fn rfc3339(text: &str) -> Option<i128> {
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
    // 60 is a leap second. It becomes the first second of the next minute.
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
    let nanos =
        digits.bytes().chain(iter::repeat(b'0')).take(9).fold(0, |nanos, digit| nanos * 10 + i128::from(digit - b'0'));
    let seconds = days_since_1970(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second - offset(zone)?;
    Some(i128::from(seconds) * NANOS_PER_SECOND + nanos)
}

/// Parses `Z`, `+02:00` or `+0200` as seconds east of UTC.
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

/// Returns the number of days since 1970. Years are counted from March, so that the leap day is the last day.
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year
        - DAYS_FROM_YEAR_0_TO_1970
}

/// Returns the year, month and day for a number of days since 1970. Years are counted from March, and in cycles of 400
/// years, which all have the same number of days.
fn civil(day_since_1970: i64) -> (i64, i64, i64) {
    const DAYS_OF_CYCLE: i64 = 146_097;
    let day = day_since_1970 + DAYS_FROM_YEAR_0_TO_1970;
    let (cycle, day_of_cycle) = (day.div_euclid(DAYS_OF_CYCLE), day.rem_euclid(DAYS_OF_CYCLE));
    let year_of_cycle = (day_of_cycle - day_of_cycle / 1_460 + day_of_cycle / 36_524 - day_of_cycle / 146_096) / 365;
    let day_of_year = day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day_of_month = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = year_of_cycle + 400 * cycle + i64::from(month <= 2);
    (year, month, day_of_month)
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SECONDS_PER_DAY: i64 = 86_400;
        let (year, month, day) = civil(self.second.div_euclid(SECONDS_PER_DAY));
        let second = self.second.rem_euclid(SECONDS_PER_DAY);
        let (hour, minute, second) = (second / 3_600, second / 60 % 60, second % 60);
        match year {
            0..=9999 => write!(f, "{year:04}")?,
            // RFC 3339 has no such year. This is the form of ISO 8601.
            _ => write!(f, "{year:+07}")?,
        }
        write!(f, "-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")?;
        let digits = format!("{:09}", self.nanosecond);
        let digits = match f.precision() {
            Some(precision) => digits.get(..precision.min(9)).unwrap_or_default(),
            None => digits.trim_end_matches('0'),
        };
        if !digits.is_empty() {
            write!(f, ".{digits}")?;
        }
        f.write_str("Z")
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Timestamp {
    type Err = Error;

    /// Parses RFC 3339, or a number of seconds since 1970-01-01T00:00:00Z.
    fn from_str(text: &str) -> Result<Self, Error> {
        decimal(text).or_else(|| rfc3339(text)).and_then(Self::new).ok_or_else(invalid_time)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Describe for Timestamp {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize(serializer)
    }
}

impl TryFrom<Timestamp> for SystemTime {
    type Error = Error;

    /// Returns an error if `SystemTime` of the platform cannot represent the instant.
    fn try_from(timestamp: Timestamp) -> Result<Self, Error> {
        let seconds = Duration::from_secs(timestamp.second.unsigned_abs());
        let second = if timestamp.second < 0 {
            Self::UNIX_EPOCH.checked_sub(seconds)
        } else {
            Self::UNIX_EPOCH.checked_add(seconds)
        };
        let instant = second.and_then(|second| second.checked_add(Duration::from_nanos(timestamp.nanosecond.into())));
        instant.ok_or_else(out_of_range)
    }
}

impl TryFrom<SystemTime> for Timestamp {
    type Error = Error;

    fn try_from(time: SystemTime) -> Result<Self, Error> {
        let nanosecond = match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => i128::try_from(after.as_nanos()),
            Err(before) => i128::try_from(before.duration().as_nanos()).map(|nanosecond| -nanosecond),
        };
        nanosecond.map_err(|_| out_of_range()).and_then(Self::from_nanosecond)
    }
}

#[cfg(feature = "jiff")]
impl TryFrom<Timestamp> for jiff::Timestamp {
    type Error = Error;

    fn try_from(timestamp: Timestamp) -> Result<Self, Error> {
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
impl TryFrom<Timestamp> for chrono::DateTime<chrono::Utc> {
    type Error = Error;

    fn try_from(timestamp: Timestamp) -> Result<Self, Error> {
        Self::from_timestamp(timestamp.second, timestamp.nanosecond).ok_or_else(out_of_range)
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
impl TryFrom<Timestamp> for time::OffsetDateTime {
    type Error = Error;

    fn try_from(timestamp: Timestamp) -> Result<Self, Error> {
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
