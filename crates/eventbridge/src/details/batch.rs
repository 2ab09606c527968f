//! Events of AWS Batch.

use lambda_event_sources_base::{Boxed, Dict, RawJson, RawTimestamp, Sensitive, Str, data_class, string_enum};

use crate::detail::detail;

/// State change of a job, `Batch Job State Change`. It resembles the `JobDetail` of the Batch API.
///
/// See [Batch job state change events](https://docs.aws.amazon.com/batch/latest/userguide/batch_job_events.html) and
/// [JobDetail](https://docs.aws.amazon.com/batch/latest/APIReference/API_JobDetail.html).
///
/// ```
/// use lambda_event_sources::{BatchJobStateChange, BatchJobStatus, EventBridgeEvent, from_str};
///
/// let event: EventBridgeEvent<BatchJobStateChange> = from_str(
///     r#"{
///         "detail-type": "Batch Job State Change",
///         "source": "aws.batch",
///         "detail": {"jobId": "4c7599ae", "status": "FAILED", "container": {"exitCode": 1}}
///     }"#,
/// )?;
/// assert_eq!((&event.detail.status, event.detail.container.exit_code), (&BatchJobStatus::Failed, Some(1)));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct BatchJobStateChange {
    /// ID of the job. For a child of an array job, it ends with a colon and the index.
    #[data_class(required)]
    pub job_id: Str,
    /// ARN of the job.
    pub job_arn: Str,
    /// Name of the job.
    pub job_name: Str,
    /// ARN of the job queue.
    pub job_queue: Str,
    /// ARN of the job definition.
    pub job_definition: Str,
    /// New status of the job.
    pub status: BatchJobStatus,
    /// Reason for the status, as human-readable text; absent if there is none.
    pub status_reason: Option<Str>,
    /// Time at which the job was submitted, in milliseconds since 1970, as all times of the job.
    #[data_class(unit = "milliseconds")]
    pub created_at: RawTimestamp,
    /// Time at which the job started to run; absent until then.
    #[data_class(unit = "milliseconds")]
    pub started_at: Option<RawTimestamp>,
    /// Time at which the job ended; absent until then.
    #[data_class(unit = "milliseconds")]
    pub stopped_at: Option<RawTimestamp>,
    /// Attempts of the job that have ended.
    pub attempts: Vec<BatchJobAttempt>,
    /// Retry strategy of the job; absent if it has none.
    pub retry_strategy: Option<BatchRetryStrategy>,
    /// Timeout of the job; absent if it has none.
    pub timeout: Option<BatchJobTimeout>,
    /// Jobs on which the job depends.
    pub depends_on: Vec<BatchJobDependency>,
    /// Parameters of the job definition.
    pub parameters: Dict<Str>,
    /// Container of a job on a single node.
    pub container: Boxed<BatchContainer>,
    /// Size and index of an array job or of its child; absent for other jobs.
    pub array_properties: Option<BatchArrayProperties>,
    /// Node properties of a job on several nodes, with the environment variables of its containers.
    pub node_properties: Sensitive<RawJson>,
    /// Tasks of a job with several containers on Amazon ECS, with their environment variables.
    pub ecs_properties: Sensitive<RawJson>,
    /// Pod of a job on Amazon EKS, with the environment variables of its containers.
    pub eks_properties: Sensitive<RawJson>,
    /// Platform of the job: `EC2` or `FARGATE`; empty if it is `EC2`.
    pub platform_capabilities: Vec<Str>,
    /// Share identifier of the job; only for job queues with a scheduling policy.
    pub share_identifier: Option<Str>,
    /// Scheduling priority of the job; only for job queues with a scheduling policy.
    pub scheduling_priority: Option<i32>,
    /// Whether the tags are propagated to the ECS task.
    pub propagate_tags: Option<bool>,
    /// Tags of the job.
    pub tags: Dict<Str>,
}

detail!(BatchJobStateChange, "aws.batch", "Batch Job State Change");

string_enum! {
    /// Status of a job.
    pub enum BatchJobStatus {
        /// The scheduler has not evaluated the job yet.
        Submitted = "SUBMITTED",
        /// The job waits for other jobs.
        Pending = "PENDING",
        /// The job waits for resources.
        Runnable = "RUNNABLE",
        /// The container is being started.
        Starting = "STARTING",
        /// The job is running.
        Running = "RUNNING",
        /// The job has completed with the exit code 0.
        Succeeded = "SUCCEEDED",
        /// All attempts of the job have failed.
        Failed = "FAILED",
    }
}

/// Attempt of a job that has ended.
#[data_class]
pub struct BatchJobAttempt {
    /// Container of the attempt.
    pub container: BatchAttemptContainer,
    /// Time at which the attempt started; absent if it did not start.
    #[data_class(unit = "milliseconds")]
    pub started_at: Option<RawTimestamp>,
    /// Time at which the attempt ended.
    #[data_class(unit = "milliseconds")]
    pub stopped_at: Option<RawTimestamp>,
    /// Reason for the end, as human-readable text.
    pub status_reason: Option<Str>,
}

