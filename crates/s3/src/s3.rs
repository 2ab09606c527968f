//! Amazon S3 notifications: what happened to the objects of a bucket.

use std::cmp::Ordering;

use lambda_event_sources_base::{Dict, RawJson, RawTimestamp, Str, data_class, string_enum, unquote_plus};

use crate::sequencer::compare_sequencers;

/// Notification of an S3 bucket.
///
/// S3 sends it to functions, queues and topics. When notifications to a queue or a topic are configured, S3 first
/// sends a message that has no records: see [`test_event`](Self::test_event).
///
/// See [Event message structure](https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_s3::S3Event;
///
/// let event: S3Event = from_str(
///     r#"{"Records": [{
///         "eventName": "ObjectCreated:Put",
///         "s3": {"bucket": {"name": "photos"}, "object": {"key": "red+flower%2B1.jpg", "size": 1024}}
///     }]}"#,
/// )?;
/// for record in &event.records {
///     assert!(record.event_name.is_created());
///     assert_eq!(record.s3.bucket.name, "photos");
///     assert_eq!(record.s3.object.decoded_key(), "red flower+1.jpg");
/// }
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(rename_all = "PascalCase", derived(record, bucket_name, object_key, test_event), recognized_by = records || self.is_test_event())]
pub struct S3Event {
    /// What happened; S3 sends one record at a time. Empty in a test event.
    pub records: Vec<S3EventRecord>,
    // The rest is the test event's, which `test_event` gives as one thing.
    #[data_class(hidden)]
    service: Option<Str>,
    #[data_class(hidden)]
    event: Option<Str>,
    #[data_class(hidden)]
    time: Option<Str>,
    #[data_class(hidden)]
    bucket: Option<Str>,
    #[data_class(hidden)]
    request_id: Option<Str>,
    #[data_class(hidden)]
    host_id: Option<Str>,
}

impl S3Event {
    /// Returns the first record; `None` when there is none.
    pub fn record(&self) -> Option<&S3EventRecord> {
        self.records.first()
    }

    /// Returns the name of the first record's bucket; `None` when there is no record.
    pub fn bucket_name(&self) -> Option<&Str> {
        self.record().map(|record| &record.s3.bucket.name)
    }

    /// Returns the decoded key of the first record's object; `None` when there is no record.
    pub fn object_key(&self) -> Option<Str> {
        self.record().map(|record| record.s3.object.decoded_key())
    }

    /// Returns the message by which S3 tries out a new notification configuration; `None` for real notifications.
    ///
    /// ```
    /// use lambda_event_sources_base::from_str;
    /// use lambda_event_sources_s3::S3Event;
    ///
    /// let event: S3Event = from_str(r#"{"Service": "Amazon S3", "Event": "s3:TestEvent", "Bucket": "photos"}"#)?;
    /// assert!(event.records.is_empty());
    /// assert_eq!(event.test_event().unwrap().bucket, "photos");
    /// # Ok::<(), lambda_event_sources_base::Error>(())
    /// ```
    pub fn test_event(&self) -> Option<S3TestEvent> {
        let text = |field: &Option<Str>| field.clone().unwrap_or_default();
        self.is_test_event().then(|| S3TestEvent {
            service: text(&self.service),
            event: text(&self.event),
            time: text(&self.time),
            bucket: text(&self.bucket),
            request_id: text(&self.request_id),
            host_id: text(&self.host_id),
        })
    }

    fn is_test_event(&self) -> bool {
        self.event.as_deref() == Some("s3:TestEvent")
    }
}

/// Message by which S3 tries out a new notification configuration.
///
/// See [Event message structure](https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html).
#[data_class(rename_all = "PascalCase")]
pub struct S3TestEvent {
    /// Sender of the message: `Amazon S3`.
    pub service: Str,
    /// Kind of the message: `s3:TestEvent`.
    pub event: Str,
    /// Time of the message, in RFC 3339.
    pub time: Str,
    /// Name of the bucket whose notifications were configured.
    pub bucket: Str,
    /// Identifier of S3's request.
    pub request_id: Str,
    /// Identifier of S3's host.
    pub host_id: Str,
}

