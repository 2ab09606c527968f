//! Tests of DynamoDB events, using fixtures of each shape.
#![cfg(feature = "dynamodb")]

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    path::Path,
};

use lambda_event_sources_base::{
    Base64Data, Dict, Error, ErrorKind, RawJson, Str, Timestamp, batch, from_str, properties, testing,
};
use lambda_event_sources_streams::{
    AttributeValue, DynamoDbItem, DynamoDbRecordEventName, DynamoDbStreamEvent, DynamoDbStreamViewType,
};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};

const DIGITS_38: &str = "12345678901234567890123456789012345678";

fn fixture(name: &str) -> DynamoDbStreamEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/dynamodb-stream").join(name);
    testing::check(&path, &["Records", "Records[]", "Records[].dynamodb"], &[])
}

/// Returns an image with an attribute of every data type.
fn every_type() -> DynamoDbItem {
    let event = include_str!("../../../fixtures/dynamodb-stream/changes.json");
    let event: DynamoDbStreamEvent = from_str(event).unwrap_or_default();
    event.records.into_iter().find_map(|record| record.dynamodb.new_image).unwrap_or_default()
}

fn item(value: &Value) -> DynamoDbItem {
    RawJson::new(value).unwrap_or_default().into()
}

/// Parses an attribute as the given type.
fn read<T: DeserializeOwned>(attribute: &Value) -> Result<T, Error> {
    item(&json!({"a": attribute})).get_json("a")
}

