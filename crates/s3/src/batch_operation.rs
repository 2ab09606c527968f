//! Amazon S3 Batch Operations: a function called for each object of a job.

use lambda_event_sources_base::{DataClass, Dict, Error, ErrorKind, Str, closed_enum, data_class, unquote_plus};

/// Invocation by an S3 Batch Operations job, answered with an [`S3BatchOperationResponse`].
///
/// See [Invoke AWS Lambda function](https://docs.aws.amazon.com/AmazonS3/latest/userguide/batch-ops-invoke-lambda.html).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_s3::{S3BatchOperationEvent, S3BatchOperationResultCode};
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
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(derived(task))]
pub struct S3BatchOperationEvent {
    /// Identifier of the invocation, which the response repeats.
    pub invocation_id: Str,
    /// Version of the event's format, `1.0` or `2.0`, which the response repeats.
    pub invocation_schema_version: Str,
    /// The job.
    pub job: S3BatchOperationJob,
    /// What is to be done; S3 sends one task at a time.
    #[data_class(required)]
    pub tasks: Vec<S3BatchOperationTask>,
}

impl S3BatchOperationEvent {
    /// Returns the first task; `None` when there is none.
    pub fn task(&self) -> Option<&S3BatchOperationTask> {
        self.tasks.first()
    }

    /// Builds the answer to this event of the result of its task.
    ///
    /// # Errors
    ///
    /// Returns an error if the result is not one of a task of this event.
    pub fn response(&self, result: S3BatchOperationResponseRecord) -> Result<S3BatchOperationResponse, Error> {
        if !self.tasks.iter().any(|task| task.task_id == result.task_id) {
            return Err(Error::new(ErrorKind::Invalid, "the result is not one of a task of the event")
                .at(S3BatchOperationResponse::NAME, "results[0].taskId"));
        }
        S3BatchOperationResponse::new(self.invocation_schema_version.clone(), self.invocation_id.clone(), result)
    }
}

/// Job that invokes the function.
#[data_class]
pub struct S3BatchOperationJob {
    /// Identifier of the job: a UUID.
    pub id: Str,
    /// What the creator of the job gave to the function; only in version `2.0`.
    pub user_arguments: Dict<Str>,
}

/// One object of the job's manifest.
#[data_class]
pub struct S3BatchOperationTask {
    /// Identifier of the task, which the result repeats.
    pub task_id: Str,
    /// Key, encoded as S3 sends it; `Display` shows the [decoded](Self::decoded_key) one.
    #[data_class(display_with = decoded_key)]
    pub s3_key: Str,
    /// Version of the object; absent when the manifest names none.
    pub s3_version_id: Option<Str>,
    /// ARN of the bucket; only in version `1.0`.
    pub s3_bucket_arn: Option<Str>,
    /// Name of the bucket; only in version `2.0`. `Display` shows the name in either version, as
    /// [`bucket`](Self::bucket) gives it.
    #[data_class(display_with = bucket)]
    pub s3_bucket: Option<Str>,
}

impl S3BatchOperationTask {
    /// Decodes the key: the one that S3's API takes.
    ///
    /// `+` becomes a space, and `%2B` a plus. What is not valid stays as it is.
    pub fn decoded_key(&self) -> Str {
        unquote_plus(&self.s3_key)
    }

    /// Returns the name of the bucket, in either version; `None` when the task names none.
    ///
    /// In version `1.0` it is what follows `:::` in the bucket's ARN; an ARN without it is given whole.
    ///
    /// ```
    /// # use lambda_event_sources_s3::S3BatchOperationTask;
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

    /// Builds the result of this task, with a text for the job's report.
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

/// Response to an S3 Batch Operations job.
///
/// It has exactly one result, since S3 sends one task at a time.
///
/// See [Invoke AWS Lambda function](https://docs.aws.amazon.com/AmazonS3/latest/userguide/batch-ops-invoke-lambda.html#batch-ops-invoke-lambda-custom-functions).
#[data_class(response)]
pub struct S3BatchOperationResponse {
    /// Version of the format, copied from the event.
    pub invocation_schema_version: Str,
    /// What counts for a task that has no result; permanent failure, if not set.
    pub treat_missing_keys_as: S3BatchOperationResultCode,
    /// Identifier of the invocation, copied from the event.
    pub invocation_id: Str,
    /// The result of the task.
    pub results: Vec<S3BatchOperationResponseRecord>,
}

impl S3BatchOperationResponse {
    /// Creates the response of what it repeats from the event and of the result of the task.
    ///
    /// [`S3BatchOperationEvent::response`] takes the first two from the event.
    ///
    /// # Errors
    ///
    /// Returns an error if the version, the identifier or the result's task is empty.
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
                return Err(
                    Error::new(ErrorKind::Invalid, "must be copied from the event, and is empty").at(Self::NAME, path)
                );
            }
        }
        Ok(response)
    }

    /// Sets what counts for a task that has no result.
    pub fn with_treat_missing_keys_as(mut self, result_code: S3BatchOperationResultCode) -> Self {
        self.treat_missing_keys_as = result_code;
        self
    }
}

/// Result of one task.
#[data_class(response)]
pub struct S3BatchOperationResponseRecord {
    /// Identifier of the task, copied from the event.
    pub task_id: Str,
    /// How it went.
    pub result_code: S3BatchOperationResultCode,
    /// Text for the job's report; S3 ignores it after a temporary failure.
    pub result_string: Str,
}

closed_enum! {
    /// Result of a task of S3 Batch Operations.
    ///
    /// There are no others: a response with another code cannot be built. The default is failure, so that no task counts
    /// as done by mistake.
    ///
    /// See [Response and result codes](https://docs.aws.amazon.com/AmazonS3/latest/userguide/batch-ops-invoke-lambda.html#batch-ops-invoke-lambda-response-codes).
    #[derive(Default)]
    pub property enum S3BatchOperationResultCode {
        /// Done.
        Succeeded = "Succeeded",
        /// Not done now: S3 tries again before the job ends.
        TemporaryFailure = "TemporaryFailure",
        /// Not done, and not to be tried again.
        #[default]
        PermanentFailure = "PermanentFailure",
    }
}
