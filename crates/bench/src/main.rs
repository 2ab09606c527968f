//! Measures the parsing of events with our types and with `aws_lambda_events`, on the same bytes.
//!
//! ```text
//! cargo run -p bench --release                     # prints all tables
//! cargo run -p bench --release -- --check          # also fails if a target is missed
//! cargo run -p bench --release -- parsing          # prints one table: parsing, memory or end-to-end
//! cargo run -p bench --release -- strings          # compares crates that could be used inside of `Str`
//! cargo run -p bench --release -- --budget         # fails if our types need more than budget.tsv allows
//! cargo run -p bench --release -- --write-budget   # writes budget.tsv
//! ```
//!
//! `scripts/powertools-time` compares with Powertools for AWS Lambda (Python).
//!
//! Valgrind counts instructions, allocations and memory, which hardly change between runs. Criterion measures times,
//! which are reliable only on an idle machine.

#![expect(clippy::expect_used, reason = "a benchmark reports by panicking")]

mod budget;
mod cases;
mod contenders;
mod end_to_end;
mod event_file;
mod kinds;
mod memory;
mod parsing;
mod payloads;
mod properties;
mod report;
mod runtime_api;
mod strings;
mod table;
mod valgrind;

use std::{env, error::Error, process::ExitCode};

use cases::Case;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let cases = cases::all();
    let passed = match arguments.as_slice() {
        [] => report(&cases).map(|_| true)?,
        ["--check"] => report(&cases)?,
        ["--budget"] => budget::check(&cases)?,
        ["--write-budget"] => budget::write(&cases).map(|()| true)?,
        ["parsing"] => report::print(&parsing::print(&cases)?),
        ["memory"] => memory::print(&cases).map(|()| true)?,
        ["end-to-end"] => report::print(&end_to_end::print()?),
        ["strings"] => strings::run().map(|()| true)?,
        // Called by `scripts/powertools-time`.
        ["properties", directory] => properties::time(directory.as_ref()).map(|()| true)?,
        // Called by this program itself, under valgrind.
        ["string", candidate, length] => strings::measure(candidate.parse()?, length.parse()?).is_some(),
        ["parse", file, case, contender] => parsing::parse(&cases, file, case.parse()?, contender).map(|()| true)?,
        ["function", case, function, invocations] => {
            end_to_end::run(case.parse()?, function.parse()?, invocations.parse()?).map(|()| true)?
        }
        _ => {
            return Err(
                "usage: bench [--check | --budget | --write-budget | parsing | memory | end-to-end | strings]".into()
            );
        }
    };
    Ok(if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Prints all tables, and returns `true` if all targets are met.
fn report(cases: &[Case]) -> Result<bool, Box<dyn Error>> {
    let mut targets = parsing::print(cases)?;
    memory::print(cases)?;
    targets.extend(end_to_end::print()?);
    Ok(report::print(&targets))
}
