//! Damages the sample events of every source in every way, invokes a function with them, and prints a table of the
//! results.
//!
//! - `--bounded` checks only some of the damaged events, for CI.
//! - `--required` prints only the list of required properties.
//! - `--emulator HOST:PORT` also invokes the function that runs under an emulator of Lambda at this address.
#![expect(clippy::panic, clippy::indexing_slicing, reason = "a check reports by panicking")]

mod damage;
mod json;
mod kind;
mod lambda;
#[path = "../../lambda-event-sources/tests/runtime_api/mod.rs"]
mod runtime_api;
mod secrets;
mod table;

use std::{collections::BTreeSet, env, panic, process::ExitCode};

use damage::{Outcome, variants};
use json::{Node, Place};
use kind::{Kind, kind};
use lambda::{Api, Invocation};
use lambda_event_sources::{Source, testing};
use table::Row;

/// Returns the sample events of a source, each with its name.
fn fixtures(source: Source) -> impl Iterator<Item = (&'static str, &'static str)> {
    let names = testing::NAMES.iter().filter(move |name| name.split('/').next() == Some(source.kind()));
    names.filter_map(|name| Some((*name, testing::fixture(name).ok()?)))
}

/// Returns the places of all values in an event, and of the event itself, whose path is empty.
fn places(text: &str) -> Vec<Place> {
    let event = Node::parse(text);
    let mut places = vec![Place { path: String::new(), entry: event.span.clone(), value: event.span.clone() }];
    event.places("", &mut places);
    places
}

/// What is found in all sources.
#[derive(Default)]
struct Findings {
    rows: Vec<Row>,
    /// Properties without which an event is rejected, each with its kind.
    required: BTreeSet<String>,
    failures: Vec<String>,
    invocations: Vec<Invocation>,
}

impl Findings {
    /// Checks the events of a source. Of the damaged events, one of `step` is checked.
    fn check(&mut self, source: Source, step: usize) {
        let kind = kind(source);
        self.rows.push(Row { kind: source.kind(), ..Row::default() });
        for (name, text) in fixtures(source) {
            let failures = match (kind.check)(text) {
                Ok(written) => kind::lost(&kind, text, &written),
                Err(error) => vec![error.to_string()],
            };
            self.failures.extend(failures.into_iter().map(|path| format!("{name}: {path} is lost or rejected")));
            self.damage(&kind, name, text, step);
            self.plant(&kind, name, text);
        }
    }

    fn damage(&mut self, kind: &Kind, name: &str, text: &'static str, step: usize) {
        let row = self.rows.len() - 1;
        let places = places(text);
        let Some(counts) = self.rows.last_mut() else { return };
        for (number, variant) in variants(text, &places).into_iter().enumerate() {
            // Required properties are always checked.
            if number % step != 0 && !variant.finds_required() {
                continue;
            }
            counts.variants += 1;
            match variant.outcome(kind, text) {
                Outcome::Read => counts.round_trips += 1,
                Outcome::Refused { required } => {
                    counts.refused += 1;
                    self.required.extend(required.map(|path| format!("{} {path}", counts.kind)));
                }
                Outcome::Failed(failure) => {
                    counts.failed += 1;
                    self.failures.push(format!("{name}: {failure}"));
                }
            }
            if number % 16 == 0 {
                self.invocations.push(Invocation { row, event: text });
                self.invocations.push(Invocation { row, event: variant.text.leak() });
            }
        }
        self.invocations.push(Invocation { row, event: text.get(..text.len() / 2).unwrap_or_default() });
    }

    fn plant(&mut self, kind: &Kind, name: &str, text: &str) {
        let Some(counts) = self.rows.last_mut() else { return };
        for place in places(text) {
            if let Some(is_shown) = secrets::is_shown(kind, text, &place) {
                counts.planted += 1;
                if is_shown {
                    counts.shown += 1;
                    self.failures.push(format!("{name}: {} is not masked", place.path));
                }
            }
        }
    }

    /// Invokes the function with `count` of the events.
    fn invoke(&mut self, api: Api<'_>, what: &str, count: usize) {
        // A prime, so that good and bad events of all kinds are mixed.
        const STRIDE: usize = 7_919;
        let all = &self.invocations;
        let mut chosen: Vec<Invocation> =
            (0..count).filter_map(|number| all.get(number * STRIDE % all.len())).copied().collect();
        // The function panics when it gets an event of an unknown source.
        for (number, invocation) in chosen.iter_mut().enumerate().filter(|(number, _)| number % 50 == 49) {
            invocation.event = format!(r#"{{"panic":{number}}}"#).leak();
        }
        for invocation in &chosen {
            self.rows[invocation.row].invocations += 1;
        }
        let results = lambda::invoke(api, &chosen);
        for row in &results.lost {
            self.rows[*row].lost += 1;
        }
        let (early, late) = results.memory;
        println!("{} invocations {what}: {} lost, {early} KiB, then {late} KiB", chosen.len(), results.lost.len());
        if !results.lost.is_empty() {
            self.failures.push(format!("lost invocations: {what}"));
        }
        // In the emulator, each event has a trace ID, which `lambda_runtime` stores in an environment variable. The C
        // library never frees the values of environment variables.
        let trace_ids = if matches!(api, Api::Emulator(_)) { chosen.len() / 4 } else { 0 };
        if late > early + 512 + trace_ids as u64 {
            self.failures.push(format!("growing memory of the function: {what}"));
        }
    }
}

fn main() -> ExitCode {
    // A panic is reported as a failure.
    panic::set_hook(Box::new(|_| {}));
    if env::var_os("AWS_LAMBDA_RUNTIME_API").is_some() {
        // This is the function.
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
        return match runtime.map(|runtime| runtime.block_on(lambda::function())) {
            Ok(Ok(())) => ExitCode::SUCCESS,
            _ => ExitCode::FAILURE,
        };
    }
    let arguments: Vec<String> = env::args().collect();
    let has = |name: &str| arguments.iter().any(|argument| argument == name);
    let (step, count) = if has("--bounded") { (8, 1_000) } else { (1, 10_000) };

    let mut findings = Findings::default();
    for source in Source::ALL {
        findings.check(*source, if has("--required") { usize::MAX } else { step });
    }
    drop(panic::take_hook());
    if has("--required") {
        for line in &findings.required {
            println!("{line}");
        }
        return ExitCode::SUCCESS;
    }
    findings.invoke(Api::Loopback(1), "one by one", count);
    findings.invoke(Api::Loopback(8), "eight at once", count);
    if let Some([_, address]) = arguments.windows(2).find(|pair| pair[0] == "--emulator") {
        findings.invoke(Api::Emulator(address), "in the emulator", count);
    }
    print!("{}", table::markdown(&findings.rows));
    for failure in &findings.failures {
        eprintln!("{failure}");
    }
    if findings.failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn required_properties_are_those_of_the_reviewed_list() {
        let mut findings = Findings::default();
        for source in Source::ALL {
            findings.check(*source, usize::MAX);
        }
        let reviewed: BTreeSet<String> = include_str!("../required.txt").lines().map(str::to_owned).collect();
        assert_eq!(findings.required, reviewed, "run scripts/robustness --required and review the list");
        assert_eq!(findings.failures, [""; 0]);
    }
}
