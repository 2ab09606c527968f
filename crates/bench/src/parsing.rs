//! Measures the parsing of events, and prints the table.

use std::{error::Error, fs, path::Path, time::Duration};

use criterion::Criterion;
use serde_json::Value;

use crate::{
    cases::{Case, Event, Group},
    contenders::{Contenders, NAMES, Parse},
    event_file::EventFile,
    report::Target,
    table::{duration, geometric_mean, grouped, ratio},
    valgrind::{self, Cost},
};

/// Maximum number of instructions of `from_slice`, relative to what users run: geometric means, and the worst case.
const MEAN_OF_FIRST: f64 = 0.22;
const MEAN_OF_KINDS: f64 = 0.28;
const WORST: f64 = 0.45;
/// Maximum number of allocations of `from_slice` per record of a batch: one, and a few for the event as a whole.
const ALLOCATIONS: f64 = 1.02;

/// Measures all cases, prints the table and returns the targets.
pub(crate) fn print(cases: &[Case]) -> Result<Vec<Target>, Box<dyn Error>> {
    // Criterion also prints, so the table is printed at the end.
    let (mut rows, mut measured) = (Vec::new(), Vec::new());
    for (number, case) in cases.iter().enumerate().filter(|(_, case)| case.group != Group::Minimal) {
        let costs = NAMES.try_map(|contender| cost(number, case, contender))?;
        let ratio_to = |other: Cost| ratio(costs.ours.instructions, other.instructions);
        rows.push(format!(
            "| {} | {} | {:.2} | {:.2} | {:.2} | {} | {} | {} |",
            case.name,
            grouped(costs.ours.instructions),
            ratio_to(costs.users),
            ratio_to(costs.theirs),
            ratio_to(costs.ours_by_serde_json),
            allocations(case, costs.ours),
            allocations(case, costs.users),
            times(number, case)?,
        ));
        measured.push((case, costs));
    }
    println!(
        "\n| event | instructions | of what users run | of aws_lambda_events by serde_json \
         | of our types by serde_json | allocations | of what users run | time | of what users run |\n\
         |---|---:|---:|---:|---:|---:|---:|---:|---:|"
    );
    for row in rows {
        println!("{row}");
    }
    Ok(targets(&measured))
}

/// Counts the cost of one contender, in a separate process.
pub(crate) fn cost(number: usize, case: &Case, contender: &str) -> Result<Cost, Box<dyn Error>> {
    let file = EventFile::new(&case.event())?;
    valgrind::cost(&["parse", file.path(), &number.to_string(), contender])
        .map_err(|error| format!("{}, {contender}: {error}", case.name).into())
}

/// Parses an event in the process that [`cost`] starts.
pub(crate) fn parse(cases: &[Case], file: &str, number: usize, contender: &str) -> Result<(), Box<dyn Error>> {
    let parse = cases.get(number).and_then(|case| case.parse.get(contender)).ok_or("no such case")?;
    let event = fs::read(file)?;
    let mut result = Ok(());
    valgrind::measured(&mut || result = parse(&event));
    Ok(result?)
}

fn allocations(case: &Case, cost: Cost) -> String {
    match case.records() {
        Some(_) => format!("{:.2} a record", per_record(case, cost)),
        None => cost.allocations.to_string(),
    }
}

fn per_record(case: &Case, cost: Cost) -> f64 {
    ratio(cost.allocations, case.records().unwrap_or(1) as u64)
}

/// Returns the two columns of times. They are empty for the sample events, which are too many to time.
fn times(number: usize, case: &Case) -> Result<String, Box<dyn Error>> {
    if let Event::Fixture(_) = case.event {
        return Ok(" | ".to_owned());
    }
    let event = case.event();
    let ours = median(&format!("{number}-ours"), case.parse.ours, &event)?;
    let users = median(&format!("{number}-users"), case.parse.users, &event)?;
    Ok(format!("{} | {:.2}", duration(ours), ours / users))
}

/// Measures the median time in nanoseconds.
fn median(name: &str, parse: Parse, event: &[u8]) -> Result<f64, Box<dyn Error>> {
    let directory = Path::new("target/criterion");
    Criterion::default()
        .output_directory(directory)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
        .sample_size(20)
        .without_plots()
        .bench_function(name, |bencher| bencher.iter(|| parse(event)));
    let estimates: Value = serde_json::from_slice(&fs::read(directory.join(name).join("new/estimates.json"))?)?;
    Ok(estimates.pointer("/median/point_estimate").and_then(Value::as_f64).ok_or("criterion has no median")?)
}

fn targets(measured: &[(&Case, Contenders<Cost>)]) -> Vec<Target> {
    let of_users = |counts: fn(Group) -> bool| {
        let counted = measured.iter().filter(move |(case, _)| counts(case.group));
        counted.map(|(_, costs)| ratio(costs.ours.instructions, costs.users.instructions))
    };
    let batches = measured
        .iter()
        .filter(|(case, _)| case.records().is_some() && [Group::First, Group::Batch].contains(&case.group));
    let target = |name: &str, value, most| Target { name: name.to_owned(), value, most };
    vec![
        target(
            "instructions of what users run, first payloads, geometric mean",
            geometric_mean(of_users(|group| group == Group::First)),
            MEAN_OF_FIRST,
        ),
        target(
            "instructions of what users run, all kinds, geometric mean",
            geometric_mean(of_users(|group| group == Group::Kind)),
            MEAN_OF_KINDS,
        ),
        target(
            "instructions of what users run, worst",
            of_users(|group| group != Group::Decoded).fold(0.0, f64::max),
            WORST,
        ),
        target(
            "allocations a record of a batch, worst",
            batches.map(|(case, costs)| per_record(case, costs.ours)).fold(0.0, f64::max),
            ALLOCATIONS,
        ),
    ]
}
