//! A thing type was created, changed, deprecated or deleted.

use lambda_event_sources_base::{RawTimestamp, Str, data_class};
use serde_json::Value;

use crate::{IotCoreEventType, IotCoreOperation};

/// Creation, change, deprecation or deletion of a thing type.
///
/// See [Thing type events](https://docs.aws.amazon.com/iot/latest/developerguide/registry-events.html#registry-events-thingtype-crud).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_iot::IotCoreThingTypeEvent;
///
/// let event: IotCoreThingTypeEvent = from_str(
///     r#"{"eventType": "THING_TYPE_EVENT", "thingTypeName": "Meter", "isDeprecated": true,
///         "deprecationDate": "2024-06-01T12:00:00Z"}"#,
/// )?;
/// assert!(event.is_deprecated);
/// assert_eq!(event.deprecation_date.unwrap().timestamp()?.as_second(), 1_717_243_200);
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(recognized_by = self.is_declared() || thing_type_id)]
pub struct IotCoreThingTypeEvent {
    /// Kind of the event: `THING_TYPE_EVENT`.
    pub event_type: IotCoreEventType,
    /// Identifier of the event. The same event may come more than once.
    pub event_id: Str,
    /// Time of the event, in milliseconds.
    #[data_class(unit = "milliseconds")]
    pub timestamp: RawTimestamp,
    /// What happened: created, updated or deleted. A deprecation is an update.
    pub operation: IotCoreOperation,
    /// Identifier of the AWS account.
    pub account_id: Str,
    /// Identifier of the thing type.
    pub thing_type_id: Str,
    /// Name of the thing type.
    pub thing_type_name: Str,
    /// Whether the type is deprecated: no new thing can be given it.
    pub is_deprecated: bool,
    /// Time at which the type was deprecated, as it came: RFC 3339 or milliseconds; absent when it is not.
    #[data_class(unit = "milliseconds")]
    pub deprecation_date: Option<RawTimestamp>,
    /// Names of the attributes by which things of the type can be searched for.
    pub searchable_attributes: Vec<Str>,
    /// What is added to MQTT 5 messages of things of the type.
    #[data_class(display_with = shown_propagating_attributes)]
    pub propagating_attributes: Vec<IotCorePropagatingAttribute>,
    /// What somebody wrote about the type; absent when nobody did.
    pub description: Option<Str>,
}

impl IotCoreThingTypeEvent {
    /// Returns `true` if the event says itself that it is of this kind.
    fn is_declared(&self) -> bool {
        self.event_type == IotCoreEventType::ThingType
    }

    /// The attributes with the names that they have in the event.
    fn shown_propagating_attributes(&self) -> Result<Value, serde_json::Error> {
        serde_json::to_value(&self.propagating_attributes)
    }
}

/// User property that AWS IoT adds to MQTT 5 messages, and where its value comes from.
///
/// See [PropagatingAttribute](https://docs.aws.amazon.com/iot/latest/apireference/API_PropagatingAttribute.html).
#[data_class]
pub struct IotCorePropagatingAttribute {
    /// Key of the user property.
    pub user_property_key: Str,
    /// Attribute of the thing that gives the value; absent when the connection does.
    pub thing_attribute: Option<Str>,
    /// Attribute of the connection that gives the value, such as `iot:ClientId`; absent when the thing does.
    pub connection_attribute: Option<Str>,
}
