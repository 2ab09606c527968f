//! Limits of artifacts, with a local server that responds like Amazon S3.
#![cfg(feature = "codepipeline-artifacts")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    io::{BufRead, BufReader, Cursor, Write},
    net::TcpListener,
    thread,
};

use aws_sdk_s3::config::{Builder, Region, retry::RetryConfig};
use lambda_event_sources_base::{Error, ErrorKind, from_value};
use lambda_event_sources_developer_tools::{CodePipelineArtifacts, CodePipelineJobEvent};
use serde_json::json;
use zip::{ZipWriter, write::SimpleFileOptions};

/// Serves an object to every request, with or without its length. Returns the address of the server.
fn serve(object: Vec<u8>, has_length: bool) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let lines = BufReader::new(&stream).lines().map_while(Result::ok);
            assert!(lines.take_while(|line| !line.is_empty()).any(|line| line.starts_with("GET ")));
            let length = if has_length { format!("Content-Length: {}\r\n", object.len()) } else { String::new() };
            write!(stream, "HTTP/1.1 200 OK\r\n{length}Connection: close\r\n\r\n").unwrap();
            // The client closes the connection if the object is too large.
            let _ = stream.write_all(&object);
        }
    });
    address
}

fn job() -> CodePipelineJobEvent {
    let location = json!({"type": "S3", "s3Location": {"bucketName": "artifacts", "objectKey": "source.zip"}});
    let data = json!({"inputArtifacts": [{"name": "Source", "location": location}]});
    from_value(&json!({"CodePipeline.job": {"id": "j-1", "data": data}})).unwrap()
}

fn artifacts<'a>(job: &'a CodePipelineJobEvent, address: &str) -> CodePipelineArtifacts<'a> {
    let config = Builder::new().behavior_version_latest().region(Region::new("eu-central-1")).force_path_style(true);
    CodePipelineArtifacts::with_config(job, config.endpoint_url(address).retry_config(RetryConfig::disabled()))
}

fn zip(content: &[u8]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("NOTES", SimpleFileOptions::default()).unwrap();
    zip.write_all(content).unwrap();
    zip.finish().unwrap().into_inner()
}

#[tokio::test]
async fn objects() -> Result<(), Error> {
    let job = job();
    let object = vec![b'x'; 100_000];
    for has_length in [true, false] {
        let address = serve(object.clone(), has_length);
        let whole = artifacts(&job, &address).with_size_limit(100_000).get_artifact("Source").await?;
        assert_eq!(whole.as_deref(), Some(object.as_slice()));
        let error = artifacts(&job, &address).with_size_limit(99_999).get_artifact("Source").await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::TooLarge);
        assert_eq!(
            error.to_string(),
            r#"CodePipelineArtifacts: ["Source"]: the artifact exceeds the limit of 99999 bytes"#
        );
    }
    Ok(())
}

#[tokio::test]
async fn files_in_archives() -> Result<(), Error> {
    let job = job();
    let archive = zip(&vec![b' '; 100_000]);
    assert!(archive.len() < 1000, "the archive is smaller than the limit");
    let address = serve(archive, true);
    let text = artifacts(&job, &address).with_size_limit(100_000).get_artifact_file("Source", "NOTES").await?;
    assert_eq!(text.map(|text| text.len()), Some(100_000));
    let artifacts_up_to = artifacts(&job, &address).with_size_limit(99_999);
    let error = artifacts_up_to.get_artifact_file("Source", "NOTES").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    assert!(error.to_string().ends_with(r#"the file "NOTES" exceeds the limit of 99999 bytes"#), "{error}");

    // The default is 16 MiB outside of Lambda.
    let address = serve(zip(&vec![b' '; 16 * 1024 * 1024 + 1]), true);
    let error = artifacts(&job, &address).get_artifact_file("Source", "NOTES").await.unwrap_err();
    assert!(error.to_string().ends_with("the limit of 16777216 bytes"), "{error}");
    Ok(())
}

#[tokio::test]
async fn damaged_archives() {
    let job = job();
    let error_of = async |archive: Vec<u8>, file: &str| {
        let address = serve(archive, true);
        artifacts(&job, &address).get_artifact_file("Source", file).await.unwrap_err()
    };
    assert_eq!(error_of(b"no archive".to_vec(), "NOTES").await.kind(), ErrorKind::Compression);
    assert_eq!(error_of(zip(b"text"), "README").await.kind(), ErrorKind::Missing);
    assert_eq!(error_of(zip(b"\xff"), "NOTES").await.kind(), ErrorKind::Utf8);
}
