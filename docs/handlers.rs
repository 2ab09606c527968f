//! The handlers that the book shows.
//!
//! Each handler is a file in the folder `handlers`, which a page of the book includes unchanged. Next to it is the
//! response that the handler returns for its sample event, as `<name>.json`, which the page shows too. A test calls each
//! handler and compares the response.

use std::{future::Future, pin::Pin};

use lambda_event_sources::runtime::Error;
use serde_json::Value;

/// A handler of the book.
#[derive(Debug)]
pub struct Handler {
    /// Name of its file, without `.rs`.
    pub name: &'static str,
    /// Name of its sample event, such as `sqs/standard`.
    pub event: &'static str,
    /// Calls the handler with an event, and returns its response as JSON.
    pub call: fn(&str) -> Call<'_>,
    /// Runs the handler under `lambda_runtime`.
    pub main: fn() -> Result<(), Error>,
}

/// A call of a handler.
pub type Call<'a> = Pin<Box<dyn Future<Output = Result<Value, Error>> + Send + 'a>>;

macro_rules! handlers {
    ($($name:ident: $event:literal;)*) => {
        /// All handlers.
        pub const HANDLERS: &[Handler] = &[
            $(Handler { name: stringify!($name), event: $event, call: $name::call, main: $name::run },)*
        ];

        $(
            mod $name {
                include!(concat!("handlers/", stringify!($name), ".rs"));

                pub(super) fn call(event: &str) -> super::Call<'_> {
                    Box::pin(async move {
                        let event = lambda_event_sources::from_str(event)?;
                        let response = handler(event, lambda_event_sources::runtime::Context::default()).await?;
                        Ok(serde_json::to_value(response)?)
                    })
                }

                pub(super) fn run() -> Result<(), super::Error> {
                    main()
                }
            }
        )*
    };
}

handlers! {
    sqs: "sqs/standard";
    sqs_s3: "sqs/s3-notification";

    transfer_family: "transfer-family-authorizer/public-key";

    cloudwatch_logs: "cloudwatch-logs/data-message";
    cloudwatch_alarm: "cloudwatch-alarm/metric-maths";
    cloudwatch_dashboard_widget: "cloudwatch-dashboard-widget/zoomed";
    codedeploy: "codedeploy-lifecycle-hook/before-allow-traffic";
    codepipeline: "codepipeline-job/json-parameters";
    config: "config-rule/configuration-changed";

    cognito_pre_sign_up: "cognito-pre-sign-up/sign-up";
    cognito_post_confirmation: "cognito-post-confirmation/sign-up";
    cognito_pre_authentication: "cognito-pre-authentication/sign-in";
    cognito_post_authentication: "cognito-post-authentication/new-device";
    cognito_pre_token_generation: "cognito-pre-token-generation/sign-in";
    cognito_pre_token_generation_v2: "cognito-pre-token-generation-v2/version-2";
    cognito_user_migration: "cognito-user-migration/sign-in";
    cognito_custom_message: "cognito-custom-message/sign-up";
    cognito_define_auth_challenge: "cognito-define-auth-challenge/start";
    cognito_create_auth_challenge: "cognito-create-auth-challenge/riddle";
    cognito_verify_auth_challenge_response: "cognito-verify-auth-challenge-response/riddle";
    cognito_custom_email_sender: "cognito-custom-email-sender/sign-up";
    cognito_custom_sms_sender: "cognito-custom-sms-sender/authentication";
    cognito_inbound_federation: "cognito-inbound-federation/google";
    secrets_manager: "secrets-manager/create-secret";
    iot: "iot-core-thing/created";
    iot_registry: "iot-core-add-or-delete-from-thing-group/added";
    connect: "connect-contact-flow/call";
}
