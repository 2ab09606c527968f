//! Request context of payload format 2.0.

use std::net::IpAddr;

use lambda_event_sources_base::{Dict, RawTimestamp, Str, data_class};
use serde_json::Value;

use crate::{ApiGatewayClientCert, client};

/// What API Gateway, or a function URL, tells of a request in payload format 2.0.
///
/// See [Create AWS Lambda proxy integrations for HTTP APIs](https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html).
#[data_class]
pub struct ApiGatewayRequestContextV2 {
    /// Account that owns the API.
    pub account_id: Str,
    /// Identifier of the API.
    pub api_id: Str,
    /// What the client showed of itself, with mutual TLS; shown as the certificate in it.
    #[data_class(display_with = client_cert)]
    pub authentication: Option<ApiGatewayAuthentication>,
    /// What the authorizer found out; absent without one.
    #[data_class(display_with = shown_authorizer)]
    pub authorizer: Option<ApiGatewayRequestContextV2Authorizer>,
    /// Full name of the domain by which the API was called.
    pub domain_name: Str,
    /// First label of the domain's name.
    pub domain_prefix: Str,
    /// Method, path and client of the request.
    #[data_class(required)]
    pub http: ApiGatewayRequestContextV2Http,
    /// Identifier of the request.
    pub request_id: Str,
    /// Key of the route that was chosen, such as `GET /pets` or `$default`.
    pub route_key: Str,
    /// Stage of the API, `$default` or another.
    pub stage: Str,
    /// Time of the request in the common log format: `dd/MMM/yyyy:HH:mm:ss +-hhmm`.
    pub time: Str,
    /// Time of the request, in milliseconds.
    #[data_class(unit = "milliseconds")]
    pub time_epoch: RawTimestamp,
}

impl ApiGatewayRequestContextV2 {
    /// Returns the certificate that the client showed; `None` without mutual TLS.
    pub fn client_cert(&self) -> Option<&ApiGatewayClientCert> {
        self.authentication.as_ref()?.client_cert.as_ref()
    }

    /// Returns one claim of the token that a JWT authorizer checked.
    pub fn jwt_claim(&self, name: &str) -> Option<&Value> {
        self.authorizer.as_ref()?.jwt_claim().get(name)
    }

    /// Returns all that a Lambda authorizer gave; empty without one.
    pub fn lambda_context(&self) -> &Dict {
        self.authorizer.as_ref().map_or(const { &Dict::new() }, ApiGatewayRequestContextV2Authorizer::context)
    }

    /// Cuts the stage off the raw path of the request. API Gateway begins it with the stage, whatever the client wrote,
    /// unless the stage is `$default`; so it is cut off by its length.
    pub fn path_without_stage<'a>(&self, raw_path: &'a str) -> &'a str {
        if self.stage.is_empty() || self.stage == "$default" {
            return raw_path;
        }
        let length = "/".len() + self.stage.chars().count();
        raw_path.char_indices().nth(length).and_then(|(start, _)| raw_path.get(start..)).unwrap_or_default()
    }

    /// A missing authorizer is shown as one that found out nothing.
    fn shown_authorizer(&self) -> ApiGatewayRequestContextV2Authorizer {
        self.authorizer.clone().unwrap_or_default()
    }
}

/// Method, path and client of a request.
#[data_class]
pub struct ApiGatewayRequestContextV2Http {
    /// Method, such as `GET`.
    pub method: Str,
    /// Path with the stage.
    pub path: Str,
    /// Protocol, such as `HTTP/1.1`.
    pub protocol: Str,
    /// Address from which the request came.
    pub source_ip: Str,
    /// User agent.
    pub user_agent: Str,
}

impl ApiGatewayRequestContextV2Http {
    /// Reads the address from which the request came; `None` when it is not one.
    ///
    /// ```
    /// # use lambda_event_sources_api_gateway::ApiGatewayRequestContextV2Http;
    /// let mut http = ApiGatewayRequestContextV2Http::default();
    /// http.source_ip = "2001:db8::7".into();
    /// assert!(http.source_ip_address().unwrap().is_ipv6());
    /// ```
    pub fn source_ip_address(&self) -> Option<IpAddr> {
        client::ip_address(&self.source_ip)
    }
}

