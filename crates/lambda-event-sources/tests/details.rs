//! The table of details of EventBridge events, compared with the sample events, the features and the book.
#![cfg(all(feature = "testing", feature = "eventbridge-details"))]
#![expect(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod details_table;

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

use details_table::{details, details_of};
use lambda_event_sources::{EventBridgeEvent, testing};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn sample_events() -> impl Iterator<Item = (&'static str, EventBridgeEvent)> {
    let names = testing::NAMES.iter().filter(|name| name.starts_with("eventbridge/"));
    names.map(|name| (*name, testing::event(name).unwrap()))
}

#[test]
fn every_event_of_an_aws_service_has_a_detail_type() {
    for (name, event) in sample_events() {
        // The detail of an application or of EventBridge Scheduler can have any shape.
        let has_type = event.source.starts_with("aws.") && event.source != "aws.scheduler";
        assert_eq!(!details_of(&event).is_empty(), has_type, "{name}");
    }
}

#[test]
fn every_detail_type_has_a_sample_event() {
    let read: BTreeSet<&str> =
        sample_events().flat_map(|(_, event)| details_of(&event)).map(|detail| detail.name).collect();
    assert_eq!(read, details().map(|detail| detail.name).collect());
}

#[test]
fn features_are_those_of_the_facade() {
    let manifest = fs::read_to_string(root().join("crates/lambda-event-sources/Cargo.toml")).unwrap();
    let features: BTreeSet<&str> = manifest
        .lines()
        .filter_map(|line| Some(line.split_once(" = [")?.0))
        .filter(|feature| feature.starts_with("eventbridge") && *feature != "eventbridge-details")
        .collect();
    assert_eq!(features, details().map(|detail| detail.feature).collect());
    for detail in details() {
        let prefix = detail.feature.trim_start_matches("eventbridge-").replace('-', "");
        assert!(detail.name.to_lowercase().starts_with(&prefix), "{detail:?} has another feature");
    }
}

/// The book's tables of details and of their sample events, which `UPDATE_FIXTURES=1` writes.
#[test]
fn the_book_has_the_tables() {
    const ALIASES: [&str; 4] = [
        "CloudTrailConsoleSignIn",
        "CloudWatchAlarmStateChange",
        "ControlTowerLifecycleEvent",
        "SecretsManagerRotation",
    ];
    let mut types = String::new();
    for detail in details() {
        let (name, feature) = (detail.name, detail.feature);
        let item = if ALIASES.contains(&name) { "type" } else { "struct" };
        let source = detail.source.map_or_else(|| "any".to_owned(), |source| format!("`{source}`"));
        let detail_types = detail.types.join("<br>");
        writeln!(
            types,
            "| [`{name}`](https://docs.rs/lambda-event-sources/latest/lambda_event_sources/{item}.{name}.html) \
             | `{feature}` | {source} | {detail_types} |"
        )
        .unwrap();
    }
    let mut names = BTreeMap::<&str, Vec<String>>::new();
    for (name, event) in sample_events() {
        if let Some(detail) = details_of(&event).first() {
            names.entry(detail.feature).or_default().push(format!("`{name}`"));
        }
    }
    let mut events = String::new();
    for (feature, names) in names {
        writeln!(events, "| `{feature}` | {} |", names.join(", ")).unwrap();
    }

    let path = root().join("docs/src/eventbridge-details.md");
    let page = fs::read_to_string(&path).unwrap();
    let expected = with_rows(&page, "| Type | Feature | Source | Detail types |\n| --- | --- | --- | --- |\n", &types);
    let expected = with_rows(&expected, "| Feature | Sample events |\n| --- | --- |\n", &events);
    if env::var_os("UPDATE_FIXTURES").is_some() {
        fs::write(&path, expected).unwrap();
        return;
    }
    assert_eq!(page, expected, "run it again with UPDATE_FIXTURES=1");
}

/// Returns the page with other rows in the table that has this head.
fn with_rows(page: &str, head: &str, rows: &str) -> String {
    let (before, rest) = page.split_once(head).unwrap_or_else(|| panic!("the page has no table with {head}"));
    let after: String = rest.split_inclusive('\n').skip_while(|line| line.starts_with('|')).collect();
    format!("{before}{head}{rows}{after}")
}
