//! HTTP services, such as routers of web frameworks, for all sources of HTTP requests.

use std::{
    convert::Infallible,
    fmt,
    future::Future,
    mem,
    pin::Pin,
    task::{Context as Waker, Poll, ready},
};

use bytes::Bytes;
use http::{Request, Response, response};
use http_body::Body;
use http_body_util::{BodyExt, Full, combinators::Collect};
use lambda_event_sources_base::{
    __private::{article, detect_bytes},
    Error as EventError, ErrorKind, HttpEvent, RawJson, Source, from_bytes,
};
use lambda_runtime::{Diagnostic, LambdaEvent, Service};
use serde::{Serialize, Serializer, de::DeserializeOwned};

use super::{Context, Error, EventBody, EventSourceError, erased::Failure, run};

/// Body of the requests that an [`http_source`] passes to its service: the decoded bytes.
pub type HttpRequestBody = Full<Bytes>;

/// Starts the runtime with an HTTP service, such as an axum `Router`.
///
/// This is the same as `run(http_source(service))`. See [`http_source`].
///
/// ```no_run
/// # use std::convert::Infallible;
/// # use http::{Request, Response};
/// # use lambda_event_sources::runtime::HttpRequestBody;
/// # async fn hello(_: Request<HttpRequestBody>) -> Result<Response<String>, Infallible> {
/// #     Ok(Response::new("Hello".to_owned()))
/// # }
/// use lambda_event_sources::runtime;
///
/// #[tokio::main]
/// async fn main() -> Result<(), runtime::Error> {
///     let service = lambda_runtime::service_fn(hello); // or a router
///     runtime::run_http(service).await
/// }
/// ```
///
/// # Errors
///
/// Returns an error if the Lambda Runtime API cannot be reached. Errors of events and of the service are sent as
/// error responses, and do not end the function.
///
/// # Panics
///
/// Panics like `lambda_runtime::run` if an environment variable that Lambda sets is missing.
pub async fn run_http<S, B>(service: S) -> Result<(), Error>
where
    S: Service<Request<HttpRequestBody>, Response = Response<B>>,
    S::Error: Into<Diagnostic> + fmt::Debug,
    B: Body,
    B::Error: Into<Error>,
{
    run(http_source(service)).await
}

/// Turns an HTTP service, such as an axum `Router`, into a service for [`run`] and
/// [`run_concurrent`](super::run_concurrent).
///
/// The same service works with REST APIs, HTTP APIs, load balancers, function URLs and VPC Lattice. The source of each
/// event is detected, and the response is converted to the format that this source accepts:
///
/// | feature | source | extension of the request | response |
/// |---|---|---|---|
/// | `api-gateway-proxy` | REST API, HTTP API with payload format 1.0 | `ApiGatewayEventRequestContext` | `ApiGatewayProxyResponse` |
/// | `api-gateway-proxy-v2` | HTTP API with payload format 2.0 | `ApiGatewayRequestContextV2` | `ApiGatewayProxyResponseV2` |
/// | `lambda-url` | function URL | `ApiGatewayRequestContextV2` | `ApiGatewayProxyResponseV2` |
/// | `alb` | load balancer | `AlbEventRequestContext` | `AlbResponse` |
/// | `vpc-lattice` | VPC Lattice, event structure 1 | | `VpcLatticeResponse` |
/// | `vpc-lattice` | VPC Lattice, event structure 2 | `VpcLatticeEventV2RequestContext` | `VpcLatticeResponse` |
///
/// Enable the features of the sources that invoke your function. HTTP APIs and function URLs share a payload format, so
/// either of their features supports both.
///
/// - The request has the method, path, query, headers and cookies of the event. Its URI has no scheme and no host.
/// - The body of the request has the decoded bytes.
/// - The extensions of the request contain the [`Context`] of the invocation, and the request context of the event as
///   the type in the table.
/// - The body of the response is collected before it is sent. Text is sent as text, and other bytes are base64-encoded.
/// - Several values of a response header are sent separately if the source accepts it. Otherwise, they are joined with
///   commas. Cookies cannot be joined: several cookies for VPC Lattice, or for a load balancer without multi-value
///   headers, are an error.
///
/// An event of another source fails the invocation with an error that names the detected source.
pub fn http_source<S>(service: S) -> HttpSource<S> {
    HttpSource { service }
}

/// Service for an HTTP service. See [`http_source`].
#[derive(Clone, Debug)]
pub struct HttpSource<S> {
    service: S,
}

