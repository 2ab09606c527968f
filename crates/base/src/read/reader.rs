//! A pull reader for JSON. It is not generic, so it is compiled once, in this crate.

#![expect(clippy::inline_always, reason = "measured: these are on the path of every key and value")]

use std::mem;

use faststr::FastStr;
use serde_json::{Map, Number, Value};

use super::text::{escaped, plain_bytes, plain_end};
use crate::{Error, ErrorKind, Str};

/// Maximum number of objects and lists that may be open at once. `serde_json` has the same limit.
pub(crate) const MAX_DEPTH: u8 = 127;

/// Field number that [`Reader::next_field`] returns at the end of an object.
pub const END: usize = usize::MAX - 1;
/// Field number of a key that is not the name of a field.
pub const UNKNOWN: usize = usize::MAX;

/// Reads a JSON document, value by value.
///
/// The document is valid UTF-8. Strings without escapes are slices of its buffer.
pub struct Reader<'a> {
    buffer: &'a FastStr,
    text: &'a str,
    /// Index of the next byte.
    at: usize,
    /// Number of objects and lists that may still be opened.
    depth: u8,
    /// `true` if an object or a list was just opened, so that no comma is expected.
    first: bool,
    /// Buffer for unescaped strings.
    scratch: Vec<u8>,
}

/// A string of the document.
pub enum Text<'a, 's> {
    /// A string without escapes, and the buffer that contains it.
    Plain(&'a str, &'a FastStr),
    /// The unescaped string.
    Unescaped(&'s str),
}

impl Text<'_, '_> {
    /// Returns the text.
    #[expect(clippy::match_same_arms, reason = "their lifetimes differ")]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Plain(text, _) => text,
            Self::Unescaped(text) => text,
        }
    }
}

impl From<&Text<'_, '_>> for Str {
    fn from(text: &Text<'_, '_>) -> Self {
        match text {
            Text::Plain(text, buffer) => Self::shared(text, buffer),
            Text::Unescaped(text) => (*text).into(),
        }
    }
}

/// A string, a number or a boolean.
pub enum Scalar<'a, 's> {
    /// String.
    Text(Text<'a, 's>),
    /// Number, with its digits as they appear in the document.
    Number(&'a str),
    /// Boolean.
    Bool(bool),
}

/// A position before a value, for [`Reader::reset`].
#[derive(Clone, Copy)]
pub struct Mark {
    at: usize,
    depth: u8,
}

impl<'a> Reader<'a> {
    /// Creates a reader for a document.
    pub fn new(buffer: &'a FastStr) -> Self {
        Self { buffer, text: buffer, at: 0, depth: MAX_DEPTH, first: false, scratch: Vec::new() }
    }

