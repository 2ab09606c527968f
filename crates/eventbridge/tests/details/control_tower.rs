use lambda_event_sources_base::from_str;
use lambda_event_sources_eventbridge::{ControlTowerLifecycleEvent, ControlTowerServiceEventDetails};

use crate::detail;

const REQUIRED: [&str; 2] = ["eventVersion", "serviceEventDetails"];

#[test]
fn managed_account() {
    let event: ControlTowerLifecycleEvent = detail("control-tower-create-managed-account.json", &REQUIRED);
    assert_eq!(event.event_name, "CreateManagedAccount");
    let status = event.service_event_details.create_managed_account_status.as_ref().unwrap();
    assert_eq!(event.service_event_details.status(), Some(status));
    assert_eq!((&*status.state, &*status.message), ("SUCCEEDED", "The account was created."));
    let requested = status.requested_timestamp.as_ref().unwrap();
    assert_eq!(requested.timestamp().unwrap().to_string(), "2024-05-14T09:00:00Z");
    assert_eq!(status.completed_timestamp, "2024-05-14T09:26:01+0000");
    let account = status.account.as_ref().unwrap();
    assert_eq!((&*account.account_id, &*account.account_name), ("123456789012", "sandbox-7"));
    let unit = status.organizational_unit.as_ref().unwrap();
    assert_eq!((&*unit.organizational_unit_id, &*unit.organizational_unit_name), ("ou-a1b2-c3d4e5f6", "Sandbox"));
}

#[test]
fn guardrail() {
    let event: ControlTowerLifecycleEvent = detail("control-tower-enable-guardrail.json", &REQUIRED);
    let status = event.service_event_details.status().unwrap();
    assert_eq!(event.service_event_details.enable_guardrail_status.as_ref(), Some(status));
    assert_eq!((&*status.state, status.organizational_units.len()), ("FAILED", 1));
    assert_eq!(status.guardrails[0].guardrail_id, "AWS-GR_EXAMPLE");
    assert_eq!(status.guardrails[0].guardrail_behavior, "DETECTIVE");
    assert_eq!(status.requested_timestamp.as_ref().unwrap(), &"2024-05-14T09:00:00+0000");
    assert_eq!((&status.account, &status.organizational_unit), (&None, &None));
}

#[test]
fn landing_zone() {
    let event: ControlTowerLifecycleEvent = detail("control-tower-setup-landing-zone.json", &REQUIRED);
    let status = event.service_event_details.setup_landing_zone_status.as_ref().unwrap();
    assert_eq!(status.root_organizational_unit_id.as_deref(), Some("r-a1b2"));
    assert_eq!(status.organizational_units[0].organizational_unit_name, "Sandbox");
    assert_eq!(status.accounts[0].account_name, "Audit");
}

#[test]
fn status_of_each_operation() {
    let status = |name: &str| {
        let text = format!(r#"{{"{name}": {{"state": "SUCCEEDED", "message": "{name}"}}}}"#);
        let details: ControlTowerServiceEventDetails = from_str(&text).unwrap();
        details.status().map(|status| status.message.to_string())
    };
    for name in [
        "updateManagedAccountStatus",
        "disableGuardrailStatus",
        "updateLandingZoneStatus",
        "registerOrganizationalUnitStatus",
        "deregisterOrganizationalUnitStatus",
        "precheckOrganizationalUnitStatus",
    ] {
        assert_eq!(status(name).as_deref(), Some(name));
    }
    assert_eq!(status("statusOfTheFuture"), None);
}
