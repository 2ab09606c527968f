//! Responses of Lambda authorizers.

use lambda_event_sources_base::{
    DataClass, Dict, Error, ErrorKind, Sensitive, Str, closed_enum, data_class, string_enum,
};
use serde_json::Value;

use crate::ApiGatewayRouteArn;

/// Response of a Lambda authorizer with an IAM policy, for REST, WebSocket and HTTP APIs.
///
/// Build it with [`from_route_arn`](Self::from_route_arn), or with [`ApiGatewayAuthorizerResponseWebSocket`] for
/// WebSocket APIs. API Gateway caches the policy and uses it for other requests with the same token. The policy should
/// therefore cover all routes of the API, and not only the one that is called.
///
/// See [Output from an API Gateway Lambda authorizer](https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html).
///
/// ```
/// use lambda_event_sources::{ApiGatewayAuthorizerResponse, ApiGatewayHttpVerb};
/// use serde_json::json;
///
/// let arn = "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3/prod/GET/pets";
/// let response = ApiGatewayAuthorizerResponse::from_route_arn(arn, "user-7")?
///     .allow_route(ApiGatewayHttpVerb::Get, "/pets/*")
///     .deny_route(ApiGatewayHttpVerb::All, "/admin/*")
///     .with_context("tenant", "t-1")
///     .build()?;
/// let api = "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3/prod";
/// assert_eq!(
///     serde_json::to_value(&response).unwrap(),
///     json!({
///         "principalId": "user-7",
///         "policyDocument": {
///             "Version": "2012-10-17",
///             "Statement": [
///                 {"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": [format!("{api}/GET/pets/*")]},
///                 {"Action": "execute-api:Invoke", "Effect": "Deny", "Resource": [format!("{api}/*/admin/*")]}
///             ]
///         },
///         "context": {"tenant": "t-1"}
///     })
/// );
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(response)]
pub struct ApiGatewayAuthorizerResponse {
    /// Principal ID of the caller.
    #[data_class(required)]
    pub principal_id: Str,
    /// IAM policy that allows or denies calls.
    #[data_class(required)]
    pub policy_document: ApiGatewayPolicyDocument,
    /// API key of the caller for a usage plan; only for APIs whose API key source is `AUTHORIZER`.
    pub usage_identifier_key: Option<Sensitive<Str>>,
    /// Context for the integration, which receives it as `requestContext.authorizer`.
    #[data_class(redact = values)]
    pub context: Option<Dict>,
}

/// IAM policy that allows or denies calls to an API.
#[data_class(rename_all = "PascalCase", response)]
pub struct ApiGatewayPolicyDocument {
    /// Version of the policy language: `2012-10-17`.
    #[data_class(required)]
    pub version: Str,
    /// Statements of the policy.
    #[data_class(required)]
    pub statement: Vec<ApiGatewayPolicyStatement>,
}

/// Statement of an IAM policy.
///
/// The builders of [`ApiGatewayAuthorizerResponse`] create the statements for most policies. Add your own with
/// [`with_statement`](ApiGatewayAuthorizerResponseBuilder::with_statement).
///
/// See [IAM JSON policy element reference](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html).
#[data_class(rename_all = "PascalCase", echo, response, recognized_by = resource || not_resource)]
pub struct ApiGatewayPolicyStatement {
    /// Statement ID: letters and digits, unique in the policy; absent if the statement has none.
    pub sid: Option<Str>,
    /// Action: `execute-api:Invoke`.
    #[data_class(required)]
    pub action: Str,
    /// Whether the statement allows or denies the calls.
    #[data_class(required)]
    pub effect: ApiGatewayPolicyEffect,
    /// ARNs of the routes to which the statement applies. A `*` matches any text. Empty if the statement has
    /// [`not_resource`](Self::not_resource).
    pub resource: Vec<Str>,
    /// ARNs of the routes to which the statement does not apply: it applies to all others. Empty if the statement has
    /// [`resource`](Self::resource).
    pub not_resource: Vec<Str>,
    /// Principal to which the statement applies; null in the policy of an authorizer. IAM allows it only in
    /// resource-based policies, so the builders reject it.
    pub principal: Value,
    /// Conditions under which the statement applies; null if it always applies.
    pub condition: Value,
}

