//! Messaging services as event sources of AWS Lambda: Amazon SQS and Amazon SNS.
//!
//! - Feature `sqs`: [`SqsEvent`]; respond with a [`BatchResponse`]
//! - Feature `sqs-api`: [`SqsApiEvent`], messages as the API of SQS returns them
//! - Feature `sns`: [`SnsEvent`], and [`SnsMessage`], which can also be the body of an SQS message
//!
//! A message can contain the event of another source. Parse it with `record.body_json::<S3Event>()` or
//! `record.sns.message_json::<S3Event>()`. This works for any level of nesting.
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(any(feature = "sns", feature = "sqs"))]
mod dead_letter;
#[cfg(feature = "sns")]
mod sns;
#[cfg(feature = "sqs")]
mod sqs;
#[cfg(feature = "sqs-api")]
mod sqs_api;
#[cfg(any(feature = "sqs", feature = "sqs-api"))]
mod sqs_attributes;

pub use lambda_event_sources_base::common::*;

#[cfg(any(feature = "sns", feature = "sqs"))]
pub use dead_letter::LambdaDeadLetter;
#[cfg(feature = "sns")]
pub use sns::{SnsEvent, SnsEventRecord, SnsMessage, SnsMessageAttribute, SnsMessageType};
#[cfg(feature = "sqs")]
pub use sqs::{SqsEvent, SqsMessageAttribute, SqsRecord};
#[cfg(feature = "sqs-api")]
pub use sqs_api::{SqsApiEvent, SqsApiMessage, SqsApiMessageAttribute};
#[cfg(any(feature = "sqs", feature = "sqs-api"))]
pub use sqs_attributes::SqsRecordAttributes;

#[cfg(all(doctest, feature = "sqs"))]
#[doc = include_str!("../README.md")]
struct Readme;
