//! Upload of responses to a local server that behaves like a presigned URL of Amazon S3.
#![cfg(feature = "cloudformation-send")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    thread::{self, JoinHandle},
    time::{Duration, Instant, SystemTime},
};

use lambda_event_sources_base::{Error, ErrorKind};
use lambda_event_sources_cloudformation::{
    CloudFormationCustomResourceEvent, CloudFormationCustomResourceResponse, CloudFormationResponseSender,
};

struct Request {
    line: String,
    headers: Vec<String>,
    body: String,
}

/// What the server does with a connection.
enum Reply {
    Status(u16),
    /// Redirects to a URL.
    Redirect(String),
    /// Closes the connection without a response.
    Close,
}

use Reply::Status;

fn listen() -> (TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/bucket/key?X-Amz-Signature=hush", listener.local_addr().unwrap());
    (listener, url)
}

/// Replies to one connection after the other, and returns the requests.
fn serve(replies: impl IntoIterator<Item = Reply>) -> (String, JoinHandle<Vec<Request>>) {
    let replies: Vec<Reply> = replies.into_iter().collect();
    let (listener, url) = listen();
    let server =
        thread::spawn(move || replies.iter().map(|reply| respond(&listener.accept().unwrap().0, reply)).collect());
    (url, server)
}

fn respond(mut stream: &TcpStream, reply: &Reply) -> Request {
    let mut reader = BufReader::new(stream);
    let mut lines = std::iter::from_fn(|| {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        Some(line.trim_end().to_ascii_lowercase()).filter(|line| !line.is_empty())
    });
    let line = lines.next().unwrap();
    let headers: Vec<String> = lines.collect();
    let length = headers.iter().find_map(|header| header.strip_prefix("content-length: ")).unwrap().parse().unwrap();
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    let status = match reply {
        Reply::Status(status) => format!("{status} Status"),
        Reply::Redirect(url) => format!("307 Temporary Redirect\r\nLocation: {url}"),
        Reply::Close => return Request { line, headers, body: String::from_utf8(body).unwrap() },
    };
    write!(stream, "HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").unwrap();
    Request { line, headers, body: String::from_utf8(body).unwrap() }
}

async fn send(url: &str) -> Result<(), Error> {
    send_within(url, Duration::from_millis(1), Duration::from_secs(60)).await
}

async fn send_within(url: &str, first_pause: Duration, time: Duration) -> Result<(), Error> {
    let mut event = CloudFormationCustomResourceEvent::default();
    event.logical_resource_id = "Topic".into();
    event.response_url = lambda_event_sources_base::Str::from(url).into();
    let response = CloudFormationCustomResourceResponse::success(&event, "orders-topic")?
        .with_data("Password", "hush")
        .with_no_echo(true);
    let sender = CloudFormationResponseSender::new()?.with_first_pause(first_pause);
    sender.send(&event, &response, SystemTime::now() + time).await
}

