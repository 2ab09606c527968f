//! Events of AWS CodeCommit.

use lambda_event_sources_base::{Dict, RawTimestamp, Str, data_class};

use crate::detail::detail;

/// Change of a branch or tag, `CodeCommit Repository State Change`.
///
/// See [Monitoring CodeCommit events](https://docs.aws.amazon.com/codecommit/latest/userguide/monitoring-events.html).
///
/// ```
/// use lambda_event_sources::{CodeCommitRepositoryStateChange, EventBridgeEvent, from_str};
///
/// let event: EventBridgeEvent<CodeCommitRepositoryStateChange> = from_str(
///     r#"{
///         "detail-type": "CodeCommit Repository State Change",
///         "source": "aws.codecommit",
///         "detail": {"event": "referenceUpdated", "repositoryName": "shop", "referenceName": "main"}
///     }"#,
/// )?;
/// assert_eq!((&*event.detail.event, event.detail.reference_name.as_deref()), ("referenceUpdated", Some("main")));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct CodeCommitRepositoryStateChange {
    /// Name of the repository.
    #[data_class(required)]
    pub repository_name: Str,
    /// ID of the repository.
    pub repository_id: Str,
    /// Event: `referenceCreated`, `referenceUpdated`, `referenceDeleted`, `unreferencedMergeCommitCreated` and others.
    pub event: Str,
    /// ARN of the user who caused the event; absent in some events.
    pub caller_user_arn: Option<Str>,
    /// Type of the reference: `branch` or `tag`; absent for a merge commit without a reference.
    pub reference_type: Option<Str>,
    /// Name of the reference, such as `main`.
    pub reference_name: Option<Str>,
    /// Full name of the reference, such as `refs/heads/main`.
    pub reference_full_name: Option<Str>,
    /// ID of the new commit; absent if the reference was deleted.
    pub commit_id: Option<Str>,
    /// ID of the previous commit; absent if the reference was created.
    pub old_commit_id: Option<Str>,
    /// ID of the merge base; only for merges.
    pub base_commit_id: Option<Str>,
    /// ID of the source commit; only for merges.
    pub source_commit_id: Option<Str>,
    /// ID of the destination commit; only for merges.
    pub destination_commit_id: Option<Str>,
    /// Merge strategy, such as `FAST_FORWARD_MERGE`; only for merges.
    pub merge_option: Option<Str>,
    /// Level of detail of conflicts; only for merges.
    pub conflict_detail_level: Option<Str>,
    /// Strategy for conflicts; only for merges.
    pub conflict_resolution_strategy: Option<Str>,
}

detail!(CodeCommitRepositoryStateChange, "aws.codecommit", "CodeCommit Repository State Change");

/// Change of a pull request, `CodeCommit Pull Request State Change`.
///
/// See [Monitoring CodeCommit events](https://docs.aws.amazon.com/codecommit/latest/userguide/monitoring-events.html).
#[data_class]
pub struct CodeCommitPullRequestStateChange {
    /// ID of the pull request, a number as text.
    #[data_class(required)]
    pub pull_request_id: Str,
    /// Event, such as `pullRequestCreated`, `pullRequestSourceBranchUpdated`, `pullRequestStatusChanged`,
    /// `pullRequestMergeStatusUpdated` or `pullRequestApprovalStateChanged`.
    pub event: Str,
    /// Status: `Open` or `Closed`.
    pub pull_request_status: Str,
    /// Whether the pull request is merged: `True` or `False`.
    pub is_merged: Str,
    /// Title of the pull request.
    pub title: Str,
    /// Description of the pull request; absent if it has none.
    pub description: Option<Str>,
    /// ARN of the author.
    pub author: Str,
    /// ARN of the user who caused the event.
    pub caller_user_arn: Str,
    /// Time at which the pull request was created, such as `Tue Dec 12 03:33:58 UTC 2023`.
    pub creation_date: RawTimestamp,
    /// Time of the last change.
    pub last_modified_date: RawTimestamp,
    /// Names of the repositories.
    pub repository_names: Vec<Str>,
    /// Full name of the source branch, such as `refs/heads/feature`.
    pub source_reference: Str,
    /// Full name of the destination branch.
    pub destination_reference: Str,
    /// ID of the source commit.
    pub source_commit: Str,
    /// ID of the destination commit.
    pub destination_commit: Str,
    /// ID of the revision; absent in older events.
    pub revision_id: Option<Str>,
    /// Merge strategy; only for merges.
    pub merge_option: Option<Str>,
    /// Approval: `APPROVE` or `REVOKE`; only if it changed.
    pub approval_status: Option<Str>,
    /// Override of the approval rules: `OVERRIDE` or `REVOKE`; only if it changed.
    pub override_status: Option<Str>,
    /// Name of the approval rule; only if an approval rule changed.
    pub approval_rule_name: Option<Str>,
    /// ID of the approval rule; only if an approval rule changed.
    pub approval_rule_id: Option<Str>,
    /// SHA-256 checksum of the content of the approval rule; only if an approval rule changed.
    pub approval_rule_content_sha256: Option<Str>,
    /// Human-readable text about the event.
    pub notification_body: Str,
}

