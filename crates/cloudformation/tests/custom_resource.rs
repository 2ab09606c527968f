//! Custom resource requests, on fixtures of each shape.

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, from_str, testing};
use lambda_event_sources_cloudformation::{
    CloudFormationCustomResourceEvent, CloudFormationCustomResourceResponse, CloudFormationRequestType,
    CloudFormationResponseStatus,
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
fn an_event_of_another_source_is_refused() {
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
