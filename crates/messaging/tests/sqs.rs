//! Tests of SQS events, using fixtures of each shape.
#![cfg(all(feature = "sqs", feature = "sns"))]

use std::path::Path;

use lambda_event_sources_base::{DictWrapper, Error, ErrorKind, Timestamp, batch, from_slice, from_str, testing};
use lambda_event_sources_messaging::{BatchResponse, SnsMessage, SnsMessageType, SqsEvent, SqsRecord};
use serde_json::{Value, json};

fn fixture(name: &str) -> SqsEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/sqs").join(name);
    testing::check(&path, &["Records", "Records[]", "Records[].body"], &[])
}

#[test]
fn standard_queue() -> Result<(), Error> {
    let event = fixture("standard.json");
    let [first, second] = event.records.as_slice() else { panic!("{} records", event.records.len()) };

    assert_eq!(first.message_id, "3b1a5bd2-08c7-4f5b-9a40-0f62f47f1c01");
    assert_eq!(first.receipt_handle, "AQEBk3ZtLzJ5dU5vcmRlcnMtcmVjZWlwdC1oYW5kbGUtb25l");
    assert_eq!(first.md5_of_body, "5d0c7a4b1f9e8e6f2b3a4c5d6e7f8091");
    assert_eq!(first.md5_of_message_attributes.as_deref(), Some("0f1e2d3c4b5a69788796a5b4c3d2e1f0"));
    assert_eq!(first.event_source, "aws:sqs");
    assert_eq!(first.event_source_arn, "arn:aws:sqs:eu-central-1:123456789012:orders");
    assert_eq!(first.aws_region, "eu-central-1");
    assert_eq!(first.queue_url().unwrap(), "https://sqs.eu-central-1.amazonaws.com/123456789012/orders");
    assert_eq!(first.body_json::<Value>()?["items"][0]["sku"], "TEA-01");

    assert_eq!(first.attributes.approximate_receive_count, "1");
    assert_eq!(first.attributes.sent_timestamp.timestamp()?, Timestamp::from_millisecond(1_717_243_200_123));
    assert_eq!(first.attributes.approximate_first_receive_timestamp.timestamp()?.as_millisecond(), 1_717_243_200_456);
    assert_eq!(first.attributes.sender_id, "AIDAEXAMPLESENDER0001");
    assert!(first.attributes.aws_trace_header.as_ref().unwrap().ends_with("Sampled=1"));
    assert_eq!(first.attributes.sequence_number, None);
    assert_eq!(first.attributes.message_group_id, None);
    assert_eq!(first.attributes.message_deduplication_id, None);
    assert_eq!(first.attributes.dead_letter_queue_source_arn, None);

    let channel = first.message_attributes.get("channel").unwrap();
    assert_eq!((channel.string_value.as_deref(), &*channel.data_type), (Some("web"), "String"));
    assert_eq!(channel.binary_value, None);
    let thumbnail = first.message_attributes.get("thumbnail").unwrap();
    assert_eq!(thumbnail.binary_value.as_ref().unwrap().bytes()?, b"\x89PNG\r\n\x1a\n");

    assert_eq!(second.body, "not JSON, but a note from a person");
    assert_eq!(
        second.attributes.dead_letter_queue_source_arn.as_deref(),
        Some("arn:aws:sqs:eu-central-1:123456789012:orders-intake")
    );
    let blob = second.message_attributes.get("blob").unwrap();
    assert_eq!(blob.binary_value.as_ref().unwrap().bytes().unwrap_err().kind(), ErrorKind::Base64);
    assert_eq!(blob.string_list_values, ["left", "right"]);
    assert_eq!(blob.binary_list_values[1].bytes()?, [2, 3]);
    Ok(())
}

#[test]
fn body_that_is_not_json_has_its_path() {
    let event = fixture("standard.json");
    let error = event.records[1].body_json::<Value>().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Syntax, "body"));
    assert_eq!(error.to_string(), "SqsRecord: body: expected ident (line 1, column 2)");
}

