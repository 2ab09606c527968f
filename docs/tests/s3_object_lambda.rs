//! The handler for S3 Object Lambda fetches the original from a local server, and sends the response to it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    thread::{self, JoinHandle},
};

use aws_sdk_s3::{
    Client, Config,
    config::{
        ConfigBag, Credentials, Intercept, Region, RuntimeComponents,
        interceptors::BeforeTransmitInterceptorContextMut, retry::RetryConfig,
    },
    error::BoxError,
};
use lambda_event_sources::{S3ObjectLambdaEvent, S3ObjectLambdaResponse, from_str, testing};

#[expect(dead_code, reason = "the test does not start the runtime")]
mod s3_object_lambda {
    include!("../handlers/s3_object_lambda.rs");

    pub(super) async fn call(event: S3ObjectLambdaEvent, server: &str) -> Result<S3ObjectLambdaResponse, Error> {
        // A proxy from the environment would receive the requests instead of the local server.
        let http = reqwest::Client::builder().no_proxy().build()?;
        handler(event, &http, &super::s3_client(server)).await
    }
}

/// Returns a client whose requests are signed for S3, but sent to the local server.
fn s3_client(server: &str) -> Client {
    let config = Config::builder()
        .region(Region::new("eu-central-1"))
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "example", None, None, "test"))
        .retry_config(RetryConfig::disabled())
        .interceptor(Redirect(server.to_owned()))
        .build();
    Client::from_conf(config)
}

#[derive(Debug)]
struct Redirect(String);

impl Intercept for Redirect {
    fn name(&self) -> &'static str {
        "Redirect"
    }

    fn modify_before_transmit(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let request = context.request_mut();
        let host = request.uri().split('/').nth(2).unwrap_or_default().to_owned();
        request.headers_mut().insert("x-original-host", host);
        request.set_uri(format!("{}/WriteGetObjectResponse", self.0))?;
        Ok(())
    }
}

struct Request {
    line: String,
    headers: Vec<String>,
    body: String,
}

impl Request {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().filter_map(|header| header.split_once(": ")).find(|(key, _)| *key == name).map(|(_, v)| v)
    }
}

/// Responds to one connection after the other with a status code and a body, and returns the requests.
fn serve(responses: &'static [(u16, &'static str)]) -> (String, JoinHandle<Vec<Request>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let server = format!("http://{}", listener.local_addr().unwrap());
    let requests = thread::spawn(move || {
        responses.iter().map(|response| respond(&listener.accept().unwrap().0, *response)).collect()
    });
    (server, requests)
}

fn respond(mut stream: &TcpStream, (status, body): (u16, &str)) -> Request {
    let mut reader = BufReader::new(stream);
    let mut lines = std::iter::from_fn(|| {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        Some(line.trim_end().to_owned()).filter(|line| !line.is_empty())
    });
    let line = lines.next().unwrap();
    let mut request = Request { line, headers: lines.collect(), body: String::new() };
    let length = request.header("content-length").map_or(0, |length| length.parse().unwrap());
    reader.take(length).read_to_string(&mut request.body).unwrap();
    let length = body.len();
    write!(stream, "HTTP/1.1 {status} Status\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}").unwrap();
    request
}

/// A sample event whose original object is on the local server.
fn get_object(server: &str) -> S3ObjectLambdaEvent {
    let event = testing::fixture("s3-object-lambda/get-object").unwrap();
    from_str(&event.replace("https://example-photos-ap-123456789012.s3-accesspoint.eu-central-1.amazonaws.com", server))
        .unwrap()
}

#[tokio::test]
async fn the_original_is_fetched_and_the_transformed_object_is_sent() {
    let (server, requests) = serve(&[(200, "a red flower"), (200, "")]);
    let response = s3_object_lambda::call(get_object(&server), &server).await.unwrap();
    assert_eq!(response, S3ObjectLambdaResponse::get_object());

    let requests = requests.join().unwrap();
    let [fetch, write] = requests.as_slice() else { panic!("{} requests", requests.len()) };
    assert!(fetch.line.starts_with("GET /2024/flower.jpg?X-Amz-Security-Token="), "{}", fetch.line);
    assert_eq!(fetch.header("x-amz-checksum-mode"), Some("ENABLED"));
    assert_eq!(fetch.header("x-amz-content-sha256"), None, "it is not signed");

    assert_eq!(write.line, "POST /WriteGetObjectResponse HTTP/1.1");
    let host = "io-euc1-secretroute.s3-object-lambda.eu-central-1.amazonaws.com";
    assert_eq!(write.header("x-original-host"), Some(host));
    assert!(write.header("authorization").unwrap().contains("/eu-central-1/s3-object-lambda/aws4_request"));
    assert_eq!(write.header("x-amz-request-route"), Some("io-euc1-secretroute"));
    assert_eq!(write.header("x-amz-request-token"), Some("secrettoken"));
    assert_eq!(write.header("x-amz-fwd-status"), Some("200"));
    assert_eq!(write.header("x-amz-fwd-error-code"), None);
    assert_eq!(write.body, "A RED FLOWER");
}

#[tokio::test]
async fn an_original_that_is_not_available_is_an_error_of_the_response() {
    let (server, requests) = serve(&[(404, "<Error><Code>NoSuchKey</Code></Error>"), (200, "")]);
    let response = s3_object_lambda::call(get_object(&server), &server).await.unwrap();
    assert_eq!(response.status_code, 200);

    let requests = requests.join().unwrap();
    assert_eq!(requests[1].header("x-amz-fwd-status"), Some("404"));
    assert_eq!(requests[1].header("x-amz-fwd-error-code"), Some("OriginalNotAvailable"));
    assert_eq!(requests[1].body, "");
}

#[tokio::test]
async fn errors_do_not_contain_the_presigned_url() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let closed = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let error = s3_object_lambda::call(get_object(&closed), &closed).await.unwrap_err();
    assert!(error.is::<reqwest::Error>(), "{error}");
    assert!(!format!("{error:?}").contains("secret"), "{error:?}");
}

#[tokio::test]
async fn other_operations_are_refused() {
    for name in ["head-object", "list-objects", "list-objects-v2"] {
        let event = testing::event(&format!("s3-object-lambda/{name}")).unwrap();
        let response = s3_object_lambda::call(event, "").await.unwrap();
        assert_eq!((response.status_code, response.error_code.as_deref()), (501, Some("NotImplemented")), "{name}");
    }
}
