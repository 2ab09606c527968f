//! Request context of payload format 2.0.

use std::net::IpAddr;

use lambda_event_sources_base::{Dict, RawTimestamp, Str, data_class};
use serde_json::Value;

use crate::{ApiGatewayClientCert, client};

/// Request context of an HTTP API or a function URL, in payload format 2.0.
///
/// See [Create AWS Lambda proxy integrations for HTTP APIs](https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html).
#[data_class]
pub struct ApiGatewayRequestContextV2 {
    /// ID of the AWS account that owns the API.
    pub account_id: Str,
    /// API ID.
    pub api_id: Str,
    /// Authentication of the client, for APIs with mutual TLS. `Display` shows the certificate in its place.
    #[data_class(display_with = client_cert)]
    pub authentication: Option<ApiGatewayAuthentication>,
    /// Output of the authorizer; absent if the route has none.
    #[data_class(display_with = shown_authorizer)]
    pub authorizer: Option<ApiGatewayRequestContextV2Authorizer>,
    /// Full domain name used to invoke the API.
    pub domain_name: Str,
    /// First label of the domain name.
    pub domain_prefix: Str,
    /// HTTP details of the request.
    #[data_class(required)]
    pub http: ApiGatewayRequestContextV2Http,
    /// Request ID.
    pub request_id: Str,
    /// Key of the selected route, such as `GET /pets` or `$default`.
    pub route_key: Str,
    /// Stage of the API, such as `$default`.
    pub stage: Str,
    /// Time of the request in Common Log Format: `dd/MMM/yyyy:HH:mm:ss +-hhmm`.
    pub time: Str,
    /// Time of the request, in milliseconds since the Unix epoch.
    #[data_class(unit = "milliseconds")]
    pub time_epoch: RawTimestamp,
}

impl ApiGatewayRequestContextV2 {
    /// Returns the client certificate; `None` without mutual TLS.
    pub fn client_cert(&self) -> Option<&ApiGatewayClientCert> {
        self.authentication.as_ref()?.client_cert.as_ref()
    }

    /// Returns a claim of the token by its name, for JWT authorizers.
    pub fn jwt_claim(&self, name: &str) -> Option<&Value> {
        self.authorizer.as_ref()?.jwt_claim().get(name)
    }

    /// Returns the context that a Lambda authorizer returned; empty for other authorizers.
    pub fn lambda_context(&self) -> &Dict {
        self.authorizer.as_ref().map_or(const { &Dict::new() }, ApiGatewayRequestContextV2Authorizer::context)
    }

    /// Returns the raw path of the request without the stage.
    ///
    /// API Gateway puts the stage in front of the path that the client requested, unless the stage is `$default`. This
    /// method therefore removes as many characters as the stage has, without comparing them.
    pub fn path_without_stage<'a>(&self, raw_path: &'a str) -> &'a str {
        if self.stage.is_empty() || self.stage == "$default" {
            return raw_path;
        }
        let length = "/".len() + self.stage.chars().count();
        raw_path.char_indices().nth(length).and_then(|(start, _)| raw_path.get(start..)).unwrap_or_default()
    }

    /// Returns the authorizer for `Display`, which shows a missing authorizer as an empty one.
    fn shown_authorizer(&self) -> ApiGatewayRequestContextV2Authorizer {
        self.authorizer.clone().unwrap_or_default()
    }
}

/// HTTP details of a request: method, path, protocol and client.
#[data_class]
pub struct ApiGatewayRequestContextV2Http {
    /// HTTP method, such as `GET`.
    pub method: Str,
    /// Path of the request, including the stage unless it is `$default`.
    pub path: Str,
    /// Request protocol, such as `HTTP/1.1`.
    pub protocol: Str,
    /// Source IP address of the request.
    pub source_ip: Str,
    /// `User-Agent` header of the caller.
    pub user_agent: Str,
}

impl ApiGatewayRequestContextV2Http {
    /// Parses the source IP address, or returns `None` if it is not an IP address.
    ///
    /// ```
    /// # use lambda_event_sources::ApiGatewayRequestContextV2Http;
    /// let mut http = ApiGatewayRequestContextV2Http::default();
    /// http.source_ip = "2001:db8::7".into();
    /// assert!(http.source_ip_address().unwrap().is_ipv6());
    /// ```
    pub fn source_ip_address(&self) -> Option<IpAddr> {
        client::ip_address(&self.source_ip)
    }
}

