//! CloudWatch log events, on fixtures of each shape.
#![cfg(feature = "cloudwatch-logs")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{io::Write, path::Path};

use flate2::{Compression, write::GzEncoder};
use lambda_event_sources_base::{Base64Data, Error, ErrorKind, Timestamp, from_str, testing};
use lambda_event_sources_cloudwatch::{CloudWatchLogsDecodedData, CloudWatchLogsEvent, CloudWatchLogsMessageType};

fn fixture(name: &str) -> CloudWatchLogsEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/cloudwatch-logs").join(name);
    testing::check(&path, &["awslogs", "awslogs.data"], &[])
}

fn event_of(data: &str) -> CloudWatchLogsEvent {
    from_str(&format!(r#"{{"awslogs": {{"data": "{data}"}}}}"#)).unwrap()
}

fn gzip(data: &[u8]) -> Base64Data {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(data).unwrap();
    Base64Data::encode(encoder.finish().unwrap())
}

#[test]
fn data_message() -> Result<(), Error> {
    let event = fixture("data-message.json");
    let logs = event.logs_data()?;
    assert_eq!(logs.owner, "123456789012");
    assert_eq!(logs.log_group, "/aws/lambda/orders");
    assert_eq!(logs.log_stream, "2024/06/01/[$LATEST]0a1b2c3d4e5f60718293a4b5c6d7e8f9");
    assert_eq!(logs.subscription_filters, ["errors-to-lambda"]);
    assert_eq!(logs.message_type, CloudWatchLogsMessageType::DataMessage);
    assert!(!logs.is_control_message());
    assert_eq!(logs.policy_level, None);
    let [first, second] = logs.log_events.as_slice() else { panic!("{} log events", logs.log_events.len()) };
    assert_eq!(first.id, "38271234567890123456789012345678901234567890123456780001");
    assert_eq!(first.timestamp.timestamp()?, Timestamp::from_millisecond(1_717_243_200_123));
    assert_eq!(first.message, "{\"level\":\"ERROR\",\"order\":\"A-1001\"}\n");
    assert!(first.extracted_fields.is_empty());
    assert_eq!(second.extracted_fields.get_str("status"), Some("404"));
    assert_eq!(second.extracted_fields.get_str("size"), Some(""));

    let text = event.logs_data_text()?;
    assert!(text.starts_with(r#"{"messageType":"DATA_MESSAGE","owner":"123456789012""#), "{text}");
    assert!(event.raw_logs_data().as_str().starts_with("H4sI"));
    Ok(())
}

#[test]
fn changed_data_is_decoded() -> Result<(), Error> {
    let mut event = fixture("control-message.json");
    assert!(event.logs_data()?.is_control_message());
    event.awslogs.data = fixture("data-message.json").awslogs.data;
    assert!(!event.logs_data()?.is_control_message());
    event.awslogs.data = "?".into();
    assert_eq!(event.logs_data().unwrap_err().kind(), ErrorKind::Base64);
    Ok(())
}

#[test]
fn control_message() -> Result<(), Error> {
    let event = fixture("control-message.json");
    let logs = event.logs_data()?;
    assert!(logs.is_control_message());
    assert_eq!(logs.policy_level.as_deref(), Some("ACCOUNT_LEVEL_POLICY"));
    assert_eq!(logs.log_events[0].message, "CWL CONTROL MESSAGE: Checking health of destination Lambda.");
    Ok(())
}

#[test]
fn zlib_and_gzip() -> Result<(), Error> {
    let event = fixture("zlib-policy-level.json");
    assert_eq!(event.logs_data()?.policy_level.as_deref(), Some("ACCOUNT_LEVEL_POLICY"));
    Ok(())
}

#[test]
fn broken_data_is_an_error_only_when_it_is_decoded() {
    let truncated = fixture("broken-data.json").logs_data().unwrap_err();
    assert_eq!((truncated.kind(), truncated.path()), (ErrorKind::Compression, "awslogs.data"));
    assert_eq!(truncated.to_string(), "CloudWatchLogsEvent: awslogs.data: unexpected end of the compressed data");

    for (data, kind) in [
        ("%%%", ErrorKind::Base64),
        ("", ErrorKind::Compression),
        ("aGVsbG8gd29ybGQ=", ErrorKind::Compression),
        (gzip(b"not JSON").as_str(), ErrorKind::Syntax),
        (gzip(b"\xff\xfe").as_str(), ErrorKind::Utf8),
        (gzip(b"[1]").as_str(), ErrorKind::WrongType),
    ] {
        let event = event_of(data);
        let error = event.logs_data().unwrap_err();
        assert_eq!(error.kind(), kind, "{data}: {error}");
        assert!(error.path().starts_with("awslogs.data"), "{error}");
        assert_eq!(event.raw_logs_data().as_str(), data);
    }
}

#[test]
fn decompression_stops_at_the_limit() -> Result<(), Error> {
    let logs = br#"{"messageType": "DATA_MESSAGE", "logEvents": []}"#;
    let event = event_of(gzip(logs).as_str());
    let expected: CloudWatchLogsDecodedData = from_str(std::str::from_utf8(logs).unwrap())?;
    assert_eq!(event.logs_data_up_to(logs.len())?, expected);
    let error = event.logs_data_up_to(logs.len() - 1).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::TooLarge, "awslogs.data"));

    let bomb = event_of(gzip(&vec![b' '; Base64Data::gunzip_limit() + 1]).as_str());
    assert_eq!(bomb.logs_data().unwrap_err().kind(), ErrorKind::TooLarge);
    Ok(())
}

#[test]
fn events_of_other_sources_are_refused() {
    let error = from_str::<CloudWatchLogsEvent>(r#"{"alarmData": {}}"#).unwrap_err();
    assert!(error.to_string().contains("expected a `CloudWatchLogsEvent`, found a `CloudWatchAlarmEvent`"), "{error}");
    let error = from_str::<CloudWatchLogsEvent>(r#"{"awslogs": {}}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "awslogs.data"));
}
