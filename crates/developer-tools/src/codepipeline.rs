//! AWS CodePipeline: jobs that an action of a pipeline sends to a function.

use lambda_event_sources_base::{DataClass, Error, JsonText, RawTimestamp, Sensitive, Str, data_class, unquote_plus};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Job that an action of a pipeline sends to the function.
///
/// The pipeline waits until the function calls the `PutJobSuccessResult` or `PutJobFailureResult` operation of
/// CodePipeline with the [`id`](Self::id) of the job. With the `codepipeline-artifacts` feature,
/// `CodePipelineArtifacts` reads and writes the artifacts.
///
/// See [Invoke an AWS Lambda function in a pipeline](https://docs.aws.amazon.com/codepipeline/latest/userguide/actions-invoke-lambda-function.html).
///
/// ```
/// use lambda_event_sources::{CodePipelineJobEvent, from_str};
///
/// let event: CodePipelineJobEvent = from_str(
///     r#"{"CodePipeline.job": {"id": "j-1", "data": {"actionConfiguration": {"configuration": {
///         "FunctionName": "deploy", "UserParameters": "{\"stage\": \"prod\"}"
///     }}}}}"#,
/// )?;
/// assert_eq!(event.id(), "j-1");
/// assert_eq!(event.user_parameters_json::<serde_json::Value>()?["stage"], "prod");
/// # Ok::<(), lambda_event_sources::Error>(())
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
    /// The job.
    #[data_class(name = "CodePipeline.job", required, hidden)]
    pub job: CodePipelineJob,
}

impl CodePipelineJobEvent {
    /// Returns the ID of the job.
    pub fn id(&self) -> &Str {
        &self.job.id
    }

    /// Returns the ID of the AWS account of the pipeline.
    pub fn account_id(&self) -> &Str {
        &self.job.account_id
    }

    /// Returns the data of the job.
    pub fn data(&self) -> &CodePipelineData {
        &self.job.data
    }

    /// Returns the user parameters of the action, or `None` if it has none.
    pub fn user_parameters(&self) -> Option<&JsonText> {
        self.configuration().user_parameters.as_ref()
    }

    /// Parses the user parameters of the action as your own type. If the action has no user parameters, `{}` is parsed.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not valid JSON or does not match the type.
    #[doc(alias = "decoded_user_parameters")]
    pub fn user_parameters_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        self.configuration().user_parameters_json()
    }

    /// Returns the bucket name of the first input artifact, or `None` if there are no input artifacts.
    pub fn input_bucket_name(&self) -> Option<&Str> {
        self.first_input().map(|location| &location.bucket_name)
    }

    /// Returns the decoded object key of the first input artifact, or `None` if there are no input artifacts.
    pub fn input_object_key(&self) -> Option<Str> {
        self.first_input().map(CodePipelineS3Location::object_key)
    }

    /// Returns the input artifact with the given name, or `None` if there is none.
    pub fn find_input_artifact(&self, name: &str) -> Option<&CodePipelineArtifact> {
        self.data().input_artifacts.iter().find(|artifact| artifact.name == name)
    }

    /// Returns the output artifact with the given name, or `None` if there is none.
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
    /// ID of the job.
    pub id: Str,
    /// ID of the AWS account of the pipeline.
    pub account_id: Str,
    /// Data of the job.
    pub data: CodePipelineData,
}

/// Data of a job: the action configuration, the artifacts and the credentials.
///
/// See [JobData](https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_JobData.html).
#[data_class]
pub struct CodePipelineData {
    /// Configuration of the action.
    pub action_configuration: CodePipelineActionConfiguration,
    /// Input artifacts.
    pub input_artifacts: Vec<CodePipelineArtifact>,
    /// Output artifacts.
    pub output_artifacts: Vec<CodePipelineArtifact>,
    /// Temporary credentials for the artifacts, valid for this job.
    pub artifact_credentials: CodePipelineArtifactCredentials,
    /// Continuation token from an earlier call for the same job; absent in the first call.
    pub continuation_token: Option<Str>,
    /// Key that encrypts the artifacts; absent if the default key for Amazon S3 is used.
    pub encryption_key: Option<CodePipelineEncryptionKey>,
}

/// Configuration of an action, as a wrapper object.
#[data_class]
pub struct CodePipelineActionConfiguration {
    /// The configuration.
    pub configuration: CodePipelineConfiguration,
}

/// Configuration of an action that invokes a function.
#[data_class(rename_all = "PascalCase", derived(decoded_user_parameters = user_parameters_json::<Value>))]
pub struct CodePipelineConfiguration {
    /// Name of the function.
    pub function_name: Str,
    /// User parameters of the action: up to 1,000 characters of text, often JSON; absent if the action has none.
    pub user_parameters: Option<JsonText>,
}

impl CodePipelineConfiguration {
    /// Parses the user parameters as your own type. If there are none, `{}` is parsed.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not valid JSON or does not match the type.
    #[doc(alias = "decoded_user_parameters")]
    pub fn user_parameters_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        let parsed = match &self.user_parameters {
            Some(text) => text.json(),
            None => lambda_event_sources_base::from_str("{}"),
        };
        parsed.map_err(|error| error.at(Self::NAME, "UserParameters"))
    }
}

/// Input or output artifact of a job.
#[data_class]
pub struct CodePipelineArtifact {
    /// Name of the artifact in the pipeline.
    pub name: Str,
    /// Revision of the artifact, such as a commit ID; absent if the artifact has none.
    pub revision: Option<Str>,
    /// Location of the artifact.
    pub location: CodePipelineLocation,
}

/// Location of an artifact.
#[data_class]
pub struct CodePipelineLocation {
    /// Type of the location: `S3`.
    pub r#type: Str,
    /// Location in Amazon S3.
    pub s3_location: CodePipelineS3Location,
}

/// Location of an artifact in Amazon S3.
#[data_class(derived(object_key))]
pub struct CodePipelineS3Location {
    /// Name of the bucket.
    pub bucket_name: Str,
    /// Key of the object, URL-encoded. Use [`object_key`](Self::object_key) to decode it.
    #[data_class(name = "objectKey")]
    pub key: Str,
}

impl CodePipelineS3Location {
    /// Returns the decoded key of the object: `+` becomes a space, and `%2F` becomes a slash.
    pub fn object_key(&self) -> Str {
        unquote_plus(&self.key)
    }
}

/// Temporary credentials for the artifacts of a job.
///
/// See [AWSSessionCredentials](https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_AWSSessionCredentials.html).
#[data_class]
pub struct CodePipelineArtifactCredentials {
    /// Access key ID.
    pub access_key_id: Str,
    /// Secret access key.
    pub secret_access_key: Sensitive<Str>,
    /// Session token.
    pub session_token: Sensitive<Str>,
    /// Time at which the credentials expire; absent if CodePipeline does not send it.
    #[data_class(unit = "milliseconds")]
    pub expiration_time: Option<RawTimestamp>,
}

/// Key that encrypts artifacts.
///
/// See [EncryptionKey](https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_EncryptionKey.html).
#[data_class]
pub struct CodePipelineEncryptionKey {
    /// ID or ARN of the key.
    pub id: Str,
    /// Type of the key: `KMS`.
    pub r#type: Str,
}
