//! The output of the example for every sample event, and for events that it cannot read.
#![expect(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    fs,
    io::Write,
    process::{Command, Stdio},
};

use lambda_event_sources::{detect, testing};

/// Runs the example with an event on standard input. Returns its output, or its error.
fn explore(event: impl AsRef<[u8]>) -> Result<String, String> {
    let mut program = Command::new(env!("CARGO_BIN_EXE_explore"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    program.stdin.take().unwrap().write_all(event.as_ref()).unwrap();
    let output = program.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    match output.status.code() {
        Some(0) => Ok(text(output.stdout)),
        Some(1) => Err(text(output.stderr)),
        _ => panic!("{}: {}", output.status, text(output.stderr)),
    }
}

#[test]
fn every_sample_event() {
    for name in testing::NAMES {
        let event = testing::fixture(name).unwrap();
        let Some(source) = detect(event) else {
            assert!(explore(event).unwrap_err().starts_with("error: the source of the event is unknown"), "{name}");
            continue;
        };
        let report = explore(event).unwrap_or_else(|error| panic!("{name}: {error}"));
        let head = format!(
            "source         {}\nfeature        {}\ntype           {}\n",
            source.kind(),
            source.feature(),
            source.type_name()
        );
        assert!(report.starts_with(&head), "{name}: {report}");
        assert!(report.contains(source.documentation()), "{name}");
        assert!(report.contains(&format!("async fn handler(event: {}, _: Context)", source.type_name())), "{name}");
        assert!(!report.contains("    \n"), "{name}: the handler has no result");
    }
}

#[test]
fn a_report() {
    let report = explore(r#"{"Records": [{"eventSource": "aws:sqs", "messageId": "m-1", "body": "Hello"}]}"#).unwrap();
    assert!(report.contains("response       BatchResponse\n"), "{report}");
    assert!(report.contains(r#""message_id": "m-1""#), "{report}");
    let handler = r#"src/main.rs:

use lambda_event_sources::{
    BatchResponse, Error, SqsEvent,
    runtime::{self, Context, event_source},
};

async fn handler(event: SqsEvent, _: Context) -> Result<BatchResponse, Error> {
    println!("{event}");
    Ok(BatchResponse::new())
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    runtime::run(event_source(handler)).await
}
"#;
    assert!(report.ends_with(handler), "{report}");
    assert!(
        report.contains(r#"lambda-event-sources = { version = "0.1", features = ["runtime", "sqs"] }"#),
        "{report}"
    );
}

#[test]
fn handlers_return_what_the_source_expects() {
    for (name, signature, result) in [
        ("sns/notification", "(event: SnsEvent, _: Context) -> Result<(), Error>", "    Ok(())\n"),
        (
            "cognito-pre-sign-up/sign-up",
            "(event: PreSignUpTriggerEvent, _: Context) -> Result<PreSignUpTriggerEvent, Error>",
            "    Ok(event)\n",
        ),
        (
            "api-gateway-proxy-v2/jwt",
            "(event: ApiGatewayProxyEventV2, _: Context) -> Result<ApiGatewayProxyResponseV2, Error>",
            "    ApiGatewayProxyResponseV2::text(200, \"Hello\")\n",
        ),
    ] {
        let report = explore(testing::fixture(name).unwrap()).unwrap();
        assert!(report.contains(signature) && report.contains(result), "{report}");
    }
}

#[test]
fn secrets_are_masked() {
    let event = testing::transfer_family_authorizer::password().unwrap();
    let password = event.password.as_ref().unwrap().expose();
    let report = explore(testing::fixture("transfer-family-authorizer/password").unwrap()).unwrap();
    assert!(report.contains(r#""password": "[SENSITIVE]""#) && !report.contains(&**password), "{report}");
}

#[test]
fn a_batch_of_appsync() {
    let report =
        explore(r#"[{"arguments": {"id": 7}, "info": {"parentTypeName": "Tea", "fieldName": "maker"}}]"#).unwrap();
    assert!(report.contains("type           AppSyncResolverBatchEvent\n"), "{report}");
    assert!(report.contains("Properties, with secrets masked:\n\n{\n  \"events\": [\n"), "{report}");
}

#[test]
fn events_as_they_are_copied() {
    let event = r#"{"Records": [{"eventSource": "aws:sqs", "body": "{}"}]}"#;
    let report = explore(event).unwrap();
    for copied in [
        format!("\n  {event}\n\n"),
        format!("\u{feff}{event}"),
        format!("2030-01-02T03:04:05.678Z\t8f5c2e4a\tINFO\t{event}"),
        format!("[INFO] event: {event} handled in 7 ms\n"),
        serde_json::to_string(event).unwrap(),
    ] {
        assert_eq!(explore(&copied).unwrap(), report, "{copied}");
    }
}

#[test]
fn files() {
    let explore = |file: &str| Command::new(env!("CARGO_BIN_EXE_explore")).arg(file).output().unwrap();
    let output = explore(concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures/s3/created.json"));
    assert!(String::from_utf8(output.stdout).unwrap().starts_with("source         s3\n"));
    let output = explore("no-such-file.json");
    assert!(!output.status.success());
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("error: no-such-file.json: "));
}

#[test]
fn events_that_cannot_be_read() {
    for (event, error) in [
        ("", "the event is missing: pass a file, or the event on standard input"),
        ("  \n", "the event is missing: pass a file, or the event on standard input"),
        (r#"{"order": "A-7"}"#, "the source of the event is unknown: "),
        ("null", "the source of the event is unknown: "),
        ("hello", "the event is not valid JSON: AnyEvent: expected value (line 1, column 1)"),
        (
            r#"{"Records": [{"eventSource": "aws:sqs", "body": "hu"#,
            "the event is not valid JSON: AnyEvent: EOF while parsing a string (line 1, column 51)",
        ),
        (
            r#"{"Records": [{"eventSource": "aws:sqs", "body": ["hush"]}]}"#,
            "failed to read the event as `SqsEvent`: SqsEvent: Records[0].body: expected a string, \
             found an array (line 1, column 49)",
        ),
    ] {
        let printed = explore(event).unwrap_err();
        assert!(printed.starts_with(&format!("error: {error}")), "{event}: {printed}");
    }
    assert_eq!(explore(b"{\"a\": \"\xff\"}").unwrap_err(), "error: the event is not valid UTF-8\n");
}

/// A fixture that is cut off at any position causes an error, but no panic.
#[test]
fn events_that_are_cut_off() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures/api-gateway-proxy/rest-cognito.json");
    let event = fs::read_to_string(path).expect("the fixture is there");
    let event = event.trim_end();
    for end in (1..event.len()).step_by(event.len() / 40) {
        let error = explore(&event.as_bytes()[..end]).unwrap_err();
        assert!(error.starts_with("error: the event is not valid JSON: "), "{error}");
    }
}
