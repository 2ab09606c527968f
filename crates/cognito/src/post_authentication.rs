//! Post authentication: after a user has signed in.

use lambda_event_sources_base::{Dict, Str, data_class};

use crate::{CognitoEmptyResponse, CognitoUserAttributes};

trigger_event! {
    /// News that a user has signed in, before there are tokens.
    ///
    /// See [Post authentication Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-authentication.html).
    ///
    /// ```
    /// use lambda_event_sources_base::from_str;
    /// use lambda_event_sources_cognito::PostAuthenticationTriggerEvent;
    ///
    /// let event: PostAuthenticationTriggerEvent = from_str(
    ///     r#"{"triggerSource": "PostAuthentication_Authentication", "userName": "ana", "request": {"newDeviceUsed": true}}"#,
    /// )?;
    /// if event.request.new_device_used == Some(true) {
    ///     println!("{} has a new device", event.user_name);
    /// }
    /// # Ok::<(), lambda_event_sources_base::Error>(())
    /// ```
    pub struct PostAuthenticationTriggerEvent {
        pub request: PostAuthenticationTriggerEventRequest,
        pub response: CognitoEmptyResponse,
    }
}

/// What Cognito tells of a user who has signed in.
#[data_class(echo)]
pub struct PostAuthenticationTriggerEventRequest {
    /// Whether the device is new; only for pools that remember devices.
    pub new_device_used: Option<bool>,
    /// Attributes of the user.
    pub user_attributes: CognitoUserAttributes,
    /// Data for your function that the answer to a challenge carried; that of the first request is not there.
    pub client_metadata: Dict<Str>,
}