detail!(CodeCommitPullRequestStateChange, "aws.codecommit", "CodeCommit Pull Request State Change");

/// Comment on a commit or pull request: `CodeCommit Comment on Commit` or `CodeCommit Comment on Pull Request`.
///
/// See [Monitoring CodeCommit events](https://docs.aws.amazon.com/codecommit/latest/userguide/monitoring-events.html).
#[data_class]
pub struct CodeCommitComment {
    /// ID of the comment.
    #[data_class(required)]
    pub comment_id: Str,
    /// Event: `commentOnCommitCreated`, `commentOnCommitUpdated`, `commentOnPullRequestCreated` or
    /// `commentOnPullRequestUpdated`.
    pub event: Str,
    /// Name of the repository.
    pub repository_name: Str,
    /// ID of the repository.
    pub repository_id: Str,
    /// ARN of the user who wrote the comment.
    pub caller_user_arn: Str,
    /// ID of the comment to which this comment replies; absent if it is not a reply.
    pub in_reply_to: Option<Str>,
    /// ID of the pull request; only for comments on pull requests.
    pub pull_request_id: Option<Str>,
    /// ID of the commit before the change; absent for the first commit.
    pub before_commit_id: Option<Str>,
    /// ID of the commit after the change.
    pub after_commit_id: Str,
    /// Human-readable text about the event.
    pub notification_body: Str,
}

detail!(CodeCommitComment, "aws.codecommit", "CodeCommit Comment on Commit", "CodeCommit Comment on Pull Request");

/// Change of an approval rule template, `CodeCommit Approval Rule Template Change`.
///
/// See [Monitoring CodeCommit events](https://docs.aws.amazon.com/codecommit/latest/userguide/monitoring-events.html).
#[data_class]
pub struct CodeCommitApprovalRuleTemplateChange {
    /// ID of the template.
    #[data_class(required)]
    pub approval_rule_template_id: Str,
    /// Name of the template.
    pub approval_rule_template_name: Str,
    /// SHA-256 checksum of the content of the template.
    pub approval_rule_template_content_sha256: Str,
    /// Event, such as `approvalRuleTemplateCreated` or `approvalRuleTemplateAssociatedWithRepository`.
    pub event: Str,
    /// ARN of the user who caused the event.
    pub caller_user_arn: Str,
    /// Time at which the template was created, such as `Tue Dec 12 03:33:58 UTC 2023`.
    pub creation_date: RawTimestamp,
    /// Time of the last change.
    pub last_modified_date: RawTimestamp,
    /// IDs of repositories by name; only if a repository was associated or disassociated.
    pub repositories: Dict<Str>,
    /// Human-readable text about the event.
    pub notification_body: Str,
}

detail!(CodeCommitApprovalRuleTemplateChange, "aws.codecommit", "CodeCommit Approval Rule Template Change");
