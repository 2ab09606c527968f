//! The book shows what its handler for debugging prints. `UPDATE_FIXTURES=1` writes the output.

use std::{
    env, fs,
    path::Path,
    process::{self, Command},
};

use lambda_event_sources::testing;

#[expect(dead_code, reason = "the test does not start the runtime")]
mod debugging {
    include!("../handlers/debugging.rs");

    pub(super) async fn call(event: CodePipelineJobEvent) -> Result<(), Error> {
        handler(event, Context::default()).await
    }
}

/// Environment variable of the process that calls the handler.
const CALLS_HANDLER: &str = "BOOK_CALLS_HANDLER";

#[tokio::test]
async fn the_printed_event_is_in_the_book() {
    if env::var_os(CALLS_HANDLER).is_some() {
        // This is the process that the test has started.
        debugging::call(testing::event("codepipeline-job/text-parameters").unwrap()).await.unwrap();
        process::exit(0);
    }
    let output = Command::new(env::current_exe().unwrap())
        .args(["--exact", "the_printed_event_is_in_the_book", "--nocapture"])
        .env(CALLS_HANDLER, "1")
        .output()
        .unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    // The test harness prints a line before the event.
    let (_, event) = printed.split_once('{').unwrap();
    let event = format!("{{{event}");

    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("handlers/debugging.output.json");
    if env::var_os("UPDATE_FIXTURES").is_some() {
        fs::write(&file, &event).unwrap();
    }
    assert_eq!(event, fs::read_to_string(&file).unwrap());
    assert!(event.contains("[SENSITIVE]") && event.contains("[Cannot be deserialized]"), "{event}");
}
