use lambda_event_sources_eventbridge::{GuardDutyFinding, GuardDutyMalwareScanResult, GuardDutyScanResultStatus};
use serde_json::json;

use crate::detail;

#[test]
fn finding() {
    let finding: GuardDutyFinding = detail("guardduty-finding-instance.json", &["id"]);
    assert_eq!(finding.id, "0123456789abcdef0123456789abcdef");
    assert_eq!(finding.arn, "arn:aws:guardduty:eu-central-1:123456789012:detector/d1/finding/f1");
    assert_eq!((&*finding.finding_type, finding.severity), ("UnauthorizedAccess:EC2/SSHBruteForce", 5.5));
    assert_eq!((&*finding.title, &*finding.description), ("SSH brute force attack", "An instance was attacked."));
    assert_eq!((&*finding.account_id, &*finding.region), ("123456789012", "eu-central-1"));
    assert_eq!((&*finding.partition, &*finding.schema_version), ("aws", "2.0"));
    assert_eq!(finding.created_at, "2024-05-14T09:00:00.824Z");
    assert_eq!(finding.updated_at, "2024-05-14T09:26:02.824Z");
    assert!(finding.associated_attack_sequence_arn.as_ref().unwrap().ends_with("/finding/f0"));

    let service = &finding.service;
    assert_eq!((&*service.service_name, &*service.detector_id), ("guardduty", "d1"));
    assert_eq!((service.feature_name.as_deref(), &*service.resource_role), (Some("FlowLogs"), "TARGET"));
    assert_eq!(service.event_first_seen, "2024-05-14T09:00:00Z");
    assert_eq!(service.event_last_seen, "2024-05-14T09:25:00Z");
    assert_eq!((service.count, service.archived, service.user_feedback.as_deref()), (3, false, Some("USEFUL")));
    assert_eq!(service.action.action_type, "NETWORK_CONNECTION");
    for (part, expected) in [
        (&service.action.network_connection_action, json!({"connectionDirection": "INBOUND", "blocked": false})),
        (&service.additional_info, json!({"value": "{}", "type": "default"})),
        (&service.evidence, json!({"threatIntelligenceDetails": [{"threatListName": "list-1"}]})),
        (&service.runtime_details, json!({"process": {"name": "sh"}})),
        (&service.ebs_volume_scan_details, json!({"scanId": "s-1"})),
        (&service.malware_scan_details, json!({"threats": []})),
        (&service.detection, json!({"anomaly": {}})),
    ] {
        assert_eq!(part.to_value().unwrap(), expected);
    }
}

#[test]
fn instance() {
    let finding: GuardDutyFinding = detail("guardduty-finding-instance.json", &["id"]);
    assert_eq!(finding.resource.resource_type, "Instance");
    let instance = &finding.resource.instance_details;
    assert_eq!((&*instance.instance_id, &*instance.instance_type), ("i-0a1b2c3d4e5f60718", "t3.micro"));
    assert_eq!((&*instance.instance_state, &*instance.availability_zone), ("running", "eu-central-1b"));
    assert_eq!(instance.launch_time.timestamp().unwrap().to_string(), "2024-05-01T00:00:00Z");
    assert_eq!(
        (&*instance.image_id, instance.image_description.as_deref()),
        ("ami-0a1b2c3d", Some("Amazon Linux 2023"))
    );
    let profile = instance.iam_instance_profile.as_ref().unwrap();
    assert_eq!(profile.arn, "arn:aws:iam::123456789012:instance-profile/web");
    assert_eq!(profile.id, "AIPA0123456789EXAMPLE");
    assert!(instance.outpost_arn.as_ref().unwrap().ends_with(":outpost/op-1"));
    assert_eq!(instance.platform.as_deref(), Some("windows"));
    assert_eq!(instance.product_codes[0].to_value().unwrap(), json!({"code": "p-1", "productType": "marketplace"}));
    assert_eq!(instance.network_interfaces[0].to_value().unwrap(), json!({"privateIpAddress": "198.51.100.19"}));
    assert_eq!((&*instance.tags[0].key, &*instance.tags[0].value), ("Name", "web"));
}

#[test]
fn other_resources_and_actions() {
    let finding: GuardDutyFinding = detail("guardduty-finding-access-key.json", &["id"]);
    let resource = &finding.resource;
    let key = resource.access_key_details.as_ref().unwrap();
    assert_eq!((&*key.access_key_id, &*key.principal_id), ("AKIA0123456789EXAMPLE", "AIDA0123456789EXAMPLE"));
    assert_eq!((&*key.user_name, &*key.user_type), ("ada", "IAMUser"));
    let bucket = &resource.s3_bucket_details[0];
    assert_eq!((&*bucket.arn, &*bucket.name, &*bucket.bucket_type), ("arn:aws:s3:::photos", "photos", "Destination"));
    assert_eq!(bucket.created_at, "2023-01-02T03:04:05Z");
    assert_eq!((bucket.owner.get_str("id"), &*bucket.tags[0].key), (Some("0123abcd"), "stage"));
    let action = &finding.service.action;
    for (part, expected) in [
        (&bucket.default_server_side_encryption, json!({"encryptionType": "AES256"})),
        (&bucket.public_access, json!({"effectivePermission": "NOT_PUBLIC"})),
        (&resource.eks_cluster_details, json!({"name": "c1"})),
        (&resource.kubernetes_details, json!({"kubernetesUserDetails": {"username": "u1"}})),
        (&resource.ecs_cluster_details, json!({"name": "c2"})),
        (&resource.container_details, json!({"name": "c3"})),
        (&resource.ebs_volume_details, json!({"scannedVolumeDetails": []})),
        (&resource.rds_db_instance_details, json!({"engine": "postgres"})),
        (&resource.rds_db_user_details, json!({"user": "u2"})),
        (&resource.lambda_details, json!({"functionName": "f1"})),
        (&action.aws_api_call_action, json!({"api": "GetObject"})),
        (&action.port_probe_action, json!({"blocked": true})),
        (&action.dns_request_action, json!({"domain": "example.com"})),
        (&action.kubernetes_api_call_action, json!({"verb": "get"})),
        (&action.rds_login_attempt_action, json!({"LoginAttributes": []})),
    ] {
        assert_eq!(part.to_value().unwrap(), expected);
    }
    assert!(finding.service.archived && finding.resource.instance_details.instance_id.is_empty());
}

#[test]
fn malware_scans() {
    let scan: GuardDutyMalwareScanResult = detail("guardduty-malware-scan-threats-found.json", &["s3ObjectDetails"]);
    assert_eq!((&*scan.resource_type, &*scan.scan_status), ("S3_OBJECT", "COMPLETED"));
    assert_eq!(scan.schema_version, "1.0");
    let object = &scan.s3_object_details;
    assert_eq!((&*object.bucket_name, &*object.object_key), ("uploads", "in/cv.pdf"));
    assert_eq!((&*object.e_tag, object.version_id.as_deref()), ("9b2cf535f27731c974343645a3985328", Some("v1")));
    assert_eq!(object.s3_throttled, Some(true));
    assert_eq!(scan.scan_result_details.scan_result_status, GuardDutyScanResultStatus::ThreatsFound);
    assert_eq!(scan.scan_result_details.threats[0].name, "EICAR-Test-File (not a virus)");

    let scan: GuardDutyMalwareScanResult = detail("guardduty-malware-scan-no-threats.json", &["s3ObjectDetails"]);
    assert_eq!(scan.scan_result_details.scan_result_status, GuardDutyScanResultStatus::NoThreatsFound);
    assert!(scan.scan_result_details.threats.is_empty());
}
