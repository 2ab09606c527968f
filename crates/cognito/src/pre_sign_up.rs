//! Pre sign-up: before a user is created.

use lambda_event_sources_base::{Dict, Str, data_class};

use crate::CognitoUserAttributes;

trigger_event! {
    /// Sign-up of a user, which the function may confirm, or refuse with an error.
    ///
    /// See [Pre sign-up Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-sign-up.html).
    ///
    /// ```
    /// use lambda_event_sources_base::from_str;
    /// use lambda_event_sources_cognito::PreSignUpTriggerEvent;
    ///
    /// let mut event: PreSignUpTriggerEvent = from_str(
    ///     r#"{"triggerSource": "PreSignUp_SignUp", "request": {"userAttributes": {"email": "ana@example.com"}}}"#,
    /// )?;
    /// assert_eq!(event.request.user_attributes.email(), Some("ana@example.com"));
    /// event.response.set_auto_confirm_user(true).set_auto_verify_email(true);
    /// # Ok::<(), lambda_event_sources_base::Error>(())
    /// ```
    pub struct PreSignUpTriggerEvent {
        pub request: PreSignUpTriggerEventRequest,
        pub response: PreSignUpTriggerEventResponse,
    }
}

/// What Cognito tells of a sign-up.
#[data_class(echo)]
pub struct PreSignUpTriggerEventRequest {
    /// Attributes that the user is to have.
    pub user_attributes: CognitoUserAttributes,
    /// Data for your checks that the request carried, which Cognito does not keep.
    pub validation_data: Dict<Str>,
    /// Data for your function that the request carried.
    pub client_metadata: Dict<Str>,
}

/// What the function decides on a sign-up.
#[data_class(echo, response)]
pub struct PreSignUpTriggerEventResponse {
    /// Whether the user is confirmed at once; `false` when absent.
    #[data_class(display_with = auto_confirm_user.unwrap_or_default)]
    pub auto_confirm_user: Option<bool>,
    /// Whether the e-mail address is taken as verified; `false` when absent.
    #[data_class(display_with = auto_verify_email.unwrap_or_default)]
    pub auto_verify_email: Option<bool>,
    /// Whether the phone number is taken as verified; `false` when absent.
    #[data_class(display_with = auto_verify_phone.unwrap_or_default)]
    pub auto_verify_phone: Option<bool>,
}

impl PreSignUpTriggerEventResponse {
    /// Says whether the user is confirmed at once.
    pub fn set_auto_confirm_user(&mut self, confirm: bool) -> &mut Self {
        self.auto_confirm_user = Some(confirm);
        self
    }

    /// Says whether the e-mail address is taken as verified; the user must have one.
    pub fn set_auto_verify_email(&mut self, verify: bool) -> &mut Self {
        self.auto_verify_email = Some(verify);
        self
    }

    /// Says whether the phone number is taken as verified; the user must have one.
    pub fn set_auto_verify_phone(&mut self, verify: bool) -> &mut Self {
        self.auto_verify_phone = Some(verify);
        self
    }
}
