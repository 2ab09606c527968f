//! Identity of the caller of an AppSync API, which depends on the authorization type.

use std::fmt;

use lambda_event_sources_base::{
    __private::{Redact, Redaction, Secrets, read_json_text},
    Describe, Dict, Error, Property, Reader, Sensitive, Str, data_class, deserialize_property, into_owned,
};
use serde::{Serialize, Serializer};

/// Identity of the caller of an AppSync API. A request with an API key has no identity.
///
/// The event does not include the authorization type, so the fields of the identity determine the variant. An identity
/// with `sub` is a user pool user if it has a field that only such users have (`username`, `sourceIp`,
/// `defaultAuthStrategy` or `groups`), and a user of an OIDC provider otherwise. It is never an IAM identity.
///
/// See [AWS AppSync JavaScript resolver context object reference](https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html#aws-appsync-resolver-context-reference-identity-js).
///
/// ```
/// use lambda_event_sources::{AppSyncIdentity, from_str};
///
/// let identity: AppSyncIdentity = from_str(r#"{"sub": "6f0a", "username": "ada", "groups": ["staff"]}"#)?;
/// let AppSyncIdentity::Cognito(caller) = identity else { panic!("another identity") };
/// assert_eq!(caller.username, "ada");
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum AppSyncIdentity {
    /// User of an Amazon Cognito user pool.
    Cognito(AppSyncIdentityCognito),
    /// IAM user or role.
    Iam(AppSyncIdentityIam),
    /// User of an OIDC provider.
    Oidc(AppSyncIdentityOidc),
    /// Caller that a Lambda authorizer authorized.
    Lambda(AppSyncIdentityLambda),
    /// Identity of an unknown type, with all its fields.
    Unknown(Dict),
    /// Text in place of the identity, as in some test events. The JSON text of an identity is read as this identity.
    Text(Sensitive<Str>),
}

/// User of an Amazon Cognito user pool.
#[data_class]
pub struct AppSyncIdentityCognito {
    /// UUID of the authenticated user.
    pub sub: Str,
    /// Token issuer: the URL of the user pool.
    pub issuer: Str,
    /// Username of the authenticated user.
    pub username: Str,
    /// Claims of the token.
    #[data_class(redact = keys)]
    pub claims: Dict,
    /// Source IP addresses of the caller: those in the `x-forwarded-for` header, if any, and that of the TCP
    /// connection.
    pub source_ip: Vec<Str>,
    /// Default authorization strategy for the caller: `ALLOW` or `DENY`.
    pub default_auth_strategy: Str,
    /// User pool groups of the user; absent if the user is in none.
    pub groups: Option<Vec<Str>>,
}

/// IAM user or role, which can belong to an identity of an Amazon Cognito identity pool.
#[data_class]
pub struct AppSyncIdentityIam {
    /// AWS account ID of the caller.
    pub account_id: Str,
    /// Source IP addresses of the caller: those in the `x-forwarded-for` header, if any, and that of the TCP
    /// connection.
    pub source_ip: Vec<Str>,
    /// Name of the IAM principal.
    pub username: Str,
    /// ARN of the IAM user or assumed role.
    pub user_arn: Str,
    /// Amazon Cognito identity pool ID of the caller; absent for other callers.
    pub cognito_identity_pool_id: Option<Str>,
    /// Amazon Cognito identity ID of the caller; absent for other callers.
    pub cognito_identity_id: Option<Str>,
    /// Type of the Amazon Cognito identity: `authenticated` or `unauthenticated`; absent for other callers.
    pub cognito_identity_auth_type: Option<Str>,
    /// External identity providers of the Amazon Cognito identity, separated by commas; absent for other callers.
    pub cognito_identity_auth_provider: Option<Str>,
}

/// User of an OIDC provider.
#[data_class]
pub struct AppSyncIdentityOidc {
    /// ID of the user at the provider.
    pub sub: Str,
    /// Token issuer: the URL of the provider.
    pub issuer: Str,
    /// Claims of the token.
    #[data_class(redact = keys)]
    pub claims: Dict,
}

/// Caller that a Lambda authorizer authorized, with the context that the authorizer returned.
#[data_class]
pub struct AppSyncIdentityLambda {
    /// Context that the authorizer of a GraphQL API returned.
    #[data_class(redact = keys)]
    pub resolver_context: Dict,
    /// Context that the authorizer of an Event API returned; absent for GraphQL APIs.
    #[data_class(redact = keys)]
    pub handler_context: Option<Dict>,
}

