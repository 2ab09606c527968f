//! The handler of the page on own events, and its own tests.

#[expect(dead_code, reason = "`main` does not run in a test")]
mod function {
    include!("../handlers/own_events.rs");

    #[tokio::test]
    async fn the_response_is_the_one_of_the_page() -> Result<(), Box<dyn std::error::Error>> {
        let event = lambda_event_sources::from_str(include_str!("../handlers/own_events_event.json"))?;
        let response = serde_json::to_value(handler(event, Context::default()).await?)?;
        let expected: serde_json::Value = serde_json::from_str(include_str!("../handlers/own_events.json"))?;
        assert_eq!(response, expected);
        Ok(())
    }
}
