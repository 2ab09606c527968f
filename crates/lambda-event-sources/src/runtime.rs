//! Handlers for [`lambda_runtime`]. The event is read once, and errors name the wrong field.
//!
//! ```no_run
//! # #[cfg(feature = "sqs")]
//! # mod function {
//! use lambda_event_sources::{
//!     BatchResponse, Error, SqsEvent, batch,
//!     runtime::{self, Context, event_source},
//! };
//!
//! async fn handler(event: SqsEvent, _: Context) -> Result<BatchResponse, Error> {
//!     batch::process(&event.records, |record| {
//!         let order: serde_json::Value = record.body_json()?;
//!         println!("{}", order["id"]);
//!         Ok::<(), Error>(())
//!     })
//!     .response()
//! }
//!
//! #[tokio::main]
//! async fn main() -> Result<(), runtime::Error> {
//!     runtime::run(event_source(handler)).await
//! }
//! # }
//! ```
//!
//! [`run`] handles one event at a time. [`run_concurrent`] handles several at once on Lambda Managed Instances. Both
//! add a [`TracingLayer`], whose span has the request ID. To add your own layers, build the runtime yourself. Add
//! [`EventSourceLayer`] first, and [`TracingLayer`] to log the request ID:
//!
//! ```no_run
//! # use lambda_event_sources::{Dict, runtime::{Context, Error, event_source}};
//! use lambda_event_sources::runtime::{EventSourceLayer, Runtime, TracingLayer};
//!
//! # async fn handler(_: Dict, _: Context) -> Result<(), Error> { Ok(()) }
//! # async fn start() -> Result<(), Error> {
//! Runtime::new(event_source(handler)).layer(EventSourceLayer).layer(TracingLayer::new()).run().await
//! # }
//! ```
//!
//! `lambda_runtime::run(event_source(handler))` works too, but is slower: the runtime first searches for the end of the
//! event, and the event is copied. The event of a plain `async fn(LambdaEvent<SqsEvent>)` with `service_fn` is read by
//! the runtime itself, with the runtime's errors.
//!
//! # HTTP services
//!
//! With the feature `http` and one of `alb`, `api-gateway-proxy`, `api-gateway-proxy-v2`, `lambda-url` and
//! `vpc-lattice`, `run_http` starts the runtime with an HTTP service, such as an axum `Router`. The same service works
//! with all of these sources. `http_source` turns it into a service for [`run_concurrent`], or for a [`Runtime`] with
//! your own layers.
//!
//! # Streamed responses
//!
//! A handler may return a [`StreamResponse`] for a function URL with the invoke mode `RESPONSE_STREAM`, or for a REST
//! API with response streaming. With the feature `http`, `try_into` converts a `LambdaFunctionUrlResponse`, an
//! `ApiGatewayProxyResponse` or an `HttpResponseParts` into its [`MetadataPrelude`]. [`streaming::channel`] creates the
//! stream:
//!
//! ```no_run
//! # #[cfg(all(feature = "http", feature = "lambda-url"))]
//! # mod function {
//! use lambda_event_sources::{
//!     LambdaFunctionUrlEvent, LambdaFunctionUrlResponse,
//!     runtime::{
//!         Context, Error, StreamResponse,
//!         streaming::{Body, channel},
//!     },
//! };
//!
//! async fn handler(_: LambdaFunctionUrlEvent, _: Context) -> Result<StreamResponse<Body>, Error> {
//!     let metadata_prelude =
//!         LambdaFunctionUrlResponse::new(200)?.try_with_header("content-type", "text/plain")?.try_into()?;
//!     let (mut sender, stream) = channel();
//!     tokio::spawn(async move {
//!         for line in ["one\n", "two\n"] {
//!             if sender.send_data(line.into()).await.is_err() {
//!                 break;
//!             }
//!         }
//!     });
//!     Ok(StreamResponse { metadata_prelude, stream })
//! }
//! # }
//! ```

mod body;
mod erased;
#[cfg(all(
    feature = "http",
    any(
        feature = "alb",
        feature = "api-gateway-proxy",
        feature = "api-gateway-proxy-v2",
        feature = "lambda-url",
        feature = "vpc-lattice"
    )
))]
mod http;

use std::{
    fmt,
    future::Future,
    marker::PhantomData,
    pin::Pin,
    task::{Context as Waker, Poll},
};

use bytes::Bytes;
use futures_core::Stream;
use lambda_event_sources_base::{Error as EventError, from_bytes};
use lambda_runtime::{
    Diagnostic, IntoFunctionResponse, LambdaEvent, Service,
    tower::{ServiceExt, util::BoxCloneService},
};
use serde::{Serialize, de::DeserializeOwned};

pub use body::{EventBody, EventSourceLayer, EventSourceLayered};
#[cfg(all(
    feature = "http",
    any(
        feature = "alb",
        feature = "api-gateway-proxy",
        feature = "api-gateway-proxy-v2",
        feature = "lambda-url",
        feature = "vpc-lattice"
    )
))]
pub use http::{
    HttpRequestBody, HttpSource, HttpSourceError, HttpSourceFuture, HttpSourceResponse, http_source, run_http,
};
pub use lambda_runtime::{Context, Error, MetadataPrelude, Runtime, StreamResponse, layers::TracingLayer, streaming};

use erased::{Failure, LocalService, Response, erase};

