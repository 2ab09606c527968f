//! Tests of MongoDB Extended JSON.

use std::collections::BTreeMap;

use lambda_event_sources_base::{Base64Data, Error, ErrorKind, RawJson, RawTimestamp, from_str};
use lambda_event_sources_documentdb::{DocumentDbTimestamp, ExtendedJson};
use serde::Deserialize;
use serde_json::Value;

fn extended(text: &str) -> Result<ExtendedJson, Error> {
    from_str(text)
}

/// Returns the text of the plain value, in which all digits can be compared.
fn plain(text: &str) -> Result<String, Error> {
    extended(text)?.json::<RawJson>().map(|plain| plain.text().to_owned())
}

#[test]
fn types_become_plain_values() -> Result<(), Error> {
    for (text, expected) in [
        (r#"{"$oid": "65f1a2b3c4d5e6f708192a3b"}"#, r#""65f1a2b3c4d5e6f708192a3b""#),
        (r#"{"$uuid": "0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0"}"#, r#""0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0""#),
        (r#"{"$symbol": "a\"b"}"#, r#""a\"b""#),
        (r#"{"$code": "f()"}"#, r#""f()""#),
        (r#"{"$numberInt": "-7"}"#, "-7"),
        (r#"{"$numberInt": 7}"#, "7"),
        (r#"{"$numberLong": "9223372036854775807"}"#, "9223372036854775807"),
        (r#"{"$numberLong": "-9223372036854775808"}"#, "-9223372036854775808"),
        (r#"{"$numberDouble": "0.10"}"#, "0.10"),
        (r#"{"$numberDouble": "-1.5E+300"}"#, "-1.5E+300"),
        (r#"{"$numberDouble": "-Infinity"}"#, r#""-Infinity""#),
        (r#"{"$numberDouble": "Infinity"}"#, r#""Infinity""#),
        (r#"{"$numberDouble": "NaN"}"#, r#""NaN""#),
        (r#"{"$numberDecimal": "1234567890.123456789012345678901234"}"#, r#""1234567890.123456789012345678901234""#),
        (r#"{"$numberDecimal": "NaN"}"#, r#""NaN""#),
        (r#"{"$date": "2024-06-01T12:00:00.5+02:00"}"#, r#""2024-06-01T12:00:00.5+02:00""#),
        (r#"{"$date": 1717243200123}"#, r#""2024-06-01T12:00:00.123Z""#),
        (r#"{"$date": {"$numberLong": "-1"}}"#, r#""1969-12-31T23:59:59.999Z""#),
        (r#"{"$binary": {"base64": "AQI=", "subType": "00"}}"#, r#""AQI=""#),
        (r#"{"$binary": "AQI=", "$type": "00"}"#, r#""AQI=""#),
        (r#"{"$type": "00", "$binary": "AQI="}"#, r#""AQI=""#),
        (r#"{"$timestamp": {"t": 5, "i": 2}}"#, r#"{"t": 5, "i": 2}"#),
        (r#"{"$undefined": true}"#, "null"),
    ] {
        assert_eq!(plain(text)?, expected, "{text}");
    }
    Ok(())
}

#[test]
fn everything_else_is_kept() -> Result<(), Error> {
    for text in [
        "null",
        "12345678901234567890.12345678901234567890",
        r#""$oid""#,
        "[]",
        "{}",
        r#"[1,[true],{"a":{}}]"#,
        r#"{"$regularExpression":{"pattern":"^a","options":"i"}}"#,
        r#"{"$regex":"^a","$options":"i"}"#,
        r#"{"$code":"f()","$scope":{}}"#,
        r#"{"$minKey":1}"#,
        r#"{"$oid":"a","other":1}"#,
        r#"{"other":1,"$oid":"a"}"#,
        r#"{"":1}"#,
    ] {
        assert_eq!(plain(text)?, text);
    }
    // Types inside of other objects are read.
    assert_eq!(
        plain(r#"{"$ref": "orders", "$id": {"$oid": "a"}, "$db": "shop"}"#)?,
        r#"{"$ref":"orders","$id":"a","$db":"shop"}"#
    );
    assert_eq!(plain(r#"[{"$numberInt":"1"} , {"a\"b" : {"$numberInt":"2"}}]"#)?, r#"[1,{"a\"b":2}]"#);
    Ok(())
}

#[test]
fn own_types() -> Result<(), Error> {
    #[derive(Debug, Deserialize, PartialEq)]
    struct Order {
        #[serde(rename = "_id")]
        id: String,
        points: i64,
        weight: f32,
        placed: RawTimestamp,
        label: Base64Data,
        stamp: DocumentDbTimestamp,
        state: State,
        counts: BTreeMap<String, u8>,
        note: Option<String>,
        gone: Option<u8>,
    }
    #[derive(Debug, Deserialize, PartialEq)]
    enum State {
        Shipped { number: i64 },
    }
    let order: Order = extended(
        r#"{
            "_id": {"$oid": "65f1a2b3c4d5e6f708192a3b"},
            "points": {"$numberLong": "9007199254740993"},
            "weight": {"$numberDouble": "2.5"},
            "placed": {"$date": {"$numberLong": "1717243200123"}},
            "label": {"$binary": {"base64": "SGVsbG8=", "subType": "00"}},
            "stamp": {"$timestamp": {"t": 1717243200, "i": 4}},
            "state": {"Shipped": {"number": {"$numberInt": "3"}}},
            "counts": {"a": {"$numberInt": "1"}, "b": 2},
            "note": null,
            "gone": {"$undefined": true}
        }"#,
    )?
    .json()?;
    assert_eq!((order.id.as_str(), order.points), ("65f1a2b3c4d5e6f708192a3b", 9_007_199_254_740_993));
    assert!((order.weight - 2.5).abs() < f32::EPSILON);
    assert_eq!(order.placed.timestamp()?.as_millisecond(), 1_717_243_200_123);
    assert_eq!(order.label.bytes()?, b"Hello");
    assert_eq!((order.stamp.t.timestamp()?.as_second(), order.stamp.i), (1_717_243_200, 4));
    assert_eq!(order.state, State::Shipped { number: 3 });
    assert_eq!(order.counts, BTreeMap::from([("a".to_owned(), 1), ("b".to_owned(), 2)]));
    assert_eq!((order.note, order.gone), (None, None));
    Ok(())
}

#[test]
fn the_original_is_kept() {
    let document = extended(r#"{"_id": {"$oid": "a"}}"#).unwrap();
    assert_eq!(document.as_raw().text(), r#"{"_id": {"$oid": "a"}}"#);
    assert_eq!(serde_json::to_string(&document).unwrap(), r#"{"_id": {"$oid": "a"}}"#);
    assert_eq!(document, ExtendedJson::from(document.as_raw().clone()));
    assert_eq!(format!("{document:?}"), r#"{"_id": {"$oid": "a"}}"#);
}

#[test]
fn wrong_values_have_their_path() {
    let (wrong, invalid) = (ErrorKind::WrongType, ErrorKind::Invalid);
    for (text, kind, expected) in [
        (r#"{"a": {"$oid": {}}}"#, wrong, r#"a["$oid"]: expected a string, found an object"#),
        (r#"{"a": [{"$numberInt": "1.5"}]}"#, invalid, r#"a[0]["$numberInt"]: not a whole number of 64 bits"#),
        (r#"{"$numberLong": "9223372036854775808"}"#, invalid, r#"["$numberLong"]: not a whole number of 64 bits"#),
        (r#"{"$numberDouble": "1,5"}"#, invalid, r#"["$numberDouble"]: not a number"#),
        (r#"{"$date": 1.5}"#, invalid, r#"["$date"]: not a whole number of 64 bits"#),
        (r#"{"$date": {"seconds": 1}}"#, wrong, r#"["$date"]: expected a string, found null"#),
        (r#"{"$date": null}"#, wrong, r#"["$date"]: expected a string, found null"#),
        (r#"{"$binary": {"subType": "00"}}"#, wrong, r#"["$binary"]: expected a string, found null"#),
        (r#"{"$binary": []}"#, wrong, r#"["$binary"]: expected a string, found an array"#),
    ] {
        let error = plain(text).unwrap_err();
        assert_eq!((error.kind(), error.to_string()), (kind, format!("ExtendedJson: {expected}")), "{text}");
    }
}

#[test]
fn errors_of_own_types_have_their_path() {
    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "only its errors are tested")]
    struct Order {
        total: u8,
    }
    let error = extended(r#"{"total": {"$numberInt": "300"}}"#).unwrap().json::<Order>().unwrap_err();
    assert_eq!((error.kind(), error.type_name(), error.path()), (ErrorKind::WrongType, "ExtendedJson", "total"));
    assert_eq!((error.line(), error.to_string().contains("300")), (None, false));
    let error = extended(r#"{"a": {"total": {"$oid": "hush"}}}"#).unwrap().get_json::<Order>("a").unwrap_err();
    assert_eq!((error.path(), error.to_string().contains("hush")), ("a.total", false));
    let error = extended("7").unwrap().get_json::<Value>("a").unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, ""));
    let error = extended(r#"{"a": 1e999}"#).unwrap().to_value().unwrap_err();
    assert_eq!((error.path(), error.line()), ("a", None));
}
