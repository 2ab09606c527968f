//! The book has every page, and what its pages name and include exists.
#![expect(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{collections::BTreeSet, fs, path::Path};

use docs::{PAGES, handlers::HANDLERS};
use lambda_event_sources::{Source, testing};

/// Files that need more than a handler and its sample event, and the tests that run them.
const RUN_ELSEWHERE: &[(&str, &str)] = &[
    ("agentcore_tool", "tests/agentcore_tool.rs"),
    ("cloudformation", "tests/cloudformation.rs"),
    ("concurrency", "tests/concurrency.rs"),
    ("debugging", "tests/debugging.rs"),
    ("eventbridge_pipe", "tests/eventbridge_pipe.rs"),
    ("http", "tests/http.rs"),
    ("lambda_url_stream", "tests/http.rs"),
    ("own_events", "tests/own_events.rs"),
    ("own_events_event", "tests/own_events.rs"),
    ("s3_object_lambda", "tests/s3_object_lambda.rs"),
];

/// Widest line of a code block that is not cut on a screen of 1400 pixels.
const MAX_COLUMNS: usize = 95;

fn folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    let path = folder().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn page(name: &str) -> String {
    read(&format!("src/{name}"))
}

/// The texts between each `start` and the next `end`.
fn between<'a>(text: &'a str, start: &'a str, end: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(start).skip(1).filter_map(move |rest| rest.split_once(end)).map(|(inner, _)| inner)
}

/// The code blocks of a page: the words after the opening fence, and the code.
fn code_blocks(text: &str) -> Vec<(String, String)> {
    let mut blocks: Vec<(String, String)> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        match line.strip_prefix("```") {
            Some(_) if open => open = false,
            Some(info) => {
                blocks.push((info.to_owned(), String::new()));
                open = true;
            }
            None if open => {
                let (_, code) = blocks.last_mut().unwrap();
                code.push_str(line);
                code.push('\n');
            }
            None => {}
        }
    }
    blocks
}

