//! AppSync scalar types, in the format that AppSync expects.
//!
//! See [Scalar types in GraphQL](https://docs.aws.amazon.com/appsync/latest/devguide/scalars.html).

use lambda_event_sources_base::{Error, ErrorKind, Timestamp};
use uuid::Uuid;

/// Creates a value of the scalar type `ID`, which is a random UUID.
///
/// ```
/// use lambda_event_sources::make_id;
///
/// assert_eq!(make_id().len(), 36);
/// assert_ne!(make_id(), make_id());
/// ```
pub fn make_id() -> String {
    Uuid::new_v4().to_string()
}

/// Formats a timestamp as the scalar type `AWSDate`. `timezone_offset` is the UTC offset in hours.
///
/// # Errors
///
/// Returns an error if the offset is more than 18 hours, or if the year is not between 1 and 9999.
///
/// ```
/// use lambda_event_sources::aws_date;
///
/// let evening = "2024-02-28T20:15:30.123456Z".parse()?;
/// assert_eq!(aws_date(evening, 0)?, "2024-02-28Z");
/// assert_eq!(aws_date(evening, 9)?, "2024-02-29+09:00:00");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
pub fn aws_date(at: Timestamp, timezone_offset: i32) -> Result<String, Error> {
    Ok(Local::new(at, timezone_offset)?.zoned(Local::date))
}

/// Formats the current date as the scalar type `AWSDate`. See [`aws_date`].
///
/// # Errors
///
/// Returns the errors of [`aws_date`].
pub fn aws_date_now(timezone_offset: i32) -> Result<String, Error> {
    aws_date(Timestamp::now()?, timezone_offset)
}

/// Formats a timestamp as the scalar type `AWSTime`, with milliseconds. `timezone_offset` is the UTC offset in hours.
///
/// # Errors
///
/// Returns the errors of [`aws_date`].
///
/// ```
/// use lambda_event_sources::aws_time;
///
/// let evening = "2024-02-28T20:15:30.123456Z".parse()?;
/// assert_eq!(aws_time(evening, 0)?, "20:15:30.123Z");
/// assert_eq!(aws_time(evening, -8)?, "12:15:30.123-08:00:00");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
pub fn aws_time(at: Timestamp, timezone_offset: i32) -> Result<String, Error> {
    Ok(Local::new(at, timezone_offset)?.zoned(Local::time))
}

/// Formats the current time as the scalar type `AWSTime`. See [`aws_time`].
///
/// # Errors
///
/// Returns the errors of [`aws_date`].
pub fn aws_time_now(timezone_offset: i32) -> Result<String, Error> {
    aws_time(Timestamp::now()?, timezone_offset)
}

/// Formats a timestamp as the scalar type `AWSDateTime`, with milliseconds. `timezone_offset` is the UTC offset in
/// hours.
///
/// # Errors
///
/// Returns the errors of [`aws_date`].
///
/// ```
/// use lambda_event_sources::aws_datetime;
///
/// let evening = "2024-02-28T20:15:30.123456Z".parse()?;
/// assert_eq!(aws_datetime(evening, 0)?, "2024-02-28T20:15:30.123Z");
/// assert_eq!(aws_datetime(evening, 9)?, "2024-02-29T05:15:30.123+09:00:00");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
pub fn aws_datetime(at: Timestamp, timezone_offset: i32) -> Result<String, Error> {
    Ok(Local::new(at, timezone_offset)?.zoned(Local::date_and_time))
}

/// Formats the current date and time as the scalar type `AWSDateTime`. See [`aws_datetime`].
///
/// # Errors
///
/// Returns the errors of [`aws_date`].
pub fn aws_datetime_now(timezone_offset: i32) -> Result<String, Error> {
    aws_datetime(Timestamp::now()?, timezone_offset)
}

/// Converts a timestamp to the scalar type `AWSTimestamp`: whole seconds since the Unix epoch, rounded toward zero.
///
/// ```
/// use lambda_event_sources::aws_timestamp;
///
/// assert_eq!(aws_timestamp("2024-02-28T20:15:30.999Z".parse()?), 1_709_151_330);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
pub fn aws_timestamp(at: Timestamp) -> i64 {
    let second = at.as_second();
    let is_cut_away = second < 0 && at.as_nanosecond() != i128::from(second) * 1_000_000_000;
    second + i64::from(is_cut_away)
}

/// Returns the current time as the scalar type `AWSTimestamp`. See [`aws_timestamp`].
///
/// # Errors
///
/// Returns an error if the system clock is outside of the range of [`Timestamp`].
pub fn aws_timestamp_now() -> Result<i64, Error> {
    Ok(aws_timestamp(Timestamp::now()?))
}

/// Local date and time in a time zone.
struct Local {
    /// `2024-02-28T20:15:30.123Z`, in local time.
    text: String,
    offset: i32,
}

const MILLISECONDS_PER_HOUR: i64 = 3_600_000;

impl Local {
    fn new(at: Timestamp, offset: i32) -> Result<Self, Error> {
        if !(-18..=18).contains(&offset) {
            return Err(Error::new(ErrorKind::Invalid, "invalid time zone offset: expected -18 to 18 hours"));
        }
        let millisecond = at.as_millisecond().saturating_add(i64::from(offset) * MILLISECONDS_PER_HOUR);
        let text = format!("{:.3}", Timestamp::from_millisecond(millisecond));
        // Other years have a sign, but for the year 0.
        if text.starts_with(['+', '-']) || text.starts_with("0000") {
            return Err(Error::new(ErrorKind::Invalid, "invalid year: expected 1 to 9999"));
        }
        Ok(Self { text, offset })
    }

    fn date(&self) -> &str {
        self.text.split_once('T').map_or("", |(date, _)| date)
    }

    fn time(&self) -> &str {
        self.text.split_once('T').map_or("", |(_, time)| time.trim_end_matches('Z'))
    }

    fn date_and_time(&self) -> &str {
        self.text.trim_end_matches('Z')
    }

    /// Formats a part, followed by the UTC offset.
    fn zoned(&self, part: fn(&Self) -> &str) -> String {
        let part = part(self);
        match self.offset {
            0 => format!("{part}Z"),
            offset => format!("{part}{offset:+03}:00:00"),
        }
    }
}
