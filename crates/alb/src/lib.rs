//! Application Load Balancer as an event source of AWS Lambda.
//!
//! - [`AlbEvent`]: respond with an [`AlbResponse`]
//! - Feature `http`: conversions of events into `http::Request<Vec<u8>>`, and of `http::Response` into responses
//!
//! The trait [`HttpEvent`] has the methods that all HTTP events share. Import it to read the body, cookies and query.
#![cfg_attr(docsrs, feature(doc_cfg))]

mod alb;
mod response;

pub use lambda_event_sources_base::common::*;

pub use alb::{AlbEvent, AlbEventElb, AlbEventRequestContext};
pub use lambda_event_sources_base::{HttpEvent, HttpResponseParts};
pub use response::AlbResponse;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
