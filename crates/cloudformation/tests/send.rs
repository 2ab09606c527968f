//! Upload of responses to a local server that behaves like a presigned URL of Amazon S3.
#![cfg(feature = "cloudformation-send")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    thread::{self, JoinHandle},
    time::Duration,
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

/// Responds to one connection after the other with the given status codes, and returns the requests.
fn serve(statuses: &'static [u16]) -> (String, JoinHandle<Vec<Request>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/bucket/key?X-Amz-Signature=hush", listener.local_addr().unwrap());
    let server =
        thread::spawn(move || statuses.iter().map(|status| answer(&listener.accept().unwrap().0, *status)).collect());
    (url, server)
}

fn answer(mut stream: &TcpStream, status: u16) -> Request {
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
    write!(stream, "HTTP/1.1 {status} Status\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").unwrap();
    Request { line, headers, body: String::from_utf8(body).unwrap() }
}

async fn send(url: &str) -> Result<(), Error> {
    let mut event = CloudFormationCustomResourceEvent::default();
    event.logical_resource_id = "Topic".into();
    event.response_url = lambda_event_sources_base::Str::from(url).into();
    let response = CloudFormationCustomResourceResponse::success(&event, "orders-topic")?;
    let sender = CloudFormationResponseSender::new()?.with_first_pause(Duration::from_millis(1));
    sender.send(&event, &response).await
}

#[tokio::test]
async fn the_response_is_put_without_a_content_type() -> Result<(), Error> {
    let (url, server) = serve(&[200]);
    send(&url).await?;
    let requests = server.join().unwrap();
    let request = &requests[0];
    assert_eq!(request.line, "put /bucket/key?x-amz-signature=hush http/1.1");
    assert!(!request.headers.iter().any(|header| header.starts_with("content-type")), "{:?}", request.headers);
    assert!(request.body.contains(r#""Status":"SUCCESS","PhysicalResourceId":"orders-topic""#), "{}", request.body);
    Ok(())
}

#[tokio::test]
async fn what_fails_for_a_while_is_tried_again() -> Result<(), Error> {
    let (url, server) = serve(&[503, 429, 500, 200]);
    send(&url).await?;
    assert_eq!(server.join().unwrap().len(), 4);
    Ok(())
}

#[tokio::test]
async fn a_refusal_is_final() {
    let (url, server) = serve(&[403]);
    let error = send(&url).await.unwrap_err();
    assert_eq!(server.join().unwrap().len(), 1);
    assert_eq!((error.kind(), error.path()), (ErrorKind::Service, "ResponseURL"));
    assert_eq!(
        error.to_string(),
        "CloudFormationCustomResourceEvent: ResponseURL: the event's URL answers with status 403"
    );
}

#[tokio::test]
async fn five_tries_are_enough() {
    let (url, server) = serve(&[500, 500, 500, 500, 500]);
    let error = send(&url).await.unwrap_err();
    assert_eq!(server.join().unwrap().len(), 5);
    assert!(error.to_string().ends_with("status 500, the last of 5 times"), "{error}");
}

#[tokio::test]
async fn the_url_is_in_no_error() {
    for url in ["", "not a URL with hush", "http://127.0.0.1:1/?X-Amz-Signature=hush"] {
        let error = send(url).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Service);
        assert!(!format!("{error} {error:?}").contains("hush"), "{error}");
    }
}
