//! AWS IoT Core as an event source of AWS Lambda: registry events, custom authorizers and provisioning hooks.
//!
//! - Feature `iot`: the events of the registry, which are listed below
//! - Feature `iot-authorizer`: [`IotCoreAuthorizerEvent`]; respond with an [`IotCoreAuthorizerResponse`]
//! - Feature `iot-provisioning`: [`IotCorePreProvisioningHookEvent`]; respond with an
//!   [`IotCorePreProvisioningHookResponse`]
//!
//! # Registry events
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

#[cfg(feature = "iot-authorizer")]
mod authorizer;
#[cfg(feature = "iot-authorizer")]
mod authorizer_response;
#[cfg(feature = "iot-provisioning")]
mod pre_provisioning_hook;
#[cfg(feature = "iot")]
mod registry;

pub use lambda_event_sources_base::common::*;

#[cfg(feature = "iot-authorizer")]
pub use authorizer::{
    IotCoreAuthorizerConnectionMetadata, IotCoreAuthorizerEvent, IotCoreAuthorizerHttp, IotCoreAuthorizerMqtt,
    IotCoreAuthorizerProtocol, IotCoreAuthorizerProtocolData, IotCoreAuthorizerTls,
};
#[cfg(feature = "iot-authorizer")]
pub use authorizer_response::{
    IotCoreAuthorizerResponse, IotCorePolicyDocument, IotCorePolicyEffect, IotCorePolicyStatement,
};
#[cfg(feature = "iot-provisioning")]
pub use pre_provisioning_hook::{IotCorePreProvisioningHookEvent, IotCorePreProvisioningHookResponse};
#[cfg(feature = "iot")]
pub use registry::{
    IotCoreAddOrDeleteFromThingGroupEvent, IotCoreAddOrRemoveFromThingGroupEvent, IotCoreEventType, IotCoreOperation,
    IotCoreParentThingGroup, IotCorePropagatingAttribute, IotCoreThingEvent, IotCoreThingGroupEvent,
    IotCoreThingTypeAssociationEvent, IotCoreThingTypeEvent,
};

#[cfg(all(doctest, feature = "iot"))]
#[doc = include_str!("../README.md")]
struct Readme;
