//! Events for the association of a thing with a thing type.

use lambda_event_sources_base::{RawTimestamp, Str, data_class};

use crate::{IotCoreEventType, IotCoreOperation};

/// Event for the association of a thing with a thing type, or for the end of the association.
///
/// See [Thing type associated or disassociated with a thing](https://docs.aws.amazon.com/iot/latest/developerguide/registry-events.html#registry-events-thingtype-assoc).
///
/// ```
/// use lambda_event_sources::{IotCoreThingTypeAssociationEvent, from_str};
///
/// let event: IotCoreThingTypeAssociationEvent = from_str(
///     r#"{"eventType": "THING_TYPE_ASSOCIATION_EVENT", "operation": "ADDED",
///         "thingName": "meter-7", "thingTypeName": "Meter"}"#,
/// )?;
/// assert_eq!(event.thing_type_name, "Meter");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(recognized_by = self.is_declared() || thing_name && thing_type_name)]
pub struct IotCoreThingTypeAssociationEvent {
    /// Type of the event: `THING_TYPE_ASSOCIATION_EVENT`.
    pub event_type: IotCoreEventType,
    /// ID of the event. AWS IoT can send the same event more than once.
    pub event_id: Str,
    /// Time of the event, in milliseconds since the Unix epoch.
    #[data_class(unit = "milliseconds")]
    pub timestamp: RawTimestamp,
    /// Operation: the thing type was added or removed. Some versions of the AWS documentation use created and deleted
    /// instead.
    pub operation: IotCoreOperation,
    /// ID of the thing.
    pub thing_id: Str,
    /// Name of the thing.
    pub thing_name: Str,
    /// Name of the thing type that was associated or disassociated.
    pub thing_type_name: Str,
}

impl IotCoreThingTypeAssociationEvent {
    /// Returns `true` if the event type identifies the event as this kind.
    fn is_declared(&self) -> bool {
        self.event_type == IotCoreEventType::ThingTypeAssociation
    }
}
