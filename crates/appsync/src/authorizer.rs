//! Lambda authorizers of GraphQL APIs and Event APIs.

use lambda_event_sources_base::{
    __private::check_json_size, DataClass, Dict, Error, ErrorKind, Headers, Sensitive, Str, data_class,
};
use serde_json::Value;

/// Input of a Lambda authorizer of a GraphQL API or an Event API.
///
/// Respond with an [`AppSyncAuthorizerResponse`].
///
/// See [Configuring authorization and authentication to secure your GraphQL APIs](https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html#aws-lambda-authorization),
/// and for Event APIs [Configuring authorization and authentication to secure Event APIs](https://docs.aws.amazon.com/appsync/latest/eventapi/configure-event-api-auth.html).
///
/// ```
/// use lambda_event_sources::{AppSyncAuthorizerEvent, AppSyncAuthorizerResponse, from_str};
///
/// let event: AppSyncAuthorizerEvent = from_str(
///     r#"{"authorizationToken": "open sesame", "requestContext": {"apiId": "a1b2", "queryString": "query { tea }"}}"#,
/// )?;
/// let response = if event.authorization_token.expose() == "open sesame" {
///     AppSyncAuthorizerResponse::new(true).try_with_denied_field("Mutation.deleteTea")?
/// } else {
///     AppSyncAuthorizerResponse::new(false)
/// };
/// # assert!(response.is_authorized);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(recognized_by = request_context || !"methodArn", secrets = secrets)]
pub struct AppSyncAuthorizerEvent {
    /// Authorization token that the client sent.
    #[data_class(required)]
    pub authorization_token: Sensitive<Str>,
    /// Request context: the operation to authorize.
    pub request_context: AppSyncAuthorizerEventRequestContext,
    /// Headers of the request; empty in older events.
    #[data_class(redact = secrets)]
    pub request_headers: Headers,
}

impl AppSyncAuthorizerEvent {
    fn secrets(&self) -> Vec<&str> {
        vec![self.authorization_token.expose()]
    }
}

/// Request context of the operation to authorize.
#[data_class]
pub struct AppSyncAuthorizerEventRequestContext {
    /// API ID.
    pub api_id: Str,
    /// ID of the AWS account that owns the API.
    pub account_id: Str,
    /// Request ID.
    pub request_id: Str,
    /// GraphQL query; absent for Event APIs.
    pub query_string: Option<Str>,
    /// Name of the GraphQL operation; absent if the client did not name it, and for Event APIs.
    pub operation_name: Option<Str>,
    /// Variables of the GraphQL operation; absent for Event APIs.
    pub variables: Option<Dict>,
    /// Operation of an Event API: `EVENT_CONNECT`, `EVENT_SUBSCRIBE` or `EVENT_PUBLISH`; absent for GraphQL APIs.
    pub operation: Option<Str>,
    /// Name of the channel namespace of an Event API; absent for `EVENT_CONNECT`, and for GraphQL APIs.
    pub channel_namespace_name: Option<Str>,
    /// Channel path of an Event API; absent for `EVENT_CONNECT`, and for GraphQL APIs.
    pub channel: Option<Str>,
}

/// Response of a Lambda authorizer. The default value denies the request.
///
/// See [Configuring authorization and authentication to secure your GraphQL APIs](https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html#aws-lambda-authorization).
///
/// ```
/// use lambda_event_sources::AppSyncAuthorizerResponse;
///
/// let response = AppSyncAuthorizerResponse::new(true)
///     .with_ttl_override(0)
///     .try_with_denied_field("Mutation.deleteTea")?
///     .try_with_resolver_context("role", "guest")?;
/// assert_eq!(
///     serde_json::to_string(&response)?,
///     r#"{"isAuthorized":true,"ttlOverride":0,"deniedFields":["Mutation.deleteTea"],"resolverContext":{"role":"guest"}}"#
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[data_class(response)]
pub struct AppSyncAuthorizerResponse {
    /// Whether the request is authorized.
    pub is_authorized: bool,
    /// Number of seconds for which AppSync caches the response, or 0 to disable caching; absent to use the API's
    /// default.
    pub ttl_override: Option<u32>,
    /// Fields that AppSync sets to null, even if a resolver returns a value; absent if there are none.
    pub denied_fields: Option<Vec<Str>>,
    /// Context for the resolvers of a GraphQL API; absent if there is none.
    #[data_class(redact = values)]
    pub resolver_context: Option<Dict>,
    /// Context for the handlers of an Event API; absent if there is none.
    #[data_class(redact = values)]
    pub handler_context: Option<Dict>,
}

