//! Types of the families that have several features, listed by feature, so that the documentation names the features of
//! each type.

#[cfg(any(
    feature = "alb",
    feature = "api-gateway-authorizer",
    feature = "api-gateway-proxy",
    feature = "api-gateway-proxy-v2",
    feature = "api-gateway-websocket",
    feature = "lambda-url",
    feature = "vpc-lattice"
))]
pub use lambda_event_sources_base::{HttpEvent, HttpResponseParts};

#[cfg(any(feature = "api-gateway-authorizer", feature = "api-gateway-proxy-v2"))]
#[doc(inline)]
pub use lambda_event_sources_api_gateway::{ApiGatewayAuthentication, ApiGatewayCognitoIdentity, ApiGatewayJwt};
#[cfg(feature = "api-gateway-authorizer")]
#[doc(inline)]
pub use lambda_event_sources_api_gateway::{
    ApiGatewayAuthorizerEventV2, ApiGatewayAuthorizerRequestEvent, ApiGatewayAuthorizerResponse,
    ApiGatewayAuthorizerResponseBuilder, ApiGatewayAuthorizerResponseV2, ApiGatewayAuthorizerResponseWebSocket,
    ApiGatewayAuthorizerTokenEvent, ApiGatewayAuthorizerType, ApiGatewayHttpVerb, ApiGatewayPolicyDocument,
    ApiGatewayPolicyEffect, ApiGatewayPolicyStatement, ApiGatewayRouteArn,
};
#[cfg(any(
    feature = "api-gateway-authorizer",
    feature = "api-gateway-proxy",
    feature = "api-gateway-proxy-v2",
    feature = "api-gateway-websocket"
))]
#[doc(inline)]
pub use lambda_event_sources_api_gateway::{ApiGatewayClientCert, ApiGatewayClientCertValidity};
#[cfg(any(feature = "api-gateway-authorizer", feature = "api-gateway-proxy", feature = "api-gateway-websocket"))]
#[doc(inline)]
pub use lambda_event_sources_api_gateway::{
    ApiGatewayEventAuthorizer, ApiGatewayEventIdentity, ApiGatewayEventRequestContext, ApiGatewayWebSocketEventType,
};
#[cfg(feature = "api-gateway-proxy")]
#[doc(inline)]
pub use lambda_event_sources_api_gateway::{ApiGatewayProxyEvent, ApiGatewayProxyResponse};
#[cfg(feature = "api-gateway-proxy-v2")]
#[cfg_attr(docsrs, doc(cfg(any(feature = "api-gateway-proxy-v2", feature = "lambda-url"))))]
#[doc(inline)]
pub use lambda_event_sources_api_gateway::{ApiGatewayProxyEventV2, ApiGatewayProxyResponseV2};
#[cfg(any(feature = "api-gateway-authorizer", feature = "api-gateway-proxy-v2"))]
#[cfg_attr(
    docsrs,
    doc(cfg(any(feature = "api-gateway-authorizer", feature = "api-gateway-proxy-v2", feature = "lambda-url")))
)]
#[doc(inline)]
pub use lambda_event_sources_api_gateway::{
    ApiGatewayRequestContextV2, ApiGatewayRequestContextV2Authorizer, ApiGatewayRequestContextV2AuthorizerIam,
    ApiGatewayRequestContextV2Http,
};
#[cfg(feature = "api-gateway-websocket")]
#[doc(inline)]
pub use lambda_event_sources_api_gateway::{
    ApiGatewayWebSocketEvent, ApiGatewayWebSocketEventRequestContext, ApiGatewayWebSocketResponse,
};

