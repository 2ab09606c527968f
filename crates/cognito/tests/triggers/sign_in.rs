//! Sign-in triggers: pre authentication, post authentication and custom authentication challenges.

use crate::common::{assert_hidden, fixture, response};
use lambda_event_sources_base::Sensitive;
use lambda_event_sources_cognito::{
    CognitoChallengeName, CognitoTriggerSource, CreateAuthChallengeTriggerEvent, DefineAuthChallengeTriggerEvent,
    PostAuthenticationTriggerEvent, PreAuthenticationTriggerEvent, VerifyAuthChallengeResponseTriggerEvent,
};
use serde_json::{Value, json};

#[test]
fn pre_authentication() {
    let event: PreAuthenticationTriggerEvent = fixture("pre-authentication/sign-in");
    assert_eq!(event.trigger_source, CognitoTriggerSource::PreAuthenticationAuthentication);
    assert_eq!(event.request.user_not_found, Some(false));
    assert_eq!(event.request.user_attributes.email(), Some("ana@example.com"));
    assert_eq!(event.request.validation_data.get_str("channel"), Some("kiosk"));
    assert_eq!(response(&event), json!({}));

    let event: PreAuthenticationTriggerEvent = fixture("pre-authentication/no-such-user");
    assert_eq!(event.request.user_not_found, Some(true));
    assert!(event.request.user_attributes.is_empty());
}

#[test]
fn post_authentication() {
    let event: PostAuthenticationTriggerEvent = fixture("post-authentication/new-device");
    assert_eq!(event.trigger_source, CognitoTriggerSource::PostAuthenticationAuthentication);
    assert_eq!(event.request.new_device_used, Some(true));
    assert_eq!(event.request.user_attributes.name(), Some("Ana Lima"));
    assert_eq!(event.request.client_metadata.get_str("channel"), Some("kiosk"));

    let event: PostAuthenticationTriggerEvent = fixture("post-authentication/known-device");
    assert_eq!(event.request.new_device_used, Some(false));
    assert_eq!(event.caller_context.aws_sdk_version, "aws-sdk-java-2.25.11");
    assert_eq!(response(&event), Value::Null);
}

#[test]
fn define_auth_challenge() {
    let mut event: DefineAuthChallengeTriggerEvent = fixture("define-auth-challenge/start");
    assert_eq!(event.trigger_source, CognitoTriggerSource::DefineAuthChallengeAuthentication);
    assert_eq!(event.request.user_attributes.email(), Some("ana@example.com"));
    assert_eq!(event.request.user_not_found, None);
    assert!(event.request.session.is_empty());
    assert_eq!(event.response.challenge_name, None);
    assert_eq!((event.response.issue_tokens, event.response.fail_authentication), (None, None));

    event.response.set_challenge_name("CUSTOM_CHALLENGE").set_issue_tokens(false).set_fail_authentication(false);
    assert_eq!(
        response(&event),
        json!({"challengeName": "CUSTOM_CHALLENGE", "issueTokens": false, "failAuthentication": false})
    );
}

#[test]
fn session_of_challenges() {
    let event: DefineAuthChallengeTriggerEvent = fixture("define-auth-challenge/after-password");
    let [first, second, third] = event.request.session.as_slice() else { panic!("three challenges") };
    assert_eq!((&first.challenge_name, first.challenge_result), (&CognitoChallengeName::SrpA, true));
    assert_eq!(first.challenge_metadata, None);
    assert_eq!((&second.challenge_name, second.challenge_result), (&CognitoChallengeName::PasswordVerifier, true));
    assert_eq!((&third.challenge_name, third.challenge_result), (&CognitoChallengeName::CustomChallenge, false));
    assert_eq!(third.challenge_metadata, Some(Sensitive::new("RIDDLE".into())));
    assert_eq!(event.request.client_metadata.get_str("channel"), Some("kiosk"));
    assert_eq!(event.request.user_not_found, Some(false));
    assert_eq!(event.response.challenge_name, Some(CognitoChallengeName::CustomChallenge));
}

