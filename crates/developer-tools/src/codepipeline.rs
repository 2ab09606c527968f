//! AWS CodePipeline: a job that a pipeline's action gives to the function.

use lambda_event_sources_base::{DataClass, Error, JsonText, RawTimestamp, Sensitive, Str, data_class, unquote_plus};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Job that an action of a pipeline gives to the function.
///
/// The pipeline waits until the function calls `PutJobSuccessResult` or `PutJobFailureResult` of CodePipeline with
/// [`id`](Self::id). With feature `codepipeline-artifacts`, `CodePipelineArtifacts` reads and writes the artifacts.
///
/// See [Invoke an AWS Lambda function in a pipeline](https://docs.aws.amazon.com/codepipeline/latest/userguide/actions-invoke-lambda-function.html).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_developer_tools::CodePipelineJobEvent;
///
/// let event: CodePipelineJobEvent = from_str(
///     r#"{"CodePipeline.job": {"id": "j-1", "data": {"actionConfiguration": {"configuration": {
///         "FunctionName": "deploy", "UserParameters": "{\"stage\": \"prod\"}"
///     }}}}}"#,
/// )?;
/// assert_eq!(event.id(), "j-1");
/// assert_eq!(event.user_parameters_json::<serde_json::Value>()?["stage"], "prod");
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(derived(
    id,
    account_id,
    data,
    user_parameters,
    decoded_user_parameters = user_parameters_json::<Value>,
    input_bucket_name,
    input_object_key))]
pub struct CodePipelineJobEvent {
    /// The job itself.
    #[data_class(name = "CodePipeline.job", required, hidden)]
    pub job: CodePipelineJob,
}

impl CodePipelineJobEvent {
    /// Returns the identifier of the job.
    pub fn id(&self) -> &Str {
        &self.job.id
    }

    /// Returns the account of the pipeline.
    pub fn account_id(&self) -> &Str {
        &self.job.account_id
    }

    /// Returns what the job works on.
    pub fn data(&self) -> &CodePipelineData {
        &self.job.data
    }

    /// Returns the text that the action gives to the function; `None` when it gives none.
    pub fn user_parameters(&self) -> Option<&JsonText> {
        self.configuration().user_parameters.as_ref()
    }

    /// Parses the text that the action passes to the function as JSON of your own type. Without text, an empty object
    /// is parsed.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not JSON that fits the type.
    #[doc(alias = "decoded_user_parameters")]
    pub fn user_parameters_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        self.configuration().user_parameters_json()
    }

    /// Returns the bucket of the first input artifact; `None` when there is no artifact.
    pub fn input_bucket_name(&self) -> Option<&Str> {
        self.first_input().map(|location| &location.bucket_name)
    }

    /// Returns the decoded key of the first input artifact; `None` when there is no artifact.
    pub fn input_object_key(&self) -> Option<Str> {
        self.first_input().map(CodePipelineS3Location::object_key)
    }

    /// Returns the input artifact of a name.
    pub fn find_input_artifact(&self, name: &str) -> Option<&CodePipelineArtifact> {
        self.data().input_artifacts.iter().find(|artifact| artifact.name == name)
    }

    /// Returns the output artifact of a name.
    pub fn find_output_artifact(&self, name: &str) -> Option<&CodePipelineArtifact> {
        self.data().output_artifacts.iter().find(|artifact| artifact.name == name)
    }

    fn configuration(&self) -> &CodePipelineConfiguration {
        &self.data().action_configuration.configuration
    }

    fn first_input(&self) -> Option<&CodePipelineS3Location> {
        self.data().input_artifacts.first().map(|artifact| &artifact.location.s3_location)
    }
}

/// Job of a pipeline.
#[data_class]
pub struct CodePipelineJob {
    /// Identifier of the job.
    pub id: Str,
    /// Account of the pipeline.
    pub account_id: Str,
    /// What the job works on.
    pub data: CodePipelineData,
}

/// What a job works on.
///
/// See [JobData](https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_JobData.html).
#[data_class]
pub struct CodePipelineData {
    /// How the action is set up.
    pub action_configuration: CodePipelineActionConfiguration,
    /// Artifacts to read.
    pub input_artifacts: Vec<CodePipelineArtifact>,
    /// Artifacts to write.
    pub output_artifacts: Vec<CodePipelineArtifact>,
    /// Credentials for the artifacts, valid for this job.
    pub artifact_credentials: CodePipelineArtifactCredentials,
    /// Token of an earlier call for the same job; absent at the first.
    pub continuation_token: Option<Str>,
    /// Key that the artifacts are encrypted with; absent for the default key of S3.
    pub encryption_key: Option<CodePipelineEncryptionKey>,
}

/// How an action is set up.
#[data_class]
pub struct CodePipelineActionConfiguration {
    /// What the action says of the function.
    pub configuration: CodePipelineConfiguration,
}

/// What an action says of its function.
#[data_class(rename_all = "PascalCase", derived(decoded_user_parameters = user_parameters_json::<Value>))]
pub struct CodePipelineConfiguration {
    /// Name of the function.
    pub function_name: Str,
    /// Text for the function, of up to 1,000 characters, often JSON; absent when there is none.
    pub user_parameters: Option<JsonText>,
}

impl CodePipelineConfiguration {
    /// Parses the text for the function as JSON of your own type. Without text, an empty object is parsed.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not JSON that fits the type.
    #[doc(alias = "decoded_user_parameters")]
    pub fn user_parameters_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        let parsed = match &self.user_parameters {
            Some(text) => text.json(),
            None => lambda_event_sources_base::from_str("{}"),
        };
        parsed.map_err(|error| error.at(Self::NAME, "UserParameters"))
    }
}

/// Artifact that a job reads or writes.
#[data_class]
pub struct CodePipelineArtifact {
    /// Name of the artifact in the pipeline.
    pub name: Str,
    /// Revision of the artifact, such as a commit; absent when it has none.
    pub revision: Option<Str>,
    /// Place of the artifact.
    pub location: CodePipelineLocation,
}

/// Place of an artifact.
#[data_class]
pub struct CodePipelineLocation {
    /// Kind of the place: `S3`.
    pub r#type: Str,
    /// Object in S3.
    pub s3_location: CodePipelineS3Location,
}

/// Object in S3 that an artifact is.
#[data_class(derived(object_key))]
pub struct CodePipelineS3Location {
    /// Name of the bucket.
    pub bucket_name: Str,
    /// Key of the object, as it came.
    #[data_class(name = "objectKey")]
    pub key: Str,
}

impl CodePipelineS3Location {
    /// Returns the key of the object, decoded: `+` is a space, `%2F` a slash.
    pub fn object_key(&self) -> Str {
        unquote_plus(&self.key)
    }
}

/// Credentials for the artifacts of a job.
///
/// See [AWSSessionCredentials](https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_AWSSessionCredentials.html).
#[data_class]
pub struct CodePipelineArtifactCredentials {
    /// Identifier of the key.
    pub access_key_id: Str,
    /// Secret key.
    pub secret_access_key: Sensitive<Str>,
    /// Token of the session.
    pub session_token: Sensitive<Str>,
    /// Time at which the credentials end; absent when it is not told.
    #[data_class(unit = "milliseconds")]
    pub expiration_time: Option<RawTimestamp>,
}

/// Key that artifacts are encrypted with.
///
/// See [EncryptionKey](https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_EncryptionKey.html).
#[data_class]
pub struct CodePipelineEncryptionKey {
    /// Identifier or ARN of the key.
    pub id: Str,
    /// Kind of the key: `KMS`.
    pub r#type: Str,
}
