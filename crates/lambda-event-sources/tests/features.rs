//! The features of the packages, compared with the documentation.
#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
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
const NOT_FOR_FUNCTIONS: &[&str] = &["http-event", "setters", "testing"];

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
fn no_feature_is_enabled_by_default() {
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
    let services: Vec<_> =
        family.keys().filter(|feature| !["default", "details"].contains(&feature.as_str())).collect();
    assert_eq!(family["details"].iter().collect::<Vec<_>>(), services);
    // The facade exports the types of a service only if its own feature for the service is enabled.
    let prefixed: Vec<_> = services.iter().map(|service| format!("{DETAILS}{service}")).collect();
    assert_eq!(packages[FACADE]["eventbridge-details"], prefixed);
}

/// Other features of a family, such as `http`, are enabled by the facade's feature of the same name. Those of
/// EventBridge have a prefix there.
#[test]
fn facade_enables_the_features_of_families() {
    let packages = packages();
    let facade = &packages[FACADE];
    for (package, features) in packages.iter().filter(|(package, _)| package.starts_with("lambda-event-sources-")) {
        for feature in features.keys() {
            let is_reached = |enables: &Vec<String>| {
                enables.contains(&format!("{package}/{feature}")) || enables.contains(&format!("{package}?/{feature}"))
            };
            if !NOT_FOR_FUNCTIONS.contains(&feature.as_str()) || package != "lambda-event-sources-base" {
                let name = if package == EVENTBRIDGE { format!("{DETAILS}{feature}") } else { feature.clone() };
                let is_group = feature == "default" || (package == EVENTBRIDGE && feature == "details");
                let reached = is_group || facade.get(&name).is_some_and(is_reached);
                assert!(reached, "{package}/{feature} is not reached by a feature `{name}`");
            }
        }
    }
}

#[test]
fn every_feature_is_in_the_documentation() {
    let features = &packages()[FACADE];
    for page in ["src/lib.rs", "../../docs/src/features.md"] {
        let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(page)).unwrap();
        for feature in features.keys().filter(|feature| *feature != "default") {
            assert!(page.contains(&format!("`{feature}`")), "`{feature}` is not in the tables of features");
        }
    }
}

/// Returns the items that `pub use PREFIX…` statements export, each with its `#[cfg(…)]`.
fn exports(text: &str, prefix: &str) -> BTreeMap<String, String> {
    let mut exports = BTreeMap::new();
    for statement in text.split(';') {
        let Some((attributes, path)) = statement.split_once("pub use ") else { continue };
        let Some((module, names)) = path.rsplit_once("::").filter(|(module, _)| module.starts_with(prefix)) else {
            continue;
        };
        let is_of_another_crate = prefix.is_empty() && module.starts_with("lambda_event_sources_");
        if is_of_another_crate || names == "*" {
            continue;
        }
        let cfg = attributes.split("#[cfg(").nth(1).and_then(|rest| rest.split(")]").next()).unwrap_or_default();
        let cfg: String = cfg.split_whitespace().collect();
        for name in names.trim_matches(['{', '}']).split(',').map(str::trim).filter(|name| !name.is_empty()) {
            exports.insert(name.to_owned(), cfg.clone());
        }
    }
    exports
}

#[test]
fn types_have_the_features_of_their_family() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let facade = fs::read_to_string(crates.join("lambda-event-sources/src/families.rs")).unwrap();
    let mut families = 0;
    for entry in fs::read_dir(&crates).unwrap() {
        let folder = entry.unwrap().file_name().into_string().unwrap();
        let in_facade = exports(&facade, &format!("lambda_event_sources_{}", folder.replace('-', "_")));
        if folder != "base" && !in_facade.is_empty() {
            let family = fs::read_to_string(crates.join(&folder).join("src/lib.rs")).unwrap();
            let mut in_family = exports(&family, "");
            if format!("lambda-event-sources-{folder}") == EVENTBRIDGE {
                for cfg in in_family.values_mut() {
                    *cfg = match cfg.strip_prefix("feature=\"") {
                        Some(feature) => format!("feature=\"{DETAILS}{feature}"),
                        None => "feature=\"eventbridge\"".to_owned(),
                    };
                }
            }
            assert_eq!(in_facade, in_family, "{folder}");
            families += 1;
        }
    }
    assert!(families > 10, "only {families} families");
}

/// The documentation of a family is also that of the facade, which most readers use.
#[test]
fn examples_of_families_import_from_the_facade() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut folders: Vec<PathBuf> = packages()
        .keys()
        .filter_map(|package| package.strip_prefix("lambda-event-sources-"))
        .filter(|family| !["base", "derive"].contains(family))
        .map(|family| crates.join(family).join("src"))
        .collect();
    let mut examples = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            for line in fs::read_to_string(&path).unwrap().lines() {
                let code = line.trim_start().trim_start_matches(['/', '!', ' ', '#']);
                if line.trim_start().starts_with("//") && code.starts_with("use lambda_event_sources") {
                    assert!(code.starts_with("use lambda_event_sources::"), "{}: {line}", path.display());
                    examples += 1;
                }
            }
        }
    }
    assert!(examples > 100, "only {examples} examples");
}
