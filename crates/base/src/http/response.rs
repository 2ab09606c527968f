//! Parts shared by all responses to an HTTP request.

use base64::{Engine as _, engine::general_purpose};
use serde::Serialize;

#[cfg(all(feature = "http", feature = "runtime"))]
use super::INVALID_STATUS_CODE;
use super::{INVALID_HEADER_NAME, INVALID_HEADER_VALUE, check_status_code};
use crate::{Error, ErrorKind, Headers, Str, value::raw_json};

/// The checked parts of an HTTP response. The response types of all HTTP sources convert from it.
///
/// ```
/// use lambda_event_sources::HttpResponseParts;
///
/// let parts = HttpResponseParts::binary(200, "image/png", b"\x89PNG")?;
/// assert_eq!(parts.headers.get("content-type"), Some("image/png"));
/// assert_eq!(parts.body.unwrap(), "iVBORw==");
/// assert!(parts.is_base64_encoded);
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct HttpResponseParts {
    /// HTTP status code, such as 200.
    pub status_code: u16,
    /// Headers.
    pub headers: Headers,
    /// Body, as text or as base64-encoded bytes. `None` if the response has no body.
    pub body: Option<Str>,
    /// `true` if the body is base64-encoded.
    pub is_base64_encoded: bool,
}

impl HttpResponseParts {
    /// Creates a response without a body.
    ///
    /// # Errors
    ///
    /// Returns an error if the status code is not between 100 and 599.
    pub fn new(status_code: u16) -> Result<Self, Error> {
        check_status_code(status_code).map_err(|error| error.at("", "status_code"))?;
        Ok(Self { status_code, headers: Headers::new(), body: None, is_base64_encoded: false })
    }

    /// Creates a response with a plain text body.
    ///
    /// # Errors
    ///
    /// Returns an error in the same cases as [`new`](Self::new).
    pub fn text(status_code: u16, body: impl Into<Str>) -> Result<Self, Error> {
        Self::new(status_code)?.with_body("text/plain; charset=utf-8", body.into(), false)
    }

    /// Creates a response with a JSON body.
    ///
    /// # Errors
    ///
    /// Returns an error in the same cases as [`new`](Self::new), or if the value cannot be serialized as JSON.
    pub fn json<T: Serialize + ?Sized>(status_code: u16, value: &T) -> Result<Self, Error> {
        let body = raw_json::to_text(value).map_err(|error| error.at("", "body"))?;
        Self::new(status_code)?.with_body("application/json", body, false)
    }

    /// Creates a response with a binary body, which is sent base64-encoded.
    ///
    /// # Errors
    ///
    /// Returns an error in the same cases as [`new`](Self::new), or if the content type is not valid in an HTTP header.
    pub fn binary(status_code: u16, content_type: &str, body: impl AsRef<[u8]>) -> Result<Self, Error> {
        Self::new(status_code)?.with_body(content_type, general_purpose::STANDARD.encode(body).into(), true)
    }

    fn with_body(mut self, content_type: &str, body: Str, is_base64_encoded: bool) -> Result<Self, Error> {
        Self::check_header("content-type", content_type).map_err(|error| error.at("", "headers"))?;
        self.headers.insert("content-type", content_type);
        (self.body, self.is_base64_encoded) = (Some(body), is_base64_encoded);
        Ok(self)
    }

    /// Checks that a header can be sent. Its name must be a valid token without spaces, and its value must have no
    /// control characters except tabs.
    ///
    /// # Errors
    ///
    /// Returns an error if the name or the value is not valid in an HTTP header.
    pub fn check_header(name: &str, value: &str) -> Result<(), Error> {
        let in_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
        let is_name = !name.is_empty() && name.bytes().all(in_token);
        let is_value = !value.bytes().any(|byte| byte.is_ascii_control() && byte != b'\t');
        let message = match (is_name, is_value) {
            (true, true) => return Ok(()),
            (false, _) => INVALID_HEADER_NAME,
            (true, false) => INVALID_HEADER_VALUE,
        };
        Err(Error::new(ErrorKind::Invalid, message))
    }
}

/// Converts the response of a web framework. A body that is valid UTF-8 is sent as text, and other bytes are
/// base64-encoded.
#[cfg(feature = "http")]
impl<B: AsRef<[u8]>> From<http::Response<B>> for HttpResponseParts {
    fn from(response: http::Response<B>) -> Self {
        let (parts, body) = response.into_parts();
        let (body, is_base64_encoded) = match std::str::from_utf8(body.as_ref()) {
            Ok("") => (None, false),
            Ok(text) => (Some(text.into()), false),
            Err(_) => (Some(general_purpose::STANDARD.encode(body).into()), true),
        };
        Self { status_code: parts.status.as_u16(), headers: (&parts.headers).into(), body, is_base64_encoded }
    }
}

