//! Action groups that an API schema defines.

use lambda_event_sources_base::{__private::json_text, DataClass, Dict, Error, ErrorKind, Str, data_class};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    BedrockAgentInfo, BedrockAgentProperty, BedrockKnowledgeBaseConfiguration, BedrockResponseBody,
    request::properties_json,
    response::{MESSAGE_VERSION, session_setters},
};

/// Operation of an API that an agent asks the function to perform.
///
/// See [Configure Lambda functions to send information that an Amazon Bedrock agent elicits from the user](https://docs.aws.amazon.com/bedrock/latest/userguide/agents-lambda.html).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_bedrock::{BedrockAgentEvent, BedrockResponse};
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
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(derived(
    path,
    query_string_parameters,
    resolved_query_string_parameters,
    json_body = body_properties,
    // Every other event with a method and a path has these, and users of such events look for them. An agent has none.
    headers = no_entries,
    multi_value_query_string_parameters = no_entries,
    resolved_headers_field = no_entries,
    resolved_cookies_field = no_entries,
    is_base64_encoded = nothing,
    body = nothing,
    decoded_body = nothing
))]
pub struct BedrockAgentEvent {
    /// Version of the event's format: `1.0`.
    pub message_version: Str,
    /// What the user said in this turn of the conversation.
    pub input_text: Str,
    /// Identifier of the session between user and agent.
    pub session_id: Str,
    /// Name of the action group.
    pub action_group: Str,
    /// Path of the operation in the schema, with parameters as `{name}`.
    #[data_class(required)]
    pub api_path: Str,
    /// HTTP method of the operation, such as `GET`.
    pub http_method: Str,
    /// Parameters of the operation, those of the path and those of the query alike.
    pub parameters: Vec<BedrockAgentProperty>,
    /// Body of the request; absent when the operation has none.
    pub request_body: Option<BedrockAgentRequestBody>,
    /// Agent that called the function.
    pub agent: BedrockAgentInfo,
    /// Attributes that last as long as the session.
    pub session_attributes: Dict<Str>,
    /// Attributes that last for a single turn of the conversation.
    pub prompt_session_attributes: Dict<Str>,
}

impl BedrockAgentEvent {
    /// Returns the path of the operation in the schema: [`api_path`](Self::api_path), under the name that it has in
    /// other events of HTTP.
    pub fn path(&self) -> &Str {
        &self.api_path
    }

    /// Returns a parameter by its name, the last one if it comes several times.
    pub fn parameter(&self, name: &str) -> Option<&BedrockAgentProperty> {
        self.parameters.iter().rev().find(|parameter| parameter.name == name)
    }

    /// Parses the parameters as the fields of your own type, each as the type that the schema declares.
    ///
    /// # Errors
    ///
    /// Returns an error if the parameters do not fit the type.
    ///
    /// ```
    /// use lambda_event_sources_base::from_str;
    /// use lambda_event_sources_bedrock::BedrockAgentEvent;
    ///
    /// let event: BedrockAgentEvent = from_str(
    ///     r#"{"apiPath": "/teas/{id}", "parameters": [{"name": "id", "type": "integer", "value": "7"}]}"#,
    /// )?;
    /// let parameters: std::collections::HashMap<String, u32> = event.parameters_json()?;
    /// assert_eq!(parameters["id"], 7);
    /// # Ok::<(), lambda_event_sources_base::Error>(())
    /// ```
    pub fn parameters_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        properties_json(&self.parameters).map_err(|error| error.at(Self::NAME, "parameters"))
    }

    /// Returns the parameters by name, with their values as they stand in the event. The agent does not say which are
    /// of the query.
    pub fn query_string_parameters(&self) -> Dict {
        by_name(&self.parameters, Value::clone)
    }

    /// Returns the parameters by name, each with a list of its one value, which is not split at commas.
    pub fn resolved_query_string_parameters(&self) -> Dict<Vec<Value>> {
        by_name(&self.parameters, |value| vec![value.clone()])
    }

    /// Returns the properties of the JSON body by name, with their values as they are in the event, or `None` if there
    /// is no JSON body.
    #[doc(alias = "json_body")]
    pub fn body_properties(&self) -> Option<Dict> {
        self.json_media().map(|media| by_name(&media.properties, Value::clone))
    }

    /// Parses the properties of the JSON body as the fields of your own type, each as the type that the schema declares.
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`Missing`](ErrorKind::Missing) if there is no JSON body, and an error if its
    /// properties do not fit the type.
    #[doc(alias = "json_body")]
    pub fn body_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        self.json_media()
            .ok_or_else(|| Error::new(ErrorKind::Missing, "there is no JSON body"))
            .and_then(|media| properties_json(&media.properties))
            .map_err(|error| error.at(Self::NAME, "requestBody.content"))
    }

    fn json_media(&self) -> Option<&BedrockAgentRequestMedia> {
        self.request_body.as_ref()?.content.get("application/json")
    }

    #[expect(clippy::unused_self, reason = "Display asks the event")]
    fn no_entries(&self) -> Dict {
        Dict::new()
    }

    #[expect(clippy::unused_self, reason = "Display asks the event")]
    fn nothing(&self) -> Option<bool> {
        None
    }
}