#[cfg(feature = "appsync-authorizer")]
#[doc(inline)]
pub use lambda_event_sources_appsync::{
    AppSyncAuthorizerEvent, AppSyncAuthorizerEventRequestContext, AppSyncAuthorizerResponse,
};
#[cfg(feature = "appsync-events")]
#[doc(inline)]
pub use lambda_event_sources_appsync::{
    AppSyncChannel, AppSyncChannelNamespace, AppSyncEventsOperation, AppSyncEventsResponse, AppSyncIncomingEvent,
    AppSyncOutgoingEvent, AppSyncResolverEventsEvent, AppSyncResolverEventsInfo,
};
#[cfg(any(feature = "appsync-resolver", feature = "appsync-events"))]
#[doc(inline)]
pub use lambda_event_sources_appsync::{
    AppSyncIdentity, AppSyncIdentityCognito, AppSyncIdentityIam, AppSyncIdentityLambda, AppSyncIdentityOidc,
    AppSyncPrev, AppSyncRequest,
};
#[cfg(feature = "appsync-resolver")]
#[doc(inline)]
pub use lambda_event_sources_appsync::{
    AppSyncResolverBatchEvent, AppSyncResolverBatchResponse, AppSyncResolverEvent, AppSyncResolverEventInfo,
    AppSyncResolverResult,
};
#[cfg(feature = "appsync-scalars")]
#[doc(inline)]
pub use lambda_event_sources_appsync::{
    aws_date, aws_date_now, aws_datetime, aws_datetime_now, aws_time, aws_time_now, aws_timestamp, aws_timestamp_now,
    make_id,
};

#[cfg(feature = "agentcore-gateway")]
#[doc(inline)]
pub use lambda_event_sources_bedrock::{
    AgentCoreHttpExchange, AgentCoreHttpOutput, AgentCoreHttpOutputRequest, AgentCoreHttpOutputResponse,
    AgentCoreHttpRequest, AgentCoreHttpResponse, AgentCoreInterceptorEvent, AgentCoreInterceptorResponse,
    AgentCoreMcpExchange, AgentCoreMcpOutput, AgentCoreMcpOutputRequest, AgentCoreMcpOutputResponse,
    AgentCoreMcpRequest, AgentCoreMcpResponse, AgentCoreRawRequest, AgentCoreToolContext,
};
#[cfg(feature = "bedrock-agent")]
#[doc(inline)]
pub use lambda_event_sources_bedrock::{
    BedrockAgentEvent, BedrockAgentRequestBody, BedrockAgentRequestMedia, BedrockApiResponse, BedrockResponse,
};
#[cfg(feature = "bedrock-agent-function")]
#[doc(inline)]
pub use lambda_event_sources_bedrock::{
    BedrockAgentFunctionEvent, BedrockAgentFunctionParameter, BedrockFunctionAction, BedrockFunctionResponse,
    BedrockFunctionResult, BedrockResponseState,
};
#[cfg(any(feature = "bedrock-agent", feature = "bedrock-agent-function"))]
#[doc(inline)]
pub use lambda_event_sources_bedrock::{
    BedrockAgentInfo, BedrockAgentProperty, BedrockKnowledgeBaseConfiguration, BedrockResponseBody,
    BedrockRetrievalConfiguration, BedrockSearchType, BedrockVectorSearchConfiguration,
};

#[cfg(feature = "cloudformation-send")]
#[doc(inline)]
pub use lambda_event_sources_cloudformation::CloudFormationResponseSender;
#[cfg(feature = "cloudformation")]
#[doc(inline)]
pub use lambda_event_sources_cloudformation::{
    CdkIsCompleteResponse, CdkOnEventResponse, CloudFormationCustomResourceEvent, CloudFormationCustomResourceResponse,
    CloudFormationRequestType, CloudFormationResponseStatus,
};
#[cfg(feature = "cloudformation-hook")]
#[doc(inline)]
pub use lambda_event_sources_cloudformation::{
    CloudFormationHookAnnotation, CloudFormationHookAnnotationStatus, CloudFormationHookChangeSetPayload,
    CloudFormationHookChangedResource, CloudFormationHookErrorCode, CloudFormationHookEvent,
    CloudFormationHookInvocationPoint, CloudFormationHookModel, CloudFormationHookRequestContext,
    CloudFormationHookRequestData, CloudFormationHookResourceAction, CloudFormationHookResponse,
    CloudFormationHookSeverity, CloudFormationHookStackPayload, CloudFormationHookStatus,
    CloudFormationHookTargetModel,
};
#[cfg(feature = "cloudformation-macro")]
#[doc(inline)]
pub use lambda_event_sources_cloudformation::{
    CloudFormationMacroEvent, CloudFormationMacroResponse, CloudFormationMacroStatus,
};

