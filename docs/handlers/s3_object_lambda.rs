use aws_sdk_s3::primitives::ByteStream;
use lambda_event_sources::{
    S3ObjectLambdaEvent, S3ObjectLambdaResponse,
    runtime::{self, Context, Error, event_source},
};

async fn handler(
    event: S3ObjectLambdaEvent,
    http: &reqwest::Client,
    s3: &aws_sdk_s3::Client,
) -> Result<S3ObjectLambdaResponse, Error> {
    let (Some(url), Some(route), Some(token)) =
        (event.input_s3_url(), event.request_route(), event.request_token())
    else {
        let message = "This access point supports only GetObject.";
        return Ok(S3ObjectLambdaResponse::error(501, "NotImplemented", message)?);
    };

    // Fetch the original object.
    let mut request = http.get(url.expose().as_str());
    for (name, value) in event.signed_headers().iter() {
        request = request.header(name, value);
    }
    // The errors of reqwest contain the URL, which is a secret.
    let original = request.send().await.map_err(reqwest::Error::without_url)?;
    let status = original.status();
    let text = original.text().await.map_err(reqwest::Error::without_url)?;

    // Send the transformed object to S3, which returns it to the client.
    let mut write = s3
        .write_get_object_response()
        .request_route(route.expose().as_str())
        .request_token(token.expose().as_str())
        .status_code(i32::from(status.as_u16()));
    write = if status.is_success() {
        write.body(ByteStream::from(text.to_uppercase().into_bytes()))
    } else {
        write.error_code("OriginalNotAvailable")
    };
    write.send().await?;
    Ok(S3ObjectLambdaResponse::get_object())
}

#[tokio::main]
async fn main() -> Result<(), runtime::Error> {
    tracing_subscriber::fmt().init();
    let http = reqwest::Client::new();
    let s3 = aws_sdk_s3::Client::new(&aws_config::load_from_env().await);
    let handle = |event, _: Context| handler(event, &http, &s3);
    runtime::run(event_source(handle)).await
}