    /// Creates a reader for a document in a string of this one. Its depth counts from the depth of the string.
    pub(crate) fn inner<'b>(&self, buffer: &'b FastStr) -> Reader<'b> {
        Reader { depth: self.depth, ..Reader::new(buffer) }
    }

    fn bytes(&self) -> &'a [u8] {
        self.text.as_bytes()
    }

    /// Returns the next byte, or 0 at the end of the document. No value begins with 0.
    fn byte(&self) -> u8 {
        self.bytes().get(self.at).copied().unwrap_or(0)
    }

    fn slice(&self, start: usize, end: usize) -> &'a str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// Skips white space and returns the byte after it: the first byte of the next value or punctuation.
    #[inline(always)]
    pub fn peek(&mut self) -> u8 {
        let byte = self.byte();
        if byte > b' ' { byte } else { self.peek_after_space() }
    }

    #[inline(never)]
    fn peek_after_space(&mut self) -> u8 {
        let rest = self.bytes().get(self.at..).unwrap_or_default();
        let is_value = |byte: &u8| !matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
        self.at += rest.iter().position(is_value).unwrap_or(rest.len());
        self.byte()
    }

    /// Checks that only white space is left.
    ///
    /// # Errors
    ///
    /// Returns an error if anything else follows.
    pub fn end(&mut self) -> Result<(), Error> {
        self.peek();
        if self.at == self.text.len() { Ok(()) } else { Err(self.syntax("trailing characters")) }
    }

    /// Returns the current position, which must be before a value.
    pub fn mark(&mut self) -> Mark {
        self.peek();
        Mark { at: self.at, depth: self.depth }
    }

    /// Moves back to the value at a mark.
    pub fn reset(&mut self, mark: Mark) {
        (self.at, self.depth, self.first) = (mark.at, mark.depth, false);
    }

    // Objects and lists

    /// Opens an object. If the value is null, reads it and returns `false`.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is anything else.
    pub fn begin_object(&mut self, expected: &str) -> Result<bool, Error> {
        self.begin(b'{', expected)
    }

    /// Opens a list. If the value is null, reads it and returns `false`.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is anything else.
    pub fn begin_list(&mut self, expected: &str) -> Result<bool, Error> {
        self.begin(b'[', expected)
    }

    fn begin(&mut self, open: u8, expected: &str) -> Result<bool, Error> {
        if self.peek() == open {
            self.enter()?;
            return Ok(true);
        }
        if self.null()? { Ok(false) } else { Err(self.refuse(expected)) }
    }

    fn enter(&mut self) -> Result<(), Error> {
        if self.depth == 0 {
            return Err(self.too_deep());
        }
        self.at += 1;
        self.depth -= 1;
        self.first = true;
        Ok(())
    }

    fn leave(&mut self) {
        self.at += 1;
        self.depth += 1;
    }

    /// Moves to the next element of a list. Returns `false` at the end of the list.
    ///
    /// # Errors
    ///
    /// Returns an error if there is neither a comma nor the end of the list.
    pub fn next_element(&mut self) -> Result<bool, Error> {
        let byte = self.peek();
        let first = mem::take(&mut self.first);
        if byte == b']' {
            self.leave();
            return Ok(false);
        }
        if first {
            return Ok(true);
        }
        if byte != b',' {
            return Err(self.syntax_in("a list", "expected `,` or `]`"));
        }
        self.at += 1;
        if self.peek() == b']' { Err(self.syntax("trailing comma")) } else { Ok(true) }
    }

    /// Reads the next key of an object and moves to its value. Returns `None` at the end of the object.
    ///
    /// # Errors
    ///
    /// Returns an error if there is neither an entry nor the end of the object.
    #[inline]
    pub fn next_key(&mut self) -> Result<Option<Text<'a, '_>>, Error> {
        if !self.next_entry()? {
            return Ok(None);
        }
        if let Some(key) = self.plain_text() {
            self.colon()?;
            return Ok(Some(Text::Plain(key, self.buffer)));
        }
        let length = self.unescape()?;
        self.colon()?;
        self.unescaped(length).map(|key| Some(Text::Unescaped(key)))
    }

    /// Reads the next key of an object as a field number and moves to its value. Returns [`END`] at the end of the
    /// object.
    ///
    /// # Errors
    ///
    /// Returns an error if there is neither an entry nor the end of the object.
    pub fn next_field(&mut self, number: fn(&[u8]) -> usize) -> Result<usize, Error> {
        if !self.next_entry()? {
            return Ok(END);
        }
        let start = self.at + 1;
        let end = plain_end(self.bytes(), start);
        if self.bytes().get(end) == Some(&b'"') {
            self.at = end + 1;
            let field = number(self.bytes().get(start..end).unwrap_or_default());
            self.colon()?;
            return Ok(field);
        }
        self.escaped_field(number)
    }

    #[inline(never)]
    fn escaped_field(&mut self, number: fn(&[u8]) -> usize) -> Result<usize, Error> {
        let length = self.unescape()?;
        self.colon()?;
        Ok(number(self.unescaped(length)?.as_bytes()))
    }

    #[inline(always)]
    fn next_entry(&mut self) -> Result<bool, Error> {
        // Without white space, this is the most frequent case.
        if !self.first && self.bytes().get(self.at..).is_some_and(|rest| rest.starts_with(b",\"")) {
            self.at += 1;
            return Ok(true);
        }
        let mut byte = self.peek();
        let first = mem::take(&mut self.first);
        if byte == b'}' {
            self.leave();
            return Ok(false);
        }
        if !first {
            if byte != b',' {
                return Err(self.syntax_in("an object", "expected `,` or `}`"));
            }
            self.at += 1;
            byte = self.peek();
        }
        if byte == b'"' { Ok(true) } else { Err(self.bad_key(byte)) }
    }

    #[cold]
    fn bad_key(&self, byte: u8) -> Error {
        if byte == b'}' { self.syntax("trailing comma") } else { self.syntax_in("an object", "key must be a string") }
    }

    #[inline(always)]
    fn colon(&mut self) -> Result<(), Error> {
        if self.peek() != b':' {
            return Err(self.syntax_in("an object", "expected `:`"));
        }
        self.at += 1;
        Ok(())
    }

    // Scalars

    /// Reads null if it is the next value. Otherwise, returns `false`.
    ///
    /// # Errors
    ///
    /// Returns an error if the value begins like null but is something else.
    fn null(&mut self) -> Result<bool, Error> {
        if self.peek() != b'n' {
            return Ok(false);
        }
        self.word("null").map(|()| true)
    }

    fn word(&mut self, word: &str) -> Result<(), Error> {
        let rest = self.bytes().get(self.at..).unwrap_or_default();
        if !rest.starts_with(word.as_bytes()) {
            let same = rest.iter().zip(word.as_bytes()).take_while(|(found, expected)| found == expected).count();
            self.at += same;
            return Err(self.syntax("expected ident"));
        }
        self.at += word.len();
        Ok(())
    }

    /// Reads a string, a number or a boolean. Returns `None` for null.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is an object or a list.
    pub fn scalar(&mut self, expected: &str) -> Result<Option<Scalar<'a, '_>>, Error> {
        match self.peek() {
            b'"' => self.text().map(|text| Some(Scalar::Text(text))),
            b'-' | b'0'..=b'9' => self.number().map(|number| Some(Scalar::Number(number))),
            b't' => self.word("true").map(|()| Some(Scalar::Bool(true))),
            b'f' => self.word("false").map(|()| Some(Scalar::Bool(false))),
            b'n' => self.word("null").map(|()| None),
            _ => Err(self.refuse(expected)),
        }
    }

    /// Reads a number and returns its text.
    #[inline]
    fn number(&mut self) -> Result<&'a str, Error> {
        let start = self.at;
        if self.byte() == b'-' {
            self.at += 1;
        }
        if self.byte() == b'0' {
            self.at += 1;
            if self.byte().is_ascii_digit() {
                return Err(self.syntax("invalid number"));
            }
        } else {
            self.digits()?;
        }
        if self.byte() == b'.' {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.byte(), b'e' | b'E') {
            self.at += 1;
            if matches!(self.byte(), b'+' | b'-') {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(self.slice(start, self.at))
    }

    /// Skips digits. There must be at least one.
    #[inline(always)]
    fn digits(&mut self) -> Result<(), Error> {
        let rest = self.bytes().get(self.at..).unwrap_or_default();
        let count = rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len());
        self.at += count;
        if count == 0 { Err(self.syntax("invalid number")) } else { Ok(()) }
    }

    // Strings

    /// Reads a string, which must be the next value.
    #[inline]
    pub(crate) fn str(&mut self) -> Result<Str, Error> {
        match self.plain_text() {
            Some(text) => Ok(Str::shared(text, self.buffer)),
            None => self.escaped_str(),
        }
    }

    #[inline(never)]
    fn escaped_str(&mut self) -> Result<Str, Error> {
        let length = self.unescape()?;
        self.unescaped(length).map(Str::from)
    }

    #[inline]
    fn text(&mut self) -> Result<Text<'a, '_>, Error> {
        if let Some(text) = self.plain_text() {
            return Ok(Text::Plain(text, self.buffer));
        }
        let length = self.unescape()?;
        self.unescaped(length).map(Text::Unescaped)
    }

    /// Reads a string without escapes. For any other string, returns `None` and does not move.
    #[inline(always)]
    fn plain_text(&mut self) -> Option<&'a str> {
        let start = self.at + 1;
        let end = plain_end(self.bytes(), start);
        if self.bytes().get(end) != Some(&b'"') {
            return None;
        }
        self.at = end + 1;
        self.text.get(start..end)
    }

    fn unescaped(&self, length: usize) -> Result<&str, Error> {
        let bytes = self.scratch.get(..length).unwrap_or_default();
        simdutf8::basic::from_utf8(bytes).map_err(|_| self.syntax("invalid escape"))
    }

    /// Reads a string into the scratch buffer, without its escapes. Returns the length.
    #[inline(never)]
    fn unescape(&mut self) -> Result<usize, Error> {
        let mut length = 0;
        self.at += 1;
        loop {
            if self.scratch.len() < length + 64 {
                self.scratch.resize(512 + 2 * length, 0);
            }
            let size = self.scratch.len();
            let mut rest = self.bytes().get(self.at..).unwrap_or_default();
            let mut room = self.scratch.get_mut(length..).unwrap_or_default();
            let needs_attention = loop {
                // Sixteen bytes are copied at once. Copied bytes after the plain ones are overwritten later.
                let Some(to) = room.first_chunk_mut() else { break false };
                let plain = rest.first_chunk().map_or(0, |block| {
                    *to = *block;
                    plain_bytes(block)
                });
                rest = rest.split_at(plain).1;
                room = mem::take(&mut room).split_at_mut(plain).1;
                if plain == 16 {
                    continue;
                }
                let byte = match rest {
                    [b'\\', escape, after @ ..] => match escaped(*escape) {
                        Some(byte) => {
                            rest = after;
                            byte
                        }
                        None => break true,
                    },
                    [b'\\' | b'"', ..] => break true,
                    // One of the last bytes of the document.
                    [byte @ 32..=255, after @ ..] => {
                        rest = after;
                        *byte
                    }
                    _ => break true,
                };
                if let Some((to, after)) = mem::take(&mut room).split_first_mut() {
                    *to = byte;
                    room = after;
                }
            };
            length = size - room.len();
            self.at = self.text.len() - rest.len();
            match self.byte() {
                _ if !needs_attention => {}
                b'"' => {
                    self.at += 1;
                    return Ok(length);
                }
                b'\\' => {
                    let character = self.numbered_escape()?;
                    length += character.encode_utf8(self.scratch.get_mut(length..).unwrap_or_default()).len();
                }
                _ => return Err(self.bad_text(self.at)),
            }
        }
    }

    /// Reads an escape such as `\u00e9`, or a pair of them, starting at its backslash.
    #[inline(never)]
    fn numbered_escape(&mut self) -> Result<char, Error> {
        self.at += 1;
        if self.byte() != b'u' {
            return Err(self.bad_escape("invalid escape"));
        }
        let mut code = self.four_digits()?;
        if (0xd800..0xdc00).contains(&code) {
            if self.byte() != b'\\' {
                return Err(self.bad_escape("unexpected end of hex escape"));
            }
            self.at += 1;
            if self.byte() != b'u' {
                return Err(self.bad_escape("unexpected end of hex escape"));
            }
            let low = self.four_digits()?;
            if !(0xdc00..0xe000).contains(&low) {
                self.at -= 1;
                return Err(self.syntax("lone leading surrogate in hex escape"));
            }
            code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        }
        char::from_u32(code).ok_or_else(|| {
            self.at -= 1;
            self.syntax("lone leading surrogate in hex escape")
        })
    }

    /// Reads the `u` and the four hexadecimal digits of an escape.
    fn four_digits(&mut self) -> Result<u32, Error> {
        let digits = self.bytes().get(self.at + 1..).unwrap_or_default();
        let Some(digits) = digits.first_chunk::<4>() else {
            self.at = self.text.len();
            return Err(self.bad_escape("invalid escape"));
        };
        let mut code = 0;
        for digit in digits {
            let Some(digit) = char::from(*digit).to_digit(16) else {
                self.at += 4;
                return Err(self.syntax("invalid escape"));
            };
            code = code * 16 + digit;
        }
        self.at += 5;
        Ok(code)
    }

    #[cold]
    fn bad_escape(&self, message: &str) -> Error {
        self.syntax_or(message, "EOF while parsing a string")
    }

    #[cold]
    fn bad_text(&mut self, at: usize) -> Error {
        self.at = at;
        self.syntax_or("control character (\\u0000-\\u001F) found while parsing a string", "EOF while parsing a string")
    }

    // Any value

    /// Skips a value of any type.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is not valid JSON.
    pub fn skip(&mut self) -> Result<bool, Error> {
        // There is no recursion: each open object or list has one bit, which is set for an object.
        let (mut open, mut objects) = (0_u8, 0_u128);
        loop {
            let mut closes = 0;
            match self.peek() {
                b'"' => self.skip_text()?,
                b'-' | b'0'..=b'9' => drop(self.number()?),
                b't' => self.word("true")?,
                b'f' => self.word("false")?,
                b'n' => self.word("null")?,
                byte @ (b'{' | b'[') => {
                    if open == self.depth {
                        return Err(self.too_deep());
                    }
                    self.at += 1;
                    open += 1;
                    objects = objects << 1 | u128::from(byte == b'{');
                    // In ASCII, `]` is two after `[`, and `}` is two after `{`.
                    closes = byte + 2;
                }
                _ => return Err(self.syntax("expected value")),
            }
            // Close the objects and lists that end here, and move to the next value.
            let mut in_object = closes == b'}';
            if closes == 0 || self.peek() == closes {
                loop {
                    if closes != 0 {
                        self.at += 1;
                        open -= 1;
                        objects >>= 1;
                    }
                    if open == 0 {
                        return Ok(true);
                    }
                    in_object = objects & 1 == 1;
                    closes = if in_object { b'}' } else { b']' };
                    let byte = self.peek();
                    if byte == b',' {
                        self.at += 1;
                        if self.peek() == closes {
                            return Err(self.syntax("trailing comma"));
                        }
                        break;
                    }
                    if byte != closes {
                        return Err(if in_object {
                            self.syntax_in("an object", "expected `,` or `}`")
                        } else {
                            self.syntax_in("a list", "expected `,` or `]`")
                        });
                    }
                }
            }
            if in_object {
                let byte = self.peek();
                if byte != b'"' {
                    return Err(self.bad_key(byte));
                }
                self.skip_text()?;
                self.colon()?;
            }
        }
    }

    #[inline(always)]
    fn skip_text(&mut self) -> Result<(), Error> {
        let end = plain_end(self.bytes(), self.at + 1);
        if self.bytes().get(end) == Some(&b'"') {
            self.at = end + 1;
            return Ok(());
        }
        self.skip_escaped_text(end)
    }

    #[inline(never)]
    fn skip_escaped_text(&mut self, mut end: usize) -> Result<(), Error> {
        loop {
            match self.bytes().get(end) {
                Some(b'"') => {
                    self.at = end + 1;
                    return Ok(());
                }
                Some(b'\\') => {
                    self.at = end + 1;
                    match self.byte() {
                        // Half of a surrogate pair is not valid text, but a skipped string is not decoded.
                        b'u' => drop(self.four_digits()?),
                        byte if escaped(byte).is_some() => self.at += 1,
                        _ => return Err(self.bad_escape("invalid escape")),
                    }
                }
                _ => return Err(self.bad_text(end)),
            }
            end = plain_end(self.bytes(), self.at);
        }
    }

    /// Skips a value of any type. Returns its text, and the buffer that contains it.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is not valid JSON.
    pub fn raw(&mut self) -> Result<(&'a str, &'a FastStr), Error> {
        self.peek();
        let start = self.at;
        self.skip()?;
        Ok((self.slice(start, self.at), self.buffer))
    }

    /// Reads a value of any type.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is not valid JSON, or has a number that does not fit in a 64-bit float.
    pub fn value(&mut self) -> Result<Value, Error> {
        Ok(match self.peek() {
            b'{' => {
                self.enter()?;
                let mut map = Map::new();
                while let Some(key) = self.next_key()? {
                    let key = key.as_str().to_owned();
                    let value = self.value().map_err(|error| error.under_key(&key))?;
                    map.insert(key, value);
                }
                Value::Object(map)
            }
            b'[' => {
                self.enter()?;
                let mut list = Vec::new();
                while self.next_element()? {
                    let value = self.value().map_err(|error| error.under_index(list.len()))?;
                    list.push(value);
                }
                Value::Array(list)
            }
            _ => match self.scalar("a value")? {
                None => Value::Null,
                Some(Scalar::Text(text)) => Value::String(text.as_str().to_owned()),
                Some(Scalar::Bool(value)) => Value::Bool(value),
                Some(Scalar::Number(number)) => {
                    let Ok(number) = number.parse::<Number>() else {
                        self.at -= 1;
                        return Err(self.syntax("number out of range"));
                    };
                    Value::Number(number)
                }
            },
        })
    }

    // Errors

    /// Returns the error for a value of the wrong type at this position. The error does not quote the value.
    #[cold]
    pub fn refuse(&mut self, expected: &str) -> Error {
        let found = match self.peek() {
            b'{' => "an object",
            b'[' => "an array",
            b'"' => "a string",
            b't' | b'f' => "a boolean",
            b'n' => "null",
            b'-' | b'0'..=b'9' => "a number",
            _ => return self.syntax("expected value"),
        };
        self.error(ErrorKind::WrongType, format!("expected {expected}, found {found}"))
    }

    /// Returns the error for a value of the wrong type at a mark.
    #[cold]
    pub fn refuse_at(&mut self, mark: Mark, expected: &str) -> Error {
        self.reset(mark);
        self.refuse(expected)
    }

    /// Returns the error for a required property that is missing in the object that was just closed.
    #[cold]
    pub(crate) fn missing(&self, name: &str) -> Error {
        self.located(self.at.saturating_sub(1), Error::missing(name))
    }

    /// Returns the error for a property that only other events have, in the object that was just closed.
    #[cold]
    pub(crate) fn unexpected(&self, name: &str) -> Error {
        let message = format!("unexpected property `{name}`");
        self.error_at(self.at.saturating_sub(1), ErrorKind::WrongType, message)
    }

    #[cold]
    fn too_deep(&self) -> Error {
        self.syntax("recursion limit exceeded")
    }

    #[cold]
    fn syntax(&self, message: &str) -> Error {
        self.syntax_in("a value", message)
    }

    #[cold]
    fn syntax_in(&self, parsing: &str, message: &str) -> Error {
        self.syntax_or(message, &format!("EOF while parsing {parsing}"))
    }

    /// Returns a syntax error at this position. If the document ends here, the error has the message `at_end`.
    #[cold]
    fn syntax_or(&self, message: &str, at_end: &str) -> Error {
        self.error(ErrorKind::Syntax, if self.at < self.text.len() { message } else { at_end })
    }

    /// Returns an error at this position.
    #[cold]
    pub fn error(&self, kind: ErrorKind, message: impl Into<String>) -> Error {
        self.error_at(self.at, kind, message)
    }

    #[cold]
    fn error_at(&self, at: usize, kind: ErrorKind, message: impl Into<String>) -> Error {
        self.located(at, Error::new(kind, message))
    }

    /// Adds the position to an error.
    #[cold]
    fn located(&self, at: usize, error: Error) -> Error {
        // As in `serde_json`, this is the column of the next byte, counted from 1, or of the last byte at the end.
        let read = self.bytes().get(..=at).unwrap_or(self.bytes());
        let line = read.split(|byte| *byte == b'\n').count();
        let column = read.iter().rev().take_while(|byte| **byte != b'\n').count();
        error.at_position(line, column)
    }
}
