//! Tests of the records of asynchronous invocations.
#![cfg(feature = "lambda-destination")]

use std::path::Path;

use lambda_event_sources_base::{Error, ErrorKind, Sensitive, Str, Timestamp, data_class, from_str, testing};
use lambda_event_sources_destinations::{LambdaDestinationCondition as Condition, LambdaDestinationEvent};
use serde_json::{Value, json};

fn path(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/lambda-destination").join(name)
}

fn fixture(name: &str) -> LambdaDestinationEvent {
    testing::check(&path(name), &["requestContext", "requestContext.functionArn"], &[])
}

/// An order, with a value that is always secret.
#[data_class]
pub struct Order {
    /// Order number.
    #[data_class(required)]
    pub order: Str,
    /// Number of the card.
    pub card: Option<Sensitive<Str>>,
}

#[test]
fn success() -> Result<(), Error> {
    let event = fixture("success.json");
    assert!(event.is_success());
    assert_eq!((event.version.as_str(), event.timestamp.as_str()), ("1.0", "2025-03-10T09:15:02.417Z"));
    assert_eq!(event.timestamp.timestamp()?, Timestamp::from_millisecond(1_741_598_102_417));
    let context = &event.request_context;
    assert_eq!(context.request_id, "2d9a1c60-5b7e-4f38-8c21-6e0f4a7b9d13");
    assert_eq!(context.function_arn, "arn:aws:lambda:eu-central-1:123456789012:function:orders:live");
    assert_eq!((&context.condition, context.approximate_invoke_count), (&Condition::Success, 1));
    assert_eq!(event.request_payload_json::<Value>()?["items"][0]["sku"], "TEA-01");
    let response = event.response_context.as_ref().unwrap();
    assert_eq!((response.status_code, response.executed_version.as_str()), (200, "12"));
    assert_eq!(response.function_error, None);
    assert_eq!(event.response_payload_json::<Value>()?, json!({"order": "A-1001", "invoice": "I-77"}));
    assert_eq!(event.function_error()?, None);
    Ok(())
}

#[test]
fn function_that_failed_in_all_attempts() -> Result<(), Error> {
    let event = fixture("retries-exhausted.json");
    assert!(!event.is_success());
    let context = &event.request_context;
    assert_eq!((&context.condition, context.approximate_invoke_count), (&Condition::RetriesExhausted, 3));
    assert_eq!(event.response_context.as_ref().unwrap().function_error.as_deref(), Some("Unhandled"));
    let error = event.function_error()?.unwrap();
    assert_eq!(
        (error.error_type.as_str(), error.error_message.as_str()),
        ("OutOfStock", "There are 12 of TEA-09 left.")
    );
    assert_eq!(error.stack_trace[1], "    at reserve (/var/task/orders.js:31:11)");
    Ok(())
}

#[test]
fn function_that_was_not_invoked() -> Result<(), Error> {
    let event = fixture("not-invoked.json");
    let context = &event.request_context;
    assert_eq!((&context.condition, context.approximate_invoke_count), (&Condition::ZeroReservedConcurrency, 0));
    assert_eq!(event.response_context, None);
    assert!(event.response_payload.is_null());
    assert_eq!(event.function_error()?, None);

    let typed: LambdaDestinationEvent<Order, Option<Order>> =
        from_str(&std::fs::read_to_string(path("not-invoked.json")).unwrap())?;
    assert_eq!((typed.request_payload.order.as_str(), typed.response_payload), ("A-1003", None));
    Ok(())
}

/// Returns a record with these payloads and the type of the error.
fn record(request: &Value, response: &Value, error: &Value) -> String {
    json!({
        "requestContext": {"functionArn": "arn", "condition": "RetriesExhausted"},
        "requestPayload": request,
        "responseContext": {"statusCode": 200, "functionError": error},
        "responsePayload": response,
    })
    .to_string()
}

