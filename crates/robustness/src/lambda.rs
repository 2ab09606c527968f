//! Invokes a function that handles every source, under the real runtime.

use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    io::{self, Read, Write},
    net::TcpStream,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use lambda_event_sources::{
    AnyEvent, from_slice,
    runtime::{self, Context, Error, event_source},
};
use serde_json::{Value, json};

use crate::runtime_api;

/// An invocation of the function.
#[derive(Clone, Copy)]
pub(crate) struct Invocation {
    /// Index of the kind of event in the table.
    pub(crate) row: usize,
    pub(crate) event: &'static str,
}

/// How the function is invoked.
#[derive(Clone, Copy)]
pub(crate) enum Api<'a> {
    /// By a Runtime API on loopback, with a number of events at once.
    Loopback(usize),
    /// By an emulator of Lambda at this address.
    Emulator(&'a str),
}

/// Results of invocations.
pub(crate) struct Results {
    /// Invocations without a response, or with the response of another one.
    pub(crate) lost: Vec<usize>,
    /// Memory of the function in KiB, after a tenth of the invocations and after all of them.
    pub(crate) memory: (u64, u64),
}

/// Handles an event of any source. An event of an unknown source makes it panic.
async fn handler(event: AnyEvent, context: Context) -> Result<Value, Error> {
    tokio::task::yield_now().await;
    let digest = digest(&event);
    let Some(source) = event.source() else { panic!("unknown event {digest}") };
    tokio::task::yield_now().await;
    Ok(json!({"id": context.request_id, "kind": source.kind(), "digest": digest, "memory": memory()}))
}

fn digest(event: &AnyEvent) -> u64 {
    let mut hasher = DefaultHasher::new();
    serde_json::to_string(event).unwrap_or_default().hash(&mut hasher);
    hasher.finish() >> 16
}

/// Returns the memory of this process in KiB, without the pages of the program.
fn memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:"));
    line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok()).unwrap_or(0)
}

/// Starts the function.
pub(crate) async fn function() -> Result<(), Error> {
    runtime::run_concurrent(event_source(handler)).await
}

/// Invokes the function with all events.
pub(crate) fn invoke(api: Api<'_>, invocations: &[Invocation]) -> Results {
    let events: Vec<&'static [u8]> = invocations.iter().map(|invocation| invocation.event.as_bytes()).collect();
    let answers: Vec<(Value, bool)> = match api {
        Api::Loopback(concurrency) => {
            let answers = runtime_api::invoke("function", concurrency, &events, function).into_iter().enumerate();
            answers
                .map(|(number, answer)| {
                    let is_own = match answer.body.get("id") {
                        Some(id) => answer.ok && id.as_str() == Some(number.to_string().as_str()),
                        None => !answer.ok,
                    };
                    (answer.body, is_own)
                })
                .collect()
        }
        Api::Emulator(address) => emulated(address, &events).into_iter().map(|body| (body, true)).collect(),
    };
    let answered = invocations.iter().zip(&answers);
    let lost = answered.filter(|(invocation, (body, is_own))| !is_own || !is_answer(body, invocation.event));
    let lost = lost.map(|(invocation, _)| invocation.row).collect();
    let memory = |answers: &[(Value, bool)]| answers.iter().rev().find_map(|(body, _)| body.get("memory")?.as_u64());
    let early = memory(answers.get(..answers.len() / 10).unwrap_or_default());
    Results { lost, memory: (early.unwrap_or(0), memory(&answers).unwrap_or(0)) }
}

/// Returns `true` if this is the response to this event.
fn is_answer(body: &Value, event: &str) -> bool {
    let message = body.get("errorMessage").and_then(Value::as_str).unwrap_or_default();
    match from_slice::<AnyEvent>(event.as_bytes()) {
        Ok(event) => match event.source() {
            Some(source) => body["kind"] == source.kind() && body["digest"] == digest(&event),
            None => message.contains(&format!("unknown event {}", digest(&event))),
        },
        Err(error) => message == error.to_string(),
    }
}

/// Sends all events to an emulator, several at once. Returns the bodies of the responses.
fn emulated(address: &str, events: &[&'static [u8]]) -> Vec<Value> {
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut answers = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(event) = events.get(number) else { return answers };
            answers.push((number, post(address, event).unwrap_or_default()));
        }
    };
    let mut answers: Vec<(usize, Value)> = thread::scope(|scope| {
        let workers: Vec<_> = (0..4).map(|_| scope.spawn(worker)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect()
    });
    answers.sort_by_key(|(number, _)| *number);
    answers.into_iter().map(|(_, body)| body).collect()
}

fn post(address: &str, event: &[u8]) -> io::Result<Value> {
    let mut connection = TcpStream::connect(address)?;
    // A response to HTTP 1.0 is not chunked, and ends with the connection.
    write!(
        connection,
        "POST /2015-03-31/functions/_/invocations HTTP/1.0\r\nhost: {address}\r\ncontent-length: {}\r\n\r\n",
        event.len()
    )?;
    connection.write_all(event)?;
    let mut response = String::new();
    connection.read_to_string(&mut response)?;
    let body = response.split_once("\r\n\r\n").map_or("", |(_, body)| body);
    Ok(serde_json::from_str(body)?)
}
