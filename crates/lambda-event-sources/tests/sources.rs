//! The table of sources, `for_each_source!`, compared with everything else that lists them. The tests say what is
//! missing.
#![expect(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

use lambda_event_sources::Source;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Returns the texts in backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// Returns the kinds of all sources.
fn kinds() -> BTreeSet<String> {
    Source::ALL.iter().map(|source| source.kind().to_owned()).collect()
}

/// Returns the features in a part of the facade's `Cargo.toml`, each with what it enables.
fn features(manifest: &str, after: &str, before: &str) -> BTreeMap<String, String> {
    let part = manifest.split(after).nth(1).unwrap().split(before).next().unwrap();
    let entries = part.split("]\n").filter_map(|entry| entry.split_once(" = ["));
    entries.map(|(name, enables)| (name.trim().to_owned(), enables.to_owned())).collect()
}

#[test]
fn features_are_those_of_the_table() {
    let manifest = read("crates/lambda-event-sources/Cargo.toml");
    let listed = features(&manifest, "# Sources.\n", "\n# ").into_keys().collect::<BTreeSet<_>>();
    let of_table: BTreeSet<String> = Source::ALL.iter().map(|source| source.feature().to_owned()).collect();
    assert_eq!(of_table, listed);
}

#[test]
fn types_are_in_the_crate_of_their_feature() {
    let manifest = read("crates/lambda-event-sources/Cargo.toml");
    let features = features(&manifest, "# Sources.\n", "\n# ");
    for source in Source::ALL {
        let family =
            features.get(source.feature()).unwrap().split('"').find_map(|part| part.strip_prefix("dep:")).unwrap();
        let family = family.strip_prefix("lambda-event-sources-").unwrap();
        let library = read(&format!("crates/{family}/src/lib.rs"));
        let names: BTreeSet<&str> = library.split(|c: char| !c.is_alphanumeric()).collect();
        for name in [Some(source.type_name()), source.response_type()].into_iter().flatten() {
            assert!(
                names.contains(name) || name == "BatchResponse",
                "{source:?}: crates/{family} does not export {name}"
            );
        }
    }
}

#[test]
fn tables_of_features_have_every_source() {
    let manifest = read("crates/lambda-event-sources/Cargo.toml");
    let families = features(&manifest, "# Families: all sources of a service family.\n", "\n# ").into_keys();
    let expected: BTreeSet<String> =
        Source::ALL.iter().map(|source| source.feature().to_owned()).chain(families).collect();
    for page in ["docs/src/features.md", "crates/lambda-event-sources/src/lib.rs"] {
        let text = read(page).replace("//! ", "");
        let table = text.split("| feature | sources |\n").nth(1).unwrap_or_else(|| panic!("{page} has no such table"));
        let table: Vec<&str> = table.lines().take_while(|line| line.starts_with('|')).collect();
        let listed: BTreeSet<String> = quoted(&table.join("\n")).map(str::to_owned).collect();
        assert_eq!(listed, expected, "the table of {page}");
    }
}

#[test]
fn every_kind_has_its_fixtures() {
    let folders = fs::read_dir(root().join("fixtures")).unwrap().map(|entry| entry.unwrap().path());
    let folders =
        folders.filter(|path| path.is_dir()).map(|path| path.file_name().unwrap().to_str().unwrap().to_owned());
    assert_eq!(folders.collect::<BTreeSet<_>>(), kinds());
}

#[test]
fn every_kind_names_its_pages() {
    let page = read("fixtures/SOURCES.md");
    let listed: BTreeMap<&str, &str> =
        page.lines().filter_map(|line| line.strip_prefix("- `")?.split_once("`: ")).collect();
    assert_eq!(listed.keys().map(|&kind| kind.to_owned()).collect::<BTreeSet<_>>(), kinds());
    for source in Source::ALL {
        let pages = listed.get(source.kind()).unwrap();
        assert!(pages.contains(&format!("({})", source.documentation())), "{source:?} has another page in SOURCES.md");
    }
}