impl ApiGatewayPolicyStatement {
    /// Creates a statement that applies to the routes with these ARNs.
    pub fn new<T: Into<Str>>(effect: ApiGatewayPolicyEffect, resource: impl IntoIterator<Item = T>) -> Self {
        let resource = resource.into_iter().map(Into::into).collect();
        Self { action: "execute-api:Invoke".into(), effect, resource, ..Self::default() }
    }

    /// Creates a statement that applies to all routes except those with these ARNs.
    ///
    /// Combined with [`Allow`](ApiGatewayPolicyEffect::Allow), it allows the routes of all other APIs too.
    pub fn except<T: Into<Str>>(effect: ApiGatewayPolicyEffect, not_resource: impl IntoIterator<Item = T>) -> Self {
        let not_resource = not_resource.into_iter().map(Into::into).collect();
        Self { not_resource, ..Self::new::<Str>(effect, []) }
    }

    /// Sets the statement ID.
    pub fn with_sid(mut self, sid: impl Into<Str>) -> Self {
        self.sid = Some(sid.into());
        self
    }

    /// Sets the [conditions](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html)
    /// under which the statement applies, in the form of a JSON object.
    pub fn with_condition(mut self, condition: Value) -> Self {
        self.condition = condition;
        self
    }

    /// Checks the parts that IAM restricts.
    fn check(&self) -> Result<(), Error> {
        if self.sid.as_ref().is_some_and(|sid| sid.is_empty() || !sid.bytes().all(|byte| byte.is_ascii_alphanumeric()))
        {
            return Err(invalid("invalid statement ID: expected ASCII letters and digits"));
        }
        if self.resource.is_empty() == self.not_resource.is_empty() {
            return Err(invalid("invalid statement: expected either `Resource` or `NotResource`"));
        }
        if !self.principal.is_null() {
            return Err(invalid("invalid statement: unexpected `Principal`"));
        }
        count_of(&self.condition).map(drop)
    }
}

string_enum! {
    /// Effect of a policy statement.
    pub enum ApiGatewayPolicyEffect {
        /// Calls are allowed, unless another statement denies them.
        Allow = "Allow",
        /// Calls are denied.
        Deny = "Deny",
    }
}

closed_enum! {
    /// HTTP method in a policy.
    ///
    /// `FromStr` parses names in uppercase. Both `ALL` and `*` match any method.
    #[expect(missing_docs, reason = "they are the methods of HTTP")]
    pub enum ApiGatewayHttpVerb {
        Get = "GET",
        Post = "POST",
        Put = "PUT",
        Patch = "PATCH",
        Head = "HEAD",
        Delete = "DELETE",
        Options = "OPTIONS",
        /// Any method: `*`.
        All = "*" | "ALL",
    }
}

impl ApiGatewayAuthorizerResponse {
    /// Creates a builder for the API and stage in a route ARN, such as the ARN in the event.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not the ARN of a route.
    pub fn from_route_arn(
        arn: &str,
        principal_id: impl Into<Str>,
    ) -> Result<ApiGatewayAuthorizerResponseBuilder, Error> {
        Ok(Self::builder(ApiGatewayRouteArn::parse(arn)?, principal_id))
    }

    /// Creates a builder for an API and a stage. The method and the resource of the ARN are ignored.
    ///
    /// A `*` as the Region, API ID or stage matches any text, including slashes. It can match more than you intend.
    pub fn builder(api: ApiGatewayRouteArn, principal_id: impl Into<Str>) -> ApiGatewayAuthorizerResponseBuilder {
        ApiGatewayAuthorizerResponseBuilder(Policy::new(api, principal_id.into()))
    }

