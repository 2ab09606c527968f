//! Amazon S3 as an event source of AWS Lambda: notifications, Batch Operations and Object Lambda.
//!
//! - feature `s3`: [`S3Event`], a notification of a bucket, which also stands in the body of an SQS message and in an
//!   SNS message
//! - feature `s3-eventbridge-notification`: [`S3EventBridgeNotificationEvent`], the same news through EventBridge
//! - feature `s3-batch-operation`: [`S3BatchOperationEvent`], answered with an [`S3BatchOperationResponse`]
//! - feature `s3-object-lambda`: [`S3ObjectLambdaEvent`], answered with an [`S3ObjectLambdaResponse`]
//!
//! S3 encodes the keys of objects as HTML forms do: `red+flower.jpg` is `red flower.jpg`. Fields hold the key as S3 sent
//! it; a method beside it, such as [`S3Object::decoded_key`], gives the key that S3's API takes. Only through
//! EventBridge keys come unencoded.

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