impl AppSyncIdentity {
    /// Reads the identity as the variant that its keys determine.
    fn read_with(keys: &[Str], reader: &mut Reader<'_>) -> Result<Self, Error> {
        fn read<T: Property>(
            reader: &mut Reader<'_>,
            make: fn(T) -> AppSyncIdentity,
        ) -> Result<AppSyncIdentity, Error> {
            let mut identity = T::default();
            identity.read(reader)?;
            Ok(make(identity))
        }
        let has = |names: &[&str]| keys.iter().any(|key| names.contains(&key.as_str()));
        let of_cognito = has(&["username", "sourceIp", "defaultAuthStrategy", "groups"]);

        if !has(&["sub"]) {
            if has(&["resolverContext", "handlerContext"]) {
                return read(reader, Self::Lambda);
            }
            let of_token = has(&["claims", "issuer", "defaultAuthStrategy", "groups"]);
            let of_iam = has(&["accountId", "userArn", "cognitoIdentityId", "cognitoIdentityPoolId"]);
            if of_iam || (of_cognito && !of_token) {
                return read(reader, Self::Iam);
            }
            if !of_token {
                return read(reader, Self::Unknown);
            }
        }
        if of_cognito { read(reader, Self::Cognito) } else { read(reader, Self::Oidc) }
    }
}

impl Default for AppSyncIdentity {
    fn default() -> Self {
        Self::Unknown(Dict::new())
    }
}

impl Property for AppSyncIdentity {
    const EXPECTED: &'static str = "an object";

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<bool, Error> {
        let start = reader.mark();
        if reader.peek() == b'"' {
            return read_json_text(self, reader).or_else(|_| {
                let mut text = Str::default();
                reader.reset(start);
                text.read(reader)?;
                *self = Self::Text(text.into());
                Ok(true)
            });
        }
        // The variant depends on all keys, so they are read before the identity.
        if !reader.begin_object(Self::EXPECTED)? {
            return Ok(false);
        }
        let mut keys = Vec::new();
        while let Some(key) = reader.next_key()? {
            keys.push(Str::from(&key));
            reader.skip()?;
        }
        reader.reset(start);
        *self = Self::read_with(&keys, reader)?;
        Ok(true)
    }

    fn detach(&mut self) {
        match self {
            Self::Cognito(identity) => identity.detach(),
            Self::Iam(identity) => identity.detach(),
            Self::Oidc(identity) => identity.detach(),
            Self::Lambda(identity) => identity.detach(),
            Self::Unknown(identity) => identity.detach(),
            Self::Text(text) => text.detach(),
        }
    }
}

deserialize_property!(AppSyncIdentity);
into_owned!(AppSyncIdentity);

impl Serialize for AppSyncIdentity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Cognito(identity) => identity.serialize(serializer),
            Self::Iam(identity) => identity.serialize(serializer),
            Self::Oidc(identity) => identity.serialize(serializer),
            Self::Lambda(identity) => identity.serialize(serializer),
            Self::Unknown(identity) => identity.serialize(serializer),
            Self::Text(text) => text.serialize(serializer),
        }
    }
}

/// Returns an unknown identity without its secrets.
fn shown(identity: &Dict) -> Dict {
    identity.redact(Redaction::keys, &Secrets::default())
}

impl fmt::Debug for AppSyncIdentity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cognito(identity) => f.debug_tuple("Cognito").field(identity).finish(),
            Self::Iam(identity) => f.debug_tuple("Iam").field(identity).finish(),
            Self::Oidc(identity) => f.debug_tuple("Oidc").field(identity).finish(),
            Self::Lambda(identity) => f.debug_tuple("Lambda").field(identity).finish(),
            Self::Unknown(identity) => f.debug_tuple("Unknown").field(&shown(identity)).finish(),
            Self::Text(text) => f.debug_tuple("Text").field(text).finish(),
        }
    }
}

impl Describe for AppSyncIdentity {
    fn describe<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Cognito(identity) => identity.describe(serializer),
            Self::Iam(identity) => identity.describe(serializer),
            Self::Oidc(identity) => identity.describe(serializer),
            Self::Lambda(identity) => identity.describe(serializer),
            Self::Unknown(identity) => shown(identity).describe(serializer),
            Self::Text(text) => text.describe(serializer),
        }
    }
}
