//! Resolver events, on fixtures of each form and each identity.
#![cfg(feature = "appsync-resolver")]

use std::{collections::HashMap, path::Path};

use lambda_event_sources_appsync::{AppSyncIdentity, AppSyncResolverEvent};
use lambda_event_sources_base::{Dict, DictWrapper, Error, ErrorKind, from_str, from_value, properties, testing};
use serde_json::{Value, json};

fn fixture(name: &str) -> AppSyncResolverEvent {
    fixture_that_needs(name, &[])
}

fn fixture_that_needs(name: &str, required: &[&str]) -> AppSyncResolverEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/appsync-resolver").join(name);
    testing::check(&path, required, &[])
}

#[test]
fn direct_resolver_for_a_cognito_user() -> Result<(), Error> {
    let event = fixture("direct-cognito.json");
    assert_eq!((event.type_name(), event.field_name()), ("Query", "tea"));
    assert_eq!(event.arguments.json::<HashMap<String, Value>>()?["first"], 20);
    assert_eq!(event.arguments.json::<serde_json::Value>()?["filter"], json!({"origin": "Assam", "grade": null}));
    assert!(event.source.is_null());
    assert_eq!(event.request_headers().get("AUTHORIZATION"), Some("eyJraWQiOiJ0ZWEtaG91c2UifQ.c2VjcmV0LXRva2Vu"));
    assert_eq!(event.domain_name().unwrap(), "api.example.com");
    assert_eq!(event.prev_result(), None);
    assert!(event.stash.is_empty());

    let info = event.info.as_ref().unwrap();
    assert_eq!((&*info.parent_type_name, &*info.field_name), ("Query", "tea"));
    assert_eq!(info.selection_set_list, ["id", "name", "maker", "maker/name"]);
    assert_eq!(info.selection_set_graphql.as_deref(), Some("{\n  id\n  name\n  maker {\n    name\n  }\n}"));
    assert!(info.selects("maker/name"));
    assert!(!info.selects("maker/address"));
    assert_eq!(info.variables.get_str("id"), Some("tea-7"));

    let Some(AppSyncIdentity::Cognito(caller)) = &event.identity else { panic!("{:?}", event.identity) };
    assert_eq!(caller.sub, "5d2f0c1e-8a4b-4f0e-9b36-2f1c7a90e551");
    assert_eq!(caller.issuer, "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab12Cd34E");
    assert_eq!(caller.username, "ada");
    assert_eq!(caller.claims.get_str("cognito:username"), Some("ada"));
    assert_eq!(caller.claims.get_i64("exp"), Some(1_717_246_800));
    assert_eq!(caller.source_ip, ["198.51.100.24", "203.0.113.9"]);
    assert_eq!(caller.default_auth_strategy, "ALLOW");
    assert_eq!(caller.groups.as_ref().unwrap(), &["buyers"]);
    Ok(())
}

#[test]
fn amplify_function_in_a_pipeline() -> Result<(), Error> {
    let event = fixture("amplify-pipeline.json");
    assert_eq!((event.type_name(), event.field_name()), ("Tea", "reviews"));
    assert_eq!(event.info, None);
    assert_eq!(event.source.json::<Dict>()?.get_str("name"), Some("Second flush"));
    assert_eq!(event.prev_result().unwrap().json::<serde_json::Value>()?, json!({"teaId": "tea-7", "visible": true}));
    assert_eq!(event.stash.get_str("tenant"), Some("house-4"));
    assert_eq!(event.domain_name(), None);
    let Some(AppSyncIdentity::Cognito(caller)) = &event.identity else { panic!("{:?}", event.identity) };
    assert_eq!((&*caller.username, &caller.groups), ("grace", &None));

    let shown = serde_json::to_value(properties(&event)).unwrap();
    assert_eq!(shown["info"]["field_name"], "reviews");
    assert_eq!(shown["info"]["parent_type_name"], "Tea");
    assert_eq!(shown["info"]["selection_set_graphql"], Value::Null);
    Ok(())
}

