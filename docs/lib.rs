//! The handlers of the book, and its pages as modules, so that every snippet on them is a test.
//!
//! The order of the pages is the order of `src/SUMMARY.md`.
#![expect(clippy::doc_markdown, reason = "pages are prose")]

pub mod handlers;

macro_rules! pages {
    ($($name:ident = $file:literal;)*) => {
        /// Files of all pages.
        pub const PAGES: &[&str] = &[$($file),*];

        $(
            #[doc = include_str!(concat!("src/", $file))]
            pub mod $name {}
        )*
    };
}

pages! {
    introduction = "introduction.md";
    getting_started = "getting-started.md";
    sources = "sources.md";
    batch_processing = "batch-processing.md";
    http = "http.md";
    responses = "responses.md";
    nested_events = "nested-events.md";
    several_sources = "several-sources.md";
    concurrency = "concurrency.md";
    redaction = "redaction.md";
    errors = "errors.md";
    raw_events = "raw-events.md";
    testing = "testing.md";
    own_events = "own-events.md";
    features = "features.md";
    family_crates = "family-crates.md";
    api_gateway = "api-gateway.md";
    api_gateway_authorizer = "api-gateway-authorizer.md";
    websocket = "websocket.md";
    alb = "alb.md";
    lambda_url = "lambda-url.md";
    vpc_lattice = "vpc-lattice.md";
    appsync = "appsync.md";
    appsync_authorizer = "appsync-authorizer.md";
    appsync_events = "appsync-events.md";
    bedrock_agents = "bedrock-agents.md";
    agentcore_gateway = "agentcore-gateway.md";
    sqs = "sqs.md";
    sns = "sns.md";
    kinesis = "kinesis.md";
    dynamodb = "dynamodb.md";
    documentdb = "documentdb.md";
    kafka = "kafka.md";
    firehose = "firehose.md";
    mq = "mq.md";
    eventbridge = "eventbridge.md";
    eventbridge_details = "eventbridge-details.md";
    destinations = "destinations.md";
    s3 = "s3.md";
    s3_batch_operations = "s3-batch-operations.md";
    s3_object_lambda = "s3-object-lambda.md";
    transfer_family = "transfer-family.md";
    redshift = "redshift.md";
    ses = "ses.md";
    cloudwatch_logs = "cloudwatch-logs.md";
    cloudwatch_alarm = "cloudwatch-alarm.md";
    cloudwatch_dashboard_widget = "cloudwatch-dashboard-widget.md";
    cloudwatch_data_source = "cloudwatch-data-source.md";
    cloudformation = "cloudformation.md";
    codecommit = "codecommit.md";
    codedeploy = "codedeploy.md";
    codepipeline = "codepipeline.md";
    config = "config.md";
    ecs = "ecs.md";
    cognito = "cognito.md";
    secrets_manager = "secrets-manager.md";
    iot = "iot.md";
    iot_authorizer = "iot-authorizer.md";
    client_vpn = "client-vpn.md";
    connect = "connect.md";
    lex = "lex.md";
    aws_lambda_events = "aws-lambda-events.md";
    parity = "parity.md";
    performance = "performance.md";
    robustness = "robustness.md";
    stability = "stability.md";
}

#[doc = include_str!("../README.md")]
pub mod readme {}
