//! Amazon Cognito user pool triggers as event sources of AWS Lambda.
//!
//! A trigger event has a request, which Amazon Cognito fills in, and a response, which the function fills in. The
//! function returns the event itself:
//!
//! | Trigger | Event |
//! |---|---|
//! | Pre sign-up | [`PreSignUpTriggerEvent`] |
//! | Post confirmation | [`PostConfirmationTriggerEvent`] |
//! | Pre authentication | [`PreAuthenticationTriggerEvent`] |
//! | Post authentication | [`PostAuthenticationTriggerEvent`] |
//! | Pre token generation, version 1 | [`PreTokenGenerationTriggerEvent`] |
//! | Pre token generation, versions 2 and 3 | [`PreTokenGenerationV2TriggerEvent`] |
//! | Migrate user | [`UserMigrationTriggerEvent`] |
//! | Custom message | [`CustomMessageTriggerEvent`] |
//! | Define auth challenge | [`DefineAuthChallengeTriggerEvent`] |
//! | Create auth challenge | [`CreateAuthChallengeTriggerEvent`] |
//! | Verify auth challenge response | [`VerifyAuthChallengeResponseTriggerEvent`] |
//! | Custom email sender | [`CustomEmailSenderTriggerEvent`] |
//! | Custom SMS sender | [`CustomSmsSenderTriggerEvent`] |
//! | Inbound federation | [`InboundFederationTriggerEvent`] |
//!
//! ```
//! use lambda_event_sources::{Error, PreSignUpTriggerEvent, from_str};
//!
//! fn confirm_staff(mut event: PreSignUpTriggerEvent) -> PreSignUpTriggerEvent {
//!     if event.request.user_attributes.email().is_some_and(|email| email.ends_with("@example.com")) {
//!         event.response.set_auto_confirm_user(true);
//!     }
//!     event
//! }
//!
//! let event = from_str(
//!     r#"{"triggerSource": "PreSignUp_SignUp", "request": {"userAttributes": {"email": "ana@example.com"}}}"#,
//! )?;
//! assert_eq!(
//!     serde_json::to_string(&confirm_staff(event))?,
//!     r#"{"triggerSource":"PreSignUp_SignUp","request":{"userAttributes":{"email":"ana@example.com"}},"response":{"autoConfirmUser":true}}"#
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The returned event contains everything that was received, including unknown fields and nulls. Only the response
//! fields that you set are added to it.
//!
//! To reject the user's request, return an error. Amazon Cognito shows the error message to the user.
#![cfg_attr(docsrs, feature(doc_cfg))]

#[macro_use]
mod trigger_event;

mod challenge;
mod create_auth_challenge;
mod custom_email_sender;
mod custom_message;
mod custom_sender_request_type;
mod custom_sms_sender;
mod define_auth_challenge;
mod inbound_federation;
mod post_authentication;
mod post_confirmation;
mod pre_authentication;
mod pre_sign_up;
mod pre_token_generation;
mod pre_token_generation_v2;
mod trigger_source;
mod user_attributes;
mod user_migration;
mod verify_auth_challenge_response;

pub use lambda_event_sources_base::common::*;

pub use challenge::{CognitoChallengeName, CognitoChallengeResult};
pub use create_auth_challenge::{
    CreateAuthChallengeTriggerEvent, CreateAuthChallengeTriggerEventRequest, CreateAuthChallengeTriggerEventResponse,
};
pub use custom_email_sender::{CustomEmailSenderTriggerEvent, CustomEmailSenderTriggerEventRequest};
pub use custom_message::{
    CustomMessageTriggerEvent, CustomMessageTriggerEventRequest, CustomMessageTriggerEventResponse,
};
pub use custom_sender_request_type::CognitoCustomSenderRequestType;
pub use custom_sms_sender::{CustomSmsSenderTriggerEvent, CustomSmsSenderTriggerEventRequest};
pub use define_auth_challenge::{
    DefineAuthChallengeTriggerEvent, DefineAuthChallengeTriggerEventRequest, DefineAuthChallengeTriggerEventResponse,
};
pub use inbound_federation::{
    InboundFederationAttributes, InboundFederationProviderType, InboundFederationTokenResponse,
    InboundFederationTriggerEvent, InboundFederationTriggerEventRequest, InboundFederationTriggerEventResponse,
};
pub use post_authentication::{PostAuthenticationTriggerEvent, PostAuthenticationTriggerEventRequest};
pub use post_confirmation::{PostConfirmationTriggerEvent, PostConfirmationTriggerEventRequest};
pub use pre_authentication::{PreAuthenticationTriggerEvent, PreAuthenticationTriggerEventRequest};
pub use pre_sign_up::{PreSignUpTriggerEvent, PreSignUpTriggerEventRequest, PreSignUpTriggerEventResponse};
pub use pre_token_generation::{
    ClaimsOverrideDetails, GroupOverrideDetails, PreTokenGenerationTriggerEvent, PreTokenGenerationTriggerEventRequest,
    PreTokenGenerationTriggerEventResponse,
};
pub use pre_token_generation_v2::{
    ClaimsAndScopeOverrideDetails, PreTokenGenerationTriggerV2EventRequest, PreTokenGenerationTriggerV2EventResponse,
    PreTokenGenerationV2TriggerEvent, PreTokenGenerationV3TriggerEvent, TokenClaimsAndScopeOverrideDetails,
};
pub use trigger_event::{CognitoCallerContext, CognitoEmptyResponse};
pub use trigger_source::CognitoTriggerSource;
pub use user_attributes::{CognitoIdentity, CognitoUserAttributes, CognitoUserStatus};
pub use user_migration::{
    CognitoDeliveryMedium, CognitoMessageAction, UserMigrationTriggerEvent, UserMigrationTriggerEventRequest,
    UserMigrationTriggerEventResponse,
};
pub use verify_auth_challenge_response::{
    VerifyAuthChallengeResponseTriggerEvent, VerifyAuthChallengeResponseTriggerEventRequest,
    VerifyAuthChallengeResponseTriggerEventResponse,
};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
