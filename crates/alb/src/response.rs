//! Responses to a load balancer.

use lambda_event_sources_base::{DataClass, Error, ErrorKind, Headers, HttpResponseParts, Str, data_class};
use serde::Serialize;

use crate::AlbEvent;

/// Response to a request from an Application Load Balancer.
///
/// A load balancer reads `multiValueHeaders` if multi-value headers are enabled for its target group, and `headers`
/// otherwise. The constructors therefore take the event, and the response has headers in the same form as the request.
///
/// See [Respond to the load balancer](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html#respond-to-load-balancer).
///
/// ```
/// use lambda_event_sources::{AlbEvent, AlbResponse};
/// use serde_json::json;
///
/// let mut event = AlbEvent::default();
/// event.multi_value_headers.append("host", "shop.example.com");
///
/// let response = AlbResponse::text(&event, 200, "Hello")?.try_with_cookie("theme=dark")?.try_with_cookie("lang=en")?;
/// assert_eq!(
///     serde_json::to_value(&response).unwrap(),
///     json!({
///         "statusCode": 200,
///         "statusDescription": "200 OK",
///         "multiValueHeaders": {
///             "content-type": ["text/plain; charset=utf-8"], "set-cookie": ["theme=dark", "lang=en"]
///         },
///         "body": "Hello",
///         "isBase64Encoded": false
///     })
/// );
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(response)]
pub struct AlbResponse {
    /// HTTP status code, such as 200.
    #[data_class(required)]
    pub status_code: u16,
    /// Status code with its reason phrase, such as `200 OK`; absent if the code has no standard reason phrase.
    pub status_description: Option<Str>,
    headers: Option<Headers>,
    multi_value_headers: Option<Headers>,
    /// Response body: text, or base64 if [`is_base64_encoded`](Self::is_base64_encoded) is true; absent if there is
    /// none.
    pub body: Option<Str>,
    /// Whether the body is in base64.
    pub is_base64_encoded: bool,
}

impl AlbResponse {
    /// Creates a response without a body.
    ///
    /// # Errors
    ///
    /// Returns an error if the status code is not between 100 and 599.
    pub fn new(event: &AlbEvent, status_code: u16) -> Result<Self, Error> {
        Self::from_parts(event, HttpResponseParts::new(status_code))
    }

    /// Creates a response with a plain text body.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`new`](Self::new).
    pub fn text(event: &AlbEvent, status_code: u16, body: impl Into<Str>) -> Result<Self, Error> {
        Self::from_parts(event, HttpResponseParts::text(status_code, body))
    }

    /// Creates a response with a value serialized as JSON.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`new`](Self::new), and an error if the value cannot be serialized as JSON.
    pub fn json<T: Serialize + ?Sized>(event: &AlbEvent, status_code: u16, value: &T) -> Result<Self, Error> {
        Self::from_parts(event, HttpResponseParts::json(status_code, value))
    }

    /// Creates a response with a binary body, which is encoded in base64.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`new`](Self::new), and an error if the content type is not a valid header value.
    pub fn binary(
        event: &AlbEvent,
        status_code: u16,
        content_type: &str,
        body: impl AsRef<[u8]>,
    ) -> Result<Self, Error> {
        Self::from_parts(event, HttpResponseParts::binary(status_code, content_type, body))
    }

    /// Creates a response to `event` from the parts of an HTTP response.
    ///
    /// With the feature `http`, the parts can be an `http::Response`, such as the response of a web framework.
    ///
    /// If multi-value headers are not enabled, several values of a header are joined with commas.
    ///
    /// # Errors
    ///
    /// Returns an error if there are several cookies and multi-value headers are not enabled. Cookies cannot be joined,
    /// and the load balancer would send only the last one.
    pub fn for_request(event: &AlbEvent, parts: impl Into<HttpResponseParts>) -> Result<Self, Error> {
        let parts = parts.into();
        let mut response = Self {
            status_code: parts.status_code,
            status_description: parts.status_description(),
            headers: None,
            multi_value_headers: None,
            body: parts.body,
            is_base64_encoded: parts.is_base64_encoded,
        };
        if event.has_multi_value_headers() {
            let mut all = Headers::new();
            for (name, value) in parts.headers.iter() {
                all.append(name, value);
            }
            response.multi_value_headers = Some(all);
        } else {
            if parts.headers.get_all("set-cookie").nth(1).is_some() {
                return Err(second_cookie());
            }
            response.headers = Some(parts.headers.join_with_commas());
        }
        Ok(response)
    }

    /// Sets a header to a single value.
    ///
    /// # Errors
    ///
    /// Returns an error if the name or the value is not valid in an HTTP header.
    pub fn try_with_header(mut self, name: impl Into<Str>, value: impl Into<Str>) -> Result<Self, Error> {
        let (name, value) = (name.into(), value.into());
        check_header(&name, &value)?;
        if let Some(headers) = &mut self.multi_value_headers {
            headers.remove(&name);
            headers.append(name, value);
        } else {
            self.headers.get_or_insert_default().insert(name, value);
        }
        Ok(self)
    }

    /// Sets a cookie. The argument is the value of a `Set-Cookie` header.
    ///
    /// # Errors
    ///
    /// Returns an error if the cookie is not a valid header value, or if it is the second one and multi-value headers
    /// are not enabled.
    pub fn try_with_cookie(mut self, cookie: impl Into<Str>) -> Result<Self, Error> {
        let cookie = cookie.into();
        if let Some(headers) = &mut self.multi_value_headers {
            check_header("set-cookie", &cookie)?;
            headers.append("set-cookie", cookie);
            return Ok(self);
        }
        if self.headers().contains("set-cookie") {
            return Err(second_cookie());
        }
        self.try_with_header("set-cookie", cookie)
    }

    /// Sets the status description, which is the status code with your own reason phrase.
    ///
    /// # Errors
    ///
    /// Returns an error if the description does not start with the status code, or if it contains a control character.
    pub fn try_with_status_description(mut self, description: impl Into<Str>) -> Result<Self, Error> {
        let description = description.into();
        let code = description.split(' ').next().and_then(|code| code.parse().ok());
        if code != Some(self.status_code) || description.chars().any(char::is_control) {
            let error = Error::new(
                ErrorKind::Invalid,
                "invalid status description: expected the status code and a reason phrase",
            );
            return Err(error.at(Self::NAME, "status_description"));
        }
        self.status_description = Some(description);
        Ok(self)
    }

    /// Returns the headers, in the same form as those of the request.
    pub fn headers(&self) -> &Headers {
        self.multi_value_headers.as_ref().or(self.headers.as_ref()).unwrap_or(const { &Headers::new() })
    }

    fn from_parts(event: &AlbEvent, parts: Result<HttpResponseParts, Error>) -> Result<Self, Error> {
        parts.map_err(|error| error.at(Self::NAME, "")).and_then(|parts| Self::for_request(event, parts))
    }
}

fn check_header(name: &str, value: &str) -> Result<(), Error> {
    HttpResponseParts::check_header(name, value).map_err(|error| error.at(AlbResponse::NAME, "headers"))
}

fn second_cookie() -> Error {
    let message = "expected at most one cookie, because the target group does not have multi-value headers enabled";
    Error::new(ErrorKind::Invalid, message).at(AlbResponse::NAME, "headers")
}
