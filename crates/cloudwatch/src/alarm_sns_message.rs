//! Amazon CloudWatch alarms: what an alarm says to an SNS topic.

use lambda_event_sources_base::{Dict, RawTimestamp, Str, data_class};

use crate::CloudWatchAlarmStateValue;

/// Text of the notification that an alarm sends to an SNS topic.
///
/// Read it with `record.sns.message_json::<CloudWatchAlarmSnsMessage>()`. See
/// [Notifying users on alarm changes](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_cloudwatch::{CloudWatchAlarmSnsMessage, CloudWatchAlarmStateValue};
///
/// let message: CloudWatchAlarmSnsMessage = from_str(
///     r#"{"AlarmName": "Queue is full", "NewStateValue": "ALARM", "StateChangeTime": "2024-06-01T12:00:00.000+0000"}"#,
/// )?;
/// assert_eq!(message.new_state_value, CloudWatchAlarmStateValue::Alarm);
/// assert_eq!(message.state_change_time.timestamp()?, "2024-06-01T12:00:00Z".parse()?);
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(rename_all = "PascalCase")]
pub struct CloudWatchAlarmSnsMessage {
    /// Name of the alarm.
    #[data_class(required)]
    pub alarm_name: Str,
    /// Description of the alarm; absent when it was given none.
    pub alarm_description: Option<Str>,
    /// Account of the alarm.
    #[data_class(name = "AWSAccountId")]
    pub aws_account_id: Str,
    /// Time of the last change to the alarm's configuration; absent in older notifications.
    pub alarm_configuration_updated_timestamp: Option<RawTimestamp>,
    /// State that the alarm is in now.
    pub new_state_value: CloudWatchAlarmStateValue,
    /// Reason, for people.
    pub new_state_reason: Str,
    /// State that the alarm was in before.
    pub old_state_value: CloudWatchAlarmStateValue,
    /// Time of the change, such as `2024-02-17T11:53:08.431+0000`.
    pub state_change_time: RawTimestamp,
    /// Region, as people name it: `EU (Frankfurt)`.
    pub region: Str,
    /// ARN of the alarm.
    pub alarm_arn: Str,
    /// ARNs of the actions taken when the alarm comes to be OK.
    #[data_class(name = "OKActions")]
    pub ok_actions: Vec<Str>,
    /// ARNs of the actions taken when the alarm comes to be in alarm.
    pub alarm_actions: Vec<Str>,
    /// ARNs of the actions taken when there is too little data to tell.
    pub insufficient_data_actions: Vec<Str>,
    /// What the alarm watches; absent for composite alarms.
    pub trigger: Option<CloudWatchAlarmSnsTrigger>,
    /// Rule over other alarms; of composite alarms only.
    pub alarm_rule: Option<Str>,
    /// Alarms whose change made this one change; of composite alarms only.
    pub triggering_children: Vec<CloudWatchAlarmSnsTriggeringChild>,
}

/// What an alarm watches, as SNS is told.
#[data_class(rename_all = "PascalCase")]
pub struct CloudWatchAlarmSnsTrigger {
    /// Name of the metric; absent for maths expressions.
    pub metric_name: Option<Str>,
    /// Namespace of the metric; absent for maths expressions.
    pub namespace: Option<Str>,
    /// Kind of the statistic: `Statistic` or `ExtendedStatistic`.
    pub statistic_type: Option<Str>,
    /// Statistic, such as `AVERAGE`.
    pub statistic: Option<Str>,
    /// Percentile, such as `p99`, in place of a statistic.
    pub extended_statistic: Option<Str>,
    /// Unit of the metric; absent when any unit counts.
    pub unit: Option<Str>,
    /// Dimensions of the metric.
    pub dimensions: Vec<CloudWatchAlarmSnsDimension>,
    /// Period of the statistic, in seconds.
    pub period: Option<i64>,
    /// Number of periods that are looked at.
    pub evaluation_periods: Option<i64>,
    /// Number of periods outside of the threshold that make the alarm.
    pub datapoints_to_alarm: Option<i64>,
    /// Comparison with the threshold, such as `GreaterThanThreshold`.
    pub comparison_operator: Option<Str>,
    /// Threshold; absent for anomaly detection.
    pub threshold: Option<f64>,
    /// Name of the metric that gives the threshold; of anomaly detection only.
    pub threshold_metric_id: Option<Str>,
    /// What missing data counts as, such as `missing` or `notBreaching`.
    pub treat_missing_data: Option<Str>,
    /// What a percentile of few samples counts as.
    pub evaluate_low_sample_count_percentile: Option<Str>,
    /// Metrics of a maths expression, as CloudWatch writes them.
    pub metrics: Vec<Dict>,
}

/// One dimension of a metric, as SNS is told.
#[data_class]
pub struct CloudWatchAlarmSnsDimension {
    /// Name of the dimension.
    pub name: Str,
    /// Value of the dimension.
    pub value: Str,
}

/// Alarm whose change made a composite alarm change.
#[data_class(rename_all = "PascalCase")]
pub struct CloudWatchAlarmSnsTriggeringChild {
    /// ARN of the alarm.
    pub arn: Str,
    /// State of the alarm: its value and time.
    pub state: Dict,
}