/// Container of an attempt.
#[data_class]
pub struct BatchAttemptContainer {
    /// ARN of the container instance; absent on Fargate.
    pub container_instance_arn: Option<Str>,
    /// ARN of the ECS task.
    pub task_arn: Option<Str>,
    /// Exit code; absent if the container did not start.
    pub exit_code: Option<i64>,
    /// Reason for a failure, as human-readable text.
    pub reason: Option<Str>,
    /// Name of the log stream in the log group `/aws/batch/job`.
    pub log_stream_name: Option<Str>,
    /// Network interfaces of the attempt.
    pub network_interfaces: Vec<BatchNetworkInterface>,
}

/// Network interface of a container.
#[data_class]
pub struct BatchNetworkInterface {
    /// ID of the attachment.
    pub attachment_id: Option<Str>,
    /// Private IPv4 address.
    pub private_ipv4_address: Option<Str>,
    /// IPv6 address; absent if there is none.
    pub ipv6_address: Option<Str>,
}

/// Retry strategy of a job.
#[data_class]
pub struct BatchRetryStrategy {
    /// Maximum number of attempts.
    pub attempts: Option<u32>,
    /// Conditions under which an attempt is retried, or not.
    pub evaluate_on_exit: Vec<BatchEvaluateOnExit>,
}

/// Condition for a retry.
#[data_class]
pub struct BatchEvaluateOnExit {
    /// Pattern for the reason of the status.
    pub on_status_reason: Option<Str>,
    /// Pattern for the reason of the container.
    pub on_reason: Option<Str>,
    /// Pattern for the exit code.
    pub on_exit_code: Option<Str>,
    /// Action: `RETRY` or `EXIT`.
    pub action: Str,
}

/// Timeout of a job.
#[data_class]
pub struct BatchJobTimeout {
    /// Duration after which an attempt is terminated, in seconds.
    pub attempt_duration_seconds: Option<u32>,
}

/// Job on which another job depends.
#[data_class]
pub struct BatchJobDependency {
    /// ID of the job.
    pub job_id: Option<Str>,
    /// Type of the dependency between array jobs: `N_TO_N` or `SEQUENTIAL`; absent for other jobs.
    #[data_class(name = "type")]
    pub dependency_type: Option<Str>,
}

/// Size and index of an array job.
#[data_class]
pub struct BatchArrayProperties {
    /// Number of children.
    pub size: Option<u32>,
    /// Index of the child; absent for the array job itself.
    pub index: Option<u32>,
    /// Number of children by status; absent for a child.
    pub status_summary: Dict<u32>,
}

/// Container of a job.
#[data_class]
pub struct BatchContainer {
    /// Image of the container.
    pub image: Option<Str>,
    /// Command.
    pub command: Vec<Str>,
    /// Environment variables.
    pub environment: Vec<BatchEnvironmentVariable>,
    /// Secrets that are passed to the container.
    pub secrets: Vec<BatchSecret>,
    /// CPUs, memory in MiB and GPUs of the container.
    pub resource_requirements: Vec<BatchResourceRequirement>,
    /// ARN of the role of the container; absent if it has none.
    pub job_role_arn: Option<Str>,
    /// ARN of the role that starts the container; absent if it has none.
    pub execution_role_arn: Option<Str>,
    /// Exit code; absent until the container has ended.
    pub exit_code: Option<i64>,
    /// Reason for a failure, as human-readable text.
    pub reason: Option<Str>,
    /// ARN of the container instance; absent on Fargate, and until the container has started.
    pub container_instance_arn: Option<Str>,
    /// ARN of the ECS task; absent until the container has started.
    pub task_arn: Option<Str>,
    /// Name of the log stream; absent until the container has started.
    pub log_stream_name: Option<Str>,
    /// Network interfaces of the container.
    pub network_interfaces: Vec<BatchNetworkInterface>,
    /// Volumes, in the format of the Batch API.
    pub volumes: Vec<RawJson>,
    /// Mount points, in the format of the Batch API.
    pub mount_points: Vec<RawJson>,
    /// Limits, in the format of the Batch API.
    pub ulimits: Vec<RawJson>,
    /// Log configuration, in the format of the Batch API.
    pub log_configuration: RawJson,
    /// Linux parameters, in the format of the Batch API.
    pub linux_parameters: RawJson,
    /// Network configuration, in the format of the Batch API; only on Fargate.
    pub network_configuration: RawJson,
    /// Platform configuration, in the format of the Batch API; only on Fargate.
    pub fargate_platform_configuration: RawJson,
    /// Ephemeral storage, in the format of the Batch API; only on Fargate.
    pub ephemeral_storage: RawJson,
    /// Runtime platform, in the format of the Batch API; only on Fargate.
    pub runtime_platform: RawJson,
}

/// Environment variable of a container.
#[data_class]
pub struct BatchEnvironmentVariable {
    /// Name of the variable.
    pub name: Str,
    /// Value of the variable, which may be a secret.
    pub value: Sensitive<Str>,
}

/// Secret that is passed to a container.
#[data_class]
pub struct BatchSecret {
    /// Name of the environment variable.
    pub name: Str,
    /// ARN of the secret or of the parameter that has the value.
    pub value_from: Str,
}

/// Resource of a container.
#[data_class]
pub struct BatchResourceRequirement {
    /// Type: `VCPU`, `MEMORY` (in MiB) or `GPU`.
    #[data_class(name = "type")]
    pub resource_type: Str,
    /// Amount, as text.
    pub value: Str,
}