#[test]
fn changes() -> Result<(), Error> {
    let event = fixture("changes.json");
    let [insert, modify, remove] = event.records.as_slice() else { panic!("{} records", event.records.len()) };

    assert_eq!(insert.aws_region.as_deref(), Some("eu-central-1"));
    assert_eq!(insert.event_id.as_deref(), Some("7a1c5e0d2b3f4a5968778695a4b3c2d1"));
    assert_eq!(insert.event_name, DynamoDbRecordEventName::Insert);
    assert_eq!(insert.event_source.as_deref(), Some("aws:dynamodb"));
    assert!(insert.event_source_arn.as_ref().unwrap().ends_with(":table/orders/stream/2024-05-01T08:00:00.000"));
    assert_eq!(insert.event_version.as_deref(), Some("1.1"));
    assert_eq!(insert.user_identity, None);
    assert_eq!((&insert.record_format, &insert.table_name), (&None, &None));

    let change = &insert.dynamodb;
    assert_eq!(change.approximate_creation_date_time.as_ref().unwrap().timestamp()?.as_second(), 1_717_243_200);
    assert_eq!(insert.timestamp()?, Some(Timestamp::from_second(1_717_243_200)));
    assert_eq!(change.approximate_creation_date_time_precision, None);
    assert_eq!(change.keys.to_value()?, json!({"id": "A-1001", "position": 7}));
    assert_eq!(change.old_image, None);
    assert_eq!(change.sequence_number, "100000000000012345678");
    assert_eq!(change.size_bytes, Some(412));
    assert_eq!(change.stream_view_type, Some(DynamoDbStreamViewType::NewAndOldImages));

    assert_eq!(modify.event_name, "MODIFY");
    assert!(modify.dynamodb.new_image.as_ref().unwrap().get_json::<bool>("paid")?);
    assert!(!modify.dynamodb.old_image.as_ref().unwrap().get_json::<bool>("paid")?);
    assert!(!modify.is_time_to_live_deletion());

    assert_eq!(remove.event_name, DynamoDbRecordEventName::Remove);
    let identity = remove.user_identity.as_ref().unwrap();
    assert_eq!((identity.principal_id.as_str(), identity.r#type.as_str()), ("dynamodb.amazonaws.com", "Service"));
    assert!(remove.is_time_to_live_deletion());
    assert_eq!(remove.dynamodb.new_image, None);
    Ok(())
}

#[test]
fn every_type_of_attribute() -> Result<(), Error> {
    let image = every_type();
    let attributes = image.attributes()?;
    let expected: [(&str, AttributeValue); 16] = [
        ("id", AttributeValue::S("A-1001".into())),
        ("position", AttributeValue::N("7".into())),
        ("total", AttributeValue::N("59.90".into())),
        ("small", AttributeValue::N("-1.5E-7".into())),
        ("serial", AttributeValue::N(DIGITS_38.into())),
        ("ratio", AttributeValue::N(format!("0.{DIGITS_38}").into())),
        ("largest", AttributeValue::N(u64::MAX.to_string().into())),
        ("least", AttributeValue::N(i64::MIN.to_string().into())),
        ("photo", AttributeValue::B(Base64Data::encode(b"\x89PNG\0\xff"))),
        ("tags", AttributeValue::Ss(vec!["gift".into(), "new".into()])),
        ("sizes", AttributeValue::Ns(vec!["1".into(), "2.5".into(), "42".into()])),
        ("digests", AttributeValue::Bs(vec![Base64Data::encode([1, 2]), Base64Data::encode([3])])),
        (
            "address",
            AttributeValue::M(Dict::from_iter([
                ("city", AttributeValue::S("Köln".into())),
                ("lines", AttributeValue::L(vec![AttributeValue::S("Domkloster 4".into()), AttributeValue::Null])),
                ("door", AttributeValue::M(Dict::new())),
            ])),
        ),
        ("note", AttributeValue::Null),
        ("paid", AttributeValue::Bool(true)),
        ("empty", AttributeValue::S(Str::default())),
    ];
    for (name, value) in &expected {
        assert_eq!(attributes.get(name), Some(value));
        assert_eq!(image.get(name)?.as_ref(), Some(value));
    }
    assert_eq!(image.get("absent")?, None);
    assert_eq!(attributes.len(), expected.len() + 1);
    assert_eq!(attributes.keys().next().unwrap(), "id");

    // A serialized attribute equals the original.
    let written = serde_json::to_value(&attributes).unwrap();
    assert_eq!(written, image.as_raw().json::<serde_json::Value>()?);
    Ok(())
}

#[test]
fn plain_json_keeps_all_digits() -> Result<(), Error> {
    let image = every_type();
    assert_eq!(
        image.to_value()?,
        json!({
            "id": "A-1001", "position": 7, "total": 59.9, "small": -1.5e-7,
            "serial": DIGITS_38, "ratio": format!("0.{DIGITS_38}"),
            "largest": u64::MAX, "least": i64::MIN,
            "photo": "iVBORwD/", "tags": ["gift", "new"], "sizes": [1, 2.5, 42], "digests": ["AQI=", "Aw=="],
            "address": {"city": "Köln", "lines": ["Domkloster 4", null], "door": {}},
            "history": [1, "two", false, []],
            "note": null, "paid": true, "empty": ""
        })
    );
    let shown = serde_json::to_string(&properties(&image)).unwrap();
    assert!(shown.contains(&format!("\"serial\":{DIGITS_38},")), "{shown}");
    assert!(shown.contains(&format!("\"ratio\":0.{DIGITS_38},")), "{shown}");
    Ok(())
}

#[derive(Debug, PartialEq, Deserialize)]
struct Order {
    id: String,
    position: u8,
    total: f64,
    small: f32,
    serial: String,
    largest: u64,
    least: i64,
    photo: Vec<u8>,
    tags: HashSet<String>,
    sizes: Vec<f64>,
    digests: Vec<Vec<u8>>,
    address: Address,
    history: (u8, String, bool, Vec<()>),
    note: Option<String>,
    paid: bool,
    #[serde(default)]
    absent: Option<u8>,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Address {
    city: String,
    lines: Vec<Option<String>>,
    door: BTreeMap<String, u8>,
}

#[test]
fn as_a_custom_type() -> Result<(), Error> {
    let order: Order = every_type().json()?;
    let expected = Order {
        id: "A-1001".into(),
        position: 7,
        total: 59.9,
        small: -1.5e-7,
        serial: DIGITS_38.into(),
        largest: u64::MAX,
        least: i64::MIN,
        photo: b"\x89PNG\0\xff".into(),
        tags: ["gift".to_owned(), "new".to_owned()].into(),
        sizes: vec![1.0, 2.5, 42.0],
        digests: vec![vec![1, 2], vec![3]],
        address: Address {
            city: "Köln".into(), lines: vec![Some("Domkloster 4".into()), None], door: BTreeMap::new()
        },
        history: (1, "two".into(), false, vec![]),
        note: None,
        paid: true,
        absent: None,
    };
    assert_eq!(order, expected);
    Ok(())
}

#[test]
fn numbers_out_of_range_are_errors() -> Result<(), Error> {
    assert_eq!(read::<i128>(&json!({"N": DIGITS_38}))?.to_string(), DIGITS_38);
    assert_eq!(read::<u128>(&json!({"N": DIGITS_38}))?.to_string(), DIGITS_38);
    assert_eq!(read::<i8>(&json!({"N": "-128"}))?, -128);
    assert_eq!(read::<u16>(&json!({"N": "5.0"}))?, 5);
    assert_eq!(read::<u32>(&json!({"N": "1.2E3"}))?, 1_200);
    assert_eq!(read::<i16>(&json!({"N": 7}))?, 7);
    assert!((read::<f64>(&json!({"N": DIGITS_38}))? / 1.234_567_890_123_456_8e37 - 1.0).abs() < 1e-15);

    for (attribute, message) in [
        (json!({"N": "256"}), "expected u8, found a number that does not fit"),
        (json!({"N": "-1"}), "expected u8, found a number that does not fit"),
        (json!({"N": "2.5"}), "expected u8, found a number that does not fit"),
        (json!({"N": "hunter2"}), "expected u8, found text that is not a number"),
        (json!({"S": "hunter2"}), "expected u8, found a string"),
        (json!({"S": "5"}), "expected u8, found a string"),
        (json!({"NULL": true}), "expected u8, found null"),
        (json!({"BOOL": true}), "expected u8, found a boolean"),
        (json!({"L": []}), "expected u8, found an array"),
        (json!({"M": {}}), "expected u8, found an object"),
    ] {
        let error = read::<u8>(&attribute).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::WrongType);
        assert_eq!(error.to_string(), format!("DynamoDbItem: a: {message}"));
    }
    let error = read::<f64>(&json!({"N": "1e999"})).unwrap_err();
    assert_eq!(error.to_string(), "DynamoDbItem: a: expected f64, found a number that does not fit");
    Ok(())
}

#[test]
fn as_an_untagged_enum() -> Result<(), Error> {
    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(untagged)]
    enum Any {
        Number(u64),
        Float(f64),
        Bool(bool),
        Bytes(Vec<u8>),
        Text(String),
        Map(HashMap<String, Any>),
        Nothing(()),
    }

    assert_eq!(read::<Any>(&json!({"N": "5"}))?, Any::Number(5));
    assert_eq!(read::<Any>(&json!({"N": "-2.5"}))?, Any::Float(-2.5));
    assert_eq!(read::<Any>(&json!({"N": DIGITS_38}))?, Any::Text(DIGITS_38.into()));
    assert_eq!(read::<Any>(&json!({"BOOL": false}))?, Any::Bool(false));
    assert_eq!(read::<Any>(&json!({"B": "AQI="}))?, Any::Bytes(vec![1, 2]));
    assert_eq!(read::<Any>(&json!({"M": {"x": {"N": "1"}}}))?, Any::Map([("x".to_owned(), Any::Number(1))].into()));
    assert_eq!(read::<Any>(&json!({"NULL": true}))?, Any::Nothing(()));

    let value: Value = read(&json!({"M": {"n": {"NS": ["1", "-2", "0.5"]}, "b": {"B": "AQI="}}}))?;
    assert_eq!(value, json!({"n": [1, -2, 0.5], "b": [1, 2]}));
    assert_eq!(item(&json!({"n": {"N": "+5"}})).json::<Value>()?, json!({"n": 5}));
    let by_number: BTreeMap<u32, char> = read(&json!({"M": {"7": {"S": "x"}}}))?;
    assert_eq!(by_number[&7], 'x');
    Ok(())
}

#[test]
fn enums() -> Result<(), Error> {
    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "lowercase")]
    enum State {
        Open,
        Paid(f64),
        Moved(u8, u8),
        Sent { carrier: String },
        Gone(()),
    }
    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(tag = "kind", rename_all = "lowercase")]
    enum Tagged {
        Dot { x: i32 },
    }

    assert_eq!(read::<State>(&json!({"S": "open"}))?, State::Open);
    assert_eq!(read::<State>(&json!({"M": {"open": {"NULL": true}}}))?, State::Open);
    assert_eq!(read::<State>(&json!({"M": {"paid": {"N": "4.2"}}}))?, State::Paid(4.2));
    assert_eq!(read::<State>(&json!({"M": {"moved": {"L": [{"N": "1"}, {"N": "2"}]}}}))?, State::Moved(1, 2));
    assert_eq!(read::<State>(&json!({"M": {"gone": {"NULL": true}}}))?, State::Gone(()));
    let sent = read::<State>(&json!({"M": {"sent": {"M": {"carrier": {"S": "post"}}}}}))?;
    assert_eq!(sent, State::Sent { carrier: "post".into() });
    assert_eq!(read::<Tagged>(&json!({"M": {"kind": {"S": "dot"}, "x": {"N": "-3"}}}))?, Tagged::Dot { x: -3 });

    let error = read::<State>(&json!({"S": "hunter2"})).unwrap_err();
    assert_eq!(
        error.to_string(),
        "DynamoDbItem: a: unknown variant: expected one of `open`, `paid`, `moved`, `sent`, `gone`"
    );
    let error = read::<State>(&json!({"M": {"moved": {"L": [{"N": "1"}, {"S": "x"}]}}})).unwrap_err();
    assert_eq!(error.path(), "a.moved[1]");
    let error = read::<State>(&json!({"M": {"moved": {"L": [{"N": "1"}]}}})).unwrap_err();
    assert_eq!(error.path(), "a.moved");
    for wrong in [json!({"M": {}}), json!({"M": {"open": {"NULL": true}, "gone": {"NULL": true}}}), json!({"N": "1"})] {
        assert_eq!(read::<State>(&wrong).unwrap_err().kind(), ErrorKind::WrongType);
    }
    Ok(())
}

