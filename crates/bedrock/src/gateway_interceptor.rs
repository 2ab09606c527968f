//! Requests and responses that an AgentCore gateway passes to an interceptor.

use lambda_event_sources_base::{Base64Data, DataClass, Error, Headers, Sensitive, Str, data_class, from_value};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Request or response that an Amazon Bedrock AgentCore gateway passes to an interceptor.
///
/// A gateway invokes a request interceptor before it calls a target, and a response interceptor before it responds to
/// the caller. Respond with an [`AgentCoreInterceptorResponse`](crate::AgentCoreInterceptorResponse).
///
/// See [Types of interceptors](https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/gateway-interceptors-types.html).
///
/// ```
/// use lambda_event_sources::{AgentCoreInterceptorEvent, from_str};
///
/// let event: AgentCoreInterceptorEvent = from_str(
///     r#"{"interceptorInputVersion": "1.0", "mcp": {"gatewayRequest": {"path": "/mcp", "httpMethod": "POST", "body":
///         {"jsonrpc": "2.0", "id": 7, "method": "tools/call", "params": {"name": "kitchen___brew"}}}}}"#,
/// )?;
/// assert!(!event.is_response());
/// let request = event.mcp.unwrap_or_default().gateway_request;
/// assert_eq!((request.method(), request.tool_name()), (Some("tools/call"), Some("kitchen___brew")));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class]
pub struct AgentCoreInterceptorEvent {
    /// Version of the event: `1.0`.
    #[data_class(required)]
    pub interceptor_input_version: Str,
    /// Request and response of an MCP target; absent for other targets.
    pub mcp: Option<AgentCoreMcpExchange>,
    /// Request and response of an HTTP target, such as an AgentCore runtime, or of an inference target; absent for MCP
    /// targets.
    pub http: Option<AgentCoreHttpExchange>,
}

impl AgentCoreInterceptorEvent {
    /// Returns `true` if the function is invoked as a response interceptor, and `false` as a request interceptor.
    pub fn is_response(&self) -> bool {
        self.mcp.as_ref().is_some_and(|mcp| mcp.gateway_response.is_some())
            || self.http.as_ref().is_some_and(|http| http.gateway_response.is_some())
    }
}

/// Request to an MCP target, and its response.
#[data_class]
pub struct AgentCoreMcpExchange {
    /// Request as the gateway received it; absent if the gateway does not send it.
    pub raw_gateway_request: Option<AgentCoreRawRequest>,
    /// Request of the caller.
    pub gateway_request: AgentCoreMcpRequest,
    /// Response of the target; absent for a request interceptor.
    pub gateway_response: Option<AgentCoreMcpResponse>,
}

/// Request as the gateway received it.
#[data_class]
pub struct AgentCoreRawRequest {
    /// Text of the body. It is masked as a whole, because it can have the same secrets as the parsed body.
    pub body: Sensitive<Str>,
}

/// Request to an MCP target.
#[data_class]
pub struct AgentCoreMcpRequest {
    /// Path of the request: `/mcp`.
    pub path: Str,
    /// HTTP method, such as `POST`.
    pub http_method: Str,
    /// Headers; empty unless the interceptor is configured with `passRequestHeaders`.
    pub headers: Headers,
    /// Body: a JSON-RPC request.
    #[data_class(redact = keys)]
    pub body: Value,
}

impl AgentCoreMcpRequest {
    /// Returns the method of the JSON-RPC request, such as `tools/call`, or `None` if it has none.
    pub fn method(&self) -> Option<&str> {
        self.body.get("method")?.as_str()
    }

    /// Returns the name of the tool to call, with the prefix of its target, such as `kitchen___brew`. Returns `None`
    /// for other methods than `tools/call`.
    pub fn tool_name(&self) -> Option<&str> {
        if self.method()? == "tools/call" { self.body.pointer("/params/name")?.as_str() } else { None }
    }

