//! Events of AWS Control Tower.

use lambda_event_sources_base::{RawJson, RawTimestamp, Str, data_class};

use crate::{CloudTrailEvent, EventBridgeDetail};

/// Lifecycle event, which CloudTrail delivers as `AWS Service Event via CloudTrail`. The event name is
/// `CreateManagedAccount`, `UpdateManagedAccount`, `EnableGuardrail`, `DisableGuardrail`, `SetupLandingZone`,
/// `UpdateLandingZone`, `RegisterOrganizationalUnit`, `DeregisterOrganizationalUnit` or `PrecheckOrganizationalUnit`.
///
/// See [Lifecycle events in AWS Control Tower](https://docs.aws.amazon.com/controltower/latest/userguide/lifecycle-events.html).
///
/// ```
/// use lambda_event_sources::{ControlTowerLifecycleEvent, EventBridgeEvent, from_str};
///
/// let event: EventBridgeEvent<ControlTowerLifecycleEvent> = from_str(
///     r#"{
///         "detail-type": "AWS Service Event via CloudTrail",
///         "source": "aws.controltower",
///         "detail": {
///             "eventVersion": "1.05",
///             "eventName": "CreateManagedAccount",
///             "serviceEventDetails": {
///                 "createManagedAccountStatus": {
///                     "account": {"accountName": "sandbox", "accountId": "123456789012"},
///                     "state": "SUCCEEDED"
///                 }
///             }
///         }
///     }"#,
/// )?;
/// let status = event.detail.service_event_details.status().unwrap();
/// assert_eq!((&*status.state, &*status.account.as_ref().unwrap().account_name), ("SUCCEEDED", "sandbox"));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
pub type ControlTowerLifecycleEvent = CloudTrailEvent<RawJson, ControlTowerServiceEventDetails>;

impl EventBridgeDetail for ControlTowerLifecycleEvent {
    const SOURCE: Option<&'static str> = Some("aws.controltower");
    const DETAIL_TYPES: &'static [&'static str] = &["AWS Service Event via CloudTrail"];
}

/// Details of a lifecycle event. Only the status of the operation is present.
#[data_class]
pub struct ControlTowerServiceEventDetails {
    /// Status of `CreateManagedAccount`.
    pub create_managed_account_status: Option<ControlTowerStatus>,
    /// Status of `UpdateManagedAccount`.
    pub update_managed_account_status: Option<ControlTowerStatus>,
    /// Status of `EnableGuardrail`.
    pub enable_guardrail_status: Option<ControlTowerStatus>,
    /// Status of `DisableGuardrail`.
    pub disable_guardrail_status: Option<ControlTowerStatus>,
    /// Status of `SetupLandingZone`.
    pub setup_landing_zone_status: Option<ControlTowerStatus>,
    /// Status of `UpdateLandingZone`.
    pub update_landing_zone_status: Option<ControlTowerStatus>,
    /// Status of `RegisterOrganizationalUnit`.
    pub register_organizational_unit_status: Option<ControlTowerStatus>,
    /// Status of `DeregisterOrganizationalUnit`.
    pub deregister_organizational_unit_status: Option<ControlTowerStatus>,
    /// Status of `PrecheckOrganizationalUnit`.
    pub precheck_organizational_unit_status: Option<ControlTowerStatus>,
}

impl ControlTowerServiceEventDetails {
    /// Returns the status of the operation, or `None` if the operation is a new one.
    pub fn status(&self) -> Option<&ControlTowerStatus> {
        [
            &self.create_managed_account_status,
            &self.update_managed_account_status,
            &self.enable_guardrail_status,
            &self.disable_guardrail_status,
            &self.setup_landing_zone_status,
            &self.update_landing_zone_status,
            &self.register_organizational_unit_status,
            &self.deregister_organizational_unit_status,
            &self.precheck_organizational_unit_status,
        ]
        .into_iter()
        .find_map(Option::as_ref)
    }
}

/// Status of an operation.
#[data_class]
pub struct ControlTowerStatus {
    /// State: `SUCCEEDED` or `FAILED`.
    pub state: Str,
    /// Human-readable message.
    pub message: Str,
    /// Time of the request, such as `2024-11-15T11:45:18+0000`; absent in some events.
    #[data_class(alias = "requestTimestamp")]
    pub requested_timestamp: Option<RawTimestamp>,
    /// Time at which the operation completed.
    pub completed_timestamp: RawTimestamp,
    /// Account; only for managed accounts.
    pub account: Option<ControlTowerAccount>,
    /// Organizational unit; only for managed accounts and organizational units.
    pub organizational_unit: Option<ControlTowerOrganizationalUnit>,
    /// ID of the root; only for landing zones.
    pub root_organizational_unit_id: Option<Str>,
    /// Organizational units; only for controls and landing zones.
    pub organizational_units: Vec<ControlTowerOrganizationalUnit>,
    /// Accounts; only for landing zones.
    pub accounts: Vec<ControlTowerAccount>,
    /// Controls; only if controls were enabled or disabled.
    pub guardrails: Vec<ControlTowerGuardrail>,
}

/// Account.
#[data_class]
pub struct ControlTowerAccount {
    /// ID of the account.
    pub account_id: Str,
    /// Name of the account.
    pub account_name: Str,
}

/// Organizational unit.
#[data_class]
pub struct ControlTowerOrganizationalUnit {
    /// ID of the organizational unit.
    pub organizational_unit_id: Str,
    /// Name of the organizational unit.
    pub organizational_unit_name: Str,
}

/// Control, which Control Tower also calls a guardrail.
#[data_class]
pub struct ControlTowerGuardrail {
    /// ID of the control.
    pub guardrail_id: Str,
    /// Behavior: `PREVENTIVE`, `DETECTIVE` or `PROACTIVE`.
    pub guardrail_behavior: Str,
}
