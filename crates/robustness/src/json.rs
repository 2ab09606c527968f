//! JSON as text with the position of every value, so that an event can be damaged without changing the rest of it.

use std::ops::Range;

/// A value in a JSON document.
pub(crate) struct Node<'a> {
    document: &'a str,
    /// Position in the document.
    pub(crate) span: Range<usize>,
    pub(crate) parts: Parts<'a>,
}

/// Parts of a value.
pub(crate) enum Parts<'a> {
    /// String, number, boolean or null.
    Scalar,
    List(Vec<Node<'a>>),
    Object(Vec<Entry<'a>>),
}

/// Entry of an object.
pub(crate) struct Entry<'a> {
    pub(crate) key: String,
    /// Position of the key in the document.
    pub(crate) start: usize,
    pub(crate) value: Node<'a>,
}

impl<'a> Node<'a> {
    /// Parses a document, which must be valid JSON.
    pub(crate) fn parse(document: &'a str) -> Self {
        Parser { document, at: 0 }.value()
    }

    /// Returns the text of the value.
    pub(crate) fn text(&self) -> &'a str {
        self.document.get(self.span.clone()).unwrap_or_default()
    }

    pub(crate) fn is_null(&self) -> bool {
        self.text() == "null"
    }

    pub(crate) fn is_string(&self) -> bool {
        self.text().starts_with('"')
    }

    pub(crate) fn is_number(&self) -> bool {
        self.text().starts_with(|first: char| first == '-' || first.is_ascii_digit())
    }

    pub(crate) fn is_bool(&self) -> bool {
        matches!(self.text(), "true" | "false")
    }

    /// Returns the entry of an object.
    pub(crate) fn get(&self, key: &str) -> Option<&Node<'a>> {
        match &self.parts {
            Parts::Object(entries) => entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value),
            _ => None,
        }
    }

    /// Returns the text of an object with another entry, or `None` for any other value.
    pub(crate) fn with_entry(&self, key: &str, value: &str) -> Option<String> {
        let Parts::Object(entries) = &self.parts else { return None };
        let comma = if entries.is_empty() { "" } else { "," };
        let rest = self.text().strip_prefix('{')?;
        Some(format!("{{{}:{value}{comma}{rest}", quoted(key)))
    }

    /// Compares two values: numbers digit for digit, and strings without their escapes.
    fn is_same_scalar(&self, other: &Self) -> bool {
        self.text() == other.text()
            || (self.is_string() && other.is_string() && unquoted(self.text()) == unquoted(other.text()))
    }

    /// Adds the paths of all values that are not null and that `written` does not have, or has changed.
    pub(crate) fn lost(&self, written: Option<&Self>, path: &str, lost: &mut Vec<String>) {
        match (&self.parts, written.map(|written| (written, &written.parts))) {
            _ if self.is_null() => {}
            (Parts::Object(entries), Some((written, Parts::Object(_)))) => {
                for entry in entries {
                    entry.value.lost(written.get(&entry.key), &joined(path, &key_path(&entry.key)), lost);
                }
            }
            (Parts::List(values), Some((_, Parts::List(written)))) if values.len() == written.len() => {
                for (index, (value, written)) in values.iter().zip(written).enumerate() {
                    value.lost(Some(written), &format!("{path}[{index}]"), lost);
                }
            }
            (Parts::Scalar, Some((written, Parts::Scalar))) if self.is_same_scalar(written) => {}
            _ => lost.push(path.to_owned()),
        }
    }

    /// Adds the places of all values in this value.
    pub(crate) fn places(&self, path: &str, places: &mut Vec<Place>) {
        let mut add = |path: String, start: usize, value: &Node<'a>| {
            places.push(Place { path: path.clone(), entry: start..value.span.end, value: value.span.clone() });
            value.places(&path, places);
        };
        match &self.parts {
            Parts::Scalar => {}
            Parts::List(list) => {
                for (index, value) in list.iter().enumerate() {
                    add(format!("{path}[{index}]"), value.span.start, value);
                }
            }
            Parts::Object(entries) => {
                for entry in entries {
                    add(joined(path, &key_path(&entry.key)), entry.start, &entry.value);
                }
            }
        }
    }
}