#[test]
fn every_page_is_in_the_summary_and_tested() {
    let written: BTreeSet<String> = fs::read_dir(folder().join("src"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| Path::new(name).extension().is_some_and(|extension| extension == "md") && name != "SUMMARY.md")
        .collect();
    let summary = page("SUMMARY.md");
    let listed: Vec<&str> = between(&summary, "](", ")").collect();
    assert_eq!(listed.iter().map(|&page| page.to_owned()).collect::<BTreeSet<_>>(), written);
    assert_eq!(PAGES, listed, "the pages of lib.rs are not those of the summary, in its order");
}

#[test]
fn links_between_pages_lead_somewhere() {
    for name in PAGES {
        let text = page(name);
        for target in between(&text, "](", ")").filter(|target| !target.contains("://")) {
            let (file, heading) = target.split_once('#').unwrap_or((target, ""));
            let target_text = page(if file.is_empty() { name } else { file });
            let has_heading = target_text.lines().any(|line| line.starts_with('#') && anchor(line) == heading);
            assert!(heading.is_empty() || has_heading, "{name} links to {target}, which has no such heading");
        }
    }
}

/// The anchor that mdBook makes of a heading.
fn anchor(heading: &str) -> String {
    let words = heading.trim_start_matches('#').trim().to_lowercase();
    words
        .chars()
        .filter(|c| c.is_alphanumeric() || " -_".contains(*c))
        .map(|c| if c == ' ' { '-' } else { c })
        .collect()
}

#[test]
fn every_handler_is_shown_with_its_event_and_its_response() {
    let pages: Vec<String> = PAGES.iter().map(|name| page(name)).collect();
    for handler in HANDLERS {
        let (name, event) = (handler.name, handler.event);
        let parts = [
            format!("{{{{#include ../handlers/{name}.rs}}}}"),
            format!("{{{{#include ../../fixtures/{event}.json}}}}"),
            format!("{{{{#include ../handlers/{name}.json}}}}"),
        ];
        let is_shown = pages.iter().any(|page| parts.iter().all(|part| page.contains(part)));
        assert!(is_shown, "no page shows the handler {name} with its event {event} and its response");
    }
}

#[test]
fn every_file_of_a_handler_is_run() {
    let run: BTreeSet<&str> = HANDLERS.iter().map(|handler| handler.name).collect();
    for entry in fs::read_dir(folder().join("handlers")).unwrap() {
        let file = entry.unwrap().file_name().into_string().unwrap();
        let Some((name, "rs" | "json")) = file.split_once('.') else { continue };
        let elsewhere = RUN_ELSEWHERE.iter().find(|(other, _)| *other == name);
        let is_run = run.contains(name) || elsewhere.is_some_and(|(_, test)| read(test).contains(name));
        assert!(is_run, "handlers/{file} is not run");
    }
}

#[test]
fn handlers_are_included_and_snippets_run() {
    for name in PAGES {
        for (info, code) in code_blocks(&page(name)) {
            assert!(!info.contains("no_run"), "{name}: `no_run`. Write the handler as a file in `handlers`:\n{code}");
            let includes_handler = code.starts_with("{{#include ../handlers/") && code.lines().count() == 1;
            assert!(!info.contains("ignore") || includes_handler, "{name}: this snippet is not tested:\n{code}");
            // The package `docs` has no features, so the code behind one is never compiled.
            assert!(!info.starts_with("rust") || !code.contains("cfg(feature"), "{name}: a feature in:\n{code}");
        }
    }
}

#[test]
fn included_files_exist() {
    for name in PAGES {
        for file in between(&page(name), "{{#include ", "}}") {
            read(&format!("src/{file}"));
        }
    }
}

#[test]
fn code_is_not_cut() {
    for name in PAGES {
        for (_, code) in code_blocks(&page(name)) {
            let widest = code.lines().max_by_key(|line| line.chars().count()).unwrap_or_default();
            assert!(widest.chars().count() <= MAX_COLUMNS, "{name}: longer than {MAX_COLUMNS} columns:\n{widest}");
        }
    }
}

#[test]
fn sample_events_are_listed() {
    let kinds: BTreeSet<&str> = testing::NAMES.iter().filter_map(|name| name.split('/').next()).collect();
    let mut listed = BTreeSet::new();
    for name in PAGES {
        let text = page(name);
        let spans = text.split('`').chain(between(&text, "<code>", "</code>")).map(str::to_owned);
        for span in spans {
            let Some((kind, event)) = span.split_once('/') else { continue };
            let is_name = event.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
            if kinds.contains(kind) && is_name {
                assert!(testing::NAMES.contains(&span.as_str()), "{name}: there is no sample event {span}");
                listed.insert(span);
            }
        }
    }
    let missing: Vec<_> = testing::NAMES.iter().filter(|name| !listed.contains(**name)).collect();
    assert!(missing.is_empty(), "no page lists these sample events: {missing:?}");
}

#[test]
fn features_exist() {
    let manifest = read("../crates/lambda-event-sources/Cargo.toml");
    let features = between(&manifest, "[features]\n", "\n[").next().unwrap();
    let features: BTreeSet<&str> = features.lines().filter_map(|line| Some(line.split_once(" = [")?.0)).collect();
    let mut named = BTreeSet::new();
    for name in PAGES {
        let text = page(name);
        // The third line of a page of a source: Feature: `sqs`. Response: `BatchResponse`.
        for line in text.lines().filter(|line| line.starts_with("Feature: ") || line.starts_with("Features: ")) {
            let list = line.split_once("Response").map_or(line, |(list, _)| list);
            for feature in list.split('`').skip(1).step_by(2) {
                assert!(features.contains(feature), "{name}: there is no feature `{feature}`");
                named.insert(feature.to_owned());
            }
        }
    }
    let unnamed: Vec<_> =
        Source::ALL.iter().map(|source| source.feature()).filter(|name| !named.contains(*name)).collect();
    assert!(unnamed.is_empty(), "no page names these features as required: {unnamed:?}");
}

#[test]
fn every_family_is_listed() {
    const OTHERS: [&str; 6] = ["base", "bench", "conformance", "derive", "lambda-event-sources", "robustness"];
    let text = page("family-crates.md");
    let listed: BTreeSet<&str> = between(&text, "[`lambda-event-sources-", "`]").collect();
    let folders = fs::read_dir(folder().join("../crates")).unwrap();
    let families: BTreeSet<String> = folders
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !OTHERS.contains(&name.as_str()))
        .collect();
    assert_eq!(listed.into_iter().map(str::to_owned).collect::<BTreeSet<_>>(), families);
}

#[test]
fn response_types_are_listed() {
    let listed = page("responses.md");
    // The triggers of Cognito return their events.
    for source in Source::ALL.iter().filter(|source| source.response_type() != Some(source.type_name())) {
        let Some(response) = source.response_type() else { continue };
        let is_listed = [format!("`{response}`"), format!("<{response}>`")].iter().any(|name| listed.contains(name));
        assert!(is_listed, "responses.md does not list {response}");
    }
}
