//! Events of Amazon Transcribe.

use lambda_event_sources_base::{Str, data_class, string_enum};

use crate::detail::detail;

/// Status change of a transcription job, `Transcribe Job State Change`.
///
/// See [Using Amazon EventBridge with Amazon Transcribe](https://docs.aws.amazon.com/transcribe/latest/dg/monitoring-events.html).
///
/// ```
/// use lambda_event_sources::{EventBridgeEvent, TranscribeJobStateChange, TranscribeJobStatus, from_str};
///
/// let event: EventBridgeEvent<TranscribeJobStateChange> = from_str(
///     r#"{
///         "detail-type": "Transcribe Job State Change",
///         "source": "aws.transcribe",
///         "detail": {"TranscriptionJobName": "interview-7", "TranscriptionJobStatus": "COMPLETED"}
///     }"#,
/// )?;
/// assert_eq!(event.detail.transcription_job_status, TranscribeJobStatus::Completed);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(rename_all = "PascalCase")]
pub struct TranscribeJobStateChange {
    /// Name of the job.
    #[data_class(required)]
    pub transcription_job_name: Str,
    /// New status of the job.
    pub transcription_job_status: TranscribeJobStatus,
    /// Reason for a failure; only for `FAILED`.
    pub failure_reason: Option<Str>,
}

detail!(TranscribeJobStateChange, "aws.transcribe", "Transcribe Job State Change");

string_enum! {
    /// Status of a job.
    pub enum TranscribeJobStatus {
        /// The job has started.
        InProgress = "IN_PROGRESS",
        /// The job has completed.
        Completed = "COMPLETED",
        /// The job has failed.
        Failed = "FAILED",
    }
}

/// Status change of a call analytics job, `Call Analytics Job State Change`.
///
/// See [Using Amazon EventBridge with Amazon Transcribe](https://docs.aws.amazon.com/transcribe/latest/dg/monitoring-events.html).
#[data_class(rename_all = "PascalCase")]
pub struct TranscribeCallAnalyticsJobStateChange {
    /// Name of the job.
    #[data_class(required)]
    pub job_name: Str,
    /// New status of the job.
    pub job_status: TranscribeJobStatus,
    /// Reason for a failure; only for `FAILED`.
    pub failure_reason: Option<Str>,
}

detail!(TranscribeCallAnalyticsJobStateChange, "aws.transcribe", "Call Analytics Job State Change");

/// End of the identification of the language of a job, `Language Identification State Change`.
///
/// See [Using Amazon EventBridge with Amazon Transcribe](https://docs.aws.amazon.com/transcribe/latest/dg/monitoring-events.html).
#[data_class(rename_all = "PascalCase")]
pub struct TranscribeLanguageIdentificationStateChange {
    /// Name of the job.
    #[data_class(required)]
    pub job_name: Str,
    /// Type of the job, such as `TranscriptionJob`.
    pub job_type: Str,
    /// Status: `COMPLETED` or `FAILED`.
    pub language_identification_status: TranscribeJobStatus,
}

detail!(TranscribeLanguageIdentificationStateChange, "aws.transcribe", "Language Identification State Change");

/// State change of a custom vocabulary, `Vocabulary State Change`.
///
/// See [Using Amazon EventBridge with Amazon Transcribe](https://docs.aws.amazon.com/transcribe/latest/dg/monitoring-events.html).
#[data_class(rename_all = "PascalCase")]
pub struct TranscribeVocabularyStateChange {
    /// Name of the vocabulary.
    #[data_class(required)]
    pub vocabulary_name: Str,
    /// State: `READY` or `FAILED`.
    pub vocabulary_state: Str,
    /// Reason for a failure; only for `FAILED`.
    pub failure_reason: Option<Str>,
}

detail!(TranscribeVocabularyStateChange, "aws.transcribe", "Vocabulary State Change");
