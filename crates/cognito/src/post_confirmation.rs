//! Post confirmation: after a sign-up or a new password was confirmed.

use lambda_event_sources_base::{Dict, Str, data_class};

use crate::{CognitoEmptyResponse, CognitoUserAttributes};

trigger_event! {
    /// News that a user has confirmed the sign-up, or a new password.
    ///
    /// See [Post confirmation Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-confirmation.html).
    ///
    /// ```
    /// use lambda_event_sources_base::from_str;
    /// use lambda_event_sources_cognito::{CognitoTriggerSource, PostConfirmationTriggerEvent};
    ///
    /// let event: PostConfirmationTriggerEvent = from_str(
    ///     r#"{"triggerSource": "PostConfirmation_ConfirmSignUp", "request": {"userAttributes": {"name": "Ana"}}}"#,
    /// )?;
    /// if event.trigger_source == CognitoTriggerSource::PostConfirmationConfirmSignUp {
    ///     println!("Welcome, {}!", event.request.user_attributes.name().unwrap_or("new user"));
    /// }
    /// # Ok::<(), lambda_event_sources_base::Error>(())
    /// ```
    pub struct PostConfirmationTriggerEvent {
        pub request: PostConfirmationTriggerEventRequest,
        pub response: CognitoEmptyResponse,
    }
}

/// What Cognito tells of a confirmed user.
#[data_class(echo)]
pub struct PostConfirmationTriggerEventRequest {
    /// Attributes of the user.
    pub user_attributes: CognitoUserAttributes,
    /// Data for your function that the request carried.
    pub client_metadata: Dict<Str>,
}
