//! Batches: which records are handled, which are reported, and helpers under a multi-threaded runtime.
#![expect(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    borrow::Cow,
    pin::pin,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Poll, Waker},
};

use lambda_event_sources_base::{
    BatchResponse, Error, ErrorKind,
    batch::{self, Outcome, Record},
};

struct Message(&'static str, Option<&'static str>);

impl Record for Message {
    type Response = BatchResponse;

    fn item_identifier(&self) -> Cow<'_, str> {
        self.0.into()
    }

    fn ordering_group(&self) -> Option<Cow<'_, str>> {
        self.1.map(Cow::from)
    }

    fn add_failure(&self, response: &mut BatchResponse) -> Result<(), Error> {
        response.add_failure(self.0)
    }
}

/// Shared state, such as a client.
struct Client {
    failing: &'static [&'static str],
    handled: Mutex<Vec<&'static str>>,
    running: AtomicUsize,
    most_running: AtomicUsize,
}

impl Client {
    fn new(failing: &'static [&'static str]) -> Self {
        let handled = Mutex::default();
        Self { failing, handled, running: AtomicUsize::new(0), most_running: AtomicUsize::new(0) }
    }

    fn send(&self, message: &Message) -> Result<(), String> {
        self.handled.lock().unwrap().push(message.0);
        if self.failing.contains(&message.0) { Err(format!("{} failed", message.0)) } else { Ok(()) }
    }

    /// Yields to other tasks, twice.
    async fn send_later(&self, message: &Message) -> Result<(), String> {
        let running = self.running.fetch_add(1, Ordering::SeqCst) + 1;
        self.most_running.fetch_max(running, Ordering::SeqCst);
        for _ in 0..2 {
            let mut waited = false;
            std::future::poll_fn(|context| {
                context.waker().wake_by_ref();
                if std::mem::replace(&mut waited, true) { Poll::Ready(()) } else { Poll::Pending }
            })
            .await;
        }
        self.running.fetch_sub(1, Ordering::SeqCst);
        self.send(message)
    }

    fn handled(&self) -> Vec<&'static str> {
        self.handled.lock().unwrap().clone()
    }
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..10_000 {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return value;
        }
    }
    panic!("the future does not end")
}

/// Returns the identifiers of the failed records and their errors.
fn failures<'a>(outcome: &'a Outcome<'_, Message, String>) -> Vec<(&'a str, Option<&'a str>)> {
    outcome.failures().iter().map(|failure| (failure.record.0, failure.error.as_deref())).collect()
}

fn identifiers(response: &BatchResponse) -> Vec<&str> {
    response.batch_item_failures.iter().map(|failure| failure.item_identifier.as_str()).collect()
}

#[test]
fn unordered_records_are_all_processed() {
    let client = Client::new(&["1", "3"]);
    let messages = [Message("1", None), Message("2", None), Message("3", None)];
    let outcome = batch::process(&messages, |message| client.send(message));
    assert_eq!(failures(&outcome), [("1", Some("1 failed")), ("3", Some("3 failed"))]);
    assert_eq!(identifiers(&outcome.response().unwrap()), ["1", "3"]);
    assert!(!outcome.is_success());
    assert_eq!(client.handled(), ["1", "2", "3"]);
    assert_eq!(outcome.error_if_all_failed().unwrap().into_failures().len(), 2);
}

const TWO_GROUPS: [Message; 5] = [
    Message("1", Some("a")),
    Message("2", Some("b")),
    Message("3", Some("a")),
    Message("4", Some("b")),
    Message("5", None),
];

#[test]
fn failure_skips_the_rest_of_its_group() {
    let client = Client::new(&["1", "3"]);
    let outcome = batch::process(&TWO_GROUPS, |message| client.send(message));
    assert_eq!(failures(&outcome), [("1", Some("1 failed")), ("3", None)]);
    assert_eq!(client.handled(), ["1", "2", "4", "5"]);
    let debug = r#"Outcome { records: 5, failures: [Failure { item_identifier: "1", error: Some("1 failed") }, Failure { item_identifier: "3", error: None }] }"#;
    assert_eq!(format!("{outcome:?}"), debug);
}

#[test]
fn async_handlers_have_the_same_outcome() {
    let client = Client::new(&["1", "3"]);
    let outcome = block_on(batch::process_async(&TWO_GROUPS, |message| client.send_later(message)));
    assert_eq!(failures(&outcome), [("1", Some("1 failed")), ("3", None)]);
    assert_eq!(client.handled(), ["1", "2", "4", "5"]);
    assert_eq!(client.most_running.load(Ordering::SeqCst), 1);
    let outcome = block_on(batch::process_async(&TWO_GROUPS, async |message| client.send(message)));
    assert_eq!(failures(&outcome), [("1", Some("1 failed")), ("3", None)]);
}

