//! Amazon VPC Lattice as an event source of AWS Lambda.
//!
//! - [`VpcLatticeEvent`], of target groups with event structure version 1, and [`VpcLatticeEventV2`], of those with
//!   version 2, both answered with a [`VpcLatticeResponse`]
//! - feature `http`: requests as `http::Request<Vec<u8>>`, and responses from `http::Response`
//!
//! What requests have in common is in the trait [`HttpEvent`]: bring it into scope for bodies, cookies and queries.

mod response;
mod vpc_lattice;
mod vpc_lattice_v2;

pub use lambda_event_sources_base::{HttpEvent, HttpResponseParts};
pub use response::VpcLatticeResponse;
pub use vpc_lattice::VpcLatticeEvent;
pub use vpc_lattice_v2::{VpcLatticeEventV2, VpcLatticeEventV2Identity, VpcLatticeEventV2RequestContext};
