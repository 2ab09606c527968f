//! Custom resource requests, on fixtures of each shape.
#![cfg(feature = "cloudformation")]

use std::path::Path;

use lambda_event_sources_base::{DictWrapper, Error, ErrorKind, from_str, testing};
use lambda_event_sources_cloudformation::{
    CdkIsCompleteResponse, CdkOnEventResponse, CloudFormationCustomResourceEvent, CloudFormationCustomResourceResponse,
    CloudFormationRequestType, CloudFormationResponseStatus,
};
use serde_json::json;

fn fixture(name: &str) -> CloudFormationCustomResourceEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/cloudformation-custom-resource").join(name);
    let event: CloudFormationCustomResourceEvent = testing::check(&path, &["RequestType"], &[]);
    assert!(!format!("{event} {event:?}").contains("X-Amz-Signature"), "the URL is a secret");
    event
}

#[test]
fn create() -> Result<(), Error> {
    let event = fixture("create.json");
    assert_eq!(event.request_type, CloudFormationRequestType::Create);
    assert_eq!(event.service_token, "arn:aws:lambda:eu-central-1:123456789012:function:kafka-topics");
    assert!(event.response_url.expose().ends_with("X-Amz-Signature=5f1d8c0e7b6a"));
    assert!(event.stack_id.ends_with("stack/shop/0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9"));
    assert_eq!(event.request_id, "6f7a8b9c-0d1e-4f20-8132-435465768798");
    assert_eq!(event.logical_resource_id, "OrdersTopic");
    assert_eq!(event.physical_resource_id, "");
    assert_eq!(event.resource_type, "Custom::KafkaTopic");
    assert_eq!(event.resource_properties.get("Settings"), Some(&json!({"Compact": "true", "Tags": ["a", "b"]})));
    let properties: std::collections::HashMap<String, serde_json::Value> = event.resource_properties.json()?;
    assert_eq!(properties["Name"], "orders");
    assert!(event.old_resource_properties.is_empty());
    assert_eq!((event.data, event.no_echo), (None, None));
    Ok(())
}

#[test]
fn update_and_delete() {
    let event = fixture("update.json");
    assert_eq!(event.request_type, CloudFormationRequestType::Update);
    assert_eq!(event.physical_resource_id, "orders-topic");
    assert_eq!(event.old_resource_properties.get_str("Partitions"), Some("1"));
    let event = fixture("delete.json");
    assert_eq!(event.request_type, CloudFormationRequestType::Delete);
    assert!(event.resource_properties.is_empty());
}

#[test]
fn events_of_other_sources_are_refused() {
    let error = from_str::<CloudFormationCustomResourceEvent>(r#"{"detail-type": "x"}"#).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::WrongSource);
    let text = r#"{"RequestType": "Import", "StackId": "s"}"#;
    let event: CloudFormationCustomResourceEvent = from_str(text).unwrap();
    assert_eq!(event.request_type, CloudFormationRequestType::Unknown("Import".into()));
}

#[test]
fn success() -> Result<(), Error> {
    let event = fixture("update.json");
    let response = CloudFormationCustomResourceResponse::success(&event, event.physical_resource_id.clone())?
        .with_data("Password", "hunter2")
        .with_data("Partitions", 3)
        .with_no_echo(true);
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&response.to_json()?).unwrap(),
        json!({
            "Status": "SUCCESS",
            "PhysicalResourceId": "orders-topic",
            "StackId": "arn:aws:cloudformation:eu-central-1:123456789012:stack/shop/0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9",
            "RequestId": "6f7a8b9c-0d1e-4f20-8132-435465768798",
            "LogicalResourceId": "OrdersTopic",
            "NoEcho": true,
            "Data": {"Password": "hunter2", "Partitions": 3},
        })
    );
    assert!(!format!("{response} {response:?}").contains("hunter2"));
    for identifier in [String::new(), "x".repeat(1025)] {
        let error = CloudFormationCustomResourceResponse::success(&event, identifier).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "PhysicalResourceId"));
    }
    Ok(())
}

#[test]
fn failure() {
    let response = CloudFormationCustomResourceResponse::failed(&fixture("create.json"), "no broker");
    assert_eq!(response.status, CloudFormationResponseStatus::Failed);
    assert_eq!(response.reason.as_deref(), Some("no broker"));
    assert_eq!(response.physical_resource_id, "OrdersTopic-6f7a8b9c-0d1e-4f20-8132-435465768798");
    let response = CloudFormationCustomResourceResponse::failed(&fixture("delete.json"), "topic is in use");
    assert_eq!(response.physical_resource_id, "orders-topic");
    let error = CloudFormationCustomResourceResponse::failed(&fixture("delete.json"), "x".repeat(5000)).to_json();
    assert_eq!(error.unwrap_err().kind(), ErrorKind::TooLarge);
}