    /// Creates a response that denies all calls, with the principal ID `deny-all-user`.
    ///
    /// ```
    /// use lambda_event_sources::ApiGatewayAuthorizerResponse;
    ///
    /// let response = ApiGatewayAuthorizerResponse::deny_all();
    /// assert_eq!(response.policy_document.statement[0].effect, "Deny");
    /// assert_eq!(response.policy_document.statement[0].resource, ["*"]);
    /// ```
    pub fn deny_all() -> Self {
        let statement = ApiGatewayPolicyStatement::new(ApiGatewayPolicyEffect::Deny, ["*"]);
        Self {
            principal_id: "deny-all-user".into(),
            policy_document: document(vec![statement]),
            usage_identifier_key: None,
            context: None,
        }
    }
}

/// Builder for the authorizer response of a REST or HTTP API. Add routes, then call [`build`](Self::build).
///
/// A path can contain letters, digits and `/ . - _ * { } +`. A `*` matches any text, including slashes.
#[derive(Clone, Debug)]
#[must_use]
pub struct ApiGatewayAuthorizerResponseBuilder(Policy);

impl ApiGatewayAuthorizerResponseBuilder {
    /// Allows all routes with a method, or with any method for [`ApiGatewayHttpVerb::All`].
    pub fn allow_all_routes(self, http_method: impl AsRef<str>) -> Self {
        self.allow_route(http_method, "*")
    }

    /// Denies all routes with a method, or with any method for [`ApiGatewayHttpVerb::All`].
    pub fn deny_all_routes(self, http_method: impl AsRef<str>) -> Self {
        self.deny_route(http_method, "*")
    }

    /// Allows a route.
    pub fn allow_route(self, http_method: impl AsRef<str>, resource: &str) -> Self {
        self.allow_route_if(http_method, resource, Value::Null)
    }

    /// Denies a route.
    pub fn deny_route(self, http_method: impl AsRef<str>, resource: &str) -> Self {
        self.deny_route_if(http_method, resource, Value::Null)
    }

    /// Allows a route under [conditions](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html),
    /// in the form of a JSON object.
    ///
    /// ```
    /// use lambda_event_sources::ApiGatewayAuthorizerResponse;
    /// use serde_json::json;
    ///
    /// let arn = "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3/prod/GET/pets";
    /// let response = ApiGatewayAuthorizerResponse::from_route_arn(arn, "user-7")?
    ///     .allow_route_if("GET", "/pets", json!({"IpAddress": {"aws:SourceIp": "198.51.100.0/24"}}))
    ///     .build()?;
    /// assert!(response.policy_document.statement[0].condition["IpAddress"].is_object());
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub fn allow_route_if(mut self, http_method: impl AsRef<str>, resource: &str, conditions: Value) -> Self {
        let arn = self.0.path(http_method.as_ref(), resource);
        self.0.add(&ApiGatewayPolicyEffect::Allow, arn, conditions);
        self
    }

    /// Denies a route under [conditions](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html),
    /// in the form of a JSON object.
    pub fn deny_route_if(mut self, http_method: impl AsRef<str>, resource: &str, conditions: Value) -> Self {
        let arn = self.0.path(http_method.as_ref(), resource);
        self.0.add(&ApiGatewayPolicyEffect::Deny, arn, conditions);
        self
    }

    /// Adds a statement after those of the routes.
    ///
    /// ```
    /// use lambda_event_sources::{ApiGatewayAuthorizerResponse, ApiGatewayPolicyEffect, ApiGatewayPolicyStatement};
    ///
    /// let arn = "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3/prod/GET/pets";
    /// let public = ["arn:aws:execute-api:eu-central-1:123456789012:a1b2c3/prod/*/public/*"];
    /// let only_public = ApiGatewayPolicyStatement::except(ApiGatewayPolicyEffect::Deny, public).with_sid("OnlyPublic");
    /// let response = ApiGatewayAuthorizerResponse::from_route_arn(arn, "user-7")?
    ///     .allow_all_routes("GET")
    ///     .with_statement(only_public)
    ///     .build()?;
    /// assert_eq!(response.policy_document.statement[1].not_resource, public);
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub fn with_statement(mut self, statement: ApiGatewayPolicyStatement) -> Self {
        self.0.add_statement(statement);
        self
    }

