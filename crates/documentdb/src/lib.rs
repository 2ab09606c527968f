//! Amazon DocumentDB change streams as event sources of AWS Lambda.
//!
//! Lambda reads a change stream and invokes the function with a [`DocumentDbEvent`], a batch of changes. Documents are
//! [`ExtendedJson`], which is parsed as your own type on demand.
#![cfg_attr(docsrs, feature(doc_cfg))]

mod change_stream;
mod extended_json;

pub use lambda_event_sources_base::common::*;

pub use change_stream::{
    DocumentDbChangeEvent, DocumentDbClusterTime, DocumentDbEvent, DocumentDbNamespace, DocumentDbOperationType,
    DocumentDbRecord, DocumentDbResumeToken, DocumentDbTimestamp, DocumentDbUpdateDescription,
};
pub use extended_json::ExtendedJson;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
