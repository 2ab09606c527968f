//! Tests of AWS Config rule events, using a fixture for each message type.

use std::path::Path;

use lambda_event_sources_base::{Dict, Error, ErrorKind, RawTimestamp, Str, from_str, testing};
use lambda_event_sources_config::{
    AwsConfigConfigurationChanged, AwsConfigEvaluationMode, AwsConfigInvokingEvent, AwsConfigItemStatus,
    AwsConfigMessageType, AwsConfigRuleEvent,
};
use serde_json::Value;

fn fixture(name: &str) -> AwsConfigRuleEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/config-rule").join(name);
    testing::check(&path, &["invokingEvent"], &[])
}

fn change(event: &AwsConfigRuleEvent) -> Result<AwsConfigConfigurationChanged, Error> {
    match event.invoking_event()? {
        AwsConfigInvokingEvent::ConfigurationChanged(change) => Ok(change),
        other => Err(Error::new(ErrorKind::Invalid, other.message_type().as_str())),
    }
}

#[test]
fn configuration_changed() -> Result<(), Error> {
    let event = fixture("configuration-changed.json");
    assert_eq!(event.version, "1.0");
    assert_eq!(event.result_token, "ZXhhbXBsZS1yZXN1bHQtdG9rZW4=");
    assert!(!event.event_left_scope);
    assert!(event.execution_role_arn.ends_with("AWSServiceRoleForConfig"));
    assert_eq!(event.config_rule_arn, "arn:aws:config:eu-central-1:123456789012:config-rule/config-rule-a1b2c3");
    assert_eq!(event.config_rule_name, "instance-types");
    assert_eq!(event.config_rule_id, "config-rule-a1b2c3");
    assert_eq!(event.accountid, "123456789012");
    assert_eq!(event.evaluation_mode, Some(AwsConfigEvaluationMode::Detective));
    assert!(event.raw_invoking_event.starts_with("{\"configurationItemDiff\""));
    assert_eq!(event.raw_rule_parameters, r#"{"desiredInstanceType":"m7g.medium"}"#);
    let parameters: Dict<Str> = event.rule_parameters_json()?;
    assert_eq!(parameters.get_str("desiredInstanceType"), Some("m7g.medium"));
    assert_eq!(event.invoking_event()?.message_type(), &AwsConfigMessageType::ConfigurationItemChangeNotification);

    let change = change(&event)?;
    assert_eq!(change.message_type, AwsConfigMessageType::ConfigurationItemChangeNotification);
    assert_eq!(change.notification_creation_time, "2024-06-01T12:00:02.100Z");
    assert_eq!(change.record_version, "1.3");
    assert_eq!(change.configuration_item_diff.json::<serde_json::Value>()?["changeType"], "UPDATE");
    assert_eq!(change.raw_configuration_item.json::<serde_json::Value>()?["awsRegion"], "eu-central-1");

    let item = change.configuration_item()?;
    assert_eq!(item.related_events, ["7e1c2d3f-4051-4263-9475-86a7b8c9dae0"]);
    assert_eq!(item.relationships[0].get_str("resourceType"), Some("AWS::EC2::Subnet"));
    assert_eq!(item.configuration.json::<serde_json::Value>()?["cpuOptions"]["coreCount"], 2);
    assert_eq!(
        item.supplementary_configuration.json::<serde_json::Value>()?["unsupportedResources"],
        Value::Array(vec![])
    );
    assert_eq!(item.tags.get_str("Team"), Some("Shop"));
    assert_eq!(item.configuration_item_version, "1.3");
    assert_eq!(item.configuration_item_capture_time, "2024-06-01T12:00:00.636Z");
    assert_eq!(item.configuration_state_id, "1717243200636");
    assert_eq!(item.accountid, "123456789012");
    assert_eq!(item.configuration_item_status, AwsConfigItemStatus::Ok);
    assert_eq!(item.resource_type, "AWS::EC2::Instance");
    assert_eq!(item.resource_id, "i-0123456789abcdef0");
    assert_eq!(item.resource_name, None);
    assert!(item.resource_arn.as_ref().unwrap().ends_with("instance/i-0123456789abcdef0"));
    assert_eq!(item.region, "eu-central-1");
    assert_eq!(item.availability_zone.as_deref(), Some("eu-central-1a"));
    assert_eq!(item.configuration_state_md5_hash.as_deref(), Some(""));
    assert_eq!(item.resource_creation_time.as_ref().map(RawTimestamp::as_str), Some("2024-05-31T08:15:00.000Z"));
    Ok(())
}

#[test]
fn resource_deleted() -> Result<(), Error> {
    let event = fixture("resource-deleted.json");
    assert!(event.event_left_scope);
    assert_eq!(event.evaluation_mode, None);
    let change = change(&event)?;
    assert!(change.configuration_item_diff.is_null());
    let item = change.configuration_item()?;
    assert!(item.configuration.is_null());
    assert_eq!(item.configuration_item_status, AwsConfigItemStatus::ResourceDeleted);
    assert_eq!(item.resource_name.as_deref(), Some("web-1"));
    assert_eq!((item.availability_zone, item.resource_creation_time), (None, None));
    Ok(())
}

#[test]
fn oversized_configuration() -> Result<(), Error> {
    let event = fixture("oversized.json");
    let AwsConfigInvokingEvent::OversizedConfiguration(change) = event.invoking_event()? else { panic!("{event}") };
    assert_eq!(change.message_type, AwsConfigMessageType::OversizedConfigurationItemChangeNotification);
    assert_eq!(change.notification_creation_time, "2024-06-01T12:00:01.261Z");
    assert_eq!(change.record_version, "1.0");
    assert_eq!(change.raw_configuration_item_summary.json::<serde_json::Value>()?["changeType"], "UPDATE");
    let summary = change.configuration_item_summary()?;
    assert_eq!(summary.change_type, "UPDATE");
    assert_eq!(summary.configuration_item_version, "1.2");
    assert_eq!(summary.configuration_item_capture_time, "2024-06-01T12:00:00.261Z");
    assert_eq!(summary.configuration_state_id, "0");
    assert_eq!(summary.accountid, "123456789012");
    assert_eq!(summary.configuration_item_status, AwsConfigItemStatus::Ok);
    assert_eq!(summary.resource_type, "AWS::EC2::Instance");
    assert_eq!(summary.resource_id, "i-0123456789abcdef0");
    assert_eq!(summary.resource_name, None);
    assert!(summary.resource_arn.is_some());
    assert_eq!(summary.region, "eu-central-1");
    assert_eq!(summary.availability_zone.as_deref(), Some("eu-central-1a"));
    assert_eq!(summary.configuration_state_md5_hash.as_deref(), Some("0f1e2d3c4b5a69788796a5b4c3d2e1f0"));
    assert_eq!(summary.resource_creation_time.as_ref().map(RawTimestamp::as_str), Some("2024-05-31T08:15:00.489Z"));
    let parameters: Dict = event.rule_parameters_json()?;
    assert_eq!(parameters.get_json::<Vec<String>>("exempt")?, ["a", "b"]);
    Ok(())
}

#[test]
fn scheduled() -> Result<(), Error> {
    let event = fixture("scheduled.json");
    let AwsConfigInvokingEvent::ScheduledNotification(timer) = event.invoking_event()? else { panic!("{event}") };
    assert_eq!(timer.accountid, "123456789012");
    assert_eq!(timer.notification_creation_time, "2024-06-01T13:00:00.741Z");
    assert_eq!(timer.message_type, AwsConfigMessageType::ScheduledNotification);
    assert_eq!(timer.record_version, "1.0");
    assert!(event.rule_parameters_json::<Dict>()?.is_empty());
    Ok(())
}

#[test]
fn messages_of_other_types_are_read_as_changes() -> Result<(), Error> {
    let event: AwsConfigRuleEvent =
        from_str(r#"{"invokingEvent": "{\"messageType\": \"Surprise\", \"recordVersion\": \"2.0\"}"}"#)?;
    let change = change(&event)?;
    assert_eq!(change.message_type, AwsConfigMessageType::Unknown("Surprise".into()));
    assert_eq!(change.record_version, "2.0");
    let error = change.configuration_item().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "configurationItem"));
    Ok(())
}

#[test]
fn bad_input_has_its_path() -> Result<(), Error> {
    let error = from_str::<AwsConfigRuleEvent>("{}").unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "invokingEvent"));

    let event: AwsConfigRuleEvent = from_str(r#"{"invokingEvent": "hunter2", "ruleParameters": "[1]"}"#)?;
    let error = event.invoking_event().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Syntax, "invokingEvent"));
    let error = event.rule_parameters_json::<Dict>().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "ruleParameters"));
    assert!(event.to_string().contains(r#""invoking_event":"[Cannot be deserialized]""#));

    let event: AwsConfigRuleEvent =
        from_str(r#"{"invokingEvent": "{\"configurationItem\": {\"tags\": [\"hunter2\"]}}"}"#)?;
    let error = change(&event)?.configuration_item().unwrap_err();
    assert_eq!(error.path(), "configurationItem.tags");
    assert!(!error.to_string().contains("hunter2"));
    Ok(())
}
