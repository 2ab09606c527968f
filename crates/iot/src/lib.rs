//! AWS IoT Core registry events as event sources of AWS Lambda.
//!
//! The AWS IoT registry publishes an MQTT message when a thing, a thing type or a thing group changes. A topic rule
//! sends the message to a function. Each event has its own type:
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
//! Each event has an [`IotCoreOperation`], and an [`IotCoreEventType`] that identifies it.
#![cfg_attr(docsrs, feature(doc_cfg))]

mod add_or_delete_from_thing_group;
mod add_or_remove_from_thing_group;
mod registry;
mod thing;
mod thing_group;
mod thing_type;
mod thing_type_association;

pub use lambda_event_sources_base::common::*;

pub use add_or_delete_from_thing_group::IotCoreAddOrDeleteFromThingGroupEvent;
pub use add_or_remove_from_thing_group::IotCoreAddOrRemoveFromThingGroupEvent;
pub use registry::{IotCoreEventType, IotCoreOperation};
pub use thing::IotCoreThingEvent;
pub use thing_group::{IotCoreParentThingGroup, IotCoreThingGroupEvent};
pub use thing_type::{IotCorePropagatingAttribute, IotCoreThingTypeEvent};
pub use thing_type_association::IotCoreThingTypeAssociationEvent;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