#[test]
fn session_of_choice_based_sign_in() {
    let event: DefineAuthChallengeTriggerEvent = fixture("define-auth-challenge/choice-based");
    let names: Vec<_> = event.request.session.iter().map(|challenge| &challenge.challenge_name).collect();
    assert_eq!(
        names,
        [
            &CognitoChallengeName::SelectChallenge,
            &CognitoChallengeName::Password,
            &CognitoChallengeName::PasswordSrp,
            &CognitoChallengeName::SelectMfaType,
            &CognitoChallengeName::MfaSetup,
        ]
    );
    assert!(!event.request.session[1].challenge_result && event.request.session[2].challenge_result);
    assert_eq!((event.response.challenge_name, event.response.issue_tokens), (None, Some(true)));
}

#[test]
fn create_auth_challenge() {
    let mut event: CreateAuthChallengeTriggerEvent = fixture("create-auth-challenge/riddle");
    assert_eq!(event.trigger_source, CognitoTriggerSource::CreateAuthChallengeAuthentication);
    assert_eq!(event.request.user_attributes.email(), Some("ana@example.com"));
    assert_eq!(event.request.challenge_name, CognitoChallengeName::CustomChallenge);
    assert_eq!(event.request.session.len(), 2);
    assert_eq!(event.request.client_metadata.get_str("language"), Some("de"));
    assert_eq!(event.request.user_not_found, Some(false));
    assert_eq!(event.response.public_challenge_parameters, None);
    assert_eq!(event.response.private_challenge_parameters, None);

    event
        .response
        .set_public_challenge_parameters([("riddle", "What has roots as nobody sees?")])
        .set_private_challenge_parameters([("answer", "hush-hush")])
        .set_challenge_metadata("RIDDLE");
    assert_eq!(
        response(&event),
        json!({
            "publicChallengeParameters": {"riddle": "What has roots as nobody sees?"},
            "privateChallengeParameters": {"answer": "hush-hush"},
            "challengeMetadata": "RIDDLE",
        })
    );
    assert_hidden(&event, &["hush-hush"]);
}

#[test]
fn created_auth_challenge() {
    let event: CreateAuthChallengeTriggerEvent = fixture("create-auth-challenge/answered");
    assert_eq!(event.request.user_not_found, Some(true));
    let public = event.response.public_challenge_parameters.as_ref().unwrap();
    assert_eq!(public.get_str("riddle"), Some("What has roots as nobody sees?"));
    let private = event.response.private_challenge_parameters.as_ref().unwrap();
    assert_eq!(private.get("answer").unwrap().expose(), "mountain-of-secrets");
    assert_eq!(event.response.challenge_metadata, Some(Sensitive::new("RIDDLE".into())));
    assert_hidden(&event, &["mountain-of-secrets"]);
}

#[test]
fn verify_auth_challenge_response() {
    let mut event: VerifyAuthChallengeResponseTriggerEvent = fixture("verify-auth-challenge-response/riddle");
    assert_eq!(event.trigger_source, CognitoTriggerSource::VerifyAuthChallengeResponseAuthentication);
    assert_eq!(event.request.user_attributes.email(), Some("ana@example.com"));
    assert_eq!(event.request.private_challenge_parameters.get("answer").unwrap().expose(), "mountain-of-secrets");
    assert_eq!(event.request.challenge_answer.expose(), "my-guess-is-a-tree");
    assert_eq!(event.request.client_metadata.get_str("language"), Some("de"));
    assert_eq!(event.request.user_not_found, Some(false));
    assert_eq!(event.response.answer_correct, None);
    assert_hidden(&event, &["mountain-of-secrets", "my-guess-is-a-tree"]);

    event.response.set_answer_correct(false);
    assert_eq!(response(&event), json!({"answerCorrect": false}));

    let event: VerifyAuthChallengeResponseTriggerEvent = fixture("verify-auth-challenge-response/judged");
    assert_eq!(event.request.private_challenge_parameters.get("answer"), Some(&event.request.challenge_answer));
    assert_eq!(event.request.user_not_found, None);
    assert_eq!(event.response.answer_correct, Some(true));
    assert_hidden(&event, &["mountain-of-secrets"]);
}
