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
//! logs. These two, `Debug` and errors never show a secret: secrets have the type [`Sensitive`] or are masked in
//! [`Headers`].
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
//! | `bedrock` | `bedrock-agent`, `bedrock-agent-function` |
//! | `cloudformation` | CloudFormation custom resources |
//! | `cloudwatch` | `cloudwatch-logs`, `cloudwatch-alarm`, `cloudwatch-dashboard-widget` |
//! | `cognito` | Cognito user pool triggers |
//! | `config` | AWS Config rules |
//! | `connect` | Amazon Connect contact flows |
//! | `developer-tools` | `codedeploy`, `codepipeline` |
//! | `eventbridge` | EventBridge and EventBridge Scheduler |
//! | `iot` | AWS IoT Core registry events |
//! | `lambda-url` | function URLs |
//! | `messaging` | `sqs`, `sns` |
//! | `mq` | `activemq`, `rabbitmq` |
//! | `s3`, `s3-batch-operation`, `s3-eventbridge-notification`, `s3-object-lambda` | Amazon S3 |
//! | `secrets-manager` | rotation of secrets in Secrets Manager |
//! | `ses` | email received by SES |
//! | `streams` | `dynamodb`, `kafka`, `kinesis`, `kinesis-firehose` |
//! | `transfer-family` | Transfer Family authorizers |
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

mod any_event;
#[cfg(feature = "runtime")]
pub mod runtime;
#[cfg(feature = "testing")]
pub mod testing;

pub use any_event::AnyEvent;
#[doc(hidden)]
pub use lambda_event_sources_base::__private;
pub use lambda_event_sources_base::{
    Base64Data, BatchItemFailure, BatchResponse, Boxed, DataClass, Describe, Dict, DictWrapper, Error, ErrorKind,
    Headers, JsonText, Property, RawJson, RawTimestamp, Sensitive, Source, Str, Timestamp, TimestampUnit, batch,
    detect, from_bytes, from_slice, from_str, from_value, properties, string_enum,
};
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
pub use lambda_event_sources_api_gateway::{self as api_gateway, *};
#[cfg(any(feature = "appsync-authorizer", feature = "appsync-events", feature = "appsync-resolver"))]
#[doc(inline)]
pub use lambda_event_sources_appsync::{self as appsync, *};
#[cfg(any(feature = "bedrock-agent", feature = "bedrock-agent-function"))]
#[doc(inline)]
pub use lambda_event_sources_bedrock::{self as bedrock, *};
#[cfg(feature = "cloudformation")]
#[doc(inline)]
pub use lambda_event_sources_cloudformation::{self as cloudformation, *};
#[cfg(any(feature = "cloudwatch-alarm", feature = "cloudwatch-dashboard-widget", feature = "cloudwatch-logs"))]
#[doc(inline)]
pub use lambda_event_sources_cloudwatch::{self as cloudwatch, *};
#[cfg(feature = "cognito")]
#[doc(inline)]
pub use lambda_event_sources_cognito::{self as cognito, *};
#[cfg(feature = "config")]
#[doc(inline)]
pub use lambda_event_sources_config::{self as config, *};
#[cfg(feature = "connect")]
#[doc(inline)]
pub use lambda_event_sources_connect::{self as connect, *};
#[cfg(any(feature = "codedeploy", feature = "codepipeline"))]
#[doc(inline)]
pub use lambda_event_sources_developer_tools::{self as developer_tools, *};
#[cfg(feature = "eventbridge")]
#[doc(inline)]
pub use lambda_event_sources_eventbridge::{self as eventbridge, *};
#[cfg(feature = "iot")]
#[doc(inline)]
pub use lambda_event_sources_iot::{self as iot, *};
#[cfg(feature = "lambda-url")]
#[doc(inline)]
pub use lambda_event_sources_lambda_url::{self as lambda_url, *};
#[cfg(any(feature = "sns", feature = "sqs"))]
#[doc(inline)]
pub use lambda_event_sources_messaging::{self as messaging, *};
#[cfg(any(feature = "activemq", feature = "rabbitmq"))]
#[doc(inline)]
pub use lambda_event_sources_mq::{self as mq, *};
#[cfg(any(
    feature = "s3",
    feature = "s3-batch-operation",
    feature = "s3-eventbridge-notification",
    feature = "s3-object-lambda"
))]
#[doc(inline)]
pub use lambda_event_sources_s3::{self as s3, *};
#[cfg(feature = "secrets-manager")]
#[doc(inline)]
pub use lambda_event_sources_secrets_manager::{self as secrets_manager, *};
#[cfg(feature = "ses")]
#[doc(inline)]
pub use lambda_event_sources_ses::{self as ses, *};
#[cfg(any(feature = "dynamodb", feature = "kafka", feature = "kinesis", feature = "kinesis-firehose"))]
#[doc(inline)]
pub use lambda_event_sources_streams::{self as streams, *};
#[cfg(feature = "transfer-family")]
#[doc(inline)]
pub use lambda_event_sources_transfer_family::{self as transfer_family, *};
#[cfg(feature = "vpc-lattice")]
#[doc(inline)]
pub use lambda_event_sources_vpc_lattice::{self as vpc_lattice, *};
