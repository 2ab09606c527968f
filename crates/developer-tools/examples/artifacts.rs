//! Reads and writes the artifacts of a job, in an S3 server whose address is the argument, such as
//! `http://127.0.0.1:5000`.
//!
//! This program is the test of `CodePipelineArtifacts`: it fails if the expected content is missing.

use std::{
    error::Error,
    io::{Cursor, Write},
};

use aws_sdk_s3::config::{Builder, Region};
use lambda_event_sources_base::{ErrorKind, from_value};
use lambda_event_sources_developer_tools::{CodePipelineArtifacts, CodePipelineJobEvent};
use serde_json::{Value, json};
use zip::{ZipWriter, write::SimpleFileOptions};

const BUCKET: &str = "example-artifacts";
const KEY_ARN: &str = "arn:aws:kms:eu-central-1:123456789012:key/1a2b3c4d-5e6f-4708-9192-a3b4c5d6e7f8";

fn artifact(name: &str, key: &str) -> Value {
    json!({"name": name, "location": {"type": "S3", "s3Location": {"bucketName": BUCKET, "objectKey": key}}})
}

fn job(encryption_key: &Value) -> Result<CodePipelineJobEvent, lambda_event_sources_base::Error> {
    from_value(&json!({"CodePipeline.job": {"id": "j-1", "data": {
        "inputArtifacts": [artifact("Source", "shop/source.zip"), artifact("Lost", "shop/lost.zip")],
        "outputArtifacts": [artifact("Version", "shop/version.txt")],
        "artifactCredentials": {"accessKeyId": "AKIDEXAMPLE", "secretAccessKey": "hush", "sessionToken": "hush-too"},
        "encryptionKey": encryption_key,
    }}}))
}

fn source_zip() -> Result<Vec<u8>, Box<dyn Error>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("VERSION", SimpleFileOptions::default())?;
    zip.write_all(b"1.2.3\n")?;
    Ok(zip.finish()?.into_inner())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let endpoint = std::env::args().nth(1).ok_or("the argument is the address of an S3 server")?;
    let config = || {
        Builder::new()
            .behavior_version_latest()
            .region(Region::new("us-east-1"))
            .endpoint_url(&endpoint)
            .force_path_style(true)
    };

    let plain = job(&Value::Null)?;
    let artifacts = CodePipelineArtifacts::with_config(&plain, config());
    let s3 = artifacts.client();
    let archive = source_zip()?;
    s3.create_bucket().bucket(BUCKET).send().await?;
    s3.put_object().bucket(BUCKET).key("shop/source.zip").body(archive.clone().into()).send().await?;

    assert_eq!(artifacts.get_artifact("Source").await?, Some(archive));
    assert_eq!(artifacts.get_artifact_file("Source", "VERSION").await?.as_deref(), Some("1.2.3\n"));
    assert_eq!(artifacts.get_artifact("Other").await?, None);
    let error = artifacts.get_artifact_file("Source", "README").await.err().ok_or("the archive has no README")?;
    assert_eq!(error.kind(), ErrorKind::Missing, "{error}");
    let error = artifacts.get_artifact("Lost").await.err().ok_or("the object does not exist")?;
    assert_eq!(error.to_string(), r#"CodePipelineArtifacts: ["Lost"]: S3 returned NoSuchKey"#);

    artifacts.put_artifact("Version", "1.2.3", "text/plain").await?;
    let head = s3.head_object().bucket(BUCKET).key("shop/version.txt").send().await?;
    assert_eq!((head.content_type(), head.ssekms_key_id()), (Some("text/plain"), None));
    let error = artifacts.put_artifact("Other", "x", "text/plain").await.err().ok_or("there is no such artifact")?;
    assert_eq!(error.kind(), ErrorKind::Missing, "{error}");

    let encrypted = job(&json!({"id": KEY_ARN, "type": "KMS"}))?;
    let artifacts = CodePipelineArtifacts::with_config(&encrypted, config());
    artifacts.put_artifact("Version", "1.2.4", "text/plain").await?;
    let head = s3.head_object().bucket(BUCKET).key("shop/version.txt").send().await?;
    assert_eq!(head.server_side_encryption().map(aws_sdk_s3::types::ServerSideEncryption::as_str), Some("aws:kms"));
    assert_eq!(head.ssekms_key_id(), Some(KEY_ARN));
    assert_eq!(head.bucket_key_enabled(), Some(true));
    assert!(!format!("{artifacts:?}").contains("hush"), "credentials are secret");

    println!("artifacts were read, written and encrypted");
    Ok(())
}
