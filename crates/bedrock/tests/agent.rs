//! Agent events of action groups defined with an API schema, and their responses.
#![cfg(feature = "bedrock-agent")]

use std::{collections::BTreeMap, path::Path};

use lambda_event_sources_base::{Dict, Error, ErrorKind, from_str, properties, testing};
use lambda_event_sources_bedrock::{
    BedrockAgentEvent, BedrockAgentProperty, BedrockKnowledgeBaseConfiguration, BedrockResponse, BedrockSearchType,
};
use serde_json::{Value, json};

fn fixture(name: &str) -> BedrockAgentEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/bedrock-agent").join(name);
    testing::check(&path, &["apiPath"], &[])
}

fn to_json<T: serde::Serialize>(value: &T) -> Value {
    json!(value)
}

#[test]
fn operation_with_parameters() -> Result<(), Error> {
    let event = fixture("get.json");
    assert_eq!(event.message_version, "1.0");
    assert_eq!(event.input_text, "Which green teas from Uji do you have for less than 20 euros?");
    assert_eq!(event.session_id, "123456789012345");
    assert_eq!(event.action_group, "TeaCatalogue");
    assert_eq!((&*event.http_method, &*event.api_path), ("GET", "/makers/{makerId}/teas"));
    assert_eq!(event.path(), "/makers/{makerId}/teas");
    assert_eq!((&*event.agent.name, &*event.agent.id), ("tea-sommelier", "AB12CD34EF"));
    assert_eq!((&*event.agent.alias, &*event.agent.version), ("TSTALIASID", "DRAFT"));
    assert_eq!(event.session_attributes.get_str("customer"), Some("house-4"));
    assert_eq!(event.prompt_session_attributes.get_str("currency"), Some("EUR"));
    assert!(event.request_body.is_none() && event.body_properties().is_none());

    let maker = event.parameter("makerId").unwrap();
    assert_eq!((&*maker.name, &*maker.r#type, maker.value.as_str()), ("makerId", "integer", Some("42")));
    assert_eq!(event.parameter("nobody"), None);
    assert_eq!(event.query_string_parameters().get_str("maxPrice"), Some("19.99"));
    assert_eq!(event.resolved_query_string_parameters().get("kind").unwrap(), &["green, shaded"]);
    let parameters: BTreeMap<String, Value> = event.parameters_json()?;
    assert_eq!(
        to_json(&parameters),
        json!({"makerId": 42, "kind": "green, shaded", "maxPrice": 19.99, "inStock": true, "tags": ["uji", "spring"]})
    );
    Ok(())
}

#[test]
fn operation_with_a_body() -> Result<(), Error> {
    let event = fixture("post.json");
    let content = &event.request_body.as_ref().unwrap().content;
    assert_eq!(content.get("application/json").unwrap().properties[1].name, "tins");
    assert_eq!(
        to_json(&event.body_properties()),
        json!({"teaId": "tea-7", "tins": "3", "gift": "true", "notes": "[ribbon, card]"})
    );
    assert_eq!(
        event.body_json::<Value>()?,
        json!({"teaId": "tea-7", "tins": 3, "gift": true, "notes": "[ribbon, card]"})
    );
    let error = event.body_json::<BTreeMap<String, u32>>().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "requestBody.content.gift"));
    Ok(())
}

#[test]
fn operation_without_optional_properties() {
    let event = fixture("no-parameters.json");
    assert!(event.parameters.is_empty() && event.query_string_parameters().is_empty());
    let error = event.body_json::<Value>().unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "requestBody.content"));
    let shown = to_json(&properties(&event));
    for (name, value) in [
        ("headers", json!({})),
        ("resolved_headers_field", json!({})),
        ("resolved_cookies_field", json!({})),
        ("multi_value_query_string_parameters", json!({})),
        ("is_base64_encoded", Value::Null),
        ("body", Value::Null),
        ("decoded_body", Value::Null),
        ("json_body", Value::Null),
        ("path", json!("/teas")),
    ] {
        assert_eq!(shown[name], value, "{name}");
    }
}

