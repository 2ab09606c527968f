//! Custom email sender: e-mails that the function sends in Cognito's place.

use lambda_event_sources_base::{Base64Data, Dict, Sensitive, Str, data_class};

use crate::{CognitoEmptyResponse, CognitoUserAttributes};

trigger_event! {
    /// E-mail that the function has to send, with a code or a temporary password.
    ///
    /// See [Custom email sender Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-email-sender.html).
    ///
    /// ```
    /// use lambda_event_sources_base::from_str;
    /// use lambda_event_sources_cognito::CustomEmailSenderTriggerEvent;
    ///
    /// let event: CustomEmailSenderTriggerEvent = from_str(
    ///     r#"{"triggerSource": "CustomEmailSender_SignUp",
    ///         "request": {"code": "AYADeA==", "userAttributes": {"email": "ana@example.com"}}}"#,
    /// )?;
    /// assert_eq!(event.request.user_attributes.email(), Some("ana@example.com"));
    /// if let Some(code) = &event.request.code {
    ///     let encrypted = code.expose().bytes()?;
    ///     // Decrypt it with the AWS Encryption SDK and the key of the pool, and send the e-mail.
    /// #   assert_eq!(encrypted, [1, 128, 3, 120]);
    /// }
    /// # Ok::<(), lambda_event_sources_base::Error>(())
    /// ```
    pub struct CustomEmailSenderTriggerEvent {
        pub request: CustomEmailSenderTriggerEventRequest,
        pub response: CognitoEmptyResponse,
    }
}

/// What an e-mail has to say, and to whom.
#[data_class(echo)]
pub struct CustomEmailSenderTriggerEventRequest {
    /// Version of the request: `customEmailSenderRequestV1`.
    pub r#type: Str,
    /// Code or temporary password, encrypted with the pool's KMS key by the AWS Encryption SDK; absent from a warning
    /// of an account takeover.
    pub code: Option<Sensitive<Base64Data>>,
    /// Attributes of the user; in a warning of an account takeover, what was noticed.
    pub user_attributes: CognitoUserAttributes,
    /// Data for your function that the request carried.
    pub client_metadata: Dict<Str>,
}
