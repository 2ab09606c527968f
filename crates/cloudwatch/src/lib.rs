//! Amazon CloudWatch as an event source of AWS Lambda: logs, alarms, dashboard widgets and data sources.
//!
//! - Feature `cloudwatch-logs`: [`CloudWatchLogsEvent`], and [`CloudWatchLogsDecodedData`], which records of Kinesis
//!   and Firehose can also contain
//! - Feature `cloudwatch-alarm`: [`CloudWatchAlarmEvent`], and [`CloudWatchAlarmSnsMessage`], the message that an alarm
//!   publishes to an Amazon SNS topic
//! - Feature `cloudwatch-dashboard-widget`: [`CloudWatchDashboardCustomWidgetEvent`]; respond with a
//!   [`CloudWatchDashboardCustomWidgetResponse`]
//! - Feature `cloudwatch-data-source`: [`CloudWatchDataSourceEvent`], for connectors to custom data sources; respond
//!   with a [`CloudWatchDataSourceResponse`]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "cloudwatch-alarm")]
mod alarm;
#[cfg(feature = "cloudwatch-alarm")]
mod alarm_reason_data;
#[cfg(feature = "cloudwatch-alarm")]
mod alarm_sns_message;
#[cfg(feature = "cloudwatch-dashboard-widget")]
mod dashboard_widget;
#[cfg(feature = "cloudwatch-data-source")]
mod data_source;
#[cfg(feature = "cloudwatch-data-source")]
mod data_source_response;
#[cfg(feature = "cloudwatch-logs")]
mod logs;

pub use lambda_event_sources_base::common::*;

#[cfg(feature = "cloudwatch-alarm")]
pub use alarm::{
    CloudWatchAlarmActionsSuppressedBy, CloudWatchAlarmConfiguration, CloudWatchAlarmContributor, CloudWatchAlarmData,
    CloudWatchAlarmEvent, CloudWatchAlarmMetric, CloudWatchAlarmMetricDefinition, CloudWatchAlarmMetricStat,
    CloudWatchAlarmMuteDetail, CloudWatchAlarmState, CloudWatchAlarmStateValue,
};
#[cfg(feature = "cloudwatch-alarm")]
pub use alarm_reason_data::{
    CloudWatchAlarmDatapoint, CloudWatchAlarmQueryResult, CloudWatchAlarmReasonData, CloudWatchTriggeringAlarm,
    CloudWatchTriggeringAlarmState,
};
#[cfg(feature = "cloudwatch-alarm")]
pub use alarm_sns_message::{
    CloudWatchAlarmSnsDimension, CloudWatchAlarmSnsMessage, CloudWatchAlarmSnsMetric,
    CloudWatchAlarmSnsMetricDefinition, CloudWatchAlarmSnsMetricStat, CloudWatchAlarmSnsTrigger,
    CloudWatchAlarmSnsTriggeringChild, CloudWatchAlarmSnsTriggeringChildState,
};
#[cfg(feature = "cloudwatch-dashboard-widget")]
pub use dashboard_widget::{
    CloudWatchDashboardCustomWidgetEvent, CloudWatchDashboardCustomWidgetResponse, CloudWatchTimeRange,
    CloudWatchTimeZone, CloudWatchWidgetContext, CloudWatchWidgetForms, CloudWatchZoom,
};
#[cfg(feature = "cloudwatch-data-source")]
pub use data_source::{CloudWatchDataSourceEvent, CloudWatchDataSourceEventType, CloudWatchDataSourceRequest};
#[cfg(feature = "cloudwatch-data-source")]
pub use data_source_response::{
    CloudWatchDataSourceArgumentDefault, CloudWatchDataSourceMessage, CloudWatchDataSourceMetric,
    CloudWatchDataSourceResponse, CloudWatchDataSourceStatusCode,
};
#[cfg(feature = "cloudwatch-logs")]
pub use logs::{
    CloudWatchLogsDecodedData, CloudWatchLogsEvent, CloudWatchLogsLogEvent, CloudWatchLogsMessageType,
    CloudWatchLogsRawData,
};

#[cfg(all(doctest, feature = "cloudwatch-logs"))]
#[doc = include_str!("../README.md")]
struct Readme;
