//! Handlers under the real runtime, invoked through a Runtime API on loopback.
#![cfg(all(feature = "runtime", feature = "sqs", feature = "sns"))]
#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

mod runtime_api;

use std::{
    pin::Pin,
    sync::{Arc, Mutex, OnceLock},
    task::{Context as Waker, Poll},
    time::Duration,
};

use lambda_event_sources::{
    BatchResponse, DictWrapper, SqsEvent, SqsRecord, batch,
    runtime::{self, Context, Error, EventBody, EventSourceLayer, TracingLayer, event_source},
};
use lambda_runtime::{LambdaEvent, LambdaInvocation, Runtime, Service, service_fn, tower::layer::layer_fn};
use runtime_api::{Answer, invoke};
use serde_json::json;
use tokio::{sync::Barrier, time::timeout};

const GOOD: &[u8] = br#"{"Records": [{"messageId": "m-1", "body": "{}"}, {"messageId": "m-2", "body": "no JSON"}]}"#;
const BAD: &[u8] = br#"{"Records": [{"messageId": "m-1", "body": "hush", "eventSource": "aws:sqs", "attributes": 7}]}"#;
const OTHER: &[u8] = br#"{"Records": [{"EventSource": "aws:sns", "Sns": {"Message": "hush", "TopicArn": "arn"}}]}"#;
const CUT_OFF: &[u8] = br#"{"Records": [{"messageId": "#;
const NOT_TEXT: &[u8] = b"{\"Records\": [{\"messageId\": \"\xff\"}]}";

async fn handler(event: SqsEvent, _context: Context) -> Result<BatchResponse, Error> {
    let mut response = BatchResponse::new();
    for record in event.records {
        if record.body == "fail" {
            return Err("the handler failed".into());
        }
        assert_ne!(record.body, "panic", "the handler panicked");
        if record.body_json::<serde_json::Value>().is_err() {
            response.add_failure(record.message_id)?;
        }
    }
    Ok(response)
}

/// Waits until two invocations are in progress, so that it ends only if they are handled concurrently.
async fn patient_handler(event: SqsEvent, context: Context) -> Result<String, Error> {
    static BOTH: OnceLock<Barrier> = OnceLock::new();
    BOTH.get_or_init(|| Barrier::new(2)).wait().await;
    Ok(format!("{} {}", context.request_id, event.records[0].message_id))
}

async fn plain_handler(event: LambdaEvent<SqsEvent>) -> Result<usize, Error> {
    Ok(event.payload.records.len())
}

/// Returns an error of this crate.
async fn wrapped_handler(
    event: DictWrapper<SqsEvent>,
    _context: Context,
) -> Result<serde_json::Value, lambda_event_sources::Error> {
    event.records[0].body_json::<serde_json::Value>()?;
    Ok(event.raw_event().clone())
}

fn assert_refused(answer: &Answer, kind: &str, message: &str) {
    assert!(!answer.ok, "{answer:?}");
    assert_eq!(answer.body["errorType"], format!("lambda_event_sources::ErrorKind::{kind}"));
    let (found, _position) = answer.body["errorMessage"].as_str().unwrap().split_once(" (line 1, column ").unwrap();
    assert_eq!(found, message);
}

#[test]
fn function_continues_after_errors() {
    const FAIL: &[u8] = br#"{"Records": [{"body": "fail"}]}"#;
    const PANIC: &[u8] = br#"{"Records": [{"body": "panic"}]}"#;
    let events = [GOOD, BAD, OTHER, CUT_OFF, NOT_TEXT, FAIL, PANIC, GOOD];
    let answers = invoke("function_continues_after_errors", 1, &events, || runtime::run(event_source(handler)));
    let [good, bad, other, cut_off, not_text, fail, panic, again] = answers.as_slice() else { panic!("{answers:?}") };

    for answer in [good, again] {
        assert!(answer.ok, "{answer:?}");
        assert_eq!(answer.body, json!({"batchItemFailures": [{"itemIdentifier": "m-2"}]}));
    }
    let expected = "SqsEvent: Records[0].attributes: expected an object, found a number";
    assert_refused(bad, "WrongType", expected);
    assert_refused(other, "WrongSource", "SqsEvent: Records[0].body: expected an `SqsEvent`, found an `SnsEvent`");
    assert_refused(cut_off, "Syntax", "SqsEvent: Records[0].messageId: EOF while parsing a value");
    assert_refused(not_text, "Utf8", "SqsEvent: Records[0].messageId: the event is not valid UTF-8");
    assert!(!fail.ok);
    assert_eq!(fail.body["errorMessage"], "the handler failed");
    assert!(!panic.ok);
    assert!(panic.body["errorMessage"].as_str().unwrap().contains("the handler panicked"), "{panic:?}");
}

