use lambda_event_sources::{
    S3ObjectLambdaEvent, S3ObjectLambdaResponse,
    runtime::{self, Context, Error, event_source},
};
use reqwest::Client;

/// Address of a proxy that adds the signature of AWS to requests.
const SIGNING_PROXY: &str = "http://localhost:8080";

async fn handler(
    event: S3ObjectLambdaEvent,
    client: &Client,
    proxy: &str,
) -> Result<S3ObjectLambdaResponse, Error> {
    let (Some(url), Some(route), Some(token)) =
        (event.input_s3_url(), event.request_route(), event.request_token())
    else {
        let message = "This access point supports only GetObject.";
        return Ok(S3ObjectLambdaResponse::error(501, "NotImplemented", message)?);
    };

    let mut request = client.get(url.expose().as_str());
    for (name, value) in event.signed_headers().iter() {
        request = request.header(name, value);
    }
    // The errors of reqwest contain the URL, which is a secret.
    let original = request.send().await.map_err(reqwest::Error::without_url)?;
    let status = original.status();
    let original = original.text().await.map_err(reqwest::Error::without_url)?;

    let access_point = &event.configuration.access_point_arn;
    let region =
        access_point.split(':').nth(3).ok_or("the access point has no Region")?;
    let host = format!("{}.s3-object-lambda.{region}.amazonaws.com", route.expose());
    let mut response = client
        .post(format!("{proxy}/WriteGetObjectResponse"))
        .header("host", host)
        .header("x-amz-request-route", route.expose().as_str())
        .header("x-amz-request-token", token.expose().as_str())
        .header("x-amz-fwd-status", status.as_str());
    if status.is_success() {
        response = response.body(original.to_uppercase());
    } else {
        response = response.header("x-amz-fwd-error-code", "OriginalNotAvailable");
    }
    response.send().await?.error_for_status()?;
    Ok(S3ObjectLambdaResponse::get_object())
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    let client = Client::new();
    let handle = |event, _: Context| handler(event, &client, SIGNING_PROXY);
    runtime::run(event_source(handle)).await
}
