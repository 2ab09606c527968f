//! Cost of an invocation in a function under `lambda_runtime`, from the bytes of the Runtime API to the handler.

use std::{
    error::Error,
    future::ready,
    hint::black_box,
    process,
    sync::atomic::{AtomicU64, Ordering},
};

use aws_lambda_events as theirs;
use lambda_event_sources::{
    self as ours,
    runtime::{self, Context, event_source},
};
use lambda_runtime::{LambdaEvent, service_fn};
use serde::de::DeserializeOwned;

use crate::{
    payloads,
    report::Target,
    runtime_api,
    table::{geometric_mean, grouped, ratio},
    valgrind,
};

/// Maximum number of instructions, relative to what users run: geometric means over the events.
const EVENT_SOURCE: f64 = 0.40;
const PLAIN: f64 = 0.45;

/// Runs a function until its handler has been called for the given number of events.
type Function = fn(u64) -> Result<(), runtime::Error>;

/// An event, and the functions that handle it.
struct Case {
    name: &'static str,
    event: fn() -> Vec<u8>,
    /// Number of invocations, large enough to make one-time costs negligible.
    invocations: u64,
    functions: [Function; 3],
}

fn cases() -> [Case; 4] {
    let sqs = functions::<ours::SqsEvent, theirs::sqs::SqsEvent>();
    let api_gateway = functions::<ours::ApiGatewayProxyEvent, theirs::apigw::ApiGatewayProxyRequest>();
    let dynamodb = functions::<ours::DynamoDbStreamEvent, theirs::dynamodb::Event>();
    let case = |name, event, invocations, functions| Case { name, event, invocations, functions };
    [
        case("SQS, 1,000 plain bodies", || payloads::sqs_plain(1000), 5, sqs),
        case("SQS, 1,000 JSON bodies", || payloads::sqs_json(1000), 5, sqs),
        case("DynamoDB, 500 records", || payloads::dynamodb(500), 5, dynamodb),
        case("API Gateway, browser", payloads::api_gateway_browser, 100, api_gateway),
    ]
}

/// Returns the functions in the order of the table's columns.
fn functions<Ours, Theirs>() -> [Function; 3]
where
    Ours: DeserializeOwned + Send + 'static,
    Theirs: DeserializeOwned + Send + 'static,
{
    [with_event_source::<Ours>, plain::<Ours>, plain::<Theirs>]
}

fn with_event_source<T: DeserializeOwned + Send + 'static>(invocations: u64) -> Result<(), runtime::Error> {
    let handler = move |event: T, _: Context| ready(handle(&event, invocations));
    block_on(runtime::run(event_source(handler)))
}

fn plain<T: DeserializeOwned + Send + 'static>(invocations: u64) -> Result<(), runtime::Error> {
    let handler = move |event: LambdaEvent<T>| ready(handle(&event.payload, invocations));
    block_on(lambda_runtime::run(service_fn(handler)))
}

/// Ends the process after the last event.
#[expect(clippy::unnecessary_wraps, reason = "a handler returns a result")]
fn handle<T>(event: &T, invocations: u64) -> Result<(), runtime::Error> {
    static HANDLED: AtomicU64 = AtomicU64::new(0);
    black_box(event);
    if HANDLED.fetch_add(1, Ordering::Relaxed) + 1 == invocations {
        process::exit(0);
    }
    Ok(())
}

fn block_on(function: impl Future<Output = Result<(), runtime::Error>>) -> Result<(), runtime::Error> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(function)
}

/// Runs a function in the process that [`instructions`] starts.
pub(crate) fn run(case: usize, function: usize, invocations: u64) -> Result<(), Box<dyn Error>> {
    let cases = cases();
    let function = cases.get(case).and_then(|case| case.functions.get(function)).ok_or("no such function")?;
    function(invocations).map_err(|error| error as Box<dyn Error>)
}

/// Measures all cases, prints the table and returns the targets.
pub(crate) fn print() -> Result<Vec<Target>, Box<dyn Error>> {
    println!(
        "\n| one invocation | `event_source` | of what users run | `LambdaEvent` of our type | of what users run |\n\
         |---|---:|---:|---:|---:|"
    );
    let mut shares = Vec::new();
    for (number, case) in cases().iter().enumerate() {
        let measure = |function| instructions(number, case, function);
        let (event_source, plain, users) = (measure(0)?, measure(1)?, measure(2)?);
        let share = (ratio(event_source, users), ratio(plain, users));
        let (event_source, plain) = (grouped(event_source), grouped(plain));
        println!("| {} | {event_source} | {:.2} | {plain} | {:.2} |", case.name, share.0, share.1);
        shares.push(share);
    }
    let target = |name: &str, value, most| Target { name: name.to_owned(), value, most };
    Ok(vec![
        target(
            "instructions of an invocation, `event_source`, geometric mean",
            geometric_mean(shares.iter().map(|(event_source, _)| *event_source)),
            EVENT_SOURCE,
        ),
        target(
            "instructions of an invocation, `LambdaEvent` of our type, geometric mean",
            geometric_mean(shares.iter().map(|(_, plain)| *plain)),
            PLAIN,
        ),
    ])
}

/// Counts the instructions of one invocation, in a separate process. The instructions that `n` more invocations need
/// are divided by `n`, so that the start of the function does not count. The Runtime API runs in this process and is
/// not counted.
fn instructions(number: usize, case: &Case, function: usize) -> Result<u64, Box<dyn Error>> {
    let address = runtime_api::start((case.event)())?.to_string();
    let variables = [
        ("AWS_LAMBDA_RUNTIME_API", address.as_str()),
        ("AWS_LAMBDA_FUNCTION_NAME", "bench"),
        ("AWS_LAMBDA_FUNCTION_VERSION", "1"),
        ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128"),
    ];
    let count = |invocations: u64| {
        let arguments = ["function", &number.to_string(), &function.to_string(), &invocations.to_string()];
        valgrind::instructions(&arguments, &variables)
    };
    Ok((count(2 * case.invocations)? - count(case.invocations)?) / case.invocations)
}
