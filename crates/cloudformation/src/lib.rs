//! AWS CloudFormation as an event source of AWS Lambda: custom resources, macros and Lambda Hooks.
//!
//! - Feature `cloudformation`: [`CloudFormationCustomResourceEvent`]
//! - Feature `cloudformation-send`: [`CloudFormationResponseSender`], which uploads the response to a custom resource
//!   request
//! - Feature `cloudformation-macro`: [`CloudFormationMacroEvent`]; respond with a [`CloudFormationMacroResponse`]
//! - Feature `cloudformation-hook`: [`CloudFormationHookEvent`]; respond with a [`CloudFormationHookResponse`]
//!
//! # Custom resources
//!
//! CloudFormation invokes the function with a [`CloudFormationCustomResourceEvent`]. It then waits for a
//! [`CloudFormationCustomResourceResponse`], which the function uploads to the presigned URL in the event.
//! CloudFormation ignores the return value of the function.
//!
//! The provider framework of the AWS CDK uploads the response itself. Its functions return a [`CdkOnEventResponse`] and
//! a [`CdkIsCompleteResponse`].
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "cloudformation")]
mod cdk;
#[cfg(feature = "cloudformation")]
mod custom_resource;
#[cfg(feature = "cloudformation-hook")]
mod hook;
#[cfg(feature = "cloudformation-hook")]
mod hook_payload;
#[cfg(feature = "cloudformation-hook")]
mod hook_response;
#[cfg(feature = "cloudformation-macro")]
mod r#macro;
#[cfg(feature = "cloudformation")]
mod response;
#[cfg(feature = "cloudformation-send")]
mod send;

pub use lambda_event_sources_base::common::*;

#[cfg(feature = "cloudformation")]
pub use cdk::{CdkIsCompleteResponse, CdkOnEventResponse};
#[cfg(feature = "cloudformation")]
pub use custom_resource::{CloudFormationCustomResourceEvent, CloudFormationRequestType};
#[cfg(feature = "cloudformation-hook")]
pub use hook::{
    CloudFormationHookEvent, CloudFormationHookInvocationPoint, CloudFormationHookModel,
    CloudFormationHookRequestContext, CloudFormationHookRequestData, CloudFormationHookTargetModel,
};
#[cfg(feature = "cloudformation-hook")]
pub use hook_payload::{
    CloudFormationHookChangeSetPayload, CloudFormationHookChangedResource, CloudFormationHookResourceAction,
    CloudFormationHookStackPayload,
};
#[cfg(feature = "cloudformation-hook")]
pub use hook_response::{
    CloudFormationHookAnnotation, CloudFormationHookAnnotationStatus, CloudFormationHookErrorCode,
    CloudFormationHookResponse, CloudFormationHookSeverity, CloudFormationHookStatus,
};
#[cfg(feature = "cloudformation-macro")]
pub use r#macro::{CloudFormationMacroEvent, CloudFormationMacroResponse, CloudFormationMacroStatus};
#[cfg(feature = "cloudformation")]
pub use response::{CloudFormationCustomResourceResponse, CloudFormationResponseStatus};
#[cfg(feature = "cloudformation-send")]
pub use send::CloudFormationResponseSender;

#[cfg(all(doctest, feature = "cloudformation"))]
#[doc = include_str!("../README.md")]
struct Readme;
