//! The ways of parsing that are compared. Each drops the event again, as a function does.

use std::hint::black_box;

use serde::de::DeserializeOwned;

/// Parses an event, panics when it cannot, and drops it.
pub(crate) type Parse = fn(&[u8]);

/// One for each contender, in the order of the table.
#[derive(Clone, Copy)]
pub(crate) struct Contenders<T> {
    /// Our types through our `from_slice`.
    pub(crate) ours: T,
    /// Our types through `serde_json`.
    pub(crate) ours_by_serde_json: T,
    /// `aws_lambda_events` through `serde_json`.
    pub(crate) theirs: T,
    /// `aws_lambda_events` through `serde_path_to_error`, as `lambda_runtime` reads every event: what users run.
    pub(crate) users: T,
}

/// What the contenders are called in the table.
pub(crate) const NAMES: Contenders<&str> = Contenders {
    ours: "`from_slice`",
    ours_by_serde_json: "our types by serde_json",
    theirs: "aws_lambda_events by serde_json",
    users: "aws_lambda_events by lambda_runtime",
};

impl<T: Copy> Contenders<T> {
    pub(crate) fn list(&self) -> [T; 4] {
        [self.ours, self.ours_by_serde_json, self.theirs, self.users]
    }

    /// Measures something of each.
    pub(crate) fn try_map<U, E>(&self, mut measure: impl FnMut(usize, T) -> Result<U, E>) -> Result<Contenders<U>, E> {
        Ok(Contenders {
            ours: measure(0, self.ours)?,
            ours_by_serde_json: measure(1, self.ours_by_serde_json)?,
            theirs: measure(2, self.theirs)?,
            users: measure(3, self.users)?,
        })
    }
}

/// The ways of parsing an event that is `Ours` here and `Theirs` in `aws_lambda_events`.
pub(crate) fn parsing<Ours: DeserializeOwned, Theirs: DeserializeOwned>() -> Contenders<Parse> {
    Contenders {
        ours: from_slice::<Ours>,
        ours_by_serde_json: by_serde_json::<Ours>,
        theirs: by_serde_json::<Theirs>,
        users: by_path_to_error::<Theirs>,
    }
}

/// An event with parts that ours decodes when they are asked for, and theirs when the event is parsed.
pub(crate) trait Encoded {
    /// Decodes all of them.
    fn decode(&self);
}

/// Like [`parsing`], where ours decodes all that theirs does.
pub(crate) fn parsing_and_decoding<Ours: DeserializeOwned + Encoded, Theirs: DeserializeOwned>() -> Contenders<Parse> {
    Contenders {
        ours: |event| lambda_event_sources_base::from_slice::<Ours>(event).expect("the event fits the type").decode(),
        ours_by_serde_json: |event| serde_json::from_slice::<Ours>(event).expect("the event fits the type").decode(),
        ..parsing::<Ours, Theirs>()
    }
}

fn from_slice<T: DeserializeOwned>(event: &[u8]) {
    black_box(&lambda_event_sources_base::from_slice::<T>(event).expect("the event fits the type"));
}

fn by_serde_json<T: DeserializeOwned>(event: &[u8]) {
    black_box(&serde_json::from_slice::<T>(event).expect("the event fits the type"));
}

fn by_path_to_error<T: DeserializeOwned>(event: &[u8]) {
    let mut deserializer = serde_json::Deserializer::from_slice(event);
    black_box(&serde_path_to_error::deserialize::<_, T>(&mut deserializer).expect("the event fits the type"));
}
