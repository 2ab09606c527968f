//! Lambda function URLs as an event source of AWS Lambda.
//!
//! - [`LambdaFunctionUrlEvent`], answered with a [`LambdaFunctionUrlResponse`]
//! - feature `http`: requests as `http::Request<Vec<u8>>`, and responses from `http::Response`
//!
//! Function URLs share payload format 2.0 with the HTTP APIs of API Gateway, and so they share its types. What requests
//! have in common is in the trait [`HttpEvent`]: bring it into scope for bodies, cookies and queries.

mod lambda_function_url;

pub use lambda_event_sources_api_gateway::{
    ApiGatewayProxyEventV2, ApiGatewayProxyResponseV2, ApiGatewayRequestContextV2,
    ApiGatewayRequestContextV2Authorizer, ApiGatewayRequestContextV2AuthorizerIam, ApiGatewayRequestContextV2Http,
    HttpEvent, HttpResponseParts,
};
pub use lambda_function_url::{LambdaFunctionUrlEvent, LambdaFunctionUrlResponse};
