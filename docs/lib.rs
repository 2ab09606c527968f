//! The pages of the book as modules, so that every snippet in them is a test.
//!
//! Pages are listed here in the order of `src/SUMMARY.md`; a test asserts that each page is in both lists.
#![expect(clippy::doc_markdown, reason = "pages are prose")]

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
    sources = "sources.md";
    api_gateway = "api-gateway.md";
    api_gateway_authorizer = "api-gateway-authorizer.md";
    websocket = "websocket.md";
    alb = "alb.md";
    lambda_url = "lambda-url.md";
    vpc_lattice = "vpc-lattice.md";
    http = "http.md";
    appsync = "appsync.md";
    appsync_authorizer = "appsync-authorizer.md";
    appsync_events = "appsync-events.md";
    bedrock_agents = "bedrock-agents.md";
    sqs = "sqs.md";
    sns = "sns.md";
    kinesis = "kinesis.md";
    dynamodb = "dynamodb.md";
    kafka = "kafka.md";
    firehose = "firehose.md";
    mq = "mq.md";
    eventbridge = "eventbridge.md";
    s3 = "s3.md";
    s3_batch_operations = "s3-batch-operations.md";
    s3_object_lambda = "s3-object-lambda.md";
    transfer_family = "transfer-family.md";
    ses = "ses.md";
    cloudwatch_logs = "cloudwatch-logs.md";
    cloudwatch_alarm = "cloudwatch-alarm.md";
    cloudwatch_dashboard_widget = "cloudwatch-dashboard-widget.md";
    cloudformation = "cloudformation.md";
    codedeploy = "codedeploy.md";
    codepipeline = "codepipeline.md";
    config = "config.md";
    cognito = "cognito.md";
    secrets_manager = "secrets-manager.md";
    iot = "iot.md";
    connect = "connect.md";
    parity = "parity.md";
    performance = "performance.md";
}

#[doc = include_str!("../README.md")]
pub mod readme {}
