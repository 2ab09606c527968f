//! The book has every page, and every page is tested.

use std::{collections::BTreeSet, fs, path::Path};

fn folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn every_page_is_in_the_summary_and_tested() {
    let written: BTreeSet<String> = fs::read_dir(folder().join("src"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != "SUMMARY.md")
        .collect();
    let summary = fs::read_to_string(folder().join("src/SUMMARY.md")).unwrap();
    let listed: Vec<&str> = summary.split("](").skip(1).map(|rest| rest.split_once(')').unwrap().0).collect();
    assert_eq!(listed.iter().map(|&page| page.to_owned()).collect::<BTreeSet<_>>(), written);
    assert_eq!(docs::PAGES, listed, "the pages of lib.rs are not those of the summary, in its order");
}

#[test]
fn links_between_pages_lead_somewhere() {
    for page in docs::PAGES {
        let text = fs::read_to_string(folder().join("src").join(page)).unwrap();
        let targets = text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target);
        for target in targets.filter(|target| !target.contains("://")) {
            let (file, heading) = target.split_once('#').unwrap_or((target, ""));
            let file = if file.is_empty() { page } else { file };
            let text = fs::read_to_string(folder().join("src").join(file))
                .unwrap_or_else(|error| panic!("{page} links to {target}: {error}"));
            let has_heading = text.lines().filter(|line| line.starts_with('#')).any(|line| anchor(line) == heading);
            assert!(heading.is_empty() || has_heading, "{page} links to {target}, which has no such heading");
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
