//! Events of AppSync Events, and their responses.
#![cfg(feature = "appsync-events")]

use std::path::Path;

use lambda_event_sources_appsync::{
    AppSyncEventsOperation, AppSyncEventsResponse, AppSyncIdentity, AppSyncOutgoingEvent, AppSyncResolverEventsEvent,
};
use lambda_event_sources_base::{Error, ErrorKind, from_str, properties, testing};
use serde_json::{Value, json};

fn fixture(name: &str) -> AppSyncResolverEventsEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/appsync-events").join(name);
    testing::check(&path, &["info"], &[])
}

fn to_json<T: serde::Serialize>(value: &T) -> Value {
    json!(value)
}

#[test]
fn publish() -> Result<(), Error> {
    let event = fixture("publish.json");
    assert_eq!(event.info.operation, AppSyncEventsOperation::Publish);
    assert_eq!(event.info.channel_path(), "/chat/tea/green");
    assert_eq!(event.info.channel_segments(), ["chat", "tea", "green"]);
    assert_eq!(event.info.channel_namespace.name, "chat");
    assert_eq!(event.events.len(), 3);
    assert_eq!(event.events[0].id, "b5f1d9a2-3c47-4e0f-8a61-7d2e9c4b1a00");
    assert_eq!(event.events[0].payload.json::<serde_json::Value>()?["cups"], 2);
    assert_eq!(event.events[1].payload.json::<String>()?, "plain text");
    assert_eq!(event.events[2].payload.json::<serde_json::Value>()?, json!([1, 2.5, null]));
    let Some(AppSyncIdentity::Cognito(caller)) = &event.identity else { panic!("{:?}", event.identity) };
    assert_eq!(caller.groups.as_ref().unwrap(), &["buyers", "staff"]);
    assert_eq!(event.domain_name().unwrap(), "events.example.com");
    assert_eq!(event.request_headers().len(), 2);
    assert!(event.stash.is_empty() && event.out_errors.is_empty() && event.prev_result().is_none());
    assert!(event.result.is_null() && event.error.is_null());
    assert!(!format!("{event} {event:?}").contains("c2VjcmV0LXRva2Vu"));
    Ok(())
}

#[test]
fn subscribe() {
    let event = fixture("subscribe.json");
    assert_eq!(event.info.operation, AppSyncEventsOperation::Subscribe);
    assert_eq!((&event.identity, event.domain_name(), event.events.len()), (&None, None, 0));
    assert_eq!(to_json(&properties(&event))["events"], json!([]));
    assert!(!format!("{event} {event:?}").contains("da2-secretkey"));
}

#[test]
fn publish_with_a_lambda_authorizer() {
    let event = fixture("publish-lambda-authorizer.json");
    let Some(AppSyncIdentity::Lambda(caller)) = &event.identity else { panic!("{:?}", event.identity) };
    assert_eq!(caller.handler_context.as_ref().unwrap().get_str("room"), Some("tea"));
    assert_eq!(event.out_errors[0]["type"], "Delay");
    assert_eq!(event.stash.get_i64("seen"), Some(3));
}

#[test]
fn minimal_events_and_events_of_other_sources() -> Result<(), Error> {
    let event: AppSyncResolverEventsEvent = from_str(r#"{"info": {"channel": {"path": "/chat"}}}"#)?;
    assert_eq!(event.info.operation, AppSyncEventsOperation::default());
    from_str::<AppSyncResolverEventsEvent>(r#"{"info": {"operation": "UNSUBSCRIBE"}}"#)?;

    let error = from_str::<AppSyncResolverEventsEvent>(r#"{"info": {"fieldName": "tea"}}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongSource, "info.channel"));
    assert!(error.to_string().contains("found an `AppSyncResolverEvent`"), "{error}");
    Ok(())
}

#[test]
fn responses() -> Result<(), Error> {
    let event = fixture("publish-lambda-authorizer.json");
    assert_eq!(
        to_json(&AppSyncEventsResponse::forward(&event)),
        json!({"events": [{"id": "e8c4a2d5-6f7a-4132-9d94-a051cf7e4d33", "payload": {"text": "Hello"}}]})
    );
    let answered = event.events.iter().map(|event| AppSyncOutgoingEvent::new(event.id.clone(), &json!({"seen": true})));
    let response: AppSyncEventsResponse = answered.collect::<Result<_, _>>()?;
    assert_eq!(
        to_json(&response),
        json!({"events": [{"id": "e8c4a2d5-6f7a-4132-9d94-a051cf7e4d33", "payload": {"seen": true}}]})
    );
    let response = AppSyncEventsResponse::new()
        .with_event(AppSyncOutgoingEvent::new("1", &[1, 2])?)
        .with_event(AppSyncOutgoingEvent::failed("2", "too hot")?);
    assert_eq!(
        to_json(&response),
        json!({"events": [{"id": "1", "payload": [1, 2]}, {"id": "2", "error": "too hot"}]})
    );
    assert_eq!(to_json(&AppSyncEventsResponse::new()), json!({"events": []}));
    assert_eq!(to_json(&AppSyncEventsResponse::failed("no kettle")), json!({"error": "no kettle"}));
    assert_eq!(to_json(&None::<AppSyncEventsResponse>), Value::Null);

    for error in [AppSyncOutgoingEvent::new("", &1), AppSyncOutgoingEvent::failed("", "x")] {
        let error = error.unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "id"));
    }
    Ok(())
}
