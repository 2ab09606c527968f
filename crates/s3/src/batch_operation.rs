//! Amazon S3 Batch Operations: a job invokes a function for each object.

use lambda_event_sources_base::{DataClass, Dict, Error, ErrorKind, Str, closed_enum, data_class, unquote_plus};

/// Request of an S3 Batch Operations job. Respond with an [`S3BatchOperationResponse`].
///
/// See [Invoke AWS Lambda function](https://docs.aws.amazon.com/AmazonS3/latest/userguide/batch-ops-invoke-lambda.html).
///
/// ```
/// use lambda_event_sources::{S3BatchOperationEvent, S3BatchOperationResultCode, from_str};
///
/// let event: S3BatchOperationEvent = from_str(
///     r#"{
///         "invocationSchemaVersion": "2.0",
///         "invocationId": "i-1",
///         "job": {"id": "j-1", "userArguments": {"target": "archive"}},
///         "tasks": [{"taskId": "t-1", "s3Bucket": "photos", "s3Key": "red+flower.jpg"}]
///     }"#,
/// )?;
/// let task = event.task().expect("a job sends one task");
/// assert_eq!(task.bucket(), Some("photos"));
/// assert_eq!(task.decoded_key(), "red flower.jpg");
/// let result = task.build_task_batch_response(S3BatchOperationResultCode::Succeeded, "archived");
/// let response = event.response(result)?;
/// # assert_eq!(response.invocation_id, "i-1");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(derived(task))]
pub struct S3BatchOperationEvent {
    /// ID of the invocation. The response must contain the same ID.
    pub invocation_id: Str,
    /// Version of the event format: `1.0` or `2.0`. The response must contain the same version.
    pub invocation_schema_version: Str,
    /// Job that invokes the function.
    pub job: S3BatchOperationJob,
    /// Tasks to perform. S3 sends one task at a time.
    #[data_class(required)]
    pub tasks: Vec<S3BatchOperationTask>,
}

impl S3BatchOperationEvent {
    /// Returns the first task, or `None` if there are no tasks.
    pub fn task(&self) -> Option<&S3BatchOperationTask> {
        self.tasks.first()
    }

    /// Creates the response to this event from the result of its task.
    ///
    /// # Errors
    ///
    /// Returns an error if the result does not belong to a task of this event.
    pub fn response(&self, result: S3BatchOperationResponseRecord) -> Result<S3BatchOperationResponse, Error> {
        if !self.tasks.iter().any(|task| task.task_id == result.task_id) {
            return Err(Error::new(ErrorKind::Invalid, "invalid task ID: expected the ID of a task of the event")
                .at(S3BatchOperationResponse::NAME, "results[0].taskId"));
        }
        S3BatchOperationResponse::new(self.invocation_schema_version.clone(), self.invocation_id.clone(), result)
    }
}

/// S3 Batch Operations job.
#[data_class]
pub struct S3BatchOperationJob {
    /// ID of the job, a UUID.
    pub id: Str,
    /// User arguments, set when the job was created, by name; only in version `2.0`.
    pub user_arguments: Dict<Str>,
}

/// Task of a job: one object of the manifest.
#[data_class]
pub struct S3BatchOperationTask {
    /// ID of the task. The result must contain the same ID.
    pub task_id: Str,
    /// Key of the object, URL-encoded. `Display` shows the [decoded](Self::decoded_key) key.
    #[data_class(display_with = decoded_key)]
    pub s3_key: Str,
    /// Version ID of the object; absent if the manifest does not contain one.
    pub s3_version_id: Option<Str>,
    /// ARN of the bucket; only in version `1.0`.
    pub s3_bucket_arn: Option<Str>,
    /// Name of the bucket; only in version `2.0`. `Display` shows the name from [`bucket`](Self::bucket) for both
    /// versions.
    #[data_class(display_with = bucket)]
    pub s3_bucket: Option<Str>,
}

impl S3BatchOperationTask {
    /// Decodes the key, so that you can pass it to the S3 API.
    ///
    /// `+` becomes a space, and `%2B` becomes a plus sign. Invalid escapes are left unchanged.
    pub fn decoded_key(&self) -> Str {
        unquote_plus(&self.s3_key)
    }

