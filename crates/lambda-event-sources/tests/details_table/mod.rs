//! Table of the types that read details of EventBridge events, with their features.

use lambda_event_sources::{self as sources, EventBridgeDetail, EventBridgeEvent};

/// Type of a detail.
#[derive(Debug)]
pub(crate) struct Detail {
    #[allow(dead_code, reason = "not all tests use it")]
    pub(crate) feature: &'static str,
    pub(crate) name: &'static str,
    pub(crate) source: Option<&'static str>,
    #[allow(dead_code, reason = "not all tests use it")]
    pub(crate) types: &'static [&'static str],
    reads: fn(&EventBridgeEvent) -> bool,
}

/// Passes the table to a macro.
macro_rules! for_each_detail {
    ($macro:ident) => {
        $macro! {
            "eventbridge": EventBridgeScheduled;
            "eventbridge-access-analyzer":
                AccessAnalyzerFinding AccessAnalyzerUnusedAccessFinding AccessAnalyzerAccessPreviewStateChange;
            "eventbridge-auto-scaling":
                AutoScalingInstanceActivity AutoScalingLifecycleAction AutoScalingInstanceRefresh;
            "eventbridge-batch": BatchJobStateChange;
            "eventbridge-cloudtrail": CloudTrailEvent CloudTrailConsoleSignIn;
            "eventbridge-cloudwatch": CloudWatchAlarmStateChange CloudWatchAlarmConfigurationChange;
            "eventbridge-codebuild": CodeBuildBuildStateChange CodeBuildBuildPhaseChange;
            "eventbridge-codecommit":
                CodeCommitRepositoryStateChange CodeCommitPullRequestStateChange CodeCommitComment
                CodeCommitApprovalRuleTemplateChange;
            "eventbridge-codedeploy": CodeDeployDeploymentStateChange CodeDeployInstanceStateChange;
            "eventbridge-codepipeline":
                CodePipelinePipelineExecutionStateChange CodePipelineStageExecutionStateChange
                CodePipelineActionExecutionStateChange;
            "eventbridge-control-tower": ControlTowerLifecycleEvent;
            "eventbridge-ec2":
                Ec2InstanceStateChange Ec2SpotInstanceInterruptionWarning Ec2InstanceRebalanceRecommendation
                Ec2SpotInstanceRequestFulfillment Ec2EbsVolumeNotification Ec2EbsSnapshotNotification;
            "eventbridge-ecr":
                EcrImageAction EcrImageScan EcrReplicationAction EcrScanResourceChange EcrPullThroughCacheAction;
            "eventbridge-ecs":
                EcsTaskStateChange EcsServiceAction EcsDeploymentStateChange EcsContainerInstanceStateChange;
            "eventbridge-emr":
                EmrClusterStateChange EmrStepStatusChange EmrInstanceGroupStateChange EmrInstanceFleetStateChange
                EmrAutoScalingPolicyStateChange EmrConfigurationError;
            "eventbridge-gamelift": GameLiftMatchmakingEvent GameLiftQueuePlacementEvent;
            "eventbridge-glue":
                GlueJobStateChange GlueJobRunStatus GlueCrawlerStateChange GlueDataCatalogDatabaseStateChange
                GlueDataCatalogTableStateChange;
            "eventbridge-guardduty": GuardDutyFinding GuardDutyMalwareScanResult;
            "eventbridge-health": HealthEvent;
            "eventbridge-kms": KmsKeyEvent;
            "eventbridge-macie": MacieFinding;
            "eventbridge-secrets-manager": SecretsManagerRotation;
            "eventbridge-security-hub": SecurityHubFindings SecurityHubInsightResults;
            "eventbridge-ssm":
                SsmParameterStoreChange SsmParameterStorePolicyAction SsmCommandStatusChange
                SsmCommandInvocationStatusChange SsmAutomationExecutionStatusChange SsmAutomationStepStatusChange
                SsmMaintenanceWindowChange SsmAssociationStateChange SsmInstanceAssociationStateChange
                SsmConfigurationComplianceStateChange SsmCalendarStateChange;
            "eventbridge-step-functions": StepFunctionsExecutionStatusChange;
            "eventbridge-tag": TagChangeOnResource;
            "eventbridge-transcribe":
                TranscribeJobStateChange TranscribeCallAnalyticsJobStateChange
                TranscribeLanguageIdentificationStateChange TranscribeVocabularyStateChange;
            "eventbridge-translate": TranslateTextTranslationJobStateChange TranslateParallelDataStateChange;
            "eventbridge-trusted-advisor": TrustedAdvisorCheckItemRefresh;
        }
    };
}

macro_rules! details {
    ($($feature:literal: $($name:ident)+;)*) => {
        const DETAILS: &[Detail] = &[$($(Detail {
            feature: $feature,
            name: stringify!($name),
            source: <sources::$name as EventBridgeDetail>::SOURCE,
            types: <sources::$name as EventBridgeDetail>::DETAIL_TYPES,
            reads: EventBridgeEvent::has_detail::<sources::$name>,
        },)+)*];
    };
}

for_each_detail!(details);

/// Returns all types of details, in the order of their features.
pub(crate) fn details() -> impl Iterator<Item = &'static Detail> {
    DETAILS.iter()
}

/// Returns the types that read the detail of an event: first those for its source, and then those for any source.
pub(crate) fn details_of(event: &EventBridgeEvent) -> Vec<&'static Detail> {
    let mut found: Vec<_> = details().filter(|detail| (detail.reads)(event)).collect();
    found.sort_by_key(|detail| detail.source.is_none());
    found
}
