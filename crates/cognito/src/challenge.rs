//! Challenges of a custom authentication, which three triggers share.

use lambda_event_sources_base::{Str, data_class, string_enum};

/// One challenge of a custom authentication that is over.
///
/// See [Custom authentication challenge Lambda triggers](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-challenge.html).
#[data_class(echo)]
pub struct CognitoChallengeResult {
    /// Which challenge it was.
    pub challenge_name: CognitoChallengeName,
    /// Whether the user passed it.
    pub challenge_result: bool,
    /// Your own name for the challenge, if it was a custom one; absent otherwise.
    pub challenge_metadata: Option<Str>,
}

string_enum! {
    /// Challenge of an authentication.
    ///
    /// See [RespondToAuthChallenge](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html).
    pub enum CognitoChallengeName {
        /// A challenge of your own, made by the create auth challenge trigger.
        CustomChallenge = "CUSTOM_CHALLENGE",
        /// First step of a sign-in by password over the SRP protocol.
        SrpA = "SRP_A",
        /// Second step of a sign-in by password over the SRP protocol.
        PasswordVerifier = "PASSWORD_VERIFIER",
        /// Sign-in by password, by an administrator's application.
        AdminNoSrpAuth = "ADMIN_NO_SRP_AUTH",
        /// Code by SMS as the second factor.
        SmsMfa = "SMS_MFA",
        /// Code by e-mail, as the first or the second factor.
        EmailOtp = "EMAIL_OTP",
        /// Code by SMS as the first factor.
        SmsOtp = "SMS_OTP",
        /// Code of an authenticator app as the second factor.
        SoftwareTokenMfa = "SOFTWARE_TOKEN_MFA",
        /// First step of the authentication of a remembered device.
        DeviceSrpAuth = "DEVICE_SRP_AUTH",
        /// Second step of the authentication of a remembered device.
        DevicePasswordVerifier = "DEVICE_PASSWORD_VERIFIER",
        /// New password in place of the temporary one.
        NewPasswordRequired = "NEW_PASSWORD_REQUIRED",
        /// Passkey.
        WebAuthn = "WEB_AUTHN",
    }
}
