//! What HTTP requests and responses share.

#[cfg(feature = "http-event")]
pub(crate) mod event;
pub(crate) mod headers;
#[cfg(feature = "http-event")]
pub(crate) mod response;
#[cfg(feature = "http-event")]
mod status;
