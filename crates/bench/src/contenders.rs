//! The parsers that are compared. Each drops the event again, as a function does.

use std::{fmt::Display, hint::black_box};

use serde::de::DeserializeOwned;

/// Parses an event and drops it.
pub(crate) type Parse = fn(&[u8]) -> Result<(), String>;

/// One value for each contender.
#[derive(Clone, Copy)]
pub(crate) struct Contenders<T> {
    /// Our types through our `from_slice`.
    pub(crate) ours: T,
    /// Our types through `serde_json`.
    pub(crate) ours_by_serde_json: T,
    /// `aws_lambda_events` through `serde_json`.
    pub(crate) theirs: T,
    /// `aws_lambda_events` through `serde_path_to_error`, as `lambda_runtime` reads every event. This is what users
    /// run.
    pub(crate) users: T,
}

/// Names of the contenders, which are passed to child processes.
pub(crate) const NAMES: Contenders<&str> =
    Contenders { ours: "ours", ours_by_serde_json: "ours-by-serde-json", theirs: "theirs", users: "users" };

impl<T: Copy> Contenders<T> {
    /// Returns the value of a contender by its name in [`NAMES`].
    pub(crate) fn get(&self, name: &str) -> Option<T> {
        [
            (NAMES.ours, self.ours),
            (NAMES.ours_by_serde_json, self.ours_by_serde_json),
            (NAMES.theirs, self.theirs),
            (NAMES.users, self.users),
        ]
        .into_iter()
        .find_map(|(other, value)| (other == name).then_some(value))
    }

    /// Measures each contender.
    pub(crate) fn try_map<U, E>(&self, mut measure: impl FnMut(T) -> Result<U, E>) -> Result<Contenders<U>, E> {
        Ok(Contenders {
            ours: measure(self.ours)?,
            ours_by_serde_json: measure(self.ours_by_serde_json)?,
            theirs: measure(self.theirs)?,
            users: measure(self.users)?,
        })
    }
}

/// Returns the parsers of an event that is `Ours` here and `Theirs` in `aws_lambda_events`.
pub(crate) fn parsing<Ours: DeserializeOwned, Theirs: DeserializeOwned>() -> Contenders<Parse> {
    Contenders {
        ours: |event| finish(lambda_event_sources::from_slice::<Ours>(event)),
        ours_by_serde_json: |event| finish(serde_json::from_slice::<Ours>(event)),
        theirs: |event| finish(serde_json::from_slice::<Theirs>(event)),
        users: |event| {
            let mut deserializer = serde_json::Deserializer::from_slice(event);
            finish(serde_path_to_error::deserialize::<_, Theirs>(&mut deserializer))
        },
    }
}

/// An event with parts that our type decodes on demand, and their type when the event is parsed.
pub(crate) trait Encoded {
    /// Decodes all of these parts.
    fn decode(&self);
}

/// Like [`parsing`], but our type decodes everything that their type decodes.
pub(crate) fn parsing_and_decoding<Ours: DeserializeOwned + Encoded, Theirs: DeserializeOwned>() -> Contenders<Parse> {
    Contenders {
        ours: |event| finish(lambda_event_sources::from_slice::<Ours>(event).inspect(Ours::decode)),
        ours_by_serde_json: |event| finish(serde_json::from_slice::<Ours>(event).inspect(Ours::decode)),
        ..parsing::<Ours, Theirs>()
    }
}

fn finish<T, E: Display>(event: Result<T, E>) -> Result<(), String> {
    match event {
        Ok(event) => {
            black_box(&event);
            Ok(())
        }
        Err(error) => Err(error.to_string()),
    }
}
