//! Create auth challenge: the custom challenge itself.

use lambda_event_sources_base::{Dict, Sensitive, Str, data_class};

use crate::{CognitoChallengeName, CognitoChallengeResult, CognitoUserAttributes, trigger_event::text_dict};

trigger_event! {
    /// Request for a custom challenge: what the user is asked, and what the answer has to be.
    ///
    /// See [Create auth challenge Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-create-auth-challenge.html).
    ///
    /// ```
    /// use lambda_event_sources_base::from_str;
    /// use lambda_event_sources_cognito::{CognitoChallengeName, CreateAuthChallengeTriggerEvent};
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
    /// # Ok::<(), lambda_event_sources_base::Error>(())
    /// ```
    pub struct CreateAuthChallengeTriggerEvent {
        pub request: CreateAuthChallengeTriggerEventRequest,
        pub response: CreateAuthChallengeTriggerEventResponse,
    }
}

/// What Cognito tells of the challenge that is to be made.
#[data_class(echo)]
pub struct CreateAuthChallengeTriggerEventRequest {
    /// Attributes of the user.
    pub user_attributes: CognitoUserAttributes,
    /// Whether there is no such user; only for app clients that do not tell callers so.
    pub user_not_found: Option<bool>,
    /// Challenge that is to be made, as the define auth challenge trigger named it.
    pub challenge_name: CognitoChallengeName,
    /// Challenges so far, the first one first.
    pub session: Vec<CognitoChallengeResult>,
    /// Data for your function that the answer to a challenge carried.
    pub client_metadata: Dict<Str>,
}

/// Custom challenge.
#[data_class(echo, response)]
pub struct CreateAuthChallengeTriggerEventResponse {
    /// What the user's application needs to ask the question.
    pub public_challenge_parameters: Option<Dict<Str>>,
    /// What the verify auth challenge response trigger needs to judge the answer; no one else sees it.
    pub private_challenge_parameters: Option<Dict<Sensitive<Str>>>,
    /// Your own name for the challenge, which stands in the session afterwards.
    pub challenge_metadata: Option<Str>,
}

impl CreateAuthChallengeTriggerEventResponse {
    /// Sets what the user's application needs to ask the question.
    pub fn set_public_challenge_parameters<K: Into<Str>, V: Into<Str>>(
        &mut self,
        parameters: impl IntoIterator<Item = (K, V)>,
    ) -> &mut Self {
        self.public_challenge_parameters = Some(text_dict(parameters));
        self
    }

    /// Sets what the verify auth challenge response trigger needs to judge the answer.
    pub fn set_private_challenge_parameters<K: Into<Str>, V: Into<Str>>(
        &mut self,
        parameters: impl IntoIterator<Item = (K, V)>,
    ) -> &mut Self {
        let secret = |(name, value): (K, V)| (name, Sensitive::new(value.into()));
        self.private_challenge_parameters = Some(parameters.into_iter().map(secret).collect());
        self
    }

    /// Sets your own name for the challenge.
    pub fn set_challenge_metadata(&mut self, metadata: impl Into<Str>) -> &mut Self {
        self.challenge_metadata = Some(metadata.into());
        self
    }
}
