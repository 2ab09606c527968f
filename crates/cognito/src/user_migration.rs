//! Migrate user trigger.

use lambda_event_sources_base::{Dict, Sensitive, Str, data_class, string_enum};

use crate::{CognitoUserAttributes, CognitoUserStatus};

trigger_event! {
    /// Migrate user event, sent when a user who is not in the user pool signs in or resets a forgotten password.
    ///
    /// To migrate the user, set the user attributes in the response. If you do not have such a user, return an error.
    ///
    /// See [Migrate user Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-migrate-user.html).
    ///
    /// ```
    /// use lambda_event_sources::{
    ///     CognitoMessageAction, CognitoTriggerSource, CognitoUserStatus, UserMigrationTriggerEvent, from_str,
    /// };
    ///
    /// let mut event: UserMigrationTriggerEvent = from_str(
    ///     r#"{"triggerSource": "UserMigration_Authentication", "userName": "ana", "request": {"password": "hush"}}"#,
    /// )?;
    /// # fn is_password_of(_: &str, password: &str) -> bool { password == "hush" }
    /// if event.trigger_source == CognitoTriggerSource::UserMigrationAuthentication
    ///     && event.request.password.as_ref().is_some_and(|password| is_password_of(&event.user_name, password.expose()))
    /// {
    ///     event
    ///         .response
    ///         .set_user_attributes([("email", "ana@example.com"), ("email_verified", "true")])
    ///         .set_final_user_status(CognitoUserStatus::Confirmed)
    ///         .set_message_action(CognitoMessageAction::Suppress);
    /// }
    /// # assert!(event.response.user_attributes.is_some());
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub struct UserMigrationTriggerEvent {
        pub request: UserMigrationTriggerEventRequest,
        pub response: UserMigrationTriggerEventResponse,
    }
}

/// Request parameters of the migrate user trigger.
#[data_class(echo)]
pub struct UserMigrationTriggerEventRequest {
    /// Password that the user entered; absent if the user resets a forgotten password.
    pub password: Option<Sensitive<Str>>,
    /// Validation data, from the `ClientMetadata` of the sign-in request.
    #[data_class(redact = keys)]
    pub validation_data: Dict<Str>,
    /// Custom input for the function, from the `ClientMetadata` of the request.
    #[data_class(redact = keys)]
    pub client_metadata: Dict<Str>,
}

/// Response parameters of the migrate user trigger.
#[data_class(echo, response)]
pub struct UserMigrationTriggerEventResponse {
    /// Attributes of the new user. Amazon Cognito does not create a user without them.
    pub user_attributes: Option<CognitoUserAttributes>,
    /// Status of the new user: confirmed, or with a password to reset.
    pub final_user_status: Option<CognitoUserStatus>,
    /// Action for the welcome message, which Amazon Cognito sends if this is absent.
    pub message_action: Option<CognitoMessageAction>,
    /// Delivery mediums of the welcome message. If it is empty, Amazon Cognito sends the message by SMS.
    pub desired_delivery_mediums: Vec<CognitoDeliveryMedium>,
    /// Whether to move an alias of another user, which is an email address or phone number, to this user; absent for
    /// `false`. If it is `false` and another user has the alias, the migration fails.
    pub force_alias_creation: Option<bool>,
    /// Whether to require MFA by SMS at sign-in.
    #[data_class(name = "enableSMSMFA")]
    pub enable_sms_mfa: Option<bool>,
}

impl UserMigrationTriggerEventResponse {
    /// Sets the attributes of the new user.
    pub fn set_user_attributes<K: Into<Str>, V: Into<Str>>(
        &mut self,
        attributes: impl IntoIterator<Item = (K, V)>,
    ) -> &mut Self {
        self.user_attributes = Some(attributes.into_iter().collect());
        self
    }

    /// Sets the status of the new user: [`Confirmed`](CognitoUserStatus::Confirmed) to allow sign-in with the same
    /// password, or [`ResetRequired`](CognitoUserStatus::ResetRequired).
    pub fn set_final_user_status(&mut self, status: impl Into<CognitoUserStatus>) -> &mut Self {
        self.final_user_status = Some(status.into());
        self
    }

    /// Sets the action for the welcome message.
    pub fn set_message_action(&mut self, action: impl Into<CognitoMessageAction>) -> &mut Self {
        self.message_action = Some(action.into());
        self
    }

    /// Sets the delivery mediums of the welcome message.
    pub fn set_desired_delivery_mediums(
        &mut self,
        mediums: impl IntoIterator<Item = CognitoDeliveryMedium>,
    ) -> &mut Self {
        self.desired_delivery_mediums = mediums.into_iter().collect();
        self
    }

    /// Sets whether to move an alias of another user, which is an email address or phone number, to this user.
    pub fn set_force_alias_creation(&mut self, force: bool) -> &mut Self {
        self.force_alias_creation = Some(force);
        self
    }

    /// Sets whether to require MFA by SMS at sign-in. The user must have a phone number.
    pub fn set_enable_sms_mfa(&mut self, enable: bool) -> &mut Self {
        self.enable_sms_mfa = Some(enable);
        self
    }
}

string_enum! {
    /// Action for the welcome message.
    pub enum CognitoMessageAction {
        /// The message is not sent.
        Suppress = "SUPPRESS",
    }
}

string_enum! {
    /// Delivery medium of a message.
    pub enum CognitoDeliveryMedium {
        /// Email.
        Email = "EMAIL",
        /// SMS.
        Sms = "SMS",
    }
}