#[test]
fn fifo_queue_in_china() {
    let event = fixture("fifo.json");
    let record = &event.records[0];
    assert_eq!(record.attributes.sequence_number.as_deref(), Some("18887290411123456512"));
    assert_eq!(record.attributes.message_group_id.as_deref(), Some("customer-17"));
    assert_eq!(record.attributes.message_deduplication_id.as_deref(), Some("customer-17-step-1"));
    assert!(record.message_attributes.is_empty());
    assert_eq!(record.queue_url().unwrap(), "https://sqs.cn-north-1.amazonaws.com.cn/123456789012/orders.fifo");
}

#[test]
fn sns_notification_in_the_body() -> Result<(), Error> {
    let event = fixture("sns-notification.json");
    let notification: SnsMessage = event.records[0].body_json()?;
    assert_eq!(notification.r#type, SnsMessageType::Notification);
    assert_eq!(notification.message_json::<Value>()?["price"], 4.2);
    assert!(notification.signing_cert_url.as_ref().unwrap().ends_with("0123456789abcdef.pem"));
    // The name of the field in a message to a queue differs from the name in a message to a function, and is preserved.
    let original: Value = event.records[0].body_json()?;
    assert_eq!(serde_json::to_value(&notification).unwrap(), original);
    Ok(())
}

#[test]
fn dead_letters() -> Result<(), Error> {
    let event = fixture("lambda-dead-letter.json");
    let [of_lambda, of_sqs] = event.records.as_slice() else { panic!("two records") };
    let failure = of_lambda.lambda_dead_letter().unwrap();
    assert_eq!(failure.request_id, "7c41e0d8-93af-4b62-a5d7-1f8e2b3c4d5e");
    assert_eq!(failure.error_code, Some(200));
    assert_eq!(failure.error_message.as_deref(), Some("There are 12 of TEA-09 left."));
    assert_eq!(
        serde_json::to_value(&failure).unwrap(),
        json!({
            "RequestID": "7c41e0d8-93af-4b62-a5d7-1f8e2b3c4d5e",
            "ErrorCode": 200,
            "ErrorMessage": "There are 12 of TEA-09 left.",
        })
    );
    assert_eq!(of_lambda.body_json::<Value>()?, json!({"order": "A-1002"}));
    assert_eq!(of_lambda.dead_letter_queue_source_url(), None);

    assert_eq!(of_sqs.lambda_dead_letter(), None);
    let url = of_sqs.dead_letter_queue_source_url().unwrap();
    assert_eq!(url, "https://sqs.eu-central-1.amazonaws.com/123456789012/orders");

    let record: SqsRecord = from_str(
        r#"{"body": "", "attributes": {"DeadLetterQueueSourceArn": "orders"},
            "messageAttributes": {"RequestID": {"stringValue": "r-1"}, "ErrorCode": {"stringValue": "none"}}}"#,
    )?;
    assert_eq!(record.dead_letter_queue_source_url(), None);
    let failure = record.lambda_dead_letter().unwrap();
    assert_eq!((&*failure.request_id, failure.error_code, failure.error_message), ("r-1", None, None));
    Ok(())
}

#[test]
fn records_of_discarded_batches_in_the_body() -> Result<(), Error> {
    let event = fixture("stream-on-failure.json");
    assert_eq!(event.records[0].body_json::<Value>()?["KinesisBatchInfo"]["batchSize"], 50);
    assert_eq!(event.records[1].body_json::<Value>()?["KafkaBatchInfo"]["batchSize"], 5);
    Ok(())
}

#[test]
fn s3_notification_in_the_body() -> Result<(), Error> {
    let event = fixture("s3-notification.json");
    let body: Value = event.records[0].body_json()?;
    assert_eq!(body["Records"][0]["s3"]["bucket"]["name"], "example-uploads");
    Ok(())
}

