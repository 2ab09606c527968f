//! Tests of registry events, using fixtures of each kind.
#![cfg(feature = "iot")]

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, RawTimestamp, from_str, testing};
use lambda_event_sources_iot::{
    IotCoreAddOrDeleteFromThingGroupEvent, IotCoreAddOrRemoveFromThingGroupEvent, IotCoreEventType, IotCoreOperation,
    IotCoreThingEvent, IotCoreThingGroupEvent, IotCoreThingTypeAssociationEvent, IotCoreThingTypeEvent,
};
use serde_json::json;

/// Reads a fixture. Events must have an event type, unless other fields identify them.
fn fixture<T: testing::Event>(name: &str) -> T {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures").join(name);
    testing::check(&path, &["eventType"], &[])
}

#[test]
fn thing_is_created() -> Result<(), Error> {
    let event: IotCoreThingEvent = fixture("iot-core-thing/created.json");
    assert_eq!(event.event_type, IotCoreEventType::Thing);
    assert_eq!(event.event_id, "0b9f2c14-6a1d-4f0e-8c7b-1d2e3f405162");
    assert_eq!(event.timestamp.timestamp()?.as_millisecond(), 1_717_243_200_123);
    assert_eq!(event.operation, IotCoreOperation::Created);
    assert_eq!(event.account_id, "123456789012");
    assert_eq!(event.thing_id, "4c1d7b52-93e0-4f6a-a1b8-5e6f70819203");
    assert_eq!(event.thing_name, "meter-7");
    assert_eq!(event.version_number, 1);
    assert_eq!(event.thing_type_name, None);
    assert_eq!(event.attributes.keys().collect::<Vec<_>>(), ["hall", "model", "serial"]);
    assert_eq!(event.attributes.get_str("serial"), Some("00417"));
    Ok(())
}

#[test]
fn thing_with_a_type_is_updated() {
    let event: IotCoreThingEvent = fixture("iot-core-thing/updated-with-type.json");
    assert_eq!(event.operation, IotCoreOperation::Updated);
    assert_eq!(event.version_number, 14);
    assert_eq!(event.thing_type_name.as_deref(), Some("Meter"));
    assert!(event.attributes.is_empty());
}

#[test]
fn unknown_operation_is_kept() {
    let event: IotCoreThingEvent = fixture("iot-core-thing/minimal.json");
    assert_eq!(event.operation, IotCoreOperation::Unknown("ARCHIVED".into()));
    assert_eq!(event.timestamp.as_str(), "");
}

#[test]
fn thing_type_is_created() -> Result<(), Error> {
    let event: IotCoreThingTypeEvent = fixture("iot-core-thing-type/created.json");
    assert_eq!(event.event_type, IotCoreEventType::ThingType);
    assert_eq!(event.event_id, "1e2f3041-5263-4748-95a6-b7c8d9eafb0c");
    assert_eq!(event.timestamp.timestamp()?.as_millisecond(), 1_717_243_200_123);
    assert_eq!(event.operation, IotCoreOperation::Created);
    assert_eq!(event.account_id, "123456789012");
    assert_eq!(event.thing_type_id, "7a8b9cad-beef-4c0d-8e1f-203142536475");
    assert_eq!(event.thing_type_name, "Meter");
    assert!(!event.is_deprecated);
    assert_eq!(event.deprecation_date, None);
    assert_eq!(event.searchable_attributes, ["hall", "model"]);
    let [from_thing, from_connection] = event.propagating_attributes.as_slice() else { panic!("two attributes") };
    assert_eq!(from_thing.user_property_key, "hall");
    assert_eq!(from_thing.thing_attribute.as_deref(), Some("hall"));
    assert_eq!(from_thing.connection_attribute, None);
    assert_eq!(from_connection.connection_attribute.as_deref(), Some("iot:ClientId"));
    assert_eq!(event.description.as_deref(), Some("Meters of the Leipzig plant"));
    Ok(())
}

