//! Events of AWS CodeBuild.

use lambda_event_sources_base::{Boxed, RawJson, RawTimestamp, Sensitive, Str, data_class, string_enum};

use crate::detail::detail;

/// State change of a build, `CodeBuild Build State Change`.
///
/// See [Build notifications input format reference](https://docs.aws.amazon.com/codebuild/latest/userguide/sample-build-notifications-ref.html).
///
/// ```
/// use lambda_event_sources::{CodeBuildBuildStateChange, CodeBuildStatus, EventBridgeEvent, from_str};
///
/// let event: EventBridgeEvent<CodeBuildBuildStateChange> = from_str(
///     r#"{
///         "detail-type": "CodeBuild Build State Change",
///         "source": "aws.codebuild",
///         "detail": {
///             "build-status": "FAILED",
///             "project-name": "shop",
///             "additional-information": {"logs": {"deep-link": "https://console.aws.amazon.com/cloudwatch/home"}}
///         }
///     }"#,
/// )?;
/// if event.detail.build_status == CodeBuildStatus::Failed {
///     println!("{}", event.detail.additional_information.logs.deep_link);
/// }
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[doc(alias = "CodeBuildEvent")]
#[data_class(rename_all = "kebab-case")]
pub struct CodeBuildBuildStateChange {
    /// New status of the build.
    #[data_class(required)]
    pub build_status: CodeBuildStatus,
    /// Name of the project.
    pub project_name: Str,
    /// ARN of the build.
    pub build_id: Str,
    /// Current phase, such as `SUBMITTED` or `COMPLETED`.
    pub current_phase: Str,
    /// Messages about the phase, as text in brackets.
    pub current_phase_context: Str,
    /// Version of the detail: `1`.
    pub version: Str,
    /// Details of the build.
    pub additional_information: Boxed<CodeBuildInformation>,
}

detail!(CodeBuildBuildStateChange, "aws.codebuild", "CodeBuild Build State Change");

string_enum! {
    /// Status of a build or of one of its phases.
    pub enum CodeBuildStatus {
        /// It has started.
        InProgress = "IN_PROGRESS",
        /// It has succeeded.
        Succeeded = "SUCCEEDED",
        /// It has failed.
        Failed = "FAILED",
        /// It was stopped.
        Stopped = "STOPPED",
        /// It has exceeded its timeout.
        TimedOut = "TIMED_OUT",
        /// CodeBuild has failed.
        Fault = "FAULT",
        /// The configuration of the build is invalid.
        ClientError = "CLIENT_ERROR",
    }
}

/// End of a phase of a build, `CodeBuild Build Phase Change`.
///
/// See [Build notifications input format reference](https://docs.aws.amazon.com/codebuild/latest/userguide/sample-build-notifications-ref.html).
#[data_class(rename_all = "kebab-case")]
pub struct CodeBuildBuildPhaseChange {
    /// Phase that has ended, such as `INSTALL` or `BUILD`.
    #[data_class(required)]
    pub completed_phase: Str,
    /// Status of the phase.
    pub completed_phase_status: CodeBuildStatus,
    /// Duration of the phase, in seconds; absent for the phase `COMPLETED`.
    pub completed_phase_duration_seconds: Option<f64>,
    /// Time at which the phase started, such as `Jul 13, 2024 8:48:23 PM` in UTC.
    pub completed_phase_start: RawTimestamp,
    /// Time at which the phase ended.
    pub completed_phase_end: RawTimestamp,
    /// Messages about the phase, as text in brackets.
    pub completed_phase_context: Str,
    /// Name of the project.
    pub project_name: Str,
    /// ARN of the build.
    pub build_id: Str,
    /// Version of the detail: `1`.
    pub version: Str,
    /// Details of the build.
    pub additional_information: Boxed<CodeBuildInformation>,
}

detail!(CodeBuildBuildPhaseChange, "aws.codebuild", "CodeBuild Build Phase Change");

