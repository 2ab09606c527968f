//! Action groups defined with function details.

use lambda_event_sources_base::{
    __private::json_text, DataClass, Dict, Error, ErrorKind, Str, data_class, string_enum,
};
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    BedrockAgentInfo, BedrockAgentProperty, BedrockKnowledgeBaseConfiguration, BedrockResponseBody,
    request::properties_json,
    response::{MESSAGE_VERSION, session_setters},
};

/// Parameter of a function, which has the same form as the parameters and properties of an API operation.
pub type BedrockAgentFunctionParameter = BedrockAgentProperty;

/// Input of an action group that is defined with function details: the function to call.
///
/// Respond with a [`BedrockFunctionResponse`].
///
/// See [Configure Lambda functions to send information that an Amazon Bedrock agent elicits from the user](https://docs.aws.amazon.com/bedrock/latest/userguide/agents-lambda.html).
///
/// ```
/// use lambda_event_sources::{BedrockAgentFunctionEvent, BedrockFunctionResponse, from_str};
///
/// let event: BedrockAgentFunctionEvent = from_str(
///     r#"{
///         "actionGroup": "Kitchen", "function": "brew",
///         "parameters": [{"name": "cups", "type": "integer", "value": "2"}]
///     }"#,
/// )?;
/// let parameters: std::collections::HashMap<String, u32> = event.parameters_json()?;
/// let response = BedrockFunctionResponse::new(&event, format!("{} cups are on their way", parameters["cups"]));
/// # assert_eq!(response.response.function, "brew");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct BedrockAgentFunctionEvent {
    /// Version of the message format: `1.0`.
    pub message_version: Str,
    /// User input for the conversation turn.
    pub input_text: Str,
    /// ID of the agent session.
    pub session_id: Str,
    /// Name of the action group.
    pub action_group: Str,
    /// Name of the function in the action group.
    #[data_class(required)]
    pub function: Str,
    /// Parameters of the function.
    pub parameters: Vec<BedrockAgentFunctionParameter>,
    /// Agent that invoked the function.
    pub agent: BedrockAgentInfo,
    /// Session attributes, which are kept for the whole session.
    #[data_class(redact = values)]
    pub session_attributes: Dict<Str>,
    /// Prompt session attributes, which are kept for a single turn.
    #[data_class(redact = values)]
    pub prompt_session_attributes: Dict<Str>,
}

impl BedrockAgentFunctionEvent {
    /// Returns a parameter by its name. If there are several, the last one is returned.
    pub fn parameter(&self, name: &str) -> Option<&BedrockAgentFunctionParameter> {
        self.parameters.iter().rev().find(|parameter| parameter.name == name)
    }

    /// Parses the parameters as the fields of your own type, after converting each value to the type in the function
    /// details.
    ///
    /// # Errors
    ///
    /// Returns an error if the parameters do not match the type.
    pub fn parameters_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        properties_json(&self.parameters).map_err(|error| error.at(Self::NAME, "parameters"))
    }
}