/// Maximum size of a context, in bytes of JSON.
const LARGEST_CONTEXT: usize = 5 * 1024 * 1024;

impl AppSyncAuthorizerResponse {
    /// Creates a response that authorizes or denies the request.
    pub fn new(is_authorized: bool) -> Self {
        Self { is_authorized, ..Self::default() }
    }

    /// Sets the number of seconds for which AppSync caches the response. With 0, the response is not cached.
    pub fn with_ttl_override(mut self, seconds: u32) -> Self {
        self.ttl_override = Some(seconds);
        self
    }

    /// Adds a field that AppSync sets to null, even if its resolver returns a value.
    ///
    /// The field is `Type.field` or the ARN of a field. Use the ARN if several APIs share the authorizer.
    ///
    /// # Errors
    ///
    /// Returns an error if the field has neither form, because AppSync would not deny it.
    pub fn try_with_denied_field(mut self, field: impl Into<Str>) -> Result<Self, Error> {
        let field = field.into();
        if !is_field(&field) {
            let message = "invalid field: expected `Type.field` or the ARN of a field";
            return Err(Error::new(ErrorKind::Invalid, message).at(Self::NAME, "deniedFields"));
        }
        self.denied_fields.get_or_insert_default().push(field);
        Ok(self)
    }

    /// Adds a value to the context for the resolvers of a GraphQL API, which receive it as
    /// `AppSyncIdentityLambda::resolver_context`.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is an object or an array, which AppSync does not support, or if the context is
    /// larger than 5 MB.
    pub fn try_with_resolver_context(mut self, key: impl Into<Str>, value: impl Into<Value>) -> Result<Self, Error> {
        let value = value.into();
        if value.is_object() || value.is_array() {
            let found = if value.is_object() { "an object" } else { "an array" };
            let message = format!("expected a string, a number or a boolean, found {found}");
            return Err(Error::new(ErrorKind::Invalid, message).at(Self::NAME, "resolverContext"));
        }
        add_to_context(&mut self.resolver_context, key, value, "resolverContext")?;
        Ok(self)
    }

    /// Adds a string to the context for the handlers of an Event API, which receive it as
    /// `AppSyncIdentityLambda::handler_context`.
    ///
    /// # Errors
    ///
    /// Returns an error if the context is larger than 5 MB.
    pub fn try_with_handler_context(mut self, key: impl Into<Str>, value: impl Into<String>) -> Result<Self, Error> {
        add_to_context(&mut self.handler_context, key, Value::String(value.into()), "handlerContext")?;
        Ok(self)
    }
}

fn add_to_context(context: &mut Option<Dict>, key: impl Into<Str>, value: Value, path: &str) -> Result<(), Error> {
    let context = context.get_or_insert_default();
    context.insert(key, value);
    check_json_size(context, LARGEST_CONTEXT).map_err(|error| error.at(AppSyncAuthorizerResponse::NAME, path))
}

/// Returns `true` if the text is `Type.field` or a field ARN, which ends with `/types/Type/fields/field`.
fn is_field(text: &str) -> bool {
    let (type_name, field) = match text.strip_prefix("arn:") {
        Some(arn) => {
            let Some((_, end)) = arn.split_once(":apis/").and_then(|(_, api)| api.split_once("/types/")) else {
                return false;
            };
            end.split_once("/fields/").unwrap_or_default()
        }
        None => text.split_once('.').unwrap_or_default(),
    };
    is_name(type_name) && is_name(field)
}

/// Returns `true` if the text is a valid GraphQL name.
fn is_name(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && text.bytes().next().is_some_and(|first| !first.is_ascii_digit())
}
