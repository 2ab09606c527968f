//! Handlers for [`lambda_runtime`], with the event read once and with this crate's errors.
//!
//! ```no_run
//! # #[cfg(feature = "sqs")]
//! # mod function {
//! use lambda_event_sources::{
//!     BatchResponse, Error, SqsEvent,
//!     runtime::{self, Context, event_source},
//! };
//!
//! async fn handler(event: SqsEvent, _: Context) -> Result<BatchResponse, Error> {
//!     BatchResponse::process(&event.records, |record| {
//!         let order: serde_json::Value = record.json_body()?;
//!         println!("{}", order["id"]);
//!         Ok::<(), Error>(())
//!     })
//! }
//!
//! #[tokio::main]
//! async fn main() -> Result<(), runtime::Error> {
//!     runtime::run(event_source(handler)).await
//! }
//! # }
//! ```
//!
//! [`run`] is `lambda_runtime::run` with an [`EventSourceLayer`]. To handle events concurrently, or to add layers of
//! your own, build the runtime yourself, and add this layer first:
//!
//! ```no_run
//! # use lambda_event_sources::{Dict, runtime::{Context, Error, EventSourceLayer, event_source}};
//! # use lambda_runtime::Runtime;
//! # async fn handler(_: Dict, _: Context) -> Result<(), Error> { Ok(()) }
//! # async fn start() -> Result<(), Error> {
//! Runtime::new(event_source(handler)).layer(EventSourceLayer).run_concurrent().await
//! # }
//! ```
//!
//! `lambda_runtime::run(event_source(handler))` works too, but takes longer: the runtime looks for the end of the event
//! first, and the event is copied. A plain `async fn(LambdaEvent<SqsEvent>)` under `service_fn` is read
//! by the runtime itself, with its errors.

use std::{
    cell::Cell,
    fmt,
    future::Future,
    marker::PhantomData,
    pin::Pin,
    task::{Context as Waker, Poll},
};

use bytes::Bytes;
use futures_core::Stream;
use lambda_event_sources_base::{Error as EventError, ErrorKind, from_bytes, from_str};
use lambda_runtime::{
    Diagnostic, IntoFunctionResponse, LambdaEvent, LambdaInvocation, Runtime, Service, layers::TracingLayer,
    tower::Layer,
};
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{DeserializeOwned, DeserializeSeed, MapAccess, SeqAccess, Visitor},
};
use serde_json::value::RawValue;

pub use lambda_runtime::{Context, Error};

/// Turns a handler, `async fn(SqsEvent, Context) -> Result<R, E>`, into the service that the runtime takes.
///
/// An event that cannot be read is answered with its [`Error`](EventError) as the function's error, and the handler is not called:
/// the type of the error is `lambda_event_sources::ErrorKind::WrongSource` and so on, and the message has the type and
/// the path. The function lives on.
///
/// See the [module](self) for how to run it.
pub fn event_source<T, H, Fut, R, E>(handler: H) -> EventSource<T, H>
where
    H: Fn(T, Context) -> Fut,
    Fut: Future<Output = Result<R, E>>,
{
    EventSource { handler, event: PhantomData }
}

/// Starts the runtime with a handler made by [`event_source`].
///
/// # Errors
///
/// When the Lambda Runtime API cannot be reached. Errors of events and of the handler are answers, and end nothing.
///
/// # Panics
///
/// As `lambda_runtime::run`: when an environment variable that Lambda sets is missing.
pub async fn run<T, F, R, B, S, D, E>(handler: F) -> Result<(), Error>
where
    F: Service<LambdaEvent<Incoming<T>>, Response = R>,
    F::Future: Future<Output = Result<R, F::Error>>,
    F::Error: Into<Diagnostic> + fmt::Debug,
    T: DeserializeOwned,
    R: IntoFunctionResponse<B, S>,
    B: Serialize,
    S: Stream<Item = Result<D, E>> + Unpin + Send + 'static,
    D: Into<Bytes> + Send,
    E: Into<Error> + Send + fmt::Debug,
{
    Runtime::new(handler).layer(EventSourceLayer).layer(TracingLayer::new()).run().await
}

/// Service of a handler; see [`event_source`].
pub struct EventSource<T, H> {
    handler: H,
    event: PhantomData<fn(T)>,
}

impl<T, H: Clone> Clone for EventSource<T, H> {
    fn clone(&self) -> Self {
        Self { handler: self.handler.clone(), event: PhantomData }
    }
}

