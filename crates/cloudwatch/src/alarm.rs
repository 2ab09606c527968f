//! State changes of Amazon CloudWatch alarms.

use lambda_event_sources_base::{DataClass, Dict, Error, JsonText, RawTimestamp, Str, data_class, string_enum};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// State change of an alarm that has the function as an alarm action.
///
/// See [Invoke a Lambda function from an alarm](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-actions-Lambda.html).
///
/// ```
/// use lambda_event_sources::{CloudWatchAlarmEvent, CloudWatchAlarmStateValue, from_str};
///
/// let event: CloudWatchAlarmEvent = from_str(
///     r#"{"alarmData": {"alarmName": "Queue is full", "state": {"value": "ALARM"}}}"#,
/// )?;
/// assert_eq!(event.alarm_data.state.value, CloudWatchAlarmStateValue::Alarm);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct CloudWatchAlarmEvent {
    /// Source of the event: `aws.cloudwatch`.
    pub source: Str,
    /// ARN of the alarm.
    pub alarm_arn: Str,
    /// ID of the AWS account that owns the alarm.
    #[data_class(name = "accountId")]
    pub source_account_id: Str,
    /// Time of the state change, such as `2024-02-17T11:53:08.431+0000`.
    #[data_class(name = "time")]
    pub timestamp: RawTimestamp,
    /// AWS Region of the alarm.
    pub region: Str,
    /// Alarm with its current and previous state.
    #[data_class(required)]
    pub alarm_data: CloudWatchAlarmData,
}

/// Alarm with its current and previous state.
///
/// An alarm that evaluates multiple time series, such as the result of a Metrics Insights query, also invokes the
/// function when a contributor, which is one of the time series, changes its state. Such an event has an
/// [`alarm_contributor`](Self::alarm_contributor), whose state it describes.
///
/// This is also the `detail` of the EventBridge events `CloudWatch Alarm State Change` and `CloudWatch Alarm
/// Contributor State Change`. See [Alarm events and EventBridge](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html).
#[data_class]
pub struct CloudWatchAlarmData {
    /// Name of the alarm.
    pub alarm_name: Str,
    /// Contributor that changed its state; absent if the alarm changed its state.
    pub alarm_contributor: Option<CloudWatchAlarmContributor>,
    /// Current state of the alarm, or of the contributor.
    pub state: CloudWatchAlarmState,
    /// Previous state of the alarm; absent if a contributor changed its state.
    pub previous_state: Option<CloudWatchAlarmState>,
    /// Configuration of the alarm.
    pub configuration: CloudWatchAlarmConfiguration,
    /// Mute rule that mutes the alarm; absent if the alarm is not muted.
    pub mute_detail: Option<CloudWatchAlarmMuteDetail>,
}

/// One of the time series that an alarm evaluates.
///
/// See [AlarmContributor](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_AlarmContributor.html).
#[data_class]
pub struct CloudWatchAlarmContributor {
    /// ID of the contributor.
    pub id: Str,
    /// Attributes that identify the time series, such as the values of the dimensions by which a query groups.
    pub attributes: Dict<Str>,
}

/// Mute rule that mutes an alarm, with the current mute window.
#[data_class]
pub struct CloudWatchAlarmMuteDetail {
    /// ARN of the mute rule.
    pub muted_by_arn: Str,
    /// Start of the mute window, such as `2024-02-17T11:00:00.000+0000`.
    pub mute_window_start: RawTimestamp,
    /// End of the mute window, such as `2024-02-17T12:00:00.000+0000`.
    pub mute_window_end: RawTimestamp,
}

/// State of an alarm, and the reason for it.
#[data_class(derived(reason_data_decoded = reason_data_json::<Value>))]
pub struct CloudWatchAlarmState {
    /// Value of the state.
    pub value: CloudWatchAlarmStateValue,
    /// Reason for the state, as human-readable text.
    pub reason: Str,
    /// Reason for the state, as JSON; absent for alarms that evaluate multiple time series.
    pub reason_data: Option<JsonText>,
    /// Reason why the actions of a composite alarm are suppressed; absent if they are not.
    pub actions_suppressed_by: Option<CloudWatchAlarmActionsSuppressedBy>,
    /// Reason why the actions of a composite alarm are suppressed, as human-readable text; absent if they are not.
    pub actions_suppressed_reason: Option<Str>,
    /// Time at which the alarm entered the state, such as `2024-02-17T11:53:08.431+0000`.
    pub timestamp: RawTimestamp,
}

