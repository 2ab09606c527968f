//! Events of Amazon ECS.

use lambda_event_sources_base::{RawTimestamp, Sensitive, Str, data_class, string_enum};

use crate::detail::detail;

/// State change of a task, `ECS Task State Change`. It resembles the `Task` of the ECS API.
///
/// See [Amazon ECS task state change events](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_task_events.html).
///
/// ```
/// use lambda_event_sources::{EcsTaskStateChange, EventBridgeEvent, from_str};
///
/// let event: EventBridgeEvent<EcsTaskStateChange> = from_str(
///     r#"{
///         "detail-type": "ECS Task State Change",
///         "source": "aws.ecs",
///         "detail": {
///             "taskArn": "arn:aws:ecs:eu-central-1:123456789012:task/shop/0123456789abcdef0123456789abcdef",
///             "lastStatus": "STOPPED",
///             "containers": [{"name": "web", "exitCode": 137, "reason": "OutOfMemoryError"}]
///         }
///     }"#,
/// )?;
/// let failed = event.detail.containers.iter().find(|container| container.exit_code.is_some_and(|code| code != 0));
/// assert_eq!(failed.unwrap().name, "web");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct EcsTaskStateChange {
    /// ARN of the task.
    #[data_class(required)]
    pub task_arn: Str,
    /// ARN of the cluster.
    pub cluster_arn: Str,
    /// ARN of the task definition.
    pub task_definition_arn: Str,
    /// Version of the task, which is incremented with each change. Events with the same version are duplicates.
    pub version: u64,
    /// Current status, such as `PROVISIONING`, `PENDING`, `RUNNING` or `STOPPED`.
    pub last_status: Str,
    /// Desired status: `RUNNING` or `STOPPED`.
    pub desired_status: Str,
    /// Containers of the task.
    pub containers: Vec<EcsTaskContainer>,
    /// Attachments of the task, such as network interfaces.
    pub attachments: Vec<EcsAttachment>,
    /// Attributes of the task.
    pub attributes: Vec<EcsAttribute>,
    /// Overrides of the task definition.
    pub overrides: EcsTaskOverrides,
    /// Group of the task, such as `service:web` or `family:report`.
    pub group: Option<Str>,
    /// What started the task, such as the ID of a deployment; absent if it is not set.
    pub started_by: Option<Str>,
    /// Launch type: `EC2`, `FARGATE` or `EXTERNAL`; absent if a capacity provider is used.
    pub launch_type: Option<Str>,
    /// Name of the capacity provider; absent if a launch type is used.
    pub capacity_provider_name: Option<Str>,
    /// Version of the Fargate platform; only for Fargate.
    pub platform_version: Option<Str>,
    /// Platform family, such as `Linux`; only for Fargate.
    pub platform_family: Option<Str>,
    /// ARN of the container instance; absent for Fargate.
    pub container_instance_arn: Option<Str>,
    /// Availability Zone of the task.
    pub availability_zone: Option<Str>,
    /// CPU units of the task, as text; absent if they are not set for the task.
    pub cpu: Option<Str>,
    /// Memory of the task in MiB, as text; absent if it is not set for the task.
    pub memory: Option<Str>,
    /// Ephemeral storage of the task; only for Fargate.
    pub ephemeral_storage: Option<EcsEphemeralStorage>,
    /// Whether ECS Exec is enabled for the task.
    pub enable_execute_command: Option<bool>,
    /// Connectivity of the task: `CONNECTED` or `DISCONNECTED`.
    pub connectivity: Option<Str>,
    /// Time of the last change of the connectivity, in RFC 3339 format, as all times of the task.
    pub connectivity_at: Option<RawTimestamp>,
    /// Time at which the task was created.
    pub created_at: RawTimestamp,
    /// Time of the last change of the task.
    pub updated_at: RawTimestamp,
    /// Time at which the pull of the images started.
    pub pull_started_at: Option<RawTimestamp>,
    /// Time at which the pull of the images ended.
    pub pull_stopped_at: Option<RawTimestamp>,
    /// Time at which the task started to run.
    pub started_at: Option<RawTimestamp>,
    /// Time at which the task began to stop.
    pub stopping_at: Option<RawTimestamp>,
    /// Time at which the containers of the task had stopped.
    pub execution_stopped_at: Option<RawTimestamp>,
    /// Time at which the task was stopped.
    pub stopped_at: Option<RawTimestamp>,
    /// Code of the reason why the task stopped, such as `EssentialContainerExited` or `SpotInterruption`.
    pub stop_code: Option<Str>,
    /// Reason why the task stopped, as human-readable text.
    pub stopped_reason: Option<Str>,
}