#[test]
fn s3_notification_through_a_topic() -> Result<(), Error> {
    let event = fixture("s3-sns-notification.json");
    let notification: SnsMessage = event.records[0].body_json()?;
    assert_eq!(notification.subject.as_deref(), Some("Amazon S3 Notification"));
    let message: Value = notification.message_json()?;
    assert_eq!(message["Records"][0]["s3"]["bucket"]["name"], "example-videos");
    Ok(())
}

#[test]
fn eventbridge_event_in_the_body() -> Result<(), Error> {
    let event = fixture("eventbridge-event.json");
    let body: Value = event.records[0].body_json()?;
    assert_eq!((&body["detail-type"], &body["detail"]["order"]), (&json!("OrderPlaced"), &json!("A-1002")));
    Ok(())
}

#[test]
fn missing_records_and_bodies_are_refused() {
    let error = from_str::<SqsEvent>("{}").unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "Records"));
    assert_eq!(error.to_string(), "SqsEvent: Records: required property `Records` is missing (line 1, column 2)");

    let error = from_str::<SqsEvent>(r#"{"Records": [{"body": ""}, {"messageId": "m-2", "body": null}]}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "Records[1].body"));
}

#[test]
fn errors_name_the_type_but_not_the_value() {
    let error = from_str::<SqsEvent>(r#"{"Records": [{"body": "x", "attributes": "hunter2"}]}"#).unwrap_err();
    assert_eq!(
        error.to_string(),
        "SqsEvent: Records[0].attributes: expected an object, found a string (line 1, column 42)"
    );
}

#[test]
fn an_event_of_another_source_is_named() {
    let s3 = json!({"Records": [{"eventSource": "aws:s3", "s3": {"bucket": {"name": "b"}, "object": {"key": "k"}}}]});
    let error = from_str::<SqsEvent>(&s3.to_string()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::WrongSource);
    assert!(error.to_string().contains("expected an `SqsEvent`, found an `S3Event`"), "{error}");
}

#[test]
fn bytes_that_are_not_utf8_have_their_path() {
    let error = from_slice::<SqsEvent>(b"{\"Records\": [{\"body\": \"caf\xe9\"}]}").unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Utf8, "Records[0].body"));
    assert_eq!((error.line(), error.column()), (Some(1), Some(27)));
}

