//! `RawTimestamp` and `Timestamp`: all formats of events, with exact values.
#![expect(clippy::panic, reason = "a test fails by panicking")]

use std::time::{Duration, SystemTime};

use lambda_event_sources_base::{
    Error, ErrorKind, RawTimestamp, Timestamp, data_class, from_slice, from_str, from_value,
};
use serde_json::Value;

/// Times in three units.
#[data_class]
pub struct Times {
    /// Seconds.
    pub seconds: RawTimestamp,
    /// Milliseconds.
    #[data_class(unit = "milliseconds")]
    pub milliseconds: RawTimestamp,
    /// Microseconds.
    #[data_class(unit = "microseconds")]
    pub microseconds: Option<RawTimestamp>,
}

fn raw(json: &str) -> RawTimestamp {
    from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

fn seconds(json: &str) -> Timestamp {
    raw(json).timestamp().unwrap_or_else(|error| panic!("{json}: {error}"))
}

#[test]
fn numbers_of_seconds() {
    for (json, nanosecond) in [
        ("0", 0),
        ("-0", 0),
        ("1", 1_000_000_000),
        ("-1", -1_000_000_000),
        ("1545084650", 1_545_084_650_000_000_000),
        ("1545084650.987", 1_545_084_650_987_000_000),
        ("1545084650.123456789", 1_545_084_650_123_456_789),
        ("1545084650.1234567891", 1_545_084_650_123_456_789),
        ("1545084650.000000001", 1_545_084_650_000_000_001),
        ("-1545084650.000000001", -1_545_084_650_000_000_001),
        ("1.479499740E9", 1_479_499_740_000_000_000),
        ("1.479499740e+9", 1_479_499_740_000_000_000),
        ("1479499740000e-3", 1_479_499_740_000_000_000),
        ("1.5E-9", 1),
        ("0.1", 100_000_000),
        ("253402300799.999999999", 253_402_300_799_999_999_999),
        ("9223372036854775807", 9_223_372_036_854_775_807_000_000_000),
        ("-9223372036854775807", -9_223_372_036_854_775_807_000_000_000),
    ] {
        for json in [json.to_owned(), format!("\"{json}\"")] {
            let ways = [
                from_slice::<RawTimestamp>(json.as_bytes()).unwrap_or_else(|error| panic!("{json}: {error}")),
                serde_json::from_str(&json).unwrap(),
                serde_json::from_reader(json.as_bytes()).unwrap(),
            ];
            for timestamp in ways {
                assert_eq!(timestamp.timestamp().unwrap().as_nanosecond(), nanosecond, "{json}");
                assert_eq!(timestamp.as_str(), json.trim_matches('"'));
                if json != "-0" {
                    assert_eq!(serde_json::to_string(&timestamp).unwrap(), json, "written as it came");
                }
            }
        }
    }
}

#[test]
fn rfc3339() {
    for (text, nanosecond) in [
        ("1970-01-01T00:00:00Z", 0),
        ("1970-01-01t00:00:00z", 0),
        ("1970-01-01 00:00:00Z", 0),
        ("1969-12-31T23:59:59.999999999Z", -1),
        ("2018-12-17T22:10:50.987Z", 1_545_084_650_987_000_000),
        ("2018-12-17T22:10:50.98765432109Z", 1_545_084_650_987_654_321),
        ("2018-12-18T00:10:50.987+02:00", 1_545_084_650_987_000_000),
        ("2018-12-17T14:40:50.987-0730", 1_545_084_650_987_000_000),
        ("2018-12-17T22:10:50-00:00", 1_545_084_650_000_000_000),
        ("2000-02-29T00:00:00Z", 951_782_400_000_000_000),
        ("2024-02-29T23:59:60Z", 1_709_251_200_000_000_000),
        ("0000-01-01T00:00:00Z", -62_167_219_200_000_000_000),
        ("9999-12-31T23:59:59Z", 253_402_300_799_000_000_000),
    ] {
        let parsed: Timestamp = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(parsed.as_nanosecond(), nanosecond, "{text}");
        let json = format!("\"{text}\"");
        assert_eq!(seconds(&json), parsed);
        assert_eq!(serde_json::to_string(&raw(&json)).unwrap(), json);
        // The unit of the field does not apply to such text.
        let times: Times = from_str(&format!(r#"{{"milliseconds": {json}}}"#)).unwrap();
        assert_eq!(times.milliseconds.timestamp().unwrap(), parsed);
    }
}

#[test]
fn invalid_times() {
    for text in [
        "",
        " ",
        "hunter2",
        "1 ",
        " 1",
        "+1",
        "1.2.3",
        "1e",
        "e9",
        "1e99999999999",
        "1e40",
        "-",
        ".5",
        "0x10",
        "1_000",
        "NaN",
        "inf",
        "٣",
        "9223372036854775808",
        "1e19",
        "123456789012345678901",
        "2018-12-17",
        "2018-12-17T22:10",
        "2018-12-17T22:10:50",
        "2018-12-17T22:10:50.Z",
        "2018-12-17T22:10:50,5Z",
        "2018-13-17T22:10:50Z",
        "2018-00-17T22:10:50Z",
        "2018-12-32T22:10:50Z",
        "2018-12-00T22:10:50Z",
        "2018-02-29T22:10:50Z",
        "1900-02-29T00:00:00Z",
        "2018-12-17T24:10:50Z",
        "2018-12-17T22:60:50Z",
        "2018-12-17T22:10:61Z",
        "2018-12-17T22:10:50+24:00",
        "2018-12-17T22:10:50+02:60",
        "2018-12-17T22:10:50+2",
        "2018-12-17T22:10:50+02:00x",
        "2018-12-17X22:10:50Z",
        "2018/12/17T22:10:50Z",
        "+2018-12-17T22:10:50Z",
        "20181217T221050Z",
        "2018-12-17T22:10:50ü",
        "201ü-12-17T22:10:50Z",
        "2018-12-17T22:10:50Europe/Berlin",
    ] {
        let error = text.parse::<Timestamp>().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Invalid, "{text}");
        assert_eq!(error.to_string(), "invalid time: expected a number or RFC 3339");
        // It does not fail the event, and is serialized in its original form.
        let json = format!(r#"{{"seconds":{}}}"#, serde_json::to_string(text).unwrap());
        let times = from_str::<Times>(&json).unwrap();
        assert_eq!(times.seconds, text);
        let kind = if text.is_empty() { ErrorKind::Missing } else { ErrorKind::Invalid };
        assert_eq!(times.seconds.timestamp().unwrap_err().kind(), kind, "{text}");
        assert_eq!(serde_json::to_string(&times).unwrap(), json);
    }
    for json in ["1e400", "123456789012345678901", "true"] {
        let times: Times = from_str(&format!(r#"{{"seconds":{json}}}"#)).unwrap();
        assert_eq!(times.seconds.timestamp().unwrap_err().kind(), ErrorKind::Invalid);
        assert_eq!(serde_json::to_string(&times).unwrap(), format!(r#"{{"seconds":{json}}}"#));
    }
    for json in ["[]", "{}", "[1]", r#"{"a": 1}"#] {
        let error = from_str::<Times>(&format!(r#"{{"seconds": {json}}}"#)).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "seconds"), "{json}");
    }
}

#[test]
fn units() -> Result<(), Error> {
    let text = r#"{"seconds":1.5,"milliseconds":1500.0,"microseconds":"1500000"}"#;
    let times: Times = from_str(text)?;
    let seconds = times.seconds.timestamp()?;
    assert_eq!((seconds.as_nanosecond(), seconds.as_millisecond(), seconds.as_second()), (1_500_000_000, 1500, 1));
    assert_eq!(times.milliseconds, times.seconds);
    assert_eq!(times.milliseconds.timestamp()?, seconds);
    assert_eq!(times.microseconds, Some(times.seconds.clone()));
    assert_eq!(serde_json::to_string(&times).unwrap(), text);
    assert_eq!(from_value::<Times>(&serde_json::from_str(text).unwrap())?, times);

    // Digits after the nanoseconds are cut off, towards zero.
    let times: Times = from_str(r#"{"milliseconds": -0.0000015, "microseconds": 0.0015}"#)?;
    let nanosecond = |raw: &RawTimestamp| raw.timestamp().map(Timestamp::as_nanosecond);
    assert_eq!((nanosecond(&times.milliseconds)?, nanosecond(&times.microseconds.unwrap())?), (-1, 1));
    Ok(())
}

#[test]
fn times_with_month_names() -> Result<(), Error> {
    for (text, expected) in [
        ("Sep 1, 2024 4:02:29 PM", "2024-09-01T16:02:29Z"),
        ("Sat, 04 May 2024 05:01:10 GMT", "2024-05-04T05:01:10Z"),
        ("Tue Dec 12 03:39:18 UTC 2023", "2023-12-12T03:39:18Z"),
        ("Jun 1, 2024, 12:00:01 PM", "2024-06-01T12:00:01Z"),
        ("Jan 1, 1970, 12:33:41 AM", "1970-01-01T00:33:41Z"),
        ("Dec 31, 1999, 11:59:59\u{202f}PM", "1999-12-31T23:59:59Z"),
    ] {
        assert_eq!(RawTimestamp::from(text).timestamp()?.to_string(), expected);
    }
    for text in [
        "Jun 1, 2024, 13:00:01 PM",
        "Jun 31, 2024, 12:00:01 PM",
        "June 1, 2024, 1:00:01 PM",
        "Jun 1, 2024",
        "Sat, 04 May 2024 05:01:10 CET",
        "Sat, 04 May 2024 05:01 GMT",
        "Tue Dec 32 03:39:18 UTC 2023",
        "Tue Dec 12 03:39:18 PST 2023",
    ] {
        assert_eq!(RawTimestamp::from(text).timestamp().unwrap_err().kind(), ErrorKind::Invalid, "{text}");
    }
    Ok(())
}

#[test]
fn written_as_rfc3339() {
    for (nanosecond, text) in [
        (0, "1970-01-01T00:00:00Z"),
        (-1, "1969-12-31T23:59:59.999999999Z"),
        (1_545_084_650_987_000_000, "2018-12-17T22:10:50.987Z"),
        (-62_167_219_200_000_000_000, "0000-01-01T00:00:00Z"),
        (253_402_300_799_000_000_000, "9999-12-31T23:59:59Z"),
    ] {
        let timestamp = Timestamp::from_nanosecond(nanosecond).unwrap();
        assert_eq!(timestamp.to_string(), text);
        assert_eq!(format!("{timestamp:?}"), text);
        assert_eq!(serde_json::to_string(&timestamp).unwrap(), format!("\"{text}\""));
        assert_eq!(RawTimestamp::from(timestamp), text);
        assert_eq!(text.parse::<Timestamp>().unwrap(), timestamp);
    }
    let timestamp = Timestamp::from_nanosecond(1_500_000).unwrap();
    assert_eq!(
        format!("{timestamp} {timestamp:.0} {timestamp:.3}"),
        "1970-01-01T00:00:00.0015Z 1970-01-01T00:00:00Z 1970-01-01T00:00:00.001Z"
    );
}

#[test]
fn rounding_of_negative_instants() {
    let timestamp = Timestamp::from_nanosecond(-1).unwrap();
    assert_eq!((timestamp.as_second(), timestamp.as_millisecond(), timestamp.as_nanosecond()), (-1, -1, -1));
    let timestamp = seconds("-1.5");
    assert_eq!((timestamp.as_second(), timestamp.as_millisecond()), (-2, -1500));
    assert_eq!(seconds("9223372036854775807").as_millisecond(), i64::MAX);
    assert_eq!(seconds("-9223372036854775807").as_millisecond(), i64::MIN);
}

#[test]
fn timestamps_from_numbers() {
    let json = |timestamp: &RawTimestamp| serde_json::to_string(timestamp).unwrap();
    assert_eq!(json(&RawTimestamp::from_second(-7)), "-7");
    assert_eq!(json(&RawTimestamp::from_millisecond(1_500)), "1500");
    assert_eq!(RawTimestamp::from_millisecond(1_500), raw("1.5"));
    assert_eq!(Timestamp::from_millisecond(i64::MIN).as_millisecond(), i64::MIN);
    assert_eq!(Timestamp::from_second(i64::MAX).as_second(), i64::MAX);
    for nanosecond in [0, 1, -1, 1_500_000_000, -1_000_000_000] {
        assert_eq!(Timestamp::from_nanosecond(nanosecond).unwrap().as_nanosecond(), nanosecond);
    }
    for out_of_range in [i128::MAX, i128::MIN, i128::from(i64::MAX) * 1_000_000_000 + 1_000_000_000] {
        assert_eq!(Timestamp::from_nanosecond(out_of_range).unwrap_err().kind(), ErrorKind::Invalid);
    }
}

#[test]
fn absent() -> Result<(), Error> {
    let times: Times = from_str(r#"{"seconds": null, "milliseconds": null, "microseconds": null}"#)?;
    assert_eq!(times, Times::default());
    assert_eq!((times.seconds.as_str(), times.seconds.to_string().as_str()), ("", ""));
    // An absent time is never 1970.
    assert_eq!(times.seconds.timestamp().unwrap_err().kind(), ErrorKind::Missing);
    assert_eq!(serde_json::to_string(&times).unwrap(), "{}");
    assert_eq!(serde_json::to_string(&RawTimestamp::default()).unwrap(), "null");
    let shown: Value = serde_json::from_str(&times.to_string()).unwrap();
    assert_eq!(shown, serde_json::json!({"seconds": null, "milliseconds": null, "microseconds": null}));
    assert!(from_str::<RawTimestamp>("null").is_err());
    Ok(())
}

#[test]
fn comparisons_use_the_instant() {
    let forms = [
        raw("1.5"),
        raw("\"1.50\""),
        raw("15e-1"),
        "1970-01-01T00:00:01.5Z".into(),
        RawTimestamp::from_millisecond(1500),
    ];
    for form in &forms {
        assert_eq!(form, &forms[0]);
        let instant = form.timestamp().unwrap();
        assert!(instant > seconds("1.4") && instant < seconds("1.6"));
    }
    assert_ne!(RawTimestamp::from("noon"), RawTimestamp::from("night"));
    assert_eq!(RawTimestamp::from("noon"), RawTimestamp::from("noon"));
    assert_eq!(forms[1], "1.50");
    assert_eq!(
        format!("{:?} {}", RawTimestamp::from_millisecond(5), RawTimestamp::from_millisecond(5)),
        "RawTimestamp(5 Milliseconds) 5"
    );
}

#[test]
fn system_time() -> Result<(), Error> {
    for (json, time) in [
        ("1.5", SystemTime::UNIX_EPOCH + Duration::from_millis(1500)),
        ("-1.5", SystemTime::UNIX_EPOCH - Duration::from_millis(1500)),
        ("0", SystemTime::UNIX_EPOCH),
    ] {
        assert_eq!(SystemTime::try_from(seconds(json))?, time);
        assert_eq!(Timestamp::try_from(time)?, seconds(json));
    }
    // The range of `SystemTime` depends on the platform. An instant outside of it is an error, and never another
    // instant.
    for instant in ["9223372036854775807", "-9223372036854775807", "-9223372036854775807.5"].map(seconds) {
        match SystemTime::try_from(instant) {
            Ok(time) => assert_eq!(Timestamp::try_from(time)?, instant),
            Err(error) => assert_eq!(error.to_string(), "the time is out of range"),
        }
    }
    Ok(())
}

/// Pseudorandom instants over the whole range, the same in every run.
#[cfg(feature = "jiff")]
fn instants() -> impl Iterator<Item = i128> {
    let (min, max) = (jiff::Timestamp::MIN.as_nanosecond(), jiff::Timestamp::MAX.as_nanosecond());
    let mut state = 0_u128;
    (0..20_000).map(move |_| {
        state = state
            .wrapping_mul(0x2360_ed05_1fc6_5da4_4385_df64_9fcc_f645)
            .wrapping_add(0x5851_f42d_4c95_7f2d_1405_7b7e_f767_814f);
        min + i128::try_from(state >> 1).map_or(0, |number| number % (max - min))
    })
}

#[cfg(feature = "jiff")]
#[test]
fn agrees_with_jiff() -> Result<(), Error> {
    for nanosecond in instants() {
        let theirs = jiff::Timestamp::from_nanosecond(nanosecond).unwrap();
        let ours = Timestamp::from_nanosecond(nanosecond)?;
        assert_eq!(ours.as_nanosecond(), nanosecond);
        assert_eq!(jiff::Timestamp::try_from(ours)?, theirs);
        assert_eq!(Timestamp::try_from(theirs)?, ours);

        assert_eq!(ours.to_string(), theirs.to_string());

        // jiff writes years outside of 0000 to 9999 in a longer form, which no event has.
        let text = theirs.to_string();
        if text.len() == text.trim_start_matches(['+', '-']).len() {
            assert_eq!(text.parse::<Timestamp>()?, ours, "{text}");
            assert_eq!(RawTimestamp::from(ours).timestamp()?, ours);
            let offset = jiff::tz::Offset::from_seconds(60 * i32::try_from(nanosecond % 1_000).unwrap()).unwrap();
            let text = theirs.display_with_offset(offset).to_string();
            if text.len() == text.trim_start_matches(['+', '-']).len() {
                assert_eq!(text.parse::<Timestamp>()?, ours, "{text}");
            }
        }
    }
    assert!(jiff::Timestamp::try_from(seconds("9223372036854775807")).is_err());
    Ok(())
}

#[cfg(feature = "jiff")]
#[test]
fn every_day_of_four_centuries() {
    let mut day = jiff::civil::date(1899, 12, 30);
    while day.year() < 2301 {
        let text = format!("{day}T12:00:00Z");
        let theirs: jiff::Timestamp = text.parse().unwrap();
        assert_eq!(text.parse::<Timestamp>().unwrap().as_nanosecond(), theirs.as_nanosecond(), "{text}");
        day = day.tomorrow().unwrap();
    }
}

#[cfg(feature = "chrono")]
#[test]
fn chrono() -> Result<(), Error> {
    use chrono::{DateTime, Utc};
    for json in ["0", "1545084650.123456789", "-1545084650.123456789", "-0.000000001", "253402300799.999999999"] {
        let ours = seconds(json);
        let theirs = DateTime::<Utc>::try_from(ours)?;
        assert_eq!(
            i128::from(theirs.timestamp()) * 1_000_000_000 + i128::from(theirs.timestamp_subsec_nanos()),
            ours.as_nanosecond()
        );
        assert_eq!(Timestamp::try_from(theirs)?, ours);
    }
    assert!(DateTime::<Utc>::try_from(seconds("9223372036854775807")).is_err());
    Ok(())
}

#[cfg(feature = "time")]
#[test]
fn time() -> Result<(), Error> {
    use time::OffsetDateTime;
    for json in ["0", "1545084650.123456789", "-1545084650.123456789", "-0.000000001", "253402300799.999999999"] {
        let ours = seconds(json);
        let theirs = OffsetDateTime::try_from(ours)?;
        assert_eq!(theirs.unix_timestamp_nanos(), ours.as_nanosecond());
        assert_eq!(Timestamp::try_from(theirs)?, ours);
    }
    assert!(OffsetDateTime::try_from(seconds("9223372036854775807")).is_err());
    Ok(())
}
