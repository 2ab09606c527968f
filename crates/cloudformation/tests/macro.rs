//! Tests of macros, using fixtures of both places in a template.
#![cfg(feature = "cloudformation-macro")]

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, from_str, testing};
use lambda_event_sources_cloudformation::{
    CloudFormationMacroEvent, CloudFormationMacroResponse, CloudFormationMacroStatus,
};
use serde_json::{Value, json};

fn fixture(name: &str) -> CloudFormationMacroEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/cloudformation-macro").join(name);
    testing::check(&path, &["transformId", "fragment"], &[])
}

#[test]
fn whole_template() -> Result<(), Error> {
    let event = fixture("template.json");
    assert_eq!(event.region, "eu-central-1");
    assert_eq!(event.account_id, "123456789012");
    assert_eq!(event.fragment.to_value()?["Resources"]["Orders"]["Type"], "AWS::SQS::Queue");
    assert_eq!(event.transform_id, "123456789012::Tagged");
    assert!(event.params.is_empty());
    assert_eq!(event.request_id, "2c8e5a71-90d4-4b3f-a6e2-d1f7c0b8a953");
    let values = event.template_parameter_values.expose();
    assert_eq!((values.get_str("Stage"), values.get_str("Password")), (Some("prod"), Some("hunter2")));
    assert_eq!(values.get("Subnets"), Some(&json!(["subnet-0a1b", "subnet-2c3d"])));
    assert!(!format!("{event} {event:?}").contains("hunter2"), "parameters can be secrets");
    Ok(())
}

#[test]
fn part_of_a_template() -> Result<(), Error> {
    let event = fixture("fn-transform.json");
    assert_eq!(event.fragment.to_value()?, json!({"BucketName": "example-orders"}));
    assert_eq!(event.params.get_str("Team"), Some("orders"));
    assert_eq!(event.params.get("Stage"), Some(&json!({"Ref": "Stage"})));
    assert!(event.template_parameter_values.expose().is_empty());
    Ok(())
}

#[test]
fn bad_input_has_its_path() {
    let error = from_str::<CloudFormationMacroEvent>(r#"{"transformId": "a::B"}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "fragment"));
    let text = r#"{"transformId": "a::B", "fragment": {}, "templateParameterValues": "hush"}"#;
    let error = from_str::<CloudFormationMacroEvent>(text).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "templateParameterValues"));
    assert!(!error.to_string().contains("hush"), "{error}");
}

#[test]
fn success() -> Result<(), Error> {
    let event = fixture("fn-transform.json");
    let response = CloudFormationMacroResponse::success(&event, &event.fragment)?;
    assert_eq!(response.status, CloudFormationMacroStatus::Success);
    assert_eq!(
        serde_json::to_value(&response).unwrap(),
        json!({
            "requestId": "e5b1f9d3-4a67-4c20-8e1d-7039c2a6b5f8",
            "status": "success",
            "fragment": {"BucketName": "example-orders"},
        })
    );
    let response = CloudFormationMacroResponse::success(&event, "text")?;
    assert_eq!(response.fragment.to_value()?, "text");
    for error in [
        CloudFormationMacroResponse::success(&event, &Value::Null).unwrap_err(),
        CloudFormationMacroResponse::success(&event, &std::collections::BTreeMap::from([((1, 2), 3)])).unwrap_err(),
    ] {
        assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "fragment"));
    }
    Ok(())
}

#[test]
fn failure() {
    let response = CloudFormationMacroResponse::failed(&fixture("template.json"), "no team");
    assert_eq!(
        serde_json::to_value(&response).unwrap(),
        json!({"requestId": "2c8e5a71-90d4-4b3f-a6e2-d1f7c0b8a953", "status": "failure", "errorMessage": "no team"})
    );
}
