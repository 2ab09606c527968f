use lambda_event_sources_cloudwatch::{CloudWatchAlarmActionsSuppressedBy, CloudWatchAlarmStateValue};
use lambda_event_sources_eventbridge::{
    CloudWatchAlarmConfigurationChange, CloudWatchAlarmOperation, CloudWatchAlarmStateChange,
};
use serde_json::Value;

use crate::detail;

#[test]
fn state_change_of_a_metric_alarm() {
    let change: CloudWatchAlarmStateChange = detail("cloudwatch-alarm-state-change.json", &[]);
    assert_eq!(change.alarm_name, "orders-queue-too-long");
    assert_eq!(change.state.value, CloudWatchAlarmStateValue::Alarm);
    assert_eq!(change.state.timestamp.timestamp().unwrap().to_string(), "2024-05-14T09:26:02.871Z");
    assert_eq!(change.state.reason_data_json::<Value>().unwrap().unwrap()["threshold"], 500.0);
    assert_eq!(change.previous_state.as_ref().unwrap().value, CloudWatchAlarmStateValue::Ok);
    assert_eq!(change.configuration.description.as_deref(), Some("More than 500 orders wait"));
    let stat = change.configuration.metrics[0].metric_stat.as_ref().unwrap();
    assert_eq!((stat.period, stat.stat.as_deref()), (Some(60), Some("Maximum")));
    assert_eq!(stat.metric.dimensions.get_str("QueueName"), Some("orders"));
}

#[test]
fn state_change_of_a_composite_alarm() {
    let change: CloudWatchAlarmStateChange = detail("cloudwatch-composite-alarm-state-change.json", &[]);
    assert_eq!(change.state.actions_suppressed_by, Some(CloudWatchAlarmActionsSuppressedBy::WaitPeriod));
    assert_eq!(change.state.actions_suppressed_reason.as_deref(), Some("Actions suppressed by WaitPeriod"));
    assert_eq!(change.configuration.alarm_rule.as_deref(), Some("ALARM(checkout-errors) AND ALARM(web-unhealthy)"));
    assert_eq!(change.configuration.alarm_actions_suppressor_wait_period, Some(60));
}

#[test]
fn update() {
    let change: CloudWatchAlarmConfigurationChange =
        detail("cloudwatch-alarm-configuration-change.json", &["alarmName"]);
    assert_eq!(change.alarm_name, "orders-queue-too-long");
    assert_eq!(change.operation, CloudWatchAlarmOperation::Update);
    assert_eq!(change.state.value, CloudWatchAlarmStateValue::InsufficientData);
    let now = &change.configuration;
    assert_eq!(now.alarm_name, "orders-queue-too-long");
    assert_eq!(now.description.as_deref(), Some("More than 400 orders wait"));
    assert_eq!(now.actions_enabled, Some(true));
    assert_eq!(now.timestamp.timestamp().unwrap().to_string(), "2024-05-14T09:26:02.871Z");
    assert_eq!(now.ok_actions, ["arn:aws:sns:eu-central-1:123456789012:quiet"]);
    assert_eq!(now.alarm_actions.len(), 2);
    assert!(now.insufficient_data_actions.is_empty());
    assert_eq!(now.metrics[1].expression.as_deref(), Some("ANOMALY_DETECTION_BAND(age, 2)"));
    assert_eq!((now.evaluation_periods, now.datapoints_to_alarm, now.threshold), (Some(5), Some(3), None));
    assert_eq!(now.threshold_metric_id.as_deref(), Some("band"));
    assert_eq!(now.comparison_operator.as_deref(), Some("GreaterThanUpperThreshold"));
    assert_eq!(now.treat_missing_data.as_deref(), Some("notBreaching"));
    assert_eq!(now.evaluate_low_sample_count_percentile.as_deref(), Some("ignore"));

    let before = change.previous_configuration.unwrap();
    assert_eq!((before.actions_enabled, before.description), (Some(false), None));
    assert_eq!((before.threshold, before.datapoints_to_alarm), (Some(499.5), None));
    assert_eq!(before.insufficient_data_actions, ["arn:aws:sns:eu-central-1:123456789012:quiet"]);
    assert_eq!(before.metrics[0].metric_stat.as_ref().unwrap().stat.as_deref(), Some("Maximum"));
}

#[test]
fn deletion_of_a_composite_alarm() {
    let change: CloudWatchAlarmConfigurationChange = detail("cloudwatch-composite-alarm-deleted.json", &["alarmName"]);
    assert_eq!((&change.operation, change.previous_configuration), (&CloudWatchAlarmOperation::Delete, None));
    let configuration = &change.configuration;
    assert_eq!(configuration.alarm_rule.as_deref(), Some("ALARM(checkout-errors) AND ALARM(web-unhealthy)"));
    assert_eq!(configuration.actions_suppressor.as_deref(), Some("maintenance"));
    assert_eq!(configuration.actions_suppressor_wait_period, Some(60));
    assert_eq!(configuration.actions_suppressor_extension_period, Some(90));
    assert!(configuration.metrics.is_empty());
}
