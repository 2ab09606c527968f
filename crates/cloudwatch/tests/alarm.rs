//! CloudWatch alarms, on fixtures of each shape.
#![cfg(feature = "cloudwatch-alarm")]

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, Timestamp, from_str, testing};
use lambda_event_sources_cloudwatch::{
    CloudWatchAlarmActionsSuppressedBy, CloudWatchAlarmData, CloudWatchAlarmEvent, CloudWatchAlarmReasonData,
    CloudWatchAlarmSnsMessage, CloudWatchAlarmState, CloudWatchAlarmStateValue,
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
    let before = alarm.previous_state.as_ref().unwrap();
    assert_eq!(before.value, CloudWatchAlarmStateValue::InsufficientData);
    assert_eq!(before.reason_data_json::<Value>()?, None);
    assert_eq!((&alarm.alarm_contributor, &alarm.mute_detail), (&None, &None));

    let reason: CloudWatchAlarmReasonData = alarm.state.reason_data_json()?.unwrap();
    assert_eq!(reason.version.as_deref(), Some("1.0"));
    assert_eq!(reason.query_date.as_ref().unwrap().timestamp()?.as_millisecond(), 1_717_243_388_423);
    assert_eq!((reason.start_date, reason.statistic, reason.unit), (None, None, None));
    assert_eq!((reason.period, reason.threshold), (Some(60), Some(500.0)));
    assert_eq!(reason.recent_datapoints, [912.5]);
    assert!(reason.evaluated_datapoints.is_empty() && reason.triggering_alarms.is_empty());

    let configuration = &alarm.configuration;
    assert_eq!(configuration.description.as_deref(), Some("Time from order to answer"));
    assert_eq!(configuration.alarm_rule, None);
    let [ratio, slow] = configuration.metrics.as_slice() else { panic!("two metrics") };
    assert_eq!((ratio.metric_id.as_str(), ratio.return_data, ratio.period), ("ratio", Some(true), None));
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
    let reason: CloudWatchAlarmReasonData = alarm.state.reason_data_json()?.unwrap();
    assert_eq!((reason.version, reason.query_date, reason.threshold), (None, None, None));
    let [child] = reason.triggering_alarms.as_slice() else { panic!("one alarm") };
    assert_eq!(child.arn, "arn:aws:cloudwatch:eu-central-1:123456789012:alarm:Orders are slow");
    assert_eq!(child.state.value, CloudWatchAlarmStateValue::Alarm);
    assert_eq!(child.state.timestamp.timestamp()?.as_millisecond(), 1_717_243_388_431);
    let before = alarm.previous_state.as_ref().unwrap();
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
fn contributor() -> Result<(), Error> {
    let event = fixture("contributor.json");
    let alarm = &event.alarm_data;
    let contributor = alarm.alarm_contributor.as_ref().unwrap();
    assert_eq!(contributor.id, "4f9d20c1e6b75a38");
    assert_eq!((contributor.attributes.get_str("Shop"), contributor.attributes.len()), (Some("berlin"), 2));
    assert_eq!((&alarm.state.value, &alarm.previous_state), (&CloudWatchAlarmStateValue::Alarm, &None));
    assert_eq!(alarm.state.reason_data_json::<CloudWatchAlarmReasonData>()?, None);
    let [query] = alarm.configuration.metrics.as_slice() else { panic!("one query") };
    assert_eq!((query.metric_id.as_str(), query.period, &query.metric_stat), ("q1", Some(60), &None));
    let mute = alarm.mute_detail.as_ref().unwrap();
    assert_eq!(mute.muted_by_arn, "arn:aws:cloudwatch:eu-central-1:123456789012:alarm-mute-rule:Spring cleaning");
    assert_eq!(mute.mute_window_start.timestamp()?, "2026-03-02T08:00:00Z".parse()?);
    assert_eq!(mute.mute_window_end.timestamp()?, "2026-03-02T10:30:00Z".parse()?);
    Ok(())
}

#[test]
fn anomaly_detection() -> Result<(), Error> {
    let event = fixture("anomaly-detection.json");
    let reason: CloudWatchAlarmReasonData = event.alarm_data.state.reason_data_json()?.unwrap();
    assert_eq!(reason.start_date.as_ref().unwrap().timestamp()?, "2026-03-02T08:55:00Z".parse()?);
    assert_eq!((reason.unit.as_deref(), reason.period, reason.threshold), (Some("Count"), Some(300), None));
    assert_eq!(reason.recent_datapoints, [42.0, 3.0]);
    assert_eq!(reason.recent_lower_thresholds, [18.25, 17.5]);
    assert_eq!(reason.recent_upper_thresholds, [66.0, 64.0]);
    let [evaluated, missing] = reason.evaluated_datapoints.as_slice() else { panic!("two data points") };
    assert_eq!((evaluated.sample_count, evaluated.value), (Some(2.0), Some(3.0)));
    assert_eq!(evaluated.timestamp.timestamp()?, "2026-03-02T09:00:00Z".parse()?);
    assert_eq!((missing.sample_count, missing.value), (None, None));
    Ok(())
}

#[test]
fn reason_data_of_another_type_is_an_error() -> Result<(), Error> {
    let state: CloudWatchAlarmState = from_str(r#"{"reasonData": "{\"triggeringAlarms\": [{\"state\": 7}]}"}"#)?;
    let error = state.reason_data_json::<CloudWatchAlarmReasonData>().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "reasonData.triggeringAlarms[0].state"));
    let error = from_str::<CloudWatchAlarmData>(r#"{"muteDetail": {"mutedByArn": []}}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "muteDetail.mutedByArn"));
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
fn metric_math_message_to_an_sns_topic() -> Result<(), Error> {
    let text = r#"{"AlarmName":"Orders fail","NewStateValue":"OK","OldStateValue":"ALARM","Trigger":{"Period":60,
        "EvaluationPeriods":3,"DatapointsToAlarm":2,"ComparisonOperator":"GreaterThanUpperThreshold",
        "ThresholdMetricId":"band","TreatMissingData":"missing","Metrics":[
        {"Id":"band","Expression":"ANOMALY_DETECTION_BAND(failed, 2)","Label":"Failed (expected)","Period":60,"ReturnData":true},
        {"Id":"failed","AccountId":"210987654321","MetricStat":{"Metric":{"Dimensions":[{"value":"prod","name":"Stage"}],
        "MetricName":"Failed","Namespace":"Example/Orders"},"Period":60,"Stat":"Sum","Unit":"Count"},"ReturnData":false}]}}"#;
    let message: CloudWatchAlarmSnsMessage = from_str(text)?;
    let trigger = message.trigger.as_ref().unwrap();
    assert_eq!((&trigger.metric_name, &trigger.namespace, trigger.threshold), (&None, &None, None));
    assert_eq!(trigger.threshold_metric_id.as_deref(), Some("band"));
    let [band, failed] = trigger.metrics.as_slice() else { panic!("two metrics") };
    assert_eq!((band.id.as_str(), band.period, band.return_data), ("band", Some(60), Some(true)));
    assert_eq!(band.expression.as_deref(), Some("ANOMALY_DETECTION_BAND(failed, 2)"));
    assert_eq!(band.label.as_deref(), Some("Failed (expected)"));
    assert_eq!((&band.metric_stat, &band.account_id), (&None, &None));
    assert_eq!((failed.id.as_str(), failed.return_data, &failed.expression), ("failed", Some(false), &None));
    assert_eq!((failed.period, failed.account_id.as_deref()), (None, Some("210987654321")));
    let stat = failed.metric_stat.as_ref().unwrap();
    assert_eq!((stat.period, stat.stat.as_deref(), stat.unit.as_deref()), (Some(60), Some("Sum"), Some("Count")));
    assert_eq!(stat.metric.namespace.as_deref(), Some("Example/Orders"));
    assert_eq!(stat.metric.metric_name.as_deref(), Some("Failed"));
    let [dimension] = stat.metric.dimensions.as_slice() else { panic!("one dimension") };
    assert_eq!((dimension.name.as_str(), dimension.value.as_str()), ("Stage", "prod"));
    let written = serde_json::to_value(&message).unwrap();
    let original: Value = serde_json::from_str(text).unwrap();
    assert_eq!(written["Trigger"]["Metrics"], original["Trigger"]["Metrics"]);

    let error = from_str::<CloudWatchAlarmSnsMessage>(
        r#"{"AlarmName": "a", "Trigger": {"Metrics": [{"MetricStat": {"Metric": {"Dimensions": ["Stage"]}}}]}}"#,
    );
    assert_eq!(error.unwrap_err().path(), "Trigger.Metrics[0].MetricStat.Metric.Dimensions[0]");
    Ok(())
}

