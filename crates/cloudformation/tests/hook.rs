//! Tests of Lambda Hooks, using fixtures of each target.
#![cfg(feature = "cloudformation-hook")]

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, from_str, testing};
use lambda_event_sources_cloudformation::{
    CloudFormationHookAnnotation, CloudFormationHookAnnotationStatus, CloudFormationHookChangeSetPayload,
    CloudFormationHookErrorCode, CloudFormationHookEvent, CloudFormationHookInvocationPoint,
    CloudFormationHookResourceAction, CloudFormationHookResponse, CloudFormationHookSeverity,
    CloudFormationHookStackPayload, CloudFormationHookStatus,
};
use serde_json::{Value, json};

const STACK: &str = "arn:aws:cloudformation:eu-central-1:123456789012:stack/shop/0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9";

fn fixture(name: &str) -> CloudFormationHookEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/cloudformation-hook").join(name);
    let event: CloudFormationHookEvent = testing::check(&path, &["hookTypeName", "actionInvocationPoint"], &[]);
    assert!(!format!("{event} {event:?}").contains("X-Amz-Signature"), "the URL is a secret");
    event
}

#[test]
fn resource() -> Result<(), Error> {
    let event = fixture("resource-update.json");
    assert_eq!(event.client_request_token, "0f7b2e4d-6a91-4c38-b5d0-e8c1a3f69274");
    assert_eq!(event.aws_account_id, "123456789012");
    assert_eq!(event.stack_id.as_deref(), Some(STACK));
    assert_eq!(event.change_set_id, None);
    assert_eq!(event.hook_type_name, "Example::Buckets::Encryption");
    assert_eq!(event.hook_type_version, "00000001");
    assert!(event.hook_model.lambda_function.ends_with(":function:bucket-encryption"));
    assert_eq!(event.action_invocation_point, CloudFormationHookInvocationPoint::UpdatePreProvision);
    let target = &event.request_data;
    assert_eq!((&*target.target_name, &*target.target_type), ("AWS::S3::Bucket", "AWS::S3::Bucket"));
    assert_eq!(target.target_logical_id, "Uploads");
    assert!(!target.is_stack() && !target.is_change_set());
    assert_eq!(target.payload, None);
    let properties = event.resource_properties().unwrap();
    assert_eq!(properties.get_str("BucketName"), Some("example-uploads"));
    assert_eq!(properties.get("VersioningConfiguration"), Some(&json!({"Status": "Enabled"})));
    assert_eq!(event.previous_resource_properties().unwrap().len(), 1);
    assert_eq!(event.request_context.invocation, 2);
    assert_eq!(event.request_context.callback_context.to_value()?, json!({"scan": "scan-7"}));
    Ok(())
}

#[test]
fn resource_of_the_cloud_control_api() {
    let event = fixture("cloud-control-create.json");
    assert_eq!((&event.stack_id, &event.change_set_id), (&None, &None));
    assert_eq!(event.action_invocation_point, CloudFormationHookInvocationPoint::CreatePreProvision);
    assert_eq!(event.resource_properties().unwrap().get_str("BucketName"), Some("example-archive"));
    assert_eq!(event.previous_resource_properties(), None);
    assert_eq!(event.request_context.invocation, 1);
    assert!(event.request_context.callback_context.is_null());
}

