//! Driver for black-box checks of the event types.
//!
//! It reads lines `KIND<TAB>PATH` from standard input and prints one JSON object per line: the properties that
//! `Display` prints, the serialized event and the output of `{:?}`, or the error. With `--detect`, a line is a path,
//! and the output has the kind of the event in that file. The exit status is 0 if the input could be read.

mod powertools;

use std::{
    env, fmt, fs,
    io::{self, BufRead, Write},
};

use lambda_event_sources::{
    self as sources, Describe, RawJson, Source, detect, for_each_source, from_slice, properties,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json, value::RawValue};

/// Representations of an event. The JSON is kept as text, so that no digit of a number is lost.
struct Views {
    properties: Box<RawValue>,
    round_trip: Box<RawValue>,
    debug: String,
}

#[derive(Default, Serialize)]
struct Answer<'a> {
    kind: &'a str,
    path: &'a str,
    ok: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    properties: Option<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    round_trip: Option<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    debug: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

fn view<T>(kind: &str, event: &[u8]) -> Result<Views, String>
where
    T: DeserializeOwned + Serialize + Describe + fmt::Debug,
{
    let event: T = from_slice(event).map_err(|error| error.to_string())?;
    // Raw parts keep their white space, but the output must stay on one line.
    let raw = |text: String| RawValue::from_string(text.replace(['\n', '\r'], " ")).map_err(|error| error.to_string());
    let shown = serde_json::to_string(&properties(&event)).map_err(|error| error.to_string())?;
    Ok(Views {
        properties: raw(powertools::rewrite(kind, shown).map_err(|error| error.to_string())?)?,
        round_trip: raw(serde_json::to_string(&event).map_err(|error| error.to_string())?)?,
        debug: format!("{event:?}"),
    })
}

/// Reads an event of one kind.
type Viewer = fn(&str, &[u8]) -> Result<Views, String>;

macro_rules! viewers {
    ($($source:ident($event:ident) $kind:literal feature $feature:literal response $response:literal page $page:literal;)*) => {
        /// Returns the function that reads the events of a kind.
        fn viewer(kind: &str) -> Option<Viewer> {
            match kind {
                $($kind => Some(view::<sources::$event>),)*
                _ => None,
            }
        }
    };
}

for_each_source!(viewers);

fn answer(line: &str) -> Answer<'_> {
    let (kind, path) = line.split_once('\t').unwrap_or(("", line));
    let views = match viewer(kind) {
        Some(view) => fs::read(path).map_err(|error| error.to_string()).and_then(|event| view(kind, &event)),
        None => Err(format!("unknown kind `{kind}`")),
    };
    match views {
        Ok(Views { properties, round_trip, debug }) => Answer {
            kind,
            path,
            ok: true,
            properties: Some(properties),
            round_trip: Some(round_trip),
            debug: Some(debug),
            error: None,
        },
        Err(error) => Answer { kind, path, error: Some(error), ..Answer::default() },
    }
}

fn detected(path: &str) -> Value {
    let event = fs::read(path)
        .map_err(|error| error.to_string())
        .and_then(|event| from_slice::<RawJson>(&event).map_err(|error| error.to_string()));
    match event {
        Ok(event) => json!({"path": path, "ok": true, "kind": detect(event.text()).map(Source::kind)}),
        Err(error) => json!({"path": path, "ok": false, "error": error}),
    }
}

fn main() -> io::Result<()> {
    let detects = env::args().any(|argument| argument == "--detect");
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line = line?;
        if line.is_empty() {
            continue;
        }
        if detects {
            serde_json::to_writer(&mut out, &detected(&line))?;
        } else {
            serde_json::to_writer(&mut out, &answer(&line))?;
        }
        writeln!(out)?;
    }
    out.flush()
}
