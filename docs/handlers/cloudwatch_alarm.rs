use lambda_event_sources::{
    CloudWatchAlarmEvent, CloudWatchAlarmReasonData, CloudWatchAlarmStateValue, Error,
    runtime::{self, Context, event_source},
};

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
    let reason: CloudWatchAlarmReasonData =
        alarm.state.reason_data_json()?.unwrap_or_default();
    Ok(Some(match reason.threshold {
        Some(threshold) => {
            format!(
                "{name}: datapoints {:?}, threshold {threshold}",
                reason.recent_datapoints
            )
        }
        None => format!("{name}: {}", alarm.state.reason),
    }))
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