#[test]
fn errors_have_a_path_but_no_value() {
    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "it is only read")]
    struct Strict {
        lines: Vec<Line>,
    }
    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "it is only read")]
    struct Line {
        price: f64,
    }

    let line = |line: Value| item(&json!({"lines": {"L": [{"M": {"price": {"N": "1"}}}, line]}}));
    let cases = [
        (
            line(json!({"M": {"price": {"S": "hunter2"}}})),
            ErrorKind::WrongType,
            "lines[1].price: expected f64, found a string",
        ),
        (line(json!({"M": {}})), ErrorKind::Missing, "lines[1]: missing field `price`"),
        (
            line(json!({"M": {"price": {"M": {}}}})),
            ErrorKind::WrongType,
            "lines[1].price: expected f64, found an object",
        ),
        (line(json!({"B": "!!"})), ErrorKind::Base64, "lines[1]: invalid base64: invalid character at offset 0"),
        (line(json!({"hunter": 2})), ErrorKind::Invalid, "lines[1]: unknown DynamoDB data type"),
        (item(&json!({"token": {"S": "hunter2"}})), ErrorKind::WrongType, "token: unknown field: expected `lines`"),
        (item(&json!({})), ErrorKind::Missing, "missing field `lines`"),
    ];
    for (item, kind, message) in cases {
        let error = item.json::<Strict>().unwrap_err();
        assert_eq!((error.kind(), error.to_string()), (kind, format!("DynamoDbItem: {message}")));
    }
    let refusing = read::<std::net::Ipv4Addr>(&json!({"S": "hunter2"})).unwrap_err();
    assert!(!format!("{refusing} {refusing:?}").contains("hunter2"), "{refusing}");
}

