//! Events of AWS Step Functions.

use lambda_event_sources_base::{DataClass, Error, JsonText, RawTimestamp, Sensitive, Str, data_class, string_enum};
use serde::de::DeserializeOwned;

use crate::detail::detail;

/// Status change of an execution of a standard workflow, `Step Functions Execution Status Change`.
///
/// Input, output, error and cause are masked in all output, because AWS declares them as sensitive.
///
/// See [Automating Step Functions event delivery with EventBridge](https://docs.aws.amazon.com/step-functions/latest/dg/eventbridge-integration.html).
///
/// ```
/// use lambda_event_sources::{Dict, EventBridgeEvent, StepFunctionsExecutionStatusChange, from_str};
///
/// let event: EventBridgeEvent<StepFunctionsExecutionStatusChange> = from_str(
///     r#"{
///         "detail-type": "Step Functions Execution Status Change",
///         "source": "aws.states",
///         "detail": {
///             "executionArn": "arn:aws:states:eu-central-1:123456789012:execution:orders:A-7",
///             "status": "SUCCEEDED",
///             "output": "{\"shipped\": true}"
///         }
///     }"#,
/// )?;
/// let output: Dict = event.detail.output_json()?.unwrap_or_default();
/// assert_eq!(output.get_bool("shipped"), Some(true));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct StepFunctionsExecutionStatusChange {
    /// ARN of the execution.
    #[data_class(required)]
    pub execution_arn: Str,
    /// ARN of the state machine.
    pub state_machine_arn: Str,
    /// ARN of the version of the state machine; absent if the execution was started without a version.
    pub state_machine_version_arn: Option<Str>,
    /// ARN of the alias of the state machine; absent if the execution was started without an alias.
    pub state_machine_alias_arn: Option<Str>,
    /// Name of the execution.
    pub name: Str,
    /// New status of the execution.
    pub status: StepFunctionsExecutionStatus,
    /// Time at which the execution started, in milliseconds since 1970.
    #[data_class(unit = "milliseconds")]
    pub start_date: RawTimestamp,
    /// Time at which the execution ended, in milliseconds since 1970; absent while it is running.
    #[data_class(unit = "milliseconds")]
    pub stop_date: Option<RawTimestamp>,
    /// Input as JSON text; absent if it is too large for the event.
    pub input: Option<Sensitive<JsonText>>,
    /// Whether the event has the input.
    pub input_details: Option<StepFunctionsDataDetails>,
    /// Output as JSON text; absent if the execution has not succeeded, or if it is too large for the event.
    pub output: Option<Sensitive<JsonText>>,
    /// Whether the event has the output; absent if the execution has not succeeded.
    pub output_details: Option<StepFunctionsDataDetails>,
    /// Name of the error; only for failed, aborted and timed out executions.
    pub error: Option<Sensitive<Str>>,
    /// Cause of the error; only for failed, aborted and timed out executions.
    pub cause: Option<Sensitive<Str>>,
}

detail!(StepFunctionsExecutionStatusChange, "aws.states", "Step Functions Execution Status Change");

impl StepFunctionsExecutionStatusChange {
    /// Parses the input as your own type, or returns `None` if the event does not have it.
    ///
    /// # Errors
    ///
    /// Returns an error if the input does not match the type.
    pub fn input_json<T: DeserializeOwned>(&self) -> Result<Option<T>, Error> {
        parse(self.input.as_ref(), "input")
    }

    /// Parses the output as your own type, or returns `None` if the event does not have it.
    ///
    /// # Errors
    ///
    /// Returns an error if the output does not match the type.
    pub fn output_json<T: DeserializeOwned>(&self) -> Result<Option<T>, Error> {
        parse(self.output.as_ref(), "output")
    }
}

fn parse<T: DeserializeOwned>(data: Option<&Sensitive<JsonText>>, name: &str) -> Result<Option<T>, Error> {
    data.map(|data| data.expose().json())
        .transpose()
        .map_err(|error: Error| error.at(StepFunctionsExecutionStatusChange::NAME, name))
}

string_enum! {
    /// Status of an execution.
    pub enum StepFunctionsExecutionStatus {
        /// The execution has started.
        Running = "RUNNING",
        /// The execution has succeeded.
        Succeeded = "SUCCEEDED",
        /// The execution has failed.
        Failed = "FAILED",
        /// The execution has exceeded its timeout.
        TimedOut = "TIMED_OUT",
        /// The execution was stopped.
        Aborted = "ABORTED",
        /// The execution waits for a redrive.
        PendingRedrive = "PENDING_REDRIVE",
    }
}

/// Details of the input or output of an execution.
#[data_class]
pub struct StepFunctionsDataDetails {
    /// Whether the data is included. Data of more than 248 KiB is not.
    pub included: bool,
}
