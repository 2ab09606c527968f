//! Amazon CloudWatch alarms: a change of state.

use lambda_event_sources_base::{DataClass, Dict, Error, JsonText, RawTimestamp, Str, data_class, string_enum};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Change of an alarm's state, which invokes the function as the alarm's action.
///
/// See [Invoke a Lambda function from an alarm](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-actions-Lambda.html).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_cloudwatch::{CloudWatchAlarmEvent, CloudWatchAlarmStateValue};
///
/// let event: CloudWatchAlarmEvent = from_str(
///     r#"{"alarmData": {"alarmName": "Queue is full", "state": {"value": "ALARM"}}}"#,
/// )?;
/// assert_eq!(event.alarm_data.state.value, CloudWatchAlarmStateValue::Alarm);
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class]
pub struct CloudWatchAlarmEvent {
    /// Source of the event: `aws.cloudwatch`.
    pub source: Str,
    /// ARN of the alarm.
    pub alarm_arn: Str,
    /// Account of the alarm.
    #[data_class(name = "accountId")]
    pub source_account_id: Str,
    /// Time of the change, such as `2024-02-17T11:53:08.431+0000`.
    #[data_class(name = "time")]
    pub timestamp: RawTimestamp,
    /// Region of the alarm.
    pub region: Str,
    /// Alarm, with its states now and before.
    #[data_class(required)]
    pub alarm_data: CloudWatchAlarmData,
}

/// Alarm, with its states now and before.
#[data_class]
pub struct CloudWatchAlarmData {
    /// Name of the alarm.
    pub alarm_name: Str,
    /// State that the alarm is in now.
    pub state: CloudWatchAlarmState,
    /// State that the alarm was in before.
    pub previous_state: CloudWatchAlarmState,
    /// What the alarm watches.
    pub configuration: CloudWatchAlarmConfiguration,
}

/// State of an alarm, and why it is in it.
#[data_class(derived(reason_data_decoded = reason_data_json::<Value>))]
pub struct CloudWatchAlarmState {
    /// The state itself.
    pub value: CloudWatchAlarmStateValue,
    /// Reason, for people.
    pub reason: Str,
    /// Reason, for programs, as JSON; absent for alarms of several time series.
    pub reason_data: Option<JsonText>,
    /// What keeps the actions of a composite alarm from being taken; absent when nothing does.
    pub actions_suppressed_by: Option<CloudWatchAlarmActionsSuppressedBy>,
    /// Why the actions are not taken, for people; absent when they are.
    pub actions_suppressed_reason: Option<Str>,
    /// Time from which on the alarm is in this state, such as `2024-02-17T11:53:08.431+0000`.
    pub timestamp: RawTimestamp,
}

impl CloudWatchAlarmState {
    /// Parses the reason data as your own type, or returns `None` if there is none.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not JSON that fits the type.
    #[doc(alias = "reason_data_decoded")]
    pub fn reason_data_json<T: DeserializeOwned>(&self) -> Result<Option<T>, Error> {
        match self.reason_data.as_ref().filter(|text| !text.is_empty()) {
            Some(text) => text.json().map(Some).map_err(|error: Error| error.at(Self::NAME, "reasonData")),
            None => Ok(None),
        }
    }
}

string_enum! {
    /// State that an alarm can be in.
    pub enum CloudWatchAlarmStateValue {
        /// Within the threshold.
        Ok = "OK",
        /// Outside of the threshold.
        Alarm = "ALARM",
        /// Too little data to tell.
        InsufficientData = "INSUFFICIENT_DATA",
    }
}

string_enum! {
    /// What keeps the actions of a composite alarm from being taken.
    pub enum CloudWatchAlarmActionsSuppressedBy {
        /// The suppressor alarm is in alarm.
        Alarm = "Alarm",
        /// The suppressor alarm was in alarm a short while ago.
        ExtensionPeriod = "ExtensionPeriod",
        /// The suppressor alarm may still come to be in alarm.
        WaitPeriod = "WaitPeriod",
    }
}

/// What an alarm watches: metrics, or for a composite alarm a rule over other alarms.
#[data_class]
pub struct CloudWatchAlarmConfiguration {
    /// Description of the alarm; absent when it was given none.
    pub description: Option<Str>,
    /// Rule over other alarms; of composite alarms only.
    pub alarm_rule: Option<Str>,
    /// Name or ARN of the alarm that suppresses the actions; of composite alarms only.
    #[data_class(name = "actionsSuppressor")]
    pub alarm_actions_suppressor: Option<Str>,
    /// Time to wait for the suppressor to come to be in alarm, in seconds.
    #[data_class(name = "actionsSuppressorWaitPeriod")]
    pub alarm_actions_suppressor_wait_period: Option<i64>,
    /// Time for which the suppressor still counts when it is no longer in alarm, in seconds.
    #[data_class(name = "actionsSuppressorExtensionPeriod")]
    pub alarm_actions_suppressor_extension_period: Option<i64>,
    /// Metrics and maths expressions; empty for composite alarms.
    pub metrics: Vec<CloudWatchAlarmMetric>,
}

/// Metric, or maths expression over metrics, that an alarm watches.
#[data_class]
pub struct CloudWatchAlarmMetric {
    /// Name by which expressions refer to it.
    #[data_class(name = "id")]
    pub metric_id: Str,
    /// Maths expression; absent for a metric.
    pub expression: Option<Str>,
    /// Label for people; absent when it was given none.
    pub label: Option<Str>,
    /// Whether the alarm compares this one with the threshold.
    pub return_data: Option<bool>,
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
    /// Unit, such as `Milliseconds`; absent when any unit counts.
    pub unit: Option<Str>,
    /// The metric itself.
    pub metric: CloudWatchAlarmMetricDefinition,
}

/// Metric by namespace, name and dimensions.
#[data_class]
pub struct CloudWatchAlarmMetricDefinition {
    /// Namespace, such as `AWS/Lambda`.
    pub namespace: Option<Str>,
    /// Name of the metric, such as `Duration`.
    pub name: Option<Str>,
    /// Dimensions by name.
    pub dimensions: Dict<Str>,
}
