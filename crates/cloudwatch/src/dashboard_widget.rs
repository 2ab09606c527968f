//! Custom widgets of Amazon CloudWatch dashboards.

use lambda_event_sources_base::{
    __private::{Redact, Redaction, Secrets},
    Dict, RawTimestamp, Str, data_class,
};
use serde::{Serialize, Serializer};
use serde_json::Value;

/// Dashboard request for the content of a custom widget, or for its documentation.
///
/// Respond with a [`CloudWatchDashboardCustomWidgetResponse`].
///
/// The widget's own parameters are top-level properties of the event. Read them with
/// [`DictWrapper`](lambda_event_sources_base::DictWrapper), or from `widget_context.params`.
///
/// See [Details about custom widgets](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/add_custom_widget_dashboard_about.html).
///
/// ```
/// use lambda_event_sources::{CloudWatchDashboardCustomWidgetEvent, CloudWatchDashboardCustomWidgetResponse, from_str};
///
/// let event: CloudWatchDashboardCustomWidgetEvent = from_str(r#"{"describe": true}"#)?;
/// let response = match &event.widget_context {
///     Some(context) => CloudWatchDashboardCustomWidgetResponse::html(format!("<h1>{}</h1>", context.title)),
///     None => CloudWatchDashboardCustomWidgetResponse::markdown("# Greeting\nSays hello."),
/// };
/// assert_eq!(serde_json::to_string(&response).unwrap(), r##"{"markdown":"# Greeting\nSays hello."}"##);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(recognized_by = widget_context || self.asks_for_documentation())]
pub struct CloudWatchDashboardCustomWidgetEvent {
    /// Whether the dashboard requests the widget's documentation in Markdown instead of its content.
    pub describe: bool,
    /// Widget context; absent if the dashboard requests documentation.
    pub widget_context: Option<CloudWatchWidgetContext>,
}

impl CloudWatchDashboardCustomWidgetEvent {
    fn asks_for_documentation(&self) -> bool {
        self.describe
    }
}

/// Context of a custom widget: its dashboard, time range, size and parameters.
#[data_class]
pub struct CloudWatchWidgetContext {
    /// Name of the dashboard.
    pub dashboard_name: Str,
    /// Widget ID.
    pub widget_id: Str,
    /// URL of the console.
    pub domain: Str,
    /// ID of the AWS account of the dashboard.
    pub account_id: Str,
    /// Language of the viewer, such as `en`.
    pub locale: Str,
    /// Time zone of the viewer.
    pub timezone: CloudWatchTimeZone,
    /// Period of the dashboard's metrics, in seconds.
    pub period: Option<i64>,
    /// Whether the dashboard chooses the period from the time range.
    pub is_auto_period: bool,
    /// Time range of the dashboard.
    pub time_range: CloudWatchTimeRange,
    /// Theme of the console: `light` or `dark`.
    pub theme: Str,
    /// Whether all charts zoom together.
    pub link_charts: bool,
    /// Title of the widget.
    pub title: Str,
    /// Parameters in the widget's definition.
    #[data_class(redact = keys)]
    pub params: Dict,
    /// Input of the viewer in the widget's HTML forms.
    #[data_class(display_with = shown_forms)]
    pub forms: CloudWatchWidgetForms,
    /// Height of the widget, in pixels.
    pub height: Option<i64>,
    /// Width of the widget, in pixels.
    pub width: Option<i64>,
}

impl CloudWatchWidgetContext {
    /// Returns the input of the viewer in the widget's HTML forms, by the names of the form fields.
    pub fn all_forms(&self) -> &Dict {
        &self.forms.all
    }

    fn shown_forms(&self) -> Dict {
        self.forms.all.redact(Redaction::parameters, &Secrets::default())
    }
}

/// Input of the viewer in a widget's HTML forms.
#[data_class]
pub struct CloudWatchWidgetForms {
    /// Values by the names of the form fields.
    #[data_class(redact = parameters)]
    pub all: Dict,
}

/// Time zone of a viewer.
#[data_class]
pub struct CloudWatchTimeZone {
    /// Name of the time zone, such as `UTC` or `Local`.
    pub label: Str,
    /// UTC offset, such as `+02:00`.
    #[data_class(name = "offsetISO")]
    pub offset_iso: Str,
    /// UTC offset, in minutes.
    pub offset_in_minutes: Option<i64>,
}

/// Time range of a dashboard.
#[data_class(derived(zoom_start, zoom_end))]
pub struct CloudWatchTimeRange {
    /// Mode of the time range: `relative` to the current time, or `absolute`.
    pub mode: Str,
    /// Start of the time range, in milliseconds since the Unix epoch.
    #[data_class(unit = "milliseconds")]
    pub start: RawTimestamp,
    /// End of the time range, in milliseconds since the Unix epoch.
    #[data_class(unit = "milliseconds")]
    pub end: RawTimestamp,
    /// Length of a relative time range, in milliseconds; absent for an absolute time range.
    pub relative_start: Option<i64>,
    /// Time range to which the viewer zoomed in; absent without zoom.
    pub zoom: Option<CloudWatchZoom>,
}

impl CloudWatchTimeRange {
    /// Returns the start of the zoomed time range, or `None` without zoom.
    pub fn zoom_start(&self) -> Option<&RawTimestamp> {
        self.zoom.as_ref().map(|zoom| &zoom.start)
    }

    /// Returns the end of the zoomed time range, or `None` without zoom.
    pub fn zoom_end(&self) -> Option<&RawTimestamp> {
        self.zoom.as_ref().map(|zoom| &zoom.end)
    }
}

/// Time range to which a viewer zoomed in.
#[data_class]
pub struct CloudWatchZoom {
    /// Start of the time range, in milliseconds since the Unix epoch.
    #[data_class(unit = "milliseconds")]
    pub start: RawTimestamp,
    /// End of the time range, in milliseconds since the Unix epoch.
    #[data_class(unit = "milliseconds")]
    pub end: RawTimestamp,
}

/// Content of a custom widget: HTML, Markdown or JSON.
///
/// See [Details about custom widgets](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/add_custom_widget_dashboard_about.html).
#[derive(Clone, Debug, PartialEq)]
pub struct CloudWatchDashboardCustomWidgetResponse(Value);

impl CloudWatchDashboardCustomWidgetResponse {
    /// Creates a response with HTML. The dashboard removes scripts from it.
    pub fn html(html: impl Into<String>) -> Self {
        Self(Value::String(html.into()))
    }

    /// Creates a response with Markdown. Use it also for the documentation of the widget.
    pub fn markdown(markdown: impl Into<String>) -> Self {
        Self(serde_json::json!({"markdown": markdown.into()}))
    }

    /// Creates a response with JSON, which the dashboard formats for display.
    pub const fn json(value: Value) -> Self {
        Self(value)
    }
}

impl Serialize for CloudWatchDashboardCustomWidgetResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
