use lambda_event_sources_eventbridge::{
    GlueCrawlerState, GlueCrawlerStateChange, GlueDataCatalogDatabaseStateChange, GlueDataCatalogTableStateChange,
    GlueJobRunStatus, GlueJobState, GlueJobStateChange,
};

use crate::detail;

#[test]
fn jobs() {
    let change: GlueJobStateChange = detail("glue-job-state-change.json", &["jobRunId"]);
    assert_eq!((&*change.job_run_id, &*change.job_name), ("jr_0123456789abcdef", "nightly"));
    assert_eq!((&change.state, &*change.severity, &*change.message), (&GlueJobState::Failed, "ERROR", "Out of memory"));

    let status: GlueJobRunStatus = detail("glue-job-run-status.json", &["jobRunId"]);
    assert_eq!((&*status.job_run_id, &*status.job_name), ("jr_0123456789abcdef", "nightly"));
    assert_eq!((&status.state, &*status.severity), (&GlueJobState::Running, "INFO"));
    assert_eq!(status.message, "Job is in RUNNING state");
    assert_eq!(status.started_on, "2024-05-14T09:20:47.941Z");
    assert_eq!(status.notification_condition.notify_delay_after, Some(1.5));
}

#[test]
fn crawlers() {
    let change: GlueCrawlerStateChange = detail("glue-crawler-succeeded.json", &["crawlerName"]);
    assert_eq!((&*change.crawler_name, &*change.account_id), ("orders", "123456789012"));
    assert_eq!((&change.state, &*change.message), (&GlueCrawlerState::Succeeded, "Crawler Succeeded"));
    assert_eq!(change.completion_date.unwrap(), "2024-05-14T09:26:02Z");
    assert_eq!((change.start_time, change.running_time.as_deref()), (None, Some("37")));
    let tables = [change.tables_created, change.tables_updated, change.tables_deleted];
    assert_eq!(tables.map(Option::unwrap), ["1", "2", "3"]);
    let partitions = [change.partitions_created, change.partitions_updated, change.partitions_deleted];
    assert_eq!(partitions.map(Option::unwrap), ["4", "5", "6"]);
    assert_eq!((change.warning_message.as_deref(), change.error_message), (Some("N/A"), None));
    assert_eq!(change.cloud_watch_log_link.as_deref(), Some("https://console.aws.amazon.com/cloudwatch/home"));

    let change: GlueCrawlerStateChange = detail("glue-crawler-failed.json", &["crawlerName"]);
    assert_eq!((&change.state, change.error_message.as_deref()), (&GlueCrawlerState::Failed, Some("Access denied")));
    assert_eq!(change.start_time.unwrap(), "2024-05-14T09:20:00Z");
}

#[test]
fn data_catalog() {
    let change: GlueDataCatalogDatabaseStateChange = detail("glue-database-state-change.json", &["databaseName"]);
    assert_eq!((&*change.database_name, &*change.type_of_change), ("shop", "CreateTable"));
    assert_eq!(change.changed_tables, ["orders"]);

    let change: GlueDataCatalogTableStateChange = detail("glue-table-state-change.json", &["tableName"]);
    assert_eq!((&*change.database_name, &*change.table_name), ("shop", "orders"));
    assert_eq!(change.type_of_change, "BatchCreatePartition");
    assert_eq!(change.changed_partitions, ["[2024, 05]", "[2024, 06]"]);
}
