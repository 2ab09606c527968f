use lambda_event_sources_base::{ErrorKind, from_str};
use lambda_event_sources_eventbridge::{
    EcsContainerInstanceStateChange, EcsDeploymentEventName, EcsDeploymentStateChange, EcsEventType, EcsServiceAction,
    EcsTaskStateChange, EventBridgeEvent,
};

use crate::detail;

const TASK: &str = "arn:aws:ecs:eu-central-1:123456789012:task/shop/0123456789abcdef0123456789abcdef";
const CLUSTER: &str = "arn:aws:ecs:eu-central-1:123456789012:cluster/shop";

#[test]
fn task_on_fargate() {
    let task: EcsTaskStateChange = detail("ecs-task-state-change.json", &["taskArn"]);
    assert_eq!((&*task.task_arn, &*task.cluster_arn, task.version), (TASK, CLUSTER, 9));
    assert_eq!(task.task_definition_arn, "arn:aws:ecs:eu-central-1:123456789012:task-definition/web:12");
    assert_eq!((&*task.last_status, &*task.desired_status), ("STOPPED", "STOPPED"));
    let attachment = &task.attachments[0];
    assert_eq!(attachment.id, "7c6b5a49-3827-4615-a0f9-e8d7c6b5a493");
    assert_eq!((&*attachment.attachment_type, &*attachment.status), ("eni", "DELETED"));
    assert_eq!(
        (&*attachment.details[0].name, attachment.details[0].value.as_deref()),
        ("subnetId", Some("subnet-0c1d2e3f"))
    );
    assert_eq!(task.attributes[0].value.as_deref(), Some("arm64"));
    assert_eq!(
        (task.group.as_deref(), task.started_by.as_deref()),
        (Some("service:web"), Some("ecs-svc/1122334455667788990"))
    );
    assert_eq!((task.launch_type.as_deref(), task.capacity_provider_name), (Some("FARGATE"), None));
    assert_eq!((task.platform_version.as_deref(), task.platform_family.as_deref()), (Some("1.4.0"), Some("Linux")));
    assert_eq!((task.container_instance_arn, task.availability_zone.as_deref()), (None, Some("eu-central-1a")));
    assert_eq!((task.cpu.as_deref(), task.memory.as_deref()), (Some("256"), Some("1024")));
    assert_eq!(task.ephemeral_storage.unwrap().size_in_gib, 20);
    assert_eq!((task.enable_execute_command, task.connectivity.as_deref()), (Some(true), Some("CONNECTED")));
    assert_eq!(task.created_at, "2024-05-14T09:01:08.402Z");
    assert_eq!(task.connectivity_at.unwrap(), "2024-05-14T09:01:12.453Z");
    assert_eq!(task.pull_started_at.unwrap(), "2024-05-14T09:01:20.103Z");
    assert_eq!(task.pull_stopped_at.unwrap(), "2024-05-14T09:01:31.103Z");
    assert_eq!(task.started_at.unwrap(), "2024-05-14T09:01:33.103Z");
    assert_eq!(task.stopping_at.unwrap(), "2024-05-14T09:25:57.901Z");
    assert_eq!(task.execution_stopped_at.unwrap(), "2024-05-14T09:25:58.120Z");
    assert_eq!(task.stopped_at.unwrap(), "2024-05-14T09:26:02.611Z");
    assert_eq!(task.updated_at, "2024-05-14T09:26:02.611Z");
    assert_eq!(task.stop_code.as_deref(), Some("EssentialContainerExited"));
    assert_eq!(task.stopped_reason.as_deref(), Some("Essential container in task exited"));
}

