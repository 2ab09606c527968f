//! Tests of contact flow events and responses.
#![cfg(feature = "connect")]

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, RawTimestamp, from_str, testing};
use lambda_event_sources_connect::{
    ConnectContactFlowChannel, ConnectContactFlowEndpointType, ConnectContactFlowEvent,
    ConnectContactFlowInitiationMethod, ConnectContactFlowResponse,
};
use serde_json::json;

fn fixture(name: &str) -> ConnectContactFlowEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/connect-contact-flow").join(name);
    testing::check(&path, &["Details"], &[])
}

#[test]
fn call() -> Result<(), Error> {
    let event = fixture("call.json");
    assert_eq!(event.name, "ContactFlowEvent");
    assert_eq!(event.parameters().get_str("intent"), Some("order-status"));
    assert_eq!(event.parameters().get_i64("attempt"), Some(2));

    let contact = event.contact_data();
    assert_eq!(contact.attributes.get_str("loyalty"), Some("gold"));
    assert_eq!(contact.channel, ConnectContactFlowChannel::Voice);
    assert_eq!(contact.contact_id, "2b3c4d5e-6f70-4182-93a4-b5c6d7e8f901");
    assert_eq!(contact.initial_contact_id, "1a2b3c4d-5e6f-4708-91a2-b3c4d5e6f708");
    assert_eq!(contact.previous_contact_id.as_deref(), Some("1a2b3c4d-5e6f-4708-91a2-b3c4d5e6f708"));
    assert_eq!(contact.initiation_method, ConnectContactFlowInitiationMethod::Transfer);
    assert!(contact.instance_arn.ends_with("instance/8a7b6c5d-4e3f-4201-8f1e-2d3c4b5a6978"));
    assert_eq!(contact.aws_region.as_deref(), Some("eu-central-1"));
    assert_eq!(contact.customer_id.as_deref(), Some("customer-17"));
    assert_eq!(contact.language_code.as_deref(), Some("de-DE"));
    assert_eq!((&contact.name, &contact.description, &contact.related_contact_id), (&None, &None, &None));
    assert!(contact.references.as_ref().unwrap().is_empty());
    assert_eq!(
        contact.segment_attributes.as_ref().unwrap().get("connect:Subtype").unwrap()["ValueString"],
        "connect:Telephony"
    );
    assert!(contact.tags.as_ref().unwrap().contains_key("aws:connect:instanceId"));

    let customer = contact.customer_endpoint.as_ref().unwrap();
    assert_eq!(customer.address, "+4915112345678");
    assert_eq!(customer.endpoint_type, ConnectContactFlowEndpointType::TelephoneNumber);
    assert_eq!(contact.system_endpoint.as_ref().unwrap().address, "+49301234567");
    let queue = contact.queue.as_ref().unwrap();
    assert!(queue.arn.ends_with("queue/3c4d5e6f-7081-4293-84b5-c6d7e8f90112"));
    assert_eq!(queue.name, "Orders");
    assert_eq!(queue.outbound_caller_id.as_ref().unwrap().address, "+49301234567");

    let audio = contact.customer_audio().unwrap();
    assert_eq!(audio.start_fragment_number.as_deref(), Some("91343852333181432392682062622220590765191907586"));
    assert_eq!(audio.start_timestamp.as_ref().map(RawTimestamp::as_str), Some("1717243200131"));
    assert_eq!(audio.start_timestamp.as_ref().unwrap().timestamp()?.as_millisecond(), 1_717_243_200_131);
    assert_eq!(audio.stop_fragment_number.as_deref(), Some("91343852333181432392682062622220590765191907999"));
    assert_eq!(audio.stop_timestamp.as_ref().map(RawTimestamp::as_str), Some("1717243260131"));
    assert_eq!(audio.stop_timestamp.as_ref().unwrap().timestamp()?.as_second(), 1_717_243_260);
    assert!(audio.stream_arn.as_ref().unwrap().starts_with("arn:aws:kinesisvideo:"));
    Ok(())
}

