//! Pre sign-up trigger.

use lambda_event_sources_base::{Dict, Str, data_class};

use crate::CognitoUserAttributes;

trigger_event! {
    /// Pre sign-up event, sent before a user is created.
    ///
    /// The function can confirm the user, or return an error to reject the sign-up.
    ///
    /// See [Pre sign-up Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-sign-up.html).
    ///
    /// ```
    /// use lambda_event_sources::{PreSignUpTriggerEvent, from_str};
    ///
    /// let mut event: PreSignUpTriggerEvent = from_str(
    ///     r#"{"triggerSource": "PreSignUp_SignUp", "request": {"userAttributes": {"email": "ana@example.com"}}}"#,
    /// )?;
    /// assert_eq!(event.request.user_attributes.email(), Some("ana@example.com"));
    /// event.response.set_auto_confirm_user(true).set_auto_verify_email(true);
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub struct PreSignUpTriggerEvent {
        pub request: PreSignUpTriggerEventRequest,
        pub response: PreSignUpTriggerEventResponse,
    }
}

/// Request parameters of the pre sign-up trigger.
#[data_class(echo)]
pub struct PreSignUpTriggerEventRequest {
    /// Attributes of the new user.
    pub user_attributes: CognitoUserAttributes,
    /// Validation data from the request. Amazon Cognito does not store it as user attributes.
    #[data_class(redact = keys)]
    pub validation_data: Dict<Str>,
    /// Custom input for the function, from the `ClientMetadata` of the request.
    #[data_class(redact = keys)]
    pub client_metadata: Dict<Str>,
}

/// Response parameters of the pre sign-up trigger.
#[data_class(echo, response)]
pub struct PreSignUpTriggerEventResponse {
    /// Whether to confirm the user automatically; `false` if absent.
    #[data_class(display_with = auto_confirm_user.unwrap_or_default)]
    pub auto_confirm_user: Option<bool>,
    /// Whether to mark the email address as verified; `false` if absent.
    #[data_class(display_with = auto_verify_email.unwrap_or_default)]
    pub auto_verify_email: Option<bool>,
    /// Whether to mark the phone number as verified; `false` if absent.
    #[data_class(display_with = auto_verify_phone.unwrap_or_default)]
    pub auto_verify_phone: Option<bool>,
}

impl PreSignUpTriggerEventResponse {
    /// Sets whether to confirm the user automatically.
    pub fn set_auto_confirm_user(&mut self, confirm: bool) -> &mut Self {
        self.auto_confirm_user = Some(confirm);
        self
    }

    /// Sets whether to mark the email address as verified. The user must have an email address.
    pub fn set_auto_verify_email(&mut self, verify: bool) -> &mut Self {
        self.auto_verify_email = Some(verify);
        self
    }

    /// Sets whether to mark the phone number as verified. The user must have a phone number.
    pub fn set_auto_verify_phone(&mut self, verify: bool) -> &mut Self {
        self.auto_verify_phone = Some(verify);
        self
    }
}
