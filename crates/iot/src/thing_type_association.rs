//! A thing was given a type, or its type was taken from it.

use lambda_event_sources_base::{RawTimestamp, Str, data_class};

use crate::{IotCoreEventType, IotCoreOperation};

/// Change of the type of a thing.
///
/// See [Thing type associated or disassociated with a thing](https://docs.aws.amazon.com/iot/latest/developerguide/registry-events.html#registry-events-thingtype-assoc).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_iot::IotCoreThingTypeAssociationEvent;
///
/// let event: IotCoreThingTypeAssociationEvent = from_str(
///     r#"{"eventType": "THING_TYPE_ASSOCIATION_EVENT", "operation": "ADDED",
///         "thingName": "meter-7", "thingTypeName": "Meter"}"#,
/// )?;
/// assert_eq!(event.thing_type_name, "Meter");
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(recognized_by = self.is_declared() || thing_name && thing_type_name)]
pub struct IotCoreThingTypeAssociationEvent {
    /// Kind of the event: `THING_TYPE_ASSOCIATION_EVENT`.
    pub event_type: IotCoreEventType,
    /// Identifier of the event. The same event may come more than once.
    pub event_id: Str,
    /// Time of the event, in milliseconds.
    #[data_class(unit = "milliseconds")]
    pub timestamp: RawTimestamp,
    /// What happened: the type was added or removed, which some versions of the documentation call created or deleted.
    pub operation: IotCoreOperation,
    /// Identifier of the thing.
    pub thing_id: Str,
    /// Name of the thing.
    pub thing_name: Str,
    /// Name of the type that the thing now has, or no longer has.
    pub thing_type_name: Str,
}

impl IotCoreThingTypeAssociationEvent {
    /// Returns `true` if the event says itself that it is of this kind.
    fn is_declared(&self) -> bool {
        self.event_type == IotCoreEventType::ThingTypeAssociation
    }
}
