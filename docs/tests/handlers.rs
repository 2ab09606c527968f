//! Every handler of the book is called with its sample event, and its response is the one that the book shows.
//!
//! `UPDATE_FIXTURES=1` writes the responses.

use std::{env, fs, path::Path};

use docs::handlers::HANDLERS;
use lambda_event_sources::testing;
use serde_json::Value;

#[tokio::test]
async fn every_handler_returns_its_response() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("handlers");
    for handler in HANDLERS {
        let event = testing::fixture(handler.event).unwrap();
        let response = (handler.call)(event).await.unwrap_or_else(|error| panic!("{}: {error}", handler.name));
        let file = folder.join(handler.name).with_extension("json");
        if env::var_os("UPDATE_FIXTURES").is_some() {
            fs::write(&file, format!("{response:#}\n")).unwrap();
        }
        let expected: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        assert_eq!(response, expected, "{}", handler.name);
    }
}
