//! Tests of custom authorizers, using fixtures of each protocol.
#![cfg(feature = "iot-authorizer")]

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, Str, from_str, testing};
use lambda_event_sources_iot::{
    IotCoreAuthorizerEvent, IotCoreAuthorizerMqtt, IotCoreAuthorizerProtocol, IotCoreAuthorizerResponse,
    IotCorePolicyDocument, IotCorePolicyEffect,
};
use serde_json::{Value, json};

fn fixture(name: &str) -> IotCoreAuthorizerEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/iot-authorizer").join(name);
    testing::check(&path, &["protocolData"], &[])
}

/// Asserts that no output has any of the secrets.
fn assert_masked(event: &IotCoreAuthorizerEvent, secrets: &[&str]) {
    let shown = format!("{event} {event:#} {event:?} {event:#?}");
    for secret in secrets {
        assert!(!shown.contains(secret), "{secret} is a secret");
    }
}

#[test]
fn mqtt() -> Result<(), Error> {
    let event = fixture("mqtt.json");
    assert_eq!(event.token.as_ref().unwrap().expose(), "tok-3f9a");
    assert!(event.signature_verified);
    assert_eq!(event.protocols, [IotCoreAuthorizerProtocol::Tls, IotCoreAuthorizerProtocol::Mqtt]);
    let tls = event.protocol_data.tls.as_ref().unwrap();
    assert_eq!(tls.server_name.as_deref(), Some("a1b2c3-ats.iot.eu-central-1.amazonaws.com"));
    assert_eq!((&tls.x509_certificate_pem, &tls.principal_id), (&None, &None));
    assert_eq!(event.protocol_data.http, None);
    let mqtt = event.protocol_data.mqtt.as_ref().unwrap();
    assert!(mqtt.username.as_ref().unwrap().expose().ends_with("&meter-token=tok-3f9a"));
    assert_eq!(mqtt.username_without_query(), Some("meter-7"));
    assert_eq!(mqtt.password_text()?.as_deref(), Some("correct horse"));
    assert_eq!(mqtt.password_bytes()?.as_deref(), Some(b"correct horse".as_slice()));
    assert_eq!(mqtt.client_id.as_deref(), Some("meter-7"));
    assert_eq!(event.connection_metadata.as_ref().unwrap().id, "7d1e5b0a-93c2-4f6e-8a41-2c5d9e0f1b37");
    assert_masked(&event, &["tok-3f9a", "Y29ycmVjd", "correct", "c2lnbmVk"]);
    Ok(())
}

#[test]
fn mqtt_over_websocket() -> Result<(), Error> {
    let event = fixture("websocket.json");
    assert_eq!(event.protocols[1], IotCoreAuthorizerProtocol::Http);
    let http = event.protocol_data.http.as_ref().unwrap();
    assert_eq!(http.headers.expose().get("Meter-Token"), Some("tok-8e21"));
    assert_eq!(
        http.query_string.as_ref().unwrap().expose(),
        "?x-amz-customauthorizer-name=meters&meter-token=tok-8e21"
    );
    let mqtt = event.protocol_data.mqtt.as_ref().unwrap();
    assert_eq!((&mqtt.username, &mqtt.password), (&None, &None));
    assert_eq!((mqtt.username_without_query(), mqtt.password_text()?), (None, None));
    assert_masked(&event, &["tok-8e21", "c2lnbmVk"]);
    Ok(())
}

#[test]
fn http() {
    let event = fixture("http.json");
    assert_eq!(event.token, None);
    assert!(!event.signature_verified);
    let http = event.protocol_data.http.as_ref().unwrap();
    assert_eq!(http.headers.expose().get("x-meter-key"), Some("hush-0007"));
    assert_eq!(http.query_string, None);
    assert_eq!((&event.protocol_data.mqtt, &event.connection_metadata), (&None, &None));
    assert_masked(&event, &["hush-0007"]);
}

#[test]
fn client_certificate() {
    let event = fixture("x509.json");
    let tls = event.protocol_data.tls.as_ref().unwrap();
    assert!(tls.x509_certificate_pem.as_ref().unwrap().starts_with("-----BEGIN CERTIFICATE-----\n"));
    assert_eq!(tls.principal_id.as_deref(), Some("9c4e1d7f0b2a6538"));
    assert_eq!(event.protocol_data.mqtt.as_ref().unwrap().client_id.as_deref(), Some("meter-9"));
}

#[test]
fn bad_input_has_its_path_and_is_not_quoted() -> Result<(), Error> {
    let error = from_str::<IotCoreAuthorizerEvent>(r#"{"token": "hush"}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "protocolData"));
    let text = r#"{"protocolData": {"mqtt": {"password": {"hush": 1}}}}"#;
    let error = from_str::<IotCoreAuthorizerEvent>(text).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "protocolData.mqtt.password"));
    assert!(!error.to_string().contains("hush"), "{error}");
    let error = from_str::<IotCoreAuthorizerEvent>(r#"{"detail-type": "x"}"#).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::WrongSource);

    let mqtt: IotCoreAuthorizerMqtt = from_str(r#"{"password": "hush hush"}"#)?;
    let error = mqtt.password_bytes().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Base64, "password"));
    let mqtt: IotCoreAuthorizerMqtt = from_str(r#"{"password": "/w=="}"#)?;
    assert_eq!(mqtt.password_bytes()?, Some(vec![0xff]));
    assert_eq!(mqtt.password_text().unwrap_err().kind(), ErrorKind::Utf8);
    Ok(())
}

