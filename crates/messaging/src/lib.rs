//! Event sources of messaging: Amazon SQS and Amazon SNS.
//!
//! - feature `sqs`: [`SqsEvent`], answered with a [`BatchResponse`]
//! - feature `sns`: [`SnsEvent`], and [`SnsMessage`], which also stands in the body of an SQS message
//!
//! A message often carries another source's event: read it with `record.json_body::<S3Event>()`, or
//! `record.sns.json_message::<S3Event>()`, to any depth.

#[cfg(feature = "sns")]
mod sns;
#[cfg(feature = "sqs")]
mod sqs;

#[cfg(feature = "sqs")]
pub use lambda_event_sources_base::{BatchItemFailure, BatchRecord, BatchResponse};
#[cfg(feature = "sns")]
pub use sns::{SnsEvent, SnsEventRecord, SnsMessage, SnsMessageAttribute, SnsMessageType};
#[cfg(feature = "sqs")]
pub use sqs::{SqsEvent, SqsMessageAttribute, SqsRecord, SqsRecordAttributes};
