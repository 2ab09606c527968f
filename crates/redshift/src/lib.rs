//! Amazon Redshift Lambda UDFs as an event source of AWS Lambda.
//!
//! A Lambda user-defined function (UDF) receives the arguments of a batch of rows as a [`RedshiftUdfEvent`]. Respond
//! with a [`RedshiftUdfResponse`], which has one result for each row.
#![cfg_attr(docsrs, feature(doc_cfg))]

mod response;
mod udf;

pub use lambda_event_sources_base::common::*;

pub use response::RedshiftUdfResponse;
pub use udf::RedshiftUdfEvent;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
