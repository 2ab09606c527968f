//! One handler for the events of several sources.
#![cfg(all(feature = "runtime", feature = "sns", feature = "sqs", feature = "testing"))]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use lambda_event_sources::{
    AnyEvent, Error, ErrorKind,
    runtime::{Context, EventSourceError, event_source},
    testing,
};
use lambda_runtime::{LambdaEvent, Service};

async fn handler(event: AnyEvent, _: Context) -> Result<Vec<String>, Error> {
    match event {
        AnyEvent::Sqs(event) => Ok(event.records.iter().map(|record| record.body.to_string()).collect()),
        AnyEvent::Sns(event) => Ok(event.records.iter().map(|record| record.sns.message.to_string()).collect()),
        other => Err(other.unexpected()),
    }
}

async fn handle(event: &str) -> Result<Vec<String>, EventSourceError<Error>> {
    let payload = serde_json::from_str(event).unwrap();
    event_source(handler).call(LambdaEvent::new(payload, Context::default())).await
}

#[tokio::test]
async fn several_sources() {
    for (name, messages) in [("sqs/standard", 2), ("sns/notification", 1)] {
        assert_eq!(handle(testing::fixture(name).unwrap()).await.unwrap().len(), messages, "{name}");
    }
}

#[tokio::test]
async fn an_event_that_cannot_be_read_does_not_reach_the_handler() {
    let error = handle(r#"{"Records": [{"eventSource": "aws:sqs", "body": 7}]}"#).await.unwrap_err();
    let EventSourceError::Event(error) = error else { panic!("{error:?}") };
    assert_eq!((error.kind(), error.type_name(), error.path()), (ErrorKind::WrongType, "SqsEvent", "Records[0].body"));
}

#[tokio::test]
async fn an_event_of_an_unknown_source_reaches_the_handler() {
    let error = handle(r#"{"order": "A-7"}"#).await.unwrap_err();
    let EventSourceError::Handler(error) = error else { panic!("{error:?}") };
    assert_eq!(error.kind(), ErrorKind::WrongSource);
}
