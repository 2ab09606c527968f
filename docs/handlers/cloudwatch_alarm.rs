use lambda_event_sources::{
    CloudWatchAlarmEvent, CloudWatchAlarmStateValue, Error,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ReasonData {
    recent_datapoints: Vec<f64>,
    threshold: f64,
}

/// Returns the message for the people on call, or `None` if the alarm is not in alarm.
async fn handler(
    event: CloudWatchAlarmEvent,
    _: Context,
) -> Result<Option<String>, Error> {
    let alarm = &event.alarm_data;
    if alarm.state.value != CloudWatchAlarmStateValue::Alarm {
        return Ok(None);
    }
    let name = &alarm.alarm_name;
    Ok(Some(match alarm.state.reason_data_json::<ReasonData>()? {
        Some(ReasonData { recent_datapoints, threshold }) => {
            format!("{name}: datapoints {recent_datapoints:?}, threshold {threshold}")
        }
        None => format!("{name}: {}", alarm.state.reason),
    }))
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
