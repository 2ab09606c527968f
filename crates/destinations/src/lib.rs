//! Records that AWS Lambda sends to destinations.
//!
//! - Feature `lambda-destination`: [`LambdaDestinationEvent`], the record of an asynchronous invocation
//! - Feature `stream-on-failure`: [`StreamOnFailureEvent`], the record of a batch of a DynamoDB stream, a Kinesis stream
//!   or Kafka that Lambda has discarded
//!
//! A record is the event of a function, the body of an SQS message, an SNS message, the detail of an EventBridge event
//! or an object in an S3 bucket, depending on the destination. All of them are read as these types.
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(any(feature = "lambda-destination", feature = "stream-on-failure"))]
mod invocation;
#[cfg(feature = "lambda-destination")]
mod lambda_destination;
#[cfg(feature = "stream-on-failure")]
mod stream_on_failure;

pub use lambda_event_sources_base::common::*;

#[cfg(any(feature = "lambda-destination", feature = "stream-on-failure"))]
pub use invocation::{LambdaDestinationCondition, LambdaDestinationRequestContext, LambdaDestinationResponseContext};
#[cfg(feature = "lambda-destination")]
pub use lambda_destination::{LambdaDestinationEvent, LambdaFunctionError};
#[cfg(feature = "stream-on-failure")]
pub use stream_on_failure::{
    StreamOnFailureBatchInfo, StreamOnFailureEvent, StreamOnFailureKafkaBatchInfo, StreamOnFailureKafkaRecordInfo,
    StreamOnFailureKafkaRecordsInfo,
};

#[cfg(all(doctest, feature = "lambda-destination"))]
#[doc = include_str!("../README.md")]
struct Readme;
