//! `Headers` compared with a list of names and values.
#![no_main]

use std::collections::BTreeSet;

use lambda_event_sources::{Headers, from_str};
use libfuzzer_sys::fuzz_target;

const NAMES: [&str; 8] = ["a", "A", "Set-Cookie", "set-cookie", "Authorization", "x-a", "X-A", ""];
const VALUES: [&str; 4] = ["1", "2, 3", "", "\u{e9}"];

fn values<'a>(model: &'a [(&str, &str)], name: &str) -> Vec<&'a str> {
    model.iter().filter(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| *value).collect()
}

fuzz_target!(|bytes: &[u8]| {
    let mut headers = Headers::new();
    let mut model: Vec<(&str, &str)> = Vec::new();
    // More operations find nothing else, and are slow.
    for operation in bytes.iter().take(64) {
        let name = NAMES[usize::from(operation & 7)];
        let value = VALUES[usize::from(operation >> 3 & 3)];
        match operation >> 5 {
            0..=3 => {
                headers.append(name, value);
                model.push((name, value));
            }
            4 | 5 => {
                headers.insert(name, value);
                model.retain(|(other, _)| !other.eq_ignore_ascii_case(name));
                model.push((name, value));
            }
            _ => {
                let removed = headers.remove(name);
                assert_eq!(removed.iter().map(|value| &**value).collect::<Vec<_>>(), values(&model, name));
                model.retain(|(other, _)| !other.eq_ignore_ascii_case(name));
            }
        }
    }
    let names: BTreeSet<String> = model.iter().map(|(name, _)| name.to_ascii_lowercase()).collect();
    assert_eq!(headers.len(), names.len());
    assert_eq!(headers.iter().count(), model.len());
    for name in NAMES {
        let expected = values(&model, name);
        assert_eq!(headers.get_all(name).collect::<Vec<_>>(), expected, "{name}");
        assert_eq!(headers.contains(name), !expected.is_empty());
    }
    let written = serde_json::to_string(&headers).expect("headers should be serializable");
    let again: Headers = from_str(&written).expect("the serialized headers should be readable");
    assert_eq!(again, headers);
    let shown = format!("{headers:?}");
    assert_eq!(headers.contains("authorization"), shown.contains(r#""authorization": [SENSITIVE]"#), "{shown}");
});
