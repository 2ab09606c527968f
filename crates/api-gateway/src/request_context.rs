//! Request context of REST and WebSocket APIs, and of HTTP APIs with payload format 1.0.

use std::{fmt, net::IpAddr};

use lambda_event_sources_base::{
    __private::{Redact, Redaction, Secrets},
    Describe, Dict, RawTimestamp, Sensitive, Str, data_class, string_enum, transparent_property,
};
use serde::{Serializer, ser::SerializeMap};
use serde_json::Value;

use crate::{ApiGatewayClientCert, client};

/// Request context of a REST or WebSocket API, or of an HTTP API with payload format 1.0.
///
/// See [Variables for data transformations](https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html#context-variable-reference).
#[data_class(recognized_by = !"elb")]
pub struct ApiGatewayEventRequestContext {
    /// ID of the AWS account that owns the API.
    pub account_id: Str,
    /// API ID.
    pub api_id: Str,
    /// Output of the authorizer; empty if the API has none.
    pub authorizer: ApiGatewayEventAuthorizer,
    /// ID of the API deployment; absent for HTTP APIs.
    pub deployment_id: Option<Str>,
    /// Full domain name used to invoke the API.
    pub domain_name: Option<Str>,
    /// First label of the domain name.
    pub domain_prefix: Option<Str>,
    /// Extended request ID, which helps AWS Support to debug a request.
    pub extended_request_id: Option<Str>,
    /// Request protocol, such as `HTTP/1.1`.
    pub protocol: Str,
    /// HTTP method of the request.
    pub http_method: Str,
    /// Identity of the caller.
    pub identity: ApiGatewayEventIdentity,
    /// Path of the request, including the stage.
    pub path: Str,
    /// Stage of the API.
    pub stage: Str,
    /// Request ID.
    pub request_id: Str,
    /// Time of the request in Common Log Format: `dd/MMM/yyyy:HH:mm:ss +-hhmm`.
    pub request_time: Option<Str>,
    /// Time of the request, in milliseconds since the Unix epoch.
    #[data_class(unit = "milliseconds")]
    pub request_time_epoch: RawTimestamp,
    /// Resource ID; absent for HTTP APIs.
    pub resource_id: Option<Str>,
    /// Resource path, such as `/pets/{id}`.
    pub resource_path: Str,
    /// Name of the operation; absent if it has none.
    pub operation_name: Option<Str>,
    /// Time of the connection, in milliseconds since the Unix epoch; only for WebSocket APIs.
    #[data_class(unit = "milliseconds")]
    pub connected_at: Option<RawTimestamp>,
    /// Connection ID; only for WebSocket APIs.
    pub connection_id: Option<Str>,
    /// Type of the event; only for WebSocket APIs.
    pub event_type: Option<ApiGatewayWebSocketEventType>,
    /// Direction of the message: `IN`; only for WebSocket APIs.
    pub message_direction: Option<Str>,
    /// Message ID; only for WebSocket APIs.
    pub message_id: Option<Str>,
    /// Key of the selected route; only for WebSocket APIs.
    pub route_key: Option<Str>,
}

#[cfg(any(feature = "api-gateway-authorizer", feature = "api-gateway-proxy"))]
impl ApiGatewayEventRequestContext {
    /// Returns the path of a request without the stage.
    ///
    /// An HTTP API with payload format 1.0 puts the stage in front of the path, unless the stage is `$default`. A REST
    /// API does not.
    pub(crate) fn path_without_stage<'a>(&self, version: Option<&str>, path: &'a str) -> &'a str {
        let without = || path.strip_prefix('/')?.strip_prefix(self.stage.as_str());
        match without().filter(|_| version == Some("1.0") && !self.stage.is_empty()) {
            Some("") => "/",
            Some(rest) if rest.starts_with('/') => rest,
            _ => path,
        }
    }
}

