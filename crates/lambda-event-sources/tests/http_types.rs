//! With the feature of any HTTP source, the facade exports what all of them share.
#![cfg(any(
    feature = "alb",
    feature = "api-gateway-authorizer",
    feature = "api-gateway-proxy",
    feature = "api-gateway-proxy-v2",
    feature = "api-gateway-websocket",
    feature = "lambda-url",
    feature = "vpc-lattice"
))]

use lambda_event_sources::{Error, HttpEvent, HttpResponseParts};

#[test]
fn the_facade_exports_the_vocabulary_of_http() -> Result<(), Error> {
    fn path<E: HttpEvent>() -> fn(&E) -> &str {
        E::path
    }
    #[cfg(feature = "alb")]
    path::<lambda_event_sources::AlbEvent>();
    #[cfg(feature = "api-gateway-authorizer")]
    path::<lambda_event_sources::ApiGatewayAuthorizerRequestEvent>();
    #[cfg(feature = "api-gateway-proxy")]
    path::<lambda_event_sources::ApiGatewayProxyEvent>();
    #[cfg(feature = "api-gateway-proxy-v2")]
    path::<lambda_event_sources::ApiGatewayProxyEventV2>();
    #[cfg(feature = "api-gateway-websocket")]
    path::<lambda_event_sources::ApiGatewayWebSocketEvent>();
    #[cfg(feature = "lambda-url")]
    path::<lambda_event_sources::LambdaFunctionUrlEvent>();
    #[cfg(feature = "vpc-lattice")]
    path::<lambda_event_sources::VpcLatticeEvent>();

    assert_eq!(HttpResponseParts::new(204)?.status_code, 204);
    Ok(())
}
