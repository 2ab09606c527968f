//! Sample events of the feature `testing`.
#![cfg(feature = "testing")]
#![expect(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{env, fmt::Write, fs, path::Path};

use lambda_event_sources::{ErrorKind, Source, testing};

/// Writes the module that holds the sample events.
fn module(names: &[String]) -> String {
    let mut text = String::from(
        "//! Sample events by name: written by `UPDATE_FIXTURES=1 cargo test -p lambda-event-sources --features testing`.\n\n\
         fixtures! {\n",
    );
    let kind_of = |name: &String| name.split('/').next().unwrap_or_default().to_owned();
    for names in names.chunk_by(|one, other| kind_of(one) == kind_of(other)) {
        let kind = kind_of(&names[0]);
        let source = Source::ALL.iter().find(|source| source.kind() == kind);
        let source = source.unwrap_or_else(|| panic!("`{kind}` is not in the table of sources"));
        let (module, event, feature) = (identifier(&kind), source.type_name(), source.feature());
        writeln!(text, "    {module}: {event} if {feature:?} {{").unwrap();
        for name in names {
            let function = identifier(name.rsplit('/').next().unwrap_or_default());
            writeln!(text, "        {function} = {name:?},").unwrap();
        }
        text.push_str("    }\n");
    }
    text + "}\n"
}

/// Returns the name of a module or a function: `s3_notification` for `s3-notification`.
fn identifier(name: &str) -> String {
    name.replace('-', "_")
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
fn every_source_has_sample_events() {
    for source in Source::ALL {
        let of_source = testing::NAMES.iter().filter(|name| name.split('/').next() == Some(source.kind()));
        assert!(of_source.count() >= 2, "{source:?} needs at least two sample events");
    }
}

#[test]
fn unknown_names() {
    for (name, hint) in [
        ("sqs/standrad", ": did you mean `sqs/standard`?"),
        ("sqs/fif", ": did you mean `sqs/fifo`?"),
        ("S3/created", ": did you mean `s3/created`?"),
        ("vpc-lattice/iam", ": did you mean `vpc-lattice-v2/iam`, `vpc-lattice/get`?"),
        (
            "sns",
            ": did you mean `sns/fifo`, `sns/lambda-dead-letter`, `sns/notification`, `sns/subscription-confirmation`?",
        ),
        ("kafka/nothing-of-this-kind", ": did you mean `kafka/msk`, `kafka/schema-registry`, `kafka/self-managed`?"),
        ("weather/sunny-with-clouds", ": `testing::NAMES` lists all sample events"),
        ("", ": `testing::NAMES` lists all sample events"),
    ] {
        let error = testing::fixture(name).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Invalid);
        assert_eq!(error.to_string(), format!("unknown sample event `{name}`{hint}"));
        assert_eq!(testing::event::<serde_json::Value>(name).unwrap_err(), error);
    }
}

#[cfg(feature = "sqs")]
#[test]
fn typed_functions() {
    let event: lambda_event_sources::SqsEvent = testing::event("sqs/standard").unwrap();
    assert_eq!(testing::sqs::standard().unwrap(), event);
}

#[cfg(all(feature = "sns", feature = "sqs"))]
#[test]
fn wrong_type() {
    let error = testing::event::<lambda_event_sources::SnsEvent>("sqs/standard").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::WrongSource);
    assert_eq!(error.type_name(), "SnsEvent");
}
