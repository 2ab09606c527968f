//! The targets, and whether they are met.

/// Something measured that must not exceed a limit.
pub(crate) struct Target {
    pub(crate) name: String,
    pub(crate) value: f64,
    pub(crate) most: f64,
}

/// Prints each target beside what was measured, and says whether all are met.
pub(crate) fn print(targets: &[Target]) -> bool {
    println!("\n| target | measured | at most |\n|---|---:|---:|");
    for Target { name, value, most } in targets {
        println!("| {name} | {value:.2} | {most:.2}{} |", if value <= most { "" } else { ": MISSED" });
    }
    targets.iter().all(|target| target.value <= target.most)
}
