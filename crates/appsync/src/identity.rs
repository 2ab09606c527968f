//! Who calls an API of AppSync, which depends on how the API authorizes.

use lambda_event_sources_base::{Describe, Dict, Error, Property, Reader, Str, data_class, deserialize_property};
use serde::{Serialize, Serializer};

/// Caller of an AppSync API. A request with an API key has none.
///
/// AppSync does not say which of the identities it sends; they are told apart by what they hold. A caller with `sub` is
/// one of a user pool if it has anything that only those have (`username`, `sourceIp`, `defaultAuthStrategy`,
/// `groups`), and else one of an OIDC provider. It is never taken for an IAM caller.
///
/// See [AWS AppSync JavaScript resolver context object reference](https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html#aws-appsync-resolver-context-reference-identity-js).
///
/// ```
/// use lambda_event_sources_appsync::AppSyncIdentity;
/// use lambda_event_sources_base::from_str;
///
/// let identity: AppSyncIdentity = from_str(r#"{"sub": "6f0a", "username": "ada", "groups": ["staff"]}"#)?;
/// let AppSyncIdentity::Cognito(caller) = identity else { panic!("another identity") };
/// assert_eq!(caller.username, "ada");
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AppSyncIdentity {
    /// User of a Cognito user pool.
    Cognito(AppSyncIdentityCognito),
    /// User or role of AWS IAM.
    Iam(AppSyncIdentityIam),
    /// User of an OIDC provider.
    Oidc(AppSyncIdentityOidc),
    /// Caller that a Lambda authorizer let in.
    Lambda(AppSyncIdentityLambda),
    /// Identity of a kind that this version does not know.
    Unknown(Dict),
}

/// User of a Cognito user pool.
#[data_class]
pub struct AppSyncIdentityCognito {
    /// UUID of the user.
    pub sub: Str,
    /// Issuer of the token: the URL of the user pool.
    pub issuer: Str,
    /// Name of the user in the pool.
    pub username: Str,
    /// Claims of the token.
    pub claims: Dict,
    /// IP addresses of the caller: those of `x-forwarded-for`, or that of the connection.
    pub source_ip: Vec<Str>,
    /// What is allowed without a rule: `ALLOW` or `DENY`.
    pub default_auth_strategy: Str,
    /// Groups of the user; absent when it is in none.
    pub groups: Option<Vec<Str>>,
}

/// User or role of AWS IAM, which may stand for an identity of a Cognito identity pool.
#[data_class]
pub struct AppSyncIdentityIam {
    /// Account of the caller.
    pub account_id: Str,
    /// IP addresses of the caller: those of `x-forwarded-for`, or that of the connection.
    pub source_ip: Vec<Str>,
    /// Name of the IAM principal.
    pub username: Str,
    /// ARN of the IAM user or of the assumed role.
    pub user_arn: Str,
    /// Cognito identity pool of the caller; absent for other callers.
    pub cognito_identity_pool_id: Option<Str>,
    /// Cognito identity of the caller; absent for other callers.
    pub cognito_identity_id: Option<Str>,
    /// How the Cognito identity came about: `authenticated` or `unauthenticated`; absent for other callers.
    pub cognito_identity_auth_type: Option<Str>,
    /// External providers that the Cognito identity is known to, separated by commas; absent for other callers.
    pub cognito_identity_auth_provider: Option<Str>,
}

/// User of an OIDC provider.
#[data_class]
pub struct AppSyncIdentityOidc {
    /// Identifier of the user at the provider.
    pub sub: Str,
    /// Issuer of the token: the URL of the provider.
    pub issuer: Str,
    /// Claims of the token.
    pub claims: Dict,
}

/// Caller that a Lambda authorizer let in, with what the authorizer handed on.
#[data_class]
pub struct AppSyncIdentityLambda {
    /// Context of the authorizer of a GraphQL API.
    pub resolver_context: Dict,
    /// Context of the authorizer of an Event API; absent in a GraphQL API.
    pub handler_context: Option<Dict>,
}

impl AppSyncIdentity {
    /// Reads the identity that has these properties.
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
        // All properties have to be seen before the identity is known.
        let start = reader.mark();
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
}

deserialize_property!(AppSyncIdentity);

impl Serialize for AppSyncIdentity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Cognito(identity) => identity.serialize(serializer),
            Self::Iam(identity) => identity.serialize(serializer),
            Self::Oidc(identity) => identity.serialize(serializer),
            Self::Lambda(identity) => identity.serialize(serializer),
            Self::Unknown(identity) => identity.serialize(serializer),
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
            Self::Unknown(identity) => identity.describe(serializer),
        }
    }
}
