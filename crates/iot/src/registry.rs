//! What all events of the registry share.

use lambda_event_sources_base::string_enum;

string_enum! {
    /// What a registry event is about.
    ///
    /// See [Registry events](https://docs.aws.amazon.com/iot/latest/developerguide/registry-events.html).
    pub enum IotCoreEventType {
        /// A thing: [`IotCoreThingEvent`](crate::IotCoreThingEvent).
        Thing = "THING_EVENT",
        /// A thing type: [`IotCoreThingTypeEvent`](crate::IotCoreThingTypeEvent).
        ThingType = "THING_TYPE_EVENT",
        /// The type of a thing: [`IotCoreThingTypeAssociationEvent`](crate::IotCoreThingTypeAssociationEvent).
        ThingTypeAssociation = "THING_TYPE_ASSOCIATION_EVENT",
        /// A thing group: [`IotCoreThingGroupEvent`](crate::IotCoreThingGroupEvent).
        ThingGroup = "THING_GROUP_EVENT",
        /// A thing in a group:
        /// [`IotCoreAddOrRemoveFromThingGroupEvent`](crate::IotCoreAddOrRemoveFromThingGroupEvent).
        ThingGroupMembership = "THING_GROUP_MEMBERSHIP_EVENT",
        /// A group in a group:
        /// [`IotCoreAddOrDeleteFromThingGroupEvent`](crate::IotCoreAddOrDeleteFromThingGroupEvent).
        ThingGroupHierarchy = "THING_GROUP_HIERARCHY_EVENT",
    }
}

string_enum! {
    /// What happened in the registry.
    ///
    /// See [Registry events](https://docs.aws.amazon.com/iot/latest/developerguide/registry-events.html).
    pub enum IotCoreOperation {
        /// A thing, a type, a group or an association was created.
        Created = "CREATED",
        /// A thing, a type or a group was changed; a type also by being deprecated, or no longer so.
        Updated = "UPDATED",
        /// A thing, a type, a group or an association was deleted.
        Deleted = "DELETED",
        /// A thing or a group was put into a group, or a type was given to a thing.
        Added = "ADDED",
        /// A thing or a group was taken out of a group, or a type was taken from a thing.
        Removed = "REMOVED",
    }
}