#[cfg(feature = "cloudwatch-alarm")]
#[doc(inline)]
pub use lambda_event_sources_cloudwatch::{
    CloudWatchAlarmActionsSuppressedBy, CloudWatchAlarmConfiguration, CloudWatchAlarmContributor, CloudWatchAlarmData,
    CloudWatchAlarmDatapoint, CloudWatchAlarmEvent, CloudWatchAlarmMetric, CloudWatchAlarmMetricDefinition,
    CloudWatchAlarmMetricStat, CloudWatchAlarmMuteDetail, CloudWatchAlarmQueryResult, CloudWatchAlarmReasonData,
    CloudWatchAlarmSnsDimension, CloudWatchAlarmSnsMessage, CloudWatchAlarmSnsMetric,
    CloudWatchAlarmSnsMetricDefinition, CloudWatchAlarmSnsMetricStat, CloudWatchAlarmSnsTrigger,
    CloudWatchAlarmSnsTriggeringChild, CloudWatchAlarmSnsTriggeringChildState, CloudWatchAlarmState,
    CloudWatchAlarmStateValue, CloudWatchTriggeringAlarm, CloudWatchTriggeringAlarmState,
};
#[cfg(feature = "cloudwatch-dashboard-widget")]
#[doc(inline)]
pub use lambda_event_sources_cloudwatch::{
    CloudWatchDashboardCustomWidgetEvent, CloudWatchDashboardCustomWidgetResponse, CloudWatchTimeRange,
    CloudWatchTimeZone, CloudWatchWidgetContext, CloudWatchWidgetForms, CloudWatchZoom,
};
#[cfg(feature = "cloudwatch-data-source")]
#[doc(inline)]
pub use lambda_event_sources_cloudwatch::{
    CloudWatchDataSourceArgumentDefault, CloudWatchDataSourceEvent, CloudWatchDataSourceEventType,
    CloudWatchDataSourceMessage, CloudWatchDataSourceMetric, CloudWatchDataSourceRequest, CloudWatchDataSourceResponse,
    CloudWatchDataSourceStatusCode,
};
#[cfg(feature = "cloudwatch-logs")]
#[doc(inline)]
pub use lambda_event_sources_cloudwatch::{
    CloudWatchLogsDecodedData, CloudWatchLogsEvent, CloudWatchLogsLogEvent, CloudWatchLogsMessageType,
    CloudWatchLogsRawData,
};

#[cfg(feature = "connect")]
#[doc(inline)]
pub use lambda_event_sources_connect::{
    ConnectContactFlowChannel, ConnectContactFlowData, ConnectContactFlowDetails, ConnectContactFlowEndpoint,
    ConnectContactFlowEndpointType, ConnectContactFlowEvent, ConnectContactFlowInitiationMethod,
    ConnectContactFlowMediaStreamAudio, ConnectContactFlowMediaStreamCustomer, ConnectContactFlowMediaStreams,
    ConnectContactFlowQueue, ConnectContactFlowResponse,
};
#[cfg(feature = "connect-outbound-campaigns")]
#[doc(inline)]
pub use lambda_event_sources_connect::{
    ConnectOutboundCampaignsContext, ConnectOutboundCampaignsCustomerProfile, ConnectOutboundCampaignsEvent,
    ConnectOutboundCampaignsInvocationMetadata, ConnectOutboundCampaignsItems, ConnectOutboundCampaignsResponse,
    ConnectOutboundCampaignsResult, ConnectOutboundCampaignsResultItems,
};

#[cfg(any(feature = "lambda-destination", feature = "stream-on-failure"))]
#[doc(inline)]
pub use lambda_event_sources_destinations::{
    LambdaDestinationCondition, LambdaDestinationRequestContext, LambdaDestinationResponseContext,
};
#[cfg(feature = "lambda-destination")]
#[doc(inline)]
pub use lambda_event_sources_destinations::{LambdaDestinationEvent, LambdaFunctionError};
#[cfg(feature = "stream-on-failure")]
#[doc(inline)]
pub use lambda_event_sources_destinations::{
    StreamOnFailureBatchInfo, StreamOnFailureEvent, StreamOnFailureKafkaBatchInfo, StreamOnFailureKafkaRecordInfo,
    StreamOnFailureKafkaRecordsInfo,
};

