//! Amazon CloudWatch as an event source: logs, alarms and dashboard widgets.
//!
//! - feature `cloudwatch-logs`: [`CloudWatchLogsEvent`], and [`CloudWatchLogsDecodedData`], which also stands in
//!   records of Kinesis and Firehose
//! - feature `cloudwatch-alarm`: [`CloudWatchAlarmEvent`], and [`CloudWatchAlarmSnsMessage`], what an alarm says to an
//!   SNS topic
//! - feature `cloudwatch-dashboard-widget`: [`CloudWatchDashboardCustomWidgetEvent`], answered with a
//!   [`CloudWatchDashboardCustomWidgetResponse`]

#[cfg(feature = "cloudwatch-alarm")]
mod alarm;
#[cfg(feature = "cloudwatch-alarm")]
mod alarm_sns_message;
#[cfg(feature = "cloudwatch-dashboard-widget")]
mod dashboard_widget;
#[cfg(feature = "cloudwatch-logs")]
mod logs;

#[cfg(feature = "cloudwatch-alarm")]
pub use alarm::{
    CloudWatchAlarmActionsSuppressedBy, CloudWatchAlarmConfiguration, CloudWatchAlarmData, CloudWatchAlarmEvent,
    CloudWatchAlarmMetric, CloudWatchAlarmMetricDefinition, CloudWatchAlarmMetricStat, CloudWatchAlarmState,
    CloudWatchAlarmStateValue,
};
#[cfg(feature = "cloudwatch-alarm")]
pub use alarm_sns_message::{
    CloudWatchAlarmSnsDimension, CloudWatchAlarmSnsMessage, CloudWatchAlarmSnsTrigger,
    CloudWatchAlarmSnsTriggeringChild,
};
#[cfg(feature = "cloudwatch-dashboard-widget")]
pub use dashboard_widget::{
    CloudWatchDashboardCustomWidgetEvent, CloudWatchDashboardCustomWidgetResponse, CloudWatchTimeRange,
    CloudWatchTimeZone, CloudWatchWidgetContext, CloudWatchWidgetForms, CloudWatchZoom,
};
#[cfg(feature = "cloudwatch-logs")]
pub use logs::{
    CloudWatchLogsDecodedData, CloudWatchLogsEvent, CloudWatchLogsLogEvent, CloudWatchLogsMessageType,
    CloudWatchLogsRawData,
};
