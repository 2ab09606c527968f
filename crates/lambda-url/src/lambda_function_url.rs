//! Requests to function URLs, and answers to them.

use lambda_event_sources_api_gateway::{ApiGatewayProxyEventV2, ApiGatewayProxyResponseV2};

/// Request to a function URL.
///
/// Respond with a [`LambdaFunctionUrlResponse`]. Bodies, cookies and queries are read by the methods of
/// [`HttpEvent`](crate::HttpEvent).
///
/// It is the event of HTTP APIs, under whose name errors speak of it. Of what API Gateway tells, function URLs leave out
/// path parameters, stage variables and the client's certificate, and the route and the stage are always `$default`.
/// With the authentication type `AWS_IAM`, `request_context.authorizer` has the caller; with `NONE`, there is none, and
/// the account is `anonymous`.
///
/// See [Request and response payloads](https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html#urls-payloads).
///
/// ```
/// use lambda_event_sources_base::from_str;
/// use lambda_event_sources_lambda_url::{HttpEvent, LambdaFunctionUrlEvent};
///
/// let event: LambdaFunctionUrlEvent = from_str(
///     r#"{
///         "version": "2.0", "routeKey": "$default", "rawPath": "/orders/7", "rawQueryString": "view=short",
///         "queryStringParameters": {"view": "short"},
///         "requestContext": {
///             "authentication": null,
///             "authorizer": {"iam": {"userArn": "arn:aws:iam::123456789012:user/ann", "cognitoIdentity": null}},
///             "http": {"method": "GET", "path": "/orders/7", "sourceIp": "2001:db8::7"},
///             "stage": "$default"
///         }
///     }"#,
/// )?;
/// assert_eq!((event.http_method(), event.path()), ("GET", "/orders/7"));
/// assert_eq!(event.query_string_value("view").unwrap(), "short");
///
/// let caller = event.request_context.authorizer.and_then(|authorizer| authorizer.iam).unwrap();
/// assert_eq!(caller.user_arn, "arn:aws:iam::123456789012:user/ann");
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
pub type LambdaFunctionUrlEvent = ApiGatewayProxyEventV2;

/// Response to a request to a function URL, sent as a whole: for the invoke mode `BUFFERED`.
///
/// See [Request and response payloads](https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html#urls-payloads).
///
/// ```
/// use lambda_event_sources_lambda_url::LambdaFunctionUrlResponse;
/// use serde_json::json;
///
/// let response = LambdaFunctionUrlResponse::binary(200, "image/png", b"\x89PNG")?.try_with_cookie("seen=1; Secure")?;
/// assert_eq!(
///     serde_json::to_value(&response).unwrap(),
///     json!({
///         "statusCode": 200,
///         "headers": {"content-type": "image/png"},
///         "cookies": ["seen=1; Secure"],
///         "body": "iVBORw==",
///         "isBase64Encoded": true
///     })
/// );
/// # Ok::<(), lambda_event_sources_base::Error>(())
/// ```
pub type LambdaFunctionUrlResponse = ApiGatewayProxyResponseV2;