/// Response to a [`BedrockAgentFunctionEvent`].
///
/// See [Configure Lambda functions to send information that an Amazon Bedrock agent elicits from the user](https://docs.aws.amazon.com/bedrock/latest/userguide/agents-lambda.html#agents-lambda-response).
///
/// ```
/// use lambda_event_sources::{BedrockAgentFunctionEvent, BedrockFunctionResponse, BedrockResponseState, from_str};
///
/// let event: BedrockAgentFunctionEvent = from_str(r#"{"actionGroup": "Kitchen", "function": "brew"}"#)?;
/// let response = BedrockFunctionResponse::new(&event, "How many cups?")
///     .try_with_response_state(BedrockResponseState::Reprompt)?
///     .with_session_attribute("tea", "green");
/// assert_eq!(
///     serde_json::to_value(&response)?,
///     serde_json::json!({
///         "messageVersion": "1.0",
///         "response": {
///             "actionGroup": "Kitchen",
///             "function": "brew",
///             "functionResponse": {
///                 "responseState": "REPROMPT",
///                 "responseBody": {"TEXT": {"body": "How many cups?"}},
///             },
///         },
///         "sessionAttributes": {"tea": "green"},
///         "promptSessionAttributes": {},
///     })
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[data_class(response)]
pub struct BedrockFunctionResponse {
    /// Version of the message format: `1.0`.
    pub message_version: Str,
    /// Response of the function.
    pub response: BedrockFunctionAction,
    /// Session attributes, which are kept for the whole session. They are copied from the event until you set them.
    #[data_class(redact = values)]
    pub session_attributes: Option<Dict<Str>>,
    /// Prompt session attributes, which are kept for a single turn. They are copied from the event until you set them.
    #[data_class(redact = values)]
    pub prompt_session_attributes: Option<Dict<Str>>,
    /// Configurations for queries of knowledge bases in the rest of the session; absent to leave them unchanged.
    pub knowledge_bases_configuration: Option<Vec<BedrockKnowledgeBaseConfiguration>>,
}

/// Response of a function, with the names of the action group and the function.
#[data_class(response)]
pub struct BedrockFunctionAction {
    /// Name of the action group, copied from the event.
    pub action_group: Str,
    /// Name of the function, copied from the event.
    pub function: Str,
    /// Result of the function.
    pub function_response: BedrockFunctionResult,
}

/// Result of a function.
#[data_class(response)]
pub struct BedrockFunctionResult {
    /// Response state, which determines how the agent continues; absent if the function succeeded.
    pub response_state: Option<BedrockResponseState>,
    /// Response body by content type. Bedrock supports only `TEXT`.
    pub response_body: Dict<BedrockResponseBody>,
}

string_enum! {
    /// Response state of a function that did not succeed.
    pub enum BedrockResponseState {
        /// The agent throws a `DependencyFailedException` for the current session.
        Failure = "FAILURE",
        /// The agent passes the body to the model to reprompt it.
        Reprompt = "REPROMPT",
    }
}

session_setters!(BedrockFunctionResponse);

impl BedrockFunctionResponse {
    /// Creates a response to an event, with text for the model and the session attributes of the event.
    pub fn new(event: &BedrockAgentFunctionEvent, body: impl Into<Str>) -> Self {
        let body = BedrockResponseBody { body: body.into() };
        let result =
            BedrockFunctionResult { response_body: [("TEXT", body)].into_iter().collect(), response_state: None };
        let response = BedrockFunctionAction {
            action_group: event.action_group.clone(),
            function: event.function.clone(),
            function_response: result,
        };
        Self {
            message_version: MESSAGE_VERSION,
            response,
            session_attributes: Some(event.session_attributes.clone()),
            prompt_session_attributes: Some(event.prompt_session_attributes.clone()),
            knowledge_bases_configuration: None,
        }
    }

    /// Creates a response to an event, with a value that is serialized as JSON for the model.
    ///
    /// # Errors
    ///
    /// Returns an error if the value cannot be serialized as JSON.
    pub fn json<T: Serialize + ?Sized>(event: &BedrockAgentFunctionEvent, body: &T) -> Result<Self, Error> {
        json_text(body).map(|body| Self::new(event, body)).map_err(|error| error.at(Self::NAME, "body"))
    }

    /// Sets the response state of a function that did not succeed.
    ///
    /// # Errors
    ///
    /// Returns an error if the state is [`Unknown`](BedrockResponseState::Unknown).
    pub fn try_with_response_state(mut self, state: BedrockResponseState) -> Result<Self, Error> {
        if matches!(state, BedrockResponseState::Unknown(_)) {
            return Err(Error::new(ErrorKind::Invalid, "invalid response state: expected FAILURE or REPROMPT")
                .at(Self::NAME, "response.functionResponse.responseState"));
        }
        self.response.function_response.response_state = Some(state);
        Ok(self)
    }
}
