//! Event sources of messaging: Amazon SQS and Amazon SNS.
//!
//! - feature `sqs`: [`SqsEvent`], answered with a [`BatchResponse`]
//! - feature `sns`: [`SnsEvent`], and [`SnsMessage`], which also stands in the body of an SQS message
//!
//! A message often carries another source's event: read it with `record.body_json::<S3Event>()`, or
//! `record.sns.message_json::<S3Event>()`, to any depth.

#[cfg(feature = "sns")]
mod sns;
#[cfg(feature = "sqs")]
mod sqs;

#[cfg(feature = "sqs")]
pub use lambda_event_sources_base::{BatchItemFailure, BatchResponse};
#[cfg(feature = "sns")]
pub use sns::{SnsEvent, SnsEventRecord, SnsMessage, SnsMessageAttribute, SnsMessageType};
#[cfg(feature = "sqs")]
pub use sqs::{SqsEvent, SqsMessageAttribute, SqsRecord, SqsRecordAttributes};
