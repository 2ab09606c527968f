//! Verify auth challenge response: the answer to a custom challenge.

use lambda_event_sources_base::{Dict, Sensitive, Str, data_class};

use crate::CognitoUserAttributes;

trigger_event! {
    /// Request to verify the answer to a custom challenge.
    ///
    /// See [Verify auth challenge response Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-verify-auth-challenge-response.html).
    ///
    /// ```
    /// use lambda_event_sources_base::from_str;
    /// use lambda_event_sources_cognito::VerifyAuthChallengeResponseTriggerEvent;
    ///
    /// let mut event: VerifyAuthChallengeResponseTriggerEvent = from_str(
    ///     r#"{"triggerSource": "VerifyAuthChallengeResponse_Authentication",
    ///         "request": {"privateChallengeParameters": {"answer": "5"}, "challengeAnswer": "5"}}"#,
    /// )?;
    /// let expected = event.request.private_challenge_parameters.get("answer");
    /// let is_correct = expected == Some(&event.request.challenge_answer);
    /// event.response.set_answer_correct(is_correct);
    /// assert_eq!(event.response.answer_correct, Some(true));
    /// # Ok::<(), lambda_event_sources_base::Error>(())
    /// ```
    pub struct VerifyAuthChallengeResponseTriggerEvent {
        pub request: VerifyAuthChallengeResponseTriggerEventRequest,
        pub response: VerifyAuthChallengeResponseTriggerEventResponse,
    }
}

/// Answer to a custom challenge, and what it has to be.
#[data_class(echo)]
pub struct VerifyAuthChallengeResponseTriggerEventRequest {
    /// Attributes of the user.
    pub user_attributes: CognitoUserAttributes,
    /// What the create auth challenge trigger said of the answer.
    pub private_challenge_parameters: Dict<Sensitive<Str>>,
    /// Answer of the user.
    pub challenge_answer: Sensitive<Str>,
    /// Data for your function that the answer carried.
    pub client_metadata: Dict<Str>,
    /// Whether there is no such user; only for app clients that do not tell callers so.
    pub user_not_found: Option<bool>,
}

/// Judgement on the answer.
#[data_class(echo, response)]
pub struct VerifyAuthChallengeResponseTriggerEventResponse {
    /// Whether the answer is correct; `false` when absent.
    #[data_class(display_with = answer_correct.unwrap_or_default)]
    pub answer_correct: Option<bool>,
}

impl VerifyAuthChallengeResponseTriggerEventResponse {
    /// Says whether the answer is correct.
    pub fn set_answer_correct(&mut self, correct: bool) -> &mut Self {
        self.answer_correct = Some(correct);
        self
    }
}