#[test]
fn raw_event_keeps_unknown_properties() -> Result<(), Error> {
    let text = r#"{"Records": [{"body": "x", "newField": [1, {"a": null}]}], "extra": 1e3}"#;
    let event: DictWrapper<SqsEvent> = from_str(text)?;
    assert_eq!(event.records[0].body, "x");
    assert_eq!(event.get("/Records/0/newField/0"), Some(&json!(1)));
    assert_eq!(serde_json::to_value(&event).unwrap(), serde_json::from_str::<Value>(text).unwrap());
    assert!(event.to_string().contains(r#""raw_event":"[SENSITIVE]""#));
    Ok(())
}

#[test]
fn partial_batch_response() -> Result<(), Error> {
    let event = fixture("standard.json");
    let response = BatchResponse::new().try_with_failure(event.records[1].message_id.clone())?;
    assert_eq!(
        serde_json::to_value(&response).unwrap(),
        json!({"batchItemFailures": [{"itemIdentifier": "3b1a5bd2-08c7-4f5b-9a40-0f62f47f1c02"}]})
    );
    assert_eq!(serde_json::to_value(BatchResponse::new()).unwrap(), json!({"batchItemFailures": []}));
    assert_eq!(BatchResponse::new().try_with_failure("").unwrap_err().kind(), ErrorKind::Invalid);
    Ok(())
}

#[test]
fn only_the_message_with_the_invalid_body_fails() -> Result<(), Error> {
    let event = fixture("standard.json");
    let response = batch::process(&event.records, |record| record.body_json::<Value>().map(drop)).response()?;
    assert_eq!(response, BatchResponse::new().try_with_failure("3b1a5bd2-08c7-4f5b-9a40-0f62f47f1c02")?);
    Ok(())
}

#[test]
fn order_is_kept_only_within_message_groups() -> Result<(), Error> {
    let fifo = fixture("fifo.json").records[0].clone();
    let mut fair = fifo.clone();
    fair.attributes.sequence_number = None;
    let handle = |records: [SqsRecord; 2]| {
        let mut handled = 0;
        let outcome = batch::process(&records, |_| {
            handled += 1;
            Err("not today")
        });
        outcome.response().map(|response| (handled, response.batch_item_failures.len()))
    };
    assert_eq!(handle([fifo.clone(), fifo])?, (1, 2));
    assert_eq!(handle([fair.clone(), fair])?, (2, 2));
    Ok(())
}

#[test]
fn records_of_a_pipe() -> Result<(), Error> {
    let records: Vec<SqsRecord> = from_str(
        r#"[{"messageId": "m-1", "body": "{}", "eventSource": "aws:sqs", "attributes": {"SentTimestamp": "1717243200123"}},
            {"messageId": "m-2", "body": "not JSON"}, {"messageId": "m-3", "body": "[]"}]"#,
    )?;
    assert_eq!(records[0].attributes.sent_timestamp.timestamp()?.as_millisecond(), 1_717_243_200_123);
    let outcome = batch::process(&records, |record| record.body_json::<Value>().map(drop));
    let [failure] = outcome.failures() else { panic!("{} failures", outcome.failures().len()) };
    assert_eq!((&*failure.record.message_id, failure.error.as_ref().unwrap().path()), ("m-2", "body"));
    assert_eq!(outcome.response()?, BatchResponse::new().try_with_failure("m-2")?);
    Ok(())
}

#[test]
fn invalid_time_does_not_fail_the_event() -> Result<(), Error> {
    let event: SqsEvent = from_str(r#"{"Records": [{"body": "", "attributes": {"SentTimestamp": "x"}}]}"#)?;
    let attributes = &event.records[0].attributes;
    assert_eq!(attributes.sent_timestamp, "x");
    assert_eq!(attributes.sent_timestamp.timestamp().unwrap_err().kind(), ErrorKind::Invalid);
    assert_eq!(attributes.approximate_first_receive_timestamp.timestamp().unwrap_err().kind(), ErrorKind::Missing);
    assert_eq!(serde_json::to_value(&event).unwrap()["Records"][0]["attributes"], json!({"SentTimestamp": "x"}));
    Ok(())
}

#[test]
fn queue_urls_of_all_partitions() {
    let url = |arn: &str| {
        let record: SqsRecord = from_str(&json!({"body": "", "eventSourceARN": arn}).to_string()).unwrap();
        record.queue_url()
    };
    for (partition, region, host) in [
        ("aws", "eu-central-1", "sqs.eu-central-1.amazonaws.com"),
        ("aws-cn", "cn-north-1", "sqs.cn-north-1.amazonaws.com.cn"),
        ("aws-us-gov", "us-gov-west-1", "sqs.us-gov-west-1.amazonaws.com"),
        ("aws-iso", "us-iso-east-1", "sqs.us-iso-east-1.c2s.ic.gov"),
        ("aws-iso-b", "us-isob-east-1", "sqs.us-isob-east-1.sc2s.sgov.gov"),
        ("aws-iso-e", "eu-isoe-west-1", "sqs.eu-isoe-west-1.cloud.adc-e.uk"),
        ("aws-iso-f", "us-isof-south-1", "sqs.us-isof-south-1.csp.hci.ic.gov"),
        ("aws-eusc", "eusc-de-east-1", "sqs.eusc-de-east-1.amazonaws.eu"),
    ] {
        let expected = format!("https://{host}/123456789012/orders");
        assert_eq!(url(&format!("arn:{partition}:sqs:{region}:123456789012:orders")), Some(expected));
    }
    for arn in
        ["arn:aws-mars:sqs:mars-1:123456789012:orders", "arn:aws:sns:eu-central-1:123456789012:orders", "orders", ""]
    {
        assert_eq!(url(arn), None, "{arn}");
    }
}
