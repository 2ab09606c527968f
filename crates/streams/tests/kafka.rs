//! Tests of Kafka events, using fixtures of each shape.
#![cfg(feature = "kafka")]

use std::path::Path;

use lambda_event_sources_base::{Dict, Error, ErrorKind, Timestamp, batch, batch::Record, from_str, testing};
use lambda_event_sources_streams::{KafkaBatchResponse, KafkaEvent, KafkaEventRecord, KafkaTimestampType};
use serde_json::{Value, json};

fn fixture(name: &str) -> KafkaEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/kafka").join(name);
    testing::check(&path, &["records"], &[])
}

fn record(text: &str) -> KafkaEventRecord {
    from_str(text).unwrap_or_default()
}

#[test]
fn managed_cluster() -> Result<(), Error> {
    let event = fixture("msk.json");
    assert_eq!(event.event_source, "aws:kafka");
    assert!(event.event_source_arn.as_ref().unwrap().contains(":cluster/orders/"));
    assert_eq!(
        event.brokers(),
        [
            "b-1.orders.a1b2c3.c7.kafka.eu-central-1.amazonaws.com:9092",
            "b-2.orders.a1b2c3.c7.kafka.eu-central-1.amazonaws.com:9092"
        ]
    );
    assert!(event.bootstrap_servers.contains(','));
    let partitions: Vec<_> = event.records_by_topic_partition.keys().collect();
    assert_eq!(partitions, ["orders-0", "returns-3"]);
    assert_eq!(event.record(), Some(&event.records_by_topic_partition.get("orders-0").unwrap()[0]));

    let records: Vec<_> = event.records().collect();
    let [order, tombstone, note] = records.as_slice() else { panic!("{} records", records.len()) };
    assert_eq!((&*order.topic, order.partition.to_i64(), order.offset), ("orders", Some(0), 41));
    assert_eq!(order.timestamp.timestamp()?, Timestamp::from_millisecond(1_717_243_200_123));
    assert_eq!(order.timestamp_type, KafkaTimestampType::CreateTime);
    assert_eq!(order.key.as_ref().unwrap().as_str(), "QS0xMDAx");
    assert_eq!(order.key_bytes()?.unwrap(), b"A-1001");
    assert_eq!(order.value_bytes()?.unwrap(), br#"{"id":"A-1001","total":59.9}"#);
    assert_eq!(order.value_json::<Value>()?.unwrap()["total"], 59.9);
    assert_eq!((&order.key_schema_metadata, &order.value_schema_metadata), (&None, &None));

    assert_eq!(tombstone.timestamp_type, KafkaTimestampType::LogAppendTime);
    assert_eq!(tombstone.key_bytes()?.unwrap(), b"A-1000");
    assert_eq!((&tombstone.value, tombstone.value_bytes()?, tombstone.value_json::<Value>()?), (&None, None, None));

    assert_eq!((&note.key, note.key_bytes()?, note.key_json::<Value>()?), (&None, None, None));
    assert_eq!(note.partition, 3);
    let error = note.value_json::<Value>().unwrap_err();
    assert_eq!((error.kind(), error.type_name(), error.path()), (ErrorKind::Syntax, "KafkaEventRecord", "value"));
    Ok(())
}

#[test]
fn headers_with_signed_and_unsigned_bytes() -> Result<(), Error> {
    let event = fixture("msk.json");
    let record = event.record().unwrap();
    assert_eq!(record.headers.len(), 4);
    assert_eq!(record.headers[1].get("unit").unwrap(), &[-62, -80, 67]);
    let decoded = record.headers_bytes()?;
    let expected: Dict<Vec<u8>> =
        Dict::from_iter([("trace-id", b"abc-1".to_vec()), ("unit", "°F".into()), ("raw", vec![0, 255, 128])]);
    assert_eq!(decoded, expected);
    assert_eq!(record.header_bytes("UNIT")?, ["°C".as_bytes(), "°F".as_bytes()]);
    assert_eq!(record.header_bytes("absent")?, Vec::<Vec<u8>>::new());
    Ok(())
}

#[test]
fn numbers_out_of_the_range_of_a_byte() {
    for number in [256, -129, i32::MAX] {
        let record = record(&json!({"headers": [{"ok": [1]}, {"bad": [1, number]}]}).to_string());
        let error = record.headers_bytes().unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "headers[1].bad"));
        assert_eq!(record.header_bytes("bad").unwrap_err(), error);
        assert_eq!(record.header_bytes("ok").unwrap(), [[1]]);
    }
}