/// Details of a build.
#[data_class(rename_all = "kebab-case")]
pub struct CodeBuildInformation {
    /// Number of the build in its project.
    pub build_number: Option<u64>,
    /// Whether the build has ended.
    pub build_complete: Option<bool>,
    /// What started the build, such as a user or `codepipeline/shop`.
    pub initiator: Str,
    /// Time at which the build started, such as `Jul 13, 2024 8:48:23 PM` in UTC.
    pub build_start_time: RawTimestamp,
    /// Timeout of the build, in minutes.
    pub timeout_in_minutes: Option<u32>,
    /// Maximum time in the queue, in minutes.
    pub queued_timeout_in_minutes: Option<u32>,
    /// Source of the build.
    pub source: CodeBuildSource,
    /// Version of the source, such as a commit; absent if it is the default branch.
    pub source_version: Option<Str>,
    /// Artifact of the build; absent if it has none.
    pub artifact: Option<CodeBuildArtifact>,
    /// Environment of the build.
    pub environment: CodeBuildEnvironment,
    /// Logs of the build.
    pub logs: CodeBuildLogs,
    /// Phases of the build so far.
    pub phases: Vec<CodeBuildPhase>,
    /// Cache, in the format of the CodeBuild API.
    pub cache: RawJson,
    /// Network interface in your VPC; absent if the build does not use a VPC.
    pub network_interface: Option<CodeBuildNetworkInterface>,
}

/// Source of a build.
#[data_class(rename_all = "kebab-case")]
pub struct CodeBuildSource {
    /// Type, such as `GITHUB`, `CODEPIPELINE` or `S3`.
    #[data_class(name = "type")]
    pub source_type: Str,
    /// Location, such as the URL of a repository; absent for CodePipeline.
    pub location: Option<Str>,
    /// Buildspec, as YAML or as its path; absent if it is `buildspec.yml`.
    pub buildspec: Option<Str>,
}

/// Artifact of a build.
#[data_class(rename_all = "kebab-case")]
pub struct CodeBuildArtifact {
    /// ARN of the object in Amazon S3.
    pub location: Str,
    /// MD5 checksum; absent if the artifact is not a file.
    pub md5sum: Option<Str>,
    /// SHA-256 checksum; absent if the artifact is not a file.
    pub sha256sum: Option<Str>,
}

/// Environment of a build.
#[data_class(rename_all = "kebab-case")]
pub struct CodeBuildEnvironment {
    /// Type, such as `LINUX_CONTAINER`.
    #[data_class(name = "type")]
    pub environment_type: Str,
    /// Image, such as `aws/codebuild/standard:7.0`.
    pub image: Str,
    /// Compute type, such as `BUILD_GENERAL1_SMALL`.
    pub compute_type: Str,
    /// Whether the Docker daemon can run in the container.
    pub privileged_mode: Option<bool>,
    /// Credentials with which the image is pulled: `CODEBUILD` or `SERVICE_ROLE`.
    pub image_pull_credentials_type: Option<Str>,
    /// Environment variables.
    pub environment_variables: Vec<CodeBuildEnvironmentVariable>,
}

/// Environment variable of a build.
#[data_class]
pub struct CodeBuildEnvironmentVariable {
    /// Name of the variable.
    pub name: Str,
    /// Type: `PLAINTEXT`, `PARAMETER_STORE` or `SECRETS_MANAGER`.
    #[data_class(name = "type")]
    pub variable_type: Option<Str>,
    /// Value of the variable, which may be a secret, or the name of a parameter or secret.
    pub value: Sensitive<Str>,
}

/// Logs of a build.
#[data_class(rename_all = "kebab-case")]
pub struct CodeBuildLogs {
    /// Name of the log group; absent until the build has logs.
    pub group_name: Option<Str>,
    /// Name of the log stream; absent until the build has logs.
    pub stream_name: Option<Str>,
    /// URL of the logs in the console.
    pub deep_link: Str,
}

/// Phase of a build.
#[data_class(rename_all = "kebab-case")]
pub struct CodeBuildPhase {
    /// Type, such as `INSTALL` or `BUILD`.
    pub phase_type: Str,
    /// Status; absent for the phase `COMPLETED`.
    pub phase_status: Option<CodeBuildStatus>,
    /// Messages about the phase.
    pub phase_context: Vec<Str>,
    /// Time at which the phase started, such as `Jul 13, 2024 8:48:23 PM` in UTC.
    pub start_time: RawTimestamp,
    /// Time at which the phase ended; absent for the phase `COMPLETED`.
    pub end_time: Option<RawTimestamp>,
    /// Duration of the phase, in seconds; absent for the phase `COMPLETED`.
    pub duration_in_seconds: Option<f64>,
}

/// Network interface of a build in your VPC.
#[data_class(rename_all = "kebab-case")]
pub struct CodeBuildNetworkInterface {
    /// ID of the subnet.
    pub subnet_id: Str,
    /// ID of the network interface.
    pub eni_id: Str,
}
