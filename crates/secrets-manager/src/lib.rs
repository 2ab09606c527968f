//! AWS Secrets Manager rotation as an event source of AWS Lambda.
//!
//! A [`SecretsManagerEvent`] is a request to run one step of the rotation of a secret.
#![cfg_attr(docsrs, feature(doc_cfg))]

mod rotation;

pub use lambda_event_sources_base::common::*;

pub use rotation::{SecretsManagerEvent, SecretsManagerStep};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
