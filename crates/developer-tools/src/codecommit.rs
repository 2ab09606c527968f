//! AWS CodeCommit: triggers, which run on changes to the branches and tags of a repository.

use lambda_event_sources_base::{RawTimestamp, Str, data_class, string_enum};

/// Event of a repository trigger.
///
/// See [Using AWS Lambda with AWS CodeCommit](https://docs.aws.amazon.com/lambda/latest/dg/services-codecommit.html).
///
/// ```
/// use lambda_event_sources::{CodeCommitEvent, from_str};
///
/// let event: CodeCommitEvent = from_str(
///     r#"{"Records": [{
///         "eventSourceARN": "arn:aws:codecommit:eu-central-1:123456789012:orders",
///         "codecommit": {"references": [{"commit": "4c925148dc88", "ref": "refs/heads/main"}]}
///     }]}"#,
/// )?;
/// let record = &event.records[0];
/// assert_eq!(record.repository_name(), "orders");
/// assert_eq!(record.codecommit.references[0].branch(), Some("main"));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct CodeCommitEvent {
    /// Records of the event.
    #[data_class(name = "Records", required)]
    pub records: Vec<CodeCommitRecord>,
}

/// Changes to the references of a repository.
#[data_class(derived(repository_name))]
pub struct CodeCommitRecord {
    /// AWS Region of the repository, such as `eu-central-1`.
    pub aws_region: Str,
    /// Changed references.
    #[data_class(required)]
    pub codecommit: CodeCommitChanges,
    /// Custom data from the configuration of the trigger; absent if it has none.
    pub custom_data: Option<Str>,
    /// ID of the event.
    pub event_id: Str,
    /// Name of the event.
    pub event_name: CodeCommitEventName,
    /// Number of this part of the event, starting with 1.
    pub event_part_number: Option<i64>,
    /// Source of the event: `aws:codecommit`.
    pub event_source: Str,
    /// ARN of the repository.
    #[data_class(name = "eventSourceARN")]
    pub event_source_arn: Str,
    /// Time of the event, such as `2024-02-17T11:53:08.431+0000`.
    pub event_time: RawTimestamp,
    /// Number of parts of the event.
    pub event_total_parts: Option<i64>,
    /// ID of the trigger.
    pub event_trigger_config_id: Str,
    /// Name of the trigger.
    pub event_trigger_name: Str,
    /// Version of the event format, such as `1.0`.
    pub event_version: Str,
    /// ARN of the IAM identity that made the changes.
    #[data_class(name = "userIdentityARN")]
    pub user_identity_arn: Str,
}

impl CodeCommitRecord {
    /// Returns the name of the repository, from its ARN; empty if the record has no ARN.
    pub fn repository_name(&self) -> &str {
        self.event_source_arn.rsplit(':').next().unwrap_or_default()
    }
}

/// Changed references of a repository.
#[data_class]
pub struct CodeCommitChanges {
    /// Branches and tags that were created, updated or deleted.
    pub references: Vec<CodeCommitReference>,
}

/// Change to a branch or a tag.
#[data_class]
pub struct CodeCommitReference {
    /// ID of the commit to which the reference points. For a deleted reference, the commit to which it pointed.
    pub commit: Str,
    /// Full name of the reference, such as `refs/heads/main`.
    pub r#ref: Str,
    /// Whether the reference was created; absent if it existed before.
    pub created: Option<bool>,
    /// Whether the reference was deleted; absent if it still exists.
    pub deleted: Option<bool>,
}

impl CodeCommitReference {
    /// Returns the name of the branch, or `None` if the reference is not a branch.
    pub fn branch(&self) -> Option<&str> {
        self.r#ref.strip_prefix("refs/heads/")
    }

    /// Returns the name of the tag, or `None` if the reference is not a tag.
    pub fn tag(&self) -> Option<&str> {
        self.r#ref.strip_prefix("refs/tags/")
    }
}

string_enum! {
    /// Name of an event of CodeCommit.
    pub enum CodeCommitEventName {
        /// References were created, updated or deleted.
        ReferenceChanges = "ReferenceChanges",
        /// Test of the trigger.
        TriggerEventTest = "TriggerEventTest",
    }
}
