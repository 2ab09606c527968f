//! Events for a thing type.

use lambda_event_sources_base::{RawTimestamp, Str, data_class};
use serde_json::Value;

use crate::{IotCoreEventType, IotCoreOperation};

/// Event for the creation, update, deprecation or deletion of a thing type.
///
/// See [Thing type events](https://docs.aws.amazon.com/iot/latest/developerguide/registry-events.html#registry-events-thingtype-crud).
///
/// ```
/// use lambda_event_sources::{IotCoreThingTypeEvent, from_str};
///
/// let event: IotCoreThingTypeEvent = from_str(
///     r#"{"eventType": "THING_TYPE_EVENT", "thingTypeName": "Meter", "isDeprecated": true,
///         "deprecationDate": "2024-06-01T12:00:00Z"}"#,
/// )?;
/// assert!(event.is_deprecated);
/// assert_eq!(event.deprecation_date.unwrap().timestamp()?.as_second(), 1_717_243_200);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(recognized_by = self.is_declared() || thing_type_id)]
pub struct IotCoreThingTypeEvent {
    /// Type of the event: `THING_TYPE_EVENT`.
    pub event_type: IotCoreEventType,
    /// ID of the event. AWS IoT can send the same event more than once.
    pub event_id: Str,
    /// Time of the event, in milliseconds since the Unix epoch.
    #[data_class(unit = "milliseconds")]
    pub timestamp: RawTimestamp,
    /// Operation: the thing type was created, updated or deleted. A deprecation is an update.
    pub operation: IotCoreOperation,
    /// ID of the AWS account.
    pub account_id: Str,
    /// ID of the thing type.
    pub thing_type_id: Str,
    /// Name of the thing type.
    pub thing_type_name: Str,
    /// Whether the thing type is deprecated. No new things can be associated with a deprecated thing type.
    pub is_deprecated: bool,
    /// Time at which the thing type was deprecated, in RFC 3339 format or in milliseconds since the Unix epoch; absent
    /// if it is not deprecated.
    #[data_class(unit = "milliseconds")]
    pub deprecation_date: Option<RawTimestamp>,
    /// Names of the attributes that can be used to search for things of this type.
    pub searchable_attributes: Vec<Str>,
    /// Attributes that AWS IoT adds to the MQTT 5 messages of things of this type.
    #[data_class(display_with = shown_propagating_attributes)]
    pub propagating_attributes: Vec<IotCorePropagatingAttribute>,
    /// Description of the thing type; absent if it has none.
    pub description: Option<Str>,
}

impl IotCoreThingTypeEvent {
    /// Returns `true` if the event type identifies the event as this kind.
    fn is_declared(&self) -> bool {
        self.event_type == IotCoreEventType::ThingType
    }

    /// Returns the attributes with their field names from the event.
    fn shown_propagating_attributes(&self) -> Result<Value, serde_json::Error> {
        serde_json::to_value(&self.propagating_attributes)
    }
}

/// Attribute that AWS IoT adds to MQTT 5 messages as a user property.
///
/// See [PropagatingAttribute](https://docs.aws.amazon.com/iot/latest/apireference/API_PropagatingAttribute.html).
#[data_class]
pub struct IotCorePropagatingAttribute {
    /// Key of the MQTT 5 user property.
    pub user_property_key: Str,
    /// Thing attribute that provides the value; absent if a connection attribute provides it.
    pub thing_attribute: Option<Str>,
    /// Connection attribute that provides the value, such as `iot:ClientId`; absent if a thing attribute provides it.
    pub connection_attribute: Option<Str>,
}
