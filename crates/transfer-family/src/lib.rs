//! AWS Transfer Family as an event source of AWS Lambda: custom identity providers and workflow steps.
//!
//! - Feature `transfer-family`: [`TransferFamilyAuthorizer`], which a server sends to authenticate a user; respond with
//!   a [`TransferFamilyAuthorizerResponse`]
//! - Feature `transfer-workflow-step`: [`TransferFamilyWorkflowStepEvent`], which a managed workflow sends to process a
//!   file
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "transfer-family")]
mod authorizer;
#[cfg(feature = "transfer-family")]
mod response;
#[cfg(feature = "transfer-workflow-step")]
mod workflow_step;

pub use lambda_event_sources_base::common::*;

#[cfg(feature = "transfer-family")]
pub use authorizer::{TransferFamilyAuthorizer, TransferFamilyProtocol};
#[cfg(feature = "transfer-family")]
pub use response::{
    TransferFamilyAuthorizerResponse, TransferFamilyHomeDirectory, TransferFamilyHomeDirectoryMapping,
    TransferFamilyHomeDirectoryMappingType, TransferFamilyHomeDirectoryType, TransferFamilyPosixProfile,
};
#[cfg(feature = "transfer-workflow-step")]
pub use workflow_step::{
    TransferFamilyExecutionDetails, TransferFamilyFileLocation, TransferFamilyServiceMetadata, TransferFamilyStorage,
    TransferFamilyTransferDetails, TransferFamilyWorkflowStepEvent,
};

#[cfg(all(doctest, feature = "transfer-family"))]
#[doc = include_str!("../README.md")]
struct Readme;
