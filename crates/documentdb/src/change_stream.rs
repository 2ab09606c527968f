//! Batches of changes from a change stream.

use lambda_event_sources_base::{DataClass, Error, RawTimestamp, Str, Timestamp, data_class, string_enum};

use crate::ExtendedJson;

/// Batch of changes from a change stream of Amazon DocumentDB.
///
/// Lambda ignores the response. If the function fails, Lambda repeats the whole batch until the function succeeds or
/// the changes expire, because change streams have no partial batch responses.
///
/// See [Using Lambda with Amazon DocumentDB](https://docs.aws.amazon.com/lambda/latest/dg/with-documentdb.html).
///
/// ```
/// use lambda_event_sources::{DocumentDbEvent, DocumentDbOperationType, from_str};
///
/// let event: DocumentDbEvent = from_str(
///     r#"{
///         "eventSource": "aws:docdb",
///         "events": [{"event": {
///             "operationType": "delete",
///             "documentKey": {"_id": {"$oid": "65f1a2b3c4d5e6f708192a3b"}}
///         }}]
///     }"#,
/// )?;
/// for record in &event.events {
///     if record.event.operation_type == DocumentDbOperationType::Delete {
///         let key = record.event.document_key.as_ref().expect("the key of the deleted document");
///         assert_eq!(key.get_json::<String>("_id")?, "65f1a2b3c4d5e6f708192a3b");
///     }
/// }
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct DocumentDbEvent {
    /// ARN of the cluster.
    pub event_source_arn: Str,
    /// Changes of the batch, at most 10,000, in the order in which they were made.
    #[data_class(required)]
    pub events: Vec<DocumentDbRecord>,
    /// Source of the event: `aws:docdb`.
    pub event_source: Str,
}

/// Record of a batch, which contains one change.
///
/// See [Using Lambda with Amazon DocumentDB](https://docs.aws.amazon.com/lambda/latest/dg/with-documentdb.html).
#[doc(alias = "DocumentDbInnerEvent")]
#[data_class]
pub struct DocumentDbRecord {
    /// The change.
    #[data_class(required)]
    pub event: DocumentDbChangeEvent,
}

/// Change of a document, a collection or a database.
///
/// See [Using change streams with Amazon DocumentDB](https://docs.aws.amazon.com/documentdb/latest/developerguide/change_streams.html)
/// and [Change events](https://www.mongodb.com/docs/manual/reference/change-events/) of MongoDB.
#[doc(alias = "ChangeEvent")]
#[data_class]
pub struct DocumentDbChangeEvent {
    /// Resume token, which identifies the change in its change stream.
    #[data_class(name = "_id")]
    pub id: DocumentDbResumeToken,
    /// Type of the change.
    pub operation_type: DocumentDbOperationType,
    /// Time of the change, as a timestamp of the cluster. [`timestamp`](Self::timestamp) converts it to an instant.
    pub cluster_time: Option<DocumentDbClusterTime>,
    /// Collection or database that was changed; absent if the type is `invalidate`.
    pub ns: Option<DocumentDbNamespace>,
    /// New name of the collection; only if the type is `rename`.
    pub to: Option<DocumentDbNamespace>,
    /// Key of the changed document: its `_id` and, in a sharded collection, its shard key; absent for changes of
    /// collections and databases.
    pub document_key: Option<ExtendedJson>,
    /// The document after an `insert` or `replace`. After an `update`, it is the current document, and only present if
    /// the event source mapping has `FullDocument` set to `UpdateLookup`. It is null if the document was deleted before
    /// the lookup.
    pub full_document: Option<ExtendedJson>,
    /// Changed fields; only if the type is `update`.
    pub update_description: Option<DocumentDbUpdateDescription>,
    /// Session of the transaction; absent outside of transactions.
    pub lsid: Option<ExtendedJson>,
    /// Number of the transaction in its session, a whole number; absent outside of transactions.
    pub txn_number: Option<ExtendedJson>,
}

impl DocumentDbChangeEvent {
    /// Returns the time of the change, in whole seconds, or `None` if the change has no time.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is not a valid time.
    ///
    /// ```
    /// use lambda_event_sources::{DocumentDbChangeEvent, from_str};
    ///
    /// let change: DocumentDbChangeEvent =
    ///     from_str(r#"{"operationType": "insert", "clusterTime": {"$timestamp": {"t": 1717243200, "i": 3}}}"#)?;
    /// assert_eq!(change.timestamp()?.unwrap().to_string(), "2024-06-01T12:00:00Z");
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub fn timestamp(&self) -> Result<Option<Timestamp>, Error> {
        let Some(time) = &self.cluster_time else { return Ok(None) };
        let instant = time.timestamp.t.timestamp();
        instant.map(Some).map_err(|error| error.under_key("t").under_key("$timestamp").at(Self::NAME, "clusterTime"))
    }
}

string_enum! {
    /// Type of a change.
    pub enum DocumentDbOperationType {
        /// A document was added.
        Insert = "insert",
        /// Fields of a document were changed.
        Update = "update",
        /// A document was replaced.
        Replace = "replace",
        /// A document was deleted.
        Delete = "delete",
        /// A collection was deleted.
        Drop = "drop",
        /// A collection was renamed.
        Rename = "rename",
        /// A database was deleted.
        DropDatabase = "dropDatabase",
        /// The change stream has ended, because its collection or database was deleted or renamed.
        Invalidate = "invalidate",
    }
}

/// Resume token of a change.
#[data_class]
pub struct DocumentDbResumeToken {
    /// The token, in hexadecimal.
    #[data_class(name = "_data")]
    pub data: Str,
}

/// Time of a change, in the format of MongoDB Extended JSON.
#[data_class]
pub struct DocumentDbClusterTime {
    /// The timestamp.
    #[data_class(name = "$timestamp")]
    pub timestamp: DocumentDbTimestamp,
}

/// Timestamp of a cluster: a second, and the position of the operation in it.
///
/// In a document, a value of the type `Timestamp` can be parsed as this type.
///
/// See [Timestamps](https://www.mongodb.com/docs/manual/reference/bson-types/#timestamps) of MongoDB.
#[data_class]
pub struct DocumentDbTimestamp {
    /// Time in seconds since the Unix epoch.
    pub t: RawTimestamp,
    /// Position among the operations of the same second, counted from 1.
    pub i: u32,
}

/// Name of a collection or a database.
#[doc(alias = "DatabaseCollection")]
#[data_class]
pub struct DocumentDbNamespace {
    /// Name of the database.
    pub db: Str,
    /// Name of the collection; absent if the type of the change is `dropDatabase`.
    pub coll: Option<Str>,
}

/// Fields that were changed by an update.
///
/// See [update event](https://www.mongodb.com/docs/manual/reference/change-events/update/) of MongoDB.
#[doc(alias = "UpdateDescription")]
#[data_class]
pub struct DocumentDbUpdateDescription {
    /// New values of the changed and added fields, by name. The name of a nested field is its path, such as
    /// `address.city` or `items.0`.
    pub updated_fields: ExtendedJson,
    /// Names of the removed fields.
    pub removed_fields: Vec<Str>,
    /// Arrays that became shorter: objects with the name of the array in `field` and its new length in `newSize`.
    pub truncated_arrays: Vec<ExtendedJson>,
}