/// Collects values by name; of several with one name the last counts.
fn by_name<V>(properties: &[BedrockAgentProperty], value: impl Fn(&Value) -> V) -> Dict<V> {
    let mut named = Dict::new();
    // By its text: a name that is absent serializes as null, which no key can be.
    named.extend(properties.iter().map(|property| (property.name.as_str(), value(&property.value))));
    named
}

/// Body of a request, in one or several media types.
#[data_class]
pub struct BedrockAgentRequestBody {
    /// Body in each media type, such as `application/json`.
    pub content: Dict<BedrockAgentRequestMedia>,
}

/// Body of a request in one media type.
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
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_bedrock::{BedrockAgentEvent, BedrockResponse};
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
///     })
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[data_class(response)]
pub struct BedrockResponse {
    /// Version of the answer's format: `1.0`.
    pub message_version: Str,
    /// What the operation gave.
    pub response: BedrockApiResponse,
    /// Attributes that last as long as the session; absent to leave them as they are.
    pub session_attributes: Option<Dict<Str>>,
    /// Attributes that last for a single turn of the conversation; absent to leave them as they are.
    pub prompt_session_attributes: Option<Dict<Str>>,
    /// How the agent queries its knowledge bases from now on; absent to leave it as it is.
    pub knowledge_bases_configuration: Option<Vec<BedrockKnowledgeBaseConfiguration>>,
}

/// What an operation of an API gave.
#[data_class(response)]
pub struct BedrockApiResponse {
    /// Name of the action group, as in the event.
    pub action_group: Str,
    /// Path of the operation, as in the event.
    pub api_path: Str,
    /// HTTP method of the operation, as in the event.
    pub http_method: Str,
    /// HTTP status code.
    pub http_status_code: u16,
    /// Body in each content type of the schema.
    pub response_body: Dict<BedrockResponseBody>,
}

session_setters!(BedrockResponse);

impl BedrockResponse {
    /// Creates a response to an event, with status 200 and no body yet.
    pub fn new(event: &BedrockAgentEvent) -> Self {
        let response = BedrockApiResponse {
            action_group: event.action_group.clone(),
            api_path: event.api_path.clone(),
            http_method: event.http_method.clone(),
            http_status_code: 200,
            response_body: Dict::new(),
        };
        Self { message_version: MESSAGE_VERSION, response, ..Self::default() }
    }

    /// Sets the HTTP status code.
    ///
    /// # Errors
    ///
    /// Returns an error if the code is not one of 100 to 599.
    pub fn try_with_status_code(mut self, status_code: u16) -> Result<Self, Error> {
        if !(100..=599).contains(&status_code) {
            let error = Error::new(ErrorKind::Invalid, "a status code is 100 to 599");
            return Err(error.at(Self::NAME, "response.httpStatusCode"));
        }
        self.response.http_status_code = status_code;
        Ok(self)
    }

    /// Sets the body in `application/json`.
    ///
    /// # Errors
    ///
    /// Returns an error if the body has no form in JSON.
    pub fn try_with_json_body<T: Serialize + ?Sized>(self, body: &T) -> Result<Self, Error> {
        let body = json_text(body).map_err(|error| error.at(Self::NAME, "body"))?;
        Ok(self.with_body("application/json", body))
    }

    /// Sets the body in a content type that the schema has for the operation.
    pub fn with_body(mut self, content_type: impl Into<Str>, body: impl Into<Str>) -> Self {
        self.response.response_body.insert(content_type, BedrockResponseBody { body: body.into() });
        self
    }
}
