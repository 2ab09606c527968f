//! Which source an event is of, told by what only that source sends.

use serde_json::Value;

/// A kind of event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Source {
    /// Name of the kind, such as `sqs`.
    pub kind: &'static str,
    /// Name of its type, such as `SqsEvent`.
    pub type_name: &'static str,
}

/// Tells of which source an event is, by the properties that only this source sends.
///
/// Errors use it to say what an event is that could not be read. `None` for an event that nothing tells apart.
///
/// ```
/// use lambda_event_sources_base::detect;
///
/// let event = serde_json::json!({"Records": [{"eventSource": "aws:sqs", "body": "Hello"}]});
/// assert_eq!(detect(&event).unwrap().type_name, "SqsEvent");
/// assert_eq!(detect(&serde_json::json!({"name": "a test event of my own"})), None);
/// ```
pub fn detect(event: &Value) -> Option<Source> {
    let view = Event(event);
    RULES.iter().find(|(_, _, matches)| matches(&view)).map(|&(kind, type_name, _)| Source { kind, type_name })
}

/// Whether a type is one of those that [`detect`] tells apart.
pub(crate) fn is_event(type_name: &str) -> bool {
    RULES.iter().any(|(_, event, _)| *event == type_name)
}

/// Whether a type is the one of a source, under its own name or under that of the format that the source shares.
pub(crate) fn reads(type_name: &str, source: Source) -> bool {
    // Function URLs send payload format 2.0, and their type is an alias.
    let shared = if source.kind == "lambda-function-url" { "ApiGatewayProxyEventV2" } else { source.type_name };
    [source.type_name, shared].contains(&type_name)
}

/// An event, looked at by JSON pointers.
struct Event<'a>(&'a Value);

impl Event<'_> {
    /// Whether all places are there; they may be null.
    fn has(&self, pointers: &[&str]) -> bool {
        pointers.iter().all(|pointer| self.0.pointer(pointer).is_some())
    }

    fn text(&self, pointer: &str) -> &str {
        self.0.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
    }

    /// Whether the records come from a source, or, when they do not say, have the part that only its records have.
    fn records(&self, source: &str, part: &str) -> bool {
        let said = [self.text("/Records/0/eventSource"), self.text("/Records/0/EventSource")].concat();
        if said.is_empty() { self.has(&[&format!("/Records/0/{part}")]) } else { said == source }
    }

    fn trigger(&self, prefix: &str) -> bool {
        self.text("/triggerSource").starts_with(prefix)
    }

    fn is_registry_event(&self, event_type: &str) -> bool {
        self.text("/eventType") == event_type && self.has(&["/eventId"])
    }

    /// Second version of the event in front of a token, which knows scopes and access tokens.
    fn is_token_generation_v2(&self) -> bool {
        let version = self.text("/version");
        self.trigger("TokenGeneration_") && (version == "2" || version == "3" || self.has(&["/request/scopes"]))
    }
}

