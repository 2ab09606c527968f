//! Action groups defined with an API schema.

use lambda_event_sources_base::{
    __private::{check_status_code, json_text},
    DataClass, Dict, Error, ErrorKind, Str, data_class,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    BedrockAgentInfo, BedrockAgentProperty, BedrockKnowledgeBaseConfiguration, BedrockResponseBody,
    request::properties_json,
    response::{MESSAGE_VERSION, session_setters},
};

/// Input of an action group that is defined with an API schema: the API operation to perform.
///
/// Respond with a [`BedrockResponse`].
///
/// See [Configure Lambda functions to send information that an Amazon Bedrock agent elicits from the user](https://docs.aws.amazon.com/bedrock/latest/userguide/agents-lambda.html).
///
/// ```
/// use lambda_event_sources::{BedrockAgentEvent, BedrockResponse, from_str};
///
/// let event: BedrockAgentEvent = from_str(
///     r#"{
///         "actionGroup": "Teas", "apiPath": "/teas/{id}", "httpMethod": "GET",
///         "parameters": [{"name": "id", "type": "integer", "value": "7"}]
///     }"#,
/// )?;
/// let id = event.parameter("id").map(|parameter| parameter.typed_value());
/// let response = BedrockResponse::new(&event).try_with_json_body(&serde_json::json!({"id": id, "kind": "green"}))?;
/// # assert_eq!(response.response.api_path, "/teas/{id}");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(derived(
    path,
    query_string_parameters,
    resolved_query_string_parameters,
    json_body = body_properties,
    // All other HTTP events have these properties, so `Display` shows them here too. An agent event has no values for
    // them.
    headers = no_entries,
    multi_value_query_string_parameters = no_entries,
    resolved_headers_field = no_entries,
    resolved_cookies_field = no_entries,
    is_base64_encoded = nothing,
    body = nothing,
    decoded_body = nothing
))]
pub struct BedrockAgentEvent {
    /// Version of the message format: `1.0`.
    pub message_version: Str,
    /// User input for the conversation turn.
    pub input_text: Str,
    /// ID of the agent session.
    pub session_id: Str,
    /// Name of the action group.
    pub action_group: Str,
    /// Path of the API operation in the schema, with parameters as `{name}`.
    #[data_class(required)]
    pub api_path: Str,
    /// HTTP method of the API operation, such as `GET`.
    pub http_method: Str,
    /// Parameters of the API operation, from both the path and the query.
    pub parameters: Vec<BedrockAgentProperty>,
    /// Request body; absent if the API operation has none.
    pub request_body: Option<BedrockAgentRequestBody>,
    /// Agent that invoked the function.
    pub agent: BedrockAgentInfo,
    /// Session attributes, which are kept for the whole session.
    #[data_class(redact = values)]
    pub session_attributes: Dict<Str>,
    /// Prompt session attributes, which are kept for a single turn.
    #[data_class(redact = values)]
    pub prompt_session_attributes: Dict<Str>,
}

impl BedrockAgentEvent {
    /// Returns the path of the API operation in the schema. This is [`api_path`](Self::api_path), under the name that
    /// other HTTP events use.
    pub fn path(&self) -> &Str {
        &self.api_path
    }

    /// Returns a parameter by its name. If there are several, the last one is returned.
    pub fn parameter(&self, name: &str) -> Option<&BedrockAgentProperty> {
        self.parameters.iter().rev().find(|parameter| parameter.name == name)
    }

    /// Parses the parameters as the fields of your own type, after converting each value to the type in the schema.
    ///
    /// # Errors
    ///
    /// Returns an error if the parameters do not match the type.
    ///
    /// ```
    /// use lambda_event_sources::{BedrockAgentEvent, from_str};
    ///
    /// let event: BedrockAgentEvent = from_str(
    ///     r#"{"apiPath": "/teas/{id}", "parameters": [{"name": "id", "type": "integer", "value": "7"}]}"#,
    /// )?;
    /// let parameters: std::collections::HashMap<String, u32> = event.parameters_json()?;
    /// assert_eq!(parameters["id"], 7);
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub fn parameters_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        properties_json(&self.parameters).map_err(|error| error.at(Self::NAME, "parameters"))
    }

    /// Returns the parameters by name, with the values in the event.
    ///
    /// Path parameters are included, because the event does not distinguish them from query parameters.
    pub fn query_string_parameters(&self) -> Dict {
        by_name(&self.parameters, Value::clone)
    }

    /// Returns the parameters by name, each with a list of its single value. The value is not split at commas.
    pub fn resolved_query_string_parameters(&self) -> Dict<Vec<Value>> {
        by_name(&self.parameters, |value| vec![value.clone()])
    }

    /// Returns the properties of the JSON body by name, with the values in the event, or `None` if there is no JSON
    /// body.
    #[doc(alias = "json_body")]
    pub fn body_properties(&self) -> Option<Dict> {
        self.json_media().map(|media| by_name(&media.properties, Value::clone))
    }

    /// Parses the properties of the JSON body as the fields of your own type, after converting each value to the type
    /// in the schema.
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`Missing`](ErrorKind::Missing) if there is no JSON body, and an error if its
    /// properties do not match the type.
    #[doc(alias = "json_body")]
    pub fn body_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        self.json_media()
            .ok_or_else(|| Error::new(ErrorKind::Missing, "the JSON body is missing"))
            .and_then(|media| properties_json(&media.properties))
            .map_err(|error| error.at(Self::NAME, "requestBody.content"))
    }

    fn json_media(&self) -> Option<&BedrockAgentRequestMedia> {
        self.request_body.as_ref()?.content.get("application/json")
    }

    #[expect(clippy::unused_self, reason = "Display calls it as a method")]
    fn no_entries(&self) -> Dict {
        Dict::new()
    }

    #[expect(clippy::unused_self, reason = "Display calls it as a method")]
    fn nothing(&self) -> Option<bool> {
        None
    }
}