#[test]
fn works_without_the_layer() {
    let events = [GOOD, BAD, CUT_OFF, NOT_TEXT, GOOD];
    let answers = invoke("works_without_the_layer", 1, &events, || lambda_runtime::run(event_source(handler)));
    let [good, bad, cut_off, not_text, again] = answers.as_slice() else { panic!("{answers:?}") };
    assert!(good.ok && again.ok, "{answers:?}");
    let expected = "SqsEvent: Records[0].attributes: expected an object, found a number";
    assert_refused(bad, "WrongType", expected);
    assert!(!cut_off.ok && !not_text.ok, "{answers:?}");
}

fn assert_concurrent<F: Future<Output = Result<(), Error>>>(test: &str, function: impl FnOnce() -> F) {
    const EVENTS: [&[u8]; 4] = [
        br#"{"Records": [{"messageId": "m-0", "body": ""}]}"#,
        br#"{"Records": [{"messageId": "m-1", "body": ""}]}"#,
        br#"{"Records": [{"messageId": "m-2", "body": ""}]}"#,
        br#"{"Records": [{"messageId": "m-3", "body": ""}]}"#,
    ];
    for (number, answer) in invoke(test, 2, &EVENTS, function).iter().enumerate() {
        assert!(answer.ok, "{answer:?}");
        assert_eq!(answer.body, format!("{number} m-{number}"));
    }
}

#[test]
fn handles_events_concurrently() {
    assert_concurrent("handles_events_concurrently", || runtime::run_concurrent(event_source(patient_handler)));
}

#[test]
fn handles_events_concurrently_without_the_layer() {
    assert_concurrent("handles_events_concurrently_without_the_layer", || {
        lambda_runtime::run_concurrent(event_source(patient_handler))
    });
}

#[test]
fn handlers_of_lambda_event() {
    let events = [GOOD, OTHER, GOOD];
    let answers = invoke("handlers_of_lambda_event", 1, &events, || lambda_runtime::run(service_fn(plain_handler)));
    let [good, other, again] = answers.as_slice() else { panic!("{answers:?}") };
    for answer in [good, again] {
        assert!(answer.ok, "{answer:?}");
        assert_eq!(answer.body, 2);
    }
    assert!(!other.ok, "{other:?}");
}

#[test]
fn handlers_may_take_the_raw_event_too() {
    const NO_JSON: &[u8] = br#"{"Records": [{"body": "no JSON"}]}"#;
    let test = "handlers_may_take_the_raw_event_too";
    let answers = invoke(test, 1, &[GOOD, NO_JSON], || runtime::run(event_source(wrapped_handler)));
    let [good, no_json] = answers.as_slice() else { panic!("{answers:?}") };
    assert_eq!(good.body, serde_json::from_slice::<serde_json::Value>(GOOD).unwrap());
    assert_refused(no_json, "Syntax", "SqsRecord: body: expected ident");
}

/// A layer that calls the service inside it later, after it may have changed the event.
#[derive(Clone)]
struct Later<S> {
    inner: S,
    change: fn(&mut LambdaInvocation),
    now: bool,
}

impl<S> Service<LambdaInvocation> for Later<S>
where
    S: Service<LambdaInvocation, Response = (), Error = lambda_runtime::Error> + Clone + Send + 'static,
    S::Future: Send,
{
    type Response = ();
    type Error = lambda_runtime::Error;
    type Future = Pin<Box<dyn Future<Output = Result<(), lambda_runtime::Error>> + Send>>;

    fn poll_ready(&mut self, waker: &mut Waker<'_>) -> Poll<Result<(), Self::Error>> {
        self.inner.poll_ready(waker)
    }

    fn call(&mut self, mut invocation: LambdaInvocation) -> Self::Future {
        (self.change)(&mut invocation);
        let mut inner = self.inner.clone();
        if self.now {
            return Box::pin(inner.call(invocation));
        }
        Box::pin(async move { inner.call(invocation).await })
    }
}

/// State that invocations share, such as a client of another service.
#[derive(Default)]
struct Client {
    sent: Mutex<Vec<String>>,
}

impl Client {
    async fn send(&self, record: &SqsRecord) -> Result<(), lambda_event_sources::Error> {
        let body: serde_json::Value = record.body_json()?;
        tokio::task::yield_now().await;
        self.sent.lock().unwrap().push(body.to_string());
        Ok(())
    }
}

async fn sends(client: Arc<Client>, event: SqsEvent) -> Result<BatchResponse, lambda_event_sources::Error> {
    let client = &client;
    let one_by_one = batch::process_async(&event.records, |record| client.send(record)).await.response()?;
    let side_by_side = batch::process_concurrent(&event.records, 2, |record| async move { client.send(record).await })
        .await
        .response()?;
    assert_eq!(one_by_one, side_by_side);
    Ok(side_by_side)
}

#[test]
fn batches_share_a_client_under_run_concurrent() {
    let answers = invoke("batches_share_a_client_under_run_concurrent", 2, &[GOOD; 4], || {
        let client = Arc::new(Client::default());
        runtime::run_concurrent(event_source(move |event, _: Context| sends(Arc::clone(&client), event)))
    });
    assert_good(&answers);
}

