use lambda_event_sources_base::string_enum;

string_enum! {
    /// What a trigger is invoked for: the trigger, and the occasion.
    ///
    /// See [Customizing user pool workflows with Lambda triggers](https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html).
    pub enum CognitoTriggerSource {
        /// A user signs up.
        PreSignUpSignUp = "PreSignUp_SignUp",
        /// An administrator creates a user.
        PreSignUpAdminCreateUser = "PreSignUp_AdminCreateUser",
        /// A user signs in with another identity provider for the first time.
        PreSignUpExternalProvider = "PreSignUp_ExternalProvider",
        /// A user has confirmed the sign-up.
        PostConfirmationConfirmSignUp = "PostConfirmation_ConfirmSignUp",
        /// A user has confirmed a new password in place of a forgotten one.
        PostConfirmationConfirmForgotPassword = "PostConfirmation_ConfirmForgotPassword",
        /// A user is about to sign in.
        PreAuthenticationAuthentication = "PreAuthentication_Authentication",
        /// A user has signed in.
        PostAuthenticationAuthentication = "PostAuthentication_Authentication",
        /// A custom authentication begins, or a challenge of it was answered.
        DefineAuthChallengeAuthentication = "DefineAuthChallenge_Authentication",
        /// A custom challenge is to be made.
        CreateAuthChallengeAuthentication = "CreateAuthChallenge_Authentication",
        /// The answer to a custom challenge is to be judged.
        VerifyAuthChallengeResponseAuthentication = "VerifyAuthChallengeResponse_Authentication",
        /// Tokens after a sign-in on the pages of Cognito.
        TokenGenerationHostedAuth = "TokenGeneration_HostedAuth",
        /// Tokens after an authentication.
        TokenGenerationAuthentication = "TokenGeneration_Authentication",
        /// Tokens after a user whom an administrator made has changed the temporary password.
        TokenGenerationNewPasswordChallenge = "TokenGeneration_NewPasswordChallenge",
        /// Tokens of a machine, by client credentials; only in version 3.
        TokenGenerationClientCredentials = "TokenGeneration_ClientCredentials",
        /// Tokens after the authentication of a device.
        TokenGenerationAuthenticateDevice = "TokenGeneration_AuthenticateDevice",
        /// Tokens for a refresh token.
        TokenGenerationRefreshTokens = "TokenGeneration_RefreshTokens",
        /// A user whom the pool does not have signs in.
        UserMigrationAuthentication = "UserMigration_Authentication",
        /// A user whom the pool does not have has forgotten the password.
        UserMigrationForgotPassword = "UserMigration_ForgotPassword",
        /// Code that confirms a sign-up.
        CustomMessageSignUp = "CustomMessage_SignUp",
        /// Temporary password of a user whom an administrator made.
        CustomMessageAdminCreateUser = "CustomMessage_AdminCreateUser",
        /// Code once more, for a user who is there.
        CustomMessageResendCode = "CustomMessage_ResendCode",
        /// Code for a forgotten password.
        CustomMessageForgotPassword = "CustomMessage_ForgotPassword",
        /// Code that verifies a changed e-mail address or phone number.
        CustomMessageUpdateUserAttribute = "CustomMessage_UpdateUserAttribute",
        /// Code that verifies an e-mail address or a phone number, asked for by the user.
        CustomMessageVerifyUserAttribute = "CustomMessage_VerifyUserAttribute",
        /// Code of a multi-factor authentication.
        CustomMessageAuthentication = "CustomMessage_Authentication",
        /// Code that confirms a sign-up, by e-mail.
        CustomEmailSenderSignUp = "CustomEmailSender_SignUp",
        /// Code of a multi-factor authentication, by e-mail.
        CustomEmailSenderAuthentication = "CustomEmailSender_Authentication",
        /// Code for a forgotten password, by e-mail.
        CustomEmailSenderForgotPassword = "CustomEmailSender_ForgotPassword",
        /// Code once more, by e-mail.
        CustomEmailSenderResendCode = "CustomEmailSender_ResendCode",
        /// Code that verifies a changed attribute, by e-mail.
        CustomEmailSenderUpdateUserAttribute = "CustomEmailSender_UpdateUserAttribute",
        /// Code that verifies a new attribute, by e-mail.
        CustomEmailSenderVerifyUserAttribute = "CustomEmailSender_VerifyUserAttribute",
        /// Temporary password, by e-mail.
        CustomEmailSenderAdminCreateUser = "CustomEmailSender_AdminCreateUser",
        /// Warning of an attempt to take over the account, by e-mail.
        CustomEmailSenderAccountTakeOverNotification = "CustomEmailSender_AccountTakeOverNotification",
        /// Code that confirms a sign-up, by SMS.
        CustomSmsSenderSignUp = "CustomSMSSender_SignUp",
        /// Code for a forgotten password, by SMS.
        CustomSmsSenderForgotPassword = "CustomSMSSender_ForgotPassword",
        /// Code once more, by SMS.
        CustomSmsSenderResendCode = "CustomSMSSender_ResendCode",
        /// Code that verifies a new attribute, by SMS.
        CustomSmsSenderVerifyUserAttribute = "CustomSMSSender_VerifyUserAttribute",
        /// Code that verifies a changed attribute, by SMS.
        CustomSmsSenderUpdateUserAttribute = "CustomSMSSender_UpdateUserAttribute",
        /// Code of a multi-factor authentication, by SMS.
        CustomSmsSenderAuthentication = "CustomSMSSender_Authentication",
        /// Temporary password, by SMS.
        CustomSmsSenderAdminCreateUser = "CustomSMSSender_AdminCreateUser",
        /// A user signs in with another identity provider, for the first time or again.
        InboundFederationExternalProvider = "InboundFederation_ExternalProvider",
    }
}
