//! Authorizer events of GraphQL APIs and Event APIs, and their responses.
#![cfg(feature = "appsync-authorizer")]

use std::path::Path;

use lambda_event_sources_appsync::{AppSyncAuthorizerEvent, AppSyncAuthorizerResponse};
use lambda_event_sources_base::{Error, ErrorKind, from_str, testing};
use serde_json::json;

fn fixture(name: &str) -> AppSyncAuthorizerEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/appsync-authorizer").join(name);
    testing::check(&path, &["authorizationToken"], &[])
}

#[test]
fn graphql_mutation() {
    let event = fixture("graphql.json");
    assert_eq!(event.authorization_token.expose(), "tea-house-token-4711");
    assert_eq!(event.request_headers.get("X-Forwarded-For"), Some("198.51.100.24"));
    let context = &event.request_context;
    assert_eq!(context.api_id, "aaaa1111bbbb2222cccc3333dd");
    assert_eq!(context.account_id, "123456789012");
    assert_eq!(context.request_id, "7c6b5a49-3827-4160-8f9e-0d1c2b3a4958");
    assert!(context.query_string.as_ref().unwrap().starts_with("mutation AddTea"));
    assert_eq!(context.operation_name.as_deref(), Some("AddTea"));
    assert_eq!(context.variables.as_ref().unwrap().get_str("name"), Some("Gyokuro"));
    assert_eq!((&context.operation, &context.channel_namespace_name, &context.channel), (&None, &None, &None));
    assert!(!format!("{event} {event:?}").contains("tea-house-token"));
}

#[test]
fn graphql_query_without_a_name() {
    let event = fixture("graphql-anonymous-query.json");
    assert_eq!(event.request_context.operation_name, None);
    assert!(event.request_context.variables.unwrap().is_empty());
    assert!(event.request_headers.is_empty());
}

#[test]
fn publish_to_an_event_api() {
    let context = fixture("event-api-publish.json").request_context;
    assert_eq!(context.operation.as_deref(), Some("EVENT_PUBLISH"));
    assert_eq!(context.channel_namespace_name.as_deref(), Some("chat"));
    assert_eq!(context.channel.as_deref(), Some("/chat/tea"));
    assert_eq!((context.query_string, context.variables), (None, None));
}

#[test]
fn only_the_token_is_required_and_api_gateway_events_are_refused() -> Result<(), Error> {
    let event: AppSyncAuthorizerEvent = from_str(r#"{"authorizationToken": "open sesame"}"#)?;
    assert_eq!(event.authorization_token.expose(), "open sesame");

    let token_of_api_gateway = r#"{
        "type": "TOKEN", "authorizationToken": "open sesame",
        "methodArn": "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3/prod/GET/teas"
    }"#;
    let error = from_str::<AppSyncAuthorizerEvent>(token_of_api_gateway).unwrap_err();
    assert_eq!(
        error.to_string(),
        "AppSyncAuthorizerEvent: requestContext: expected an `AppSyncAuthorizerEvent`, found an \
         `ApiGatewayAuthorizerTokenEvent` (line 4, column 5)"
    );
    let error = from_str::<AppSyncAuthorizerEvent>(r#"{"requestContext": {}}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "authorizationToken"));
    Ok(())
}

#[test]
fn responses() -> Result<(), Error> {
    let json = |response: &AppSyncAuthorizerResponse| serde_json::to_value(response).unwrap();
    assert_eq!(json(&AppSyncAuthorizerResponse::default()), json!({"isAuthorized": false}));
    assert_eq!(json(&AppSyncAuthorizerResponse::new(true)), json!({"isAuthorized": true}));
    let field = "arn:aws:appsync:eu-central-1:123456789012:apis/aaaa1111/types/Mutation/fields/addTea";
    let response = AppSyncAuthorizerResponse::new(true)
        .with_ttl_override(300)
        .try_with_denied_field(field)?
        .try_with_denied_field("Tea.price")?
        .try_with_resolver_context("role", "guest")?
        .try_with_resolver_context("credit", 100)?
        .try_with_handler_context("room", "tea")?;
    assert_eq!(
        json(&response),
        json!({
            "isAuthorized": true,
            "ttlOverride": 300,
            "deniedFields": [field, "Tea.price"],
            "resolverContext": {"role": "guest", "credit": 100},
            "handlerContext": {"room": "tea"},
        })
    );
    Ok(())
}

#[test]
fn invalid_responses_are_errors() {
    let response = AppSyncAuthorizerResponse::new(true);
    for field in [
        "",
        "Tea",
        "Tea.",
        ".price",
        "Tea.price.cents",
        "Tea price.x",
        "7ea.price",
        "arn:aws:appsync:x",
        "arn:aws:appsync:eu-central-1:123456789012:apis/a/types/Tea/fields/",
    ] {
        let error = response.clone().try_with_denied_field(field).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "deniedFields"), "{field}");
    }
    for value in [json!({}), json!([1])] {
        let error = response.clone().try_with_resolver_context("nested", value).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "resolverContext"));
    }
    let large = "x".repeat(5 * 1024 * 1024);
    let error = response.clone().try_with_resolver_context("large", large.clone()).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::TooLarge, "resolverContext"));
    assert_eq!(response.try_with_handler_context("large", large).unwrap_err().kind(), ErrorKind::TooLarge);
}
