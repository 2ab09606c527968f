//! Responses of a custom data source of CloudWatch metrics.

use lambda_event_sources_base::{
    __private::check_json_size, DataClass, Error, ErrorKind, Str, Timestamp, data_class, string_enum,
};
use serde_json::Value;

/// Response of a connector to a custom data source: metric data, a description of the connector, or an error.
///
/// See [Create a custom connector to a data source](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_MultiDataSources-Connect-Custom.html).
///
/// ```
/// use lambda_event_sources::{CloudWatchDataSourceMetric, CloudWatchDataSourceResponse, Timestamp};
///
/// let points = [(Timestamp::from_second(1_717_243_200), 12.5)];
/// let response = CloudWatchDataSourceResponse::metrics([CloudWatchDataSourceMetric::new("Orders", points)?])?;
/// assert_eq!(
///     serde_json::to_value(&response).unwrap(),
///     serde_json::json!({"MetricDataResults": [
///         {"Label": "Orders", "Timestamps": [1_717_243_200], "Values": [12.5]}
///     ]})
/// );
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(rename_all = "PascalCase", response)]
pub struct CloudWatchDataSourceResponse {
    /// Metric data, in the response to `GetMetricData`.
    pub metric_data_results: Option<Vec<CloudWatchDataSourceMetric>>,
    /// Description of the connector, in the response to `DescribeGetMetricData`.
    pub description: Option<Str>,
    /// Default values of the arguments, in the response to `DescribeGetMetricData`; absent for a single text input.
    pub argument_defaults: Option<Vec<CloudWatchDataSourceArgumentDefault>>,
    /// Error, instead of any other property.
    pub error: Option<CloudWatchDataSourceMessage>,
}

/// Metric data of one time series.
#[data_class(rename_all = "PascalCase", response)]
pub struct CloudWatchDataSourceMetric {
    /// Status of the data; absent if it is complete.
    pub status_code: Option<CloudWatchDataSourceStatusCode>,
    /// Messages with more information about the data; absent if there are none.
    pub messages: Option<Vec<CloudWatchDataSourceMessage>>,
    /// Label of the time series.
    #[data_class(required)]
    pub label: Str,
    /// Times of the data points, in seconds since the Unix epoch.
    #[data_class(required)]
    pub timestamps: Vec<i64>,
    /// Values of the data points, in the order of their times.
    #[data_class(required)]
    pub values: Vec<f64>,
}

string_enum! {
    /// Status of the data of a time series.
    pub enum CloudWatchDataSourceStatusCode {
        /// All data points of the time range are there.
        Complete = "Complete",
        /// Data points are missing.
        PartialData = "PartialData",
        /// The data source failed.
        InternalError = "InternalError",
        /// The function has no access to the data.
        Forbidden = "Forbidden",
    }
}

/// Error, or message about a time series.
#[data_class(rename_all = "PascalCase", response)]
pub struct CloudWatchDataSourceMessage {
    /// Code, such as `Validation`.
    #[data_class(required)]
    pub code: Str,
    /// Text of the message.
    #[data_class(required)]
    pub value: Str,
}

/// Default value of an argument.
#[data_class(rename_all = "PascalCase", response)]
pub struct CloudWatchDataSourceArgumentDefault {
    /// String, number or boolean that the console shows in the input of the argument.
    #[data_class(required)]
    pub value: Value,
}

impl CloudWatchDataSourceResponse {
    /// Maximum size of a response, in bytes of JSON.
    pub const MAX_BYTES: usize = 6 * 1024 * 1024;

    /// Maximum number of arguments of a query.
    pub const MAX_ARGUMENTS: usize = 20;

