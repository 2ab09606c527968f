//! HTTP services and streamed responses under the real runtime, invoked through a Runtime API on loopback.
#![cfg(all(
    feature = "alb",
    feature = "api-gateway-proxy",
    feature = "api-gateway-proxy-v2",
    feature = "http",
    feature = "lambda-url",
    feature = "runtime",
    feature = "testing",
    feature = "vpc-lattice"
))]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod runtime_api;

use std::{
    convert::Infallible,
    fmt, io,
    pin::Pin,
    sync::OnceLock,
    task::{Context as Waker, Poll},
};

use axum::{
    Extension, Router,
    body::{Body as AxumBody, Bytes},
    http::{
        Extensions, Request, Response, StatusCode,
        header::{SET_COOKIE, VARY},
    },
    response::AppendHeaders,
    routing::any,
};
use lambda_event_sources::{
    AlbEventRequestContext, ApiGatewayEventRequestContext, ApiGatewayRequestContextV2, HttpResponseParts,
    LambdaFunctionUrlEvent, LambdaFunctionUrlResponse, VpcLatticeEventV2RequestContext,
    runtime::{
        self, Context, Error, HttpRequestBody, StreamResponse, event_source, http_source, run, run_concurrent,
        run_http,
        streaming::{Body, channel},
    },
    testing::fixture,
};
use lambda_runtime::{Service, service_fn};
use runtime_api::{Answer, invoke};
use serde_json::{Value, json};
use tokio::sync::Barrier;

/// One sample event of each source.
fn one_of_each() -> [&'static [u8]; 6] {
    [
        "api-gateway-proxy/rest-cognito",
        "api-gateway-proxy-v2/jwt",
        "alb/multi-value",
        "lambda-function-url/iam",
        "vpc-lattice/get",
        "vpc-lattice-v2/iam",
    ]
    .map(|name| fixture(name).unwrap().as_bytes())
}

/// Returns the request contexts of the request, the request ID, and the number of bytes of its body.
async fn describe(extensions: Extensions, Extension(context): Extension<Context>, body: Bytes) -> String {
    let contexts = [
        ("REST", extensions.get::<ApiGatewayEventRequestContext>().is_some()),
        ("2.0", extensions.get::<ApiGatewayRequestContextV2>().is_some()),
        ("ALB", extensions.get::<AlbEventRequestContext>().is_some()),
        ("Lattice", extensions.get::<VpcLatticeEventV2RequestContext>().is_some()),
    ];
    let contexts: Vec<_> = contexts.iter().filter(|(_, is_there)| *is_there).map(|(name, _)| *name).collect();
    format!("{contexts:?} {} {}", context.request_id, body.len())
}

