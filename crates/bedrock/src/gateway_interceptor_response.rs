//! Responses of an interceptor of an AgentCore gateway.

use lambda_event_sources_base::{
    Base64Data, DataClass, Error, ErrorKind, Headers, HttpResponseParts, RawJson, Str, data_class,
};
use serde::Serialize;
use serde_json::{Value, json};

use crate::AgentCoreInterceptorEvent;

/// Response of an interceptor: the request or the response with which the gateway continues.
///
/// A response in the output of a request interceptor is sent to the caller, and the target is not called.
///
/// See [Types of interceptors](https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/gateway-interceptors-types.html).
///
/// ```
/// use lambda_event_sources::{AgentCoreInterceptorEvent, AgentCoreInterceptorResponse, from_str};
///
/// let event: AgentCoreInterceptorEvent = from_str(
///     r#"{"interceptorInputVersion": "1.0", "mcp": {"gatewayRequest": {"body":
///         {"jsonrpc": "2.0", "id": 7, "method": "tools/call", "params": {"name": "kitchen___brew"}}}}}"#,
/// )?;
/// let response = AgentCoreInterceptorResponse::mcp_error(&event, -32000, "The kitchen is closed.")?;
/// assert_eq!(
///     serde_json::to_value(&response).unwrap(),
///     serde_json::json!({
///         "interceptorOutputVersion": "1.0",
///         "mcp": {"transformedGatewayResponse": {
///             "statusCode": 200,
///             "body": {"jsonrpc": "2.0", "id": 7, "error": {"code": -32000, "message": "The kitchen is closed."}},
///         }},
///     })
/// );
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(response)]
pub struct AgentCoreInterceptorResponse {
    /// Version of the response: `1.0`.
    #[data_class(required)]
    pub interceptor_output_version: Str,
    /// Request or response of an MCP target.
    pub mcp: Option<AgentCoreMcpOutput>,
    /// Request or response of an HTTP target.
    pub http: Option<AgentCoreHttpOutput>,
}

/// Request or response of an MCP target with which the gateway continues.
#[data_class(response)]
pub struct AgentCoreMcpOutput {
    /// Request to the target.
    pub transformed_gateway_request: Option<AgentCoreMcpOutputRequest>,
    /// Response to the caller.
    pub transformed_gateway_response: Option<AgentCoreMcpOutputResponse>,
}

/// Request to an MCP target.
#[data_class(response)]
pub struct AgentCoreMcpOutputRequest {
    /// Headers to override; absent to keep those that there are.
    pub headers: Option<Headers>,
    /// Body: a JSON-RPC request.
    #[data_class(redact = keys)]
    pub body: Value,
}

/// Response of an MCP target to the caller.
#[data_class(response)]
pub struct AgentCoreMcpOutputResponse {
    /// HTTP status code; absent after the first event of a streamed response.
    pub status_code: Option<u16>,
    /// Headers to override; absent to keep those that there are.
    pub headers: Option<Headers>,
    /// Body: a JSON-RPC response.
    #[data_class(redact = keys)]
    pub body: Value,
}

/// Request or response of an HTTP target with which the gateway continues. If both are absent, nothing is changed.
#[data_class(response)]
pub struct AgentCoreHttpOutput {
    /// Request to the target.
    pub transformed_gateway_request: Option<AgentCoreHttpOutputRequest>,
    /// Response to the caller.
    pub transformed_gateway_response: Option<AgentCoreHttpOutputResponse>,
}

/// Request to an HTTP target.
#[data_class(response)]
pub struct AgentCoreHttpOutputRequest {
    /// Headers to override; absent to keep those that there are.
    pub headers: Option<Headers>,
    /// Body.
    pub body: Base64Data,
}

/// Response of an HTTP target to the caller.
#[data_class(response)]
pub struct AgentCoreHttpOutputResponse {
    /// HTTP status code; absent to keep that of the target.
    pub status_code: Option<u16>,
    /// Content type of the body; absent to keep that of the target.
    pub content_type: Option<Str>,
    /// Headers to override; absent to keep those that there are.
    pub headers: Option<Headers>,
    /// Body; absent to keep that of the target.
    pub body: Option<Base64Data>,
}

impl AgentCoreInterceptorResponse {
    /// Continues with the request or the response of the event, without a change.
    pub fn unchanged(event: &AgentCoreInterceptorEvent) -> Self {
        if let Some(http) = &event.http {
            let request = http.gateway_request.as_ref().filter(|_| !event.is_response());
            let transformed_gateway_request =
                request.map(|request| AgentCoreHttpOutputRequest { headers: None, body: request.body.clone() });
            return Self::http(AgentCoreHttpOutput { transformed_gateway_request, ..AgentCoreHttpOutput::default() });
        }
        let Some(mcp) = &event.mcp else { return Self::mcp(AgentCoreMcpOutput::default()) };
        match &mcp.gateway_response {
            Some(response) => Self::new_mcp_response(response.status_code, response.body.clone()),
            None => Self::new_mcp_request(mcp.gateway_request.body.clone()),
        }
    }

    /// Calls an MCP target with this JSON-RPC request.
    ///
    /// # Errors
    ///
    /// Returns an error if the body cannot be serialized as JSON.
    pub fn mcp_request<T: Serialize + ?Sized>(body: &T) -> Result<Self, Error> {
        Ok(Self::new_mcp_request(body_value(body)?))
    }

