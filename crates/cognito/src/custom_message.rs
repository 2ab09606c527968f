//! Custom message trigger.

use lambda_event_sources_base::{Dict, Str, data_class};

use crate::CognitoUserAttributes;

trigger_event! {
    /// Custom message event, sent before Amazon Cognito sends a message.
    ///
    /// The function can replace the text of the message.
    ///
    /// See [Custom message Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-message.html).
    ///
    /// ```
    /// use lambda_event_sources::{CognitoTriggerSource, CustomMessageTriggerEvent, from_str};
    ///
    /// let mut event: CustomMessageTriggerEvent =
    ///     from_str(r#"{"triggerSource": "CustomMessage_SignUp", "request": {"codeParameter": "{####}"}}"#)?;
    /// if event.trigger_source == CognitoTriggerSource::CustomMessageSignUp {
    ///     let code = &event.request.code_parameter;
    ///     let message = format!("Welcome! Your code is {code}.");
    ///     event.response.set_email_subject("Welcome").set_email_message(message);
    /// }
    /// # assert_eq!(event.response.email_message.unwrap(), "Welcome! Your code is {####}.");
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub struct CustomMessageTriggerEvent {
        pub request: CustomMessageTriggerEventRequest,
        pub response: CustomMessageTriggerEventResponse,
    }
}

/// Request parameters of the custom message trigger.
#[data_class(echo)]
pub struct CustomMessageTriggerEventRequest {
    /// Placeholder for the verification code or temporary password. The message must contain it.
    pub code_parameter: Str,
    /// Placeholder for the verification link; absent unless the user pool verifies email addresses with a link.
    pub link_parameter: Option<Str>,
    /// Placeholder for the username, which an invitation must contain; absent in other messages.
    pub username_parameter: Option<Str>,
    /// User attributes.
    pub user_attributes: CognitoUserAttributes,
    /// Custom input for the function, from the `ClientMetadata` of the request.
    #[data_class(redact = keys)]
    pub client_metadata: Dict<Str>,
}

/// Response parameters of the custom message trigger. Absent parts keep the text that the user pool defines.
#[data_class(echo, response)]
pub struct CustomMessageTriggerEventResponse {
    /// SMS message, with up to 140 characters including the code.
    pub sms_message: Option<Str>,
    /// Email message, with up to 20,000 characters. It can contain HTML.
    pub email_message: Option<Str>,
    /// Subject of the email message, with up to 140 characters.
    pub email_subject: Option<Str>,
}

impl CustomMessageTriggerEventResponse {
    /// Sets the SMS message, which must contain the code parameter.
    pub fn set_sms_message(&mut self, message: impl Into<Str>) -> &mut Self {
        self.sms_message = Some(message.into());
        self
    }

    /// Sets the email message, which must contain the code parameter or the link parameter.
    pub fn set_email_message(&mut self, message: impl Into<Str>) -> &mut Self {
        self.email_message = Some(message.into());
        self
    }

    /// Sets the subject of the email message.
    pub fn set_email_subject(&mut self, subject: impl Into<Str>) -> &mut Self {
        self.email_subject = Some(subject.into());
        self
    }
}