#[test]
fn one_router_serves_every_source() {
    let answers =
        invoke("one_router_serves_every_source", 1, &one_of_each(), || run_http(Router::new().fallback(any(describe))));
    let bodies: Vec<_> = answers.iter().map(|answer| answer.body["body"].as_str().unwrap()).collect();
    assert_eq!(
        bodies,
        [r#"["REST"] 0 32"#, r#"["2.0"] 1 27"#, r#"["ALB"] 2 4"#, r#"["2.0"] 3 35"#, "[] 4 0", r#"["Lattice"] 5 35"#]
    );
    for Answer { ok, body, .. } in &answers {
        assert!(ok, "{body}");
        assert_eq!((&body["statusCode"], &body["isBase64Encoded"]), (&json!(200), &json!(false)));
    }
}

#[test]
fn responses_have_the_format_of_the_source() {
    let answers = invoke("responses_have_the_format_of_the_source", 1, &one_of_each(), || {
        run_http(Router::new().fallback(any(async || {
            let headers =
                [(VARY, "accept"), (VARY, "origin"), (SET_COOKIE, "a=1; Secure"), (SET_COOKIE, "b=2; Expires=Mon, 1")];
            (StatusCode::CREATED, AppendHeaders(headers), vec![0xff_u8, 0xfe])
        })))
    });
    let [rest, http_api, balancer, url, lattice, lattice_v2] = answers.as_slice() else { panic!("{answers:?}") };
    let bytes = "application/octet-stream";
    let cookies = json!(["a=1; Secure", "b=2; Expires=Mon, 1"]);

    assert_eq!(
        rest.body,
        json!({
            "statusCode": 201, "headers": {"content-type": bytes, "content-length": "2"},
            "multiValueHeaders": {"vary": ["accept", "origin"], "set-cookie": cookies},
            "body": "//4=", "isBase64Encoded": true
        })
    );
    for answer in [http_api, url] {
        assert_eq!(
            answer.body,
            json!({
                "statusCode": 201,
                "headers": {"content-type": bytes, "content-length": "2", "vary": "accept, origin"},
                "cookies": cookies, "body": "//4=", "isBase64Encoded": true
            })
        );
    }
    assert_eq!(
        balancer.body,
        json!({
            "statusCode": 201, "statusDescription": "201 Created",
            "multiValueHeaders": {
                "content-type": [bytes], "content-length": ["2"], "vary": ["accept", "origin"], "set-cookie": cookies
            },
            "body": "//4=", "isBase64Encoded": true
        })
    );
    for answer in [lattice, lattice_v2] {
        assert!(!answer.ok);
        let message =
            "VpcLatticeResponse: headers: expected at most one cookie, because VPC Lattice has no multi-value headers";
        assert_eq!(answer.body["errorMessage"], message);
    }
}

#[test]
fn function_continues_after_refused_events() {
    let websocket = fixture("api-gateway-websocket/message").unwrap().as_bytes();
    let events = [
        fixture("sqs/standard").unwrap().as_bytes(),
        websocket,
        br#"{"name": "hunter2"}"#,
        br#"{"httpMethod": "#,
        br#"{"headers": 7, "path": "/", "requestContext": {"elb": {}}}"#,
        one_of_each()[1],
    ];
    let answers = invoke("function_continues_after_refused_events", 1, &events, || {
        run_http(Router::new().fallback(any(async || "Hello")))
    });
    let errors: Vec<_> = answers
        .iter()
        .take(5)
        .map(|Answer { ok, body, .. }| {
            assert!(!ok);
            (body["errorType"].as_str().unwrap(), body["errorMessage"].as_str().unwrap())
        })
        .collect();
    assert_eq!(
        errors,
        [
            (
                "lambda_event_sources::ErrorKind::WrongSource",
                "HttpEvent: expected an HTTP request, found an `SqsEvent`"
            ),
            (
                "lambda_event_sources::ErrorKind::WrongSource",
                "HttpEvent: expected an HTTP request, found an `ApiGatewayWebSocketEvent`"
            ),
            (
                "lambda_event_sources::ErrorKind::WrongSource",
                "HttpEvent: expected an HTTP request, found an event of an unknown source"
            ),
            ("lambda_event_sources::ErrorKind::Syntax", "HttpEvent: EOF while parsing a value (line 1, column 15)"),
            (
                "lambda_event_sources::ErrorKind::WrongType",
                "AlbEvent: headers: expected an object, found a number (line 1, column 13)"
            ),
        ]
    );
    assert_eq!((answers[5].ok, &answers[5].body["body"]), (true, &json!("Hello")));
}

/// The error of a service.
#[derive(Debug)]
struct Failed;

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the service failed")
    }
}

impl std::error::Error for Failed {}

#[test]
fn errors_of_services_and_bodies() {
    let service = |request: Request<HttpRequestBody>| async move {
        if request.method() == "GET" {
            return Err(Error::from(Failed));
        }
        Ok(Response::new(AxumBody::new(Failing)))
    };
    let events = [one_of_each()[4], one_of_each()[1]];
    let answers = invoke("errors_of_services_and_bodies", 1, &events, || run_http(service_fn(service)));
    let messages: Vec<_> = answers.iter().map(|answer| (answer.ok, &answer.body["errorMessage"])).collect();
    assert_eq!(messages, [(false, &json!("the service failed")), (false, &json!("the body failed"))]);
}

/// A body that fails.
struct Failing;

impl http_body::Body for Failing {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(self: Pin<&mut Self>, _: &mut Waker<'_>) -> Poll<Option<Result<http_body::Frame<Bytes>, io::Error>>> {
        Poll::Ready(Some(Err(io::Error::other("the body failed"))))
    }
}

