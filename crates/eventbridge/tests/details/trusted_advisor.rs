use lambda_event_sources_eventbridge::{TrustedAdvisorCheckItemRefresh, TrustedAdvisorStatus};

use crate::detail;

#[test]
fn checks() {
    let refresh: TrustedAdvisorCheckItemRefresh = detail("trusted-advisor-idle-load-balancer.json", &["check-name"]);
    assert_eq!((&*refresh.check_name, &refresh.status), ("Idle Load Balancers", &TrustedAdvisorStatus::Warn));
    assert_eq!(refresh.check_item_detail.get_str("Estimated Monthly Savings"), Some("$17.01"));
    assert!(refresh.resource_id.ends_with(":loadbalancer/old-shop"));
    assert_eq!(refresh.uuid, "a0b1c2d3-e4f5-4a6b-8c7d-9e0f1a2b3c4d");

    let refresh: TrustedAdvisorCheckItemRefresh = detail("trusted-advisor-password-policy.json", &["check-name"]);
    assert_eq!((&refresh.status, &*refresh.resource_id), (&TrustedAdvisorStatus::Error, ""));
    assert!(refresh.check_item_detail.get("Reason").unwrap().is_null());
}
