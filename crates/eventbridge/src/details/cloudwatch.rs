//! Changes of Amazon CloudWatch alarms.

use lambda_event_sources_base::{Boxed, RawTimestamp, Str, data_class, string_enum};
use lambda_event_sources_cloudwatch::{CloudWatchAlarmData, CloudWatchAlarmMetric, CloudWatchAlarmState};

use crate::detail::detail;

/// State change of an alarm, `CloudWatch Alarm State Change`. It has the format that CloudWatch uses if the function is
/// an alarm action.
///
/// See [Alarm events and EventBridge](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html).
///
/// ```
/// use lambda_event_sources::{CloudWatchAlarmStateChange, EventBridgeEvent, from_str};
///
/// let event: EventBridgeEvent<CloudWatchAlarmStateChange> = from_str(
///     r#"{
///         "detail-type": "CloudWatch Alarm State Change",
///         "source": "aws.cloudwatch",
///         "detail": {"alarmName": "Queue is full", "state": {"value": "ALARM"}, "previousState": {"value": "OK"}}
///     }"#,
/// )?;
/// assert_eq!(event.detail.state.value, "ALARM");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
pub type CloudWatchAlarmStateChange = CloudWatchAlarmData;

detail!(CloudWatchAlarmData, "aws.cloudwatch", "CloudWatch Alarm State Change");

/// Creation, update or deletion of an alarm, `CloudWatch Alarm Configuration Change`.
///
/// See [Alarm events and EventBridge](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html).
#[data_class]
pub struct CloudWatchAlarmConfigurationChange {
    /// Name of the alarm.
    #[data_class(required)]
    pub alarm_name: Str,
    /// Operation that changed the alarm.
    pub operation: CloudWatchAlarmOperation,
    /// State of the alarm at the time of the change.
    pub state: CloudWatchAlarmState,
    /// Configuration of the alarm after the change, or before its deletion.
    pub configuration: Boxed<CloudWatchAlarmDefinition>,
    /// Configuration before the change; only for updates.
    pub previous_configuration: Option<CloudWatchAlarmDefinition>,
}

detail!(CloudWatchAlarmConfigurationChange, "aws.cloudwatch", "CloudWatch Alarm Configuration Change");

string_enum! {
    /// Operation that changed an alarm.
    pub enum CloudWatchAlarmOperation {
        /// The alarm was created.
        Create = "create",
        /// The alarm was updated.
        Update = "update",
        /// The alarm was deleted.
        Delete = "delete",
    }
}

/// Complete configuration of an alarm.
#[data_class]
pub struct CloudWatchAlarmDefinition {
    /// Name of the alarm.
    pub alarm_name: Str,
    /// Description of the alarm; absent if it has none.
    pub description: Option<Str>,
    /// Whether the actions of the alarm are enabled.
    pub actions_enabled: Option<bool>,
    /// Time of the configuration, such as `2024-03-03T17:06:34.267+0000`.
    pub timestamp: RawTimestamp,
    /// ARNs of the actions for the state `OK`.
    pub ok_actions: Vec<Str>,
    /// ARNs of the actions for the state `ALARM`.
    pub alarm_actions: Vec<Str>,
    /// ARNs of the actions for the state `INSUFFICIENT_DATA`.
    pub insufficient_data_actions: Vec<Str>,
    /// Metrics and metric math expressions; empty for composite alarms.
    pub metrics: Vec<CloudWatchAlarmMetric>,
    /// Number of most recent periods that the alarm evaluates; absent for composite alarms.
    pub evaluation_periods: Option<u32>,
    /// Number of data points that must be outside of the threshold; absent if it is the number of evaluation periods.
    pub datapoints_to_alarm: Option<u32>,
    /// Threshold; absent for composite alarms and for anomaly detection.
    pub threshold: Option<f64>,
    /// ID of the expression that is the band of anomaly detection; only for anomaly detection.
    pub threshold_metric_id: Option<Str>,
    /// Comparison of the metric with the threshold, such as `GreaterThanThreshold`; absent for composite alarms.
    pub comparison_operator: Option<Str>,
    /// Treatment of missing data: `breaching`, `notBreaching`, `ignore` or `missing`; absent for composite alarms.
    pub treat_missing_data: Option<Str>,
    /// Treatment of percentiles with few samples: `evaluate` or `ignore`; absent if the alarm does not set it.
    pub evaluate_low_sample_count_percentile: Option<Str>,
    /// Alarm rule, which refers to other alarms; only for composite alarms.
    pub alarm_rule: Option<Str>,
    /// Name or ARN of the suppressor alarm; only for composite alarms.
    pub actions_suppressor: Option<Str>,
    /// Maximum time to wait for the suppressor alarm to enter the `ALARM` state, in seconds.
    pub actions_suppressor_wait_period: Option<i64>,
    /// Maximum time to wait after the suppressor alarm leaves the `ALARM` state, in seconds.
    pub actions_suppressor_extension_period: Option<i64>,
}