#[test]
fn nothing_failed() {
    let outcome = batch::process(&TWO_GROUPS, |_| Ok::<_, String>(()));
    assert!(outcome.is_success());
    assert_eq!(outcome.error_if_all_failed().unwrap().response().unwrap(), BatchResponse::new());
    let none: [Message; 0] = [];
    assert!(batch::process(&none, |_| Err("")).error_if_all_failed().is_ok());
}

#[test]
fn all_failed() {
    let outcome = batch::process(&TWO_GROUPS, |_| Err("no"));
    assert_eq!(outcome.response().unwrap().batch_item_failures.len(), 5);
    let error = outcome.error_if_all_failed().unwrap_err();
    assert_eq!((error.kind(), error.to_string().as_str()), (ErrorKind::Batch, "all records of the batch failed: 5"));
}

#[test]
fn a_failed_record_needs_an_identifier() {
    let outcome = batch::process(&[Message("", None)], |_| Err("no"));
    assert_eq!(outcome.response().unwrap_err().kind(), ErrorKind::Invalid);
    assert!(batch::process(&[Message("", None)], |_| Ok::<_, String>(())).response().is_ok());
}

/// Requires what `tokio::spawn` and `run_concurrent` require of a handler's future.
fn spawned<T: Send>(future: impl Future<Output = T> + Send + 'static) -> T {
    std::thread::scope(|scope| scope.spawn(|| block_on(future)).join()).unwrap()
}

#[test]
fn futures_can_be_spawned() {
    async fn handler(client: Arc<Client>, messages: Vec<Message>) -> Result<BatchResponse, Error> {
        let borrowed = &client;
        batch::process_async(&messages, |message| async move { borrowed.send_later(message).await })
            .await
            .response()?;
        batch::process_async(&messages, |message| client.send_later(message)).await.response()
    }
    let client = Arc::new(Client::new(&["2"]));
    let response = spawned(handler(client, TWO_GROUPS.into())).unwrap();
    assert_eq!(identifiers(&response), ["2", "4"]);
}

#[cfg(feature = "runtime")]
mod concurrent {
    use super::*;

    fn run(limit: usize, messages: &[Message]) -> (Vec<&'static str>, Vec<&'static str>, usize) {
        let client = Client::new(&["1", "3"]);
        let outcome = block_on(batch::process_concurrent(messages, limit, |message| client.send_later(message)));
        let failed = outcome.failures().iter().map(|failure| failure.record.0).collect();
        (failed, client.handled(), client.most_running.into_inner())
    }

    #[test]
    fn groups_are_processed_concurrently() {
        // Two groups and one record without a group: three records at once, and each group in order.
        let (failed, mut handled, at_once) = run(10, &TWO_GROUPS);
        assert_eq!((failed, at_once), (vec!["1", "3"], 3));
        let place = |name| handled.iter().position(|handled| *handled == name).unwrap();
        assert!(place("2") < place("4"));
        handled.sort_unstable();
        assert_eq!(handled, ["1", "2", "4", "5"]);
    }

    #[test]
    fn concurrency_limit() {
        let alone: Vec<_> = ["1", "2", "3", "4", "5", "6"].map(|name| Message(name, None)).into();
        assert_eq!(run(2, &alone).2, 2);
        assert_eq!(run(4, &alone), (vec!["1", "3"], vec!["1", "2", "3", "4", "5", "6"], 4));
        assert_eq!(run(0, &alone).2, 1);
        let shard: Vec<_> = ["4", "2", "3", "5"].map(|name| Message(name, Some(""))).into();
        assert_eq!(run(10, &shard), (vec!["3", "5"], vec!["4", "2", "3"], 1));
    }

    #[test]
    fn futures_can_be_spawned() {
        async fn handler(client: Arc<Client>, messages: Vec<Message>) -> Result<BatchResponse, Error> {
            let borrowed = &client;
            batch::process_concurrent(&messages, 4, |message| async move { borrowed.send_later(message).await })
                .await
                .response()?;
            batch::process_concurrent(&messages, 4, |message| client.send_later(message)).await.response()
        }
        let client = Arc::new(Client::new(&["2"]));
        let response = spawned(handler(client, TWO_GROUPS.into())).unwrap();
        assert_eq!(identifiers(&response), ["2", "4"]);
    }
}
