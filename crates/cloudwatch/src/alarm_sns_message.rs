//! Messages that Amazon CloudWatch alarms publish to Amazon SNS topics.

use lambda_event_sources_base::{Dict, RawTimestamp, Str, data_class};

use crate::{CloudWatchAlarmReasonData, CloudWatchAlarmStateValue};

/// Message that an alarm publishes to an Amazon SNS topic.
///
/// Parse it with `record.sns.message_json::<CloudWatchAlarmSnsMessage>()`.
///
/// See [Notifying users on alarm changes](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html).
///
/// ```
/// use lambda_event_sources::{CloudWatchAlarmSnsMessage, CloudWatchAlarmStateValue, from_str};
///
/// let message: CloudWatchAlarmSnsMessage = from_str(
///     r#"{"AlarmName": "Queue is full", "NewStateValue": "ALARM", "StateChangeTime": "2024-06-01T12:00:00.000+0000"}"#,
/// )?;
/// assert_eq!(message.new_state_value, CloudWatchAlarmStateValue::Alarm);
/// assert_eq!(message.state_change_time.timestamp()?, "2024-06-01T12:00:00Z".parse()?);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(rename_all = "PascalCase")]
pub struct CloudWatchAlarmSnsMessage {
    /// Name of the alarm.
    #[data_class(required)]
    pub alarm_name: Str,
    /// Description of the alarm; absent if it has none.
    pub alarm_description: Option<Str>,
    /// ID of the AWS account that owns the alarm.
    #[data_class(name = "AWSAccountId")]
    pub aws_account_id: Str,
    /// Time of the last update of the alarm configuration; absent in older messages.
    pub alarm_configuration_updated_timestamp: Option<RawTimestamp>,
    /// Current state of the alarm.
    pub new_state_value: CloudWatchAlarmStateValue,
    /// Reason for the state, as human-readable text.
    pub new_state_reason: Str,
    /// Reason for the state, as data; only for log alarms.
    pub new_state_reason_data: Option<CloudWatchAlarmReasonData>,
    /// Previous state of the alarm.
    pub old_state_value: CloudWatchAlarmStateValue,
    /// Time of the state change, such as `2024-02-17T11:53:08.431+0000`.
    pub state_change_time: RawTimestamp,
    /// Name of the AWS Region, such as `EU (Frankfurt)`.
    pub region: Str,
    /// ARN of the alarm.
    pub alarm_arn: Str,
    /// ARNs of the actions for the `OK` state.
    #[data_class(name = "OKActions")]
    pub ok_actions: Vec<Str>,
    /// ARNs of the actions for the `ALARM` state.
    pub alarm_actions: Vec<Str>,
    /// ARNs of the actions for the `INSUFFICIENT_DATA` state.
    pub insufficient_data_actions: Vec<Str>,
    /// ID of the contributor that changed its state; only for alarms that evaluate multiple time series.
    pub alarm_contributor_id: Option<Str>,
    /// Attributes that identify the contributor; only for alarms that evaluate multiple time series.
    pub alarm_contributor_attributes: Dict<Str>,
    /// Metric and threshold of the alarm; absent for composite alarms.
    pub trigger: Option<CloudWatchAlarmSnsTrigger>,
    /// Alarm rule, which refers to other alarms; only for composite alarms.
    pub alarm_rule: Option<Str>,
    /// Alarms whose state changes triggered this one; only for composite alarms.
    pub triggering_children: Vec<CloudWatchAlarmSnsTriggeringChild>,
}