    /// Returns the name of the bucket, for both versions, or `None` if the task has no bucket.
    ///
    /// For version `1.0`, the name is the part of the bucket ARN after `:::`. If the ARN does not contain `:::`, the
    /// whole ARN is returned.
    ///
    /// ```
    /// # use lambda_event_sources::S3BatchOperationTask;
    /// let mut task = S3BatchOperationTask::default();
    /// task.s3_bucket_arn = Some("arn:aws:s3:::photos".into());
    /// assert_eq!(task.bucket(), Some("photos"));
    /// ```
    pub fn bucket(&self) -> Option<&str> {
        match self.s3_bucket_arn.as_deref() {
            Some(arn) if !arn.is_empty() => arn.rsplit(":::").next(),
            _ => self.s3_bucket.as_deref(),
        }
    }

    /// Creates the result of this task. The text of the result is included in the report of the job.
    pub fn build_task_batch_response(
        &self,
        result_code: S3BatchOperationResultCode,
        result_string: impl Into<Str>,
    ) -> S3BatchOperationResponseRecord {
        S3BatchOperationResponseRecord {
            task_id: self.task_id.clone(),
            result_code,
            result_string: result_string.into(),
        }
    }
}

/// Response to a request of an S3 Batch Operations job.
///
/// A response has exactly one result, because S3 sends one task at a time.
///
/// See [Invoke AWS Lambda function](https://docs.aws.amazon.com/AmazonS3/latest/userguide/batch-ops-invoke-lambda.html#batch-ops-invoke-lambda-custom-functions).
#[data_class(response)]
pub struct S3BatchOperationResponse {
    /// Version of the event format, copied from the event.
    pub invocation_schema_version: Str,
    /// Result code for tasks that have no result. The default is permanent failure.
    pub treat_missing_keys_as: S3BatchOperationResultCode,
    /// ID of the invocation, copied from the event.
    pub invocation_id: Str,
    /// Results. There is exactly one.
    pub results: Vec<S3BatchOperationResponseRecord>,
}

impl S3BatchOperationResponse {
    /// Creates a response from the version and the invocation ID of the event, and the result of its task.
    ///
    /// [`S3BatchOperationEvent::response`] copies the version and the invocation ID from the event.
    ///
    /// # Errors
    ///
    /// Returns an error if the version, the invocation ID or the task ID of the result is empty.
    pub fn new(
        invocation_schema_version: impl Into<Str>,
        invocation_id: impl Into<Str>,
        result: S3BatchOperationResponseRecord,
    ) -> Result<Self, Error> {
        let response = Self {
            invocation_schema_version: invocation_schema_version.into(),
            treat_missing_keys_as: S3BatchOperationResultCode::default(),
            invocation_id: invocation_id.into(),
            results: vec![result],
        };
        let repeated = [
            ("invocationSchemaVersion", Some(&response.invocation_schema_version)),
            ("invocationId", Some(&response.invocation_id)),
            ("results[0].taskId", response.results.first().map(|result| &result.task_id)),
        ];
        for (path, text) in repeated {
            if text.is_none_or(|text| text.is_empty()) {
                return Err(Error::new(
                    ErrorKind::Invalid,
                    "the value is empty: expected a copy of the value in the event",
                )
                .at(Self::NAME, path));
            }
        }
        Ok(response)
    }

    /// Sets the result code for tasks that have no result.
    pub fn with_treat_missing_keys_as(mut self, result_code: S3BatchOperationResultCode) -> Self {
        self.treat_missing_keys_as = result_code;
        self
    }
}

/// Result of a task.
#[data_class(response)]
pub struct S3BatchOperationResponseRecord {
    /// ID of the task, copied from the event.
    pub task_id: Str,
    /// Result code of the task.
    pub result_code: S3BatchOperationResultCode,
    /// Text for the report of the job. S3 ignores it for temporary failures.
    pub result_string: Str,
}

closed_enum! {
    /// Result code of a task of S3 Batch Operations.
    ///
    /// S3 accepts only these codes, so a response with any other code cannot be built. The default is permanent
    /// failure, so that no task is reported as successful by mistake.
    ///
    /// See [Response and result codes](https://docs.aws.amazon.com/AmazonS3/latest/userguide/batch-ops-invoke-lambda.html#batch-ops-invoke-lambda-response-codes).
    #[derive(Default)]
    pub property enum S3BatchOperationResultCode {
        /// The task completed.
        Succeeded = "Succeeded",
        /// The task failed temporarily. S3 runs it again before the job completes.
        TemporaryFailure = "TemporaryFailure",
        /// The task failed permanently and is not run again.
        #[default]
        PermanentFailure = "PermanentFailure",
    }
}
