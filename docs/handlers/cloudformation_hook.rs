use lambda_event_sources::{
    CloudFormationHookAnnotation as Annotation,
    CloudFormationHookAnnotationStatus as Status, CloudFormationHookEvent as Event,
    CloudFormationHookInvocationPoint as InvocationPoint,
    CloudFormationHookResponse as Response, CloudFormationHookSeverity as Severity,
    Error,
    runtime::{self, Context, event_source},
};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Bucket {
    versioning_configuration: Option<Versioning>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Versioning {
    status: String,
}

/// Lets CloudFormation create and update only buckets with versioning.
async fn handler(event: Event, _: Context) -> Result<Response, Error> {
    let is_deletion =
        event.action_invocation_point == InvocationPoint::DeletePreProvision;
    let Some(properties) = event.resource_properties().filter(|_| !is_deletion) else {
        return Ok(Response::success(&event));
    };
    let bucket: Bucket = properties.json()?;
    if bucket
        .versioning_configuration
        .is_some_and(|versioning| versioning.status == "Enabled")
    {
        return Ok(Response::success(&event));
    }
    let check = Annotation::new("Versioning", Status::Failed)
        .with_remediation_message("Set the status in VersioningConfiguration to Enabled.")
        .with_severity_level(Severity::Medium);
    let response = Response::non_compliant(&event, "The bucket has no versioning.");
    Ok(response.with_annotation(check))
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    runtime::run(event_source(handler)).await
}
