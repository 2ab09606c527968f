//! AWS CodePipeline: artifacts of a job in Amazon S3, accessed with the credentials of the job.

use std::io::{Cursor, Read};

use aws_sdk_s3::{
    Client,
    config::{Builder, Credentials, Region},
    error::{ProvideErrorMetadata, SdkError},
    primitives::ByteStream,
    types::ServerSideEncryption,
};
use lambda_event_sources_base::{__private::default_limit, Error, ErrorKind};
use zip::ZipArchive;

use crate::{CodePipelineArtifact, CodePipelineJobEvent};

/// Artifacts of a job. They are read and written with the credentials in the event.
///
/// Artifacts are read into memory. Neither an artifact nor a file in it may be larger than an eighth of the function's
/// memory (`AWS_LAMBDA_FUNCTION_MEMORY_SIZE`), or than 16 MiB outside of Lambda, because a small archive can contain a
/// file that is a thousand times as large. [`with_size_limit`](Self::with_size_limit) sets another limit.
///
/// ```no_run
/// use lambda_event_sources::{CodePipelineArtifacts, CodePipelineJobEvent, Error};
///
/// async fn copy_version(event: &CodePipelineJobEvent) -> Result<(), Error> {
///     let artifacts = CodePipelineArtifacts::new(event)?;
///     if let Some(version) = artifacts.get_artifact_file("Source", "VERSION").await? {
///         artifacts.put_artifact("Version", version, "text/plain").await?;
///     }
///     Ok(())
/// }
/// ```
#[derive(Debug)]
pub struct CodePipelineArtifacts<'a> {
    event: &'a CodePipelineJobEvent,
    client: Client,
    size_limit: usize,
}

impl<'a> CodePipelineArtifacts<'a> {
    /// Creates an S3 client for the artifacts with the credentials of the job, in the AWS Region of the function
    /// (`AWS_REGION`).
    ///
    /// # Errors
    ///
    /// Returns an error if the environment variable `AWS_REGION` is not set.
    pub fn new(event: &'a CodePipelineJobEvent) -> Result<Self, Error> {
        let region = std::env::var("AWS_REGION")
            .map_err(|_| Error::new(ErrorKind::Missing, "the environment variable AWS_REGION is not set"))?;
        Ok(Self::with_config(event, aws_sdk_s3::Config::builder().region(Region::new(region))))
    }

    /// Creates an S3 client for the artifacts with the credentials of the job and your own configuration.
    pub fn with_config(event: &'a CodePipelineJobEvent, config: Builder) -> Self {
        let job = &event.data().artifact_credentials;
        let credentials = Credentials::new(
            job.access_key_id.as_str(),
            job.secret_access_key.expose().as_str(),
            Some(job.session_token.expose().to_string()).filter(|token| !token.is_empty()),
            None,
            "CodePipeline job",
        );
        let client = Client::from_conf(config.credentials_provider(credentials).build());
        Self { event, client, size_limit: default_limit() }
    }

    /// Sets the maximum size of an artifact that is read, and of a file in it, in bytes.
    pub fn with_size_limit(mut self, limit: usize) -> Self {
        self.size_limit = limit;
        self
    }

    /// Returns the S3 client, for operations that the other methods do not cover.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Reads the whole content of an input artifact, or returns `None` if the job has no input artifact with the given
    /// name.
    ///
    /// # Errors
    ///
    /// Returns an error if the object cannot be read from S3, or if it is larger than the limit.
    pub async fn get_artifact(&self, name: &str) -> Result<Option<Vec<u8>>, Error> {
        match self.event.find_input_artifact(name) {
            Some(artifact) => self.read(artifact).await.map(Some).map_err(|error| at_artifact(error, name)),
            None => Ok(None),
        }
    }

    /// Reads a text file from an input artifact that is a ZIP archive, or returns `None` if the job has no input
    /// artifact with the given name.
    ///
    /// # Errors
    ///
    /// Returns an error if the object cannot be read from S3, if it is not a ZIP archive, if the archive does not
    /// contain the file, if the file is not UTF-8, or if the object or the file is larger than the limit.
    pub async fn get_artifact_file(&self, name: &str, file: &str) -> Result<Option<String>, Error> {
        match self.get_artifact(name).await? {
            Some(archive) => unzip(archive, file, self.size_limit).map(Some).map_err(|error| at_artifact(error, name)),
            None => Ok(None),
        }
    }

