//! Post authentication trigger.

use lambda_event_sources_base::{Dict, Str, data_class};

use crate::{CognitoEmptyResponse, CognitoUserAttributes};

trigger_event! {
    /// Post authentication event, sent after a user signed in and before Amazon Cognito issues tokens.
    ///
    /// See [Post authentication Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-authentication.html).
    ///
    /// ```
    /// use lambda_event_sources::{PostAuthenticationTriggerEvent, from_str};
    ///
    /// let event: PostAuthenticationTriggerEvent = from_str(
    ///     r#"{"triggerSource": "PostAuthentication_Authentication", "userName": "ana", "request": {"newDeviceUsed": true}}"#,
    /// )?;
    /// if event.request.new_device_used == Some(true) {
    ///     println!("{} has a new device", event.user_name);
    /// }
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub struct PostAuthenticationTriggerEvent {
        pub request: PostAuthenticationTriggerEventRequest,
        pub response: CognitoEmptyResponse,
    }
}

/// Request parameters of the post authentication trigger.
#[data_class(echo)]
pub struct PostAuthenticationTriggerEventRequest {
    /// Whether the user signed in on a new device; only for user pools that remember devices.
    pub new_device_used: Option<bool>,
    /// User attributes.
    pub user_attributes: CognitoUserAttributes,
    /// Custom input for the function, from the `ClientMetadata` of the response to a challenge. It does not include the
    /// `ClientMetadata` of the sign-in request.
    #[data_class(redact = keys)]
    pub client_metadata: Dict<Str>,
}