/// Identity of the caller of an API.
///
/// Fields about IAM and Amazon Cognito are absent unless the request was signed with such credentials.
#[data_class]
pub struct ApiGatewayEventIdentity {
    /// AWS access key ID that signed the request.
    pub access_key: Option<Str>,
    /// AWS account ID of the caller.
    pub account_id: Option<Str>,
    /// API key of the caller, for methods that require one.
    pub api_key: Option<Sensitive<Str>>,
    /// ID of the API key, for methods that require one.
    pub api_key_id: Option<Str>,
    /// Principal ID of the caller, for requests signed with IAM credentials.
    pub caller: Option<Str>,
    /// Client certificate, for APIs with mutual TLS.
    pub client_cert: Option<ApiGatewayClientCert>,
    /// Authentication methods of the caller, for requests signed with Amazon Cognito credentials; null otherwise.
    pub cognito_amr: Value,
    /// Authentication providers of the caller, separated by commas, for requests signed with Amazon Cognito
    /// credentials.
    pub cognito_authentication_provider: Option<Str>,
    /// Authentication type of the caller, for requests signed with Amazon Cognito credentials: `authenticated` or
    /// `unauthenticated`.
    pub cognito_authentication_type: Option<Str>,
    /// Amazon Cognito identity ID of the caller.
    pub cognito_identity_id: Option<Str>,
    /// Amazon Cognito identity pool ID of the caller.
    pub cognito_identity_pool_id: Option<Str>,
    /// AWS organization ID of the caller.
    pub principal_org_id: Option<Str>,
    /// Source IP address of the request; `test-invoke-source-ip` for test invocations in the console.
    pub source_ip: Str,
    /// Principal ID of the user authorized to access the resource, for requests signed with IAM credentials.
    pub user: Option<Str>,
    /// `User-Agent` header of the caller.
    pub user_agent: Option<Str>,
    /// ARN of the user authorized to access the resource, for requests signed with IAM credentials.
    pub user_arn: Option<Str>,
    /// ID of the VPC from which the request comes; only for private APIs.
    pub vpc_id: Option<Str>,
    /// ID of the VPC endpoint through which the request comes; only for private APIs.
    pub vpce_id: Option<Str>,
}

impl ApiGatewayEventIdentity {
    /// Parses the source IP address, or returns `None` if it is not an IP address.
    ///
    /// ```
    /// # use lambda_event_sources::ApiGatewayEventIdentity;
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
    /// Type of a WebSocket event.
    pub enum ApiGatewayWebSocketEventType {
        /// A client requests a connection.
        Connect = "CONNECT",
        /// A client sent a message.
        Message = "MESSAGE",
        /// The connection has ended.
        Disconnect = "DISCONNECT",
    }
}

/// Authorizer output in a request context.
///
/// It can have any entries, because a Lambda authorizer can add its own.
///
/// `Display` and `Debug` show the claims, scopes, principal ID and latency, but not the rest of the context.
///
/// See [Use API Gateway Lambda authorizers](https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html).
///
/// ```
/// use lambda_event_sources::{ApiGatewayEventAuthorizer, from_str};
///
/// let authorizer: ApiGatewayEventAuthorizer = from_str(r#"{"principalId": "user-7", "tenant": "t-1"}"#)?;
/// assert_eq!(authorizer.principal_id(), "user-7");
/// assert_eq!(authorizer.context().get_str("tenant"), Some("t-1"));
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct ApiGatewayEventAuthorizer(Option<Dict>);

impl ApiGatewayEventAuthorizer {
    /// Returns the claims of the token, for Amazon Cognito and JWT authorizers; empty for other authorizers.
    pub fn claims(&self) -> Dict {
        let claims = self.context().get("claims").and_then(Value::as_object);
        claims.into_iter().flatten().map(|(name, value)| (name, value.clone())).collect()
    }

    fn shown_claims(&self) -> Dict {
        self.claims().redact(Redaction::keys, &Secrets::default())
    }

    /// Returns a claim of the token by its name.
    pub fn claim(&self, name: &str) -> Option<&Value> {
        self.context().get("claims")?.get(name)
    }

    /// Returns the scopes of the token that authorize the request; empty if the route requires no scopes.
    pub fn scopes(&self) -> Vec<&str> {
        let scopes = self.context().get("scopes").and_then(Value::as_array);
        scopes.into_iter().flatten().filter_map(Value::as_str).collect()
    }

    /// Returns the principal ID that a Lambda authorizer returned; empty if there is none.
    pub fn principal_id(&self) -> &str {
        self.context().get_str("principalId").unwrap_or_default()
    }

    /// Returns the authorizer latency, in milliseconds.
    pub fn integration_latency(&self) -> Option<i64> {
        self.context().get_i64("integrationLatency")
    }

    /// Returns the complete output of the authorizer; empty if the API has no authorizer.
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
        map.serialize_entry("claims", &self.shown_claims())?;
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
            .field("claims", &self.shown_claims())
            .field("scopes", &self.scopes())
            .field("principal_id", &self.principal_id())
            .field("integration_latency", &self.integration_latency())
            .finish_non_exhaustive()
    }
}
