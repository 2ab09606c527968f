//! Custom SMS sender trigger.

use lambda_event_sources_base::{Base64Data, Dict, Sensitive, Str, data_class};

use crate::{CognitoCustomSenderRequestType, CognitoEmptyResponse, CognitoUserAttributes};

trigger_event! {
    /// Custom SMS sender event, for an SMS message that the function sends instead of Amazon Cognito.
    ///
    /// See [Custom SMS sender Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-sms-sender.html).
    ///
    /// ```
    /// use lambda_event_sources::{CustomSmsSenderTriggerEvent, from_str};
    ///
    /// let event: CustomSmsSenderTriggerEvent = from_str(
    ///     r#"{"triggerSource": "CustomSMSSender_Authentication",
    ///         "request": {"code": "AYADeA==", "userAttributes": {"phone_number": "+12065550100"}}}"#,
    /// )?;
    /// assert_eq!(event.request.user_attributes.phone_number(), Some("+12065550100"));
    /// if let Some(code) = &event.request.code {
    ///     let encrypted = code.expose().bytes()?;
    ///     // Decrypt it with the AWS Encryption SDK and the key of the pool, and send the SMS.
    /// #   assert_eq!(encrypted, [1, 128, 3, 120]);
    /// }
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub struct CustomSmsSenderTriggerEvent {
        pub request: CustomSmsSenderTriggerEventRequest,
        pub response: CognitoEmptyResponse,
    }
}

/// Request parameters of the custom SMS sender trigger.
#[data_class(echo)]
pub struct CustomSmsSenderTriggerEventRequest {
    /// Type and version of the request: [`SmsV1`](CognitoCustomSenderRequestType::SmsV1).
    pub r#type: CognitoCustomSenderRequestType,
    /// Code or temporary password, encrypted by the AWS Encryption SDK with the KMS key of the user pool.
    pub code: Option<Sensitive<Base64Data>>,
    /// User attributes.
    pub user_attributes: CognitoUserAttributes,
    /// Custom input for the function, from the `ClientMetadata` of the request.
    #[data_class(redact = keys)]
    pub client_metadata: Dict<Str>,
}
