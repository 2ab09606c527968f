//! Conversions of responses into the metadata of a streamed response.

use lambda_event_sources_base::{Error, HttpResponseParts};
use lambda_runtime::MetadataPrelude;

/// Converts a response into the metadata of a streamed response: its status code, headers and cookies.
///
/// Several values of a header are joined with commas, except for cookies.
#[cfg(feature = "api-gateway-proxy")]
impl TryFrom<crate::ApiGatewayProxyResponse> for MetadataPrelude {
    type Error = Error;

    /// Returns an error if the response has a body, because the stream is the body of a streamed response, or if the
    /// status code or a header is not valid. Header values must be ASCII.
    fn try_from(response: crate::ApiGatewayProxyResponse) -> Result<Self, Error> {
        let prelude = || {
            let mut parts = HttpResponseParts::new(response.status_code)?;
            parts.headers = response.headers;
            for (name, value) in response.multi_value_headers.iter() {
                parts.headers.append(name, value);
            }
            parts.body = response.body;
            parts.try_into()
        };
        prelude().map_err(|error: Error| error.at("ApiGatewayProxyResponse", ""))
    }
}

/// Converts a response into the metadata of a streamed response: its status code, headers and cookies.
#[cfg(feature = "api-gateway-proxy-v2")]
impl TryFrom<crate::ApiGatewayProxyResponseV2> for MetadataPrelude {
    type Error = Error;

    /// Returns an error if the response has a body, because the stream is the body of a streamed response, or if the
    /// status code or a header is not valid. Header values must be ASCII.
    fn try_from(response: crate::ApiGatewayProxyResponseV2) -> Result<Self, Error> {
        let prelude = || {
            let mut parts = HttpResponseParts::new(response.status_code)?;
            parts.headers = response.headers;
            for cookie in response.cookies {
                parts.headers.append("set-cookie", cookie.into_exposed());
            }
            parts.body = response.body;
            parts.try_into()
        };
        prelude().map_err(|error: Error| error.at("ApiGatewayProxyResponseV2", ""))
    }
}
