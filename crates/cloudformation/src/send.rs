//! Putting the response to the URL of a custom resource's request.

use std::time::Duration;

use lambda_event_sources_base::{DataClass, Error, ErrorKind};
use reqwest::{Client, StatusCode};

use crate::{CloudFormationCustomResourceEvent, CloudFormationCustomResourceResponse};

/// Puts responses to the presigned URLs of CloudFormation's requests.
///
/// Make it once, outside of the handler, so that connections are reused. What fails for a while is tried again: five
/// times in all, with pauses that double from 200 milliseconds on. The URL, which is a secret, is in no error.
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

/// Why a try did not succeed.
enum Failure {
    /// Another try may succeed.
    Passing(String),
    Final(String),
}

impl CloudFormationResponseSender {
    /// Creates a sender.
    ///
    /// # Errors
    ///
    /// Returns an error if the system's TLS cannot be set up.
    pub fn new() -> Result<Self, Error> {
        let client = Client::builder()
            .timeout(Duration::from_secs(10))
            .build()
            .map_err(|_| service_error("the HTTP client cannot be set up"))?;
        Ok(Self { client, first_pause: Duration::from_millis(200) })
    }

    /// Sets the pause after the first try; each further pause is twice as long as the one before.
    pub fn with_first_pause(mut self, pause: Duration) -> Self {
        self.first_pause = pause;
        self
    }

    /// Puts the response to the event's URL.
    ///
    /// # Errors
    ///
    /// Returns an error if the response is too large, if the event has no URL, if the other side refuses, or if all
    /// tries failed.
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
        // The URL is signed without a content type, so the request has none.
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
