//! Custom steps of managed workflows.

use lambda_event_sources_base::{Sensitive, Str, data_class, string_enum};

/// Custom step of a managed workflow, which processes an uploaded file.
///
/// To report the result, call the `SendWorkflowStepState` operation of Transfer Family with the workflow ID, the
/// execution ID and the token. The response of the function is ignored.
///
/// See [Use custom file-processing steps](https://docs.aws.amazon.com/transfer/latest/userguide/custom-step-details.html).
///
/// ```
/// use lambda_event_sources::{TransferFamilyStorage, TransferFamilyWorkflowStepEvent, from_str};
///
/// let event: TransferFamilyWorkflowStepEvent = from_str(
///     r#"{"token": "MDEyMzQ1", "serviceMetadata": {"executionDetails": {"workflowId": "w-1", "executionId": "e-1"}},
///         "fileLocation": {"domain": "S3", "bucket": "example-uploads", "key": "ada/order.csv"}}"#,
/// )?;
/// let file = &event.file_location;
/// assert_eq!(file.domain, TransferFamilyStorage::S3);
/// assert_eq!((file.bucket.as_deref(), file.key.as_deref()), (Some("example-uploads"), Some("ada/order.csv")));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct TransferFamilyWorkflowStepEvent {
    /// Token for `SendWorkflowStepState`, which identifies this step of the execution.
    pub token: Sensitive<Str>,
    /// Workflow, and transfer of the file.
    #[data_class(required)]
    pub service_metadata: TransferFamilyServiceMetadata,
    /// Location of the file.
    #[data_class(required)]
    pub file_location: TransferFamilyFileLocation,
}

/// Workflow that runs a step, and transfer of the file that it processes.
#[data_class]
pub struct TransferFamilyServiceMetadata {
    /// Execution of the workflow.
    pub execution_details: TransferFamilyExecutionDetails,
    /// Transfer of the file.
    pub transfer_details: TransferFamilyTransferDetails,
}

/// Execution of a workflow.
#[data_class]
pub struct TransferFamilyExecutionDetails {
    /// Workflow ID, such as `w-0123456789abcdef0`.
    pub workflow_id: Str,
    /// ID of the execution.
    pub execution_id: Str,
}

/// Transfer of a file.
#[data_class]
pub struct TransferFamilyTransferDetails {
    /// Session ID of the transfer.
    pub session_id: Str,
    /// Name of the user who transferred the file.
    pub user_name: Str,
    /// Server ID, such as `s-0123456789abcdef0`.
    pub server_id: Str,
}

/// Location of a file in Amazon S3 or Amazon EFS.
#[data_class]
pub struct TransferFamilyFileLocation {
    /// Storage service.
    pub domain: TransferFamilyStorage,
    /// Name of the bucket; only for Amazon S3.
    pub bucket: Option<Str>,
    /// Object key; only for Amazon S3.
    pub key: Option<Str>,
    /// Entity tag of the object; only for Amazon S3.
    pub e_tag: Option<Str>,
    /// Version ID of the object; only for Amazon S3, if versioning is enabled for the bucket.
    pub version_id: Option<Str>,
    /// File system ID, such as `fs-0123456789abcdef0`; only for Amazon EFS.
    pub file_system_id: Option<Str>,
    /// Path of the file in the file system; only for Amazon EFS.
    pub path: Option<Str>,
}

string_enum! {
    /// Storage service of a Transfer Family server.
    pub enum TransferFamilyStorage {
        /// Amazon S3.
        S3 = "S3",
        /// Amazon EFS.
        Efs = "EFS",
    }
}
