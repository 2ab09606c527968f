use lambda_event_sources::{
    CloudWatchAlarmStateChange, Ec2SpotInstanceInterruptionWarning, Error,
    EventBridgeEvent, GuardDutyFinding,
    runtime::{self, Context, event_source},
};

async fn handler(event: EventBridgeEvent, _: Context) -> Result<Option<String>, Error> {
    if event.has_detail::<Ec2SpotInstanceInterruptionWarning>() {
        let warning: Ec2SpotInstanceInterruptionWarning = event.detail_as()?;
        return Ok(Some(format!("{}: {}", warning.instance_id, warning.instance_action)));
    }
    if event.has_detail::<CloudWatchAlarmStateChange>() {
        let alarm: CloudWatchAlarmStateChange = event.detail_as()?;
        return Ok(Some(format!("{}: {}", alarm.alarm_name, alarm.state.value)));
    }
    if event.has_detail::<GuardDutyFinding>() {
        let finding: GuardDutyFinding = event.detail_as()?;
        return Ok((finding.severity >= 7.0).then(|| finding.title.to_string()));
    }
    tracing::info!(source = %event.source, detail_type = %event.detail_type, "ignored");
    Ok(None)
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
