//! A thing group was put into another, or taken out of it.

use lambda_event_sources_base::{RawTimestamp, Str, data_class};

use crate::{IotCoreEventType, IotCoreOperation};

/// Change of what groups are in a thing group.
///
/// See [Thing group added to or deleted from a thing group](https://docs.aws.amazon.com/iot/latest/developerguide/registry-events.html#registry-events-thinggroup-adddelete).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_iot::IotCoreAddOrDeleteFromThingGroupEvent;
///
/// let event: IotCoreAddOrDeleteFromThingGroupEvent = from_str(
///     r#"{"eventType": "THING_GROUP_HIERARCHY_EVENT", "operation": "ADDED",
///         "thingGroupName": "plant", "childGroupName": "hall-b"}"#,
/// )?;
/// assert_eq!(event.child_group_name, "hall-b");
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(recognized_by = self.is_declared() || child_group_id)]
pub struct IotCoreAddOrDeleteFromThingGroupEvent {
    /// Kind of the event: `THING_GROUP_HIERARCHY_EVENT`.
    pub event_type: IotCoreEventType,
    /// Identifier of the event. The same event may come more than once.
    pub event_id: Str,
    /// Time of the event, in milliseconds.
    #[data_class(unit = "milliseconds")]
    pub timestamp: RawTimestamp,
    /// What happened: the child group was added or removed.
    pub operation: IotCoreOperation,
    /// Identifier of the AWS account.
    pub account_id: Str,
    /// Identifier of the parent group.
    pub thing_group_id: Str,
    /// Name of the parent group.
    pub thing_group_name: Str,
    /// Identifier of the child group.
    pub child_group_id: Str,
    /// Name of the child group.
    pub child_group_name: Str,
}

impl IotCoreAddOrDeleteFromThingGroupEvent {
    /// Returns `true` if the event says itself that it is of this kind.
    fn is_declared(&self) -> bool {
        self.event_type == IotCoreEventType::ThingGroupHierarchy
    }
}