/// One thing that happened to one object.
///
/// See [Event message structure](https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html).
#[data_class]
pub struct S3EventRecord {
    /// Version of the record's format, as `major.minor`, such as `2.1`.
    pub event_version: Str,
    /// Source of the record: `aws:s3`.
    pub event_source: Str,
    /// Region of the bucket, such as `eu-central-1`.
    pub aws_region: Str,
    /// Time at which S3 had done the request, in RFC 3339.
    pub event_time: RawTimestamp,
    /// What happened, such as `ObjectCreated:Put`.
    pub event_name: S3EventName,
    /// Who caused the event.
    pub user_identity: S3Identity,
    /// What is known of the request.
    pub request_parameters: S3RequestParameters,
    /// Headers of S3's answer that identify the request: `x-amz-request-id` and `x-amz-id-2`.
    pub response_elements: Dict<Str>,
    /// The bucket and the object.
    #[data_class(required)]
    pub s3: S3Message,
    /// Restored copy of an archived object; only for `ObjectRestore:Completed`.
    pub glacier_event_data: Option<S3EventRecordGlacierEventData>,
    /// New access tier; only for `IntelligentTiering`.
    pub intelligent_tiering_event_data: Option<S3EventRecordIntelligentTieringEventData>,
    /// New storage class; only for `LifecycleTransition`.
    pub lifecycle_event_data: Option<S3EventRecordLifecycleEventData>,
    /// Replication that failed or was late; only for `Replication:…`.
    pub replication_event_data: Option<S3EventRecordReplicationEventData>,
    /// New retention; only for `ObjectRetention:Put`.
    pub object_retention_event_data: Option<S3EventRecordObjectRetentionEventData>,
    /// Annotation that was added or removed, as S3 describes it; only for `ObjectAnnotation:…`.
    pub object_annotation: RawJson,
}

string_enum! {
    /// What happened to an object.
    ///
    /// See [Event notification types](https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html).
    pub enum S3EventName {
        /// Created by `PutObject`.
        ObjectCreatedPut = "ObjectCreated:Put",
        /// Created by a browser's upload form.
        ObjectCreatedPost = "ObjectCreated:Post",
        /// Created by `CopyObject`.
        ObjectCreatedCopy = "ObjectCreated:Copy",
        /// Created by `CompleteMultipartUpload`.
        ObjectCreatedCompleteMultipartUpload = "ObjectCreated:CompleteMultipartUpload",
        /// Deleted, or a version of it deleted for good.
        ObjectRemovedDelete = "ObjectRemoved:Delete",
        /// Hidden behind a delete marker, in a bucket with versions.
        ObjectRemovedDeleteMarkerCreated = "ObjectRemoved:DeleteMarkerCreated",
        /// A restore from an archive has begun.
        ObjectRestorePost = "ObjectRestore:Post",
        /// A restore from an archive is done.
        ObjectRestoreCompleted = "ObjectRestore:Completed",
        /// The restored copy has expired.
        ObjectRestoreDelete = "ObjectRestore:Delete",
        /// Lost, from the storage class with reduced redundancy.
        ReducedRedundancyLostObject = "ReducedRedundancyLostObject",
        /// Could not be replicated.
        ReplicationOperationFailedReplication = "Replication:OperationFailedReplication",
        /// Not yet replicated after 15 minutes.
        ReplicationOperationMissedThreshold = "Replication:OperationMissedThreshold",
        /// Replicated, but later than after 15 minutes.
        ReplicationOperationReplicatedAfterThreshold = "Replication:OperationReplicatedAfterThreshold",
        /// Replication is no longer measured.
        ReplicationOperationNotTracked = "Replication:OperationNotTracked",
        /// Deleted by a lifecycle rule.
        LifecycleExpirationDelete = "LifecycleExpiration:Delete",
        /// Hidden behind a delete marker by a lifecycle rule.
        LifecycleExpirationDeleteMarkerCreated = "LifecycleExpiration:DeleteMarkerCreated",
        /// Moved to another storage class by a lifecycle rule.
        LifecycleTransition = "LifecycleTransition",
        /// Moved to an archive tier by Intelligent-Tiering.
        IntelligentTiering = "IntelligentTiering",
        /// Tags were set.
        ObjectTaggingPut = "ObjectTagging:Put",
        /// Tags were removed.
        ObjectTaggingDelete = "ObjectTagging:Delete",
        /// The access control list was changed.
        ObjectAclPut = "ObjectAcl:Put",
        /// The retention was changed.
        ObjectRetentionPut = "ObjectRetention:Put",
        /// An annotation was added or changed.
        ObjectAnnotationPut = "ObjectAnnotation:Put",
        /// An annotation was removed.
        ObjectAnnotationDelete = "ObjectAnnotation:Delete",
    }
}

