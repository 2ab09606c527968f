//! Amazon S3 notifications that are sent through Amazon EventBridge.

use std::cmp::Ordering;

use lambda_event_sources_base::{Dict, RawTimestamp, Str, data_class, unquote_plus};
use lambda_event_sources_eventbridge::{EventBridgeDetail, EventBridgeEvent};

use crate::sequencer::compare_sequencers;

/// Notification of an S3 bucket, sent through EventBridge.
///
/// `detail_type` is the type of the event: `Object Created`, `Object Deleted`, `Object Restore Initiated`, `Object
/// Restore Completed`, `Object Restore Expired`, `Object Storage Class Changed`, `Object Access Tier Changed`, `Object
/// ACL Updated`, `Object Tags Added`, `Object Tags Deleted`, `Object Annotation Created` or `Object Annotation
/// Removed`.
///
/// See [EventBridge event message structure](https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html).
///
/// ```
/// use lambda_event_sources::{S3EventBridgeNotificationEvent, from_str};
///
/// let event: S3EventBridgeNotificationEvent = from_str(
///     r#"{
///         "detail-type": "Object Created",
///         "source": "aws.s3",
///         "detail": {"bucket": {"name": "photos"}, "object": {"key": "red flower.jpg"}, "reason": "PutObject"}
///     }"#,
/// )?;
/// assert_eq!(event.detail.bucket.name, "photos");
/// assert_eq!(event.detail.object.key, "red flower.jpg");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
pub type S3EventBridgeNotificationEvent = EventBridgeEvent<S3EventBridgeNotificationDetail>;

/// Detail of a notification.
///
/// See [Event message detail field](https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html#ev-events-detail).
#[data_class(rename_all = "kebab-case")]
pub struct S3EventBridgeNotificationDetail {
    /// Version of the detail: `0`.
    pub version: Str,
    /// Version of the detail format (`major.minor`), such as `1.1`; absent in older events.
    pub event_version: Option<Str>,
    /// Bucket of the event.
    #[data_class(required)]
    pub bucket: S3EventNotificationEventBridgeBucket,
    /// Object of the event.
    pub object: S3EventBridgeNotificationObject,
    /// Request ID from the S3 response.
    pub request_id: Str,
    /// ID of the AWS account that made the request, or the service principal of an AWS service.
    pub requester: Str,
    /// Source IP address of the request; absent if the event was not triggered by a request.
    pub source_ip_address: Option<Str>,
    /// Operation that caused the event, such as `PutObject`, `POST Object`, `CopyObject`, `CompleteMultipartUpload`,
    /// `DeleteObject` or `Lifecycle Expiration`; only if an object or an annotation was created or deleted.
    pub reason: Option<Str>,
    /// Type of the deletion: `Permanently Deleted` or `Delete Marker Created`; only for `Object Deleted`.
    pub deletion_type: Option<Str>,
    /// Time at which the restored copy expires, in RFC 3339 format; only for `Object Restore Completed`.
    pub restore_expiry_time: Option<RawTimestamp>,
    /// Storage class from which the object is restored, such as `GLACIER`; only for restore events.
    pub source_storage_class: Option<Str>,
    /// New storage class; only for `Object Storage Class Changed`.
    pub destination_storage_class: Option<Str>,
    /// New access tier; only for `Object Access Tier Changed`.
    pub destination_access_tier: Option<Str>,
    /// Annotation of the event; only for `Object Annotation Created` and `Object Annotation Removed`.
    pub object_annotation: Option<S3EventBridgeNotificationAnnotation>,
}

impl EventBridgeDetail for S3EventBridgeNotificationDetail {
    const SOURCE: Option<&'static str> = Some("aws.s3");
    const DETAIL_TYPES: &'static [&'static str] = &[
        "Object Created",
        "Object Deleted",
        "Object Restore Initiated",
        "Object Restore Completed",
        "Object Restore Expired",
        "Object Storage Class Changed",
        "Object Access Tier Changed",
        "Object ACL Updated",
        "Object Tags Added",
        "Object Tags Deleted",
        "Object Annotation Created",
        "Object Annotation Removed",
    ];
}

/// Bucket of an event.
#[data_class(rename_all = "kebab-case")]
pub struct S3EventNotificationEventBridgeBucket {
    /// Name of the bucket.
    pub name: Str,
    /// Tags that AWS services added to the bucket, such as `aws:cloudformation:stack-name`.
    pub aws_generated_tags: Option<Dict<Str>>,
}

/// Object of an event.
#[data_class(rename_all = "kebab-case")]
pub struct S3EventBridgeNotificationObject {
    /// Key of the object. S3 does not encode it for EventBridge, so you can pass it to the S3 API. `Display` shows the
    /// [decoded](Self::decoded_key) key, as Powertools does.
    #[data_class(display_with = decoded_key)]
    pub key: Str,
    /// Size of the object in bytes; absent if the object was deleted.
    pub size: Option<u64>,
    /// Entity tag of the object; empty if the object was permanently deleted.
    pub etag: Str,
    /// Version ID of the object; absent if the bucket does not have versioning enabled.
    pub version_id: Option<Str>,
    /// Sequencer: a hexadecimal number that determines the order of the events for one key. Use
    /// [`compare_sequencer`](Self::compare_sequencer) to compare two of them. Only for created and deleted objects.
    pub sequencer: Str,
    /// Whether a copy includes annotations; only for `Object Created` by `CopyObject`.
    pub has_object_annotation: Option<bool>,
}

impl S3EventBridgeNotificationObject {
    /// Decodes a key that the sender has encoded, as some S3 emulators do.
    ///
    /// `+` becomes a space, and `%2B` becomes a plus sign. Invalid escapes are left unchanged.
    pub fn decoded_key(&self) -> Str {
        unquote_plus(&self.key)
    }

    /// Compares the sequencers of two events for the same key, to determine which event happened first.
    ///
    /// S3 can deliver notifications out of order and more than once. The order of events for different keys is
    /// meaningless.
    pub fn compare_sequencer(&self, other: &Self) -> Ordering {
        compare_sequencers(&self.sequencer, &other.sequencer)
    }
}

/// Annotation of an object.
#[data_class(rename_all = "kebab-case")]
pub struct S3EventBridgeNotificationAnnotation {
    /// Name of the annotation.
    pub name: Str,
    /// Size of the annotation in bytes; absent if the annotation was removed.
    pub size: Option<u64>,
    /// Entity tag of the annotation; absent if the annotation was removed.
    pub etag: Option<Str>,
}
