//! Every example is run.

use std::{collections::BTreeSet, fs, path::Path};

/// Examples, and what runs them.
const EXAMPLES: &[(&str, &str)] = &[
    ("artifacts.rs", "scripts/artifacts"),
    ("axum_router.rs", "crates/lambda-event-sources/tests/axum_router.rs"),
    ("function.rs", "scripts/e2e"),
    ("explore", "examples/explore/tests/explore.rs"),
    ("quickstart", "examples/quickstart/tests/quickstart.rs"),
    ("streaming.rs", "scripts/e2e"),
];

#[test]
fn every_example_is_run() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let crates = fs::read_dir(root.join("crates")).unwrap().map(|entry| entry.unwrap().path().join("examples"));
    let written: BTreeSet<String> = crates
        // Packages of their own.
        .chain([root.join("examples")])
        .flat_map(|examples| fs::read_dir(examples).into_iter().flatten())
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(EXAMPLES.iter().map(|(example, _)| (*example).to_owned()).collect::<BTreeSet<_>>(), written);
    for (example, runner) in EXAMPLES {
        let runner = fs::read_to_string(root.join(runner)).unwrap();
        assert!(runner.contains(example.trim_end_matches(".rs")), "{example} is not run");
    }
}
