//! The table of the results.

use std::fmt::Write;

/// Results for one kind of event.
#[derive(Default)]
pub(crate) struct Row {
    pub(crate) kind: &'static str,
    /// Damaged events.
    pub(crate) variants: usize,
    /// Damaged events that are rejected, as they should be.
    pub(crate) refused: usize,
    /// Damaged events that caused a panic or a wrong result.
    pub(crate) failed: usize,
    /// Damaged events that were read, written and read again.
    pub(crate) round_trips: usize,
    /// Places in which a secret was planted.
    pub(crate) planted: usize,
    /// Secrets that were shown.
    pub(crate) shown: usize,
    pub(crate) invocations: usize,
    /// Invocations without a response, or with the response of another one.
    pub(crate) lost: usize,
}

/// How often the fuzzer ran, which `scripts/fuzz SECONDS --record` writes.
const EXECUTIONS: &str = include_str!("../../../fuzz/executions.tsv");

/// Returns the number of executions of a fuzz target, or of the events of a kind.
fn executions(of: &str, name: &str) -> Option<usize> {
    EXECUTIONS.lines().find_map(|line| match line.split('\t').collect::<Vec<_>>().as_slice() {
        [_, found_of, found, count] if (*found_of, *found) == (of, name) => count.parse().ok(),
        _ => None,
    })
}

/// Returns the results as tables in Markdown.
pub(crate) fn markdown(rows: &[Row]) -> String {
    let mut rows: Vec<&Row> = rows.iter().collect();
    rows.sort_by_key(|row| row.kind);
    let mut table = String::from(
        "\n| kind | damaged | rejected | round trips | failed | secrets planted | shown | invocations | lost | \
         fuzzed |\n\
         |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n",
    );
    let mut sum = [0; 9];
    for row in rows {
        let fuzzed = executions("kind", row.kind).unwrap_or(0);
        let counts = [
            row.variants,
            row.refused,
            row.round_trips,
            row.failed,
            row.planted,
            row.shown,
            row.invocations,
            row.lost,
            fuzzed,
        ];
        add_row(&mut table, &format!("`{}`", row.kind), &counts);
        for (sum, count) in sum.iter_mut().zip(counts) {
            *sum += count;
        }
    }
    add_row(&mut table, "all", &sum);

    table.push_str("\n| fuzz target | executions |\n|---|---:|\n");
    let mut sum = 0;
    for line in EXECUTIONS.lines() {
        if let [_, "target", name, count] = line.split('\t').collect::<Vec<_>>().as_slice() {
            let count: usize = count.parse().unwrap_or(0);
            sum += count;
            add_row(&mut table, &format!("`{name}`"), &[count]);
        }
    }
    add_row(&mut table, "all", &[sum]);
    table
}

fn add_row(table: &mut String, name: &str, counts: &[usize]) {
    let cells: Vec<String> = counts.iter().map(|count| thousands(*count)).collect();
    // Writing to a string never fails.
    let _ = writeln!(table, "| {name} | {} |", cells.join(" | "));
}

/// Formats a number with commas between the thousands.
fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_a_row() {
        let row = |kind, variants| Row { kind, variants, refused: 7, ..Row::default() };
        let table = markdown(&[row("sqs", 1_234_567), row("alb", 100)]);
        let rows: Vec<&str> = table.lines().skip(3).take(3).collect();
        assert!(rows[0].starts_with("| `alb` | 100 | 7 | 0 |"), "{table}");
        assert!(rows[1].starts_with("| `sqs` | 1,234,567 | 7 | 0 |"), "{table}");
        assert!(rows[2].starts_with("| all | 1,234,667 | 14 | 0 |"), "{table}");
    }
}
