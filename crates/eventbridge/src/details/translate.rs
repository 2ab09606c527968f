//! Events of Amazon Translate.

use lambda_event_sources_base::{RawTimestamp, Str, data_class, string_enum};

use crate::detail::detail;

/// End of a batch translation job, `Translate TextTranslationJob State Change`.
///
/// See [Monitoring Amazon Translate events with Amazon EventBridge](https://docs.aws.amazon.com/translate/latest/dg/monitoring-with-eventbridge.html).
///
/// ```
/// use lambda_event_sources::{EventBridgeEvent, TranslateJobStatus, TranslateTextTranslationJobStateChange, from_str};
///
/// let event: EventBridgeEvent<TranslateTextTranslationJobStateChange> = from_str(
///     r#"{
///         "detail-type": "Translate TextTranslationJob State Change",
///         "source": "aws.translate",
///         "detail": {"jobId": "1a2b3c4d", "jobStatus": "COMPLETED_WITH_ERROR"}
///     }"#,
/// )?;
/// assert_eq!(event.detail.job_status, TranslateJobStatus::CompletedWithError);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct TranslateTextTranslationJobStateChange {
    /// ID of the job.
    #[data_class(required)]
    pub job_id: Str,
    /// New status of the job.
    pub job_status: TranslateJobStatus,
}

detail!(TranslateTextTranslationJobStateChange, "aws.translate", "Translate TextTranslationJob State Change");

string_enum! {
    /// Status of a batch translation job.
    pub enum TranslateJobStatus {
        /// All documents are translated.
        Completed = "COMPLETED",
        /// Some documents could not be translated.
        CompletedWithError = "COMPLETED_WITH_ERROR",
        /// The job was stopped.
        Stopped = "STOPPED",
        /// The job has failed.
        Failed = "FAILED",
    }
}

/// End of the creation or update of parallel data, `Translate Parallel Data State Change`.
///
/// See [Monitoring Amazon Translate events with Amazon EventBridge](https://docs.aws.amazon.com/translate/latest/dg/monitoring-with-eventbridge.html).
#[data_class]
pub struct TranslateParallelDataStateChange {
    /// Name of the parallel data.
    #[data_class(required)]
    pub name: Str,
    /// Operation: `CreateParallelData` or `UpdateParallelData`.
    pub operation: Str,
    /// Status of the parallel data: `ACTIVE` or `FAILED`.
    pub status: Str,
    /// Status of the update: `ACTIVE` or `FAILED`; only for `UpdateParallelData`.
    pub latest_update_attempt_status: Option<Str>,
    /// Time of the update, in RFC 3339 format; only for `UpdateParallelData`.
    pub latest_update_attempt_at: Option<RawTimestamp>,
}

detail!(TranslateParallelDataStateChange, "aws.translate", "Translate Parallel Data State Change");
