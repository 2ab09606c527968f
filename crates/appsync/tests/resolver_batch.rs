//! Batches of resolver events, and their response.
#![expect(clippy::indexing_slicing, reason = "a test fails by panicking")]
#![cfg(feature = "appsync-resolver")]

use std::path::Path;

use lambda_event_sources_appsync::{
    AppSyncIdentity, AppSyncResolverBatchEvent, AppSyncResolverBatchResponse, AppSyncResolverEvent,
    AppSyncResolverResult,
};
use lambda_event_sources_base::{DictWrapper, Error, ErrorKind, from_str, properties, testing};
use serde_json::{Value, json};

fn fixture(name: &str) -> AppSyncResolverBatchEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/appsync-resolver-batch").join(name);
    testing::check(&path, &["[]"], &[])
}

/// Returns a property of the parent object of each event.
fn of_sources(event: &AppSyncResolverBatchEvent, name: &str) -> Result<Vec<Value>, Error> {
    event.events.iter().map(|event| Ok(event.source.to_value()?[name].clone())).collect()
}

#[test]
fn batch_of_a_cognito_user() -> Result<(), Error> {
    let event = fixture("cognito-user.json");
    assert_eq!(event.events.len(), 3);
    assert_eq!(of_sources(&event, "id")?, ["tea-7", "tea-9", "tea-12"]);
    assert_eq!(of_sources(&event, "name")?, ["Second flush", "Sencha", "House blend"]);
    assert_eq!(of_sources(&event, "makerId")?, [json!("maker-2"), json!("maker-5"), Value::Null]);

    for event in &event.events {
        assert_eq!((event.type_name(), event.field_name()), ("Tea", "maker"));
        assert_eq!(event.arguments.text(), "{}");
        assert_eq!(event.request_headers().get("Accept"), Some("application/json"));
        assert_eq!((event.domain_name(), event.prev_result()), (None, None));
        assert!(event.stash.is_empty());

        let info = event.info.as_ref().unwrap();
        assert_eq!(info.selection_set_list, ["name", "country"]);
        assert_eq!(info.selection_set_graphql.as_deref(), Some("{\n  name\n  country\n}"));
        assert_eq!(info.variables.get_i64("first"), Some(3));

        let Some(AppSyncIdentity::Cognito(caller)) = &event.identity else { panic!("{:?}", event.identity) };
        assert_eq!((&*caller.username, &caller.groups), ("grace", &None));
        assert_eq!(caller.sub, "0b9d2f64-3a17-4c58-8e02-7d1f6a5c4b39");
        assert_eq!(caller.claims.get_i64("exp"), Some(1_893_460_500));
        assert_eq!(caller.source_ip, ["198.51.100.77"]);
    }
    Ok(())
}

#[test]
fn batch_with_an_api_key() -> Result<(), Error> {
    let event = fixture("api-key.json");
    assert_eq!(of_sources(&event, "id")?, ["tea-7", "tea-9"]);
    for event in &event.events {
        assert_eq!((event.type_name(), event.field_name()), ("Tea", "reviews"));
        assert_eq!(event.arguments.to_value()?, json!({"count": 2}));
        assert_eq!(event.identity, None);
        assert_eq!(event.domain_name().unwrap(), "api.example.com");
        assert_eq!(event.info.as_ref().unwrap().variables.get_str("origin"), Some("Assam"));
    }
    Ok(())
}

#[test]
fn batch_is_shown_with_the_name_of_its_field() {
    let event = fixture("cognito-user.json");
    let shown = serde_json::to_value(properties(&event)).unwrap();
    assert_eq!(shown["events"][1]["source"]["name"], "Sencha");
    assert_eq!(shown["events"].as_array().unwrap().len(), 3);
}

#[test]
fn secrets_are_not_shown() {
    for (name, secret) in [("cognito-user.json", "YmF0Y2gtdG9rZW4"), ("api-key.json", "da2-made-up-key")] {
        let event = fixture(name);
        assert!(!format!("{event} {event:?}").contains(secret), "{name} shows {secret}");
        assert!(serde_json::to_string(&event).unwrap().contains(secret));
    }
}