/// Collects values by name. If a name occurs several times, the last value is kept.
fn by_name<V>(properties: &[BedrockAgentProperty], value: impl Fn(&Value) -> V) -> Dict<V> {
    let mut named = Dict::new();
    // Uses the text of the name, because an absent name serializes as null, which cannot be a key.
    named.extend(properties.iter().map(|property| (property.name.as_str(), value(&property.value))));
    named
}

/// Request body, in one or more media types.
#[data_class]
pub struct BedrockAgentRequestBody {
    /// Content by media type, such as `application/json`.
    pub content: Dict<BedrockAgentRequestMedia>,
}

/// Request body in one media type.
#[data_class]
pub struct BedrockAgentRequestMedia {
    /// Properties of the body.
    pub properties: Vec<BedrockAgentProperty>,
}

/// Response to a [`BedrockAgentEvent`].
///
/// See [Configure Lambda functions to send information that an Amazon Bedrock agent elicits from the user](https://docs.aws.amazon.com/bedrock/latest/userguide/agents-lambda.html#agents-lambda-response).
///
/// ```
/// use lambda_event_sources::{BedrockAgentEvent, BedrockResponse, from_str};
///
/// let event: BedrockAgentEvent =
///     from_str(r#"{"actionGroup": "Teas", "apiPath": "/teas", "httpMethod": "GET"}"#)?;
/// let response = BedrockResponse::new(&event).try_with_status_code(404)?.try_with_json_body("no tea left")?;
/// assert_eq!(
///     serde_json::to_value(&response)?,
///     serde_json::json!({
///         "messageVersion": "1.0",
///         "response": {
///             "actionGroup": "Teas",
///             "apiPath": "/teas",
///             "httpMethod": "GET",
///             "httpStatusCode": 404,
///             "responseBody": {"application/json": {"body": "\"no tea left\""}},
///         },
///         "sessionAttributes": {},
///         "promptSessionAttributes": {},
///     })
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[data_class(response)]
pub struct BedrockResponse {
    /// Version of the message format: `1.0`.
    pub message_version: Str,
    /// Response of the API operation.
    pub response: BedrockApiResponse,
    /// Session attributes, which are kept for the whole session. They are copied from the event until you set them.
    #[data_class(redact = values)]
    pub session_attributes: Option<Dict<Str>>,
    /// Prompt session attributes, which are kept for a single turn. They are copied from the event until you set them.
    #[data_class(redact = values)]
    pub prompt_session_attributes: Option<Dict<Str>>,
    /// Configurations for queries of knowledge bases in the rest of the session; absent to leave them unchanged.
    pub knowledge_bases_configuration: Option<Vec<BedrockKnowledgeBaseConfiguration>>,
}

/// Response of an API operation.
#[data_class(response)]
pub struct BedrockApiResponse {
    /// Name of the action group, copied from the event.
    pub action_group: Str,
    /// Path of the API operation, copied from the event.
    pub api_path: Str,
    /// HTTP method of the API operation, copied from the event.
    pub http_method: Str,
    /// HTTP status code.
    pub http_status_code: u16,
    /// Response body by content type, as defined in the schema.
    pub response_body: Dict<BedrockResponseBody>,
}

session_setters!(BedrockResponse);

impl BedrockResponse {
    /// Creates a response to an event, with the status code 200, the session attributes of the event and no body.
    pub fn new(event: &BedrockAgentEvent) -> Self {
        let response = BedrockApiResponse {
            action_group: event.action_group.clone(),
            api_path: event.api_path.clone(),
            http_method: event.http_method.clone(),
            http_status_code: 200,
            response_body: Dict::new(),
        };
        Self {
            message_version: MESSAGE_VERSION,
            response,
            session_attributes: Some(event.session_attributes.clone()),
            prompt_session_attributes: Some(event.prompt_session_attributes.clone()),
            knowledge_bases_configuration: None,
        }
    }

    /// Sets the HTTP status code.
    ///
    /// # Errors
    ///
    /// Returns an error if the status code is not between 100 and 599.
    pub fn try_with_status_code(mut self, status_code: u16) -> Result<Self, Error> {
        check_status_code(status_code).map_err(|error| error.at(Self::NAME, "response.httpStatusCode"))?;
        self.response.http_status_code = status_code;
        Ok(self)
    }

    /// Sets the body for the content type `application/json`.
    ///
    /// # Errors
    ///
    /// Returns an error if the body cannot be serialized as JSON.
    pub fn try_with_json_body<T: Serialize + ?Sized>(self, body: &T) -> Result<Self, Error> {
        let body = json_text(body).map_err(|error| error.at(Self::NAME, "body"))?;
        Ok(self.with_body("application/json", body))
    }

    /// Sets the body for a content type that the schema defines for the API operation.
    pub fn with_body(mut self, content_type: impl Into<Str>, body: impl Into<Str>) -> Self {
        self.response.response_body.insert(content_type, BedrockResponseBody { body: body.into() });
        self
    }
}
