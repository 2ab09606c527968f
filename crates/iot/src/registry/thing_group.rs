//! Events for a thing group.

use lambda_event_sources_base::{Dict, RawTimestamp, Str, data_class};
use serde_json::Value;

use crate::{IotCoreEventType, IotCoreOperation};

/// Event for the creation, update or deletion of a thing group.
///
/// See [Thing group events](https://docs.aws.amazon.com/iot/latest/developerguide/registry-events.html#registry-events-thinggroup-crud).
///
/// ```
/// use lambda_event_sources::{IotCoreThingGroupEvent, from_str};
///
/// let event: IotCoreThingGroupEvent = from_str(
///     r#"{"eventType": "THING_GROUP_EVENT", "thingGroupName": "hall-b", "rootToParentThingGroups": [
///         {"groupArn": "arn:aws:iot:eu-central-1:123456789012:thinggroup/plant", "groupId": "g-1"}]}"#,
/// )?;
/// assert_eq!(event.root_to_parent_thing_groups[0].group_name(), Some("plant"));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(recognized_by = self.is_declared() || thing_group_id && version_number)]
pub struct IotCoreThingGroupEvent {
    /// Type of the event: `THING_GROUP_EVENT`.
    pub event_type: IotCoreEventType,
    /// ID of the event. AWS IoT can send the same event more than once.
    pub event_id: Str,
    /// Time of the event, in milliseconds since the Unix epoch.
    #[data_class(unit = "milliseconds")]
    pub timestamp: RawTimestamp,
    /// Operation: the thing group was created, updated or deleted.
    pub operation: IotCoreOperation,
    /// ID of the AWS account.
    pub account_id: Str,
    /// ID of the thing group.
    pub thing_group_id: Str,
    /// Name of the thing group.
    pub thing_group_name: Str,
    /// Version of the thing group. It is 1 when the group is created, and increases by 1 with each update.
    // The event for a group in a parent group also has the name of a group, but only this event has a version.
    pub version_number: u64,
    /// Name of the parent group; absent for a root group.
    pub parent_group_name: Option<Str>,
    /// ID of the parent group; absent for a root group.
    pub parent_group_id: Option<Str>,
    /// Description of the thing group; absent if it has none.
    pub description: Option<Str>,
    /// Ancestors of the thing group, from the root group to the parent group; empty for a root group.
    #[data_class(display_with = shown_root_to_parent_thing_groups)]
    pub root_to_parent_thing_groups: Vec<IotCoreParentThingGroup>,
    /// Attributes of the thing group, by name.
    pub attributes: Dict<Str>,
    /// ID that maps a dynamic thing group to its query; absent for a static group.
    pub dynamic_group_mapping_id: Option<Str>,
}

impl IotCoreThingGroupEvent {
    /// Returns `true` if the event type identifies the event as this kind.
    fn is_declared(&self) -> bool {
        self.event_type == IotCoreEventType::ThingGroup
    }

    /// Returns the groups with their field names from the event.
    fn shown_root_to_parent_thing_groups(&self) -> Result<Value, serde_json::Error> {
        serde_json::to_value(&self.root_to_parent_thing_groups)
    }
}

/// Ancestor of a thing group.
///
/// See [Thing group events](https://docs.aws.amazon.com/iot/latest/developerguide/registry-events.html#registry-events-thinggroup-crud).
#[data_class]
pub struct IotCoreParentThingGroup {
    /// ARN of the group.
    pub group_arn: Str,
    /// ID of the group.
    pub group_id: Str,
}

impl IotCoreParentThingGroup {
    /// Returns the name of the group, which is the last part of its ARN, or `None` if the ARN does not contain a name.
    pub fn group_name(&self) -> Option<&str> {
        self.group_arn.split_once(":thinggroup/").map(|(_, name)| name)
    }
}
