//! Driver for black-box checks of the event types.
//!
//! It reads lines `KIND<TAB>PATH` on standard input and prints one JSON object a line: what the event's `Display`
//! prints, what it serializes to and what `{:?}` prints, or the error. With `--detect`, a line is a path, and the
//! answer is the kind of the event that stands there. It exits with 0 when it could read its input.

use std::{
    env, fmt, fs,
    io::{self, BufRead, Write},
};

use lambda_event_sources::{self as sources, Describe, detect, from_slice, properties};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json, value::RawValue};

/// What is seen of an event; the JSON as text, so that no digit of a number is lost.
struct Views {
    properties: Box<RawValue>,
    round_trip: Box<RawValue>,
    debug: String,
}

#[derive(Default, Serialize)]
struct Answer<'a> {
    kind: &'a str,
    path: &'a str,
    ok: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    properties: Option<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    round_trip: Option<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    debug: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

fn view<T>(event: &[u8]) -> Result<Views, String>
where
    T: DeserializeOwned + Serialize + Describe + fmt::Debug,
{
    let event: T = from_slice(event).map_err(|error| error.to_string())?;
    // Raw parts keep their white space, and the answer is to stay on one line.
    let raw = |text: String| RawValue::from_string(text.replace(['\n', '\r'], " ")).map_err(|error| error.to_string());
    Ok(Views {
        properties: raw(serde_json::to_string(&properties(&event)).map_err(|error| error.to_string())?)?,
        round_trip: raw(serde_json::to_string(&event).map_err(|error| error.to_string())?)?,
        debug: format!("{event:?}"),
    })
}

/// Reads an event of one kind.
type Viewer = fn(&[u8]) -> Result<Views, String>;

