//! Strongly typed, self-describing event source data classes for AWS Lambda functions.
//!
//! Enable the feature of your event source, use its type in your handler, and read its properties:
//!
//! ```
//! # #[cfg(feature = "sqs")] {
//! use lambda_event_sources::{BatchResponse, Error, SqsEvent, batch};
//!
//! fn handle(event: &SqsEvent) -> Result<BatchResponse, Error> {
//!     batch::process(&event.records, |record| {
//!         let order: serde_json::Value = record.body_json()?;
//!         println!("{} from {:?}", order["id"], record.queue_url());
//!         Ok::<(), Error>(())
//!     })
//!     .response()
//! }
//!
//! let event: SqsEvent = lambda_event_sources::from_str(r#"{"Records": [{"messageId": "m-1", "body": "no JSON"}]}"#)?;
//! assert_eq!(handle(&event)?.batch_item_failures[0].item_identifier, "m-1");
//! # }
//! # Ok::<(), lambda_event_sources::Error>(())
//! ```
//!
//! # How events are read
//!
//! - Every type implements `serde::Deserialize`, so `LambdaEvent<SqsEvent>` works as it is.
//! - [`from_slice`], [`from_bytes`], [`from_str`] and [`from_value`] are faster than `serde_json`, and their [`Error`]
//!   has the path and the position of the wrong value.
//! - `runtime::event_source`, with the feature `runtime`, reads events in this way under `lambda_runtime`.
//!
//! A property that is missing or null is `None`, empty or the default, and an unknown value of an enum is kept as text.
//! Only the properties that identify an event are required. [`DictWrapper`] keeps the raw event together with the typed
//! one.
//!
//! [`AnyEvent`] reads the event of any source whose feature is enabled, and [`detect`] returns the source of an event.
//!
//! # How events are shown
//!
//! `Display` prints an event as JSON with all its properties, and [`properties`] returns the same JSON for structured
//! logs. These two, `Debug` and errors never show a secret: secrets have the type [`Sensitive`], or are masked by their
//! names in headers, queries and other open objects. [`add_sensitive_names`] adds names of your own.
//!
//! # Features
//!
//! No feature is enabled by default. Enable the features of the sources that your function handles. `full` enables all
//! sources.
//!
//! | feature | sources |
//! |---|---|
//! | `alb` | Application Load Balancer |
//! | `api-gateway` | `api-gateway-proxy`, `api-gateway-proxy-v2`, `api-gateway-authorizer`, `api-gateway-websocket` |
//! | `appsync` | `appsync-resolver`, `appsync-authorizer`, `appsync-events` |
//! | `bedrock` | `bedrock-agent`, `bedrock-agent-function`, `agentcore-gateway` |
//! | `client-vpn` | connection handlers of AWS Client VPN |
//! | `cloudformation`, `cloudformation-hook`, `cloudformation-macro` | CloudFormation custom resources, Lambda Hooks and macros |
//! | `cloudwatch` | `cloudwatch-logs`, `cloudwatch-alarm`, `cloudwatch-dashboard-widget`, `cloudwatch-data-source` |
//! | `cognito` | Cognito user pool triggers |
//! | `config` | AWS Config rules |
//! | `connect`, `connect-outbound-campaigns` | Amazon Connect contact flows and outbound campaigns |
//! | `destinations` | `lambda-destination`, `stream-on-failure` |
//! | `developer-tools` | `codecommit`, `codedeploy`, `codepipeline` |
//! | `documentdb` | changes in Amazon DocumentDB |
//! | `ecs` | lifecycle hooks of Amazon ECS deployments |
//! | `eventbridge` | EventBridge and EventBridge Scheduler |
//! | `iot`, `iot-authorizer`, `iot-provisioning` | AWS IoT Core registry events, custom authorizers and pre-provisioning hooks |
//! | `lambda-url` | function URLs |
//! | `lex` | Amazon Lex V2 |
//! | `messaging` | `sqs`, `sqs-api`, `sns` |
//! | `mq` | `activemq`, `rabbitmq` |
//! | `redshift` | `redshift-udf` |
//! | `s3`, `s3-batch-operation`, `s3-eventbridge-notification`, `s3-object-lambda` | Amazon S3 |
//! | `secrets-manager` | rotation of secrets in Secrets Manager |
//! | `ses` | email received by SES |
//! | `streams` | `dynamodb`, `kafka`, `kinesis`, `kinesis-firehose` |
//! | `transfer-family`, `transfer-workflow-step` | Transfer Family authorizers and workflow steps |
//! | `vpc-lattice` | VPC Lattice, versions 1 and 2 |
//!
//! | feature | what it adds |
//! |---|---|
//! | `appsync-scalars` | values of AppSync scalar types: `make_id`, `aws_date` and others |
//! | `cloudformation-send` | sending the response to a custom resource request |
//! | `codepipeline-artifacts` | reading and writing the artifacts of a job |
//! | `eventbridge-details` | all of the following details of EventBridge events |
//! | `eventbridge-access-analyzer`, `eventbridge-auto-scaling`, `eventbridge-batch`, `eventbridge-cloudtrail`, `eventbridge-cloudwatch`, `eventbridge-codebuild`, `eventbridge-codecommit`, `eventbridge-codedeploy`, `eventbridge-codepipeline`, `eventbridge-control-tower`, `eventbridge-ec2`, `eventbridge-ecr`, `eventbridge-ecs`, `eventbridge-emr`, `eventbridge-gamelift`, `eventbridge-glue`, `eventbridge-guardduty`, `eventbridge-health`, `eventbridge-kms`, `eventbridge-macie`, `eventbridge-secrets-manager`, `eventbridge-security-hub`, `eventbridge-ssm`, `eventbridge-step-functions`, `eventbridge-tag`, `eventbridge-transcribe`, `eventbridge-translate`, `eventbridge-trusted-advisor` | types for the details of the events of these AWS services |
//! | `flate2` | decompression of data in [`Base64Data`] |
//! | `http` | conversions to and from the types of the crate `http`; with `runtime`, `run_http` for routers such as axum's |
//! | `runtime` | `runtime::event_source`, for `lambda_runtime` |
//! | `jiff`, `chrono`, `time` | conversions of [`Timestamp`] to and from the types of these crates |
//! | `testing` | sample events for your tests |
//! | `tracing` | logs of the failed records of a batch |
#![cfg_attr(docsrs, feature(doc_cfg))]

