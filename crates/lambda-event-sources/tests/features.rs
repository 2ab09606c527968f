//! The features of the packages, compared with the documentation.
#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    process::Command,
};

use serde_json::Value;

type Features = BTreeMap<String, Vec<String>>;

/// Features that are neither a source nor a family of sources.
const OTHERS: &[&str] = &[
    "appsync-scalars",
    "chrono",
    "cloudformation-send",
    "codepipeline-artifacts",
    "default",
    "flate2",
    "full",
    "http",
    "jiff",
    "runtime",
    "testing",
    "time",
    "tracing",
];

/// Family whose features are details of events. In the facade, their names have a prefix.
const EVENTBRIDGE: &str = "lambda-event-sources-eventbridge";
const DETAILS: &str = "eventbridge-";

/// Features of base for the families and for the tests of base and of the families.
const NOT_FOR_FUNCTIONS: &[&str] = &["http-event", "percent-encoding", "setters", "testing"];

const FACADE: &str = "lambda-event-sources";

/// Returns the features of every package of the workspace, by the name of the package.
fn packages() -> BTreeMap<String, Features> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--no-deps", "--offline"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap().iter();
    packages
        .map(|package| {
            let features = package["features"].as_object().unwrap().iter();
            let enables = |list: &Value| list.as_array().unwrap().iter().map(text).collect();
            (text(&package["name"]), features.map(|(name, list)| (name.clone(), enables(list))).collect())
        })
        .collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// Returns the family of a source from what its feature enables: `s3` for `dep:lambda-event-sources-s3`.
fn family(enables: &[String]) -> Option<&str> {
    enables.iter().find_map(|enabled| enabled.strip_prefix("dep:lambda-event-sources-"))
}

#[test]
fn full_is_all_sources() {
    let features = &packages()[FACADE];
    let sources: Vec<&String> =
        features.iter().filter(|(_, enables)| family(enables).is_some()).map(|(source, _)| source).collect();
    let full = features["full"].iter().filter(|feature| !feature.starts_with(DETAILS));
    assert_eq!(full.collect::<Vec<_>>(), sources);
    assert!(features["full"].contains(&"eventbridge-details".to_owned()));
    assert!(sources.len() >= 37, "{}", sources.len());
}

#[test]
fn nothing_is_on_by_default() {
    assert!(packages()[FACADE]["default"].is_empty());
}

#[test]
fn families_are_their_sources() {
    let packages = packages();
    let features = &packages[FACADE];
    let mut families: BTreeMap<&str, BTreeSet<&String>> = BTreeMap::new();
    for (source, enables) in features {
        if let Some(family) = family(enables) {
            families.entry(family).or_default().insert(source);
            let package = format!("{FACADE}-{family}");
            let own = format!("{package}/{source}");
            assert_eq!(packages[&package].contains_key(source), enables.contains(&own), "{source} enables {own}");
        }
    }
    for (family, sources) in &families {
        // A source that has the name of its family enables only itself.
        if !sources.contains(&(*family).to_owned()) {
            assert_eq!(&features[*family].iter().collect::<BTreeSet<_>>(), sources, "the family {family}");
        }
    }
    for (name, enables) in features {
        let known = family(enables).is_some()
            || families.contains_key(name.as_str())
            || OTHERS.contains(&name.as_str())
            || name.starts_with(DETAILS);
        assert!(known, "`{name}` is neither a source nor a family nor in the list of others");
        assert!(name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'), "{name}");
    }
}

#[test]
fn details_are_all_features_of_eventbridge() {
    let packages = packages();
    let family = &packages[EVENTBRIDGE];
    let services = family.keys().filter(|feature| !["default", "details"].contains(&feature.as_str()));
    assert_eq!(family["details"].iter().collect::<Vec<_>>(), services.collect::<Vec<_>>());
}

/// Other features of a family, such as `http`, are enabled by the facade's feature of the same name. Those of
/// EventBridge have a prefix there.
#[test]
fn features_reach_every_family() {
    let packages = packages();
    let facade = &packages[FACADE];
    for (package, features) in packages.iter().filter(|(package, _)| package.starts_with("lambda-event-sources-")) {
        for feature in features.keys() {
            let is_reached = |enables: &Vec<String>| {
                enables.contains(&format!("{package}/{feature}")) || enables.contains(&format!("{package}?/{feature}"))
            };
            if !NOT_FOR_FUNCTIONS.contains(&feature.as_str()) || package != "lambda-event-sources-base" {
                let name = if package == EVENTBRIDGE { format!("{DETAILS}{feature}") } else { feature.clone() };
                let reached = feature == "default" || facade.get(&name).is_some_and(is_reached);
                assert!(reached, "{package}/{feature} is not reached by a feature `{name}`");
            }
        }
    }
}

#[test]
fn every_feature_is_in_the_documentation() {
    let features = &packages()[FACADE];
    for page in ["src/lib.rs", "../../README.md"] {
        let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(page)).unwrap();
        for feature in features.keys().filter(|feature| *feature != "default") {
            assert!(page.contains(&format!("`{feature}`")), "`{feature}` is not in the tables of features");
        }
    }
}

/// Items of base that functions do not need. They are for crates that add an event source.
const FOR_AUTHORS: &[&str] = &["Iter"];

/// Items of base that are not exported by `pub use`: a module and a macro.
const OTHER_ITEMS: &[&str] = &["batch", "string_enum"];

#[test]
fn base_is_re_exported() {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    let base = fs::read_to_string(manifest.join("../base/src/lib.rs")).unwrap();
    let facade = fs::read_to_string(manifest.join("src/lib.rs")).unwrap();
    // Items that only some families need are behind a feature in base, and exported by those families.
    let exported = |text: &str| -> BTreeSet<String> {
        let statements = text.split(';').filter_map(|statement| statement.split_once("pub use "));
        let always = statements.filter(|(before, _)| !before.trim_end().ends_with(")]")).map(|(_, path)| path);
        // Items of the facade itself.
        let always = always.filter(|path| !path.starts_with("any_event::"));
        let names = always.flat_map(|path| {
            // `a::b::{C, D}`, `a::b::C` or `a::C as D`.
            let names = path.split_once('{').map_or_else(|| path.rsplit("::").next().unwrap(), |(_, names)| names);
            let names = names.trim_end_matches(['}', '\n']).split(',');
            names.map(|name| name.rsplit(" as ").next().unwrap().trim().to_owned()).collect::<Vec<_>>()
        });
        names.filter(|name| !name.is_empty()).collect()
    };
    let base = base.split("pub mod __private").next().unwrap();
    let others = OTHER_ITEMS.iter().map(|&name| name.to_owned());
    let expected: BTreeSet<String> =
        exported(base).into_iter().filter(|name| !FOR_AUTHORS.contains(&name.as_str())).chain(others).collect();
    assert_eq!(exported(&facade), expected);
}
