//! Upload of responses to the presigned URL of a request.

use std::time::Duration;

use lambda_event_sources_base::{DataClass, Error, ErrorKind};
use reqwest::{Client, StatusCode};

use crate::{CloudFormationCustomResourceEvent, CloudFormationCustomResourceResponse};

/// Client that uploads responses to the presigned URLs of CloudFormation requests.
///
/// Create it once, outside of the handler, so that connections are reused.
///
/// Temporary failures are retried: there are up to five attempts, with a pause of 200 milliseconds that doubles after
/// each one. Errors never contain the URL, which is a secret.
///
/// ```no_run
/// use lambda_event_sources_base::Error;
/// use lambda_event_sources_cloudformation::{
///     CloudFormationCustomResourceEvent, CloudFormationCustomResourceResponse, CloudFormationResponseSender,
/// };
///
/// async fn answer(
///     sender: &CloudFormationResponseSender,
///     event: &CloudFormationCustomResourceEvent,
/// ) -> Result<(), Error> {
///     let response = CloudFormationCustomResourceResponse::success(event, "orders-topic")?;
///     sender.send(event, &response).await
/// }
/// ```
#[derive(Clone, Debug)]
pub struct CloudFormationResponseSender {
    client: Client,
    first_pause: Duration,
}

const TRIES: u32 = 5;

/// Reason for the failure of an attempt.
enum Failure {
    /// Temporary failure, after which another attempt can succeed.
    Passing(String),
    Final(String),
}

impl CloudFormationResponseSender {
    /// Creates a client.
    ///
    /// # Errors
    ///
    /// Returns an error if TLS cannot be set up.
    pub fn new() -> Result<Self, Error> {
        let client = Client::builder()
            .timeout(Duration::from_secs(10))
            .build()
            .map_err(|_| service_error("the HTTP client cannot be set up"))?;
        Ok(Self { client, first_pause: Duration::from_millis(200) })
    }

    /// Sets the pause after the first attempt. Each later pause is twice as long as the previous one.
    pub fn with_first_pause(mut self, pause: Duration) -> Self {
        self.first_pause = pause;
        self
    }

    /// Uploads the response to the presigned URL of the event.
    ///
    /// # Errors
    ///
    /// Returns an error if the response is too large, if the event has no valid URL, if the server rejects the
    /// response, or if all attempts fail.
    pub async fn send(
        &self,
        event: &CloudFormationCustomResourceEvent,
        response: &CloudFormationCustomResourceResponse,
    ) -> Result<(), Error> {
        let body = response.to_json()?;
        let mut pause = self.first_pause;
        for tries in 1.. {
            match self.put(event.response_url.expose(), body.clone()).await {
                Ok(()) => break,
                Err(Failure::Passing(_)) if tries < TRIES => {
                    tokio::time::sleep(pause).await;
                    pause *= 2;
                }
                Err(Failure::Passing(message)) => {
                    return Err(service_error(format!("{message}, the last of {TRIES} times")));
                }
                Err(Failure::Final(message)) => return Err(service_error(message)),
            }
        }
        Ok(())
    }

    async fn put(&self, url: &str, body: String) -> Result<(), Failure> {
        // The URL is signed without a content type, so the request must not have one.
        let answer = self.client.put(url).body(body).send().await.map_err(|error| {
            if error.is_builder() {
                Failure::Final("the event's URL is not one".to_owned())
            } else {
                Failure::Passing("the event's URL cannot be reached".to_owned())
            }
        })?;
        let status = answer.status();
        if status.is_success() {
            return Ok(());
        }
        let message = format!("the event's URL answers with status {}", status.as_u16());
        if status.is_server_error() || matches!(status, StatusCode::TOO_MANY_REQUESTS | StatusCode::REQUEST_TIMEOUT) {
            Err(Failure::Passing(message))
        } else {
            Err(Failure::Final(message))
        }
    }
}

fn service_error(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Service, message).at(CloudFormationCustomResourceEvent::NAME, "ResponseURL")
}
