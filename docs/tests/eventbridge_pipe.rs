//! The handler for a pipe of EventBridge is called with the event that the book shows, and its response is the one that
//! the book shows.

use lambda_event_sources::{from_str, runtime::Context};
use serde_json::Value;

#[expect(dead_code, reason = "the test does not start the runtime")]
mod eventbridge_pipe {
    include!("../handlers/eventbridge_pipe.rs");

    pub(super) async fn call(records: Vec<KinesisPipeRecord>, context: Context) -> Result<BatchResponse, Error> {
        handler(records, context).await
    }
}

#[tokio::test]
async fn the_record_that_is_not_json_is_reported() {
    let records = from_str(include_str!("../handlers/eventbridge_pipe.event.json")).unwrap();
    let response = eventbridge_pipe::call(records, Context::default()).await.unwrap();
    let expected: Value = serde_json::from_str(include_str!("../handlers/eventbridge_pipe.json")).unwrap();
    assert_eq!(serde_json::to_value(response).unwrap(), expected);
}
