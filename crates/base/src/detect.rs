//! Which source an event is of, told by what only that source sends.

use serde_json::Value;

/// A kind of event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Source {
    /// Name of the kind, such as `sqs`.
    pub kind: &'static str,
    /// Name of its type, such as `SqsEvent`.
    pub type_name: &'static str,
}

pub fn detect(_event: &Value) -> Option<Source> {
    None
}
pub(crate) fn is_event(_type_name: &str) -> bool {
    true
}
pub(crate) fn type_name<T>() -> &'static str {
    short(std::any::type_name::<T>())
}

/// Cuts the modules off a type's name, and a wrapper off its event.
fn short(full: &'static str) -> &'static str {
    if let Some((outer, inner)) = full.split_once('<') {
        if outer.ends_with("::DictWrapper") || outer.ends_with("::Vec") {
            return short(inner.trim_end_matches('>'));
        }
        return short(outer);
    }
    full.rsplit("::").next().unwrap_or(full)
}

/// The indefinite article of a type's name, as it is spoken.
pub(crate) fn article(type_name: &str) -> &'static str {
    let spoken_with_vowel = ["A", "E", "I", "O", "S3", "Ses", "Sns", "Sqs"];
    if spoken_with_vowel.iter().any(|start| type_name.starts_with(start)) { "an" } else { "a" }
}
