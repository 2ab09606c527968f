//! What a parse under way knows: the event's buffer, and the trail of an error on its way out.
//!
//! serde hands neither to a `Deserialize` implementation, so they stand in a thread local for as long as the parse
//! lasts. The trail costs nothing until there is an error.

use std::{cell::RefCell, mem};

use faststr::FastStr;

use crate::ErrorKind;

#[derive(Default)]
pub(crate) struct Trail {
    /// Kind and message of an error in our own words.
    pub(crate) error: Option<(ErrorKind, String)>,
    segments: Vec<String>,
}

#[derive(Default)]
struct State {
    active: bool,
    buffer: FastStr,
    trail: Trail,
}

thread_local! {
    static STATE: RefCell<State> = const {
        RefCell::new(State {
            active: false,
            buffer: FastStr::empty(),
            trail: Trail { error: None, segments: Vec::new() },
        })
    };
}

/// A parse under way. Dropping it brings back the parse around it, if there is one.
pub(crate) struct Scope {
    outer: State,
}

impl Scope {
    /// Begins a parse; text of the event that lies in `buffer` is shared and not copied.
    pub(crate) fn enter(buffer: FastStr) -> Self {
        let inner = State { active: true, buffer, trail: Trail::default() };
        Self { outer: STATE.replace(inner) }
    }

    /// Ends the parse and takes what its error left behind.
    pub(crate) fn trail(self) -> Trail {
        let _ended = self;
        STATE.with_borrow_mut(|state| mem::take(&mut state.trail))
    }
}

impl Drop for Scope {
    fn drop(&mut self) {
        STATE.replace(mem::take(&mut self.outer));
    }
}

/// Returns the part of the event's buffer that `text` is, if it is one.
pub(crate) fn slice(text: &str) -> Option<FastStr> {
    STATE.with_borrow(|state| {
        let whole = state.buffer.as_bytes().as_ptr_range();
        let part = text.as_bytes().as_ptr_range();
        (whole.start <= part.start && part.end <= whole.end).then(|| state.buffer.slice_ref(text))
    })
}

/// Begins the trail of an error in our own words.
#[cold]
pub(crate) fn note_error(kind: ErrorKind, message: &str) {
    note(|trail| *trail = Trail { error: Some((kind, message.to_owned())), segments: Vec::new() });
}

/// Forgets the trail of an error that did not end the parse: an `untagged` enum goes on with its next variant.
pub(crate) fn forget_error() {
    note(|trail| {
        if !trail.segments.is_empty() || trail.error.is_some() {
            *trail = Trail::default();
        }
    });
}

#[cold]
pub(crate) fn note_key(key: &str) {
    note(|trail| trail.segments.push(key_segment(key)));
}

#[cold]
pub(crate) fn note_index(index: usize) {
    note(|trail| trail.segments.push(format!("[{index}]")));
}

fn note(change: impl FnOnce(&mut Trail)) {
    STATE.with_borrow_mut(|state| {
        if state.active {
            change(&mut state.trail);
        }
    });
}

impl Trail {
    /// The path from the event to the place of the error: `Records[3].body`.
    pub(crate) fn path(&self) -> String {
        let mut path: String = self.segments.iter().rev().map(String::as_str).collect();
        if path.starts_with('.') {
            path.remove(0);
        }
        path
    }
}

/// Writes a key as a path of its own: `key`, or `["key"]` where it is not a plain word.
#[cfg(feature = "http")]
pub(crate) fn key_path(key: &str) -> String {
    let segment = key_segment(key);
    segment.strip_prefix('.').map(str::to_owned).unwrap_or(segment)
}

/// Writes a key as `.key`, or as `["key"]` where it is not a plain word. A very long key is cut.
fn key_segment(key: &str) -> String {
    const LONGEST: usize = 64;
    if (1..=LONGEST).contains(&key.len()) && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-') {
        return format!(".{key}");
    }
    let mut shown: String = key.chars().take(LONGEST).collect();
    if shown.len() < key.len() {
        shown.push('…');
    }
    format!("[{shown:?}]")
}
