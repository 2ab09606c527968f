//! Amazon DynamoDB Streams: changes of a table's items, in batches.

mod attribute_value;
mod item;
mod number;
mod reader;

use std::borrow::Cow;

use lambda_event_sources_base::{
    BatchResponse, DataClass, Dict, Error, RawTimestamp, Str, Timestamp, batch::Record, data_class, string_enum,
};

use crate::time_window::TimeWindow;

pub use attribute_value::AttributeValue;
pub use item::DynamoDbItem;

/// Tumbling window of a [`DynamoDbStreamEvent`].
pub type DynamoDbStreamWindow = TimeWindow;

/// Batch of changes from one shard of a table's stream.
///
/// It is answered with a [`BatchResponse`](crate::BatchResponse), which names records by their sequence numbers; in
/// tumbling windows with a [`TimeWindowResponse`](crate::TimeWindowResponse).
///
/// See [Using AWS Lambda with Amazon DynamoDB](https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_streams::{DynamoDbRecordEventName, DynamoDbStreamEvent};
///
/// let event: DynamoDbStreamEvent = from_str(
///     r#"{"Records": [{"eventName": "INSERT", "dynamodb": {"Keys": {"id": {"S": "A-7"}}}}]}"#,
/// )?;
/// for record in &event.records {
///     if record.event_name == DynamoDbRecordEventName::Insert {
///         assert_eq!(record.dynamodb.keys.get_json::<String>("id")?, "A-7");
///     }
/// }
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class]
pub struct DynamoDbStreamEvent {
    /// Changes in the order of the shard, at most 10,000.
    #[data_class(name = "Records", required)]
    pub records: Vec<DynamoDbRecord>,
    /// Tumbling window that the records belong to; absent outside of windows.
    pub window: Option<TimeWindow>,
    /// What the function answered to the batch before in this window; empty for the first batch and outside of
    /// windows.
    pub state: Dict,
    /// Identifier of the shard; absent outside of windows.
    pub shard_id: Option<Str>,
    /// ARN of the stream; absent outside of windows, where each record has it.
    #[data_class(name = "eventSourceARN")]
    pub event_source_arn: Option<Str>,
    /// Whether this is the last invocation for the window, with the final state; absent outside of windows.
    pub is_final_invoke_for_window: Option<bool>,
    /// Whether the window ends early because its state has grown beyond 1 MB; absent outside of windows.
    pub is_window_terminated_early: Option<bool>,
}

/// One change of one item.
///
/// Also the JSON that a table sends to a Kinesis data stream: read it with `record.kinesis.data_json()`.
///
/// See [Record](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html).
#[data_class]
pub struct DynamoDbRecord {
    /// Region of the table, such as `eu-central-1`.
    pub aws_region: Option<Str>,
    /// The change itself.
    #[data_class(required)]
    pub dynamodb: DynamoDbStreamRecord,
    /// Identifier of the record, unique in all streams.
    #[data_class(name = "eventID")]
    pub event_id: Option<Str>,
    /// What happened to the item.
    #[data_class(display_with = shown_event_name)]
    pub event_name: DynamoDbRecordEventName,
    /// Source of the record: `aws:dynamodb`.
    pub event_source: Option<Str>,
    /// ARN of the stream; absent in Kinesis data streams.
    #[data_class(name = "eventSourceARN")]
    pub event_source_arn: Option<Str>,
    /// Version of the record's format: `1.1`; absent in Kinesis data streams.
    pub event_version: Option<Str>,
    /// Who made the change, if it was a service, with `principalId` and `type`; otherwise empty.
    pub user_identity: Dict,
    /// Format of the record: `application/json`; only in Kinesis data streams.
    pub record_format: Option<Str>,
    /// Name of the table; only in Kinesis data streams.
    pub table_name: Option<Str>,
}

impl DynamoDbRecord {
    /// Returns `true` if DynamoDB removed the item because its time to live was over.
    ///
    /// ```
    /// use lambda_event_sources_base::from_str;
    /// use lambda_event_sources_streams::DynamoDbRecord;
    ///
    /// let record: DynamoDbRecord = from_str(
    ///     r#"{
    ///         "eventName": "REMOVE",
    ///         "userIdentity": {"type": "Service", "principalId": "dynamodb.amazonaws.com"},
    ///         "dynamodb": {}
    ///     }"#,
    /// )?;
    /// assert!(record.is_time_to_live_deletion());
    /// # Ok::<(), lambda_event_sources_base::Error>(())
    /// ```
    pub fn is_time_to_live_deletion(&self) -> bool {
        self.event_name == DynamoDbRecordEventName::Remove
            && self.user_identity.get_str("type") == Some("Service")
            && self.user_identity.get_str("principalId") == Some("dynamodb.amazonaws.com")
    }

