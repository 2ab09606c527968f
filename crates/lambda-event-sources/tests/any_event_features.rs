//! `AnyEvent` without the features of some sources.
#![cfg(all(
    feature = "api-gateway-proxy-v2",
    feature = "eventbridge",
    feature = "testing",
    not(any(feature = "lambda-url", feature = "s3-eventbridge-notification", feature = "sns"))
))]

use lambda_event_sources::{AnyEvent, ErrorKind, Source, testing};

#[test]
fn the_feature_to_enable_is_named() {
    let event: AnyEvent = testing::event("sns/notification").unwrap();
    let AnyEvent::Unknown(raw) = &event else { panic!("{event:?}") };
    assert_eq!(raw.expose().text(), testing::fixture("sns/notification").unwrap().trim_end());
    assert_eq!(event.source(), Some(Source::Sns));

    let error = event.unexpected();
    assert_eq!(error.kind(), ErrorKind::WrongSource);
    assert_eq!(error.to_string(), "AnyEvent: unexpected `SnsEvent`: enable the feature `sns` to read it");
}

#[test]
fn the_general_type_reads_an_event() {
    let event: AnyEvent = testing::event("s3-eventbridge-notification/object-created").unwrap();
    assert!(matches!(event, AnyEvent::EventBridge(_)), "{event:?}");
    assert_eq!(event.source(), Some(Source::EventBridge));
}

#[test]
fn function_url_events_are_read_as_http_api_events() {
    let event: AnyEvent = testing::event("lambda-function-url/iam").unwrap();
    assert!(matches!(event, AnyEvent::ApiGatewayProxyV2(_)), "{event:?}");
}
