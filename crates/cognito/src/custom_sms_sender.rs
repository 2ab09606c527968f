//! Custom SMS sender: SMS messages that the function sends in Cognito's place.

use lambda_event_sources_base::{Base64Data, Dict, Sensitive, Str, data_class};

use crate::{CognitoEmptyResponse, CognitoUserAttributes};

trigger_event! {
    /// SMS that the function has to send, with a code or a temporary password.
    ///
    /// See [Custom SMS sender Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-sms-sender.html).
    ///
    /// ```
    /// use lambda_event_sources_base::from_str;
    /// use lambda_event_sources_cognito::CustomSmsSenderTriggerEvent;
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
    /// # Ok::<(), lambda_event_sources_base::Error>(())
    /// ```
    pub struct CustomSmsSenderTriggerEvent {
        pub request: CustomSmsSenderTriggerEventRequest,
        pub response: CognitoEmptyResponse,
    }
}

/// What an SMS has to say, and to whom.
#[data_class(echo)]
pub struct CustomSmsSenderTriggerEventRequest {
    /// Version of the request: `customSMSSenderRequestV1`.
    pub r#type: Str,
    /// Code or temporary password, encrypted with the pool's KMS key by the AWS Encryption SDK.
    pub code: Option<Sensitive<Base64Data>>,
    /// Attributes of the user.
    pub user_attributes: CognitoUserAttributes,
    /// Data for your function that the request carried.
    pub client_metadata: Dict<Str>,
}