/// Turns a handler, `async fn(SqsEvent, Context) -> Result<R, E>`, into a service for [`run`].
///
/// If an event cannot be read, the handler is not called. The invocation fails with the [`Error`](EventError) of the
/// event: `errorType` is its kind, such as `lambda_event_sources::ErrorKind::WrongSource`, and `errorMessage` has the
/// type and the path. The function then handles the next event.
///
/// See the [module documentation](self) for how to run it.
pub fn event_source<T, H, Fut, R, E>(handler: H) -> EventSource<T, H>
where
    H: Fn(T, Context) -> Fut,
    Fut: Future<Output = Result<R, E>>,
{
    EventSource { handler, event: PhantomData }
}

/// Starts the runtime with a service from [`event_source`].
///
/// The runtime is compiled once, with this crate. It is not compiled again when your function changes.
///
/// # Errors
///
/// Returns an error if the Lambda Runtime API cannot be reached. Errors of events and of the handler are sent as
/// error responses, and do not end the function.
///
/// # Panics
///
/// Panics like `lambda_runtime::run` if an environment variable that Lambda sets is missing.
pub async fn run<F, R, B, S, D, E>(handler: F) -> Result<(), Error>
where
    F: Service<LambdaEvent<EventBody>, Response = R>,
    F::Error: Into<Diagnostic> + fmt::Debug,
    R: IntoFunctionResponse<B, S>,
    B: Serialize,
    S: Stream<Item = Result<D, E>> + Send + 'static,
    D: Into<Bytes> + 'static,
    E: Into<Error> + 'static,
{
    run_erased(LocalService::new(handler.map_err(Failure::new).map_result(|result| erase(result?)))).await
}

/// Not an `async fn`, because the future of an `async fn` is compiled in the crate that awaits it.
fn run_erased(handler: LocalService<'_>) -> Pin<Box<dyn Future<Output = Result<(), Error>> + '_>> {
    Box::pin(Runtime::new(handler).layer(EventSourceLayer).layer(TracingLayer::new()).run())
}

/// Starts the runtime with a service from [`event_source`], and handles events concurrently if Lambda allows it.
///
/// On Lambda Managed Instances, `AWS_LAMBDA_MAX_CONCURRENCY` is the maximum number of events that an execution
/// environment handles at once. In other environments, this function is the same as [`run`].
///
/// # Errors
///
/// Returns an error if the Lambda Runtime API cannot be reached. Errors of events and of the handler are sent as
/// error responses, and do not end the function.
///
/// # Panics
///
/// Panics like `lambda_runtime::run_concurrent` if an environment variable that Lambda sets is missing.
pub async fn run_concurrent<F, R, B, S, D, E>(handler: F) -> Result<(), Error>
where
    F: Service<LambdaEvent<EventBody>, Response = R> + Clone + Send + 'static,
    F::Future: Send,
    F::Error: Into<Diagnostic> + fmt::Debug,
    R: IntoFunctionResponse<B, S> + 'static,
    B: Serialize + 'static,
    S: Stream<Item = Result<D, E>> + Send + 'static,
    D: Into<Bytes> + 'static,
    E: Into<Error> + 'static,
{
    run_concurrent_erased(handler.map_err(Failure::new).map_result(|result| erase(result?)).boxed_clone()).await
}

/// Not an `async fn`, for the same reason as [`run_erased`].
fn run_concurrent_erased(
    handler: BoxCloneService<LambdaEvent<EventBody>, Response, Failure>,
) -> Pin<Box<dyn Future<Output = Result<(), Error>> + Send>> {
    Box::pin(Runtime::new(handler).layer(EventSourceLayer).layer(TracingLayer::new()).run_concurrent())
}

/// Service for a handler. See [`event_source`].
pub struct EventSource<T, H> {
    handler: H,
    event: PhantomData<fn(T)>,
}

impl<T, H: Clone> Clone for EventSource<T, H> {
    fn clone(&self) -> Self {
        Self { handler: self.handler.clone(), event: PhantomData }
    }
}

impl<T, H, Fut, R, E> Service<LambdaEvent<EventBody>> for EventSource<T, H>
where
    T: DeserializeOwned,
    H: Fn(T, Context) -> Fut,
    Fut: Future<Output = Result<R, E>>,
{
    type Response = R;
    type Error = EventSourceError<E>;
    type Future = EventSourceFuture<Fut>;

    fn poll_ready(&mut self, _: &mut Waker<'_>) -> Poll<Result<(), Self::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: LambdaEvent<EventBody>) -> Self::Future {
        EventSourceFuture(match request.payload.into_bytes().and_then(from_bytes) {
            Ok(event) => State::Handling(Box::pin((self.handler)(event, request.context))),
            Err(error) => State::Refused(Some(error)),
        })
    }
}

/// Future of an [`EventSource`].
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
            State::Handling(response) => response.as_mut().poll(waker).map_err(EventSourceError::Handler),
            State::Refused(error) => match error.take() {
                Some(error) => Poll::Ready(Err(EventSourceError::Event(error))),
                None => Poll::Pending,
            },
        }
    }
}

/// Reason why an invocation failed: the event could not be read, or the handler returned an error.
pub enum EventSourceError<E> {
    /// The event could not be read.
    Event(EventError),
    /// The handler returned an error.
    Handler(E),
}

/// Formats the error for the log of the runtime. The handler's error is logged as it is.
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
