//! Amazon S3 notifications for the objects of a bucket.

use std::cmp::Ordering;

use lambda_event_sources_base::{Dict, RawJson, RawTimestamp, Str, data_class, string_enum, unquote_plus};

use crate::sequencer::compare_sequencers;

/// Notification of an S3 bucket.
///
/// S3 sends notifications to functions, queues and topics. When you configure notifications to a queue or a topic, S3
/// first sends a test message that has no records. Use [`test_event`](Self::test_event) to detect it.
///
/// See [Event message structure](https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html).
///
/// ```
/// use lambda_event_sources::{S3Event, from_str};
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
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(rename_all = "PascalCase", derived(record, bucket_name, object_key, test_event), recognized_by = records || self.is_test_event())]
pub struct S3Event {
    /// Records of the event. S3 sends one record at a time. Empty in a test event.
    pub records: Vec<S3EventRecord>,
    // The other fields belong to the test event, which `test_event` returns.
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
    /// Returns the first record, or `None` if there are no records.
    pub fn record(&self) -> Option<&S3EventRecord> {
        self.records.first()
    }

    /// Returns the bucket name of the first record, or `None` if there are no records.
    pub fn bucket_name(&self) -> Option<&Str> {
        self.record().map(|record| &record.s3.bucket.name)
    }

    /// Returns the decoded object key of the first record, or `None` if there are no records.
    pub fn object_key(&self) -> Option<Str> {
        self.record().map(|record| record.s3.object.decoded_key())
    }

    /// Returns the test message that S3 sends for a new notification configuration, or `None` for other events.
    ///
    /// ```
    /// use lambda_event_sources::{S3Event, from_str};
    ///
    /// let event: S3Event = from_str(r#"{"Service": "Amazon S3", "Event": "s3:TestEvent", "Bucket": "photos"}"#)?;
    /// assert!(event.records.is_empty());
    /// assert_eq!(event.test_event().unwrap().bucket, "photos");
    /// # Ok::<(), lambda_event_sources::Error>(())
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

/// Test message that S3 sends for a new notification configuration.
///
/// See [Event message structure](https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html).
#[data_class(rename_all = "PascalCase")]
pub struct S3TestEvent {
    /// Service that sent the message: `Amazon S3`.
    pub service: Str,
    /// Type of the message: `s3:TestEvent`.
    pub event: Str,
    /// Time of the message, in RFC 3339 format.
    pub time: Str,
    /// Name of the bucket whose notifications were configured.
    pub bucket: Str,
    /// ID of the request to S3.
    pub request_id: Str,
    /// ID of the S3 host that processed the request.
    pub host_id: Str,
}

/// Event for one object.
///
/// See [Event message structure](https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html).
#[data_class]
pub struct S3EventRecord {
    /// Version of the record format (`major.minor`), such as `2.1`.
    pub event_version: Str,
    /// Source of the record: `aws:s3`.
    pub event_source: Str,
    /// AWS Region of the bucket, such as `eu-central-1`.
    pub aws_region: Str,
    /// Time at which S3 finished processing the request, in RFC 3339 format.
    pub event_time: RawTimestamp,
    /// Type of the event, such as `ObjectCreated:Put`.
    pub event_name: S3EventName,
    /// Identity that caused the event.
    pub user_identity: S3Identity,
    /// Parameters of the request that caused the event.
    pub request_parameters: S3RequestParameters,
    /// Headers of the S3 response that identify the request: `x-amz-request-id` and `x-amz-id-2`.
    pub response_elements: Dict<Str>,
    /// Bucket and object of the event.
    #[data_class(required)]
    pub s3: S3Message,
    /// Restore data of an archived object; only for `ObjectRestore:Completed`.
    pub glacier_event_data: Option<S3EventRecordGlacierEventData>,
    /// New access tier; only for `IntelligentTiering`.
    pub intelligent_tiering_event_data: Option<S3EventRecordIntelligentTieringEventData>,
    /// New storage class; only for `LifecycleTransition`.
    pub lifecycle_event_data: Option<S3EventRecordLifecycleEventData>,
    /// Replication data; only for `Replication:…`.
    pub replication_event_data: Option<S3EventRecordReplicationEventData>,
    /// New retention settings; only for `ObjectRetention:Put`.
    pub object_retention_event_data: Option<S3EventRecordObjectRetentionEventData>,
    /// Annotation that was added or removed, as raw JSON; only for `ObjectAnnotation:…`.
    pub object_annotation: RawJson,
}

string_enum! {
    /// Type of an S3 event.
    ///
    /// See [Event notification types](https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html).
    pub enum S3EventName {
        /// The object was created by `PutObject`.
        ObjectCreatedPut = "ObjectCreated:Put",
        /// The object was created by an HTML form upload (HTTP `POST`).
        ObjectCreatedPost = "ObjectCreated:Post",
        /// The object was created by `CopyObject`.
        ObjectCreatedCopy = "ObjectCreated:Copy",
        /// The object was created by `CompleteMultipartUpload`.
        ObjectCreatedCompleteMultipartUpload = "ObjectCreated:CompleteMultipartUpload",
        /// The object was deleted, or a version of it was permanently deleted.
        ObjectRemovedDelete = "ObjectRemoved:Delete",
        /// A delete marker was created for the object, in a bucket with versioning.
        ObjectRemovedDeleteMarkerCreated = "ObjectRemoved:DeleteMarkerCreated",
        /// The restore of an archived object was initiated.
        ObjectRestorePost = "ObjectRestore:Post",
        /// The restore of an archived object was completed.
        ObjectRestoreCompleted = "ObjectRestore:Completed",
        /// The restored copy of an archived object expired.
        ObjectRestoreDelete = "ObjectRestore:Delete",
        /// The object in the Reduced Redundancy Storage class was lost.
        ReducedRedundancyLostObject = "ReducedRedundancyLostObject",
        /// The replication of the object failed.
        ReplicationOperationFailedReplication = "Replication:OperationFailedReplication",
        /// The object was not replicated within the threshold of 15 minutes.
        ReplicationOperationMissedThreshold = "Replication:OperationMissedThreshold",
        /// The object was replicated after the threshold of 15 minutes.
        ReplicationOperationReplicatedAfterThreshold = "Replication:OperationReplicatedAfterThreshold",
        /// The object is no longer tracked by replication metrics.
        ReplicationOperationNotTracked = "Replication:OperationNotTracked",
        /// The object was deleted by a lifecycle rule.
        LifecycleExpirationDelete = "LifecycleExpiration:Delete",
        /// A delete marker was created for the object by a lifecycle rule.
        LifecycleExpirationDeleteMarkerCreated = "LifecycleExpiration:DeleteMarkerCreated",
        /// The object was moved to another storage class by a lifecycle rule.
        LifecycleTransition = "LifecycleTransition",
        /// The object was moved to an archive tier by S3 Intelligent-Tiering.
        IntelligentTiering = "IntelligentTiering",
        /// Tags of the object were set.
        ObjectTaggingPut = "ObjectTagging:Put",
        /// Tags of the object were removed.
        ObjectTaggingDelete = "ObjectTagging:Delete",
        /// The access control list (ACL) of the object was changed.
        ObjectAclPut = "ObjectAcl:Put",
        /// The retention settings of the object were changed.
        ObjectRetentionPut = "ObjectRetention:Put",
        /// An annotation of the object was added or changed.
        ObjectAnnotationPut = "ObjectAnnotation:Put",
        /// An annotation of the object was removed.
        ObjectAnnotationDelete = "ObjectAnnotation:Delete",
    }
}

impl S3EventName {
    /// Returns `true` if the object was created or overwritten, by any operation.
    pub fn is_created(&self) -> bool {
        self.as_str().starts_with("ObjectCreated:")
    }

