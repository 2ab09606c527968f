//! Runs this program again under callgrind, and reads what it counted.

use std::{env, error::Error, fs, process::Command};

/// What the measured part of a process costs.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    pub(crate) instructions: u64,
    /// Calls of `malloc`, `calloc` and `realloc`.
    pub(crate) allocations: u64,
}

/// Counts the cost in a process of its own: this program, called with `arguments` that make it call [`measured`].
///
/// The allocator is the system's, unchanged: a counting one would cost instructions itself.
pub(crate) fn count(arguments: &[&str]) -> Result<Cost, Box<dyn Error>> {
    let file = env::temp_dir().join(format!("bench-callgrind-{}.out", std::process::id()));
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--compress-strings=no", "--compress-pos=no"])
        // What happens before does not count.
        .arg("--zero-before=*measured_part*")
        .arg(format!("--callgrind-out-file={}", file.display()))
        .arg(env::current_exe()?)
        .args(arguments)
        .output()
        .map_err(|error| format!("valgrind cannot be run (Debian's package valgrind has it): {error}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    let profile = fs::read_to_string(&file)?;
    fs::remove_file(&file)?;
    read(&profile).ok_or_else(|| "callgrind counted nothing".into())
}

/// Reads a profile. It has three lines for each call: `cfn=` and what is called, `calls=` and how often, and, after a
/// position, the instructions that were spent there.
fn read(profile: &str) -> Option<Cost> {
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

/// Runs what is measured, twice: what is set up once, such as the choice of an implementation for the processor, is
/// no part of it.
pub(crate) fn measured(run: &mut dyn FnMut()) {
    run();
    measured_part(run);
}

/// Callgrind knows the measured part by the name of this function.
#[inline(never)]
fn measured_part(run: &mut dyn FnMut()) {
    run();
}