#[tokio::test]
async fn the_response_is_put_without_a_content_type() -> Result<(), Error> {
    let (url, server) = serve([Status(200)]);
    send(&url).await?;
    let requests = server.join().unwrap();
    let request = &requests[0];
    assert_eq!(request.line, "put /bucket/key?x-amz-signature=hush http/1.1");
    for absent in ["content-type:", "referer:"] {
        assert!(!request.headers.iter().any(|header| header.starts_with(absent)), "{:?}", request.headers);
    }
    assert!(request.body.contains(r#""Status":"SUCCESS","PhysicalResourceId":"orders-topic""#), "{}", request.body);
    assert!(request.body.contains(r#""NoEcho":true,"Data":{"Password":"hush"}"#), "{}", request.body);
    Ok(())
}

#[tokio::test]
async fn temporary_failures_are_retried() -> Result<(), Error> {
    let (url, server) = serve([Status(503), Status(429), Reply::Close, Status(500), Status(204)]);
    send(&url).await?;
    let requests = server.join().unwrap();
    assert_eq!(requests.len(), 5);
    assert!(requests.iter().all(|request| request.body == requests[0].body), "each attempt has the whole response");
    Ok(())
}

#[tokio::test]
async fn a_client_error_is_final() {
    let (url, server) = serve([Status(403)]);
    let error = send(&url).await.unwrap_err();
    assert_eq!(server.join().unwrap().len(), 1);
    assert_eq!((error.kind(), error.path()), (ErrorKind::Service, "ResponseURL"));
    assert_eq!(error.to_string(), "CloudFormationCustomResourceEvent: ResponseURL: the server returned status 403");
}

#[tokio::test]
async fn redirects_are_errors() {
    let (target, target_url) = listen();
    target.set_nonblocking(true).unwrap();
    let (url, server) = serve([Reply::Redirect(target_url)]);
    let error = send(&url).await.unwrap_err();
    assert_eq!(server.join().unwrap().len(), 1);
    assert!(error.to_string().ends_with("the server returned status 307"), "{error}");
    assert_eq!(target.accept().unwrap_err().kind(), std::io::ErrorKind::WouldBlock, "nothing is sent to the target");
}

#[tokio::test]
async fn there_are_five_attempts() {
    let (url, server) = serve([500; 5].map(Status));
    let error = send(&url).await.unwrap_err();
    assert_eq!(server.join().unwrap().len(), 5);
    assert!(error.to_string().ends_with("status 500, after 5 attempts"), "{error}");
}

#[tokio::test]
async fn pauses_double() {
    let (url, server) = serve([500, 500, 500, 200].map(Status));
    let start = Instant::now();
    send_within(&url, Duration::from_millis(40), Duration::from_secs(60)).await.unwrap();
    assert_eq!(server.join().unwrap().len(), 4);
    assert!(start.elapsed() >= Duration::from_millis(40 + 80 + 160), "{:?}", start.elapsed());
}

#[tokio::test]
async fn the_deadline_is_kept() {
    let time = Duration::from_millis(750);

    // A server that never responds.
    let (_listener, url) = listen();
    let start = Instant::now();
    let error = send_within(&url, Duration::from_millis(1), time).await.unwrap_err();
    assert!(start.elapsed() < time, "{:?}", start.elapsed());
    assert_eq!(error.kind(), ErrorKind::Service);
    assert!(
        error.to_string().ends_with("the deadline of the function is too close: no attempt was completed"),
        "{error}"
    );

    // A pause that is longer than the time that is left.
    let (url, server) = serve([Status(503)]);
    let start = Instant::now();
    let error = send_within(&url, Duration::from_secs(30), time).await.unwrap_err();
    assert!(start.elapsed() < time, "{:?}", start.elapsed());
    assert_eq!(server.join().unwrap().len(), 1);
    assert!(error.to_string().ends_with("too close: the server returned status 503"), "{error}");

    // A deadline that has passed: nothing is sent.
    let (listener, url) = listen();
    listener.set_nonblocking(true).unwrap();
    let error = send_within(&url, Duration::from_millis(1), Duration::ZERO).await.unwrap_err();
    assert!(error.to_string().contains("the deadline of the function is too close"), "{error}");
    assert_eq!(listener.accept().unwrap_err().kind(), std::io::ErrorKind::WouldBlock);
}

#[tokio::test]
async fn only_https_is_used_for_other_hosts() {
    for url in [
        "http://198.51.100.1/?X-Amz-Signature=hush",
        "http://bucket.s3.amazonaws.com/key?X-Amz-Signature=hush",
        "http://localhost.example.com/?X-Amz-Signature=hush",
        "http://127.0.0.1.example.com/?X-Amz-Signature=hush",
        "http://hush@198.51.100.1/",
        "ftp://127.0.0.1/?X-Amz-Signature=hush",
        "file:///hush",
    ] {
        let error = send(url).await.unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "ResponseURL"), "{error}");
        assert!(error.to_string().ends_with("invalid URL: expected the scheme `https`"), "{error}");
        assert!(!format!("{error} {error:?}").contains("hush"), "{error}");
    }
}

#[tokio::test]
async fn neither_url_nor_data_is_in_an_error() {
    for (url, kind) in [
        ("", ErrorKind::Invalid),
        ("not a URL with hush", ErrorKind::Invalid),
        ("http://127.0.0.1:1/?X-Amz-Signature=hush", ErrorKind::Service),
        ("http://localhost:1/?X-Amz-Signature=hush", ErrorKind::Service),
        ("http://[::1]:1/?X-Amz-Signature=hush", ErrorKind::Service),
        ("https://127.0.0.1:1/?X-Amz-Signature=hush", ErrorKind::Service),
    ] {
        let error = send(url).await.unwrap_err();
        assert_eq!(error.kind(), kind, "{error}");
        assert!(!format!("{error} {error:?}").contains("hush"), "{error}");
    }
}
