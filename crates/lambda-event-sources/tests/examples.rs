//! What the examples print.
#![cfg(all(feature = "s3", feature = "sqs", feature = "testing"))]

use std::{env, process::Command};

#[test]
fn quickstart() {
    // Examples are built with the tests, beside the folder of this program.
    let programs = env::current_exe().unwrap();
    let example = programs.parent().unwrap().with_file_name("examples").join("quickstart");
    let output = Command::new(&example).output().unwrap_or_else(|error| panic!("{}: {error}", example.display()));
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{printed}");

    let (event, rest) = printed.split_once("\n}\n").unwrap();
    assert!(event.contains(r#""queue_url": "https://sqs.eu-central-1.amazonaws.com/123456789012/uploads""#), "{event}");
    assert_eq!(rest, "s3://example-uploads/holiday photos/summer.jpg\n{\"batchItemFailures\":[]}\n");
}
