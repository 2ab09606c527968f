//! Strongly typed, self-describing event source data classes for AWS Lambda functions.

pub use lambda_event_sources_base::*;

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