    /// Returns `true` if the object was deleted or a delete marker was created for it, by a request or by a lifecycle
    /// rule.
    ///
    /// ```
    /// use lambda_event_sources::S3EventName;
    ///
    /// assert!(S3EventName::LifecycleExpirationDelete.is_removed());
    /// assert!(S3EventName::from("ObjectRemoved:AWayOfTheFuture").is_removed());
    /// assert!(!S3EventName::ObjectRestoreDelete.is_removed());
    /// ```
    pub fn is_removed(&self) -> bool {
        ["ObjectRemoved:", "LifecycleExpiration:"].iter().any(|family| self.as_str().starts_with(family))
    }
}

/// S3 identity that caused an event or owns a bucket.
#[data_class]
pub struct S3Identity {
    /// ID of the IAM user, IAM role or account, or the service principal of an AWS service.
    pub principal_id: Str,
}

/// Parameters of the request that caused an event.
#[data_class]
pub struct S3RequestParameters {
    /// Source IP address of the request. It is the host name `s3.amazonaws.com` if S3 itself caused the event.
    #[data_class(name = "sourceIPAddress")]
    pub source_ip_address: Str,
}

/// Bucket and object of an event.
#[data_class]
pub struct S3Message {
    /// Version of the schema of this object: `1.0`.
    pub s3_schema_version: Str,
    /// ID of the notification configuration that matched the event.
    pub configuration_id: Str,
    /// Bucket of the event.
    pub bucket: S3Bucket,
    /// Object of the event. Some Intelligent-Tiering events have it under the name `get_object`.
    #[data_class(alias = "get_object")]
    pub object: S3Object,
}

/// Bucket of an event.
#[data_class]
pub struct S3Bucket {
    /// Name of the bucket.
    pub name: Str,
    /// Owner of the bucket. The value is no longer meaningful.
    pub owner_identity: S3Identity,
    /// ARN of the bucket.
    pub arn: Str,
    /// Tags that AWS services added to the bucket, such as `aws:cloudformation:stack-name`.
    pub aws_generated_tags: Option<Dict<Str>>,
}

/// Object of an event.
#[data_class(derived(decoded_key))]
pub struct S3Object {
    /// Key of the object, URL-encoded. Use [`decoded_key`](Self::decoded_key) to decode it.
    pub key: Str,
    /// Size of the object in bytes; absent if the object was deleted.
    pub size: Option<u64>,
    /// Entity tag of the object; empty if the object was deleted.
    #[data_class(name = "eTag")]
    pub etag: Str,
    /// Version ID of the object; absent if the bucket does not have versioning enabled.
    pub version_id: Option<Str>,
    /// Sequencer: a hexadecimal number that determines the order of the events for one key. Use
    /// [`compare_sequencer`](Self::compare_sequencer) to compare two of them. Only for created and deleted objects.
    pub sequencer: Str,
    /// Whether a copy includes annotations; only for `ObjectCreated:Copy`.
    pub has_object_annotation: Option<bool>,
}

impl S3Object {
    /// Decodes the key, so that you can pass it to the S3 API.
    ///
    /// `+` becomes a space, and `%2B` becomes a plus sign. Invalid escapes are left unchanged.
    ///
    /// ```
    /// # use lambda_event_sources::S3Object;
    /// let mut object = S3Object::default();
    /// object.key = "2024%2F05/caf%C3%A9+au+lait%2B1.jpg".into();
    /// assert_eq!(object.decoded_key(), "2024/05/café au lait+1.jpg");
    /// ```
    pub fn decoded_key(&self) -> Str {
        unquote_plus(&self.key)
    }