/// Place of a value in an event.
pub(crate) struct Place {
    /// Path as in errors, such as `Records[0].body`.
    pub(crate) path: String,
    /// Position of the entry of an object, or of the element of a list.
    pub(crate) entry: Range<usize>,
    /// Position of the value.
    pub(crate) value: Range<usize>,
}

impl Place {
    /// Returns the path with `[]` for every index.
    pub(crate) fn pattern(&self) -> String {
        let mut parts = self.path.split('[');
        let mut pattern = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let index = part.trim_start_matches(|digit: char| digit.is_ascii_digit());
            pattern.push('[');
            pattern.push_str(if index.starts_with(']') { index } else { part });
        }
        pattern
    }

    /// Returns the document with another value in this place.
    pub(crate) fn replaced(&self, document: &str, by: &str) -> String {
        spliced(document, self.value.clone(), by)
    }

    /// Returns the document with other text before the entry.
    pub(crate) fn preceded(&self, document: &str, by: &str) -> String {
        spliced(document, self.entry.start..self.entry.start, by)
    }

    /// Returns the document with other text after the entry.
    pub(crate) fn followed(&self, document: &str, by: &str) -> String {
        spliced(document, self.entry.end..self.entry.end, by)
    }

    /// Returns the document without the entry.
    pub(crate) fn dropped(&self, document: &str) -> String {
        let before = document.get(..self.entry.start).unwrap_or_default().trim_end();
        let after = document.get(self.entry.end..).unwrap_or_default().trim_start();
        match after.strip_prefix(',') {
            Some(after) => format!("{before}{after}"),
            None => format!("{}{after}", before.strip_suffix(',').unwrap_or(before)),
        }
    }

    /// Returns the key of the entry as JSON text, or `None` for an element of a list.
    pub(crate) fn key<'a>(&self, document: &'a str) -> Option<&'a str> {
        let before = document.get(self.entry.start..self.value.start)?;
        before.trim_end().strip_suffix(':').map(str::trim_end)
    }
}

pub(crate) fn spliced(document: &str, span: Range<usize>, by: &str) -> String {
    let (before, after) = (document.get(..span.start), document.get(span.end..));
    format!("{}{by}{}", before.unwrap_or_default(), after.unwrap_or_default())
}

pub(crate) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn unquoted(text: &str) -> String {
    serde_json::from_str(text).unwrap_or_default()
}

/// Formats a key in the same way as the paths of errors.
fn key_path(key: &str) -> String {
    let plain = !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
    if plain { key.to_owned() } else { format!("[{key:?}]") }
}

/// Appends a key to a path.
pub(crate) fn joined(path: &str, key: &str) -> String {
    if path.is_empty() || key.starts_with('[') { format!("{path}{key}") } else { format!("{path}.{key}") }
}

struct Parser<'a> {
    document: &'a str,
    at: usize,
}

impl<'a> Parser<'a> {
    /// Skips white space, and returns the byte after it.
    fn peek(&mut self) -> Option<u8> {
        let rest = self.document.get(self.at..)?;
        self.at += rest.len() - rest.trim_start().len();
        self.document.as_bytes().get(self.at).copied()
    }

    /// Skips a comma or the end of an object or list. Returns `true` at the end.
    fn is_end(&mut self, end: u8) -> bool {
        let found = self.peek();
        if found == Some(b',') || found == Some(end) {
            self.at += 1;
        }
        found.is_none_or(|byte| byte == end)
    }