detail!(EcsTaskStateChange, "aws.ecs", "ECS Task State Change");

/// Container of a task.
#[data_class]
pub struct EcsTaskContainer {
    /// ARN of the container.
    pub container_arn: Str,
    /// ARN of the task.
    pub task_arn: Str,
    /// Name of the container in the task definition.
    pub name: Str,
    /// Current status, such as `RUNNING` or `STOPPED`.
    pub last_status: Str,
    /// Exit code; absent until the container has stopped, and if it did not start.
    pub exit_code: Option<i64>,
    /// Reason for the status, as human-readable text; absent if there is none.
    pub reason: Option<Str>,
    /// Image of the container.
    pub image: Option<Str>,
    /// Digest of the image; only for images of Amazon ECR.
    pub image_digest: Option<Str>,
    /// ID of the container in its runtime; absent until the container has started.
    pub runtime_id: Option<Str>,
    /// CPU units of the container, as text.
    pub cpu: Option<Str>,
    /// Hard limit of memory in MiB, as text.
    pub memory: Option<Str>,
    /// Soft limit of memory in MiB, as text.
    pub memory_reservation: Option<Str>,
    /// IDs of the GPUs of the container.
    pub gpu_ids: Vec<Str>,
    /// Result of the health check: `HEALTHY`, `UNHEALTHY` or `UNKNOWN`.
    pub health_status: Option<Str>,
    /// Network interfaces of the container.
    pub network_interfaces: Vec<EcsNetworkInterface>,
    /// Network bindings of the container.
    pub network_bindings: Vec<EcsNetworkBinding>,
}

/// Network interface of a container.
#[data_class]
pub struct EcsNetworkInterface {
    /// ID of the attachment.
    pub attachment_id: Str,
    /// Private IPv4 address.
    pub private_ipv4_address: Option<Str>,
    /// IPv6 address; absent if there is none.
    pub ipv6_address: Option<Str>,
}

/// Port of a container that is bound to a port of the host.
#[data_class]
pub struct EcsNetworkBinding {
    /// IP address of the host.
    #[data_class(name = "bindIP")]
    pub bind_ip: Option<Str>,
    /// Port of the container; absent for a range of ports.
    pub container_port: Option<u16>,
    /// Port of the host; absent for a range of ports.
    pub host_port: Option<u16>,
    /// Protocol: `tcp` or `udp`.
    pub protocol: Option<Str>,
    /// Range of ports of the container, such as `8000-8010`.
    pub container_port_range: Option<Str>,
    /// Range of ports of the host.
    pub host_port_range: Option<Str>,
}

/// Attachment of a task or container instance.
#[data_class]
pub struct EcsAttachment {
    /// ID of the attachment.
    pub id: Str,
    /// Type, such as `eni` for a network interface.
    #[data_class(name = "type")]
    pub attachment_type: Str,
    /// Status, such as `ATTACHED` or `DELETED`.
    pub status: Str,
    /// Details by name, such as `subnetId` and `privateIPv4Address`.
    pub details: Vec<EcsAttribute>,
}

/// Name with a value.
#[data_class]
pub struct EcsAttribute {
    /// Name.
    pub name: Str,
    /// Value; absent if the attribute has none.
    pub value: Option<Str>,
}

