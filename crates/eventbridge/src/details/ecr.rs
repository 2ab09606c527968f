//! Events of Amazon ECR.

use lambda_event_sources_base::{Dict, Str, data_class, string_enum};

use crate::detail::detail;

/// Push or deletion of an image, `ECR Image Action`.
///
/// See [Amazon ECR events and EventBridge](https://docs.aws.amazon.com/AmazonECR/latest/userguide/ecr-eventbridge.html).
///
/// ```
/// use lambda_event_sources::{EcrImageAction, EventBridgeEvent, from_str};
///
/// let event: EventBridgeEvent<EcrImageAction> = from_str(
///     r#"{
///         "detail-type": "ECR Image Action",
///         "source": "aws.ecr",
///         "detail": {"action-type": "PUSH", "result": "SUCCESS", "repository-name": "shop", "image-tag": "v7"}
///     }"#,
/// )?;
/// assert!(event.detail.action_type == "PUSH" && event.detail.result == "SUCCESS");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(rename_all = "kebab-case")]
pub struct EcrImageAction {
    /// Name of the repository.
    #[data_class(required)]
    pub repository_name: Str,
    /// Action: `PUSH` or `DELETE`.
    pub action_type: Str,
    /// Result of the action.
    pub result: EcrResult,
    /// Digest of the image.
    pub image_digest: Option<Str>,
    /// Tag of the image; absent if the image has none.
    pub image_tag: Option<Str>,
    /// Media type of the manifest of the image.
    pub manifest_media_type: Option<Str>,
    /// Media type of the artifact; absent if the manifest does not set it.
    pub artifact_media_type: Option<Str>,
}

detail!(EcrImageAction, "aws.ecr", "ECR Image Action");

string_enum! {
    /// Result of an action.
    pub enum EcrResult {
        /// The action succeeded.
        Success = "SUCCESS",
        /// The action failed.
        Failure = "FAILURE",
    }
}

/// End of a basic scan of an image, `ECR Image Scan`.
///
/// See [Amazon ECR events and EventBridge](https://docs.aws.amazon.com/AmazonECR/latest/userguide/ecr-eventbridge.html).
#[doc(alias = "EcrScanEvent")]
#[data_class(rename_all = "kebab-case")]
pub struct EcrImageScan {
    /// Name of the repository.
    #[data_class(required)]
    pub repository_name: Str,
    /// Status of the scan: `COMPLETE` or `FAILED`.
    pub scan_status: Str,
    /// Digest of the image.
    pub image_digest: Str,
    /// Tags of the image.
    pub image_tags: Vec<Str>,
    /// Number of findings by severity, such as `CRITICAL`. A severity without findings is absent.
    pub finding_severity_counts: Dict<u32>,
}

detail!(EcrImageScan, "aws.ecr", "ECR Image Scan");

/// Replication of an image to another Region or account, `ECR Replication Action`.
///
/// See [Amazon ECR events and EventBridge](https://docs.aws.amazon.com/AmazonECR/latest/userguide/ecr-eventbridge.html).
#[data_class(rename_all = "kebab-case")]
pub struct EcrReplicationAction {
    /// Name of the repository.
    #[data_class(required)]
    pub repository_name: Str,
    /// Action: `PUSH`.
    pub action_type: Str,
    /// Result of the action.
    pub result: EcrResult,
    /// Digest of the image.
    pub image_digest: Str,
    /// Tag of the image; absent if the image has none.
    pub image_tag: Option<Str>,
    /// ID of the AWS account from which the image is replicated.
    pub source_account: Str,
    /// AWS Region from which the image is replicated.
    pub source_region: Str,
}

detail!(EcrReplicationAction, "aws.ecr", "ECR Replication Action");

/// Change of the scan frequency of repositories, `ECR Scan Resource Change`; only with enhanced scanning.
///
/// See [Amazon ECR events and EventBridge](https://docs.aws.amazon.com/AmazonECR/latest/userguide/ecr-eventbridge.html).
#[data_class(rename_all = "kebab-case")]
pub struct EcrScanResourceChange {
    /// Type of the change: `SCAN_FREQUENCY_CHANGE`.
    #[data_class(required)]
    pub action_type: Str,
    /// Type of the resources: `REPOSITORY`.
    pub resource_type: Str,
    /// Type of scanning: `ENHANCED` or `BASIC`.
    pub scan_type: Str,
    /// Repositories whose scan frequency has changed.
    pub repositories: Vec<EcrScanRepository>,
}

detail!(EcrScanResourceChange, "aws.ecr", "ECR Scan Resource Change");

/// Repository whose scan frequency has changed.
#[data_class(rename_all = "kebab-case")]
pub struct EcrScanRepository {
    /// Name of the repository.
    pub repository_name: Str,
    /// ARN of the repository.
    pub repository_arn: Str,
    /// New scan frequency: `SCAN_ON_PUSH`, `CONTINUOUS_SCAN` or `MANUAL`.
    pub scan_frequency: Str,
    /// Previous scan frequency.
    pub previous_scan_frequency: Str,
}

/// Result of a pull through cache rule, `ECR Pull Through Cache Action`.
///
/// See [Amazon ECR events and EventBridge](https://docs.aws.amazon.com/AmazonECR/latest/userguide/ecr-eventbridge.html).
#[data_class(rename_all = "kebab-case")]
pub struct EcrPullThroughCacheAction {
    /// Name of the repository.
    #[data_class(required)]
    pub repository_name: Str,
    /// Prefix of the repositories of the rule.
    pub ecr_repository_prefix: Str,
    /// Result of the synchronization with the upstream registry.
    pub sync_status: EcrResult,
    /// URL of the upstream registry.
    pub upstream_registry_url: Str,
    /// Tag of the image; absent if the image was pulled by digest.
    pub image_tag: Option<Str>,
    /// Digest of the image; absent if it is not known.
    pub image_digest: Option<Str>,
    /// Code of the failure; only for `FAILURE`.
    pub failure_code: Option<Str>,
    /// Reason for the failure, as human-readable text; only for `FAILURE`.
    pub failure_reason: Option<Str>,
}

detail!(EcrPullThroughCacheAction, "aws.ecr", "ECR Pull Through Cache Action");
