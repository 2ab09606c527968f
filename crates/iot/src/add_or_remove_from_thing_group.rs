//! A thing was put into a thing group, or taken out of it.

use lambda_event_sources_base::{RawTimestamp, Str, data_class};

use crate::{IotCoreEventType, IotCoreOperation};

/// Change of what things are in a thing group.
///
/// See [Thing added to or removed from a thing group](https://docs.aws.amazon.com/iot/latest/developerguide/registry-events.html#registry-events-thinggroup-addremove).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_iot::{IotCoreAddOrRemoveFromThingGroupEvent, IotCoreOperation};
///
/// let event: IotCoreAddOrRemoveFromThingGroupEvent = from_str(
///     r#"{"eventType": "THING_GROUP_MEMBERSHIP_EVENT", "operation": "REMOVED",
///         "thingArn": "arn:aws:iot:eu-central-1:123456789012:thing/meter-7"}"#,
/// )?;
/// assert_eq!(event.operation, IotCoreOperation::Removed);
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(recognized_by = self.is_declared() || group_arn && thing_arn)]
pub struct IotCoreAddOrRemoveFromThingGroupEvent {
    /// Kind of the event: `THING_GROUP_MEMBERSHIP_EVENT`.
    pub event_type: IotCoreEventType,
    /// Identifier of the event. The same event may come more than once.
    pub event_id: Str,
    /// Time of the event, in milliseconds.
    #[data_class(unit = "milliseconds")]
    pub timestamp: RawTimestamp,
    /// What happened: the thing was added or removed.
    pub operation: IotCoreOperation,
    /// Identifier of the AWS account.
    pub account_id: Str,
    /// ARN of the thing group.
    pub group_arn: Str,
    /// Identifier of the thing group.
    pub group_id: Str,
    /// ARN of the thing.
    pub thing_arn: Str,
    /// Identifier of the thing.
    pub thing_id: Str,
    /// Identifier that the registry gave to the thing's being in the group.
    pub membership_id: Str,
}

impl IotCoreAddOrRemoveFromThingGroupEvent {
    /// Returns `true` if the event says itself that it is of this kind.
    fn is_declared(&self) -> bool {
        self.event_type == IotCoreEventType::ThingGroupMembership
    }
}
