use lambda_event_sources_eventbridge::{
    TranslateJobStatus, TranslateParallelDataStateChange, TranslateTextTranslationJobStateChange,
};

use crate::detail;

#[test]
fn job() {
    let change: TranslateTextTranslationJobStateChange = detail("translate-job-stopped.json", &["jobId"]);
    assert_eq!(change.job_id, "c0d1e2f3-a4b5-4c6d-8e7f-9a0b1c2d3e4f");
    assert_eq!(change.job_status, TranslateJobStatus::Stopped);
}

#[test]
fn parallel_data() {
    let change: TranslateParallelDataStateChange = detail("translate-parallel-data-updated.json", &["name"]);
    assert_eq!((&*change.name, &*change.operation, &*change.status), ("menus", "UpdateParallelData", "ACTIVE"));
    assert_eq!(change.latest_update_attempt_status.as_deref(), Some("FAILED"));
    assert_eq!(change.latest_update_attempt_at.unwrap(), "2024-05-14T09:26:02Z");
}
