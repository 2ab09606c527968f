use lambda_event_sources::{
    AwsConfigInvokingEvent, AwsConfigRuleEvent, Error, RawTimestamp, Str,
    runtime::{self, Context, event_source},
};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Parameters {
    desired_instance_type: String,
}

/// Evaluation for `PutEvaluations`.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Evaluation {
    compliance_resource_type: Str,
    compliance_resource_id: Str,
    compliance_type: &'static str,
    ordering_timestamp: RawTimestamp,
}

async fn handler(
    event: AwsConfigRuleEvent,
    _: Context,
) -> Result<Option<Evaluation>, Error> {
    let AwsConfigInvokingEvent::ConfigurationChanged(change) = event.invoking_event()?
    else {
        return Ok(None);
    };
    let item = change.configuration_item()?;
    let compliance_type = if event.event_left_scope || item.configuration.is_null() {
        "NOT_APPLICABLE"
    } else {
        let parameters: Parameters = event.rule_parameters_json()?;
        let found = &item.configuration.to_value()?["instanceType"];
        let complies = *found == parameters.desired_instance_type;
        if complies { "COMPLIANT" } else { "NON_COMPLIANT" }
    };
    Ok(Some(Evaluation {
        compliance_resource_type: item.resource_type,
        compliance_resource_id: item.resource_id,
        compliance_type,
        ordering_timestamp: item.configuration_item_capture_time,
    }))
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