/// Overrides of a task definition.
#[data_class]
pub struct EcsTaskOverrides {
    /// Overrides for each container.
    pub container_overrides: Vec<EcsContainerOverride>,
    /// CPU units of the task, as text; absent if they are not overridden.
    pub cpu: Option<Str>,
    /// Memory of the task in MiB, as text; absent if it is not overridden.
    pub memory: Option<Str>,
    /// ARN of the role of the containers; absent if it is not overridden.
    pub task_role_arn: Option<Str>,
    /// ARN of the role that ECS uses to start the task; absent if it is not overridden.
    pub execution_role_arn: Option<Str>,
}

/// Overrides for a container.
#[data_class]
pub struct EcsContainerOverride {
    /// Name of the container.
    pub name: Str,
    /// Command; empty if it is not overridden.
    pub command: Vec<Str>,
    /// Environment variables that are added or overridden.
    pub environment: Vec<EcsEnvironmentVariable>,
    /// CPU units; absent if they are not overridden.
    pub cpu: Option<u32>,
    /// Hard limit of memory in MiB; absent if it is not overridden.
    pub memory: Option<u32>,
    /// Soft limit of memory in MiB; absent if it is not overridden.
    pub memory_reservation: Option<u32>,
}

/// Environment variable of a container.
#[data_class]
pub struct EcsEnvironmentVariable {
    /// Name of the variable.
    pub name: Str,
    /// Value of the variable, which may be a secret.
    pub value: Sensitive<Str>,
}

/// Ephemeral storage of a task.
#[data_class]
pub struct EcsEphemeralStorage {
    /// Size in GiB.
    #[data_class(name = "sizeInGiB")]
    pub size_in_gib: u32,
}

/// Action of a service, `ECS Service Action`. The ARN of the service is in `resources` of the event.
///
/// See [Amazon ECS service action events](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_events.html).
#[data_class]
pub struct EcsServiceAction {
    /// Name of the event, such as `SERVICE_STEADY_STATE` or `SERVICE_TASK_PLACEMENT_FAILURE`.
    #[data_class(required)]
    pub event_name: Str,
    /// Severity of the event.
    pub event_type: EcsEventType,
    /// ARN of the cluster.
    pub cluster_arn: Str,
    /// Time of the event, in RFC 3339 format.
    pub created_at: RawTimestamp,
    /// Reason for the event, such as `RESOURCE:CPU`; absent for most names.
    pub reason: Option<Str>,
    /// Computed number of tasks; only for `SERVICE_DESIRED_COUNT_UPDATED`.
    pub desired_count: Option<u32>,
    /// ARNs of the capacity providers; only if the event refers to some.
    pub capacity_provider_arns: Vec<Str>,
    /// ARNs of the container instances; only if the event refers to some.
    pub container_instance_arns: Vec<Str>,
    /// IDs of the EC2 instances; only if the event refers to some.
    pub ec2_instance_ids: Vec<Str>,
    /// ARNs of the tasks; only if the event refers to some.
    pub task_arns: Vec<Str>,
    /// ARNs of the task sets; only if the event refers to some.
    pub task_set_arns: Vec<Str>,
    /// ARNs of the target groups; only if the event refers to some.
    pub target_group_arns: Vec<Str>,
    /// ARNs of the service registries; only if the event refers to some.
    pub service_registry_arns: Vec<Str>,
    /// Targets of the target groups; only if the event refers to some.
    pub targets: Vec<Str>,
    /// Port of the container; only if the event refers to one.
    pub container_port: Option<u16>,
}

detail!(EcsServiceAction, "aws.ecs", "ECS Service Action");

string_enum! {
    /// Severity of an event.
    pub enum EcsEventType {
        /// Information.
        Info = "INFO",
        /// Warning.
        Warn = "WARN",
        /// Error.
        Error = "ERROR",
    }
}

/// State change of the deployment of a service, `ECS Deployment State Change`. The ARN of the service is in `resources`
/// of the event.
///
/// See [Amazon ECS service deployment state change events](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_deployment_events.html).
#[data_class]
pub struct EcsDeploymentStateChange {
    /// ID of the deployment, such as `ecs-svc/1234567890123456789`.
    #[data_class(required)]
    pub deployment_id: Str,
    /// Name of the event.
    pub event_name: EcsDeploymentEventName,
    /// Severity of the event.
    pub event_type: EcsEventType,
    /// Time of the change, in RFC 3339 format.
    pub updated_at: RawTimestamp,
    /// Reason for the change, as human-readable text.
    pub reason: Str,
}