#[tokio::test]
async fn batches_share_a_client_in_a_spawned_task() {
    let client = Arc::new(Client::default());
    let event: SqsEvent = lambda_event_sources::from_slice(GOOD).unwrap();
    let response = tokio::spawn(sends(Arc::clone(&client), event)).await.unwrap().unwrap();
    assert_eq!(response.batch_item_failures[0].item_identifier, "m-2");
    assert_eq!(*client.sent.lock().unwrap(), ["{}", "{}"]);
}

fn assert_good(answers: &[Answer]) {
    for answer in answers {
        assert!(answer.ok, "{answer:?}");
        assert_eq!(answer.body, json!({"batchItemFailures": [{"itemIdentifier": "m-2"}]}));
    }
}

#[test]
fn inner_layer_can_call_later() {
    let answers = invoke("inner_layer_can_call_later", 1, &[GOOD, GOOD], || {
        let later = layer_fn(|inner| Later { inner, change: |_| {}, now: false });
        Runtime::new(event_source(handler)).layer(later).layer(EventSourceLayer).run()
    });
    assert_good(&answers);
}

#[test]
fn inner_layer_that_changes_the_event_is_named() {
    let answers = invoke("inner_layer_that_changes_the_event_is_named", 1, &[GOOD], || {
        let change = |invocation: &mut LambdaInvocation| invocation.body = br#"{"Records": []}"#.to_vec().into();
        let changed = layer_fn(move |inner| Later { inner, change, now: true });
        Runtime::new(event_source(handler)).layer(changed).layer(EventSourceLayer).run()
    });
    let message = answers[0].body["errorMessage"].as_str().unwrap();
    assert!(!answers[0].ok && message.contains("add `EventSourceLayer` first"), "{message}");
}

#[test]
fn outer_layer_can_change_the_event() {
    let answers = invoke("outer_layer_can_change_the_event", 1, &[BAD], || {
        let changed = layer_fn(|inner| Later { inner, change: |invocation| invocation.body = GOOD.into(), now: true });
        Runtime::new(event_source(handler)).layer(EventSourceLayer).layer(changed).run()
    });
    assert_good(&answers);
}

#[test]
fn layer_can_be_added_twice() {
    let answers = invoke("layer_can_be_added_twice", 1, &[GOOD, GOOD], || {
        Runtime::new(event_source(handler)).layer(EventSourceLayer).layer(EventSourceLayer).run()
    });
    assert_good(&answers);
}

#[test]
fn layer_does_not_affect_other_handlers() {
    let answers = invoke("layer_does_not_affect_other_handlers", 1, &[GOOD], || {
        let echo = |event: LambdaEvent<serde_json::Value>| async move { Ok::<_, Error>(event.payload) };
        Runtime::new(service_fn(echo)).layer(EventSourceLayer).run()
    });
    assert_eq!(answers[0].body, serde_json::from_slice::<serde_json::Value>(GOOD).unwrap());
}

/// Tests with three layers in a given order, the innermost first.
macro_rules! layer_orders {
    ($($test:ident: $first:expr, $second:expr, $third:expr;)*) => {$(
        #[test]
        fn $test() {
            let answers = invoke(stringify!($test), 1, &[GOOD, BAD, CUT_OFF, GOOD], || {
                Runtime::new(event_source(handler)).layer($first).layer($second).layer($third).run()
            });
            let [good, bad, cut_off, again] = answers.as_slice() else { panic!("{answers:?}") };
            assert!(good.ok && again.ok && !cut_off.ok, "{answers:?}");
            assert_refused(bad, "WrongType", "SqsEvent: Records[0].attributes: expected an object, found a number");
        }
    )*};
}

layer_orders! {
    layers_in_order_1: EventSourceLayer, TracingLayer::new(), layer_fn(later);
    layers_in_order_2: EventSourceLayer, layer_fn(later), TracingLayer::new();
    layers_in_order_3: TracingLayer::new(), EventSourceLayer, layer_fn(later);
    layers_in_order_4: TracingLayer::new(), layer_fn(later), EventSourceLayer;
    layers_in_order_5: layer_fn(later), EventSourceLayer, TracingLayer::new();
    layers_in_order_6: layer_fn(later), TracingLayer::new(), EventSourceLayer;
}

/// Calls the service inside it later, and does not change the event.
fn later<S>(inner: S) -> Later<S> {
    Later { inner, change: |_| {}, now: false }
}

#[tokio::test]
async fn a_cancelled_invocation_does_not_affect_the_next() {
    async fn handler(event: SqsEvent, _context: Context) -> Result<String, Error> {
        if event.records[0].body == "wait" {
            std::future::pending::<()>().await;
        }
        Ok(event.records[0].message_id.to_string())
    }
    let mut service = event_source(handler);
    let mut call = |id: usize, body: &str| {
        let event = json!({"Records": [{"messageId": format!("m-{id}"), "body": body}]});
        service.call(LambdaEvent::new(EventBody::new(event.to_string()), Context::default()))
    };
    for id in 0..100 {
        drop(call(id, "never polled"));
        assert!(timeout(Duration::from_millis(1), call(id, "wait")).await.is_err());
        assert_eq!(call(id, "").await.unwrap(), format!("m-{id}"));
    }
}