/// Returns a link to the API documentation of a type.
fn api_link(name: &str) -> String {
    // The types of function URLs are aliases of those of HTTP APIs.
    let item = if name.starts_with("LambdaFunctionUrl") { "type" } else { "struct" };
    format!("[`{name}`](https://docs.rs/lambda-event-sources/latest/lambda_event_sources/{item}.{name}.html)")
}

/// Returns the facts of `docs/peers.tsv`: for each kind, the types of the other libraries in the order of
/// [`PEERS`]. A text is empty if the library has no type for the kind.
fn peers() -> BTreeMap<String, Vec<String>> {
    let text = read("docs/peers.tsv");
    let mut lines = text.lines().map(|line| line.split('\t').map(str::to_owned).collect::<Vec<_>>());
    let header = lines.next().unwrap();
    assert_eq!(header.len(), 1 + PEERS.len(), "the header of docs/peers.tsv");
    let peers: Vec<(String, Vec<String>)> = lines
        .map(|line| {
            assert_eq!(line.len(), header.len(), "docs/peers.tsv: {line:?}");
            (line[0].clone(), line[1..].to_vec())
        })
        .collect();
    assert!(peers.is_sorted(), "docs/peers.tsv is not sorted by kind");
    peers.into_iter().collect()
}

/// The other libraries, as the book's table names them.
const PEERS: [&str; 4] = ["Python", "TypeScript", "aws_lambda_events", "aws-lambda-go"];

/// Returns the number of kinds for which a library has a type.
fn count_of(peer: &str) -> usize {
    let column = PEERS.iter().position(|name| *name == peer).unwrap();
    peers().values().filter(|types| !types[column].is_empty()).count()
}

/// Replaces the table that begins with this header.
fn replace_table(page: &str, header: &str, table: &str) -> String {
    let (before, rest) = page.split_once(header).unwrap_or_else(|| panic!("the page has no table `{header}`"));
    let after = rest.split_once("\n\n").map_or_else(String::new, |(_, after)| format!("\n{after}"));
    format!("{before}{table}{after}")
}

/// The book's tables of sources, which `UPDATE_FIXTURES=1` writes.
#[test]
fn the_book_has_the_tables() {
    const SOURCES: &str = "| kind | event | feature | response |\n";
    let mut sources = Source::ALL.to_vec();
    sources.sort_by_key(|source| source.kind());
    let mut table = format!("{SOURCES}|---|---|---|---|\n");
    for source in sources {
        let (kind, name, feature) = (source.kind(), source.type_name(), source.feature());
        let response = source.response_type().map_or_else(String::new, api_link);
        let (page, event) = (source.documentation(), api_link(name));
        writeln!(table, "| [`{kind}`]({page}) | {event} | `{feature}` | {response} |").unwrap();
    }

    let also_in = format!("| kind | {} |\n", PEERS.join(" | "));
    let mut peers_table = format!("{also_in}|---|---|---|---|---|\n");
    for (kind, types) in peers() {
        let cells: Vec<&str> = types.iter().map(|name| if name.is_empty() { "" } else { "yes" }).collect();
        writeln!(peers_table, "| `{kind}` | {} |", cells.join(" | ")).unwrap();
    }
    let counts = PEERS.map(|peer| count_of(peer).to_string());
    writeln!(peers_table, "| all {} | {} |", Source::ALL.len(), counts.join(" | ")).unwrap();

    let path = root().join("docs/src/sources.md");
    let page = fs::read_to_string(&path).unwrap();
    let expected = replace_table(&replace_table(&page, SOURCES, &table), &also_in, &peers_table);
    if env::var_os("UPDATE_FIXTURES").is_some() {
        fs::write(&path, expected).unwrap();
        return;
    }
    assert_eq!(page, expected, "run it again with UPDATE_FIXTURES=1");
}

#[test]
fn other_libraries_are_compared_for_every_kind() {
    assert_eq!(peers().into_keys().collect::<BTreeSet<_>>(), kinds(), "the kinds of docs/peers.tsv");
}

#[test]
fn readme_has_the_numbers_of_kinds() {
    let counts = format!("| all {} | {} | {} |", Source::ALL.len(), count_of("aws_lambda_events"), count_of("Python"));
    assert!(read("README.md").contains(&counts), "README does not say `{counts}`");
}