    /// Compares the sequencers of two events for the same key, to determine which event happened first.
    ///
    /// S3 can deliver notifications out of order and more than once. The order of events for different keys is
    /// meaningless.
    ///
    /// ```
    /// # use lambda_event_sources::S3Object;
    /// let (mut created, mut deleted) = (S3Object::default(), S3Object::default());
    /// created.sequencer = "0055AED6DCD90281E5".into();
    /// deleted.sequencer = "55AED6DCD90281E6".into();
    /// assert!(created.compare_sequencer(&deleted).is_lt());
    /// ```
    pub fn compare_sequencer(&self, other: &Self) -> Ordering {
        compare_sequencers(&self.sequencer, &other.sequencer)
    }
}

/// Data of a completed restore from an archive.
#[data_class]
pub struct S3EventRecordGlacierEventData {
    /// Data of the restored copy.
    pub restore_event_data: S3EventRecordGlacierRestoreEventData,
}

/// Restored copy of an archived object.
#[data_class]
pub struct S3EventRecordGlacierRestoreEventData {
    /// Time at which the restored copy expires, in RFC 3339 format; absent if it does not expire.
    pub lifecycle_restoration_expiry_time: Option<RawTimestamp>,
    /// Storage class from which the object was restored, such as `GLACIER`.
    pub lifecycle_restore_storage_class: Str,
}

/// Data of an S3 Intelligent-Tiering event.
#[data_class]
pub struct S3EventRecordIntelligentTieringEventData {
    /// New access tier: `ARCHIVE_ACCESS` or `DEEP_ARCHIVE_ACCESS`.
    pub destination_access_tier: Str,
}

/// Data of a lifecycle transition.
///
/// See [Configuring S3 Lifecycle event notifications](https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-configure-notification.html).
#[data_class]
pub struct S3EventRecordLifecycleEventData {
    /// Transition to another storage class.
    pub transition_event_data: S3EventRecordLifecycleTransitionEventData,
}

/// Transition of an object to another storage class.
#[data_class]
pub struct S3EventRecordLifecycleTransitionEventData {
    /// New storage class, such as `GLACIER_IR`.
    pub destination_storage_class: Str,
}

/// Data of a replication event: the replication failed, or missed the time threshold.
///
/// See [Receiving replication failure events](https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-metrics-events.html).
#[data_class]
pub struct S3EventRecordReplicationEventData {
    /// ID of the replication rule.
    pub replication_rule_id: Str,
    /// ARN of the destination bucket.
    pub destination_bucket: Str,
    /// Operation that is replicated, such as `OBJECT_PUT`.
    pub s3_operation: Str,
    /// Time of the request that is replicated, in RFC 3339 format.
    pub request_time: Str,
    /// Reason of the failure, such as `DstBucketNotFound`; absent if the replication did not fail.
    ///
    /// See [Replication failure reasons](https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-failure-codes.html).
    pub failure_reason: Option<Str>,
    /// Replication time threshold in minutes, as text; absent if the replication failed.
    pub threshold: Option<Str>,
    /// Time that the replication took in minutes, as text; only if it exceeded the threshold.
    pub replication_time: Option<Str>,
}

/// New S3 Object Lock retention settings of an object.
#[data_class]
pub struct S3EventRecordObjectRetentionEventData {
    /// Retention mode: `GOVERNANCE` or `COMPLIANCE`.
    pub mode: Str,
    /// Date until which the object is retained, in RFC 3339 format.
    pub retain_until_date: Option<RawTimestamp>,
    /// State of the event-based hold: `ON`; absent for a fixed retention period.
    pub event_hold: Option<Str>,
    /// Retention period that starts at the event, by unit: `days` or `years`; absent for a fixed retention period.
    pub event_hold_duration: Option<Dict<u64>>,
}