/// Authentication of a client.
#[data_class]
pub struct ApiGatewayAuthentication {
    /// Client certificate, for APIs with mutual TLS.
    pub client_cert: Option<ApiGatewayClientCert>,
}

/// Output of the authorizer of a route. The type of the authorizer determines which field is present.
///
/// See [Control and manage access to HTTP APIs](https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html).
#[data_class(derived(jwt_claim(redact = keys), jwt_scopes))]
pub struct ApiGatewayRequestContextV2Authorizer {
    /// Token, for JWT authorizers. `Display` shows it as `jwt_claim` and `jwt_scopes`.
    #[data_class(hidden)]
    pub jwt: Option<ApiGatewayJwt>,
    /// Context that a Lambda authorizer returned. `Display` and `Debug` show only its names.
    #[data_class(display_with = context, redact = values)]
    pub lambda: Option<Dict>,
    /// Identity of the caller, for requests signed with IAM credentials.
    #[data_class(display_with = shown_iam)]
    pub iam: Option<ApiGatewayRequestContextV2AuthorizerIam>,
}

impl ApiGatewayRequestContextV2Authorizer {
    /// Returns the claims of the token, for JWT authorizers; empty for other authorizers.
    pub fn jwt_claim(&self) -> &Dict {
        self.jwt.as_ref().map_or(const { &Dict::new() }, |jwt| &jwt.claims)
    }

    /// Returns the scopes of the token, for JWT authorizers; empty for other authorizers.
    pub fn jwt_scopes(&self) -> &[Str] {
        self.jwt.as_ref().map_or(&[], |jwt| &jwt.scopes)
    }

    /// Returns the context that a Lambda authorizer returned; empty for other authorizers.
    pub fn context(&self) -> &Dict {
        self.lambda.as_ref().unwrap_or(const { &Dict::new() })
    }

    /// Returns the IAM identity for `Display`, which shows a missing identity as an empty one.
    fn shown_iam(&self) -> ApiGatewayRequestContextV2AuthorizerIam {
        self.iam.clone().unwrap_or_default()
    }
}

/// Token that a JWT authorizer verified.
#[data_class]
pub struct ApiGatewayJwt {
    /// Claims of the token. API Gateway sends every value as a string.
    #[data_class(redact = keys)]
    pub claims: Dict,
    /// Scopes of the token; empty if the route requires no scopes.
    pub scopes: Vec<Str>,
}

/// Identity of the caller of a request signed with IAM credentials.
#[data_class(derived(cognito_amr, cognito_identity_id, cognito_identity_pool_id))]
pub struct ApiGatewayRequestContextV2AuthorizerIam {
    /// AWS access key ID that signed the request.
    pub access_key: Str,
    /// AWS account ID of the caller.
    pub account_id: Str,
    /// Principal ID of the caller.
    pub caller_id: Str,
    /// Amazon Cognito identity; absent unless the request was signed with Amazon Cognito credentials, and always absent
    /// for function URLs.
    #[data_class(hidden)]
    pub cognito_identity: Option<ApiGatewayCognitoIdentity>,
    /// AWS organization ID of the caller; empty if there is none.
    pub principal_org_id: Str,
    /// ARN of the authenticated user.
    pub user_arn: Str,
    /// Principal ID of the authenticated user.
    pub user_id: Str,
}

impl ApiGatewayRequestContextV2AuthorizerIam {
    /// Returns the authentication methods of the Amazon Cognito identity; empty if there is no such identity.
    pub fn cognito_amr(&self) -> &[Str] {
        self.cognito_identity.as_ref().map_or(&[], |identity| &identity.amr)
    }

    /// Returns the Amazon Cognito identity ID; empty if there is no such identity.
    pub fn cognito_identity_id(&self) -> &str {
        self.cognito_identity.as_ref().map_or("", |identity| &identity.identity_id)
    }

    /// Returns the Amazon Cognito identity pool ID; empty if there is no such identity.
    pub fn cognito_identity_pool_id(&self) -> &str {
        self.cognito_identity.as_ref().map_or("", |identity| &identity.identity_pool_id)
    }
}

/// Amazon Cognito identity whose credentials signed a request.
#[data_class]
pub struct ApiGatewayCognitoIdentity {
    /// Authentication methods of the identity, such as `authenticated`.
    pub amr: Vec<Str>,
    /// Identity ID.
    pub identity_id: Str,
    /// Identity pool ID.
    pub identity_pool_id: Str,
}
