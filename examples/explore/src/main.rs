//! Prints the source of an event, the type that reads it, its properties, and a handler for it.
//!
//! The event is read from a file or from standard input. It may be copied from a CloudWatch log or from a test event in
//! the console:
//!
//! ```sh
//! cargo run -p explore event.json
//! cargo run -p explore < event.json
//! ```

use std::{
    env, fs,
    io::{self, Read, Write},
    process::ExitCode,
};

use lambda_event_sources::{self as sources, AnyEvent, Error, ErrorKind, Source, from_str};
use serde_json::value::RawValue;

fn main() -> ExitCode {
    let report = read_input(env::args().nth(1).as_deref()).and_then(|input| explore(&input));
    let printed = match &report {
        Ok(report) => io::stdout().write_all(report.as_bytes()),
        Err(error) => writeln!(io::stderr(), "error: {error}"),
    };
    if report.is_ok() && printed.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Reads the file, or standard input if there is no file.
fn read_input(file: Option<&str>) -> Result<String, String> {
    let bytes = match file {
        Some("-") | None => {
            let mut bytes = Vec::new();
            io::stdin().read_to_end(&mut bytes).map(|_| bytes)
        }
        Some(file) => fs::read(file),
    };
    let bytes = bytes.map_err(|error| format!("{}: {error}", file.unwrap_or("standard input")))?;
    String::from_utf8(bytes).map_err(|_| "the event is not valid UTF-8".to_owned())
}

/// Returns the report on an event.
fn explore(input: &str) -> Result<String, String> {
    let text = find_event(input);
    if text.is_empty() {
        return Err("the event is missing: pass a file, or the event on standard input".to_owned());
    }
    let event: AnyEvent = from_str(&text).map_err(|error| match error.kind() {
        ErrorKind::Syntax => format!("the event is not valid JSON: {error}"),
        _ => format!("failed to read the event as `{}`: {error}", error.type_name()),
    })?;
    let source = event.source().ok_or(
        "the source of the event is unknown: it has no properties that only one source sends. \
         The book lists all sources, on its page `sources.md`",
    )?;

    let event_type = source.type_name();
    let response = source.response_type().unwrap_or("none: the service ignores it, or accepts any JSON");
    Ok(format!(
        "source         {kind}\n\
         feature        {feature}\n\
         type           {event_type}\n\
         response       {response}\n\
         documentation  {documentation}\n\n\
         Properties, with secrets masked:\n\n\
         {event:#}\n\n\
         Cargo.toml:\n\n\
         {dependencies}\n\
         src/main.rs:\n\n\
         {handler}",
        kind = source.kind(),
        feature = source.feature(),
        documentation = source.documentation(),
        dependencies = dependencies(source),
        handler = handler(source),
    ))
}

/// Returns the JSON text of the event in the input: the event itself, a line of a log that contains it, or a JSON
/// string that contains it.
fn find_event(input: &str) -> String {
    let input = input.trim_start_matches('\u{feff}').trim();
    if let Ok(text) = serde_json::from_str::<String>(input) {
        return text;
    }
    let is_event = input.starts_with(['{', '[']) && serde_json::from_str::<&RawValue>(input).is_ok();
    let object = input.find('{').and_then(|start| input.get(start..)).unwrap_or_default();
    match serde_json::Deserializer::from_str(object).into_iter::<&RawValue>().next() {
        Some(Ok(object)) if !is_event && !input.starts_with('{') => object.get().to_owned(),
        _ => input.to_owned(),
    }
}

fn dependencies(source: Source) -> String {
    let mut features = ["runtime", source.feature()];
    features.sort_unstable();
    format!(
        "[dependencies]\n\
         lambda-event-sources = {{ version = \"0.1\", features = {features:?} }}\n\
         tokio = {{ version = \"1\", features = [\"macros\"] }}\n"
    )
}

fn handler(source: Source) -> String {
    let event_type = source.type_name();
    let response = source.response_type().unwrap_or("()");
    let result = match response {
        "()" => "Ok(())".to_owned(),
        // Cognito expects its event in the response.
        _ if response == event_type => "Ok(event)".to_owned(),
        _ => result(response).unwrap_or_default().replace('\n', "\n    "),
    };
    let mut names = vec!["Error", event_type];
    names.extend(source.response_type());
    names.sort_unstable();
    names.dedup();
    format!(
        "use lambda_event_sources::{{\n    {names},\n    runtime::{{self, Context, event_source}},\n}};\n\n\
         async fn handler(event: {event_type}, _: Context) -> Result<{response}, Error> {{\n    \
             println!(\"{{event}}\");\n    \
             {result}\n\
         }}\n\n\
         #[tokio::main]\n\
         async fn main() -> Result<(), runtime::Error> {{\n    \
             runtime::run(event_source(handler)).await\n\
         }}\n",
        names = names.join(", "),
    )
}

macro_rules! results {
    ($($response:ident($event:ident: $event_type:ident) $result:expr;)*) => {
        /// Returns the code of a handler's result: a response to any event of the source.
        fn result(response: &str) -> Option<&'static str> {
            match response {
                $(stringify!($response) => Some(stringify!($result)),)*
                _ => None,
            }
        }

        // The code of each result compiles.
        const _: () = {
            $({
                #[allow(unused_variables, reason = "not all results need the event")]
                #[allow(clippy::needless_pass_by_value, clippy::unnecessary_wraps, reason = "as in a handler")]
                fn handler($event: sources::$event_type) -> Result<sources::$response, Error> {
                    use sources::$response;
                    $result
                }
                let _ = handler;
            })*
        };
    };
}