#[test]
fn values_of_every_kind() -> Result<(), Error> {
    for (r#type, value, typed) in [
        ("string", json!("7"), json!("7")),
        ("integer", json!("7"), json!(7)),
        ("integer", json!("7.5"), json!("7.5")),
        ("integer", json!("seven"), json!("seven")),
        ("number", json!("7.50"), json!(7.5)),
        ("number", json!("true"), json!("true")),
        ("boolean", json!("FALSE"), json!(false)),
        ("boolean", json!("yes"), json!("yes")),
        ("array", json!("[1]"), json!([1])),
        ("array", json!("[a, b]"), json!("[a, b]")),
        ("object", json!(r#"{"a": 1}"#), json!({"a": 1})),
        ("object", json!("[1]"), json!("[1]")),
        ("", json!("7"), json!("7")),
        // Bedrock sends only strings, but hand-written test events can contain other types.
        ("array", json!(["a"]), json!(["a"])),
        ("integer", json!(7), json!(7)),
        ("string", Value::Null, Value::Null),
    ] {
        let property: BedrockAgentProperty = from_str(&json!({"type": r#type, "value": value}).to_string())?;
        assert_eq!(property.typed_value(), typed, "{type} {value}");
    }
    Ok(())
}

#[test]
fn minimal_events_and_events_of_other_sources() -> Result<(), Error> {
    let event: BedrockAgentEvent = from_str(r#"{"apiPath": "/teas", "sessionAttributes": null}"#)?;
    assert!(event.session_attributes.is_empty());
    let event: BedrockAgentEvent = from_str(
        r#"{"apiPath": "/teas", "parameters": [{"name": "a", "value": "1"}, {"name": "b", "value": "2"}, {"name": "a", "value": "3"}]}"#,
    )?;
    assert_eq!(event.parameter("a").unwrap().value, "3");
    assert_eq!(to_json(&event.query_string_parameters()), json!({"a": "3", "b": "2"}));

    let error =
        from_str::<BedrockAgentEvent>(r#"{"agent": {}, "actionGroup": "Kitchen", "function": "brew"}"#).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::WrongSource);
    assert!(error.to_string().contains("found a `BedrockAgentFunctionEvent`"), "{error}");
    let error = from_str::<BedrockAgentEvent>(r#"{"path": "/teas", "httpMethod": "GET"}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "apiPath"));
    Ok(())
}

#[test]
fn responses() -> Result<(), Error> {
    let event = fixture("get.json");
    assert_eq!(
        to_json(&BedrockResponse::new(&event)),
        json!({
            "messageVersion": "1.0",
            "response": {
                "actionGroup": "TeaCatalogue",
                "apiPath": "/makers/{makerId}/teas",
                "httpMethod": "GET",
                "httpStatusCode": 200,
                "responseBody": {},
            },
            "sessionAttributes": {"customer": "house-4"},
            "promptSessionAttributes": {"currency": "EUR"},
        })
    );
    let knowledge_base = BedrockKnowledgeBaseConfiguration::new("KB12345678")?
        .try_with_number_of_results(3)?
        .with_search_type(BedrockSearchType::Hybrid)
        .try_with_filter(&json!({"equals": {"key": "kind", "value": "green"}}))?;
    let response = BedrockResponse::new(&event)
        .try_with_status_code(201)?
        .try_with_json_body(&json!({"teas": ["tea-7"]}))?
        .with_body("text/plain", "tea-7")
        .with_session_attribute("maker", "42")
        .with_prompt_session_attribute("currency", "CHF")
        .with_knowledge_base(knowledge_base)
        .with_knowledge_base(BedrockKnowledgeBaseConfiguration::new("KB2")?);
    assert_eq!(
        to_json(&response),
        json!({
            "messageVersion": "1.0",
            "response": {
                "actionGroup": "TeaCatalogue",
                "apiPath": "/makers/{makerId}/teas",
                "httpMethod": "GET",
                "httpStatusCode": 201,
                "responseBody": {
                    "application/json": {"body": r#"{"teas":["tea-7"]}"#},
                    "text/plain": {"body": "tea-7"},
                },
            },
            "sessionAttributes": {"customer": "house-4", "maker": "42"},
            "promptSessionAttributes": {"currency": "CHF"},
            "knowledgeBasesConfiguration": [
                {
                    "knowledgeBaseId": "KB12345678",
                    "retrievalConfiguration": {
                        "vectorSearchConfiguration": {
                            "numberOfResults": 3,
                            "overrideSearchType": "HYBRID",
                            "filter": {"equals": {"key": "kind", "value": "green"}},
                        },
                    },
                },
                {"knowledgeBaseId": "KB2", "retrievalConfiguration": {"vectorSearchConfiguration": {}}},
            ],
        })
    );
    let response = response.with_session_attributes(Dict::new()).with_prompt_session_attributes(Dict::new());
    assert_eq!(to_json(&response)["sessionAttributes"], json!({}));
    assert_eq!(to_json(&response)["promptSessionAttributes"], json!({}));
    Ok(())
}

#[test]
fn invalid_responses_are_errors() -> Result<(), Error> {
    let event = fixture("get.json");
    for status_code in [0, 99, 600] {
        let error = BedrockResponse::new(&event).try_with_status_code(status_code).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "response.httpStatusCode"));
    }
    let no_json = BTreeMap::from([(vec![1], 1)]);
    assert_eq!(BedrockResponse::new(&event).try_with_json_body(&no_json).unwrap_err().path(), "body");
    for id in ["", "KB-1", "KB123456789"] {
        let error = BedrockKnowledgeBaseConfiguration::new(id).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "knowledgeBaseId"));
    }
    let knowledge_base = BedrockKnowledgeBaseConfiguration::new("KB1")?;
    for number in [0, 101] {
        assert_eq!(knowledge_base.clone().try_with_number_of_results(number).unwrap_err().path(), "numberOfResults");
    }
    assert_eq!(knowledge_base.try_with_filter(&no_json).unwrap_err().path(), "filter");
    Ok(())
}
