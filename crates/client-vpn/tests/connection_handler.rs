//! Tests of connection requests and responses of Client VPN.

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, from_str, testing};
use lambda_event_sources_client_vpn::{ClientVpnConnectionHandlerEvent, ClientVpnConnectionHandlerResponse};
use serde_json::{Value, json};

fn fixture(name: &str) -> ClientVpnConnectionHandlerEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/client-vpn").join(name);
    testing::check(&path, &["connection-id", "endpoint-id"], &[])
}

#[test]
fn saml_user_with_groups() {
    let event = fixture("saml-groups.json");
    assert_eq!(event.connection_id, "cvpn-connection-0a1b2c3d4e5f60718");
    assert_eq!(event.endpoint_id, "cvpn-endpoint-0918273645546372a");
    assert_eq!((event.common_name.as_str(), event.username.as_str()), ("", "ada@example.com"));
    assert_eq!((event.platform.as_str(), event.platform_version.as_str()), ("mac", "15.3"));
    assert_eq!(event.public_ip, "198.51.100.7");
    assert_eq!(event.client_openvpn_version, "2.6.12");
    assert_eq!(event.groups, json!(["staff", "kitchen"]));
    assert_eq!(event.group_names(), ["staff", "kitchen"]);
    assert_eq!(event.schema_version, "v3");
}

#[test]
fn mutual_authentication() {
    let event = fixture("mutual-v1.json");
    assert_eq!((event.common_name.as_str(), event.username.as_str()), ("till-7.example.com", ""));
    assert_eq!((event.platform.as_str(), event.platform_version.as_str()), ("linux", ""));
    assert_eq!((&event.groups, event.group_names()), (&Value::Null, Vec::new()));
    assert_eq!(event.schema_version, "v1");
}

#[test]
fn groups_can_be_a_string() -> Result<(), Error> {
    let groups = |groups: &str| -> Result<Vec<String>, Error> {
        let event = format!(r#"{{"connection-id": "c", "endpoint-id": "e", "groups": {groups}}}"#);
        let event: ClientVpnConnectionHandlerEvent = from_str(&event)?;
        Ok(event.group_names().into_iter().map(str::to_owned).collect())
    };
    assert_eq!(groups(r#""staff""#)?, ["staff"]);
    assert!(groups(r#""""#)?.is_empty() && groups("{}")?.is_empty());
    assert_eq!(groups(r#"["a", 7, null, "b"]"#)?, ["a", "b"]);
    Ok(())
}

#[test]
fn bad_input_has_its_path() {
    for (event, kind, path) in [
        ("{}", ErrorKind::Missing, "connection-id"),
        (r#"{"connection-id": "c"}"#, ErrorKind::Missing, "endpoint-id"),
        (r#"{"connection-id": "c", "endpoint-id": "e", "public-ip": []}"#, ErrorKind::WrongType, "public-ip"),
    ] {
        let error = from_str::<ClientVpnConnectionHandlerEvent>(event).unwrap_err();
        assert_eq!((error.kind(), error.path()), (kind, path));
    }
}

#[test]
fn responses_have_the_schema_version_of_the_request() -> Result<(), Error> {
    let (third, first) = (fixture("saml-groups.json"), fixture("mutual-v1.json"));
    assert_eq!(
        serde_json::to_value(ClientVpnConnectionHandlerResponse::allowed(&third)).unwrap(),
        json!({"allow": true, "error-msg-on-denied-connection": "", "posture-compliance-statuses": [],
               "schema-version": "v3"})
    );
    let response = ClientVpnConnectionHandlerResponse::try_denied(&first, "Ask the help desk.")?
        .try_with_posture_compliance_statuses(["quarantined", "unknown"])?;
    let expected = json!({
        "allow": false,
        "error-msg-on-failed-posture-compliance": "Ask the help desk.",
        "posture-compliance-statuses": ["quarantined", "unknown"],
        "schema-version": "v1",
    });
    assert_eq!(serde_json::to_value(&response).unwrap(), expected);
    assert_eq!(from_str::<ClientVpnConnectionHandlerResponse>(&expected.to_string())?, response);

    let response = ClientVpnConnectionHandlerResponse::allowed(&ClientVpnConnectionHandlerEvent::default());
    assert_eq!(response.schema_version, "v1");
    Ok(())
}

#[test]
fn responses_are_checked() {
    let event = fixture("saml-groups.json");
    let (longest, too_long) = ("ü".repeat(255), "ü".repeat(256));
    assert!(ClientVpnConnectionHandlerResponse::try_denied(&event, longest.clone()).is_ok());
    let error = ClientVpnConnectionHandlerResponse::try_denied(&event, too_long.clone()).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "error-msg-on-denied-connection"));

    let allowed = ClientVpnConnectionHandlerResponse::allowed(&event);
    assert!(allowed.clone().try_with_posture_compliance_statuses(vec![longest; 10]).is_ok());
    for statuses in [vec!["a".to_owned(); 11], vec![String::new()], vec![too_long]] {
        let error = allowed.clone().try_with_posture_compliance_statuses(statuses).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "posture-compliance-statuses"));
    }
}
