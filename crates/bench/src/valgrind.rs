//! Runs this program again under one of valgrind's tools, and reads the counts of the tool.

use std::{env, error::Error, fs, process::Command};

/// Cost of the measured part of a process.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    pub(crate) instructions: u64,
    /// Number of calls of `malloc`, `calloc` and `realloc`.
    pub(crate) allocations: u64,
}

/// Counts the cost in a separate process: this program, with `arguments` that make it call [`measured`].
///
/// The system's allocator is used, because a counting allocator would itself cost instructions.
pub(crate) fn cost(arguments: &[&str]) -> Result<Cost, Box<dyn Error>> {
    // Instructions before the measured part do not count.
    let profile = run(
        "callgrind",
        &["--zero-before=*measured_part*", "--compress-strings=no", "--compress-pos=no"],
        arguments,
        &[],
    )?;
    read_cost(&profile).ok_or_else(|| "callgrind reported no instructions".into())
}

/// Counts the instructions of a whole process, with the given environment variables.
pub(crate) fn instructions(arguments: &[&str], variables: &[(&str, &str)]) -> Result<u64, Box<dyn Error>> {
    let profile = run("callgrind", &[], arguments, variables)?;
    let totals =
        profile.lines().find_map(|line| line.strip_prefix("totals: ")).ok_or("callgrind reported no totals")?;
    Ok(totals.trim().parse()?)
}

/// Returns the maximum number of bytes that are allocated at the same time in a separate process.
pub(crate) fn peak(arguments: &[&str]) -> Result<u64, Box<dyn Error>> {
    // Massif takes snapshots only at some moments. With this option, it takes another one when the peak has grown by
    // 0.1 %.
    let profile = run("massif", &["--peak-inaccuracy=0.1", "--depth=1"], arguments, &[])?;
    let sizes = profile.lines().filter_map(|line| line.strip_prefix("mem_heap_B=")?.parse().ok());
    sizes.max().ok_or_else(|| "massif reported no snapshots".into())
}

/// Runs this program under a tool, and returns the output of the tool.
fn run(tool: &str, options: &[&str], arguments: &[&str], variables: &[(&str, &str)]) -> Result<String, Box<dyn Error>> {
    let file = env::temp_dir().join(format!("bench-{tool}-{}.out", std::process::id()));
    let output = Command::new("valgrind")
        .arg(format!("--tool={tool}"))
        .arg(format!("--{tool}-out-file={}", file.display()))
        .args(options)
        .arg(env::current_exe()?)
        .args(arguments)
        .envs(variables.iter().copied())
        .output()
        .map_err(|error| format!("failed to run valgrind, which Debian's package `valgrind` contains: {error}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    let profile = fs::read_to_string(&file)?;
    fs::remove_file(&file)?;
    Ok(profile)
}

/// Reads a profile. It has three lines for each call: `cfn=` with the callee, `calls=` with the number of calls, and a
/// position followed by the number of instructions of these calls.
fn read_cost(profile: &str) -> Option<Cost> {
    let mut cost = Cost { instructions: 0, allocations: 0 };
    let mut lines = profile.lines();
    while let Some(line) = lines.next() {
        let Some(callee) = line.strip_prefix("cfn=") else { continue };
        let calls = lines.next()?.strip_prefix("calls=")?;
        let spent = lines.next()?;
        if callee.contains("measured_part") {
            cost.instructions = spent.split(' ').nth(1)?.parse().ok()?;
        } else if ["malloc", "calloc", "realloc"].contains(&callee) {
            cost.allocations += calls.split(' ').next()?.parse::<u64>().ok()?;
        }
    }
    (cost.instructions > 0).then_some(cost)
}

/// Runs the measured code twice. Only the second run is measured, so that one-time work, such as the choice of an
/// implementation for the processor, does not count.
pub(crate) fn measured(run: &mut dyn FnMut()) {
    run();
    measured_part(run);
}

/// Callgrind identifies the measured part by the name of this function.
#[inline(never)]
fn measured_part(run: &mut dyn FnMut()) {
    run();
}
