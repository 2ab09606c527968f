//! Fields and behavior that all trigger events share: envelope, user attributes, and serialization.

use crate::common::fixture;
use lambda_event_sources_base::{DictWrapper, Error, ErrorKind, Source, Timestamp, detect, from_str};
use lambda_event_sources_cognito::{
    CognitoTriggerSource, CognitoUserAttributes, CognitoUserStatus, InboundFederationTriggerEvent,
    PostConfirmationTriggerEvent, PreSignUpTriggerEvent, PreTokenGenerationTriggerEvent,
};
use serde_json::json;

#[test]
fn envelope() {
    let event: PostConfirmationTriggerEvent = fixture("post-confirmation/sign-up");
    assert_eq!(event.version, "1");
    assert_eq!(event.region, "eu-central-1");
    assert_eq!(event.user_pool_id, "eu-central-1_Example01");
    assert_eq!(event.user_name, "ana");
    assert_eq!(event.caller_context.aws_sdk_version, "aws-sdk-unknown-unknown");
    assert_eq!(event.caller_context.client_id, "1example23456789");
    assert_eq!(event.trigger_source, CognitoTriggerSource::PostConfirmationConfirmSignUp);
}

#[test]
fn user_attributes() -> Result<(), Error> {
    let event: PostConfirmationTriggerEvent = fixture("post-confirmation/sign-up");
    let user = &event.request.user_attributes;
    assert_eq!(user.sub(), Some("5f1c2a9e-30b1-4d7c-9a52-7e1b64c0d813"));
    assert_eq!(user.email(), Some("ana@example.com"));
    assert_eq!(user.email_verified(), Some(true));
    assert_eq!(user.phone_number(), Some("+12065550100"));
    assert_eq!(user.phone_number_verified(), Some(false));
    assert_eq!((user.name(), user.given_name(), user.family_name()), (Some("Ana Lima"), Some("Ana"), Some("Lima")));
    assert_eq!(user.user_status(), Some(CognitoUserStatus::Confirmed));
    assert_eq!(user.custom("team"), Some("tea"));
    assert_eq!(user.custom("hobby"), None);
    assert_eq!(user.nickname(), None);
    assert!(user.identities()?.is_empty());
    assert_eq!(user.len(), 10);

    let event: PostConfirmationTriggerEvent = fixture("post-confirmation/forgot-password");
    let user = &event.request.user_attributes;
    assert_eq!(event.trigger_source, CognitoTriggerSource::PostConfirmationConfirmForgotPassword);
    assert_eq!(user.email_verified(), Some(true));
    assert_eq!(user.user_status(), None);
    let [identity] = user.identities()?.try_into().unwrap();
    assert_eq!(identity.user_id, "102710271027102710271");
    assert_eq!((&*identity.provider_name, &*identity.provider_type), ("Google", "Google"));
    assert_eq!(identity.issuer, None);
    assert!(identity.primary);
    assert_eq!(identity.date_created.as_ref().unwrap().timestamp()?, Timestamp::from_millisecond(1_717_243_200_123));
    Ok(())
}

#[test]
fn user_attributes_are_a_dict() {
    let standard = [
        "sub",
        "email",
        "phone_number",
        "name",
        "given_name",
        "family_name",
        "middle_name",
        "nickname",
        "preferred_username",
        "profile",
        "picture",
        "website",
        "gender",
        "birthdate",
        "zoneinfo",
        "locale",
        "address",
        "updated_at",
    ];
    let mut user = CognitoUserAttributes::from_iter(standard.map(|name| (name, name)));
    let by_method = [
        user.sub(),
        user.email(),
        user.phone_number(),
        user.name(),
        user.given_name(),
        user.family_name(),
        user.middle_name(),
        user.nickname(),
        user.preferred_username(),
        user.profile(),
        user.picture(),
        user.website(),
        user.gender(),
        user.birthdate(),
        user.zoneinfo(),
        user.locale(),
        user.address(),
        user.updated_at(),
    ];
    assert_eq!(by_method, standard.map(Some));
    assert_eq!((&user).into_iter().count(), standard.len());

    user.insert("email_verified", "perhaps".into());
    assert_eq!(user.email_verified(), None);
    user.insert("identities", "[{}, 7]".into());
    let error = user.identities().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::WrongType);
    assert_eq!(
        error.to_string(),
        "CognitoUserAttributes: identities[1]: expected an object, found a number (line 1, column 7)"
    );
    assert_eq!(user.clone().into_iter().collect::<CognitoUserAttributes>(), user);
    assert_eq!(CognitoUserAttributes::from((*user).clone()), user);
    assert!(CognitoUserAttributes::new().is_empty());
}

