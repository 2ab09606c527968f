//! Custom message: before Cognito sends a code or an invitation.

use lambda_event_sources_base::{Dict, Str, data_class};

use crate::CognitoUserAttributes;

trigger_event! {
    /// Message that Cognito is about to send, in whose place the function may put its own.
    ///
    /// See [Custom message Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-message.html).
    ///
    /// ```
    /// use lambda_event_sources_base::from_str;
    /// use lambda_event_sources_cognito::{CognitoTriggerSource, CustomMessageTriggerEvent};
    ///
    /// let mut event: CustomMessageTriggerEvent =
    ///     from_str(r#"{"triggerSource": "CustomMessage_SignUp", "request": {"codeParameter": "{####}"}}"#)?;
    /// if event.trigger_source == CognitoTriggerSource::CustomMessageSignUp {
    ///     let code = &event.request.code_parameter;
    ///     let message = format!("Welcome! Your code is {code}.");
    ///     event.response.set_email_subject("Welcome").set_email_message(message);
    /// }
    /// # assert_eq!(event.response.email_message.unwrap(), "Welcome! Your code is {####}.");
    /// # Ok::<(), lambda_event_sources_base::Error>(())
    /// ```
    pub struct CustomMessageTriggerEvent {
        pub request: CustomMessageTriggerEventRequest,
        pub response: CustomMessageTriggerEventResponse,
    }
}

/// What Cognito tells of a message.
#[data_class(echo)]
pub struct CustomMessageTriggerEventRequest {
    /// Text that stands for the code or the temporary password, and that the message has to contain.
    pub code_parameter: Str,
    /// Text that stands for the link which verifies an e-mail address, if the pool sends links.
    pub link_parameter: Option<Str>,
    /// Text that stands for the user's name, and that an invitation has to contain; only for invitations.
    pub username_parameter: Option<Str>,
    /// Attributes of the user.
    pub user_attributes: CognitoUserAttributes,
    /// Data for your function that the request carried.
    pub client_metadata: Dict<Str>,
}

/// Message of your own; what is absent stays as the pool has it.
#[data_class(echo, response)]
pub struct CustomMessageTriggerEventResponse {
    /// Text of the SMS, at most 140 characters with the code.
    pub sms_message: Option<Str>,
    /// Text of the e-mail, at most 20,000 characters; HTML if you like.
    pub email_message: Option<Str>,
    /// Subject of the e-mail, at most 140 characters.
    pub email_subject: Option<Str>,
}

impl CustomMessageTriggerEventResponse {
    /// Sets the text of the SMS, which has to contain the code parameter.
    pub fn set_sms_message(&mut self, message: impl Into<Str>) -> &mut Self {
        self.sms_message = Some(message.into());
        self
    }

    /// Sets the text of the e-mail, which has to contain the code parameter, or the link parameter.
    pub fn set_email_message(&mut self, message: impl Into<Str>) -> &mut Self {
        self.email_message = Some(message.into());
        self
    }

    /// Sets the subject of the e-mail.
    pub fn set_email_subject(&mut self, subject: impl Into<Str>) -> &mut Self {
        self.email_subject = Some(subject.into());
        self
    }
}
