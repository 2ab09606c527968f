//! `AnyEvent` on all sample events.
#![cfg(all(feature = "full", feature = "testing"))]

use lambda_event_sources::{
    AnyEvent, AppSyncResolverBatchEvent, ErrorKind, detect, from_slice, from_str, from_value, properties, testing,
};
use serde_json::Value;

/// Sample events without the properties that identify their source.
const UNKNOWN: &[&str] = &[
    // The mapping template of a resolver chooses what it sends. Arguments alone could be anything.
    "appsync-resolver/arguments-only",
];

#[test]
fn every_sample_event_is_read_as_its_own_variant() {
    for name in testing::NAMES {
        let text = testing::fixture(name).unwrap();
        let source = detect(text);
        let event: AnyEvent = from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(event.source(), source, "{name}");

        if UNKNOWN.contains(name) {
            assert_eq!(source, None, "{name}");
            assert!(matches!(event, AnyEvent::Unknown(_)), "{name}");
        } else {
            let source = source.unwrap_or_else(|| panic!("{name} is not recognized"));
            assert_eq!(name.split('/').next().unwrap(), source.kind());
            assert!(format!("{event:?}").starts_with(&format!("{source:?}(")), "{name}");
        }
    }
}

#[test]
fn every_sample_event_is_written_as_by_its_type() {
    macro_rules! assert_same {
        ($($source:ident($event:ident) $kind:literal feature $feature:literal response $response:literal page $page:literal;)*) => {
            fn assert_same(name: &str, any: &AnyEvent) {
                match any {
                    $(AnyEvent::$source(event) => {
                        assert_eq!(**event, testing::event::<lambda_event_sources::$event>(name).unwrap());
                        assert_eq!(any.to_string(), event.to_string());
                        assert_eq!(format!("{any:#}"), format!("{event:#}"));
                        assert_eq!(serde_json::to_string(any).unwrap(), serde_json::to_string(&**event).unwrap());
                        let shown = serde_json::to_string(&properties(any)).unwrap();
                        assert_eq!(shown, serde_json::to_string(&properties(&**event)).unwrap());
                    })*
                    AnyEvent::Unknown(_) => assert!(UNKNOWN.contains(&name), "{name}"),
                    _ => panic!("{name}"),
                }
            }
        };
    }
    lambda_event_sources::for_each_source!(assert_same);

    for name in testing::NAMES {
        let event: AnyEvent = testing::event(name).unwrap();
        assert_same(name, &event);

        let written = serde_json::to_string(&event).unwrap();
        assert_eq!(from_str::<AnyEvent>(&written).unwrap(), event, "{name}: written and read");
        let value: Value = testing::event(name).unwrap();
        assert_eq!(from_value::<AnyEvent>(&value).unwrap(), event, "{name}: from a value");
        assert_eq!(serde_json::from_value::<AnyEvent>(value).unwrap(), event, "{name}: from a value, by serde");
    }
}

#[test]
fn unknown_events_keep_their_json() {
    for text in [r#"{"password": "hush", "n": 1.50}"#, "[1, 2]", "7", "null"] {
        let event: AnyEvent = from_str(text).unwrap();
        let AnyEvent::Unknown(raw) = &event else { panic!("{event:?}") };
        assert_eq!(raw.expose().text(), text);
        assert_eq!(serde_json::to_string(&event).unwrap(), text);
        assert_eq!(event.to_string(), r#""[SENSITIVE]""#);
        assert_eq!(format!("{event:?}"), "Unknown([SENSITIVE])");
        assert_eq!(event.source(), None);

        let error = event.unexpected();
        assert_eq!(error.kind(), ErrorKind::WrongSource);
        assert_eq!(error.to_string(), "AnyEvent: the source of the event is unknown");
    }
    assert_eq!(from_str::<AnyEvent>("null").unwrap(), AnyEvent::default());
}

#[test]
fn a_batch_of_appsync_is_built_for_a_test() {
    let single = testing::appsync_resolver::direct_iam().unwrap();
    let batch = AppSyncResolverBatchEvent::default().with_events([single.clone(), single.clone()]);
    let text = serde_json::to_string(&batch).unwrap();
    assert_eq!(from_str::<AnyEvent>(&text).unwrap(), AnyEvent::AppSyncResolverBatch(Box::new(batch)));
    assert_eq!(text, format!("[{0},{0}]", serde_json::to_string(&single).unwrap()));
}

#[test]
fn unexpected_events_are_named() {
    let event: AnyEvent = testing::event("sns/notification").unwrap();
    assert_eq!(event.unexpected().to_string(), "AnyEvent: unexpected `SnsEvent`");
}

#[test]
fn errors_name_the_type_of_the_source() {
    let error = from_str::<AnyEvent>(r#"{"Records": [{"eventSource": "aws:sqs", "body": 7}]}"#).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::WrongType);
    assert_eq!((error.type_name(), error.path()), ("SqsEvent", "Records[0].body"));
    assert_eq!((error.line(), error.column()), (Some(1), Some(49)));

    let error = from_str::<AnyEvent>(r#"{"Records": [{"eventSource": "aws:sqs", "#).unwrap_err();
    assert_eq!((error.kind(), error.type_name()), (ErrorKind::Syntax, "AnyEvent"));
    assert_eq!(from_slice::<AnyEvent>(b"{\"a\": \"\xff\"}").unwrap_err().kind(), ErrorKind::Utf8);
}
