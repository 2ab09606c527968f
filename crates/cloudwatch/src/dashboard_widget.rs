//! Amazon CloudWatch dashboards: what a custom widget is to show.

use lambda_event_sources_base::{Dict, RawTimestamp, Str, data_class};
use serde::{Serialize, Serializer};
use serde_json::Value;

/// Request of a dashboard for the content of a custom widget, or for its documentation.
///
/// The widget's own parameters stand beside these properties: read them with
/// [`DictWrapper`](lambda_event_sources_base::DictWrapper), or from `widget_context.params`.
///
/// See [Details about custom widgets](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/add_custom_widget_dashboard_about.html).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_cloudwatch::{
///     CloudWatchDashboardCustomWidgetEvent, CloudWatchDashboardCustomWidgetResponse,
/// };
///
/// let event: CloudWatchDashboardCustomWidgetEvent = from_str(r#"{"describe": true}"#)?;
/// let response = match &event.widget_context {
///     Some(context) => CloudWatchDashboardCustomWidgetResponse::html(format!("<h1>{}</h1>", context.title)),
///     None => CloudWatchDashboardCustomWidgetResponse::markdown("# Greeting\nSays hello."),
/// };
/// assert_eq!(serde_json::to_string(&response).unwrap(), r##"{"markdown":"# Greeting\nSays hello."}"##);
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(recognized_by = widget_context || self.asks_for_documentation())]
pub struct CloudWatchDashboardCustomWidgetEvent {
    /// Whether the dashboard asks for the widget's documentation, in Markdown, and not for its content.
    pub describe: bool,
    /// Place and settings of the widget; absent when the dashboard asks for documentation.
    pub widget_context: Option<CloudWatchWidgetContext>,
}

impl CloudWatchDashboardCustomWidgetEvent {
    fn asks_for_documentation(&self) -> bool {
        self.describe
    }
}

/// Place and settings of a custom widget.
#[data_class]
pub struct CloudWatchWidgetContext {
    /// Name of the dashboard.
    pub dashboard_name: Str,
    /// Identifier of the widget on its dashboard.
    pub widget_id: Str,
    /// Address of the console.
    pub domain: Str,
    /// Account of the dashboard.
    pub account_id: Str,
    /// Language of the reader, such as `en`.
    pub locale: Str,
    /// Time zone of the reader.
    pub timezone: CloudWatchTimeZone,
    /// Period of the dashboard's metrics, in seconds.
    pub period: Option<i64>,
    /// Whether the period follows from the time range.
    pub is_auto_period: bool,
    /// Time range that the dashboard shows.
    pub time_range: CloudWatchTimeRange,
    /// Look of the console: `light` or `dark`.
    pub theme: Str,
    /// Whether a zoom in one chart zooms all.
    pub link_charts: bool,
    /// Title of the widget.
    pub title: Str,
    /// Parameters that the widget was made with.
    pub params: Dict,
    /// What the reader entered in the widget's forms.
    #[data_class(display_with = all_forms)]
    pub forms: CloudWatchWidgetForms,
    /// Height of the widget, in pixels.
    pub height: Option<i64>,
    /// Width of the widget, in pixels.
    pub width: Option<i64>,
}

impl CloudWatchWidgetContext {
    /// Returns what the reader entered in the widget's forms, by the names of the inputs.
    pub fn all_forms(&self) -> &Dict {
        &self.forms.all
    }
}

/// What the reader entered in a widget's forms.
#[data_class]
pub struct CloudWatchWidgetForms {
    /// Values by the names of the inputs.
    pub all: Dict,
}

/// Time zone of a dashboard's reader.
#[data_class]
pub struct CloudWatchTimeZone {
    /// Name of the time zone, such as `UTC` or `Local`.
    pub label: Str,
    /// Offset from UTC, such as `+02:00`.
    #[data_class(name = "offsetISO")]
    pub offset_iso: Str,
    /// Offset from UTC, in minutes.
    pub offset_in_minutes: Option<i64>,
}

/// Time range that a dashboard shows.
#[data_class(derived(zoom_start, zoom_end))]
pub struct CloudWatchTimeRange {
    /// Whether the range moves with time: `relative` or `absolute`.
    pub mode: Str,
    /// Begin of the range.
    #[data_class(unit = "milliseconds")]
    pub start: RawTimestamp,
    /// End of the range.
    #[data_class(unit = "milliseconds")]
    pub end: RawTimestamp,
    /// Length of a relative range, in milliseconds; absent for an absolute one.
    pub relative_start: Option<i64>,
    /// Part of the range that the reader zoomed in on; absent without zoom.
    pub zoom: Option<CloudWatchZoom>,
}

impl CloudWatchTimeRange {
    /// Returns the begin of the part that the reader zoomed in on; `None` without zoom.
    pub fn zoom_start(&self) -> Option<&RawTimestamp> {
        self.zoom.as_ref().map(|zoom| &zoom.start)
    }

    /// Returns the end of the part that the reader zoomed in on; `None` without zoom.
    pub fn zoom_end(&self) -> Option<&RawTimestamp> {
        self.zoom.as_ref().map(|zoom| &zoom.end)
    }
}

/// Part of a time range that the reader zoomed in on.
#[data_class]
pub struct CloudWatchZoom {
    /// Begin of the part.
    #[data_class(unit = "milliseconds")]
    pub start: RawTimestamp,
    /// End of the part.
    #[data_class(unit = "milliseconds")]
    pub end: RawTimestamp,
}

/// What a custom widget shows: HTML, Markdown or JSON.
///
/// See [Details about custom widgets](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/add_custom_widget_dashboard_about.html).
#[derive(Clone, Debug, PartialEq)]
pub struct CloudWatchDashboardCustomWidgetResponse(Value);

impl CloudWatchDashboardCustomWidgetResponse {
    /// Shows HTML; the dashboard takes scripts out of it.
    pub fn html(html: impl Into<String>) -> Self {
        Self(Value::String(html.into()))
    }

    /// Shows Markdown; also the answer to a request to describe the widget.
    pub fn markdown(markdown: impl Into<String>) -> Self {
        Self(serde_json::json!({"markdown": markdown.into()}))
    }

    /// Shows JSON, laid out for people.
    pub const fn json(value: Value) -> Self {
        Self(value)
    }
}

impl Serialize for CloudWatchDashboardCustomWidgetResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
