/// Calls the macro `$then` with the table of all sources. Detection, `AnyEvent`, the tests and the documentation are
/// generated from this table or checked against it.
///
/// Each line has the variant of [`Source`] with the type of the event, the name of the kind, the feature of the facade,
/// the type of the response, and the page of the AWS documentation. The type of the response is empty if the service
/// ignores the response or accepts any JSON.
///
/// The order is the order of detection: the first source whose rule matches is used. The rules are in `read/detect.rs`.
#[doc(hidden)]
#[macro_export]
macro_rules! for_each_source {
    ($then:ident) => {
        $then! {
            Sqs(SqsEvent) "sqs" feature "sqs" response "BatchResponse"
                page "https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html";
            SqsApi(SqsApiEvent) "sqs-api" feature "sqs-api" response ""
                page "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html";
            Sns(SnsEvent) "sns" feature "sns" response ""
                page "https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html";
            S3(S3Event) "s3" feature "s3" response ""
                page "https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html";
            KinesisStream(KinesisStreamEvent) "kinesis-stream" feature "kinesis" response "BatchResponse"
                page "https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html";
            DynamoDbStream(DynamoDbStreamEvent) "dynamodb-stream" feature "dynamodb" response "BatchResponse"
                page "https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html";
            DocumentDb(DocumentDbEvent) "documentdb" feature "documentdb" response ""
                page "https://docs.aws.amazon.com/lambda/latest/dg/with-documentdb.html";
            Ses(SesEvent) "ses" feature "ses" response "SesResponse"
                page "https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda.html";
            Kafka(KafkaEvent) "kafka" feature "kafka" response "KafkaBatchResponse"
                page "https://docs.aws.amazon.com/lambda/latest/dg/with-msk.html";
            KinesisFirehose(KinesisFirehoseEvent) "kinesis-firehose" feature "kinesis-firehose" response "KinesisFirehoseDataTransformationResponse"
                page "https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html";
            ActiveMq(ActiveMqEvent) "activemq" feature "activemq" response ""
                page "https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html";
            RabbitMq(RabbitMqEvent) "rabbitmq" feature "rabbitmq" response ""
                page "https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html";
            CloudWatchLogs(CloudWatchLogsEvent) "cloudwatch-logs" feature "cloudwatch-logs" response ""
                page "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html";
            CloudWatchAlarm(CloudWatchAlarmEvent) "cloudwatch-alarm" feature "cloudwatch-alarm" response ""
                page "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-actions-Lambda.html";
            CloudWatchDashboardWidget(CloudWatchDashboardCustomWidgetEvent) "cloudwatch-dashboard-widget" feature "cloudwatch-dashboard-widget" response "CloudWatchDashboardCustomWidgetResponse"
                page "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/add_custom_widget_dashboard_about.html";
            CloudWatchDataSource(CloudWatchDataSourceEvent) "cloudwatch-data-source" feature "cloudwatch-data-source" response "CloudWatchDataSourceResponse"
                page "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_MultiDataSources-Connect-Custom.html";
            ApiGatewayAuthorizerV2(ApiGatewayAuthorizerEventV2) "api-gateway-authorizer-v2" feature "api-gateway-authorizer" response "ApiGatewayAuthorizerResponseV2"
                page "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html";
            ApiGatewayAuthorizerToken(ApiGatewayAuthorizerTokenEvent) "api-gateway-authorizer-token" feature "api-gateway-authorizer" response "ApiGatewayAuthorizerResponse"
                page "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html";
            ApiGatewayAuthorizerRequest(ApiGatewayAuthorizerRequestEvent) "api-gateway-authorizer-request" feature "api-gateway-authorizer" response "ApiGatewayAuthorizerResponse"
                page "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html";
            Alb(AlbEvent) "alb" feature "alb" response "AlbResponse"
                page "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html";
            VpcLatticeV2(VpcLatticeEventV2) "vpc-lattice-v2" feature "vpc-lattice" response "VpcLatticeResponse"
                page "https://docs.aws.amazon.com/vpc-lattice/latest/ug/lambda-functions.html#receive-event-from-service";
            VpcLattice(VpcLatticeEvent) "vpc-lattice" feature "vpc-lattice" response "VpcLatticeResponse"
                page "https://docs.aws.amazon.com/vpc-lattice/latest/ug/lambda-functions.html#receive-event-from-service";
            LambdaFunctionUrl(LambdaFunctionUrlEvent) "lambda-function-url" feature "lambda-url" response "LambdaFunctionUrlResponse"
                page "https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html#urls-payloads";
            ApiGatewayProxyV2(ApiGatewayProxyEventV2) "api-gateway-proxy-v2" feature "api-gateway-proxy-v2" response "ApiGatewayProxyResponseV2"
                page "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html";
            ApiGatewayWebSocket(ApiGatewayWebSocketEvent) "api-gateway-websocket" feature "api-gateway-websocket" response "ApiGatewayWebSocketResponse"
                page "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-integrations.html";
            ApiGatewayProxy(ApiGatewayProxyEvent) "api-gateway-proxy" feature "api-gateway-proxy" response "ApiGatewayProxyResponse"
                page "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-input-format";
            AppSyncAuthorizer(AppSyncAuthorizerEvent) "appsync-authorizer" feature "appsync-authorizer" response "AppSyncAuthorizerResponse"
                page "https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html#aws-lambda-authorization";
            AppSyncEvents(AppSyncResolverEventsEvent) "appsync-events" feature "appsync-events" response "AppSyncEventsResponse"
                page "https://docs.aws.amazon.com/appsync/latest/eventapi/direct-lambda-integrations.html";
            AppSyncResolverBatch(AppSyncResolverBatchEvent) "appsync-resolver-batch" feature "appsync-resolver" response "AppSyncResolverBatchResponse"
                page "https://docs.aws.amazon.com/appsync/latest/devguide/resolver-mapping-template-reference-lambda.html#direct-lambda-resolvers";
            AppSyncResolver(AppSyncResolverEvent) "appsync-resolver" feature "appsync-resolver" response ""
                page "https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html";
            BedrockAgentFunction(BedrockAgentFunctionEvent) "bedrock-agent-function" feature "bedrock-agent-function" response "BedrockFunctionResponse"
                page "https://docs.aws.amazon.com/bedrock/latest/userguide/agents-lambda.html";
            BedrockAgent(BedrockAgentEvent) "bedrock-agent" feature "bedrock-agent" response "BedrockResponse"
                page "https://docs.aws.amazon.com/bedrock/latest/userguide/agents-lambda.html";
            AgentCoreGateway(AgentCoreInterceptorEvent) "agentcore-gateway" feature "agentcore-gateway" response "AgentCoreInterceptorResponse"
                page "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/gateway-interceptors-types.html";
            CloudFormationCustomResource(CloudFormationCustomResourceEvent) "cloudformation-custom-resource" feature "cloudformation" response ""
                page "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html";
            CloudFormationHook(CloudFormationHookEvent) "cloudformation-hook" feature "cloudformation-hook" response "CloudFormationHookResponse"
                page "https://docs.aws.amazon.com/cloudformation-cli/latest/hooks-userguide/lambda-hooks-create-lambda-function.html";
            CloudFormationMacro(CloudFormationMacroEvent) "cloudformation-macro" feature "cloudformation-macro" response "CloudFormationMacroResponse"
                page "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-macros-author.html";
            CodeCommit(CodeCommitEvent) "codecommit" feature "codecommit" response ""
                page "https://docs.aws.amazon.com/lambda/latest/dg/services-codecommit.html";
            CodeDeployLifecycleHook(CodeDeployLifecycleHookEvent) "codedeploy-lifecycle-hook" feature "codedeploy" response ""
                page "https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html";
            CodePipelineJob(CodePipelineJobEvent) "codepipeline-job" feature "codepipeline" response ""
                page "https://docs.aws.amazon.com/codepipeline/latest/userguide/actions-invoke-lambda-function.html";
            CognitoPreSignUp(PreSignUpTriggerEvent) "cognito-pre-sign-up" feature "cognito" response "PreSignUpTriggerEvent"
                page "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-sign-up.html";
            CognitoPostConfirmation(PostConfirmationTriggerEvent) "cognito-post-confirmation" feature "cognito" response "PostConfirmationTriggerEvent"
                page "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-confirmation.html";
            CognitoUserMigration(UserMigrationTriggerEvent) "cognito-user-migration" feature "cognito" response "UserMigrationTriggerEvent"
                page "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-migrate-user.html";
            CognitoCustomMessage(CustomMessageTriggerEvent) "cognito-custom-message" feature "cognito" response "CustomMessageTriggerEvent"
                page "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-message.html";
            CognitoPreAuthentication(PreAuthenticationTriggerEvent) "cognito-pre-authentication" feature "cognito" response "PreAuthenticationTriggerEvent"
                page "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-authentication.html";
            CognitoPostAuthentication(PostAuthenticationTriggerEvent) "cognito-post-authentication" feature "cognito" response "PostAuthenticationTriggerEvent"
                page "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-authentication.html";
            CognitoPreTokenGenerationV2(PreTokenGenerationV2TriggerEvent) "cognito-pre-token-generation-v2" feature "cognito" response "PreTokenGenerationV2TriggerEvent"
                page "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html";
            CognitoPreTokenGeneration(PreTokenGenerationTriggerEvent) "cognito-pre-token-generation" feature "cognito" response "PreTokenGenerationTriggerEvent"
                page "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html";
            CognitoDefineAuthChallenge(DefineAuthChallengeTriggerEvent) "cognito-define-auth-challenge" feature "cognito" response "DefineAuthChallengeTriggerEvent"
                page "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-define-auth-challenge.html";
            CognitoCreateAuthChallenge(CreateAuthChallengeTriggerEvent) "cognito-create-auth-challenge" feature "cognito" response "CreateAuthChallengeTriggerEvent"
                page "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-create-auth-challenge.html";
            CognitoVerifyAuthChallengeResponse(VerifyAuthChallengeResponseTriggerEvent) "cognito-verify-auth-challenge-response" feature "cognito" response "VerifyAuthChallengeResponseTriggerEvent"
                page "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-verify-auth-challenge-response.html";
            CognitoCustomEmailSender(CustomEmailSenderTriggerEvent) "cognito-custom-email-sender" feature "cognito" response ""
                page "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-email-sender.html";
            CognitoCustomSmsSender(CustomSmsSenderTriggerEvent) "cognito-custom-sms-sender" feature "cognito" response ""
                page "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-sms-sender.html";
            CognitoInboundFederation(InboundFederationTriggerEvent) "cognito-inbound-federation" feature "cognito" response "InboundFederationTriggerEvent"
                page "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-inbound-federation.html";
            ConfigRule(AwsConfigRuleEvent) "config-rule" feature "config" response ""
                page "https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_example-events.html";
            ConnectContactFlow(ConnectContactFlowEvent) "connect-contact-flow" feature "connect" response "ConnectContactFlowResponse"
                page "https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html";
            ConnectOutboundCampaigns(ConnectOutboundCampaignsEvent) "connect-outbound-campaigns" feature "connect-outbound-campaigns" response "ConnectOutboundCampaignsResponse"
                page "https://docs.aws.amazon.com/connect/latest/adminguide/lambda-invoke-functions.html";
            EcsDeploymentHook(EcsDeploymentHookEvent) "ecs-deployment-hook" feature "ecs" response "EcsDeploymentHookResponse"
                page "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/lambda-lifecycle-hooks.html";
            S3BatchOperation(S3BatchOperationEvent) "s3-batch-operation" feature "s3-batch-operation" response "S3BatchOperationResponse"
                page "https://docs.aws.amazon.com/AmazonS3/latest/userguide/batch-ops-invoke-lambda.html";
            S3ObjectLambda(S3ObjectLambdaEvent) "s3-object-lambda" feature "s3-object-lambda" response "S3ObjectLambdaResponse"
                page "https://docs.aws.amazon.com/AmazonS3/latest/userguide/olap-event-context.html";
            S3EventBridgeNotification(S3EventBridgeNotificationEvent) "s3-eventbridge-notification" feature "s3-eventbridge-notification" response ""
                page "https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html";
            EventBridge(EventBridgeEvent) "eventbridge" feature "eventbridge" response ""
                page "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html";
            IotAuthorizer(IotCoreAuthorizerEvent) "iot-authorizer" feature "iot-authorizer" response "IotCoreAuthorizerResponse"
                page "https://docs.aws.amazon.com/iot/latest/developerguide/custom-auth-lambda.html";
            IotCoreThing(IotCoreThingEvent) "iot-core-thing" feature "iot" response ""
                page "https://docs.aws.amazon.com/iot/latest/developerguide/registry-events.html";
            IotCoreThingType(IotCoreThingTypeEvent) "iot-core-thing-type" feature "iot" response ""
                page "https://docs.aws.amazon.com/iot/latest/developerguide/registry-events.html";
            IotCoreThingTypeAssociation(IotCoreThingTypeAssociationEvent) "iot-core-thing-type-association" feature "iot" response ""
                page "https://docs.aws.amazon.com/iot/latest/developerguide/registry-events.html";
            IotCoreThingGroup(IotCoreThingGroupEvent) "iot-core-thing-group" feature "iot" response ""
                page "https://docs.aws.amazon.com/iot/latest/developerguide/registry-events.html";
            IotCoreAddOrRemoveFromThingGroup(IotCoreAddOrRemoveFromThingGroupEvent) "iot-core-add-or-remove-from-thing-group" feature "iot" response ""
                page "https://docs.aws.amazon.com/iot/latest/developerguide/registry-events.html";
            IotCoreAddOrDeleteFromThingGroup(IotCoreAddOrDeleteFromThingGroupEvent) "iot-core-add-or-delete-from-thing-group" feature "iot" response ""
                page "https://docs.aws.amazon.com/iot/latest/developerguide/registry-events.html";
            IotPreProvisioningHook(IotCorePreProvisioningHookEvent) "iot-pre-provisioning-hook" feature "iot-provisioning" response "IotCorePreProvisioningHookResponse"
                page "https://docs.aws.amazon.com/iot/latest/developerguide/pre-provisioning-hook.html";
            LexV2(LexV2Event) "lex-v2" feature "lex" response "LexV2Response"
                page "https://docs.aws.amazon.com/lexv2/latest/dg/lambda-input-format.html";
            RedshiftUdf(RedshiftUdfEvent) "redshift-udf" feature "redshift-udf" response "RedshiftUdfResponse"
                page "https://docs.aws.amazon.com/redshift/latest/dg/udf-creating-a-lambda-sql-udf.html";
            SecretsManager(SecretsManagerEvent) "secrets-manager" feature "secrets-manager" response ""
                page "https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda.html";
            TransferFamilyAuthorizer(TransferFamilyAuthorizer) "transfer-family-authorizer" feature "transfer-family" response "TransferFamilyAuthorizerResponse"
                page "https://docs.aws.amazon.com/transfer/latest/userguide/custom-lambda-idp.html";
            TransferWorkflowStep(TransferFamilyWorkflowStepEvent) "transfer-workflow-step" feature "transfer-workflow-step" response ""
                page "https://docs.aws.amazon.com/transfer/latest/userguide/custom-step-details.html";
            StreamOnFailure(StreamOnFailureEvent) "stream-on-failure" feature "stream-on-failure" response ""
                page "https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html";
            LambdaDestination(LambdaDestinationEvent) "lambda-destination" feature "lambda-destination" response ""
                page "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html";
            ClientVpn(ClientVpnConnectionHandlerEvent) "client-vpn" feature "client-vpn" response "ClientVpnConnectionHandlerResponse"
                page "https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/connection-authorization.html";
        }
    };
}

