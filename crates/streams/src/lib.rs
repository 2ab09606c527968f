//! Streams as event sources of AWS Lambda: Kinesis, DynamoDB, Kafka and Firehose.
//!
//! - Feature `kinesis`: [`KinesisStreamEvent`]; respond with a [`BatchResponse`], or with a [`TimeWindowResponse`] for
//!   tumbling windows
//! - Feature `dynamodb`: [`DynamoDbStreamEvent`]; respond with the same types. The images of an item are of type
//!   [`DynamoDbItem`], which is parsed on demand
//! - Feature `kafka`: [`KafkaEvent`], from Amazon MSK or a self-managed Apache Kafka cluster; respond with a
//!   [`KafkaBatchResponse`]
//! - Feature `kinesis-firehose`: [`KinesisFirehoseEvent`]; respond with a [`KinesisFirehoseDataTransformationResponse`]
//! - Feature `cloudwatch-logs`: CloudWatch log events in the records of Kinesis and Firehose
//! - Feature `flate2`: decompression of data in gzip or zlib format
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(all(feature = "cloudwatch-logs", any(feature = "kinesis", feature = "kinesis-firehose")))]
mod cloudwatch_logs;
#[cfg(feature = "dynamodb")]
mod dynamodb;
#[cfg(feature = "kafka")]
mod kafka;
#[cfg(feature = "kinesis")]
mod kinesis;
#[cfg(feature = "kinesis-firehose")]
mod kinesis_firehose;
#[cfg(any(feature = "kafka", feature = "kinesis-firehose"))]
mod number_or_text;
#[cfg(any(feature = "kafka", feature = "kinesis-firehose"))]
mod shown_bytes;
#[cfg(any(feature = "dynamodb", feature = "kinesis"))]
mod time_window;

pub use lambda_event_sources_base::common::*;

#[cfg(feature = "dynamodb")]
pub use dynamodb::{
    AttributeValue, DynamoDbItem, DynamoDbRecord, DynamoDbRecordEventName, DynamoDbStreamEvent, DynamoDbStreamRecord,
    DynamoDbStreamViewType, DynamoDbStreamWindow, DynamoDbTimestampPrecision, DynamoDbUserIdentity,
};
#[cfg(feature = "kafka")]
pub use kafka::{
    KafkaBatchItemFailure, KafkaBatchResponse, KafkaEvent, KafkaEventRecord, KafkaEventRecordSchemaMetadata,
    KafkaItemIdentifier, KafkaTimestampType,
};
#[cfg(feature = "kinesis")]
pub use kinesis::{
    KinesisPipeRecord, KinesisStreamEvent, KinesisStreamRecord, KinesisStreamRecordPayload, KinesisStreamWindow,
};
#[cfg(feature = "kinesis-firehose")]
pub use kinesis_firehose::{
    KinesisFirehoseDataTransformationRecord, KinesisFirehoseDataTransformationRecordMetadata,
    KinesisFirehoseDataTransformationResponse, KinesisFirehoseDataTransformationResult, KinesisFirehoseEvent,
    KinesisFirehoseMskRecordMetadata, KinesisFirehoseOtfMetadata, KinesisFirehoseOtfOperation, KinesisFirehoseRecord,
    KinesisFirehoseRecordMetadata,
};
#[cfg(any(feature = "kafka", feature = "kinesis-firehose"))]
pub use number_or_text::NumberOrText;
#[cfg(any(feature = "dynamodb", feature = "kinesis"))]
pub use time_window::{TimeWindow, TimeWindowResponse};

#[cfg(all(doctest, feature = "kinesis"))]
#[doc = include_str!("../README.md")]
struct Readme;