impl<S, B> Service<LambdaEvent<EventBody>> for HttpSource<S>
where
    S: Service<Request<HttpRequestBody>, Response = Response<B>>,
    S::Error: Into<Diagnostic> + fmt::Debug,
    B: Body,
    B::Error: Into<Error>,
{
    type Response = HttpSourceResponse;
    type Error = HttpSourceError;
    type Future = HttpSourceFuture<S::Future, B>;

    fn poll_ready(&mut self, waker: &mut Waker<'_>) -> Poll<Result<(), HttpSourceError>> {
        self.service.poll_ready(waker).map_err(HttpSourceError::new)
    }

    fn call(&mut self, event: LambdaEvent<EventBody>) -> Self::Future {
        HttpSourceFuture(match event.payload.into_bytes().and_then(|body| read(&body, event.context)) {
            Ok((request, receiver)) => State::Calling(Box::pin(self.service.call(request)), receiver),
            Err(error) => State::Refused(error),
        })
    }
}

/// Future of an [`HttpSource`].
pub struct HttpSourceFuture<Fut, B: Body>(State<Fut, B>);

enum State<Fut, B: Body> {
    Refused(EventError),
    Calling(Pin<Box<Fut>>, Receiver),
    Collecting(Pin<Box<Collect<B>>>, response::Parts, Receiver),
    Done,
}

// The pinned values are boxed.
impl<Fut, B: Body> Unpin for HttpSourceFuture<Fut, B> {}

impl<Fut, B, E> Future for HttpSourceFuture<Fut, B>
where
    Fut: Future<Output = Result<Response<B>, E>>,
    E: Into<Diagnostic> + fmt::Debug,
    B: Body,
    B::Error: Into<Error>,
{
    type Output = Result<HttpSourceResponse, HttpSourceError>;

    fn poll(mut self: Pin<&mut Self>, waker: &mut Waker<'_>) -> Poll<Self::Output> {
        if let State::Calling(response, _) = &mut self.0 {
            let response = ready!(response.as_mut().poll(waker)).map_err(HttpSourceError::new);
            let State::Calling(_, receiver) = mem::replace(&mut self.0, State::Done) else { return Poll::Pending };
            let (parts, body) = response?.into_parts();
            self.0 = State::Collecting(Box::pin(body.collect()), parts, receiver);
        }
        if let State::Collecting(body, ..) = &mut self.0 {
            let body = ready!(body.as_mut().poll(waker)).map_err(|error| HttpSourceError::new(error.into()));
            let State::Collecting(_, parts, receiver) = mem::replace(&mut self.0, State::Done) else {
                return Poll::Pending;
            };
            return Poll::Ready(Ok(receiver.respond(parts, body?.to_bytes())?));
        }
        match mem::replace(&mut self.0, State::Done) {
            State::Refused(error) => Poll::Ready(Err(error.into())),
            // A future is not polled again after it has completed.
            _ => Poll::Pending,
        }
    }
}

/// Response of an [`HttpSource`], in the format that the source of the request accepts.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum HttpSourceResponse {
    /// Response to a REST API, or to an HTTP API with payload format 1.0.
    #[cfg(feature = "api-gateway-proxy")]
    ApiGatewayProxy(crate::ApiGatewayProxyResponse),
    /// Response to an HTTP API with payload format 2.0, or to a function URL.
    #[cfg(any(feature = "api-gateway-proxy-v2", feature = "lambda-url"))]
    ApiGatewayProxyV2(crate::ApiGatewayProxyResponseV2),
    /// Response to a load balancer.
    #[cfg(feature = "alb")]
    Alb(crate::AlbResponse),
    /// Response to VPC Lattice.
    #[cfg(feature = "vpc-lattice")]
    VpcLattice(crate::VpcLatticeResponse),
}

impl Serialize for HttpSourceResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            #[cfg(feature = "api-gateway-proxy")]
            Self::ApiGatewayProxy(response) => response.serialize(serializer),
            #[cfg(any(feature = "api-gateway-proxy-v2", feature = "lambda-url"))]
            Self::ApiGatewayProxyV2(response) => response.serialize(serializer),
            #[cfg(feature = "alb")]
            Self::Alb(response) => response.serialize(serializer),
            #[cfg(feature = "vpc-lattice")]
            Self::VpcLattice(response) => response.serialize(serializer),
        }
    }
}

/// Reason why an invocation failed: the event is not an HTTP request, the service failed, or its response cannot be
/// sent.
pub struct HttpSourceError(Failure);

impl HttpSourceError {
    fn new(error: impl Into<Diagnostic> + fmt::Debug) -> Self {
        Self(Failure::new(error))
    }
}

/// Formats the error for the log of the runtime. The service's error is logged as it is.
impl fmt::Debug for HttpSourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl From<EventError> for HttpSourceError {
    fn from(error: EventError) -> Self {
        Self::new(EventSourceError::<Infallible>::Event(error))
    }
}