#[test]
fn self_managed_cluster() -> Result<(), Error> {
    let event = fixture("self-managed.json");
    assert_eq!((&*event.event_source, &event.event_source_arn), ("aws:SelfManagedKafka", &None));
    assert_eq!(event.brokers(), ["kafka-1.example.com:9093"]);
    let records: Vec<_> = event.records().collect();
    // The partition is text, and stays text when it is serialized.
    assert_eq!((records[0].partition.to_i64(), records[0].partition.to_string()), (Some(0), "0".to_owned()));
    assert_eq!(records[0].offset, 9_007_199_254_740_993);
    assert_eq!(records[0].timestamp_type, KafkaTimestampType::NoTimestampType);
    assert_eq!((&records[0].value, records[0].value_bytes()?), (&None, None));
    assert_eq!(records[1].timestamp_type, KafkaTimestampType::Unknown("CreateTime".into()));
    assert_eq!(records[1].key, None);
    assert_eq!(records[1].value_bytes()?.unwrap(), [0, 255, 1]);
    assert!(records[1].headers_bytes()?.get("empty").unwrap().is_empty());
    Ok(())
}

#[test]
fn schema_registry() -> Result<(), Error> {
    let event = fixture("schema-registry.json");
    let record = event.record().unwrap();
    let key = record.key_schema_metadata.as_ref().unwrap();
    assert_eq!((key.data_format.as_deref(), key.schema_id.as_deref()), (Some("JSON"), Some("17")));
    let value = record.value_schema_metadata.as_ref().unwrap();
    assert_eq!(value.data_format.as_deref(), Some("AVRO"));
    assert_eq!(value.schema_id.as_deref(), Some("5f0c2a9e-7b1d-4c3e-8a6f-0d9e8c7b6a50"));
    assert_eq!(record.key_json::<String>()?.as_deref(), Some("A-1002"));
    Ok(())
}