impl CloudWatchAlarmState {
    /// Parses the reason data, or returns `None` if there is none.
    ///
    /// [`CloudWatchAlarmReasonData`](crate::CloudWatchAlarmReasonData) has the fields of all types of alarms.
    ///
    /// ```
    /// use lambda_event_sources::{CloudWatchAlarmReasonData, CloudWatchAlarmState, from_str};
    ///
    /// let state: CloudWatchAlarmState =
    ///     from_str(r#"{"value": "ALARM", "reasonData": "{\"recentDatapoints\": [712.5], \"threshold\": 500.0}"}"#)?;
    /// let reason: CloudWatchAlarmReasonData = state.reason_data_json()?.unwrap_or_default();
    /// assert_eq!((reason.recent_datapoints, reason.threshold), (vec![712.5], Some(500.0)));
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not JSON that matches the type.
    #[doc(alias = "reason_data_decoded")]
    pub fn reason_data_json<T: DeserializeOwned>(&self) -> Result<Option<T>, Error> {
        match self.reason_data.as_ref().filter(|text| !text.is_empty()) {
            Some(text) => text.json().map(Some).map_err(|error: Error| error.at(Self::NAME, "reasonData")),
            None => Ok(None),
        }
    }
}

string_enum! {
    /// State of an alarm.
    pub enum CloudWatchAlarmStateValue {
        /// The metric or expression is within the threshold.
        Ok = "OK",
        /// The metric or expression is outside of the threshold.
        Alarm = "ALARM",
        /// There is not enough data to determine the state.
        InsufficientData = "INSUFFICIENT_DATA",
    }
}

string_enum! {
    /// Reason why the actions of a composite alarm are suppressed.
    pub enum CloudWatchAlarmActionsSuppressedBy {
        /// The suppressor alarm is in the `ALARM` state.
        Alarm = "Alarm",
        /// The suppressor alarm left the `ALARM` state, but the extension period has not ended.
        ExtensionPeriod = "ExtensionPeriod",
        /// The suppressor alarm is not in the `ALARM` state, but the wait period has not ended.
        WaitPeriod = "WaitPeriod",
    }
}

/// Configuration of an alarm: its metrics, or the alarm rule of a composite alarm.
#[data_class]
pub struct CloudWatchAlarmConfiguration {
    /// Description of the alarm; absent if it has none.
    pub description: Option<Str>,
    /// Alarm rule, which refers to other alarms; only for composite alarms.
    pub alarm_rule: Option<Str>,
    /// Name or ARN of the suppressor alarm; only for composite alarms.
    #[data_class(name = "actionsSuppressor")]
    pub alarm_actions_suppressor: Option<Str>,
    /// Maximum time to wait for the suppressor alarm to enter the `ALARM` state, in seconds.
    #[data_class(name = "actionsSuppressorWaitPeriod")]
    pub alarm_actions_suppressor_wait_period: Option<i64>,
    /// Maximum time to wait after the suppressor alarm leaves the `ALARM` state, in seconds.
    #[data_class(name = "actionsSuppressorExtensionPeriod")]
    pub alarm_actions_suppressor_extension_period: Option<i64>,
    /// Metrics and metric math expressions; empty for composite alarms.
    pub metrics: Vec<CloudWatchAlarmMetric>,
}

/// Metric or metric math expression of an alarm.
#[data_class]
pub struct CloudWatchAlarmMetric {
    /// ID by which expressions refer to the metric or expression.
    #[data_class(name = "id")]
    pub metric_id: Str,
    /// Metric math expression; absent for a metric.
    pub expression: Option<Str>,
    /// Human-readable label; absent if there is none.
    pub label: Option<Str>,
    /// Whether the alarm evaluates the result of this metric or expression.
    pub return_data: Option<bool>,
    /// Period of an expression, in seconds; absent if the expression has none of its own, and for a metric.
    pub period: Option<i64>,
    /// Metric and its statistic; absent for an expression.
    pub metric_stat: Option<CloudWatchAlarmMetricStat>,
}

/// Metric and its statistic.
#[data_class]
pub struct CloudWatchAlarmMetricStat {
    /// Period of the statistic, in seconds.
    pub period: Option<i64>,
    /// Statistic, such as `Average` or `p99`.
    pub stat: Option<Str>,
    /// Unit, such as `Milliseconds`; absent if any unit matches.
    pub unit: Option<Str>,
    /// Metric.
    pub metric: CloudWatchAlarmMetricDefinition,
}

/// Definition of a metric: its namespace, name and dimensions.
#[data_class]
pub struct CloudWatchAlarmMetricDefinition {
    /// Namespace, such as `AWS/Lambda`.
    pub namespace: Option<Str>,
    /// Name of the metric, such as `Duration`.
    pub name: Option<Str>,
    /// Dimensions by name.
    pub dimensions: Dict<Str>,
}
