//! Pre authentication trigger.

use lambda_event_sources_base::{Dict, Str, data_class};

use crate::{CognitoEmptyResponse, CognitoUserAttributes};

trigger_event! {
    /// Pre authentication event, sent when a user signs in.
    ///
    /// The function can return an error to reject the sign-in.
    ///
    /// See [Pre authentication Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-authentication.html).
    ///
    /// ```
    /// use lambda_event_sources::{PreAuthenticationTriggerEvent, from_str};
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
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub struct PreAuthenticationTriggerEvent {
        pub request: PreAuthenticationTriggerEventRequest,
        pub response: CognitoEmptyResponse,
    }
}

/// Request parameters of the pre authentication trigger.
#[data_class(echo)]
pub struct PreAuthenticationTriggerEventRequest {
    /// Whether the user does not exist; only for app clients with `PreventUserExistenceErrors` enabled.
    pub user_not_found: Option<bool>,
    /// User attributes.
    pub user_attributes: CognitoUserAttributes,
    /// Validation data, from the `ClientMetadata` of the sign-in request.
    #[data_class(redact = keys)]
    pub validation_data: Dict<Str>,
}
