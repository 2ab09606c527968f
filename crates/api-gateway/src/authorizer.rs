//! Input of Lambda authorizers.

use lambda_event_sources_base::{
    DataClass, Dict, Error, Headers, HttpEvent, Sensitive, Str, data_class, http_fields, string_enum,
};

use crate::{ApiGatewayEventRequestContext, ApiGatewayRequestContextV2, ApiGatewayRouteArn};

string_enum! {
    /// Type of an authorizer.
    pub enum ApiGatewayAuthorizerType {
        /// Authorizer whose input is a token.
        Token = "TOKEN",
        /// Authorizer whose input is the request: its headers, query and context.
        Request = "REQUEST",
    }
}

/// Input of a `TOKEN` authorizer of a REST API.
///
/// Respond with an [`ApiGatewayAuthorizerResponse`](crate::ApiGatewayAuthorizerResponse).
///
/// See [Input to an API Gateway Lambda authorizer](https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html).
///
/// ```
/// use lambda_event_sources::{ApiGatewayAuthorizerResponse, ApiGatewayAuthorizerTokenEvent, from_str};
///
/// let event: ApiGatewayAuthorizerTokenEvent = from_str(
///     r#"{
///         "type": "TOKEN", "authorizationToken": "Bearer t-1",
///         "methodArn": "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3/prod/GET/pets"
///     }"#,
/// )?;
/// let response = match event.authorization_token.expose().strip_prefix("Bearer ") {
///     Some("t-1") => ApiGatewayAuthorizerResponse::from_route_arn(&event.method_arn, "user-7")?
///         .allow_route("GET", "/pets/*")
///         .build()?,
///     _ => ApiGatewayAuthorizerResponse::deny_all(),
/// };
/// assert_eq!(
///     response.policy_document.statement[0].resource,
///     ["arn:aws:execute-api:eu-central-1:123456789012:a1b2c3/prod/GET/pets/*"]
/// );
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(derived(parsed_arn))]
pub struct ApiGatewayAuthorizerTokenEvent {
    /// Type of the authorizer: `TOKEN`.
    pub r#type: ApiGatewayAuthorizerType,
    /// Value of the header that is the token source of the authorizer, often `Bearer` and a token.
    #[data_class(required)]
    pub authorization_token: Sensitive<Str>,
    /// ARN of the method that is called.
    #[data_class(required)]
    pub method_arn: Str,
}

impl ApiGatewayAuthorizerTokenEvent {
    /// Parses the ARN of the method that is called.
    ///
    /// # Errors
    ///
    /// Returns an error if `method_arn` is not the ARN of a route.
    pub fn parsed_arn(&self) -> Result<ApiGatewayRouteArn, Error> {
        ApiGatewayRouteArn::parse(&self.method_arn).map_err(|error| error.at(Self::NAME, "methodArn"))
    }
}

/// Input of a `REQUEST` authorizer of a REST or WebSocket API, or of an HTTP API with payload format 1.0.
///
/// Respond with an [`ApiGatewayAuthorizerResponse`](crate::ApiGatewayAuthorizerResponse). For WebSocket APIs, build it
/// with [`ApiGatewayAuthorizerResponseWebSocket`](crate::ApiGatewayAuthorizerResponseWebSocket). Use the methods of
/// [`HttpEvent`] to read the cookies and query.
///
/// See [Input to an API Gateway Lambda authorizer](https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html).
///
/// ```
/// use lambda_event_sources::{ApiGatewayAuthorizerRequestEvent, HttpEvent, from_str};
///
/// let event: ApiGatewayAuthorizerRequestEvent = from_str(
///     r#"{
///         "type": "REQUEST", "methodArn": "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3/prod/GET/pets/7",
///         "headers": {"Cookie": "session=s-1"}
///     }"#,
/// )?;
/// assert_eq!(event.parsed_arn()?.resource, "pets/7");
/// assert_eq!(event.cookie("session").unwrap().expose(), "s-1");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(derived(parsed_arn), secrets = secrets)]
pub struct ApiGatewayAuthorizerRequestEvent {
    /// Version of the payload format: `1.0`; only for HTTP APIs.
    pub version: Option<Str>,
    /// Type of the authorizer: `REQUEST`.
    pub r#type: ApiGatewayAuthorizerType,
    /// ARN of the method or route that is called.
    #[data_class(required)]
    pub method_arn: Str,
    /// Values of the identity sources of the authorizer, separated by commas; only for HTTP APIs.
    pub identity_source: Option<Sensitive<Str>>,
    /// Same as `identity_source`; only for HTTP APIs.
    pub authorization_token: Option<Sensitive<Str>>,
    /// Resource path, such as `/pets/{id}`; empty for WebSocket APIs.
    pub resource: Str,
    /// Path of the request; empty for WebSocket APIs.
    pub path: Str,
    /// HTTP method, such as `GET`; empty for WebSocket APIs.
    pub http_method: Str,
    /// Headers with the last value for each name.
    #[data_class(redact = secrets)]
    pub headers: Headers,
    /// Headers with all values for each name.
    #[data_class(redact = secrets)]
    pub multi_value_headers: Headers,
    /// Query parameters with the last value for each name, decoded.
    #[data_class(redact = parameters)]
    pub query_string_parameters: Dict<Str>,
    /// Query parameters with all values for each name, decoded.
    #[data_class(redact = parameters)]
    pub multi_value_query_string_parameters: Dict<Vec<Str>>,
    /// Values of the path parameters, such as `id` in `/pets/{id}`.
    pub path_parameters: Dict<Str>,
    /// Stage variables.
    #[data_class(redact = keys)]
    pub stage_variables: Dict<Str>,
    /// Request context.
    pub request_context: ApiGatewayEventRequestContext,
}

