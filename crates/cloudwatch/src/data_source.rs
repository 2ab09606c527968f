//! Requests to a custom data source of CloudWatch metrics.

use lambda_event_sources_base::{
    DataClass, Error, ErrorKind, RawTimestamp, Timestamp, data_class, from_value, string_enum,
};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Request to a connector to a custom data source: for metric data, or for a description of the connector.
///
/// Respond with a [`CloudWatchDataSourceResponse`](crate::CloudWatchDataSourceResponse) within 10 seconds, or within
/// 4.5 seconds if an alarm uses the data source.
///
/// See [Create a custom connector to a data source](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_MultiDataSources-Connect-Custom.html).
///
/// ```
/// use lambda_event_sources::{CloudWatchDataSourceEvent, from_str};
///
/// let event: CloudWatchDataSourceEvent = from_str(
///     r#"{"EventType": "GetMetricData", "GetMetricDataRequest":
///         {"StartTime": 1717243200, "EndTime": 1717243380, "Period": 60, "Arguments": ["orders", 5]}}"#,
/// )?;
/// let request = event.get_metric_data_request.unwrap_or_default();
/// let (metric, limit): (String, f64) = request.arguments_json()?;
/// assert_eq!((metric.as_str(), limit), ("orders", 5.0));
/// assert_eq!(request.periods()?.count(), 3);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[doc(alias = "CloudWatchCustomConnectorEvent")]
#[data_class(rename_all = "PascalCase")]
pub struct CloudWatchDataSourceEvent {
    /// What CloudWatch requests.
    #[data_class(required)]
    pub event_type: CloudWatchDataSourceEventType,
    /// Request for metric data; absent if CloudWatch requests a description.
    pub get_metric_data_request: Option<CloudWatchDataSourceRequest>,
}

string_enum! {
    /// What CloudWatch requests from a data source.
    pub enum CloudWatchDataSourceEventType {
        /// Metric data.
        GetMetricData = "GetMetricData",
        /// Description of the connector and default values of its arguments, for the console.
        DescribeGetMetricData = "DescribeGetMetricData",
    }
}

/// Request for metric data of a time range.
#[data_class(rename_all = "PascalCase")]
pub struct CloudWatchDataSourceRequest {
    /// Start of the time range, in seconds since the Unix epoch.
    pub start_time: RawTimestamp,
    /// End of the time range, in seconds since the Unix epoch.
    pub end_time: RawTimestamp,
    /// Period of each data point, in seconds. It is at least 60.
    pub period: i64,
    /// Arguments of the metric math function `LAMBDA` after the name of the function: up to 20 strings, numbers or
    /// booleans. Line breaks in strings are replaced with spaces.
    pub arguments: Vec<Value>,
}

impl CloudWatchDataSourceRequest {
    /// Deserializes the arguments as your own type: a tuple such as `(String, f64)`, or a struct whose fields are in
    /// the order of the arguments.
    ///
    /// # Errors
    ///
    /// Returns an error if the arguments do not match the type. Respond to it with
    /// [`validation_error`](crate::CloudWatchDataSourceResponse::validation_error).
    pub fn arguments_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        from_value(&Value::Array(self.arguments.clone())).map_err(|error: Error| error.at(Self::NAME, "Arguments"))
    }

    /// Returns the start of each period in the time range. CloudWatch ignores data points with other times.
    ///
    /// # Errors
    ///
    /// Returns an error if the start or the end is not a valid time, or if the period is not positive.
    pub fn periods(&self) -> Result<impl Iterator<Item = Timestamp> + use<>, Error> {
        let second = |time: &RawTimestamp, path| match time.timestamp() {
            Ok(time) => Ok(time.as_second()),
            Err(error) => Err(error.at(Self::NAME, path)),
        };
        let (start, end) = (second(&self.start_time, "StartTime")?, second(&self.end_time, "EndTime")?);
        let period = usize::try_from(self.period).ok().filter(|period| *period > 0).ok_or_else(|| {
            Error::new(ErrorKind::Invalid, "the period is not a positive number of seconds").at(Self::NAME, "Period")
        })?;
        Ok((start..end).step_by(period).map(Timestamp::from_second))
    }
}