#[test]
fn damaged_images_are_errors_only_when_they_are_read() -> Result<(), Error> {
    let event = fixture("damaged-images.json");
    let [first, second] = event.records.as_slice() else { panic!("{} records", event.records.len()) };
    let (new, old) = (first.dynamodb.new_image.as_ref().unwrap(), first.dynamodb.old_image.as_ref().unwrap());

    assert_eq!(new.attributes()?.len(), 2);
    let error = new.to_value().unwrap_err();
    assert_eq!(
        (error.kind(), error.to_string()),
        (ErrorKind::Invalid, "DynamoDbItem: lines[1]: invalid number".into())
    );
    assert_eq!(new.get_json::<Vec<u8>>("lines").unwrap_err().path(), "lines[1]");
    assert_eq!(new.get_json::<String>("id")?, "A-1001");

    assert_eq!(old.get("color")?, Some(AttributeValue::Unknown(json!({"RGB": [1, 2, 3]}))));
    assert_eq!(old.to_value().unwrap_err().path(), "color");
    assert_eq!(old.json::<HashMap<String, Value>>().unwrap_err().path(), "color");

    let text = second.dynamodb.new_image.as_ref().unwrap();
    for error in [text.attributes().unwrap_err(), text.to_value().unwrap_err(), text.get("id").unwrap_err()] {
        assert_eq!((error.kind(), error.type_name()), (ErrorKind::WrongType, "DynamoDbItem"));
        assert!(error.to_string().contains("expected an object, found a string"), "{error}");
    }
    let list = second.dynamodb.old_image.as_ref().unwrap();
    assert_eq!(list.attributes().unwrap_err().path(), "id");
    assert_eq!(list.get("id").unwrap_err().path(), "id");
    assert_eq!(list.get("other")?, None);
    assert!(event.to_string().contains(r#""new_image":"[Cannot be deserialized]""#));
    Ok(())
}

#[test]
fn invalid_attribute_values() -> Result<(), Error> {
    for odd in [
        json!(null),
        json!(5),
        json!(-5),
        json!(0.5),
        json!(true),
        json!("x"),
        json!([1]),
        json!({}),
        json!({"Q": 1, "R": 2}),
    ] {
        let item = item(&json!({"a": odd}));
        assert_eq!(item.get("a")?, Some(AttributeValue::Unknown(odd.clone())));
        assert_eq!(serde_json::to_value(item.attributes()?).unwrap(), json!({"a": odd}));
        assert_eq!(item.json::<Value>().unwrap_err().to_string(), "DynamoDbItem: a: unknown DynamoDB data type");
    }
    // The first data type counts.
    assert_eq!(read::<String>(&json!({"S": "x", "T": 1}))?, "x");
    Ok(())
}

#[test]
fn absent_images() -> Result<(), Error> {
    let event = fixture("keys-only.json");
    let record = &event.records[0];
    assert_eq!(record.dynamodb.stream_view_type, Some(DynamoDbStreamViewType::KeysOnly));
    assert_eq!((&record.dynamodb.new_image, &record.dynamodb.old_image), (&None, &None));
    assert_eq!((&record.dynamodb.approximate_creation_date_time, record.timestamp()), (&None, Ok(None)));
    assert_eq!(record.user_identity, None);

    let absent = DynamoDbItem::default();
    assert!(absent.attributes()?.is_empty());
    assert_eq!((absent.get("id")?, absent.to_value()?), (None, json!({})));
    assert_eq!(absent.get_json::<u8>("id").unwrap_err().kind(), ErrorKind::Missing);
    Ok(())
}

#[test]
fn deletions_by_services() {
    let event = fixture("service-deletions.json");
    let identities: Vec<_> = event
        .records
        .iter()
        .map(|record| {
            let identity = record.user_identity.as_ref().unwrap();
            (identity.r#type.as_str(), identity.principal_id.as_str(), record.is_time_to_live_deletion())
        })
        .collect();
    assert_eq!(
        identities,
        [
            ("Service", "dynamodb.amazonaws.com", true),
            ("Service", "replicator.example.com", false),
            ("User", "dynamodb.amazonaws.com", false),
            ("Service", "dynamodb.amazonaws.com", false),
        ]
    );
    let error = from_str::<DynamoDbStreamEvent>(r#"{"Records": [{"userIdentity": "root", "dynamodb": {}}]}"#);
    assert_eq!(error.unwrap_err().path(), "Records[0].userIdentity");
}

#[test]
fn minimal_records_show_null() {
    let event: DynamoDbStreamEvent = from_str(r#"{"Records": [{"dynamodb": {}}]}"#).unwrap();
    let shown: Value = serde_json::from_str(&event.records[0].to_string()).unwrap();
    for name in
        ["aws_region", "event_id", "event_name", "event_source", "event_source_arn", "event_version", "user_identity"]
    {
        assert_eq!(shown[name], Value::Null, "{name}");
    }
    assert_eq!(shown["dynamodb"]["sequence_number"], Value::Null);
    assert_eq!(shown["dynamodb"]["keys"], json!({}));
}

#[test]
fn tumbling_window() -> Result<(), Error> {
    let event = fixture("tumbling-window.json");
    let created = event.records[0].dynamodb.approximate_creation_date_time.as_ref().unwrap();
    assert_eq!((created.as_str(), created.timestamp()?.as_millisecond()), ("1717243383.25", 1_717_243_383_250));
    let window = event.window.as_ref().unwrap();
    assert_eq!((window.start.timestamp()?.as_second(), window.end.as_str()), (1_717_243_200, "2024-06-01T12:05:00Z"));
    assert_eq!(event.state.get_f64("A-1001"), Some(59.9));
    assert_eq!(event.shard_id.as_deref(), Some("shardId-00000001717200000000-0a1b2c3d"));
    assert!(event.event_source_arn.is_some());
    assert_eq!((event.is_final_invoke_for_window, event.is_window_terminated_early), (Some(true), Some(false)));
    Ok(())
}

#[test]
fn events_of_other_sources_are_refused() {
    let error = from_str::<DynamoDbStreamEvent>("{}").unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "Records"));
    let error = from_str::<DynamoDbStreamEvent>(r#"{"Records": [{"kinesis": {}}]}"#).unwrap_err();
    assert_eq!(error.path(), "Records[0].dynamodb");
}

#[test]
fn partial_batch_response() -> Result<(), Error> {
    let event: DynamoDbStreamEvent = from_str(
        r#"{"Records": [
            {"eventName": "INSERT", "dynamodb": {"SequenceNumber": "100000000000012345678"}},
            {"eventName": "MODIFY", "dynamodb": {"SequenceNumber": "100000000000012345679"}},
            {"eventName": "INSERT", "dynamodb": {"SequenceNumber": "100000000000012345680"}}
        ]}"#,
    )?;
    // To preserve the order of the shard, all records from the first failure on are retried.
    let response = batch::process(&event.records, |record| match record.event_name {
        DynamoDbRecordEventName::Insert => Ok(()),
        _ => Err("not today"),
    })
    .response()?;
    assert_eq!(
        serde_json::to_value(&response).unwrap(),
        json!({"batchItemFailures": [
            {"itemIdentifier": "100000000000012345679"},
            {"itemIdentifier": "100000000000012345680"}
        ]})
    );
    Ok(())
}
