use lambda_event_sources_eventbridge::{HealthEvent, HealthEventScope, HealthEventTypeCategory};

use crate::detail;

#[test]
fn scheduled_change() {
    let event: HealthEvent = detail("health-scheduled-change.json", &["eventArn"]);
    assert!(event.event_arn.ends_with("/AWS_EC2_INSTANCE_REBOOT_MAINTENANCE_SCHEDULED/1-a"));
    assert_eq!(event.service, "EC2");
    assert_eq!(event.event_type_code, "AWS_EC2_INSTANCE_REBOOT_MAINTENANCE_SCHEDULED");
    assert_eq!(event.event_type_category, HealthEventTypeCategory::ScheduledChange);
    assert_eq!(event.event_scope_code, Some(HealthEventScope::AccountSpecific));
    assert_eq!(event.communication_id.as_deref(), Some("0123456789abcdef-1"));
    assert_eq!((event.event_region.as_deref(), event.status_code.as_deref()), (Some("eu-central-1"), Some("upcoming")));
    assert_eq!(event.start_time.timestamp().unwrap().to_string(), "2024-05-25T06:00:00Z");
    assert_eq!(event.end_time.unwrap().timestamp().unwrap().to_string(), "2024-05-25T08:00:00Z");
    assert_eq!(event.last_updated_time.unwrap().timestamp().unwrap().to_string(), "2024-05-14T09:25:12Z");
    assert_eq!(event.event_description[0].language, "en_US");
    assert_eq!(event.event_description[0].latest_description, "An instance will be rebooted.");
    assert_eq!(event.event_metadata.get_str("deprecated_versions"), Some("1.27"));
    let entity = &event.affected_entities[0];
    assert_eq!((&*entity.entity_value, entity.status.as_deref()), ("i-0a1b2c3d4e5f60718", Some("PENDING")));
    assert_eq!(entity.last_updated_time.as_ref().unwrap(), &"Tue, 14 May 2024 09:25:12 GMT");
    assert_eq!(entity.entity_arn.as_deref(), Some("arn:aws:health:eu-central-1:123456789012:entity/1"));
    assert_eq!(entity.entity_url.as_deref(), Some("https://console.aws.amazon.com/ec2"));
    assert_eq!((entity.entity_metadata.get_str("rack"), entity.tags.get_str("stage")), (Some("7"), Some("prod")));
    assert_eq!(event.affected_account.as_deref(), Some("123456789012"));
    assert_eq!((event.page.as_deref(), event.total_pages.as_deref()), (Some("1"), Some("2")));
    assert_eq!(event.actionability.as_deref(), Some("ACTION_REQUIRED"));
    assert_eq!(event.personas, ["OPERATIONS"]);
}

#[test]
fn older_abuse_event() {
    let event: HealthEvent = detail("health-abuse-event.json", &["eventArn"]);
    assert_eq!(event.event_type_category, HealthEventTypeCategory::Issue);
    assert_eq!((event.event_scope_code, event.end_time, event.page), (None, None, None));
    assert!(event.event_metadata.is_empty() && event.personas.is_empty());
    assert!(event.affected_entities[0].entity_value.contains(":instance/"));
    assert!(event.affected_entities[0].tags.is_empty());
}
