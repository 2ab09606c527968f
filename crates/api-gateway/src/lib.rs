//! Amazon API Gateway as an event source of AWS Lambda: REST, HTTP and WebSocket APIs, and their authorizers.
//!
//! - feature `api-gateway-proxy`: [`ApiGatewayProxyEvent`], of REST APIs and of HTTP APIs with payload format 1.0,
//!   answered with an [`ApiGatewayProxyResponse`]
//! - feature `api-gateway-proxy-v2`: [`ApiGatewayProxyEventV2`], of HTTP APIs with payload format 2.0, answered with an
//!   [`ApiGatewayProxyResponseV2`]
//! - feature `api-gateway-websocket`: [`ApiGatewayWebSocketEvent`], answered with an [`ApiGatewayWebSocketResponse`]
//! - feature `api-gateway-authorizer`: [`ApiGatewayAuthorizerTokenEvent`] and [`ApiGatewayAuthorizerRequestEvent`],
//!   answered with an [`ApiGatewayAuthorizerResponse`], and [`ApiGatewayAuthorizerEventV2`], answered with an
//!   [`ApiGatewayAuthorizerResponseV2`]
//! - feature `http`: requests as `http::Request<Vec<u8>>`, and responses from `http::Response`
//! - features `http` and `runtime`: heads of streamed responses, `lambda_runtime::MetadataPrelude`, from responses
//!
//! What requests have in common is in the trait [`HttpEvent`]: bring it into scope for bodies, cookies and queries.

#[cfg(feature = "api-gateway-authorizer")]
mod authorizer;
#[cfg(feature = "api-gateway-authorizer")]
mod authorizer_response;
#[cfg(any(
    feature = "api-gateway-authorizer",
    feature = "api-gateway-proxy",
    feature = "api-gateway-proxy-v2",
    feature = "api-gateway-websocket"
))]
mod client;
#[cfg(all(
    feature = "http",
    any(
        feature = "api-gateway-authorizer",
        feature = "api-gateway-proxy",
        feature = "api-gateway-proxy-v2",
        feature = "api-gateway-websocket"
    )
))]
mod convert;
#[cfg(all(
    feature = "http",
    feature = "runtime",
    any(feature = "api-gateway-proxy", feature = "api-gateway-proxy-v2")
))]
mod prelude;
#[cfg(feature = "api-gateway-proxy")]
mod proxy;
#[cfg(feature = "api-gateway-proxy-v2")]
mod proxy_v2;
#[cfg(any(feature = "api-gateway-authorizer", feature = "api-gateway-proxy", feature = "api-gateway-websocket"))]
mod request_context;
#[cfg(any(feature = "api-gateway-authorizer", feature = "api-gateway-proxy-v2"))]
mod request_context_v2;
#[cfg(feature = "api-gateway-authorizer")]
mod route_arn;
#[cfg(feature = "api-gateway-websocket")]
mod websocket;

#[cfg(feature = "api-gateway-authorizer")]
pub use authorizer::{
    ApiGatewayAuthorizerEventV2, ApiGatewayAuthorizerRequestEvent, ApiGatewayAuthorizerTokenEvent,
    ApiGatewayAuthorizerType,
};
#[cfg(feature = "api-gateway-authorizer")]
pub use authorizer_response::{
    ApiGatewayAuthorizerResponse, ApiGatewayAuthorizerResponseBuilder, ApiGatewayAuthorizerResponseV2,
    ApiGatewayAuthorizerResponseWebSocket, ApiGatewayHttpVerb, ApiGatewayPolicyDocument, ApiGatewayPolicyEffect,
    ApiGatewayPolicyStatement,
};
#[cfg(any(
    feature = "api-gateway-authorizer",
    feature = "api-gateway-proxy",
    feature = "api-gateway-proxy-v2",
    feature = "api-gateway-websocket"
))]
pub use client::{ApiGatewayClientCert, ApiGatewayClientCertValidity};
#[cfg(any(
    feature = "api-gateway-authorizer",
    feature = "api-gateway-proxy",
    feature = "api-gateway-proxy-v2",
    feature = "api-gateway-websocket"
))]
pub use lambda_event_sources_base::{HttpEvent, HttpResponseParts};
#[cfg(feature = "api-gateway-proxy")]
pub use proxy::{ApiGatewayProxyEvent, ApiGatewayProxyResponse};
#[cfg(feature = "api-gateway-proxy-v2")]
pub use proxy_v2::{ApiGatewayProxyEventV2, ApiGatewayProxyResponseV2};
#[cfg(any(feature = "api-gateway-authorizer", feature = "api-gateway-proxy", feature = "api-gateway-websocket"))]
pub use request_context::{
    ApiGatewayEventAuthorizer, ApiGatewayEventIdentity, ApiGatewayEventRequestContext, ApiGatewayWebSocketEventType,
};
#[cfg(any(feature = "api-gateway-authorizer", feature = "api-gateway-proxy-v2"))]
pub use request_context_v2::{
    ApiGatewayAuthentication, ApiGatewayCognitoIdentity, ApiGatewayJwt, ApiGatewayRequestContextV2,
    ApiGatewayRequestContextV2Authorizer, ApiGatewayRequestContextV2AuthorizerIam, ApiGatewayRequestContextV2Http,
};
#[cfg(feature = "api-gateway-authorizer")]
pub use route_arn::ApiGatewayRouteArn;
#[cfg(feature = "api-gateway-websocket")]
pub use websocket::{ApiGatewayWebSocketEvent, ApiGatewayWebSocketEventRequestContext, ApiGatewayWebSocketResponse};
