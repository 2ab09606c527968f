//! Amazon SES email receiving as an event source of AWS Lambda.
//!
//! A receipt rule that invokes a function sends a [`SesEvent`]. If the invocation is synchronous, respond with a
//! [`SesResponse`]. Notifications that other actions of a rule publish to an SNS topic contain a [`SesMessage`].
#![cfg_attr(docsrs, feature(doc_cfg))]

mod email;
mod receipt;
mod response;

pub use lambda_event_sources_base::common::*;

pub use email::{SesEvent, SesEventRecord, SesMail, SesMailCommonHeaders, SesMailHeader, SesMessage};
pub use receipt::{
    SesActionType, SesDmarcPolicy, SesInvocationType, SesReceipt, SesReceiptAction, SesReceiptStatus, SesVerdict,
};
pub use response::{SesDisposition, SesResponse};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