impl S3EventName {
    /// Returns `true` if the object was created or overwritten, by whichever operation.
    pub fn is_created(&self) -> bool {
        self.as_str().starts_with("ObjectCreated:")
    }

    /// Returns `true` if the object was deleted or hidden behind a delete marker, by a request or by a lifecycle rule.
    ///
    /// ```
    /// use lambda_event_sources_s3::S3EventName;
    ///
    /// assert!(S3EventName::LifecycleExpirationDelete.is_removed());
    /// assert!(S3EventName::from("ObjectRemoved:AWayOfTheFuture").is_removed());
    /// assert!(!S3EventName::ObjectRestoreDelete.is_removed());
    /// ```
    pub fn is_removed(&self) -> bool {
        ["ObjectRemoved:", "LifecycleExpiration:"].iter().any(|family| self.as_str().starts_with(family))
    }
}

/// An S3 identity: the cause of an event, or the owner of a bucket.
#[data_class]
pub struct S3Identity {
    /// Identifier of the IAM user, role or account, or the host name of an AWS service.
    pub principal_id: Str,
}

/// What is known of the request that caused an event.
#[data_class]
pub struct S3RequestParameters {
    /// IP address of the request's sender; a host name, `s3.amazonaws.com`, when S3 acted by itself.
    #[data_class(name = "sourceIPAddress")]
    pub source_ip_address: Str,
}

/// Bucket and object of an event.
#[data_class]
pub struct S3Message {
    /// Version of this part's format: `1.0`.
    pub s3_schema_version: Str,
    /// Identifier of the notification configuration that matched.
    pub configuration_id: Str,
    /// The bucket.
    pub bucket: S3Bucket,
    /// The object. Some Intelligent-Tiering events call it `get_object`.
    #[data_class(alias = "get_object")]
    pub object: S3Object,
}

/// Bucket of an event.
#[data_class]
pub struct S3Bucket {
    /// Name of the bucket.
    pub name: Str,
    /// Owner of the bucket; no longer meaningful.
    pub owner_identity: S3Identity,
    /// ARN of the bucket.
    pub arn: Str,
    /// Tags that AWS services gave the bucket, such as `aws:cloudformation:stack-name`.
    pub aws_generated_tags: Option<Dict<Str>>,
}

/// Object of an event.
#[data_class(derived(decoded_key))]
pub struct S3Object {
    /// Key, encoded as S3 sends it: see [`decoded_key`](Self::decoded_key).
    pub key: Str,
    /// Size in bytes; absent when the object was deleted.
    pub size: Option<u64>,
    /// Entity tag; empty when the object was deleted.
    #[data_class(name = "eTag")]
    pub etag: Str,
    /// Version of the object; absent in a bucket without versions.
    pub version_id: Option<Str>,
    /// Hexadecimal number that orders the events of one key: see
    /// [`compare_sequencer`](Self::compare_sequencer). Only for objects created and deleted.
    pub sequencer: Str,
    /// Whether a copy took annotations along; only for `ObjectCreated:Copy`.
    pub has_object_annotation: Option<bool>,
}

