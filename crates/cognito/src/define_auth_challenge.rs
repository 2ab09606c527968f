//! Define auth challenge: what comes next in a custom authentication.

use lambda_event_sources_base::{Dict, Str, data_class};

use crate::{CognitoChallengeName, CognitoChallengeResult, CognitoUserAttributes};

trigger_event! {
    /// Request to define the next step of a custom authentication: a challenge, tokens, or the end.
    ///
    /// See [Define auth challenge Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-define-auth-challenge.html).
    ///
    /// ```
    /// use lambda_event_sources_base::from_str;
    /// use lambda_event_sources_cognito::{CognitoChallengeName, DefineAuthChallengeTriggerEvent};
    ///
    /// fn next(mut event: DefineAuthChallengeTriggerEvent) -> DefineAuthChallengeTriggerEvent {
    ///     let response = &mut event.response;
    ///     match event.request.session.as_slice() {
    ///         [] => response.set_challenge_name(CognitoChallengeName::CustomChallenge),
    ///         [only] => response.set_issue_tokens(only.challenge_result).set_fail_authentication(!only.challenge_result),
    ///         _ => response.set_issue_tokens(false).set_fail_authentication(true),
    ///     };
    ///     event
    /// }
    ///
    /// let event = from_str(
    ///     r#"{"triggerSource": "DefineAuthChallenge_Authentication",
    ///         "request": {"session": [{"challengeName": "CUSTOM_CHALLENGE", "challengeResult": true}]}}"#,
    /// )?;
    /// assert_eq!(next(event).response.issue_tokens, Some(true));
    /// # Ok::<(), lambda_event_sources_base::Error>(())
    /// ```
    pub struct DefineAuthChallengeTriggerEvent {
        pub request: DefineAuthChallengeTriggerEventRequest,
        pub response: DefineAuthChallengeTriggerEventResponse,
    }
}

/// How far a custom authentication has come.
#[data_class(echo)]
pub struct DefineAuthChallengeTriggerEventRequest {
    /// Attributes of the user.
    pub user_attributes: CognitoUserAttributes,
    /// Whether there is no such user; only for app clients that do not tell callers so.
    pub user_not_found: Option<bool>,
    /// Challenges so far, the first one first.
    pub session: Vec<CognitoChallengeResult>,
    /// Data for your function that the answer to a challenge carried.
    pub client_metadata: Dict<Str>,
}

/// What comes next in a custom authentication.
#[data_class(echo, response)]
pub struct DefineAuthChallengeTriggerEventResponse {
    /// Next challenge; absent when there is none.
    pub challenge_name: Option<CognitoChallengeName>,
    /// Whether the authentication ends without success; `false` when absent.
    #[data_class(display_with = fail_authentication.unwrap_or_default)]
    pub fail_authentication: Option<bool>,
    /// Whether the user gets tokens, since the challenges so far are enough; `false` when absent.
    #[data_class(display_with = issue_tokens.unwrap_or_default)]
    pub issue_tokens: Option<bool>,
}

impl DefineAuthChallengeTriggerEventResponse {
    /// Sets the next challenge.
    pub fn set_challenge_name(&mut self, name: impl Into<CognitoChallengeName>) -> &mut Self {
        self.challenge_name = Some(name.into());
        self
    }

    /// Says whether the authentication ends without success.
    pub fn set_fail_authentication(&mut self, fail: bool) -> &mut Self {
        self.fail_authentication = Some(fail);
        self
    }

    /// Says whether the user gets tokens.
    pub fn set_issue_tokens(&mut self, issue: bool) -> &mut Self {
        self.issue_tokens = Some(issue);
        self
    }
}
