//! Triggers for new users: pre sign-up, migrate user and inbound federation.

use crate::common::{assert_hidden, fixture, response};
use lambda_event_sources_cognito::{
    CognitoDeliveryMedium, CognitoMessageAction, CognitoTriggerSource, CognitoUserStatus,
    InboundFederationProviderType, InboundFederationTriggerEvent, PreSignUpTriggerEvent, UserMigrationTriggerEvent,
};
use serde_json::json;

#[test]
fn pre_sign_up() {
    let mut event: PreSignUpTriggerEvent = fixture("pre-sign-up/sign-up");
    assert_eq!(event.trigger_source, CognitoTriggerSource::PreSignUpSignUp);
    assert_eq!(event.request.user_attributes.locale(), Some("de-DE"));
    assert_eq!(event.request.validation_data.get_str("invitation"), Some("spring-42"));
    assert_eq!(event.request.client_metadata.get_str("campaign"), Some("newsletter"));
    assert_eq!(event.response.auto_confirm_user, Some(false));

    event.response.set_auto_confirm_user(true).set_auto_verify_email(true).set_auto_verify_phone(false);
    assert_eq!(response(&event), json!({"autoConfirmUser": true, "autoVerifyEmail": true, "autoVerifyPhone": false}));

    let event: PreSignUpTriggerEvent = fixture("pre-sign-up/external-provider");
    assert_eq!(event.trigger_source, CognitoTriggerSource::PreSignUpExternalProvider);
    assert_eq!(event.user_name, "Google_102710271027102710271");
    assert_eq!(event.response.auto_verify_email, Some(true));
    assert_eq!(event.response.auto_verify_phone, Some(false));
}

#[test]
fn user_migration() {
    let mut event: UserMigrationTriggerEvent = fixture("user-migration/sign-in");
    assert_eq!(event.trigger_source, CognitoTriggerSource::UserMigrationAuthentication);
    assert_eq!(event.request.password.as_ref().unwrap().expose(), "correct horse battery");
    assert_eq!(event.request.validation_data.get_str("channel"), Some("kiosk"));
    assert_eq!(event.request.client_metadata.get_str("shop"), Some("berlin"));
    assert_eq!(event.response.user_attributes, None);
    assert_hidden(&event, &["correct horse battery"]);

    event
        .response
        .set_user_attributes([("email", "ana@example.com"), ("email_verified", "true")])
        .set_final_user_status(CognitoUserStatus::Confirmed)
        .set_message_action(CognitoMessageAction::Suppress)
        .set_desired_delivery_mediums([CognitoDeliveryMedium::Sms])
        .set_force_alias_creation(false)
        .set_enable_sms_mfa(true);
    assert_eq!(
        response(&event),
        json!({
            "userAttributes": {"email": "ana@example.com", "email_verified": "true"},
            "finalUserStatus": "CONFIRMED",
            "messageAction": "SUPPRESS",
            "desiredDeliveryMediums": ["SMS"],
            "forceAliasCreation": false,
            "enableSMSMFA": true,
        })
    );
}

#[test]
fn user_migration_without_password() {
    let event: UserMigrationTriggerEvent = fixture("user-migration/forgot-password");
    assert_eq!(event.trigger_source, CognitoTriggerSource::UserMigrationForgotPassword);
    assert_eq!(event.request.password, None);
    let answer = &event.response;
    assert_eq!(answer.user_attributes.as_ref().unwrap().email_verified(), Some(true));
    assert_eq!(answer.final_user_status, Some(CognitoUserStatus::ResetRequired));
    assert_eq!(answer.message_action, Some(CognitoMessageAction::Suppress));
    assert_eq!(answer.desired_delivery_mediums, [CognitoDeliveryMedium::Email, CognitoDeliveryMedium::Sms]);
    assert_eq!((answer.force_alias_creation, answer.enable_sms_mfa), (Some(false), Some(true)));
}

#[test]
fn inbound_federation_by_google() {
    let mut event: InboundFederationTriggerEvent = fixture("inbound-federation/google");
    assert_eq!(event.trigger_source, CognitoTriggerSource::InboundFederationExternalProvider);
    assert_eq!(event.request.provider_name, "Google");
    assert_eq!(event.request.provider_type, InboundFederationProviderType::Google);
    let attributes = &event.request.attributes;
    let tokens = attributes.token_response.as_ref().unwrap();
    assert_eq!(tokens.access_token.as_ref().unwrap().expose(), "ya29.hush-access");
    assert_eq!(tokens.id_token.as_ref().unwrap().expose(), "eyJhbGciOiJSUzI1NiJ9.hush.id");
    assert_eq!(tokens.refresh_token.as_ref().unwrap().expose(), "1//hush-refresh");
    assert_eq!(tokens.token_type.as_deref(), Some("Bearer"));
    assert_eq!(tokens.expires_in.as_deref(), Some("3599"));
    assert_eq!(tokens.scope.as_deref(), Some("openid email profile"));
    assert_eq!(attributes.id_token.get_bool("email_verified"), Some(true));
    assert_eq!(attributes.user_info.get_str("hd"), Some("example.com"));
    assert!(attributes.saml_response.is_empty());
    assert_hidden(&event, &["hush"]);

    event.response.set_user_attributes_to_map([("email", "ana@example.com")]);
    assert_eq!(response(&event), json!({"userAttributesToMap": {"email": "ana@example.com"}}));
    // An empty response, which keeps all attributes, differs from an absent one.
    event.response.set_user_attributes_to_map::<&str, &str>([]);
    assert_eq!(response(&event), json!({"userAttributesToMap": {}}));
}

#[test]
fn inbound_federation_by_saml() {
    let event: InboundFederationTriggerEvent = fixture("inbound-federation/saml");
    assert_eq!(event.request.provider_type, InboundFederationProviderType::Saml);
    assert_eq!(event.request.attributes.token_response, None);
    let groups: Vec<String> =
        event.request.attributes.saml_response.get_json("http://schemas.xmlsoap.org/claims/Group").unwrap();
    assert_eq!(groups, ["staff", "tea"]);
    assert_eq!(event.response.user_attributes_to_map.unwrap().custom("groups"), Some("staff,tea"));
}

#[test]
fn inbound_federation_by_openid_connect() {
    let mut event: InboundFederationTriggerEvent = fixture("inbound-federation/oidc");
    assert_eq!((event.request.provider_name.as_str(), event.user_name.as_str()), ("Partner", "Partner_p-31"));
    assert_eq!(event.request.provider_type, InboundFederationProviderType::Oidc);
    let attributes = &event.request.attributes;
    let tokens = attributes.token_response.as_ref().unwrap();
    assert_eq!((&tokens.refresh_token, &tokens.scope), (&None, &None));
    assert_eq!(tokens.expires_in.as_deref(), Some("900"));
    assert_eq!(attributes.id_token.get("roles").unwrap(), &json!(["buyer", "cook"]));
    assert_eq!(attributes.user_info.get_str("email"), Some("ana@example.com"));
    assert_hidden(&event, &["hush"]);
    // An empty object keeps all attributes.
    assert!(event.response.user_attributes_to_map.as_ref().unwrap().is_empty());
    event.response.set_user_attributes_to_map([("sub", "p-31"), ("custom:roles", "buyer,cook")]);
    assert_eq!(response(&event), json!({"userAttributesToMap": {"sub": "p-31", "custom:roles": "buyer,cook"}}));
}
