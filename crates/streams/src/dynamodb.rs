//! Amazon DynamoDB Streams: batches of changes to the items of a table.

mod attribute_value;
mod item;
mod number;
mod reader;

use std::borrow::Cow;

use lambda_event_sources_base::{
    __private::non_empty, BatchResponse, DataClass, Dict, Error, RawTimestamp, Str, Timestamp, batch::Record,
    data_class, string_enum,
};

use crate::time_window::TimeWindow;

pub use attribute_value::AttributeValue;
pub use item::DynamoDbItem;

/// Tumbling window of a [`DynamoDbStreamEvent`].
pub type DynamoDbStreamWindow = TimeWindow;

/// Batch of change records from one shard of a DynamoDB stream.
///
/// Respond with a [`BatchResponse`](crate::BatchResponse), which contains the sequence numbers of the records that
/// failed. For tumbling windows, respond with a [`TimeWindowResponse`](crate::TimeWindowResponse).
///
/// See [Using AWS Lambda with Amazon DynamoDB](https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html).
///
/// ```
/// use lambda_event_sources::{DynamoDbRecordEventName, DynamoDbStreamEvent, from_str};
///
/// let event: DynamoDbStreamEvent = from_str(
///     r#"{"Records": [{"eventName": "INSERT", "dynamodb": {"Keys": {"id": {"S": "A-7"}}}}]}"#,
/// )?;
/// for record in &event.records {
///     if record.event_name == DynamoDbRecordEventName::Insert {
///         assert_eq!(record.dynamodb.keys.get_json::<String>("id")?, "A-7");
///     }
/// }
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct DynamoDbStreamEvent {
    /// Records of the batch, at most 10,000, in the order of the shard.
    #[data_class(name = "Records", required)]
    pub records: Vec<DynamoDbRecord>,
    /// Tumbling window to which the records belong; absent without tumbling windows.
    pub window: Option<TimeWindow>,
    /// State that the function returned for the previous batch of the tumbling window; empty for the first batch, and
    /// without tumbling windows.
    pub state: Dict,
    /// ID of the shard; absent without tumbling windows.
    pub shard_id: Option<Str>,
    /// ARN of the stream; absent without tumbling windows, where each record has it.
    #[data_class(name = "eventSourceARN")]
    pub event_source_arn: Option<Str>,
    /// Whether this is the last invocation for the tumbling window, with the final state; absent without tumbling
    /// windows.
    pub is_final_invoke_for_window: Option<bool>,
    /// Whether the tumbling window ends early because its state exceeds 1 MB; absent without tumbling windows.
    pub is_window_terminated_early: Option<bool>,
}

/// Change record of one item.
///
/// A table can also send change records to a Kinesis data stream. Parse them with `record.kinesis.data_json()`.
///
/// See [Record](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html).
#[data_class]
pub struct DynamoDbRecord {
    /// AWS Region of the table, such as `eu-central-1`.
    pub aws_region: Option<Str>,
    /// Details of the change.
    #[data_class(required)]
    pub dynamodb: DynamoDbStreamRecord,
    /// ID of the record, unique across all streams.
    #[data_class(name = "eventID")]
    pub event_id: Option<Str>,
    /// Type of the change.
    #[data_class(display_with = shown_event_name)]
    pub event_name: DynamoDbRecordEventName,
    /// Source of the record: `aws:dynamodb`.
    pub event_source: Option<Str>,
    /// ARN of the stream; absent in Kinesis data streams.
    #[data_class(name = "eventSourceARN")]
    pub event_source_arn: Option<Str>,
    /// Version of the record format: `1.1`; absent in Kinesis data streams.
    pub event_version: Option<Str>,
    /// Identity of the service that made the change, such as the deletion of an expired item; absent if no service made
    /// it.
    pub user_identity: Option<DynamoDbUserIdentity>,
    /// Format of the record: `application/json`; only in Kinesis data streams.
    pub record_format: Option<Str>,
    /// Name of the table; only in Kinesis data streams.
    pub table_name: Option<Str>,
}

impl DynamoDbRecord {
    /// Returns `true` if DynamoDB deleted the item because its Time to Live (TTL) expired.
    ///
    /// ```
    /// use lambda_event_sources::{DynamoDbRecord, from_str};
    ///
    /// let record: DynamoDbRecord = from_str(
    ///     r#"{
    ///         "eventName": "REMOVE",
    ///         "userIdentity": {"type": "Service", "principalId": "dynamodb.amazonaws.com"},
    ///         "dynamodb": {}
    ///     }"#,
    /// )?;
    /// assert!(record.is_time_to_live_deletion());
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub fn is_time_to_live_deletion(&self) -> bool {
        self.event_name == DynamoDbRecordEventName::Remove
            && self.user_identity.as_ref().is_some_and(|identity| {
                identity.r#type == "Service" && identity.principal_id == "dynamodb.amazonaws.com"
            })
    }