#[cfg(feature = "codedeploy")]
#[doc(inline)]
pub use lambda_event_sources_developer_tools::CodeDeployLifecycleHookEvent;
#[cfg(feature = "codepipeline-artifacts")]
#[doc(inline)]
pub use lambda_event_sources_developer_tools::CodePipelineArtifacts;
#[cfg(feature = "codecommit")]
#[doc(inline)]
pub use lambda_event_sources_developer_tools::{
    CodeCommitChanges, CodeCommitEvent, CodeCommitEventName, CodeCommitRecord, CodeCommitReference,
};
#[cfg(feature = "codepipeline")]
#[doc(inline)]
pub use lambda_event_sources_developer_tools::{
    CodePipelineActionConfiguration, CodePipelineArtifact, CodePipelineArtifactCredentials, CodePipelineConfiguration,
    CodePipelineData, CodePipelineEncryptionKey, CodePipelineJob, CodePipelineJobEvent, CodePipelineLocation,
    CodePipelineS3Location,
};

#[cfg(feature = "eventbridge-kms")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::KmsKeyEvent;
#[cfg(feature = "eventbridge-tag")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::TagChangeOnResource;
#[cfg(feature = "eventbridge-access-analyzer")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{
    AccessAnalyzerAccessPreviewStateChange, AccessAnalyzerFinding, AccessAnalyzerFindingStatus,
    AccessAnalyzerStatusReason, AccessAnalyzerUnusedAccessFinding,
};
#[cfg(feature = "eventbridge-auto-scaling")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{
    AutoScalingInstanceActivity, AutoScalingInstanceLocation, AutoScalingInstanceRefresh, AutoScalingLifecycleAction,
    AutoScalingLifecycleTransition, AutoScalingPlace,
};
#[cfg(feature = "eventbridge-batch")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{
    BatchArrayProperties, BatchAttemptContainer, BatchContainer, BatchEnvironmentVariable, BatchEvaluateOnExit,
    BatchJobAttempt, BatchJobDependency, BatchJobStateChange, BatchJobStatus, BatchJobTimeout, BatchNetworkInterface,
    BatchResourceRequirement, BatchRetryStrategy, BatchSecret,
};
#[cfg(feature = "eventbridge-cloudtrail")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{
    CloudTrailAddendum, CloudTrailConsoleSignIn, CloudTrailEvent, CloudTrailEventType, CloudTrailIdentityType,
    CloudTrailInScopeOf, CloudTrailOnBehalfOf, CloudTrailResource, CloudTrailSessionAttributes,
    CloudTrailSessionContext, CloudTrailSessionIssuer, CloudTrailSignInData, CloudTrailTlsDetails,
    CloudTrailUserIdentity, CloudTrailWebIdFederationData,
};
#[cfg(feature = "eventbridge-cloudwatch")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{
    CloudWatchAlarmConfigurationChange, CloudWatchAlarmDefinition, CloudWatchAlarmOperation, CloudWatchAlarmStateChange,
};
#[cfg(feature = "eventbridge-codebuild")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{
    CodeBuildArtifact, CodeBuildBuildPhaseChange, CodeBuildBuildStateChange, CodeBuildEnvironment,
    CodeBuildEnvironmentVariable, CodeBuildInformation, CodeBuildLogs, CodeBuildNetworkInterface, CodeBuildPhase,
    CodeBuildSource, CodeBuildStatus,
};
#[cfg(feature = "eventbridge-codecommit")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{
    CodeCommitApprovalRuleTemplateChange, CodeCommitComment, CodeCommitPullRequestStateChange,
    CodeCommitRepositoryStateChange,
};
#[cfg(feature = "eventbridge-codedeploy")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{
    CodeDeployDeploymentStateChange, CodeDeployInstanceStateChange, CodeDeployState,
};
#[cfg(feature = "eventbridge-codepipeline")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{
    CodePipelineActionArtifact, CodePipelineActionArtifactLocation, CodePipelineActionExecutionStateChange,
    CodePipelineActionType, CodePipelineExecutionResult, CodePipelineExecutionTrigger,
    CodePipelinePipelineExecutionStateChange, CodePipelineStageExecutionStateChange, CodePipelineState,
};
#[cfg(feature = "eventbridge-control-tower")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{
    ControlTowerAccount, ControlTowerGuardrail, ControlTowerLifecycleEvent, ControlTowerOrganizationalUnit,
    ControlTowerServiceEventDetails, ControlTowerStatus,
};
#[cfg(feature = "eventbridge-ec2")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{
    Ec2EbsSnapshotNotification, Ec2EbsVolumeNotification, Ec2InstanceRebalanceRecommendation, Ec2InstanceState,
    Ec2InstanceStateChange, Ec2SpotInstanceAction, Ec2SpotInstanceInterruptionWarning,
    Ec2SpotInstanceRequestFulfillment,
};
#[cfg(feature = "eventbridge-ecr")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{
    EcrImageAction, EcrImageScan, EcrPullThroughCacheAction, EcrReplicationAction, EcrResult, EcrScanRepository,
    EcrScanResourceChange,
};
#[cfg(feature = "eventbridge-ecs")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{
    EcsAttachment, EcsAttribute, EcsContainerInstanceStateChange, EcsContainerOverride, EcsDeploymentEventName,
    EcsDeploymentStateChange, EcsEnvironmentVariable, EcsEphemeralStorage, EcsEventType, EcsNetworkBinding,
    EcsNetworkInterface, EcsResource, EcsServiceAction, EcsTaskContainer, EcsTaskOverrides, EcsTaskStateChange,
    EcsVersionInfo,
};
#[cfg(feature = "eventbridge-emr")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{
    EmrAutoScalingPolicyStateChange, EmrClusterStateChange, EmrConfigurationError, EmrInstanceFleetStateChange,
    EmrInstanceGroupStateChange, EmrStepStatusChange,
};
#[cfg(feature = "eventbridge")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{EventBridgeDetail, EventBridgeEvent, EventBridgeScheduled};
#[cfg(feature = "eventbridge-gamelift")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{
    GameLiftGameSessionInfo, GameLiftMatchmakingEvent, GameLiftPlacedPlayerSession, GameLiftPlayer,
    GameLiftQueuePlacementEvent, GameLiftRuleEvaluation, GameLiftTicket,
};
#[cfg(feature = "eventbridge-glue")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{
    GlueCrawlerState, GlueCrawlerStateChange, GlueDataCatalogDatabaseStateChange, GlueDataCatalogTableStateChange,
    GlueJobRunStatus, GlueJobState, GlueJobStateChange, GlueNotificationCondition,
};
#[cfg(feature = "eventbridge-guardduty")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{
    GuardDutyAccessKeyDetails, GuardDutyAction, GuardDutyFinding, GuardDutyInstanceDetails, GuardDutyInstanceProfile,
    GuardDutyMalwareScanResult, GuardDutyResource, GuardDutyS3BucketDetails, GuardDutyS3ObjectDetails,
    GuardDutyScanResultDetails, GuardDutyScanResultStatus, GuardDutyService, GuardDutyTag, GuardDutyThreat,
};
#[cfg(feature = "eventbridge-health")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{
    HealthAffectedEntity, HealthEvent, HealthEventDescription, HealthEventScope, HealthEventTypeCategory,
};
#[cfg(feature = "eventbridge-macie")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{
    MacieBucketOwner, MacieClassificationDetails, MacieEncryption, MacieFinding, MaciePolicyDetails, MaciePublicAccess,
    MacieResourcesAffected, MacieS3Bucket, MacieS3Object, MacieSeverity, MacieTag,
};
#[cfg(feature = "eventbridge-secrets-manager")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{SecretsManagerRotation, SecretsManagerRotationData};
#[cfg(feature = "eventbridge-security-hub")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{
    SecurityHubCompliance, SecurityHubFinding, SecurityHubFindings, SecurityHubInsightResults, SecurityHubNote,
    SecurityHubRecommendation, SecurityHubRelatedFinding, SecurityHubRemediation, SecurityHubResource,
    SecurityHubSeverity, SecurityHubStandard, SecurityHubStatusReason, SecurityHubWorkflow,
};
#[cfg(feature = "eventbridge-ssm")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{
    SsmAssociationStateChange, SsmAutomationExecutionStatusChange, SsmAutomationStepStatusChange,
    SsmCalendarStateChange, SsmCommandInvocationStatusChange, SsmCommandStatusChange,
    SsmConfigurationComplianceStateChange, SsmInstanceAssociationStateChange, SsmMaintenanceWindowChange,
    SsmParameterStoreChange, SsmParameterStoreOperation, SsmParameterStorePolicyAction,
};
#[cfg(feature = "eventbridge-step-functions")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{
    StepFunctionsDataDetails, StepFunctionsExecutionStatus, StepFunctionsExecutionStatusChange,
};
#[cfg(feature = "eventbridge-transcribe")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{
    TranscribeCallAnalyticsJobStateChange, TranscribeJobStateChange, TranscribeJobStatus,
    TranscribeLanguageIdentificationStateChange, TranscribeVocabularyStateChange,
};
#[cfg(feature = "eventbridge-translate")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{
    TranslateJobStatus, TranslateParallelDataStateChange, TranslateTextTranslationJobStateChange,
};
#[cfg(feature = "eventbridge-trusted-advisor")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{TrustedAdvisorCheckItemRefresh, TrustedAdvisorStatus};

