use lambda_event_sources::{
    AwsConfigInvokingEvent, AwsConfigRuleEvent, Error,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Parameters {
    desired_instance_type: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Instance {
    instance_type: String,
}

/// Returns an evaluation for `PutEvaluations`.
async fn handler(event: AwsConfigRuleEvent, _: Context) -> Result<Option<Value>, Error> {
    let AwsConfigInvokingEvent::ConfigurationChanged(change) = event.invoking_event()?
    else {
        return Ok(None);
    };
    let item = change.configuration_item()?;
    let compliance = if event.event_left_scope || item.configuration.is_null() {
        "NOT_APPLICABLE"
    } else {
        let Parameters { desired_instance_type } = event.rule_parameters_json()?;
        let Instance { instance_type } = item.configuration.json()?;
        if instance_type == desired_instance_type { "COMPLIANT" } else { "NON_COMPLIANT" }
    };
    Ok(Some(json!({
        "ComplianceResourceType": item.resource_type,
        "ComplianceResourceId": item.resource_id,
        "ComplianceType": compliance,
        "OrderingTimestamp": item.configuration_item_capture_time,
    })))
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
