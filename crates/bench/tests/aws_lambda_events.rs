//! What the documentation says about the modules and types of `aws_lambda_events`, compared with its sources.
#![expect(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: impl AsRef<Path>) -> String {
    let path = path.as_ref();
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Returns the folder with the sources of `aws_lambda_events`.
fn sources() -> PathBuf {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline", "--manifest-path"])
        .arg(root().join("Cargo.toml"))
        .output()
        .unwrap();
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let package = packages.iter().find(|package| package["name"] == "aws_lambda_events").unwrap();
    Path::new(package["manifest_path"].as_str().unwrap()).with_file_name("src")
}

/// Returns the names of the public modules that a file declares.
fn declared_modules(file: &Path) -> Vec<String> {
    let text = read(file);
    let names = text.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    names.map(str::to_owned).collect()
}

/// Returns the paths of all public modules with types of events, such as `cloudwatch_events::ec2`.
fn modules() -> BTreeSet<String> {
    let sources = sources();
    let mut modules = BTreeSet::new();
    for module in declared_modules(&sources.join("lib.rs")) {
        if module != "event" {
            modules.insert(module);
        }
    }
    for module in declared_modules(&sources.join("event/mod.rs")) {
        for inner in declared_modules(&sources.join("event").join(&module).join("mod.rs")) {
            modules.insert(format!("{module}::{inner}"));
        }
        modules.insert(module);
    }
    modules
}

/// Returns the texts in backticks.
fn quoted(text: &str) -> impl Iterator<Item = String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned)
}

/// Returns the rows of the book's table of modules.
fn rows() -> Vec<[String; 3]> {
    let page = read(root().join("docs/src/aws-lambda-events.md"));
    let table = page.split("| aws_lambda_events | here | feature |\n").nth(1).unwrap();
    let rows = table.lines().skip(1).take_while(|line| line.starts_with('|'));
    rows.map(|row| {
        let cells: Vec<String> = row.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect();
        cells.try_into().unwrap_or_else(|cells| panic!("{cells:?}"))
    })
    .collect()
}

#[test]
fn the_book_maps_every_module() {
    let mapped: Vec<String> = rows().iter().flat_map(|[modules, ..]| quoted(modules)).collect();
    assert!(mapped.is_sorted(), "the table is not sorted");
    assert_eq!(mapped.into_iter().collect::<BTreeSet<_>>(), modules());
}

#[test]
fn the_book_maps_modules_to_types_and_features_that_exist() {
    // The facade re-exports what the root of a family re-exports.
    let mut exported = read(root().join("crates/base/src/lib.rs"));
    for family in fs::read_dir(root().join("crates")).unwrap() {
        exported += &fs::read_to_string(family.unwrap().path().join("src/lib.rs")).unwrap_or_default();
    }
    let exported: BTreeSet<&str> = exported
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| line.split(|c: char| !c.is_alphanumeric()))
        .collect();
    let manifest = read(root().join("crates/lambda-event-sources/Cargo.toml"));
    let features: BTreeSet<&str> = manifest.lines().filter_map(|line| Some(line.split_once(" = [")?.0)).collect();

    for [module, here, feature] in rows() {
        assert!(!here.is_empty(), "{module}: neither a type nor a reason");
        for name in quoted(&here) {
            let name = name.trim_end_matches("<T>");
            assert!(exported.contains(name), "{module}: there is no type `{name}`");
        }
        for feature in quoted(&feature) {
            assert!(features.contains(feature.as_str()), "{module}: there is no feature `{feature}`");
        }
    }
}

#[test]
fn types_of_the_compared_kinds_exist() {
    let sources = sources().join("event");
    let peers = read(root().join("docs/peers.tsv"));
    let mut lines = peers.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let header = lines.next().unwrap();
    let column = header.iter().position(|name| *name == "aws_lambda_events 1.2.1").unwrap();
    let mut compared = 0;
    for line in lines {
        let Some((module, name)) = line[column].rsplit_once("::") else { continue };
        let module = module.replace("::", "/");
        let files = [sources.join(format!("{module}.rs"))]
            .into_iter()
            .chain(fs::read_dir(sources.join(&module)).into_iter().flatten().map(|entry| entry.unwrap().path()));
        let text: String = files.filter(|file| file.is_file()).map(read).collect();
        let declarations = ["struct", "enum", "type"].map(|keyword| format!("pub {keyword} {name}"));
        let is_declared = |declaration: &String| {
            let after = text.split(declaration.as_str()).skip(1).filter_map(|rest| rest.chars().next());
            after.into_iter().any(|next| !next.is_alphanumeric() && next != '_')
        };
        assert!(declarations.iter().any(is_declared), "aws_lambda_events has no type {}", line[column]);
        compared += 1;
    }
    assert!(compared > 40, "{compared} types");
}