impl<T, H, Fut, R, E> Service<LambdaEvent<Incoming<T>>> for EventSource<T, H>
where
    H: Fn(T, Context) -> Fut,
    Fut: Future<Output = Result<R, E>>,
{
    type Response = R;
    type Error = EventSourceError<E>;
    type Future = EventSourceFuture<Fut>;

    fn poll_ready(&mut self, _: &mut Waker<'_>) -> Poll<Result<(), Self::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: LambdaEvent<Incoming<T>>) -> Self::Future {
        EventSourceFuture(match request.payload.0 {
            Ok(event) => State::Handling(Box::pin((self.handler)(event, request.context))),
            Err(error) => State::Refused(Some(error)),
        })
    }
}

/// Answer under way; see [`event_source`].
pub struct EventSourceFuture<Fut>(State<Fut>);

enum State<Fut> {
    Handling(Pin<Box<Fut>>),
    Refused(Option<EventError>),
}

impl<Fut, R, E> Future for EventSourceFuture<Fut>
where
    Fut: Future<Output = Result<R, E>>,
{
    type Output = Result<R, EventSourceError<E>>;

    fn poll(mut self: Pin<&mut Self>, waker: &mut Waker<'_>) -> Poll<Self::Output> {
        match &mut self.0 {
            State::Handling(answer) => answer.as_mut().poll(waker).map_err(EventSourceError::Handler),
            State::Refused(error) => match error.take() {
                Some(error) => Poll::Ready(Err(EventSourceError::Event(error))),
                None => Poll::Pending,
            },
        }
    }
}

/// Why an invocation failed: the event could not be read, or the handler returned an error.
pub enum EventSourceError<E> {
    /// The event could not be read.
    Event(EventError),
    /// The handler returned an error.
    Handler(E),
}

/// What the runtime logs: the handler's error as it is.
impl<E: fmt::Debug> fmt::Debug for EventSourceError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Event(error) => fmt::Display::fmt(error, f),
            Self::Handler(error) => fmt::Debug::fmt(error, f),
        }
    }
}

impl<E: Into<Diagnostic>> From<EventSourceError<E>> for Diagnostic {
    fn from(error: EventSourceError<E>) -> Self {
        match error {
            EventSourceError::Event(error) => error.into(),
            EventSourceError::Handler(error) => error.into(),
        }
    }
}

thread_local! {
    /// The event's bytes, from [`EventSourceLayer`], while the service inside it is called.
    ///
    /// The runtime deserializes the event in this call, so other invocations cannot come between.
    static BODY: Cell<Option<Bytes>> = const { Cell::new(None) };
}

/// Empties [`BODY`] when the call ends, or panics.
struct Call;

impl Drop for Call {
    fn drop(&mut self) {
        BODY.set(None);
    }
}

/// The event as it comes to the service: read, or refused with an error.
///
/// Deserializing it fails only without an [`EventSourceLayer`], for an event that is not JSON. All other errors are
/// returned by [`EventSource`] as the function's error.
pub struct Incoming<T>(Result<T, EventError>);

impl<'de, T: DeserializeOwned> Deserialize<'de> for Incoming<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Some(body) = BODY.take() else {
            let event = <&RawValue>::deserialize(deserializer)?;
            return Ok(Self(from_str(event.get())));
        };
        let mut is_other = false;
        // Only the first string is read. What is wrong with the event, our own reader says better.
        let _ = FirstString { body: &body, is_other: &mut is_other }.deserialize(deserializer);
        if is_other {
            let message =
                "a layer changed the event after `EventSourceLayer` had read it: add `EventSourceLayer` first";
            return Ok(Self(Err(EventError::new(ErrorKind::Invalid, message))));
        }
        Ok(Self(from_bytes(body)))
    }
}

/// Finds out from the first string of a document whether the document is other bytes than `body`.
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

/// Layer that gives the event's bytes to [`EventSource`], so that the runtime does not parse them.
///
/// Add it before all other layers. Other handlers than those of [`event_source`] are not affected by it.
#[derive(Clone, Copy, Debug, Default)]
pub struct EventSourceLayer;

impl<S> Layer<S> for EventSourceLayer {
    type Service = EventSourceLayered<S>;

    fn layer(&self, inner: S) -> Self::Service {
        EventSourceLayered(inner)
    }
}

/// Service under an [`EventSourceLayer`].
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
