//! Request context of REST and WebSocket APIs, and of HTTP APIs with payload format 1.0.

use std::{fmt, net::IpAddr};

use lambda_event_sources_base::{
    Describe, Dict, RawTimestamp, Sensitive, Str, data_class, string_enum, transparent_property,
};
use serde::{Serializer, ser::SerializeMap};
use serde_json::Value;

use crate::{ApiGatewayClientCert, client};

/// What API Gateway tells of a request.
///
/// See [Variables for data transformations](https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html#context-variable-reference).
#[data_class(recognized_by = !"elb")]
pub struct ApiGatewayEventRequestContext {
    /// Account that owns the API.
    pub account_id: Str,
    /// Identifier of the API.
    pub api_id: Str,
    /// What the authorizer found out; empty without one.
    pub authorizer: ApiGatewayEventAuthorizer,
    /// Identifier of the deployment of a REST API.
    pub deployment_id: Option<Str>,
    /// Full name of the domain by which the API was called.
    pub domain_name: Option<Str>,
    /// First label of the domain's name.
    pub domain_prefix: Option<Str>,
    /// Identifier of the request that is worth noting for support.
    pub extended_request_id: Option<Str>,
    /// Protocol, such as `HTTP/1.1`.
    pub protocol: Str,
    /// Method of the request.
    pub http_method: Str,
    /// Who called.
    pub identity: ApiGatewayEventIdentity,
    /// Path of the request with the stage.
    pub path: Str,
    /// Stage of the API.
    pub stage: Str,
    /// Identifier of the request.
    pub request_id: Str,
    /// Time of the request in the common log format: `dd/MMM/yyyy:HH:mm:ss +-hhmm`.
    pub request_time: Option<Str>,
    /// Time of the request, in milliseconds.
    #[data_class(unit = "milliseconds")]
    pub request_time_epoch: RawTimestamp,
    /// Identifier of the resource; absent in HTTP APIs.
    pub resource_id: Option<Str>,
    /// Path of the resource, such as `/pets/{id}`.
    pub resource_path: Str,
    /// Name of the operation, if the API gives it one.
    pub operation_name: Option<Str>,
    /// Time at which the connection was made, in milliseconds; WebSocket APIs only.
    #[data_class(unit = "milliseconds")]
    pub connected_at: Option<RawTimestamp>,
    /// Identifier of the connection; WebSocket APIs only.
    pub connection_id: Option<Str>,
    /// What happened; WebSocket APIs only.
    pub event_type: Option<ApiGatewayWebSocketEventType>,
    /// Direction of the message, `IN`; WebSocket APIs only.
    pub message_direction: Option<Str>,
    /// Identifier of the message; WebSocket APIs only.
    pub message_id: Option<Str>,
    /// Key of the route; WebSocket APIs only.
    pub route_key: Option<Str>,
}

impl ApiGatewayEventRequestContext {
    /// Removes the stage from the path of a request.
    ///
    /// An HTTP API with payload format 1.0 puts the stage in front of the path, unless the stage is `$default`. REST
    /// APIs do not.
    pub(crate) fn path_without_stage<'a>(&self, version: Option<&str>, path: &'a str) -> &'a str {
        let without = || path.strip_prefix('/')?.strip_prefix(self.stage.as_str());
        match without().filter(|_| version == Some("1.0") && !self.stage.is_empty()) {
            Some("") => "/",
            Some(rest) if rest.starts_with('/') => rest,
            _ => path,
        }
    }
}

/// Who called an API.
///
/// What it tells of IAM and Cognito is absent unless the API asks for it.
#[data_class]
pub struct ApiGatewayEventIdentity {
    /// Access key with which the request was signed.
    pub access_key: Option<Str>,
    /// Account of the caller.
    pub account_id: Option<Str>,
    /// API key of the caller.
    pub api_key: Option<Sensitive<Str>>,
    /// Identifier of the API key.
    pub api_key_id: Option<Str>,
    /// Principal that called, of a request signed with IAM.
    pub caller: Option<Str>,
    /// Certificate that the client showed, with mutual TLS.
    pub client_cert: Option<ApiGatewayClientCert>,
    /// How a caller with Cognito credentials was authenticated.
    pub cognito_amr: Value,
    /// Providers that authenticated a caller with Cognito credentials, separated by commas.
    pub cognito_authentication_provider: Option<Str>,
    /// Whether a caller with Cognito credentials was authenticated: `authenticated` or `unauthenticated`.
    pub cognito_authentication_type: Option<Str>,
    /// Identity of a caller with Cognito credentials.
    pub cognito_identity_id: Option<Str>,
    /// Identity pool of a caller with Cognito credentials.
    pub cognito_identity_pool_id: Option<Str>,
    /// Organization of the caller.
    pub principal_org_id: Option<Str>,
    /// Address from which the call came; `test-invoke-source-ip` in test calls of the console.
    pub source_ip: Str,
    /// Principal that was authorized, of a request signed with IAM.
    pub user: Option<Str>,
    /// User agent.
    pub user_agent: Option<Str>,
    /// ARN of the principal that was authorized.
    pub user_arn: Option<Str>,
}

