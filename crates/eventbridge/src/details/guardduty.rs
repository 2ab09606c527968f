//! Events of Amazon GuardDuty.

use lambda_event_sources_base::{Boxed, Dict, RawJson, RawTimestamp, Str, data_class, string_enum};

use crate::detail::detail;

/// Finding, `GuardDuty Finding`.
///
/// The finding, its resource and its service are typed. The details of actions and of most types of resources are kept
/// as raw JSON, in the format of the GuardDuty API, because AWS often extends them.
///
/// See [Processing GuardDuty findings with Amazon EventBridge](https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings_eventbridge.html)
/// and [Finding](https://docs.aws.amazon.com/guardduty/latest/APIReference/API_Finding.html).
///
/// ```
/// use lambda_event_sources::{EventBridgeEvent, GuardDutyFinding, from_str};
///
/// let event: EventBridgeEvent<GuardDutyFinding> = from_str(
///     r#"{
///         "detail-type": "GuardDuty Finding",
///         "source": "aws.guardduty",
///         "detail": {
///             "id": "16afba5c5c43e07c9e3e5e2e544e95df",
///             "type": "UnauthorizedAccess:EC2/SSHBruteForce",
///             "severity": 5.5,
///             "resource": {"resourceType": "Instance", "instanceDetails": {"instanceId": "i-0123456789abcdef0"}}
///         }
///     }"#,
/// )?;
/// assert!(event.detail.severity >= 4.0);
/// assert_eq!(event.detail.resource.instance_details.instance_id, "i-0123456789abcdef0");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct GuardDutyFinding {
    /// ID of the finding. Events for later occurrences have the same ID.
    #[data_class(required)]
    pub id: Str,
    /// ARN of the finding.
    pub arn: Str,
    /// Type, such as `UnauthorizedAccess:EC2/SSHBruteForce`.
    #[data_class(name = "type")]
    pub finding_type: Str,
    /// Severity, from 1.0 to 10.0: low below 4, medium below 7, high below 9, and critical from 9.
    pub severity: f64,
    /// Title of the finding.
    pub title: Str,
    /// Description of the finding.
    pub description: Str,
    /// ID of the AWS account of the finding.
    pub account_id: Str,
    /// AWS Region of the finding.
    pub region: Str,
    /// Partition, such as `aws`.
    pub partition: Str,
    /// Version of the format: `2.0`.
    pub schema_version: Str,
    /// Time at which the finding was created, in RFC 3339 format.
    pub created_at: RawTimestamp,
    /// Time of the last update, in RFC 3339 format.
    pub updated_at: RawTimestamp,
    /// Resource that is affected.
    pub resource: Boxed<GuardDutyResource>,
    /// Details about the detection.
    pub service: Boxed<GuardDutyService>,
    /// ARN of the attack sequence to which the finding belongs; absent if there is none.
    pub associated_attack_sequence_arn: Option<Str>,
}

detail!(GuardDutyFinding, "aws.guardduty", "GuardDuty Finding");

/// Resource of a finding. Which details are present depends on its type.
#[data_class]
pub struct GuardDutyResource {
    /// Type, such as `Instance`, `AccessKey` or `S3Bucket`.
    pub resource_type: Str,
    /// Details of an EC2 instance.
    pub instance_details: Boxed<GuardDutyInstanceDetails>,
    /// Details of an access key.
    pub access_key_details: Option<GuardDutyAccessKeyDetails>,
    /// Details of S3 buckets.
    pub s3_bucket_details: Vec<GuardDutyS3BucketDetails>,
    /// Details of an EKS cluster.
    pub eks_cluster_details: RawJson,
    /// Details of a Kubernetes user and workload.
    pub kubernetes_details: RawJson,
    /// Details of an ECS cluster.
    pub ecs_cluster_details: RawJson,
    /// Details of a container.
    pub container_details: RawJson,
    /// Details of EBS volumes.
    pub ebs_volume_details: RawJson,
    /// Details of a database instance.
    pub rds_db_instance_details: RawJson,
    /// Details of a database user.
    pub rds_db_user_details: RawJson,
    /// Details of a Lambda function.
    pub lambda_details: RawJson,
}

/// Details of an EC2 instance.
#[data_class]
pub struct GuardDutyInstanceDetails {
    /// ID of the instance.
    pub instance_id: Str,
    /// Type, such as `t3.micro`.
    pub instance_type: Str,
    /// State, such as `running`.
    pub instance_state: Str,
    /// Availability Zone of the instance.
    pub availability_zone: Str,
    /// Time at which the instance was launched, in RFC 3339 format or in milliseconds since 1970.
    #[data_class(unit = "milliseconds")]
    pub launch_time: RawTimestamp,
    /// ID of the image.
    pub image_id: Str,
    /// Description of the image; absent if it has none.
    pub image_description: Option<Str>,
    /// Instance profile; absent if the instance has none.
    pub iam_instance_profile: Option<GuardDutyInstanceProfile>,
    /// ARN of the AWS Outpost; absent if the instance is not on an Outpost.
    pub outpost_arn: Option<Str>,
    /// Platform: `windows`; absent for Linux.
    pub platform: Option<Str>,
    /// Product codes of the image.
    pub product_codes: Vec<RawJson>,
    /// Network interfaces.
    pub network_interfaces: Vec<RawJson>,
    /// Tags of the instance.
    pub tags: Vec<GuardDutyTag>,
}

/// Instance profile.
#[data_class]
pub struct GuardDutyInstanceProfile {
    /// ARN of the instance profile.
    pub arn: Str,
    /// ID of the instance profile.
    pub id: Str,
}

/// Tag.
#[data_class]
pub struct GuardDutyTag {
    /// Key of the tag.
    pub key: Str,
    /// Value of the tag.
    pub value: Str,
}