/// The event of the function `isComplete` also has the fields that the function `onEvent` returned.
#[test]
fn cdk_is_complete() -> Result<(), Error> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../fixtures/cloudformation-custom-resource/cdk-is-complete.json");
    let event: CloudFormationCustomResourceEvent = testing::check(&path, &["RequestType"], &["/OperationId"]);
    assert_eq!(event.request_type, CloudFormationRequestType::Create);
    assert_eq!(event.physical_resource_id, "orders-topic");
    assert_eq!(event.data.as_ref().unwrap().expose().get_str("Password"), Some("hunter2"));
    assert_eq!(event.no_echo, Some(true));
    assert!(!format!("{event} {event:?}").contains("hunter2"), "the data is a secret");

    let text = std::fs::read_to_string(path).unwrap();
    let event: DictWrapper<CloudFormationCustomResourceEvent> = from_str(&text)?;
    assert_eq!(event.get("/OperationId").unwrap(), "op-7");
    Ok(())
}

#[test]
fn cdk_on_event_response() -> Result<(), Error> {
    let event = fixture("delete.json");
    let response = CdkOnEventResponse::new(&event, "orders-topic")?;
    assert_eq!(serde_json::to_value(&response).unwrap(), json!({"PhysicalResourceId": "orders-topic"}));
    let response = response
        .with_data("Password", "hunter2")
        .with_data("Partitions", 3)
        .with_no_echo(true)
        .try_with_field("OperationId", "op-7")?
        .try_with_field("Brokers", json!(["b-1", "b-2"]))?;
    assert_eq!(
        serde_json::to_value(&response).unwrap(),
        json!({
            "PhysicalResourceId": "orders-topic",
            "Data": {"Password": "hunter2", "Partitions": 3},
            "NoEcho": true,
            "OperationId": "op-7",
            "Brokers": ["b-1", "b-2"],
        })
    );
    assert!(!format!("{response:?}").contains("hunter2"));

    for name in ["", "Data", "RequestType", "ResponseURL", "PhysicalResourceId"] {
        let error = response.clone().try_with_field(name, 1).unwrap_err();
        assert_eq!((error.kind(), error.type_name()), (ErrorKind::Invalid, "CdkOnEventResponse"), "{name}");
    }
    for id in [String::new(), "x".repeat(1025), "another-topic".to_owned()] {
        let error = CdkOnEventResponse::new(&event, id).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "PhysicalResourceId"));
    }
    // An update may replace the resource.
    CdkOnEventResponse::new(&fixture("update.json"), "another-topic")?;
    Ok(())
}

/// The names that other fields must not have are those of the event.
#[test]
fn cdk_fields_do_not_replace_those_of_the_event() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/cloudformation-custom-resource");
    for name in ["update.json", "cdk-is-complete.json"] {
        let event: serde_json::Map<String, serde_json::Value> =
            serde_json::from_str(&std::fs::read_to_string(path.join(name)).unwrap()).unwrap();
        for key in event.keys().filter(|key| *key != "OperationId") {
            let response = CdkOnEventResponse::new(&fixture("create.json"), "orders-topic").unwrap();
            assert!(response.try_with_field(key.as_str(), "x").is_err(), "{key}");
        }
    }
}

#[test]
fn cdk_is_complete_response() -> Result<(), Error> {
    let response = CdkIsCompleteResponse::in_progress();
    assert_eq!(serde_json::to_value(&response).unwrap(), json!({"IsComplete": false}));
    let error = response.try_with_data("Password", "hunter2").unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "Data"));

    let response = CdkIsCompleteResponse::complete()
        .try_with_data("Password", "hunter2")?
        .try_with_physical_resource_id("orders-topic-2")?;
    assert_eq!(
        serde_json::to_value(&response).unwrap(),
        json!({"IsComplete": true, "Data": {"Password": "hunter2"}, "PhysicalResourceId": "orders-topic-2"})
    );
    assert!(!format!("{response} {response:?}").contains("hunter2"));
    let error = CdkIsCompleteResponse::complete().try_with_physical_resource_id("").unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "PhysicalResourceId"));
    Ok(())
}
