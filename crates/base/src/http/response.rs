//! What all answers to an HTTP request share.

use base64::{Engine as _, engine::general_purpose};
use serde::Serialize;

use crate::{Error, ErrorKind, Headers, Str, value::raw_json};

/// What every answer to an HTTP request is made of, checked: response types convert from it.
///
/// ```
/// use lambda_event_sources_base::HttpResponseParts;
///
/// let parts = HttpResponseParts::binary(200, "image/png", b"\x89PNG")?;
/// assert_eq!(parts.headers.get("content-type"), Some("image/png"));
/// assert_eq!(parts.body.unwrap(), "iVBORw==");
/// assert!(parts.is_base64_encoded);
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct HttpResponseParts {
    /// Status code, such as 200.
    pub status_code: u16,
    /// Headers.
    pub headers: Headers,
    /// Body; text as it is, other bytes in base64.
    pub body: Option<Str>,
    /// Whether the body is in base64.
    pub is_base64_encoded: bool,
}

impl HttpResponseParts {
    /// Makes an answer without a body.
    ///
    /// # Errors
    ///
    /// When the status code is not one of HTTP, from 100 to 599.
    pub fn new(status_code: u16) -> Result<Self, Error> {
        if !(100..=599).contains(&status_code) {
            return Err(Error::new(ErrorKind::Invalid, "not a status code: expected 100 to 599").at("", "status_code"));
        }
        Ok(Self { status_code, headers: Headers::new(), body: None, is_base64_encoded: false })
    }

    /// Makes an answer with plain text.
    ///
    /// # Errors
    ///
    /// As [`new`](Self::new).
    pub fn text(status_code: u16, body: impl Into<Str>) -> Result<Self, Error> {
        Self::new(status_code)?.with_body("text/plain; charset=utf-8", body.into(), false)
    }

    /// Makes an answer with a value as JSON.
    ///
    /// # Errors
    ///
    /// As [`new`](Self::new), and when the value has no form in JSON.
    pub fn json<T: Serialize + ?Sized>(status_code: u16, value: &T) -> Result<Self, Error> {
        let body = raw_json::to_text(value).map_err(|error| error.at("", "body"))?;
        Self::new(status_code)?.with_body("application/json", body, false)
    }

    /// Makes an answer with bytes, which travel in base64.
    ///
    /// # Errors
    ///
    /// As [`new`](Self::new), and when the type of the content cannot be the value of a header.
    pub fn binary(status_code: u16, content_type: &str, body: impl AsRef<[u8]>) -> Result<Self, Error> {
        Self::new(status_code)?.with_body(content_type, general_purpose::STANDARD.encode(body).into(), true)
    }

    fn with_body(mut self, content_type: &str, body: Str, is_base64_encoded: bool) -> Result<Self, Error> {
        Self::check_header("content-type", content_type).map_err(|error| error.at("", "headers"))?;
        self.headers.insert("content-type", content_type);
        (self.body, self.is_base64_encoded) = (Some(body), is_base64_encoded);
        Ok(self)
    }

    /// Checks that a header can be sent: no space or control character in its name, no line break in its value.
    ///
    /// # Errors
    ///
    /// When it cannot.
    pub fn check_header(name: &str, value: &str) -> Result<(), Error> {
        let in_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
        let is_name = !name.is_empty() && name.bytes().all(in_token);
        let is_value = !value.bytes().any(|byte| byte.is_ascii_control() && byte != b'\t');
        let message = match (is_name, is_value) {
            (true, true) => return Ok(()),
            (false, _) => "the name is not one of a header",
            (true, false) => "the value is not one of a header",
        };
        Err(Error::new(ErrorKind::Invalid, message))
    }
}

/// Takes over an answer of a web framework: text stays text, other bytes become base64.
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

/// Makes the head of a streamed response: status code, headers and cookies.
///
/// Several values of a header are joined with commas. `Set-Cookie` headers become cookies.
#[cfg(all(feature = "http", feature = "runtime"))]
impl TryFrom<HttpResponseParts> for lambda_runtime::MetadataPrelude {
    type Error = Error;

    /// Returns an error if the parts have a body, since the body of a streamed response is the stream, or if the status
    /// code or a header cannot be sent. Values of headers must be ASCII.
    fn try_from(mut parts: HttpResponseParts) -> Result<Self, Error> {
        let invalid = |path, message| Error::new(ErrorKind::Invalid, message).at("", path);
        if parts.body.is_some() {
            return Err(invalid("body", "the body of a streamed response is the stream"));
        }
        let cookies = parts.headers.remove("set-cookie");
        if !cookies.iter().all(|cookie| HttpResponseParts::check_header("set-cookie", cookie).is_ok()) {
            return Err(invalid("cookies", "not the value of a header"));
        }
        let headers =
            http::HeaderMap::try_from(&parts.headers.join_with_commas()).map_err(|error| error.at("", "headers"))?;
        // The runtime writes other bytes as a list of numbers.
        if headers.values().any(|value| value.to_str().is_err()) {
            return Err(invalid("headers", "the value of a header is not ASCII"));
        }
        let status_code = http::StatusCode::from_u16(parts.status_code)
            .map_err(|_| invalid("status_code", "not a status code: expected 100 to 599"))?;
        Ok(Self { status_code, headers, cookies: cookies.into_iter().map(Into::into).collect() })
    }
}

/// Gives a response type the constructors of [`HttpResponseParts`](crate::HttpResponseParts), from which it converts by
/// `From` or `TryFrom`.
#[doc(hidden)]
#[macro_export]
macro_rules! __http_response {
    ($response:ident) => {
        impl $response {
            /// Makes an answer without a body.
            ///
            /// # Errors
            ///
            /// When the status code is not one of HTTP, from 100 to 599.
            pub fn new(status_code: u16) -> ::std::result::Result<Self, $crate::Error> {
                Self::from_parts($crate::HttpResponseParts::new(status_code))
            }

            /// Makes an answer with plain text.
            ///
            /// # Errors
            ///
            /// As [`new`](Self::new).
            pub fn text(
                status_code: u16,
                body: impl ::std::convert::Into<$crate::Str>,
            ) -> ::std::result::Result<Self, $crate::Error> {
                Self::from_parts($crate::HttpResponseParts::text(status_code, body))
            }

            /// Makes an answer with a value as JSON.
            ///
            /// # Errors
            ///
            /// As [`new`](Self::new), and when the value has no form in JSON.
            pub fn json<T: $crate::__private::serde::Serialize + ?Sized>(
                status_code: u16,
                value: &T,
            ) -> ::std::result::Result<Self, $crate::Error> {
                Self::from_parts($crate::HttpResponseParts::json(status_code, value))
            }

            /// Makes an answer with bytes, which travel in base64.
            ///
            /// # Errors
            ///
            /// As [`new`](Self::new), and when the type of the content cannot be the value of a header.
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
                // Not all types take all parts.
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