#[test]
fn keys_and_values_that_are_not_base64() {
    let record = record(r#"{"key": "!", "value": "?"}"#);
    assert_eq!(record.key_bytes().unwrap_err().path(), "key");
    assert_eq!(record.value_bytes().unwrap_err().kind(), ErrorKind::Base64);
    let shown: Value = serde_json::from_str(&record.to_string()).unwrap();
    assert_eq!(shown["decoded_key"], "[Cannot be deserialized]");
    assert_eq!((&shown["partition"], &shown["decoded_headers"]), (&Value::Null, &json!({})));
}

#[test]
fn events_of_other_sources_are_refused() {
    let error = from_str::<KafkaEvent>(r#"{"eventSource": "aws:kafka"}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "records"));
    // The `records` field of a Firehose event is a list.
    let error = from_str::<KafkaEvent>(r#"{"records": [{"recordId": "1", "data": ""}]}"#).unwrap_err();
    assert_eq!(error.path(), "records");
}

#[test]
fn partial_batch_response() -> Result<(), Error> {
    let event = fixture("self-managed.json");
    let mut response = KafkaBatchResponse::new();
    assert!(response.is_success());
    for record in event.records().filter(|record| record.value_json::<Value>().is_err()) {
        response.add_failure(record)?;
    }
    assert!(!response.is_success());
    assert_eq!(
        serde_json::to_value(&response).unwrap(),
        json!({"batchItemFailures": [{"itemIdentifier": {"partition": "audit-0", "offset": 9_007_199_254_740_994_i64}}]})
    );
    assert_eq!(serde_json::to_value(KafkaBatchResponse::new()).unwrap(), json!({"batchItemFailures": []}));
    for nowhere in [r#"{"partition": 0}"#, r#"{"topic": "orders"}"#, r#"{"topic": "orders", "partition": "first"}"#] {
        let error = KafkaBatchResponse::new().try_with_failure(&record(nowhere)).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "batchItemFailures"));
    }
    Ok(())
}

#[test]
fn keys_values_and_headers_as_text() -> Result<(), Error> {
    let event = fixture("msk.json");
    let records: Vec<_> = event.records().collect();
    let [order, tombstone, note] = records.as_slice() else { panic!("{} records", records.len()) };
    assert_eq!(order.key_text()?.as_deref(), Some("A-1001"));
    assert_eq!(order.value_text()?.as_deref(), Some(r#"{"id":"A-1001","total":59.9}"#));
    assert_eq!((tombstone.key_text()?.as_deref(), tombstone.value_text()?), (Some("A-1000"), None));
    assert_eq!(note.key_text()?, None);

    assert_eq!(order.header_text("Trace-Id")?.as_deref(), Some("abc-1"));
    assert_eq!(order.header_text("unit")?.as_deref(), Some("°F"));
    assert_eq!(order.header_text("absent")?, None);
    let error = order.header_text("raw").unwrap_err();
    assert_eq!((error.kind(), error.type_name()), (ErrorKind::Utf8, "KafkaEventRecord"));
    assert!(error.path().starts_with("headers[") && error.path().ends_with("].raw"), "{error}");

    let binary = record(r#"{"key": "/w==", "value": "!"}"#);
    let error = binary.key_text().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Utf8, "key"));
    let error = binary.value_text().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Base64, "value"));
    Ok(())
}

#[test]
fn each_partition_is_ordered_separately() -> Result<(), Error> {
    let record =
        |topic: &str, partition: u8, offset: u8| json!({"topic": topic, "partition": partition, "offset": offset});
    let event: KafkaEvent = from_str(
        &json!({"records": {
            "orders-0": [record("orders", 0, 1), record("orders", 0, 2), record("orders", 0, 3)],
            "orders-1": [record("orders", 1, 1), record("orders", 1, 2)],
            "returns-0": [record("returns", 0, 2)],
        }})
        .to_string(),
    )?;
    let mut handled = Vec::new();
    let outcome = batch::process(event.records(), |record| {
        handled.push(record.item_identifier().into_owned());
        if record.offset == 2 { Err("not today") } else { Ok(()) }
    });
    // After a failure, the remaining records of the partition are not handled.
    assert_eq!(handled, ["orders-0@1", "orders-0@2", "orders-1@1", "orders-1@2", "returns-0@2"]);
    let failures: Vec<_> =
        outcome.failures().iter().map(|failure| (failure.record.item_identifier(), failure.error)).collect();
    assert_eq!(
        failures,
        [
            ("orders-0@2".into(), Some("not today")),
            ("orders-0@3".into(), None),
            ("orders-1@2".into(), Some("not today")),
            ("returns-0@2".into(), Some("not today")),
        ]
    );
    assert_eq!(
        serde_json::to_value(outcome.response()?).unwrap(),
        json!({"batchItemFailures": [
            {"itemIdentifier": {"partition": "orders-0", "offset": 2}},
            {"itemIdentifier": {"partition": "orders-0", "offset": 3}},
            {"itemIdentifier": {"partition": "orders-1", "offset": 2}},
            {"itemIdentifier": {"partition": "returns-0", "offset": 2}},
        ]})
    );

    let nowhere = KafkaEventRecord::default();
    let error = batch::process([&nowhere], |_| Err("not today")).response().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "batchItemFailures"));
    Ok(())
}
