//! Agent events of action groups defined with function details, and their responses.
#![cfg(feature = "bedrock-agent-function")]

use std::path::Path;

use lambda_event_sources_base::{Dict, Error, ErrorKind, Str, from_str, testing};
use lambda_event_sources_bedrock::{
    BedrockAgentFunctionEvent, BedrockFunctionResponse, BedrockKnowledgeBaseConfiguration, BedrockResponseState,
};
use serde_json::{Value, json};

fn fixture(name: &str) -> BedrockAgentFunctionEvent {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/bedrock-agent-function").join(name);
    testing::check(&path, &["function"], &[])
}

fn to_json<T: serde::Serialize>(value: &T) -> Value {
    json!(value)
}

#[test]
fn function_with_parameters() -> Result<(), Error> {
    let event = fixture("parameters.json");
    assert_eq!(event.message_version, "1.0");
    assert_eq!(event.input_text, "Two cups of sencha at 70 degrees, for Ada and Grace");
    assert_eq!(event.session_id, "987654321098765");
    assert_eq!((&*event.action_group, &*event.function), ("Kitchen", "brew"));
    assert_eq!((&*event.agent.name, &*event.agent.id), ("tea-kitchen", "GH56IJ78KL"));
    assert_eq!((&*event.agent.alias, &*event.agent.version), ("TSTALIASID", "DRAFT"));
    assert_eq!(event.session_attributes.get_str("kitchen"), Some("north"));
    assert_eq!(event.prompt_session_attributes.get_str("unit"), Some("celsius"));

    let cups = event.parameter("cups").unwrap();
    assert_eq!((&*cups.name, &*cups.r#type, cups.value.as_str()), ("cups", "integer", Some("2")));
    assert_eq!(
        event.parameters_json::<Value>()?,
        json!({"tea": "sencha", "cups": 2, "degrees": 70.5, "sugar": false, "guests": ["Ada", "Grace"]})
    );
    let error = event.parameters_json::<Vec<u8>>().unwrap_err();
    assert_eq!((error.type_name(), error.path()), ("BedrockAgentFunctionEvent", "parameters"));
    Ok(())
}

#[test]
fn function_without_optional_properties() -> Result<(), Error> {
    let event = fixture("no-parameters.json");
    assert!(event.parameters.is_empty() && event.session_attributes.is_empty());
    assert!(event.prompt_session_attributes.is_empty());

    from_str::<BedrockAgentFunctionEvent>(r#"{"function": "status"}"#)?;
    let error =
        from_str::<BedrockAgentFunctionEvent>(r#"{"agent": {}, "actionGroup": "Teas", "apiPath": "/"}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongSource, "function"));
    Ok(())
}

#[test]
fn responses() -> Result<(), Error> {
    let event = fixture("parameters.json");
    assert_eq!(
        to_json(&BedrockFunctionResponse::new(&event, "two cups")),
        json!({
            "messageVersion": "1.0",
            "response": {
                "actionGroup": "Kitchen",
                "function": "brew",
                "functionResponse": {"responseBody": {"TEXT": {"body": "two cups"}}},
            },
            "sessionAttributes": {"kitchen": "north"},
            "promptSessionAttributes": {"unit": "celsius"},
        })
    );
    let attributes: Dict<Str> = [("kitchen", Str::from("south"))].into_iter().collect();
    let response = BedrockFunctionResponse::json(&event, &json!({"cups": 2}))?
        .try_with_response_state(BedrockResponseState::Failure)?
        .with_session_attributes(attributes)
        .with_session_attribute("cook", "Grace")
        .with_prompt_session_attributes(Dict::new())
        .with_knowledge_base(BedrockKnowledgeBaseConfiguration::new("KB1")?.try_with_number_of_results(1)?);
    assert_eq!(
        to_json(&response),
        json!({
            "messageVersion": "1.0",
            "response": {
                "actionGroup": "Kitchen",
                "function": "brew",
                "functionResponse": {
                    "responseState": "FAILURE",
                    "responseBody": {"TEXT": {"body": r#"{"cups":2}"#}},
                },
            },
            "sessionAttributes": {"kitchen": "south", "cook": "Grace"},
            "promptSessionAttributes": {},
            "knowledgeBasesConfiguration": [{
                "knowledgeBaseId": "KB1",
                "retrievalConfiguration": {"vectorSearchConfiguration": {"numberOfResults": 1}},
            }],
        })
    );
    Ok(())
}

#[test]
fn invalid_responses_are_errors() {
    let event = fixture("no-parameters.json");
    let error = BedrockFunctionResponse::new(&event, "").try_with_response_state("SUCCESS".into()).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Invalid, "response.functionResponse.responseState"));
    let error = BedrockFunctionResponse::json(&event, &std::collections::BTreeMap::from([((1, 2), 3)])).unwrap_err();
    assert_eq!((error.type_name(), error.path()), ("BedrockFunctionResponse", "body"));
}
