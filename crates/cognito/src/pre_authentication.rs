//! Pre authentication: before a user signs in.

use lambda_event_sources_base::{Dict, Str, data_class};

use crate::{CognitoEmptyResponse, CognitoUserAttributes};

trigger_event! {
    /// Sign-in of a user, which the function may refuse with an error.
    ///
    /// See [Pre authentication Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-authentication.html).
    ///
    /// ```
    /// use lambda_event_sources_base::from_str;
    /// use lambda_event_sources_cognito::PreAuthenticationTriggerEvent;
    ///
    /// fn check(event: PreAuthenticationTriggerEvent) -> Result<PreAuthenticationTriggerEvent, &'static str> {
    ///     if event.request.user_attributes.custom("blocked") == Some("true") { Err("Ask us.") } else { Ok(event) }
    /// }
    ///
    /// let event = from_str(
    ///     r#"{"triggerSource": "PreAuthentication_Authentication",
    ///         "request": {"userAttributes": {"custom:blocked": "true"}}}"#,
    /// )?;
    /// assert!(check(event).is_err());
    /// # Ok::<(), lambda_event_sources_base::Error>(())
    /// ```
    pub struct PreAuthenticationTriggerEvent {
        pub request: PreAuthenticationTriggerEventRequest,
        pub response: CognitoEmptyResponse,
    }
}

/// What Cognito tells of a user who is about to sign in.
#[data_class(echo)]
pub struct PreAuthenticationTriggerEventRequest {
    /// Whether there is no such user; only for app clients that do not tell callers so.
    pub user_not_found: Option<bool>,
    /// Attributes of the user.
    pub user_attributes: CognitoUserAttributes,
    /// Data for your checks that the request carried, as its `ClientMetadata`.
    pub validation_data: Dict<Str>,
}