    /// Writes an output artifact. It is encrypted with the key of the pipeline, if there is one.
    ///
    /// # Errors
    ///
    /// Returns an error if the job has no output artifact with the given name, or if the object cannot be written to
    /// S3.
    pub async fn put_artifact(&self, name: &str, body: impl Into<Vec<u8>>, content_type: &str) -> Result<(), Error> {
        let artifact = self.event.find_output_artifact(name).ok_or_else(|| {
            at_artifact(Error::new(ErrorKind::Missing, "the job has no output artifact with this name"), name)
        })?;
        let location = &artifact.location.s3_location;
        let mut request = self
            .client
            .put_object()
            .bucket(location.bucket_name.as_str())
            .key(location.key.as_str())
            .content_type(content_type)
            .body(ByteStream::from(body.into()))
            .bucket_key_enabled(true);
        if let Some(key) = &self.event.data().encryption_key {
            let kind = if key.r#type == "KMS" { "aws:kms" } else { key.r#type.as_str() };
            request = request.server_side_encryption(ServerSideEncryption::from(kind)).ssekms_key_id(key.id.as_str());
        }
        request.send().await.map(drop).map_err(|error| at_artifact(s3_error(&error), name))
    }

    async fn read(&self, artifact: &CodePipelineArtifact) -> Result<Vec<u8>, Error> {
        let location = &artifact.location.s3_location;
        let request = self.client.get_object().bucket(location.bucket_name.as_str()).key(location.key.as_str());
        let mut object = request.send().await.map_err(|error| s3_error(&error))?;
        let too_large = || too_large("the artifact", self.size_limit);
        if object.content_length.and_then(|length| usize::try_from(length).ok()) > Some(self.size_limit) {
            return Err(too_large());
        }
        let mut content = Vec::new();
        let broken_off = |_| Error::new(ErrorKind::Service, "failed to read the object from S3");
        while let Some(bytes) = object.body.try_next().await.map_err(broken_off)? {
            if bytes.len() > self.size_limit - content.len() {
                return Err(too_large());
            }
            content.extend_from_slice(&bytes);
        }
        Ok(content)
    }
}

fn too_large(what: &str, limit: usize) -> Error {
    Error::new(ErrorKind::TooLarge, format!("{what} exceeds the limit of {limit} bytes"))
}

fn at_artifact(error: Error, name: &str) -> Error {
    error.at("CodePipelineArtifacts", format!("[{name:?}]"))
}

/// Keeps only the error code of the S3 response, such as `NoSuchKey`, because the message may contain credentials.
fn s3_error<E: ProvideErrorMetadata, R>(error: &SdkError<E, R>) -> Error {
    let message = match error.code() {
        Some(code) => format!("S3 returned {code}"),
        None => "the request to S3 failed".to_owned(),
    };
    Error::new(ErrorKind::Service, message)
}

fn unzip(archive: Vec<u8>, file: &str, limit: usize) -> Result<String, Error> {
    let mut archive = ZipArchive::new(Cursor::new(archive))
        .map_err(|_| Error::new(ErrorKind::Compression, "the artifact is not a valid ZIP archive"))?;
    let entry = archive
        .by_name(file)
        .map_err(|_| Error::new(ErrorKind::Missing, format!("the archive has no readable file {file:?}")))?;
    // The size in the archive can be wrong, so one byte more than the limit is read to check it.
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    let mut content = Vec::new();
    entry
        .take(most)
        .read_to_end(&mut content)
        .map_err(|_| Error::new(ErrorKind::Compression, format!("failed to decompress the file {file:?}")))?;
    if content.len() > limit {
        return Err(too_large(&format!("the file {file:?}"), limit));
    }
    String::from_utf8(content).map_err(|_| Error::new(ErrorKind::Utf8, format!("the file {file:?} is not valid UTF-8")))
}
