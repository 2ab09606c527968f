//! The handler of the page on concurrent invocations.

use std::error::Error as StdError;

use lambda_event_sources::testing;

#[expect(dead_code, reason = "`main` does not run in a test")]
mod function {
    include!("../handlers/concurrency.rs");

    /// Invokes the handler several times at once, and returns the number of handled messages.
    pub(super) async fn invoke(count: usize) -> Result<usize, Box<dyn std::error::Error>> {
        let app = Arc::new(App::default());
        let mut invocations = tokio::task::JoinSet::new();
        for _ in 0..count {
            invocations.spawn(handler(Arc::clone(&app), super::testing::sqs::standard()?));
        }
        for response in invocations.join_all().await {
            assert_eq!(response?.batch_item_failures.len(), 1, "one of the two messages is not JSON");
        }
        let handled = app.handled.lock().await.len();
        Ok(handled)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn concurrent_invocations_share_the_state() -> Result<(), Box<dyn StdError>> {
    assert_eq!(function::invoke(50).await?, 1);
    Ok(())
}
