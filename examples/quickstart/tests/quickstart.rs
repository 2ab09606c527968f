//! The output of the example.

use std::process::Command;

#[test]
fn quickstart() {
    let output = Command::new(env!("CARGO_BIN_EXE_quickstart")).output().unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{printed}");

    let (event, rest) = printed.split_once("\n}\n").unwrap();
    assert!(event.contains(r#""queue_url": "https://sqs.eu-central-1.amazonaws.com/123456789012/uploads""#), "{event}");
    assert_eq!(rest, "s3://example-uploads/holiday photos/summer.jpg\n{\"batchItemFailures\":[]}\n");
}
