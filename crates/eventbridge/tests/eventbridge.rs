//! Tests of EventBridge events, using fixtures of each shape.

use std::path::Path;

use lambda_event_sources_base::{Dict, Error, ErrorKind, Str, Timestamp, data_class, from_str, testing};
use lambda_event_sources_eventbridge::EventBridgeEvent;
use serde_json::{Value, json};

fn fixture(name: &str) -> EventBridgeEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/eventbridge").join(name);
    testing::check(&path, &["detail-type"], &[])
}

/// An order.
#[data_class]
pub struct OrderPlaced {
    /// Order number.
    #[data_class(required)]
    pub order: Str,
    /// Total price of the order.
    pub total: f64,
}

#[test]
fn instance_state_change() -> Result<(), Error> {
    let event = fixture("instance-state-change.json");
    assert_eq!(event.id, "6b1f0e52-3c4d-4e5f-8a9b-0c1d2e3f4a5b");
    assert_eq!(event.version, "0");
    assert_eq!(event.account, "123456789012");
    assert_eq!(event.time, "2024-05-01T12:30:00Z");
    assert_eq!(event.time.timestamp()?, Timestamp::from_second(1_714_566_600));
    assert_eq!(event.region, "eu-central-1");
    assert_eq!(event.resources, ["arn:aws:ec2:eu-central-1:123456789012:instance/i-0a1b2c3d4e5f60718"]);
    assert_eq!(event.source, "aws.ec2");
    assert_eq!(event.detail_type, "EC2 Instance State-change Notification");
    assert_eq!(event.detail_json::<Dict>()?.get_str("state"), Some("running"));
    assert_eq!(event.replay_name.as_deref(), Some("replay-of-may"));
    Ok(())
}

#[test]
fn scheduled_rule() -> Result<(), Error> {
    let event = fixture("scheduled-rule.json");
    assert_eq!((&*event.source, &*event.detail_type), ("aws.events", "Scheduled Event"));
    assert!(event.detail_json::<Dict>()?.is_empty());
    assert_eq!(event.replay_name, None);
    Ok(())
}

#[test]
fn scheduler_sends_json_in_a_string() -> Result<(), Error> {
    let event = fixture("scheduler.json");
    assert_eq!(event.detail.text(), r#""{\"task\": \"report\", \"days\": [1, 2]}""#);
    assert_eq!(event.detail_json::<Dict>()?.get_json::<Vec<u8>>("days")?, [1, 2]);
    assert_eq!(event.detail_json::<Str>()?, r#"{"task": "report", "days": [1, 2]}"#);
    assert!(event.detail_json::<Value>()?.is_string());
    let error = event.detail_json::<OrderPlaced>().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "detail.order"));
    Ok(())
}

#[test]
fn event_of_an_application() -> Result<(), Error> {
    let event = fixture("application.json");
    let detail: OrderPlaced = event.detail_json()?;
    assert_eq!((&*detail.order, detail.total), ("A-7", 12.5));
    assert!(event.resources.is_empty());

    let error = event.detail_json::<Dict<Str>>().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "detail.lines"));

    let text = serde_json::to_string(&event).unwrap();
    let typed: EventBridgeEvent<OrderPlaced> = from_str(&text)?;
    assert_eq!(typed.detail, detail);
    assert_eq!(typed.time.timestamp()?, event.time.timestamp()?);
    assert!(typed.to_string().contains(r#""order":"A-7""#));
    Ok(())
}

#[test]
fn minimal_events_are_read() -> Result<(), Error> {
    for detail in [json!(null), json!({}), json!("text"), json!(7), json!([1])] {
        let event: EventBridgeEvent = from_str(&json!({"detail-type": "x", "detail": detail}).to_string())?;
        assert_eq!(event.detail.json::<serde_json::Value>()?, detail);
    }
    let event: EventBridgeEvent = from_str(r#"{"detail-type": "x"}"#)?;
    assert!(event.detail.is_null());
    assert_eq!(event.detail_json::<Option<OrderPlaced>>()?, None);
    assert_eq!(event.detail_json::<OrderPlaced>().unwrap_err().path(), "detail");
    assert_eq!(event.time.timestamp().unwrap_err().kind(), ErrorKind::Missing);
    Ok(())
}

#[test]
fn events_of_other_sources_are_refused() {
    for event in [json!({}), json!({"detail-type": null}), json!({"Records": [{"body": "x"}]}), json!({"detail": {}})] {
        let error = from_str::<EventBridgeEvent>(&event.to_string()).unwrap_err();
        assert_eq!(error.path(), "detail-type", "{event}");
    }
}

#[test]
fn typed_detail_is_required() {
    let read = |event: Value| from_str::<EventBridgeEvent<OrderPlaced>>(&event.to_string());
    for (event, path) in [
        (json!({"detail-type": "x"}), "detail"),
        (json!({"detail-type": "x", "detail": null}), "detail"),
        (json!({"detail-type": "x", "detail": {}}), "detail.order"),
    ] {
        let error = read(event).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, path));
    }
    let error = read(json!({"detail-type": "x", "detail": "{}"})).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "detail"));
    assert_eq!(error.type_name(), "EventBridgeEvent");
}

/// A type that implements only `Deserialize`.
#[derive(serde::Deserialize)]
struct Plain {
    order: String,
    lines: Vec<u32>,
}

#[test]
fn detail_of_a_custom_type() -> Result<(), Error> {
    let read = |event: Value| from_str::<EventBridgeEvent<Plain>>(&event.to_string());
    let event = read(json!({"detail-type": "x", "source": "shop", "detail": {"order": "A-7", "lines": [1, 2]}}))?;
    assert_eq!((&*event.detail.order, event.detail.lines.as_slice(), &*event.source), ("A-7", &[1, 2][..], "shop"));

    let event: Vec<EventBridgeEvent<Plain>> =
        serde_json::from_str(r#"[{"detail-type": "x", "detail": {"order": "A-8", "lines": []}}]"#).unwrap();
    assert_eq!(event[0].detail.order, "A-8");

    for (detail, kind, path) in [
        (json!({"order": "A-7", "lines": [1, "two"]}), ErrorKind::WrongType, "detail.lines[1]"),
        (json!({"order": 7, "lines": []}), ErrorKind::WrongType, "detail.order"),
        (json!([]), ErrorKind::WrongType, "detail"),
        (json!(null), ErrorKind::Missing, "detail"),
    ] {
        let error = read(json!({"detail-type": "x", "detail": detail})).err().unwrap();
        assert_eq!((error.kind(), error.path(), error.type_name()), (kind, path, "EventBridgeEvent"), "{error}");
    }
    let error = read(json!({"detail-type": "x"})).err().unwrap();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "detail"));
    Ok(())
}