    /// Adds an entry to the context for the integration, which receives it as `requestContext.authorizer`.
    ///
    /// REST and WebSocket APIs accept only strings, numbers and Booleans. HTTP APIs also accept arrays and objects.
    pub fn with_context(mut self, name: impl Into<Str>, value: impl Into<Value>) -> Self {
        self.0.context.insert(name, value.into());
        self
    }

    /// Sets the API key of the caller for a usage plan, for REST APIs whose API key source is `AUTHORIZER`.
    pub fn with_usage_identifier_key(mut self, key: impl Into<Str>) -> Self {
        self.0.usage_identifier_key = Some(Sensitive::new(key.into()));
        self
    }

    /// Builds the response.
    ///
    /// # Errors
    ///
    /// Returns an error if no route was allowed or denied, if the method or path of a route is not valid in a policy,
    /// if the conditions of a route are not an object, or if a statement is not valid in IAM: its ID, its resources or
    /// its principal. If there are several errors, the first one is returned.
    pub fn build(self) -> Result<ApiGatewayAuthorizerResponse, Error> {
        self.0.build()
    }
}

/// Builder for the authorizer response of a WebSocket API. Add routes, then call [`build`](Self::build).
///
/// See [Control access to WebSocket APIs with AWS Lambda REQUEST authorizers](https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-lambda-auth.html).
///
/// ```
/// use lambda_event_sources::ApiGatewayAuthorizerResponseWebSocket;
///
/// let arn = "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3/prod/$connect";
/// let response = ApiGatewayAuthorizerResponseWebSocket::from_route_arn(arn, "user-7")?.allow_route("$connect").build()?;
/// assert_eq!(response.policy_document.statement[0].resource, [arn]);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct ApiGatewayAuthorizerResponseWebSocket(Policy);

impl ApiGatewayAuthorizerResponseWebSocket {
    /// Creates a builder for the API and stage in a route ARN, such as the ARN in the event.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not the ARN of a WebSocket route.
    pub fn from_route_arn(arn: &str, principal_id: impl Into<Str>) -> Result<Self, Error> {
        Ok(Self::new(ApiGatewayRouteArn::parse_websocket(arn)?, principal_id))
    }

    /// Creates a builder for an API and a stage. The resource of the ARN is ignored.
    pub fn new(api: ApiGatewayRouteArn, principal_id: impl Into<Str>) -> Self {
        Self(Policy::new(api, principal_id.into()))
    }

    /// Allows all routes.
    pub fn allow_all_routes(self) -> Self {
        self.allow_route("*")
    }

    /// Denies all routes.
    pub fn deny_all_routes(self) -> Self {
        self.deny_route("*")
    }

    /// Allows a route by its route key.
    pub fn allow_route(self, route_key: &str) -> Self {
        self.allow_route_if(route_key, Value::Null)
    }

    /// Denies a route by its route key.
    pub fn deny_route(self, route_key: &str) -> Self {
        self.deny_route_if(route_key, Value::Null)
    }

    /// Allows a route under [conditions](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html),
    /// in the form of a JSON object.
    pub fn allow_route_if(mut self, route_key: &str, conditions: Value) -> Self {
        let arn = self.0.arn(None, route_key);
        self.0.add(&ApiGatewayPolicyEffect::Allow, Ok(arn), conditions);
        self
    }

