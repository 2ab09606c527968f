//! Amazon EventBridge as an event source of AWS Lambda: [`EventBridgeEvent`].
//!
//! The content of an event is in its `detail` field, in a shape chosen by the sender. To get a fully typed event,
//! define a type for the detail and use it as the type parameter:
//!
//! ```
//! use lambda_event_sources::{EventBridgeEvent, Str, data_class, from_str};
//!
//! /// An order.
//! #[data_class]
//! pub struct OrderPlaced {
//!     /// Order number.
//!     pub order: Str,
//! }
//!
//! /// Event for an order.
//! pub type OrderPlacedEvent = EventBridgeEvent<OrderPlaced>;
//!
//! let event: OrderPlacedEvent =
//!     from_str(r#"{"detail-type": "OrderPlaced", "source": "com.example.shop", "detail": {"order": "A-7"}}"#)?;
//! assert_eq!(event.detail.order, "A-7");
//! # Ok::<(), lambda_event_sources::Error>(())
//! ```
//!
//! # Details of AWS services
//!
//! The details of the events of AWS services are types of this crate, with one feature for each service. Use them as
//! the type parameter, or read them with [`EventBridgeEvent::detail_as`], which checks the source and the detail type
//! first. Each of them implements [`EventBridgeDetail`]. Values that may be credentials or that AWS declares as
//! sensitive are masked in all output of these types, but not in the raw JSON of an event whose detail is not typed.
//!
//! The feature `details` enables all of them. [`EventBridgeScheduled`] needs no feature.
//!
//! - `access-analyzer`: [`AccessAnalyzerFinding`], [`AccessAnalyzerUnusedAccessFinding`],
//!   [`AccessAnalyzerAccessPreviewStateChange`]
//! - `auto-scaling`: [`AutoScalingInstanceActivity`], [`AutoScalingLifecycleAction`], [`AutoScalingInstanceRefresh`]
//! - `batch`: [`BatchJobStateChange`]
//! - `cloudtrail`: [`CloudTrailEvent`], [`CloudTrailConsoleSignIn`]
//! - `cloudwatch`: [`CloudWatchAlarmStateChange`], [`CloudWatchAlarmConfigurationChange`]
//! - `codebuild`: [`CodeBuildBuildStateChange`], [`CodeBuildBuildPhaseChange`]
//! - `codecommit`: [`CodeCommitRepositoryStateChange`], [`CodeCommitPullRequestStateChange`], [`CodeCommitComment`],
//!   [`CodeCommitApprovalRuleTemplateChange`]
//! - `codedeploy`: [`CodeDeployDeploymentStateChange`], [`CodeDeployInstanceStateChange`]
//! - `codepipeline`: [`CodePipelinePipelineExecutionStateChange`], [`CodePipelineStageExecutionStateChange`],
//!   [`CodePipelineActionExecutionStateChange`]
//! - `control-tower`: [`ControlTowerLifecycleEvent`]
//! - `ec2`: [`Ec2InstanceStateChange`], [`Ec2SpotInstanceInterruptionWarning`], [`Ec2InstanceRebalanceRecommendation`],
//!   [`Ec2SpotInstanceRequestFulfillment`], [`Ec2EbsVolumeNotification`], [`Ec2EbsSnapshotNotification`]
//! - `ecr`: [`EcrImageAction`], [`EcrImageScan`], [`EcrReplicationAction`], [`EcrScanResourceChange`],
//!   [`EcrPullThroughCacheAction`]
//! - `ecs`: [`EcsTaskStateChange`], [`EcsServiceAction`], [`EcsDeploymentStateChange`],
//!   [`EcsContainerInstanceStateChange`]
//! - `emr`: [`EmrClusterStateChange`], [`EmrStepStatusChange`], [`EmrInstanceGroupStateChange`],
//!   [`EmrInstanceFleetStateChange`], [`EmrAutoScalingPolicyStateChange`], [`EmrConfigurationError`]
//! - `gamelift`: [`GameLiftMatchmakingEvent`], [`GameLiftQueuePlacementEvent`]
//! - `glue`: [`GlueJobStateChange`], [`GlueJobRunStatus`], [`GlueCrawlerStateChange`],
//!   [`GlueDataCatalogDatabaseStateChange`], [`GlueDataCatalogTableStateChange`]
//! - `guardduty`: [`GuardDutyFinding`], [`GuardDutyMalwareScanResult`]
//! - `health`: [`HealthEvent`]
//! - `kms`: [`KmsKeyEvent`]
//! - `macie`: [`MacieFinding`]
//! - `secrets-manager`: [`SecretsManagerRotation`]
//! - `security-hub`: [`SecurityHubFindings`], [`SecurityHubInsightResults`]
//! - `ssm`: [`SsmParameterStoreChange`], [`SsmParameterStorePolicyAction`], [`SsmCommandStatusChange`],
//!   [`SsmCommandInvocationStatusChange`], [`SsmAutomationExecutionStatusChange`], [`SsmAutomationStepStatusChange`],
//!   [`SsmMaintenanceWindowChange`], [`SsmAssociationStateChange`], [`SsmInstanceAssociationStateChange`],
//!   [`SsmConfigurationComplianceStateChange`], [`SsmCalendarStateChange`]
//! - `step-functions`: [`StepFunctionsExecutionStatusChange`]
//! - `tag`: [`TagChangeOnResource`]
//! - `transcribe`: [`TranscribeJobStateChange`], [`TranscribeCallAnalyticsJobStateChange`],
//!   [`TranscribeLanguageIdentificationStateChange`], [`TranscribeVocabularyStateChange`]
//! - `translate`: [`TranslateTextTranslationJobStateChange`], [`TranslateParallelDataStateChange`]
//! - `trusted-advisor`: [`TrustedAdvisorCheckItemRefresh`]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod detail;
mod details;
mod event;