    /// Creates a response to `GetMetricData`, with any number of time series. An alarm needs exactly one.
    ///
    /// # Errors
    ///
    /// Returns an error if the response is larger than [`MAX_BYTES`](Self::MAX_BYTES).
    pub fn metrics(metrics: impl IntoIterator<Item = CloudWatchDataSourceMetric>) -> Result<Self, Error> {
        let response = Self { metric_data_results: Some(metrics.into_iter().collect()), ..Self::default() };
        check_json_size(&response, Self::MAX_BYTES).map_err(|error| error.at(Self::NAME, "MetricDataResults"))?;
        Ok(response)
    }

    /// Creates a response to `DescribeGetMetricData`, with a description in Markdown. The console shows it to the
    /// users of the connector.
    pub fn description(markdown: impl Into<Str>) -> Self {
        Self { description: Some(markdown.into()), ..Self::default() }
    }

    /// Adds the default value of the next argument to a description. The console shows one input for each.
    ///
    /// # Errors
    ///
    /// Returns an error if the response is not a description, if the value is not a string, a number or a boolean, or
    /// if there are more than [`MAX_ARGUMENTS`](Self::MAX_ARGUMENTS) arguments.
    pub fn try_with_argument_default(mut self, value: impl Into<Value>) -> Result<Self, Error> {
        let value = value.into();
        let defaults = self.argument_defaults.get_or_insert_default();
        let message = if self.description.is_none() {
            "only a description has default values"
        } else if value.is_null() || value.is_array() || value.is_object() {
            "a default value is a string, a number or a boolean"
        } else if defaults.len() == Self::MAX_ARGUMENTS {
            "more than 20 arguments"
        } else {
            defaults.push(CloudWatchDataSourceArgumentDefault { value });
            return Ok(self);
        };
        Err(Error::new(ErrorKind::Invalid, message).at(Self::NAME, "ArgumentDefaults"))
    }

    /// Creates a response with the error code `Validation`, for an argument that is missing or not valid.
    pub fn validation_error(message: impl Into<Str>) -> Self {
        Self::error("Validation", message)
    }

    /// Creates a response with the error code `Forbidden`, if the function has no access to the data.
    pub fn forbidden(message: impl Into<Str>) -> Self {
        Self::error("Forbidden", message)
    }

    /// Creates a response with an error code of your own, such as `DatabaseUnreachable`. CloudWatch treats it as an
    /// internal error, and shows the message.
    pub fn error(code: impl Into<Str>, message: impl Into<Str>) -> Self {
        let error = CloudWatchDataSourceMessage { code: code.into(), value: message.into() };
        Self { error: Some(error), ..Self::default() }
    }
}

impl CloudWatchDataSourceMetric {
    /// Creates a time series from its label and its data points.
    ///
    /// # Errors
    ///
    /// Returns an error if a time is not a whole second, or if a value is infinite or not a number.
    pub fn new(label: impl Into<Str>, points: impl IntoIterator<Item = (Timestamp, f64)>) -> Result<Self, Error> {
        let mut metric = Self { label: label.into(), ..Self::default() };
        for (time, value) in points {
            let invalid = |list, message| {
                let index = metric.values.len();
                Err(Error::new(ErrorKind::Invalid, message).at(Self::NAME, format!("{list}[{index}]")))
            };
            if Timestamp::from_second(time.as_second()) != time {
                return invalid("Timestamps", "the time is not a whole second");
            }
            if !value.is_finite() {
                return invalid("Values", "the value is not a finite number");
            }
            metric.timestamps.push(time.as_second());
            metric.values.push(value);
        }
        Ok(metric)
    }

    /// Sets the status of the data. Without it, the data is complete.
    pub fn with_status_code(mut self, status_code: CloudWatchDataSourceStatusCode) -> Self {
        self.status_code = Some(status_code);
        self
    }

    /// Adds a message with more information about the data.
    pub fn with_message(mut self, code: impl Into<Str>, value: impl Into<Str>) -> Self {
        let message = CloudWatchDataSourceMessage { code: code.into(), value: value.into() };
        self.messages.get_or_insert_default().push(message);
        self
    }
}
