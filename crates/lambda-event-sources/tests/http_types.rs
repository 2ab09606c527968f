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
fn facade_exports_the_http_types() -> Result<(), Error> {
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

#[cfg(all(feature = "http", feature = "lambda-url", feature = "runtime", not(feature = "alb")))]
#[tokio::test]
async fn errors_for_disabled_sources_name_the_feature() {
    use std::convert::Infallible;

    use lambda_event_sources::runtime::{Context, EventBody, HttpRequestBody, HttpSourceResponse, http_source};
    use lambda_runtime::{Diagnostic, LambdaEvent, service_fn};
    use tower::ServiceExt;

    async fn serve(event: &'static str) -> Result<HttpSourceResponse, Diagnostic> {
        let hello =
            async |_: http::Request<HttpRequestBody>| Ok::<_, Infallible>(http::Response::new("Hello".to_owned()));
        let event = LambdaEvent::new(EventBody::new(event), Context::default());
        Ok(http_source(service_fn(hello)).oneshot(event).await?)
    }

    let error = serve(r#"{"requestContext": {"elb": {}}, "httpMethod": "GET", "path": "/"}"#).await.unwrap_err();
    assert_eq!(error.error_message, "HttpEvent: unexpected `AlbEvent`: enable the feature `alb` to handle it");

    // HTTP APIs and function URLs share a payload format.
    let event = r#"{"rawPath": "/", "requestContext": {"http": {"method": "GET"}}}"#;
    assert!(
        matches!(serve(event).await, Ok(HttpSourceResponse::ApiGatewayProxyV2(response)) if response.status_code == 200)
    );
}
