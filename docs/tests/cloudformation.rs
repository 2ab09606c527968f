//! The handler `cloudformation` of the book uploads its response to the URL of the event.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use lambda_event_sources::{Dict, ErrorKind, testing};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::TcpListener,
};

include!("../handlers/cloudformation.rs");

/// Calls the handler with the URL of a local server that has the given status, and returns the uploaded response.
async fn respond(event: Event, status: &str) -> (Result<(), Error>, Value) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/response?X-Amz-Signature=hush", listener.local_addr().unwrap());
    let server = async {
        let (stream, _) = listener.accept().await.unwrap();
        let mut stream = BufReader::new(stream);
        let (mut line, mut length) = (String::new(), 0);
        while line != "\r\n" {
            line.clear();
            stream.read_line(&mut line).await.unwrap();
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
        }
        let mut body = vec![0; length];
        stream.read_exact(&mut body).await.unwrap();
        let response = format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        stream.write_all(response.as_bytes()).await.unwrap();
        serde_json::from_slice(&body).unwrap()
    };
    let sender = CloudFormationResponseSender::new().unwrap();
    let event = event.with_response_url(url);
    let mut context = lambda_event_sources::runtime::Context::default();
    let deadline = SystemTime::now().duration_since(UNIX_EPOCH).unwrap() + Duration::from_secs(60);
    context.deadline = u64::try_from(deadline.as_millis()).unwrap();
    tokio::join!(handler(&sender, event, context), server)
}

#[tokio::test]
async fn a_topic_is_created() {
    let event = testing::cloudformation_custom_resource::create().unwrap();
    let (result, response) = respond(event, "200 OK").await;
    result.unwrap();
    let expected: Value = serde_json::from_str(include_str!("../handlers/cloudformation.json")).unwrap();
    assert_eq!(response, expected);
}

#[tokio::test]
async fn a_topic_is_deleted() {
    let event = testing::cloudformation_custom_resource::delete().unwrap();
    let (result, response) = respond(event, "200 OK").await;
    result.unwrap();
    assert_eq!(response["Status"], "SUCCESS");
    assert_eq!(response["PhysicalResourceId"], "orders-topic");
}

#[tokio::test]
async fn a_failure_is_reported() {
    let event = testing::cloudformation_custom_resource::create().unwrap();
    let event = event.with_resource_properties(Dict::from_iter([("Name", json!("orders"))]));
    let (result, response) = respond(event, "200 OK").await;
    result.unwrap();
    assert_eq!(response["Status"], "FAILED");
    let reason = response["Reason"].as_str().unwrap();
    assert!(reason.contains("Partitions"), "{reason}");
}

#[tokio::test]
async fn a_rejected_response_is_an_error() {
    let event = testing::cloudformation_custom_resource::create().unwrap();
    let (result, _) = respond(event, "403 Forbidden").await;
    assert_eq!(result.unwrap_err().kind(), ErrorKind::Service);
}
