//! Amazon S3 as an event source of AWS Lambda: notifications, Batch Operations and Object Lambda.
//!
//! - Feature `s3`: [`S3Event`], a notification of a bucket, which can also be the body of an SQS message or an SNS
//!   message
//! - Feature `s3-eventbridge-notification`: [`S3EventBridgeNotificationEvent`], a notification that is sent through
//!   EventBridge
//! - Feature `s3-batch-operation`: [`S3BatchOperationEvent`]; respond with an [`S3BatchOperationResponse`]
//! - Feature `s3-object-lambda`: [`S3ObjectLambdaEvent`]; respond with an [`S3ObjectLambdaResponse`]
//!
//! S3 URL-encodes the keys of objects: `red flower.jpg` becomes `red+flower.jpg`. The fields contain the encoded key.
//! A method such as [`S3Object::decoded_key`] returns the decoded key, which you can pass to the S3 API. In
//! notifications through EventBridge, keys are not encoded.
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "s3-batch-operation")]
mod batch_operation;
#[cfg(feature = "s3-eventbridge-notification")]
mod eventbridge_notification;
#[cfg(feature = "s3-object-lambda")]
mod object_lambda;
#[cfg(feature = "s3-object-lambda")]
mod object_lambda_response;
#[cfg(feature = "s3")]
mod s3;
#[cfg(any(feature = "s3", feature = "s3-eventbridge-notification"))]
mod sequencer;

pub use lambda_event_sources_base::common::*;

#[cfg(feature = "s3-batch-operation")]
pub use batch_operation::{
    S3BatchOperationEvent, S3BatchOperationJob, S3BatchOperationResponse, S3BatchOperationResponseRecord,
    S3BatchOperationResultCode, S3BatchOperationTask,
};
#[cfg(feature = "s3-eventbridge-notification")]
pub use eventbridge_notification::{
    S3EventBridgeNotificationAnnotation, S3EventBridgeNotificationDetail, S3EventBridgeNotificationEvent,
    S3EventBridgeNotificationObject, S3EventNotificationEventBridgeBucket,
};
#[cfg(feature = "s3-object-lambda")]
pub use object_lambda::{
    S3ObjectConfiguration, S3ObjectContext, S3ObjectLambdaEvent, S3ObjectSessionAttributes, S3ObjectSessionContext,
    S3ObjectSessionIssuer, S3ObjectUserIdentity, S3ObjectUserRequest,
};
#[cfg(feature = "s3-object-lambda")]
pub use object_lambda_response::{
    S3ObjectLambdaCommonPrefix, S3ObjectLambdaListBucketResult, S3ObjectLambdaListedObject, S3ObjectLambdaOwner,
    S3ObjectLambdaResponse,
};
#[cfg(feature = "s3")]
pub use s3::{
    S3Bucket, S3Event, S3EventName, S3EventRecord, S3EventRecordGlacierEventData, S3EventRecordGlacierRestoreEventData,
    S3EventRecordIntelligentTieringEventData, S3EventRecordLifecycleEventData,
    S3EventRecordLifecycleTransitionEventData, S3EventRecordObjectRetentionEventData,
    S3EventRecordReplicationEventData, S3Identity, S3Message, S3Object, S3RequestParameters, S3TestEvent,
};

#[cfg(all(doctest, feature = "s3"))]
#[doc = include_str!("../README.md")]
struct Readme;