    /// Denies a route under [conditions](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html),
    /// in the form of a JSON object.
    pub fn deny_route_if(mut self, route_key: &str, conditions: Value) -> Self {
        let arn = self.0.arn(None, route_key);
        self.0.add(&ApiGatewayPolicyEffect::Deny, Ok(arn), conditions);
        self
    }

    /// Adds a statement after those of the routes.
    pub fn with_statement(mut self, statement: ApiGatewayPolicyStatement) -> Self {
        self.0.add_statement(statement);
        self
    }

    /// Adds an entry to the context for the integration, which receives it as `requestContext.authorizer`. The value
    /// must be a string, a number or a Boolean.
    pub fn with_context(mut self, name: impl Into<Str>, value: impl Into<Value>) -> Self {
        self.0.context.insert(name, value.into());
        self
    }

    /// Sets the API key of the caller for a usage plan, for APIs that take API keys from the authorizer.
    pub fn with_usage_identifier_key(mut self, key: impl Into<Str>) -> Self {
        self.0.usage_identifier_key = Some(Sensitive::new(key.into()));
        self
    }

    /// Builds the response.
    ///
    /// # Errors
    ///
    /// Returns an error if no route was allowed or denied, if the conditions of a route are not an object, or if a
    /// statement is not valid in IAM: its ID, its resources or its principal.
    pub fn build(self) -> Result<ApiGatewayAuthorizerResponse, Error> {
        self.0.build()
    }
}

/// State that both builders share.
#[derive(Clone, Debug)]
struct Policy {
    /// Any route of the API and its stage.
    route: ApiGatewayRouteArn,
    principal_id: Str,
    usage_identifier_key: Option<Sensitive<Str>>,
    context: Dict,
    allowed: Routes,
    denied: Routes,
    /// Statements of the user.
    statements: Vec<ApiGatewayPolicyStatement>,
    /// First error in a route or a statement.
    error: Option<Error>,
}

impl Policy {
    fn new(route: ApiGatewayRouteArn, principal_id: Str) -> Self {
        Self {
            route,
            principal_id,
            usage_identifier_key: None,
            context: Dict::new(),
            allowed: Routes::default(),
            denied: Routes::default(),
            statements: Vec::new(),
            error: None,
        }
    }

    fn add(&mut self, effect: &ApiGatewayPolicyEffect, arn: Result<Str, Error>, conditions: Value) {
        let routes = if *effect == ApiGatewayPolicyEffect::Allow { &mut self.allowed } else { &mut self.denied };
        if let Err(error) = arn.and_then(|arn| routes.add(arn, conditions)) {
            self.error.get_or_insert(error);
        }
    }

    fn add_statement(&mut self, statement: ApiGatewayPolicyStatement) {
        let is_repeated = statement.sid.is_some() && self.statements.iter().any(|other| other.sid == statement.sid);
        let repeated = || Err(invalid("duplicate statement ID"));
        if let Err(error) = if is_repeated { repeated() } else { statement.check() } {
            self.error.get_or_insert(error);
        }
        self.statements.push(statement);
    }

    /// Returns the ARN of a path of the API.
    fn path(&self, http_method: &str, path: &str) -> Result<Str, Error> {
        let verb: ApiGatewayHttpVerb =
            http_method.parse().map_err(|error: Error| error.at(ApiGatewayAuthorizerResponse::NAME, ""))?;
        let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"/.-_*{}+".contains(&byte);
        if path.is_empty() || !path.bytes().all(is_allowed) {
            return Err(invalid("invalid path: expected letters, digits and / . - _ * { } +"));
        }
        Ok(self.arn(Some(verb.as_str().into()), path))
    }

    fn arn(&self, http_method: Option<Str>, resource: &str) -> Str {
        ApiGatewayRouteArn { http_method, resource: resource.into(), ..self.route.clone() }.to_string().into()
    }

