//! Tests of Firehose events, using fixtures of each shape.
#![cfg(feature = "kinesis-firehose")]

use std::path::Path;

use lambda_event_sources_base::{Base64Data, Error, ErrorKind, Timestamp, from_str, testing};
use lambda_event_sources_streams::{
    KinesisFirehoseDataTransformationRecord as Answer, KinesisFirehoseDataTransformationRecordMetadata as Metadata,
    KinesisFirehoseDataTransformationResponse as Response,
    KinesisFirehoseDataTransformationResult::{self as Outcome, Dropped, Ok as Transformed, ProcessingFailed},
    KinesisFirehoseEvent, KinesisFirehoseOtfMetadata, KinesisFirehoseOtfOperation,
};
use serde_json::{Value, json};

fn fixture(name: &str) -> KinesisFirehoseEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/kinesis-firehose").join(name);
    testing::check(&path, &["records"], &[])
}

#[test]
fn direct_put() -> Result<(), Error> {
    let event = fixture("direct-put.json");
    assert_eq!(event.invocation_id, "2f1e0d3c-5b4a-4978-9687-b5a4d3c2f1e0");
    assert_eq!(event.delivery_stream_arn, "arn:aws:firehose:eu-central-1:123456789012:deliverystream/clicks");
    assert_eq!((&event.source_kinesis_stream_arn, &event.source_msk_arn), (&None, &None));
    assert_eq!(event.region, "eu-central-1");

    let [click, text, bytes] = event.records.as_slice() else { panic!("{} records", event.records.len()) };
    assert_eq!(click.record_id, "49660000000000000000000000000000000000000000000000000001000000");
    assert_eq!(click.approximate_arrival_timestamp.timestamp()?, Timestamp::from_millisecond(1_717_243_200_123));
    assert_eq!(click.data.as_str(), "eyJtcyI6MTIsInBhZ2UiOiIvdGVhIn0=");
    assert_eq!((&click.metadata, &click.msk_record_metadata, &click.kafka_record_value), (&None, &None, &None));
    assert_eq!(click.data_json::<Value>()?["page"], "/tea");

    assert_eq!(text.data_text()?, "no JSON here");
    let error = text.data_json::<Value>().unwrap_err();
    assert_eq!((error.kind(), error.type_name(), error.path()), (ErrorKind::Syntax, "KinesisFirehoseRecord", "data"));
    assert_eq!(bytes.data_bytes()?, [1, 128, 255]);
    assert_eq!(bytes.data_text().unwrap_err().kind(), ErrorKind::Utf8);
    Ok(())
}

#[test]
fn from_a_kinesis_data_stream() -> Result<(), Error> {
    let event = fixture("kinesis-source.json");
    assert_eq!(
        event.source_kinesis_stream_arn.as_deref(),
        Some("arn:aws:kinesis:eu-central-1:123456789012:stream/clicks")
    );
    let metadata = event.records[0].metadata.as_ref().unwrap();
    assert_eq!((&*metadata.shard_id, &*metadata.partition_key), ("shardId-000000000001", "visitor-9"));
    assert_eq!(metadata.approximate_arrival_timestamp.timestamp()?.as_millisecond(), 1_717_243_201_100);
    assert_eq!(metadata.sequence_number, "49660011223344556677889900112233445566778899001122334455");
    assert_eq!(metadata.subsequence_number, 0);
    // Older events have text in both fields.
    let metadata = event.records[1].metadata.as_ref().unwrap();
    assert_eq!(metadata.approximate_arrival_timestamp.timestamp()?.as_millisecond(), 1_717_243_201_101);
    assert_eq!(metadata.subsequence_number.to_i64(), None);
    Ok(())
}

#[test]
fn from_msk() -> Result<(), Error> {
    let event = fixture("msk-source.json");
    assert!(event.source_msk_arn.as_ref().unwrap().contains(":cluster/clicks/"));
    let record = &event.records[0];
    assert!(record.data.is_empty());
    assert_eq!(record.data_json::<Value>()?, json!({"page": "/leaves"}));
    assert_eq!(record.payload(), record.kafka_record_value.as_ref().unwrap());
    let metadata = record.msk_record_metadata.as_ref().unwrap();
    assert_eq!((metadata.offset.to_i64(), metadata.partition_id.to_i64()), (Some(18), Some(1)));
    assert_eq!(metadata.approximate_arrival_timestamp.timestamp()?.as_millisecond(), 1_717_243_202_100);

    let answer = record.build_data_transformation_response(Transformed, Base64Data::encode("x"));
    assert_eq!(answer.data_text()?, "x");
    assert_eq!(
        serde_json::to_value(Response::new([answer])?).unwrap(),
        json!({"records": [{"recordId": record.record_id, "result": "Ok", "kafkaRecordValue": "eA=="}]})
    );
    let event: KinesisFirehoseEvent = from_str(r#"{"records": [{"kafkaRecordValue": "!"}]}"#)?;
    assert_eq!(event.records[0].data_bytes().unwrap_err().path(), "kafkaRecordValue");
    Ok(())
}

#[cfg(feature = "flate2")]
#[test]
fn compressed_data() -> Result<(), Error> {
    let gzip = "H4sIAAAAAAACA6tWSs4vzStRsjKuBQArAO3oCwAAAA==";
    let event: KinesisFirehoseEvent = from_str(&json!({"records": [{"data": gzip}, {"data": "e30="}]}).to_string())?;
    assert_eq!(event.records[0].data_gunzip_json::<Value>()?, json!({"count": 3}));
    let error = event.records[1].data_gunzip_json::<Value>().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Compression, "data"));
    Ok(())
}