    /// Returns the approximate time of the change, or `None` if the record has no time.
    ///
    /// The unit of the time is seconds in DynamoDB streams, and milliseconds or microseconds in Kinesis data streams.
    /// All are converted.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is not a valid time.
    pub fn timestamp(&self) -> Result<Option<Timestamp>, Error> {
        use DynamoDbTimestampPrecision::{Microsecond, Millisecond};
        let Some(stored) = &self.dynamodb.approximate_creation_date_time else { return Ok(None) };
        let stored =
            stored.timestamp().map_err(|error| error.at(DynamoDbStreamRecord::NAME, "ApproximateCreationDateTime"))?;
        let per_second = match self.dynamodb.approximate_creation_date_time_precision {
            Some(Millisecond) => 1_000,
            Some(Microsecond) => 1_000_000,
            // Records without a precision are from before it was introduced, and have milliseconds.
            None if self.record_format.is_some() => 1_000,
            _ => return Ok(Some(stored)),
        };
        Timestamp::from_nanosecond(stored.as_nanosecond() / per_second).map(Some)
    }

    fn shown_event_name(&self) -> Option<&str> {
        non_empty(self.event_name.as_str())
    }
}

/// All records of an event belong to one shard, and are handled in the order of the shard.
impl Record for DynamoDbRecord {
    type Response = BatchResponse;

    fn item_identifier(&self) -> Cow<'_, str> {
        self.dynamodb.sequence_number.as_str().into()
    }

    fn ordering_group(&self) -> Option<Cow<'_, str>> {
        Some("".into())
    }

    fn add_failure(&self, response: &mut BatchResponse) -> Result<(), Error> {
        response.add_failure(self.dynamodb.sequence_number.clone())
    }
}

/// Identity of the service that made a change.
///
/// See [Identity](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Identity.html).
#[data_class]
pub struct DynamoDbUserIdentity {
    /// Principal ID of the service. It is `dynamodb.amazonaws.com` if the Time to Live (TTL) of an item expired.
    pub principal_id: Str,
    /// Type of the identity: `Service`.
    pub r#type: Str,
}

string_enum! {
    /// Type of a change to an item.
    pub enum DynamoDbRecordEventName {
        /// A new item was added.
        Insert = "INSERT",
        /// An existing item was modified.
        Modify = "MODIFY",
        /// The item was deleted.
        Remove = "REMOVE",
    }
}

/// Details of a change to an item. The stream view type determines which data of the item it contains.
///
/// See [StreamRecord](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_StreamRecord.html).
#[data_class(rename_all = "PascalCase")]
pub struct DynamoDbStreamRecord {
    /// Approximate time of the change, in seconds since the Unix epoch. In Kinesis data streams, the unit differs: see
    /// [`DynamoDbRecord::timestamp`]. `Display` shows whole seconds.
    #[data_class(display_with = whole_creation_time)]
    pub approximate_creation_date_time: Option<RawTimestamp>,
    /// Precision of the time; only in Kinesis data streams.
    pub approximate_creation_date_time_precision: Option<DynamoDbTimestampPrecision>,
    /// Primary key of the item.
    pub keys: DynamoDbItem,
    /// Item after the change; absent if the item was deleted, or if the stream view type does not include it.
    pub new_image: Option<DynamoDbItem>,
    /// Item before the change; absent if the item is new, or if the stream view type does not include it.
    pub old_image: Option<DynamoDbItem>,
    /// Sequence number of the record, unique in its shard. A partial batch response contains the sequence numbers of
    /// the records that failed. Empty in Kinesis data streams.
    #[data_class(display_with = shown_sequence_number)]
    pub sequence_number: Str,
    /// Size of the record in bytes.
    pub size_bytes: Option<i64>,
    /// Stream view type; absent in Kinesis data streams, which contain both images.
    pub stream_view_type: Option<DynamoDbStreamViewType>,
}

impl DynamoDbStreamRecord {
    fn whole_creation_time(&self) -> Option<Result<i64, Error>> {
        let time = self.approximate_creation_date_time.as_ref()?;
        Some(time.timestamp().map(Timestamp::as_second))
    }

    fn shown_sequence_number(&self) -> Option<&str> {
        non_empty(&self.sequence_number)
    }
}

string_enum! {
    /// Stream view type: the data of an item that a stream contains.
    pub enum DynamoDbStreamViewType {
        /// Only the key attributes of the item.
        KeysOnly = "KEYS_ONLY",
        /// The item after the change.
        NewImage = "NEW_IMAGE",
        /// The item before the change.
        OldImage = "OLD_IMAGE",
        /// The item before the change and after the change.
        NewAndOldImages = "NEW_AND_OLD_IMAGES",
    }
}

string_enum! {
    /// Precision of the time of a change, in a Kinesis data stream.
    pub enum DynamoDbTimestampPrecision {
        /// Milliseconds since the Unix epoch.
        Millisecond = "MILLISECOND",
        /// Microseconds since the Unix epoch.
        Microsecond = "MICROSECOND",
    }
}
