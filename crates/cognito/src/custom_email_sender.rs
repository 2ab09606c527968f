//! Custom email sender trigger.

use lambda_event_sources_base::{Base64Data, Dict, Sensitive, Str, data_class};

use crate::{CognitoCustomSenderRequestType, CognitoEmptyResponse, CognitoUserAttributes};

trigger_event! {
    /// Custom email sender event, for an email message that the function sends instead of Amazon Cognito.
    ///
    /// See [Custom email sender Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-email-sender.html).
    ///
    /// ```
    /// use lambda_event_sources::{CustomEmailSenderTriggerEvent, from_str};
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
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub struct CustomEmailSenderTriggerEvent {
        pub request: CustomEmailSenderTriggerEventRequest,
        pub response: CognitoEmptyResponse,
    }
}

/// Request parameters of the custom email sender trigger.
#[data_class(echo)]
pub struct CustomEmailSenderTriggerEventRequest {
    /// Type and version of the request: [`EmailV1`](CognitoCustomSenderRequestType::EmailV1).
    pub r#type: CognitoCustomSenderRequestType,
    /// Code or temporary password, encrypted by the AWS Encryption SDK with the KMS key of the user pool; absent from a
    /// warning about an account takeover.
    pub code: Option<Sensitive<Base64Data>>,
    /// User attributes, or the details of the attempt in a warning about an account takeover.
    pub user_attributes: CognitoUserAttributes,
    /// Custom input for the function, from the `ClientMetadata` of the request.
    #[data_class(redact = keys)]
    pub client_metadata: Dict<Str>,
}
