//! Events for the membership of a thing in a thing group.

use lambda_event_sources_base::{RawTimestamp, Str, data_class};

use crate::{IotCoreEventType, IotCoreOperation};

/// Event for adding a thing to a thing group, or removing it from the group.
///
/// See [Thing added to or removed from a thing group](https://docs.aws.amazon.com/iot/latest/developerguide/registry-events.html#registry-events-thinggroup-addremove).
///
/// ```
/// use lambda_event_sources::{IotCoreAddOrRemoveFromThingGroupEvent, IotCoreOperation, from_str};
///
/// let event: IotCoreAddOrRemoveFromThingGroupEvent = from_str(
///     r#"{"eventType": "THING_GROUP_MEMBERSHIP_EVENT", "operation": "REMOVED",
///         "thingArn": "arn:aws:iot:eu-central-1:123456789012:thing/meter-7"}"#,
/// )?;
/// assert_eq!(event.operation, IotCoreOperation::Removed);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(recognized_by = self.is_declared() || group_arn && thing_arn)]
pub struct IotCoreAddOrRemoveFromThingGroupEvent {
    /// Type of the event: `THING_GROUP_MEMBERSHIP_EVENT`.
    pub event_type: IotCoreEventType,
    /// ID of the event. AWS IoT can send the same event more than once.
    pub event_id: Str,
    /// Time of the event, in milliseconds since the Unix epoch.
    #[data_class(unit = "milliseconds")]
    pub timestamp: RawTimestamp,
    /// Operation: the thing was added or removed.
    pub operation: IotCoreOperation,
    /// ID of the AWS account.
    pub account_id: Str,
    /// ARN of the thing group.
    pub group_arn: Str,
    /// ID of the thing group.
    pub group_id: Str,
    /// ARN of the thing.
    pub thing_arn: Str,
    /// ID of the thing.
    pub thing_id: Str,
    /// ID of the relationship between the thing and the thing group.
    pub membership_id: Str,
}

impl IotCoreAddOrRemoveFromThingGroupEvent {
    /// Returns `true` if the event type identifies the event as this kind.
    fn is_declared(&self) -> bool {
        self.event_type == IotCoreEventType::ThingGroupMembership
    }
}