/// Details of an access key.
#[data_class]
pub struct GuardDutyAccessKeyDetails {
    /// ID of the access key.
    pub access_key_id: Str,
    /// Unique ID of the principal.
    pub principal_id: Str,
    /// Name of the user or role.
    pub user_name: Str,
    /// Type of the identity, such as `IAMUser` or `AssumedRole`.
    pub user_type: Str,
}

/// Details of an S3 bucket.
#[data_class]
pub struct GuardDutyS3BucketDetails {
    /// ARN of the bucket.
    pub arn: Str,
    /// Name of the bucket.
    pub name: Str,
    /// Type: `Destination` or `Source`.
    #[data_class(name = "type")]
    pub bucket_type: Str,
    /// Time at which the bucket was created.
    pub created_at: RawTimestamp,
    /// Owner of the bucket.
    pub owner: Dict<Str>,
    /// Tags of the bucket.
    pub tags: Vec<GuardDutyTag>,
    /// Default encryption.
    pub default_server_side_encryption: RawJson,
    /// Public access.
    pub public_access: RawJson,
}

/// Details about the detection of a finding.
#[data_class]
pub struct GuardDutyService {
    /// Name of the service: `guardduty`.
    pub service_name: Str,
    /// ID of the detector.
    pub detector_id: Str,
    /// Feature that generated the finding, such as `RuntimeMonitoring`; absent in some events.
    pub feature_name: Option<Str>,
    /// Activity that was detected.
    pub action: GuardDutyAction,
    /// Role of the resource: `TARGET` or `ACTOR`.
    pub resource_role: Str,
    /// Time of the first occurrence, in RFC 3339 format.
    pub event_first_seen: RawTimestamp,
    /// Time of the latest occurrence, in RFC 3339 format.
    pub event_last_seen: RawTimestamp,
    /// Number of occurrences.
    pub count: u32,
    /// Whether the finding is archived.
    pub archived: bool,
    /// Feedback that was submitted; absent if there is none.
    pub user_feedback: Option<Str>,
    /// Additional information, which depends on the type.
    pub additional_info: RawJson,
    /// Evidence, such as names of threat lists.
    pub evidence: RawJson,
    /// Process and context; only for Runtime Monitoring.
    pub runtime_details: RawJson,
    /// Scan of EBS volumes; only for Malware Protection for EC2.
    pub ebs_volume_scan_details: RawJson,
    /// Threats in an S3 object; only for Malware Protection for S3.
    pub malware_scan_details: RawJson,
    /// Anomaly or attack sequence that was detected.
    pub detection: RawJson,
}

/// Activity that was detected. Which details are present depends on its type.
#[data_class]
pub struct GuardDutyAction {
    /// Type: `NETWORK_CONNECTION`, `PORT_PROBE`, `DNS_REQUEST`, `AWS_API_CALL`, `KUBERNETES_API_CALL` or
    /// `RDS_LOGIN_ATTEMPT`.
    pub action_type: Str,
    /// Network connection.
    pub network_connection_action: RawJson,
    /// Port probe.
    pub port_probe_action: RawJson,
    /// DNS request.
    pub dns_request_action: RawJson,
    /// Call of an AWS API.
    pub aws_api_call_action: RawJson,
    /// Call of a Kubernetes API.
    pub kubernetes_api_call_action: RawJson,
    /// Login to a database.
    pub rds_login_attempt_action: RawJson,
}

/// Result of the scan of an S3 object, `GuardDuty Malware Protection Object Scan Result`.
///
/// See [Monitoring S3 object scans with Amazon EventBridge](https://docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html).
#[data_class]
pub struct GuardDutyMalwareScanResult {
    /// Object that was scanned.
    #[data_class(required)]
    pub s3_object_details: GuardDutyS3ObjectDetails,
    /// Type of the resource: `S3_OBJECT`.
    pub resource_type: Str,
    /// Status of the scan: `COMPLETED`, `SKIPPED` or `FAILED`.
    pub scan_status: Str,
    /// Result of the scan.
    pub scan_result_details: GuardDutyScanResultDetails,
    /// Version of the format: `1.0`.
    pub schema_version: Str,
}

detail!(GuardDutyMalwareScanResult, "aws.guardduty", "GuardDuty Malware Protection Object Scan Result");

/// Object that was scanned.
#[data_class]
pub struct GuardDutyS3ObjectDetails {
    /// Name of the bucket.
    pub bucket_name: Str,
    /// Key of the object.
    pub object_key: Str,
    /// Entity tag of the object.
    pub e_tag: Str,
    /// Version ID of the object; `null` as text or absent if the bucket does not have versioning enabled.
    pub version_id: Option<Str>,
    /// Whether Amazon S3 delayed the scan.
    pub s3_throttled: Option<bool>,
}

/// Result of a scan.
#[data_class]
pub struct GuardDutyScanResultDetails {
    /// Status of the result.
    pub scan_result_status: GuardDutyScanResultStatus,
    /// Threats that were found.
    pub threats: Vec<GuardDutyThreat>,
}

string_enum! {
    /// Status of the result of a scan.
    pub enum GuardDutyScanResultStatus {
        /// No threat was found.
        NoThreatsFound = "NO_THREATS_FOUND",
        /// A threat was found.
        ThreatsFound = "THREATS_FOUND",
        /// The object cannot be scanned, such as a file that is protected with a password.
        Unsupported = "UNSUPPORTED",
        /// GuardDuty has no permission to read the object.
        AccessDenied = "ACCESS_DENIED",
        /// The scan failed.
        Failed = "FAILED",
    }
}

/// Threat in an object.
#[data_class]
pub struct GuardDutyThreat {
    /// Name of the threat.
    pub name: Str,
}
