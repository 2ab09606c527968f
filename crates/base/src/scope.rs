//! What a parse under way knows: the event's buffer, and the trail of an error on its way out.
//!
//! serde hands neither to a `Deserialize` implementation, so they stand in a thread local for as long as the parse
//! lasts. The trail costs nothing until there is an error.

use std::{cell::RefCell, mem};

use faststr::FastStr;

use crate::ErrorKind;

#[derive(Default)]
pub(crate) struct Trail {
    pub(crate) kind: Option<ErrorKind>,
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
            trail: Trail { kind: None, segments: Vec::new() },
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

/// Runs a part of a parse whose text does not come from the buffer.
pub(crate) fn without_buffer<T>(part: impl FnOnce() -> T) -> T {
    let buffer = STATE.with_borrow_mut(|state| mem::take(&mut state.buffer));
    let result = part();
    STATE.with_borrow_mut(|state| state.buffer = buffer);
    result
}

/// Whether the input is the buffer, so that parts of it may be borrowed.
pub(crate) fn has_buffer() -> bool {
    STATE.with_borrow(|state| !state.buffer.is_empty())
}

/// Returns the part of the event's buffer that `text` is, if it is one.
pub(crate) fn slice(text: &str) -> Option<FastStr> {
    STATE.with_borrow(|state| {
        let whole = state.buffer.as_bytes().as_ptr_range();
        let part = text.as_bytes().as_ptr_range();
        (whole.start <= part.start && part.end <= whole.end).then(|| state.buffer.slice_ref(text))
    })
}

pub(crate) fn note_kind(kind: ErrorKind) {
    note(|trail| trail.kind = Some(kind));
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

/// Writes a key as `.key`, or as `["key"]` where it is not a plain word. A very long key is cut.
fn key_segment(key: &str) -> String {
    const LONGEST: usize = 64;
    if key.len() <= LONGEST && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-') {
        return format!(".{key}");
    }
    let mut shown: String = key.chars().take(LONGEST).collect();
    if shown.len() < key.len() {
        shown.push('…');
    }
    format!("[{shown:?}]")
}
