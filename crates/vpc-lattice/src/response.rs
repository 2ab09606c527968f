//! Responses to a VPC Lattice service.

use lambda_event_sources_base::{DataClass, Error, ErrorKind, Headers, HttpResponseParts, Str, data_class};

/// Response to a request from a VPC Lattice service, for both versions of the event structure.
///
/// A response has one value for each header, so it can set at most one cookie.
///
/// See [Respond to the VPC Lattice service](https://docs.aws.amazon.com/vpc-lattice/latest/ug/lambda-functions.html#respond-to-service).
///
/// ```
/// use lambda_event_sources::VpcLatticeResponse;
/// use serde_json::json;
///
/// let response = VpcLatticeResponse::json(201, &json!({"id": 7}))?.try_with_header("location", "/orders/7")?;
/// assert_eq!(
///     serde_json::to_value(&response).unwrap(),
///     json!({
///         "statusCode": 201,
///         "statusDescription": "201 Created",
///         "headers": {"content-type": "application/json", "location": "/orders/7"},
///         "body": "{\"id\":7}",
///         "isBase64Encoded": false
///     })
/// );
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
#[data_class(response)]
pub struct VpcLatticeResponse {
    /// HTTP status code, such as 200.
    #[data_class(required)]
    pub status_code: u16,
    /// Status code with its reason phrase, such as `200 OK`; absent if the code has no standard reason phrase.
    pub status_description: Option<Str>,
    /// Headers, with one value each.
    pub headers: Headers,
    /// Response body: text, or base64 if [`is_base64_encoded`](Self::is_base64_encoded) is true; absent if there is
    /// none.
    pub body: Option<Str>,
    /// Whether the body is in base64.
    pub is_base64_encoded: bool,
}

lambda_event_sources_base::__http_response!(VpcLatticeResponse, headers);

impl VpcLatticeResponse {
    /// Sets the cookie, as the value of a `Set-Cookie` header.
    ///
    /// # Errors
    ///
    /// Returns an error if the cookie is not a valid header value, or if a cookie is already set.
    pub fn try_with_cookie(self, cookie: impl Into<Str>) -> Result<Self, Error> {
        if self.headers.contains("set-cookie") {
            return Err(second_cookie());
        }
        self.try_with_header("set-cookie", cookie)
    }
}

impl TryFrom<HttpResponseParts> for VpcLatticeResponse {
    type Error = Error;

    /// Multiple values of a header are joined with commas. Multiple cookies are an error, because they cannot be
    /// joined.
    fn try_from(parts: HttpResponseParts) -> Result<Self, Error> {
        if parts.headers.get_all("set-cookie").nth(1).is_some() {
            return Err(second_cookie());
        }
        Ok(Self {
            status_description: parts.status_description(),
            status_code: parts.status_code,
            headers: parts.headers.join_with_commas(),
            body: parts.body,
            is_base64_encoded: parts.is_base64_encoded,
        })
    }
}

/// Converts a response of a web framework. Text stays text, and other data is encoded in base64.
#[cfg(feature = "http")]
impl<B: AsRef<[u8]>> TryFrom<http::Response<B>> for VpcLatticeResponse {
    type Error = Error;

    /// Multiple values of a header are joined with commas. Multiple cookies are an error, because they cannot be
    /// joined.
    fn try_from(response: http::Response<B>) -> Result<Self, Error> {
        HttpResponseParts::from(response).try_into()
    }
}

fn second_cookie() -> Error {
    Error::new(ErrorKind::Invalid, "expected at most one cookie, because VPC Lattice has no multi-value headers")
        .at(VpcLatticeResponse::NAME, "headers")
}