#[test]
fn errors_of_several_runtimes() -> Result<(), Error> {
    let error = |payload: Value| {
        from_str::<LambdaDestinationEvent>(&record(&json!({}), &payload, &json!("Unhandled")))?.function_error()
    };
    let python =
        error(json!({"errorType": "KeyError", "errorMessage": "'sku'", "stackTrace": ["  File \"a.py\"\n"]}))?.unwrap();
    assert_eq!((python.error_type.as_str(), python.stack_trace.len()), ("KeyError", 1));
    let exit = error(json!({"errorMessage": "RequestId: r-1 Process exited before completing request"}))?.unwrap();
    assert!(exit.error_type.is_empty() && exit.stack_trace.is_empty());
    assert_eq!(error(json!(null))?, None);
    let text = error(json!("hunter2")).unwrap_err();
    assert_eq!((text.kind(), text.path()), (ErrorKind::WrongType, "responsePayload"));
    assert!(!text.to_string().contains("hunter2"));
    Ok(())
}

#[test]
fn a_typed_payload_masks_its_secrets_and_is_required() -> Result<(), Error> {
    let text = record(&json!({"order": "A-7", "card": "4111"}), &json!(null), &json!(null));
    let raw: LambdaDestinationEvent = from_str(&text)?;
    assert!(raw.to_string().contains("4111"));
    assert_eq!(raw.request_payload_json::<Order>()?.card.unwrap().expose(), "4111");
    let typed: LambdaDestinationEvent<Order> = from_str(&text)?;
    assert_eq!(typed.request_payload.order, "A-7");
    for shown in [typed.to_string(), format!("{typed:?}")] {
        assert!(shown.contains("A-7") && !shown.contains("4111"), "{shown}");
    }

    for (payload, kind, path) in [
        (json!(null), ErrorKind::Missing, "requestPayload"),
        (json!({}), ErrorKind::Missing, "requestPayload.order"),
        (json!({"order": []}), ErrorKind::WrongType, "requestPayload.order"),
    ] {
        let text = record(&payload, &json!(null), &json!(null));
        let error = from_str::<LambdaDestinationEvent<Order>>(&text).unwrap_err();
        assert_eq!((error.kind(), error.path()), (kind, path));
        if !payload.is_null() {
            let error = from_str::<LambdaDestinationEvent>(&text)?.request_payload_json::<Order>().unwrap_err();
            assert_eq!((error.kind(), error.path()), (kind, path));
        }
    }
    let text = record(&json!(null), &json!(null), &json!(null));
    let error = from_str::<LambdaDestinationEvent>(&text)?.request_payload_json::<Order>().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "requestPayload"));
    Ok(())
}

#[test]
fn bad_input_has_its_path() {
    for (event, kind, path) in [
        (json!({}), ErrorKind::Missing, "requestContext"),
        (json!({"requestContext": {"condition": "Success"}}), ErrorKind::Missing, "requestContext.functionArn"),
        (
            json!({"requestContext": {"functionArn": "arn", "approximateInvokeCount": -1}}),
            ErrorKind::WrongType,
            "requestContext.approximateInvokeCount",
        ),
        (
            json!({"requestContext": {"functionArn": "arn"}, "responseContext": {"statusCode": []}}),
            ErrorKind::WrongType,
            "responseContext.statusCode",
        ),
    ] {
        let error = from_str::<LambdaDestinationEvent>(&event.to_string()).unwrap_err();
        assert_eq!((error.kind(), error.path()), (kind, path), "{event}");
    }
}

#[test]
fn records_of_discarded_batches_are_refused() {
    for info in ["DDBStreamBatchInfo", "KafkaBatchInfo", "KinesisBatchInfo"] {
        let event = json!({"requestContext": {"functionArn": "arn"}, info: {}}).to_string();
        let error = from_str::<LambdaDestinationEvent>(&event).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::WrongSource);
        assert!(error.to_string().contains("found a `StreamOnFailureEvent`"), "{error}");
    }
}

#[test]
fn a_new_condition_is_kept() -> Result<(), Error> {
    let text = r#"{"requestContext":{"functionArn":"arn","condition":"FromTheFuture"}}"#;
    let event: LambdaDestinationEvent = from_str(text)?;
    assert_eq!(event.request_context.condition, Condition::Unknown("FromTheFuture".into()));
    assert_eq!(serde_json::to_value(&event).unwrap()["requestContext"]["condition"], "FromTheFuture");
    Ok(())
}
