//! `into_owned` on all sample events.
#![cfg(all(feature = "full", feature = "testing"))]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    fmt::Debug,
    sync::{Arc, Weak},
};

use bytes::Bytes;
use lambda_event_sources::{AnyEvent, from_bytes, testing};
use serde::{Serialize, de::DeserializeOwned};

/// Owner of a buffer. The weak reference shows whether the buffer still exists.
struct Owner(Arc<String>);

impl AsRef<[u8]> for Owner {
    fn as_ref(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

fn read<T: DeserializeOwned>(text: &str) -> (T, Weak<String>) {
    let text = Arc::new(text.to_owned());
    let buffer = Arc::downgrade(&text);
    (from_bytes(Bytes::from_owner(Owner(text))).unwrap(), buffer)
}

/// Asserts that the copy of an event is equal, and is serialized in the same form, without the event's buffer. Returns
/// `true` if the event had a slice of the buffer.
fn assert_detached<T>(name: &str, into_owned: fn(T) -> T) -> bool
where
    T: DeserializeOwned + Serialize + PartialEq + Debug,
{
    let text = testing::fixture(name).unwrap();
    let (event, buffer) = read::<T>(text);
    let had_slices = buffer.strong_count() == 1;
    let expected = serde_json::to_string(&event).unwrap();
    let owned = into_owned(event);
    assert_eq!(buffer.strong_count(), 0, "{name} still has a slice of the buffer");
    assert_eq!(owned, testing::event::<T>(name).unwrap(), "{name}");
    assert_eq!(serde_json::to_string(&owned).unwrap(), expected, "{name}");
    had_slices
}

#[test]
fn every_sample_event() {
    macro_rules! detached {
        ($($source:ident($event:ident) $kind:literal feature $feature:literal response $response:literal page $page:literal;)*) => {
            fn assert_own_type(name: &str) -> bool {
                match name.split('/').next().unwrap() {
                    $($kind => assert_detached::<lambda_event_sources::$event>(name, |event| event.into_owned()),)*
                    kind => panic!("{kind} is not in the table of sources"),
                }
            }
        };
    }
    lambda_event_sources::for_each_source!(detached);

    let with_slices = testing::NAMES.iter().filter(|name| assert_own_type(name)).count();
    assert!(with_slices > testing::NAMES.len() / 2, "only {with_slices} sample events have long text");
    for name in testing::NAMES {
        assert_detached(name, AnyEvent::into_owned);
    }
}
