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
    getting_started: "sqs/standard";
    several_sources: "sqs/s3-notification";
    api_gateway: "api-gateway-proxy/rest-cognito";
    api_gateway_v2: "api-gateway-proxy-v2/jwt";
    api_gateway_authorizer: "api-gateway-authorizer-token/bearer";
    api_gateway_authorizer_request: "api-gateway-authorizer-request/rest";
    api_gateway_authorizer_websocket: "api-gateway-authorizer-request/websocket";
    api_gateway_authorizer_v2: "api-gateway-authorizer-v2/header";
    websocket: "api-gateway-websocket/message";
    websocket_connect: "api-gateway-websocket/connect";
    alb: "alb/single-value";
    lambda_url: "lambda-function-url/iam";
    vpc_lattice: "vpc-lattice-v2/iam";
    vpc_lattice_v1: "vpc-lattice/post";
    appsync: "appsync-resolver/direct-cognito";
    appsync_list: "appsync-resolver/amplify-pipeline";
    appsync_batch: "appsync-resolver-batch/cognito-user";
    appsync_authorizer: "appsync-authorizer/graphql";
    appsync_events: "appsync-events/publish";
    bedrock_agents: "bedrock-agent/get";
    bedrock_agents_function: "bedrock-agent-function/parameters";
    agentcore_gateway: "agentcore-gateway/mcp-response";
    batch_processing: "sqs/standard";
    nested_s3_sns_sqs: "sqs/s3-sns-notification";
    nested_eventbridge_sqs: "sqs/eventbridge-event";
    nested_dynamodb_kinesis: "kinesis-stream/dynamodb-change";
    sqs: "sqs/standard";
    sqs_api: "sqs-api/step-functions";
    sqs_s3: "sqs/s3-notification";
    sns: "sns/notification";
    kinesis: "kinesis-stream/records";
    kinesis_window: "kinesis-stream/tumbling-window";
    kinesis_logs: "kinesis-stream/cloudwatch-logs";
    dynamodb: "dynamodb-stream/changes";
    dynamodb_window: "dynamodb-stream/tumbling-window";
    documentdb: "documentdb/documents";
    kafka: "kafka/msk";
    firehose: "kinesis-firehose/direct-put";
    firehose_sqs: "kinesis-firehose/sqs-messages";
    activemq: "activemq/text-messages";
    rabbitmq: "rabbitmq/queues";
    eventbridge: "eventbridge/application";
    eventbridge_scheduler: "eventbridge/scheduler";
    eventbridge_ecs: "eventbridge/ecs-task-state-change";
    eventbridge_details: "eventbridge/ec2-spot-instance-interruption-warning";
    lambda_destination: "lambda-destination/retries-exhausted";
    stream_on_failure: "sqs/stream-on-failure";
    s3: "s3/created";
    s3_eventbridge: "s3-eventbridge-notification/object-created";
    s3_batch_operations: "s3-batch-operation/schema-1";
    redshift: "redshift-udf/two-parameters";
    ses: "ses/received";
    transfer_family: "transfer-family-authorizer/public-key";
    transfer_family_workflow: "transfer-workflow-step/s3";
    cloudwatch_logs: "cloudwatch-logs/data-message";
    cloudwatch_alarm: "cloudwatch-alarm/metric-maths";
    cloudwatch_dashboard_widget: "cloudwatch-dashboard-widget/zoomed";
    cloudwatch_data_source: "cloudwatch-data-source/get-metric-data";
    cloudformation_on_event: "cloudformation-custom-resource/create";
    cloudformation_is_complete: "cloudformation-custom-resource/cdk-is-complete";
    cloudformation_macro: "cloudformation-macro/fn-transform";
    cloudformation_hook: "cloudformation-hook/cloud-control-create";
    codecommit: "codecommit/reference-changes";
    codedeploy: "codedeploy-lifecycle-hook/before-allow-traffic";
    codepipeline: "codepipeline-job/json-parameters";
    config: "config-rule/configuration-changed";
    ecs: "ecs-deployment-hook/second-invocation";
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
    iot_authorizer: "iot-authorizer/mqtt";
    iot_authorizer_provisioning: "iot-pre-provisioning-hook/claim";
    client_vpn: "client-vpn/saml-groups";
    connect: "connect-contact-flow/call";
    connect_campaigns: "connect-outbound-campaigns/batch";
    lex: "lex-v2/dialog";
}