#[test]
fn bad_input_is_an_error_with_a_path() {
    let read = |text: &str| from_str::<AppSyncResolverBatchEvent>(text).unwrap_err();

    let error = read(r#"[{"arguments": {}, "info": {"fieldName": "maker"}}, {"id": 7}]"#);
    assert_eq!((error.kind(), error.type_name()), (ErrorKind::Missing, "AppSyncResolverBatchEvent"));
    assert_eq!(error.path(), "[1].arguments");

    let error = read(r#"[{"info": {"fieldName": "maker"}}, {"info": {"fieldName": ["hush"]}}]"#);
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "[1].info.fieldName"));
    assert!(!error.to_string().contains("hush"), "{error}");

    let error = read(r#"[{"info": {"fieldName": "maker"}}, null]"#);
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "[1]"));

    let error = read("null");
    assert_eq!((error.kind(), error.type_name()), (ErrorKind::WrongType, "AppSyncResolverBatchEvent"));
}

#[test]
fn single_event_and_batch_are_told_apart() {
    let single = r#"{"arguments": {}, "info": {"fieldName": "maker"}}"#;
    let error = from_str::<AppSyncResolverBatchEvent>(single).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::WrongSource);
    assert!(error.to_string().contains("found an `AppSyncResolverEvent`"), "{error}");

    let error = from_str::<AppSyncResolverEvent>(&format!("[{single}]")).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::WrongSource);
    assert!(error.to_string().contains("found an `AppSyncResolverBatchEvent`"), "{error}");
}

#[test]
fn wrapper_keeps_what_the_type_does_not_know() -> Result<(), Error> {
    let event: DictWrapper<AppSyncResolverBatchEvent> = from_str(r#"[{"arguments": {}, "outErrors": ["late"]}]"#)?;
    assert_eq!(event.get("/0/outErrors/0").unwrap(), "late");
    assert_eq!(event.events.len(), 1);
    assert!(event.to_string().starts_with(r#"{"events":[{"#), "{event}");
    Ok(())
}

#[test]
fn response_has_one_result_for_each_event() -> Result<(), Error> {
    let event = fixture("cognito-user.json");
    let response = AppSyncResolverBatchResponse::new(
        &event,
        [
            AppSyncResolverResult::new(&json!({"name": "Tea Garden"}))?,
            AppSyncResolverResult::failed("there is no such maker").with_error_type("NotFound"),
            AppSyncResolverResult::new(&None::<Value>)?,
        ],
    )?;
    let written = serde_json::to_value(&response).unwrap();
    assert_eq!(
        written,
        json!([
            {"data": {"name": "Tea Garden"}},
            {"errorMessage": "there is no such maker", "errorType": "NotFound"},
            {"data": null},
        ])
    );
    assert_eq!(from_str::<AppSyncResolverBatchResponse>(&written.to_string())?, response);
    assert!(response.to_string().contains(r#""results":[{"data":{"name":"Tea Garden"}"#), "{response}");

    let partial =
        AppSyncResolverResult::failed("the rating is missing").try_with_data(&json!({"name": "Tea Garden"}))?;
    assert_eq!(
        serde_json::to_value(&partial).unwrap(),
        json!({"data": {"name": "Tea Garden"}, "errorMessage": "the rating is missing"})
    );
    Ok(())
}

#[test]
fn response_is_checked() -> Result<(), Error> {
    let event = fixture("api-key.json");
    let found = AppSyncResolverResult::new("Tea Garden")?;

    let error = AppSyncResolverBatchResponse::new(&event, [found.clone()]).unwrap_err();
    assert_eq!((error.kind(), error.type_name()), (ErrorKind::Invalid, "AppSyncResolverBatchResponse"));
    assert!(error.to_string().contains("the batch has 2 events, but there are 1 results"), "{error}");

    let error =
        AppSyncResolverBatchResponse::new(&event, [found.clone(), AppSyncResolverResult::failed("")]).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "[1].errorMessage"));

    assert_eq!(AppSyncResolverBatchResponse::new(&event, [found.clone(), found])?.results.len(), 2);
    assert_eq!(AppSyncResolverBatchResponse::new(&AppSyncResolverBatchEvent::default(), [])?.results, []);
    Ok(())
}