#[test]
fn stack() -> Result<(), Error> {
    let event = fixture("stack.json");
    assert_eq!(event.action_invocation_point, CloudFormationHookInvocationPoint::DeletePreProvision);
    assert!(event.request_data.is_stack() && !event.request_data.is_change_set());
    assert_eq!(event.request_data.target_logical_id, STACK);
    assert!(event.request_data.payload.as_ref().unwrap().expose().contains("/stack.json?X-Amz-Signature="));
    assert_eq!((event.resource_properties(), event.previous_resource_properties()), (None, None));

    let payload: CloudFormationHookStackPayload =
        from_str(r#"{"template": null, "previousTemplate": "Resources:\n  Orders:\n    Type: AWS::SQS::Queue\n"}"#)?;
    assert_eq!(payload.template, None);
    assert!(payload.previous_template.as_ref().unwrap().ends_with("AWS::SQS::Queue\n"));
    let error = from_str::<CloudFormationHookStackPayload>(r#"{"template": {"Resources": {}}}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "template"));
    Ok(())
}

#[test]
fn change_set() -> Result<(), Error> {
    let event = fixture("change-set.json");
    assert!(event.request_data.is_change_set() && !event.request_data.is_stack());
    assert_eq!(event.change_set_id.as_deref(), Some(&*event.request_data.target_logical_id));

    let payload: CloudFormationHookChangeSetPayload = from_str(
        r#"{
            "template": "{\"Resources\": {}}",
            "changedResources": [
                {
                    "action": "UPDATE",
                    "beforeContext": "{\"Properties\": {\"DelaySeconds\": \"5\"}}",
                    "afterContext": "{\"Properties\": {\"DelaySeconds\": \"7\"}}",
                    "lineNumber": 12,
                    "logicalResourceId": "Orders",
                    "resourceType": "AWS::SQS::Queue"
                },
                {
                    "action": "DELETE",
                    "beforeContext": "no JSON",
                    "afterContext": null,
                    "lineNumber": null,
                    "logicalResourceId": "Uploads",
                    "resourceType": "AWS::S3::Bucket"
                },
                {"action": "MOVE"}
            ]
        }"#,
    )?;
    assert_eq!(payload.template, r#"{"Resources": {}}"#);
    let changed = &payload.changed_resources[0];
    assert_eq!(changed.action, CloudFormationHookResourceAction::Update);
    let [before, after] = [&changed.before_context, &changed.after_context]
        .map(|context| context.as_ref().unwrap().json::<Value>().unwrap()["Properties"]["DelaySeconds"].clone());
    assert_eq!((before, after), (json!("5"), json!("7")));
    assert_eq!(changed.line_number, Some(12));
    assert_eq!((&*changed.logical_resource_id, &*changed.resource_type), ("Orders", "AWS::SQS::Queue"));
    let deleted = &payload.changed_resources[1];
    assert_eq!(deleted.action, CloudFormationHookResourceAction::Delete);
    assert_eq!((&deleted.after_context, deleted.line_number), (&None, None));
    assert_eq!(deleted.before_context.as_ref().unwrap().json::<Value>().unwrap_err().kind(), ErrorKind::Syntax);
    assert_eq!(payload.changed_resources[2].action, "MOVE");
    Ok(())
}

#[test]
fn bad_input_has_its_path() {
    let error = from_str::<CloudFormationHookEvent>(r#"{"hookTypeName": "A::B::C"}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "actionInvocationPoint"));
    let text = r#"{"hookTypeName": "A::B::C", "actionInvocationPoint": "X", "requestData": {"payload": ["hush"]}}"#;
    let error = from_str::<CloudFormationHookEvent>(text).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "requestData.payload"));
    assert!(!error.to_string().contains("hush"), "{error}");
}

#[test]
fn responses() -> Result<(), Error> {
    let event = fixture("stack.json");
    let token = "b9e4d172-3c5f-4a80-8d6e-f1a07c2b9536";
    let written = |response: &CloudFormationHookResponse| serde_json::to_value(response).unwrap();

    let response = CloudFormationHookResponse::success(&event);
    assert_eq!(response.hook_status, CloudFormationHookStatus::Success);
    assert_eq!(written(&response), json!({"hookStatus": "SUCCESS", "clientRequestToken": token}));
    assert_eq!(
        written(&response.with_message("12 resources")),
        json!({"hookStatus": "SUCCESS", "message": "12 resources", "clientRequestToken": token})
    );

    let response = CloudFormationHookResponse::internal_failure(&event, "no template");
    assert_eq!(response.error_code, Some(CloudFormationHookErrorCode::InternalFailure));
    assert_eq!(
        written(&response),
        json!({
            "hookStatus": "FAILED",
            "errorCode": "InternalFailure",
            "message": "no template",
            "clientRequestToken": token,
        })
    );

    let response =
        CloudFormationHookResponse::in_progress(&event, &json!({"scan": "scan-7"}))?.with_callback_delay_seconds(20);
    assert_eq!(
        written(&response),
        json!({
            "hookStatus": "IN_PROGRESS",
            "clientRequestToken": token,
            "callbackContext": {"scan": "scan-7"},
            "callbackDelaySeconds": 20,
        })
    );
    let unserializable = std::collections::BTreeMap::from([((1, 2), 3)]);
    let error = CloudFormationHookResponse::in_progress(&event, &unserializable).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "callbackContext"));
    Ok(())
}

#[test]
fn annotations() {
    use CloudFormationHookAnnotationStatus::{Failed, Passed};
    let response = CloudFormationHookResponse::non_compliant(&fixture("stack.json"), "too large")
        .with_annotation(CloudFormationHookAnnotation::new("Syntax", Passed))
        .with_annotation(
            CloudFormationHookAnnotation::new("Size", Failed)
                .with_status_message("501 resources")
                .with_remediation_message("use nested stacks")
                .with_remediation_link("https://example.com/nested-stacks")
                .with_severity_level(CloudFormationHookSeverity::Critical),
        );
    let written = serde_json::to_value(&response).unwrap();
    assert_eq!((&written["hookStatus"], &written["errorCode"]), (&json!("FAILED"), &json!("NonCompliant")));
    assert_eq!(
        written["annotations"],
        json!([
            {"annotationName": "Syntax", "status": "PASSED"},
            {
                "annotationName": "Size",
                "status": "FAILED",
                "statusMessage": "501 resources",
                "remediationMessage": "use nested stacks",
                "remediationLink": "https://example.com/nested-stacks",
                "severityLevel": "CRITICAL",
            },
        ])
    );
}
