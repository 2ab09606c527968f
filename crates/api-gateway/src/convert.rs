//! Conversions of requests into, and of responses from, the types of the crate `http`.

/// Converts an event into a request, and takes over its response if it has one.
macro_rules! convert {
    ($event:ident) => {
        /// Makes the request that the event tells of: method, path, query, headers, cookies and decoded body.
        impl TryFrom<&crate::$event> for http::Request<Vec<u8>> {
            type Error = lambda_event_sources_base::Error;

            fn try_from(event: &crate::$event) -> Result<Self, Self::Error> {
                lambda_event_sources_base::HttpEvent::to_http_request(event)
            }
        }
    };
    ($event:ident, $response:ident) => {
        convert!($event);

        /// Takes over an answer of a web framework: text stays text, other bytes become base64.
        impl<B: AsRef<[u8]>> From<http::Response<B>> for crate::$response {
            fn from(response: http::Response<B>) -> Self {
                lambda_event_sources_base::HttpResponseParts::from(response).into()
            }
        }
    };
}

#[cfg(feature = "api-gateway-authorizer")]
convert!(ApiGatewayAuthorizerEventV2);
#[cfg(feature = "api-gateway-authorizer")]
convert!(ApiGatewayAuthorizerRequestEvent);
#[cfg(feature = "api-gateway-proxy")]
convert!(ApiGatewayProxyEvent, ApiGatewayProxyResponse);
#[cfg(feature = "api-gateway-proxy-v2")]
convert!(ApiGatewayProxyEventV2, ApiGatewayProxyResponseV2);
#[cfg(feature = "api-gateway-websocket")]
convert!(ApiGatewayWebSocketEvent, ApiGatewayWebSocketResponse);
