//! Conversions of events into requests of the `http` crate, and of its responses into response types.

/// Implements the conversion of an event into a request, and of a response of the `http` crate into its response type.
macro_rules! convert {
    ($event:ident) => {
        /// Converts the event into an HTTP request with its method, path, query, headers, cookies and decoded body.
        impl TryFrom<&crate::$event> for http::Request<Vec<u8>> {
            type Error = lambda_event_sources_base::Error;

            fn try_from(event: &crate::$event) -> Result<Self, Self::Error> {
                lambda_event_sources_base::HttpEvent::to_http_request(event)
            }
        }
    };
    ($event:ident, $response:ident) => {
        convert!($event);

        /// Converts an HTTP response, such as the response of a web framework. A text body stays text; other bodies are
        /// encoded in base64.
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
