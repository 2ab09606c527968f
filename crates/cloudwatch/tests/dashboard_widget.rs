//! Custom widgets of CloudWatch dashboards, on fixtures of each shape.
#![cfg(feature = "cloudwatch-dashboard-widget")]

use std::path::Path;

use lambda_event_sources_base::{DictWrapper, Error, ErrorKind, Timestamp, from_str, testing};
use lambda_event_sources_cloudwatch::{CloudWatchDashboardCustomWidgetEvent, CloudWatchDashboardCustomWidgetResponse};
use serde_json::json;

fn path(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/cloudwatch-dashboard-widget").join(name)
}

#[test]
fn zoomed() -> Result<(), Error> {
    let event: CloudWatchDashboardCustomWidgetEvent =
        testing::check(&path("zoomed.json"), &["widgetContext"], &["/team"]);
    assert!(!event.describe);
    let context = event.widget_context.as_ref().unwrap();
    assert_eq!(context.dashboard_name, "Orders");
    assert_eq!(context.widget_id, "widget-7");
    assert_eq!(context.domain, "https://eu-central-1.console.aws.amazon.com");
    assert_eq!(context.account_id, "123456789012");
    assert_eq!(context.locale, "de");
    assert_eq!((context.timezone.label.as_str(), context.timezone.offset_iso.as_str()), ("Local", "+02:00"));
    assert_eq!(context.timezone.offset_in_minutes, Some(120));
    assert_eq!((context.period, context.is_auto_period, context.link_charts), (Some(300), true, true));
    assert_eq!((context.theme.as_str(), context.title.as_str()), ("dark", "Slow orders"));
    assert_eq!((context.width, context.height), (Some(588), Some(369)));
    assert_eq!(context.params.get_str("team"), Some("checkout"));
    assert_eq!(context.all_forms().get_str("shop"), Some("berlin"));
    let range = &context.time_range;
    assert_eq!((range.mode.as_str(), range.relative_start), ("relative", Some(10_800_000)));
    assert_eq!(range.start.timestamp()?, Timestamp::from_millisecond(1_717_232_400_000));
    assert_eq!(range.end.timestamp()?, "2024-06-01T12:00:00Z".parse()?);
    assert_eq!(range.zoom_start().unwrap().timestamp()?, Timestamp::from_millisecond(1_717_236_000_000));
    assert_eq!(range.zoom_end().unwrap().timestamp()?, Timestamp::from_millisecond(1_717_239_600_000));

    let text = std::fs::read_to_string(path("zoomed.json")).unwrap();
    let whole: DictWrapper<CloudWatchDashboardCustomWidgetEvent> = from_str(&text)?;
    assert_eq!(whole.get("/team"), Some(&json!("checkout")));
    Ok(())
}

#[test]
fn absolute_range() {
    let event: CloudWatchDashboardCustomWidgetEvent = testing::check(&path("absolute.json"), &["widgetContext"], &[]);
    let range = &event.widget_context.as_ref().unwrap().time_range;
    assert_eq!((range.mode.as_str(), range.relative_start), ("absolute", None));
    assert_eq!((range.zoom_start(), range.zoom_end()), (None, None));
}

#[test]
fn describe() {
    let event: CloudWatchDashboardCustomWidgetEvent = testing::check(&path("describe.json"), &["describe"], &[]);
    assert!(event.describe);
    assert_eq!(event.widget_context, None);
    let error = from_str::<CloudWatchDashboardCustomWidgetEvent>(r#"{"describe": false}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "widgetContext"));
}

#[test]
fn responses() {
    for (response, expected) in [
        (CloudWatchDashboardCustomWidgetResponse::html("<h1>Hi</h1>"), json!("<h1>Hi</h1>")),
        (CloudWatchDashboardCustomWidgetResponse::markdown("# Hi"), json!({"markdown": "# Hi"})),
        (CloudWatchDashboardCustomWidgetResponse::json(json!({"a": [1]})), json!({"a": [1]})),
    ] {
        assert_eq!(serde_json::to_value(&response).unwrap(), expected);
    }
}