impl ApiGatewayAuthorizerRequestEvent {
    /// Parses the ARN of the method or route that is called, for REST and HTTP APIs.
    ///
    /// For WebSocket APIs, use [`ApiGatewayRouteArn::parse_websocket`].
    ///
    /// # Errors
    ///
    /// Returns an error if `method_arn` is not the ARN of a route.
    pub fn parsed_arn(&self) -> Result<ApiGatewayRouteArn, Error> {
        ApiGatewayRouteArn::parse(&self.method_arn).map_err(|error| error.at(Self::NAME, "methodArn"))
    }
}

impl HttpEvent for ApiGatewayAuthorizerRequestEvent {
    http_fields!(
        http_method,
        headers,
        multi_value_headers,
        query_string_parameters,
        multi_value_query_string_parameters
    );

    fn path(&self) -> &str {
        self.request_context.path_without_stage(self.version.as_deref(), &self.path)
    }

    fn secrets(&self) -> Vec<&str> {
        self.identity_source.iter().chain(&self.authorization_token).map(|token| token.expose().as_str()).collect()
    }
}

/// Input of a Lambda authorizer of an HTTP API with payload format 2.0.
///
/// Respond with an [`ApiGatewayAuthorizerResponseV2`](crate::ApiGatewayAuthorizerResponseV2) if simple responses are
/// enabled, and with an [`ApiGatewayAuthorizerResponse`](crate::ApiGatewayAuthorizerResponse) otherwise. Use the
/// methods of [`HttpEvent`] to read the cookies and query.
///
/// See [Control access to HTTP APIs with AWS Lambda authorizers](https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html).
///
/// ```
/// use lambda_event_sources::{ApiGatewayAuthorizerEventV2, ApiGatewayAuthorizerResponseV2, from_str};
///
/// let event: ApiGatewayAuthorizerEventV2 = from_str(
///     r#"{
///         "version": "2.0", "type": "REQUEST", "identitySource": ["Bearer t-1"],
///         "routeArn": "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3/prod/GET/pets"
///     }"#,
/// )?;
/// let known = event.identity_source.iter().any(|source| source.expose() == "Bearer t-1");
/// let response = ApiGatewayAuthorizerResponseV2::new(known).with_context("tenant", "t-1");
/// assert_eq!(serde_json::to_string(&response).unwrap(), r#"{"isAuthorized":true,"context":{"tenant":"t-1"}}"#);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(derived(parsed_arn), secrets = secrets)]
pub struct ApiGatewayAuthorizerEventV2 {
    /// Version of the payload format: `2.0`.
    pub version: Str,
    /// Type of the authorizer: `REQUEST`.
    pub r#type: ApiGatewayAuthorizerType,
    /// ARN of the route that is called.
    #[data_class(required)]
    pub route_arn: Str,
    /// Values of the identity sources of the authorizer; empty if it has none.
    pub identity_source: Vec<Sensitive<Str>>,
    /// Key of the selected route, such as `GET /pets` or `$default`.
    pub route_key: Str,
    /// Path of the request, including the stage unless it is `$default`.
    pub raw_path: Str,
    /// Query string as the client sent it, percent-encoded and without the `?`.
    #[data_class(redact = parameters)]
    pub raw_query_string: Str,
    /// Cookies, each as `name=value`. The headers do not include them.
    pub cookies: Vec<Sensitive<Str>>,
    /// Headers. Several values of a header are joined with commas.
    #[data_class(redact = secrets)]
    pub headers: Headers,
    /// Query parameters, decoded. Several values of a parameter are joined with commas.
    #[data_class(redact = parameters)]
    pub query_string_parameters: Dict<Str>,
    /// Request context.
    pub request_context: ApiGatewayRequestContextV2,
    /// Values of the path parameters, such as `id` in `/pets/{id}`.
    pub path_parameters: Dict<Str>,
    /// Stage variables.
    #[data_class(redact = keys)]
    pub stage_variables: Dict<Str>,
}

impl ApiGatewayAuthorizerEventV2 {
    /// Parses the ARN of the route that is called.
    ///
    /// # Errors
    ///
    /// Returns an error if `route_arn` is not the ARN of a route.
    pub fn parsed_arn(&self) -> Result<ApiGatewayRouteArn, Error> {
        ApiGatewayRouteArn::parse(&self.route_arn).map_err(|error| error.at(Self::NAME, "routeArn"))
    }
}

impl HttpEvent for ApiGatewayAuthorizerEventV2 {
    http_fields!(headers, query_string_parameters, raw_query_string, cookies);

    fn http_method(&self) -> &str {
        &self.request_context.http.method
    }

    fn path(&self) -> &str {
        self.request_context.path_without_stage(&self.raw_path)
    }

    fn secrets(&self) -> Vec<&str> {
        self.identity_source.iter().map(|source| source.expose().as_str()).collect()
    }
}
