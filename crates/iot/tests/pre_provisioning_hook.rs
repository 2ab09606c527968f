//! Tests of pre-provisioning hooks.
#![cfg(feature = "iot-provisioning")]

use std::path::Path;

use lambda_event_sources_base::{ErrorKind, from_str, testing};
use lambda_event_sources_iot::{IotCorePreProvisioningHookEvent, IotCorePreProvisioningHookResponse};
use serde_json::json;

fn fixture(name: &str) -> IotCorePreProvisioningHookEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/iot-pre-provisioning-hook").join(name);
    testing::check(&path, &["certificateId", "templateArn"], &[])
}

#[test]
fn provisioning_by_claim() {
    let event = fixture("claim.json");
    assert_eq!(event.claim_certificate_id.as_deref(), Some("77b1e0c59d3f4a86"));
    assert_eq!(event.certificate_id, "e20d9a4b6c81f735");
    assert_eq!(event.certificate_pem, "-----BEGIN CERTIFICATE-----\nTWFkZSB1cA==\n-----END CERTIFICATE-----\n");
    assert_eq!(event.template_arn, "arn:aws:iot:eu-central-1:123456789012:provisioningtemplate/meters");
    assert_eq!(event.client_id, "4a7c2f10-6e3b-4d95-8c1a-b0f9d8e7c6a5");
    assert_eq!(event.parameters.get_str("SerialNumber"), Some("S-0007"));
    assert_eq!(event.parameters.get_str("DeviceLocation"), Some("Hall B"));
}

#[test]
fn no_claim_and_no_parameters() {
    let event = fixture("no-parameters.json");
    assert_eq!(event.claim_certificate_id, None);
    assert_eq!(event.client_id, "installer-3");
    assert!(event.parameters.is_empty());
}

#[test]
fn bad_input_has_its_path() {
    let error = from_str::<IotCorePreProvisioningHookEvent>(r#"{"certificateId": "c"}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "templateArn"));
    let text = r#"{"certificateId": "c", "templateArn": "t", "parameters": {"SerialNumber": ["hush"]}}"#;
    let error = from_str::<IotCorePreProvisioningHookEvent>(text).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "parameters.SerialNumber"));
    assert!(!error.to_string().contains("hush"), "{error}");
}

#[test]
fn responses() {
    let written = |response: &IotCorePreProvisioningHookResponse| serde_json::to_value(response).unwrap();
    assert_eq!(written(&IotCorePreProvisioningHookResponse::allowed()), json!({"allowProvisioning": true}));
    assert_eq!(written(&IotCorePreProvisioningHookResponse::denied()), json!({"allowProvisioning": false}));
    let response = IotCorePreProvisioningHookResponse::allowed()
        .with_parameter_override("DeviceLocation", "Hall C")
        .with_parameter_override("Owner", "ada")
        .with_parameter_override("Owner", "grace");
    assert_eq!(
        written(&response),
        json!({"allowProvisioning": true, "parameterOverrides": {"DeviceLocation": "Hall C", "Owner": "grace"}})
    );
}