impl S3Object {
    /// Decodes the key: the one that S3's API takes.
    ///
    /// `+` becomes a space, and `%2B` a plus. What is not valid stays as it is.
    ///
    /// ```
    /// # use lambda_event_sources_s3::S3Object;
    /// let mut object = S3Object::default();
    /// object.key = "2024%2F05/caf%C3%A9+au+lait%2B1.jpg".into();
    /// assert_eq!(object.decoded_key(), "2024/05/café au lait+1.jpg");
    /// ```
    pub fn decoded_key(&self) -> Str {
        unquote_plus(&self.key)
    }

    /// Tells which of two events of the same key came first, by their sequencers.
    ///
    /// Notifications may arrive in another order, and twice. Events of different keys do not compare.
    ///
    /// ```
    /// # use lambda_event_sources_s3::S3Object;
    /// let (mut created, mut deleted) = (S3Object::default(), S3Object::default());
    /// created.sequencer = "0055AED6DCD90281E5".into();
    /// deleted.sequencer = "55AED6DCD90281E6".into();
    /// assert!(created.compare_sequencer(&deleted).is_lt());
    /// ```
    pub fn compare_sequencer(&self, other: &Self) -> Ordering {
        compare_sequencers(&self.sequencer, &other.sequencer)
    }
}

/// What is known of a restore from an archive.
#[data_class]
pub struct S3EventRecordGlacierEventData {
    /// The restore.
    pub restore_event_data: S3EventRecordGlacierRestoreEventData,
}

/// Restored copy of an archived object.
#[data_class]
pub struct S3EventRecordGlacierRestoreEventData {
    /// Time at which the restored copy expires, in RFC 3339; absent when it does not expire.
    pub lifecycle_restoration_expiry_time: Option<RawTimestamp>,
    /// Storage class from which the object was restored, such as `GLACIER`.
    pub lifecycle_restore_storage_class: Str,
}

/// What Intelligent-Tiering did to an object.
#[data_class]
pub struct S3EventRecordIntelligentTieringEventData {
    /// New access tier: `ARCHIVE_ACCESS` or `DEEP_ARCHIVE_ACCESS`.
    pub destination_access_tier: Str,
}

/// What a lifecycle rule did to an object.
///
/// See [Configuring S3 Lifecycle event notifications](https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-configure-notification.html).
#[data_class]
pub struct S3EventRecordLifecycleEventData {
    /// The move to another storage class.
    pub transition_event_data: S3EventRecordLifecycleTransitionEventData,
}

/// Move of an object to another storage class.
#[data_class]
pub struct S3EventRecordLifecycleTransitionEventData {
    /// New storage class, such as `GLACIER_IR`.
    pub destination_storage_class: Str,
}

/// Replication of an object that failed or was late.
///
/// See [Receiving replication failure events](https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-metrics-events.html).
#[data_class]
pub struct S3EventRecordReplicationEventData {
    /// Identifier of the replication rule.
    pub replication_rule_id: Str,
    /// ARN of the bucket to which the object is replicated.
    pub destination_bucket: Str,
    /// What is replicated, such as `OBJECT_PUT`.
    pub s3_operation: Str,
    /// Time of the request that is replicated, in RFC 3339.
    pub request_time: Str,
    /// Why it failed, such as `DstBucketNotFound`; absent when it did not fail.
    ///
    /// See [Replication failure reasons](https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-failure-codes.html).
    pub failure_reason: Option<Str>,
    /// Minutes after which replication counts as late, as text; absent when it failed.
    pub threshold: Option<Str>,
    /// Minutes that replication took, as text; only when it came too late.
    pub replication_time: Option<Str>,
}

/// New retention of an object, under S3 Object Lock.
#[data_class]
pub struct S3EventRecordObjectRetentionEventData {
    /// Mode of the lock: `GOVERNANCE` or `COMPLIANCE`.
    pub mode: Str,
    /// Time until which the object is kept, in RFC 3339.
    pub retain_until_date: Option<RawTimestamp>,
    /// Whether the retention waits for an event: `ON`; absent for a fixed retention.
    pub event_hold: Option<Str>,
    /// How long the object is kept after the event, by unit, `days` or `years`; absent for a fixed retention.
    pub event_hold_duration: Option<Dict<u64>>,
}