#[test]
fn direct_resolver_for_an_iam_role() {
    let event = fixture("direct-iam.json");
    let Some(AppSyncIdentity::Iam(caller)) = &event.identity else { panic!("{:?}", event.identity) };
    assert_eq!(caller.account_id, "123456789012");
    assert_eq!(caller.source_ip, ["198.51.100.24"]);
    assert_eq!(caller.username, "AROAEXAMPLEROLEID001:CognitoIdentityCredentials");
    assert_eq!(caller.user_arn, "arn:aws:sts::123456789012:assumed-role/TeaBuyers/CognitoIdentityCredentials");
    assert_eq!(caller.cognito_identity_pool_id.as_deref(), Some("eu-central-1:9e8d7c6b-5a49-4382-9716-0f1e2d3c4b5a"));
    assert_eq!(caller.cognito_identity_id.as_deref(), Some("eu-central-1:3c1d5b0a-7f1e-4a44-9d0e-6c3f3d1b7a20"));
    assert_eq!(caller.cognito_identity_auth_type.as_deref(), Some("authenticated"));
    assert!(caller.cognito_identity_auth_provider.as_ref().unwrap().contains(":CognitoSignIn:"));
}

#[test]
fn direct_resolver_for_an_oidc_user() {
    let event = fixture("direct-oidc.json");
    let Some(AppSyncIdentity::Oidc(caller)) = &event.identity else { panic!("{:?}", event.identity) };
    assert_eq!((&*caller.sub, &*caller.issuer), ("auth0|665b1c", "https://login.example.com/"));
    assert_eq!(caller.claims.get_str("scope"), Some("openid email"));
}

#[test]
fn direct_resolver_with_a_lambda_authorizer() {
    let event = fixture("direct-lambda-authorizer.json");
    let Some(AppSyncIdentity::Lambda(caller)) = &event.identity else { panic!("{:?}", event.identity) };
    assert_eq!(caller.resolver_context.get_str("role"), Some("guest"));
    assert_eq!(caller.handler_context, None);
    assert_eq!(event.info.unwrap().selection_set_graphql.as_deref(), Some(""));
}

#[test]
fn minimal_events() -> Result<(), Error> {
    let event = fixture_that_needs("arguments-only.json", &["arguments"]);
    assert_eq!((event.type_name(), event.field_name()), ("", ""));
    let shown = serde_json::to_value(properties(&event)).unwrap();
    assert_eq!((&shown["type_name"], &shown["source"]), (&Value::Null, &Value::Null));

    for least in [
        r#"{"info": {"fieldName": "tea"}}"#,
        r#"{"info": {}, "fieldName": "tea", "typeName": "Query"}"#,
        r#"{"fieldName": "tea", "parentTypeName": "Query", "arguments": null}"#,
        r#"{"arguments": {}, "identity": {}, "prev": {}, "stash": null}"#,
    ] {
        from_str::<AppSyncResolverEvent>(least)?;
    }
    let event: AppSyncResolverEvent =
        from_str(r#"{"info": {}, "fieldName": "tea", "parentTypeName": "Query", "typeName": "Other"}"#)?;
    assert_eq!((event.type_name(), event.field_name()), ("Query", "tea"));
    Ok(())
}

#[test]
fn identity_types() -> Result<(), Error> {
    use AppSyncIdentity::{Cognito, Iam, Lambda, Oidc, Unknown};

    let identity = |json: Value| from_str::<AppSyncIdentity>(&json.to_string());
    // Never an IAM identity, however few fields there are.
    assert!(matches!(identity(json!({"sub": "1", "username": "ada", "accountId": "2"}))?, Cognito(_)));
    assert!(matches!(identity(json!({"sub": null, "sourceIp": ["198.51.100.1"]}))?, Cognito(_)));
    assert!(matches!(identity(json!({"username": "ada", "claims": {}}))?, Cognito(_)));
    assert!(matches!(identity(json!({"sub": "1"}))?, Oidc(_)));
    assert!(matches!(identity(json!({"issuer": "https://login.example.com", "claims": {}}))?, Oidc(_)));
    assert!(matches!(identity(json!({"userArn": "arn:aws:iam::123456789012:user/ada"}))?, Iam(_)));
    assert!(matches!(identity(json!({"username": "ada", "sourceIp": []}))?, Iam(_)));
    assert!(matches!(identity(json!({"resolverContext": null}))?, Lambda(_)));
    assert!(matches!(identity(json!({"handlerContext": {"room": "tea"}}))?, Lambda(_)));
    assert_eq!(identity(json!({"passport": 7}))?, Unknown([("passport", json!(7))].into_iter().collect()));
    assert_eq!(AppSyncIdentity::default(), Unknown(Dict::new()));
    Ok(())
}

#[test]
fn errors_in_an_identity_have_their_path() {
    let event = r#"{"arguments": {}, "identity": {"sub": "1", "username": "ada", "groups": ["a", {"hush": 1}]}}"#;
    let error = from_str::<AppSyncResolverEvent>(event).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "identity.groups[1]"));
    assert!(error.to_string().contains("expected a string, found an object"), "{error}");
    let error = from_str::<AppSyncResolverEvent>(r#"{"arguments": {}, "identity": 7}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "identity"));
}

