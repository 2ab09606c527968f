//! Amazon VPC Lattice as an event source of AWS Lambda.
//!
//! - [`VpcLatticeEvent`] for target groups with event structure version 1, and [`VpcLatticeEventV2`] for version 2;
//!   respond to both with a [`VpcLatticeResponse`]
//! - Feature `http`: conversions of events into `http::Request<Vec<u8>>`, and of `http::Response` into responses
//!
//! The trait [`HttpEvent`] has the methods that all HTTP events share. Import it to read the body, cookies and query.
#![cfg_attr(docsrs, feature(doc_cfg))]

mod response;
mod vpc_lattice;
mod vpc_lattice_v2;

pub use lambda_event_sources_base::common::*;

pub use lambda_event_sources_base::{HttpEvent, HttpResponseParts};
pub use response::VpcLatticeResponse;
pub use vpc_lattice::VpcLatticeEvent;
pub use vpc_lattice_v2::{VpcLatticeEventV2, VpcLatticeEventV2Identity, VpcLatticeEventV2RequestContext};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