    /// Deserializes the arguments of the tool to call as your own type.
    ///
    /// # Errors
    ///
    /// Returns an error if the arguments do not match the type. Without arguments, the type gets null.
    pub fn arguments_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        let arguments = self.body.pointer("/params/arguments").unwrap_or(&Value::Null);
        from_value(arguments).map_err(|error: Error| error.at(Self::NAME, "body.params.arguments"))
    }

    /// Deserializes the body as your own type.
    ///
    /// # Errors
    ///
    /// Returns an error if the body does not match the type.
    pub fn body_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        from_value(&self.body).map_err(|error: Error| error.at(Self::NAME, "body"))
    }
}

/// Response of an MCP target, or one event of a streamed response.
#[data_class]
pub struct AgentCoreMcpResponse {
    /// HTTP status code; absent after the first event of a streamed response.
    pub status_code: Option<u16>,
    /// Headers; empty after the first event of a streamed response.
    pub headers: Headers,
    /// Whether the response is streamed. The interceptor is then invoked for each event that has a JSON-RPC ID.
    pub is_streaming_response: bool,
    /// Body: a JSON-RPC response, or in a stream also a JSON-RPC request of the server.
    #[data_class(redact = keys)]
    pub body: Value,
}

impl AgentCoreMcpResponse {
    /// Deserializes the body as your own type.
    ///
    /// # Errors
    ///
    /// Returns an error if the body does not match the type.
    pub fn body_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        from_value(&self.body).map_err(|error: Error| error.at(Self::NAME, "body"))
    }
}

/// Request to an HTTP target, and its response.
#[data_class]
pub struct AgentCoreHttpExchange {
    /// Request of the caller; absent for a response interceptor.
    pub gateway_request: Option<AgentCoreHttpRequest>,
    /// Response of the target; absent for a request interceptor.
    pub gateway_response: Option<AgentCoreHttpResponse>,
}

/// Request to an HTTP target.
#[data_class]
pub struct AgentCoreHttpRequest {
    /// Path of the request, such as `/my-target/invocations`.
    pub path: Str,
    /// HTTP method, such as `POST`.
    pub http_method: Str,
    /// Headers; empty unless the interceptor is configured with `passRequestHeaders`.
    pub headers: Headers,
    /// Body.
    pub body: Base64Data,
}

impl AgentCoreHttpRequest {
    /// Decodes the body.
    ///
    /// # Errors
    ///
    /// Returns an error if the body is not base64.
    pub fn body_bytes(&self) -> Result<Vec<u8>, Error> {
        self.body.bytes().map_err(|error| error.at(Self::NAME, "body"))
    }

    /// Decodes the body, and deserializes it as your own type.
    ///
    /// # Errors
    ///
    /// Returns an error if the body is not base64, or not JSON that matches the type.
    pub fn body_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        self.body.json().map_err(|error: Error| error.at(Self::NAME, "body"))
    }
}

/// Response of an HTTP target.
#[data_class]
pub struct AgentCoreHttpResponse {
    /// HTTP status code.
    pub status_code: Option<u16>,
    /// Content type of the body.
    pub content_type: Option<Str>,
    /// Headers; empty if the gateway does not send them.
    pub headers: Headers,
    /// Body; empty if the interceptor is configured without it.
    pub body: Base64Data,
}

impl AgentCoreHttpResponse {
    /// Decodes the body.
    ///
    /// # Errors
    ///
    /// Returns an error if the body is not base64.
    pub fn body_bytes(&self) -> Result<Vec<u8>, Error> {
        self.body.bytes().map_err(|error| error.at(Self::NAME, "body"))
    }

    /// Decodes the body, and deserializes it as your own type.
    ///
    /// # Errors
    ///
    /// Returns an error if the body is not base64, or not JSON that matches the type.
    pub fn body_json<T: DeserializeOwned>(&self) -> Result<T, Error> {
        self.body.json().map_err(|error: Error| error.at(Self::NAME, "body"))
    }
}