macro_rules! source {
    ($($source:ident($event:ident) $kind:literal feature $feature:literal response $response:literal page $page:literal;)*) => {
        /// A source of Lambda events.
        ///
        /// ```
        /// use lambda_event_sources::Source;
        ///
        /// assert_eq!(Source::KinesisStream.kind(), "kinesis-stream");
        /// assert_eq!(Source::KinesisStream.type_name(), "KinesisStreamEvent");
        /// assert_eq!(Source::KinesisStream.feature(), "kinesis");
        /// assert_eq!(Source::KinesisStream.response_type(), Some("BatchResponse"));
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Source {
            $(
                #[doc = concat!("`", $kind, "`, read as `", stringify!($event), "`. See [the AWS documentation](", $page, ").")]
                $source,
            )*
        }

        impl Source {
            /// All sources, in the order of detection.
            pub const ALL: &'static [Self] = &[$(Self::$source),*];

            /// Returns the name of the kind of event, such as `sqs`. The names of sample events begin with it.
            pub const fn kind(self) -> &'static str {
                match self {
                    $(Self::$source => $kind,)*
                }
            }

            /// Returns the name of the event's type, such as `SqsEvent`.
            pub const fn type_name(self) -> &'static str {
                match self {
                    $(Self::$source => stringify!($event),)*
                }
            }

            /// Returns the feature of `lambda-event-sources` that enables the type, such as `sqs`.
            pub const fn feature(self) -> &'static str {
                match self {
                    $(Self::$source => $feature,)*
                }
            }

            /// Returns the name of the type that a handler returns, such as `BatchResponse`.
            ///
            /// Returns `None` if the service ignores the response or accepts any JSON.
            pub const fn response_type(self) -> Option<&'static str> {
                let name = match self {
                    $(Self::$source => $response,)*
                };
                if name.is_empty() { None } else { Some(name) }
            }

            /// Returns the URL of the AWS documentation of the event.
            pub const fn documentation(self) -> &'static str {
                match self {
                    $(Self::$source => $page,)*
                }
            }
        }
    };
}

for_each_source!(source);

impl Source {
    /// Returns the source whose more general format this source uses, if there is one. The type of that source reads
    /// the events of both.
    ///
    /// ```
    /// use lambda_event_sources::Source;
    ///
    /// assert_eq!(Source::S3EventBridgeNotification.general(), Some(Source::EventBridge));
    /// assert_eq!(Source::EventBridge.general(), None);
    /// ```
    pub const fn general(self) -> Option<Self> {
        match self {
            Self::LambdaFunctionUrl => Some(Self::ApiGatewayProxyV2),
            Self::S3EventBridgeNotification => Some(Self::EventBridge),
            _ => None,
        }
    }
}
