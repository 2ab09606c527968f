//! Every way to run a function logs the request ID: the events of `tracing` are in a span that has it.
#![cfg(all(feature = "http", feature = "lambda-url", feature = "runtime"))]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod runtime_api;

use std::{
    cell::RefCell,
    convert::Infallible,
    fmt::{self, Write as _},
    sync::{Mutex, PoisonError},
};

use http::{Request, Response};
use lambda_event_sources::{
    LambdaFunctionUrlEvent,
    runtime::{
        Context, Error, EventSourceLayer, HttpRequestBody, Runtime, TracingLayer, event_source, http_source, run,
        run_concurrent, run_http,
    },
};
use lambda_runtime::service_fn;
use runtime_api::invoke;
use tracing::{
    Event, Metadata, Subscriber,
    field::{Field, Visit},
    span,
};

/// Fields of each span; the ID of a span is its position, counted from 1.
static SPANS: Mutex<Vec<String>> = Mutex::new(Vec::new());

thread_local! {
    /// IDs of the spans that the thread has entered.
    static ENTERED: RefCell<Vec<u64>> = const { RefCell::new(Vec::new()) };
    /// The last event, after the fields of its spans.
    static LAST: RefCell<String> = const { RefCell::new(String::new()) };
}

/// A subscriber that keeps the last event of each thread.
struct Log;

struct Fields<'a>(&'a mut String);

impl Visit for Fields<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        write!(self.0, "{field}={value:?} ").unwrap();
    }
}

impl Subscriber for Log {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, attributes: &span::Attributes<'_>) -> span::Id {
        let mut fields = String::new();
        attributes.record(&mut Fields(&mut fields));
        let mut spans = SPANS.lock().unwrap_or_else(PoisonError::into_inner);
        spans.push(fields);
        span::Id::from_u64(spans.len() as u64)
    }

    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}

    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}

    fn event(&self, event: &Event<'_>) {
        let spans = SPANS.lock().unwrap_or_else(PoisonError::into_inner);
        let mut line = String::new();
        ENTERED.with_borrow(|entered| {
            for span in entered {
                line.push_str(spans.get(usize::try_from(*span).unwrap() - 1).unwrap());
            }
        });
        event.record(&mut Fields(&mut line));
        LAST.set(line);
    }

    fn enter(&self, span: &span::Id) {
        ENTERED.with_borrow_mut(|entered| entered.push(span.into_u64()));
    }

    fn exit(&self, _: &span::Id) {
        ENTERED.with_borrow_mut(Vec::pop);
    }
}

/// Logs an event, and returns it as the subscriber has received it.
fn log() -> String {
    tracing::info!("hello");
    LAST.take()
}

async fn handler(_: LambdaFunctionUrlEvent, _: Context) -> Result<String, Error> {
    Ok(log())
}

async fn service(_: Request<HttpRequestBody>) -> Result<Response<String>, Infallible> {
    Ok(Response::new(log()))
}

/// Asserts that the event that the function logs has the request ID.
fn assert_logged<F: Future<Output = Result<(), Error>>>(test: &str, function: impl FnOnce() -> F) {
    const EVENT: &[u8] = br#"{"rawPath": "/", "requestContext": {"http": {"method": "GET"}}}"#;
    let answers = invoke(test, 1, &[EVENT, EVENT], || {
        tracing::subscriber::set_global_default(Log).unwrap();
        function()
    });
    for (request_id, answer) in answers.iter().enumerate() {
        assert!(answer.ok, "{answer:?}");
        let logged = answer.body.get("body").unwrap_or(&answer.body);
        assert_eq!(logged, &format!("requestId=\"{request_id}\" message=hello "));
    }
}

#[test]
fn run_logs_the_request_id() {
    assert_logged("run_logs_the_request_id", || run(event_source(handler)));
}

#[test]
fn run_concurrent_logs_the_request_id() {
    assert_logged("run_concurrent_logs_the_request_id", || run_concurrent(event_source(handler)));
}

#[test]
fn run_http_logs_the_request_id() {
    assert_logged("run_http_logs_the_request_id", || run_http(service_fn(service)));
}

#[test]
fn a_runtime_with_layers_logs_the_request_id() {
    assert_logged("a_runtime_with_layers_logs_the_request_id", || {
        Runtime::new(event_source(handler)).layer(EventSourceLayer).layer(TracingLayer::new()).run()
    });
}

#[test]
fn a_runtime_with_layers_and_a_service_logs_the_request_id() {
    assert_logged("a_runtime_with_layers_and_a_service_logs_the_request_id", || {
        Runtime::new(http_source(service_fn(service))).layer(EventSourceLayer).layer(TracingLayer::new()).run()
    });
}
