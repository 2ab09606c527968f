//! AWS Transfer Family custom identity providers as an event source of AWS Lambda.
//!
//! A Transfer Family server sends a [`TransferFamilyAuthorizer`] event to authenticate a user. Respond with a
//! [`TransferFamilyAuthorizerResponse`].
#![cfg_attr(docsrs, feature(doc_cfg))]

mod authorizer;
mod response;

pub use lambda_event_sources_base::common::*;

pub use authorizer::{TransferFamilyAuthorizer, TransferFamilyProtocol};
pub use response::{
    TransferFamilyAuthorizerResponse, TransferFamilyHomeDirectory, TransferFamilyHomeDirectoryMapping,
    TransferFamilyHomeDirectoryMappingType, TransferFamilyHomeDirectoryType, TransferFamilyPosixProfile,
};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
