//! Events of Amazon Macie.

use lambda_event_sources_base::{Boxed, RawJson, RawTimestamp, Str, data_class};

use crate::detail::detail;

/// Finding about a policy of a bucket or about sensitive data in an object, `Macie Finding`.
///
/// The finding and its resources are typed. The sensitive data, the action and the actor are kept as raw JSON, in the
/// format of the Macie API.
///
/// See [Amazon EventBridge event schema for Amazon Macie findings](https://docs.aws.amazon.com/macie/latest/user/findings-publish-event-schemas.html).
///
/// ```
/// use lambda_event_sources::{EventBridgeEvent, MacieFinding, from_str};
///
/// let event: EventBridgeEvent<MacieFinding> = from_str(
///     r#"{
///         "detail-type": "Macie Finding",
///         "source": "aws.macie",
///         "detail": {
///             "id": "64b917aa-3843-014c-91d8-937ffe3c5c7d",
///             "type": "Policy:IAMUser/S3BucketPublic",
///             "severity": {"score": 3, "description": "High"},
///             "resourcesAffected": {"s3Bucket": {"name": "photos"}}
///         }
///     }"#,
/// )?;
/// assert_eq!(event.detail.resources_affected.s3_bucket.name, "photos");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct MacieFinding {
    /// ID of the finding.
    #[data_class(required)]
    pub id: Str,
    /// Type, such as `SensitiveData:S3Object/Personal`.
    #[data_class(name = "type")]
    pub finding_type: Str,
    /// Category: `CLASSIFICATION` for sensitive data, or `POLICY`.
    pub category: Str,
    /// Severity of the finding.
    pub severity: MacieSeverity,
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
    /// Version of the format: `1.0`.
    pub schema_version: Str,
    /// Time at which the finding was created, in RFC 3339 format.
    pub created_at: RawTimestamp,
    /// Time of the last update, in RFC 3339 format.
    pub updated_at: RawTimestamp,
    /// Number of occurrences.
    pub count: u32,
    /// Bucket and object of the finding.
    pub resources_affected: Boxed<MacieResourcesAffected>,
    /// Sensitive data; only for `CLASSIFICATION`.
    pub classification_details: Option<MacieClassificationDetails>,
    /// Action and actor; only for `POLICY`.
    pub policy_details: Option<MaciePolicyDetails>,
    /// Whether the finding is a sample.
    pub sample: bool,
    /// Whether the finding is archived.
    pub archived: bool,
}

detail!(MacieFinding, "aws.macie", "Macie Finding");

/// Severity of a finding.
#[data_class]
pub struct MacieSeverity {
    /// Score, from 1 to 3.
    pub score: u32,
    /// Description: `Low`, `Medium` or `High`.
    pub description: Str,
}

/// Bucket and object of a finding.
#[data_class]
pub struct MacieResourcesAffected {
    /// Bucket.
    pub s3_bucket: MacieS3Bucket,
    /// Object; only for sensitive data.
    pub s3_object: Option<MacieS3Object>,
}

/// Bucket of a finding.
#[data_class]
pub struct MacieS3Bucket {
    /// ARN of the bucket.
    pub arn: Str,
    /// Name of the bucket.
    pub name: Str,
    /// Time at which the bucket was created, in RFC 3339 format.
    pub created_at: RawTimestamp,
    /// Owner of the bucket.
    pub owner: MacieBucketOwner,
    /// Tags of the bucket.
    pub tags: Vec<MacieTag>,
    /// Default encryption of the bucket.
    pub default_server_side_encryption: MacieEncryption,
    /// Public access to the bucket.
    pub public_access: MaciePublicAccess,
    /// Whether the bucket policy allows uploads without encryption: `TRUE`, `FALSE` or `UNKNOWN`.
    pub allows_unencrypted_object_uploads: Option<Str>,
}

/// Owner of a bucket.
#[data_class]
pub struct MacieBucketOwner {
    /// Canonical user ID.
    pub id: Str,
    /// Display name.
    pub display_name: Str,
}

/// Tag of a bucket or object.
#[data_class]
pub struct MacieTag {
    /// Key of the tag.
    pub key: Str,
    /// Value of the tag.
    pub value: Str,
}

/// Encryption of a bucket or object.
#[data_class]
pub struct MacieEncryption {
    /// Type: `NONE`, `AES256`, `aws:kms` or `aws:kms:dsse`.
    pub encryption_type: Str,
    /// ID or ARN of the KMS key; absent if KMS is not used.
    pub kms_master_key_id: Option<Str>,
}

/// Public access to a bucket.
#[data_class]
pub struct MaciePublicAccess {
    /// Result of all settings: `PUBLIC`, `NOT_PUBLIC` or `UNKNOWN`.
    pub effective_permission: Str,
    /// Settings of the account and of the bucket, in the format of the Macie API.
    pub permission_configuration: RawJson,
}

/// Object of a finding.
#[data_class]
pub struct MacieS3Object {
    /// ARN of the bucket.
    pub bucket_arn: Str,
    /// Key of the object.
    pub key: Str,
    /// Bucket and key of the object.
    pub path: Str,
    /// Extension of the object's name; empty if it has none.
    pub extension: Str,
    /// Version ID of the object; absent if the bucket does not have versioning enabled.
    pub version_id: Option<Str>,
    /// Entity tag of the object.
    #[data_class(name = "eTag", alias = "etag")]
    pub e_tag: Str,
    /// Size of the object in bytes.
    pub size: u64,
    /// Storage class of the object.
    pub storage_class: Str,
    /// Time of the last change, in RFC 3339 format.
    pub last_modified: RawTimestamp,
    /// Encryption of the object.
    pub server_side_encryption: MacieEncryption,
    /// Whether the object is public.
    pub public_access: bool,
    /// Tags of the object.
    pub tags: Vec<MacieTag>,
}

/// Sensitive data of a finding.
#[data_class]
pub struct MacieClassificationDetails {
    /// ARN of the job that found the data; absent for automated discovery.
    pub job_arn: Option<Str>,
    /// ID of the job that found the data; absent for automated discovery.
    pub job_id: Option<Str>,
    /// Origin: `SENSITIVE_DATA_DISCOVERY_JOB` or `AUTOMATED_SENSITIVE_DATA_DISCOVERY`; absent in older events.
    pub origin_type: Option<Str>,
    /// Location of the detailed results in Amazon S3; absent if they are not stored.
    pub detailed_results_location: Option<Str>,
    /// Status of the analysis, and the number of occurrences of each type of data.
    pub result: RawJson,
}

/// Action and actor of a finding.
#[data_class]
pub struct MaciePolicyDetails {
    /// Action that changed the bucket.
    pub action: RawJson,
    /// Entity that performed the action.
    pub actor: RawJson,
}
