//! Lambda function URLs as an event source of AWS Lambda.
//!
//! - [`LambdaFunctionUrlEvent`]; respond with a [`LambdaFunctionUrlResponse`]
//! - Feature `http`: conversions of events into `http::Request<Vec<u8>>`, and of `http::Response` into responses
//!
//! Function URLs and the HTTP APIs of API Gateway have the same payload format, version 2.0, so they have the same
//! types. The trait [`HttpEvent`] has the methods that all HTTP events share. Import it to read the body, cookies and
//! query.
#![cfg_attr(docsrs, feature(doc_cfg))]

mod lambda_function_url;

pub use lambda_event_sources_base::common::*;

pub use lambda_event_sources_api_gateway::{
    ApiGatewayProxyEventV2, ApiGatewayProxyResponseV2, ApiGatewayRequestContextV2,
    ApiGatewayRequestContextV2Authorizer, ApiGatewayRequestContextV2AuthorizerIam, ApiGatewayRequestContextV2Http,
    HttpEvent, HttpResponseParts,
};
pub use lambda_function_url::{LambdaFunctionUrlEvent, LambdaFunctionUrlResponse};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