#[test]
fn container_and_overrides() {
    let task: EcsTaskStateChange = detail("ecs-task-state-change.json", &["taskArn"]);
    let container = &task.containers[0];
    assert!(container.container_arn.ends_with("/5f4e3d2c-1b0a-4998-8776-655443322110"));
    assert_eq!((&*container.task_arn, &*container.name, &*container.last_status), (TASK, "web", "STOPPED"));
    assert_eq!(
        (container.exit_code, container.reason.as_deref()),
        (Some(137), Some("OutOfMemoryError: container killed"))
    );
    assert_eq!(container.image.as_deref(), Some("123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop:v7"));
    assert!(container.image_digest.as_ref().unwrap().starts_with("sha256:9f86d081"));
    assert_eq!(container.runtime_id.as_deref(), Some("0123456789abcdef0123456789abcdef-1234567890"));
    assert_eq!((container.cpu.as_deref(), container.memory.as_deref()), (Some("128"), Some("512")));
    assert_eq!(container.memory_reservation.as_deref(), Some("256"));
    assert_eq!(container.health_status.as_deref(), Some("UNHEALTHY"));
    let interface = &container.network_interfaces[0];
    assert_eq!(interface.attachment_id, "7c6b5a49-3827-4615-a0f9-e8d7c6b5a493");
    assert_eq!(interface.private_ipv4_address.as_deref(), Some("198.51.100.17"));
    assert_eq!(interface.ipv6_address.as_deref(), Some("2001:db8::17"));

    let overrides = &task.overrides;
    assert_eq!((overrides.cpu.as_deref(), overrides.memory.as_deref()), (Some("256"), Some("1024")));
    assert_eq!(overrides.task_role_arn.as_deref(), Some("arn:aws:iam::123456789012:role/shop-task"));
    assert_eq!(overrides.execution_role_arn.as_deref(), Some("arn:aws:iam::123456789012:role/shop-start"));
    let web = &overrides.container_overrides[0];
    assert_eq!((&*web.name, web.cpu, web.memory, web.memory_reservation), ("web", Some(128), Some(512), Some(256)));
    assert_eq!(web.command, ["serve", "--workers", "2"]);
    assert_eq!(web.environment[0].name, "API_KEY");
    assert_eq!(web.environment[0].value.expose(), "hush-ecs-environment");
}

#[test]
fn task_on_ec2() {
    let task: EcsTaskStateChange = detail("ecs-task-state-change-on-ec2.json", &["taskArn"]);
    assert_eq!((task.launch_type, task.capacity_provider_name.as_deref()), (None, Some("gpu-pool")));
    assert!(task.container_instance_arn.unwrap().contains(":container-instance/shop/"));
    assert_eq!((task.started_at, task.stopped_at, task.stop_code), (None, None, None));
    let container = &task.containers[0];
    assert_eq!(container.gpu_ids, ["GPU-0"]);
    let [port, range] = container.network_bindings.as_slice() else { panic!("two bindings") };
    assert_eq!((port.bind_ip.as_deref(), port.protocol.as_deref()), (Some("0.0.0.0"), Some("tcp")));
    assert_eq!((port.container_port, port.host_port), (Some(8080), Some(49153)));
    assert_eq!(range.container_port_range.as_deref(), Some("9000-9010"));
    assert_eq!((range.host_port_range.as_deref(), range.host_port), (Some("49200-49210"), None));
}

#[test]
fn errors_have_the_path() {
    let event: EventBridgeEvent = from_str(
        r#"{
            "detail-type": "ECS Task State Change",
            "source": "aws.ecs",
            "detail": {"taskArn": "t", "containers": [{}, {"exitCode": "one"}]}
        }"#,
    )
    .unwrap();
    let error = event.detail_as::<EcsTaskStateChange>().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "detail.containers[1].exitCode"));
}

