//! Action groups that function details define.

use lambda_event_sources_base::{
    __private::json_text, DataClass, Dict, Error, ErrorKind, Str, data_class, string_enum,
};
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    BedrockAgentInfo, BedrockAgentProperty, BedrockKnowledgeBaseConfiguration, BedrockResponseBody,
    request::properties_json,
    response::{MESSAGE_VERSION, session_setters},
};

/// Parameter of a function, which looks like any other value that an agent fills in.
pub type BedrockAgentFunctionParameter = BedrockAgentProperty;

/// Function of an action group that an agent calls.
///
/// See [Configure Lambda functions to send information that an Amazon Bedrock agent elicits from the user](https://docs.aws.amazon.com/bedrock/latest/userguide/agents-lambda.html).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_bedrock::{BedrockAgentFunctionEvent, BedrockFunctionResponse};
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
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class]
pub struct BedrockAgentFunctionEvent {
    /// Version of the event's format: `1.0`.
    pub message_version: Str,
    /// What the user said in this turn of the conversation.
    pub input_text: Str,
    /// Identifier of the session between user and agent.
    pub session_id: Str,
    /// Name of the action group.
    pub action_group: Str,
    /// Name of the function.
    #[data_class(required)]
    pub function: Str,
    /// Parameters of the function.
    pub parameters: Vec<BedrockAgentFunctionParameter>,
    /// Agent that called the function.
    pub agent: BedrockAgentInfo,
    /// Attributes that last as long as the session.
    pub session_attributes: Dict<Str>,
    /// Attributes that last for a single turn of the conversation.
    pub prompt_session_attributes: Dict<Str>,
}

impl BedrockAgentFunctionEvent {
    /// Returns a parameter by its name, the last one if it comes several times.
    pub fn parameter(&self, name: &str) -> Option<&BedrockAgentFunctionParameter> {
        self.parameters.iter().rev().find(|parameter| parameter.name == name)
    }

    /// Reads the parameters as the fields of your own type, each as the type that the function declares.
    ///
    /// # Errors
    ///
    /// Returns an error if the parameters do not fit the type.
    pub fn parameters_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        properties_json(&self.parameters).map_err(|error| error.at(Self::NAME, "parameters"))
    }
}

/// Response to a [`BedrockAgentFunctionEvent`].
///
/// See [Configure Lambda functions to send information that an Amazon Bedrock agent elicits from the user](https://docs.aws.amazon.com/bedrock/latest/userguide/agents-lambda.html#agents-lambda-response).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_bedrock::{BedrockAgentFunctionEvent, BedrockFunctionResponse, BedrockResponseState};
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
    /// Version of the answer's format: `1.0`.
    pub message_version: Str,
    /// What was called, and what it gave.
    pub response: BedrockFunctionAction,
    /// Attributes that last as long as the session: those of the event, until they are set; absent for none.
    pub session_attributes: Option<Dict<Str>>,
    /// Attributes that last for a single turn of the conversation: those of the event, until they are set; absent for
    /// none.
    pub prompt_session_attributes: Option<Dict<Str>>,
    /// How the agent queries its knowledge bases from now on; absent to leave it as it is.
    pub knowledge_bases_configuration: Option<Vec<BedrockKnowledgeBaseConfiguration>>,
}

/// Function that was called, and what it gave.
#[data_class(response)]
pub struct BedrockFunctionAction {
    /// Name of the action group, as in the event.
    pub action_group: Str,
    /// Name of the function, as in the event.
    pub function: Str,
    /// What the function gave.
    pub function_response: BedrockFunctionResult,
}

/// What a function gave.
#[data_class(response)]
pub struct BedrockFunctionResult {
    /// How the agent goes on; absent when all is well.
    pub response_state: Option<BedrockResponseState>,
    /// Body by content type, of which Bedrock knows `TEXT` only.
    pub response_body: Dict<BedrockResponseBody>,
}

string_enum! {
    /// How the agent goes on after a function that did not do its work.
    pub enum BedrockResponseState {
        /// The session fails with a `DependencyFailedException`.
        Failure = "FAILURE",
        /// The model gets the body and is prompted again.
        Reprompt = "REPROMPT",
    }
}

session_setters!(BedrockFunctionResponse);

impl BedrockFunctionResponse {
    /// Creates a response to an event, with text that the model reads and the attributes of the event.
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

    /// Creates a response to an event, with a value that the model reads as JSON.
    ///
    /// # Errors
    ///
    /// Returns an error if the value has no form in JSON.
    pub fn json<T: Serialize + ?Sized>(event: &BedrockAgentFunctionEvent, body: &T) -> Result<Self, Error> {
        json_text(body).map(|body| Self::new(event, body)).map_err(|error| error.at(Self::NAME, "body"))
    }

    /// Says how the agent goes on after a function that did not do its work.
    ///
    /// # Errors
    ///
    /// Returns an error if the state is one that Bedrock does not know.
    pub fn try_with_response_state(mut self, state: BedrockResponseState) -> Result<Self, Error> {
        if matches!(state, BedrockResponseState::Unknown(_)) {
            return Err(Error::new(ErrorKind::Invalid, "the state is neither FAILURE nor REPROMPT")
                .at(Self::NAME, "response.functionResponse.responseState"));
        }
        self.response.function_response.response_state = Some(state);
        Ok(self)
    }
}
