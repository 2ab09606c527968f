//! Events for the membership of a thing group in a parent group.

use lambda_event_sources_base::{RawTimestamp, Str, data_class};

use crate::{IotCoreEventType, IotCoreOperation};

/// Event for adding a thing group to a parent group, or removing it from the parent group.
///
/// See [Thing group added to or deleted from a thing group](https://docs.aws.amazon.com/iot/latest/developerguide/registry-events.html#registry-events-thinggroup-adddelete).
///
/// ```
/// use lambda_event_sources::{IotCoreAddOrDeleteFromThingGroupEvent, from_str};
///
/// let event: IotCoreAddOrDeleteFromThingGroupEvent = from_str(
///     r#"{"eventType": "THING_GROUP_HIERARCHY_EVENT", "operation": "ADDED",
///         "thingGroupName": "plant", "childGroupName": "hall-b"}"#,
/// )?;
/// assert_eq!(event.child_group_name, "hall-b");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(recognized_by = self.is_declared() || child_group_id)]
pub struct IotCoreAddOrDeleteFromThingGroupEvent {
    /// Type of the event: `THING_GROUP_HIERARCHY_EVENT`.
    pub event_type: IotCoreEventType,
    /// ID of the event. AWS IoT can send the same event more than once.
    pub event_id: Str,
    /// Time of the event, in milliseconds since the Unix epoch.
    #[data_class(unit = "milliseconds")]
    pub timestamp: RawTimestamp,
    /// Operation: the child group was added or removed.
    pub operation: IotCoreOperation,
    /// ID of the AWS account.
    pub account_id: Str,
    /// ID of the parent group.
    pub thing_group_id: Str,
    /// Name of the parent group.
    pub thing_group_name: Str,
    /// ID of the child group.
    pub child_group_id: Str,
    /// Name of the child group.
    pub child_group_name: Str,
}

impl IotCoreAddOrDeleteFromThingGroupEvent {
    /// Returns `true` if the event type identifies the event as this kind.
    fn is_declared(&self) -> bool {
        self.event_type == IotCoreEventType::ThingGroupHierarchy
    }
}
