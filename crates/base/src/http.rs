//! Parts shared by all HTTP requests and responses.

use crate::{Error, ErrorKind};

#[cfg(feature = "http-event")]
pub(crate) mod event;
pub(crate) mod headers;
#[cfg(feature = "http-event")]
pub(crate) mod response;
#[cfg(feature = "http-event")]
mod status;

/// Message for the name of a header that is not valid in HTTP.
#[cfg(any(feature = "http", feature = "http-event"))]
const INVALID_HEADER_NAME: &str = "invalid header name";

/// Message for the value of a header that is not valid in HTTP.
#[cfg(any(feature = "http", feature = "http-event"))]
const INVALID_HEADER_VALUE: &str = "invalid header value";

/// Message for a status code that is not valid in HTTP.
const INVALID_STATUS_CODE: &str = "invalid status code: expected 100 to 599";

/// Checks the status code of a response.
///
/// # Errors
///
/// Returns an error if the status code is not between 100 and 599.
pub fn check_status_code(status_code: u16) -> Result<(), Error> {
    if (100..=599).contains(&status_code) { Ok(()) } else { Err(Error::new(ErrorKind::Invalid, INVALID_STATUS_CODE)) }
}