/// What a client showed of itself.
#[data_class]
pub struct ApiGatewayAuthentication {
    /// Certificate of the client, with mutual TLS.
    pub client_cert: Option<ApiGatewayClientCert>,
}

/// What the authorizer of a route found out: one of the three, depending on the kind of the authorizer.
///
/// See [Control and manage access to HTTP APIs](https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html).
#[data_class(derived(jwt_claim, jwt_scopes))]
pub struct ApiGatewayRequestContextV2Authorizer {
    /// Token that a JWT authorizer checked; shown as `jwt_claim` and `jwt_scopes`.
    #[data_class(hidden)]
    pub jwt: Option<ApiGatewayJwt>,
    /// What a Lambda authorizer gave.
    #[data_class(display_with = context)]
    pub lambda: Option<Dict>,
    /// Caller of a request signed with IAM.
    #[data_class(display_with = shown_iam)]
    pub iam: Option<ApiGatewayRequestContextV2AuthorizerIam>,
}

impl ApiGatewayRequestContextV2Authorizer {
    /// Returns the claims of the token that a JWT authorizer checked; empty without one.
    pub fn jwt_claim(&self) -> &Dict {
        self.jwt.as_ref().map_or(const { &Dict::new() }, |jwt| &jwt.claims)
    }

    /// Returns the scopes of the token that a JWT authorizer checked; empty without one.
    pub fn jwt_scopes(&self) -> &[Str] {
        self.jwt.as_ref().map_or(&[], |jwt| &jwt.scopes)
    }

    /// Returns all that a Lambda authorizer gave; empty without one.
    pub fn context(&self) -> &Dict {
        self.lambda.as_ref().unwrap_or(const { &Dict::new() })
    }

    /// A missing caller is shown as one of whom nothing is known.
    fn shown_iam(&self) -> ApiGatewayRequestContextV2AuthorizerIam {
        self.iam.clone().unwrap_or_default()
    }
}

/// Token that a JWT authorizer checked.
#[data_class]
pub struct ApiGatewayJwt {
    /// Claims, all as text.
    pub claims: Dict,
    /// Scopes that allow the call; empty when the route asks for none.
    pub scopes: Vec<Str>,
}

/// Caller of a request signed with IAM.
#[data_class(derived(cognito_amr, cognito_identity_id, cognito_identity_pool_id))]
pub struct ApiGatewayRequestContextV2AuthorizerIam {
    /// Access key with which the request was signed.
    pub access_key: Str,
    /// Account of the caller.
    pub account_id: Str,
    /// Principal that called.
    pub caller_id: Str,
    /// Cognito identity whose credentials signed the request; absent otherwise, and with function URLs.
    #[data_class(hidden)]
    pub cognito_identity: Option<ApiGatewayCognitoIdentity>,
    /// Organization of the caller; empty when it has none.
    pub principal_org_id: Str,
    /// ARN of the principal that was authenticated.
    pub user_arn: Str,
    /// Identifier of the principal that was authenticated.
    pub user_id: Str,
}

impl ApiGatewayRequestContextV2AuthorizerIam {
    /// Returns how the Cognito identity was authenticated; empty without one.
    pub fn cognito_amr(&self) -> &[Str] {
        self.cognito_identity.as_ref().map_or(&[], |identity| &identity.amr)
    }

    /// Returns the identifier of the Cognito identity; empty without one.
    pub fn cognito_identity_id(&self) -> &str {
        self.cognito_identity.as_ref().map_or("", |identity| &identity.identity_id)
    }

    /// Returns the identity pool of the Cognito identity; empty without one.
    pub fn cognito_identity_pool_id(&self) -> &str {
        self.cognito_identity.as_ref().map_or("", |identity| &identity.identity_pool_id)
    }
}

/// Cognito identity whose credentials signed a request.
#[data_class]
pub struct ApiGatewayCognitoIdentity {
    /// How it was authenticated.
    pub amr: Vec<Str>,
    /// Identifier.
    pub identity_id: Str,
    /// Identity pool.
    pub identity_pool_id: Str,
}
