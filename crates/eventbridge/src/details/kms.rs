//! Events of AWS KMS.

use lambda_event_sources_base::{Str, data_class};

use crate::detail::detail;

/// Rotation of a key (`KMS CMK Rotation`), deletion of a key (`KMS CMK Deletion`), or expiration of imported key
/// material (`KMS Imported Key Material Expiration`).
///
/// See [Monitor KMS keys with Amazon EventBridge](https://docs.aws.amazon.com/kms/latest/developerguide/kms-events.html).
///
/// ```
/// use lambda_event_sources::{EventBridgeEvent, KmsKeyEvent, from_str};
///
/// let event: EventBridgeEvent = from_str(
///     r#"{
///         "detail-type": "KMS CMK Deletion",
///         "source": "aws.kms",
///         "detail": {"key-id": "1a2b3c4d-5e6f-4a0b-8c1d-2e3f4a5b6c7d"}
///     }"#,
/// )?;
/// assert_eq!(event.detail_as::<KmsKeyEvent>()?.key_id, "1a2b3c4d-5e6f-4a0b-8c1d-2e3f4a5b6c7d");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[doc(alias = "CMKEvent")]
#[data_class(rename_all = "kebab-case")]
pub struct KmsKeyEvent {
    /// ID of the key.
    #[data_class(required)]
    pub key_id: Str,
}

detail!(KmsKeyEvent, "aws.kms", "KMS CMK Rotation", "KMS CMK Deletion", "KMS Imported Key Material Expiration",);
