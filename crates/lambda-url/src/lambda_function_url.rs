//! Requests to Lambda function URLs, and their responses.

use lambda_event_sources_api_gateway::{ApiGatewayProxyEventV2, ApiGatewayProxyResponseV2};

/// Request to a Lambda function URL.
///
/// Respond with a [`LambdaFunctionUrlResponse`]. Use the methods of [`HttpEvent`](crate::HttpEvent) to read the body,
/// cookies and query.
///
/// This type is an alias of `ApiGatewayProxyEventV2`, the event of HTTP APIs, so errors mention that name. Requests to
/// function URLs have no path parameters, stage variables or client certificate, and the route and the stage are always
/// `$default`. If the auth type is `AWS_IAM`, `request_context.authorizer` identifies the caller. If it is `NONE`,
/// there is no authorizer, and the account ID is `anonymous`.
///
/// See [Request and response payloads](https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html#urls-payloads).
///
/// ```
/// use lambda_event_sources::{HttpEvent, LambdaFunctionUrlEvent, from_str};
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
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
pub type LambdaFunctionUrlEvent = ApiGatewayProxyEventV2;

/// Response to a request to a Lambda function URL with the invoke mode `BUFFERED`, which sends the response as a whole.
///
/// See [Request and response payloads](https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html#urls-payloads).
///
/// ```
/// use lambda_event_sources::LambdaFunctionUrlResponse;
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
/// # Ok::<(), lambda_event_sources::Error>(())
/// ```
pub type LambdaFunctionUrlResponse = ApiGatewayProxyResponseV2;
