//! Verify auth challenge response trigger.

use lambda_event_sources_base::{Dict, Sensitive, Str, data_class};

use crate::CognitoUserAttributes;

trigger_event! {
    /// Verify auth challenge response event, which contains the user's answer to a custom challenge.
    ///
    /// The function verifies the answer.
    ///
    /// See [Verify auth challenge response Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-verify-auth-challenge-response.html).
    ///
    /// ```
    /// use lambda_event_sources::{VerifyAuthChallengeResponseTriggerEvent, from_str};
    ///
    /// let mut event: VerifyAuthChallengeResponseTriggerEvent = from_str(
    ///     r#"{"triggerSource": "VerifyAuthChallengeResponse_Authentication",
    ///         "request": {"privateChallengeParameters": {"answer": "5"}, "challengeAnswer": "5"}}"#,
    /// )?;
    /// let expected = event.request.private_challenge_parameters.get("answer");
    /// let is_correct = expected == Some(&event.request.challenge_answer);
    /// event.response.set_answer_correct(is_correct);
    /// assert_eq!(event.response.answer_correct, Some(true));
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub struct VerifyAuthChallengeResponseTriggerEvent {
        pub request: VerifyAuthChallengeResponseTriggerEventRequest,
        pub response: VerifyAuthChallengeResponseTriggerEventResponse,
    }
}

/// Request parameters of the verify auth challenge response trigger.
#[data_class(echo)]
pub struct VerifyAuthChallengeResponseTriggerEventRequest {
    /// User attributes.
    pub user_attributes: CognitoUserAttributes,
    /// Private challenge parameters from the create auth challenge trigger, such as the expected answer.
    pub private_challenge_parameters: Dict<Sensitive<Str>>,
    /// Answer from the user's response to the challenge.
    pub challenge_answer: Sensitive<Str>,
    /// Custom input for the function, from the `ClientMetadata` of the response to a challenge.
    #[data_class(redact = keys)]
    pub client_metadata: Dict<Str>,
    /// Whether the user does not exist; only for app clients with `PreventUserExistenceErrors` enabled.
    pub user_not_found: Option<bool>,
}

/// Response parameters of the verify auth challenge response trigger.
#[data_class(echo, response)]
pub struct VerifyAuthChallengeResponseTriggerEventResponse {
    /// Whether the answer is correct; `false` if absent.
    #[data_class(display_with = answer_correct.unwrap_or_default)]
    pub answer_correct: Option<bool>,
}

impl VerifyAuthChallengeResponseTriggerEventResponse {
    /// Sets whether the answer is correct.
    pub fn set_answer_correct(&mut self, correct: bool) -> &mut Self {
        self.answer_correct = Some(correct);
        self
    }
}
