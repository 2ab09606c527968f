//! CloudWatch alarms, on fixtures of each shape.
#![cfg(feature = "cloudwatch-alarm")]

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, Timestamp, from_str, testing};
use lambda_event_sources_cloudwatch::{
    CloudWatchAlarmActionsSuppressedBy, CloudWatchAlarmEvent, CloudWatchAlarmSnsMessage, CloudWatchAlarmStateValue,
};
use serde_json::{Value, json};

fn fixture(name: &str) -> CloudWatchAlarmEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/cloudwatch-alarm").join(name);
    testing::check(&path, &["alarmData"], &[])
}

#[test]
fn metric_maths() -> Result<(), Error> {
    let event = fixture("metric-maths.json");
    assert_eq!(event.source, "aws.cloudwatch");
    assert_eq!(event.alarm_arn, "arn:aws:cloudwatch:eu-central-1:123456789012:alarm:Orders are slow");
    assert_eq!(event.source_account_id, "123456789012");
    assert_eq!(event.timestamp, "2024-06-01T12:03:08.431+0000");
    assert_eq!(event.timestamp.timestamp()?, Timestamp::from_millisecond(1_717_243_388_431));
    assert_eq!(event.region, "eu-central-1");

    let alarm = &event.alarm_data;
    assert_eq!(alarm.alarm_name, "Orders are slow");
    assert_eq!(alarm.state.value, CloudWatchAlarmStateValue::Alarm);
    assert!(alarm.state.reason.starts_with("Threshold Crossed"));
    assert_eq!(alarm.state.reason_data_json::<Value>()?.unwrap()["recentDatapoints"], json!([912.5]));
    assert_eq!(alarm.state.timestamp, "2024-06-01T12:03:08.431+0000");
    assert_eq!(alarm.state.actions_suppressed_by, None);
    assert_eq!(alarm.previous_state.value, CloudWatchAlarmStateValue::InsufficientData);
    assert_eq!(alarm.previous_state.reason_data_json::<Value>()?, None);

    let configuration = &alarm.configuration;
    assert_eq!(configuration.description.as_deref(), Some("Time from order to answer"));
    assert_eq!(configuration.alarm_rule, None);
    let [ratio, slow] = configuration.metrics.as_slice() else { panic!("two metrics") };
    assert_eq!((ratio.metric_id.as_str(), ratio.return_data), ("ratio", Some(true)));
    assert_eq!(ratio.expression.as_deref(), Some("slow / METRICS(\"all\")"));
    assert_eq!(ratio.label.as_deref(), Some("Share of slow orders"));
    assert_eq!(ratio.metric_stat, None);
    assert_eq!((slow.metric_id.as_str(), slow.return_data, &slow.expression), ("slow", Some(false), &None));
    let stat = slow.metric_stat.as_ref().unwrap();
    assert_eq!(
        (stat.period, stat.stat.as_deref(), stat.unit.as_deref()),
        (Some(60), Some("p99"), Some("Milliseconds"))
    );
    assert_eq!(stat.metric.namespace.as_deref(), Some("Example/Orders"));
    assert_eq!(stat.metric.name.as_deref(), Some("Latency"));
    assert_eq!(stat.metric.dimensions.get_str("Stage"), Some("prod"));
    Ok(())
}

#[test]
fn composite_with_suppressor() -> Result<(), Error> {
    let event = fixture("composite-with-suppressor.json");
    let alarm = &event.alarm_data;
    let triggers: Value = alarm.state.reason_data_json()?.unwrap();
    assert_eq!(triggers["triggeringAlarms"][0]["state"]["value"], "ALARM");
    let before = &alarm.previous_state;
    assert_eq!(before.actions_suppressed_by, Some(CloudWatchAlarmActionsSuppressedBy::WaitPeriod));
    assert_eq!(before.actions_suppressed_reason.as_deref(), Some("Actions suppressed by WaitPeriod"));
    let error = before.reason_data_json::<Value>().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Syntax, "reasonData"));
    let configuration = &alarm.configuration;
    assert_eq!(configuration.alarm_rule.as_deref(), Some("ALARM(\"Orders are slow\") OR ALARM(\"Queue is full\")"));
    assert_eq!(configuration.alarm_actions_suppressor.as_deref(), Some("Deployment runs"));
    assert_eq!(configuration.alarm_actions_suppressor_wait_period, Some(120));
    assert_eq!(configuration.alarm_actions_suppressor_extension_period, Some(180));
    assert!(configuration.metrics.is_empty());
    Ok(())
}

#[test]
fn message_to_an_sns_topic() -> Result<(), Error> {
    let text = r#"{"AlarmName":"Orders are slow","AlarmDescription":null,"AWSAccountId":"123456789012","NewStateValue":"ALARM",
        "NewStateReason":"Threshold Crossed","StateChangeTime":"2024-06-01T12:03:08.431+0000","Region":"EU (Frankfurt)",
        "AlarmArn":"arn:aws:cloudwatch:eu-central-1:123456789012:alarm:Orders are slow","OldStateValue":"OK",
        "OKActions":[],"AlarmActions":["arn:aws:sns:eu-central-1:123456789012:alarms"],"InsufficientDataActions":[],
        "Trigger":{"MetricName":"Latency","Namespace":"Example/Orders","StatisticType":"ExtendedStatistic",
        "ExtendedStatistic":"p99","Unit":null,"Dimensions":[{"value":"prod","name":"Stage"}],"Period":60,
        "EvaluationPeriods":1,"ComparisonOperator":"GreaterThanThreshold","Threshold":500.5,
        "TreatMissingData":"missing","EvaluateLowSampleCountPercentile":""}}"#;
    let message: CloudWatchAlarmSnsMessage = from_str(text)?;
    assert_eq!(
        (&message.new_state_value, &message.old_state_value),
        (&CloudWatchAlarmStateValue::Alarm, &CloudWatchAlarmStateValue::Ok)
    );
    assert_eq!(message.state_change_time.timestamp()?.as_millisecond(), 1_717_243_388_431);
    assert_eq!(message.aws_account_id, "123456789012");
    assert_eq!(message.alarm_actions, ["arn:aws:sns:eu-central-1:123456789012:alarms"]);
    let trigger = message.trigger.as_ref().unwrap();
    assert_eq!((trigger.threshold, trigger.period, trigger.evaluation_periods), (Some(500.5), Some(60), Some(1)));
    assert_eq!((trigger.dimensions[0].name.as_str(), trigger.dimensions[0].value.as_str()), ("Stage", "prod"));
    assert_eq!(trigger.extended_statistic.as_deref(), Some("p99"));
    Ok(())
}

#[test]
fn composite_message_to_an_sns_topic() -> Result<(), Error> {
    let message: CloudWatchAlarmSnsMessage = from_str(
        r#"{"AlarmName":"Shop is down","AlarmRule":"ALARM(a)","TriggeringChildren":[{"Arn":"arn:a","State":{"Value":"ALARM"}}]}"#,
    )?;
    assert_eq!((message.trigger, message.alarm_rule.as_deref()), (None, Some("ALARM(a)")));
    assert_eq!(message.triggering_children[0].state.get_str("Value"), Some("ALARM"));
    assert_eq!(from_str::<CloudWatchAlarmSnsMessage>("{}").unwrap_err().kind(), ErrorKind::Missing);
    Ok(())
}