results! {
    AgentCoreInterceptorResponse(event: AgentCoreInterceptorEvent)
        Ok(AgentCoreInterceptorResponse::unchanged(&event));
    AlbResponse(event: AlbEvent) AlbResponse::text(&event, 200, "Hello");
    ApiGatewayAuthorizerResponse(event: ApiGatewayAuthorizerTokenEvent) Ok(ApiGatewayAuthorizerResponse::deny_all());
    ApiGatewayAuthorizerResponseV2(event: ApiGatewayAuthorizerEventV2) Ok(ApiGatewayAuthorizerResponseV2::new(false));
    ApiGatewayProxyResponse(event: ApiGatewayProxyEvent) ApiGatewayProxyResponse::text(200, "Hello");
    ApiGatewayProxyResponseV2(event: ApiGatewayProxyEventV2) ApiGatewayProxyResponseV2::text(200, "Hello");
    ApiGatewayWebSocketResponse(event: ApiGatewayWebSocketEvent) ApiGatewayWebSocketResponse::new(200);
    AppSyncAuthorizerResponse(event: AppSyncAuthorizerEvent) Ok(AppSyncAuthorizerResponse::new(false));
    AppSyncEventsResponse(event: AppSyncResolverEventsEvent) Ok(AppSyncEventsResponse::forward(&event));
    AppSyncResolverBatchResponse(event: AppSyncResolverBatchEvent)
        AppSyncResolverBatchResponse::new(&event, event.events.iter().map(|_| {
            lambda_event_sources::AppSyncResolverResult::failed("Not found")
        }));
    BatchResponse(event: SqsEvent) Ok(BatchResponse::new());
    BedrockFunctionResponse(event: BedrockAgentFunctionEvent) Ok(BedrockFunctionResponse::new(&event, "Hello"));
    BedrockResponse(event: BedrockAgentEvent) Ok(BedrockResponse::new(&event));
    ClientVpnConnectionHandlerResponse(event: ClientVpnConnectionHandlerEvent)
        ClientVpnConnectionHandlerResponse::try_denied(&event, "Not allowed");
    CloudFormationHookResponse(event: CloudFormationHookEvent) Ok(CloudFormationHookResponse::success(&event));
    CloudFormationMacroResponse(event: CloudFormationMacroEvent)
        CloudFormationMacroResponse::success(&event, &event.fragment);
    CloudWatchDashboardCustomWidgetResponse(event: CloudWatchDashboardCustomWidgetEvent)
        Ok(CloudWatchDashboardCustomWidgetResponse::markdown("Hello"));
    CloudWatchDataSourceResponse(event: CloudWatchDataSourceEvent) CloudWatchDataSourceResponse::metrics([]);
    ConnectContactFlowResponse(event: ConnectContactFlowEvent) Ok(ConnectContactFlowResponse::new());
    ConnectOutboundCampaignsResponse(event: ConnectOutboundCampaignsEvent) Ok(ConnectOutboundCampaignsResponse::new());
    EcsDeploymentHookResponse(event: EcsDeploymentHookEvent) Ok(EcsDeploymentHookResponse::succeeded());
    IotCoreAuthorizerResponse(event: IotCoreAuthorizerEvent) Ok(IotCoreAuthorizerResponse::denied());
    IotCorePreProvisioningHookResponse(event: IotCorePreProvisioningHookEvent)
        Ok(IotCorePreProvisioningHookResponse::denied());
    KafkaBatchResponse(event: KafkaEvent) Ok(KafkaBatchResponse::new());
    KinesisFirehoseDataTransformationResponse(event: KinesisFirehoseEvent)
        KinesisFirehoseDataTransformationResponse::new(event.records.iter().map(|record| {
            use lambda_event_sources::KinesisFirehoseDataTransformationResult::Ok;
            record.build_data_transformation_response(Ok, record.payload().clone())
        }));
    LambdaFunctionUrlResponse(event: LambdaFunctionUrlEvent) LambdaFunctionUrlResponse::text(200, "Hello");
    LexV2Response(event: LexV2Event) Ok(LexV2Response::delegate(&event));
    RedshiftUdfResponse(event: RedshiftUdfEvent) RedshiftUdfResponse::failed("Not implemented");
    S3BatchOperationResponse(event: S3BatchOperationEvent)
        match event.task() {
            Some(task) => {
                use lambda_event_sources::S3BatchOperationResultCode::Succeeded;
                event.response(task.build_task_batch_response(Succeeded, ""))
            }
            None => Ok(S3BatchOperationResponse::default()),
        };
    S3ObjectLambdaResponse(event: S3ObjectLambdaEvent) S3ObjectLambdaResponse::error(501, "NotImplemented", "Hello");
    SesResponse(event: SesEvent) Ok(SesResponse::continue_rule_set());
    TransferFamilyAuthorizerResponse(event: TransferFamilyAuthorizer) Ok(TransferFamilyAuthorizerResponse::denied());
    VpcLatticeResponse(event: VpcLatticeEventV2) VpcLatticeResponse::text(200, "Hello");
}