fn policy() -> IotCorePolicyDocument {
    IotCorePolicyDocument::new().allow(["iot:Connect"], ["*"])
}

#[test]
fn response_with_all_parts() -> Result<(), Error> {
    let topics = IotCorePolicyDocument::new()
        .allow_if(["iot:Publish"], ["arn:aws:iot:eu-central-1:123456789012:topic/a"], json!({"Bool": {"a": "true"}}))
        .deny(["iot:Subscribe", "iot:Receive"], ["*"])
        .deny_if(["iot:*"], ["*"], json!({}));
    let response = IotCoreAuthorizerResponse::authenticated("meter7", [policy(), topics])?
        .try_with_disconnect_after_in_seconds(300)?
        .try_with_refresh_after_in_seconds(86_400)?;
    assert_eq!(response.policy_documents[1].statement[1].effect, IotCorePolicyEffect::Deny);
    let allow = |action: &str, resource: &str| json!({"Effect": "Allow", "Action": [action], "Resource": [resource]});
    let mut publish = allow("iot:Publish", "arn:aws:iot:eu-central-1:123456789012:topic/a");
    publish["Condition"] = json!({"Bool": {"a": "true"}});
    assert_eq!(
        serde_json::to_value(&response).unwrap(),
        json!({
            "isAuthenticated": true,
            "principalId": "meter7",
            "disconnectAfterInSeconds": 300,
            "refreshAfterInSeconds": 86_400,
            "policyDocuments": [
                {"Version": "2012-10-17", "Statement": [allow("iot:Connect", "*")]},
                {"Version": "2012-10-17", "Statement": [
                    publish,
                    {"Effect": "Deny", "Action": ["iot:Subscribe", "iot:Receive"], "Resource": ["*"]},
                    {"Effect": "Deny", "Action": ["iot:*"], "Resource": ["*"], "Condition": {}},
                ]},
            ],
        })
    );
    Ok(())
}

#[test]
fn denied() {
    assert_eq!(
        serde_json::to_value(IotCoreAuthorizerResponse::denied()).unwrap(),
        json!({
            "isAuthenticated": false,
            "principalId": "Unauthenticated",
            "disconnectAfterInSeconds": 300,
            "refreshAfterInSeconds": 300,
            "policyDocuments": [],
        })
    );
}

#[test]
fn principal_id_is_checked() {
    for id in ["a".repeat(128), "Meter7".to_owned()] {
        assert_eq!(IotCoreAuthorizerResponse::authenticated(id.clone(), []).unwrap().principal_id, *id);
    }
    for id in [String::new(), "a".repeat(129), "meter-7".to_owned(), "m\u{e9}tre".to_owned(), "hush hush".to_owned()] {
        let error = IotCoreAuthorizerResponse::authenticated(id, []).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "principalId"));
        assert!(!error.to_string().contains("hush"), "{error}");
    }
}

#[test]
fn seconds_are_checked() -> Result<(), Error> {
    let response = IotCoreAuthorizerResponse::authenticated("a", [policy()])?;
    assert_eq!((response.disconnect_after_in_seconds, response.refresh_after_in_seconds), (86_400, 300));
    for seconds in [0, 299, 86_401] {
        let error = response.clone().try_with_disconnect_after_in_seconds(seconds).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "disconnectAfterInSeconds"));
        let error = response.clone().try_with_refresh_after_in_seconds(seconds).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "refreshAfterInSeconds"));
    }
    Ok(())
}

#[test]
fn policies_are_checked() {
    let refused = |policy: IotCorePolicyDocument| {
        let error = IotCoreAuthorizerResponse::authenticated("a", [self::policy(), policy]).unwrap_err();
        (error.kind(), error.path().to_owned())
    };
    let nothing: [Str; 0] = [];
    for (policy, path) in [
        (IotCorePolicyDocument::new(), "policyDocuments[1].Statement"),
        (policy().allow(nothing.clone(), ["*"]), "policyDocuments[1].Statement[1].Action"),
        (policy().deny(["iot:*"], nothing), "policyDocuments[1].Statement[1].Resource"),
        (policy().deny_if(["iot:*"], ["*"], Value::from("x")), "policyDocuments[1].Statement[1].Condition"),
    ] {
        assert_eq!(refused(policy), (ErrorKind::Invalid, path.to_owned()));
    }
    let ten = vec![policy(); IotCoreAuthorizerResponse::MAX_POLICY_DOCUMENTS];
    assert_eq!(IotCoreAuthorizerResponse::authenticated("a", ten.clone()).unwrap().policy_documents, ten);
    let error = IotCoreAuthorizerResponse::authenticated("a", [ten, vec![policy()]].concat()).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "policyDocuments"));
}

/// The limit counts characters, and not bytes.
#[test]
fn long_policies_are_refused() {
    let with_resource = |length: usize| IotCorePolicyDocument::new().allow(["iot:Connect"], ["\u{e9}".repeat(length)]);
    let room =
        IotCorePolicyDocument::MAX_CHARACTERS - serde_json::to_string(&with_resource(0)).unwrap().chars().count();
    assert!(IotCoreAuthorizerResponse::authenticated("a", [with_resource(room)]).is_ok());
    let error = IotCoreAuthorizerResponse::authenticated("a", [with_resource(room + 1)]).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::TooLarge, "policyDocuments[0]"));
}
