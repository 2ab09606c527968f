//! Application Load Balancer as an event source of AWS Lambda.
//!
//! - [`AlbEvent`], answered with an [`AlbResponse`]
//! - feature `http`: requests as `http::Request<Vec<u8>>`, and responses from `http::Response`
//!
//! What requests have in common is in the trait [`HttpEvent`]: bring it into scope for bodies, cookies and queries.

mod alb;
mod response;

pub use alb::{AlbEvent, AlbEventElb, AlbEventRequestContext};
pub use lambda_event_sources_base::{HttpEvent, HttpResponseParts};
pub use response::AlbResponse;
