use lambda_event_sources_eventbridge::{
    CodeCommitApprovalRuleTemplateChange, CodeCommitComment, CodeCommitPullRequestStateChange,
    CodeCommitRepositoryStateChange,
};

use crate::detail;

const OLD: &str = "1111111111111111111111111111111111111111";
const NEW: &str = "2222222222222222222222222222222222222222";
const REPOSITORY: &str = "e1d2c3b4-a596-4877-8695-a4b3c2d1e0f9";
const ADA: &str = "arn:aws:iam::123456789012:user/ada";

#[test]
fn reference() {
    let change: CodeCommitRepositoryStateChange = detail("codecommit-reference-updated.json", &["repositoryName"]);
    assert_eq!((&*change.event, &*change.repository_name), ("referenceUpdated", "shop"));
    assert_eq!((&*change.repository_id, change.caller_user_arn.as_deref()), (REPOSITORY, Some(ADA)));
    assert_eq!((change.reference_type.as_deref(), change.reference_name.as_deref()), (Some("branch"), Some("main")));
    assert_eq!(change.reference_full_name.as_deref(), Some("refs/heads/main"));
    assert_eq!((change.commit_id.as_deref(), change.old_commit_id.as_deref()), (Some(NEW), Some(OLD)));
    assert_eq!((change.merge_option, change.base_commit_id), (None, None));
}

#[test]
fn merge_commit() {
    let change: CodeCommitRepositoryStateChange = detail("codecommit-merge-commit.json", &["repositoryName"]);
    assert_eq!((change.reference_name, change.old_commit_id, change.caller_user_arn), (None, None, None));
    assert_eq!((change.source_commit_id.as_deref(), change.destination_commit_id.as_deref()), (Some(NEW), Some(OLD)));
    assert_eq!(
        (change.base_commit_id.as_deref(), change.merge_option.as_deref()),
        (Some(OLD), Some("THREE_WAY_MERGE"))
    );
    assert_eq!(change.conflict_detail_level.as_deref(), Some("LINE_LEVEL"));
    assert_eq!(change.conflict_resolution_strategy.as_deref(), Some("NONE"));
}

#[test]
fn merged_pull_request() {
    let change: CodeCommitPullRequestStateChange = detail("codecommit-pull-request-merged.json", &["pullRequestId"]);
    assert_eq!((&*change.pull_request_id, &*change.event), ("17", "pullRequestMergeStatusUpdated"));
    assert_eq!((&*change.pull_request_status, &*change.is_merged), ("Closed", "True"));
    assert_eq!((&*change.title, change.description.as_deref()), ("Cheaper shipping", Some("For orders above 50")));
    assert_eq!((&*change.author, &*change.caller_user_arn), (ADA, "arn:aws:iam::123456789012:user/bob"));
    assert_eq!(change.creation_date.timestamp().unwrap().to_string(), "2024-05-13T15:33:58Z");
    assert_eq!(change.last_modified_date.timestamp().unwrap().to_string(), "2024-05-14T09:26:02Z");
    assert_eq!(change.repository_names, ["shop"]);
    assert_eq!((&*change.source_reference, &*change.destination_reference), ("refs/heads/shipping", "refs/heads/main"));
    assert_eq!((&*change.source_commit, &*change.destination_commit), (NEW, OLD));
    assert_eq!(
        (change.revision_id.as_deref(), change.merge_option.as_deref()),
        (Some("9f8e7d6c"), Some("FAST_FORWARD_MERGE"))
    );
    assert_eq!((change.approval_status, change.override_status), (None, None));
    assert_eq!(change.notification_body, "A pull request event occurred in shop.");
}

#[test]
fn approved_pull_request() {
    let change: CodeCommitPullRequestStateChange = detail("codecommit-pull-request-approved.json", &["pullRequestId"]);
    assert_eq!((&*change.pull_request_status, &*change.is_merged), ("Open", "False"));
    assert_eq!(
        (change.approval_status.as_deref(), change.override_status.as_deref()),
        (Some("APPROVE"), Some("OVERRIDE"))
    );
    assert_eq!(
        (change.approval_rule_name.as_deref(), change.approval_rule_id.as_deref()),
        (Some("two-reviews"), Some("r-1"))
    );
    assert_eq!(change.approval_rule_content_sha256.as_deref(), Some("e3b0c442"));
    assert_eq!((change.description, change.merge_option), (None, None));
}

#[test]
fn comment() {
    let comment: CodeCommitComment = detail("codecommit-comment-on-pull-request.json", &["commentId"]);
    assert_eq!((&*comment.comment_id, &*comment.event), ("cm-2", "commentOnPullRequestCreated"));
    assert_eq!((&*comment.repository_name, &*comment.repository_id), ("shop", REPOSITORY));
    assert_eq!((&*comment.caller_user_arn, comment.in_reply_to.as_deref()), (ADA, Some("cm-1")));
    assert_eq!(comment.pull_request_id.as_deref(), Some("17"));
    assert_eq!((comment.before_commit_id.as_deref(), &*comment.after_commit_id), (Some(OLD), NEW));
    assert_eq!(comment.notification_body, "A comment was added in shop.");
}

#[test]
fn approval_rule_template() {
    let change: CodeCommitApprovalRuleTemplateChange =
        detail("codecommit-approval-rule-template-change.json", &["approvalRuleTemplateId"]);
    assert_eq!((&*change.approval_rule_template_id, &*change.approval_rule_template_name), ("t-1", "two-reviews"));
    assert_eq!(change.approval_rule_template_content_sha256, "e3b0c442");
    assert_eq!(change.event, "approvalRuleTemplateAssociatedWithRepository");
    assert_eq!((&*change.caller_user_arn, change.repositories.get_str("shop")), (ADA, Some(REPOSITORY)));
    assert_eq!(change.creation_date.timestamp().unwrap().to_string(), "2024-05-13T15:33:58Z");
    assert_eq!(change.last_modified_date.timestamp().unwrap().to_string(), "2024-05-14T09:26:02Z");
    assert_eq!(change.notification_body, "An approval rule template event occurred.");
}
