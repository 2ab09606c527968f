//! Compares the cost of parsing, and the number of crates that a feature compiles, with the budget in a file.

use std::{collections::BTreeSet, env, error::Error, fmt::Write as _, fs, path::PathBuf, process::Command};

use crate::{
    cases::{Case, Group},
    contenders::NAMES,
    parsing,
    table::{grouped, ratio},
};

/// Maximum growth of a number before it must be updated in the file.
const GROWTH: f64 = 1.03;

const FEATURES: [&str; 6] = ["sqs", "s3", "api-gateway", "kinesis", "dynamodb", "full"];

/// A line of the file: unit, name and count.
struct Line {
    unit: String,
    name: String,
    count: u64,
}

/// Measures, and writes the budget to the file.
pub(crate) fn write(cases: &[Case]) -> Result<(), Box<dyn Error>> {
    let lines = measure(cases)?;
    let mut text = String::new();
    for Line { unit, name, count } in lines {
        writeln!(text, "{unit}\t{name}\t{count}")?;
    }
    Ok(fs::write(file(), text)?)
}

/// Measures, prints each number that the budget does not allow, and returns `true` if there are none.
pub(crate) fn check(cases: &[Case]) -> Result<bool, Box<dyn Error>> {
    let allowed = fs::read_to_string(file())?.lines().map(read).collect::<Option<Vec<_>>>();
    let allowed = allowed.ok_or("invalid line in budget.tsv: expected unit, name and count")?;
    let measured = measure(cases)?;
    let mut kept = true;
    for Line { unit, name, count } in &measured {
        let Some(old) = allowed.iter().find(|line| line.unit == *unit && line.name == *name) else {
            println!("{name}: not in the budget");
            kept = false;
            continue;
        };
        if ratio(*count, old.count) > GROWTH {
            println!("{name}: {} {unit}, {} in the budget", grouped(*count), grouped(old.count));
            kept = false;
        }
    }
    if kept {
        println!("{} numbers, all within the budget", measured.len());
    } else {
        println!("If the new numbers are intended, write them with `cargo run -p bench --release -- --write-budget`.");
    }
    Ok(kept)
}

fn file() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("budget.tsv")
}

fn read(line: &str) -> Option<Line> {
    let mut fields = line.split('\t').map(str::to_owned);
    Some(Line { unit: fields.next()?, name: fields.next()?, count: fields.next()?.parse().ok()? })
}

fn measure(cases: &[Case]) -> Result<Vec<Line>, Box<dyn Error>> {
    let mut lines = Vec::new();
    let mut add =
        |unit: &str, name: &str, count| lines.push(Line { unit: unit.to_owned(), name: name.to_owned(), count });
    for (number, case) in cases.iter().enumerate().filter(|(_, case)| case.group != Group::Minimal) {
        let cost = parsing::cost(number, case, NAMES.ours)?;
        add("instructions", &case.name, cost.instructions);
        add("allocations", &case.name, cost.allocations);
    }
    for feature in FEATURES {
        add("crates", feature, crates(feature)?);
    }
    Ok(lines)
}

/// Counts the crates that the facade compiles with a feature, including the facade.
fn crates(feature: &str) -> Result<u64, Box<dyn Error>> {
    let output = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["tree", "--quiet", "--package", "lambda-event-sources", "--features", feature])
        .args(["--edges", "normal,build", "--prefix", "none", "--format", "{p}"])
        .output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    let tree = String::from_utf8(output.stdout)?;
    // A crate that was listed before is marked with `(*)`.
    let crates: BTreeSet<&str> = tree.lines().map(|line| line.trim_end_matches(" (*)")).collect();
    Ok(crates.len() as u64)
}
