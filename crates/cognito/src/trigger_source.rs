use lambda_event_sources_base::string_enum;

string_enum! {
    /// Trigger source: the event that invoked the function.
    ///
    /// See [Customizing user pool workflows with Lambda triggers](https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html).
    pub enum CognitoTriggerSource {
        /// Pre sign-up: a user signs up.
        PreSignUpSignUp = "PreSignUp_SignUp",
        /// Pre sign-up: an administrator creates a user.
        PreSignUpAdminCreateUser = "PreSignUp_AdminCreateUser",
        /// Pre sign-up: a user signs in with an external identity provider for the first time.
        PreSignUpExternalProvider = "PreSignUp_ExternalProvider",
        /// Post confirmation: a user confirmed the sign-up.
        PostConfirmationConfirmSignUp = "PostConfirmation_ConfirmSignUp",
        /// Post confirmation: a user confirmed a new password after forgetting the old one.
        PostConfirmationConfirmForgotPassword = "PostConfirmation_ConfirmForgotPassword",
        /// Pre authentication: a user signs in.
        PreAuthenticationAuthentication = "PreAuthentication_Authentication",
        /// Post authentication: a user signed in.
        PostAuthenticationAuthentication = "PostAuthentication_Authentication",
        /// Define auth challenge: a custom authentication started, or a user responded to one of its challenges.
        DefineAuthChallengeAuthentication = "DefineAuthChallenge_Authentication",
        /// Create auth challenge: a custom challenge must be created.
        CreateAuthChallengeAuthentication = "CreateAuthChallenge_Authentication",
        /// Verify auth challenge response: a user responded to a custom challenge.
        VerifyAuthChallengeResponseAuthentication = "VerifyAuthChallengeResponse_Authentication",
        /// Pre token generation: sign-in with the managed login pages.
        TokenGenerationHostedAuth = "TokenGeneration_HostedAuth",
        /// Pre token generation: end of an authentication flow.
        TokenGenerationAuthentication = "TokenGeneration_Authentication",
        /// Pre token generation: change of the temporary password of a user that an administrator created.
        TokenGenerationNewPasswordChallenge = "TokenGeneration_NewPasswordChallenge",
        /// Pre token generation: client credentials grant of a machine; only in version 3.
        TokenGenerationClientCredentials = "TokenGeneration_ClientCredentials",
        /// Pre token generation: end of the authentication of a user device.
        TokenGenerationAuthenticateDevice = "TokenGeneration_AuthenticateDevice",
        /// Pre token generation: refresh of the ID and access tokens.
        TokenGenerationRefreshTokens = "TokenGeneration_RefreshTokens",
        /// Migrate user: a user who is not in the user pool signs in.
        UserMigrationAuthentication = "UserMigration_Authentication",
        /// Migrate user: a user who is not in the user pool resets a forgotten password.
        UserMigrationForgotPassword = "UserMigration_ForgotPassword",
        /// Custom message: confirmation code for a sign-up.
        CustomMessageSignUp = "CustomMessage_SignUp",
        /// Custom message: temporary password for a user that an administrator created.
        CustomMessageAdminCreateUser = "CustomMessage_AdminCreateUser",
        /// Custom message: confirmation code that is sent again to an existing user.
        CustomMessageResendCode = "CustomMessage_ResendCode",
        /// Custom message: confirmation code for a forgotten password.
        CustomMessageForgotPassword = "CustomMessage_ForgotPassword",
        /// Custom message: verification code for a changed email address or phone number.
        CustomMessageUpdateUserAttribute = "CustomMessage_UpdateUserAttribute",
        /// Custom message: verification code for an email address or phone number, requested by the user.
        CustomMessageVerifyUserAttribute = "CustomMessage_VerifyUserAttribute",
        /// Custom message: multi-factor authentication (MFA) code.
        CustomMessageAuthentication = "CustomMessage_Authentication",
        /// Custom email sender: confirmation code for a sign-up.
        CustomEmailSenderSignUp = "CustomEmailSender_SignUp",
        /// Custom email sender: MFA code.
        CustomEmailSenderAuthentication = "CustomEmailSender_Authentication",
        /// Custom email sender: confirmation code for a forgotten password.
        CustomEmailSenderForgotPassword = "CustomEmailSender_ForgotPassword",
        /// Custom email sender: confirmation code that is sent again to an existing user.
        CustomEmailSenderResendCode = "CustomEmailSender_ResendCode",
        /// Custom email sender: verification code for a changed attribute.
        CustomEmailSenderUpdateUserAttribute = "CustomEmailSender_UpdateUserAttribute",
        /// Custom email sender: verification code for a new attribute.
        CustomEmailSenderVerifyUserAttribute = "CustomEmailSender_VerifyUserAttribute",
        /// Custom email sender: temporary password for a user that an administrator created.
        CustomEmailSenderAdminCreateUser = "CustomEmailSender_AdminCreateUser",
        /// Custom email sender: warning about an attempted account takeover.
        CustomEmailSenderAccountTakeOverNotification = "CustomEmailSender_AccountTakeOverNotification",
        /// Custom SMS sender: confirmation code for a sign-up.
        CustomSmsSenderSignUp = "CustomSMSSender_SignUp",
        /// Custom SMS sender: confirmation code for a forgotten password.
        CustomSmsSenderForgotPassword = "CustomSMSSender_ForgotPassword",
        /// Custom SMS sender: confirmation code that is sent again to an existing user.
        CustomSmsSenderResendCode = "CustomSMSSender_ResendCode",
        /// Custom SMS sender: verification code for a new attribute.
        CustomSmsSenderVerifyUserAttribute = "CustomSMSSender_VerifyUserAttribute",
        /// Custom SMS sender: verification code for a changed attribute.
        CustomSmsSenderUpdateUserAttribute = "CustomSMSSender_UpdateUserAttribute",
        /// Custom SMS sender: MFA code.
        CustomSmsSenderAuthentication = "CustomSMSSender_Authentication",
        /// Custom SMS sender: temporary password for a user that an administrator created.
        CustomSmsSenderAdminCreateUser = "CustomSMSSender_AdminCreateUser",
        /// Inbound federation: a user signs in with an external identity provider, for the first time or again.
        InboundFederationExternalProvider = "InboundFederation_ExternalProvider",
    }
}
