use lambda_event_sources_eventbridge::{
    TranscribeCallAnalyticsJobStateChange, TranscribeJobStateChange, TranscribeJobStatus,
    TranscribeLanguageIdentificationStateChange, TranscribeVocabularyStateChange,
};

use crate::detail;

#[test]
fn jobs() {
    let change: TranscribeJobStateChange = detail("transcribe-job-failed.json", &["TranscriptionJobName"]);
    assert_eq!(
        (&*change.transcription_job_name, &change.transcription_job_status),
        ("interview-7", &TranscribeJobStatus::Failed)
    );
    assert_eq!(change.failure_reason.as_deref(), Some("The media format is not supported"));

    let change: TranscribeCallAnalyticsJobStateChange =
        detail("transcribe-call-analytics-job-completed.json", &["JobName"]);
    assert_eq!((&*change.job_name, &change.job_status), ("call-7", &TranscribeJobStatus::Completed));
    assert_eq!(change.failure_reason.as_deref(), Some(""));
}

#[test]
fn language_and_vocabulary() {
    let change: TranscribeLanguageIdentificationStateChange =
        detail("transcribe-language-identification.json", &["JobName"]);
    assert_eq!((&*change.job_name, &*change.job_type), ("interview-7", "TranscriptionJob"));
    assert_eq!(change.language_identification_status, TranscribeJobStatus::Completed);

    let change: TranscribeVocabularyStateChange = detail("transcribe-vocabulary-failed.json", &["VocabularyName"]);
    assert_eq!((&*change.vocabulary_name, &*change.vocabulary_state), ("brands", "FAILED"));
    assert_eq!(change.failure_reason.as_deref(), Some("A phrase is too long"));
}