    fn value(&mut self) -> Node<'a> {
        let first = self.peek();
        let start = self.at;
        let parts = match first {
            Some(b'{') => {
                self.at += 1;
                let mut entries = Vec::new();
                while !self.is_end(b'}') {
                    self.peek();
                    let start = self.at;
                    self.scalar();
                    let key = unquoted(self.document.get(start..self.at).unwrap_or_default());
                    self.peek();
                    self.at += 1;
                    entries.push(Entry { key, start, value: self.value() });
                }
                Parts::Object(entries)
            }
            Some(b'[') => {
                self.at += 1;
                let mut list = Vec::new();
                while !self.is_end(b']') {
                    list.push(self.value());
                }
                Parts::List(list)
            }
            _ => {
                self.scalar();
                Parts::Scalar
            }
        };
        Node { document: self.document, span: start..self.at, parts }
    }

    /// Skips a string, a number, a boolean or null.
    fn scalar(&mut self) {
        let bytes = self.document.as_bytes();
        let in_text = bytes.get(self.at) == Some(&b'"');
        self.at += 1;
        while let Some(byte) = bytes.get(self.at) {
            match byte {
                b'\\' => self.at += 1,
                b'"' => {
                    self.at += 1;
                    return;
                }
                b',' | b'}' | b']' | b' ' | b'\n' | b'\r' | b'\t' if !in_text => return,
                _ => {}
            }
            self.at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = r#"{"a" : [1.50, {"b,\"": "}"}], "c": null,"d":{}}"#;

    fn places() -> Vec<Place> {
        let mut places = Vec::new();
        Node::parse(DOCUMENT).places("", &mut places);
        places
    }

    #[test]
    fn every_value_has_a_place() {
        let places = places();
        let paths: Vec<&str> = places.iter().map(|place| place.path.as_str()).collect();
        assert_eq!(paths, ["a", "a[0]", "a[1]", r#"a[1]["b,\""]"#, "c", "d"]);
        let patterns: Vec<String> = places.iter().map(Place::pattern).collect();
        assert_eq!(patterns, ["a", "a[]", "a[]", r#"a[]["b,\""]"#, "c", "d"]);
        let values: Vec<&str> = places.iter().map(|place| &DOCUMENT[place.value.clone()]).collect();
        assert_eq!(values, [r#"[1.50, {"b,\"": "}"}]"#, "1.50", r#"{"b,\"": "}"}"#, r#""}""#, "null", "{}"]);
        let keys: Vec<Option<&str>> = places.iter().map(|place| place.key(DOCUMENT)).collect();
        assert_eq!(keys, [Some(r#""a""#), None, None, Some(r#""b,\"""#), Some(r#""c""#), Some(r#""d""#)]);
    }

    #[test]
    fn entries_are_replaced_and_dropped() {
        let places = places();
        assert_eq!(places[1].replaced(DOCUMENT, "2"), DOCUMENT.replace("1.50", "2"));
        assert_eq!(places[0].dropped(DOCUMENT), r#"{ "c": null,"d":{}}"#);
        assert_eq!(places[2].dropped(DOCUMENT), r#"{"a" : [1.50], "c": null,"d":{}}"#);
        assert_eq!(places[5].dropped(DOCUMENT), r#"{"a" : [1.50, {"b,\"": "}"}], "c": null}"#);
        assert_eq!(places[4].followed(DOCUMENT, r#","e":1"#), DOCUMENT.replace("null", r#"null,"e":1"#));
    }

    #[test]
    fn lost_values_are_found() {
        let lost = |written: &str| {
            let mut lost = Vec::new();
            Node::parse(DOCUMENT).lost(Some(&Node::parse(written)), "", &mut lost);
            lost
        };
        assert!(lost(r#"{"d":{},"a":[1.50,{"b,\u0022":"\u007d"}]}"#).is_empty());
        assert_eq!(lost(r#"{"a":[1.5,{"b,\"":"}"}]}"#), ["a[0]", "d"]);
        assert_eq!(lost(r#"{"a":[1.50],"d":null}"#), ["a", "d"]);
    }
}
