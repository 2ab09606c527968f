//! A thing group was created, changed or deleted.

use lambda_event_sources_base::{Dict, RawTimestamp, Str, data_class};
use serde_json::Value;

use crate::{IotCoreEventType, IotCoreOperation};

/// Creation, change or deletion of a thing group.
///
/// See [Thing group events](https://docs.aws.amazon.com/iot/latest/developerguide/registry-events.html#registry-events-thinggroup-crud).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_iot::IotCoreThingGroupEvent;
///
/// let event: IotCoreThingGroupEvent = from_str(
///     r#"{"eventType": "THING_GROUP_EVENT", "thingGroupName": "hall-b", "rootToParentThingGroups": [
///         {"groupArn": "arn:aws:iot:eu-central-1:123456789012:thinggroup/plant", "groupId": "g-1"}]}"#,
/// )?;
/// assert_eq!(event.root_to_parent_thing_groups[0].group_name(), Some("plant"));
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(recognized_by = self.is_declared() || thing_group_id && version_number)]
pub struct IotCoreThingGroupEvent {
    /// Kind of the event: `THING_GROUP_EVENT`.
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
    /// Identifier of the thing group.
    pub thing_group_id: Str,
    /// Name of the thing group.
    pub thing_group_name: Str,
    /// Version of the group: 1 when it is created, and 1 more with each change.
    // The event of a group in a group names its parent likewise; only this one has a version.
    pub version_number: u64,
    /// Name of the group that the group is in; absent for a root group.
    pub parent_group_name: Option<Str>,
    /// Identifier of the group that the group is in; absent for a root group.
    pub parent_group_id: Option<Str>,
    /// What somebody wrote about the group; absent when nobody did.
    pub description: Option<Str>,
    /// Groups above the group, from the root to its parent; empty for a root group.
    #[data_class(display_with = shown_root_to_parent_thing_groups)]
    pub root_to_parent_thing_groups: Vec<IotCoreParentThingGroup>,
    /// Attributes of the group, by name.
    pub attributes: Dict<Str>,
    /// Identifier that ties a dynamic group to its query; absent for a static group.
    pub dynamic_group_mapping_id: Option<Str>,
}

impl IotCoreThingGroupEvent {
    /// Returns `true` if the event says itself that it is of this kind.
    fn is_declared(&self) -> bool {
        self.event_type == IotCoreEventType::ThingGroup
    }

    /// The groups with the names that their properties have in the event.
    fn shown_root_to_parent_thing_groups(&self) -> Result<Value, serde_json::Error> {
        serde_json::to_value(&self.root_to_parent_thing_groups)
    }
}

/// One group above a thing group.
///
/// See [Thing group events](https://docs.aws.amazon.com/iot/latest/developerguide/registry-events.html#registry-events-thinggroup-crud).
#[data_class]
pub struct IotCoreParentThingGroup {
    /// ARN of the group.
    pub group_arn: Str,
    /// Identifier of the group.
    pub group_id: Str,
}

impl IotCoreParentThingGroup {
    /// Returns the name of the group, which is the end of its ARN; `None` when the ARN has none.
    pub fn group_name(&self) -> Option<&str> {
        self.group_arn.split_once(":thinggroup/").map(|(_, name)| name)
    }
}