#[test]
fn chat_without_queue_and_endpoints() {
    let event = fixture("chat.json");
    let contact = event.contact_data();
    assert_eq!(contact.channel, ConnectContactFlowChannel::Chat);
    assert_eq!(contact.initiation_method, ConnectContactFlowInitiationMethod::Api);
    assert_eq!((&contact.customer_endpoint, &contact.system_endpoint, &contact.queue), (&None, &None, &None));
    assert!(contact.customer_audio().is_none());
    assert_eq!(contact.name.as_deref(), Some("Question about A-7"));
    assert_eq!(contact.description.as_deref(), Some("Where is it?"));
    assert_eq!(contact.references.as_ref().unwrap().get("order").unwrap()["Type"], "URL");
    assert!(event.parameters().is_empty());
}

#[test]
fn unknown_values_are_kept() {
    let event = fixture("of-the-future.json");
    let contact = event.contact_data();
    assert_eq!(contact.channel, "HOLOGRAM");
    assert_eq!(contact.initiation_method, "THOUGHT");
    assert_eq!(contact.customer_endpoint.as_ref().unwrap().endpoint_type, "HANDLE");
    let audio = contact.customer_audio().unwrap();
    assert_eq!((&audio.start_timestamp, &audio.stop_timestamp), (&None, &None));
}

#[test]
fn bad_input_has_its_path() -> Result<(), Error> {
    let error = from_str::<ConnectContactFlowEvent>("{}").unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "Details"));

    let error = from_str::<ConnectContactFlowEvent>(r#"{"Details": {"ContactData": {"Queue": 7}}}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "Details.ContactData.Queue"));

    let event: ConnectContactFlowEvent = from_str(
        r#"{"Details": {"ContactData": {"MediaStreams": {"Customer": {"Audio": {"StartTimestamp": "noon"}}}}}}"#,
    )?;
    let start = event.contact_data().customer_audio().unwrap().start_timestamp.as_ref().unwrap();
    assert_eq!(*start, "noon");
    assert_eq!(start.timestamp().unwrap_err().kind(), ErrorKind::Invalid);
    Ok(())
}

#[test]
fn response_is_a_flat_object_of_text() -> Result<(), Error> {
    let response = ConnectContactFlowResponse::new()
        .try_with_attribute("name", "Ada \"the first\"")?
        .try_with_attribute("open", 3.to_string())?
        .try_with_attribute("open", "4")?;
    assert_eq!(serde_json::to_value(&response).unwrap(), json!({"name": "Ada \"the first\"", "open": "4"}));
    assert_eq!(response.attributes().get_str("open"), Some("4"));
    assert_eq!(serde_json::to_value(ConnectContactFlowResponse::new()).unwrap(), json!({}));
    Ok(())
}

#[test]
fn response_is_checked() -> Result<(), Error> {
    let error = ConnectContactFlowResponse::new().try_with_attribute("", "x").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Invalid);

    // The JSON around the value, `{"a":"…"}`, is 8 bytes long.
    let most = "x".repeat(ConnectContactFlowResponse::MAX_BYTES - 8);
    let response = ConnectContactFlowResponse::new().try_with_attribute("a", most.clone())?;
    assert_eq!(serde_json::to_string(&response).unwrap().len(), ConnectContactFlowResponse::MAX_BYTES);
    let error = response.clone().try_with_attribute("b", "").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    let error = response.clone().try_with_attribute("a", format!("{most}y")).unwrap_err();
    assert_eq!((error.kind(), error.type_name()), (ErrorKind::TooLarge, "ConnectContactFlowResponse"));
    // Escaped characters count with their escapes.
    assert!(ConnectContactFlowResponse::new().try_with_attribute("a", most.replace('x', "\"")).is_err());

    let response = response
        .try_with_attribute("a", "short")?
        .try_with_attribute("b", "y".repeat(1000))?
        .try_with_attribute("c", "z".repeat(ConnectContactFlowResponse::MAX_BYTES - 1027))?;
    assert_eq!(serde_json::to_string(&response).unwrap().len(), ConnectContactFlowResponse::MAX_BYTES);
    Ok(())
}
