//! Type-erased handlers, so that the runtime is compiled for only one type of handler.

use std::{
    fmt,
    future::Future,
    pin::Pin,
    task::{Context as Waker, Poll},
};

use bytes::Bytes;
use futures_core::Stream;
use lambda_runtime::{Diagnostic, Error, FunctionResponse, IntoFunctionResponse, LambdaEvent, Service, StreamResponse};
use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};

use super::EventBody;

/// Response of any handler: JSON or a stream.
pub(super) type Response = FunctionResponse<Box<RawValue>, Chunks>;

pub(super) fn erase<R, B, S, D, E>(response: R) -> Result<Response, Failure>
where
    R: IntoFunctionResponse<B, S>,
    B: Serialize,
    S: Stream<Item = Result<D, E>> + Send + 'static,
    D: Into<Bytes> + 'static,
    E: Into<Error> + 'static,
{
    match response.into_response() {
        FunctionResponse::BufferedResponse(body) => match to_raw_value(&body) {
            Ok(json) => Ok(FunctionResponse::BufferedResponse(json)),
            Err(error) => Err(Failure::new(Error::from(error))),
        },
        FunctionResponse::StreamingResponse(StreamResponse { metadata_prelude, stream }) => {
            let stream: Chunks = Box::pin(StreamOfBytes(Box::pin(stream)));
            Ok(FunctionResponse::StreamingResponse(StreamResponse { metadata_prelude, stream }))
        }
    }
}

type Chunks = Pin<Box<dyn Stream<Item = Result<Bytes, Error>> + Send>>;

struct StreamOfBytes<S>(Pin<Box<S>>);

impl<S, D, E> Stream for StreamOfBytes<S>
where
    S: Stream<Item = Result<D, E>>,
    D: Into<Bytes>,
    E: Into<Error>,
{
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, waker: &mut Waker<'_>) -> Poll<Option<Self::Item>> {
        self.0.as_mut().poll_next(waker).map(|chunk| Some(chunk?.map(Into::into).map_err(Into::into)))
    }
}

/// Error of any handler: the text that the runtime logs, and the error that it sends.
pub(super) struct Failure {
    log: String,
    diagnostic: Diagnostic,
}

impl Failure {
    pub(super) fn new(error: impl Into<Diagnostic> + fmt::Debug) -> Self {
        Self { log: format!("{error:?}"), diagnostic: error.into() }
    }
}

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.log)
    }
}

impl From<Failure> for Diagnostic {
    fn from(failure: Failure) -> Self {
        failure.diagnostic
    }
}

/// Service for any handler.
///
/// Unlike tower's `BoxService`, it may borrow for `'a` and does not have to be `Send`.
pub(super) struct LocalService<'a>(Box<dyn Handle<'a> + 'a>);

impl<'a> LocalService<'a> {
    pub(super) fn new<F>(handler: F) -> Self
    where
        F: Service<LambdaEvent<EventBody>, Response = Response, Error = Failure> + 'a,
        F::Future: 'a,
    {
        Self(Box::new(handler))
    }
}

impl<'a> Service<LambdaEvent<EventBody>> for LocalService<'a> {
    type Response = Response;
    type Error = Failure;
    type Future = LocalFuture<'a>;

    fn poll_ready(&mut self, waker: &mut Waker<'_>) -> Poll<Result<(), Failure>> {
        self.0.poll_ready(waker)
    }

    fn call(&mut self, event: LambdaEvent<EventBody>) -> LocalFuture<'a> {
        self.0.call(event)
    }
}

type LocalFuture<'a> = Pin<Box<dyn Future<Output = Result<Response, Failure>> + 'a>>;

trait Handle<'a> {
    fn poll_ready(&mut self, waker: &mut Waker<'_>) -> Poll<Result<(), Failure>>;

    fn call(&mut self, event: LambdaEvent<EventBody>) -> LocalFuture<'a>;
}

impl<'a, F> Handle<'a> for F
where
    F: Service<LambdaEvent<EventBody>, Response = Response, Error = Failure>,
    F::Future: 'a,
{
    fn poll_ready(&mut self, waker: &mut Waker<'_>) -> Poll<Result<(), Failure>> {
        Service::poll_ready(self, waker)
    }

    fn call(&mut self, event: LambdaEvent<EventBody>) -> LocalFuture<'a> {
        Box::pin(Service::call(self, event))
    }
}