/// Metric and threshold of an alarm.
#[data_class(rename_all = "PascalCase")]
pub struct CloudWatchAlarmSnsTrigger {
    /// Name of the metric; absent for metric math expressions.
    pub metric_name: Option<Str>,
    /// Namespace of the metric; absent for metric math expressions.
    pub namespace: Option<Str>,
    /// Type of the statistic: `Statistic` or `ExtendedStatistic`.
    pub statistic_type: Option<Str>,
    /// Statistic, such as `AVERAGE`.
    pub statistic: Option<Str>,
    /// Percentile, such as `p99`; present instead of a statistic.
    pub extended_statistic: Option<Str>,
    /// Unit of the metric; absent if any unit matches.
    pub unit: Option<Str>,
    /// Dimensions of the metric.
    pub dimensions: Vec<CloudWatchAlarmSnsDimension>,
    /// Period of the statistic, in seconds.
    pub period: Option<i64>,
    /// Number of periods that the alarm evaluates.
    pub evaluation_periods: Option<i64>,
    /// Number of data points that must be breaching to trigger the alarm.
    pub datapoints_to_alarm: Option<i64>,
    /// Comparison with the threshold, such as `GreaterThanThreshold`.
    pub comparison_operator: Option<Str>,
    /// Threshold; absent for anomaly detection alarms.
    pub threshold: Option<f64>,
    /// ID of the metric math expression that returns the threshold; only for anomaly detection alarms.
    pub threshold_metric_id: Option<Str>,
    /// Treatment of missing data points, such as `missing` or `notBreaching`.
    pub treat_missing_data: Option<Str>,
    /// Treatment of percentiles that are based on few samples, such as `ignore`.
    pub evaluate_low_sample_count_percentile: Option<Str>,
    /// Metrics and metric math expressions; empty for an alarm on a single metric.
    pub metrics: Vec<CloudWatchAlarmSnsMetric>,
}

/// Metric or metric math expression of an alarm.
///
/// See [MetricDataQuery](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataQuery.html).
#[data_class(rename_all = "PascalCase")]
pub struct CloudWatchAlarmSnsMetric {
    /// ID by which expressions refer to the metric or expression.
    pub id: Str,
    /// ID of the AWS account of the metric; absent if it is the account of the alarm.
    pub account_id: Option<Str>,
    /// Metric math expression; absent for a metric.
    pub expression: Option<Str>,
    /// Human-readable label; absent if there is none.
    pub label: Option<Str>,
    /// Period of an expression, in seconds; absent if the expression has none of its own, and for a metric.
    pub period: Option<i64>,
    /// Whether the alarm evaluates the result of this metric or expression.
    pub return_data: Option<bool>,
    /// Metric and its statistic; absent for an expression.
    pub metric_stat: Option<CloudWatchAlarmSnsMetricStat>,
}

/// Metric and its statistic.
#[data_class(rename_all = "PascalCase")]
pub struct CloudWatchAlarmSnsMetricStat {
    /// Period of the statistic, in seconds.
    pub period: Option<i64>,
    /// Statistic, such as `Average` or `p99`.
    pub stat: Option<Str>,
    /// Unit, such as `Milliseconds`; absent if any unit matches.
    pub unit: Option<Str>,
    /// Metric.
    pub metric: CloudWatchAlarmSnsMetricDefinition,
}

/// Definition of a metric: its namespace, name and dimensions.
#[data_class(rename_all = "PascalCase")]
pub struct CloudWatchAlarmSnsMetricDefinition {
    /// Namespace, such as `AWS/Lambda`.
    pub namespace: Option<Str>,
    /// Name of the metric, such as `Duration`.
    pub metric_name: Option<Str>,
    /// Dimensions of the metric.
    pub dimensions: Vec<CloudWatchAlarmSnsDimension>,
}

/// Dimension of a metric.
#[data_class]
pub struct CloudWatchAlarmSnsDimension {
    /// Name of the dimension.
    pub name: Str,
    /// Value of the dimension.
    pub value: Str,
}

/// Alarm whose state change triggered a composite alarm.
#[data_class(rename_all = "PascalCase")]
pub struct CloudWatchAlarmSnsTriggeringChild {
    /// ARN of the alarm.
    pub arn: Str,
    /// State of the alarm.
    pub state: CloudWatchAlarmSnsTriggeringChildState,
}

/// State of an alarm that triggered a composite alarm.
#[data_class(rename_all = "PascalCase")]
pub struct CloudWatchAlarmSnsTriggeringChildState {
    /// Value of the state.
    pub value: CloudWatchAlarmStateValue,
    /// Time at which the alarm entered the state, such as `2024-02-17T11:53:08.431+0000`.
    pub timestamp: RawTimestamp,
}
