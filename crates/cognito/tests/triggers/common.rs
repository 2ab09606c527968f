//! Helpers for the tests of all triggers.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a check reports by panicking")]

use std::{fs, path::Path};

use lambda_event_sources_base::testing::{self, Event};
use serde_json::Value;

/// Runs all checks on a fixture, and checks that the event serializes exactly as Amazon Cognito sent it.
pub(crate) fn fixture<T: Event>(name: &str) -> T {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures").join(format!("cognito-{name}.json"));
    // No field is required if the event has a user pool ID and a trigger source.
    let event: T = testing::check(&path, &[], &[]);
    let original: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    assert_eq!(serde_json::to_value(&event).unwrap(), original, "{name} goes back as it came");
    event
}

/// Returns the response of an event.
pub(crate) fn response<T: Event>(event: &T) -> Value {
    serde_json::to_value(event).unwrap()["response"].take()
}

/// Asserts that none of the secrets is shown.
pub(crate) fn assert_hidden<T: Event>(event: &T, secrets: &[&str]) {
    let shown = format!("{event} {event:?} {event:#?}");
    for secret in secrets {
        assert!(!shown.contains(secret), "{secret} is shown: {shown}");
        assert!(serde_json::to_string(event).unwrap().contains(secret), "{secret} goes back");
    }
}