#[test]
fn thing_type_is_deprecated() -> Result<(), Error> {
    let event: IotCoreThingTypeEvent = fixture("iot-core-thing-type/deprecated.json");
    assert!(event.is_deprecated);
    assert_eq!(event.deprecation_date.as_ref().map(RawTimestamp::as_str), Some("2024-06-01T12:00:00.000Z"));
    assert_eq!(event.deprecation_date.as_ref().unwrap().timestamp()?.as_second(), 1_717_243_200);
    assert_eq!(event.description, None);

    let event: IotCoreThingTypeEvent = fixture("iot-core-thing-type/deprecated-in-milliseconds.json");
    assert_eq!(event.deprecation_date.as_ref().unwrap().timestamp()?.as_millisecond(), 1_717_243_200_123);

    let event: IotCoreThingTypeEvent =
        from_str(r#"{"eventType": "THING_TYPE_EVENT", "deprecationDate": "last spring"}"#)?;
    assert_eq!(event.deprecation_date.as_ref().unwrap(), &"last spring");
    assert_eq!(event.deprecation_date.unwrap().timestamp().unwrap_err().kind(), ErrorKind::Invalid);
    Ok(())
}

#[test]
fn thing_is_given_a_type() -> Result<(), Error> {
    let event: IotCoreThingTypeAssociationEvent = fixture("iot-core-thing-type-association/added.json");
    assert_eq!(event.event_type, IotCoreEventType::ThingTypeAssociation);
    assert_eq!(event.event_id, "2a3b4c5d-6e7f-4081-92a3-b4c5d6e7f809");
    assert_eq!(event.timestamp.timestamp()?.as_millisecond(), 1_717_243_200_123);
    assert_eq!(event.operation, IotCoreOperation::Added);
    assert_eq!(event.thing_id, "4c1d7b52-93e0-4f6a-a1b8-5e6f70819203");
    assert_eq!(event.thing_name, "meter-7");
    assert_eq!(event.thing_type_name, "Meter");

    let event: IotCoreThingTypeAssociationEvent = fixture("iot-core-thing-type-association/deleted.json");
    assert_eq!(event.operation, IotCoreOperation::Deleted);
    Ok(())
}

#[test]
fn thing_group_is_updated() -> Result<(), Error> {
    let event: IotCoreThingGroupEvent = fixture("iot-core-thing-group/updated.json");
    assert_eq!(event.event_type, IotCoreEventType::ThingGroup);
    assert_eq!(event.event_id, "3f20a1b2c3d4e5f60718293a4b5c6d7e");
    assert_eq!(event.timestamp.timestamp()?.as_millisecond(), 1_717_243_200_123);
    assert_eq!(event.operation, IotCoreOperation::Updated);
    assert_eq!(event.account_id, "123456789012");
    assert_eq!(event.thing_group_id, "90a1b2c3-d4e5-4f60-8718-293a4b5c6d7e");
    assert_eq!(event.thing_group_name, "hall-b");
    assert_eq!(event.version_number, 3);
    assert_eq!(event.parent_group_name.as_deref(), Some("plant"));
    assert_eq!(event.parent_group_id.as_deref(), Some("5b6c7d8e-9fa0-41b2-83c4-d5e6f7081920"));
    assert_eq!(event.description.as_deref(), Some("Hall B"));
    let groups = &event.root_to_parent_thing_groups;
    assert_eq!(groups[0].group_arn, "arn:aws:iot:eu-central-1:123456789012:thinggroup/company");
    assert_eq!(groups[0].group_id, "11223344-5566-4788-99aa-bbccddeeff00");
    assert_eq!(groups.iter().filter_map(|group| group.group_name()).collect::<Vec<_>>(), ["company", "plant"]);
    assert_eq!(event.attributes.get_str("floor"), Some("1"));
    assert_eq!(event.dynamic_group_mapping_id, None);
    Ok(())
}

#[test]
fn dynamic_root_group_is_created() {
    let event: IotCoreThingGroupEvent = fixture("iot-core-thing-group/dynamic-root.json");
    assert_eq!((event.parent_group_name, event.parent_group_id, event.description), (None, None, None));
    assert!(event.root_to_parent_thing_groups.is_empty());
    assert_eq!(event.dynamic_group_mapping_id.as_deref(), Some("c0ffee00-1234-4678-9abc-def012345678"));
}

#[test]
fn thing_joins_and_leaves_a_group() -> Result<(), Error> {
    let event: IotCoreAddOrRemoveFromThingGroupEvent = fixture("iot-core-add-or-remove-from-thing-group/added.json");
    assert_eq!(event.event_type, IotCoreEventType::ThingGroupMembership);
    assert_eq!(event.event_id, "4a5b6c7d-8e9f-40a1-b2c3-d4e5f6071829");
    assert_eq!(event.timestamp.timestamp()?.as_millisecond(), 1_717_243_200_123);
    assert_eq!(event.operation, IotCoreOperation::Added);
    assert_eq!(event.account_id, "123456789012");
    assert_eq!(event.group_arn, "arn:aws:iot:eu-central-1:123456789012:thinggroup/hall-b");
    assert_eq!(event.group_id, "90a1b2c3-d4e5-4f60-8718-293a4b5c6d7e");
    assert_eq!(event.thing_arn, "arn:aws:iot:eu-central-1:123456789012:thing/meter-7");
    assert_eq!(event.thing_id, "4c1d7b52-93e0-4f6a-a1b8-5e6f70819203");
    assert_eq!(event.membership_id, "6d7e8f90-a1b2-43c4-95d6-e7f8091a2b3c");

    let event: IotCoreAddOrRemoveFromThingGroupEvent = fixture("iot-core-add-or-remove-from-thing-group/removed.json");
    assert_eq!(event.operation, IotCoreOperation::Removed);
    Ok(())
}

#[test]
fn group_joins_and_leaves_a_group() -> Result<(), Error> {
    let event: IotCoreAddOrDeleteFromThingGroupEvent = fixture("iot-core-add-or-delete-from-thing-group/added.json");
    assert_eq!(event.event_type, IotCoreEventType::ThingGroupHierarchy);
    assert_eq!(event.event_id, "5c6d7e8f-90a1-42b3-84c5-d6e7f8091a2b");
    assert_eq!(event.timestamp.timestamp()?.as_millisecond(), 1_717_243_200_123);
    assert_eq!(event.operation, IotCoreOperation::Added);
    assert_eq!(event.account_id, "123456789012");
    assert_eq!(event.thing_group_id, "5b6c7d8e-9fa0-41b2-83c4-d5e6f7081920");
    assert_eq!(event.thing_group_name, "plant");
    assert_eq!(event.child_group_id, "90a1b2c3-d4e5-4f60-8718-293a4b5c6d7e");
    assert_eq!(event.child_group_name, "hall-b");

    let event: IotCoreAddOrDeleteFromThingGroupEvent = fixture("iot-core-add-or-delete-from-thing-group/removed.json");
    assert_eq!(event.operation, IotCoreOperation::Removed);
    Ok(())
}

/// Returns the error for an event of another kind.
fn refusal<T: testing::Event>(event: &serde_json::Value) -> Option<Error> {
    from_str::<T>(&event.to_string()).err()
}

#[test]
fn other_kinds_are_named_in_the_error() {
    let thing = json!({"eventType": "THING_EVENT", "eventId": "e-1", "thingName": "meter-7", "thingId": "t-1"});
    for error in [
        refusal::<IotCoreThingTypeEvent>(&thing),
        refusal::<IotCoreThingTypeAssociationEvent>(&thing),
        refusal::<IotCoreThingGroupEvent>(&thing),
        refusal::<IotCoreAddOrRemoveFromThingGroupEvent>(&thing),
        refusal::<IotCoreAddOrDeleteFromThingGroupEvent>(&thing),
    ] {
        let error = error.unwrap();
        assert_eq!(error.kind(), ErrorKind::WrongSource);
        assert!(error.to_string().contains("found an `IotCoreThingEvent`"), "{error}");
    }
    let association = json!({
        "eventType": "THING_TYPE_ASSOCIATION_EVENT", "eventId": "e-2", "thingName": "meter-7", "thingTypeName": "Meter"
    });
    let error = refusal::<IotCoreThingEvent>(&association).unwrap();
    assert!(error.to_string().contains("found an `IotCoreThingTypeAssociationEvent`"), "{error}");
}

#[test]
fn event_type_is_optional() -> Result<(), Error> {
    let event: IotCoreThingTypeEvent = from_str(r#"{"thingTypeId": "t-1"}"#)?;
    assert_eq!(event.event_type.as_str(), "");
    let error = from_str::<IotCoreThingEvent>("{}").unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "thingName"));
    Ok(())
}

#[test]
fn wrong_types_are_errors_with_their_path() {
    let error =
        from_str::<IotCoreThingEvent>(r#"{"eventType": "THING_EVENT", "versionNumber": "hunter2"}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "versionNumber"));
    assert!(!error.to_string().contains("hunter2"));
}
