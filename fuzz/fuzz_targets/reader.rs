//! The JSON reader compared with `serde_json`, on arbitrary bytes.
#![no_main]

use faststr::FastStr;
use lambda_event_sources_base::{Error, RawJson, Reader, from_slice};
use libfuzzer_sys::fuzz_target;
use serde::de::IgnoredAny;
use serde_json::Value;

/// Prefix of the keys that `serde_json` uses as markers. For our reader, they are ordinary keys.
const MARKER: &str = "$serde_json::private::";

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else {
        assert!(from_slice::<RawJson>(bytes).is_err());
        return;
    };
    let buffer = FastStr::from_string(text.to_owned());
    let mut reader = Reader::new(&buffer);
    let value: Result<Value, Error> = reader.value().and_then(|value| reader.end().map(|()| value));
    let mut reader = Reader::new(&buffer);
    let skipped = reader.skip().and_then(|_| reader.end());

    if value.is_ok() {
        assert!(skipped.is_ok(), "{text}");
    }
    if text.contains(MARKER) || text.contains("\\u") && text.contains("private") {
        return;
    }
    match (value, serde_json::from_str::<Value>(text)) {
        (Ok(ours), Ok(theirs)) => assert_eq!(ours, theirs, "{text}"),
        (Err(ours), Err(theirs)) => {
            let out_of_range = ours.to_string().contains("out of range");
            let position = (ours.line().unwrap_or(0), ours.column().unwrap_or(0));
            assert!(out_of_range || position == (theirs.line(), theirs.column()), "{text:?}\n{ours}\n{theirs}");
        }
        (ours, theirs) => panic!("{text:?}\n{ours:?}\n{theirs:?}"),
    }
    // serde_json skips values of any depth.
    let deep = skipped.as_ref().is_err_and(|error| error.to_string().contains("recursion limit"));
    assert!(deep || skipped.is_ok() == serde_json::from_str::<IgnoredAny>(text).is_ok(), "{text:?}\n{skipped:?}");
});
