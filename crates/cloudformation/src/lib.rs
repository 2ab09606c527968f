//! AWS CloudFormation custom resources as an event source of AWS Lambda.
//!
//! CloudFormation invokes the function with a [`CloudFormationCustomResourceEvent`]. It then waits for a
//! [`CloudFormationCustomResourceResponse`], which the function uploads to the presigned URL in the event.
//! CloudFormation ignores the return value of the function. With the feature `cloudformation-send`, use
//! [`CloudFormationResponseSender`] to upload the response.
#![cfg_attr(docsrs, feature(doc_cfg))]

mod custom_resource;
mod response;
#[cfg(feature = "cloudformation-send")]
mod send;

pub use lambda_event_sources_base::common::*;

pub use custom_resource::{CloudFormationCustomResourceEvent, CloudFormationRequestType};
pub use response::{CloudFormationCustomResourceResponse, CloudFormationResponseStatus};
#[cfg(feature = "cloudformation-send")]
pub use send::CloudFormationResponseSender;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