#[cfg(feature = "iot")]
#[doc(inline)]
pub use lambda_event_sources_iot::{
    IotCoreAddOrDeleteFromThingGroupEvent, IotCoreAddOrRemoveFromThingGroupEvent, IotCoreEventType, IotCoreOperation,
    IotCoreParentThingGroup, IotCorePropagatingAttribute, IotCoreThingEvent, IotCoreThingGroupEvent,
    IotCoreThingTypeAssociationEvent, IotCoreThingTypeEvent,
};
#[cfg(feature = "iot-authorizer")]
#[doc(inline)]
pub use lambda_event_sources_iot::{
    IotCoreAuthorizerConnectionMetadata, IotCoreAuthorizerEvent, IotCoreAuthorizerHttp, IotCoreAuthorizerMqtt,
    IotCoreAuthorizerProtocol, IotCoreAuthorizerProtocolData, IotCoreAuthorizerResponse, IotCoreAuthorizerTls,
    IotCorePolicyDocument, IotCorePolicyEffect, IotCorePolicyStatement,
};
#[cfg(feature = "iot-provisioning")]
#[doc(inline)]
pub use lambda_event_sources_iot::{IotCorePreProvisioningHookEvent, IotCorePreProvisioningHookResponse};

#[cfg(any(feature = "sns", feature = "sqs"))]
#[doc(inline)]
pub use lambda_event_sources_messaging::LambdaDeadLetter;
#[cfg(any(feature = "sqs", feature = "sqs-api"))]
#[doc(inline)]
pub use lambda_event_sources_messaging::SqsRecordAttributes;
#[cfg(feature = "sns")]
#[doc(inline)]
pub use lambda_event_sources_messaging::{SnsEvent, SnsEventRecord, SnsMessage, SnsMessageAttribute, SnsMessageType};
#[cfg(feature = "sqs-api")]
#[doc(inline)]
pub use lambda_event_sources_messaging::{SqsApiEvent, SqsApiMessage, SqsApiMessageAttribute};
#[cfg(feature = "sqs")]
#[doc(inline)]
pub use lambda_event_sources_messaging::{SqsEvent, SqsMessageAttribute, SqsRecord};

