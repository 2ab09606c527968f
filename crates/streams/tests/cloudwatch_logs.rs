//! Tests of CloudWatch log events in the records of Kinesis and Firehose.
#![cfg(all(feature = "cloudwatch-logs", feature = "kinesis", feature = "kinesis-firehose"))]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::io::Write;

use flate2::{Compression, write::GzEncoder};
use lambda_event_sources_base::{Base64Data, Error, ErrorKind, from_value};
use lambda_event_sources_streams::{KinesisFirehoseEvent, KinesisStreamEvent};
use serde_json::{Value, json};

/// Data of three records. The first and the third contain log events, and the second is truncated.
fn data() -> [Value; 3] {
    let logs =
        json!({"messageType": "DATA_MESSAGE", "logGroup": "/aws/lambda/orders", "logEvents": [{"message": "hi"}]});
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(logs.to_string().as_bytes()).unwrap();
    let gzip = encoder.finish().unwrap();
    let whole = json!(Base64Data::encode(&gzip));
    [whole.clone(), json!(Base64Data::encode(&gzip[..gzip.len() / 2])), whole]
}

#[test]
fn kinesis() -> Result<(), Error> {
    let records = data().map(|data| json!({"kinesis": {"data": data}}));
    let event: KinesisStreamEvent = from_value(&json!({"Records": records}))?;
    let logs: Vec<_> = event.cloudwatch_logs().collect();
    let [Ok(first), Err(error), Ok(third)] = logs.as_slice() else { panic!("the second is cut off: {logs:?}") };
    assert_eq!((first.log_group.as_str(), first.log_events[0].message.as_str()), ("/aws/lambda/orders", "hi"));
    assert_eq!(first, third);
    assert_eq!((error.kind(), error.path()), (ErrorKind::Compression, "Records[1].kinesis.data"));
    assert_eq!(error.type_name(), "KinesisStreamEvent");
    Ok(())
}

#[test]
fn firehose() -> Result<(), Error> {
    let records = data().map(|data| json!({"recordId": "r", "data": data}));
    let event: KinesisFirehoseEvent = from_value(&json!({"records": records}))?;
    let logs: Vec<_> = event.cloudwatch_logs().collect();
    let [Ok(first), Err(error), Ok(third)] = logs.as_slice() else { panic!("the second is cut off: {logs:?}") };
    assert_eq!((first, first.log_group.as_str()), (third, "/aws/lambda/orders"));
    assert_eq!((error.kind(), error.path()), (ErrorKind::Compression, "records[1].data"));
    Ok(())
}

#[test]
fn the_limit_applies_to_all_records_together() -> Result<(), Error> {
    let [data, ..] = data();
    let size = Base64Data::from(data.as_str().unwrap()).gunzip_bytes()?.len();
    let kinesis: KinesisStreamEvent = from_value(&json!({"Records": vec![json!({"kinesis": {"data": data}}); 3]}))?;
    let firehose: KinesisFirehoseEvent = from_value(&json!({"records": [
        {"recordId": "1", "data": data}, {"recordId": "2", "data": data}, {"recordId": "3", "kafkaRecordValue": data},
    ]}))?;
    let limit = 3 * size - 1;

    assert_eq!(kinesis.cloudwatch_logs_up_to(3 * size).flatten().count(), 3);
    let logs: Vec<_> = kinesis.cloudwatch_logs_up_to(limit).collect();
    let [Ok(_), Ok(_), Err(error)] = logs.as_slice() else { panic!("the third is too large: {logs:?}") };
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    assert_eq!(
        error.to_string(),
        format!(
            "KinesisStreamEvent: Records[2].kinesis.data: the decompressed data of the records up to this one exceeds \
             the limit of {limit} bytes"
        )
    );

    assert_eq!(firehose.cloudwatch_logs_up_to(3 * size).flatten().count(), 3);
    let error = firehose.cloudwatch_logs_up_to(limit).nth(2).unwrap().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::TooLarge, "records[2].kafkaRecordValue"));
    Ok(())
}
