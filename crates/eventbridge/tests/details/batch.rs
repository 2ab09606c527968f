use lambda_event_sources_base::Timestamp;
use lambda_event_sources_eventbridge::{BatchJobStateChange, BatchJobStatus};
use serde_json::{Value, json};

use crate::detail;

#[test]
fn failed_job() {
    let job: BatchJobStateChange = detail("batch-job-failed.json", &["jobId"]);
    assert_eq!(job.job_id, "b1c2d3e4-f5a6-4798-8a9b-0c1d2e3f4a5b");
    assert_eq!(job.job_arn, "arn:aws:batch:eu-central-1:123456789012:job/b1c2d3e4-f5a6-4798-8a9b-0c1d2e3f4a5b");
    assert_eq!(job.job_name, "render");
    assert_eq!(job.job_queue, "arn:aws:batch:eu-central-1:123456789012:job-queue/low");
    assert_eq!(job.job_definition, "arn:aws:batch:eu-central-1:123456789012:job-definition/render:4");
    assert_eq!(job.status, BatchJobStatus::Failed);
    assert_eq!(job.status_reason.unwrap(), "Essential container in task exited");
    assert_eq!(job.created_at.timestamp().unwrap(), Timestamp::from_millisecond(1_715_678_600_058));
    assert_eq!(job.started_at.unwrap().timestamp().unwrap(), Timestamp::from_millisecond(1_715_678_700_123));
    assert_eq!(job.stopped_at.unwrap().timestamp().unwrap(), Timestamp::from_millisecond(1_715_678_760_456));

    let attempt = &job.attempts[0];
    assert_eq!(attempt.started_at.as_ref().unwrap().timestamp().unwrap().as_millisecond(), 1_715_678_700_123);
    assert_eq!(attempt.stopped_at.as_ref().unwrap().timestamp().unwrap().as_millisecond(), 1_715_678_760_456);
    assert_eq!(attempt.status_reason.as_deref(), Some("Essential container in task exited"));
    assert!(attempt.container.container_instance_arn.as_ref().unwrap().ends_with(":container-instance/x"));
    assert!(attempt.container.task_arn.as_ref().unwrap().contains(":task/shop/"));
    assert_eq!((attempt.container.exit_code, attempt.container.reason.as_deref()), (Some(1), Some("assertion failed")));
    assert_eq!(attempt.container.log_stream_name.as_deref(), Some("render/default/0123"));
    let interface = &attempt.container.network_interfaces[0];
    assert_eq!(interface.attachment_id.as_deref(), Some("a-1"));
    assert_eq!(interface.private_ipv4_address.as_deref(), Some("198.51.100.18"));
    assert_eq!(interface.ipv6_address.as_deref(), Some("2001:db8::18"));

    let retries = job.retry_strategy.unwrap();
    assert_eq!(retries.attempts, Some(2));
    let condition = &retries.evaluate_on_exit[0];
    assert_eq!((condition.on_status_reason.as_deref(), condition.on_reason.as_deref()), (Some("Host EC2*"), Some("*")));
    assert_eq!((condition.on_exit_code.as_deref(), &*condition.action), (Some("1"), "RETRY"));
    assert_eq!(job.timeout.unwrap().attempt_duration_seconds, Some(3600));
    assert_eq!(job.depends_on[0].job_id.as_deref(), Some("0a0b0c0d"));
    assert_eq!(job.depends_on[0].dependency_type.as_deref(), Some("N_TO_N"));
    assert_eq!(job.parameters.get_str("scene"), Some("7"));
    assert_eq!((&job.array_properties, job.node_properties.expose().is_null()), (&None, true));
    assert_eq!(job.platform_capabilities, ["FARGATE"]);
    assert_eq!((job.share_identifier.as_deref(), job.scheduling_priority), (Some("studio"), Some(5)));
    assert_eq!((job.propagate_tags, job.tags.get_str("team")), (Some(true), Some("film")));
}

#[test]
fn container() {
    let job: BatchJobStateChange = detail("batch-job-failed.json", &["jobId"]);
    let container = &job.container;
    assert_eq!(container.image.as_deref(), Some("123456789012.dkr.ecr.eu-central-1.amazonaws.com/render:v2"));
    assert_eq!(container.command, ["render", "Ref::scene"]);
    assert_eq!(container.environment[0].name, "TOKEN");
    assert_eq!(container.environment[0].value.expose(), "hush-batch-environment");
    assert_eq!(container.secrets[0].name, "DB");
    assert!(container.secrets[0].value_from.ends_with(":secret:db-AbCdEf"));
    let resources = container.resource_requirements.iter().map(|need| (&*need.resource_type, &*need.value));
    assert_eq!(resources.collect::<Vec<_>>(), [("VCPU", "2"), ("MEMORY", "2048")]);
    assert_eq!(container.job_role_arn.as_deref(), Some("arn:aws:iam::123456789012:role/render"));
    assert_eq!(container.execution_role_arn.as_deref(), Some("arn:aws:iam::123456789012:role/start"));
    assert_eq!((container.exit_code, container.reason.as_deref()), (Some(1), Some("assertion failed")));
    assert!(container.container_instance_arn.as_ref().unwrap().ends_with(":container-instance/x"));
    assert!(container.task_arn.as_ref().unwrap().contains(":task/shop/"));
    assert_eq!(container.log_stream_name.as_deref(), Some("render/default/0123"));
    assert_eq!(container.network_interfaces[0].ipv6_address, None);
    for (part, expected) in [
        (&container.volumes[0], json!({"name": "scratch", "host": {"sourcePath": "/scratch"}})),
        (&container.mount_points[0], json!({"sourceVolume": "scratch", "containerPath": "/tmp"})),
        (&container.ulimits[0], json!({"name": "nofile", "hardLimit": 1024, "softLimit": 512})),
        (&container.log_configuration, json!({"logDriver": "awslogs", "options": {}})),
        (&container.linux_parameters, json!({"initProcessEnabled": true})),
        (&container.network_configuration, json!({"assignPublicIp": "DISABLED"})),
        (&container.fargate_platform_configuration, json!({"platformVersion": "LATEST"})),
        (&container.ephemeral_storage, json!({"sizeInGiB": 30})),
        (&container.runtime_platform, json!({"cpuArchitecture": "ARM64"})),
    ] {
        assert_eq!(part.to_value().unwrap(), expected);
    }
}

#[test]
fn child_of_an_array_job() {
    let job: BatchJobStateChange = detail("batch-array-job-pending.json", &["jobId"]);
    assert_eq!(job.status, BatchJobStatus::Pending);
    assert!(job.attempts.is_empty() && job.depends_on.is_empty() && job.container.command.is_empty());
    assert_eq!((job.started_at, job.stopped_at, job.status_reason, job.timeout), (None, None, None, None));
    let array = job.array_properties.unwrap();
    assert_eq!((array.size, array.index), (Some(100), Some(3)));
    assert_eq!(array.status_summary.get("SUCCEEDED"), Some(&60));
    let nodes: Value = job.node_properties.expose().json().unwrap();
    assert_eq!(nodes["numNodes"], 2);
    assert!(job.ecs_properties.expose().text().contains("hush-batch-ecs"));
    assert!(job.eks_properties.expose().text().contains("hush-batch-eks"));
}
