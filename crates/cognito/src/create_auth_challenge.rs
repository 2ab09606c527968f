//! Create auth challenge trigger.

use lambda_event_sources_base::{Dict, Sensitive, Str, data_class};

use crate::{CognitoChallengeName, CognitoChallengeResult, CognitoUserAttributes, trigger_event::text_dict};

trigger_event! {
    /// Create auth challenge event, which requests a custom challenge.
    ///
    /// The function returns the challenge for the user and the expected answer.
    ///
    /// See [Create auth challenge Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-create-auth-challenge.html).
    ///
    /// ```
    /// use lambda_event_sources::{CognitoChallengeName, CreateAuthChallengeTriggerEvent, from_str};
    ///
    /// let mut event: CreateAuthChallengeTriggerEvent = from_str(
    ///     r#"{"triggerSource": "CreateAuthChallenge_Authentication", "request": {"challengeName": "CUSTOM_CHALLENGE"}}"#,
    /// )?;
    /// if event.request.challenge_name == CognitoChallengeName::CustomChallenge {
    ///     event
    ///         .response
    ///         .set_public_challenge_parameters([("captchaUrl", "https://example.com/captcha/123.jpg")])
    ///         .set_private_challenge_parameters([("answer", "5")])
    ///         .set_challenge_metadata("CAPTCHA_CHALLENGE");
    /// }
    /// assert!(!event.to_string().contains(r#""answer":"5""#));
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub struct CreateAuthChallengeTriggerEvent {
        pub request: CreateAuthChallengeTriggerEventRequest,
        pub response: CreateAuthChallengeTriggerEventResponse,
    }
}

/// Request parameters of the create auth challenge trigger.
#[data_class(echo)]
pub struct CreateAuthChallengeTriggerEventRequest {
    /// User attributes.
    pub user_attributes: CognitoUserAttributes,
    /// Whether the user does not exist; only for app clients with `PreventUserExistenceErrors` enabled.
    pub user_not_found: Option<bool>,
    /// Name of the challenge to create, from the define auth challenge trigger.
    pub challenge_name: CognitoChallengeName,
    /// Results of the previous challenges, in order.
    pub session: Vec<CognitoChallengeResult>,
    /// Custom input for the function, from the `ClientMetadata` of the response to a challenge.
    #[data_class(redact = keys)]
    pub client_metadata: Dict<Str>,
}

/// Response parameters of the create auth challenge trigger.
#[data_class(echo, response)]
pub struct CreateAuthChallengeTriggerEventResponse {
    /// Parameters that the client app needs to present the challenge.
    pub public_challenge_parameters: Option<Dict<Str>>,
    /// Parameters that the verify auth challenge response trigger needs to verify the answer. No one else receives
    /// them.
    pub private_challenge_parameters: Option<Dict<Sensitive<Str>>>,
    /// Your own name for the custom challenge, which the session contains in later events.
    pub challenge_metadata: Option<Sensitive<Str>>,
}

impl CreateAuthChallengeTriggerEventResponse {
    /// Sets the parameters that the client app needs to present the challenge.
    pub fn set_public_challenge_parameters<K: Into<Str>, V: Into<Str>>(
        &mut self,
        parameters: impl IntoIterator<Item = (K, V)>,
    ) -> &mut Self {
        self.public_challenge_parameters = Some(text_dict(parameters));
        self
    }

    /// Sets the parameters that the verify auth challenge response trigger needs to verify the answer.
    pub fn set_private_challenge_parameters<K: Into<Str>, V: Into<Str>>(
        &mut self,
        parameters: impl IntoIterator<Item = (K, V)>,
    ) -> &mut Self {
        let secret = |(name, value): (K, V)| (name, Sensitive::new(value.into()));
        self.private_challenge_parameters = Some(parameters.into_iter().map(secret).collect());
        self
    }

    /// Sets your own name for the custom challenge.
    pub fn set_challenge_metadata(&mut self, metadata: impl Into<Str>) -> &mut Self {
        self.challenge_metadata = Some(Sensitive::new(metadata.into()));
        self
    }
}
