//! Amazon S3 notifications that come through Amazon EventBridge.

use std::cmp::Ordering;

use lambda_event_sources_base::{Dict, RawTimestamp, Str, data_class, unquote_plus};
use lambda_event_sources_eventbridge::EventBridgeEvent;

use crate::sequencer::compare_sequencers;

/// Notification of an S3 bucket, sent through EventBridge.
///
/// `detail_type` says what happened: `Object Created`, `Object Deleted`, `Object Restore Initiated`,
/// `Object Restore Completed`, `Object Restore Expired`, `Object Storage Class Changed`,
/// `Object Access Tier Changed`, `Object ACL Updated`, `Object Tags Added`, `Object Tags Deleted`,
/// `Object Annotation Created` or `Object Annotation Removed`.
///
/// See [EventBridge event message structure](https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_s3::S3EventBridgeNotificationEvent;
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
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
pub type S3EventBridgeNotificationEvent = EventBridgeEvent<S3EventBridgeNotificationDetail>;

/// What happened to one object.
///
/// See [Event message detail field](https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html#ev-events-detail).
#[data_class(rename_all = "kebab-case")]
pub struct S3EventBridgeNotificationDetail {
    /// Version of the detail: `0`.
    pub version: Str,
    /// Version of the detail's format, as `major.minor`, such as `1.1`; absent in older events.
    pub event_version: Option<Str>,
    /// The bucket.
    #[data_class(required)]
    pub bucket: S3EventNotificationEventBridgeBucket,
    /// The object.
    pub object: S3EventBridgeNotificationObject,
    /// Identifier of the request in S3's answer.
    pub request_id: Str,
    /// Account of the request's sender, or the host name of an AWS service.
    pub requester: Str,
    /// IP address of the request's sender; absent when S3 acted by itself.
    pub source_ip_address: Option<Str>,
    /// Operation that did it, such as `PutObject`, `POST Object`, `CopyObject`, `CompleteMultipartUpload`,
    /// `DeleteObject` or `Lifecycle Expiration`; only for objects and annotations created and deleted.
    pub reason: Option<Str>,
    /// `Permanently Deleted` or `Delete Marker Created`; only for `Object Deleted`.
    pub deletion_type: Option<Str>,
    /// Time at which the restored copy expires, in RFC 3339; only for `Object Restore Completed`.
    pub restore_expiry_time: Option<RawTimestamp>,
    /// Storage class from which the object is restored, such as `GLACIER`; only for restores.
    pub source_storage_class: Option<Str>,
    /// New storage class; only for `Object Storage Class Changed`.
    pub destination_storage_class: Option<Str>,
    /// New access tier; only for `Object Access Tier Changed`.
    pub destination_access_tier: Option<Str>,
    /// The annotation; only for `Object Annotation Created` and `Object Annotation Removed`.
    pub object_annotation: Option<S3EventBridgeNotificationAnnotation>,
}

/// Bucket of an event.
#[data_class(rename_all = "kebab-case")]
pub struct S3EventNotificationEventBridgeBucket {
    /// Name of the bucket.
    pub name: Str,
    /// Tags that AWS services gave the bucket, such as `aws:cloudformation:stack-name`.
    pub aws_generated_tags: Option<Dict<Str>>,
}

/// Object of an event.
#[data_class(rename_all = "kebab-case")]
pub struct S3EventBridgeNotificationObject {
    /// Key of the object. EventBridge gets it unencoded, so that it is the one that S3's API takes. `Display` shows
    /// the [decoded](Self::decoded_key) one, as Powertools does.
    #[data_class(display_with = decoded_key)]
    pub key: Str,
    /// Size in bytes; absent when the object was deleted.
    pub size: Option<u64>,
    /// Entity tag; empty when the object was deleted for good.
    pub etag: Str,
    /// Version of the object; absent in a bucket without versions.
    pub version_id: Option<Str>,
    /// Hexadecimal number that orders the events of one key: see
    /// [`compare_sequencer`](Self::compare_sequencer). Only for objects created and deleted.
    pub sequencer: Str,
    /// Whether a copy took annotations along; only for `Object Created` by `CopyObject`.
    pub has_object_annotation: Option<bool>,
}

impl S3EventBridgeNotificationObject {
    /// Decodes a key that the sender encoded, as some emulators of S3 do.
    ///
    /// `+` becomes a space, and `%2B` a plus. What is not valid stays as it is.
    pub fn decoded_key(&self) -> Str {
        unquote_plus(&self.key)
    }

    /// Tells which of two events of the same key came first, by their sequencers.
    ///
    /// Notifications may arrive in another order, and twice. Events of different keys do not compare.
    pub fn compare_sequencer(&self, other: &Self) -> Ordering {
        compare_sequencers(&self.sequencer, &other.sequencer)
    }
}

/// Annotation of an object.
#[data_class(rename_all = "kebab-case")]
pub struct S3EventBridgeNotificationAnnotation {
    /// Name of the annotation.
    pub name: Str,
    /// Size in bytes; absent when the annotation was removed.
    pub size: Option<u64>,
    /// Entity tag; absent when the annotation was removed.
    pub etag: Option<Str>,
}