/// Converts the parts into the metadata of a streamed response: status code, headers and cookies.
///
/// Several values of a header are joined with commas. `Set-Cookie` headers become cookies.
#[cfg(all(feature = "http", feature = "runtime"))]
impl TryFrom<HttpResponseParts> for lambda_runtime::MetadataPrelude {
    type Error = Error;

    /// Returns an error if the parts have a body, because the body of a streamed response is the stream. Also returns
    /// an error if the status code or a header is not valid. The values of headers must be ASCII.
    fn try_from(mut parts: HttpResponseParts) -> Result<Self, Error> {
        let invalid = |path, message| Error::new(ErrorKind::Invalid, message).at("", path);
        if parts.body.is_some() {
            return Err(invalid("body", "unexpected body: a streamed response sends its body in the stream"));
        }
        let cookies = parts.headers.remove("set-cookie");
        if !cookies.iter().all(|cookie| HttpResponseParts::check_header("set-cookie", cookie).is_ok()) {
            return Err(invalid("cookies", INVALID_HEADER_VALUE));
        }
        let headers =
            http::HeaderMap::try_from(&parts.headers.join_with_commas()).map_err(|error| error.at("", "headers"))?;
        // The runtime serializes other bytes as a list of numbers.
        if headers.values().any(|value| value.to_str().is_err()) {
            return Err(invalid("headers", "invalid header value: expected ASCII"));
        }
        let status_code =
            http::StatusCode::from_u16(parts.status_code).map_err(|_| invalid("status_code", INVALID_STATUS_CODE))?;
        Ok(Self { status_code, headers, cookies: cookies.into_iter().map(Into::into).collect() })
    }
}

/// Implements the constructors of [`HttpResponseParts`](crate::HttpResponseParts) for a response type that converts
/// from it by `From` or `TryFrom`.
#[doc(hidden)]
#[macro_export]
macro_rules! __http_response {
    ($response:ident) => {
        impl $response {
            /// Creates a response without a body.
            ///
            /// # Errors
            ///
            /// Returns an error if the status code is not between 100 and 599.
            pub fn new(status_code: u16) -> ::std::result::Result<Self, $crate::Error> {
                Self::from_parts($crate::HttpResponseParts::new(status_code))
            }

            /// Creates a response with a plain text body.
            ///
            /// # Errors
            ///
            /// Returns an error in the same cases as [`new`](Self::new).
            pub fn text(
                status_code: u16,
                body: impl ::std::convert::Into<$crate::Str>,
            ) -> ::std::result::Result<Self, $crate::Error> {
                Self::from_parts($crate::HttpResponseParts::text(status_code, body))
            }

            /// Creates a response with a JSON body.
            ///
            /// # Errors
            ///
            /// Returns an error in the same cases as [`new`](Self::new), or if the value cannot be serialized as JSON.
            pub fn json<T: $crate::__private::serde::Serialize + ?Sized>(
                status_code: u16,
                value: &T,
            ) -> ::std::result::Result<Self, $crate::Error> {
                Self::from_parts($crate::HttpResponseParts::json(status_code, value))
            }

            /// Creates a response with a binary body, which is sent base64-encoded.
            ///
            /// # Errors
            ///
            /// Returns an error in the same cases as [`new`](Self::new), or if the content type is not valid in an HTTP
            /// header.
            pub fn binary(
                status_code: u16,
                content_type: &str,
                body: impl ::std::convert::AsRef<[u8]>,
            ) -> ::std::result::Result<Self, $crate::Error> {
                Self::from_parts($crate::HttpResponseParts::binary(status_code, content_type, body))
            }

            fn from_parts(
                parts: ::std::result::Result<$crate::HttpResponseParts, $crate::Error>,
            ) -> ::std::result::Result<Self, $crate::Error> {
                // The conversion may fail, because not all types accept all parts.
                parts
                    .and_then(|parts| Self::try_from(parts).map_err(::std::convert::Into::into))
                    .map_err(|error| error.at(stringify!($response), ""))
            }
        }
    };
    // For types whose `headers` have one value each.
    ($response:ident, headers) => {
        $crate::__http_response!($response);

        impl $response {
            /// Sets a header to one value.
            ///
            /// # Errors
            ///
            /// Returns an error if the name or the value is not valid in an HTTP header.
            pub fn try_with_header(
                mut self,
                name: impl ::std::convert::Into<$crate::Str>,
                value: impl ::std::convert::Into<$crate::Str>,
            ) -> ::std::result::Result<Self, $crate::Error> {
                let (name, value) = (name.into(), value.into());
                $crate::HttpResponseParts::check_header(&name, &value)
                    .map_err(|error| error.at(stringify!($response), "headers"))?;
                self.headers.insert(name, value);
                Ok(self)
            }
        }
    };
}