#[cfg(feature = "activemq")]
#[doc(inline)]
pub use lambda_event_sources_mq::{ActiveMqDestination, ActiveMqEvent, ActiveMqMessage, ActiveMqMessageType};
#[cfg(feature = "rabbitmq")]
#[doc(inline)]
pub use lambda_event_sources_mq::{RabbitMqBasicProperties, RabbitMqEvent, RabbitMqMessage};

#[cfg(feature = "s3-batch-operation")]
#[doc(inline)]
pub use lambda_event_sources_s3::{
    S3BatchOperationEvent, S3BatchOperationJob, S3BatchOperationResponse, S3BatchOperationResponseRecord,
    S3BatchOperationResultCode, S3BatchOperationTask,
};
#[cfg(feature = "s3")]
#[doc(inline)]
pub use lambda_event_sources_s3::{
    S3Bucket, S3Event, S3EventName, S3EventRecord, S3EventRecordGlacierEventData, S3EventRecordGlacierRestoreEventData,
    S3EventRecordIntelligentTieringEventData, S3EventRecordLifecycleEventData,
    S3EventRecordLifecycleTransitionEventData, S3EventRecordObjectRetentionEventData,
    S3EventRecordReplicationEventData, S3Identity, S3Message, S3Object, S3RequestParameters, S3TestEvent,
};
#[cfg(feature = "s3-eventbridge-notification")]
#[doc(inline)]
pub use lambda_event_sources_s3::{
    S3EventBridgeNotificationAnnotation, S3EventBridgeNotificationDetail, S3EventBridgeNotificationEvent,
    S3EventBridgeNotificationObject, S3EventNotificationEventBridgeBucket,
};
#[cfg(feature = "s3-object-lambda")]
#[doc(inline)]
pub use lambda_event_sources_s3::{
    S3ObjectConfiguration, S3ObjectContext, S3ObjectLambdaCommonPrefix, S3ObjectLambdaEvent,
    S3ObjectLambdaListBucketResult, S3ObjectLambdaListedObject, S3ObjectLambdaOwner, S3ObjectLambdaResponse,
    S3ObjectSessionAttributes, S3ObjectSessionContext, S3ObjectSessionIssuer, S3ObjectUserIdentity,
    S3ObjectUserRequest,
};

