//! Reason for the state of an Amazon CloudWatch alarm, as data.

use lambda_event_sources_base::{RawTimestamp, Str, data_class};

use crate::CloudWatchAlarmStateValue;

/// Reason for the state of an alarm: the data points that CloudWatch evaluated, or the alarms that triggered a
/// composite alarm.
///
/// Parse it with `state.reason_data_json::<CloudWatchAlarmReasonData>()`.
///
/// See [Alarm events and EventBridge](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html).
#[data_class]
pub struct CloudWatchAlarmReasonData {
    /// Version of the format, such as `1.0`; absent for composite alarms.
    pub version: Option<Str>,
    /// Time of the evaluation, such as `2024-02-17T11:53:08.423+0000`; absent for composite alarms.
    pub query_date: Option<RawTimestamp>,
    /// Time of the oldest data point, such as `2024-02-17T11:51:00.000+0000`; absent if there are no data points.
    pub start_date: Option<RawTimestamp>,
    /// Statistic, such as `Average`; absent for metric math expressions and percentiles.
    pub statistic: Option<Str>,
    /// Unit; absent if any unit matches.
    pub unit: Option<Str>,
    /// Period, in seconds; absent for log alarms and composite alarms.
    pub period: Option<i64>,
    /// Values of the most recent data points, the oldest first; empty if there are none.
    pub recent_datapoints: Vec<f64>,
    /// Threshold; absent for anomaly detection alarms and composite alarms.
    pub threshold: Option<f64>,
    /// Lower thresholds for the recent data points; only for anomaly detection alarms.
    pub recent_lower_thresholds: Vec<f64>,
    /// Upper thresholds for the recent data points; only for anomaly detection alarms.
    pub recent_upper_thresholds: Vec<f64>,
    /// Data points that CloudWatch evaluated; empty for log alarms and composite alarms.
    pub evaluated_datapoints: Vec<CloudWatchAlarmDatapoint>,
    /// Number of query results that CloudWatch evaluates; only for log alarms.
    pub query_results_to_evaluate: Option<i64>,
    /// Number of query results that must be breaching to trigger the alarm; only for log alarms.
    pub query_results_to_alarm: Option<i64>,
    /// Query results that CloudWatch evaluated; only for log alarms.
    pub results: Vec<CloudWatchAlarmQueryResult>,
    /// Alarms whose states determine the state of the alarm; only for composite alarms.
    pub triggering_alarms: Vec<CloudWatchTriggeringAlarm>,
}

/// Data point that an alarm evaluated.
#[data_class]
pub struct CloudWatchAlarmDatapoint {
    /// Start of the period, such as `2024-02-17T11:51:00.000+0000`.
    pub timestamp: RawTimestamp,
    /// Number of samples; absent for metric math expressions, and if the data point is missing.
    pub sample_count: Option<f64>,
    /// Value; absent if the data point is missing.
    pub value: Option<f64>,
}

/// Query result that a log alarm evaluated.
///
/// See [Alarming on logs](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Alarm-On-Logs.html).
#[data_class]
pub struct CloudWatchAlarmQueryResult {
    /// ID of the execution of the scheduled query.
    pub query_result_id: Str,
    /// Status of the query, such as `COMPLETE`.
    pub status: Str,
    /// Time of the execution, such as `2024-02-17T11:50:00.000+0000`.
    pub timestamp: RawTimestamp,
    /// Value of the aggregation; absent if the query returned none.
    pub value: Option<f64>,
}

/// Alarm whose state determines the state of a composite alarm.
#[data_class]
pub struct CloudWatchTriggeringAlarm {
    /// ARN of the alarm.
    pub arn: Str,
    /// State of the alarm.
    pub state: CloudWatchTriggeringAlarmState,
}

/// State of an alarm that determines the state of a composite alarm.
#[data_class]
pub struct CloudWatchTriggeringAlarmState {
    /// Value of the state.
    pub value: CloudWatchAlarmStateValue,
    /// Time at which the alarm entered the state, such as `2024-02-17T11:53:08.431+0000`.
    pub timestamp: RawTimestamp,
}