#[test]
fn the_service_is_called_when_it_is_ready() {
    /// A service that becomes ready at the second poll.
    struct Slow(u32);

    impl Service<Request<HttpRequestBody>> for Slow {
        type Response = Response<String>;
        type Error = Infallible;
        type Future = std::future::Ready<Result<Response<String>, Infallible>>;

        fn poll_ready(&mut self, waker: &mut Waker<'_>) -> Poll<Result<(), Infallible>> {
            self.0 += 1;
            if self.0.is_multiple_of(2) {
                return Poll::Ready(Ok(()));
            }
            waker.waker().wake_by_ref();
            Poll::Pending
        }

        fn call(&mut self, _: Request<HttpRequestBody>) -> Self::Future {
            std::future::ready(Ok(Response::new(format!("{}", self.0))))
        }
    }

    let events = [one_of_each()[4]; 2];
    let answers = invoke("the_service_is_called_when_it_is_ready", 1, &events, || run_http(Slow(0)));
    assert_eq!((&answers[0].body["body"], &answers[1].body["body"]), (&json!("2"), &json!("4")));
}

#[test]
fn requests_are_handled_concurrently() {
    /// Waits until two requests are in progress.
    async fn patient() -> &'static str {
        static BOTH: OnceLock<Barrier> = OnceLock::new();
        BOTH.get_or_init(|| Barrier::new(2)).wait().await;
        "both"
    }
    let events = [one_of_each()[0], one_of_each()[1], one_of_each()[2], one_of_each()[5]];
    let answers = invoke("requests_are_handled_concurrently", 2, &events, || {
        run_concurrent(http_source(Router::new().fallback(any(patient))))
    });
    for answer in answers {
        assert_eq!((answer.ok, &answer.body["body"]), (true, &json!("both")));
    }
}

/// Splits a streamed response into its prelude and its body.
fn split(answer: &Answer) -> (Value, &str) {
    let streamed = str::from_utf8(answer.streamed.as_ref().unwrap()).unwrap();
    let (prelude, body) = streamed.split_once("\0\0\0\0\0\0\0\0").unwrap();
    (serde_json::from_str(prelude).unwrap(), body)
}

async fn stream(_: LambdaFunctionUrlEvent, _: Context) -> Result<StreamResponse<Body>, Error> {
    let metadata_prelude = LambdaFunctionUrlResponse::new(201)?
        .try_with_header("content-type", "text/plain")?
        .try_with_cookie("a=1; Secure")?
        .try_with_cookie("b=2")?
        .try_into()?;
    let (mut sender, stream) = channel();
    tokio::spawn(async move {
        for line in ["one\n", "two\n", "three\n"] {
            sender.send_data(line.into()).await.unwrap();
        }
    });
    Ok(StreamResponse { metadata_prelude, stream })
}

#[test]
fn handlers_stream_responses() {
    let url = one_of_each()[3];
    let events = [url, br#"{"rawPath": 7}"#, url];
    let answers = invoke("handlers_stream_responses", 1, &events, || run(event_source(stream)));
    for answer in [&answers[0], &answers[2]] {
        assert!(answer.ok, "{answer:?}");
        let prelude = json!({
            "statusCode": 201, "headers": {"content-type": "text/plain"}, "cookies": ["a=1; Secure", "b=2"]
        });
        assert_eq!(split(answer), (prelude, "one\ntwo\nthree\n"));
    }
    assert!(!answers[1].ok && answers[1].streamed.is_none(), "{answers:?}");
}

#[test]
fn handlers_stream_responses_concurrently() {
    let url = one_of_each()[3];
    let test = "handlers_stream_responses_concurrently";
    let answers = invoke(test, 2, &[url, url], || run_concurrent(event_source(stream)));
    for answer in &answers {
        assert_eq!(split(answer).1, "one\ntwo\nthree\n");
    }
}

#[test]
fn metadata_with_a_body_is_an_error() {
    let handler = async |_: LambdaFunctionUrlEvent, _: Context| {
        let metadata_prelude = HttpResponseParts::text(200, "hunter2")?.try_into()?;
        let (_, stream) = channel();
        Ok::<_, lambda_event_sources::Error>(StreamResponse { metadata_prelude, stream })
    };
    let answers =
        invoke("metadata_with_a_body_is_an_error", 1, &one_of_each()[3..4], || runtime::run(event_source(handler)));
    assert_eq!(
        answers[0].body["errorMessage"],
        "body: unexpected body: a streamed response sends its body in the stream"
    );
}