impl From<HttpSourceError> for Diagnostic {
    fn from(error: HttpSourceError) -> Self {
        error.0.into()
    }
}

/// The source of a request, which receives the response.
enum Receiver {
    #[cfg(feature = "api-gateway-proxy")]
    ApiGatewayProxy,
    #[cfg(any(feature = "api-gateway-proxy-v2", feature = "lambda-url"))]
    ApiGatewayProxyV2,
    /// The format of the response depends on the request.
    #[cfg(feature = "alb")]
    Alb(Box<crate::AlbEvent>),
    #[cfg(feature = "vpc-lattice")]
    VpcLattice,
}

impl Receiver {
    fn respond(self, parts: response::Parts, body: Bytes) -> Result<HttpSourceResponse, EventError> {
        let response = Response::from_parts(parts, body);
        Ok(match self {
            #[cfg(feature = "api-gateway-proxy")]
            Self::ApiGatewayProxy => HttpSourceResponse::ApiGatewayProxy(response.into()),
            #[cfg(any(feature = "api-gateway-proxy-v2", feature = "lambda-url"))]
            Self::ApiGatewayProxyV2 => HttpSourceResponse::ApiGatewayProxyV2(response.into()),
            #[cfg(feature = "alb")]
            Self::Alb(event) => HttpSourceResponse::Alb(crate::AlbResponse::for_request(&event, response)?),
            #[cfg(feature = "vpc-lattice")]
            Self::VpcLattice => HttpSourceResponse::VpcLattice(response.try_into()?),
        })
    }
}

/// Reads the event of any source of HTTP requests.
fn read(event: &Bytes, context: Context) -> Result<(Request<HttpRequestBody>, Receiver), EventError> {
    let source = detect_bytes(event);
    let (mut request, receiver) = match source {
        #[cfg(feature = "api-gateway-proxy")]
        Some(Source::ApiGatewayProxy) => {
            let (event, request) = parse::<crate::ApiGatewayProxyEvent>(event)?;
            (with_extension(request, event.request_context), Receiver::ApiGatewayProxy)
        }
        #[cfg(any(feature = "api-gateway-proxy-v2", feature = "lambda-url"))]
        Some(Source::ApiGatewayProxyV2 | Source::LambdaFunctionUrl) => {
            let (event, request) = parse::<crate::ApiGatewayProxyEventV2>(event)?;
            (with_extension(request, event.request_context), Receiver::ApiGatewayProxyV2)
        }
        #[cfg(feature = "alb")]
        Some(Source::Alb) => {
            let (event, request) = parse::<crate::AlbEvent>(event)?;
            (with_extension(request, event.request_context.clone()), Receiver::Alb(Box::new(event)))
        }
        #[cfg(feature = "vpc-lattice")]
        Some(Source::VpcLattice) => (parse::<crate::VpcLatticeEvent>(event)?.1, Receiver::VpcLattice),
        #[cfg(feature = "vpc-lattice")]
        Some(Source::VpcLatticeV2) => {
            let (event, request) = parse::<crate::VpcLatticeEventV2>(event)?;
            (with_extension(request, event.request_context), Receiver::VpcLattice)
        }
        Some(source) => return Err(wrong_source(source)),
        None => return Err(unknown_source(event)),
    };
    request.extensions_mut().insert(context);
    Ok((request, receiver))
}

fn parse<E>(event: &Bytes) -> Result<(E, Request<HttpRequestBody>), EventError>
where
    E: HttpEvent + DeserializeOwned,
{
    let event: E = from_bytes(event.clone())?;
    let request = event.to_http_request()?.map(|body| Full::new(body.into()));
    Ok((event, request))
}

fn with_extension<T>(mut request: Request<HttpRequestBody>, extension: T) -> Request<HttpRequestBody>
where
    T: Clone + Send + Sync + 'static,
{
    request.extensions_mut().insert(extension);
    request
}

fn wrong_source(source: Source) -> EventError {
    let event = source.type_name();
    let message = match source {
        Source::Alb
        | Source::ApiGatewayProxy
        | Source::ApiGatewayProxyV2
        | Source::LambdaFunctionUrl
        | Source::VpcLattice
        | Source::VpcLatticeV2 => {
            format!("unexpected `{event}`: enable the feature `{}` to handle it", source.feature())
        }
        _ => format!("expected an HTTP request, found {} `{event}`", article(event)),
    };
    EventError::new(ErrorKind::WrongSource, message).at("HttpEvent", "")
}

fn unknown_source(event: &Bytes) -> EventError {
    let error = match from_bytes::<RawJson>(event.clone()) {
        Ok(_) => {
            EventError::new(ErrorKind::WrongSource, "expected an HTTP request, found an event of an unknown source")
        }
        Err(error) => error,
    };
    error.at("HttpEvent", "")
}
