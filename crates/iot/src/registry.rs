//! Registry events, and the types that are common to all of them.

mod add_or_delete_from_thing_group;
mod add_or_remove_from_thing_group;
mod thing;
mod thing_group;
mod thing_type;
mod thing_type_association;

use lambda_event_sources_base::string_enum;

pub use add_or_delete_from_thing_group::IotCoreAddOrDeleteFromThingGroupEvent;
pub use add_or_remove_from_thing_group::IotCoreAddOrRemoveFromThingGroupEvent;
pub use thing::IotCoreThingEvent;
pub use thing_group::{IotCoreParentThingGroup, IotCoreThingGroupEvent};
pub use thing_type::{IotCorePropagatingAttribute, IotCoreThingTypeEvent};
pub use thing_type_association::IotCoreThingTypeAssociationEvent;

string_enum! {
    /// Type of a registry event.
    ///
    /// See [Registry events](https://docs.aws.amazon.com/iot/latest/developerguide/registry-events.html).
    pub enum IotCoreEventType {
        /// Event for a thing: [`IotCoreThingEvent`](crate::IotCoreThingEvent).
        Thing = "THING_EVENT",
        /// Event for a thing type: [`IotCoreThingTypeEvent`](crate::IotCoreThingTypeEvent).
        ThingType = "THING_TYPE_EVENT",
        /// Event for the association of a thing with a thing type:
        /// [`IotCoreThingTypeAssociationEvent`](crate::IotCoreThingTypeAssociationEvent).
        ThingTypeAssociation = "THING_TYPE_ASSOCIATION_EVENT",
        /// Event for a thing group: [`IotCoreThingGroupEvent`](crate::IotCoreThingGroupEvent).
        ThingGroup = "THING_GROUP_EVENT",
        /// Event for the membership of a thing in a thing group:
        /// [`IotCoreAddOrRemoveFromThingGroupEvent`](crate::IotCoreAddOrRemoveFromThingGroupEvent).
        ThingGroupMembership = "THING_GROUP_MEMBERSHIP_EVENT",
        /// Event for the membership of a thing group in a parent group:
        /// [`IotCoreAddOrDeleteFromThingGroupEvent`](crate::IotCoreAddOrDeleteFromThingGroupEvent).
        ThingGroupHierarchy = "THING_GROUP_HIERARCHY_EVENT",
    }
}

string_enum! {
    /// Operation of a registry event.
    ///
    /// See [Registry events](https://docs.aws.amazon.com/iot/latest/developerguide/registry-events.html).
    pub enum IotCoreOperation {
        /// A thing, a thing type, a thing group or an association was created.
        Created = "CREATED",
        /// A thing, a thing type or a thing group was updated. For a thing type, this includes its deprecation and the
        /// end of its deprecation.
        Updated = "UPDATED",
        /// A thing, a thing type, a thing group or an association was deleted.
        Deleted = "DELETED",
        /// A thing or a thing group was added to a group, or a thing was associated with a thing type.
        Added = "ADDED",
        /// A thing or a thing group was removed from a group, or a thing was disassociated from a thing type.
        Removed = "REMOVED",
    }
}
