//! The kinds of events that `aws_lambda_events` supports, too, each with a sample event that both can read.

use aws_lambda_events as theirs;
use lambda_event_sources as ours;

use crate::contenders::{Contenders, Parse, parsing};

/// Creates the table of sample event, our type and their type.
macro_rules! kinds {
    ($($fixture:literal, $ours:ident, $($theirs:ident)::+ $(<$argument:ty>)?;)*) => {
        vec![$(($fixture, parsing::<ours::$ours, theirs::$($theirs)::+ $(<$argument>)?>())),*]
    };
}

/// Returns sample events of the facade by name, with their parsers.
///
/// Two kinds are omitted, because `aws_lambda_events` cannot read any of their sample events. For ActiveMQ, it requires
/// text for every property and a delivery mode in every message. For Amazon Connect, it requires text for every
/// parameter and all endpoints.
pub(crate) fn all() -> Vec<(&'static str, Contenders<Parse>)> {
    kinds! {
        "alb/single-value", AlbEvent, alb::AlbTargetGroupRequest;
        "api-gateway-authorizer-request/rest", ApiGatewayAuthorizerRequestEvent,
            apigw::ApiGatewayCustomAuthorizerRequestTypeRequest;
        "api-gateway-authorizer-token/bearer", ApiGatewayAuthorizerTokenEvent, apigw::ApiGatewayCustomAuthorizerRequest;
        "api-gateway-authorizer-v2/header", ApiGatewayAuthorizerEventV2, apigw::ApiGatewayV2CustomAuthorizerV2Request;
        "api-gateway-proxy/rest-cognito", ApiGatewayProxyEvent, apigw::ApiGatewayProxyRequest;
        "api-gateway-proxy-v2/jwt", ApiGatewayProxyEventV2, apigw::ApiGatewayV2httpRequest;
        "api-gateway-websocket/connect", ApiGatewayWebSocketEvent, apigw::ApiGatewayWebsocketProxyRequest;
        "appsync-authorizer/graphql", AppSyncAuthorizerEvent, appsync::AppSyncLambdaAuthorizerRequest;
        "appsync-resolver/direct-cognito", AppSyncResolverEvent, appsync::AppSyncDirectResolverEvent;
        "bedrock-agent/post", BedrockAgentEvent, event::bedrock_agent_runtime::AgentEvent;
        "cloudformation-custom-resource/update", CloudFormationCustomResourceEvent,
            cloudformation::CloudFormationCustomResourceRequest;
        "cloudwatch-alarm/metric-maths", CloudWatchAlarmEvent, cloudwatch_alarms::CloudWatchAlarm;
        "cloudwatch-logs/data-message", CloudWatchLogsEvent, cloudwatch_logs::LogsEvent;
        "codedeploy-lifecycle-hook/before-allow-traffic", CodeDeployLifecycleHookEvent,
            codedeploy::CodeDeployLifecycleEvent;
        "codepipeline-job/json-parameters", CodePipelineJobEvent, codepipeline_job::CodePipelineJobEvent;
        "cognito-create-auth-challenge/riddle", CreateAuthChallengeTriggerEvent,
            cognito::CognitoEventUserPoolsCreateAuthChallenge;
        "cognito-custom-message/sign-up", CustomMessageTriggerEvent, cognito::CognitoEventUserPoolsCustomMessage;
        "cognito-define-auth-challenge/after-password", DefineAuthChallengeTriggerEvent,
            cognito::CognitoEventUserPoolsDefineAuthChallenge;
        "cognito-post-authentication/new-device", PostAuthenticationTriggerEvent,
            cognito::CognitoEventUserPoolsPostAuthentication;
        "cognito-post-confirmation/sign-up", PostConfirmationTriggerEvent,
            cognito::CognitoEventUserPoolsPostConfirmation;
        "cognito-pre-authentication/sign-in", PreAuthenticationTriggerEvent,
            cognito::CognitoEventUserPoolsPreAuthentication;
        "cognito-pre-sign-up/sign-up", PreSignUpTriggerEvent, cognito::CognitoEventUserPoolsPreSignup;
        "cognito-pre-token-generation/sign-in", PreTokenGenerationTriggerEvent,
            cognito::CognitoEventUserPoolsPreTokenGen;
        "cognito-pre-token-generation-v2/version-2", PreTokenGenerationV2TriggerEvent,
            cognito::CognitoEventUserPoolsPreTokenGenV2;
        "cognito-user-migration/sign-in", UserMigrationTriggerEvent, cognito::CognitoEventUserPoolsMigrateUser;
        "cognito-verify-auth-challenge-response/riddle", VerifyAuthChallengeResponseTriggerEvent,
            cognito::CognitoEventUserPoolsVerifyAuthChallenge;
        "config-rule/configuration-changed", AwsConfigRuleEvent, config::ConfigEvent;
        "dynamodb-stream/changes", DynamoDbStreamEvent, dynamodb::Event;
        "eventbridge/instance-state-change", EventBridgeEvent, eventbridge::EventBridgeEvent;
        "kafka/schema-registry", KafkaEvent, kafka::KafkaEvent;
        "kinesis-firehose/direct-put", KinesisFirehoseEvent, firehose::KinesisFirehoseEvent;
        "kinesis-stream/records", KinesisStreamEvent, kinesis::KinesisEvent;
        "lambda-function-url/iam", LambdaFunctionUrlEvent, lambda_function_urls::LambdaFunctionUrlRequest;
        "rabbitmq/empty-queue", RabbitMqEvent, rabbitmq::RabbitMqEvent;
        "s3/created", S3Event, s3::S3Event;
        "s3-batch-operation/schema-1", S3BatchOperationEvent, s3_batch_job::S3BatchJobEvent;
        "s3-eventbridge-notification/object-created", S3EventBridgeNotificationEvent, eventbridge::EventBridgeEvent;
        "s3-object-lambda/get-object", S3ObjectLambdaEvent, s3::object_lambda::S3ObjectLambdaEvent;
        "secrets-manager/create-secret", SecretsManagerEvent, secretsmanager::SecretsManagerSecretRotationEvent;
        "ses/received", SesEvent, ses::SimpleEmailEvent;
        "sns/notification", SnsEvent, sns::SnsEvent;
        "sqs/fifo", SqsEvent, sqs::SqsEvent;
        "vpc-lattice/get", VpcLatticeEvent, vpc_lattice::VpcLatticeRequestV1;
        "vpc-lattice-v2/iam", VpcLatticeEventV2, vpc_lattice::VpcLatticeRequestV2;
    }
}