#[test]
fn service_actions() {
    let action: EcsServiceAction = detail("ecs-service-task-placement-failure.json", &["eventName"]);
    assert_eq!((&*action.event_name, &action.event_type), ("SERVICE_TASK_PLACEMENT_FAILURE", &EcsEventType::Error));
    assert_eq!((&*action.cluster_arn, action.reason.as_deref()), (CLUSTER, Some("RESOURCE:GPU")));
    assert_eq!(action.created_at, "2024-05-14T09:26:02.611Z");
    assert!(action.capacity_provider_arns[0].ends_with(":capacity-provider/gpu-pool"));
    assert!(action.container_instance_arns[0].contains(":container-instance/shop/"));
    assert_eq!((action.desired_count, action.container_port), (None, None));

    let action: EcsServiceAction = detail("ecs-service-discovery-instance-unhealthy.json", &["eventName"]);
    assert_eq!((&action.event_type, action.desired_count), (&EcsEventType::Warn, Some(3)));
    assert_eq!(action.ec2_instance_ids, ["i-0a1b2c3d4e5f60718"]);
    assert_eq!(action.task_arns, [TASK]);
    assert_eq!(action.task_set_arns, ["arn:aws:ecs:eu-central-1:123456789012:task-set/shop/web/ecs-svc/1"]);
    assert!(action.target_group_arns[0].ends_with(":targetgroup/web/0123456789abcdef"));
    assert!(action.service_registry_arns[0].ends_with(":service/srv-0a1b2c3d"));
    assert_eq!(action.targets, ["i-0a1b2c3d4e5f60718"]);
    assert_eq!((action.container_port, action.reason), (Some(8080), None));
}

#[test]
fn deployment() {
    let change: EcsDeploymentStateChange = detail("ecs-deployment-state-change.json", &["deploymentId"]);
    assert_eq!(change.deployment_id, "ecs-svc/1122334455667788990");
    assert_eq!((&change.event_name, &change.event_type), (&EcsDeploymentEventName::Failed, &EcsEventType::Error));
    assert_eq!(change.updated_at, "2024-05-14T09:26:02Z");
    assert_eq!(change.reason, "ECS deployment circuit breaker: tasks failed to start.");
}

#[test]
fn container_instance() {
    let change: EcsContainerInstanceStateChange =
        detail("ecs-container-instance-state-change.json", &["containerInstanceArn"]);
    assert!(change.container_instance_arn.ends_with("/aabbccddeeff00112233445566778899"));
    assert_eq!((&*change.cluster_arn, change.version), (CLUSTER, 482));
    assert_eq!(change.ec2_instance_id.as_deref(), Some("i-0a1b2c3d4e5f60718"));
    assert_eq!((&*change.status, change.status_reason.as_deref()), ("DRAINING", Some("Spot interruption")));
    assert_eq!((change.agent_connected, change.agent_update_status.as_deref()), (Some(false), Some("UPDATED")));
    assert_eq!(change.version_info.agent_version.as_deref(), Some("1.82.4"));
    assert_eq!(change.version_info.agent_hash.as_deref(), Some("5f2a9c1"));
    assert_eq!(change.version_info.docker_version.as_deref(), Some("DockerVersion: 25.0.3"));
    assert_eq!((change.running_tasks_count, change.pending_tasks_count), (Some(3), Some(1)));
    let [cpu, ports, disk, load] = change.registered_resources.as_slice() else { panic!("four resources") };
    assert_eq!((&*cpu.name, &*cpu.resource_type, cpu.integer_value), ("CPU", "INTEGER", Some(4096)));
    assert_eq!(ports.string_set_value, ["22", "2376"]);
    assert_eq!((disk.long_value, load.double_value), (Some(21_474_836_480), Some(0.75)));
    assert_eq!(change.remaining_resources[0].integer_value, Some(1024));
    assert_eq!((change.attributes[0].value.as_deref(), &*change.attributes[1].name), (None, "ecs.availability-zone"));
    assert_eq!(change.attachments[0].status, "ATTACHED");
    assert_eq!(change.capacity_provider_name.as_deref(), Some("gpu-pool"));
    assert_eq!(change.registered_at.unwrap(), "2024-05-13T20:00:00.000Z");
    assert_eq!(change.updated_at, "2024-05-14T09:26:02.611Z");
}