#[test]
fn identity_may_be_text() -> Result<(), Error> {
    let read = |identity: &str| from_value::<AppSyncResolverEvent>(&json!({"arguments": {}, "identity": identity}));
    for text in ["no identity", "{", "[1]", r#"{"sub": "1", "username": {}}"#] {
        let event = read(text)?;
        let Some(AppSyncIdentity::Text(kept)) = &event.identity else { panic!("{text}") };
        assert_eq!(kept.expose(), text);
        assert_eq!(serde_json::to_value(&event).unwrap()["identity"], text);
        assert!(event.to_string().contains(r#""identity":"[SENSITIVE]""#), "{event}");
        assert_eq!(format!("{:?}", event.identity), "Some(Text([SENSITIVE]))");
    }

    let event = read(r#"{"sub": "1", "username": "ada"}"#)?;
    let Some(AppSyncIdentity::Cognito(user)) = &event.identity else { panic!("{event}") };
    assert_eq!(user.username, "ada");
    assert_eq!(serde_json::to_value(&event).unwrap()["identity"]["username"], "ada");
    assert_eq!((read("")?.identity, read("null")?.identity), (None, None));
    Ok(())
}

#[test]
fn other_sources_are_refused() {
    let publish = r#"{"info": {"channel": {"path": "/chat"}, "operation": "PUBLISH"}, "events": []}"#;
    let error = from_str::<AppSyncResolverEvent>(publish).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::WrongSource);
    assert!(error.to_string().contains("found an `AppSyncResolverEventsEvent`"), "{error}");
    let error = from_str::<AppSyncResolverEvent>(r#"{"source": "aws.tea", "detail-type": "Brewed", "detail": {}}"#);
    assert_eq!(error.unwrap_err().kind(), ErrorKind::WrongSource);
}

#[test]
fn secrets_are_not_shown() {
    for (name, secret) in [
        ("direct-cognito.json", "c2VjcmV0LXRva2Vu"),
        ("direct-cognito.json", "da2-secretkey"),
        ("direct-iam.json", "EXAMPLESESSION"),
    ] {
        let event = fixture(name);
        assert!(!format!("{event} {event:?}").contains(secret), "{name} shows {secret}");
        assert!(serde_json::to_string(&event).unwrap().contains(secret));
    }
}

#[test]
fn wrapper_keeps_unknown_properties() -> Result<(), Error> {
    let event: DictWrapper<AppSyncResolverEvent> = from_str(r#"{"arguments": {}, "outErrors": ["late"]}"#)?;
    assert_eq!(event.get("/outErrors/0").unwrap(), "late");
    Ok(())
}
