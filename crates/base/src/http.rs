//! Parts shared by all HTTP requests and responses.

#[cfg(feature = "http-event")]
pub(crate) mod event;
pub(crate) mod headers;
#[cfg(feature = "http-event")]
pub(crate) mod response;
#[cfg(feature = "http-event")]
mod status;