type Rule = (&'static str, &'static str, fn(&Event<'_>) -> bool);

/// In this order, the first that matches.
const RULES: &[Rule] = &[
    ("sqs", "SqsEvent", |e| e.records("aws:sqs", "receiptHandle")),
    ("sns", "SnsEvent", |e| e.records("aws:sns", "Sns")),
    ("s3", "S3Event", |e| e.records("aws:s3", "s3") || e.text("/Event") == "s3:TestEvent"),
    ("kinesis-stream", "KinesisStreamEvent", |e| e.records("aws:kinesis", "kinesis")),
    ("dynamodb-stream", "DynamoDbStreamEvent", |e| e.records("aws:dynamodb", "dynamodb")),
    ("ses", "SesEvent", |e| e.records("aws:ses", "ses")),
    ("kafka", "KafkaEvent", |e| {
        matches!(e.text("/eventSource"), "aws:kafka" | "SelfManagedKafka" | "aws:SelfManagedKafka")
    }),
    ("kinesis-firehose", "KinesisFirehoseEvent", |e| e.has(&["/deliveryStreamArn", "/records"])),
    ("activemq", "ActiveMqEvent", |e| e.text("/eventSource") == "aws:amq" || e.has(&["/messages/0/messageID"])),
    ("rabbitmq", "RabbitMqEvent", |e| e.has(&["/rmqMessagesByQueue"])),
    ("cloudwatch-logs", "CloudWatchLogsEvent", |e| e.has(&["/awslogs"])),
    ("cloudwatch-alarm", "CloudWatchAlarmEvent", |e| e.has(&["/alarmData"])),
    ("cloudwatch-dashboard-widget", "CloudWatchDashboardCustomWidgetEvent", |e| e.has(&["/widgetContext"])),
    ("api-gateway-authorizer-v2", "ApiGatewayAuthorizerEventV2", |e| e.has(&["/routeArn"])),
    ("api-gateway-authorizer-token", "ApiGatewayAuthorizerTokenEvent", |e| {
        e.has(&["/methodArn"]) && e.text("/type") == "TOKEN"
    }),
    ("api-gateway-authorizer-request", "ApiGatewayAuthorizerRequestEvent", |e| e.has(&["/methodArn"])),
    ("alb", "AlbEvent", |e| e.has(&["/requestContext/elb"])),
    ("vpc-lattice-v2", "VpcLatticeEventV2", |e| {
        e.has(&["/requestContext/serviceNetworkArn"]) || e.has(&["/requestContext/targetGroupArn", "/method"])
    }),
    ("vpc-lattice", "VpcLatticeEvent", |e| e.has(&["/raw_path", "/method"])),
    ("lambda-function-url", "LambdaFunctionUrlEvent", |e| {
        e.has(&["/requestContext/http"]) && e.text("/requestContext/domainName").contains(".lambda-url.")
    }),
    ("api-gateway-proxy-v2", "ApiGatewayProxyEventV2", |e| e.has(&["/requestContext/http"])),
    ("api-gateway-websocket", "ApiGatewayWebSocketEvent", |e| {
        e.has(&["/requestContext/connectionId", "/requestContext/routeKey"])
    }),
    ("api-gateway-proxy", "ApiGatewayProxyEvent", |e| e.has(&["/httpMethod", "/requestContext"])),
    ("appsync-authorizer", "AppSyncAuthorizerEvent", |e| {
        e.has(&["/authorizationToken", "/requestContext/queryString"])
    }),
    ("appsync-events", "AppSyncResolverEventsEvent", |e| e.has(&["/info/channel"])),
    ("appsync-resolver", "AppSyncResolverEvent", |e| {
        e.has(&["/info/fieldName"]) || e.has(&["/fieldName", "/typeName"]) || e.has(&["/0/info/fieldName"])
    }),
    ("bedrock-agent-function", "BedrockAgentFunctionEvent", |e| e.has(&["/agent", "/actionGroup", "/function"])),
    ("bedrock-agent", "BedrockAgentEvent", |e| e.has(&["/agent", "/actionGroup", "/apiPath"])),
    ("cloudformation-custom-resource", "CloudFormationCustomResourceEvent", |e| {
        e.has(&["/RequestType", "/LogicalResourceId"])
    }),
    ("codedeploy-lifecycle-hook", "CodeDeployLifecycleHookEvent", |e| e.has(&["/LifecycleEventHookExecutionId"])),
    ("codepipeline-job", "CodePipelineJobEvent", |e| e.has(&["/CodePipeline.job"])),
    ("cognito-pre-sign-up", "PreSignUpTriggerEvent", |e| e.trigger("PreSignUp_")),
    ("cognito-post-confirmation", "PostConfirmationTriggerEvent", |e| e.trigger("PostConfirmation_")),
    ("cognito-user-migration", "UserMigrationTriggerEvent", |e| e.trigger("UserMigration_")),
    ("cognito-custom-message", "CustomMessageTriggerEvent", |e| e.trigger("CustomMessage_")),
    ("cognito-pre-authentication", "PreAuthenticationTriggerEvent", |e| e.trigger("PreAuthentication_")),
    ("cognito-post-authentication", "PostAuthenticationTriggerEvent", |e| e.trigger("PostAuthentication_")),
    ("cognito-pre-token-generation-v2", "PreTokenGenerationV2TriggerEvent", |e| e.is_token_generation_v2()),
    ("cognito-pre-token-generation", "PreTokenGenerationTriggerEvent", |e| e.trigger("TokenGeneration_")),
    ("cognito-define-auth-challenge", "DefineAuthChallengeTriggerEvent", |e| e.trigger("DefineAuthChallenge_")),
    ("cognito-create-auth-challenge", "CreateAuthChallengeTriggerEvent", |e| e.trigger("CreateAuthChallenge_")),
    ("cognito-verify-auth-challenge-response", "VerifyAuthChallengeResponseTriggerEvent", |e| {
        e.trigger("VerifyAuthChallengeResponse_")
    }),
    ("cognito-custom-email-sender", "CustomEmailSenderTriggerEvent", |e| e.trigger("CustomEmailSender_")),
    ("cognito-custom-sms-sender", "CustomSmsSenderTriggerEvent", |e| e.trigger("CustomSMSSender_")),
    ("cognito-inbound-federation", "InboundFederationTriggerEvent", |e| e.trigger("InboundFederation_")),
    ("config-rule", "AwsConfigRuleEvent", |e| e.has(&["/invokingEvent", "/resultToken"])),
    ("connect-contact-flow", "ConnectContactFlowEvent", |e| e.has(&["/Details/ContactData"])),
    ("s3-batch-operation", "S3BatchOperationEvent", |e| e.has(&["/invocationSchemaVersion", "/tasks"])),
    ("s3-object-lambda", "S3ObjectLambdaEvent", |e| e.has(&["/xAmzRequestId", "/userRequest"])),
    ("s3-eventbridge-notification", "EventBridgeEvent", |e| {
        e.text("/source") == "aws.s3" && e.has(&["/detail-type", "/detail/bucket"])
    }),
    ("eventbridge", "EventBridgeEvent", |e| e.has(&["/detail-type"])),
    ("iot-core-thing", "IotCoreThingEvent", |e| e.is_registry_event("THING_EVENT")),
    ("iot-core-thing-type", "IotCoreThingTypeEvent", |e| e.is_registry_event("THING_TYPE_EVENT")),
    ("iot-core-thing-type-association", "IotCoreThingTypeAssociationEvent", |e| {
        e.is_registry_event("THING_TYPE_ASSOCIATION_EVENT")
    }),
    ("iot-core-thing-group", "IotCoreThingGroupEvent", |e| e.is_registry_event("THING_GROUP_EVENT")),
    ("iot-core-add-or-remove-from-thing-group", "IotCoreAddOrRemoveFromThingGroupEvent", |e| {
        e.is_registry_event("THING_GROUP_MEMBERSHIP_EVENT")
    }),
    ("iot-core-add-or-delete-from-thing-group", "IotCoreAddOrDeleteFromThingGroupEvent", |e| {
        e.is_registry_event("THING_GROUP_HIERARCHY_EVENT")
    }),
    ("secrets-manager", "SecretsManagerEvent", |e| e.has(&["/SecretId", "/ClientRequestToken", "/Step"])),
    ("transfer-family-authorizer", "TransferFamilyAuthorizer", |e| e.has(&["/serverId", "/username", "/protocol"])),
];

/// Name of a type without its modules; a wrapper's event stands for it.
pub(crate) fn type_name<T>() -> &'static str {
    short(std::any::type_name::<T>())
}

fn short(full: &'static str) -> &'static str {
    match full.split_once('<') {
        Some((outer, inner)) if outer.ends_with("::DictWrapper") || outer.ends_with("::Vec") => {
            short(inner.strip_suffix('>').unwrap_or(inner))
        }
        Some((outer, _)) => short(outer),
        None => full.rsplit("::").next().unwrap_or(full),
    }
}

/// The indefinite article of a type's name, as it is spoken.
pub(crate) fn article(type_name: &str) -> &'static str {
    let spoken_with_vowel = ["A", "E", "I", "O", "S3", "Ses", "Sns", "Sqs"];
    if spoken_with_vowel.iter().any(|start| type_name.starts_with(start)) { "an" } else { "a" }
}
