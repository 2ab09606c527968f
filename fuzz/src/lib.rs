//! A mutator that keeps events valid JSON, so that the fuzzer gets past the reader and into the types, and a count of
//! the events of each kind.

use std::{
    env,
    fmt::Write,
    fs,
    sync::{
        LazyLock,
        atomic::{AtomicU64, Ordering::Relaxed},
    },
};

use lambda_event_sources::Source;
use serde_json::{Map, Value};

/// Counts an event. The counts are written to the file that `FUZZ_KINDS` names, from time to time.
pub fn count_source(source: Source) {
    static KINDS: LazyLock<Vec<AtomicU64>> = LazyLock::new(|| Source::ALL.iter().map(|_| AtomicU64::new(0)).collect());
    static ALL: AtomicU64 = AtomicU64::new(0);
    let Some(index) = Source::ALL.iter().position(|other| *other == source) else { return };
    KINDS[index].fetch_add(1, Relaxed);
    if ALL.fetch_add(1, Relaxed) % 1024 != 1023 {
        return;
    }
    if let Some(path) = env::var_os("FUZZ_KINDS") {
        let mut lines = String::new();
        for (source, count) in Source::ALL.iter().zip(KINDS.iter()) {
            writeln!(lines, "{}\t{}", source.kind(), count.load(Relaxed)).expect("writing to a string should not fail");
        }
        fs::write(path, lines).expect("the file of counts should be writable");
    }
}

/// Mutates an event in place. Returns its new length, or `None` if the bytes are not JSON or the result is too long.
pub fn mutate_json(data: &mut [u8], size: usize, max_size: usize, seed: u32) -> Option<usize> {
    let mut event: Value = serde_json::from_slice(data.get(..size)?).ok()?;
    let mut random = Random(u64::from(seed) << 1 | 1);
    for _ in 0..=random.below(3) {
        let count = count(&event);
        let place = random.below(count);
        change(&mut event, &mut { place }, &mut random);
    }
    let text = event.to_string();
    let bytes = text.as_bytes();
    if bytes.len() > max_size {
        return None;
    }
    data.get_mut(..bytes.len())?.copy_from_slice(bytes);
    Some(bytes.len())
}

/// A xorshift generator.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }
}

/// Returns the number of values in a value, itself included.
fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(list) => list.iter().map(count).sum(),
        Value::Object(object) => object.values().map(count).sum(),
        _ => 0,
    }
}

/// Changes the value that is `place` values after this one.
fn change(value: &mut Value, place: &mut usize, random: &mut Random) -> bool {
    if *place == 0 {
        *value = changed(value, random);
        return true;
    }
    *place -= 1;
    match value {
        Value::Array(list) => list.iter_mut().any(|value| change(value, place, random)),
        Value::Object(object) => object.iter_mut().any(|(_, value)| change(value, place, random)),
        _ => false,
    }
}

fn changed(value: &Value, random: &mut Random) -> Value {
    match (random.below(12), value) {
        (0, _) => Value::Null,
        (1, _) => Value::Bool(random.below(2) == 0),
        (2, _) => Value::from(random.next() as i64 >> random.below(64)),
        (3, _) => Value::from(random.next() as f64 / 1000.0),
        (4, _) => Value::from(""),
        (5, value) => Value::from(vec![value.clone(); random.below(3)]),
        (6, Value::Object(object)) => {
            let skipped = random.below(object.len());
            let kept = object.iter().enumerate().filter(|(index, _)| *index != skipped);
            Value::Object(kept.map(|(_, (key, value))| (key.clone(), value.clone())).collect())
        }
        (7, Value::Object(object)) => {
            let mut object = object.clone();
            object.insert(WORDS[random.below(WORDS.len())].to_owned(), Value::from(WORDS[random.below(WORDS.len())]));
            Value::Object(object)
        }
        (6 | 7, Value::Array(list)) => {
            let mut list = list.clone();
            if !list.is_empty() {
                let index = random.below(list.len());
                if random.below(2) == 0 { drop(list.remove(index)) } else { list.push(list[index].clone()) }
            }
            Value::Array(list)
        }
        (6 | 7, Value::String(text)) => match text.parse::<i64>() {
            Ok(number) => Value::from(number),
            Err(_) => Value::from(text.chars().rev().collect::<String>()),
        },
        (6 | 7, Value::Number(number)) => Value::from(number.to_string()),
        (8 | 9, _) => Value::from(WORDS[random.below(WORDS.len())]),
        (10, _) => Value::Object(Map::from_iter([(WORDS[random.below(WORDS.len())].to_owned(), Value::Null)])),
        (_, Value::String(text)) => {
            let mut text: Vec<char> = text.chars().collect();
            let character = ['\0', '\n', '"', '\\', '%', '+', '=', 'é', '\u{10ffff}', '9', ' '][random.below(11)];
            let index = random.below(text.len() + 1);
            match random.below(3) {
                0 => text.insert(index, character),
                1 if !text.is_empty() => drop(text.remove(index.min(text.len() - 1))),
                _ => text.truncate(index),
            }
            Value::from(text.into_iter().collect::<String>())
        }
        (_, value) => value.clone(),
    }
}

/// Texts that have a meaning somewhere in the events.
const WORDS: &[&str] = &[
    "authorization",
    "cookie",
    "content-type",
    "true",
    "null",
    "0",
    "-1",
    "1717243200000",
    "9999999999999999999",
    "2024-06-01T12:00:00Z",
    "2024-02-30T25:61:61+99:99",
    "application/json",
    "a=b&a=%zz&c",
    "e30=",
    "H4sIAAAAAAAA",
    "{\"Records\":[]}",
    "[]",
    "arn:aws:sqs:eu-central-1:123456789012:q",
    "arn:::",
    "1.0",
    "2.0",
    "$default",
    "GET",
    "$serde_json::private::RawValue",
    "type",
    "S",
    "N",
    "M",
    "NULL",
];