#[test]
fn log_alarm_message_to_an_sns_topic() -> Result<(), Error> {
    let message: CloudWatchAlarmSnsMessage = from_str(
        r#"{"AlarmName": "Errors in the log", "NewStateValue": "ALARM", "AlarmContributorId": "9b1c", "AlarmContributorAttributes":
            {"service": "orders"}, "NewStateReasonData": {"version": "1.0", "queryDate": "2026-03-02T09:05:10.000+0000",
            "threshold": 20.0, "queryResultsToEvaluate": 3, "queryResultsToAlarm": 2, "results": [
            {"queryResultId": "q-3", "status": "COMPLETE", "timestamp": "2026-03-02T09:05:00.000+0000", "value": 31.0}]}}"#,
    )?;
    assert_eq!(message.alarm_contributor_id.as_deref(), Some("9b1c"));
    assert_eq!(message.alarm_contributor_attributes.get_str("service"), Some("orders"));
    let reason = message.new_state_reason_data.as_ref().unwrap();
    assert_eq!((reason.query_results_to_evaluate, reason.query_results_to_alarm), (Some(3), Some(2)));
    let [result] = reason.results.as_slice() else { panic!("one result") };
    assert_eq!((result.query_result_id.as_str(), result.status.as_str()), ("q-3", "COMPLETE"));
    assert_eq!((result.timestamp.timestamp()?, result.value), ("2026-03-02T09:05:00Z".parse()?, Some(31.0)));
    Ok(())
}

#[test]
fn composite_message_to_an_sns_topic() -> Result<(), Error> {
    let message: CloudWatchAlarmSnsMessage = from_str(
        r#"{"AlarmName":"Shop is down","AlarmRule":"ALARM(a)","TriggeringChildren":[{"Arn":"arn:a","State":{"Value":"ALARM","Timestamp":"2024-06-01T12:03:08.431+0000"}}]}"#,
    )?;
    assert_eq!((message.trigger, message.alarm_rule.as_deref()), (None, Some("ALARM(a)")));
    let child = &message.triggering_children[0];
    assert_eq!((child.arn.as_str(), &child.state.value), ("arn:a", &CloudWatchAlarmStateValue::Alarm));
    assert_eq!(child.state.timestamp.timestamp()?.as_millisecond(), 1_717_243_388_431);
    assert_eq!(from_str::<CloudWatchAlarmSnsMessage>("{}").unwrap_err().kind(), ErrorKind::Missing);
    Ok(())
}
