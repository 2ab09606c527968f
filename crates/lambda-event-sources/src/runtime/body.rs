//! Passes the bytes of the event from the runtime to the handler.

use std::{
    cell::Cell,
    fmt,
    task::{Context as Waker, Poll},
};

use bytes::Bytes;
use lambda_event_sources_base::{Error as EventError, ErrorKind};
use lambda_runtime::{LambdaInvocation, Service, tower::Layer};
use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, MapAccess, SeqAccess, Visitor},
};
use serde_json::value::RawValue;

thread_local! {
    /// The bytes of the event, while [`EventSourceLayer`] calls its inner service.
    ///
    /// The runtime deserializes the event during this call, so other invocations cannot interfere.
    static BODY: Cell<Option<Bytes>> = const { Cell::new(None) };
}

/// Clears [`BODY`] when the call ends or panics.
struct Call;

impl Drop for Call {
    fn drop(&mut self) {
        BODY.set(None);
    }
}

/// The bytes of an event, which the runtime passes to [`EventSource`](super::EventSource) without parsing them.
///
/// With an [`EventSourceLayer`], these are the bytes of the invocation. Without it, they are copied, and the runtime
/// rejects an event that is not valid JSON.
#[derive(Debug)]
pub struct EventBody(Result<Bytes, EventError>);

impl EventBody {
    /// Creates the body of an invocation from the JSON text of an event, to call a service in a test.
    pub fn new(event: impl Into<Bytes>) -> Self {
        Self(Ok(event.into()))
    }

    pub(super) fn into_bytes(self) -> Result<Bytes, EventError> {
        self.0
    }
}

impl<'de> Deserialize<'de> for EventBody {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Some(body) = BODY.take() else {
            let event = <&RawValue>::deserialize(deserializer)?;
            return Ok(Self(Ok(Bytes::copy_from_slice(event.get().as_bytes()))));
        };
        let mut is_other = false;
        // Only the first string is read. Errors are ignored here, because our own reader reports them better.
        let _ = FirstString { body: &body, is_other: &mut is_other }.deserialize(deserializer);
        if is_other {
            let message =
                "a layer changed the event after `EventSourceLayer` had read it: add `EventSourceLayer` first";
            return Ok(Self(Err(EventError::new(ErrorKind::Invalid, message))));
        }
        Ok(Self(Ok(body)))
    }
}

/// Finds out from the first string of a document whether the document has other bytes than `body`.
struct FirstString<'a> {
    body: &'a Bytes,
    is_other: &'a mut bool,
}

impl<'de> DeserializeSeed<'de> for FirstString<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for FirstString<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an event")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<(), E> {
        *self.is_other = !self.body.as_ptr_range().contains(&text.as_ptr());
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        map.next_key_seed(self).map(drop)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        seq.next_element_seed(self).map(drop)
    }
}

/// Layer that passes the bytes of the event to [`EventSource`](super::EventSource), so that the runtime does not parse
/// them.
///
/// Add it before all other layers. It does not affect handlers that do not use [`event_source`](super::event_source).
#[derive(Clone, Copy, Debug, Default)]
pub struct EventSourceLayer;

impl<S> Layer<S> for EventSourceLayer {
    type Service = EventSourceLayered<S>;

    fn layer(&self, inner: S) -> Self::Service {
        EventSourceLayered(inner)
    }
}

/// Service of an [`EventSourceLayer`].
#[derive(Clone, Debug)]
pub struct EventSourceLayered<S>(S);

impl<S: Service<LambdaInvocation>> Service<LambdaInvocation> for EventSourceLayered<S> {
    type Response = S::Response;
    type Error = S::Error;
    type Future = S::Future;

    fn poll_ready(&mut self, waker: &mut Waker<'_>) -> Poll<Result<(), Self::Error>> {
        self.0.poll_ready(waker)
    }

    fn call(&mut self, invocation: LambdaInvocation) -> Self::Future {
        let _call = Call;
        BODY.set(Some(invocation.body.clone()));
        self.0.call(invocation)
    }
}