#[test]
fn events_of_other_sources_are_refused() {
    let error = from_str::<KinesisFirehoseEvent>(r#"{"invocationId": "i"}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "records"));
    // The `records` field of a Kafka event is an object.
    let error = from_str::<KinesisFirehoseEvent>(r#"{"records": {"orders-0": []}}"#).unwrap_err();
    assert_eq!(error.path(), "records");
}

#[test]
fn data_transformation_response() -> Result<(), Error> {
    let event = fixture("direct-put.json");
    let response = Response::new(event.records.iter().map(|record| match record.data_json::<Value>() {
        Ok(click) => {
            let answer = Base64Data::encode(format!("{}\n", click["page"]));
            let metadata = Metadata::new().with_partition_key("year", "2024").with_partition_key("month", "06");
            record.build_data_transformation_response(Transformed, answer).with_metadata(metadata)
        }
        Err(error) if error.kind() == ErrorKind::Syntax => {
            record.build_data_transformation_response(Dropped, Base64Data::default())
        }
        Err(_) => record.build_data_transformation_response(ProcessingFailed, record.payload().clone()),
    }))?;
    assert_eq!(
        serde_json::to_value(&response).unwrap(),
        json!({"records": [
            {
                "recordId": "49660000000000000000000000000000000000000000000000000001000000",
                "result": "Ok",
                "data": "Ii90ZWEiCg==",
                "metadata": {"partitionKeys": {"year": "2024", "month": "06"}}
            },
            {
                "recordId": "49660000000000000000000000000000000000000000000000000002000000",
                "result": "Dropped",
                "data": ""
            },
            {
                "recordId": "49660000000000000000000000000000000000000000000000000003000000",
                "result": "ProcessingFailed",
                "data": "AYD/"
            }
        ]})
    );
    // A response can also be parsed.
    let read: Response = from_str(&serde_json::to_string(&response).unwrap())?;
    assert_eq!(read, response);
    assert_eq!(read.records[0].data_json::<String>()?, "/tea");
    assert_eq!(read.records[2].data_bytes()?, [1, 128, 255]);
    Ok(())
}

#[test]
fn iceberg_tables() -> Result<(), Error> {
    let table = KinesisFirehoseOtfMetadata::new("shop", "clicks").with_operation(KinesisFirehoseOtfOperation::Delete);
    let answer = Answer::new("r-1", Transformed, Base64Data::encode("{}"))
        .with_metadata(Metadata::new().with_otf_metadata(table));
    assert_eq!(
        serde_json::to_value(Response::new([answer])?).unwrap(),
        json!({"records": [{
            "recordId": "r-1",
            "result": "Ok",
            "data": "e30=",
            "metadata": {"otfMetadata": {
                "destinationDatabaseName": "shop",
                "destinationTableName": "clicks",
                "operation": "delete"
            }}
        }]})
    );
    assert_eq!(serde_json::to_value(KinesisFirehoseOtfMetadata::new("a", "b")).unwrap().get("operation"), None);
    Ok(())
}

#[test]
fn messages_of_a_queue() -> Result<(), Error> {
    let event = fixture("sqs-messages.json");
    assert_eq!(event.delivery_stream_arn, "arn:aws:firehose:eu-central-1:123456789012:deliverystream/orders");
    let [order, text] = event.records.as_slice() else { panic!("{} records", event.records.len()) };
    let message: Value = order.data_json()?;
    assert_eq!(message["eventSourceARN"], "arn:aws:sqs:eu-central-1:123456789012:orders");
    assert_eq!(message["body"], r#"{"id":"A-7","total":12.5}"#);
    assert_eq!(text.data_json::<Value>()?["body"], "out of stock");
    Ok(())
}

#[test]
fn messages_of_a_topic() -> Result<(), Error> {
    let event = fixture("sns-notifications.json");
    let [one, other] = event.records.as_slice() else { panic!("{} records", event.records.len()) };
    assert_eq!(one.data_json::<Value>()?["Message"], r#"{"tea":"tea-7","cents":450}"#);
    // A line break after the JSON is ignored.
    assert!(other.data_text()?.ends_with("}\n"));
    assert_eq!(other.data_json::<Value>()?["Subject"], Value::Null);
    Ok(())
}

#[test]
fn responses_that_firehose_does_not_accept() {
    let error = Response::new([]).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "records"));
    let error = Response::new([Answer::new("", Transformed, Base64Data::default())]).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Invalid);

    // The JSON around the data.
    let frame = serde_json::to_string(&Response::new([Answer::new("r-1", Transformed, "".into())]).unwrap()).unwrap();
    let full = "A".repeat(Response::SIZE_LIMIT - frame.len());
    assert!(Response::new([Answer::new("r-1", Transformed, full.as_str().into())]).is_ok());
    let error = Response::new([Answer::new("r-1", Transformed, (full + "A").into())]).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    assert_eq!(
        error.to_string(),
        "KinesisFirehoseDataTransformationResponse: records: the JSON has 6291457 bytes, \
         which exceeds the limit of 6291456 bytes"
    );
}

#[test]
fn results_are_a_closed_set() {
    assert_eq!(Outcome::default(), ProcessingFailed);
    let error = from_str::<Answer>(r#"{"recordId": "r-1", "result": "hunter2"}"#).unwrap_err();
    assert_eq!(error.path(), "result");
    assert!(!format!("{error:?}").contains("hunter2"));
    for (result, text) in [(Transformed, "Ok"), (Dropped, "Dropped"), (ProcessingFailed, "ProcessingFailed")] {
        let answer: Answer = from_str(&json!({"result": text}).to_string()).unwrap();
        assert_eq!((answer.result, result.as_str()), (result, text));
        assert!(answer.to_string().contains(&format!(r#""result":"{text}""#)));
    }
}