mod any_event;
mod families;
#[cfg(feature = "runtime")]
pub mod runtime;
#[cfg(feature = "testing")]
pub mod testing;

pub use any_event::AnyEvent;
#[doc(inline)]
#[allow(unreachable_pub, unused_imports, reason = "empty if no family is enabled")]
pub use families::*;
#[doc(hidden)]
pub use lambda_event_sources_base::__private;
#[doc(inline)]
pub use lambda_event_sources_base::common::*;
#[doc(inline)]
pub use lambda_event_sources_derive::data_class_of_facade as data_class;

#[doc(hidden)]
pub use lambda_event_sources_base::for_each_source;

#[cfg(feature = "alb")]
#[doc(inline)]
pub use lambda_event_sources_alb::{self as alb, *};
#[cfg(any(
    feature = "api-gateway-authorizer",
    feature = "api-gateway-proxy",
    feature = "api-gateway-proxy-v2",
    feature = "api-gateway-websocket"
))]
#[doc(inline)]
pub use lambda_event_sources_api_gateway as api_gateway;
#[cfg(any(feature = "appsync-authorizer", feature = "appsync-events", feature = "appsync-resolver"))]
#[doc(inline)]
pub use lambda_event_sources_appsync as appsync;
#[cfg(any(feature = "agentcore-gateway", feature = "bedrock-agent", feature = "bedrock-agent-function"))]
#[doc(inline)]
pub use lambda_event_sources_bedrock as bedrock;
#[cfg(feature = "client-vpn")]
#[doc(inline)]
pub use lambda_event_sources_client_vpn::{self as client_vpn, *};
#[cfg(any(feature = "cloudformation", feature = "cloudformation-hook", feature = "cloudformation-macro"))]
#[doc(inline)]
pub use lambda_event_sources_cloudformation as cloudformation;
#[cfg(any(
    feature = "cloudwatch-alarm",
    feature = "cloudwatch-dashboard-widget",
    feature = "cloudwatch-data-source",
    feature = "cloudwatch-logs"
))]
#[doc(inline)]
pub use lambda_event_sources_cloudwatch as cloudwatch;
#[cfg(feature = "cognito")]
#[doc(inline)]
pub use lambda_event_sources_cognito::{self as cognito, *};
#[cfg(feature = "config")]
#[doc(inline)]
pub use lambda_event_sources_config::{self as config, *};
#[cfg(any(feature = "connect", feature = "connect-outbound-campaigns"))]
#[doc(inline)]
pub use lambda_event_sources_connect as connect;
#[cfg(any(feature = "lambda-destination", feature = "stream-on-failure"))]
#[doc(inline)]
pub use lambda_event_sources_destinations as destinations;
#[cfg(any(feature = "codecommit", feature = "codedeploy", feature = "codepipeline"))]
#[doc(inline)]
pub use lambda_event_sources_developer_tools as developer_tools;
#[cfg(feature = "documentdb")]
#[doc(inline)]
pub use lambda_event_sources_documentdb::{self as documentdb, *};
#[cfg(feature = "ecs")]
#[doc(inline)]
pub use lambda_event_sources_ecs::{self as ecs, *};
#[cfg(feature = "eventbridge")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge as eventbridge;
#[cfg(any(feature = "iot", feature = "iot-authorizer", feature = "iot-provisioning"))]
#[doc(inline)]
pub use lambda_event_sources_iot as iot;
#[cfg(feature = "lambda-url")]
#[doc(inline)]
pub use lambda_event_sources_lambda_url::{self as lambda_url, *};
#[cfg(feature = "lex")]
#[doc(inline)]
pub use lambda_event_sources_lex::{self as lex, *};
#[cfg(any(feature = "sns", feature = "sqs", feature = "sqs-api"))]
#[doc(inline)]
pub use lambda_event_sources_messaging as messaging;
#[cfg(any(feature = "activemq", feature = "rabbitmq"))]
#[doc(inline)]
pub use lambda_event_sources_mq as mq;
#[cfg(feature = "redshift-udf")]
#[doc(inline)]
pub use lambda_event_sources_redshift::{self as redshift, *};
#[cfg(any(
    feature = "s3",
    feature = "s3-batch-operation",
    feature = "s3-eventbridge-notification",
    feature = "s3-object-lambda"
))]
#[doc(inline)]
pub use lambda_event_sources_s3 as s3;
#[cfg(feature = "secrets-manager")]
#[doc(inline)]
pub use lambda_event_sources_secrets_manager::{self as secrets_manager, *};
#[cfg(feature = "ses")]
#[doc(inline)]
pub use lambda_event_sources_ses::{self as ses, *};
#[cfg(any(feature = "dynamodb", feature = "kafka", feature = "kinesis", feature = "kinesis-firehose"))]
#[doc(inline)]
pub use lambda_event_sources_streams as streams;
#[cfg(any(feature = "transfer-family", feature = "transfer-workflow-step"))]
#[doc(inline)]
pub use lambda_event_sources_transfer_family as transfer_family;
#[cfg(feature = "vpc-lattice")]
#[doc(inline)]
pub use lambda_event_sources_vpc_lattice::{self as vpc_lattice, *};