    /// Returns the approximate time of the change, or `None` if the record has none.
    ///
    /// DynamoDB streams write it in seconds, and Kinesis data streams in milliseconds or microseconds. Both are
    /// converted.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not a time.
    pub fn timestamp(&self) -> Result<Option<Timestamp>, Error> {
        use DynamoDbTimestampPrecision::{Microsecond, Millisecond};
        let Some(stored) = &self.dynamodb.approximate_creation_date_time else { return Ok(None) };
        let stored =
            stored.timestamp().map_err(|error| error.at(DynamoDbStreamRecord::NAME, "ApproximateCreationDateTime"))?;
        let per_second = match self.dynamodb.approximate_creation_date_time_precision {
            Some(Millisecond) => 1_000,
            Some(Microsecond) => 1_000_000,
            // Before there was a choice of precision, Kinesis data streams had milliseconds.
            None if self.record_format.is_some() => 1_000,
            _ => return Ok(Some(stored)),
        };
        Timestamp::from_nanosecond(stored.as_nanosecond() / per_second).map(Some)
    }

    fn shown_event_name(&self) -> Option<&str> {
        present(self.event_name.as_str())
    }
}

/// All records of an event are of one shard, and are handled in its order.
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

string_enum! {
    /// What happened to an item.
    pub enum DynamoDbRecordEventName {
        /// The item is new.
        Insert = "INSERT",
        /// Attributes of the item changed.
        Modify = "MODIFY",
        /// The item was deleted.
        Remove = "REMOVE",
    }
}

/// Change of an item, with as much of the item as the stream's view type says.
///
/// See [StreamRecord](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_StreamRecord.html).
#[data_class(rename_all = "PascalCase")]
pub struct DynamoDbStreamRecord {
    /// Approximate time of the change, in seconds, as it stands in the event: see
    /// [`DynamoDbRecord::timestamp`]. `Display` shows whole seconds.
    #[data_class(display_with = whole_creation_time)]
    pub approximate_creation_date_time: Option<RawTimestamp>,
    /// What the time of the change counts, if not seconds; only in Kinesis data streams.
    pub approximate_creation_date_time_precision: Option<DynamoDbTimestampPrecision>,
    /// Primary key of the item.
    pub keys: DynamoDbItem,
    /// Item after the change; absent when it was deleted, and by view type.
    pub new_image: Option<DynamoDbItem>,
    /// Item before the change; absent when it is new, and by view type.
    pub old_image: Option<DynamoDbItem>,
    /// Number of the record, unique in its shard: what a partial batch response names. Empty in Kinesis data streams.
    #[data_class(display_with = shown_sequence_number)]
    pub sequence_number: Str,
    /// Size of the record in bytes.
    pub size_bytes: Option<i64>,
    /// What of the item the stream has; absent in Kinesis data streams, which have both images.
    pub stream_view_type: Option<DynamoDbStreamViewType>,
}

impl DynamoDbStreamRecord {
    fn whole_creation_time(&self) -> Option<Result<i64, Error>> {
        let time = self.approximate_creation_date_time.as_ref()?;
        Some(time.timestamp().map(Timestamp::as_second))
    }

    fn shown_sequence_number(&self) -> Option<&str> {
        present(&self.sequence_number)
    }
}

fn present(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

string_enum! {
    /// What of a changed item a stream has.
    pub enum DynamoDbStreamViewType {
        /// Its key only.
        KeysOnly = "KEYS_ONLY",
        /// The item after the change.
        NewImage = "NEW_IMAGE",
        /// The item before the change.
        OldImage = "OLD_IMAGE",
        /// The item before and after the change.
        NewAndOldImages = "NEW_AND_OLD_IMAGES",
    }
}

string_enum! {
    /// What the time of a change counts, in a Kinesis data stream.
    pub enum DynamoDbTimestampPrecision {
        /// Milliseconds since 1970.
        Millisecond = "MILLISECOND",
        /// Microseconds since 1970.
        Microsecond = "MICROSECOND",
    }
}
