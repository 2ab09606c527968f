//! Reports whether the targets are met.

/// A measured value that must not exceed a limit.
pub(crate) struct Target {
    pub(crate) name: String,
    pub(crate) value: f64,
    pub(crate) most: f64,
}

/// Prints each target with the measured value, and returns `true` if all are met.
pub(crate) fn print(targets: &[Target]) -> bool {
    println!("\n| target | measured | at most |\n|---|---:|---:|");
    for Target { name, value, most } in targets {
        println!("| {name} | {value:.2} | {most:.2}{} |", if value <= most { "" } else { ": MISSED" });
    }
    targets.iter().all(|target| target.value <= target.most)
}
