use lambda_event_sources_base::{Dict, ErrorKind, Sensitive, from_str};
use lambda_event_sources_eventbridge::{StepFunctionsExecutionStatus, StepFunctionsExecutionStatusChange};

use crate::detail;

#[test]
fn succeeded() {
    let change: StepFunctionsExecutionStatusChange =
        detail("step-functions-execution-succeeded.json", &["executionArn"]);
    assert_eq!(change.execution_arn, "arn:aws:states:eu-central-1:123456789012:execution:orders:A-7");
    assert_eq!(change.state_machine_arn, "arn:aws:states:eu-central-1:123456789012:stateMachine:orders");
    assert!(change.state_machine_version_arn.as_ref().unwrap().ends_with(":orders:4"));
    assert!(change.state_machine_alias_arn.as_ref().unwrap().ends_with(":orders:live"));
    assert_eq!((&*change.name, &change.status), ("A-7", &StepFunctionsExecutionStatus::Succeeded));
    assert_eq!(change.start_date.timestamp().unwrap().as_millisecond(), 1_715_678_700_123);
    assert_eq!(change.stop_date.as_ref().unwrap().timestamp().unwrap().as_millisecond(), 1_715_678_760_456);
    assert_eq!(change.input_json::<Dict>().unwrap().unwrap().get_str("order"), Some("hush-input"));
    assert!(change.input.as_ref().unwrap().expose().contains("hush-input"));
    assert!(change.input_details.as_ref().unwrap().included);
    assert_eq!(change.output_json::<Dict>().unwrap().unwrap().get_bool("shipped"), Some(true));
    assert!(change.output.as_ref().unwrap().expose().contains("hush-output"));
    assert!(change.output_details.as_ref().unwrap().included);
    assert_eq!((&change.error, &change.cause), (&None, &None));
}

#[test]
fn failed_with_a_large_input() {
    let change: StepFunctionsExecutionStatusChange = detail("step-functions-execution-failed.json", &["executionArn"]);
    assert_eq!(change.status, StepFunctionsExecutionStatus::Failed);
    assert_eq!((change.input_json::<Dict>().unwrap(), change.output_json::<Dict>().unwrap()), (None, None));
    assert!(!change.input_details.unwrap().included);
    assert_eq!((change.output_details, change.state_machine_version_arn), (None, None));
    assert_eq!(change.error.as_ref().map(Sensitive::expose).unwrap(), "hush.CardDeclined");
    assert_eq!(change.cause.as_ref().map(Sensitive::expose).unwrap(), "hush-cause: card 4242 was declined");
}

#[test]
fn data_that_is_not_json() {
    let change: StepFunctionsExecutionStatusChange =
        from_str(r#"{"executionArn": "e", "input": "hush", "output": "[1]"}"#).unwrap();
    let error = change.input_json::<Dict>().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Syntax, "input"));
    let error = change.output_json::<Dict>().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "output"));
    assert!(!error.to_string().contains("hush"));
}
