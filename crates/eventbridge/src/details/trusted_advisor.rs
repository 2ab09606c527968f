//! Events of AWS Trusted Advisor.

use lambda_event_sources_base::{Dict, Str, data_class, string_enum};

use crate::detail::detail;

/// New status of a resource in a check, `Trusted Advisor Check Item Refresh Notification`.
///
/// See [Monitoring AWS Trusted Advisor check results with Amazon EventBridge](https://docs.aws.amazon.com/awssupport/latest/user/cloudwatch-events-ta.html).
///
/// ```
/// use lambda_event_sources::{EventBridgeEvent, TrustedAdvisorCheckItemRefresh, TrustedAdvisorStatus, from_str};
///
/// let event: EventBridgeEvent<TrustedAdvisorCheckItemRefresh> = from_str(
///     r#"{
///         "detail-type": "Trusted Advisor Check Item Refresh Notification",
///         "source": "aws.trustedadvisor",
///         "detail": {"check-name": "Idle Load Balancers", "status": "WARN", "check-item-detail": {"Status": "Yellow"}}
///     }"#,
/// )?;
/// assert_eq!(event.detail.status, TrustedAdvisorStatus::Warn);
/// assert_eq!(event.detail.check_item_detail.get_str("Status"), Some("Yellow"));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[doc(alias = "CheckItemRefreshNotification")]
#[data_class(rename_all = "kebab-case")]
pub struct TrustedAdvisorCheckItemRefresh {
    /// Name of the check.
    #[data_class(required)]
    pub check_name: Str,
    /// Columns of the check for the resource, by name. Values are text or null.
    pub check_item_detail: Dict,
    /// Status of the resource.
    pub status: TrustedAdvisorStatus,
    /// ARN of the resource; empty if the check is not about a resource.
    #[data_class(name = "resource_id")]
    pub resource_id: Str,
    /// ID of the notification.
    pub uuid: Str,
}

detail!(TrustedAdvisorCheckItemRefresh, "aws.trustedadvisor", "Trusted Advisor Check Item Refresh Notification");

string_enum! {
    /// Status of a resource in a check.
    pub enum TrustedAdvisorStatus {
        /// No problem.
        Ok = "OK",
        /// Information.
        Info = "INFO",
        /// Investigation is recommended.
        Warn = "WARN",
        /// Action is recommended.
        Error = "ERROR",
    }
}
