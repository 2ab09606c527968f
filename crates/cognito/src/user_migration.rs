//! Migrate user: when a user signs in whom the pool does not have yet.

use lambda_event_sources_base::{Dict, Sensitive, Str, data_class, string_enum};

use crate::{CognitoUserAttributes, CognitoUserStatus};

trigger_event! {
    /// Request to migrate a user whom the pool does not have.
    ///
    /// Answer with the user's attributes. An error says that the user is not yours.
    ///
    /// See [Migrate user Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-migrate-user.html).
    ///
    /// ```
    /// use lambda_event_sources_base::from_str;
    /// use lambda_event_sources_cognito::{
    ///     CognitoMessageAction, CognitoTriggerSource, CognitoUserStatus, UserMigrationTriggerEvent,
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
    /// # Ok::<(), lambda_event_sources_base::Error>(())
    /// ```
    pub struct UserMigrationTriggerEvent {
        pub request: UserMigrationTriggerEventRequest,
        pub response: UserMigrationTriggerEventResponse,
    }
}

/// What Cognito tells of a user whom the pool does not have.
#[data_class(echo)]
pub struct UserMigrationTriggerEventRequest {
    /// Password that the user entered; absent when the user has forgotten it.
    pub password: Option<Sensitive<Str>>,
    /// Data for your checks that the request carried, as its `ClientMetadata`.
    pub validation_data: Dict<Str>,
    /// Data for your function that the request carried.
    pub client_metadata: Dict<Str>,
}

/// User whom the pool is to create.
#[data_class(echo, response)]
pub struct UserMigrationTriggerEventResponse {
    /// Attributes of the user: without them there is no user.
    pub user_attributes: Option<CognitoUserAttributes>,
    /// State of the account: confirmed, or with a password to reset.
    pub final_user_status: Option<CognitoUserStatus>,
    /// What is done about the message that welcomes new users, which is sent when absent.
    pub message_action: Option<CognitoMessageAction>,
    /// Ways by which new users are welcomed: by SMS when there are none.
    pub desired_delivery_mediums: Vec<CognitoDeliveryMedium>,
    /// Whether an e-mail address or a phone number by which another user signs in moves to this one; `false` when
    /// absent, and then it is an error.
    pub force_alias_creation: Option<bool>,
    /// Whether the user has to enter a code from an SMS at each sign-in.
    #[data_class(name = "enableSMSMFA")]
    pub enable_sms_mfa: Option<bool>,
}

impl UserMigrationTriggerEventResponse {
    /// Sets the attributes of the user.
    pub fn set_user_attributes<K: Into<Str>, V: Into<Str>>(
        &mut self,
        attributes: impl IntoIterator<Item = (K, V)>,
    ) -> &mut Self {
        self.user_attributes = Some(attributes.into_iter().collect());
        self
    }

    /// Sets the state of the account: [`Confirmed`](CognitoUserStatus::Confirmed) to sign in with the same password,
    /// or [`ResetRequired`](CognitoUserStatus::ResetRequired).
    pub fn set_final_user_status(&mut self, status: impl Into<CognitoUserStatus>) -> &mut Self {
        self.final_user_status = Some(status.into());
        self
    }

    /// Says what is done about the message that welcomes new users.
    pub fn set_message_action(&mut self, action: impl Into<CognitoMessageAction>) -> &mut Self {
        self.message_action = Some(action.into());
        self
    }

    /// Sets the ways by which new users are welcomed.
    pub fn set_desired_delivery_mediums(
        &mut self,
        mediums: impl IntoIterator<Item = CognitoDeliveryMedium>,
    ) -> &mut Self {
        self.desired_delivery_mediums = mediums.into_iter().collect();
        self
    }

    /// Says whether an e-mail address or a phone number by which another user signs in moves to this one.
    pub fn set_force_alias_creation(&mut self, force: bool) -> &mut Self {
        self.force_alias_creation = Some(force);
        self
    }

    /// Says whether the user has to enter a code from an SMS at each sign-in; the user must have a phone number.
    pub fn set_enable_sms_mfa(&mut self, enable: bool) -> &mut Self {
        self.enable_sms_mfa = Some(enable);
        self
    }
}

string_enum! {
    /// What is done about the message that welcomes new users.
    pub enum CognitoMessageAction {
        /// It is not sent.
        Suppress = "SUPPRESS",
    }
}

string_enum! {
    /// Way by which a message reaches a user.
    pub enum CognitoDeliveryMedium {
        /// By e-mail.
        Email = "EMAIL",
        /// By SMS.
        Sms = "SMS",
    }
}
