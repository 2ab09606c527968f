//! Post confirmation trigger.

use lambda_event_sources_base::{Dict, Str, data_class};

use crate::{CognitoEmptyResponse, CognitoUserAttributes};

trigger_event! {
    /// Post confirmation event, sent after a user confirmed a sign-up or a new password.
    ///
    /// See [Post confirmation Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-confirmation.html).
    ///
    /// ```
    /// use lambda_event_sources::{CognitoTriggerSource, PostConfirmationTriggerEvent, from_str};
    ///
    /// let event: PostConfirmationTriggerEvent = from_str(
    ///     r#"{"triggerSource": "PostConfirmation_ConfirmSignUp", "request": {"userAttributes": {"name": "Ana"}}}"#,
    /// )?;
    /// if event.trigger_source == CognitoTriggerSource::PostConfirmationConfirmSignUp {
    ///     println!("Welcome, {}!", event.request.user_attributes.name().unwrap_or("new user"));
    /// }
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub struct PostConfirmationTriggerEvent {
        pub request: PostConfirmationTriggerEventRequest,
        pub response: CognitoEmptyResponse,
    }
}

/// Request parameters of the post confirmation trigger.
#[data_class(echo)]
pub struct PostConfirmationTriggerEventRequest {
    /// User attributes.
    pub user_attributes: CognitoUserAttributes,
    /// Custom input for the function, from the `ClientMetadata` of the request.
    #[data_class(redact = keys)]
    pub client_metadata: Dict<Str>,
}
