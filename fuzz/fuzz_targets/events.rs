//! Every kind of event, mutated as JSON: all ways of reading agree, what is written is read again, and nothing panics.
#![no_main]

use std::fmt::{Debug, Display};

use lambda_event_sources::{
    AnyEvent, Describe, DictWrapper, RawJson, Source, detect, for_each_source, from_bytes, from_slice, from_str,
    from_value, properties,
};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use serde::{Serialize, de::DeserializeOwned};

fn check<T>(bytes: &[u8])
where
    T: DeserializeOwned + Serialize + PartialEq + Debug + Display + Describe,
{
    let plain = serde_json::from_slice::<T>(bytes);
    let event = match from_slice::<T>(bytes) {
        Ok(event) => event,
        Err(error) => {
            assert!(plain.is_err(), "serde_json accepts the event: {error}");
            return;
        }
    };
    assert_eq!(plain.expect("serde_json should read the event"), event);
    assert_eq!(from_bytes::<T>(bytes.to_vec()).expect("from_bytes should read the event"), event);
    // A `Value` cannot have a number that does not fit in a float.
    if let Ok(value) = from_slice::<RawJson>(bytes).and_then(|raw| raw.to_value()) {
        // A `Value` has neither the digits of a number nor the order of keys, so the events may differ.
        assert!(from_value::<T>(&value).is_ok(), "from_value rejects the event");
        assert_eq!(*from_slice::<DictWrapper<T>>(bytes).expect("DictWrapper should read the event"), event);
    }
    let written = serde_json::to_string(&event).expect("the event should be serializable");
    let again: T = from_slice(written.as_bytes()).unwrap_or_else(|error| panic!("{error}: {written}"));
    assert_eq!(again, event, "{written}");
    assert_eq!(serde_json::to_string(&again).expect("the event should be serializable"), written);
    from_str::<RawJson>(&event.to_string()).expect("Display should write JSON");
    serde_json::to_string(&properties(&event)).expect("properties should be JSON");
    assert!(!format!("{event:?}").is_empty());
}

macro_rules! checks {
    ($($source:ident($event:ident) $kind:literal feature $feature:literal response $response:literal page $page:literal;)*) => {
        fn check_source(source: Source, bytes: &[u8]) {
            fuzz::count_source(source);
            match source {
                $(Source::$source => check::<lambda_event_sources::$event>(bytes),)*
                _ => unreachable!("all sources are in the table"),
            }
        }
    };
}

for_each_source!(checks);

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    fuzz::mutate_json(data, size, max_size, seed).unwrap_or_else(|| fuzzer_mutate(data, size, max_size))
});

fuzz_target!(|bytes: &[u8]| {
    let source = detect(bytes);
    let any = from_slice::<AnyEvent>(bytes);
    if let (Some(source), Ok(any)) = (source, &any) {
        assert_eq!(any.source(), Some(source));
    }
    if let Some(source) = source {
        check_source(source, bytes);
    }
    // And one that it is not.
    let index = bytes.iter().fold(0_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(*byte)));
    check_source(Source::ALL[index % Source::ALL.len()], bytes);
});