/// The types by kind.
fn viewer(kind: &str) -> Option<Viewer> {
    Some(match kind {
        "activemq" => view::<sources::ActiveMqEvent>,
        "alb" => view::<sources::AlbEvent>,
        "api-gateway-authorizer-request" => view::<sources::ApiGatewayAuthorizerRequestEvent>,
        "api-gateway-authorizer-token" => view::<sources::ApiGatewayAuthorizerTokenEvent>,
        "api-gateway-authorizer-v2" => view::<sources::ApiGatewayAuthorizerEventV2>,
        "api-gateway-proxy" => view::<sources::ApiGatewayProxyEvent>,
        "api-gateway-proxy-v2" => view::<sources::ApiGatewayProxyEventV2>,
        "api-gateway-websocket" => view::<sources::ApiGatewayWebSocketEvent>,
        "appsync-authorizer" => view::<sources::AppSyncAuthorizerEvent>,
        "appsync-events" => view::<sources::AppSyncResolverEventsEvent>,
        "appsync-resolver" => view::<sources::AppSyncResolverEvent>,
        "bedrock-agent" => view::<sources::BedrockAgentEvent>,
        "bedrock-agent-function" => view::<sources::BedrockAgentFunctionEvent>,
        "cloudformation-custom-resource" => view::<sources::CloudFormationCustomResourceEvent>,
        "cloudwatch-alarm" => view::<sources::CloudWatchAlarmEvent>,
        "cloudwatch-dashboard-widget" => view::<sources::CloudWatchDashboardCustomWidgetEvent>,
        "cloudwatch-logs" => view::<sources::CloudWatchLogsEvent>,
        "codedeploy-lifecycle-hook" => view::<sources::CodeDeployLifecycleHookEvent>,
        "codepipeline-job" => view::<sources::CodePipelineJobEvent>,
        "cognito-create-auth-challenge" => view::<sources::CreateAuthChallengeTriggerEvent>,
        "cognito-custom-email-sender" => view::<sources::CustomEmailSenderTriggerEvent>,
        "cognito-custom-message" => view::<sources::CustomMessageTriggerEvent>,
        "cognito-custom-sms-sender" => view::<sources::CustomSmsSenderTriggerEvent>,
        "cognito-define-auth-challenge" => view::<sources::DefineAuthChallengeTriggerEvent>,
        "cognito-inbound-federation" => view::<sources::InboundFederationTriggerEvent>,
        "cognito-post-authentication" => view::<sources::PostAuthenticationTriggerEvent>,
        "cognito-post-confirmation" => view::<sources::PostConfirmationTriggerEvent>,
        "cognito-pre-authentication" => view::<sources::PreAuthenticationTriggerEvent>,
        "cognito-pre-sign-up" => view::<sources::PreSignUpTriggerEvent>,
        "cognito-pre-token-generation" => view::<sources::PreTokenGenerationTriggerEvent>,
        "cognito-pre-token-generation-v2" => view::<sources::PreTokenGenerationV2TriggerEvent>,
        "cognito-user-migration" => view::<sources::UserMigrationTriggerEvent>,
        "cognito-verify-auth-challenge-response" => view::<sources::VerifyAuthChallengeResponseTriggerEvent>,
        "config-rule" => view::<sources::AwsConfigRuleEvent>,
        "connect-contact-flow" => view::<sources::ConnectContactFlowEvent>,
        "dynamodb-stream" => view::<sources::DynamoDbStreamEvent>,
        "eventbridge" => view::<sources::EventBridgeEvent>,
        "iot-core-add-or-delete-from-thing-group" => view::<sources::IotCoreAddOrDeleteFromThingGroupEvent>,
        "iot-core-add-or-remove-from-thing-group" => view::<sources::IotCoreAddOrRemoveFromThingGroupEvent>,
        "iot-core-thing" => view::<sources::IotCoreThingEvent>,
        "iot-core-thing-group" => view::<sources::IotCoreThingGroupEvent>,
        "iot-core-thing-type" => view::<sources::IotCoreThingTypeEvent>,
        "iot-core-thing-type-association" => view::<sources::IotCoreThingTypeAssociationEvent>,
        "kafka" => view::<sources::KafkaEvent>,
        "kinesis-firehose" => view::<sources::KinesisFirehoseEvent>,
        "kinesis-stream" => view::<sources::KinesisStreamEvent>,
        "lambda-function-url" => view::<sources::LambdaFunctionUrlEvent>,
        "rabbitmq" => view::<sources::RabbitMqEvent>,
        "s3" => view::<sources::S3Event>,
        "s3-batch-operation" => view::<sources::S3BatchOperationEvent>,
        "s3-eventbridge-notification" => view::<sources::S3EventBridgeNotificationEvent>,
        "s3-object-lambda" => view::<sources::S3ObjectLambdaEvent>,
        "secrets-manager" => view::<sources::SecretsManagerEvent>,
        "ses" => view::<sources::SesEvent>,
        "sns" => view::<sources::SnsEvent>,
        "sqs" => view::<sources::SqsEvent>,
        "transfer-family-authorizer" => view::<sources::TransferFamilyAuthorizer>,
        "vpc-lattice" => view::<sources::VpcLatticeEvent>,
        "vpc-lattice-v2" => view::<sources::VpcLatticeEventV2>,
        _ => return None,
    })
}

fn answer(line: &str) -> Answer<'_> {
    let (kind, path) = line.split_once('\t').unwrap_or(("", line));
    let views = match viewer(kind) {
        Some(view) => fs::read(path).map_err(|error| error.to_string()).and_then(|event| view(&event)),
        None => Err(format!("no kind `{kind}`")),
    };
    match views {
        Ok(Views { properties, round_trip, debug }) => Answer {
            kind,
            path,
            ok: true,
            properties: Some(properties),
            round_trip: Some(round_trip),
            debug: Some(debug),
            error: None,
        },
        Err(error) => Answer { kind, path, error: Some(error), ..Answer::default() },
    }
}

fn detected(path: &str) -> Value {
    let event = fs::read(path)
        .map_err(|error| error.to_string())
        .and_then(|event| serde_json::from_slice::<Value>(&event).map_err(|error| error.to_string()));
    match event {
        Ok(event) => json!({"path": path, "ok": true, "kind": detect(&event).map(|source| source.kind)}),
        Err(error) => json!({"path": path, "ok": false, "error": error}),
    }
}

fn main() -> io::Result<()> {
    let detects = env::args().any(|argument| argument == "--detect");
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line = line?;
        if line.is_empty() {
            continue;
        }
        if detects {
            serde_json::to_writer(&mut out, &detected(&line))?;
        } else {
            serde_json::to_writer(&mut out, &answer(&line))?;
        }
        writeln!(out)?;
    }
    out.flush()
}