impl ApiGatewayEventIdentity {
    /// Reads the address from which the call came; `None` when it is not one.
    ///
    /// ```
    /// # use lambda_event_sources_api_gateway::ApiGatewayEventIdentity;
    /// let mut identity = ApiGatewayEventIdentity::default();
    /// identity.source_ip = "198.51.100.7:44321".into();
    /// assert_eq!(identity.source_ip_address().unwrap().to_string(), "198.51.100.7");
    /// identity.source_ip = "test-invoke-source-ip".into();
    /// assert_eq!(identity.source_ip_address(), None);
    /// ```
    pub fn source_ip_address(&self) -> Option<IpAddr> {
        client::ip_address(&self.source_ip)
    }
}

string_enum! {
    /// What happened on a WebSocket connection.
    pub enum ApiGatewayWebSocketEventType {
        /// A client wants to connect.
        Connect = "CONNECT",
        /// A client sent a message.
        Message = "MESSAGE",
        /// The connection has ended.
        Disconnect = "DISCONNECT",
    }
}

/// What an authorizer found out: an open object, to which a Lambda authorizer adds what it likes.
///
/// `Display` and `Debug` show claims, scopes, principal and latency, and not the rest of the context.
///
/// See [Use API Gateway Lambda authorizers](https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html).
///
/// ```
/// use lambda_event_sources_api_gateway::ApiGatewayEventAuthorizer;
/// use lambda_event_sources_base::from_str;
///
/// let authorizer: ApiGatewayEventAuthorizer = from_str(r#"{"principalId": "user-7", "tenant": "t-1"}"#)?;
/// assert_eq!(authorizer.principal_id(), "user-7");
/// assert_eq!(authorizer.context().get_str("tenant"), Some("t-1"));
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct ApiGatewayEventAuthorizer(Option<Dict>);

impl ApiGatewayEventAuthorizer {
    /// Returns the claims of the token that Cognito or a JWT authorizer checked; empty without one.
    pub fn claims(&self) -> Dict {
        let claims = self.context().get("claims").and_then(Value::as_object);
        claims.into_iter().flatten().map(|(name, value)| (name, value.clone())).collect()
    }

    /// Returns one claim of the token.
    pub fn claim(&self, name: &str) -> Option<&Value> {
        self.context().get("claims")?.get(name)
    }

    /// Returns the scopes of the token that allow the call; empty when none are asked for.
    pub fn scopes(&self) -> Vec<&str> {
        let scopes = self.context().get("scopes").and_then(Value::as_array);
        scopes.into_iter().flatten().filter_map(Value::as_str).collect()
    }

    /// Returns the principal that a Lambda authorizer named; empty without one.
    pub fn principal_id(&self) -> &str {
        self.context().get_str("principalId").unwrap_or_default()
    }

    /// Returns the milliseconds that the authorizer took.
    pub fn integration_latency(&self) -> Option<i64> {
        self.context().get_i64("integrationLatency")
    }

    /// Returns all that the authorizer gave; empty without one.
    pub fn context(&self) -> &Dict {
        self.0.as_ref().unwrap_or(const { &Dict::new() })
    }
}

impl From<Dict> for ApiGatewayEventAuthorizer {
    fn from(context: Dict) -> Self {
        Self(Some(context))
    }
}

transparent_property!(ApiGatewayEventAuthorizer(Option<Dict>));

impl Describe for ApiGatewayEventAuthorizer {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(4))?;
        map.serialize_entry("claims", &self.claims())?;
        map.serialize_entry("scopes", &self.scopes())?;
        map.serialize_entry("principal_id", self.principal_id())?;
        map.serialize_entry("integration_latency", &self.integration_latency())?;
        map.end()
    }
}

impl fmt::Display for ApiGatewayEventAuthorizer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        lambda_event_sources_base::__private::display(self, f)
    }
}

impl fmt::Debug for ApiGatewayEventAuthorizer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiGatewayEventAuthorizer")
            .field("claims", &self.claims())
            .field("scopes", &self.scopes())
            .field("principal_id", &self.principal_id())
            .field("integration_latency", &self.integration_latency())
            .finish_non_exhaustive()
    }
}
