//! Define auth challenge trigger.

use lambda_event_sources_base::{Dict, Str, data_class};

use crate::{CognitoChallengeName, CognitoChallengeResult, CognitoUserAttributes};

trigger_event! {
    /// Define auth challenge event, which requests the next step of a custom authentication.
    ///
    /// The function selects a challenge, issues tokens, or ends the authentication.
    ///
    /// See [Define auth challenge Lambda trigger](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-define-auth-challenge.html).
    ///
    /// ```
    /// use lambda_event_sources::{CognitoChallengeName, DefineAuthChallengeTriggerEvent, from_str};
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
    /// # Ok::<(), lambda_event_sources::Error>(())
    /// ```
    pub struct DefineAuthChallengeTriggerEvent {
        pub request: DefineAuthChallengeTriggerEventRequest,
        pub response: DefineAuthChallengeTriggerEventResponse,
    }
}

/// Request parameters of the define auth challenge trigger.
#[data_class(echo)]
pub struct DefineAuthChallengeTriggerEventRequest {
    /// User attributes.
    pub user_attributes: CognitoUserAttributes,
    /// Whether the user does not exist; only for app clients with `PreventUserExistenceErrors` enabled.
    pub user_not_found: Option<bool>,
    /// Results of the previous challenges, in order.
    pub session: Vec<CognitoChallengeResult>,
    /// Custom input for the function, from the `ClientMetadata` of the response to a challenge.
    #[data_class(redact = keys)]
    pub client_metadata: Dict<Str>,
}

/// Response parameters of the define auth challenge trigger.
#[data_class(echo, response)]
pub struct DefineAuthChallengeTriggerEventResponse {
    /// Name of the next challenge; absent if there is none.
    pub challenge_name: Option<CognitoChallengeName>,
    /// Whether to end the authentication without success; `false` if absent.
    #[data_class(display_with = fail_authentication.unwrap_or_default)]
    pub fail_authentication: Option<bool>,
    /// Whether to issue tokens, because the user completed enough challenges; `false` if absent.
    #[data_class(display_with = issue_tokens.unwrap_or_default)]
    pub issue_tokens: Option<bool>,
}

impl DefineAuthChallengeTriggerEventResponse {
    /// Sets the name of the next challenge.
    pub fn set_challenge_name(&mut self, name: impl Into<CognitoChallengeName>) -> &mut Self {
        self.challenge_name = Some(name.into());
        self
    }

    /// Sets whether to end the authentication without success.
    pub fn set_fail_authentication(&mut self, fail: bool) -> &mut Self {
        self.fail_authentication = Some(fail);
        self
    }

    /// Sets whether to issue tokens.
    pub fn set_issue_tokens(&mut self, issue: bool) -> &mut Self {
        self.issue_tokens = Some(issue);
        self
    }
}
