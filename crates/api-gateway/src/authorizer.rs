//! Lambda authorizers: the question whether a call is allowed.

use lambda_event_sources_base::{
    DataClass, Dict, Error, Headers, HttpEvent, Sensitive, Str, data_class, http_fields, string_enum,
};

use crate::{ApiGatewayEventRequestContext, ApiGatewayRequestContextV2, ApiGatewayRouteArn};

string_enum! {
    /// What an authorizer is asked to judge.
    pub enum ApiGatewayAuthorizerType {
        /// A token.
        Token = "TOKEN",
        /// A request as a whole.
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
/// use lambda_event_sources_api_gateway::{ApiGatewayAuthorizerResponse, ApiGatewayAuthorizerTokenEvent};
/// use lambda_event_sources_base::from_str;
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
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(derived(parsed_arn))]
pub struct ApiGatewayAuthorizerTokenEvent {
    /// Kind of the question: `TOKEN`.
    pub r#type: ApiGatewayAuthorizerType,
    /// Value of the header that the authorizer names, often `Bearer` and a token.
    #[data_class(required)]
    pub authorization_token: Sensitive<Str>,
    /// ARN of the route that is called.
    #[data_class(required)]
    pub method_arn: Str,
}

impl ApiGatewayAuthorizerTokenEvent {
    /// Parses the ARN of the route that is called.
    ///
    /// # Errors
    ///
    /// Returns an error if it is not the ARN of a route.
    pub fn parsed_arn(&self) -> Result<ApiGatewayRouteArn, Error> {
        ApiGatewayRouteArn::parse(&self.method_arn).map_err(|error| error.at(Self::NAME, "methodArn"))
    }
}

/// Input of a `REQUEST` authorizer of a REST or WebSocket API, or of an HTTP API with payload format 1.0.
///
/// Respond with an [`ApiGatewayAuthorizerResponse`](crate::ApiGatewayAuthorizerResponse), which for WebSocket APIs
/// is built by [`ApiGatewayAuthorizerResponseWebSocket`](crate::ApiGatewayAuthorizerResponseWebSocket). Cookies and
/// queries are read by the methods of [`HttpEvent`].
///
/// See [Input to an API Gateway Lambda authorizer](https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html).
///
/// ```
/// use lambda_event_sources_api_gateway::{ApiGatewayAuthorizerRequestEvent, HttpEvent};
/// use lambda_event_sources_base::from_str;
///
/// let event: ApiGatewayAuthorizerRequestEvent = from_str(
///     r#"{
///         "type": "REQUEST", "methodArn": "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3/prod/GET/pets/7",
///         "headers": {"Cookie": "session=s-1"}
///     }"#,
/// )?;
/// assert_eq!(event.parsed_arn()?.resource, "pets/7");
/// assert_eq!(event.cookie("session").unwrap().expose(), "s-1");
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(derived(parsed_arn))]
pub struct ApiGatewayAuthorizerRequestEvent {
    /// Version of the payload's format, `1.0`; HTTP APIs only.
    pub version: Option<Str>,
    /// Kind of the question: `REQUEST`.
    pub r#type: ApiGatewayAuthorizerType,
    /// ARN of the route that is called.
    #[data_class(required)]
    pub method_arn: Str,
    /// Values of the identity sources that the authorizer names, separated by commas; HTTP APIs only.
    pub identity_source: Option<Sensitive<Str>>,
    /// Same as the identity source; HTTP APIs only.
    pub authorization_token: Option<Sensitive<Str>>,
    /// Path of the resource, such as `/pets/{id}`; empty in WebSocket APIs.
    pub resource: Str,
    /// Path of the request; empty in WebSocket APIs.
    pub path: Str,
    /// Method of the request; empty in WebSocket APIs.
    pub http_method: Str,
    /// Headers with their last values.
    pub headers: Headers,
    /// Headers with all their values.
    pub multi_value_headers: Headers,
    /// Query with the last value for each name, decoded.
    pub query_string_parameters: Dict<Str>,
    /// Query with all values for each name, decoded.
    pub multi_value_query_string_parameters: Dict<Vec<Str>>,
    /// Values of the variables in the resource's path.
    pub path_parameters: Dict<Str>,
    /// Variables of the stage.
    pub stage_variables: Dict<Str>,
    /// What API Gateway tells of the request.
    pub request_context: ApiGatewayEventRequestContext,
}

impl ApiGatewayAuthorizerRequestEvent {
    /// Parses the ARN of the route that is called, of a REST or HTTP API.
    ///
    /// Give that of a WebSocket API to [`ApiGatewayRouteArn::parse_websocket`].
    ///
    /// # Errors
    ///
    /// Returns an error if it is not the ARN of a route.
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
}

/// Input of a Lambda authorizer of an HTTP API with payload format 2.0.
///
/// Respond with an [`ApiGatewayAuthorizerResponseV2`](crate::ApiGatewayAuthorizerResponseV2) where simple responses
/// are enabled, or else with an [`ApiGatewayAuthorizerResponse`](crate::ApiGatewayAuthorizerResponse). Cookies and
/// queries are read by the methods of [`HttpEvent`].
///
/// See [Control access to HTTP APIs with AWS Lambda authorizers](https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html).
///
/// ```
/// use lambda_event_sources_api_gateway::{ApiGatewayAuthorizerEventV2, ApiGatewayAuthorizerResponseV2};
/// use lambda_event_sources_base::from_str;
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
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[data_class(derived(parsed_arn))]
pub struct ApiGatewayAuthorizerEventV2 {
    /// Version of the payload's format: `2.0`.
    pub version: Str,
    /// Kind of the question: `REQUEST`.
    pub r#type: ApiGatewayAuthorizerType,
    /// ARN of the route that is called.
    #[data_class(required)]
    pub route_arn: Str,
    /// Values of the identity sources that the authorizer names; empty when it names none.
    pub identity_source: Vec<Sensitive<Str>>,
    /// Key of the route that is called, such as `GET /pets` or `$default`.
    pub route_key: Str,
    /// Path of the request, with the stage unless that is `$default`.
    pub raw_path: Str,
    /// Query as the client wrote it, percent-encoded and without `?`.
    pub raw_query_string: Str,
    /// Cookies, each as `name=value`; they are not among the headers.
    pub cookies: Vec<Sensitive<Str>>,
    /// Headers; several values are joined with commas.
    pub headers: Headers,
    /// Query, decoded; several values are joined with commas.
    pub query_string_parameters: Dict<Str>,
    /// What API Gateway tells of the request.
    pub request_context: ApiGatewayRequestContextV2,
    /// Values of the variables in the route's path.
    pub path_parameters: Dict<Str>,
    /// Variables of the stage.
    pub stage_variables: Dict<Str>,
}

impl ApiGatewayAuthorizerEventV2 {
    /// Parses the ARN of the route that is called.
    ///
    /// # Errors
    ///
    /// Returns an error if it is not the ARN of a route.
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
}