    /// Responds to the caller of an MCP target with this JSON-RPC response.
    ///
    /// # Errors
    ///
    /// Returns an error if the status code is not between 100 and 599, or if the body cannot be serialized as JSON.
    pub fn mcp_response<T: Serialize + ?Sized>(status_code: u16, body: &T) -> Result<Self, Error> {
        Ok(Self::new_mcp_response(Some(checked(status_code)?), body_value(body)?))
    }

    /// Responds to the caller of an MCP target with one event of a streamed response, after the first. Status code and
    /// headers have been sent already.
    ///
    /// # Errors
    ///
    /// Returns an error if the body cannot be serialized as JSON.
    pub fn mcp_stream_event<T: Serialize + ?Sized>(body: &T) -> Result<Self, Error> {
        Ok(Self::new_mcp_response(None, body_value(body)?))
    }

    /// Responds to the caller of an MCP target with a JSON-RPC error, which has the ID of the caller's request and the
    /// status code 200. In JSON-RPC, servers define the meaning of the codes -32099 to -32000.
    ///
    /// # Errors
    ///
    /// Returns an error if the event has no request to an MCP target.
    pub fn mcp_error(event: &AgentCoreInterceptorEvent, code: i64, message: &str) -> Result<Self, Error> {
        let Some(mcp) = &event.mcp else {
            let error = Error::new(ErrorKind::Missing, "the event has no request to an MCP target");
            return Err(error.at(AgentCoreInterceptorEvent::NAME, "mcp"));
        };
        let id = mcp.gateway_request.body.get("id");
        let body = json!({"jsonrpc": "2.0", "id": id, "error": {"code": code, "message": message}});
        Ok(Self::new_mcp_response(Some(200), body))
    }

    /// Calls an HTTP target with this body.
    pub fn http_request(body: impl AsRef<[u8]>) -> Self {
        let request = AgentCoreHttpOutputRequest { body: Base64Data::encode(body), ..Default::default() };
        Self::http(AgentCoreHttpOutput { transformed_gateway_request: Some(request), ..Default::default() })
    }

    /// Responds to the caller of an HTTP target with this body.
    ///
    /// # Errors
    ///
    /// Returns an error if the status code is not between 100 and 599.
    pub fn http_response(
        status_code: u16,
        content_type: impl Into<Str>,
        body: impl AsRef<[u8]>,
    ) -> Result<Self, Error> {
        let response = AgentCoreHttpOutputResponse {
            status_code: Some(checked(status_code)?),
            content_type: Some(content_type.into()),
            headers: None,
            body: Some(Base64Data::encode(body)),
        };
        Ok(Self::http(AgentCoreHttpOutput { transformed_gateway_response: Some(response), ..Default::default() }))
    }

    /// Adds a header to the request or the response, or replaces it.
    ///
    /// # Errors
    ///
    /// Returns an error if the name or the value is not valid in an HTTP header, or if there is neither a request nor
    /// a response, as in an unchanged response of an HTTP target.
    pub fn try_with_header(mut self, name: impl Into<Str>, value: impl Into<Str>) -> Result<Self, Error> {
        let (name, value) = (name.into(), value.into());
        let nothing = || Error::new(ErrorKind::Missing, "there is neither a request nor a response");
        HttpResponseParts::check_header(&name, &value)
            .and_then(|()| {
                self.headers().ok_or_else(nothing).map(|headers| headers.get_or_insert_default().insert(name, value))
            })
            .map_err(|error| error.at(Self::NAME, "headers"))?;
        Ok(self)
    }

    fn headers(&mut self) -> Option<&mut Option<Headers>> {
        if let Some(mcp) = &mut self.mcp {
            let response = mcp.transformed_gateway_response.as_mut().map(|response| &mut response.headers);
            return response.or(mcp.transformed_gateway_request.as_mut().map(|request| &mut request.headers));
        }
        let http = self.http.as_mut()?;
        let response = http.transformed_gateway_response.as_mut().map(|response| &mut response.headers);
        response.or(http.transformed_gateway_request.as_mut().map(|request| &mut request.headers))
    }

    fn new_mcp_request(body: Value) -> Self {
        let request = AgentCoreMcpOutputRequest { headers: None, body };
        Self::mcp(AgentCoreMcpOutput { transformed_gateway_request: Some(request), ..Default::default() })
    }

    fn new_mcp_response(status_code: Option<u16>, body: Value) -> Self {
        let response = AgentCoreMcpOutputResponse { status_code, headers: None, body };
        Self::mcp(AgentCoreMcpOutput { transformed_gateway_response: Some(response), ..Default::default() })
    }

    fn mcp(output: AgentCoreMcpOutput) -> Self {
        Self { interceptor_output_version: OUTPUT_VERSION, mcp: Some(output), http: None }
    }

    fn http(output: AgentCoreHttpOutput) -> Self {
        Self { interceptor_output_version: OUTPUT_VERSION, mcp: None, http: Some(output) }
    }
}

const OUTPUT_VERSION: Str = Str::from_static("1.0");

fn body_value<T: Serialize + ?Sized>(body: &T) -> Result<Value, Error> {
    RawJson::new(body).and_then(|json| json.to_value()).map_err(|error| invalid("body", error))
}

fn checked(status_code: u16) -> Result<u16, Error> {
    let error = || invalid("statusCode", Error::new(ErrorKind::Invalid, "a status code is 100 to 599"));
    (100..=599).contains(&status_code).then_some(status_code).ok_or_else(error)
}

fn invalid(path: &str, error: Error) -> Error {
    error.at(AgentCoreInterceptorResponse::NAME, path)
}
