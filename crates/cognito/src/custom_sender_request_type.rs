use lambda_event_sources_base::string_enum;

string_enum! {
    /// Type and version of the request of a custom sender trigger.
    ///
    /// See [Custom sender Lambda triggers](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-sender-triggers.html).
    pub enum CognitoCustomSenderRequestType {
        /// Custom email sender, version 1.
        EmailV1 = "customEmailSenderRequestV1",
        /// Custom SMS sender, version 1.
        SmsV1 = "customSMSSenderRequestV1",
    }
}
