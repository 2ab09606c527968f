//! Message triggers: custom message, custom email sender and custom SMS sender.

use crate::common::{assert_hidden, fixture, response};
use lambda_event_sources_base::{ErrorKind, from_str};
use lambda_event_sources_cognito::{
    CognitoCustomSenderRequestType, CognitoTriggerSource, CognitoUserStatus, CustomEmailSenderTriggerEvent,
    CustomMessageTriggerEvent, CustomSmsSenderTriggerEvent,
};
use serde_json::{Value, json};

#[test]
fn custom_message() {
    let mut event: CustomMessageTriggerEvent = fixture("custom-message/sign-up");
    assert_eq!(event.trigger_source, CognitoTriggerSource::CustomMessageSignUp);
    assert_eq!(event.request.code_parameter, "{####}");
    assert_eq!(event.request.link_parameter.as_deref(), Some("{##Confirm your address##}"));
    assert_eq!(event.request.username_parameter, None);
    assert_eq!(event.request.user_attributes.email(), Some("ana@example.com"));
    assert_eq!(event.request.client_metadata.get_str("language"), Some("de"));
    assert_eq!(event.response.sms_message, None);

    event.response.set_email_subject("Hallo").set_email_message("Code: {####}");
    assert_eq!(response(&event), json!({"smsMessage": null, "emailMessage": "Code: {####}", "emailSubject": "Hallo"}));
    event.response.set_sms_message("{####}");
    assert_eq!(response(&event)["smsMessage"], "{####}");
}

#[test]
fn custom_invitation() {
    let event: CustomMessageTriggerEvent = fixture("custom-message/invitation");
    assert_eq!(event.trigger_source, CognitoTriggerSource::CustomMessageAdminCreateUser);
    assert_eq!(event.request.username_parameter.as_deref(), Some("{username}"));
    assert_eq!(event.request.user_attributes.user_status(), Some(CognitoUserStatus::ForceChangePassword));
    assert_eq!(event.response.sms_message.as_deref(), Some("You are {username}, with {####}."));
    assert_eq!(event.response.email_message.as_deref(), Some("<p>You are {username}, with {####}.</p>"));
    assert_eq!(event.response.email_subject.as_deref(), Some("Welcome, Ana"));
}

#[test]
fn custom_email_sender() {
    let event: CustomEmailSenderTriggerEvent = fixture("custom-email-sender/sign-up");
    assert_eq!(event.trigger_source, CognitoTriggerSource::CustomEmailSenderSignUp);
    assert_eq!(event.request.r#type, CognitoCustomSenderRequestType::EmailV1);
    assert_eq!(event.request.user_attributes.email(), Some("ana@example.com"));
    assert_eq!(event.request.client_metadata.get_str("language"), Some("de"));
    assert!(event.request.code.as_ref().unwrap().expose().bytes().unwrap().starts_with(&[1, 128, 3]));
    assert_hidden(&event, &["AYADeNJ"]);
    // Amazon Cognito expects no response, and the event has no field for it.
    assert_eq!(response(&event), Value::Null);
}

#[test]
fn custom_email_with_one_time_password() {
    let event: CustomEmailSenderTriggerEvent = fixture("custom-email-sender/email-otp");
    assert_eq!(event.trigger_source, CognitoTriggerSource::CustomEmailSenderAuthentication);
    assert!(event.request.client_metadata.is_empty());
    assert_eq!(event.request.user_attributes.email(), Some("ana@example.com"));
    assert_hidden(&event, &["AYADeOTP"]);
    assert_eq!(response(&event), json!({}));
}

#[test]
fn account_takeover() {
    let event: CustomEmailSenderTriggerEvent = fixture("custom-email-sender/account-takeover");
    assert_eq!(event.trigger_source, CognitoTriggerSource::CustomEmailSenderAccountTakeOverNotification);
    assert_eq!(event.request.code, None);
    let noticed = &event.request.user_attributes;
    assert_eq!(noticed.get_str("IP_ADDRESS"), Some("198.51.100.17"));
    assert_eq!(noticed.get_str("FEEDBACK_TOKEN"), Some("hush-feedback"));
    assert_hidden(&event, &["hush-valid", "hush-invalid", "hush-feedback"]);
}

#[test]
fn custom_sms_sender() {
    let event: CustomSmsSenderTriggerEvent = fixture("custom-sms-sender/authentication");
    assert_eq!(event.trigger_source, CognitoTriggerSource::CustomSmsSenderAuthentication);
    assert_eq!(event.request.r#type, CognitoCustomSenderRequestType::SmsV1);
    assert_eq!(event.request.user_attributes.phone_number(), Some("+12065550100"));
    assert_eq!(event.request.client_metadata.get_str("language"), Some("de"));
    assert_hidden(&event, &["AYADeNJ"]);

    let mut event: CustomSmsSenderTriggerEvent = fixture("custom-sms-sender/no-attributes");
    assert_eq!(event.trigger_source, CognitoTriggerSource::CustomSmsSenderForgotPassword);
    assert!(event.request.user_attributes.is_empty());
    event.request.code = Some(lambda_event_sources_base::Base64Data::from("not base64!").into());
    let error = event.request.code.unwrap().expose().bytes().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Base64);
}

#[test]
fn custom_sms_with_temporary_password() {
    let event: CustomSmsSenderTriggerEvent = fixture("custom-sms-sender/temporary-password");
    assert_eq!(event.trigger_source, CognitoTriggerSource::CustomSmsSenderAdminCreateUser);
    assert_eq!(event.request.user_attributes.user_status(), Some(CognitoUserStatus::ForceChangePassword));
    assert_eq!(event.request.user_attributes.phone_number(), Some("+12065550133"));
    assert_eq!(event.request.client_metadata.get_str("shop"), Some("berlin"));
    assert_hidden(&event, &["AYADeTMP"]);
    let text = serde_json::to_string(&event).unwrap().replace(r#""customSMSSenderRequestV1""#, "[]");
    let error = from_str::<CustomSmsSenderTriggerEvent>(&text).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::WrongType, "request.type"));
}
