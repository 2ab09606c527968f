//! Challenges of a custom authentication, which three triggers share.

use lambda_event_sources_base::{Sensitive, Str, data_class, string_enum};

/// Completed challenge of an authentication, with its result.
///
/// See [Custom authentication challenge Lambda triggers](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-challenge.html).
#[data_class(echo)]
pub struct CognitoChallengeResult {
    /// Name of the challenge.
    pub challenge_name: CognitoChallengeName,
    /// Whether the user completed the challenge successfully.
    pub challenge_result: bool,
    /// Your own name for a custom challenge; absent for other challenges.
    pub challenge_metadata: Option<Sensitive<Str>>,
}

string_enum! {
    /// Name of an authentication challenge.
    ///
    /// See [RespondToAuthChallenge](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html).
    pub enum CognitoChallengeName {
        /// Custom challenge, which the create auth challenge trigger creates.
        CustomChallenge = "CUSTOM_CHALLENGE",
        /// Selection of one of the available challenges.
        SelectChallenge = "SELECT_CHALLENGE",
        /// Password, without Secure Remote Password (SRP).
        Password = "PASSWORD",
        /// Password, with SRP.
        PasswordSrp = "PASSWORD_SRP",
        /// First step of SRP authentication.
        SrpA = "SRP_A",
        /// Second step of SRP authentication.
        PasswordVerifier = "PASSWORD_VERIFIER",
        /// Password authentication by a server-side application, without SRP.
        AdminNoSrpAuth = "ADMIN_NO_SRP_AUTH",
        /// Second factor: code in an SMS message.
        SmsMfa = "SMS_MFA",
        /// First or second factor: code in an email message.
        EmailOtp = "EMAIL_OTP",
        /// First factor: code in an SMS message.
        SmsOtp = "SMS_OTP",
        /// Second factor: code of an authenticator app.
        SoftwareTokenMfa = "SOFTWARE_TOKEN_MFA",
        /// Selection of the second factor.
        SelectMfaType = "SELECT_MFA_TYPE",
        /// Setup of the second factor.
        MfaSetup = "MFA_SETUP",
        /// First step of the authentication of a remembered device.
        DeviceSrpAuth = "DEVICE_SRP_AUTH",
        /// Second step of the authentication of a remembered device.
        DevicePasswordVerifier = "DEVICE_PASSWORD_VERIFIER",
        /// Change of the temporary password.
        NewPasswordRequired = "NEW_PASSWORD_REQUIRED",
        /// Passkey.
        WebAuthn = "WEB_AUTHN",
    }
}
