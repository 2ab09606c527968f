//! Detection of sources from the text of events.

use std::collections::BTreeSet;

use lambda_event_sources_base::{Source, detect};

#[test]
fn sources_are_detected() {
    for (event, source) in [
        (r#"{"Records": [{"eventSource": "aws:sqs"}]}"#, Some(Source::Sqs)),
        (r#"{"Records": [{"EventSource": "aws:sns"}]}"#, Some(Source::Sns)),
        // Records that do not name their source.
        (r#"{"Records": [{"receiptHandle": null}]}"#, Some(Source::Sqs)),
        (r#"{"Records": [{"codecommit": {}}]}"#, Some(Source::CodeCommit)),
        (r#"{"Records": [{"eventSource": "aws:other", "receiptHandle": ""}]}"#, None),
        (r#"{"Records": [{"eventSource": "aws:sqs"}, {"eventSource": "aws:sns"}]}"#, Some(Source::Sqs)),
        (r#"{"Event": "s3:TestEvent"}"#, Some(Source::S3)),
        (r#"{"awslogs": {"data": ""}}"#, Some(Source::CloudWatchLogs)),
        (r#"[{"info": {"fieldName": "a"}}, {}]"#, Some(Source::AppSyncResolverBatch)),
        (r#"[{}, {"info": {"fieldName": "a"}}]"#, None),
        (r#"{"0": {"info": {"fieldName": "a"}}}"#, None),
        (
            r#"{"source": "aws.s3", "detail-type": "", "detail": {"bucket": {}}}"#,
            Some(Source::S3EventBridgeNotification),
        ),
        (r#"{"source": "aws.s3", "detail-type": "", "detail": "{\"bucket\": 1}"}"#, Some(Source::EventBridge)),
        (r#"{"protocols": [], "protocolData": {}}"#, Some(Source::IotAuthorizer)),
        (r#"{"protocol": "SFTP", "protocolData": {}}"#, None),
        (r#"{"certificateId": "", "templateArn": ""}"#, Some(Source::IotPreProvisioningHook)),
        (r#"{"transformId": "", "fragment": null}"#, Some(Source::CloudFormationMacro)),
        (r#"{"hookTypeName": "", "actionInvocationPoint": ""}"#, Some(Source::CloudFormationHook)),
        (r#"{"bot": {}, "sessionState": {}}"#, Some(Source::LexV2)),
        (r#"{"EventType": "GetMetricData"}"#, Some(Source::CloudWatchDataSource)),
        (r#"{"EventType": "DescribeGetMetricData"}"#, Some(Source::CloudWatchDataSource)),
        (r#"{"EventType": "Other", "GetMetricDataRequest": {}}"#, None),
        (r#"{"interceptorInputVersion": "1.0", "http": {}}"#, Some(Source::AgentCoreGateway)),
        (r#"{"mcp": {"gatewayRequest": {}}}"#, None),
        (r#"{"external_function": "public.f", "arguments": []}"#, Some(Source::RedshiftUdf)),
        (r#"{"external_function": "public.f"}"#, None),
        // Amazon Lex V1.
        (r#"{"bot": {}, "currentIntent": {}}"#, None),
        // The last event of a tumbling window may have no records.
        (
            r#"{"Records": [], "window": {}, "eventSourceARN": "arn:aws:kinesis:eu-central-1:123456789012:stream/a"}"#,
            Some(Source::KinesisStream),
        ),
        (
            r#"{"window": {}, "eventSourceARN": "arn:aws-cn:dynamodb:cn-north-1:123456789012:table/kinesis/stream/a"}"#,
            Some(Source::DynamoDbStream),
        ),
        (r#"{"Records": [], "eventSourceARN": "arn:aws:kinesis:eu-central-1:123456789012:stream/a"}"#, None),
        (r#"{"window": {}, "eventSourceARN": "arn:aws:sqs:eu-central-1:123456789012:a"}"#, None),
        (r#"{"describe": true}"#, Some(Source::CloudWatchDashboardWidget)),
        (r#"{"describe": false}"#, None),
        (r#"{"describe": "true"}"#, None),
        (r#"{"describe": true, "order": {}}"#, None),
        (r#"[{"describe": true}]"#, None),
        (
            r#"{"authorizationToken": "", "requestContext": {"operation": "EVENT_CONNECT"}}"#,
            Some(Source::AppSyncAuthorizer),
        ),
        (r#"{"authorizationToken": "", "requestContext": {"operation": "other"}}"#, None),
        (r#"{"eventType": "THING_EVENT", "thingName": "meter"}"#, Some(Source::IotCoreThing)),
        (r#"{"eventType": "THING_EVENT"}"#, None),
        (r#"{"thingName": "meter"}"#, None),
        // The part is in another place, or has another type.
        (r#"{"requestContext": {"awslogs": {}}}"#, None),
        (r#"{"requestContext": [{"elb": {}}]}"#, None),
        (r#"{"triggerSource": ["PreSignUp_SignUp"]}"#, None),
        (r#""awslogs""#, None),
        ("{}", None),
        ("[]", None),
        ("null", None),
    ] {
        assert_eq!(detect(event), source, "{event}");
    }
}

#[test]
fn escapes_are_read() {
    assert_eq!(detect(r#"{"\u0052ecords": [{"eventSource": "aws:sq\u0073"}]}"#), Some(Source::Sqs));
    assert_eq!(detect(r#"{"triggerSource": "PreSignUp\u005f"}"#), Some(Source::CognitoPreSignUp));
}

#[test]
fn slash_in_a_key_does_not_separate_keys() {
    assert_eq!(detect(r#"{"info/channel": {}}"#), None);
    assert_eq!(detect(r#"{"info": {"channel/": {}}}"#), None);
}

#[test]
fn last_of_duplicate_keys_is_used() {
    let logs_after = |last: &str| detect(format!(r#"{{"info": {{"channel": {{}}}}, "info": {last}}}"#));
    assert_eq!(logs_after("null"), None);
    assert_eq!(logs_after(r#"{"fieldName": "a"}"#), Some(Source::AppSyncResolver));
    let event = r#"{"triggerSource": "PreSignUp_", "triggerSource": "PostConfirmation_"}"#;
    assert_eq!(detect(event), Some(Source::CognitoPostConfirmation));
}

#[test]
fn damaged_text_has_no_source() {
    let event = r#"{"Records": [{"eventSource": "aws:sqs"}], "more": {"a": [1, true]}}"#;
    assert_eq!(detect(event), Some(Source::Sqs));
    for end in 0..event.len() {
        assert_eq!(detect(&event[..end]), None, "{end}");
    }
    assert_eq!(detect(format!("{event} x")), None);
    assert_eq!(detect([event.as_bytes(), b"\xff"].concat()), None);
    let deep = |levels: usize| format!(r#"{{"awslogs": {}{}}}"#, "[".repeat(levels), "]".repeat(levels));
    assert_eq!(detect(deep(126)), Some(Source::CloudWatchLogs));
    assert_eq!(detect(deep(100_000)), None);
}

#[test]
fn names_of_sources_match_their_kinds() {
    let plain = |name: &str| name.replace('-', "").to_lowercase();
    for source in Source::ALL {
        assert_eq!(plain(&format!("{source:?}")), plain(source.kind()));
        assert!(source.documentation().starts_with("https://docs.aws.amazon.com/"), "{source:?}");
    }
    let kinds: BTreeSet<&str> = Source::ALL.iter().map(|source| source.kind()).collect();
    assert_eq!(kinds.len(), Source::ALL.len());
}
