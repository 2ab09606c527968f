//! AWS IoT Core registry events as event sources of AWS Lambda.
//!
//! The registry publishes what happens to things, thing types and thing groups over MQTT; a topic rule hands the message
//! to a function. Each kind of event has its type:
//!
//! | topic | type |
//! |---|---|
//! | `$aws/events/thing/…` | [`IotCoreThingEvent`] |
//! | `$aws/events/thingType/…` | [`IotCoreThingTypeEvent`] |
//! | `$aws/events/thingTypeAssociation/…` | [`IotCoreThingTypeAssociationEvent`] |
//! | `$aws/events/thingGroup/…` | [`IotCoreThingGroupEvent`] |
//! | `$aws/events/thingGroupMembership/…` | [`IotCoreAddOrRemoveFromThingGroupEvent`] |
//! | `$aws/events/thingGroupHierarchy/…` | [`IotCoreAddOrDeleteFromThingGroupEvent`] |
//!
//! All say what happened by an [`IotCoreEventType`] and an [`IotCoreOperation`].

mod add_or_delete_from_thing_group;
mod add_or_remove_from_thing_group;
mod registry;
mod thing;
mod thing_group;
mod thing_type;
mod thing_type_association;

pub use add_or_delete_from_thing_group::IotCoreAddOrDeleteFromThingGroupEvent;
pub use add_or_remove_from_thing_group::IotCoreAddOrRemoveFromThingGroupEvent;
pub use registry::{IotCoreEventType, IotCoreOperation};
pub use thing::IotCoreThingEvent;
pub use thing_group::{IotCoreParentThingGroup, IotCoreThingGroupEvent};
pub use thing_type::{IotCorePropagatingAttribute, IotCoreThingTypeEvent};
pub use thing_type_association::IotCoreThingTypeAssociationEvent;
