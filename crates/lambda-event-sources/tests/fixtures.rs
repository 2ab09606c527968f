//! Sample events that the feature `testing` ships.
#![cfg(feature = "testing")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{env, fmt::Write, fs, path::Path};

use lambda_event_sources::{ErrorKind, testing};

/// Writes the module that holds the sample events.
fn module(names: &[String]) -> String {
    let mut text = String::from(
        "//! Sample events by name: written by `UPDATE_FIXTURES=1 cargo test -p lambda-event-sources --features testing`.\n\n\
         macro_rules! fixtures {\n    \
             ($($name:literal),* $(,)?) => {\n        \
                 /// Names of all sample events.\n        \
                 pub const NAMES: &[&str] = &[$($name),*];\n\n        \
                 pub(super) fn text(name: &str) -> Option<&'static str> {\n            \
                     match name {\n                \
                         $($name => Some(include_str!(concat!(\"../../fixtures/\", $name, \".json\"))),)*\n                \
                         _ => None,\n            \
                     }\n        \
                 }\n    \
             };\n\
         }\n\n\
         fixtures! {\n",
    );
    for name in names {
        writeln!(text, "    {name:?},").unwrap();
    }
    text + "}\n"
}

#[test]
fn every_fixture_is_shipped() {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut names = Vec::new();
    for kind in fs::read_dir(manifest.join("fixtures")).unwrap().map(|entry| entry.unwrap().path()) {
        for file in fs::read_dir(&kind).into_iter().flatten().map(|entry| entry.unwrap().path()) {
            if file.extension().is_some_and(|extension| extension == "json") {
                let part = |path: &Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
                names.push(format!("{}/{}", part(&kind), part(&file)));
            }
        }
    }
    names.sort();

    let path = manifest.join("src/testing/fixtures.rs");
    if env::var_os("UPDATE_FIXTURES").is_some() {
        fs::write(&path, module(&names)).unwrap();
        return;
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), module(&names), "run it again with UPDATE_FIXTURES=1");
    assert_eq!(testing::NAMES, names);
}

#[test]
fn every_fixture_is_json() {
    for name in testing::NAMES {
        testing::event::<serde_json::Value>(name).unwrap();
    }
}

#[test]
fn unknown_name() {
    let error = testing::fixture("sqs/nothing").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Invalid);
    assert_eq!(error.to_string(), "there is no sample event `sqs/nothing`");
}

#[cfg(all(feature = "sns", feature = "sqs"))]
#[test]
fn wrong_type() {
    let error = testing::event::<lambda_event_sources::SnsEvent>("sqs/standard").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::WrongSource);
    assert_eq!(error.type_name(), "SnsEvent");
}
