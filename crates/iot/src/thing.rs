//! A thing was created, changed or deleted.

use lambda_event_sources_base::{Dict, RawTimestamp, Str, data_class};

use crate::{IotCoreEventType, IotCoreOperation};

/// Creation, change or deletion of a thing.
///
/// See [Thing events](https://docs.aws.amazon.com/iot/latest/developerguide/registry-events.html#registry-events-thing).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_iot::{IotCoreOperation, IotCoreThingEvent};
///
/// let event: IotCoreThingEvent = from_str(
///     r#"{"eventType": "THING_EVENT", "operation": "CREATED", "thingName": "meter-7", "attributes": {"hall": "B"}}"#,
/// )?;
/// assert_eq!(event.operation, IotCoreOperation::Created);
/// assert_eq!(event.attributes.get_str("hall"), Some("B"));
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(recognized_by = self.is_declared() || thing_name && version_number)]
pub struct IotCoreThingEvent {
    /// Kind of the event: `THING_EVENT`.
    pub event_type: IotCoreEventType,
    /// Identifier of the event. The same event may come more than once.
    pub event_id: Str,
    /// Time of the event, in milliseconds.
    #[data_class(unit = "milliseconds")]
    pub timestamp: RawTimestamp,
    /// What happened: created, updated or deleted.
    pub operation: IotCoreOperation,
    /// Identifier of the AWS account.
    pub account_id: Str,
    /// Identifier of the thing.
    pub thing_id: Str,
    /// Name of the thing.
    pub thing_name: Str,
    /// Version of the thing: 1 when it is created, and 1 more with each change.
    // Other events name a thing as well; none but this has its version.
    pub version_number: u64,
    /// Name of the thing's type; absent when it has none.
    pub thing_type_name: Option<Str>,
    /// Attributes of the thing, by name.
    pub attributes: Dict<Str>,
}

impl IotCoreThingEvent {
    /// Returns `true` if the event says itself that it is of this kind.
    fn is_declared(&self) -> bool {
        self.event_type == IotCoreEventType::Thing
    }
}