detail!(EcsDeploymentStateChange, "aws.ecs", "ECS Deployment State Change");

string_enum! {
    /// Name of an event of a deployment.
    pub enum EcsDeploymentEventName {
        /// The deployment or its rollback has started.
        InProgress = "SERVICE_DEPLOYMENT_IN_PROGRESS",
        /// The service has reached a steady state.
        Completed = "SERVICE_DEPLOYMENT_COMPLETED",
        /// The deployment has failed.
        Failed = "SERVICE_DEPLOYMENT_FAILED",
    }
}

/// State change of a container instance, `ECS Container Instance State Change`. It resembles the `ContainerInstance` of
/// the ECS API.
///
/// See [Amazon ECS container instance state change events](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_container_instance_events.html).
#[data_class]
pub struct EcsContainerInstanceStateChange {
    /// ARN of the container instance.
    #[data_class(required)]
    pub container_instance_arn: Str,
    /// ARN of the cluster.
    pub cluster_arn: Str,
    /// ID of the EC2 instance; absent for external instances.
    pub ec2_instance_id: Option<Str>,
    /// Version of the container instance, which is incremented with each change. Events with the same version are
    /// duplicates.
    pub version: u64,
    /// Status, such as `ACTIVE`, `DRAINING` or `INACTIVE`.
    pub status: Str,
    /// Reason for the status; absent if there is none.
    pub status_reason: Option<Str>,
    /// Whether the agent is connected to Amazon ECS. It reconnects several times an hour.
    pub agent_connected: Option<bool>,
    /// Status of the last update of the agent; absent if there was no update.
    pub agent_update_status: Option<Str>,
    /// Versions of the agent and of Docker.
    pub version_info: EcsVersionInfo,
    /// Number of running tasks.
    pub running_tasks_count: Option<u32>,
    /// Number of pending tasks.
    pub pending_tasks_count: Option<u32>,
    /// Resources of the instance.
    pub registered_resources: Vec<EcsResource>,
    /// Resources that no task uses.
    pub remaining_resources: Vec<EcsResource>,
    /// Attributes of the instance.
    pub attributes: Vec<EcsAttribute>,
    /// Attachments of the instance, such as network interfaces.
    pub attachments: Vec<EcsAttachment>,
    /// Name of the capacity provider; absent if there is none.
    pub capacity_provider_name: Option<Str>,
    /// Time at which the instance was registered, in RFC 3339 format.
    pub registered_at: Option<RawTimestamp>,
    /// Time of the change, in RFC 3339 format.
    pub updated_at: RawTimestamp,
}

detail!(EcsContainerInstanceStateChange, "aws.ecs", "ECS Container Instance State Change");

/// Versions of the software on a container instance.
#[data_class]
pub struct EcsVersionInfo {
    /// Version of the agent.
    pub agent_version: Option<Str>,
    /// Hash of the agent's commit.
    pub agent_hash: Option<Str>,
    /// Version of Docker, such as `DockerVersion: 25.0.3`.
    pub docker_version: Option<Str>,
}

/// Resource of a container instance. The field that has its value depends on its type.
#[data_class]
pub struct EcsResource {
    /// Name, such as `CPU`, `MEMORY`, `PORTS` or `PORTS_UDP`.
    pub name: Str,
    /// Type of the value: `INTEGER`, `LONG`, `DOUBLE` or `STRINGSET`.
    #[data_class(name = "type")]
    pub resource_type: Str,
    /// Value of the type `INTEGER`.
    pub integer_value: Option<i32>,
    /// Value of the type `LONG`.
    pub long_value: Option<i64>,
    /// Value of the type `DOUBLE`.
    pub double_value: Option<f64>,
    /// Value of the type `STRINGSET`.
    pub string_set_value: Vec<Str>,
}