    fn build(self) -> Result<ApiGatewayAuthorizerResponse, Error> {
        if let Some(error) = self.error {
            return Err(error);
        }
        let mut statements = self.allowed.into_statements(&ApiGatewayPolicyEffect::Allow);
        statements.extend(self.denied.into_statements(&ApiGatewayPolicyEffect::Deny));
        statements.extend(self.statements);
        if statements.is_empty() {
            return Err(invalid("expected at least one statement: allow or deny a route"));
        }
        Ok(ApiGatewayAuthorizerResponse {
            principal_id: self.principal_id,
            policy_document: document(statements),
            usage_identifier_key: self.usage_identifier_key.filter(|key| !key.expose().is_empty()),
            context: Some(self.context).filter(|context| !context.is_empty()),
        })
    }
}

/// ARNs of the routes with the same effect. Each route with conditions needs its own statement; the others share one.
#[derive(Clone, Debug, Default)]
struct Routes {
    conditional: Vec<(Str, Value)>,
    unconditional: Vec<Str>,
}

impl Routes {
    fn add(&mut self, arn: Str, conditions: Value) -> Result<(), Error> {
        let count = count_of(&conditions)?;
        if count == 0 {
            self.unconditional.push(arn);
        } else {
            self.conditional.push((arn, conditions));
        }
        Ok(())
    }

    fn into_statements(self, effect: &ApiGatewayPolicyEffect) -> Vec<ApiGatewayPolicyStatement> {
        let statement = |arns: Vec<Str>| ApiGatewayPolicyStatement::new(effect.clone(), arns);
        let conditional = self.conditional.into_iter();
        let mut statements: Vec<_> =
            conditional.map(|(arn, conditions)| statement([arn].into()).with_condition(conditions)).collect();
        if !self.unconditional.is_empty() {
            statements.push(statement(self.unconditional));
        }
        statements
    }
}

/// Returns the number of conditions.
fn count_of(conditions: &Value) -> Result<usize, Error> {
    match conditions {
        Value::Null => Ok(0),
        Value::Object(conditions) => Ok(conditions.len()),
        // Powertools accepts a list of condition objects.
        Value::Array(conditions) if conditions.iter().all(Value::is_object) => Ok(conditions.len()),
        _ => Err(invalid("invalid conditions: expected an object")),
    }
}

fn document(statement: Vec<ApiGatewayPolicyStatement>) -> ApiGatewayPolicyDocument {
    ApiGatewayPolicyDocument { version: "2012-10-17".into(), statement }
}

fn invalid(message: &str) -> Error {
    Error::new(ErrorKind::Invalid, message).at(ApiGatewayAuthorizerResponse::NAME, "")
}

/// Simple response of a Lambda authorizer, for HTTP APIs with payload format 2.0 and simple responses enabled.
///
/// See [Control access to HTTP APIs with AWS Lambda authorizers](https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html#http-api-lambda-authorizer.payload-format-response).
///
/// ```
/// use lambda_event_sources::ApiGatewayAuthorizerResponseV2;
///
/// let response = ApiGatewayAuthorizerResponseV2::new(false);
/// assert_eq!(serde_json::to_string(&response)?, r#"{"isAuthorized":false}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[data_class(response)]
pub struct ApiGatewayAuthorizerResponseV2 {
    /// Whether the request is authorized.
    #[data_class(required)]
    pub is_authorized: bool,
    /// Context for the integration, which receives it as `requestContext.authorizer.lambda`.
    #[data_class(redact = values)]
    pub context: Option<Dict>,
}

impl ApiGatewayAuthorizerResponseV2 {
    /// Creates a response that authorizes or denies the request.
    pub fn new(is_authorized: bool) -> Self {
        Self { is_authorized, context: None }
    }

    /// Adds an entry to the context for the integration, which receives it as `requestContext.authorizer.lambda`.
    pub fn with_context(mut self, name: impl Into<Str>, value: impl Into<Value>) -> Self {
        self.context.get_or_insert_default().insert(name, value.into());
        self
    }
}
