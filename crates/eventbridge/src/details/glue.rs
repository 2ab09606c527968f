//! Events of AWS Glue.

use lambda_event_sources_base::{RawTimestamp, Str, data_class, string_enum};

use crate::detail::detail;

/// End of a job run, `Glue Job State Change`.
///
/// See [Automating AWS Glue with EventBridge](https://docs.aws.amazon.com/glue/latest/dg/automating-awsglue-with-cloudwatch-events.html).
///
/// ```
/// use lambda_event_sources::{EventBridgeEvent, GlueJobState, GlueJobStateChange, from_str};
///
/// let event: EventBridgeEvent<GlueJobStateChange> = from_str(
///     r#"{
///         "detail-type": "Glue Job State Change",
///         "source": "aws.glue",
///         "detail": {"jobName": "nightly", "jobRunId": "jr_0123456789abcdef", "state": "TIMEOUT"}
///     }"#,
/// )?;
/// assert_eq!(event.detail.state, GlueJobState::Timeout);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[doc(alias = "JobRunStateChange")]
#[data_class]
pub struct GlueJobStateChange {
    /// ID of the job run.
    #[data_class(required)]
    pub job_run_id: Str,
    /// Name of the job.
    pub job_name: Str,
    /// State of the job run.
    pub state: GlueJobState,
    /// Severity: `INFO`, `WARN` or `ERROR`.
    pub severity: Str,
    /// Human-readable message.
    pub message: Str,
}

detail!(GlueJobStateChange, "aws.glue", "Glue Job State Change");

string_enum! {
    /// State of a job run.
    pub enum GlueJobState {
        /// The job run is starting.
        Starting = "STARTING",
        /// The job run is running.
        Running = "RUNNING",
        /// The job run is stopping.
        Stopping = "STOPPING",
        /// The job run was stopped.
        Stopped = "STOPPED",
        /// The job run has succeeded.
        Succeeded = "SUCCEEDED",
        /// The job run has failed.
        Failed = "FAILED",
        /// The job run has exceeded its timeout.
        Timeout = "TIMEOUT",
    }
}

/// Job run that takes longer than its delay notification threshold, `Glue Job Run Status`.
///
/// See [Automating AWS Glue with EventBridge](https://docs.aws.amazon.com/glue/latest/dg/automating-awsglue-with-cloudwatch-events.html).
#[doc(alias = "JobRunStatus")]
#[data_class]
pub struct GlueJobRunStatus {
    /// ID of the job run.
    #[data_class(required)]
    pub job_run_id: Str,
    /// Name of the job.
    pub job_name: Str,
    /// State of the job run.
    pub state: GlueJobState,
    /// Severity: `INFO`, `WARN` or `ERROR`.
    pub severity: Str,
    /// Human-readable message.
    pub message: Str,
    /// Time at which the job run started, in RFC 3339 format.
    pub started_on: RawTimestamp,
    /// Condition of the notification.
    pub notification_condition: GlueNotificationCondition,
}

detail!(GlueJobRunStatus, "aws.glue", "Glue Job Run Status");

/// Condition of a notification about a job run.
#[data_class(rename_all = "PascalCase")]
pub struct GlueNotificationCondition {
    /// Delay notification threshold, in minutes.
    pub notify_delay_after: Option<f64>,
}

/// Start or end of a crawl, `Glue Crawler State Change`. Numbers are text.
///
/// See [Automating AWS Glue with EventBridge](https://docs.aws.amazon.com/glue/latest/dg/automating-awsglue-with-cloudwatch-events.html).
#[doc(alias("CrawlerStarted", "CrawlerSucceeded", "CrawlerFailed"))]
#[data_class]
pub struct GlueCrawlerStateChange {
    /// Name of the crawler.
    #[data_class(required)]
    pub crawler_name: Str,
    /// ID of the AWS account.
    pub account_id: Str,
    /// State of the crawl.
    pub state: GlueCrawlerState,
    /// Human-readable message.
    pub message: Str,
    /// Time at which the crawl started, in RFC 3339 format; only for `Started`.
    pub start_time: Option<RawTimestamp>,
    /// Time at which the crawl ended, in RFC 3339 format; only for `Succeeded`.
    pub completion_date: Option<RawTimestamp>,
    /// Duration of the crawl, in seconds; only for `Succeeded`.
    #[data_class(name = "runningTime (sec)")]
    pub running_time: Option<Str>,
    /// Number of tables that were created; only for `Succeeded`, as the following numbers.
    pub tables_created: Option<Str>,
    /// Number of tables that were updated.
    pub tables_updated: Option<Str>,
    /// Number of tables that were deleted.
    pub tables_deleted: Option<Str>,
    /// Number of partitions that were created.
    pub partitions_created: Option<Str>,
    /// Number of partitions that were updated.
    pub partitions_updated: Option<Str>,
    /// Number of partitions that were deleted.
    pub partitions_deleted: Option<Str>,
    /// Warning; `N/A` if there is none, and only for `Succeeded`.
    pub warning_message: Option<Str>,
    /// Message of the error; only for `Failed`.
    pub error_message: Option<Str>,
    /// URL of the logs in the console; absent for `Started`.
    pub cloud_watch_log_link: Option<Str>,
}

detail!(GlueCrawlerStateChange, "aws.glue", "Glue Crawler State Change");

string_enum! {
    /// State of a crawl.
    pub enum GlueCrawlerState {
        /// The crawl has started.
        Started = "Started",
        /// The crawl has succeeded.
        Succeeded = "Succeeded",
        /// The crawl has failed.
        Failed = "Failed",
    }
}

/// Change of a database of the Data Catalog, `Glue Data Catalog Database State Change`.
///
/// See [Automating AWS Glue with EventBridge](https://docs.aws.amazon.com/glue/latest/dg/automating-awsglue-with-cloudwatch-events.html).
#[doc(alias = "DataCatalogDatabaseStateChange")]
#[data_class]
pub struct GlueDataCatalogDatabaseStateChange {
    /// Name of the database.
    #[data_class(required)]
    pub database_name: Str,
    /// Type of the change: `CreateDatabase`, `UpdateDatabase`, `DeleteDatabase`, `CreateTable`, `DeleteTable` or
    /// `BatchDeleteTable`.
    pub type_of_change: Str,
    /// Names of the tables that have changed; empty if the database itself has changed.
    pub changed_tables: Vec<Str>,
}

detail!(GlueDataCatalogDatabaseStateChange, "aws.glue", "Glue Data Catalog Database State Change");

/// Change of a table of the Data Catalog, `Glue Data Catalog Table State Change`.
///
/// See [Automating AWS Glue with EventBridge](https://docs.aws.amazon.com/glue/latest/dg/automating-awsglue-with-cloudwatch-events.html).
#[doc(alias = "DataCatalogTableStateChange")]
#[data_class]
pub struct GlueDataCatalogTableStateChange {
    /// Name of the table.
    #[data_class(required)]
    pub table_name: Str,
    /// Name of the database.
    pub database_name: Str,
    /// Type of the change, such as `UpdateTable`, `CreatePartition` or `BatchDeletePartition`.
    pub type_of_change: Str,
    /// Values of the partitions that have changed, such as `[2024, 05]`; empty if the table itself has changed.
    pub changed_partitions: Vec<Str>,
}

detail!(GlueDataCatalogTableStateChange, "aws.glue", "Glue Data Catalog Table State Change");