pub use lambda_event_sources_base::common::*;

pub use detail::EventBridgeDetail;
pub use details::scheduled::EventBridgeScheduled;
pub use event::EventBridgeEvent;

#[cfg(feature = "access-analyzer")]
pub use details::access_analyzer::{
    AccessAnalyzerAccessPreviewStateChange, AccessAnalyzerFinding, AccessAnalyzerFindingStatus,
    AccessAnalyzerStatusReason, AccessAnalyzerUnusedAccessFinding,
};
#[cfg(feature = "auto-scaling")]
pub use details::auto_scaling::{
    AutoScalingInstanceActivity, AutoScalingInstanceLocation, AutoScalingInstanceRefresh, AutoScalingLifecycleAction,
    AutoScalingLifecycleTransition, AutoScalingPlace,
};
#[cfg(feature = "batch")]
pub use details::batch::{
    BatchArrayProperties, BatchAttemptContainer, BatchContainer, BatchEnvironmentVariable, BatchEvaluateOnExit,
    BatchJobAttempt, BatchJobDependency, BatchJobStateChange, BatchJobStatus, BatchJobTimeout, BatchNetworkInterface,
    BatchResourceRequirement, BatchRetryStrategy, BatchSecret,
};
#[cfg(feature = "cloudtrail")]
pub use details::cloudtrail::{
    CloudTrailAddendum, CloudTrailConsoleSignIn, CloudTrailEvent, CloudTrailEventType, CloudTrailIdentityType,
    CloudTrailInScopeOf, CloudTrailOnBehalfOf, CloudTrailResource, CloudTrailSessionAttributes,
    CloudTrailSessionContext, CloudTrailSessionIssuer, CloudTrailSignInData, CloudTrailTlsDetails,
    CloudTrailUserIdentity, CloudTrailWebIdFederationData,
};
#[cfg(feature = "cloudwatch")]
pub use details::cloudwatch::{
    CloudWatchAlarmConfigurationChange, CloudWatchAlarmDefinition, CloudWatchAlarmOperation, CloudWatchAlarmStateChange,
};
#[cfg(feature = "codebuild")]
pub use details::codebuild::{
    CodeBuildArtifact, CodeBuildBuildPhaseChange, CodeBuildBuildStateChange, CodeBuildEnvironment,
    CodeBuildEnvironmentVariable, CodeBuildInformation, CodeBuildLogs, CodeBuildNetworkInterface, CodeBuildPhase,
    CodeBuildSource, CodeBuildStatus,
};
#[cfg(feature = "codecommit")]
pub use details::codecommit::{
    CodeCommitApprovalRuleTemplateChange, CodeCommitComment, CodeCommitPullRequestStateChange,
    CodeCommitRepositoryStateChange,
};
#[cfg(feature = "codedeploy")]
pub use details::codedeploy::{CodeDeployDeploymentStateChange, CodeDeployInstanceStateChange, CodeDeployState};
#[cfg(feature = "codepipeline")]
pub use details::codepipeline::{
    CodePipelineActionArtifact, CodePipelineActionArtifactLocation, CodePipelineActionExecutionStateChange,
    CodePipelineActionType, CodePipelineExecutionResult, CodePipelineExecutionTrigger,
    CodePipelinePipelineExecutionStateChange, CodePipelineStageExecutionStateChange, CodePipelineState,
};
#[cfg(feature = "control-tower")]
pub use details::control_tower::{
    ControlTowerAccount, ControlTowerGuardrail, ControlTowerLifecycleEvent, ControlTowerOrganizationalUnit,
    ControlTowerServiceEventDetails, ControlTowerStatus,
};
#[cfg(feature = "ec2")]
pub use details::ec2::{
    Ec2EbsSnapshotNotification, Ec2EbsVolumeNotification, Ec2InstanceRebalanceRecommendation, Ec2InstanceState,
    Ec2InstanceStateChange, Ec2SpotInstanceAction, Ec2SpotInstanceInterruptionWarning,
    Ec2SpotInstanceRequestFulfillment,
};
#[cfg(feature = "ecr")]
pub use details::ecr::{
    EcrImageAction, EcrImageScan, EcrPullThroughCacheAction, EcrReplicationAction, EcrResult, EcrScanRepository,
    EcrScanResourceChange,
};
#[cfg(feature = "ecs")]
pub use details::ecs::{
    EcsAttachment, EcsAttribute, EcsContainerInstanceStateChange, EcsContainerOverride, EcsDeploymentEventName,
    EcsDeploymentStateChange, EcsEnvironmentVariable, EcsEphemeralStorage, EcsEventType, EcsNetworkBinding,
    EcsNetworkInterface, EcsResource, EcsServiceAction, EcsTaskContainer, EcsTaskOverrides, EcsTaskStateChange,
    EcsVersionInfo,
};
#[cfg(feature = "emr")]
pub use details::emr::{
    EmrAutoScalingPolicyStateChange, EmrClusterStateChange, EmrConfigurationError, EmrInstanceFleetStateChange,
    EmrInstanceGroupStateChange, EmrStepStatusChange,
};
#[cfg(feature = "gamelift")]
pub use details::gamelift::{
    GameLiftGameSessionInfo, GameLiftMatchmakingEvent, GameLiftPlacedPlayerSession, GameLiftPlayer,
    GameLiftQueuePlacementEvent, GameLiftRuleEvaluation, GameLiftTicket,
};
#[cfg(feature = "glue")]
pub use details::glue::{
    GlueCrawlerState, GlueCrawlerStateChange, GlueDataCatalogDatabaseStateChange, GlueDataCatalogTableStateChange,
    GlueJobRunStatus, GlueJobState, GlueJobStateChange, GlueNotificationCondition,
};
#[cfg(feature = "guardduty")]
pub use details::guardduty::{
    GuardDutyAccessKeyDetails, GuardDutyAction, GuardDutyFinding, GuardDutyInstanceDetails, GuardDutyInstanceProfile,
    GuardDutyMalwareScanResult, GuardDutyResource, GuardDutyS3BucketDetails, GuardDutyS3ObjectDetails,
    GuardDutyScanResultDetails, GuardDutyScanResultStatus, GuardDutyService, GuardDutyTag, GuardDutyThreat,
};
#[cfg(feature = "health")]
pub use details::health::{
    HealthAffectedEntity, HealthEvent, HealthEventDescription, HealthEventScope, HealthEventTypeCategory,
};
#[cfg(feature = "kms")]
pub use details::kms::KmsKeyEvent;
#[cfg(feature = "macie")]
pub use details::macie::{
    MacieBucketOwner, MacieClassificationDetails, MacieEncryption, MacieFinding, MaciePolicyDetails, MaciePublicAccess,
    MacieResourcesAffected, MacieS3Bucket, MacieS3Object, MacieSeverity, MacieTag,
};
#[cfg(feature = "secrets-manager")]
pub use details::secrets_manager::{SecretsManagerRotation, SecretsManagerRotationData};
#[cfg(feature = "security-hub")]
pub use details::security_hub::{
    SecurityHubCompliance, SecurityHubFinding, SecurityHubFindings, SecurityHubInsightResults, SecurityHubNote,
    SecurityHubRecommendation, SecurityHubRelatedFinding, SecurityHubRemediation, SecurityHubResource,
    SecurityHubSeverity, SecurityHubStandard, SecurityHubStatusReason, SecurityHubWorkflow,
};
#[cfg(feature = "ssm")]
pub use details::ssm::{
    SsmAssociationStateChange, SsmAutomationExecutionStatusChange, SsmAutomationStepStatusChange,
    SsmCalendarStateChange, SsmCommandInvocationStatusChange, SsmCommandStatusChange,
    SsmConfigurationComplianceStateChange, SsmInstanceAssociationStateChange, SsmMaintenanceWindowChange,
    SsmParameterStoreChange, SsmParameterStoreOperation, SsmParameterStorePolicyAction,
};
#[cfg(feature = "step-functions")]
pub use details::step_functions::{
    StepFunctionsDataDetails, StepFunctionsExecutionStatus, StepFunctionsExecutionStatusChange,
};
#[cfg(feature = "tag")]
pub use details::tag::TagChangeOnResource;
#[cfg(feature = "transcribe")]
pub use details::transcribe::{
    TranscribeCallAnalyticsJobStateChange, TranscribeJobStateChange, TranscribeJobStatus,
    TranscribeLanguageIdentificationStateChange, TranscribeVocabularyStateChange,
};
#[cfg(feature = "translate")]
pub use details::translate::{
    TranslateJobStatus, TranslateParallelDataStateChange, TranslateTextTranslationJobStateChange,
};
#[cfg(feature = "trusted-advisor")]
pub use details::trusted_advisor::{TrustedAdvisorCheckItemRefresh, TrustedAdvisorStatus};
#[cfg(feature = "cloudwatch")]
#[doc(no_inline)]
pub use lambda_event_sources_cloudwatch::{CloudWatchAlarmData, CloudWatchAlarmMetric, CloudWatchAlarmState};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
