//! Amazon API Gateway as an event source of AWS Lambda: REST, HTTP and WebSocket APIs, and their authorizers.
//!
//! - Feature `api-gateway-proxy`: [`ApiGatewayProxyEvent`], for REST APIs and for HTTP APIs with payload format 1.0;
//!   respond with an [`ApiGatewayProxyResponse`]
//! - Feature `api-gateway-proxy-v2`: [`ApiGatewayProxyEventV2`], for HTTP APIs with payload format 2.0; respond with an
//!   [`ApiGatewayProxyResponseV2`]
//! - Feature `api-gateway-websocket`: [`ApiGatewayWebSocketEvent`]; respond with an [`ApiGatewayWebSocketResponse`]
//! - Feature `api-gateway-authorizer`: [`ApiGatewayAuthorizerTokenEvent`] and [`ApiGatewayAuthorizerRequestEvent`],
//!   with the response [`ApiGatewayAuthorizerResponse`], and [`ApiGatewayAuthorizerEventV2`], with the response
//!   [`ApiGatewayAuthorizerResponseV2`]
//! - Feature `http`: conversions of events into `http::Request<Vec<u8>>`, and of `http::Response` into responses
//! - Features `http` and `runtime`: conversions of responses into `lambda_runtime::MetadataPrelude`, the metadata of a
//!   streamed response
//!
//! The trait [`HttpEvent`] has the methods that all HTTP events share. Import it to read the body, cookies and query.
#![cfg_attr(docsrs, feature(doc_cfg))]

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

pub use lambda_event_sources_base::common::*;

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

#[cfg(all(doctest, feature = "api-gateway-proxy-v2"))]
#[doc = include_str!("../README.md")]
struct Readme;