#[test]
fn unknown_and_null_properties_are_returned() {
    let event: PreSignUpTriggerEvent = fixture("pre-sign-up/nulls");
    assert_eq!(event.request.user_attributes.email(), None);
    assert!(event.request.validation_data.is_empty() && event.request.client_metadata.is_empty());
    assert_eq!(event.response.auto_confirm_user, None);

    // `DictWrapper` also gives access to unknown fields.
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures/cognito-pre-sign-up/nulls.json");
    let event: DictWrapper<PreSignUpTriggerEvent> = from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    assert_eq!(event.get("/request/riskScore/level").unwrap(), "LOW");
    let mut event = event.into_event();
    event.response.set_auto_confirm_user(true);
    let written = serde_json::to_value(&event).unwrap();
    assert_eq!(written["request"]["riskScore"], json!({"level": "LOW", "signals": [1, null]}));
    assert_eq!(written["inviter"], json!({"name": "Bo"}));
    assert_eq!(written["response"], json!({"autoConfirmUser": true}));
}

#[test]
fn minimal_events_are_returned_unchanged() {
    for original in [
        json!({"triggerSource": "PreSignUp_SignUp"}),
        json!({"userName": "ana", "request": {}}),
        json!({"userPoolId": "p", "request": {"userAttributes": {"email": "ana@example.com"}}, "response": {}}),
        json!({"triggerSource": "PreSignUp_Someday", "request": null, "response": null, "callerContext": null}),
        json!({"version": 1, "triggerSource": "PreSignUp_SignUp", "callerContext": {}, "request": {"validationData": {}}}),
    ] {
        let event: PreSignUpTriggerEvent = from_str(&original.to_string()).unwrap();
        assert_eq!(serde_json::to_value(&event).unwrap(), original);
    }
}

#[test]
fn unknown_trigger_source_is_kept() {
    let event: PreSignUpTriggerEvent = from_str(r#"{"triggerSource": "PreSignUp_Someday"}"#).unwrap();
    assert_eq!(event.trigger_source, CognitoTriggerSource::Unknown("PreSignUp_Someday".into()));
    assert_eq!(event.trigger_source, "PreSignUp_Someday");
}

#[test]
fn events_of_other_sources_are_refused() {
    let queue = r#"{"Records": [{"eventSource": "aws:sqs", "body": ""}]}"#;
    let error = from_str::<PreSignUpTriggerEvent>(queue).unwrap_err();
    assert_eq!((error.kind(), error.type_name()), (ErrorKind::WrongSource, "PreSignUpTriggerEvent"));
    assert!(error.to_string().contains("expected a `PreSignUpTriggerEvent`, found an `SqsEvent`"), "{error}");

    // The event of a resolver has a request as well.
    let resolver = r#"{"info": {"fieldName": "order"}, "request": {"headers": {}}}"#;
    let error = from_str::<PreTokenGenerationTriggerEvent>(resolver).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongSource, "triggerSource"));
    let error = from_str::<InboundFederationTriggerEvent>(r#"{"userName": "ana"}"#).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Missing, "request"));

    let event = r#"{"triggerSource": "InboundFederation_ExternalProvider", "request": {}}"#;
    assert_eq!(detect(event), Some(Source::CognitoInboundFederation));
}

#[test]
fn wrong_values_have_their_path() {
    let error = from_str::<PreSignUpTriggerEvent>(
        r#"{"triggerSource": "PreSignUp_SignUp", "request": {"userAttributes": {"email": ["ana@example.com"]}}}"#,
    )
    .unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "request.userAttributes.email"));
    assert!(!error.to_string().contains("ana@"), "{error}");
}