#[cfg(any(feature = "kafka", feature = "kinesis-firehose"))]
#[doc(inline)]
pub use lambda_event_sources_streams::NumberOrText;
#[cfg(feature = "dynamodb")]
#[doc(inline)]
pub use lambda_event_sources_streams::{
    AttributeValue, DynamoDbItem, DynamoDbRecord, DynamoDbRecordEventName, DynamoDbStreamEvent, DynamoDbStreamRecord,
    DynamoDbStreamViewType, DynamoDbStreamWindow, DynamoDbTimestampPrecision, DynamoDbUserIdentity,
};
#[cfg(feature = "kafka")]
#[doc(inline)]
pub use lambda_event_sources_streams::{
    KafkaBatchItemFailure, KafkaBatchResponse, KafkaEvent, KafkaEventRecord, KafkaEventRecordSchemaMetadata,
    KafkaItemIdentifier, KafkaTimestampType,
};
#[cfg(feature = "kinesis-firehose")]
#[doc(inline)]
pub use lambda_event_sources_streams::{
    KinesisFirehoseDataTransformationRecord, KinesisFirehoseDataTransformationRecordMetadata,
    KinesisFirehoseDataTransformationResponse, KinesisFirehoseDataTransformationResult, KinesisFirehoseEvent,
    KinesisFirehoseMskRecordMetadata, KinesisFirehoseOtfMetadata, KinesisFirehoseOtfOperation, KinesisFirehoseRecord,
    KinesisFirehoseRecordMetadata,
};
#[cfg(feature = "kinesis")]
#[doc(inline)]
pub use lambda_event_sources_streams::{
    KinesisPipeRecord, KinesisStreamEvent, KinesisStreamRecord, KinesisStreamRecordPayload, KinesisStreamWindow,
};
#[cfg(any(feature = "dynamodb", feature = "kinesis"))]
#[doc(inline)]
pub use lambda_event_sources_streams::{TimeWindow, TimeWindowResponse};

#[cfg(feature = "transfer-family")]
#[doc(inline)]
pub use lambda_event_sources_transfer_family::{
    TransferFamilyAuthorizer, TransferFamilyAuthorizerResponse, TransferFamilyHomeDirectory,
    TransferFamilyHomeDirectoryMapping, TransferFamilyHomeDirectoryMappingType, TransferFamilyHomeDirectoryType,
    TransferFamilyPosixProfile, TransferFamilyProtocol,
};
#[cfg(feature = "transfer-workflow-step")]
#[doc(inline)]
pub use lambda_event_sources_transfer_family::{
    TransferFamilyExecutionDetails, TransferFamilyFileLocation, TransferFamilyServiceMetadata, TransferFamilyStorage,
    TransferFamilyTransferDetails, TransferFamilyWorkflowStepEvent,
};
