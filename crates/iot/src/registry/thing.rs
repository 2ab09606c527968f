//! Events for a thing.

use lambda_event_sources_base::{Dict, RawTimestamp, Str, data_class};

use crate::{IotCoreEventType, IotCoreOperation};

/// Event for the creation, update or deletion of a thing.
///
/// See [Thing events](https://docs.aws.amazon.com/iot/latest/developerguide/registry-events.html#registry-events-thing).
///
/// ```
/// use lambda_event_sources::{IotCoreOperation, IotCoreThingEvent, from_str};
///
/// let event: IotCoreThingEvent = from_str(
///     r#"{"eventType": "THING_EVENT", "operation": "CREATED", "thingName": "meter-7", "attributes": {"hall": "B"}}"#,
/// )?;
/// assert_eq!(event.operation, IotCoreOperation::Created);
/// assert_eq!(event.attributes.get_str("hall"), Some("B"));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(recognized_by = self.is_declared() || thing_name && version_number)]
pub struct IotCoreThingEvent {
    /// Type of the event: `THING_EVENT`.
    pub event_type: IotCoreEventType,
    /// ID of the event. AWS IoT can send the same event more than once.
    pub event_id: Str,
    /// Time of the event, in milliseconds since the Unix epoch.
    #[data_class(unit = "milliseconds")]
    pub timestamp: RawTimestamp,
    /// Operation: the thing was created, updated or deleted.
    pub operation: IotCoreOperation,
    /// ID of the AWS account.
    pub account_id: Str,
    /// ID of the thing.
    pub thing_id: Str,
    /// Name of the thing.
    pub thing_name: Str,
    /// Version of the thing. It is 1 when the thing is created, and increases by 1 with each update.
    // Other events also have a thing name, but only this event has the version of the thing.
    pub version_number: u64,
    /// Name of the thing type; absent if the thing has none.
    pub thing_type_name: Option<Str>,
    /// Attributes of the thing, by name.
    pub attributes: Dict<Str>,
}

impl IotCoreThingEvent {
    /// Returns `true` if the event type identifies the event as this kind.
    fn is_declared(&self) -> bool {
        self.event_type == IotCoreEventType::Thing
    }
}
