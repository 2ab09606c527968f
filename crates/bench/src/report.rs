//! The table, and whether the targets are met.

use std::{error::Error, fs, path::Path, time::Duration};

use criterion::Criterion;
use serde_json::Value;

use crate::{
    Case,
    callgrind::{self, Cost},
    contenders::{Contenders, NAMES},
};

/// Most instructions of `from_slice` as a share of another contender's: geometric means over the cases.
const MEAN_OF_THEIRS: f64 = 0.58;
const MEAN_OF_USERS: f64 = 0.45;
/// Most instructions of `from_slice` in any one case, as a share of `aws_lambda_events` by `serde_json`.
const WORST: f64 = 0.85;
/// Most allocations of `from_slice` for a record of a batch.
const ALLOCATIONS: f64 = 2.0;

/// What one contender needs for one case.
#[derive(Clone, Copy)]
struct Measured {
    cost: Cost,
    nanoseconds: f64,
}

/// Measures all cases, prints the table and says whether all targets are met.
pub(crate) fn run(cases: &[Case]) -> Result<bool, Box<dyn Error>> {
    let mut measured = Vec::new();
    for (number, case) in cases.iter().enumerate() {
        measured.push(measure(number, case)?);
    }
    println!(
        "\n| event | parsed | instructions | of aws_lambda_events | of what users run | allocations a record | time |"
    );
    println!("|---|---|---:|---:|---:|---:|---:|");
    for (case, measured) in cases.iter().zip(&measured) {
        print_case(case, measured);
    }
    Ok(check(cases, &measured))
}

fn measure(number: usize, case: &Case) -> Result<Contenders<Measured>, Box<dyn Error>> {
    let event = case.event();
    let mut criterion = Criterion::default()
        .output_directory(Path::new(CRITERION))
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
        .sample_size(20)
        .without_plots();
    case.parse.try_map(|contender, parse| {
        let cost = callgrind::count(&["parse", &number.to_string(), &contender.to_string()])?;
        let name = format!("{number}-{contender}");
        criterion.bench_function(&name, |bencher| bencher.iter(|| parse(&event)));
        Ok(Measured { cost, nanoseconds: median(&name)? })
    })
}

const CRITERION: &str = "target/criterion";

/// Reads criterion's estimate of the median, in nanoseconds.
fn median(name: &str) -> Result<f64, Box<dyn Error>> {
    let file = Path::new(CRITERION).join(name).join("new/estimates.json");
    let estimates: Value = serde_json::from_slice(&fs::read(file)?)?;
    Ok(estimates.pointer("/median/point_estimate").and_then(Value::as_f64).ok_or("criterion has no median")?)
}

fn print_case(case: &Case, measured: &Contenders<Measured>) {
    for (name, one) in NAMES.list().iter().zip(measured.list()) {
        println!(
            "| {} | {name} | {} | {:.2} | {:.2} | {} | {} |",
            case.name,
            grouped(one.cost.instructions),
            share(&one, &measured.theirs),
            share(&one, &measured.users),
            allocations(case, &one),
            duration(one.nanoseconds),
        );
    }
}

/// Writes a number with a comma before every three digits: `12,345,678`.
fn grouped(number: u64) -> String {
    if number < 1_000 { number.to_string() } else { format!("{},{:03}", grouped(number / 1_000), number % 1_000) }
}

fn duration(nanoseconds: f64) -> String {
    if nanoseconds < 1e6 { format!("{:.1} µs", nanoseconds / 1e3) } else { format!("{:.2} ms", nanoseconds / 1e6) }
}

fn allocations(case: &Case, measured: &Measured) -> String {
    match case.records {
        Some(_) => format!("{:.2}", per_record(case, measured)),
        None => format!("{} in all", measured.cost.allocations),
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of some thousands")]
fn per_record(case: &Case, measured: &Measured) -> f64 {
    measured.cost.allocations as f64 / case.records.unwrap_or(1) as f64
}

#[expect(clippy::cast_precision_loss, reason = "a share is shown with two digits")]
fn share(one: &Measured, of: &Measured) -> f64 {
    one.cost.instructions as f64 / of.cost.instructions as f64
}

fn geometric_mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = values.fold((0.0, 0.0), |(sum, count), value| (sum + value.ln(), count + 1.0));
    f64::exp(sum / count)
}

/// Prints each target beside what was measured, and says whether all are met.
fn check(cases: &[Case], measured: &[Contenders<Measured>]) -> bool {
    let all = || cases.iter().zip(measured).filter(|(case, _)| case.is_target);
    let of_theirs = || all().map(|(_, measured)| share(&measured.ours, &measured.theirs));
    let of_users = || all().map(|(_, measured)| share(&measured.ours, &measured.users));
    let batches = all().filter(|(case, _)| case.records.is_some());
    let targets = [
        ("instructions of aws_lambda_events, geometric mean", geometric_mean(of_theirs()), MEAN_OF_THEIRS),
        ("instructions of what users run, geometric mean", geometric_mean(of_users()), MEAN_OF_USERS),
        ("instructions of aws_lambda_events, worst", of_theirs().fold(0.0, f64::max), WORST),
        (
            "allocations a record of a batch, worst",
            batches.map(|(case, measured)| per_record(case, &measured.ours)).fold(0.0, f64::max),
            ALLOCATIONS,
        ),
    ];
    println!("\n| `from_slice` | measured | at most |\n|---|---:|---:|");
    for (name, value, most) in targets {
        println!("| {name} | {value:.2} | {most:.2}{} |", if value <= most { "" } else { ": MISSED" });
    }
    targets.iter().all(|(_, value, most)| value <= most)
}
